"""References to organs that are gone follow them to their successor, so that one merge is one change.

Relations, groups, parents and Asisten of rows that name a merged organ name its successor in the new state.
What becomes double by that is kept once; a relation whose two ends became one organ is gone with it. An organ
without one successor leaves its groups.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from polakerja_diagram.amend.perubahan import Digabung, Dihapus, Dipecah, Ditata, GantiKode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from polakerja_diagram.amend.perubahan import Perubahan, Tempat
    from polakerja_diagram.model import Hubungan, Kelompok, Kode, Koordinasi, Struktur


def gone(changes: Iterable[Perubahan]) -> frozenset[Kode]:
    """Return the kode that the changes take out of use."""
    result: set[Kode] = set()
    for change in changes:
        if isinstance(change, Digabung | Ditata):
            result.update(perangkat.kode for perangkat in change.dari)
        elif isinstance(change, Dipecah | GantiKode):
            result.add(change.dari.kode)
        elif isinstance(change, Dihapus):
            result.add(change.perangkat.kode)
    return frozenset(result)


def without_heir(changes: tuple[Perubahan, ...]) -> frozenset[Kode]:
    """Return the kode that are gone and that no single organ stands for."""
    return gone(changes) - successors(changes).keys()


def successors(changes: Iterable[Perubahan]) -> dict[str, Kode]:
    """Return the kode that stands for a gone one: only where all of it became one organ."""
    result: dict[str, Kode] = {}
    for change in changes:
        if isinstance(change, Digabung):
            result.update((perangkat.kode, change.menjadi.perangkat.kode) for perangkat in change.dari)
        elif isinstance(change, GantiKode):
            result[change.dari.kode] = change.menjadi.perangkat.kode
    return result


def follow(struktur: Struktur, changes: tuple[Perubahan, ...]) -> Struktur:
    """Return the old state without the organs that are gone, all references led to their successors."""
    lost, heirs = gone(changes), successors(changes)
    if not lost:
        return struktur
    return replace(
        struktur,
        semua_perangkat=tuple(
            replace(p, induk=heirs[p.induk]) if p.induk in heirs else p
            for p in struktur.semua_perangkat
            if p.kode not in lost
        ),
        semua_koordinasi=tuple(_rows(struktur, lost, heirs)),
        semua_langsung=tuple(row for row in struktur.semua_langsung if row.perangkat not in lost),
        dikecualikan=tuple(kode for kode in struktur.dikecualikan if kode not in lost),
        semua_kelompok=tuple(_kelompok(one, lost, heirs) for one in struktur.semua_kelompok),
        semua_hubungan=tuple(led for _, led in _hubungan(struktur.semua_hubungan, heirs)),
        tata_letak=replace(
            struktur.tata_letak,
            kolom=tuple(
                {
                    heirs.get(kode, kode): count
                    for kode, count in struktur.tata_letak.kolom
                    if kode in heirs or kode not in lost
                }.items()
            ),
        ),
    )


def lead_tempat(tempat: Tempat, heirs: Mapping[str, Kode]) -> Tempat:
    """Return a place with its parent and its Asisten led to their successors."""
    return replace(
        tempat,
        induk=tempat.induk and heirs.get(tempat.induk, tempat.induk),
        semua_koordinasi=tuple(
            replace(row, asisten=heirs.get(row.asisten, row.asisten)) for row in tempat.semua_koordinasi
        ),
    )


def kept_hubungan(struktur: Struktur, changes: tuple[Perubahan, ...]) -> tuple[Hubungan, ...]:
    """Return the relations that `follow` keeps, one for each, as the old state names their ends."""
    return tuple(row for row, _ in _hubungan(struktur.semua_hubungan, successors(changes)))


def _rows(struktur: Struktur, lost: frozenset[Kode], heirs: Mapping[str, Kode]) -> Iterator[Koordinasi]:
    seen: set[tuple[Kode, Kode]] = set()
    for row in struktur.semua_koordinasi:
        asisten = heirs.get(row.asisten, row.asisten)
        if row.perangkat not in lost and (asisten, row.perangkat) not in seen:
            seen.add((asisten, row.perangkat))
            yield replace(row, asisten=asisten)


def _kelompok(kelompok: Kelompok, lost: frozenset[Kode], heirs: Mapping[str, Kode]) -> Kelompok:
    if lost.isdisjoint(kelompok.anggota):
        return kelompok
    kept = (str(heirs.get(name, name)) for name in kelompok.anggota if name in heirs or name not in lost)
    return replace(kelompok, anggota=tuple(dict.fromkeys(kept)))


def _hubungan(rows: tuple[Hubungan, ...], heirs: Mapping[str, Kode]) -> Iterator[tuple[Hubungan, Hubungan]]:
    """Yield each relation that is kept, as it was and led to the successors of its ends."""
    known = {(row.dari, row.ke, row.jenis, row.bentuk) for row in rows}
    for row in rows:
        dari, ke = heirs.get(row.dari, row.dari), heirs.get(row.ke, row.ke)
        if (dari, ke) == (row.dari, row.ke):
            yield row, row
        elif dari != ke and (dari, ke, row.jenis, row.bentuk) not in known:
            known.add((dari, ke, row.jenis, row.bentuk))
            yield row, replace(row, dari=dari, ke=ke)
