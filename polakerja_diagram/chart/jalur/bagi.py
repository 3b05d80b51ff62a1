"""Divide Lampiran II among pages, as few as can be.

There are two ways. *Side by side*: every list begins on the first page and goes on beside the others; a short
list is not parted, and the kecamatan may have the pages after the organs for themselves. *One after the
other*: all boxes of all lists stand in one row, broken between Asisten, else within one's list. The first
page always shows the head, the Sekda and every Asisten; no other page is without a box. Lengths are
millimetres.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.jalur.layout import LetakLembar
from polakerja_diagram.chart.jalur.potong import Potong, cut_page, find_lists

if TYPE_CHECKING:
    from collections.abc import Iterator

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

DAFTAR_PENDEK: Final = 5
"""A list of so few boxes is not parted where lists go on side by side."""

BERDAMPINGAN_TERBANYAK: Final = 12
"""Pages on which lists go on side by side; on more nobody looks for the place where one left off."""


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
        """Return the first way of `divisions`; None if a box is too large for a page."""
        return next(self.divisions(), None)

    def divisions(self) -> Iterator[tuple[Potong, ...]]:
        """Yield the ways to divide it among the fewest pages, two or more."""
        least = self._count()
        if least is None or self.jumlah == 0:
            return
        for jumlah in range(max(least - 1, 2), least + 2):
            found = tuple(self._ways(jumlah, in_row=jumlah >= least))
            yield from found
            if found:
                return

    def _ways(self, jumlah: int, *, in_row: bool) -> Iterator[tuple[Potong, ...]]:
        """Yield the ways with so many pages; side by side lists may need one fewer than in a row."""
        if jumlah <= BERDAMPINGAN_TERBANYAK:
            heights = self.tinggi.of(jumlah, longgar=False)
            sides = (self._beside(heights, apart=apart) for apart in (True, False))
            yield from dict.fromkeys(ranges for ranges in sides if ranges is not None)
        for longgar in (False, True) if in_row else ():
            heights = self.tinggi.of(jumlah, longgar=longgar)
            ends = self._flow(heights, 0, 0, set())
            if ends is not None:
                pages = zip(pairwise((0, *ends)), heights, strict=True)
                yield tuple(self._in_row(n, *pair, tinggi) for n, (pair, tinggi) in enumerate(pages))
                return

    def _in_row(self, urutan: int, dari: int, sampai: int, tinggi_mm: float) -> Potong:
        """Return the page that shows a range of the boxes of all lists in one row."""
        return Potong(urutan, self._cut(dari), self._cut(sampai), tinggi_mm)

    def _cut(self, nomor: int) -> tuple[int, ...]:
        """Return how many boxes of each list stand before one in the row of all."""
        return tuple(min(max(nomor, first), last) - first for first, last in pairwise(self.batas))

    def _beside(self, heights: tuple[float, ...], *, apart: bool) -> tuple[Potong, ...] | None:
        """Return pages on which the lists go on side by side, the earlier ones as full as can be.

        With `apart` groups of organs, as the kecamatan, stand after all single organs.
        """
        whole = tuple(len(daftar.semua_kotak) for daftar in self.lists)
        start = tuple(0 for _ in whole)
        pages: list[Potong] = []
        for urutan, tinggi in enumerate(heights):
            if urutan == len(heights) - 1:
                end: tuple[int, ...] | None = whole
            else:
                end = self._furthest(urutan, start, self._limits(start, apart=apart), tinggi)
            potong = Potong(urutan, start, end or start, tinggi)
            if end is None or end == start or self._columns(potong) is None:
                return None
            pages.append(potong)
            start = end
        return tuple(pages)

    def _limits(self, start: tuple[int, ...], *, apart: bool) -> tuple[int, ...]:
        """Return up to where each list may be shown on a page that begins there."""
        limits: list[int] = []
        for daftar, dari in zip(self.lists, start, strict=True):
            semua = daftar.semua_kotak
            groups = (n for n, kotak in enumerate(semua) if kotak.kelompok) if apart else iter(())
            limits.append(next((n for n in groups if n > dari), len(semua)))
        if all(dari == batas for dari, batas in zip(start, limits, strict=True)):
            return tuple(len(daftar.semua_kotak) for daftar in self.lists)
        return tuple(
            0 if daftar.menyusul and not any(start) else n
            for daftar, n in zip(self.lists, limits, strict=True)
        )

    def _furthest(
        self, urutan: int, start: tuple[int, ...], limits: tuple[int, ...], tinggi_mm: float
    ) -> tuple[int, ...] | None:
        """Return the largest equal share of every list that a page holds; short ones are shown whole."""
        left = [batas - dari for dari, batas in zip(start, limits, strict=True)]
        most = max(left, default=0)

        def shown(share: int) -> tuple[int, ...]:
            return tuple(
                batas if rest <= DAFTAR_PENDEK else dari + -(-rest * share // most)
                for dari, batas, rest in zip(start, limits, left, strict=True)
            )

        low, high = 0, most
        while low < high:
            middle = (low + high + 1) // 2
            if self._columns(Potong(urutan, start, shown(middle), tinggi_mm)) is None:
                high = middle - 1
            else:
                low = middle
        return shown(low) if low else None

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
        if self._columns(self._in_row(0, 0, 0, self.tinggi.pertama_mm)) is None:
            return None
        boxes = [kotak for daftar in self.lists for kotak in daftar.semua_kotak]
        for nomor, kotak in enumerate(boxes):
            if self._columns(self._in_row(1, nomor, nomor + 1, self.tinggi.tengah_mm)) is None:
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
            whole = self._in_row(page, start, self.jumlah, heights[page])
            return (self.jumlah,) if start < self.jumlah and self._columns(whole) is not None else None
        if (page, start) in dead:
            return None
        furthest = self._extent(page, start, heights[page], self.jumlah - later)
        if furthest is not None:
            half = start + (furthest - start) * BATAS_TERENDAH
            between = [batas for batas in self.batas if half < batas <= furthest]
            for end in dict.fromkeys((*between[-1:], furthest)):
                if self._columns(self._in_row(page, start, end, heights[page])) is None:
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
        fits = self._columns(self._in_row(page, start, limit, tinggi_mm)) is not None
        return limit if fits else self._find_extent(page, start, tinggi_mm, limit)

    def _find_extent(self, page: int, start: int, tinggi_mm: float, limit: int) -> int | None:
        """Find the longest range: probes from what the page before held, then halves.

        Only the first page may be without a box of a list.
        """
        if page == 0:
            limit = min(limit, self.batas_pertama)
            if self._columns(self._in_row(0, 0, 0, tinggi_mm)) is None:
                return None
        low, high, step = start, limit + 1, self._guess
        while low < limit:
            probe = min(low + step, limit)
            if self._columns(self._in_row(page, start, probe, tinggi_mm)) is None:
                high = probe
                break
            low, step = probe, max((probe - start) // 6, 1)
        while high - low > 1:
            middle = (low + high) // 2
            if self._columns(self._in_row(page, start, middle, tinggi_mm)) is None:
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
                self.terlebar if sampai < len(daftar.semua_kotak) else ""
                for daftar, sampai in zip(self.lists, potong.sampai, strict=True)
            ]
            sheet = cut_page(self.atas, self.lists, potong, dari=[self.terlebar] * len(self.lists), ke=onward)
            self._lajur[key] = self.letak.find_columns(sheet, potong.tinggi_mm)
        return self._lajur[key]

    def _sheet(self, ranges: tuple[Potong, ...], potong: Potong) -> CutPage:
        """Return a page with its references to other pages."""
        dari: list[str] = []
        ke: list[str] = []
        for nomor in range(len(self.lists)):
            shown = [p.urutan for p in ranges if p.dari[nomor] < p.sampai[nomor]]
            before = [urutan for urutan in shown if urutan < potong.urutan]
            after = [urutan for urutan in shown if urutan > potong.urutan]
            dari.append(str(self.nomor_awal + (before[-1] if before else 0)))
            ke.append(str(self.nomor_awal + after[0]) if after else "")
        return cut_page(self.atas, self.lists, potong, dari=dari, ke=ke)
