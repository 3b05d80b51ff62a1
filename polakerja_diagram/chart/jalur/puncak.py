"""The top of Lampiran II: the head, the Sekda, and beside them who stands straight under them.

Each stands in a row of its own, in the middle; its direct organs are stacked left and right of it, all
equally wide. Lengths are millimetres, y downwards from the top of the chart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.jalur.kolom import JEDA_KOTAK_MM
from polakerja_diagram.chart.text.box_text import FOREIGN_SHARE, box_width_mm
from polakerja_diagram.chart.text.boxes import box_height_mm, least_width_mm
from polakerja_diagram.chart.text.heights import takaran
from polakerja_diagram.chart.text.metrics import width_mm

if TYPE_CHECKING:
    from polakerja_diagram.chart.bagan import Kotak
    from polakerja_diagram.chart.jalur.bagan import BaganJalur

JEDA_TINGKAT_MM: Final = 4.5
"""Space between the rows of the head and the Sekda."""

JARAK_SAMPING_MM: Final = 7.0
"""Least space between a leader and who stands beside him: room for a line and a trunk."""

LEBAR_TENGAH_MM: Final = 50.0
"""Least width of the head's and the Sekda's box, unless the paper is too narrow."""

LEBIH_TENGAH_MM: Final = 4.0
"""Air in a leader's box beside its longest line."""

LEBAR_SAMPING_MM: Final = 56.0
"""Largest width of a box beside a leader."""


@dataclass(frozen=True, slots=True)
class TopRow:
    """A row of the top: the middle box and those at its sides, with their heights."""

    tengah: Kotak
    kiri: tuple[Kotak, ...]
    kanan: tuple[Kotak, ...]
    tinggi_tengah_mm: float
    tinggi_samping_mm: float
    tinggi_mm: float


@dataclass(frozen=True, slots=True)
class Puncak:
    """The rows of the top and the two widths they share."""

    semua_baris: tuple[TopRow, ...]
    lebar_tengah_mm: float
    lebar_samping_mm: float

    @property
    def tinggi_mm(self) -> float:
        """Height of all rows with the spaces between them."""
        return sum(baris.tinggi_mm for baris in self.semua_baris) + JEDA_TINGKAT_MM * (
            len(self.semua_baris) - 1
        )


def plan_top(bagan: BaganJalur, *, lebar_mm: float, huruf_pt: float) -> Puncak | None:
    """Return the rows of the top; None if a word would not fit their width."""
    tengah = [kotak for kotak in (bagan.pimpinan, bagan.sekda) if kotak is not None]
    samping = {kotak.nama: boxes_beside(bagan, kotak) for kotak in tengah}
    least = max(least_width_mm(kotak, huruf_pt=huruf_pt) for kotak in tengah)
    least_side = max((takaran(kotak).least_width(huruf_pt) for kotak in bagan.langsung), default=0.0)
    widest = lebar_mm - 2 * (least_side + JARAK_SAMPING_MM) if bagan.langsung else lebar_mm
    if widest < least:
        return None
    natural = max(_natural_width(kotak, huruf_pt) for kotak in tengah) + LEBIH_TENGAH_MM
    lebar_tengah = min(max(natural, LEBAR_TENGAH_MM), max(lebar_mm / 2, least), widest)
    lebar_samping = min((lebar_mm - lebar_tengah) / 2 - JARAK_SAMPING_MM, LEBAR_SAMPING_MM)
    return Puncak(
        tuple(
            _row(kotak, samping[kotak.nama], lebar_tengah, lebar_samping, huruf_pt=huruf_pt)
            for kotak in tengah
        ),
        lebar_tengah,
        lebar_samping,
    )


def boxes_beside(bagan: BaganJalur, tengah: Kotak) -> tuple[Kotak, ...]:
    """Return the boxes straight under a leader, in the drafter's order."""
    by_nama = {kotak.nama: kotak for kotak in bagan.langsung}
    return tuple(
        by_nama[ujung.kotak]
        for jaring in bagan.semua_jaring
        if jaring.dari[0].kotak == tengah.nama
        for ujung in jaring.ke
        if ujung.kotak in by_nama
    )


def _natural_width(kotak: Kotak, huruf_pt: float) -> float:
    texts = (*kotak.judul, *(anggota.teks for anggota in kotak.anggota), *kotak.page_notes)
    widest = max(width_mm(teks, huruf_pt, tebal=True) for teks in texts)
    return max(box_width_mm(widest), widest * FOREIGN_SHARE)


def _row(
    tengah: Kotak, sides: tuple[Kotak, ...], lebar_tengah: float, lebar_samping: float, *, huruf_pt: float
) -> TopRow:
    """Return a row; one box at a side is as tall as the leader's, so that the row reads as one line."""
    left = (len(sides) + 1) // 2 if len(sides) > 1 else 0
    kiri, kanan = sides[:left], sides[left:]
    middle = box_height_mm(tengah, lebar_mm=lebar_tengah, huruf_pt=huruf_pt)
    side = max((takaran(kotak).height(lebar_samping, huruf_pt) for kotak in sides), default=0.0)
    tallest = max(len(kiri), len(kanan))
    if tallest == 1:
        middle = side = max(middle, side)
    stack = tallest * side + max(tallest - 1, 0) * JEDA_KOTAK_MM
    return TopRow(tengah, kiri, kanan, middle, side, max(middle, stack))
