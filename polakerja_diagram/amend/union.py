"""The union of two states: every organ of both once, where it stands now or, if it is gone, where it stood.

Laid out once, it shows old and new where they can be compared. It is for drawing only; it need not pass the
checks of a structure.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from polakerja_diagram.makna import NAMA_TERPESAN
from polakerja_diagram.model import JenisPerangkat, Kelompok, Struktur

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from polakerja_diagram.model import Hubungan, Koordinasi

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)

TUNGGAL: Final = frozenset(
    {JenisPerangkat.KEPALA_DAERAH, JenisPerangkat.WAKIL_KEPALA_DAERAH, JenisPerangkat.SEKDA}
)
"""Kinds of which a chart has one: the present one stands first."""


def unite(lama: Struktur, baru: Struktur) -> Struktur:
    """Return the new state with the organs of the old one that are gone, and their rows, put back in."""
    now = {p.kode for p in baru.semua_perangkat}
    gone = {p.kode for p in lama.semua_perangkat if p.kode not in now}
    if not gone:
        return baru
    kept = {key(row) for row in baru.semua_koordinasi}
    organs = merge(lama.semua_perangkat, baru.semua_perangkat, by=lambda p: p.kode)
    return replace(
        baru,
        semua_perangkat=tuple(sorted(organs, key=lambda p: p.kode in gone and p.jenis in TUNGGAL)),
        semua_koordinasi=merge(
            tuple(row for row in lama.semua_koordinasi if row.perangkat in gone or key(row) in kept),
            baru.semua_koordinasi,
            by=key,
        ),
        semua_langsung=merge(
            tuple(row for row in lama.semua_langsung if row.perangkat in gone),
            baru.semua_langsung,
            by=lambda row: (row.perangkat, row.di_bawah),
        ),
        dikecualikan=merge(
            tuple(kode for kode in lama.dikecualikan if kode in gone), baru.dikecualikan, by=lambda kode: kode
        ),
        dikecualikan_at=(),
        semua_kelompok=_groups(lama, baru, gone),
        semua_hubungan=(*baru.semua_hubungan, *_relations(lama, baru, gone)),
    )


def key(row: Koordinasi) -> tuple[str, str]:
    """Return what a row of an Asisten is known by."""
    return row.asisten, row.perangkat


def merge(lama: Sequence[T], baru: Sequence[T], *, by: Callable[[T], K]) -> tuple[T, ...]:
    """Return the new list with what only the old one has, each after what stood before it in the old list.

    >>> merge("abxc", "cab", by=str)
    ('c', 'a', 'b', 'x')
    """
    known = {by(row) for row in baru}
    after: dict[K | None, list[T]] = {}
    before: K | None = None
    for row in lama:
        if by(row) in known:
            before = by(row)
        else:
            after.setdefault(before, []).append(row)
    result = [*after.get(None, ())]
    for row in baru:
        result.append(row)
        result.extend(after.get(by(row), ()))
    return tuple(result)


def _groups(lama: Struktur, baru: Struktur, gone: AbstractSet[str]) -> tuple[Kelompok, ...]:
    """Return the new groups with the gone members that the old groups of the same names list by kode."""
    former = {kelompok.nama: kelompok for kelompok in lama.semua_kelompok}
    known = {kelompok.nama for kelompok in baru.semua_kelompok}
    result = []
    for kelompok in baru.semua_kelompok:
        old = former.get(kelompok.nama)
        names = kelompok.anggota
        if old is not None:
            kept = tuple(name for name in old.anggota if name in gone or name in names)
            names = merge(kept, names, by=lambda name: name)
        result.append(replace(kelompok, anggota=names, anggota_at=()))
    for kelompok in lama.semua_kelompok:
        names = tuple(name for name in kelompok.anggota if name in gone)
        if kelompok.nama not in known and names:
            result.append(replace(kelompok, anggota=names, anggota_at=()))
    return tuple(result)


def _relations(lama: Struktur, baru: Struktur, gone: AbstractSet[str]) -> Iterator[Hubungan]:
    """Yield the old relations of gone organs whose other end is there too."""
    groups = {kelompok.nama for kelompok in baru.semua_kelompok} | set(NAMA_TERPESAN)
    there = groups | {p.kode for p in baru.semua_perangkat} | gone
    for row in lama.semua_hubungan:
        if (row.dari in gone or row.ke in gone) and row.dari in there and row.ke in there:
            yield row
