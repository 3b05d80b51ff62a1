"""Lampiran I: how far lines, boxes and letters stand from each other. Lengths are millimetres.

One `Jarak` holds every distance that depends on the text size; a second try may ask for wider ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from polakerja_diagram.chart.text.metrics import CAP_HEIGHT_EM
from polakerja_diagram.sifat import SIFAT
from polakerja_diagram.sifat.pen import PANAH_MM
from polakerja_diagram.units import pt_to_mm

PENS: Final = tuple(sifat.pen for sifat in SIFAT.values())

SETENGAH_GARIS_MM: Final = max(pen.tebal_mm for pen in PENS) / 2
"""Half of the heaviest line: it stays within the ground, and off a letter."""

SETENGAH_GANDA_MM: Final = max(pen.goresan_mm for pen in PENS)
"""From the middle of a double line to its strokes."""

TEPI_GANDA_MM: Final = max(pen.tinta_mm for pen in PENS)
"""From the middle of a double line to the end of its ink: so far it stays within the ground."""

PALING_DEKAT_MM: Final = 1.5
"""Between parallel lines of two relations, as the composition asks; of a double line its nearer stroke."""

JARAK_JALUR_MM: Final = 2.4
"""Between two parallel lines: more than the nearest, for a letter beside a line."""

JARAK_TERKECIL_MM: Final = PALING_DEKAT_MM + SETENGAH_GANDA_MM + 0.1
"""Two lines never come closer than this, with a rounding; two arrowheads side by side (1.96 mm) stay apart
too."""

TEPI_JALUR_MM: Final = 2.4
"""Between a box and the first line that runs past it."""

TEPI_PANAH_MM: Final = PANAH_MM + 0.6
"""Between a box and the first line in the margin: an arrowhead and a piece of its line fit there."""

JARAK_PANAH_MM: Final = 4.0
"""Between two doors on an upright side: arrowheads end there, one above the other."""

HURUF_BEBAS_MM: Final = 1.0
"""Free space around a letter: it never touches a line (the composition asks 1 mm)."""

CELAH_TINGKAT_MM: Final = 6.5
"""Least height of a channel: an arrow and a stroke, or a letter beside two dashes."""

CELAH_TINGKAT_TERBESAR_MM: Final = 15.0
"""A channel higher than this tears the chart apart, unless its lanes need it."""

SUDUT_MM: Final = 2.0
"""A line meets a side at least so far from the corner."""

SAMA_MM: Final = 1e-6
"""Two coordinates closer than this are the same: rounding of sums."""


@dataclass(frozen=True, slots=True)
class Jarak:
    """Distances at one text size. `jalur_mm`: between lines side by side; `rapat_mm`: the least of it.

    `lurus`: a line in a gap has no step between its two heights where there is no room for both.
    """

    jalur_mm: float
    rapat_mm: float
    lurus: bool = False

    def margin_mm(self, jumlah: int) -> float:
        """Return the width of a margin with so many lanes."""
        if not jumlah:
            return SETENGAH_GARIS_MM
        return TEPI_PANAH_MM + (jumlah - 1) * self.jalur_mm + TEPI_GANDA_MM

    def channel_mm(self, jumlah: int) -> float:
        """Return the least height of a channel with so many lanes."""
        return max(CELAH_TINGKAT_MM, (jumlah + 1) * self.jalur_mm)

    def side_mm(self, jumlah: int) -> float:
        """Return the least length of a side of a box that so many lines meet."""
        return 2 * SUDUT_MM + max(jumlah - 1, 0) * self.jalur_mm

    def gap_mm(self, jumlah: int) -> float:
        """Return the least width of a gap between two boxes in which so many lines run upright."""
        return 2 * TEPI_JALUR_MM + max(jumlah - 1, 0) * self.jalur_mm


def spacing(huruf_pt: float, *, faktor: float = 1.0) -> Jarak:
    """Return the distances for a text size (pt), `faktor` times as wide.

    >>> spacing(8.0)
    Jarak(jalur_mm=2.4, rapat_mm=2.1, lurus=False)
    """
    huruf_mm = pt_to_mm(CAP_HEIGHT_EM * huruf_pt) / 2 + HURUF_BEBAS_MM + SETENGAH_GARIS_MM
    return Jarak(faktor * max(JARAK_JALUR_MM, huruf_mm), faktor * JARAK_TERKECIL_MM)
