"""Steps within brackets: items and keys put in and taken out, brackets opened into lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.editing.patches import TextPatch
from polakerja_diagram.editing.read_text import INDENT, list_indent, pair_end
from polakerja_diagram.editing.wanted import FIRST
from polakerja_diagram.read.nodes import MappingNode, SequenceNode, stands_bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.editing.paths import Path
    from polakerja_diagram.editing.read_text import ReadText
    from polakerja_diagram.read.nodes import Node


def insert_items(read: ReadText, rows: SequenceNode, said: Sequence[str], after: str | None) -> TextPatch:
    """Put texts into a list in brackets."""
    words = ", ".join(said)
    if not rows.items:
        return TextPatch(rows.span.start + 1, rows.span.start + 1, words)
    if after == FIRST:
        return TextPatch(rows.items[0].span.start, rows.items[0].span.start, f"{words}, ")
    last = rows.items[-1 if after is None else read.place(rows, after)].span.end
    return TextPatch(last, last, f", {words}")


def insert_pair(node: MappingNode, place: int, said: str) -> TextPatch:
    """Put a key with its value into braces, before the pair that now has its place."""
    if not node.pairs:
        return TextPatch(node.span.start + 1, node.span.start + 1, said)
    if place == 0:
        return TextPatch(node.pairs[0][0].span.start, node.pairs[0][0].span.start, f"{said}, ")
    last = pair_end(*node.pairs[place - 1])
    return TextPatch(last, last, f", {said}")


def take_out(read: ReadText, node: SequenceNode | MappingNode, place: int) -> TextPatch:
    """Take an item or a pair out of brackets, with one of the commas beside it.

    Raises:
        CommentInBracketsError: a comment stands beside that comma.
    """
    spans = _spans(node)
    if len(spans) == 1:
        start, end = node.span.start + 1, node.span.end - 1
    elif place + 1 < len(spans):
        start, end = spans[place][0], spans[place + 1][0]
    else:
        start, end = spans[place - 1][1], spans[place][1]
    read.closed(start, end)
    return TextPatch(start, end, "")


def open_lines(read: ReadText, path: Path) -> tuple[TextPatch, ...]:
    """Write a list or mapping in brackets line by line; it stands in no other brackets.

    A comment behind the closing bracket stays on the line where the opening one was.

    Raises:
        CommentInBracketsError: a comment stands within.
    """
    node, holder = read.node(path), read.node(path[:-1])
    if not isinstance(node, SequenceNode | MappingNode):
        raise KeyError(path)
    read.closed(node.span.start, node.span.end)
    said = _sources(read, node)
    lines = read.lines
    line_end = lines.start(lines.of(node.span.end)) + len(lines.said(lines.of(node.span.end)))
    if isinstance(holder, SequenceNode):  # a row: its first key stays behind the dash
        column, start, first = lines.column(node.span.start), node.span.start, said[0]
        said = said[1:]
    else:
        key = holder.pairs[read.place(holder, path[-1])][0] if isinstance(holder, MappingNode) else None
        base = lines.column(key.span.start) if key else 0
        column = base + (list_indent(read.root) if isinstance(node, SequenceNode) else INDENT)
        start, first = read.text.index(":", key.span.end if key else 0) + 1, ""
    below = "".join(f"\n{' ' * column}{one}" for one in said)
    patches = (TextPatch(start, node.span.end, first), TextPatch(line_end, line_end, below))
    return tuple(one for one in patches if one.text or one.end > one.start)


def _sources(read: ReadText, node: Node) -> list[str]:
    if isinstance(node, SequenceNode):
        return [f"- {read.closed(item.span.start, item.span.end)}" for item in node.items]
    if not isinstance(node, MappingNode):
        return []
    return [
        read.closed(key.span.start, pair_end(key, value)) + (":" if stands_bare(key) else "")
        for key, value in node.pairs
    ]


def _spans(node: SequenceNode | MappingNode) -> list[tuple[int, int]]:
    if isinstance(node, SequenceNode):
        return [(item.span.start, item.span.end) for item in node.items]
    return [(key.span.start, pair_end(key, value)) for key, value in node.pairs]
