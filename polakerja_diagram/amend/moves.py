"""Which organs left the order of their list, told list by list.

A list is what a drafter reads as one: the organs of one Asisten, of one parent, of one section of the file.
The file is one row of organs too; what only stands otherwise in that row shows nowhere and is not told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.amend.order import kept_apart, out_of_order
from polakerja_diagram.amend.perubahan import GantiUrutan, OrganList, Posisi
from polakerja_diagram.makna import group

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from polakerja_diagram.amend.perubahan import Kunci
    from polakerja_diagram.amend.state import Keadaan


def compare_orders(dasar: Keadaan, baru: Keadaan) -> Iterator[GantiUrutan]:
    """Yield the lists whose order changed; an organ that has another place now has no order to leave."""
    replaced = {
        kode
        for kode in baru.perangkat
        if kode in dasar.perangkat and not dasar.tempat[kode].is_same_place(baru.tempat[kode])
    }
    for daftar in OrganList:
        yield from _compare(dasar, baru, daftar, replaced)


def _compare(
    dasar: Keadaan, baru: Keadaan, daftar: OrganList, replaced: Container[str]
) -> Iterator[GantiUrutan]:
    before, after = (
        [
            key
            for key in one.kunci[daftar]
            if key in other.sesudah[daftar] and daftar.owner(key) not in replaced
        ]
        for one, other in ((dasar, baru), (baru, dasar))
    )
    old, new, whole = (
        group((baru.milik(daftar, key), key) for key in keys) for keys in (before, after, baru.kunci[daftar])
    )
    moved = {milik: out_of_order(old[milik], keys) for milik, keys in new.items()}
    gone = frozenset(key for keys in moved.values() for key in keys)
    rest = () if daftar is OrganList.KOORDINASI else _beside(before, after, gone)
    lists = [(milik, keys) for milik, keys in moved.items() if keys] or [((), ())] * bool(rest)
    for milik, keys in lists:
        yield GantiUrutan(
            daftar,
            milik,
            kept_apart(frozenset(keys), whole[milik]) if keys else (),
            tuple(Posisi(daftar, key, baru.sesudah[daftar][key]) for key in (*keys, *rest)),
        )
        rest = ()


def _beside(before: list[Kunci], after: list[Kunci], gone: frozenset[Kunci]) -> tuple[Kunci, ...]:
    """Return what stands otherwise in the file though its own list kept its order."""
    return out_of_order([key for key in before if key not in gone], [key for key in after if key not in gone])
