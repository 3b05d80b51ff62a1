"""Crossings of drawn lines: where a level and an upright piece of two relations pass through each other."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.chart.denah import GarisDenah, Titik

RAPAT_MM: Final = 0.05
"""Lines that only touch (a branch at its trunk) do not cross."""


def crossings_of_each(semua_garis: Sequence[GarisDenah]) -> list[int]:
    """Return for each line how often others cross it."""
    result = [0] * len(semua_garis)
    level: list[tuple[float, float, float, int]] = []
    upright: list[tuple[float, float, float, int]] = []
    for nomor, garis in enumerate(semua_garis):
        for a, b in pieces(garis):
            if abs(a.y_mm - b.y_mm) < RAPAT_MM:
                level.append((a.y_mm, min(a.x_mm, b.x_mm), max(a.x_mm, b.x_mm), nomor))
            else:
                upright.append((a.x_mm, min(a.y_mm, b.y_mm), max(a.y_mm, b.y_mm), nomor))
    for y, left, right, satu in level:
        for x, top, bottom, dua in upright:
            across = left + RAPAT_MM < x < right - RAPAT_MM and top + RAPAT_MM < y < bottom - RAPAT_MM
            if across and satu != dua:
                result[satu] += 1
                result[dua] += 1
    return result


def count_crossings(semua_garis: Sequence[GarisDenah]) -> int:
    """Return the number of crossings of all lines."""
    return sum(crossings_of_each(semua_garis)) // 2


def pieces(garis: GarisDenah) -> Iterator[tuple[Titik, Titik]]:
    """Yield the straight pieces of a line."""
    for polyline in garis.polylines:
        yield from itertools.pairwise(polyline)


def length_mm(a: Titik, b: Titik) -> float:
    """Return the length of a straight piece, which is level or upright."""
    return abs(a.x_mm - b.x_mm) + abs(a.y_mm - b.y_mm)
