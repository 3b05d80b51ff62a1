"""Divide Lampiran II among pages: as few as can be, broken between Asisten, else within one's list.

All boxes of all lists stand in one row, in order; a page shows a range of it. No page is without a box but
the first, which always shows the head, the Sekda and every Asisten. Lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.jalur.layout import LetakLembar
from polakerja_diagram.chart.jalur.potong import Potong, cut_page, find_lists

if TYPE_CHECKING:
    from polakerja_diagram.chart.bagan import Kotak
    from polakerja_diagram.chart.denah import Denah
    from polakerja_diagram.chart.jalur.bagan import BaganJalur
    from polakerja_diagram.chart.jalur.kolom import Lajur
    from polakerja_diagram.chart.jalur.potong import CutPage
    from polakerja_diagram.chart.page.sheet import TinggiHalaman
    from polakerja_diagram.model import TataLetak

NOMOR_DUA_ANGKA: Final = 99
"""Above this page number a reference is measured with three digits."""

BATAS_TERENDAH: Final = 0.4
"""A page ends with an Asisten's list only if it then shows more than this share of what it could."""


class Pembagi:
    """Divides one chart in one text size among pages of one width."""

    def __init__(
        self,
        bagan: BaganJalur,
        *,
        lebar_mm: float,
        tinggi: TinggiHalaman,
        huruf_pt: float,
        tata_letak: TataLetak,
        nomor_awal: int,
    ) -> None:
        """Take the chart, the grounds, the text size, the wishes and the number printed on the first page."""
        self.bagan = bagan
        self.tinggi = tinggi
        self.nomor_awal = nomor_awal
        self.atas, self.lists = find_lists(bagan, tata_letak, berhalaman=True)
        self.letak = LetakLembar(lebar_mm=lebar_mm, huruf_pt=huruf_pt)
        self.batas = (0, *accumulate(len(daftar.semua_kotak) for daftar in self.lists))
        self.jumlah = self.batas[-1]
        self.batas_pertama = sum(len(daftar.semua_kotak) for daftar in self.lists if not daftar.menyusul)
        self.terlebar = "8" * (2 if nomor_awal + self.jumlah <= NOMOR_DUA_ANGKA else 3)
        self._lajur: dict[Potong, tuple[Lajur, ...] | None] = {}
        self._extents: dict[tuple[bool, int, float], int | None] = {}
        self._guess = 1

    def divide(self) -> tuple[Potong, ...] | None:
        """Return the ranges of the pages, two or more; None if a box is too large for a page."""
        least = self._count()
        if least is None or self.jumlah == 0:
            return None
        for jumlah in (max(least, 2), least + 1):
            for longgar in (False, True):
                heights = self.tinggi.of(jumlah, longgar=longgar)
                ends = self._flow(heights, 0, 0, set())
                if ends is not None:
                    pairs = zip(pairwise((0, *ends)), heights, strict=True)
                    return tuple(Potong(n, *pair, tinggi) for n, (pair, tinggi) in enumerate(pairs))
        return None

    def place(self, ranges: tuple[Potong, ...]) -> tuple[Denah, ...]:
        """Return the placed pages of a division.

        Raises:
            ValueError: a range is not one that `divide` found.
        """
        result: list[Denah] = []
        for potong in ranges:
            columns = self._columns(potong)
            if columns is None:
                raise ValueError(f"page {potong.urutan} does not fit")
            sheet = self._sheet(ranges, potong)
            result.append(self.letak.place(self.bagan, sheet, columns, potong.tinggi_mm))
        return tuple(result)

    def too_large(self) -> Kotak | None:
        """Return the first box that no page can hold; None if it is the top that does not fit."""
        if self._columns(Potong(0, 0, 0, self.tinggi.pertama_mm)) is None:
            return None
        boxes = [kotak for daftar in self.lists for kotak in daftar.semua_kotak]
        for nomor, kotak in enumerate(boxes):
            if self._columns(Potong(1, nomor, nomor + 1, self.tinggi.tengah_mm)) is None:
                return kotak
        return boxes[-1] if boxes else None

    def _count(self) -> int | None:
        """Return how many pages there are when none has a foot."""
        start, pages = 0, 0
        while start < self.jumlah or pages == 0:
            height = self.tinggi.tengah_mm if pages else self.tinggi.pertama_mm
            end = self._extent(pages, start, height, self.jumlah)
            if end is None:
                return None
            start, pages = end, pages + 1
        return pages

    def _flow(
        self, heights: tuple[float, ...], page: int, start: int, dead: set[tuple[int, int]]
    ) -> tuple[int, ...] | None:
        """Return the ends of the pages from `page` on, which begins at `start`; None if that is no way."""
        later = len(heights) - 1 - page
        if not later:
            whole = Potong(page, start, self.jumlah, heights[page])
            return (self.jumlah,) if start < self.jumlah and self._columns(whole) is not None else None
        if (page, start) in dead:
            return None
        furthest = self._extent(page, start, heights[page], self.jumlah - later)
        if furthest is not None:
            half = start + (furthest - start) * BATAS_TERENDAH
            between = [batas for batas in self.batas if half < batas <= furthest]
            for end in dict.fromkeys((*between[-1:], furthest)):
                if self._columns(Potong(page, start, end, heights[page])) is None:
                    continue  # fewer boxes may take more height: other columns share the width
                rest = self._flow(heights, page + 1, end, dead)
                if rest is not None:
                    return (end, *rest)
        dead.add((page, start))
        return None

    def _extent(self, page: int, start: int, tinggi_mm: float, limit: int) -> int | None:
        """Return the end of the longest range up to a limit that a page holds; None if there is none."""
        if limit < start or (page and limit == start):
            return None
        key = (page == 0, start, tinggi_mm)
        if key not in self._extents:
            self._extents[key] = self._find_extent(page, start, tinggi_mm, self.jumlah)
        whole = self._extents[key]
        if whole is None or whole <= limit:
            return whole
        fits = self._columns(Potong(page, start, limit, tinggi_mm)) is not None
        return limit if fits else self._find_extent(page, start, tinggi_mm, limit)

    def _find_extent(self, page: int, start: int, tinggi_mm: float, limit: int) -> int | None:
        """Find the longest range: probes from what the page before held, then halves.

        Only the first page may be without a box of a list.
        """
        if page == 0:
            limit = min(limit, self.batas_pertama)
            if self._columns(Potong(0, 0, 0, tinggi_mm)) is None:
                return None
        low, high, step = start, limit + 1, self._guess
        while low < limit:
            probe = min(low + step, limit)
            if self._columns(Potong(page, start, probe, tinggi_mm)) is None:
                high = probe
                break
            low, step = probe, max((probe - start) // 6, 1)
        while high - low > 1:
            middle = (low + high) // 2
            if self._columns(Potong(page, start, middle, tinggi_mm)) is None:
                high = middle
            else:
                low = middle
        self._guess = max((low - start) * 9 // 10, 1)
        return low if low > start or page == 0 else None

    def _columns(self, potong: Potong) -> tuple[Lajur, ...] | None:
        """Return the columns of a page; its references are measured with the widest numbers."""
        key = replace(potong, urutan=min(potong.urutan, 1))
        if key not in self._lajur:
            onward = [
                self.terlebar if max(potong.sampai, first) < last else ""
                for first, last in pairwise(self.batas)
            ]
            sheet = cut_page(self.atas, self.lists, potong, dari=[self.terlebar] * len(self.lists), ke=onward)
            self._lajur[key] = self.letak.find_columns(sheet, potong.tinggi_mm)
        return self._lajur[key]

    def _sheet(self, ranges: tuple[Potong, ...], potong: Potong) -> CutPage:
        """Return a page with its references to other pages."""
        dari: list[str] = []
        ke: list[str] = []
        for first, last in pairwise(self.batas):
            shown = [p.urutan for p in ranges if max(p.dari, first) < min(p.sampai, last)]
            before = [urutan for urutan in shown if urutan < potong.urutan]
            after = [urutan for urutan in shown if urutan > potong.urutan]
            dari.append(str(self.nomor_awal + (before[-1] if before else 0)))
            ke.append(str(self.nomor_awal + after[0]) if after else "")
        return cut_page(self.atas, self.lists, potong, dari=dari, ke=ke)
