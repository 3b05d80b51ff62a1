"""What one edit mends: a place in the text and what should stand there, as exact as an editor needs it.

A replacement is made only where it cannot miss: the source must say at that place, on one line, the very
value that the finding is about. Who reports it has to know that no other mend is as likely.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from polakerja_diagram.diagnostics import Location

BREAK: Final = re.compile(r"(\r\n|\n|\r)")
"""What ends a line for the reader and for every editor."""

QUOTES: Final = frozenset("\"'")

SAFE: Final = frozenset("-./() ")
"""Marks that are text within any value; others are so where the value to be replaced has them too."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """The characters of `line` from `column` up to, not including, `end_column` become `text`.

    All three are 1-based, in characters, as in `Location`; equal columns insert. Quotes around a value stay.
    """

    line: int
    column: int
    end_column: int
    text: str


def replace_value(at: Location, old: str, new: str | None) -> tuple[Replacement, ...]:
    """Return the edit that makes `new` of the value `old`; nothing without `new` or where `old` is not there.

    Where `new` is the beginning or the end of `old`, only what is superfluous is taken away.

    >>> from polakerja_diagram.diagnostics import Location
    >>> at = Location("s.yaml", 4, 10, 11, 'jabatan: "Bupati X," # pejabat')
    >>> replace_value(at, "Bupati X,", "Wali Kota X")
    (Replacement(line=4, column=11, end_column=20, text='Wali Kota X'),)
    >>> replace_value(at, "Bupati X,", "Bupati X")
    (Replacement(line=4, column=19, end_column=20, text=''),)
    >>> replace_value(at, "Bupati Y,", "Bupati Y")
    ()
    """
    if new is None or at.text is None:
        return ()
    start, end = at.column - 1, at.column - 1 + at.length
    quote = at.text[start : start + 1]
    if quote in QUOTES and at.text[end - 1 : end] == quote:
        start, end = start + 1, end - 1
    else:
        quote = ""
    if at.text[start:end] != old or not _fits(new, old, quote):
        return ()
    if old.startswith(new):
        return (Replacement(at.line, start + len(new) + 1, end + 1, ""),)
    if old.endswith(new):
        return (Replacement(at.line, start + 1, end - len(new) + 1, ""),)
    return (Replacement(at.line, start + 1, end + 1, new),)


def insert(line: int, column: int, text: str) -> tuple[Replacement, ...]:
    """Return the edit that puts a text before a column."""
    return (Replacement(line, column, column, text),)


def apply_edits(text: str, edits: Iterable[Replacement]) -> str:
    r"""Return a text after all the edits, none of which overlaps another; every line keeps its own break.

    >>> apply_edits("nomor: 28\r\ntahun: 2025\r\n", (Replacement(1, 7, 10, ""), Replacement(2, 1, 1, "# ")))
    'nomor:\r\n# tahun: 2025\r\n'
    """
    lines = BREAK.split(text)  # a line, its break, a line, ...
    for one in sorted(edits, key=lambda edit: (edit.line, edit.column), reverse=True):
        line = lines[2 * (one.line - 1)]
        lines[2 * (one.line - 1)] = line[: one.column - 1] + one.text + line[one.end_column - 1 :]
    return "".join(lines)


def _fits(new: str, old: str, quote: str) -> bool:
    """Whether a value can be written where another stands, between its quotes or without any."""
    if quote:
        return quote not in new and "\\" not in new
    known = all(sign.isalnum() or sign in SAFE or sign in old for sign in new)
    plain = ": " not in new and " #" not in new and new == new.strip() and not new.endswith(":")
    return known and plain and new[:1].isalnum() == bool(new)
