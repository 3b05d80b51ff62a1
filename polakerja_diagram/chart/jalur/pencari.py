"""How wide the Asisten of Lampiran II may be, and in how many columns each list stands.

In: the branches, the room they share, a text size. Out: a `Lajur` for each branch, or None if there is no
way. Equal columns come first; else each list is as wide as it needs, whatever the others need: an amendment
in one list then moves no other. Lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.jalur.kolom import (
    JEDA_CABANG_MM,
    JEDA_CABANG_TERBESAR_MM,
    JEDA_KOTAK_MM,
    Lajur,
    fill_columns,
    overhead_mm,
)
from polakerja_diagram.chart.text.boxes import lines_height_mm
from polakerja_diagram.chart.text.heights import heights_mm, least_height_mm, takaran
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.chart.bagan import Kotak

KOLOM_TERBANYAK: Final = 12
"""Columns under one Asisten; more than fits any paper."""

BARIS_KEPALA_TERBANYAK: Final = 6
"""Lines that the Asisten's own box may take before its branch is made wider."""

LANGKAH_MM: Final = 0.5
"""Columns are so many times as wide: a list that needs a little more or less stays as wide as it was."""

NAMA_LEBAR_EM: Final = 21.0
"""No column wants to be wider: 74 mm at 10 pt, in which most names of organs stand on one line."""

CUKUP_RAPAT: Final = 1.12
"""A column is wide enough when its boxes are together hardly higher than in the widest one."""

SISA_JEDA_MM: Final = JEDA_CABANG_TERBESAR_MM - JEDA_CABANG_MM
"""Width that lists of unequal columns leave to each gap between them: what one list gains or loses then does
not reach the columns of the others."""


