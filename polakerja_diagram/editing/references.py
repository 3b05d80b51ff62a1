"""Who names an organ, and where organs are written: every place that holds a kode, by the schema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.editing.paths import Path, shallow, steps_of
from polakerja_diagram.editing.read_text import row_form
from polakerja_diagram.read.forms import Daftar, Isian, Kode, Peta, RujukanAtauIsian
from polakerja_diagram.read.nodes import MappingNode, Node, ScalarNode, SequenceNode
from polakerja_diagram.read.schema import STRUKTUR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.read.forms import Bentuk

ORIGIN: Final = "asal"
"""The key that names organs of an earlier state, which are not to be there any more."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A place that names an organ: its path, and what of the file stands or falls with it.

    `is_key`: the kode is a key, as in `kolom`.
    """

    kode: str
    path: Path
    row: Path
    node: ScalarNode
    is_key: bool = False


def references(root: Node) -> tuple[Reference, ...]:
    """Return every place that names an organ, in the order of the file; not `asal`, of earlier states."""
    return tuple(_references(root, STRUKTUR, (), ()))


def definitions(root: Node) -> dict[str, Path]:
    """Return the path of each organ of a file by its kode."""
    found: dict[str, Path] = {}
    for path, node in _mappings(root, ()):
        kode = node.get("kode")
        if isinstance(kode, ScalarNode) and kode.text:
            found.setdefault(kode.text, path)
    return found


def _mappings(node: Node, path: Path) -> Iterator[tuple[Path, MappingNode]]:
    match node:
        case MappingNode():
            yield path, node
            for key, value in node.pairs:
                yield from _mappings(value, (*path, key.text))
        case SequenceNode():
            for step, item in zip(steps_of([shallow(one) for one in node.items]), node.items, strict=True):
                yield from _mappings(item, (*path, step))
        case _:
            return


def _references(node: Node, form: Bentuk, path: Path, row: Path) -> Iterator[Reference]:
    """Yield the references within a node; `row` is what falls with one that stands here."""
    match form, node:
        case Kode(merujuk=True), ScalarNode() if node.text:
            yield Reference(node.text.replace(" ", "-"), path, row, node)
        case Daftar(), SequenceNode():
            steps = steps_of([shallow(one) for one in node.items])
            for step, item in zip(steps, node.items, strict=True):
                yield from _references(item, form.isi, (*path, step), (*path, step))
        case Daftar(satu=True), ScalarNode() if node.text:
            yield from _references(node, form.isi, (*path, node.text), (*path, node.text))
        case RujukanAtauIsian(), _:
            yield from _references(node, row_form(form, node), path, row)
        case Isian() | Peta(), MappingNode():
            yield from _of_keys(node, form, path)
        case _:
            return


def _of_keys(node: MappingNode, form: Isian | Peta, path: Path) -> Iterator[Reference]:
    for key, value in node.pairs:
        own = (*path, key.text)
        if isinstance(form, Peta):
            if isinstance(form.kunci, Kode) and form.kunci.merujuk:
                yield Reference(key.text, own, own, key, is_key=True)
            yield from _references(value, form.isi, own, own)
        elif (known := form.kunci.get(key.text)) is not None and key.text != ORIGIN:
            yield from _references(value, known.isi, own, path if known.wajib else own)
