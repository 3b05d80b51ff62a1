"""An act that another one rests on, as `Mengingat` cites it: its rank, its gazette, its words.

Ranks and gazettes of national acts are a table, those of regional ones follow from `sebutan/jenis.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from polakerja_diagram.diagnostics import NOWHERE, Location
from polakerja_diagram.model import Peraturan
from polakerja_diagram.sebutan.celah import celah
from polakerja_diagram.sebutan.citation import nama_berita, nama_peraturan
from polakerja_diagram.sebutan.jenis import (
    GUBERNUR,
    LAIN,
    LEMBARAN_DAERAH,
    find_jenis,
    kepala_of_daerah,
)

LEMBARAN_NEGARA: Final = "Lembaran Negara Republik Indonesia"
BERITA_NEGARA: Final = "Berita Negara Republik Indonesia"


@dataclass(frozen=True, slots=True)
class Lembaran:
    """Year and number of a gazette, and the number of its supplement; empty where not known."""

    tahun: str = ""
    nomor: str = ""
    tambahan: str = ""


@dataclass(frozen=True, slots=True)
class DasarHukum:
    """An act as a file names it in `mengingat`.

    `pasal` is for the Constitution alone (UU 12/2011 Lampiran II points 44, 45). `daerah` is empty for a
    national act and for one of the file's own region. `kunci` are the words under which a gazette stands:
    `lembaran`, `berita`. `semua_perubahan` are the acts that amended it, oldest first; with `berkali_kali`
    only the last of several is told.
    """

    jenis: str
    pasal: str = ""
    nomor: str = ""
    tahun: str = ""
    tentang: str = ""
    daerah: str = ""
    lembaran: Lembaran = Lembaran()
    kunci: tuple[str, ...] = ()
    semua_perubahan: tuple[DasarHukum, ...] = ()
    berkali_kali: bool = False
    at: Location = field(default=NOWHERE, compare=False)
    pasal_at: Location = field(default=NOWHERE, compare=False)
    lembaran_at: Location = field(default=NOWHERE, compare=False)

    @property
    def is_undang_undang_dasar(self) -> bool:
        """Whether it is the Constitution, of which single articles are cited."""
        return rank_pusat(self.jenis) == 0

    def __str__(self) -> str:
        """Return the act as findings say it: `Peraturan Pemerintah Nomor 18 Tahun 2016`."""
        number = f" Nomor {self.nomor}" if self.nomor else ""
        year = f" Tahun {self.tahun}" if self.tahun else ""
        return f"{self.pasal} {self.jenis}{number}{year}".strip()


@dataclass(frozen=True, slots=True)
class TingkatPeraturan:
    """A rank of national acts: first words of its kinds, their gazette, whether that must be cited."""

    awal: tuple[str, ...]
    lembaran: str = ""
    is_wajib: bool = False


JENJANG_PUSAT: Final = (
    TingkatPeraturan(("Undang-Undang Dasar",)),
    TingkatPeraturan(("Ketetapan Majelis Permusyawaratan Rakyat",)),
    TingkatPeraturan(
        ("Undang-Undang", "Peraturan Pemerintah Pengganti Undang-Undang"), LEMBARAN_NEGARA, is_wajib=True
    ),
    TingkatPeraturan(("Peraturan Pemerintah",), LEMBARAN_NEGARA, is_wajib=True),
    TingkatPeraturan(("Peraturan Presiden", "Keputusan Presiden"), LEMBARAN_NEGARA),
    TingkatPeraturan(("Peraturan Menteri", "Keputusan Menteri"), BERITA_NEGARA),
)
"""UU 12/2011 Pasal 7 and 8, highest first; that acts of ministers stand before those of regions is custom.
The gazette of a UU or PP must be cited: Lampiran II point 47."""

RANK_MENTERI: Final = len(JENJANG_PUSAT) - 1
"""Any other `Peraturan` of the state (of a Badan, a Lembaga, ...) stands with those of ministers: Pasal 8."""

RANK_TERENDAH: Final = len(JENJANG_PUSAT) + 4
"""After acts of the province (Perda, Peraturan Gubernur) and of the kabupaten or kota (Perda, Peraturan)."""


def rank_pusat(jenis: str) -> int | None:
    """Return the place of a national kind in `JENJANG_PUSAT`; None where it is none of them."""
    words = f"{' '.join(jenis.casefold().split())} "
    return next(
        (
            place
            for place, row in enumerate(JENJANG_PUSAT)
            if any(words.startswith(f"{awal.casefold()} ") for awal in row.awal)
        ),
        None,
    )


def rank(jenis: str, daerah: str) -> int:
    """Return the rank of a kind of act of a region, or of the state; 0 is the highest (point 43).

    >>> [rank(one, "Kabupaten Balangan") for one in ("Undang-Undang", "Peraturan Badan", "Peraturan Bupati")]
    [2, 5, 9]
    >>> rank("Peraturan Daerah", "Provinsi Kalimantan Selatan"), rank("Peraturan Daerah", "Kota Bogor")
    (6, 8)
    """
    place = rank_pusat(jenis)
    if place is not None:
        return place
    kind = find_jenis(jenis)
    if kind is LAIN:
        return RANK_MENTERI if jenis.casefold().startswith("peraturan ") else RANK_TERENDAH
    if kind.is_keputusan:
        return RANK_TERENDAH
    level = 0 if GUBERNUR in {kind.kepala, kepala_of_daerah(daerah)} else 2
    return len(JENJANG_PUSAT) + level + (kind.diundangkan != LEMBARAN_DAERAH)


def gazette(dasar: DasarHukum, daerah: str) -> tuple[str, bool]:
    """Return the name of the gazette of an act, empty where it has none; and whether it must be cited."""
    place = rank_pusat(dasar.jenis)
    if place is not None:
        row = JENJANG_PUSAT[place]
        return row.lembaran, row.is_wajib
    if find_jenis(dasar.jenis) is LAIN:
        return (BERITA_NEGARA if rank(dasar.jenis, daerah) == RANK_MENTERI else ""), False
    name = nama_berita(_regional(dasar, daerah))
    return name, bool(name)


def sebut_dasar(dasar: DasarHukum, daerah: str) -> str:
    """Return an act with its gazette, without the acts that amended it.

    Args:
        dasar: the act.
        daerah: the region of the file, whose own acts need not name it.
    """
    if dasar.is_undang_undang_dasar:
        return f"{dasar.pasal or celah('pasal')} {dasar.jenis}"
    is_regional = rank_pusat(dasar.jenis) is None and find_jenis(dasar.jenis) is not LAIN
    name = nama_peraturan(_regional(dasar, daerah)) if is_regional else dasar.jenis
    cited = (
        f"{name} Nomor {dasar.nomor or celah('nomor')} Tahun {dasar.tahun or celah('tahun')} "
        f"tentang {dasar.tentang or celah('judul')}"
    )
    return f"{cited} {_lembaran(dasar, daerah)}".strip()


def _lembaran(dasar: DasarHukum, daerah: str) -> str:
    name, is_wajib = gazette(dasar, daerah)
    said = dasar.lembaran
    if said == Lembaran():
        return f"({celah(f'{name} dengan tahun dan nomornya')})" if is_wajib else ""
    parts = [f"{name} Tahun {said.tahun or celah('tahun')} Nomor {said.nomor or celah('nomor')}"]
    if said.tambahan:
        parts.append(f"Tambahan {name} Nomor {said.tambahan}")
    elif is_wajib and name == LEMBARAN_NEGARA:
        parts.append(f"Tambahan {name} Nomor {celah('nomor tambahan')}")
    return f"({', '.join(parts)})"


def _regional(dasar: DasarHukum, daerah: str) -> Peraturan:
    return Peraturan(dasar.jenis, dasar.daerah or daerah, dasar.tentang)
