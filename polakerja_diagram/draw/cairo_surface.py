"""CairoSVG with lines of text set whole: the same places in a fifth of the time.

CairoSVG draws every letter by itself, and measures it twice. cairo's own advance of a line is the sum of the
same letters, so a line that asks for nothing special is handed over whole; the rest is left to CairoSVG.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from polakerja_diagram.draw.backend import load_cairosvg

SPECIAL: Final = frozenset(
    {
        "alignment-baseline", "clip", "clip-path", "display", "display-anchor", "dominant-baseline",
        "dx", "dy", "fill-opacity", "filter", "font", "height", "href", "letter-spacing", "mask",
        "opacity", "rotate", "stroke", "text-anchor", "text-rendering", "transform", "visibility",
        "width", "{http://www.w3.org/1999/xlink}href",
    }
)  # fmt: skip
"""Attributes, own or inherited, that make a line more than plain text at a place."""


def is_plain(node: Any) -> bool:
    """Whether a node is one line of text at one place in one colour."""
    if node.tag != "text" or node.children or not node.text or not SPECIAL.isdisjoint(node):
        return False
    return all(_is_number(node.get(name, "")) for name in ("x", "y", "font-size")) and "url" not in node.get(
        "fill", ""
    )


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).replace("-", "", 1).isdecimal()


def draw_pdf(*, bytestring: bytes) -> bytes:
    """Return a page SVG as PDF. It reads no other file and no network (`unsafe` stays off).

    Raises:
        ToolError: PK420, CairoSVG or libcairo is not there. CairoSVG's own exceptions pass through.
    """
    result: bytes = _surface_class().convert(bytestring=bytestring)
    return result


@cache
def _surface_class() -> Any:
    """Return CairoSVG's PDF surface with whole lines; made on first use, because CairoSVG is slow to load."""
    cairosvg = load_cairosvg()
    cairo = cairosvg.surface.cairo

    class WholeLines(cairosvg.surface.PDFSurface):  # type: ignore[name-defined,misc]  # untyped
        """Draws plain lines of text whole."""

        def draw(self, node: Any) -> None:
            """Draw a node and its children."""
            if not is_plain(node):
                super().draw(node)
                return
            family = node.get("font-family", "").split(",")[0].strip("\"' ")
            is_bold = node.get("font-weight") == "bold"
            weight = cairo.FONT_WEIGHT_BOLD if is_bold else cairo.FONT_WEIGHT_NORMAL
            self.context.save()
            self.context.select_font_face(family, cairo.FONT_SLANT_NORMAL, weight)
            self.context.set_font_size(float(node["font-size"]))
            self.context.set_source_rgba(*self.map_color(node.get("fill", "black")))
            self.context.move_to(float(node["x"]), float(node["y"]))
            self.context.show_text(node.text)
            self.context.restore()

    return WholeLines
