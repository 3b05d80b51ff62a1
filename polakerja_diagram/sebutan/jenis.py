"""Heads of region and kinds of act: what they are called in full, for short, and where an act is published.

The tables are facts and no judgement: a kind that is not among them is an act like a Peraturan of the head.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from polakerja_diagram.sebutan.nama import split_label

BERITA_DAERAH: Final = "Berita Daerah"
LEMBARAN_DAERAH: Final = "Lembaran Daerah"
KEPUTUSAN: Final = "Keputusan"


@dataclass(frozen=True, slots=True)
class KepalaDaerah:
    """The head of a kind of region: a `Bupati` of a `Kabupaten` (`Kab.`); other spellings of the office.

    `ejaan_daerah`: what is written instead of the region's word and should not be. `awal_khusus`: first words
    of regions of this kind that need no other word, and keep theirs; `nama_khusus`: names that need none.
    """

    jabatan: str
    daerah: str
    singkatan_daerah: str
    ejaan_lain: tuple[str, ...] = ()
    ejaan_daerah: tuple[str, ...] = ()
    awal_khusus: tuple[str, ...] = ()
    nama_khusus: tuple[str, ...] = ()

    @property
    def semua_ejaan(self) -> tuple[str, ...]:
        """The office in every spelling, that of UU 23/2014 first."""
        return (self.jabatan, *self.ejaan_lain)


BUPATI: Final = KepalaDaerah("Bupati", "Kabupaten", "Kab.", ejaan_daerah=("Kab.", "Kab"))
WALI_KOTA: Final = KepalaDaerah(
    "Wali Kota", "Kota", "Kota", ejaan_lain=("Walikota",), ejaan_daerah=("Kotamadya", "Kodya")
)
GUBERNUR: Final = KepalaDaerah(
    *("Gubernur", "Provinsi", "Prov."),
    ejaan_daerah=("Prov.", "Prov", "Propinsi", "Prop.", "Prop"),
    awal_khusus=("Daerah Istimewa", "Daerah Khusus"),
    nama_khusus=("Aceh",),
)
SEMUA_KEPALA: Final = (BUPATI, WALI_KOTA, GUBERNUR)
"""UU 23/2014 Pasal 59 ayat (2). Special regions: UU 13/2012 (Yogyakarta), UU 2/2024 (Jakarta), UU 11/2006."""

SINGKATAN_DAERAH: Final = {
    "diy": "Daerah Istimewa Yogyakarta",
    "d.i. yogyakarta": "Daerah Istimewa Yogyakarta",
    "di yogyakarta": "Daerah Istimewa Yogyakarta",
    "dki jakarta": "Daerah Khusus Ibukota Jakarta",
    "dkj": "Daerah Khusus Jakarta",
    "nad": "Aceh",
}
"""Regions that are written for short, in small letters, and their names in full."""

EJAAN_KEPALA: Final = tuple(nama.casefold() for kepala in SEMUA_KEPALA for nama in kepala.semua_ejaan)
"""Every spelling of a head's office, in small letters."""


@dataclass(frozen=True, slots=True)
class JenisPeraturan:
    """A kind of act: its first words, the head who makes it, its short names, the gazette it is published in.

    Without `kepala` it is named after the region (a Perda), or after another office. `diundangkan` is empty
    for what is published in neither gazette. The first short name is the one we write.
    """

    awal: str
    kepala: KepalaDaerah | None = None
    semua_singkatan: tuple[str, ...] = ()
    diundangkan: str = BERITA_DAERAH

    @property
    def semua_nama(self) -> tuple[str, ...]:
        """The full name in every spelling, the standard one first."""
        if self.kepala is None:
            return (self.awal,)
        return tuple(f"{self.awal} {jabatan}" for jabatan in self.kepala.semua_ejaan)

    @property
    def singkatan(self) -> str:
        """The usual short name, empty where there is none."""
        return next(iter(self.semua_singkatan), "")

    @property
    def is_keputusan(self) -> bool:
        """Whether it decides and regulates nothing: in no gazette; its number often holds the year (L8)."""
        return self.awal == KEPUTUSAN


