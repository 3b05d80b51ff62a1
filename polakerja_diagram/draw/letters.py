"""A finished SVG for readers without our font: a subset of the font inside it, or its letters as outlines.

Both start from the SVG that names the font. Places, ids and classes stay; what draws the letters changes.
"""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from html import unescape
from io import BytesIO
from typing import Any, Final

from polakerja_diagram.chart.text.metrics import width_em
from polakerja_diagram.draw.fonts import ATTRIBUTE, FAMILY, KELUARGA, TEXT, fonts_folder, text_start
from polakerja_diagram.draw.spelling import format_number

ROOT: Final = re.compile(r"<svg\b[^<>]*>")
FONT_HABITS: Final = re.compile(r'\s+(?:font-family|style)="[^"]*"')
PLACED: Final = re.compile(r'\s+(?:x|y|font-size|font-weight|text-anchor)="[^"]*"')
UNITS_PER_EM: Final = 1000.0
"""Of both bundled fonts (`head.unitsPerEm`)."""


def carry_letters(svg: str, huruf: str) -> str:
    """Return the SVG with its letters carried as was wished, one of HURUF.

    >>> carry_letters("<svg/>", "nama")
    '<svg/>'
    """
    carry = {"tanam": embed_font, "kurva": outline_text}.get(huruf)
    return carry(svg) if carry else svg


def embed_font(svg: str) -> str:
    """Return the SVG with the letters it uses as fonts within it, which come before every other family.

    WOFF, not WOFF2: every browser reads it, and it needs no compressor beyond Python's own.
    """
    signs: dict[bool, set[str]] = {False: set(), True: set()}
    for attributes, content in TEXT.findall(svg):
        signs[_is_bold(attributes)].update(unescape(content))
    rules = "".join(
        f'@font-face{{font-family:"{KELUARGA}";font-weight:{"bold" if tebal else "normal"};'
        f'src:url(data:font/woff;base64,{_subset("".join(sorted(used)), tebal=tebal)}) format("woff")}}'
        for tebal, used in signs.items()
        if used
    )
    root = ROOT.search(svg)
    if root is None:
        return svg
    first = FAMILY.sub(_ours_first, root[0], count=1)
    style = f'\n<style type="text/css">{rules}</style>'
    return f"{svg[: root.start()]}{first}{style}{svg[root.end() :]}"


def outline_text(svg: str) -> str:
    """Return the SVG with every line of text as one outline that says its words in `aria-label`."""
    svg = ROOT.sub(lambda found: FONT_HABITS.sub("", found[0]), svg, count=1)
    return TEXT.sub(_outlined, svg)


def _ours_first(attribute: re.Match[str]) -> str:
    others = (name.strip() for name in attribute[0].split("=", 1)[1].strip("\"' ").split(","))
    return f'{attribute[1]}"{",".join([KELUARGA, *(name for name in others if name != KELUARGA)])}"'


def _is_bold(attributes: str) -> bool:
    return 'font-weight="bold"' in attributes


def _outlined(element: re.Match[str]) -> str:
    attributes = dict(ATTRIBUTE.findall(element[1]))
    if not {"x", "y", "font-size"} <= attributes.keys():  # a drafter's template may place text otherwise
        return element[0]
    words, size = unescape(element[2]), float(attributes["font-size"])
    start = text_start(attributes, words)
    path = _draw_words(words, start, float(attributes["y"]), size, tebal=_is_bold(element[1]))
    label = element[2].replace('"', "&#34;")
    return f'<g{PLACED.sub("", element[1])} role="img" aria-label="{label}"><path d="{path}"/></g>'


def _draw_words(words: str, x: float, y: float, size: float, *, tebal: bool) -> str:
    """Return the outline of a line of text that begins at x on the baseline y."""
    from fontTools.pens.svgPathPen import SVGPathPen  # noqa: PLC0415 - slow to load
    from fontTools.pens.transformPen import TransformPen  # noqa: PLC0415 - slow to load

    glyphs, names = _glyphs(tebal=tebal)
    scale = size / UNITS_PER_EM
    pen = SVGPathPen(glyphs, ntos=lambda number: format_number(number, decimals=2))
    for sign in words:
        glyphs[names.get(ord(sign), ".notdef")].draw(TransformPen(pen, (scale, 0, 0, -scale, x, y)))
        x += width_em(sign, tebal=tebal) * size
    return str(pen.getCommands())


@cache
def _font_bytes(*, tebal: bool) -> bytes:
    return (fonts_folder() / f"texgyrebonum-{'bold' if tebal else 'regular'}.otf").read_bytes()


@cache
def _glyphs(*, tebal: bool) -> tuple[Any, dict[int, str]]:
    """Return the outlines by glyph name, and the glyph name of each character."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - slow to load

    font = TTFont(BytesIO(_font_bytes(tebal=tebal)), lazy=True)
    names: dict[int, str] = font.getBestCmap() or {}
    return font.getGlyphSet(), names


@cache
def _subset(signs: str, *, tebal: bool) -> str:
    """Return the font with these characters alone as base64 WOFF; same characters, same bytes."""
    from fontTools import subset  # noqa: PLC0415 - slow to load
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - slow to load

    options = subset.Options(
        flavor="woff",
        hinting=False,
        layout_features=[],  # widths are measured without kerning and ligatures
        name_IDs=[0, 1, 2, 6, 13],  # copyright, family, style, PostScript name, licence
        notdef_outline=True,
        recalc_timestamp=False,
    )
    font = TTFont(BytesIO(_font_bytes(tebal=tebal)), recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=signs)
    subsetter.subset(font)
    font.flavor = "woff"
    target = BytesIO()
    font.save(target)
    return b64encode(target.getvalue()).decode("ascii")
