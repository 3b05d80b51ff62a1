"""The bundled font, and only it: for the PDF backends, whatever fonts the machine has.

cairo asks fontconfig, which reads its configuration once in a process: ours must be named before cairo is
imported. typst is given the folder.
"""

from __future__ import annotations

import atexit
import os
import re
from contextlib import ExitStack
from functools import cache
from hashlib import sha256
from html import escape, unescape
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.text.metrics import width_em
from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.spelling import format_number
from polakerja_diagram.traces import working_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

KELUARGA: Final = "TeX Gyre Bonum"
"""The family name inside the bundled font files; typst knows no aliases, cairo takes only the first name."""

NAMA_PDF: Final = "TeXGyreBonum"
"""How its PostScript names begin; a PDF with another font is not our page."""

BERKAS_HURUF: Final = {
    "texgyrebonum-regular.otf": "8ad5a53ae61d710fe1773f4ecc7fdf6dde7df1df59faa4492a24def95077d6b3",
    "texgyrebonum-bold.otf": "173710158270252ec1ddd5e69a07fc71853680c7188d67a84d794a465a4dff81",
}
"""SHA-256 of the font files whose signs `glyphs` knows and `bench/build_metrics.py` has measured."""

TAG: Final = re.compile(r"<[a-zA-Z][^<>]*>")
FAMILY: Final = re.compile(r"""(\bfont-family\s*=\s*)(?:"[^"]*"|'[^']*')""")
FAMILY_CSS: Final = re.compile(r"(\bfont-family\s*:\s*)[^;\"<>]+")
TEXT: Final = re.compile(r"<text\b([^<>]*)>([^<>]*)</text>")
ATTRIBUTE: Final = re.compile(r"""([\w:-]+)\s*=\s*"([^"]*)\"""")

SHARE: Final = {"middle": 0.5, "end": 1.0}
"""How much of a line stands before its place, by its `text-anchor`."""

FONTCONFIG: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>{fonts}</dir>
<cachedir>{cache}</cachedir>
</fontconfig>
"""
# https://www.freedesktop.org/software/fontconfig/fontconfig-user.html


@cache
def fonts_folder() -> Path:
    """Return the folder of the bundled fonts, which are whole.

    Raises:
        ToolError: PK413, one is missing or damaged: what draws would take the other and say nothing.
    """
    folder = Path(str(files("polakerja_diagram"))) / "fonts"
    check_fonts(folder)
    return folder


def check_fonts(folder: Path) -> None:
    """Hold the fonts in a folder against the ones that were measured.

    Raises:
        ToolError: PK413, one is missing or damaged.
    """
    for name, sidik in BERKAS_HURUF.items():
        try:
            problem = "" if sha256((folder / name).read_bytes()).hexdigest() == sidik else "isinya rusak"
        except OSError as cause:
            problem = cause.strerror or str(cause)
        if problem:
            raise ToolError(
                "PK413",
                f"huruf bawaan '{name}' tidak dapat dipakai",
                hint="pasang ulang program ini",
                detail=f"{folder / name}: {problem}",
            )


@cache
def isolate_fontconfig() -> Path:
    """Let this process see only the bundled fonts; return the configuration file.

    Its folder also holds fontconfig's cache, is private to this process and goes when the process ends; of a
    process that was killed, when the next one comes here.

    Raises:
        ToolError: PK413, a font is missing or damaged.
    """
    fonts = fonts_folder()
    work = ExitStack()
    atexit.register(work.close)
    folder = work.enter_context(working_folder())
    config = folder / "fonts.conf"
    config.write_text(
        FONTCONFIG.format(
            fonts=escape(str(fonts), quote=False), cache=escape(str(folder / "cache"), quote=False)
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


def text_start(attributes: Mapping[str, str], words: str) -> float:
    """Return where a line of text begins that states its place and its size, in its own unit."""
    width = width_em(words, tebal=attributes.get("font-weight") == "bold") * float(attributes["font-size"])
    return float(attributes["x"]) - SHARE.get(attributes.get("text-anchor", ""), 0.0) * width


def _one_family(tag: re.Match[str]) -> str:
    text = FAMILY.sub(rf'\g<1>"{KELUARGA}"', tag[0])
    return FAMILY_CSS.sub(rf"\g<1>'{KELUARGA}'", text)


def _from_start(element: re.Match[str]) -> str:
    attributes = dict(ATTRIBUTE.findall(element[1]))
    if attributes.get("text-anchor") not in SHARE or not {"x", "font-size"} <= attributes.keys():
        return element[0]
    start = format_number(text_start(attributes, unescape(element[2])))
    changed = re.sub(r'\s+text-anchor="[^"]*"', "", element[1])
    changed = re.sub(r'(\sx=)"[^"]*"', rf'\g<1>"{start}"', changed)
    return f"<text{changed}>{element[2]}</text>"
