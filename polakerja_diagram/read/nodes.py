"""Positioned nodes: what stands in the file and where, before anyone asks what it means.

Scalars keep their text as it was written (`01`, `no` and `2025-05-06` are text). Nothing here knows YAML.

`at` is for messages: a line, and a length that ends with it. `span` is for edits: the characters of the text
from the first to behind the last, of a list or mapping written line by line those of its first and last
content, without the comments and blank lines that follow.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from polakerja_diagram.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of a text, 0-based, from `start` to before `end`."""

    start: int
    end: int


UNPLACED: Final = Span(0, 0)
"""The span of a node that no text was read for."""


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """One value or key; empty text means that nothing was written.

    `style` is how it is written: plain (empty), `'`, `"`, `|` or `>`. The span of a value that was left out
    is empty and stands behind the colon of its key.
    """

    text: str
    at: Location
    span: Span = field(default=UNPLACED, compare=False)
    style: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """A list, in the order of the file; `flow`: it stands in brackets."""

    items: tuple[Node, ...]
    at: Location
    span: Span = field(default=UNPLACED, compare=False)
    flow: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class MappingNode:
    """Keys and their values, in the order of the file; no key that has a colon stands twice.

    `flow`: it stands in braces.
    """

    pairs: tuple[tuple[ScalarNode, Node], ...]
    at: Location
    span: Span = field(default=UNPLACED, compare=False)
    flow: bool = field(default=False, compare=False)

    def get(self, key: str) -> Node | None:
        """Return the value of `key`, None if the key is not there."""
        for name, value in self.pairs:
            if name.text == key:
                return value
        return None

    def key_at(self, key: str) -> Location:
        """Return the place of `key` itself, or of the mapping if the key is not there."""
        for name, _ in self.pairs:
            if name.text == key:
                return name.at
        return self.at


def stands_bare(key: ScalarNode) -> bool:
    """Return whether no colon follows a key: between braces it is a word between commas."""
    behind = (key.at.text or "")[key.at.column - 1 + key.at.length :].lstrip()
    return behind[:1] in {",", "}", ""}


Node = ScalarNode | SequenceNode | MappingNode


def is_empty(node: Node | None) -> bool:
    """Return whether nothing was written: no key, or a key without a value."""
    return node is None or (isinstance(node, ScalarNode) and not node.text.strip())
