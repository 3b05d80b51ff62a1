"""One Asisten of Lampiran II with its list, measured in one text size: how wide it must be, and wants to be.

Lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.jalur.kolom import JEDA_KOTAK_MM, Lajur, fill_columns, overhead_mm
from polakerja_diagram.chart.text.heights import heights_mm, takaran
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from polakerja_diagram.chart.bagan import Kotak

KOLOM_TERBANYAK: Final = 12
"""Columns under one Asisten; more than fits any paper."""

LANGKAH_MM: Final = 0.5
"""Columns are so many times as wide: a list that needs a little more or less stays as wide as it was."""

NAMA_LEBAR_EM: Final = 21.0
"""No column wants to be wider: 74 mm at 10 pt, in which most names of organs stand on one line."""

CUKUP_RAPAT: Final = 1.12
"""A column is wide enough when its boxes are together hardly higher than in the widest one."""


@dataclass(frozen=True, slots=True)
class Ruang:
    """What has to fit: the head and the boxes of a branch, and a pinned number of columns (0: free)."""

    kepala: Kotak | None
    semua_kotak: tuple[Kotak, ...]
    kolom: int = 0
    lurus: bool = False
    """Whether its only box stands straight below its head."""


class Branch:
    """A branch in one text size."""

    def __init__(self, ruang: Ruang, huruf_pt: float) -> None:
        """Measure its boxes."""
        self.ruang = ruang
        self.huruf_pt = huruf_pt
        self.takaran = [takaran(kotak) for kotak in ruang.semua_kotak]
        self.kepala = takaran(ruang.kepala) if ruang.kepala else None
        self.terkecil = max((ukur.least_width(huruf_pt) for ukur in self.takaran), default=0.0)
        """Width of the narrowest column."""
        self.terkecil_kepala = self.kepala.least_width(huruf_pt) if self.kepala else 0.0
        self.tersempit = max(
            self.terkecil_kepala, self.terkecil + self.overhead(1) if ruang.semua_kotak else 0.0
        )
        self._narrow: dict[tuple[float, float, float], Lajur | None] = {}

    def overhead(self, kolom: int) -> float:
        """Return the width that is not boxes."""
        return overhead_mm(kolom, lurus=self.ruang.lurus)

    def lajur(self, kolom: int, lebar_kolom: float) -> Lajur:
        """Return the ground plan with columns of a width, no narrower than the head."""
        lebar = max(kolom * lebar_kolom + self.overhead(kolom), self.terkecil_kepala)
        return Lajur(kolom, lebar if self.ruang.lurus else lebar_kolom, lebar, self.ruang.lurus)

    def head_height(self, lebar_mm: float) -> float:
        """Return the height of the Asisten's own box; 0 without one."""
        return self.kepala.height(lebar_mm, self.huruf_pt) if self.kepala else 0.0

    def fits(self, kolom: int, lebar: float, tinggi_mm: float) -> bool:
        """Whether the list is no taller than `tinggi_mm` in so many columns of a width."""
        if not kolom:
            return tinggi_mm >= 0
        heights = heights_mm(self.takaran, lebar, self.huruf_pt)
        return (
            max(heights) <= tinggi_mm
            and sum(heights) <= kolom * tinggi_mm
            and len(fill_columns(heights, tinggi_mm, jeda_mm=JEDA_KOTAK_MM)) <= kolom
        )

    def narrowest(self, tinggi_mm: float, head: float, widest: float) -> Lajur | None:
        """Return the narrowest ground plan whose list is low enough; of two alike that with fewer columns.

        Args:
            tinggi_mm: height for the list.
            head: height of the Asisten's own box.
            widest: what the other branches leave to this one.
        """
        key = (tinggi_mm, head, widest)
        if key not in self._narrow:
            self._narrow[key] = self._find_narrowest(*key)
        return self._narrow[key]

    def _find_narrowest(self, tinggi_mm: float, head: float, widest: float) -> Lajur | None:
        lebar_kepala = self._head_width(head, widest)
        if lebar_kepala is None or tinggi_mm < 0:
            return None
        if not self.takaran:
            return Lajur(0, 0.0, lebar_kepala)
        pinned = self.ruang.kolom
        most = min(pinned or KOLOM_TERBANYAK, len(self.takaran))
        best: Lajur | None = None
        for kolom in range(most if pinned else 1, most + 1):
            room = (widest - self.overhead(kolom)) / kolom
            if best is not None:
                room = min(room, (best.lebar_mm - self.overhead(kolom)) / kolom)
            if room < self.terkecil:
                break
            lebar = self._least_width(kolom, tinggi_mm, room)
            if lebar is None:
                continue
            lajur = self.lajur(kolom, max(lebar, (lebar_kepala - self.overhead(kolom)) / kolom))
            if best is None or lajur.lebar_mm < best.lebar_mm - 1e-6:
                best = lajur
        return best

    def _least_width(self, kolom: int, tinggi_mm: float, widest: float) -> float | None:
        if not self.fits(kolom, widest, tinggi_mm):
            return None
        low, high = int(-(-self.terkecil // LANGKAH_MM)), int(widest // LANGKAH_MM)
        if low > high or not self.fits(kolom, high * LANGKAH_MM, tinggi_mm):
            return widest
        while low < high:
            middle = (low + high) // 2
            if self.fits(kolom, middle * LANGKAH_MM, tinggi_mm):
                high = middle
            else:
                low = middle + 1
        return high * LANGKAH_MM

    def _head_width(self, head: float, widest: float) -> float | None:
        """Return the least width at which the Asisten's own box is no taller than `head`."""
        low, high = self.terkecil_kepala, widest
        if self.kepala is None:
            return low
        if high < low or self.head_height(high) > head + 1e-6:
            return None
        while high - low > LANGKAH_MM / 4:
            middle = (low + high) / 2
            if self.head_height(middle) <= head + 1e-6:
                high = middle
            else:
                low = middle
        return high

    def wanted_mm(self, lajur: Lajur) -> float:
        """Return the width from which on the names need hardly fewer lines in as many columns as these."""
        if not lajur.kolom:
            return lajur.lebar_mm
        widest = pt_to_mm(NAMA_LEBAR_EM * self.huruf_pt)
        enough = CUKUP_RAPAT * self._text_height(widest)
        low, high = int(lajur.lebar_kolom_mm // LANGKAH_MM), int(widest // LANGKAH_MM) + 1
        while low < high:
            middle = (low + high) // 2
            if self._text_height(middle * LANGKAH_MM) <= enough:
                high = middle
            else:
                low = middle + 1
        return max(lajur.kolom * high * LANGKAH_MM + self.overhead(lajur.kolom), lajur.lebar_mm)

    def _text_height(self, lebar: float) -> float:
        return sum(heights_mm(self.takaran, lebar, self.huruf_pt))

    def widened(self, lajur: Lajur, lebar_mm: float) -> Lajur:
        """Return the ground plan with its columns widened to a whole number of steps within this width."""
        if not lajur.kolom:
            return lajur
        inner = (lebar_mm - self.overhead(lajur.kolom)) / lajur.kolom
        return self.lajur(lajur.kolom, max(inner // LANGKAH_MM * LANGKAH_MM, lajur.lebar_kolom_mm))
