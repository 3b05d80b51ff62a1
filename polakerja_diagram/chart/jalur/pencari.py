"""How wide the Asisten of Lampiran II may be, and in how many columns each list stands.

In: the branches, the room they share, a text size. Out: ways to give each branch a `Lajur`. Equal columns
come first; then each list as wide as it needs, whatever the others need: an amendment in one list then moves
no other; then each as wide as its names want. Lengths are millimetres.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.jalur.branch import KOLOM_TERBANYAK, LANGKAH_MM, Branch
from polakerja_diagram.chart.jalur.kolom import (
    JEDA_CABANG_MM,
    JEDA_CABANG_TERBESAR_MM,
    JEDA_KOTAK_MM,
    fill_columns,
)
from polakerja_diagram.chart.text.boxes import lines_height_mm
from polakerja_diagram.chart.text.heights import least_height_mm
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.chart.jalur.branch import Ruang
    from polakerja_diagram.chart.jalur.kolom import Lajur

BARIS_KEPALA_TERBANYAK: Final = 6
"""Lines that the Asisten's own box may take before its branch is made wider."""

SISA_JEDA_MM: Final = JEDA_CABANG_TERBESAR_MM - JEDA_CABANG_MM
"""Width that lists of unequal columns leave to each gap between them: what one list gains or loses then does
not reach the columns of the others."""


def least_columns(
    semua_ruang: Sequence[Ruang], *, tinggi_mm: float, huruf_pt: float
) -> tuple[int, ...] | None:
    """Return a number of columns that each list needs at any width, or None if no page has so many.

    Told in a moment for any number of boxes, and so spares the search where it must fail.
    """
    counts: list[int] = []
    for ruang in semua_ruang:
        heights = [least_height_mm(kotak, huruf_pt) for kotak in ruang.semua_kotak]
        kolom = len(fill_columns(heights, tinggi_mm, jeda_mm=JEDA_KOTAK_MM))
        if kolom > (ruang.kolom or KOLOM_TERBANYAK) or max(heights, default=0.0) > tinggi_mm:
            return None
        counts.append(kolom)
    return tuple(counts)


