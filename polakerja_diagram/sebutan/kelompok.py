"""How organs that share a box are headed, and when the heading is worth its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.model import JenisPerangkat
from polakerja_diagram.sebutan.nama import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polakerja_diagram.model import Perangkat

JUDUL_BAWAAN: Final = {
    JenisPerangkat.STAF_AHLI: "Staf Ahli",
    JenisPerangkat.DINAS: "Dinas",
    JenisPerangkat.SATUAN: "Satuan",
    JenisPerangkat.BADAN: "Badan",
    JenisPerangkat.KECAMATAN: "Kecamatan",
    JenisPerangkat.KELURAHAN: "Kelurahan",
}
"""Kinds whose organs share one box on Lampiran I unless the drafter groups them else, with its heading."""

SEBUTAN_DAERAH: Final = {
    JenisPerangkat.KECAMATAN: ("Distrik", "Kapanewon", "Kemantren"),
    JenisPerangkat.BAGIAN: ("Biro",),
}
"""What some regions call a kind: a kecamatan in Papua and Yogyakarta, a Bagian in a province."""


def judul_jenis(jenis: JenisPerangkat, semua_perangkat: Iterable[Perangkat]) -> str:
    """Return the heading of organs of a kind, in the region's own word where all their names begin with it.

    >>> from polakerja_diagram.model import Perangkat
    >>> names = ("Distrik Hulu", "Distrik Hilir")
    >>> distrik = [Perangkat(nama, nama, JenisPerangkat.KECAMATAN) for nama in names]
    >>> judul_jenis(JenisPerangkat.KECAMATAN, distrik), judul_jenis(JenisPerangkat.KECAMATAN, [])
    ('Distrik', 'Kecamatan')
    >>> judul_jenis(JenisPerangkat.BAGIAN, [Perangkat("hukum", "BIRO HUKUM", JenisPerangkat.BAGIAN)])
    'Biro'
    """
    firsts = dict.fromkeys(fold_name(perangkat.nama).split()[0].capitalize() for perangkat in semua_perangkat)
    own = [first for first in firsts if first in SEBUTAN_DAERAH.get(jenis, ())]
    if own and len(firsts) == 1:
        return own[0]
    return JUDUL_BAWAAN.get(jenis, jenis.value.capitalize())


KATA_SAMBUNG: Final = frozenset({"dan", "serta", "atau"})
"""Words of a heading that name nothing."""


def heading_says_more(judul: str, semua: Sequence[Perangkat]) -> bool:
    """Whether a heading has a word that no name under it has: over `1. Kecamatan Juai` the word is spared.

    It also says more where some name does not begin with a word of it: a Kundha of Yogyakarta is a Dinas.

    >>> from polakerja_diagram.model import Kode, Perangkat
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
