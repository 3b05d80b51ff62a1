"""What can be asked of a text: frozen values that name things by their paths and kode, never by places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polakerja_diagram.editing.paths import Path
    from polakerja_diagram.editing.values import Row


@dataclass(frozen=True, slots=True)
class Replace:
    """Write another text for a value; a key that is not there is added, empty text empties it."""

    path: Path
    value: str


@dataclass(frozen=True, slots=True)
class AddRows:
    """Put new rows into a list: after one of its rows, at its head (`FIRST`) or at its end (None)."""

    path: Path
    rows: tuple[Row, ...]
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Remove:
    """Take keys or rows away; with `references` also what names the organs that go with them."""

    paths: tuple[Path, ...]
    references: bool = False


@dataclass(frozen=True, slots=True)
class MoveRows:
    """Put rows into a list, in their order: after one of its rows, at its head (`FIRST`) or end (None)."""

    paths: tuple[Path, ...]
    to: Path
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Confirm:
    """Make inferred rows (`status: turunan`) certain, by the word of the person who read their source."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """Make one new organ of several: it stands where the first stood, and all that named them names it."""

    kodes: tuple[str, ...]
    row: Mapping[str, str | tuple[str, ...]]


Action = Replace | AddRows | Remove | MoveRows | Confirm | Merge
