"""One state of a structure, looked up by kode: organs, their places, their positions in every list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.amend.order import predecessors
from polakerja_diagram.amend.perubahan import Kunci, Organ, OrganList, Posisi, Tempat
from polakerja_diagram.makna import group
from polakerja_diagram.model import JenisPerangkat, Kode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polakerja_diagram.model import Perangkat, Struktur

BAGIAN_BERKAS: Final = {
    JenisPerangkat.KEPALA_DAERAH: "pimpinan",
    JenisPerangkat.WAKIL_KEPALA_DAERAH: "pimpinan",
    JenisPerangkat.SEKDA: "pimpinan",
    JenisPerangkat.STAF_AHLI: "staf-ahli",
    JenisPerangkat.ASISTEN: "asisten",
    JenisPerangkat.KONTEKS: "konteks",
}
"""Section of the file in which organs of a kind stand; the others in `perangkat`."""


@dataclass(frozen=True, slots=True)
class Keadaan:
    """One state, looked up by kode: its organs, their places, the keys of each list in order."""

    perangkat: Mapping[Kode, Perangkat]
    tempat: Mapping[Kode, Tempat]
    kunci: Mapping[OrganList, tuple[Kunci, ...]]
    sesudah: Mapping[OrganList, Mapping[Kunci, Kunci]]

    def posisi(self, kode: Kode) -> tuple[Posisi, ...]:
        """Return where the organ stands, in every list."""
        tempat = self.tempat[kode]
        keys: list[tuple[OrganList, Kunci]] = [(OrganList.PERANGKAT, (kode,))]
        keys += [(OrganList.KOORDINASI, (row.asisten, row.perangkat)) for row in tempat.semua_koordinasi]
        keys += [(OrganList.LANGSUNG, (row.perangkat, row.di_bawah)) for row in tempat.semua_langsung]
        keys += [(OrganList.DIKECUALIKAN, (kode,))] if tempat.dikecualikan else []
        return tuple(Posisi(daftar, key, self.sesudah[daftar][key]) for daftar, key in keys)

    def milik(self, daftar: OrganList, kunci: Kunci) -> Kunci:
        """Return whose list a row belongs to: `(kode,)` of an Asisten or parent, or `("", section)`."""
        if daftar is OrganList.KOORDINASI:
            return kunci[:1]
        if daftar is OrganList.PERANGKAT:
            perangkat = self.perangkat[Kode(kunci[0])]
            if perangkat.induk:
                return (perangkat.induk,)
            return ("", BAGIAN_BERKAS.get(perangkat.jenis, "perangkat"))
        return ("", *kunci[1:])

    def organ(self, kode: Kode) -> Organ:
        """Return the organ with its place and positions."""
        return Organ(self.perangkat[kode], self.tempat[kode], self.posisi(kode))


def read_keadaan(struktur: Struktur) -> Keadaan:
    """Return the lookups of one structure. Rows stand by their Asisten, in the order of the Asisten."""
    perangkat = {p.kode: p for p in struktur.semua_perangkat}
    koordinasi = group((row.perangkat, row) for row in struktur.semua_koordinasi)
    langsung = group((row.perangkat, row) for row in struktur.semua_langsung)
    dikecualikan = frozenset(struktur.dikecualikan)
    by_asisten = group((row.asisten, row) for row in struktur.semua_koordinasi)
    kunci = {
        OrganList.PERANGKAT: tuple((kode,) for kode in perangkat),
        OrganList.KOORDINASI: tuple((row.asisten, row.perangkat) for row in struktur.semua_koordinasi),
        OrganList.LANGSUNG: tuple((row.perangkat, row.di_bawah) for row in struktur.semua_langsung),
        OrganList.DIKECUALIKAN: tuple((kode,) for kode in struktur.dikecualikan),
    }
    sesudah = {daftar: predecessors(keys) for daftar, keys in kunci.items()}
    sesudah[OrganList.KOORDINASI] = {
        key: before
        for asisten, rows in by_asisten.items()
        for key, before in predecessors([(asisten, row.perangkat) for row in rows], (asisten,)).items()
    }
    return Keadaan(
        perangkat,
        {
            kode: Tempat(p.induk, koordinasi.get(kode, ()), langsung.get(kode, ()), kode in dikecualikan)
            for kode, p in perangkat.items()
        },
        kunci,
        sesudah,
    )
