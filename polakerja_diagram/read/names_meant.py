"""An organ's name where its kode is meant: the finding says whose name it is, and the kode mends it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics.replacement import QUOTES, replace_value
from polakerja_diagram.read.nodes import MappingNode, ScalarNode, SequenceNode
from polakerja_diagram.read.values import KODE_PATTERN
from polakerja_diagram.read.words_meant import shown
from polakerja_diagram.sebutan.nama import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from polakerja_diagram.diagnostics import Diagnostic, Location
    from polakerja_diagram.read.nodes import Node

NAMES: Final = ("nama", "singkatan")
"""Keys by which an organ is called beside its kode."""

PARTS_MAX: Final = 6
"""Parts into which commas cut the longest name of an organ that is known."""


def tell_owners(found: Sequence[Diagnostic], root: Node) -> tuple[Diagnostic, ...]:
    """Return the findings; PK107 about a word that is the name of one organ tells its kode instead."""
    if not any(one.code == "PK107" for one in found):
        return tuple(found)
    nodes = tuple(_walk(root))
    owners: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for node in nodes:
        for name, kode in _names(node):
            owners[fold_name(name)][kode] = None
    parted: dict[Location, Location | None] = {}
    for node in nodes:
        if isinstance(node, SequenceNode):
            parted.update(_parted(node.items, owners))
    calling = {(node.at.line, node.at.column) for node in nodes if isinstance(node, ScalarNode)}
    told = ((one, (one.at.line, one.at.column) in calling) for one in found)
    return tuple(_told(told, parted, owners))


def _told(
    found: Iterable[tuple[Diagnostic, bool]],
    parted: Mapping[Location, Location | None],
    owners: Mapping[str, Mapping[str, None]],
) -> Iterator[Diagnostic]:
    """Yield the findings; of a name in several parts the first is told of, with the place of the whole.

    With each finding comes whether something stands there that may call an organ.
    """
    for one, is_calling in found:
        at = parted.get(one.at, one.at)
        if one.code != "PK107" or not is_calling:
            yield one
        elif at is not None:
            name = _written(at)
            whose = owners.get(fold_name(name), {})
            yield _owned(one, at, name, *whose) if len(whose) == 1 else one


def _owned(found: Diagnostic, at: Location, name: str, kode: str) -> Diagnostic:
    return replace(
        found,
        at=at,
        message=f"'{shown(name)}' itu nama organ '{kode}', bukan kodenya",
        hint=f"tulis '{kode}'",
        replacements=replace_value(at, name, kode),
    )


def _parted(
    items: Sequence[Node], owners: Mapping[str, Mapping[str, None]]
) -> Iterator[tuple[Location, Location | None]]:
    """Yield the places of items that are one name with commas: that of the whole for the first, else None."""
    places = [item.at for item in items if isinstance(item, ScalarNode)]
    for start, first in enumerate(places):
        for end in range(start + 2, min(len(places), start + PARTS_MAX) + 1):
            last = places[end - 1]
            if last.line != first.line:
                break
            whole = replace(first, length=last.column - first.column + last.length)
            if len(owners.get(fold_name(_written(whole)), {})) == 1:
                yield first, whole
                yield from ((at, None) for at in places[start + 1 : end])


def _written(at: Location) -> str:
    """Return what the source says at a place, without quotes around it."""
    text = (at.text or "")[at.column - 1 :][: at.length]
    return text[1:-1] if len(text) > 1 and text[0] in QUOTES and text[-1] == text[0] else text


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
