"""The four steps of which every edit is made, each on a text as the last one left it.

A `Draft` is a text under edit: what it says is held as plain data beside it, to which the same is done. Where
the two part, the edit is refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from polakerja_diagram.editing import brackets, line_steps
from polakerja_diagram.editing.chunk import Chunk, chunk_of_row
from polakerja_diagram.editing.patches import ChangingText, TextPatch
from polakerja_diagram.editing.paths import Data, Path, find, plain
from polakerja_diagram.editing.read_text import ReadText, list_indent, read_text
from polakerja_diagram.editing.rows import content_end
from polakerja_diagram.editing.values import write_value
from polakerja_diagram.editing.wanted import removable, with_rows, with_value, without
from polakerja_diagram.read.forms import Daftar, Isian
from polakerja_diagram.read.nodes import MappingNode, ScalarNode, SequenceNode
from polakerja_diagram.read.source import read_nodes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.read.nodes import Node


class UnreadableError(Exception):
    """A step left a text that cannot be read: our mistake, caught before the drafter sees it."""


@dataclass(slots=True)
class Draft:
    """A text under edit.

    `wanted` is what it should say; `comments_gone` are the comments that went with what was taken away.
    """

    changing: ChangingText
    read: ReadText
    wanted: Data
    comments_gone: list[str] = field(default_factory=list)

    def set_value(self, path: Path, value: str) -> None:
        """Write another text for a value; a key that is not there is added in the order of the schema."""
        self.wanted = with_value(self.wanted, path, value)
        self._change(_set_value(self.read, path, value))

    def remove(self, path: Path) -> None:
        """Take away a key or a row; a set of keys goes with its last one.

        Raises:
            CommentInBracketsError: a comment stands beside it in brackets.
        """
        path = removable(self.wanted, path)
        self.wanted = without(self.wanted, path)
        patches, gone = _remove(self.read, path)
        self.comments_gone += gone
        self._change(patches)

    def insert(self, path: Path, chunks: Sequence[Chunk], after: str | None) -> None:
        """Put rows into the list at a path, which may be empty or not there.

        Raises:
            CommentInBracketsError: brackets have to be opened, and a comment stands within.
        """
        self.wanted = with_rows(self.wanted, path, [chunk.data for chunk in chunks], after)
        alone = all(chunk.alone for chunk in chunks)
        while not alone and (flow := self.read.flow_above(path)) is not None:
            self._change(brackets.open_lines(self.read, flow))
        single = find(self.read.root, path)
        if isinstance(single, ScalarNode) and single.text:
            self._change(_bracketed(self.read, single, is_line=not alone))
        self._change((_insert(self.read, path, chunks, after),))

    def chunk(self, path: Path) -> Chunk:
        """Return a row as it can be put elsewhere."""
        holder = self.read.node(path[:-1])
        if not isinstance(holder, SequenceNode):  # a single text that stands for a list
            text = self.read.node(path[:-1])
            said = text.text if isinstance(text, ScalarNode) else ""
            return Chunk((f"- {write_value(said)}",), said, write_value(said, in_flow=True))
        return chunk_of_row(self.read, holder, self.read.place(holder, path[-1]))

    def _change(self, patches: Sequence[TextPatch]) -> None:
        self.changing.change(sorted(patches, key=lambda one: (one.start, one.end)))
        text = self.changing.text
        read = read_nodes(text, file="")
        if read.value is None:
            raise UnreadableError
        self.read = read_text(text, read.value)


def begin(text: str, root: Node) -> Draft:
    """Return a text that has been read, ready for steps."""
    return Draft(ChangingText(text), read_text(text, root), plain(root))


def _set_value(read: ReadText, path: Path, value: str) -> tuple[TextPatch, ...]:
    holder = read.node(path[:-1])
    if isinstance(holder, ScalarNode):  # a single text that stands for a list
        return _set_value(read, path[:-1], value)
    in_flow = read.flow_above(path[:-1]) is not None
    if isinstance(holder, MappingNode) and holder.get(path[-1]) is None:
        said = f"{path[-1]}: {write_value(value, in_flow=in_flow)}".rstrip()
        return (_insert_key(read, holder, path, said),)
    node = read.node(path)
    if isinstance(node, ScalarNode):
        said = write_value(value, style=node.style, in_flow=in_flow)
        if isinstance(holder, SequenceNode) and in_flow:
            said = said or '""'  # between commas nothing is no item
        return (_written(read, node, said, in_flow=in_flow),)
    raise KeyError(path)


def _written(read: ReadText, node: ScalarNode, said: str, *, in_flow: bool = False) -> TextPatch:
    """Return the patch that writes a value in the place of another, or behind the colon of an empty one.

    In braces a blank stays behind the colon, which is none before a comma.
    """
    start, end = node.span.start, node.span.end
    if not said and not in_flow:
        while read.text[start - 1] == " ":
            start -= 1
    glue = " " if said and start == end and read.text[start - 1 : start] in {":", "-"} else ""
    return TextPatch(start, end, glue + said)


def _remove(read: ReadText, path: Path) -> tuple[tuple[TextPatch, ...], tuple[str, ...]]:
    holder = read.node(path[:-1])
    if isinstance(holder, ScalarNode):  # a single text that stands for a list
        return (_written(read, holder, "", in_flow=read.flow_above(path[:-2]) is not None),), ()
    place = read.place(holder, path[-1])
    if holder.flow:
        return (brackets.take_out(read, holder, place),), ()
    take = line_steps.take_key if isinstance(holder, MappingNode) else line_steps.take_row
    patch, gone = take(read, holder, place)  # type: ignore[arg-type]  # each takes its own kind of holder
    return (patch,), gone


def _bracketed(read: ReadText, node: ScalarNode, *, is_line: bool) -> tuple[TextPatch, ...]:
    """Return the patches that make a list of a single text."""
    if not is_line:
        said = write_value(node.text, style=node.style, in_flow=True)
        return (TextPatch(node.span.start, node.span.end, f"[{said}]"),)
    lines = read.lines
    number = lines.of(node.span.start)
    line = lines.said(number)
    column = len(line) - len(line.lstrip(" -")) + list_indent(read.root)
    end = lines.start(number) + len(line)
    said = write_value(node.text, style=node.style)
    return (_written(read, node, ""), TextPatch(end, end, f"\n{' ' * column}- {said}"))


def _insert(read: ReadText, path: Path, chunks: Sequence[Chunk], after: str | None) -> TextPatch:
    rows = find(read.root, path)
    if isinstance(rows, SequenceNode):
        if rows.flow:
            return brackets.insert_items(read, rows, [chunk.alone for chunk in chunks], after)
        return line_steps.insert_rows(read, rows, chunks, after)
    holder = read.node(path[:-1])
    if not isinstance(holder, MappingNode):
        raise KeyError(path)
    form = read.form(path)
    alone = all(chunk.alone for chunk in chunks)
    if alone and (holder.flow or (isinstance(form, Daftar) and form.satu)):
        said = f" [{', '.join(chunk.alone for chunk in chunks)}]"
    else:
        column = read.lines.column(holder.pairs[0][0].span.start) + list_indent(read.root)
        said = "\n" + "".join(chunk.indented(column) for chunk in chunks)[:-1]
    if rows is None:
        return _insert_key(read, holder, path, f"{path[-1]}:{said}")
    if said.startswith("\n"):  # below the line of the key, and below the comments that are its own
        key = holder.pairs[read.place(holder, path[-1])][0]
        line = content_end(read.lines, rows, read.lines.column(key.span.start))
        return line_steps.insert_lines(read.lines, line, f"{said[1:]}\n")
    return TextPatch(rows.span.start, rows.span.start, said)


def _insert_key(read: ReadText, holder: MappingNode, path: Path, said: str) -> TextPatch:
    form = read.form(path[:-1])
    order = list(form.kunci) if isinstance(form, Isian) else []
    known = {key: place for place, key in enumerate(order)}
    own = known.get(path[-1], len(order))
    place = max((n for n, (key, _) in enumerate(holder.pairs, 1) if known.get(key.text, -1) < own), default=0)
    if holder.flow:
        return brackets.insert_pair(holder, place, said)
    return line_steps.insert_key(read, holder, place, said)
