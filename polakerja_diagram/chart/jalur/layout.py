"""Place Lampiran II: a BaganJalur and a ground give a Denah with every box and line, or None.

`layout_jalur` places the whole chart on one ground, `LetakLembar` any page of a chart that is cut to
pages. Lengths are millimetres, y downwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.jalur.penata import JEDA_DAFTAR_MM, JEDA_REL_MM, Penata
from polakerja_diagram.chart.jalur.pencari import Pencari, Ruang, least_columns
from polakerja_diagram.chart.jalur.potong import find_lists, whole_page
from polakerja_diagram.chart.jalur.puncak import plan_top

if TYPE_CHECKING:
    from polakerja_diagram.chart.annex import Ground
    from polakerja_diagram.chart.denah import Denah
    from polakerja_diagram.chart.jalur.bagan import BaganJalur
    from polakerja_diagram.chart.jalur.kolom import Lajur
    from polakerja_diagram.chart.jalur.potong import CutPage
    from polakerja_diagram.chart.jalur.puncak import Puncak

LEBAR_KOLOM_TERBESAR_EM: Final = 18.0
"""Where a list has the width of a page for itself, its columns are no wider: 63 mm at 10 pt."""


def layout_jalur(bagan: BaganJalur, ground: Ground) -> Denah | None:
    """Return the placed chart, no wider and no taller than the ground; None if it does not fit so large."""
    atas, lists = find_lists(bagan, ground.tata_letak, berhalaman=False)
    sheet = whole_page(atas, lists)
    letak = LetakLembar(lebar_mm=ground.lebar_mm, huruf_pt=ground.huruf_pt)
    columns = letak.find_columns(sheet, ground.tinggi_mm)
    return None if columns is None else letak.place(bagan, sheet, columns, ground.tinggi_mm)


@dataclass(frozen=True, slots=True)
class LetakLembar:
    """Places pages of one width in one text size."""

    lebar_mm: float
    huruf_pt: float

    def find_columns(self, lembar: CutPage, tinggi_mm: float) -> tuple[Lajur, ...] | None:
        """Return the columns with which a page is no taller than `tinggi_mm`, or None."""
        room = tinggi_mm
        if lembar.atas is not None:
            puncak = self._top(lembar.atas)
            if puncak is None or puncak.tinggi_mm > tinggi_mm:
                return None
            if not lembar.semua_potongan:
                return ()
            room -= puncak.tinggi_mm + 2 * JEDA_REL_MM
        semua_ruang = tuple(
            Ruang(potongan.kepala, potongan.semua_kotak, potongan.kolom) for potongan in lembar.semua_potongan
        )
        room -= JEDA_DAFTAR_MM
        fewest = least_columns(semua_ruang, tinggi_mm=room, huruf_pt=self.huruf_pt)
        if fewest is None:
            return None
        hanging = all(potongan.kepala is None for potongan in lembar.semua_potongan)
        pencari = Pencari(
            semua_ruang,
            lebar_mm=self.lebar_mm,
            huruf_pt=self.huruf_pt,
            kolom_terbesar_em=LEBAR_KOLOM_TERBESAR_EM if hanging or lembar.atas is None else None,
        )
        return pencari.find(room) if pencari.is_wide_enough(fewest) else None

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
