"""Which region words name: the office of a head of region, and a `Kabupaten ...` within other words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.sebutan.jenis import SEMUA_KEPALA, KepalaDaerah, split_daerah
from polakerja_diagram.sebutan.nama import fold_name, split_end
from polakerja_diagram.sebutan.pejabat import ATAS_NAMA, DI_BAWAH_NAMA, split_awalan

if TYPE_CHECKING:
    from collections.abc import Iterator

ADMINISTRASI: Final = "administrasi "
"""A Kota Administrasi of Jakarta (UU 29/2007, UU 2/2024) is named with this word or without it."""

WAKIL: Final = re.compile(r"wakil\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KepalaTertulis:
    """The office of a head of region (or the deputy) as written: `ejaan` and the words about the region."""

    kepala: KepalaDaerah
    ejaan: str
    daerah: str


@dataclass(frozen=True, slots=True)
class DaerahTertulis:
    """A region within other words: whose kind it is, its name, and whether a body of government precedes."""

    kepala: KepalaDaerah
    nama: str
    is_pemerintah: bool


def read_kepala(jabatan: str) -> KepalaTertulis | None:
    """Return the office of a head of region that words begin with; None where they begin with another.

    >>> read = read_kepala("Plt. Wakil Walikota Contoh")
    >>> read.kepala.jabatan, read.ejaan, read.daerah
    ('Wali Kota', 'Walikota', 'Contoh')
    >>> read_kepala("a.n. Bupati Contoh Raya Sekretaris Daerah").daerah
    'Contoh Raya'
    >>> read_kepala("Sekretaris Daerah")
    """
    awalan, office = split_awalan(jabatan)
    office = WAKIL.sub("", office, count=1) if WAKIL.match(office) else office
    if awalan == ATAS_NAMA:
        office = DI_BAWAH_NAMA.split(office, maxsplit=1)[0]
    for kepala in SEMUA_KEPALA:
        for ejaan in kepala.semua_ejaan:
            if f"{office.casefold()} ".startswith(f"{ejaan.casefold()} "):
                return KepalaTertulis(
                    kepala, office[: len(ejaan)], split_end(office[len(ejaan) :])[0].strip()
                )
    return None


def is_same_name(one: str, other: str) -> bool:
    """Whether two names of regions are one, whatever their capitals and the word of their kind.

    >>> is_same_name("KABUPATEN BALANGAN", "Kab. Balangan"), is_same_name("Bandung", "Bandung Barat")
    (True, False)
    """
    return _plain(one) == _plain(other)


def _plain(daerah: str) -> str:
    _, name = split_daerah(spell_out(" ".join(daerah.split())))
    return fold_name(name).removeprefix(ADMINISTRASI)


def find_daerah(teks: str) -> Iterator[DaerahTertulis]:
    """Yield each region that words name by its kind, in order; a name in capitals only counts where all are.

    >>> [(one.kepala.daerah, one.nama) for one in find_daerah("Setda Kabupaten Bandung Barat dan Kota Tua")]
    [('Kabupaten', 'Bandung Barat'), ('Kota', 'Tua')]
    >>> list(find_daerah("Kabupaten/Kota dan Provinsi"))
    []
    """
    for found in _DAERAH.finditer(teks):
        kepala = next(one for one in SEMUA_KEPALA if one.daerah == found[2])
        yield DaerahTertulis(kepala, found[3], is_pemerintah=found[1] is not None)


def spelled_otherwise(teks: str) -> Iterator[tuple[KepalaDaerah, str, int]]:
    """Yield the other spellings of a region's word (`Kab.`) before a name: kind, spelling, where it begins.

    >>> [(kepala.daerah, ejaan, n) for kepala, ejaan, n in spelled_otherwise("Setda Kab. Contoh")]
    [('Kabupaten', 'Kab.', 6)]
    """
    for found in _EJAAN.finditer(teks):
        yield _KEPALA_EJAAN[found[1].casefold()], found[1], found.start(1)


def spell_out(teks: str) -> str:
    """Return a text in which the words of regions are in full.

    >>> spell_out("Bagian Hukum Setda Kab.Contoh"), spell_out("KAB CONTOH Prov. Rekaan")
    ('Bagian Hukum Setda Kabupaten Contoh', 'KABUPATEN CONTOH Provinsi Rekaan')
    """
    for kepala, spelling, start in reversed([*spelled_otherwise(teks)]):
        word = kepala.daerah.upper() if spelling.isupper() else kepala.daerah
        teks = f"{teks[:start]}{word} {teks[start + len(spelling) :].lstrip()}"
    return teks


_NAMA: Final = r"[A-Z][\w'\u2019-]*"
_DAERAH: Final = re.compile(
    r"(?:\b(Setda|Sekda|Sekretariat Daerah|Sekretaris Daerah|Pemerintah|DPRD|Dewan Perwakilan Rakyat Daerah|"
    r"Inspektorat|Daerah)\s+)?"
    rf"\b({'|'.join(kepala.daerah for kepala in SEMUA_KEPALA)})\s+({_NAMA}(?:\s+{_NAMA})*)"
)
_KEPALA_EJAAN: Final = {ejaan.casefold(): kepala for kepala in SEMUA_KEPALA for ejaan in kepala.ejaan_daerah}
_EJAAN: Final = re.compile(
    rf"(?<!\w)((?i:{'|'.join(re.escape(one) for one in sorted(_KEPALA_EJAAN, key=len, reverse=True))}))"
    r"(?:(?<=\.)\s*|\s+)(?=[A-Z])"
)
