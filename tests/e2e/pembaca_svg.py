"""Real readers of SVG, each asked for a PDF: with the bundled font in sight, or with a foreign one alone."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

from polakerja_diagram.draw.fonts import fonts_folder
from tests.pembaca import find_command

READERS: Final = ("rsvg", "inkscape", "libreoffice", "cairosvg", "typst")
FOREIGN: Final = Path("/usr/share/fonts/truetype/dejavu")
"""A family with wide letters, and none of the names that our SVG asks for."""

FONTCONFIG: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>{fonts}</dir>
<cachedir>{cache}</cachedir>
<match target="pattern"><edit name="family" mode="append_last"><string>{family}</string></edit></match>
</fontconfig>
"""
CAIROSVG: Final = "import sys, cairosvg; cairosvg.svg2pdf(url=sys.argv[1], write_to=sys.argv[2])"
TYPST: Final = """
import pathlib, re, sys, typst
svg = pathlib.Path(sys.argv[1]).read_text("utf-8")
width, height = re.search(r'width="([\\d.]+)mm" height="([\\d.]+)mm"', svg).groups()
source = f"#set page(width: {width}mm, height: {height}mm, margin: 0mm)"
source += '\\n#image(bytes(sys.inputs.svg), format: "svg")'
typst.compile(source.encode(), output=sys.argv[2], font_paths=[sys.argv[3]], ignore_system_fonts=True,
              sys_inputs={"svg": svg})
"""


def to_pdf(reader: str, svg: Path, *, work: Path, with_font: bool) -> Path:
    """Return the PDF that a reader makes of an SVG file."""
    fonts = fonts_folder() if with_font else FOREIGN
    work.mkdir(parents=True, exist_ok=True)
    config = work / "fonts.conf"
    config.write_text(
        FONTCONFIG.format(
            fonts=fonts, cache=work / "cache", family="TeX Gyre Bonum" if with_font else "DejaVu Serif"
        ),
        encoding="utf-8",
    )
    target = work / f"{svg.stem}.pdf"
    commands = {
        "rsvg": ("rsvg-convert", "-f", "pdf", "-o", str(target), str(svg)),
        "inkscape": ("inkscape", "--export-type=pdf", f"--export-filename={target}", str(svg)),
        "libreoffice": (
            "soffice", f"-env:UserInstallation={(work / 'profil').as_uri()}", "--headless",
            "--convert-to", "pdf", "--outdir", str(work), str(svg),
        ),
        "cairosvg": (sys.executable, "-c", CAIROSVG, str(svg), str(target)),
        "typst": (sys.executable, "-c", TYPST, str(svg), str(target), str(fonts)),
    }  # fmt: skip
    program, *words = commands[reader]
    path = program if program == sys.executable else find_command(program)
    environment = os.environ | {"FONTCONFIG_FILE": str(config)}
    subprocess.run([path, *words], capture_output=True, check=True, timeout=120, env=environment)
    return target


def page_words(pdf: Path) -> tuple[tuple[float, float], list[tuple[float, float, float, float, str]]]:
    """Return the size of the first page, and its words with their boxes, as poppler reads them. In points."""
    text = subprocess.run(
        [find_command("pdftotext"), "-bbox", str(pdf), "-"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    page = re.search(r'<page width="([\d.]+)" height="([\d.]+)">', text)
    assert page, text[:500]
    words = re.findall(
        r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>', text
    )
    return (float(page[1]), float(page[2])), [(*map(float, word[:4]), word[4]) for word in words]  # type: ignore[misc]
