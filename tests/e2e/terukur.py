"""What is wrong with a picture that a browser has measured (`measure.js`). In points."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from polakerja_diagram.units import mm_to_pt

if TYPE_CHECKING:
    from collections.abc import Iterator

Kotak = tuple[float, float, float, float]

CAP_EM: Final = 0.69
DEPTH_EM: Final = 0.25
"""Above and below the baseline: capitals and the deepest letter of the bundled font."""


def ink(text: dict[str, Any]) -> Kotak:
    """The rectangle that letters may cover; the letter of a form (a, b, c) has nothing below the line."""
    depth = 0.0 if len(text["text"]) == 1 else DEPTH_EM * text["size"]
    return text["x1"], text["y"] - CAP_EM * text["size"], text["x2"], text["y"] + depth


def cramped(found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Texts nearer than a millimetre to the frame of their box, less what rounding and bold lines take."""
    for box in found["boxes"]:
        left, top, right, bottom = box["frame"]
        for text in box["texts"]:
            x1, y1, x2, y2 = ink(text)
            if min(x1 - left, right - x2, y1 - top + 0.15, bottom - y2 + 0.15) < mm_to_pt(1.0) - 0.05:
                yield box["id"], text["text"]


def touching(found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for one, other in combinations(found["boxes"], 2):
        a, b = one["frame"], other["frame"]
        if not (a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1]):
            yield one["id"], other["id"]


def overrun(found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Lines that run through a box (more than a point inside it) or over a text."""
    for line in found["lines"]:
        points = [point for path in line["paths"] for point in path["points"]]
        for box in found["boxes"]:
            left, top, right, bottom = box["frame"]
            if any(left + 1 < x < right - 1 and top + 1 < y < bottom - 1 for x, y in points):
                yield line["id"], box["id"]
        for text in found["texts"]:
            x1, y1, x2, y2 = ink(text)
            if any(x1 < x < x2 and y1 < y < y2 for x, y in points):
                yield line["id"], text["text"]


def outside(found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Texts that reach their frame at a side: with a foreign font, which may be wider."""
    for box in found["boxes"]:
        left, _, right, _ = box["frame"]
        for text in box["texts"]:
            if not left < text["x1"] <= text["x2"] < right:
                yield box["id"], text["text"]
