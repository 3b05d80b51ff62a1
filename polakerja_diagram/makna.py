"""What a Struktur means: its look-up tables, which organs a name stands for, and what each row ties.

The one place between model and check that reads the ends of a relation; built once for a Struktur by
`read_makna`, at a cost linear in organs and rows, and passed on. Names are resolved in one order: a kode, a
Kelompok of the drafter, `opd`, a kind of organ with hyphens. A doubled kode is answered by its first organ.

A row ties each organ of `dari` with each of `ke`, except where an organ has its own at the other end:

- To units, Bagian, kelurahan named together (`kecamatan` to `kelurahan`, `dinkes` to `unit`), and from them
  (`kelurahan` to `kecamatan`): each with its `induk` only, and not at all if that stands elsewhere.
- From Asisten to organs named together (`asisten` to `opd`), of any kind of relation, and of koordinatif in
  either direction: each with the Asisten that coordinates it (`koordinasi`; a unit or kelurahan follows its
  `induk`). One that several coordinate (`bersama`) is tied to all of these, one that no Asisten coordinates
  (`langsung-sekda`, `tanpa-asisten`) to none.

An organ named by its own kode is always meant: it is tied to its own Asisten where that stands at the other
end, else to whoever stands there. Ends of one name (`opd` to `opd`) are tied among themselves.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeVar

from polakerja_diagram.model import OPD, JenisPerangkat, Kelompok, Kode
from polakerja_diagram.sebutan.kelompok import JUDUL_BAWAAN, judul_jenis
from polakerja_diagram.sifat import SIFAT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from polakerja_diagram.model import Hubungan, Koordinasi, Langsung, Perangkat, Struktur

K = TypeVar("K")
V = TypeVar("V")

OPD_NAMA: Final = "opd"
"""Stands for every dinas, satuan and badan."""

BERINDUK: Final = frozenset({JenisPerangkat.BAGIAN, JenisPerangkat.UNIT, JenisPerangkat.KELURAHAN})
"""Kinds that always stand under an `induk`."""

IKUT_INDUK: Final = frozenset({JenisPerangkat.UNIT, JenisPerangkat.KELURAHAN})
"""Kinds that are part of their `induk`: named with it, and coordinated with it."""

DAPAT_DIKOORDINASIKAN: Final = OPD | {
    JenisPerangkat.KECAMATAN,
    JenisPerangkat.INSPEKTORAT,
    JenisPerangkat.SEKRETARIAT,
}
"""Kinds that may stand under an Asisten. Pasal 13 ayat (1) speaks of organisasi Perangkat Daerah; whether
Inspektorat and Sekretariat DPRD do is an office's own choice, so both are allowed."""


def nama_jenis(jenis: JenisPerangkat) -> str:
    """Return the name by which a relation refers to all organs of a kind.

    >>> nama_jenis(JenisPerangkat.STAF_AHLI)
    'staf-ahli'
    """
    return jenis.value.replace(" ", "-")


NAMA_JENIS: Final = {nama_jenis(jenis): jenis for jenis in JenisPerangkat}
"""The names of kinds, in the order of the kinds."""

NAMA_TERPESAN: Final = frozenset({OPD_NAMA, *NAMA_JENIS})
"""Names that no kode may take. (A drafter's Kelompok may: it then replaces the default one.)"""


class Menurut(Enum):
    """What tells which organs of a group a row ties to whom, where it does not tie each with each."""

    INDUK = "induk"
    KOORDINASI = "koordinasi"


@dataclass(frozen=True, slots=True)
class Ikatan:
    """Organs tied by a row: each of `dari` with each of `ke`, an organ never with itself."""

    dari: tuple[Perangkat, ...]
    ke: tuple[Perangkat, ...]


@dataclass(frozen=True, slots=True)
class Cakupan:
    """All that one row ties, each pair in one Ikatan, in the order of the file.

    Without `menurut` it is one Ikatan of both ends; with it, each organ has only its own.
    """

    semua_ikatan: tuple[Ikatan, ...] = ()
    menurut: Menurut | None = None
    is_turned: bool = False
    """Whether the organs at the end have their own at the start: `opd` to `asisten`, `unit` to `dinkes`."""

    @property
    def pairs(self) -> frozenset[tuple[Kode, Kode]]:
        """Every pair that is tied, from start to end: without `menurut` as many as the product of both."""
        semua = ((p.kode, q.kode) for one in self.semua_ikatan for p in one.dari for q in one.ke)
        return frozenset(pair for pair in semua if pair[0] != pair[1])

    @property
    def dari(self) -> tuple[Perangkat, ...]:
        """The organs at the start that are tied to something."""
        return _unique(p for ikatan in self.semua_ikatan for p in ikatan.dari)

    @property
    def ke(self) -> tuple[Perangkat, ...]:
        """The organs at the end that are tied to something."""
        return _unique(p for ikatan in self.semua_ikatan for p in ikatan.ke)


