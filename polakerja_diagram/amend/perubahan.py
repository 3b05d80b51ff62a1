"""The kinds of change between two states of a structure: a frozen discriminated union, `Perubahan`.

Each change happened once and is told once. An organ's rows (its Asisten, the Sekda, an exemption) are its
place and belong to the organ; relations, groups and annexes stand on their own. A change carries all that is
needed to make it: `sesudah` is what stands directly before the thing in the new state, so order is exact too.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from polakerja_diagram.model import (
    Batas,
    BunyiPasal,
    Hubungan,
    JenisPerangkat,
    Kelompok,
    Keterangan,
    Kode,
    Koordinasi,
    Lampiran,
    Langsung,
    Perangkat,
    Peraturan,
    Sumber,
    TataLetak,
)

Kunci: TypeAlias = tuple[str, ...]
"""What a row is known by within its list; the head of a list is `()`, of an Asisten's rows `(asisten,)`."""


class OrganList(StrEnum):
    """The lists in which an organ has a position."""

    PERANGKAT = "perangkat"
    KOORDINASI = "koordinasi"
    LANGSUNG = "langsung"
    DIKECUALIKAN = "tanpa asisten"

    def owner(self, kunci: Kunci) -> str:
        """Return the organ whose row it is."""
        return kunci[1] if self is OrganList.KOORDINASI else kunci[0]


@dataclass(frozen=True, slots=True)
class Posisi:
    """Where a row stands in a list of the new state: directly after the row `sesudah`."""

    daftar: OrganList
    kunci: Kunci
    sesudah: Kunci


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where an organ belongs: its parent and the rows that give it a path to the Sekda."""

    induk: Kode | None = None
    semua_koordinasi: tuple[Koordinasi, ...] = ()
    semua_langsung: tuple[Langsung, ...] = ()
    dikecualikan: bool = False

    def is_same_place(self, other: Tempat) -> bool:
        """Whether both are under the same; remarks on the rows do not count."""
        return self._goals() == other._goals()

    def _goals(self) -> tuple[Kode | None, frozenset[str], frozenset[str], bool]:
        return (
            self.induk,
            frozenset(row.asisten for row in self.semua_koordinasi),
            frozenset(row.di_bawah for row in self.semua_langsung),
            self.dikecualikan,
        )


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ that enters, with its place and its positions."""

    perangkat: Perangkat
    tempat: Tempat
    semua_posisi: tuple[Posisi, ...]


@dataclass(frozen=True, slots=True)
class Tetap:
    """An organ that lives through the change. Both states are equal if another change makes the organ."""

    lama: Perangkat
    perangkat: Perangkat


Sasaran: TypeAlias = Organ | Tetap
"""What comes out of a merge, a split or a transfer: a new organ or one that lives on."""


@dataclass(frozen=True, slots=True)
class Ditambah:
    """A new organ that comes from no other."""

    organ: Organ


@dataclass(frozen=True, slots=True)
class Dihapus:
    """An organ that is gone and that no other names as its `asal`."""

    perangkat: Perangkat
    tempat: Tempat


@dataclass(frozen=True, slots=True)
class Digabung:
    """Several became one; the gone ones are `dari`.

    If the result is an organ that lived before (`Tetap`), its new name and `asal` are part of the merge.
    """

    dari: tuple[Perangkat, ...]
    menjadi: Sasaran


@dataclass(frozen=True, slots=True)
class Dipecah:
    """One became several: all new, or, where it was dissolved, all organs that lived before."""

    dari: Perangkat
    menjadi: tuple[Sasaran, ...]


@dataclass(frozen=True, slots=True)
class Ditata:
    """Several became several, and which from which cannot be told apart into merges and splits."""

    dari: tuple[Perangkat, ...]
    menjadi: tuple[Organ, ...]


@dataclass(frozen=True, slots=True)
class GantiKode:
    """One became one under another kode, by its `asal`."""

    dari: Perangkat
    menjadi: Organ


@dataclass(frozen=True, slots=True)
class AlihUrusan:
    """Urusan went from organs (`dari`, as they are named in the old state) to another; a part of them."""

    dari: tuple[Perangkat, ...]
    ke: Sasaran


@dataclass(frozen=True, slots=True)
class GantiNama:
    """Another name or short form under the same kode."""

    lama: Perangkat
    perangkat: Perangkat


@dataclass(frozen=True, slots=True)
class GantiJenis:
    """The organ is of another kind now."""

    perangkat: Perangkat
    lama: JenisPerangkat


