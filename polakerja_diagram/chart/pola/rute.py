"""Lampiran I: by which channels and margins each relation runs, before any line has its coordinate.

Neighbours in a tier are joined by a level line, boxes above each other by an upright one. Others leave into
the channel below (or above), pass a tier in the margin, and arrive by the channel above or at the side. A
member's line leaves at its row: where that is not the margin, it turns in the gap beside its box.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.pola.slot import Jenjang, Tier
from polakerja_diagram.makna import group
from polakerja_diagram.sifat import SIFAT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polakerja_diagram.chart.bagan import Jaring, Sambungan, Ujung
    from polakerja_diagram.chart.pola.bagan import BaganPola
    from polakerja_diagram.model import JenisHubungan

KIRI: Final = "kiri"
KANAN: Final = "kanan"

OVERLAP_MM: Final = 8.0
"""Two boxes stand above each other when an upright line finds this much common width."""


GESER: Final = (0.12, 0.88)
"""Shares of a side at which a line may stand instead of in the middle, where it crosses fewer others."""


class Sisi(Enum):
    """A side of a box."""

    ATAS = "atas"
    BAWAH = "bawah"
    KIRI = "kiri"
    KANAN = "kanan"

    @property
    def is_level(self) -> bool:
        """Whether a line leaves this side level: its place on the side is a height."""
        return self in {Sisi.KIRI, Sisi.KANAN}


@dataclass(frozen=True, slots=True)
class BoxPlace:
    """Where a box or frame stands among the others.

    `urutan`: its place from the left in its tier; boxes of one stack share it, a frame has -1. `terluar`:
    margins that it looks at. `atas`, `bawah`: no box of its own tier stands above, below it. `bertumpuk`: it
    is in a stack.
    """

    baris: int
    urutan: int
    kelompok: int = 0
    terluar: frozenset[str] = frozenset()
    atas: bool = True
    bawah: bool = True
    bertumpuk: bool = False


@dataclass(frozen=True, slots=True)
class Gang:
    """The gap right of place `urutan` in a tier; a line in it goes down (`turun`) or up to a channel."""

    baris: int
    urutan: int
    turun: bool


@dataclass(frozen=True, slots=True)
class Rute:
    """The way of one element. `lajur`: names of channels (`c2`: below tier 2) and margins that it runs in.

    Without lanes it is straight. `gang_dari`, `gang_ke`: gaps in which it turns after its start, before its
    end; without lanes both are the same and the line has one step between two heights. `muara`: lines with
    the same one arrive as one, from their last lane on. `geser`: a share of the side, from the left or from
    above, where a straight line or a door of the frame stands, if not in the middle.
    """

    nomor: int
    jaring: Jaring
    sambungan: Sambungan
    dari: Ujung
    ke: Ujung
    sisi_dari: Sisi
    sisi_ke: Sisi
    lajur: tuple[str, ...] = ()
    gang_dari: Gang | None = None
    gang_ke: Gang | None = None
    geser: float | None = None
    muara: tuple[str, ...] = ()

    @property
    def batang(self) -> tuple[str, ...]:
        """Lines with the same key leave a box as one: kind, form, start and side, first lane."""
        anggota = self.dari.anggota or ""
        return (
            str(self.jaring.jenis),
            str(self.jaring.bentuk),
            self.dari.kotak,
            anggota,
            self.sisi_dari.value,
            *self.lajur[:1],
        )

    @property
    def is_straight(self) -> bool:
        """Whether one straight line joins the two ends."""
        return not self.lajur and self.gang_dari is None


def channel(baris: int) -> str:
    """Return the name of the channel below a tier."""
    return f"c{baris}"


def find_places(semua_baris: Sequence[Tier], bingkai: str) -> dict[str, BoxPlace]:
    """Return where each box, and the frame, stands."""
    result: dict[str, BoxPlace] = {}
    for index, baris in enumerate(semua_baris):
        stacks = baris.semua_kolom
        for urutan, boxes in enumerate(stacks):
            kelompok = -1 if boxes == baris.kiri else 1 if boxes == baris.kanan else 0
            outer = [KIRI] * (urutan == 0) + [KANAN] * (urutan == len(stacks) - 1)
            for level, kotak in enumerate(boxes):
                result[kotak.nama] = BoxPlace(
                    index,
                    urutan,
                    kelompok,
                    frozenset(outer),
                    atas=level == 0,
                    bawah=level == len(boxes) - 1,
                    bertumpuk=len(boxes) > 1,
                )
        if baris.jenjang is Jenjang.BINGKAI:
            result[bingkai] = BoxPlace(index, -1, 0, frozenset({KIRI, KANAN}))
    return result


def find_routes(
    bagan: BaganPola,
    places: Mapping[str, BoxPlace],
    *,
    extents: Mapping[str, tuple[float, float]],
    pilihan: Mapping[int, int] | None = None,
) -> tuple[Rute, ...]:
    """Return the way of each element, in the order of the file.

    Args:
        bagan: boxes and relations.
        places: tier and side of each box.
        extents: left and right edge of each box in mm; empty while the widths are not yet known (then boxes
            of neighbouring tiers count as standing above each other).
        pilihan: which of its possible ways a number takes, where it is not the first of them.
    """
    finder = _RouteFinder(places, extents)
    result: list[Rute] = []
    for jaring in bagan.semua_jaring:
        pairs = [(dari, ke) for dari in jaring.dari for ke in jaring.ke]
        for (dari, ke), sambungan in zip(pairs, jaring.semua_sambungan, strict=True):
            nomor = len(result)
            ways = finder.find(dari, ke, jaring.jenis)
            way = ways[(pilihan or {}).get(nomor, 0) % len(ways)]
            result.append(
                Rute(nomor, jaring, sambungan, dari, ke, *way.sisi, way.lajur, *way.gang, way.geser)
            )
    return _joined_at_end(result)


def _joined_at_end(semua_rute: Sequence[Rute]) -> tuple[Rute, ...]:
    """Let services of several organs to the same end arrive as one line, with one arrowhead.

    Only where none of them still parts from a line to another end: who joins must not seem to go there too.
    """
    joined: list[tuple[tuple[str, ...], int]] = []
    ends: dict[tuple[tuple[str, ...], tuple[str, ...]], set[Ujung]] = {}
    for rute in semua_rute:
        ends.setdefault((rute.batang, rute.lajur), set()).add(rute.ke)
    for rute in semua_rute:
        joins = SIFAT[rute.jaring.jenis].bermuara and not rute.jaring.dua_arah
        if joins and rute.lajur and len(ends[rute.batang, rute.lajur]) == 1:
            ke = (rute.ke.kotak, rute.ke.anggota or "", rute.sisi_ke.value, str(rute.gang_ke))
            joined.append((("muara", str(rute.jaring.bentuk), *ke, rute.lajur[-1]), rute.nomor))
    muara = {nomor: key for key, semua in group(joined).items() if len(semua) > 1 for nomor in semua}
    return tuple(replace(rute, muara=muara.get(rute.nomor, ())) for rute in semua_rute)


def find_lanes(
    bagan: BaganPola, places: Mapping[str, BoxPlace], *, extents: Mapping[str, tuple[float, float]]
) -> list[tuple[tuple[str, ...], ...]]:
    """Return for each element the lanes of each of its possible ways, in the order of `find_routes`."""
    finder = _RouteFinder(places, extents)
    return [
        tuple(way.lajur for way in finder.find(dari, ke, jaring.jenis))
        for jaring in bagan.semua_jaring
        for dari in jaring.dari
        for ke in jaring.ke
    ]


@dataclass(frozen=True, slots=True)
class _Jalan:
    sisi: tuple[Sisi, Sisi]
    lajur: tuple[str, ...] = ()
    gang: tuple[Gang | None, Gang | None] = (None, None)
    geser: float | None = None


@dataclass(frozen=True, slots=True)
class _Keluar:
    """How an end reaches a channel: its side, the gap it turns in, or the margin it must take first."""

    sisi: Sisi
    gang: Gang | None = None
    lajur: tuple[str, ...] = ()


class _RouteFinder:
    def __init__(self, places: Mapping[str, BoxPlace], extents: Mapping[str, tuple[float, float]]) -> None:
        self.places = places
        self.extents = extents
        self.last = max(place.baris for place in places.values())

    def find(self, dari: Ujung, ke: Ujung, jenis: JenisHubungan) -> tuple[_Jalan, ...]:
        """Return the ways between two ends, the one that looks best first."""
        ways = self._ways(dari, ke, jenis)
        free = dari.anggota is None and ke.anggota is None and not ways[0].lajur and not ways[0].gang[0]
        if free or -1 in {self.places[ujung.kotak].urutan for ujung in (dari, ke)}:
            return (*ways, *(replace(way, geser=share) for way in ways for share in GESER))
        return ways

    def _ways(self, dari: Ujung, ke: Ujung, jenis: JenisHubungan) -> tuple[_Jalan, ...]:
        a, b = self.places[dari.kotak], self.places[ke.kotak]
        if a.baris == b.baris:
            return self._level(dari, ke)
        apart = abs(a.baris - b.baris)
        down = a.baris < b.baris
        near = apart == 1 and self._is_open(dari, down=down) and self._is_open(ke, down=not down)
        if near and self._overlap(dari.kotak, ke.kotak):
            return (_Jalan((Sisi.BAWAH, Sisi.ATAS) if down else (Sisi.ATAS, Sisi.BAWAH)),)
        sides = sorted((KIRI, KANAN), key=lambda sisi: _margin_cost(sisi, a, b, jenis))
        margins = [self._by_margin(sisi, dari, ke) for sisi in sides]
        far = ke.anggota is None and b.urutan >= 0 and (b.baris < self.last if down else b.baris > 0)
        margins += [
            self._by_margin(sisi, dari, ke, memutar=True) for sisi in sides if far and sisi not in b.terluar
        ]
        if apart > 1:
            return tuple(margins)
        between = self._by_channel(dari, ke, min(a.baris, b.baris))
        at_row = any(u.anggota is not None and self.places[u.kotak].terluar for u in (dari, ke))
        if near or (not at_row and not a.terluar & b.terluar):
            return (between, *margins)
        return (*margins, between)

    def _level(self, dari: Ujung, ke: Ujung) -> tuple[_Jalan, ...]:
        """Return the ways between two boxes of one tier."""
        a, b = self.places[dari.kotak], self.places[ke.kotak]
        if a.urutan == b.urutan:
            outer = KANAN if KANAN in a.terluar else KIRI
            return (_Jalan((Sisi(outer), Sisi(outer)), (outer,)),)
        if abs(a.urutan - b.urutan) > 1:
            below = [a.baris] if a.baris < self.last else []
            above = [a.baris - 1] if a.baris else []
            return tuple(self._by_channel(dari, ke, baris) for baris in (*below, *above) or (0,))
        sides = (Sisi.KANAN, Sisi.KIRI) if a.urutan < b.urutan else (Sisi.KIRI, Sisi.KANAN)
        members = (dari.anggota is not None) + (ke.anggota is not None)
        if members > (0 if a.bertumpuk or b.bertumpuk else 1):
            gang = Gang(a.baris, min(a.urutan, b.urutan), turun=True)
            return (_Jalan(sides, (), (gang, gang)),)
        return (_Jalan(sides),)

    def _is_open(self, ujung: Ujung, *, down: bool) -> bool:
        """Whether an end may leave its box straight downwards (or upwards)."""
        place = self.places[ujung.kotak]
        return ujung.anggota is None and (place.bawah if down else place.atas)

    def _leave(self, ujung: Ujung, *, down: bool) -> _Keluar:
        """Return how an end reaches the channel below (or above) its tier."""
        if self._is_open(ujung, down=down):
            return _Keluar(Sisi.BAWAH if down else Sisi.ATAS)
        place = self.places[ujung.kotak]
        if KANAN not in place.terluar:
            return _Keluar(Sisi.KANAN, Gang(place.baris, place.urutan, down))
        if KIRI not in place.terluar:
            return _Keluar(Sisi.KIRI, Gang(place.baris, place.urutan - 1, down))
        return _Keluar(Sisi.KIRI, None, (KIRI,))

    def _by_channel(self, dari: Ujung, ke: Ujung, baris: int) -> _Jalan:
        start = self._leave(dari, down=self.places[dari.kotak].baris <= baris)
        end = self._leave(ke, down=self.places[ke.kotak].baris <= baris)
        lanes = (*start.lajur, channel(baris), *reversed(end.lajur))
        return _Jalan((start.sisi, end.sisi), lanes, (start.gang, end.gang))

    def _by_margin(self, margin: str, dari: Ujung, ke: Ujung, *, memutar: bool = False) -> _Jalan:
        """Return the way in a margin; `memutar`: past the tier where it ends, and back from its far side."""
        a, b = self.places[dari.kotak], self.places[ke.kotak]
        down = a.baris < b.baris
        start, end = _Keluar(Sisi(margin)), _Keluar(Sisi(margin))
        lanes: list[str] = [margin]
        if margin not in a.terluar:
            start = self._leave(dari, down=down)
            lanes.insert(0, channel(a.baris if down else a.baris - 1))
        if margin not in b.terluar:
            below = down == memutar
            end = self._leave(ke, down=below)
            lanes.append(channel(b.baris if below else b.baris - 1))
        return _Jalan((start.sisi, end.sisi), tuple(lanes), (start.gang, end.gang))

    def _overlap(self, satu: str, dua: str) -> bool:
        if satu not in self.extents or dua not in self.extents:
            return True
        a, b = self.extents[satu], self.extents[dua]
        return min(a[1], b[1]) - max(a[0], b[0]) >= OVERLAP_MM


def _margin_cost(sisi: str, dari: BoxPlace, ke: BoxPlace, jenis: JenisHubungan) -> tuple[int, int, int]:
    bends = (sisi not in dari.terluar) + (sisi not in ke.terluar)
    away = 1 if sisi == KIRI else -1
    preferred = KIRI if SIFAT[jenis].tepi_kiri else KANAN
    return bends, away * (dari.kelompok + ke.kelompok), int(sisi != preferred)
