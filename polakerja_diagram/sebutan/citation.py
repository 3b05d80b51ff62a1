"""How an act is cited: name, number and year, subject, gazette; how its annexes are called.

Values are on one line, as the reader leaves them; what is not known yet is dots.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.sebutan.celah import celah
from polakerja_diagram.sebutan.jenis import find_jenis, kepala_of_jenis, split_daerah
from polakerja_diagram.sebutan.numerals import roman, say_tanggal
from polakerja_diagram.sebutan.rujukan import CaraUbah

if TYPE_CHECKING:
    from polakerja_diagram.model import Lampiran, Peraturan, Struktur
    from polakerja_diagram.sebutan.dasar_hukum import DasarHukum
    from polakerja_diagram.sebutan.rujukan import RujukanPeraturan

TITIK: Final = "..."
"""Stands for a number or a year that is not known yet."""


PERUBAHAN: Final = "perubahan"
"""First word of the subject of every amending act (UU 12/2011 Lampiran II point 6; L25)."""


def nama_peraturan(peraturan: Peraturan) -> str:
    """Return the kind of act with its region; one named after its head has the region without its kind.

    >>> from polakerja_diagram.model import Peraturan
    >>> nama_peraturan(Peraturan("Peraturan Bupati", "Kabupaten Balangan", ""))
    'Peraturan Bupati Balangan'
    >>> nama_peraturan(Peraturan("Peraturan Daerah", "Kabupaten Balangan", ""))
    'Peraturan Daerah Kabupaten Balangan'
    """
    daerah = peraturan.daerah
    if kepala_of_jenis(peraturan.jenis) is not None:
        _, daerah = split_daerah(daerah)
    return f"{peraturan.jenis} {daerah}".strip()


def has_plain_number(peraturan: Peraturan) -> bool:
    """Whether the number is cited without TAHUN: a Keputusan's often holds the year (L8)."""
    return find_jenis(peraturan.jenis).is_keputusan and not peraturan.tahun


def is_complete(peraturan: Peraturan) -> bool:
    """Whether number, date and name are all filled in: the act is no longer a draft."""
    has_number = bool(peraturan.nomor and (peraturan.tahun or has_plain_number(peraturan)))
    return has_number and bool(peraturan.tanggal and peraturan.penandatangan.nama)


def nomor_peraturan(peraturan: Peraturan) -> str:
    """Return `Nomor 28 Tahun 2025`, with dots for what is not known yet.

    >>> from polakerja_diagram.model import Peraturan
    >>> nomor_peraturan(Peraturan("Keputusan Bupati", "Kabupaten Balangan", "", nomor="050/30/HK/2026"))
    'Nomor 050/30/HK/2026'
    """
    nomor = f"Nomor {peraturan.nomor or TITIK}"
    return nomor if has_plain_number(peraturan) else f"{nomor} Tahun {peraturan.tahun or TITIK}"


def nama_bernomor(peraturan: Peraturan) -> str:
    """Return `Peraturan Bupati Balangan Nomor 28 Tahun 2025`."""
    return f"{nama_peraturan(peraturan)} {nomor_peraturan(peraturan)}"


def say_peraturan(peraturan: Peraturan) -> str:
    """Return `Peraturan Bupati Balangan Nomor 28 Tahun 2025 tentang Pola Hubungan Kerja ...`."""
    return f"{nama_bernomor(peraturan)} tentang {peraturan.tentang}"


def tanggal_dalam_kata(peraturan: Peraturan) -> str:
    """Return the day of an act, `6 Mei 2025`; the year alone, or dots."""
    return say_tanggal(peraturan.tanggal) if peraturan.tanggal else peraturan.tahun or TITIK


def tempat_pengundangan(peraturan: Peraturan) -> str:
    """Return where an act is promulgated: where it is enacted, unless the file says another place."""
    return peraturan.pengundangan.di or peraturan.ditetapkan_di


def nama_berita(peraturan: Peraturan) -> str:
    """Return the gazette of an act, `Berita Daerah Kabupaten Balangan`; empty for a Keputusan (L30)."""
    gazette = find_jenis(peraturan.jenis).diundangkan
    return f"{gazette} {peraturan.daerah}" if gazette else ""


def sebut(peraturan: Peraturan) -> str:
    """Return the full citation: name, number, year, subject, gazette (L26)."""
    return f"{say_peraturan(peraturan)} {_berita(peraturan)}".strip()


def sebut_tanpa_judul(peraturan: Peraturan, *, with_name: bool) -> str:
    """Return number, year and gazette; `with_name`: the kind of act too (UU 12/2011 Lampiran II 233b)."""
    number = nama_bernomor(peraturan) if with_name else nomor_peraturan(peraturan)
    return f"{number} {_berita(peraturan)}".strip()


def _berita(peraturan: Peraturan) -> str:
    """Return `(Berita Daerah Kabupaten Balangan Tahun 2025 Nomor 28)` (L30); empty for a Keputusan.

    Year and number that are not known are gaps: the gazette's number is not always the act's.
    """
    name, said = nama_berita(peraturan), peraturan.berita
    gazette = find_jenis(peraturan.jenis).diundangkan
    tahun, nomor = said.tahun or celah(f"tahun {gazette}"), said.nomor or celah(f"nomor {gazette}")
    return f"({name} Tahun {tahun} Nomor {nomor})" if name else ""


def kata_kunci(peraturan: Peraturan) -> tuple[str, ...]:
    """Return the keywords of a document about an act: its kind, its region, its number."""
    act = "/".join(part for part in (peraturan.nomor, peraturan.tahun) if part)
    return tuple(word for word in (peraturan.jenis, peraturan.daerah, act) if word)


def is_perubahan(peraturan: Peraturan) -> bool:
    """Whether an act amends another: it says which, or its subject begins with `Perubahan` (A1).

    >>> from polakerja_diagram.model import Peraturan
    >>> is_perubahan(Peraturan("Peraturan Bupati", "Kabupaten Contoh", "PERUBAHAN ATAS Peraturan Bupati ..."))
    True
    """
    is_named = peraturan.tentang.casefold().split()[:1] == [PERUBAHAN]
    return is_named or peraturan.rujukan(CaraUbah.MENGUBAH) is not None


def is_named(peraturan: Peraturan, rujukan: RujukanPeraturan | DasarHukum) -> bool:
    """Whether a reference means this act: kind, number and year are the same (a Keputusan may have none)."""
    named = (rujukan.jenis, rujukan.nomor, rujukan.tahun)
    own = (peraturan.jenis, peraturan.nomor, peraturan.tahun)
    return [_plain(one) for one in named] == [_plain(one) for one in own]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def is_numbered(struktur: Struktur) -> bool:
    """Whether the annexes have numerals: there are several, a deleted one among them (L10)."""
    return len(struktur.semua_lampiran) + len(struktur.lampiran_dihapus) > 1


def angka_lampiran(struktur: Struktur, lampiran: Lampiran) -> str:
    """Return `II`; empty where there is only one annex (L10)."""
    return lampiran.angka or (roman(lampiran.urutan) if is_numbered(struktur) else "")


def nama_urutan(struktur: Struktur, lampiran: Lampiran) -> str:
    """Return `Lampiran II`, or `Lampiran` where there is only one."""
    return f"Lampiran {angka_lampiran(struktur, lampiran)}".strip()


def judul_dokumen(struktur: Struktur, lampiran: Lampiran) -> str:
    """Return `Lampiran II Peraturan Bupati Balangan Nomor 28 Tahun 2025`."""
    return f"{nama_urutan(struktur, lampiran)} {nama_bernomor(struktur.peraturan)}"
