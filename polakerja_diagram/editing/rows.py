"""Where the rows of a list written line by line begin and end, and which comments belong to them.

A comment deeper than the dash of a row is the row's, up to the next dash. One at the end of its lines is,
too. One right above a row is often the heading of several: it is the row's only if no other row follows
straight below.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.read.nodes import MappingNode, ScalarNode

if TYPE_CHECKING:
    from polakerja_diagram.read.nodes import Node, SequenceNode

COMMENT: Final = re.compile(r"(?:^|(?<=[ \t]))#.*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Lines:
    """A text with LF breaks by lines. Numbers of lines are 0-based; the last line may have no break."""

    text: str
    starts: tuple[int, ...]

    def of(self, index: int) -> int:
        """Return the line of a character."""
        return bisect_right(self.starts, index) - 1

    def start(self, line: int) -> int:
        """Return the first character of a line; behind the last line the end of the text."""
        return self.starts[line] if line < len(self.starts) else len(self.text)

    def said(self, line: int) -> str:
        """Return a line without its break; empty behind the last one."""
        return self.text[self.start(line) : self.start(line + 1)].removesuffix("\n")

    def column(self, index: int) -> int:
        """Return how many characters stand before one on its line."""
        return index - self.start(self.of(index))

    def is_blank(self, line: int) -> bool:
        """Whether nothing stands on a line, which is there."""
        return line < len(self.starts) and self.start(line) < len(self.text) and not self.said(line).strip()

    def comment_column(self, line: int) -> int | None:
        """Return the column of a comment that has its line for itself; None if there is none."""
        said = self.said(line)
        bare = said.lstrip()
        return len(said) - len(bare) if bare.startswith("#") else None


def read_lines(text: str) -> Lines:
    """Return a text by lines."""
    return Lines(text, (0, *(at + 1 for at, sign in enumerate(text) if sign == "\n" and at + 1 < len(text))))


@dataclass(frozen=True, slots=True)
class RowLines:
    """The lines of a row: from `first`, where its dash is, to before `end`.

    `above` is the first of the comments right above it, `column` that of the dash. `owns_above`: those
    comments are the row's.
    """

    above: int
    first: int
    end: int
    column: int
    owns_above: bool

    @property
    def start(self) -> int:
        """The first line that goes where the row goes."""
        return self.above if self.owns_above else self.first


def row_lines(lines: Lines, rows: SequenceNode, place: int) -> RowLines:
    """Return the lines of a row of a list that is written line by line."""
    dash = dash_of(lines, rows, place)
    first, column = lines.of(dash), lines.column(dash)
    end = content_end(lines, rows.items[place], column)
    floor = (
        content_end(lines, rows.items[place - 1], column) if place else lines.of(key_before(lines, first)) + 1
    )
    above = first
    while above > floor and lines.comment_column(above - 1) is not None:
        above -= 1
    is_last_of_group = place + 1 == len(rows.items) or lines.of(dash_of(lines, rows, place + 1)) > end
    return RowLines(above, first, end, column, is_last_of_group)


def content_end(lines: Lines, node: Node, column: int) -> int:
    """Return the line behind a node and the comments below it that are deeper than a column."""
    end = lines.of(max(node.span.start, node.span.end - 1)) + 1
    ahead = end
    while ahead < len(lines.starts):
        deep = lines.comment_column(ahead)
        if deep is not None and deep > column:
            end = ahead + 1
        elif not lines.is_blank(ahead):
            break
        ahead += 1
    return end


def dash_of(lines: Lines, rows: SequenceNode, place: int) -> int:
    """Return the dash of a row: the first sign behind the row before that is neither blank nor comment."""
    return rows.span.start if place == 0 else skip_blank(lines.text, rows.items[place - 1].span.end)


def skip_blank(text: str, index: int) -> int:
    """Return the next character that is neither a blank nor a break nor part of a comment."""
    while index < len(text):
        if text[index] == "#" and (index == 0 or text[index - 1] in " \t\n"):
            index = text.find("\n", index)
            if index < 0:
                return len(text)
        elif not text[index].isspace():
            return index
        index += 1
    return index


def key_before(lines: Lines, line: int) -> int:
    """Return where the nearest line above one begins that is neither blank nor a comment; 0 if none is."""
    for above in range(line - 1, -1, -1):
        if not lines.is_blank(above) and lines.comment_column(above) is None:
            return lines.start(above)
    return 0


def comments_in(text: str, root: Node) -> tuple[str, ...]:
    """Return the comments of a text that has been read: `#` outside every value."""
    return comments_between(text, root, 0, len(text))


def comments_between(text: str, root: Node, start: int, end: int) -> tuple[str, ...]:
    """Return the comments of a text that begin between two characters."""
    if "#" not in text[start:end]:
        return ()
    bare = _without_values(text, root)
    return tuple(one[0] for one in COMMENT.finditer(bare) if start <= one.start() < end)


def _without_values(text: str, root: Node) -> str:
    """Return a text with an `x` in the place of each character of a value or key."""
    parts: list[str] = []
    done = 0
    for start, end in sorted(_spans(root)):
        parts += (text[done:start], "x" * (end - start))
        done = max(done, end)
    return "".join((*parts, text[done:]))


def _spans(node: Node) -> list[tuple[int, int]]:
    match node:
        case ScalarNode():
            return [(node.span.start, node.span.end)]
        case MappingNode():
            return [one for key, value in node.pairs for part in (key, value) for one in _spans(part)]
        case _:
            return [one for item in node.items for one in _spans(item)]
