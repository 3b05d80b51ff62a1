"""Lampiran I: where lines leave and reach the sides of boxes, in an order that keeps them from crossing.

Straight lines fix their place first; the others stand around them, lines that turn left to the left of those
that turn right, and the one in the nearer lane further out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cmp_to_key
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.pola_letak import JARAK_JALUR_MM

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

JARAK_PANAH_MM: Final = 4.0
"""Between two doors on an upright side: arrowheads end there, one above the other."""

SUDUT_MM: Final = 2.0
"""A line meets a side at least so far from the corner."""


@dataclass(frozen=True, slots=True)
class Pintu:
    """A place on one side of a box that wants a coordinate.

    `arah`: -1 the line goes on to the left (or up) only, 1 to the right (or down) only, 0 straight or both.
    `jauh`: how many lanes away from the box it turns. `tetap_mm`: the coordinate of a straight line.
    """

    kunci: tuple[str, ...]
    arah: int
    jauh: int
    urutan: int
    tetap_mm: float | None = None


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
    semua_pintu: Iterable[Pintu], *, awal_mm: float, akhir_mm: float, jarak_mm: float = JARAK_JALUR_MM
) -> dict[tuple[str, ...], float]:
    """Return the coordinate of each door on a side from `awal_mm` to `akhir_mm`.

    Doors without a fixed place stand in a block around the middle, or next to the straight ones.
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
        _fill(places, index, end, low=low, high=high, jarak_mm=jarak_mm)
        index = end
    return {door.kunci: place for door, place in zip(doors, places, strict=True) if place is not None}


def _fill(
    places: list[float | None], start: int, end: int, *, low: float, high: float, jarak_mm: float
) -> None:
    """Give a run of free doors their places between the fixed neighbours."""
    count = end - start
    before = places[start - 1] if start else None
    after = places[end] if end < len(places) else None
    if before is None and after is None:
        first = (low + high) / 2 - (count - 1) * jarak_mm / 2
        step = jarak_mm
        if count > 1 and (count - 1) * step > high - low:
            first, step = low, (high - low) / (count - 1)
    elif before is None:
        step = JARAK_JALUR_MM
        first = (after or 0.0) - count * step
        if first < low:
            step = max(((after or 0.0) - low) / count, 0.1)
            first = low
    elif after is None:
        step = JARAK_JALUR_MM
        if before + count * step > high:
            step = max((high - before) / count, 0.1)
        first = before + step
    else:
        step = (after - before) / (count + 1)
        first = before + step
    for offset in range(count):
        places[start + offset] = first + offset * step


def spread(jumlah: int, *, awal_mm: float, akhir_mm: float, dilarang: Sequence[float] = ()) -> list[float]:
    """Return places for straight lines side by side: around the middle, or in the widest room left by others.

    >>> spread(2, awal_mm=0, akhir_mm=20)
    [8.7, 11.3]
    """
    edges = [awal_mm - JARAK_JALUR_MM + SUDUT_MM, *sorted(dilarang), akhir_mm + JARAK_JALUR_MM - SUDUT_MM]
    room = max(zip(edges, edges[1:], strict=False), key=lambda pair: (round(pair[1] - pair[0], 3), -pair[0]))
    middle = (room[0] + room[1]) / 2
    step = min(JARAK_JALUR_MM if not dilarang else JARAK_JALUR_MM * 1.5, (room[1] - room[0]) / (jumlah + 1))
    return [round(middle + (index - (jumlah - 1) / 2) * step, 4) for index in range(jumlah)]
