"""A mapping whose shape has been checked, read by key: text on one line, places, lists; nothing fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.read.nodes import MappingNode, Node, ScalarNode, SequenceNode, is_empty
from polakerja_diagram.units import read_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.diagnostics import Location


class Record:
    """Reads one mapping. A key that is not there reads like one that is empty."""

    __slots__ = ("_keys", "_values", "whole_at")

    def __init__(self, node: MappingNode) -> None:
        """Index the keys of `node`."""
        self.whole_at = node.at
        self._keys = {key.text: key.at for key, _ in node.pairs}
        self._values = {key.text: value for key, value in node.pairs}

    def items(self, key: str) -> tuple[Node, ...]:
        """Return the items of the list under a key; a single value stands for a list of one."""
        value = self._values.get(key)
        if value is None or is_empty(value):
            return ()
        return value.items if isinstance(value, SequenceNode) else (value,)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the items under a key as text."""
        return tuple(map(text_of, self.items(key)))

    def places(self, key: str) -> tuple[Location, ...]:
        """Return where the items under a key stand."""
        return tuple(node.at for node in self.items(key))

    def records(self, key: str) -> Iterator[Record]:
        """Yield the mappings in the list under a key."""
        return (Record(node) for node in self.items(key) if isinstance(node, MappingNode))

    def text(self, key: str) -> str:
        """Return the text of a key on one line, empty if there is none."""
        value = self._values.get(key)
        return text_of(value) if isinstance(value, ScalarNode) else ""

    def record(self, key: str) -> Record:
        """Return the mapping under a key, an empty one at the key's place if there is none."""
        value = self._values.get(key)
        return Record(value if isinstance(value, MappingNode) else MappingNode((), self.key_at(key)))

    def at(self, key: str, *, otherwise: Location | None = None) -> Location:
        """Return the place of the value of a key; for a missing one `otherwise`, or the mapping's own."""
        value = self._values.get(key)
        return value.at if value is not None else otherwise or self.whole_at

    def key_at(self, key: str) -> Location:
        """Return the place of a key itself, of the mapping if it is not there."""
        return self._keys.get(key, self.whole_at)

    def is_yes(self, key: str, *, otherwise: bool) -> bool:
        """Return whether a key says `ya`; `otherwise` if it says nothing."""
        return self.text(key) == "ya" if self.text(key) else otherwise

    def number(self, key: str, *, otherwise: float) -> float:
        """Return the number under a key, written with a point or a comma; `otherwise` if there is none."""
        return float(self.text(key).replace(",", ".")) if self.text(key) else otherwise

    def length_mm(self, key: str, *, otherwise: float) -> float:
        """Return the length under a key in millimetres; `otherwise` if there is none."""
        length = read_mm(self.text(key))
        return otherwise if length is None else length

    def map(self, key: str) -> Iterator[tuple[str, str]]:
        """Yield keys and texts of the mapping under a key."""
        value = self._values.get(key)
        if isinstance(value, MappingNode):
            for name, one in value.pairs:
                if isinstance(one, ScalarNode):
                    yield text_of(name), text_of(one)


def text_of(node: Node) -> str:
    """Return a value as one line of text, without blanks at its ends."""
    return " ".join(node.text.split()) if isinstance(node, ScalarNode) else ""