JENIS_PERATURAN: Final = (
    JenisPeraturan("Peraturan", BUPATI, ("Perbup", "Perbub")),
    JenisPeraturan("Peraturan", WALI_KOTA, ("Perwali", "Perwal", "Perwako")),
    JenisPeraturan("Peraturan", GUBERNUR, ("Pergub",)),
    JenisPeraturan("Peraturan Daerah Istimewa", None, ("Perdais",), LEMBARAN_DAERAH),  # UU 13/2012
    JenisPeraturan("Peraturan Daerah Khusus", None, ("Perdasus",), LEMBARAN_DAERAH),  # UU 21/2001
    JenisPeraturan("Peraturan Daerah", None, ("Perda",), LEMBARAN_DAERAH),
    JenisPeraturan("Qanun", None, (), LEMBARAN_DAERAH),  # a Perda of Aceh: UU 11/2006
    JenisPeraturan(KEPUTUSAN, BUPATI, ("Kepbup", "SK Bupati"), ""),
    JenisPeraturan(KEPUTUSAN, WALI_KOTA, ("Kepwali", "Kepwal", "SK Wali Kota", "SK Walikota"), ""),
    JenisPeraturan(KEPUTUSAN, GUBERNUR, ("Kepgub", "SK Gubernur"), ""),
    JenisPeraturan(KEPUTUSAN, None, (), ""),  # of any other office
)
"""Kinds of act, the particular before the general. A Perda is published in the Lembaran Daerah, a Peraturan
of the head in the Berita Daerah: L30."""

LAIN: Final = JenisPeraturan("")
"""Any other kind."""


def find_jenis(jenis: str) -> JenisPeraturan:
    """Return the kind of act that the words begin with, `LAIN` where they tell none.

    >>> [find_jenis(jenis).singkatan for jenis in ("PERATURAN WALIKOTA", "Peraturan Daerah Kabupaten")]
    ['Perwali', 'Perda']
    """
    words = " ".join((*jenis.casefold().split(), ""))
    named = ((nama, row) for row in JENIS_PERATURAN for nama in row.semua_nama)
    return next((row for nama, row in named if words.startswith(f"{nama.casefold()} ")), LAIN)


def read_short(jenis: str) -> JenisPeraturan | None:
    """Return the kind of act whose short name the words begin with; None where they begin with none.

    >>> read_short("Perwal. Kota Bogor") is JENIS_PERATURAN[1], read_short("Peraturan Wali Kota")
    (True, None)
    """
    words = " ".join((*jenis.replace(".", " ").casefold().split(), ""))
    short = ((one, row) for row in JENIS_PERATURAN for one in row.semua_singkatan)
    return next((row for one, row in short if words.startswith(f"{one.casefold()} ")), None)


def kepala_of_jenis(jenis: str) -> KepalaDaerah | None:
    """Return the head of region whose office a kind of act names, as in `Instruksi Bupati`; None for none.

    >>> kepala_of_jenis("Peraturan Walikota").jabatan, kepala_of_jenis("Qanun")
    ('Wali Kota', None)
    """
    words = " ".join(jenis.casefold().split())
    spelled = ((one.casefold(), kepala) for kepala in SEMUA_KEPALA for one in kepala.semua_ejaan)
    return next((kepala for one, kepala in spelled if words.endswith(f" {one}")), None)


def split_daerah(daerah: str) -> tuple[KepalaDaerah | None, str]:
    """Return who heads a region by the word before its name, and the name alone; None without such a word.

    The label of a list before both (`1.`) is not part of it.

    >>> split_daerah("Kota Bogor") == (WALI_KOTA, "Bogor")
    True
    >>> split_daerah("Daerah Istimewa Yogyakarta")
    (None, 'Daerah Istimewa Yogyakarta')
    """
    daerah = split_label(daerah)[1]
    for kepala in SEMUA_KEPALA:
        if daerah.casefold().startswith(f"{kepala.daerah.casefold()} "):
            return kepala, daerah[len(kepala.daerah) + 1 :]
    return None, daerah


def kepala_of_daerah(daerah: str) -> KepalaDaerah | None:
    """Return who heads a region, by its word or because it is one of those that need none.

    >>> [kepala and kepala.jabatan for kepala in map(kepala_of_daerah, ("Kota Bogor", "Aceh", "Aceh Besar"))]
    ['Wali Kota', 'Gubernur', None]
    """
    kepala, name = split_daerah(daerah)
    plain = name.casefold()
    special = (
        one
        for one in SEMUA_KEPALA
        if plain in {nama.casefold() for nama in one.nama_khusus}
        or any(plain.startswith(f"{awal.casefold()} ") for awal in one.awal_khusus)
    )
    return kepala or next(special, None)
