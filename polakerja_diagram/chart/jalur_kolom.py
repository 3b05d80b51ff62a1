"""How wide the Asisten of Lampiran II may be, and in how many columns each list stands.

In: the branches, the room they share, a text size. Out: a `Lajur` for each branch, or None if there is no way.
Equal columns come first: an amendment in one list then moves no other. Lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.boxes import (
    best_member_columns,
    box_height_mm,
    box_width_mm,
    least_width_mm,
    lines_height_mm,
)
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.chart.bagan import Kotak

JEDA_KOTAK_MM: Final = 2.6
"""Least space between two boxes of one column."""

TUNTUN_MM: Final = 4.0
"""Length of a stub: the trunk stands so far from the boxes that it serves."""

INDEN_MM: Final = 3.0
"""A single column's trunk leaves the Asisten's box so far from its left edge."""

JEDA_BATANG_MM: Final = 3.5
"""Space between a trunk and the boxes on its other side, which it does not serve."""

JEDA_PASANG_MM: Final = 5.0
"""Space between two pairs of columns, with no trunk between them."""

JEDA_CABANG_MM: Final = 5.0
"""Space between two Asisten."""

KOLOM_TERBANYAK: Final = 12
"""Columns under one Asisten; more than fits any paper."""

KATA_TERPANJANG_EM: Final = 16.0
"""A word wider than this is cut with a hyphen rather than that it decides the width of a column."""

BARIS_KEPALA_TERBANYAK: Final = 6
"""Lines that the Asisten's own box may take before its branch is made wider."""

LANGKAH_MM: Final = 1.0
"""Step in which column widths are tried."""

KISI_MM: Final = (8.0, 6.0, 4.0, 3.0, 2.0, 1.0, 0.5)
"""Grids for unequal widths, coarsest first: on a coarse grid a small amendment changes no width."""


@dataclass(frozen=True, slots=True)
class Batang:
    """A trunk under an Asisten: its x from the left edge of the branch, and the columns it serves."""

    x_mm: float
    kiri: int | None
    """Column whose boxes stand left of the trunk."""
    kanan: int | None


@dataclass(frozen=True, slots=True)
class Lajur:
    """The ground plan of one branch: number of columns, their width, the width of the whole."""

    kolom: int
    lebar_kolom_mm: float
    lebar_mm: float


@dataclass(frozen=True, slots=True)
class Ruang:
    """What the search has to fit: the boxes of a branch with its head, and a pinned number of columns (0: free)."""

    kepala: Kotak | None
    semua_kotak: tuple[Kotak, ...]
    kolom: int = 0


def overhead_mm(kolom: int) -> float:
    """Return the width of a branch that is not boxes: trunks, stubs and the spaces between columns.

    Columns stand in pairs on both sides of a trunk; an odd last column has its trunk on its left.
    """
    if kolom == 0:
        return 0.0
    if kolom == 1:
        return INDEN_MM + TUNTUN_MM
    pairs, single = divmod(kolom, 2)
    width = pairs * 2 * TUNTUN_MM + (pairs - 1) * JEDA_PASANG_MM
    return width + (JEDA_BATANG_MM + TUNTUN_MM if single else 0.0)


def place_columns(lajur: Lajur) -> tuple[tuple[float, ...], tuple[Batang, ...]]:
    """Return the left edge of each column and the trunks, measured from the left edge of the branch."""
    semua_x: list[float] = []
    semua_batang: list[Batang] = []
    lebar = lajur.lebar_kolom_mm
    if lajur.kolom == 1:
        return (lajur.lebar_mm - lebar,), (Batang(lajur.lebar_mm - lebar - TUNTUN_MM, None, 0),)
    x = 0.0
    for kolom in range(0, lajur.kolom - 1, 2):
        semua_x += [x, x + lebar + 2 * TUNTUN_MM]
        semua_batang.append(Batang(x + lebar + TUNTUN_MM, kolom, kolom + 1))
        x += 2 * (lebar + TUNTUN_MM) + JEDA_PASANG_MM
    if lajur.kolom % 2:
        x += JEDA_BATANG_MM - JEDA_PASANG_MM
        semua_batang.append(Batang(x, None, lajur.kolom - 1))
        semua_x.append(x + TUNTUN_MM)
    return tuple(semua_x), tuple(semua_batang)


