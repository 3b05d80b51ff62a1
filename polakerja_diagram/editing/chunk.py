"""Rows under way from one list to another: as lines with their dash in the first column, and for brackets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from polakerja_diagram.editing.paths import Data, plain
from polakerja_diagram.editing.rows import comments_between, row_lines
from polakerja_diagram.editing.values import Row, data_of, write_lines, write_value

if TYPE_CHECKING:
    from polakerja_diagram.editing.read_text import ReadText
    from polakerja_diagram.read.nodes import SequenceNode


@dataclass(frozen=True, slots=True)
class Chunk:
    """One row: its lines, what it says, and how it stands in brackets.

    `alone` is empty where it may not stand there: keys and comments need lines.
    """

    lines: tuple[str, ...]
    data: Data
    alone: str = ""

    def indented(self, column: int) -> str:
        """Return its lines with the dash in a column (0-based), each with its break."""
        return "".join(f"{' ' * column}{line}".rstrip() + "\n" for line in self.lines)


def new_chunk(row: Row, *, in_braces: bool | None = None) -> Chunk:
    """Return a new row; in braces or line by line as its neighbours are, if that is known."""
    alone = write_value(row, in_flow=True) if isinstance(row, str) else ""
    return Chunk(write_lines(row, in_braces=in_braces), data_of(row), alone)


def chunk_of_row(read: ReadText, rows: SequenceNode, place: int) -> Chunk:
    """Return a row of a list, with the comments that go with it."""
    node = rows.items[place]
    data = plain(node)
    alone = write_value(data, in_flow=True) if isinstance(data, str) else ""
    if rows.flow:
        source = read.closed(node.span.start, node.span.end)
        return Chunk((f"- {write_value(data) if isinstance(data, str) else source}",), data, alone)
    lines, span = read.lines, row_lines(read.lines, rows, place)
    said = tuple(_shifted(lines.said(number), span.column) for number in range(span.start, span.end))
    start, end = lines.start(span.start), lines.start(span.end)
    return Chunk(said, data, "" if comments_between(read.text, read.root, start, end) else alone)


def _shifted(line: str, columns: int) -> str:
    """Return a line that many columns to the left, as far as it has blanks there."""
    return line[min(columns, len(line) - len(line.lstrip())) :]
