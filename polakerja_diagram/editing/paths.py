"""Where a thing stands in a structure file, in words that survive edits (`asisten/asisten-1/nama`).

A path is a tuple of steps from the root. In a mapping a step is a key; in a list it is what identifies the
item: its kode, the organ that it names, the chart of an annex, the name of a group, the text itself, or its
place `#3` where nothing does. The same steps lead through the nodes of a text and through its plain data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.read.nodes import MappingNode, Node, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str, ...]

Data = str | list["Data"] | dict[str, "Data"]
"""A node without its places: text, items, keys."""

IDENTIFYING: Final = ("kode", "perangkat", "bagan", "nama", "judul")
"""Keys whose value tells an item of a list from the others, the first that it has."""

UNIDENTIFIED: Final = frozenset({"dari", "ke"})
"""Keys of rows that only their place tells apart: one organ has many relations."""


def plain(node: Node) -> Data:
    """Return a node without its places."""
    match node:
        case ScalarNode():
            return node.text
        case SequenceNode():
            return [plain(item) for item in node.items]
        case MappingNode():
            return {key.text: plain(value) for key, value in node.pairs}


def shallow(node: Node) -> Data:
    """Return as much of a node as its identity needs: the texts right below it."""
    match node:
        case ScalarNode():
            return node.text
        case SequenceNode():
            return []
        case MappingNode():
            return {
                key.text: value.text if isinstance(value, ScalarNode) else "" for key, value in node.pairs
            }


def identity(item: Data) -> str | None:
    """Return what tells an item of a list from the others; None where only its place does.

    >>> identity("dinkes"), identity({"perangkat": "dinkes", "status": "turunan"})
    ('dinkes', 'dinkes')
    >>> identity({"dari": "sekda", "ke": "dinkes"}) is None
    True
    """
    if isinstance(item, str):
        return item or None
    if isinstance(item, list) or not UNIDENTIFIED.isdisjoint(item):
        return None
    for key in IDENTIFYING:
        value = item.get(key)
        if isinstance(value, str) and value:
            return value
    return None


def place_of(items: list[Data], step: str) -> int | None:
    """Return the place (0-based) of the item that a step means: the first of that identity, or `#3`."""
    for place, item in enumerate(items):
        if identity(item) == step:
            return place
    number = step[1:] if step.startswith("#") else ""
    if number.isdecimal() and 1 <= int(number) <= len(items):
        return int(number) - 1
    return None


def steps_of(items: list[Data]) -> list[str]:
    """Return the step to each item; its place where its identity leads to an earlier one."""
    seen: set[str] = set()
    steps = []
    for place, item in enumerate(items, start=1):
        name = identity(item)
        steps.append(f"#{place}" if name is None or name in seen else name)
        seen.add(steps[-1])
    return steps


def find(root: Node, path: Path) -> Node | None:
    """Return the node at the end of a path, None if there is none."""
    node: Node | None = root
    for step in path:
        match node:
            case MappingNode():
                node = node.get(step)
            case SequenceNode():
                place = place_of([shallow(item) for item in node.items], step)
                node = None if place is None else node.items[place]
            case _:
                return None
    return node


def follow(data: Data, path: Path) -> Data | None:
    """Return what stands at the end of a path in plain data, None if nothing does."""
    found: Data | None = data
    for step in path:
        match found:
            case dict():
                found = found.get(step)
            case list():
                place = place_of(found, step)
                found = None if place is None else found[place]
            case _:
                return None
    return found


def walk(node: Node, path: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Yield every node below one, with its path, in the order of the file."""
    match node:
        case MappingNode():
            for key, value in node.pairs:
                yield (*path, key.text), value
                yield from walk(value, (*path, key.text))
        case SequenceNode():
            steps = steps_of([shallow(item) for item in node.items])
            for step, item in zip(steps, node.items, strict=True):
                yield (*path, step), item
                yield from walk(item, (*path, step))
        case _:
            return


def say_path(path: Path) -> str:
    """Return a path as findings say it: `asisten/asisten-1/koordinasi`."""
    return "/".join(path)
