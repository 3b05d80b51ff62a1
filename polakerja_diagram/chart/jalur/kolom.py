"""Columns and trunks under one Asisten of Lampiran II, and how a list is divided among them.

Columns stand in pairs on both sides of a trunk. Lengths are millimetres from the left edge of the branch.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence


JEDA_KOTAK_MM: Final = 2.4
"""Least space between two boxes of one column."""

TUNTUN_MM: Final = 3.5
"""Length of a stub: the trunk stands so far from the boxes that it serves."""

INDEN_MM: Final = 2.5
"""A single column's trunk leaves the Asisten's box so far from its left edge."""

JEDA_BATANG_MM: Final = 3.5
"""Space between a trunk and the boxes on its other side, which it does not serve."""

JEDA_PASANG_MM: Final = 5.0
"""Space between two pairs of columns, with no trunk between them."""

JEDA_CABANG_MM: Final = 4.0
"""Least space between two Asisten."""

JEDA_CABANG_TERBESAR_MM: Final = 3 * JEDA_CABANG_MM
"""Largest space between two Asisten: what is then left of the width stays at the sides."""


@dataclass(frozen=True, slots=True)
class Batang:
    """A trunk under an Asisten: its x from the left edge of the branch, and the columns it serves."""

    x_mm: float
    kiri: int | None
    """Column whose boxes stand left of the trunk."""
    kanan: int | None


@dataclass(frozen=True, slots=True)
class Lajur:
    """The ground plan of one branch: number of columns, their width, the width of the whole."""

    kolom: int
    lebar_kolom_mm: float
    lebar_mm: float
    lurus: bool = False
    """Its only box stands straight below the Asisten, as wide as the branch; there is no trunk."""


def overhead_mm(kolom: int, *, lurus: bool = False) -> float:
    """Return the width of a branch that is not boxes: trunks, stubs and the spaces between columns.

    Columns stand in pairs on both sides of a trunk; an odd last column has its trunk on its left. A box that
    stands straight below the Asisten (`lurus`) has none.
    """
    if kolom == 0 or lurus:
        return 0.0
    if kolom == 1:
        return INDEN_MM + TUNTUN_MM
    pairs, single = divmod(kolom, 2)
    width = pairs * 2 * TUNTUN_MM + (pairs - 1) * JEDA_PASANG_MM
    return width + (JEDA_BATANG_MM + TUNTUN_MM if single else 0.0)


def place_columns(lajur: Lajur) -> tuple[tuple[float, ...], tuple[Batang, ...]]:
    """Return the left edge of each column and the trunks, measured from the left edge of the branch."""
    semua_x: list[float] = []
    semua_batang: list[Batang] = []
    lebar = lajur.lebar_kolom_mm
    if lajur.kolom == 1:
        return (lajur.lebar_mm - lebar,), (Batang(lajur.lebar_mm - lebar - TUNTUN_MM, None, 0),)
    x = 0.0
    for kolom in range(0, lajur.kolom - 1, 2):
        semua_x += [x, x + lebar + 2 * TUNTUN_MM]
        semua_batang.append(Batang(x + lebar + TUNTUN_MM, kolom, kolom + 1))
        x += 2 * (lebar + TUNTUN_MM) + JEDA_PASANG_MM
    if lajur.kolom % 2:
        x += JEDA_BATANG_MM - JEDA_PASANG_MM
        semua_batang.append(Batang(x, None, lajur.kolom - 1))
        semua_x.append(x + TUNTUN_MM)
    return tuple(semua_x), tuple(semua_batang)


def split_column(heights: Sequence[float], kolom: int, *, jeda_mm: float) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of each column: in order, as even as can be (the tallest is least).

    >>> split_column([10, 10, 10, 10], 2, jeda_mm=2)
    ((0, 2), (2, 4))
    """
    low = max(heights, default=0.0)
    high = sum(heights) + jeda_mm * len(heights)
    best = fill_columns(heights, high, jeda_mm=jeda_mm)
    while high - low > 0.05:  # noqa: PLR2004 - finer than any gap we draw
        middle = (low + high) / 2
        columns = fill_columns(heights, middle, jeda_mm=jeda_mm)
        if len(columns) <= kolom:
            best, high = columns, middle
        else:
            low = middle
    return _spread(best, kolom)


def _spread(columns: tuple[tuple[int, int], ...], kolom: int) -> tuple[tuple[int, int], ...]:
    """Halve the longest columns until there are as many as there is room for."""
    result = list(columns)
    while len(result) < kolom:
        longest = max(range(len(result)), key=lambda index: result[index][1] - result[index][0])
        start, end = result[longest]
        if end - start < 2:  # noqa: PLR2004 - one box cannot be halved
            break
        middle = (start + end + 1) // 2
        result[longest : longest + 1] = [(start, middle), (middle, end)]
    return tuple(result)


def fill_columns(
    heights: Sequence[float], tinggi_mm: float, *, jeda_mm: float
) -> tuple[tuple[int, int], ...]:
    """Fill columns one after the other up to a height; the fewest columns that do."""
    columns: list[tuple[int, int]] = []
    start, used = 0, 0.0
    for index, height in enumerate(heights):
        if index > start and used + jeda_mm + height > tinggi_mm + 1e-6:
            columns.append((start, index))
            start, used = index, height
        else:
            used += height + (jeda_mm if index > start else 0.0)
    if heights:
        columns.append((start, len(heights)))
    return tuple(columns)
