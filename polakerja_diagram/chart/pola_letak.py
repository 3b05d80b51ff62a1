"""Lampiran I: where every box of every tier stands on the ground. Lengths are millimetres, y downwards.

Between two tiers lies a channel for lines, at both sides a margin. Spare height goes to the channels first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.pola_slot import Baris, Jenjang
from polakerja_diagram.chart.pola_ukuran import Pengukur, fit_row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polakerja_diagram.chart.bagan import Kotak

JARAK_JALUR_MM: Final = 2.4
"""Between two parallel lines: the composition asks 1.5 mm; a letter beside a line needs a little more."""

TEPI_JALUR_MM: Final = 2.4
"""Between a box and the first line that runs past it."""

CELAH_DERET_MM: Final = 4.0
"""Between two boxes of a row that no line joins."""

CELAH_POROS_MM: Final = 10.0
"""Between a box of the axis and one beside it: an arrow at both ends and dots between them."""

CELAH_GARIS_MM: Final = 11.0
"""Between two boxes that lines join: enough for a dash, a letter and a dash, or for dash, dot and arrow."""

CELAH_TINGKAT_MM: Final = 6.5
"""Least height of a channel: an arrow and a stroke, or a letter beside two dashes."""

CELAH_GANTUNG_MM: Final = 2.5
"""Between a box that hangs down beside the axis and the box below it that no line joins."""

CELAH_TINGKAT_TERBESAR_MM: Final = 15.0
"""A channel higher than this tears the chart apart."""

TEPI_BINGKAI_MM: Final = 2.0
"""Between a frame and the boxes in it."""

TAK_TERASA_MM: Final = 1.0
"""Peers stand equally wide unless that costs more height than this, which is less than a line of text."""

SETENGAH_GARIS_MM: Final = 0.25
"""Half of the heaviest line: it stays within the ground."""


@dataclass(frozen=True, slots=True)
class Letak:
    """A placed box. `kolom`: number of its member columns."""

    x_mm: float
    y_mm: float
    lebar_mm: float
    tinggi_mm: float
    kolom: int = 1

    @property
    def kanan_mm(self) -> float:
        """The right edge."""
        return self.x_mm + self.lebar_mm

    @property
    def bawah_mm(self) -> float:
        """The lower edge."""
        return self.y_mm + self.tinggi_mm

    @property
    def tengah_x_mm(self) -> float:
        """The middle from left to right."""
        return self.x_mm + self.lebar_mm / 2

    @property
    def tengah_y_mm(self) -> float:
        """The middle from top to bottom."""
        return self.y_mm + self.tinggi_mm / 2


@dataclass(frozen=True, slots=True)
class Kolom:
    """The horizontal half of a tier: (box, x, width) and the height it needs."""

    semua: tuple[tuple[Kotak, float, float], ...]
    tinggi_mm: float


@dataclass(frozen=True, slots=True)
class Kebutuhan:
    """What the lines need: lanes in each channel (below each tier), lanes in the margins, joined neighbours.

    `bersanding`: pairs that a level line joins, `bersusun`: pairs that an upright line joins.
    """

    saluran: tuple[int, ...]
    kiri: int
    kanan: int
    bersanding: frozenset[tuple[str, str]]
    bersusun: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Susunan:
    """All places: boxes and frame by name, and the edges of tiers and content for the lines."""

    letak: Mapping[str, Letak]
    baris: tuple[tuple[float, float], ...]
    """Top and bottom of each tier (a frame's, where the tier has one)."""
    kiri_mm: float
    kanan_mm: float


def margin_mm(jumlah: int) -> float:
    """Return the width of a margin with so many lanes."""
    if not jumlah:
        return SETENGAH_GARIS_MM
    return TEPI_JALUR_MM + (jumlah - 1) * JARAK_JALUR_MM + SETENGAH_GARIS_MM


def channel_mm(jumlah: int) -> float:
    """Return the least height of a channel with so many lanes."""
    return max(CELAH_TINGKAT_MM, 2 * TEPI_JALUR_MM + max(jumlah - 1, 0) * JARAK_JALUR_MM)


class Penyusun:
    """Places the tiers on a ground at one text size."""

    def __init__(
        self,
        semua_baris: Sequence[Baris],
        kebutuhan: Kebutuhan,
        *,
        lebar_mm: float,
        huruf_pt: float,
        bingkai: str,
    ) -> None:
        self.semua_baris = semua_baris
        self.kebutuhan = kebutuhan
        self.bingkai = bingkai
        self.pengukur = Pengukur(huruf_pt)
        self.kiri = margin_mm(kebutuhan.kiri)
        self.kanan = lebar_mm - margin_mm(kebutuhan.kanan)
        self.lebar = self.kanan - self.kiri

    def columns(self, *, tinggi_mm: float) -> tuple[Kolom, ...] | None:
        """Return the horizontal places of all tiers; None if some tier is too wide, or all surely too high."""
        if self._least_height() > tinggi_mm:
            return None
        poros = [baris for baris in self.semua_baris if baris.jenjang is Jenjang.POROS]
        sides = self._axis_widths(poros)
        if sides is None:
            return None
        result: list[Kolom] = []
        for baris in self.semua_baris:
            kolom = self._around_axis(baris, sides) if baris.jenjang is Jenjang.POROS else self._row(baris)
            if kolom is None:
                return None
            result.append(kolom)
        return tuple(result)

    def _least_height(self) -> float:
        """Return a height that the tiers and channels need in any case: each box as wide as its whole tier."""
        channels = (len(self.semua_baris) - 1) * CELAH_TINGKAT_MM
        deret = (baris for baris in self.semua_baris if baris.jenjang is not Jenjang.POROS)
        tiers = sum(self._least_tier(baris.semua_kotak) for baris in deret)
        return channels + tiers

    def _least_tier(self, semua: Sequence[Kotak]) -> float:
        """Return the greater of two bounds: the highest box at full width, and the area of all text."""
        own = [self.pengukur.measure(kotak, self.lebar).tinggi_mm for kotak in semua]
        area = sum(self.pengukur.text_area_mm2(kotak) for kotak in semua)
        return max(*own, area / self.lebar)

    def _gaps(self, semua_kotak: Sequence[Kotak]) -> list[float]:
        pairs = zip(semua_kotak, semua_kotak[1:], strict=False)
        return [
            CELAH_GARIS_MM if (a.nama, b.nama) in self.kebutuhan.bersanding else CELAH_DERET_MM
            for a, b in pairs
        ]

    def _row(self, baris: Baris) -> Kolom | None:
        semua = baris.semua_kotak
        gaps = self._gaps(semua)
        tepi = TEPI_BINGKAI_MM if baris.jenjang is Jenjang.BINGKAI else 0.0
        room = self.lebar - sum(gaps) - 2 * tepi
        fitted = fit_row(semua, lebar_mm=room, pengukur=self.pengukur)
        if fitted is None:
            return None
        widths, height = fitted
        if self._is_even(semua):
            width = room / len(semua)
            even = max(self.pengukur.measure(kotak, width).tinggi_mm for kotak in semua)
            if min(widths) >= width or even < height + TAK_TERASA_MM:
                widths, height = (width,) * len(semua), even
        x = self.kiri + tepi
        placed: list[tuple[Kotak, float, float]] = []
        for kotak, width, gap in zip(semua, widths, [*gaps, 0.0], strict=True):
            placed.append((kotak, x, width))
            x += width + gap
        return Kolom(tuple(placed), height + 2 * tepi)

    @staticmethod
    def _is_even(semua: Sequence[Kotak]) -> bool:
        """Whether the boxes of a row are peers: single organs of one rank."""
        return not any(kotak.kelompok for kotak in semua) and len({kotak.tingkat for kotak in semua}) == 1

    def _axis_widths(self, poros: Sequence[Baris]) -> tuple[float, float, float] | None:
        """Return the widths left, middle, right of the axis that make its tiers lowest together."""
        if not poros:
            return (0.0, 0.0, 0.0)
        middle = max((self.pengukur.least_width(k) for b in poros for k in b.tengah), default=0.0)
        sides = [k for b in poros for k in (*b.kiri, *b.kanan)]
        if not sides:
            return (0.0, max(middle, min(self.lebar, 70.0)), 0.0) if middle <= self.lebar else None
        least = max(self.pengukur.least_width(kotak) for kotak in sides)
        room = self.lebar - 2 * CELAH_POROS_MM
        widest = (room - middle) / 2
        if least > widest:
            return None
        best: tuple[float, float] | None = None
        side = widest
        while side >= least:
            height = self._head_height(poros, side, room - 2 * side)
            if best is None or height < best[0] - 0.1:
                best = (height, side)
            side -= 1.0
        if best is None:
            return None
        return best[1], room - 2 * best[1], best[1]

    def _stack_height(self, semua: Sequence[Kotak], width: float) -> float:
        heights = [self.pengukur.measure(kotak, width).tinggi_mm for kotak in semua]
        return sum(heights) + CELAH_TINGKAT_MM * max(len(heights) - 1, 0)

    def _head_height(self, poros: Sequence[Baris], side: float, middle: float) -> float:
        """Return the height of the tiers around the axis; a box beside the head may hang down."""
        if len(poros) != 2:  # noqa: PLR2004 - the head and the Sekda
            return sum(self._axis_height(baris, side, middle) for baris in poros)
        upper, lower = poros
        straight = self._stack_height(upper.tengah, middle) + channel_mm(0)
        beside = max(self._stack_height(s, side) for s in (upper.kiri, upper.kanan)) + CELAH_GANTUNG_MM
        return max(straight, beside) + self._axis_height(lower, side, middle)

    def _axis_height(self, baris: Baris, side: float, middle: float) -> float:
        return max(
            self._stack_height(baris.kiri, side),
            self._stack_height(baris.tengah, middle),
            self._stack_height(baris.kanan, side),
        )

    def _around_axis(self, baris: Baris, sides: tuple[float, float, float]) -> Kolom:
        left, middle, right = sides
        gap = CELAH_POROS_MM if left else 0.0
        start = self.kiri + (self.lebar - (left + middle + right + 2 * gap)) / 2
        placed = [
            *((kotak, start, left) for kotak in baris.kiri),
            *((kotak, start + left + gap, middle) for kotak in baris.tengah),
            *((kotak, start + left + middle + 2 * gap, right) for kotak in baris.kanan),
        ]
        return Kolom(
            tuple(placed), self._axis_height(baris, left, middle) if left else self._only(baris, middle)
        )

    def _only(self, baris: Baris, middle: float) -> float:
        return self._stack_height(baris.tengah, middle)

    def place(self, columns: Sequence[Kolom], *, tinggi_mm: float) -> Susunan | None:
        """Return all places on a ground of that height; None if the tiers and channels are higher."""
        heights = [kolom.tinggi_mm for kolom in columns]
        channels = [channel_mm(jumlah) for jumlah in self.kebutuhan.saluran[: len(columns) - 1]]
        hanging = self._hang(columns, heights, channels)
        spare = tinggi_mm - sum(heights) - sum(channels) - 2 * SETENGAH_GARIS_MM
        if spare < -1e-6:  # noqa: PLR2004 - rounding
            return None
        if channels:
            extra = max(min(spare / len(channels), CELAH_TINGKAT_TERBESAR_MM - max(channels)), 0.0)
            channels = [height + extra for height in channels]
        letak: dict[str, Letak] = {}
        rows: list[tuple[float, float]] = []
        y = SETENGAH_GARIS_MM
        for baris, kolom, height, channel in zip(
            self.semua_baris, columns, heights, [*channels, 0.0], strict=True
        ):
            letak.update(self._place_tier(baris, kolom, y, height, hanging))
            rows.append((y, y + height))
            y += height + channel
        return Susunan(letak, tuple(rows), self.kiri, self.kanan)

    def _hang(self, columns: Sequence[Kolom], heights: list[float], channels: list[float]) -> frozenset[str]:
        """Let a high box beside the head reach down beside the axis, and return its name.

        Only where no line runs between the first two tiers, and none joins the box to the one below it.
        """
        tiers = self.semua_baris[:2]
        both = len(tiers) == 2 and all(baris.jenjang is Jenjang.POROS for baris in tiers)  # noqa: PLR2004
        if not both or self.kebutuhan.saluran[0]:
            return frozenset()
        upper, lower = tiers
        width = {kotak.nama: lebar for kolom in columns[:2] for kotak, _, lebar in kolom.semua}
        free = [
            stack
            for stack, below in ((upper.kiri, lower.kiri), (upper.kanan, lower.kanan))
            if len(stack) == 1 and not any((stack[0].nama, k.nama) in self.kebutuhan.bersusun for k in below)
        ]
        names = frozenset(stack[0].nama for stack in free)
        own = {k.nama: self.pengukur.measure(k, width[k.nama]).tinggi_mm for k in upper.semua_kotak}
        high = max((own[nama] for nama in names), default=0.0)
        stacks = (s for s in (upper.kiri, upper.tengah, upper.kanan) if s and s not in free)
        base = max((self._stack_height(s, width[s[0].nama]) for s in stacks), default=0.0)
        if high <= base:
            return frozenset()
        need = high + CELAH_GANTUNG_MM - channels[0]
        heights[0] = max(base, need)
        spread = min(heights[0] - base, CELAH_TINGKAT_TERBESAR_MM - channels[0])
        heights[0] -= spread
        channels[0] += spread
        return frozenset(nama for nama in names if own[nama] > heights[0])

    def _place_tier(
        self, baris: Baris, kolom: Kolom, top: float, height: float, hanging: frozenset[str]
    ) -> dict[str, Letak]:
        result: dict[str, Letak] = {}
        if baris.jenjang is Jenjang.BINGKAI:
            result[self.bingkai] = Letak(self.kiri, top, self.lebar, height)
        tepi = TEPI_BINGKAI_MM if baris.jenjang is Jenjang.BINGKAI else 0.0
        for kotak, x, width in kolom.semua:
            stack = self._stack(baris, kotak)
            ukuran = self.pengukur.measure(kotak, width)
            if len(stack) > 1:
                above = stack[: stack.index(kotak)]
                offset = sum(self.pengukur.measure(k, width).tinggi_mm + CELAH_TINGKAT_MM for k in above)
                offset += (height - self._stack_height(stack, width)) / 2
                result[kotak.nama] = Letak(x, top + offset, width, ukuran.tinggi_mm, ukuran.kolom)
            elif kotak.nama in hanging:
                result[kotak.nama] = Letak(x, top, width, ukuran.tinggi_mm, ukuran.kolom)
            else:
                result[kotak.nama] = Letak(x, top + tepi, width, height - 2 * tepi, ukuran.kolom)
        return result

    @staticmethod
    def _stack(baris: Baris, kotak: Kotak) -> tuple[Kotak, ...]:
        for side in (baris.kiri, baris.tengah, baris.kanan):
            if kotak in side:
                return side if baris.jenjang is Jenjang.POROS else (kotak,)
        return (kotak,)
