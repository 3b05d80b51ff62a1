"""The key `biarkan` of each row -> which findings the drafter lets be there, and the places that are meant.

A row is a mapping that may hold the key; what stands in a row within it is not its own. A kode that stands
alone in a list of rows belongs to none: to hold the key it is written as a row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.model import Dibiarkan
from polakerja_diagram.read.forms import Bentuk, Daftar, Isian, Peta, RujukanAtauIsian
from polakerja_diagram.read.nodes import MappingNode, Node, ScalarNode, SequenceNode
from polakerja_diagram.read.record import text_of
from polakerja_diagram.read.schema import STRUKTUR
from polakerja_diagram.read.schema_common import BIARKAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.diagnostics import Location

(KEY,) = BIARKAN


def read_dibiarkan(root: MappingNode) -> Iterator[Dibiarkan]:
    """Yield what is let be in a file whose shape has been checked."""
    for row, places in rows(root, STRUKTUR, root.at, set()):
        said = row.get(KEY)
        if isinstance(said, MappingNode):
            semua_at = frozenset(places)
            for code, reason in said.pairs:
                yield Dibiarkan(text_of(code), text_of(reason), code.at, semua_at)


def rows(
    node: Node, bentuk: Bentuk, at: Location, outer: set[Location]
) -> Iterator[tuple[MappingNode, set[Location]]]:
    """Yield every row with its own places; `at` is the place of its key, `outer` gets what is in no row."""
    match node, bentuk:
        case ScalarNode(), RujukanAtauIsian():
            return
        case MappingNode(), RujukanAtauIsian():
            yield from rows(node, _row_of(node, bentuk), at, outer)
        case MappingNode(), Isian() | Peta():
            own = {at, node.at} if _is_row(bentuk) else outer
            for key, value in node.pairs:
                inner = bentuk.isi if isinstance(bentuk, Peta) else bentuk.kunci[key.text].isi
                if not _is_row(inner):
                    own.add(key.at)
                yield from rows(value, inner, key.at, own)
            if own is not outer:
                yield node, own
        case SequenceNode(), Daftar():
            for item in node.items:
                yield from rows(item, bentuk.isi, item.at, outer)
        case _, Daftar():
            yield from rows(node, bentuk.isi, at, outer)
        case _:
            outer.add(node.at)


def _row_of(node: MappingNode, bentuk: RujukanAtauIsian) -> Isian:
    return bentuk.organ if node.get("perangkat") is None else bentuk.rinci


def _is_row(bentuk: Bentuk) -> bool:
    return isinstance(bentuk, Isian) and KEY in bentuk.kunci
