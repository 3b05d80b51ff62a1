"""Lines of text set whole look exactly as CairoSVG's own letters do."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pytest

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.backend import load_cairosvg
from polakerja_diagram.draw.cairo_surface import draw_pdf, is_plain

try:
    load_cairosvg()
except ToolError:  # the bare system has no libcairo; the typst path is tested there
    pytest.skip("libcairo tidak ada", allow_module_level=True)

PLAIN = '<text x="20" y="30" font-size="10" font-family="TeX Gyre Bonum">Dinas Kesehatan &amp; KB</text>'
SPECIAL = [
    PLAIN.replace("<text", '<text transform="rotate(9)"'),
    PLAIN.replace("<text", '<text text-anchor="middle"'),
    PLAIN.replace("<text", '<text letter-spacing="2"'),
    PLAIN.replace("<text", '<text stroke="red"'),
    PLAIN.replace('x="20"', 'x="20 30 40"'),
    PLAIN.replace('font-size="10"', 'font-size="10mm"'),
    PLAIN.replace("Dinas", "<tspan>Dinas</tspan>"),
]


def page(content: str) -> bytes:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="50mm" viewBox="0 0 283.46 141.73">'
        f'<g fill="#000">{content}</g></svg>'
    ).encode()


SPACE_WIDTHS = {-320, -340}
"""A space of the bundled font, regular and bold, as a shift in thousandths of the text size."""


def shown(pdf: bytes) -> list[str]:
    """Return what is shown, and where, as the page's program says it; a shift by a space is a space."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [said(step) for step in pikepdf.parse_content_stream(document.pages[0])]


def said(step: Any) -> str:
    if str(step.operator) not in {"Tj", "TJ"}:
        return f"{[str(operand) for operand in step.operands]} {step.operator}"
    (text,) = step.operands
    parts = text if str(step.operator) == "TJ" else [text]
    return "".join(" " if part in SPACE_WIDTHS else str(part) for part in parts)


@pytest.mark.parametrize("content", [PLAIN, PLAIN.replace("<text", '<text font-weight="bold"'), *SPECIAL])
def test_a_line_is_shown_as_cairosvg_shows_it(content: str) -> None:
    theirs = shown(load_cairosvg().svg2pdf(bytestring=page(content)))

    ours = shown(draw_pdf(bytestring=page(content)))

    assert ours == theirs


@pytest.mark.parametrize(("content", "expected"), [(PLAIN, True), *((content, False) for content in SPECIAL)])
def test_only_plain_lines_are_set_whole(content: str, expected: bool) -> None:  # noqa: FBT001
    group = load_cairosvg().parser.Tree(bytestring=page(content)).children[0]

    assert is_plain(group.children[0]) is expected
