"""Order of lists: what stands before each row, and which rows left their order.

Moving one row of a list is one move, however many rows it passes. Linear, but for one bisection a row.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import groupby
from typing import TYPE_CHECKING

from polakerja_diagram.amend.perubahan import Pindahan

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from polakerja_diagram.amend.perubahan import Kunci


def predecessors(keys: Iterable[Kunci], head: Kunci = ()) -> dict[Kunci, Kunci]:
    """Return for each row what stands directly before it.

    >>> predecessors([("a",), ("b",)])
    {('a',): (), ('b',): ('a',)}
    """
    semua = tuple(keys)
    return dict(zip(semua, (head, *semua), strict=False))


def out_of_order(lama: Sequence[Kunci], baru: Sequence[Kunci]) -> tuple[Kunci, ...]:
    """Return the fewest rows that must move to turn one order into the other; both have the same rows.

    >>> out_of_order([("a",), ("b",), ("c",), ("d",)], [("d",), ("a",), ("b",), ("c",)])
    (('d',),)
    """
    place = {key: index for index, key in enumerate(lama)}
    staying = _longest_increasing([place[key] for key in baru])
    return tuple(key for key in baru if place[key] not in staying)


def kept_apart(moved: Collection[Kunci], order: Sequence[Kunci]) -> tuple[Pindahan, ...]:
    """Return the rows that moved with what they stand between in the new order; neighbours move together.

    >>> kept_apart({("a",), ("b",)}, [("c",), ("a",), ("b",)])
    (Pindahan(semua_kunci=(('a',), ('b',)), sesudah=('c',), sebelum=None),)
    """
    result = []
    end = 0
    for is_moved, run in groupby(order, key=moved.__contains__):
        keys = tuple(run)
        start, end = end, end + len(keys)
        if is_moved:
            result.append(
                Pindahan(keys, order[start - 1] if start else None, order[end] if end < len(order) else None)
            )
    return tuple(result)


def _longest_increasing(numbers: Sequence[int]) -> frozenset[int]:
    """Return the members of a longest increasing subsequence of distinct numbers (patience sorting)."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        pile = bisect_left(tails, number)
        before[number] = tails[pile - 1] if pile else None
        tails[pile : pile + 1] = [number]
    members: set[int] = set()
    number_or_none = tails[-1] if tails else None
    while number_or_none is not None:
        members.add(number_or_none)
        number_or_none = before[number_or_none]
    return frozenset(members)
