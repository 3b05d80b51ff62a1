"""Headless Chromium as a measuring instrument: an SVG goes in, facts about what it really draws come out."""

from __future__ import annotations

import base64
import html
import json
import os
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.pembaca import find_command

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HERE = Path(__file__).parent
FONTS = HERE.parent.parent / "polakerja_diagram" / "fonts"

LOADED = "Promise.all([...document.fonts].map((face) => face.load()))"
"""`document.fonts.ready` may come before a busy browser has begun to load a font, and in a page without fonts
Firefox may never say it."""

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)


def find_chromium() -> str:
    """Return the path of Chromium; fails when it is missing, because skipping must be asked for."""
    return find_command("chromium", "chromium-browser")


def _font_faces(family: str) -> str:
    rules = []
    for weight, file in (("normal", "texgyrebonum-regular.otf"), ("bold", "texgyrebonum-bold.otf")):
        data = base64.b64encode((FONTS / file).read_bytes()).decode("ascii")
        rules.append(
            f"@font-face{{font-family:'{family}';font-weight:{weight};"
            f"src:url(data:font/otf;base64,{data}) format('opentype')}}"
        )
    return "".join(rules)


def run(page: Path, *options: str, profile: Path, environment: Mapping[str, str] | None = None) -> str:
    """Run Chromium on a local page and return what it prints; in our own environment if none is given."""
    result = subprocess.run(
        [find_chromium(), *FLAGS, f"--user-data-dir={profile}", *options, page.as_uri()],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=True,
        env=environment,
    )
    return result.stdout


def measure(svg: str, *, work: Path, with_font: bool) -> dict[str, Any]:
    """Return the facts of `measure.js` about an SVG, drawn with the bundled font or with a foreign one."""
    (facts,) = measure_all([svg], work=work, with_font=with_font)
    return facts


def measure_all(semua_svg: Sequence[str], *, work: Path, with_font: bool) -> list[dict[str, Any]]:
    """Return the facts about several SVGs, measured in one run."""
    page = measuring_page(semua_svg, work=work, with_font=with_font)
    environment = None if with_font else system_fonts()
    dom = run(
        page, "--virtual-time-budget=8000", "--dump-dom", profile=work / "profile", environment=environment
    )
    found = re.search(r'<pre id="facts">(.*?)</pre>', dom, re.DOTALL)
    assert found, dom[:2000]
    facts: list[dict[str, Any]] = json.loads(html.unescape(found.group(1)))
    return facts


def system_fonts() -> dict[str, str]:
    """Return an environment in which the fonts of the system are seen.

    Drawing a PDF lets this process see the bundled font alone, and what it starts after that inherits it.
    """
    return {name: value for name, value in os.environ.items() if name != "FONTCONFIG_FILE"}


def measuring_page(semua_svg: Sequence[str], *, work: Path, with_font: bool) -> Path:
    """Write a page that holds SVGs and measures them.

    Without the font, every family of the list is hidden behind DejaVu Serif, whose letters are wide.
    """
    body = "".join(re.sub(r"<\?xml.*?\?>", "", svg) for svg in semua_svg)
    style = _font_faces("Bookman Old Style")
    if not with_font:
        body = re.sub(r"""font-family=(["']).*?\1""", 'font-family="DejaVu Serif, serif"', body)
        body = re.sub(r"font-family:[^;\"]+", "font-family:'DejaVu Serif',serif", body)
        style = ""
    script = (HERE / "measure.js").read_text(encoding="utf-8")
    page = work / ("with.html" if with_font else "without.html")
    page.write_text(
        f"<!doctype html><meta charset=utf-8><style>{style} body{{margin:0}}</style><body>{body}"
        f"<script>{LOADED}.then(() => {{ {script} }});</script>",
        encoding="utf-8",
    )
    return page
