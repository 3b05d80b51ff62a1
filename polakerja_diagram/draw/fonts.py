"""The bundled font, and only it: for the PDF backends, whatever fonts the machine has.

cairo asks fontconfig, which reads its configuration once in a process: ours must be named before cairo is
imported. typst is given the folder.
"""

from __future__ import annotations

import atexit
import os
import re
import shutil
import tempfile
from functools import cache
from html import escape, unescape
from importlib.resources import files
from pathlib import Path
from typing import Final

from polakerja_diagram.chart.text.metrics import width_em
from polakerja_diagram.draw.spelling import format_number

KELUARGA: Final = "TeX Gyre Bonum"
"""The family name inside the bundled font files; typst knows no aliases, cairo takes only the first name."""

NAMA_PDF: Final = "TeXGyreBonum"
"""How its PostScript names begin; a PDF with another font is not our page."""

TAG: Final = re.compile(r"<[a-zA-Z][^<>]*>")
FAMILY: Final = re.compile(r"""(\bfont-family\s*=\s*)(?:"[^"]*"|'[^']*')""")
FAMILY_CSS: Final = re.compile(r"(\bfont-family\s*:\s*)[^;\"<>]+")
TEXT: Final = re.compile(r"<text\b([^<>]*)>([^<>]*)</text>")
ATTRIBUTE: Final = re.compile(r"""([\w:-]+)\s*=\s*"([^"]*)\"""")

FONTCONFIG: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>{fonts}</dir>
<cachedir>{cache}</cachedir>
</fontconfig>
"""
# https://www.freedesktop.org/software/fontconfig/fontconfig-user.html


def fonts_folder() -> Path:
    """Return the folder of the bundled fonts."""
    return Path(str(files("polakerja_diagram"))) / "fonts"


@cache
def isolate_fontconfig() -> Path:
    """Let this process see only the bundled fonts; return the configuration file.

    Its folder also holds fontconfig's cache, is private to this process and goes when the process ends.
    """
    folder = Path(tempfile.mkdtemp(prefix="polakerja-huruf-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    config = folder / "fonts.conf"
    config.write_text(
        FONTCONFIG.format(
            fonts=escape(str(fonts_folder()), quote=False), cache=escape(str(folder / "cache"), quote=False)
        ),
        encoding="utf-8",
    )
    os.environ["FONTCONFIG_FILE"] = str(config)
    return config


def for_backend(svg: str) -> str:
    """Return the copy for a PDF backend: our one family, and every line of text begun at its measured start.

    cairo centres the ink of a line and typst its advance width; with the start written out, they agree.
    """
    svg = TAG.sub(_one_family, svg)
    return TEXT.sub(_from_start, svg)


def _one_family(tag: re.Match[str]) -> str:
    text = FAMILY.sub(rf'\g<1>"{KELUARGA}"', tag[0])
    return FAMILY_CSS.sub(rf"\g<1>'{KELUARGA}'", text)


def _from_start(element: re.Match[str]) -> str:
    attributes = dict(ATTRIBUTE.findall(element[1]))
    share = {"middle": 0.5, "end": 1.0}.get(attributes.get("text-anchor", ""))
    if share is None or "font-size" not in attributes or "x" not in attributes:
        return element[0]
    tebal = attributes.get("font-weight") == "bold"
    width = width_em(unescape(element[2]), tebal=tebal) * float(attributes["font-size"])
    start = format_number(float(attributes["x"]) - share * width)
    changed = re.sub(r'\s+text-anchor="[^"]*"', "", element[1])
    changed = re.sub(r'(\sx=)"[^"]*"', rf'\g<1>"{start}"', changed)
    return f"<text{changed}>{element[2]}</text>"
