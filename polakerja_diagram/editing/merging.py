"""Several organs become one: its row, and every row that named one of them, once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.editing.chunk import new_chunk
from polakerja_diagram.editing.paths import Data, Path, follow, plain
from polakerja_diagram.editing.references import Reference, definitions, references
from polakerja_diagram.editing.refusals import has_own_rows, not_there, place_on
from polakerja_diagram.read.nodes import MappingNode
from polakerja_diagram.read.schema import PERANGKAT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polakerja_diagram.editing.steps import Draft

WAYS: Final = frozenset({"koordinasi", "langsung-sekda", "langsung-kepala"})
"""Lists of Lampiran II: an organ stands in one of them, once."""

OWN_ROWS: Final = ("bagian", "koordinasi")

RELATIONS: Final = "hubungan"


def merge_rows(draft: Draft, kodes: Sequence[str], row: Mapping[str, str | tuple[str, ...]]) -> list[Path]:
    """Put the new organ behind the first of the old ones, have all rows name it, and return what is to go.

    Raises:
        RefusedError: PK701 an organ is not there, PK707 an Asisten has organs of its own.
    """
    root = draft.read.root
    defined = definitions(root)
    for kode in kodes:
        if kode not in defined:
            raise not_there(root, (kode,))
        old = plain(draft.read.node(defined[kode]))
        if isinstance(old, dict) and any(old.get(key) for key in OWN_ROWS):
            raise has_own_rows(place_on(root, defined[kode]), str(old.get("nama") or kode))
    new = str(row["kode"])
    olds = [defined[kode] for kode in kodes]
    named = [
        one for one in references(root) if one.kode in kodes and one.row not in olds and not _in(one, olds)
    ]
    gone = [one.row for one in _surplus(plain(root), named, frozenset(kodes), new, olds)]
    for one in named:
        if one.row not in gone:
            draft.set_value(one.path, new)
    first = draft.read.node(olds[0])
    written = {**row, "asal": tuple(kodes)}
    ordered = {key: written[key] for key in (*PERANGKAT.kunci, *written) if key in written}
    in_braces = first.flow if isinstance(first, MappingNode) else None
    draft.insert(olds[0][:-1], [new_chunk(ordered, in_braces=in_braces)], olds[0][-1])
    return [*olds, *gone]


def _in(reference: Reference, olds: Sequence[Path]) -> bool:
    return any(reference.path[: len(old)] == old for old in olds)


def _surplus(
    data: Data, named: Sequence[Reference], kodes: frozenset[str], new: str, olds: Sequence[Path]
) -> Iterator[Reference]:
    """Yield the references whose rows say twice, or of itself, what another row says of the new organ."""
    has_way = any(WAYS.intersection(path) for path in olds)
    seen: dict[tuple[object, ...], Path] = {}
    for one in named:
        if WAYS.intersection(one.path):
            if has_way:
                yield one
            has_way = True
            continue
        said = _said(data, one, kodes, new)
        is_of_itself = one.path[0] == RELATIONS and said[0] == said[1]
        if one.is_key or is_of_itself or seen.setdefault(said, one.row) != one.row:
            yield one


def _said(data: Data, one: Reference, kodes: frozenset[str], new: str) -> tuple[object, ...]:
    """Return what a row will say, so that two rows that say the same are known."""
    row = follow(data, one.row)
    if one.path[0] == RELATIONS and isinstance(row, dict):
        ends = (new if row.get(end) in kodes else row.get(end) for end in ("dari", "ke"))
        return (*ends, row.get("jenis"), row.get("bentuk"))
    return one.row[:-1] if one.path == one.row else one.path