@dataclass(frozen=True, slots=True)
class Ruang:
    """What has to fit: the head and the boxes of a branch, and a pinned number of columns (0: free)."""

    kepala: Kotak | None
    semua_kotak: tuple[Kotak, ...]
    kolom: int = 0
    lurus: bool = False
    """Whether its only box stands straight below its head."""


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
        """Keep the branches, the width they share and the text size; a column may have a largest width."""
        self.semua_ruang = semua_ruang
        self.huruf_pt = huruf_pt
        self.lebar_mm = lebar_mm - JEDA_CABANG_MM * max(len(semua_ruang) - 1, 0)
        self.takaran = [[takaran(kotak) for kotak in ruang.semua_kotak] for ruang in semua_ruang]
        self.kepala = [takaran(ruang.kepala) if ruang.kepala else None for ruang in semua_ruang]
        self.terkecil = [
            max((ukur.least_width(huruf_pt) for ukur in semua), default=0.0) for semua in self.takaran
        ]
        self.terkecil_kepala = [ukur.least_width(huruf_pt) if ukur else 0.0 for ukur in self.kepala]
        self.tersempit = [
            max(kepala, terkecil + overhead_mm(1, lurus=ruang.lurus) if ruang.semua_kotak else 0.0)
            for ruang, kepala, terkecil in zip(semua_ruang, self.terkecil_kepala, self.terkecil, strict=True)
        ]
        self._narrow: dict[tuple[int, float, float], Lajur | None] = {}
        self.terbesar: float | None = None
        if kolom_terbesar_em is not None:
            widest = pt_to_mm(kolom_terbesar_em * huruf_pt)
            self.terbesar = max(widest, max(self.terkecil, default=0.0))

    def ways(self, tinggi_mm: float) -> Iterator[tuple[Lajur, ...]]:
        """Yield ways to give each branch a `Lajur`, with which heads and lists are no taller than this."""
        if sum(self.tersempit) > self.lebar_mm:
            return
        is_short = sum(len(ruang.semua_kotak) for ruang in self.semua_ruang) <= 1
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
        widths = map(overhead_mm, fewest)
        boxes = (kolom * least for kolom, least in zip(fewest, self.terkecil, strict=True))
        return sum(widths) + sum(boxes) <= self.lebar_mm + 1e-6

    def head_height(self, semua_lajur: Sequence[Lajur]) -> float:
        """Return the height of the row of Asisten: that of the tallest."""
        return max(
            (
                ukur.height(lajur.lebar_mm, self.huruf_pt)
                for ukur, lajur in zip(self.kepala, semua_lajur, strict=True)
                if ukur is not None
            ),
            default=0.0,
        )

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
                for urutan, lajur in enumerate(semua_lajur)
                if not self._column_fits(urutan, lajur.kolom, lajur.lebar_kolom_mm, room)
            ]
            if not tall:
                return self._narrowed(semua_lajur, tinggi_mm)
            for urutan in tall:
                ruang = self.semua_ruang[urutan]
                if ruang.kolom or counts[urutan] >= min(len(ruang.semua_kotak), KOLOM_TERBANYAK):
                    return None
                counts[urutan] += 1

    def _first_counts(self) -> list[int]:
        """Return one column for each list, or as many as keep them from being too wide."""
        counts = [min(ruang.kolom or 1, len(ruang.semua_kotak)) for ruang in self.semua_ruang]
        if self.terbesar is None:
            return counts
        while self.lebar_mm - sum(
            self._overhead(urutan, kolom) for urutan, kolom in enumerate(counts)
        ) > self.terbesar * sum(counts):
            free = [
                urutan
                for urutan, ruang in enumerate(self.semua_ruang)
                if not ruang.kolom and counts[urutan] < len(ruang.semua_kotak)
            ]
            if not free:
                break
            longest = max(free, key=lambda urutan: len(self.semua_ruang[urutan].semua_kotak) / counts[urutan])
            counts[longest] += 1
            if self._share(counts) is None:
                counts[longest] -= 1
                break
        return counts

    def _narrowed(self, semua_lajur: tuple[Lajur, ...], tinggi_mm: float) -> tuple[Lajur, ...]:
        """Return columns no wider than is pleasant, where they still are low enough."""
        if self.terbesar is None:
            return semua_lajur
        narrower = tuple(
            self._lajur(urutan, lajur.kolom, min(lajur.lebar_kolom_mm, self.terbesar))
            for urutan, lajur in enumerate(semua_lajur)
        )
        return narrower if self._fits(narrower, tinggi_mm) else semua_lajur

    def _share(self, counts: Sequence[int]) -> tuple[Lajur, ...] | None:
        """Return branches whose columns are equally wide and fill the width; None where a word would be cut.

        A branch whose head needs more width than its columns takes it from all.
        """
        wide: set[int] = {urutan for urutan, kolom in enumerate(counts) if not kolom}
        while True:
            rest = self.lebar_mm - sum(self.terkecil_kepala[urutan] for urutan in wide)
            free = [urutan for urutan in range(len(counts)) if urutan not in wide]
            rest -= sum(self._overhead(urutan, counts[urutan]) for urutan in free)
            lebar = max(rest, 0.0) / max(sum(counts[urutan] for urutan in free), 1)
            wider = {
                urutan
                for urutan in free
                if self._lajur(urutan, counts[urutan], lebar).lebar_mm
                > counts[urutan] * lebar + self._overhead(urutan, counts[urutan]) + 1e-6
            }
            if not wider:
                break
            wide |= wider
        semua_lajur = tuple(self._lajur(urutan, kolom, lebar) for urutan, kolom in enumerate(counts))
        if lebar < max(self.terkecil) or sum(lajur.lebar_mm for lajur in semua_lajur) > self.lebar_mm + 1e-6:
            return None
        return semua_lajur

    def _lajur(self, urutan: int, kolom: int, lebar_kolom: float) -> Lajur:
        lurus = self.semua_ruang[urutan].lurus
        lebar = max(kolom * lebar_kolom + self._overhead(urutan, kolom), self.terkecil_kepala[urutan])
        return Lajur(kolom, lebar if lurus else lebar_kolom, lebar, lurus)

    def _overhead(self, urutan: int, kolom: int) -> float:
        return overhead_mm(kolom, lurus=self.semua_ruang[urutan].lurus)

    def _fits(self, semua_lajur: Sequence[Lajur], tinggi_mm: float) -> bool:
        room = tinggi_mm - self.head_height(semua_lajur)
        return all(
            self._column_fits(urutan, lajur.kolom, lajur.lebar_kolom_mm, room)
            for urutan, lajur in enumerate(semua_lajur)
        )

    def by_need(self, tinggi_mm: float) -> tuple[Lajur, ...] | None:
        """Return branches as wide as their names want to be, in as few columns as are low enough.

        What a branch wants follows from its own boxes alone. Where all together want more than there is, each
        gives up the same share of what it wants beyond its least width.
        """
        for baris in range(1, BARIS_KEPALA_TERBANYAK + 1):
            head = lines_height_mm(baris, huruf_pt=self.huruf_pt)
            least = [
                self._narrowest_branch(urutan, tinggi_mm - head, head)
                for urutan in range(len(self.semua_ruang))
            ]
            narrow = [lajur for lajur in least if lajur is not None]
            if len(narrow) < len(least) or sum(lajur.lebar_mm for lajur in narrow) > self.lebar_mm:
                continue
            want = [
                max(lajur.lebar_mm, self._wanted_mm(urutan, lajur)) for urutan, lajur in enumerate(narrow)
            ]
            room = self.lebar_mm - sum(lajur.lebar_mm for lajur in narrow)
            more = sum(want) - sum(lajur.lebar_mm for lajur in narrow)
            share = min(max(room, 0.0) / more, 1.0) if more > 0 else 0.0
            wider = tuple(
                self._widened(urutan, lajur, lajur.lebar_mm + share * (wanted - lajur.lebar_mm))
                for urutan, (lajur, wanted) in enumerate(zip(narrow, want, strict=True))
            )
            if self._fits(wider, tinggi_mm):
                return wider
        return None

    def _widened(self, urutan: int, lajur: Lajur, lebar_mm: float) -> Lajur:
        """Return a branch with its columns widened to a whole number of steps within this width."""
        if not lajur.kolom:
            return lajur
        inner = (lebar_mm - self._overhead(urutan, lajur.kolom)) / lajur.kolom
        return self._lajur(urutan, lajur.kolom, max(inner // LANGKAH_MM * LANGKAH_MM, lajur.lebar_kolom_mm))

    def _wanted_mm(self, urutan: int, lajur: Lajur) -> float:
        """Return the width of a branch from which on its names need hardly fewer lines."""
        semua, kolom = self.takaran[urutan], lajur.kolom
        if not kolom:
            return lajur.lebar_mm
        widest = pt_to_mm(NAMA_LEBAR_EM * self.huruf_pt)
        enough = CUKUP_RAPAT * sum(heights_mm(semua, widest, self.huruf_pt))
        low, high = int(lajur.lebar_kolom_mm // LANGKAH_MM), int(widest // LANGKAH_MM) + 1
        while low < high:
            middle = (low + high) // 2
            if sum(heights_mm(semua, middle * LANGKAH_MM, self.huruf_pt)) <= enough:
                high = middle
            else:
                low = middle + 1
        return kolom * high * LANGKAH_MM + self._overhead(urutan, kolom)

    def unequal(self, tinggi_mm: float) -> tuple[Lajur, ...] | None:
        """Return columns as wide as each list needs; the width that is left goes to the gaps first."""
        tallest = max(
            (
                ukur.height(sempit, self.huruf_pt)
                for ukur, sempit in zip(self.kepala, self.terkecil_kepala, strict=True)
                if ukur
            ),
            default=0.0,
        )
        for baris in range(1, BARIS_KEPALA_TERBANYAK + 1):
            head = lines_height_mm(baris, huruf_pt=self.huruf_pt)
            found = self._narrowest(tinggi_mm, head)
            if found is not None:
                return found
            if head > tallest:
                break
        return None

    def _narrowest(self, tinggi_mm: float, head: float) -> tuple[Lajur, ...] | None:
        """Return the narrowest branches with heads no taller than `head`, stretched to the width."""
        semua_lajur: list[Lajur] = []
        for urutan in range(len(self.semua_ruang)):
            lajur = self._narrowest_branch(urutan, tinggi_mm - head, head)
            if lajur is None:
                return None
            semua_lajur.append(lajur)
        left = self.lebar_mm - sum(lajur.lebar_mm for lajur in semua_lajur)
        if left < 0:
            return None
        spare = left - SISA_JEDA_MM * (len(semua_lajur) - 1)
        return self._stretch(semua_lajur, spare, tinggi_mm) if spare > 0 else tuple(semua_lajur)

    def _stretch(self, semua_lajur: Sequence[Lajur], left: float, tinggi_mm: float) -> tuple[Lajur, ...]:
        """Widen the narrowest columns first, so that all come as near to one width as the room allows."""
        low = min((lajur.lebar_kolom_mm for lajur in semua_lajur if lajur.kolom), default=0.0)
        high = low + left
        best = tuple(semua_lajur)
        while high - low > LANGKAH_MM / 4:
            level = (low + high) / 2
            wider = tuple(
                self._lajur(urutan, lajur.kolom, max(lajur.lebar_kolom_mm, level))
                for urutan, lajur in enumerate(semua_lajur)
            )
            if sum(lajur.lebar_mm for lajur in wider) <= self.lebar_mm:
                low = level
                if self._fits(wider, tinggi_mm):
                    best = wider
            else:
                high = level
        return best

    def _narrowest_branch(self, urutan: int, tinggi_mm: float, head: float) -> Lajur | None:
        """Return the narrowest branch whose list is low enough; of two alike the one with fewer columns."""
        key = (urutan, tinggi_mm, head)
        if key not in self._narrow:
            self._narrow[key] = self._find_narrowest(*key)
        return self._narrow[key]

    def _find_narrowest(self, urutan: int, tinggi_mm: float, head: float) -> Lajur | None:
        ruang = self.semua_ruang[urutan]
        others = sum(self.tersempit) - self.tersempit[urutan]
        widest = self.lebar_mm - others
        lebar_kepala = self._head_width(urutan, head, widest)
        if lebar_kepala is None or tinggi_mm < 0:
            return None
        if not ruang.semua_kotak:
            return Lajur(0, 0.0, lebar_kepala)
        most = min(ruang.kolom or KOLOM_TERBANYAK, len(ruang.semua_kotak))
        counts = range(most if ruang.kolom else 1, most + 1)
        best: Lajur | None = None
        for kolom in counts:
            room = (widest - self._overhead(urutan, kolom)) / kolom
            if best is not None:
                room = min(room, (best.lebar_mm - self._overhead(urutan, kolom)) / kolom)
            if room < self.terkecil[urutan]:
                break
            lebar = self._least_width(urutan, kolom, tinggi_mm, room)
            if lebar is None:
                continue
            inner = max(lebar, (lebar_kepala - self._overhead(urutan, kolom)) / kolom)
            lajur = self._lajur(urutan, kolom, inner)
            if best is None or lajur.lebar_mm < best.lebar_mm - 1e-6:
                best = lajur
        return best

    def _least_width(self, urutan: int, kolom: int, tinggi_mm: float, widest: float) -> float | None:
        if not self._column_fits(urutan, kolom, widest, tinggi_mm):
            return None
        low, high = int(-(-self.terkecil[urutan] // LANGKAH_MM)), int(widest // LANGKAH_MM)
        if low > high or not self._column_fits(urutan, kolom, high * LANGKAH_MM, tinggi_mm):
            return widest
        while low < high:
            middle = (low + high) // 2
            if self._column_fits(urutan, kolom, middle * LANGKAH_MM, tinggi_mm):
                high = middle
            else:
                low = middle + 1
        return high * LANGKAH_MM

    def _column_fits(self, urutan: int, kolom: int, lebar: float, tinggi_mm: float) -> bool:
        if not kolom:
            return tinggi_mm >= 0
        heights = heights_mm(self.takaran[urutan], lebar, self.huruf_pt)
        return (
            max(heights) <= tinggi_mm
            and sum(heights) <= kolom * tinggi_mm
            and len(fill_columns(heights, tinggi_mm, jeda_mm=JEDA_KOTAK_MM)) <= kolom
        )

    def _head_width(self, urutan: int, head: float, widest: float) -> float | None:
        """Return the least width at which the Asisten's own box is no taller than `head`."""
        ukur = self.kepala[urutan]
        low, high = self.terkecil_kepala[urutan], widest
        if ukur is None:
            return low
        if high < low or ukur.height(high, self.huruf_pt) > head + 1e-6:
            return None
        while high - low > LANGKAH_MM / 4:
            middle = (low + high) / 2
            if ukur.height(middle, self.huruf_pt) <= head + 1e-6:
                high = middle
            else:
                low = middle
        return high
