"""Struktur in, look-up tables out: built once for a run, so that every rule stays linear in the structure.

A doubled kode is answered by its first organ; the doubling itself is reported by its own rule.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from polakerja_diagram.diagnostics import NOWHERE, Location
from polakerja_diagram.makna import OPD_NAMA, nama_jenis
from polakerja_diagram.model import OPD, JenisPerangkat, Kode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from polakerja_diagram.model import Hubungan, Kelompok, Koordinasi, Langsung, Perangkat, Struktur

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Pasangan:
    """The pairs that one relation row ties: each of `dari` with each of `ke`, and those of `khusus`.

    `khusus` holds (parent, child) where the child has its own parent at the other end: `kecamatan` to
    `kelurahan` ties each kelurahan to its kecamatan only, `asisten` to `opd` each OPD to its Asisten only.
    Such a child is not in `ke`. An organ at both ends is not tied to itself.
    """

    dari: tuple[Perangkat, ...]
    ke: tuple[Perangkat, ...]
    khusus: tuple[tuple[Perangkat, Perangkat], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether no two different organs are tied."""
        if self.khusus:
            return False
        alone = len(self.dari) == len(self.ke) == 1 and self.dari[0].kode == self.ke[0].kode
        return alone or not self.dari or not self.ke


@dataclass(frozen=True, slots=True)
class Indeks:
    """The look-up tables of one Struktur; every table keeps the order of the file."""

    struktur: Struktur
    perangkat: Mapping[str, Perangkat]
    """By kode."""
    jenis: Mapping[JenisPerangkat, tuple[Perangkat, ...]]
    """All organs of a kind; empty for a kind that the structure does not use."""
    anak: Mapping[Kode, tuple[Perangkat, ...]]
    """By kode of the `induk`."""
    koordinasi: Mapping[Kode, tuple[Koordinasi, ...]]
    """By kode of the coordinated organ."""
    langsung: Mapping[Kode, tuple[Langsung, ...]]
    """By kode of the organ."""
    kelompok: Mapping[str, Kelompok]
    """By nama; the first of a doubled one."""
    arti: Mapping[str, tuple[Perangkat, ...]]
    """What a name in a relation stands for: as `kelompok.resolve`, for every name that is known."""
    pasangan: Mapping[tuple[str, str], Pasangan]
    """By (dari, ke), for every relation row whose two ends are known."""

    def pairs(self, hubungan: Hubungan) -> Pasangan:
        """Return the pairs that a row ties; an empty Pasangan if one of its ends is unknown."""
        return self.pasangan.get((hubungan.dari, hubungan.ke), TANPA_PASANGAN)


TANPA_PASANGAN: Final = Pasangan((), ())


def build_indeks(struktur: Struktur) -> Indeks:
    """Return the tables of a structure, checked or not."""
    perangkat: dict[str, Perangkat] = {}
    for p in struktur.semua_perangkat:
        perangkat.setdefault(p.kode, p)
    unique = tuple(perangkat.values())
    jenis = {kind: tuple(p for p in unique if p.jenis is kind) for kind in JenisPerangkat}
    kelompok: dict[str, Kelompok] = {}
    for k in struktur.semua_kelompok:
        kelompok.setdefault(k.nama, k)
    anak = _group((p.induk, p) for p in unique if p.induk is not None)
    koordinasi = _group((row.perangkat, row) for row in struktur.semua_koordinasi)
    arti = _meanings(perangkat, jenis, kelompok)
    diatur = _group(
        (row.asisten, perangkat[row.perangkat])
        for row in struktur.semua_koordinasi
        if row.perangkat in perangkat
    )
    return Indeks(
        struktur=struktur,
        perangkat=perangkat,
        jenis=jenis,
        anak=anak,
        koordinasi=koordinasi,
        langsung=_group((row.perangkat, row) for row in struktur.semua_langsung),
        kelompok=kelompok,
        arti=arti,
        pasangan={
            (row.dari, row.ke): _pair(arti[row.dari], arti[row.ke], (anak, diatur))
            for row in struktur.semua_hubungan
            if row.dari in arti and row.ke in arti
        },
    )


def place(*candidates: Location) -> Location:
    """Return the first place that exists in a file; NOWHERE if none does."""
    return next((at for at in candidates if at != NOWHERE), NOWHERE)


def _group(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    lists: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        lists[key].append(value)
    return {key: tuple(values) for key, values in lists.items()}


def _meanings(
    perangkat: Mapping[str, Perangkat],
    jenis: Mapping[JenisPerangkat, tuple[Perangkat, ...]],
    kelompok: Mapping[str, Kelompok],
) -> dict[str, tuple[Perangkat, ...]]:
    """Resolve every name once, weakest first, so that a kode wins over a Kelompok and that over a kind."""
    unique = tuple(perangkat.values())
    of_kind = {nama_jenis(kind): organs for kind, organs in jenis.items()}
    arti = dict(of_kind)
    arti[OPD_NAMA] = tuple(p for p in unique if p.jenis in OPD)
    position = {p.kode: n for n, p in enumerate(unique)}
    for nama, k in kelompok.items():
        wanted = {p.kode for name in k.anggota for p in of_kind.get(name, ())}
        wanted.update(Kode(name) for name in k.anggota if name in perangkat)
        arti[nama] = tuple(unique[n] for n in sorted(position[kode] for kode in wanted))
    arti.update({kode: (p,) for kode, p in perangkat.items()})
    return arti


def _pair(
    dari: tuple[Perangkat, ...],
    ke: tuple[Perangkat, ...],
    children: tuple[Mapping[Kode, tuple[Perangkat, ...]], ...],
) -> Pasangan:
    targets = {p.kode for p in ke}
    khusus = {
        (parent.kode, child.kode): (parent, child)
        for parent in dari
        for table in children
        for child in table.get(parent.kode, ())
        if child.kode in targets
    }
    if not khusus:
        return Pasangan(dari, ke)
    own = {kode for _, kode in khusus}
    return Pasangan(dari, tuple(p for p in ke if p.kode not in own), tuple(khusus.values()))
