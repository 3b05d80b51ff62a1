"""Lampiran I: the rows of members at which lines end, their marks, and what keeps lines to the list off them.

A line that ends at a row has a mark there, inside the frame, where else nothing stands but white (L33 excepts
it); a line that means the whole list ends between two rows. Lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.denah import TandaAnggota, Titik
from polakerja_diagram.chart.pola.jarak import SAMA_MM
from polakerja_diagram.chart.pola.rute import Sisi
from polakerja_diagram.sifat.pen import TANDA_MM

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polakerja_diagram.chart.bagan import Ujung
    from polakerja_diagram.chart.pola.letak import Letak
    from polakerja_diagram.chart.text.box_text import Rentang
    from polakerja_diagram.model import Kode

JEDA_TANDA_MM: Final = 0.4
"""Between the end of a mark and the edge of its row: marks of two rows stay two."""


@dataclass(frozen=True, slots=True)
class Barisan:
    """The rows of each box at which a line ends, as they are placed.

    `setengah_mm`: half of a line of text, from the middle of a line to the edge of its row.
    """

    rows: Mapping[str, Mapping[Kode, Rentang]]
    setengah_mm: float

    def middle(self, ujung: Ujung) -> float | None:
        """Return the height at which a line to a member looks best; None for an end that is no row."""
        if ujung.anggota is None:
            return None
        span = self.rows.get(ujung.kotak, {}).get(ujung.anggota)
        return None if span is None else span[0]

    def aside(
        self, boxes: Sequence[str], places: Sequence[float], *, taken: Sequence[float], rapat_mm: float
    ) -> list[float]:
        """Return the heights at which lines to whole boxes look best: between two rows, not beside one.

        A line stays where it is if no edge of a row is so far from those that are taken.
        """
        spans = [span for nama in boxes for span in self.rows.get(nama, {}).values()]
        ranges = [(first - self.setengah_mm, last + self.setengah_mm) for first, last in spans]

        def is_beside(place: float) -> bool:
            return any(top + SAMA_MM < place < bottom - SAMA_MM for top, bottom in ranges)

        edges = [edge for pair in ranges for edge in pair if not is_beside(edge)]
        result: list[float] = []
        for place in places:
            held = (*taken, *result)
            free = [edge for edge in edges if all(abs(edge - other) >= rapat_mm for other in held)]
            moved = min(free, key=lambda edge: abs(edge - place), default=place)
            result.append(moved if is_beside(place) else place)
        return result

    def mark(self, ujung: Ujung, sisi: Sisi, letak: Letak) -> TandaAnggota | None:
        """Return the mark of a row at a side of its placed box; None for an end that is no row."""
        if ujung.anggota is None or ujung.anggota not in self.rows.get(ujung.kotak, {}):
            return None
        first, last = self.rows[ujung.kotak][ujung.anggota]
        x = letak.x_mm + TANDA_MM / 2 if sisi is Sisi.KIRI else letak.kanan_mm - TANDA_MM / 2
        reach = self.setengah_mm - JEDA_TANDA_MM
        return TandaAnggota(
            f"tanda-baris--{ujung.anggota}--{sisi.value}", Titik(x, first - reach), Titik(x, last + reach)
        )