def split_column(heights: Sequence[float], kolom: int, *, jeda_mm: float) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of each column: in order, as even as can be (the tallest is least).

    >>> split_column([10, 10, 10, 10], 2, jeda_mm=2)
    ((0, 2), (2, 4))
    """
    low = max(heights, default=0.0)
    high = sum(heights) + jeda_mm * len(heights)
    best = fill_columns(heights, high, jeda_mm=jeda_mm)
    while high - low > 0.05:  # noqa: PLR2004 - finer than any gap we draw
        middle = (low + high) / 2
        columns = fill_columns(heights, middle, jeda_mm=jeda_mm)
        if len(columns) <= kolom:
            best, high = columns, middle
        else:
            low = middle
    return best


def fill_columns(
    heights: Sequence[float], tinggi_mm: float, *, jeda_mm: float
) -> tuple[tuple[int, int], ...]:
    """Fill columns one after the other up to a height; the fewest columns that do."""
    columns: list[tuple[int, int]] = []
    start, used = 0, 0.0
    for index, height in enumerate(heights):
        if index > start and used + jeda_mm + height > tinggi_mm + 1e-6:
            columns.append((start, index))
            start, used = index, height
        else:
            used += height + (jeda_mm if index > start else 0.0)
    if heights:
        columns.append((start, len(heights)))
    return tuple(columns)


class Pencari:
    """Finds widths for one text size; remembers what it has measured."""

    def __init__(self, semua_ruang: Sequence[Ruang], *, lebar_mm: float, huruf_pt: float) -> None:
        """Keep the branches, the width they share and the text size."""
        self.semua_ruang = semua_ruang
        self.huruf_pt = huruf_pt
        self.lebar_mm = lebar_mm - JEDA_CABANG_MM * max(len(semua_ruang) - 1, 0)
        self.terkecil = [self._least(ruang.semua_kotak) for ruang in semua_ruang]
        self.terkecil_kepala = [self._least((ruang.kepala,) if ruang.kepala else ()) for ruang in semua_ruang]
        self._heights: dict[tuple[int, float], list[float]] = {}

    def _least(self, semua_kotak: tuple[Kotak, ...]) -> float:
        longest = box_width_mm(pt_to_mm(KATA_TERPANJANG_EM * self.huruf_pt))
        return max(
            (min(least_width_mm(kotak, huruf_pt=self.huruf_pt), longest) for kotak in semua_kotak),
            default=0.0,
        )

    def heights(self, urutan: int, lebar_mm: float) -> list[float]:
        """Return the least height of every box of a branch at a width."""
        key = (urutan, lebar_mm)
        if key not in self._heights:
            self._heights[key] = [
                column_box_height_mm(kotak, lebar_mm=lebar_mm, huruf_pt=self.huruf_pt)
                for kotak in self.semua_ruang[urutan].semua_kotak
            ]
        return self._heights[key]

    def head_height(self, semua_lajur: Sequence[Lajur]) -> float:
        """Return the height of the row of Asisten: that of the tallest."""
        return max(
            (
                box_height_mm(ruang.kepala, lebar_mm=lajur.lebar_mm, huruf_pt=self.huruf_pt)
                for ruang, lajur in zip(self.semua_ruang, semua_lajur, strict=True)
                if ruang.kepala is not None
            ),
            default=0.0,
        )

    def equal(self, tinggi_mm: float) -> tuple[Lajur, ...] | None:
        """Return the widest equal columns with which heads and lists are no taller than `tinggi_mm`."""
        if not self.semua_ruang:
            return ()
        lebar = self.lebar_mm
        least = max(self.terkecil)
        while lebar >= least:
            semua_lajur = self._with_columns(lebar, tinggi_mm)
            if semua_lajur is not None and sum(lajur.lebar_mm for lajur in semua_lajur) <= self.lebar_mm:
                return self._stretch(semua_lajur, tinggi_mm)
            lebar -= LANGKAH_MM
        return None

    def _with_columns(self, lebar_kolom: float, tinggi_mm: float) -> tuple[Lajur, ...] | None:
        """Return each branch with the fewest columns of a width that hold its list."""
        head = 0.0
        while True:
            semua_lajur: list[Lajur] = []
            for urutan in range(len(self.semua_ruang)):
                kolom = self._fewest(urutan, lebar_kolom, tinggi_mm - head)
                if kolom is None:
                    return None
                semua_lajur.append(self._lajur(urutan, kolom, lebar_kolom))
            tall = self.head_height(semua_lajur)
            if tall <= head + 1e-6:
                return tuple(semua_lajur)
            head = tall

    def _fewest(self, urutan: int, lebar_kolom: float, tinggi_mm: float) -> int | None:
        heights = self.heights(urutan, lebar_kolom)
        if not heights:
            return 0
        if max(heights) > tinggi_mm:
            return None
        pinned = self.semua_ruang[urutan].kolom
        needed = len(fill_columns(heights, tinggi_mm, jeda_mm=JEDA_KOTAK_MM))
        if pinned:
            return min(pinned, len(heights)) if needed <= pinned else None
        return needed if needed <= KOLOM_TERBANYAK else None

    def _lajur(self, urutan: int, kolom: int, lebar_kolom: float) -> Lajur:
        lebar = kolom * lebar_kolom + overhead_mm(kolom)
        return Lajur(kolom, lebar_kolom, max(lebar, self.terkecil_kepala[urutan], lebar_kolom))

    def _stretch(self, semua_lajur: tuple[Lajur, ...], tinggi_mm: float) -> tuple[Lajur, ...]:
        """Give the width that is left to all columns alike."""
        left = self.lebar_mm - sum(lajur.lebar_mm for lajur in semua_lajur)
        share = left / max(sum(max(lajur.kolom, 1) for lajur in semua_lajur), 1)
        wider = tuple(
            Lajur(lajur.kolom, lajur.lebar_kolom_mm + share, lajur.lebar_mm + share * max(lajur.kolom, 1))
            for lajur in semua_lajur
        )
        return wider if self._fits(wider, tinggi_mm) else semua_lajur

    def _fits(self, semua_lajur: Sequence[Lajur], tinggi_mm: float) -> bool:
        room = tinggi_mm - self.head_height(semua_lajur)
        for urutan, lajur in enumerate(semua_lajur):
            heights = self.heights(urutan, lajur.lebar_kolom_mm)
            if not heights:
                continue
            if max(heights) > room:
                return False
            if len(fill_columns(heights, room, jeda_mm=JEDA_KOTAK_MM)) > lajur.kolom:
                return False
        return True

    def unequal(self, tinggi_mm: float) -> tuple[Lajur, ...] | None:
        """Return columns as wide as each list needs, on the coarsest grid that fits, with the rest shared."""
        for baris in range(1, BARIS_KEPALA_TERBANYAK + 1):
            found = self._narrowest(tinggi_mm, lines_height_mm(baris, huruf_pt=self.huruf_pt))
            if found is not None:
                return found
        return None

    def _narrowest(self, tinggi_mm: float, head: float) -> tuple[Lajur, ...] | None:
        options = [self._options(urutan, tinggi_mm - head, head) for urutan in range(len(self.semua_ruang))]
        if any(not option for option in options):
            return None
        for kisi in KISI_MM:
            semua_lajur = tuple(
                min(
                    (self._snapped(urutan, kolom, lebar, kisi) for kolom, lebar in option),
                    key=lambda lajur: (round(lajur.lebar_mm, 3), lajur.kolom),
                )
                for urutan, option in enumerate(options)
            )
            if sum(lajur.lebar_mm for lajur in semua_lajur) <= self.lebar_mm:
                return self._stretch(semua_lajur, tinggi_mm)
        return None

    def _snapped(self, urutan: int, kolom: int, lebar: float, kisi: float) -> Lajur:
        steps = -(-lebar // kisi)
        return self._lajur(urutan, kolom, steps * kisi)

    def _options(self, urutan: int, tinggi_mm: float, head: float) -> list[tuple[int, float]]:
        """Return (columns, least column width) with which a list, and its head, is low enough."""
        ruang = self.semua_ruang[urutan]
        if not ruang.semua_kotak:
            return [(0, self._head_width(urutan, head, self.terkecil_kepala[urutan]))]
        counts = (
            [min(ruang.kolom, len(ruang.semua_kotak))]
            if ruang.kolom
            else range(1, min(KOLOM_TERBANYAK, len(ruang.semua_kotak)) + 1)
        )
        result: list[tuple[int, float]] = []
        for kolom in counts:
            widest = (self.lebar_mm - overhead_mm(kolom)) / kolom
            if widest < self.terkecil[urutan]:
                break
            lebar = self._least_width(urutan, kolom, tinggi_mm, widest)
            if lebar is not None:
                whole = self._head_width(urutan, head, kolom * lebar + overhead_mm(kolom))
                result.append((kolom, (whole - overhead_mm(kolom)) / kolom))
        return result

    def _least_width(self, urutan: int, kolom: int, tinggi_mm: float, widest: float) -> float | None:
        low, high = self.terkecil[urutan], widest
        if not self._column_fits(urutan, kolom, high, tinggi_mm):
            return None
        if self._column_fits(urutan, kolom, low, tinggi_mm):
            return low
        while high - low > LANGKAH_MM / 4:
            middle = (low + high) / 2
            if self._column_fits(urutan, kolom, middle, tinggi_mm):
                high = middle
            else:
                low = middle
        return high

    def _column_fits(self, urutan: int, kolom: int, lebar: float, tinggi_mm: float) -> bool:
        heights = self.heights(urutan, lebar)
        return (
            max(heights) <= tinggi_mm
            and len(fill_columns(heights, tinggi_mm, jeda_mm=JEDA_KOTAK_MM)) <= kolom
        )

    def _head_width(self, urutan: int, head: float, lebar: float) -> float:
        """Return the least width, not under `lebar`, at which the Asisten's own box is no taller than `head`."""
        kepala = self.semua_ruang[urutan].kepala
        lebar = max(lebar, self.terkecil_kepala[urutan])
        while kepala is not None and lebar < self.lebar_mm:
            if box_height_mm(kepala, lebar_mm=lebar, huruf_pt=self.huruf_pt) <= head + 1e-6:
                break
            lebar += LANGKAH_MM
        return lebar


def column_box_height_mm(kotak: Kotak, *, lebar_mm: float, huruf_pt: float) -> float:
    """Return the least height of a box in a column; a list of short names may stand in several columns."""
    if not kotak.kelompok:
        return box_height_mm(kotak, lebar_mm=lebar_mm, huruf_pt=huruf_pt)
    kolom = best_member_columns(kotak, lebar_mm=lebar_mm, huruf_pt=huruf_pt)
    return box_height_mm(kotak, lebar_mm=lebar_mm, huruf_pt=huruf_pt, kolom_anggota=kolom)
