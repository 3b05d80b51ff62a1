"""Heads of region and kinds of act: what they are called in full, for short, and where an act is published.

The tables are facts and no judgement: a kind that is not among them is an act like a Peraturan of the head.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

BERITA_DAERAH: Final = "Berita Daerah"
LEMBARAN_DAERAH: Final = "Lembaran Daerah"
KEPUTUSAN: Final = "Keputusan"


@dataclass(frozen=True, slots=True)
class KepalaDaerah:
    """The head of a kind of region: a `Bupati` of a `Kabupaten` (`Kab.`); other spellings of the office."""

    jabatan: str
    daerah: str
    singkatan_daerah: str
    ejaan_lain: tuple[str, ...] = ()

    @property
    def semua_ejaan(self) -> tuple[str, ...]:
        """The office in every spelling, that of UU 23/2014 first."""
        return (self.jabatan, *self.ejaan_lain)


BUPATI: Final = KepalaDaerah("Bupati", "Kabupaten", "Kab.")
WALI_KOTA: Final = KepalaDaerah("Wali Kota", "Kota", "Kota", ejaan_lain=("Walikota",))
GUBERNUR: Final = KepalaDaerah("Gubernur", "Provinsi", "Prov.")
SEMUA_KEPALA: Final = (BUPATI, WALI_KOTA, GUBERNUR)
"""UU 23/2014 Pasal 59 ayat (2)."""

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
    JenisPeraturan("Peraturan", BUPATI, ("Perbup",)),
    JenisPeraturan("Peraturan", WALI_KOTA, ("Perwali", "Perwal", "Perwako")),
    JenisPeraturan("Peraturan", GUBERNUR, ("Pergub",)),
    JenisPeraturan("Peraturan Daerah Istimewa", None, ("Perdais",), LEMBARAN_DAERAH),  # UU 13/2012
    JenisPeraturan("Peraturan Daerah Khusus", None, ("Perdasus",), LEMBARAN_DAERAH),  # UU 21/2001
    JenisPeraturan("Peraturan Daerah", None, ("Perda",), LEMBARAN_DAERAH),
    JenisPeraturan("Qanun", None, (), LEMBARAN_DAERAH),  # a Perda of Aceh: UU 11/2006
    JenisPeraturan(KEPUTUSAN, BUPATI, ("Kepbup",), ""),
    JenisPeraturan(KEPUTUSAN, WALI_KOTA, ("Kepwali", "Kepwal"), ""),
    JenisPeraturan(KEPUTUSAN, GUBERNUR, ("Kepgub",), ""),
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


def is_named_after_kepala(jenis: str) -> bool:
    """Whether an act's kind ends with the office of a head of region, as in `Instruksi Bupati`."""
    return jenis.casefold().endswith(EJAAN_KEPALA)


def split_daerah(daerah: str) -> tuple[KepalaDaerah | None, str]:
    """Return who heads a region by the word before its name, and the name alone; None without such a word.

    >>> split_daerah("Kota Bogor") == (WALI_KOTA, "Bogor")
    True
    >>> split_daerah("Daerah Istimewa Yogyakarta")
    (None, 'Daerah Istimewa Yogyakarta')
    """
    for kepala in SEMUA_KEPALA:
        if daerah.casefold().startswith(f"{kepala.daerah.casefold()} "):
            return kepala, daerah[len(kepala.daerah) + 1 :]
    return None, daerah
