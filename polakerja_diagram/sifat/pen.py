"""The pen of each line: weight, dashes, strokes, bars and arrowheads; lengths in millimetres.

`chart/` keeps this room free and `draw/` fills it: both read it here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PANAH_MM: Final = 2.8
"""Length of an arrowhead."""

SETENGAH_PANAH_MM: Final = 0.98
"""Half the width of an arrowhead: 0.35 of its length, as Graphviz draws its `normal` arrow."""

SETENGAH_PALANG_MM: Final = 1.2
"""Half the length of a bar across a line: weight alone would not tell kemitraan from struktural on a copy."""

TANDA_MM: Final = 0.9
"""Width of the mark of a row, from its frame inwards: a frame so thick is told from every other on a copy."""


@dataclass(frozen=True, slots=True)
class Pen:
    """How one kind of line is drawn. `pola_mm`: dash, gap, ... at full length; empty: solid.

    `ganda_mm`: distance of the two strokes of a double line; `palang_mm`: how far from each end a short bar
    stands across the line; 0: none.
    """

    tebal_mm: float
    pola_mm: tuple[float, ...] = ()
    ganda_mm: float = 0.0
    palang_mm: float = 0.0

    @property
    def goresan_mm(self) -> float:
        """How far from the middle of the line its outer stroke runs."""
        return self.ganda_mm / 2

    @property
    def tinta_mm(self) -> float:
        """How far from the middle of the line its ink reaches."""
        return (self.ganda_mm + self.tebal_mm) / 2

    @property
    def jangkau_palang_mm(self) -> float:
        """How far from an end of the line the bar there reaches along it."""
        return self.palang_mm + self.tebal_mm / 2