class Pencari:
    """Finds widths for one text size."""

    def __init__(
        self,
        semua_ruang: Sequence[Ruang],
        *,
        lebar_mm: float,
        huruf_pt: float,
        kolom_terbesar_em: float | None = None,
    ) -> None:
        """Measure the branches and keep the width they share; a column may have a largest width."""
        self.branches = [Branch(ruang, huruf_pt) for ruang in semua_ruang]
        self.huruf_pt = huruf_pt
        self.lebar_mm = lebar_mm - JEDA_CABANG_MM * max(len(semua_ruang) - 1, 0)
        self.terkecil = max((branch.terkecil for branch in self.branches), default=0.0)
        self.terbesar: float | None = None
        if kolom_terbesar_em is not None:
            self.terbesar = max(pt_to_mm(kolom_terbesar_em * huruf_pt), self.terkecil)

    def ways(self, tinggi_mm: float) -> Iterator[tuple[Lajur, ...]]:
        """Yield ways to give each branch a `Lajur`, with which heads and lists are no taller than this."""
        if sum(branch.tersempit for branch in self.branches) > self.lebar_mm:
            return
        is_short = sum(len(branch.takaran) for branch in self.branches) <= 1
        equal = self.equal(tinggi_mm)
        if equal:
            yield equal
        if self.terbesar is None or (is_short and not equal):
            unequal = self.unequal(tinggi_mm)
            if unequal and unequal != equal:
                yield unequal
            wanted = self.by_need(tinggi_mm)
            if wanted and wanted not in (equal, unequal):
                yield wanted

    def find(self, tinggi_mm: float) -> tuple[Lajur, ...] | None:
        """Return the first of these ways, or None."""
        return next(self.ways(tinggi_mm), None)

    def is_wide_enough(self, fewest: Sequence[int]) -> bool:
        """Whether so many columns of each list are narrow enough together."""
        widths = (
            branch.overhead(kolom) + kolom * branch.terkecil
            for branch, kolom in zip(self.branches, fewest, strict=True)
        )
        return sum(widths) <= self.lebar_mm + 1e-6

    def head_height(self, semua_lajur: Sequence[Lajur]) -> float:
        """Return the height of the row of Asisten: that of the tallest."""
        pairs = zip(self.branches, semua_lajur, strict=True)
        return max((branch.head_height(lajur.lebar_mm) for branch, lajur in pairs), default=0.0)

    def _fits(self, semua_lajur: Sequence[Lajur], tinggi_mm: float) -> bool:
        room = tinggi_mm - self.head_height(semua_lajur)
        pairs = zip(self.branches, semua_lajur, strict=True)
        return all(branch.fits(lajur.kolom, lajur.lebar_kolom_mm, room) for branch, lajur in pairs)

    def equal(self, tinggi_mm: float) -> tuple[Lajur, ...] | None:
        """Return equal columns, the fewest and so the widest with which all is low enough.

        Starts with one column each and adds one where a list is too tall; no list ever needs fewer, because
        another column makes all columns narrower.
        """
        counts = self._first_counts()
        while True:
            semua_lajur = self._share(counts)
            if semua_lajur is None:
                return None
            room = tinggi_mm - self.head_height(semua_lajur)
            tall = [
                urutan
                for urutan, (branch, lajur) in enumerate(zip(self.branches, semua_lajur, strict=True))
                if not branch.fits(lajur.kolom, lajur.lebar_kolom_mm, room)
            ]
            if not tall:
                return self._narrowed(semua_lajur, tinggi_mm)
            for urutan in tall:
                branch = self.branches[urutan]
                if branch.ruang.kolom or counts[urutan] >= min(len(branch.takaran), KOLOM_TERBANYAK):
                    return None
                counts[urutan] += 1

    def _first_counts(self) -> list[int]:
        """Return one column for each list, or as many as keep them from being too wide."""
        counts = [min(branch.ruang.kolom or 1, len(branch.takaran)) for branch in self.branches]
        if self.terbesar is None:
            return counts
        while self.lebar_mm - self._overhead(counts) > self.terbesar * sum(counts):
            free = [
                urutan
                for urutan, branch in enumerate(self.branches)
                if not branch.ruang.kolom and counts[urutan] < len(branch.takaran)
            ]
            if not free:
                break
            longest = max(free, key=lambda urutan: len(self.branches[urutan].takaran) / counts[urutan])
            counts[longest] += 1
            if self._share(counts) is None:
                counts[longest] -= 1
                break
        return counts

    def _overhead(self, counts: Sequence[int]) -> float:
        return sum(branch.overhead(kolom) for branch, kolom in zip(self.branches, counts, strict=True))

    def _narrowed(self, semua_lajur: tuple[Lajur, ...], tinggi_mm: float) -> tuple[Lajur, ...]:
        """Return columns no wider than is pleasant, where they still are low enough."""
        if self.terbesar is None:
            return semua_lajur
        narrower = tuple(
            branch.lajur(lajur.kolom, min(lajur.lebar_kolom_mm, self.terbesar))
            for branch, lajur in zip(self.branches, semua_lajur, strict=True)
        )
        return narrower if self._fits(narrower, tinggi_mm) else semua_lajur

    def _share(self, counts: Sequence[int]) -> tuple[Lajur, ...] | None:
        """Return branches whose columns are equally wide and fill the width; None where a word would be cut.

        A branch whose head needs more width than its columns takes it from all.
        """
        both = list(zip(self.branches, counts, strict=True))
        wide: set[int] = {urutan for urutan, kolom in enumerate(counts) if not kolom}
        while True:
            free = [urutan for urutan in range(len(counts)) if urutan not in wide]
            rest = self.lebar_mm - sum(self.branches[urutan].terkecil_kepala for urutan in wide)
            rest -= sum(self.branches[urutan].overhead(counts[urutan]) for urutan in free)
            lebar = max(rest, 0.0) / max(sum(counts[urutan] for urutan in free), 1)
            wider = {
                urutan
                for urutan, (branch, kolom) in enumerate(both)
                if urutan not in wide
                and branch.lajur(kolom, lebar).lebar_mm > kolom * lebar + branch.overhead(kolom) + 1e-6
            }
            if not wider:
                break
            wide |= wider
        semua_lajur = tuple(branch.lajur(kolom, lebar) for branch, kolom in both)
        if lebar < self.terkecil or sum(lajur.lebar_mm for lajur in semua_lajur) > self.lebar_mm + 1e-6:
            return None
        return semua_lajur

    def unequal(self, tinggi_mm: float) -> tuple[Lajur, ...] | None:
        """Return columns as wide as each list needs; the width that is left goes to the gaps first."""
        for narrow in self._narrowest(tinggi_mm):
            spare = self._left(narrow) - SISA_JEDA_MM * (len(narrow) - 1)
            return self._stretch(narrow, spare, tinggi_mm) if spare > 0 else narrow
        return None

    def by_need(self, tinggi_mm: float) -> tuple[Lajur, ...] | None:
        """Return branches as wide as their names want to be, in as few columns as are low enough.

        What a branch wants follows from its own boxes alone. Where all together want more than there is, each
        gives up the same share of what it wants beyond its least width.
        """
        for narrow in self._narrowest(tinggi_mm):
            both = list(zip(self.branches, narrow, strict=True))
            more = [branch.wanted_mm(lajur) - lajur.lebar_mm for branch, lajur in both]
            share = min(self._left(narrow) / sum(more), 1.0) if sum(more) > 0 else 0.0
            wider = tuple(
                branch.widened(lajur, lajur.lebar_mm + share * wish)
                for (branch, lajur), wish in zip(both, more, strict=True)
            )
            if self._fits(wider, tinggi_mm):
                return wider
        return None

    def _left(self, semua_lajur: Sequence[Lajur]) -> float:
        return self.lebar_mm - sum(lajur.lebar_mm for lajur in semua_lajur)

    def _narrowest(self, tinggi_mm: float) -> Iterator[tuple[Lajur, ...]]:
        """Yield the narrowest branches that fit together, with heads of one line, of two, ..."""
        tallest = max((branch.head_height(branch.terkecil_kepala) for branch in self.branches), default=0.0)
        least = sum(branch.tersempit for branch in self.branches)
        for baris in range(1, BARIS_KEPALA_TERBANYAK + 1):
            head = lines_height_mm(baris, huruf_pt=self.huruf_pt)
            found = [
                branch.narrowest(tinggi_mm - head, head, self.lebar_mm - least + branch.tersempit)
                for branch in self.branches
            ]
            narrow = tuple(lajur for lajur in found if lajur is not None)
            if len(narrow) == len(found) and self._left(narrow) >= 0:
                yield narrow
            if head > tallest:
                break

    def _stretch(self, semua_lajur: tuple[Lajur, ...], left: float, tinggi_mm: float) -> tuple[Lajur, ...]:
        """Widen the narrowest columns first, so that all come as near to one width as the room allows."""
        low = min((lajur.lebar_kolom_mm for lajur in semua_lajur if lajur.kolom), default=0.0)
        high = low + left
        best = semua_lajur
        while high - low > LANGKAH_MM / 4:
            level = (low + high) / 2
            wider = tuple(
                branch.lajur(lajur.kolom, max(lajur.lebar_kolom_mm, level))
                for branch, lajur in zip(self.branches, semua_lajur, strict=True)
            )
            if self._left(wider) >= 0:
                low = level
                if self._fits(wider, tinggi_mm):
                    best = wider
            else:
                high = level
        return best
