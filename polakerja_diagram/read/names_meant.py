"""An organ's name where its kode is meant: the finding says whose name it is, and the kode mends it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics.replacement import replace_value
from polakerja_diagram.read.nodes import MappingNode, ScalarNode, SequenceNode
from polakerja_diagram.read.values import KODE_PATTERN
from polakerja_diagram.read.words_meant import shown
from polakerja_diagram.sebutan.nama import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.read.nodes import Node

NAMES: Final = ("nama", "singkatan")
"""Keys by which an organ is called beside its kode."""


def tell_owners(found: Sequence[Diagnostic], root: Node) -> tuple[Diagnostic, ...]:
    """Return the findings; PK107 about a word that is the name of one organ tells its kode instead."""
    if not any(one.code == "PK107" for one in found):
        return tuple(found)
    nodes = tuple(_walk(root))
    owners: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for node in nodes:
        for name, kode in _names(node):
            owners[fold_name(name)][kode] = None
    words = {node.at: node.text for node in nodes if isinstance(node, ScalarNode)}
    return tuple(
        _owned(one, words[one.at], next(iter(whose)))
        if one.code == "PK107" and len(whose := owners.get(fold_name(words.get(one.at, "")), {})) == 1
        else one
        for one in found
    )


def _owned(found: Diagnostic, name: str, kode: str) -> Diagnostic:
    return replace(
        found,
        message=f"'{shown(name)}' itu nama organ '{kode}', bukan kodenya",
        hint=f"tulis '{kode}'",
        replacements=replace_value(found.at, name, kode),
    )


def _walk(node: Node) -> Iterator[Node]:
    """Yield what may name or call an organ: all values but the kode that an organ is given."""
    yield node
    if isinstance(node, SequenceNode):
        for item in node.items:
            yield from _walk(item)
    elif isinstance(node, MappingNode):
        for key, value in node.pairs:
            if key.text != "kode":
                yield from _walk(value)


def _names(node: Node) -> Iterator[tuple[str, str]]:
    """Yield (name, kode) of an organ that has a sound kode."""
    if not isinstance(node, MappingNode):
        return
    kode = node.get("kode")
    if isinstance(kode, ScalarNode) and KODE_PATTERN.match(kode.text.strip()):
        for key in NAMES:
            name = node.get(key)
            if isinstance(name, ScalarNode) and name.text.strip():
                yield name.text, kode.text.strip()
