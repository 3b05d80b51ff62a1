"""Edits that mend what YAML cannot read: a space after a mark, quotes around a value; none that is a guess.

`line` and `column` are 1-based; `lines` are all lines of the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics.replacement import Replacement, insert
from polakerja_diagram.read.text import COMMENT

if TYPE_CHECKING:
    from collections.abc import Sequence

BLOCK_START: Final = re.compile(r"^\s*(?:- +)*(?:- +|[^\s:#'\"{\[-][^\s:#'\"{\[]* *: +)$")
"""What stands before a value that is not within brackets: dashes, one key, or both."""

IN_QUOTES: Final = re.compile(r"\"((?:[^\"\\]|\\[^\"\\])*)\"")
"""A value in double quotes on one line, without a quote or a backslash that is meant as one."""


def space_after_dash(lines: Sequence[str], line: int, column: int) -> tuple[Replacement, ...]:
    """Return the edit that parts a dash from its row; nothing where the keys below would then stand askew.

    >>> space_after_dash(["-kode: dinkes", "  nama: Dinas"], 1, 1)
    (Replacement(line=1, column=2, end_column=2, text=' '),)
    >>> space_after_dash(["-kode: dinkes", " nama: Dinas"], 1, 1)
    ()
    """
    body, indent = _below(lines, line)
    is_aligned = indent == column + 1 or indent < column - 1 or (indent == column - 1 and body[:1] == "-")
    return insert(line, column + 1, " ") if is_aligned else ()


def quotes_around(lines: Sequence[str], line: int, column: int) -> tuple[Replacement, ...]:
    """Return the edit that puts a value between quotes, from a column to its comment or the end of the line.

    Nothing within brackets, for a value that goes on below, or for a row of a list that says `word: `: it may
    be meant as a key.

    >>> quotes_around(["nama: Dinas: Umum  # lama"], 1, 7)
    (Replacement(line=1, column=7, end_column=18, text='"Dinas: Umum"'),)
    >>> quotes_around(["- {nama: Dinas: Umum}"], 1, 10)
    ()
    """
    before, rest = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
    value = COMMENT.sub("", rest).rstrip()
    start = len(before) - len(before.lstrip(" -"))
    is_whole = _below(lines, line)[1] <= start and value[-1:] not in {",", "]", "}"}
    is_value = BLOCK_START.match(before) and (before.rstrip().endswith(":") or ": " not in value)
    is_sure = is_whole and is_value
    return (Replacement(line, column, column + len(value), in_quotes(value)),) if is_sure else ()


def in_quotes(value: str) -> str:
    r"""Return a value between quotes that it does not hold itself; single ones are doubled if it must be.

    >>> in_quotes("Dinas Pemuda, Olahraga"), in_quotes('Dinas "Maju"')
    ('"Dinas Pemuda, Olahraga"', '\'Dinas "Maju"\'')
    """
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def single_quotes(lines: Sequence[str], line: int, column: int) -> tuple[Replacement, ...]:
    r"""Return the edit that puts single quotes, in which a backslash is itself, in the place of double ones.

    >>> single_quotes([r'nama: "Dinas \Umum"'], 1, 7)
    (Replacement(line=1, column=7, end_column=20, text="'Dinas \\Umum'"),)
    """
    found = IN_QUOTES.match(lines[line - 1], column - 1)
    if found is None or "'" in found[1]:
        return ()
    return (Replacement(line, column, found.end() + 1, f"'{found[1]}'"),)


def _below(lines: Sequence[str], line: int) -> tuple[str, int]:
    """Return what stands on the next line that says something, and the blanks before it; -1 at the end."""
    for text in lines[line:]:
        body = text.lstrip()
        if body and not body.startswith("#"):
            return body, len(text) - len(body)
    return "", -1
