"""Steps in lists and mappings that are written line by line: rows and keys put in and taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.editing.patches import TextPatch
from polakerja_diagram.editing.rows import Lines, comments_between, content_end, row_lines
from polakerja_diagram.editing.wanted import FIRST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.editing.chunk import Chunk
    from polakerja_diagram.editing.read_text import ReadText
    from polakerja_diagram.read.nodes import MappingNode, SequenceNode


def insert_rows(read: ReadText, rows: SequenceNode, chunks: Sequence[Chunk], after: str | None) -> TextPatch:
    """Put rows into a list; where all its rows stand apart by blank lines, the new ones do too."""
    lines = read.lines
    place = len(rows.items) - 1 if after is None else 0 if after == FIRST else read.place(rows, after)
    beside = row_lines(lines, rows, place)
    gap = "\n" if _is_spacious(lines, rows) else ""
    said = [chunk.indented(beside.column) for chunk in chunks]
    if after == FIRST:
        return insert_lines(lines, beside.start, "".join(one + gap for one in said))
    return insert_lines(lines, beside.end, "".join(gap + one for one in said))


def _is_spacious(lines: Lines, rows: SequenceNode) -> bool:
    places = range(1, len(rows.items))
    return bool(places) and all(lines.is_blank(row_lines(lines, rows, place).above - 1) for place in places)


def insert_lines(lines: Lines, line: int, said: str) -> TextPatch:
    """Put whole lines before a line; behind a text without a last break they have none either."""
    at = lines.start(line)
    if at == len(lines.text) and not lines.text.endswith("\n"):
        return TextPatch(at, at, f"\n{said[:-1]}")
    return TextPatch(at, at, said)


def take_row(read: ReadText, rows: SequenceNode, place: int) -> tuple[TextPatch, tuple[str, ...]]:
    """Take a row away, and return also the comments that go with it."""
    span = row_lines(read.lines, rows, place)
    return _take_lines(read, span.start, span.end, span.column)


def insert_key(read: ReadText, node: MappingNode, place: int, said: str) -> TextPatch:
    """Put a key with its value (lines, the first without indent) before the pair that has its place."""
    lines = read.lines
    column = lines.column(node.pairs[0][0].span.start)
    if place == 0:
        start = node.pairs[0][0].span.start
        return TextPatch(start, start, f"{said}\n{' ' * column}")
    value = node.pairs[place - 1][1]
    line = content_end(lines, value, column)
    above = lines.of(node.pairs[place - 1][0].span.start) - 1
    gap = "\n" if column == 0 and place > 1 and lines.is_blank(above) else ""
    return insert_lines(lines, line, f"{gap}{' ' * column}{said}\n")


def take_key(read: ReadText, node: MappingNode, place: int) -> tuple[TextPatch, tuple[str, ...]]:
    """Take one of several keys away with its value, and return also the comments that go with it."""
    lines = read.lines
    key, value = node.pairs[place]
    first = lines.of(key.span.start)
    if lines.said(first)[: lines.column(key.span.start)].strip():  # behind the dash of a row
        start, end = key.span.start, node.pairs[place + 1][0].span.start
        return TextPatch(start, end, ""), comments_between(lines.text, read.root, start, end)
    column = lines.column(key.span.start)
    return _take_lines(read, first, content_end(lines, value, column), column)


def _take_lines(read: ReadText, first: int, end: int, column: int) -> tuple[TextPatch, tuple[str, ...]]:
    """Take lines away; of blank lines on both sides one run stays, at the end of a list or the text none."""
    lines = read.lines
    gone = comments_between(lines.text, read.root, lines.start(first), lines.start(end))
    if first and lines.is_blank(first - 1):
        while lines.is_blank(end):
            end += 1
        below = lines.said(end)
        if len(below) - len(below.lstrip()) < column or lines.start(end) == len(lines.text):
            while first and lines.is_blank(first - 1) and not lines.is_blank(end - 1):
                first -= 1
    start, stop = lines.start(first), lines.start(end)
    if stop == len(lines.text) and start and not lines.text.endswith("\n"):
        start -= 1  # the text had no last break, and has none
    return TextPatch(start, stop, ""), gone
