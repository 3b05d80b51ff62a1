"""References to organs that are gone follow them to their successor, so that one merge is one change.

Relations, groups, parents and Asisten of rows that name a merged organ name its successor in the new state.
What becomes double by that is kept once; a relation whose two ends became one organ is gone with it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from polakerja_diagram.amend.perubahan import Digabung, Dihapus, Dipecah, Ditata, GantiKode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from polakerja_diagram.amend.perubahan import Perubahan
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
        semua_kelompok=tuple(_kelompok(one, heirs) for one in struktur.semua_kelompok),
        semua_hubungan=tuple(_hubungan(struktur.semua_hubungan, heirs)),
        tata_letak=replace(
            struktur.tata_letak,
            kolom=tuple({heirs.get(kode, kode): count for kode, count in struktur.tata_letak.kolom}.items()),
        ),
    )


def _rows(struktur: Struktur, lost: frozenset[Kode], heirs: Mapping[str, Kode]) -> Iterator[Koordinasi]:
    seen: set[tuple[Kode, Kode]] = set()
    for row in struktur.semua_koordinasi:
        asisten = heirs.get(row.asisten, row.asisten)
        if row.perangkat not in lost and (asisten, row.perangkat) not in seen:
            seen.add((asisten, row.perangkat))
            yield replace(row, asisten=asisten)


def _kelompok(kelompok: Kelompok, heirs: Mapping[str, Kode]) -> Kelompok:
    if not any(name in heirs for name in kelompok.anggota):
        return kelompok
    return replace(
        kelompok, anggota=tuple(dict.fromkeys(str(heirs.get(name, name)) for name in kelompok.anggota))
    )


def _hubungan(rows: tuple[Hubungan, ...], heirs: Mapping[str, Kode]) -> Iterator[Hubungan]:
    known = {(row.dari, row.ke, row.jenis, row.bentuk) for row in rows}
    for row in rows:
        dari, ke = heirs.get(row.dari, row.dari), heirs.get(row.ke, row.ke)
        if (dari, ke) == (row.dari, row.ke):
            yield row
        elif dari != ke and (dari, ke, row.jenis, row.bentuk) not in known:
            known.add((dari, ke, row.jenis, row.bentuk))
            yield replace(row, dari=dari, ke=ke)