@dataclass(frozen=True, slots=True)
class Makna:
    """The tables of one Struktur; every table keeps the order of the file."""

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
    """What a name in a relation stands for, for every name that is known."""
    kotak_bersama: tuple[Kelompok, ...]
    """Every Kelompok that is a box on Lampiran I, the drafter's own first, then the defaults for the rest.
    Members are spelled out as kode; no organ is in two."""
    semua_cakupan: Mapping[Hubungan, Cakupan]
    """What each row of `hubungan` ties."""

    def organs(self, nama: str) -> tuple[Perangkat, ...]:
        """Return what a name stands for; nothing if it is unknown."""
        return self.arti.get(nama, ())

    def shown(self, perangkat: Perangkat) -> str:
        """Return the name of an organ in a box, with its short form where the drafter wants it."""
        with_short = self.struktur.tata_letak.tampilkan_singkatan and perangkat.singkatan
        return f"{perangkat.nama} ({perangkat.singkatan})" if with_short else perangkat.nama

    def cakupan(self, row: Hubungan) -> Cakupan:
        """Return what a row ties; nothing if one of its ends is unknown or empty."""
        return self.semua_cakupan.get(row, Cakupan())


def read_makna(struktur: Struktur) -> Makna:
    """Return what a structure means, checked or not."""
    perangkat, jenis, kelompok = _tables(struktur)
    semua = tuple(perangkat.values())
    arti = _meanings(perangkat, jenis, kelompok)
    koordinasi = group((row.perangkat, row) for row in struktur.semua_koordinasi)
    reader = _RowReader(perangkat, koordinasi, arti)
    return Makna(
        struktur=struktur,
        perangkat=perangkat,
        jenis=jenis,
        anak=group((p.induk, p) for p in semua if p.induk is not None),
        koordinasi=koordinasi,
        langsung=group((row.perangkat, row) for row in struktur.semua_langsung),
        kelompok=kelompok,
        arti=arti,
        kotak_bersama=tuple(_shared_boxes(jenis, kelompok, arti)),
        semua_cakupan={row: reader.read(row) for row in struktur.semua_hubungan},
    )


def read_arti(struktur: Struktur) -> dict[str, tuple[Perangkat, ...]]:
    """Return what each known name stands for, with no regard to rows: `read/group_words.py` makes these."""
    return _meanings(*_tables(struktur))


