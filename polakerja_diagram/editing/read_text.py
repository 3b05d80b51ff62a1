"""A text that could be read, with what every step of an edit asks of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.editing.paths import Path, find, place_of, shallow
from polakerja_diagram.editing.rows import Lines, comments_between, read_lines
from polakerja_diagram.read.forms import Daftar, Isian, Peta, RujukanAtauIsian
from polakerja_diagram.read.nodes import MappingNode, Node, ScalarNode, SequenceNode, stands_bare
from polakerja_diagram.read.schema import STRUKTUR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.read.forms import Bentuk

INDENT: Final = 2
"""Columns by which a list or mapping stands deeper than its key, where the file shows no other habit."""


class CommentInBracketsError(Exception):
    """A comment stands within brackets that an edit has to open or close up; only the drafter can move it."""


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text with LF breaks: its lines and its nodes."""

    lines: Lines
    root: Node

    @property
    def text(self) -> str:
        """The text itself."""
        return self.lines.text

    def node(self, path: Path) -> Node:
        """Return what stands at a path; its caller knows that it is there.

        Raises:
            KeyError: nothing stands there.
        """
        node = find(self.root, path)
        if node is None:
            raise KeyError(path)
        return node

    def place(self, holder: Node, step: str) -> int:
        """Return the place (0-based) of a key or an item in what holds it."""
        if isinstance(holder, MappingNode):
            return [key.text for key, _ in holder.pairs].index(step)
        place = (
            place_of([shallow(item) for item in holder.items], step)
            if isinstance(holder, SequenceNode)
            else None
        )
        if place is None:
            raise KeyError(step)
        return place

    def flow_above(self, path: Path) -> Path | None:
        """Return the outermost list or mapping in brackets on the way to a path or at it, if there is one."""
        for depth in range(1, len(path) + 1):
            node = find(self.root, path[:depth])
            if isinstance(node, SequenceNode | MappingNode) and node.flow:
                return path[:depth]
        return None

    def closed(self, start: int, end: int) -> str:
        """Return what stands between two characters on one line.

        Raises:
            CommentInBracketsError: a comment is there, which ends with its line.
        """
        if comments_between(self.text, self.root, start, end):
            raise CommentInBracketsError
        return " ".join(part.strip() for part in self.text[start:end].split("\n"))

    def form(self, path: Path) -> Bentuk | None:
        """Return the description of what may stand at a path, None where it knows nothing there."""
        form: Bentuk | None = STRUKTUR
        for depth, step in enumerate(path, start=1):
            form = _form_below(form, step, find(self.root, path[:depth]))
        return form


def read_text(text: str, root: Node) -> ReadText:
    """Return a text with its nodes, ready to be edited."""
    return ReadText(read_lines(text), root)


def pair_end(key: ScalarNode, value: Node) -> int:
    """Return the character behind a key and its value; a bare word between commas has none."""
    return key.span.end if stands_bare(key) and not value.span.end > value.span.start else value.span.end


def list_indent(node: Node) -> int:
    """Return by how many columns dashes stand deeper than their key, as in the first list of a file."""
    return next((columns for columns in _indents(node)), INDENT)


def _indents(node: Node) -> Iterator[int]:
    match node:
        case MappingNode(flow=False):
            for key, value in node.pairs:
                if isinstance(value, SequenceNode) and not value.flow and value.items:
                    yield value.at.column - key.at.column
                yield from _indents(value)
        case SequenceNode(flow=False):
            for item in node.items:
                yield from _indents(item)
        case _:
            return


def row_form(form: RujukanAtauIsian, node: Node | None) -> Bentuk:
    """Return what a row is that names an organ or defines it: a kode alone, keys about it, or the organ."""
    if not isinstance(node, MappingNode):
        return form.rujukan
    return form.organ if node.get("kode") is not None else form.rinci


def _form_below(form: Bentuk | None, step: str, node: Node | None) -> Bentuk | None:
    match form:
        case Isian():
            known = form.kunci.get(step)
            return known.isi if known is not None else None
        case Peta():
            return form.isi
        case Daftar():
            return row_form(form.isi, node) if isinstance(form.isi, RujukanAtauIsian) else form.isi
        case _:
            return None
