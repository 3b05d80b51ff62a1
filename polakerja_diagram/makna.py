"""Which organs a name in a relation stands for, and which organs share a box on Lampiran I.

Names are resolved in one order: a kode, a Kelompok of the drafter, `opd`, a kind of organ with hyphens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.model import OPD, JenisPerangkat, Kelompok, Perangkat, Struktur

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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


SEBUTAN_DAERAH: Final = {
    JenisPerangkat.KECAMATAN: ("Distrik", "Kapanewon", "Kemantren"),
    JenisPerangkat.BAGIAN: ("Biro",),
}
"""What some regions call a kind: a kecamatan in Papua and Yogyakarta, a Bagian in a province."""


def judul_jenis(jenis: JenisPerangkat, semua_perangkat: Iterable[Perangkat]) -> str:
    """Return the heading of organs of a kind, in the region's own word where all their names begin with it.

    >>> names = ("Distrik Hulu", "Distrik Hilir")
    >>> distrik = [Perangkat(nama, nama, JenisPerangkat.KECAMATAN) for nama in names]
    >>> judul_jenis(JenisPerangkat.KECAMATAN, distrik), judul_jenis(JenisPerangkat.KECAMATAN, [])
    ('Distrik', 'Kecamatan')
    """
    firsts = dict.fromkeys(perangkat.nama.partition(" ")[0] for perangkat in semua_perangkat)
    own = [first for first in firsts if first in SEBUTAN_DAERAH.get(jenis, ())]
    if own and len(firsts) == 1:
        return own[0]
    return JUDUL_BAWAAN.get(jenis, jenis.value.capitalize())


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
    for jenis in JUDUL_BAWAAN:
        rest = [p for p in struktur.semua_perangkat if p.jenis is jenis and p.kode not in taken]
        nama = nama_jenis(jenis)
        if rest:
            if any(kelompok.nama == nama for kelompok in result):
                nama += "-lain"
            result.append(Kelompok(nama, judul_jenis(jenis, rest), tuple(p.kode for p in rest)))
    return tuple(result)


KATA_SAMBUNG: Final = frozenset({"dan", "serta", "atau"})
"""Words of a heading that name nothing."""


def heading_says_more(judul: str, semua: Sequence[Perangkat]) -> bool:
    """Whether a heading has a word that no name under it has: over `1. Kecamatan Juai` the word is spared.

    It also says more where some name does not begin with a word of it: a Kundha of Yogyakarta is a Dinas.

    >>> from polakerja_diagram.model import Kode
    >>> dinas = Perangkat(Kode("dinsos"), "Dinas Sosial", JenisPerangkat.DINAS)
    >>> kundha = Perangkat(Kode("kundha"), "Kundha Kabudayan", JenisPerangkat.DINAS)
    >>> heading_says_more("Dinas", (dinas,)), heading_says_more("Dinas penunjang", (dinas,))
    (False, True)
    >>> heading_says_more("Dinas", (dinas, kundha))
    True
    """
    names = [perangkat.nama.casefold().split() for perangkat in semua]
    known = {word for name in names for word in name} | KATA_SAMBUNG
    words = judul.casefold().split()
    return any(word not in known for word in words) or any(
        word not in words for name in names for word in name[:1]
    )
