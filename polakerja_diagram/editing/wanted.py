"""What an edit asks for, done to the plain data of a file: what the edited text is held against."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from polakerja_diagram.editing.paths import Data, Path, follow, place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST: Final = ""
"""As the row after which to stand: none, at the head of the list."""


def with_value(data: Data, path: Path, value: str) -> Data:
    """Return data in which a key or an item has another text; a key that is not there is added."""
    result, holder = _copied(data, path)
    match holder:
        case dict():
            holder[path[-1]] = value
        case list():
            holder[_place(holder, path[-1])] = value
        case _:  # a single text that stands for a list
            return with_value(data, path[:-1], value)
    return result


def without(data: Data, path: Path) -> Data:
    """Return data without a key or an item; what has to go with it is told by `removable`."""
    result, holder = _copied(data, path)
    match holder:
        case dict():
            del holder[path[-1]]
        case list():
            del holder[_place(holder, path[-1])]
        case _:
            return with_value(data, path[:-1], "")
    return result


def removable(data: Data, path: Path) -> Path:
    """Return what is taken away for a path: a set of keys goes with its last one."""
    while len(path) > 1:
        holder = follow(data, path[:-1])
        if not isinstance(holder, dict) or len(holder) > 1:
            break
        path = path[:-1]
    return path


def with_rows(data: Data, path: Path, rows: Sequence[Data], after: str | None) -> Data:
    """Return data with rows in the list at a path.

    They stand after one of its rows, at its head (`FIRST`) or at its end (None). A list that is not there is
    made; a single text that stands for a list becomes one.
    """
    result, holder = _copied(data, path)
    old = follow(data, path)
    items: list[Data] = deepcopy(old) if isinstance(old, list) else [old] if old else []
    place = len(items) if after is None else 0 if after == FIRST else _place(items, after) + 1
    items[place:place] = deepcopy(list(rows))
    if isinstance(holder, dict):
        holder[path[-1]] = items
    return result


def normal(data: Data) -> Data:
    """Return data in which an empty list is empty text, as the reader takes both."""
    match data:
        case dict():
            return {key: normal(value) for key, value in data.items()}
        case list():
            return [normal(item) for item in data] if data else ""
        case _:
            return data


def _copied(data: Data, path: Path) -> tuple[Data, Data | None]:
    """Return a copy of data, and within it what holds the end of a path."""
    result = deepcopy(data)
    return result, follow(result, path[:-1])


def _place(items: list[Data], step: str) -> int:
    place = place_of(items, step)
    if place is None:
        raise KeyError(step)
    return place
