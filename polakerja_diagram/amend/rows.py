"""Annexes, groups, relations: two lists -> changes.

An annex is known by its chart, a group by its name, a relation by its two ends and kind: a relation of the
same ends and another kind is one changed relation. The place of an annex in the row follows from the order.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from dataclasses import replace
from typing import TYPE_CHECKING

from polakerja_diagram.amend.order import kept_apart, out_of_order, predecessors
from polakerja_diagram.amend.perubahan import (
    Baris,
    BarisDihapus,
    BarisDitambah,
    BarisDiubah,
    BarisDiurutkan,
    Kunci,
    PerubahanBaris,
)
from polakerja_diagram.model import Hubungan, Kelompok, Kode, Lampiran

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet


def compare_rows(
    lama: Sequence[Baris],
    baru: Sequence[Baris],
    *,
    asli: Sequence[Baris] | None = None,
    lost: AbstractSet[Kode] = frozenset(),
) -> tuple[PerubahanBaris, ...]:
    """Return the changes that turn one list into the other: removed; then added, changed, moved.

    Args:
        lama: the old rows, their ends led to successors.
        baru: the new rows.
        asli: the old rows as they were written, one for each of `lama`; None: the same.
        lost: organs that are gone without one successor.
    """
    old = dict(zip(row_keys(lama), lama, strict=True))
    named = dict(zip(old, lama if asli is None else asli, strict=True))
    new = dict(zip(_matched_keys(tuple(old), baru), baru, strict=True))
    before = predecessors(new)
    moved = frozenset(out_of_order([key for key in old if key in new], [key for key in new if key in old]))
    result: list[PerubahanBaris] = [
        BarisDihapus(row, key, _companion(row, lost)) for key, row in named.items() if key not in new
    ]
    for key, row in new.items():
        if key not in old:
            result.append(BarisDitambah(row, key, before[key]))
            continue
        if _said(old[key]) != _said(row):
            result.append(BarisDiubah(named[key], row, key))
    if moved:
        order = kept_apart(moved, tuple(new))
        keys = [key for one in order for key in one.semua_kunci]
        result.append(
            BarisDiurutkan(tuple(new[key] for key in keys), order, tuple(before[key] for key in keys))
        )
    return tuple(result)


def _companion(row: Baris, lost: AbstractSet[Kode]) -> Kode | None:
    """Return the end of a relation that is gone without one successor."""
    ends = (row.dari, row.ke) if isinstance(row, Hubungan) else ()
    return next((Kode(end) for end in ends if end in lost), None)


def _said(row: Baris) -> Baris:
    """Return the row without its place in the list, which its order tells."""
    return replace(row, urutan=0) if isinstance(row, Lampiran) else row


def _key(row: Baris) -> Kunci:
    if isinstance(row, Lampiran):
        return (row.bagan,)
    if isinstance(row, Kelompok):
        return (row.nama,)
    return (row.dari, row.ke, row.jenis, row.bentuk or "")


def row_keys(rows: Sequence[Baris]) -> Iterator[Kunci]:
    """Yield a key for each row; equal rows are numbered."""
    times: Counter[Kunci] = Counter()
    for row in rows:
        key = _key(row)
        times[key] += 1
        yield (*key, str(times[key]))


def _matched_keys(lama: Sequence[Kunci], baru: Sequence[Baris]) -> Iterator[Kunci]:
    """Yield the old key where a row is the old one; a relation of another kind takes the one it replaces."""
    own = tuple(row_keys(baru))
    same, known = frozenset(own), frozenset(lama)
    replaced: defaultdict[Kunci, deque[Kunci]] = defaultdict(deque)
    for key in lama:
        if key not in same:
            replaced[key[:2]].append(key)
    for key, row in zip(own, baru, strict=True):
        candidates = replaced[key[:2]] if isinstance(row, Hubungan) and key not in known else None
        yield candidates.popleft() if candidates else key
