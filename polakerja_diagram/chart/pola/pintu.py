"""Lampiran I: where lines leave and reach the sides of boxes, in an order that keeps them from crossing.

Straight lines fix their place first; the others stand around them, lines that turn left to the left of those
that turn right, and the one in the nearer lane further out. Then all doors that open on one channel or gap
are moved apart until no two lines can run on one another. Lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cmp_to_key
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.pola.jarak import JARAK_PANAH_MM, SAMA_MM, SUDUT_MM

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polakerja_diagram.chart.pola.jarak import Jarak

Kunci = tuple[str, ...]

LAPANG: Final = 2.0
"""A line that turns leaves so many line distances from a straight one: the letter of that one needs them."""


@dataclass(frozen=True, slots=True)
class Pintu:
    """A place on one side of a box that wants a coordinate.

    `arah`: -1 the line goes on to the left (or up) only, 1 to the right (or down) only, 0 straight or both.
    `jauh`: how many lanes away from the box it turns. `tetap_mm`: where a straight line or a member's row is.
    """

    kunci: Kunci
    arah: int
    jauh: int
    urutan: int
    tetap_mm: float | None = None


@dataclass(frozen=True, slots=True)
class Ingin:
    """A door on its strip: from `awal_mm` to `akhir_mm` it may stand, at `ingin_mm` it looks best."""

    kunci: Kunci
    awal_mm: float
    akhir_mm: float
    ingin_mm: float


def _compare(satu: Pintu, dua: Pintu) -> int:
    if satu.tetap_mm is not None and dua.tetap_mm is not None:
        return (satu.tetap_mm > dua.tetap_mm) - (satu.tetap_mm < dua.tetap_mm)
    if satu.arah != dua.arah:
        return satu.arah - dua.arah
    if satu.arah < 0:
        return satu.jauh - dua.jauh or satu.urutan - dua.urutan
    if satu.arah > 0:
        return dua.jauh - satu.jauh or satu.urutan - dua.urutan
    return satu.urutan - dua.urutan


def place_doors(
    semua_pintu: Iterable[Pintu], *, awal_mm: float, akhir_mm: float, jarak: Jarak, datar: bool
) -> dict[Kunci, float]:
    """Return where each door on a side from `awal_mm` to `akhir_mm` looks best.

    Doors without a fixed place stand in a block around the middle, or next to the straight ones. `datar`: the
    lines leave level, so the side is upright and arrowheads may end there one above the other.
    """
    doors = sorted(semua_pintu, key=cmp_to_key(_compare))
    places: list[float | None] = [door.tetap_mm for door in doors]
    low, high = awal_mm + SUDUT_MM, akhir_mm - SUDUT_MM
    index = 0
    while index < len(places):
        if places[index] is not None:
            index += 1
            continue
        end = index
        while end < len(places) and places[end] is None:
            end += 1
        free = datar and index == 0 and end == len(places)
        pitch = max(JARAK_PANAH_MM, jarak.jalur_mm) if free else jarak.jalur_mm
        _fill(places, index, end, low=low, high=high, pitch=pitch)
        index = end
    return {door.kunci: place for door, place in zip(doors, places, strict=True) if place is not None}


def _fill(places: list[float | None], start: int, end: int, *, low: float, high: float, pitch: float) -> None:
    """Give a run of free doors their places between the fixed neighbours."""
    count = end - start
    before = places[start - 1] if start else None
    after = places[end] if end < len(places) else None
    aside = LAPANG * pitch  # a letter beside the straight line
    if before is None and after is None:
        step = min(pitch, (high - low) / max(count - 1, 1))
        first = (low + high) / 2 - (count - 1) * step / 2
    elif before is None and after is not None:
        step = min(pitch, max((after - low) / count, 0.1))
        first = max(after - aside - (count - 1) * step, min(low, after - count * step))
    elif after is None and before is not None:
        step = min(pitch, max((high - before) / count, 0.1))
        first = min(before + aside, max(high - (count - 1) * step, before + step))
    else:
        step = ((after or 0.0) - (before or 0.0)) / (count + 1)
        first = (before or 0.0) + step
    for offset in range(count):
        places[start + offset] = first + offset * step


def spread(
    jumlah: int, *, awal_mm: float, akhir_mm: float, jarak: Jarak, dilarang: Sequence[float] = ()
) -> list[float]:
    """Return places for straight lines side by side: around the middle, or in the widest room left by others.

    >>> from polakerja_diagram.chart.pola.jarak import spacing
    >>> spread(2, awal_mm=0, akhir_mm=20, jarak=spacing(8.0))
    [8.8, 11.2]
    """
    pitch = jarak.jalur_mm
    edges = [awal_mm - pitch + SUDUT_MM, *sorted(dilarang), akhir_mm + pitch - SUDUT_MM]
    room = max(pairwise(edges), key=lambda pair: (round(pair[1] - pair[0], 3), -pair[0]))
    middle = (room[0] + room[1]) / 2
    step = min(pitch * 1.5 if dilarang else pitch, (room[1] - room[0]) / (jumlah + 1))
    return [round(middle + (index - (jumlah - 1) / 2) * step, 4) for index in range(jumlah)]


def keep_apart(semua: Sequence[Ingin], *, rapat_mm: float) -> dict[Kunci, float] | None:
    """Return places at least `rapat_mm` apart, as near as can be to the wanted ones; None if there are none.

    >>> keep_apart([Ingin(("a",), 0, 9, 4), Ingin(("b",), 0, 9, 5)], rapat_mm=2)
    {('a',): 4, ('b',): 6}
    """
    for key in (attrgetter("ingin_mm", "awal_mm", "akhir_mm"), attrgetter("akhir_mm", "awal_mm", "ingin_mm")):
        order = sorted(semua, key=key)
        places = _push_apart(order, rapat_mm)
        if places is not None:
            return {item.kunci: place for item, place in zip(order, places, strict=True)}
    return None


def _push_apart(order: Sequence[Ingin], rapat_mm: float) -> list[float] | None:
    places: list[float] = []
    for item in order:
        place = max(item.ingin_mm, item.awal_mm)
        places.append(max(place, places[-1] + rapat_mm) if places else place)
    limit = float("inf")
    for index in range(len(order) - 1, -1, -1):
        places[index] = min(places[index], order[index].akhir_mm, limit)
        limit = places[index] - rapat_mm
    inside = all(place >= item.awal_mm - SAMA_MM for item, place in zip(order, places, strict=True))
    return places if inside else None