def group(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """Return the values of each key, in order.

    >>> group([("a", 1), ("b", 2), ("a", 3)])
    {'a': (1, 3), 'b': (2,)}
    """
    lists: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        lists[key].append(value)
    return {key: tuple(values) for key, values in lists.items()}


def _unique(semua: Iterable[Perangkat]) -> tuple[Perangkat, ...]:
    return tuple({p.kode: p for p in semua}.values())


def _tables(
    struktur: Struktur,
) -> tuple[dict[str, Perangkat], dict[JenisPerangkat, tuple[Perangkat, ...]], dict[str, Kelompok]]:
    """Return organs by kode, organs by kind, groups by name; the first of what is doubled."""
    perangkat: dict[str, Perangkat] = {}
    for p in struktur.semua_perangkat:
        perangkat.setdefault(p.kode, p)
    jenis = {kind: tuple(p for p in perangkat.values() if p.jenis is kind) for kind in JenisPerangkat}
    kelompok: dict[str, Kelompok] = {}
    for k in struktur.semua_kelompok:
        kelompok.setdefault(k.nama, k)
    return perangkat, jenis, kelompok


def _meanings(
    perangkat: Mapping[str, Perangkat],
    jenis: Mapping[JenisPerangkat, tuple[Perangkat, ...]],
    kelompok: Mapping[str, Kelompok],
) -> dict[str, tuple[Perangkat, ...]]:
    """Resolve every name once, weakest first, so that a kode wins over a Kelompok and that over a kind."""
    arti = {nama: jenis[kind] for nama, kind in NAMA_JENIS.items()}
    arti[OPD_NAMA] = tuple(p for p in perangkat.values() if p.jenis in OPD)
    position = {kode: n for n, kode in enumerate(perangkat)}
    for nama, k in kelompok.items():
        wanted = {name for name in k.anggota if name in perangkat}
        wanted.update(p.kode for name in k.anggota if name in NAMA_JENIS for p in jenis[NAMA_JENIS[name]])
        arti[nama] = tuple(perangkat[kode] for kode in sorted(wanted, key=position.__getitem__))
    return arti | {kode: (p,) for kode, p in perangkat.items()}


def _shared_boxes(
    jenis: Mapping[JenisPerangkat, tuple[Perangkat, ...]],
    kelompok: Mapping[str, Kelompok],
    arti: Mapping[str, tuple[Perangkat, ...]],
) -> Iterator[Kelompok]:
    """Yield the boxes; a default group leaves out what the drafter grouped."""
    taken: set[str] = set()
    drawn: set[str] = set()
    for nama, k in kelompok.items():
        kode = tuple(p.kode for p in arti[nama] if p.kode not in taken)
        taken.update(kode)
        if kode:
            drawn.add(nama)
            yield Kelompok(nama, k.judul, kode, k.at)
    for kind in JUDUL_BAWAAN:
        rest = [p for p in jenis[kind] if p.kode not in taken]
        nama = nama_jenis(kind)
        if rest:
            nama += "-lain" if nama in drawn else ""
            yield Kelompok(nama, judul_jenis(kind, rest), tuple(p.kode for p in rest))


@dataclass(frozen=True, slots=True)
class _RowReader:
    """Says what rows tie, as the head of this module has it."""

    perangkat: Mapping[str, Perangkat]
    koordinasi: Mapping[Kode, tuple[Koordinasi, ...]]
    arti: Mapping[str, tuple[Perangkat, ...]]

    def read(self, row: Hubungan) -> Cakupan:
        """Return what a row ties."""
        dari, ke = self.arti.get(row.dari, ()), self.arti.get(row.ke, ())
        if row.dari != row.ke:
            below = self._with_own_units(dari, row.ke)
            above = () if below else _turned(self._with_own_units(ke, row.dari))
            if below or above:
                return Cakupan(below or above, Menurut.INDUK, is_turned=bool(above))
            coordinated = self._coordinated(dari, row.ke)
            if coordinated is not None:
                return Cakupan(coordinated, Menurut.KOORDINASI)
            coordinated = self._coordinated(ke, row.dari) if SIFAT[row.jenis].koordinasi else None
            if coordinated is not None:
                return Cakupan(_turned(coordinated), Menurut.KOORDINASI, is_turned=True)
        is_tied = dari and ke and len({p.kode for p in (*dari, *ke)}) > 1
        return Cakupan((Ikatan(dari, ke),) if is_tied else ())

    def _with_own_units(self, semua_induk: Sequence[Perangkat], nama: str) -> tuple[Ikatan, ...]:
        """Return each parent with its own of a group that holds nothing but what stands under an `induk`."""
        semua = self.arti.get(nama, ())
        if nama in self.perangkat or not all(p.induk or p.jenis in BERINDUK for p in semua):
            return ()
        return _own(semua_induk, ((p.induk, p) for p in semua if p.induk))

    def _coordinated(self, semua_asisten: Sequence[Perangkat], nama: str) -> tuple[Ikatan, ...] | None:
        """Return each Asisten with what it coordinates of a group; None if this is no such relation."""
        semua = self.arti.get(nama, ())
        has_asisten = semua_asisten and all(p.jenis is JenisPerangkat.ASISTEN for p in semua_asisten)
        if not has_asisten or not any(p.jenis in DAPAT_DIKOORDINASIKAN | BERINDUK for p in semua):
            return None
        semua_ikatan = _own(semua_asisten, ((kode, p) for p in semua for kode in self._asisten_of(p)))
        return None if nama in self.perangkat and not semua_ikatan else semua_ikatan

    def _asisten_of(self, p: Perangkat) -> tuple[Kode, ...]:
        """Return who coordinates an organ, or what it is part of."""
        seen: set[Kode] = set()
        while p.kode not in self.koordinasi and p.jenis in IKUT_INDUK and p.kode not in seen:
            seen.add(p.kode)
            p = self.perangkat.get(p.induk or "", p)
        return tuple(dict.fromkeys(row.asisten for row in self.koordinasi.get(p.kode, ())))


def _turned(semua_ikatan: Iterable[Ikatan]) -> tuple[Ikatan, ...]:
    return tuple(Ikatan(one.ke, one.dari) for one in semua_ikatan)


def _own(owners: Iterable[Perangkat], pairs: Iterable[tuple[Kode, Perangkat]]) -> tuple[Ikatan, ...]:
    """Return each owner that has something with all that it has."""
    own = group(pairs)
    return tuple(Ikatan((owner,), own[owner.kode]) for owner in owners if owner.kode in own)
