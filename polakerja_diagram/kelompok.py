"""Which organs a name in a relation stands for, and which organs share a box on Lampiran I.

Names are resolved in one order: a kode, a Kelompok of the drafter, `opd`, a kind of organ with hyphens.
"""

from __future__ import annotations

from typing import Final

from polakerja_diagram.model import OPD, JenisPerangkat, Kelompok, Perangkat, Struktur

OPD_NAMA: Final = "opd"
"""Stands for every dinas, satuan and badan."""

JUDUL_BAWAAN: Final = {
    JenisPerangkat.STAF_AHLI: "Staf Ahli",
    JenisPerangkat.DINAS: "Dinas",
    JenisPerangkat.SATUAN: "Satuan",
    JenisPerangkat.BADAN: "Badan",
    JenisPerangkat.KECAMATAN: "Kecamatan",
    JenisPerangkat.KELURAHAN: "Kelurahan",
}
"""Kinds whose organs share one box on Lampiran I unless the drafter groups them else, with its heading."""


def nama_jenis(jenis: JenisPerangkat) -> str:
    """Return the name by which a relation refers to all organs of a kind.

    >>> nama_jenis(JenisPerangkat.STAF_AHLI)
    'staf-ahli'
    """
    return jenis.value.replace(" ", "-")


NAMA_TERPESAN: Final = frozenset({OPD_NAMA, *(nama_jenis(jenis) for jenis in JenisPerangkat)})
"""Names that no kode may take. (A drafter's Kelompok may: it then replaces the default one.)"""


def resolve(struktur: Struktur, nama: str) -> tuple[Perangkat, ...] | None:
    """Return the organs that `nama` stands for, in the order of the file; None if the name is unknown.

    An organ kind that the structure does not use gives an empty tuple. A Kelompok's members that do not exist
    are left out (a check reports them).
    """
    for perangkat in struktur.semua_perangkat:
        if perangkat.kode == nama:
            return (perangkat,)
    for kelompok in struktur.semua_kelompok:
        if kelompok.nama == nama:
            return members(struktur, kelompok)
    if nama == OPD_NAMA:
        return tuple(p for p in struktur.semua_perangkat if p.jenis in OPD)
    for jenis in JenisPerangkat:
        if nama_jenis(jenis) == nama:
            return tuple(p for p in struktur.semua_perangkat if p.jenis is jenis)
    return None


def members(struktur: Struktur, kelompok: Kelompok) -> tuple[Perangkat, ...]:
    """Return the organs of a Kelompok in the order of the file; its `anggota` are kode or kinds of organ."""
    wanted = set(kelompok.anggota)
    return tuple(p for p in struktur.semua_perangkat if p.kode in wanted or nama_jenis(p.jenis) in wanted)


def shared_boxes(struktur: Struktur) -> tuple[Kelompok, ...]:
    """Return every Kelompok that is a box on Lampiran I: the drafter's own, then the defaults for the rest.

    Members are spelled out as kode; no organ is in two; a default group leaves out what the drafter grouped.
    """
    taken: set[str] = set()
    result: list[Kelompok] = []
    for kelompok in struktur.semua_kelompok:
        kode = tuple(p.kode for p in members(struktur, kelompok) if p.kode not in taken)
        taken.update(kode)
        if kode:
            result.append(Kelompok(kelompok.nama, kelompok.judul, kode, kelompok.at))
    for jenis, judul in JUDUL_BAWAAN.items():
        kode = tuple(p.kode for p in struktur.semua_perangkat if p.jenis is jenis and p.kode not in taken)
        nama = nama_jenis(jenis)
        if kode:
            if any(kelompok.nama == nama for kelompok in result):
                nama += "-lain"
            result.append(Kelompok(nama, judul, kode))
    return tuple(result)
