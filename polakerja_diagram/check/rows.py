"""Rows in; those that say again what an earlier one says, and values with their places, out."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, TypeVar

from polakerja_diagram.diagnostics import NOWHERE, Location

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

T = TypeVar("T")


def repeated(pairs: Iterable[tuple[Hashable, T]]) -> Iterator[tuple[T, T]]:
    """Yield each row whose key an earlier one has, with the first that has it.

    >>> list(repeated([("a", 1), ("b", 2), ("a", 3), ("a", 4)]))
    [(3, 1), (4, 1)]
    """
    first: dict[Hashable, T] = {}
    for key, row in pairs:
        if key in first:
            yield row, first[key]
        else:
            first[key] = row


def with_places(values: Sequence[T], places: Sequence[Location]) -> Iterator[tuple[T, Location]]:
    """Yield each value with its place; NOWHERE where a program has made them."""
    return zip(values, places or repeat(NOWHERE, len(values)), strict=True)
