"""Lampiran I: where every box of every tier stands on the ground. Lengths are millimetres, y downwards.

Between two tiers lies a channel for lines, at both sides a margin. Spare height goes to the channels first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.pola.jarak import (
    CELAH_TINGKAT_MM,
    CELAH_TINGKAT_TERBESAR_MM,
    SAMA_MM,
    SETENGAH_GARIS_MM,
)
from polakerja_diagram.chart.pola.poros import Kolom, Poros, stack_of
from polakerja_diagram.chart.pola.rute import channel
from polakerja_diagram.chart.pola.slot import Jenjang, Tier
from polakerja_diagram.chart.pola.ukuran import CELAH_TUMPUK_MM, Pengukur, fit_row
from polakerja_diagram.chart.text.metrics import line_height_mm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polakerja_diagram.chart.bagan import Kotak
    from polakerja_diagram.chart.pola.jarak import Jarak
    from polakerja_diagram.chart.pola.kebutuhan import Kebutuhan
    from polakerja_diagram.chart.pola.rute import BoxPlace

CELAH_DERET_MM: Final = 4.0
"""Between two boxes of a row that no line joins."""

CELAH_GARIS_MM: Final = 8.0
"""Between two boxes that lines join: enough for a dash, a dot and an arrow, or for two dashes and a letter
beside them."""

TEPI_BINGKAI_MM: Final = 2.0
"""Between a frame and the boxes in it."""

BARIS_LONGGAR: Final = 2
"""A box may be so many lines higher than its text, so that neighbours are level; else it has its own."""

CELAH_TUMPUK_TERBESAR_MM: Final = 5.0
"""Spare height of a stack in a row goes between its boxes up to this gap; what is left stays below them."""

LANGKAH_TINGGI_MM: Final = 20.0
"""A chart that leaves some of its ground empty is so many times as high."""

TAK_TERASA_MM: Final = 1.0
"""Peers stand equally wide unless that costs more height than this, which is less than a line of text."""


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
class Susunan:
    """All places: boxes and frame by name, and the edges of tiers and content for the lines."""

    letak: Mapping[str, Letak]
    baris: tuple[tuple[float, float], ...]
    """Top and bottom of each tier (a frame's, where the tier has one); the foot of the chart comes last."""
    kiri_mm: float
    kanan_mm: float
    tinggi_mm: float
    tempat: Mapping[str, BoxPlace]
    setengah_baris_mm: float
    """Half of a line of text: a line to a member may stand so far from the middle of its row."""

    def saluran(self, lajur: str) -> tuple[float, float]:
        """Return top and bottom of a channel."""
        tiers = enumerate(pairwise(self.baris))
        return next((above[1], below[0]) for n, (above, below) in tiers if channel(n) == lajur)

    def gang(self, baris: int, urutan: int) -> tuple[float, float]:
        """Return from where to where the gap to the right of a place in a tier reaches."""
        here = [(nama, tempat) for nama, tempat in self.tempat.items() if tempat.baris == baris]
        left = [self.letak[nama].kanan_mm for nama, tempat in here if tempat.urutan == urutan]
        right = [self.letak[nama].x_mm for nama, tempat in here if tempat.urutan == urutan + 1]
        return max(left), min(right)


class Penyusun:
    """Places the tiers on a ground at one text size."""

    def __init__(
        self,
        semua_baris: Sequence[Tier],
        tempat: Mapping[str, BoxPlace],
        kebutuhan: Kebutuhan,
        *,
        lebar_mm: float,
        pengukur: Pengukur,
        jarak: Jarak,
        bingkai: str,
    ) -> None:
        self.semua_baris = semua_baris
        self.tempat = tempat
        self.kebutuhan = kebutuhan
        self.bingkai = bingkai
        self.pengukur = pengukur
        self.jarak = jarak
        self.kiri = jarak.margin_mm(kebutuhan.kiri)
        self.kanan = lebar_mm - jarak.margin_mm(kebutuhan.kanan)
        self.lebar = self.kanan - self.kiri
        self.poros = Poros(
            self.semua_baris, kebutuhan, pengukur, jarak, lebar_mm=self.lebar, kiri_mm=self.kiri
        )

    def columns(self, *, tinggi_mm: float) -> tuple[Kolom, ...] | None:
        """Return the horizontal places of all tiers; None if one is too wide, or all surely too high."""
        if self.lebar <= 0 or self._least_height() > tinggi_mm:
            return None
        sides = self.poros.widths()
        if sides is None:
            return None
        result: list[Kolom] = []
        for index, baris in enumerate(self.semua_baris):
            around = baris.jenjang is Jenjang.POROS
            kolom = self.poros.columns(index, sides) if around else self._row(index)
            if kolom is None:
                return None
            result.append(kolom)
        return tuple(result)

    def _least_height(self) -> float:
        """Return a height that is needed in any case: each box as wide as its whole tier."""
        height = (len(self.semua_baris) - 1) * CELAH_TINGKAT_MM
        for baris in self.semua_baris:
            if baris.jenjang is not Jenjang.POROS:
                own = [self.pengukur.measure(kotak, self.lebar).tinggi_mm for kotak in baris.semua_kotak]
                area = sum(self.pengukur.text_area_mm2(kotak) for kotak in baris.semua_kotak)
                height += max(*own, area / self.lebar)
        return height

    def _gaps(self, index: int) -> list[float]:
        """Return the width of each gap of a row: what lines across it and lines in it need."""
        result: list[float] = []
        for urutan, (left, right) in enumerate(pairwise(self.semua_baris[index].semua_kolom)):
            pairs = ((a.nama, b.nama) for a in left for b in right)
            joined = any(pair in self.kebutuhan.bersanding for pair in pairs)
            turns = self.kebutuhan.gang.get((index, urutan), 0)
            if joined:
                result.append(CELAH_GARIS_MM + turns * self.jarak.jalur_mm)
            else:
                result.append(max(CELAH_DERET_MM, self.jarak.gap_mm(turns) if turns else 0.0))
        return result

    def _row(self, index: int) -> Kolom | None:
        baris = self.semua_baris[index]
        semua = baris.semua_kolom
        gaps = self._gaps(index)
        tepi = TEPI_BINGKAI_MM if baris.jenjang is Jenjang.BINGKAI else 0.0
        room = self.lebar - sum(gaps) - 2 * tepi
        fitted = fit_row(semua, lebar_mm=room, pengukur=self.pengukur)
        if fitted is None:
            return None
        widths, height = fitted
        if self._is_even(baris.semua_kotak):
            width = room / len(semua)
            even = max(self.pengukur.stack_height(kolom, width) for kolom in semua)
            if min(widths) >= width or even < height + TAK_TERASA_MM:
                widths, height = (width,) * len(semua), even
        x = self.kiri + tepi
        placed: list[tuple[Kotak, float, float]] = []
        for kolom, width, gap in zip(semua, widths, [*gaps, 0.0], strict=True):
            placed += [(kotak, x, width) for kotak in kolom]
            x += width + gap
        return Kolom(tuple(placed), height + 2 * tepi)

    @staticmethod
    def _is_even(semua: Sequence[Kotak]) -> bool:
        """Whether the boxes of a row are peers: single organs of one rank."""
        return not any(kotak.kelompok for kotak in semua) and len({kotak.tingkat for kotak in semua}) == 1

    def place(self, columns: Sequence[Kolom], *, tinggi_mm: float) -> Susunan | None:
        """Return all places on a ground of that height; None if the tiers and channels are higher."""
        heights = [kolom.tinggi_mm for kolom in columns]
        lanes = self.kebutuhan.saluran
        channels = [self.jarak.channel_mm(jumlah) for jumlah in lanes[: len(columns) - 1]]
        foot = self.jarak.channel_mm(lanes[-1]) if lanes[-1] else 0.0
        hanging = self.poros.hang(columns, heights, channels)
        taken = sum(heights) + sum(channels) + foot + 2 * SETENGAH_GARIS_MM
        spare = tinggi_mm - taken
        if spare < -SAMA_MM:
            return None
        channels = _share(_calm(spare, channels, taken), channels)
        letak: dict[str, Letak] = {}
        rows: list[tuple[float, float]] = []
        y = SETENGAH_GARIS_MM
        for baris, kolom, height, below in zip(
            self.semua_baris, columns, heights, [*channels, foot], strict=True
        ):
            letak.update(self._place_tier(baris, kolom, y, height, hanging))
            rows.append((y, y + height))
            y += height + below
        rows.append((y, y))
        half = line_height_mm(self.pengukur.huruf_pt) / 2
        return Susunan(letak, tuple(rows), self.kiri, self.kanan, y + SETENGAH_GARIS_MM, self.tempat, half)

    def _place_tier(
        self, baris: Tier, kolom: Kolom, top: float, height: float, hanging: frozenset[str]
    ) -> dict[str, Letak]:
        result: dict[str, Letak] = {}
        if baris.jenjang is Jenjang.BINGKAI:
            result[self.bingkai] = Letak(self.kiri, top, self.lebar, height)
        tepi = TEPI_BINGKAI_MM if baris.jenjang is Jenjang.BINGKAI else 0.0
        for kotak, x, width in kolom.semua:
            stack = stack_of(baris, kotak)
            ukuran = self.pengukur.measure(kotak, width)
            if kotak.nama in hanging:
                y, tinggi = top, ukuran.tinggi_mm
            elif len(stack) > 1:
                y, tinggi = self._in_stack(baris, stack, kotak, width, height - 2 * tepi)
                y += top + tepi
            else:
                y, tinggi = self._alone(baris, kotak, ukuran.tinggi_mm, height - 2 * tepi)
                y += top + tepi
            result[kotak.nama] = Letak(x, y, width, tinggi, ukuran.kolom)
        return self._meeting(baris, result)

    @property
    def _longgar_mm(self) -> float:
        return BARIS_LONGGAR * line_height_mm(self.pengukur.huruf_pt)

    def _alone(self, baris: Tier, kotak: Kotak, own: float, tinggi_mm: float) -> tuple[float, float]:
        """Return the top of a box without others above or below it, and its height.

        It is level with its neighbours if it is hardly lower, or one of several peers. Else a list in a row
        begins where theirs do, and another box stands in the middle.
        """
        peers = len(baris.semua_kolom) > 1 and self._is_even(baris.semua_kotak)
        if tinggi_mm - own <= self._longgar_mm + SAMA_MM or peers or kotak.nama in self.kebutuhan.sebaris:
            return 0.0, tinggi_mm
        at_top = kotak.kelompok and baris.jenjang is not Jenjang.POROS
        return 0.0 if at_top else (tinggi_mm - own) / 2, own

    def _meeting(self, baris: Tier, letak: dict[str, Letak]) -> dict[str, Letak]:
        """Return the places of a tier, boxes that level lines join made so high that they face each other.

        It is the box on the axis that grows, or one without others above or below it, or the lower one.
        """
        middle = {kotak.nama for kotak in baris.tengah} if baris.jenjang is Jenjang.POROS else set()
        stacks = {kotak.nama: stack for stack in baris.semua_kolom for kotak in stack}
        for pair in sorted(pair for pair in self.kebutuhan.bersanding if pair[0] < pair[1]):
            if not letak.keys() >= set(pair):
                continue
            low, other = sorted(
                pair, key=lambda nama: (nama not in middle, len(stacks[nama]) > 1, letak[nama].tinggi_mm)
            )
            one, facing = letak[low], letak[other]
            doors = max(self.pengukur.tinggi_pintu.get(nama, self.jarak.side_mm(2)) for nama in pair)
            common = min(doors, one.tinggi_mm, facing.tinggi_mm)
            top, bottom = min(one.y_mm, facing.bawah_mm - common), max(one.bawah_mm, facing.y_mm + common)
            beside = [letak[kotak.nama] for kotak in stacks[low] if kotak.nama != low]
            top = max(top, *(at.bawah_mm + CELAH_TUMPUK_MM for at in beside if at.y_mm < one.y_mm), 0.0)
            bottom = min([bottom, *(at.y_mm - CELAH_TUMPUK_MM for at in beside if at.y_mm > one.y_mm)])
            letak[low] = replace(one, y_mm=top, tinggi_mm=bottom - top)
        return letak

    def _in_stack(
        self, baris: Tier, stack: Sequence[Kotak], kotak: Kotak, lebar_mm: float, tinggi_mm: float
    ) -> tuple[float, float]:
        """Return the top of a box within its stack, and its height.

        Beside the axis a stack stands in the middle of its tier, in a row it fills what it hardly leaves.
        """
        around = baris.jenjang is Jenjang.POROS
        jeda = CELAH_TINGKAT_MM if around else CELAH_TUMPUK_MM
        spare = tinggi_mm - self.pengukur.stack_height(stack, lebar_mm, jeda_mm=jeda)
        first, more = spare / 2, 0.0
        if not around:
            first, more = 0.0, min(spare / len(stack), self._longgar_mm)
            rest = (spare - more * len(stack)) / (len(stack) - 1)
            jeda += min(rest, CELAH_TUMPUK_TERBESAR_MM - jeda)
        above = stack[: stack.index(kotak)]
        y = first + sum(self.pengukur.measure(k, lebar_mm).tinggi_mm + more + jeda for k in above)
        return y, self.pengukur.measure(kotak, lebar_mm).tinggi_mm + more


def _calm(spare_mm: float, channels: Sequence[float], taken_mm: float) -> float:
    """Return how much of the spare height the channels take.

    A chart that need not fill its ground is some steps high, so that a line more in a box is taken from the
    channels and does not move all that stands below it.
    """
    room = sum(max(CELAH_TINGKAT_TERBESAR_MM - channel, 0.0) for channel in channels)
    over = (taken_mm + room) % LANGKAH_TINGGI_MM
    return spare_mm if spare_mm <= room else room - over if over <= room else room


def _share(spare_mm: float, channels: Sequence[float]) -> list[float]:
    """Share spare height among channels; none grows higher than what tears the chart apart."""
    result = list(channels)
    for left, index in enumerate(sorted(range(len(result)), key=lambda index: -result[index])):
        room = max(CELAH_TINGKAT_TERBESAR_MM - result[index], 0.0)
        more = min(spare_mm / (len(result) - left), room)
        result[index] += more
        spare_mm -= more
    return result
