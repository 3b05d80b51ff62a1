"""Lampiran I: the tiers around the axis, the head and the Sekda with what stands beside them. Millimetres."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.pola.jarak import CELAH_TINGKAT_MM, CELAH_TINGKAT_TERBESAR_MM
from polakerja_diagram.chart.pola.slot import Jenjang, Tier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.chart.bagan import Kotak
    from polakerja_diagram.chart.pola.jarak import Jarak
    from polakerja_diagram.chart.pola.kebutuhan import Kebutuhan
    from polakerja_diagram.chart.pola.ukuran import Pengukur

CELAH_POROS_MM: Final = 10.0
"""Between a box of the axis and one beside it: an arrow at both ends and dots between them."""

CELAH_GANTUNG_MM: Final = 2.5
"""Between a box that hangs down beside the axis and the box below it that no line joins."""

POROS_TERLEBAR_MM: Final = 70.0
"""A head that stands alone grows no wider: a name in two lines looks like a head, one long line does not."""

LANGKAH_MM: Final = 1.0
"""Widths beside the axis are tried in steps of this size."""

Lebar = tuple[float, float, float]
"""Widths left of the axis, on it, right of it."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """The horizontal half of a tier: (box, x, width) and the height it needs."""

    semua: tuple[tuple[Kotak, float, float], ...]
    tinggi_mm: float


def stack_of(baris: Tier, kotak: Kotak) -> tuple[Kotak, ...]:
    """Return the boxes that stand one below the other with a box, from the top."""
    return next(stack for stack in baris.semua_kolom if kotak in stack)


class Poros:
    """Measures and places the tiers around the axis between two edges."""

    def __init__(
        self,
        semua_baris: Sequence[Tier],
        kebutuhan: Kebutuhan,
        pengukur: Pengukur,
        jarak: Jarak,
        *,
        lebar_mm: float,
        kiri_mm: float,
    ) -> None:
        self.semua_baris = semua_baris
        self.kebutuhan = kebutuhan
        self.pengukur = pengukur
        self.jarak = jarak
        self.lebar = lebar_mm
        self.kiri = kiri_mm
        self.tingkat = [baris for baris in semua_baris if baris.jenjang is Jenjang.POROS]
        turns = [
            jumlah
            for (index, _), jumlah in kebutuhan.gang.items()
            if semua_baris[index].jenjang is Jenjang.POROS
        ]
        self.celah = max(CELAH_POROS_MM, jarak.gap_mm(max(turns))) if turns else CELAH_POROS_MM

    def widths(self) -> Lebar | None:
        """Return the widths that make the tiers lowest together; None if the words do not fit."""
        if not self.tingkat:
            return (0.0, 0.0, 0.0)
        middle = max((self.pengukur.least_width(k) for b in self.tingkat for k in b.tengah), default=0.0)
        sides = [k for b in self.tingkat for k in (*b.kiri, *b.kanan)]
        if not sides:
            widest = min(self.lebar, POROS_TERLEBAR_MM)
            return (0.0, max(middle, widest), 0.0) if middle <= self.lebar else None
        least = max(self.pengukur.least_width(kotak) for kotak in sides)
        room = self.lebar - 2 * self.celah
        tried: list[tuple[float, int, float, float]] = []
        side = (room - middle) / 2
        while side >= least:
            tried.append((*self._cost(side, room - 2 * side), -side))
            side -= LANGKAH_MM
        if not tried:
            return None
        side = -min(tried)[3]
        return side, room - 2 * side, side

    def _cost(self, side: float, middle: float) -> tuple[float, int, float]:
        """Return the height of the tiers, then how many boxes are narrow, then the height on the axis."""
        axis = [kotak for baris in self.tingkat for kotak in baris.tengah]
        narrow = sum(middle < self.pengukur.easy_width(kotak) for kotak in axis)
        for baris in self.tingkat:
            narrow += sum(side < self.pengukur.easy_width(kotak) for kotak in (*baris.kiri, *baris.kanan))
        on_axis = sum(self.pengukur.measure(kotak, middle).tinggi_mm for kotak in axis)
        return round(self._head_height(side, middle), 1), narrow, round(on_axis, 1)

    def columns(self, index: int, lebar: Lebar) -> Kolom:
        """Return the boxes of a tier with their places, and its height."""
        baris = self.semua_baris[index]
        left, middle, right = lebar
        gap = self.celah if left else 0.0
        start = self.kiri + (self.lebar - (left + middle + right + 2 * gap)) / 2
        placed = [
            *((kotak, start, left) for kotak in baris.kiri),
            *((kotak, start + left + gap, middle) for kotak in baris.tengah),
            *((kotak, start + left + middle + 2 * gap, right) for kotak in baris.kanan),
        ]
        return Kolom(tuple(placed), self._height(baris, left, middle))

    def stack_height(self, semua: Sequence[Kotak], lebar_mm: float) -> float:
        """Return the height of boxes that stand one below the other."""
        return self.pengukur.stack_height(semua, lebar_mm, jeda_mm=CELAH_TINGKAT_MM)

    def _head_height(self, side: float, middle: float) -> float:
        """Return the height of the tiers around the axis; a box beside the head may hang down."""
        if len(self.tingkat) != 2:  # noqa: PLR2004 - the head and the Sekda
            return sum(self._height(baris, side, middle) for baris in self.tingkat)
        upper, lower = self.tingkat
        straight = self.stack_height(upper.tengah, middle) + self.jarak.channel_mm(0)
        beside = max(self.stack_height(s, side) for s in (upper.kiri, upper.kanan)) + CELAH_GANTUNG_MM
        return max(straight, beside) + self._height(lower, side, middle)

    def _height(self, baris: Tier, side: float, middle: float) -> float:
        stacks = ((baris.kiri, side), (baris.tengah, middle), (baris.kanan, side))
        return max(self.stack_height(stack, width) for stack, width in stacks if stack)

    def hang(self, columns: Sequence[Kolom], heights: list[float], channels: list[float]) -> frozenset[str]:
        """Let a high box beside the head reach down beside the axis, and return its name.

        Only where no line runs between the first two tiers, and none joins the box to the one below it.
        Changes the first of `heights` and of `channels`.
        """
        tiers = self.semua_baris[:2]
        both = len(tiers) == 2 and all(baris.jenjang is Jenjang.POROS for baris in tiers)  # noqa: PLR2004
        if not both or self.kebutuhan.saluran[0] or any(tier == 0 for tier, _ in self.kebutuhan.gang):
            return frozenset()
        upper = tiers[0]
        width = {kotak.nama: lebar for kolom in columns[:2] for kotak, _, lebar in kolom.semua}
        free = [
            stack
            for stack in (upper.kiri, upper.kanan)
            if len(stack) == 1 and not self._is_joined(stack[0].nama)
        ]
        names = frozenset(stack[0].nama for stack in free)
        own = {k.nama: self.pengukur.measure(k, width[k.nama]).tinggi_mm for k in upper.semua_kotak}
        high = max((own[nama] for nama in names), default=0.0)
        stacks = (s for s in (upper.kiri, upper.tengah, upper.kanan) if s and s not in free)
        base = max((self.stack_height(s, width[s[0].nama]) for s in stacks), default=0.0)
        if high <= base:
            return frozenset()
        heights[0] = max(base, high + CELAH_GANTUNG_MM - channels[0])
        spread = max(min(heights[0] - base, CELAH_TINGKAT_TERBESAR_MM - channels[0]), 0.0)
        heights[0] -= spread
        channels[0] += spread
        return frozenset(nama for nama in names if own[nama] > heights[0])

    def _is_joined(self, nama: str) -> bool:
        """Whether an upright line meets a box."""
        return any(nama in pair for pair in self.kebutuhan.bersusun)
