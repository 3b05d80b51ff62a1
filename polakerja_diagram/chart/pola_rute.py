"""Lampiran I: by which channels and margins each relation runs, before any line has its coordinate.

Neighbours in a tier are joined by a level line, boxes above each other by an upright one. Others leave into
the channel below (or above), pass a tier in the margin, and arrive by the channel above or at the side.
Lines of one kind from one box share their way as far as it is the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.pola_slot import Baris, Jenjang
from polakerja_diagram.model import JenisHubungan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polakerja_diagram.chart.bagan import BaganPola, Jaring, Sambungan, Ujung

KIRI: Final = "kiri"
KANAN: Final = "kanan"


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
class Tempat:
    """Where a box or frame stands among the others: tier, column group (-1, 0, 1), and whether it is outermost."""

    baris: int
    kelompok: int
    urutan: int
    terluar: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rute:
    """The way of one element. `lajur`: names of channels (`c2`: below tier 2) and margins that it runs in.

    Without lanes it is straight. `tukar`: the way was sought from `ke` to `dari`, so that it goes to the right
    or down.
    """

    nomor: int
    jaring: Jaring
    sambungan: Sambungan
    dari: Ujung
    ke: Ujung
    sisi_dari: Sisi
    sisi_ke: Sisi
    lajur: tuple[str, ...] = ()

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


def channel(baris: int) -> str:
    """Return the name of the channel below a tier."""
    return f"c{baris}"


def find_places(semua_baris: Sequence[Baris], bingkai: str) -> dict[str, Tempat]:
    """Return where each box, and the frame, stands."""
    result: dict[str, Tempat] = {}
    for index, baris in enumerate(semua_baris):
        groups = ((-1, baris.kiri), (0, baris.tengah), (1, baris.kanan))
        order = 0
        for group, boxes in groups:
            for position, kotak in enumerate(boxes):
                sides: set[str] = set()
                if baris.jenjang is Jenjang.POROS:
                    if group < 0 or (group == 0 and not baris.kiri):
                        sides.add(KIRI)
                    if group > 0 or (group == 0 and not baris.kanan):
                        sides.add(KANAN)
                else:
                    if position == 0:
                        sides.add(KIRI)
                    if position == len(boxes) - 1:
                        sides.add(KANAN)
                result[kotak.nama] = Tempat(index, group, order, frozenset(sides))
                order += 0 if baris.jenjang is Jenjang.POROS and position < len(boxes) - 1 else 1
        if baris.jenjang is Jenjang.BINGKAI:
            result[bingkai] = Tempat(index, 0, 0, frozenset({KIRI, KANAN}))
    return result


def find_routes(
    bagan: BaganPola, places: Mapping[str, Tempat], *, extents: Mapping[str, tuple[float, float]]
) -> tuple[Rute, ...]:
    """Return the way of each element, in the order of the file.

    Args:
        bagan: boxes and relations.
        places: tier and side of each box.
        extents: left and right edge of each box in mm; empty while the widths are not yet known (then boxes
            of neighbouring tiers count as standing above each other).
    """
    result: list[Rute] = []
    last = max(place.baris for place in places.values())
    for jaring in bagan.semua_jaring:
        pairs = [(dari, ke) for dari in jaring.dari for ke in jaring.ke]
        for (dari, ke), sambungan in zip(pairs, jaring.semua_sambungan, strict=True):
            sides, lanes = _way(places[dari.kotak], places[ke.kotak], jaring, (dari, ke), extents, last)
            result.append(Rute(len(result), jaring, sambungan, dari, ke, *sides, lanes))
    return tuple(result)


Jalan = tuple[tuple[Sisi, Sisi], tuple[str, ...]]


def _way(
    dari: Tempat,
    ke: Tempat,
    jaring: Jaring,
    ujung: tuple[Ujung, Ujung],
    extents: Mapping[str, tuple[float, float]],
    last: int,
) -> Jalan:
    if dari.baris == ke.baris:
        if (
            abs(dari.urutan - ke.urutan) == 1
            or (dari.kelompok != ke.kelompok
            and 0 in {dari.kelompok, ke.kelompok})
        ):
            level = (Sisi.KANAN, Sisi.KIRI) if dari.urutan < ke.urutan else (Sisi.KIRI, Sisi.KANAN)
            return level, ()
        if dari.baris < last:
            return (Sisi.BAWAH, Sisi.BAWAH), (channel(dari.baris),)
        return (Sisi.ATAS, Sisi.ATAS), (channel(dari.baris - 1),)
    down = dari.baris < ke.baris
    leave, arrive = (Sisi.BAWAH, Sisi.ATAS) if down else (Sisi.ATAS, Sisi.BAWAH)
    if abs(dari.baris - ke.baris) == 1 and not any(u.anggota for u in ujung):
        if _overlap(extents, ujung[0].kotak, ujung[1].kotak):
            return (leave, arrive), ()
        return (leave, arrive), (channel(min(dari.baris, ke.baris)),)
    sides = sorted((KIRI, KANAN), key=lambda sisi: _margin_cost(sisi, dari, ke, jaring))
    return _by_margin(sides[0], dari, ke, down=down)


OVERLAP_MM: Final = 8.0
"""Two boxes stand above each other when an upright line finds this much common width."""


def _overlap(extents: Mapping[str, tuple[float, float]], satu: str, dua: str) -> bool:
    if satu not in extents or dua not in extents:
        return True
    left, right = max(extents[satu][0], extents[dua][0]), min(extents[satu][1], extents[dua][1])
    return right - left >= OVERLAP_MM


def _margin_cost(sisi: str, dari: Tempat, ke: Tempat, jaring: Jaring) -> tuple[int, int, int]:
    bends = (sisi not in dari.terluar) + (sisi not in ke.terluar)
    away = 1 if sisi == KIRI else -1
    preferred = KIRI if jaring.jenis is JenisHubungan.STRUKTURAL else KANAN
    return bends, away * (dari.kelompok + ke.kelompok), int(sisi != preferred)


def _by_margin(sisi: str, dari: Tempat, ke: Tempat, *, down: bool) -> Jalan:
    side = Sisi.KIRI if sisi == KIRI else Sisi.KANAN
    lanes: list[str] = []
    if sisi in dari.terluar:
        leave = side
    else:
        leave = Sisi.BAWAH if down else Sisi.ATAS
        lanes.append(channel(dari.baris if down else dari.baris - 1))
    lanes.append(sisi)
    if sisi in ke.terluar:
        arrive = side
    else:
        arrive = Sisi.ATAS if down else Sisi.BAWAH
        lanes.append(channel(ke.baris - 1 if down else ke.baris))
    return (leave, arrive), tuple(lanes)
