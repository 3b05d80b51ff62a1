"""Place Lampiran II: a BaganJalur and a ground give a Denah with every box and line, or None.

`layout_jalur` places the whole chart on one ground, `LetakLembar` any page of a chart that is cut to
pages. Lengths are millimetres, y downwards.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.jalur.branch import Ruang
from polakerja_diagram.chart.jalur.penata import JEDA_DAFTAR_MM, JEDA_REL_MM, Penata
from polakerja_diagram.chart.jalur.pencari import Pencari, least_columns
from polakerja_diagram.chart.jalur.potong import find_lists, whole_page
from polakerja_diagram.chart.jalur.puncak import plan_top
from polakerja_diagram.chart.judge.judgement import judge
from polakerja_diagram.chart.judge.measure import measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.chart.annex import Ground
    from polakerja_diagram.chart.denah import Denah
    from polakerja_diagram.chart.jalur.bagan import BaganJalur
    from polakerja_diagram.chart.jalur.kolom import Lajur
    from polakerja_diagram.chart.jalur.potong import CutPage
    from polakerja_diagram.chart.jalur.puncak import Puncak

LEBIH_NILAI: Final = 2.5
"""So much better a later way of giving widths has to be: the first ones move less when a list is amended."""

LEBAR_KOLOM_TERBESAR_EM: Final = 18.0
"""Where a list has the width of a page for itself, its columns are no wider: 63 mm at 10 pt."""


def layout_jalur(bagan: BaganJalur, ground: Ground) -> Denah | None:
    """Return the placed chart, no wider and no taller than the ground; None if it does not fit so large."""
    atas, lists = find_lists(bagan, ground.tata_letak, berhalaman=False)
    sheet = whole_page(atas, lists)
    letak = LetakLembar(lebar_mm=ground.lebar_mm, huruf_pt=ground.huruf_pt)
    placed = [
        letak.place(bagan, sheet, columns, ground.tinggi_mm)
        for columns in letak.columns(sheet, ground.tinggi_mm)
    ]
    best, reached = None, -math.inf
    for denah in placed:
        nilai = judge(measure([denah], [ground.tinggi_mm])).total
        if best is None or nilai > reached + LEBIH_NILAI:
            best, reached = denah, nilai
    return best


@dataclass(frozen=True, slots=True)
class LetakLembar:
    """Places pages of one width in one text size."""

    lebar_mm: float
    huruf_pt: float

    def find_columns(self, lembar: CutPage, tinggi_mm: float) -> tuple[Lajur, ...] | None:
        """Return the first columns with which a page is no taller than `tinggi_mm`, or None."""
        return next(self.columns(lembar, tinggi_mm), None)

    def columns(self, lembar: CutPage, tinggi_mm: float) -> Iterator[tuple[Lajur, ...]]:
        """Yield the columns with which a page is no taller than `tinggi_mm`."""
        room = tinggi_mm
        if lembar.atas is not None:
            puncak = self._top(lembar.atas)
            if puncak is None or puncak.tinggi_mm > tinggi_mm:
                return
            if not lembar.semua_potongan:
                yield ()
                return
            room -= puncak.tinggi_mm + 2 * JEDA_REL_MM
        straight = all(one.kepala and len(one.semua_kotak) <= 1 for one in lembar.semua_potongan)
        semua_ruang = tuple(
            Ruang(one.kepala, one.semua_kotak, one.kolom, lurus=straight) for one in lembar.semua_potongan
        )
        room -= JEDA_DAFTAR_MM
        fewest = least_columns(semua_ruang, tinggi_mm=room, huruf_pt=self.huruf_pt)
        if fewest is None:
            return
        hanging = all(potongan.kepala is None for potongan in lembar.semua_potongan)
        pencari = Pencari(
            semua_ruang,
            lebar_mm=self.lebar_mm,
            huruf_pt=self.huruf_pt,
            kolom_terbesar_em=LEBAR_KOLOM_TERBESAR_EM if hanging or lembar.atas is None else None,
        )
        if pencari.is_wide_enough(fewest):
            yield from pencari.ways(room)

    def place(
        self, bagan: BaganJalur, lembar: CutPage, semua_lajur: tuple[Lajur, ...], tinggi_mm: float
    ) -> Denah:
        """Return the page with its boxes and lines.

        Args:
            bagan: the whole chart, whose relations are drawn.
            lembar: the page.
            semua_lajur: what `find_columns` gave for the page.
            tinggi_mm: the height it was asked with.
        """
        return Penata(
            bagan,
            self._top(lembar.atas) if lembar.atas is not None else None,
            lembar.semua_potongan,
            semua_lajur,
            lebar_mm=self.lebar_mm,
            tinggi_mm=tinggi_mm,
            huruf_pt=self.huruf_pt,
        ).place()

    def _top(self, atas: BaganJalur) -> Puncak | None:
        return plan_top(atas, lebar_mm=self.lebar_mm, huruf_pt=self.huruf_pt)