@dataclass(frozen=True, slots=True)
class Dipindah:
    """The organ is under another Asisten, under the Sekda, under another parent."""

    perangkat: Perangkat
    lama: Tempat
    baru: Tempat
    semua_posisi: tuple[Posisi, ...]


@dataclass(frozen=True, slots=True)
class GantiKeterangan:
    """What is known about the organ or about the rows of its place: source, status, reason, remark."""

    perangkat: Perangkat
    lama: Keterangan
    tempat_lama: Tempat
    tempat_baru: Tempat


@dataclass(frozen=True, slots=True)
class GantiAsal:
    """`asal` was written differently without anything having happened between these two states."""

    perangkat: Perangkat
    lama: tuple[Kode, ...]


@dataclass(frozen=True, slots=True)
class Pindahan:
    """Neighbours that left the kept order of their list, and what they stand between now; None at an end."""

    semua_kunci: tuple[Kunci, ...]
    sesudah: Kunci | None
    sebelum: Kunci | None


@dataclass(frozen=True, slots=True)
class GantiUrutan:
    """The order of one list: the organs of one Asisten, of one parent, of one section of the file.

    `milik`: `(kode,)` of that Asisten or parent, or `("", section)`. Without `semua_pindahan` no list has
    another order: rows of different lists only stand otherwise in the file, which shows nowhere.
    """

    daftar: OrganList
    milik: Kunci
    semua_pindahan: tuple[Pindahan, ...]
    semua_posisi: tuple[Posisi, ...]


Baris: TypeAlias = Lampiran | Kelompok | Hubungan
"""What stands in a list of its own."""


@dataclass(frozen=True, slots=True)
class BarisDitambah:
    """A new annex, group or relation."""

    baris: Baris
    kunci: Kunci
    sesudah: Kunci


@dataclass(frozen=True, slots=True)
class BarisDihapus:
    """An annex, group or relation that is gone; a relation as it was named in the old state.

    `bersama`: the end of the relation that is gone without one successor; it took the relation along.
    """

    baris: Baris
    kunci: Kunci
    bersama: Kode | None = None


@dataclass(frozen=True, slots=True)
class BarisDiubah:
    """An annex of the same chart, a group of the same name, a relation of the same ends, said differently.

    `lama` names a relation or a group as the old state does.
    """

    lama: Baris
    baris: Baris
    kunci: Kunci


@dataclass(frozen=True, slots=True)
class BarisDiurutkan:
    """The order of the annexes, the groups or the relations; `sesudah` gives each moved row its place."""

    semua_baris: tuple[Baris, ...]
    semua_pindahan: tuple[Pindahan, ...]
    sesudah: tuple[Kunci, ...]


class Bagian(StrEnum):
    """A part of the file that changes as a whole; the value is the name of the field of `Struktur`."""

    PERATURAN = "peraturan"
    DASAR_HUBUNGAN = "dasar_hubungan"
    BATANG_TUBUH = "batang_tubuh"
    NOMENKLATUR = "nomenklatur"
    TATA_LETAK = "tata_letak"
    BATAS = "batas"
    SUMBER = "semua_sumber"
    LAMPIRAN_DIHAPUS = "lampiran_dihapus"
    SKEMA = "skema"


Isi: TypeAlias = (
    Peraturan
    | TataLetak
    | Batas
    | int
    | tuple[str, ...]
    | tuple[tuple[str, str], ...]
    | tuple[Sumber, ...]
    | tuple[Lampiran, ...]
    | tuple[BunyiPasal, ...]
)
"""What such a part holds."""


@dataclass(frozen=True, slots=True)
class BagianDiubah:
    """Another act, other wishes for the page, other limits, sources or articles."""

    bagian: Bagian
    lama: Isi
    baru: Isi


PerubahanOrgan: TypeAlias = (
    Ditambah
    | Dihapus
    | Digabung
    | Dipecah
    | Ditata
    | GantiKode
    | AlihUrusan
    | GantiNama
    | GantiJenis
    | Dipindah
    | GantiKeterangan
    | GantiAsal
)

PerubahanBaris: TypeAlias = BarisDitambah | BarisDihapus | BarisDiubah | BarisDiurutkan

Perubahan: TypeAlias = PerubahanOrgan | GantiUrutan | PerubahanBaris | BagianDiubah


@dataclass(frozen=True, slots=True)
class Selisih:
    """All changes from one state to another: the act, annexes, organs, groups, relations, the rest."""

    semua_perubahan: tuple[Perubahan, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether both states say the same."""
        return not self.semua_perubahan
