"""What the page says around the chart: a Struktur and an annex give the words, without places.

Capitals are made here (L9, L12, L14); nothing is measured.
"""

from __future__ import annotations

import re
from typing import Final

from polakerja_diagram.chart.text.metrics import TAK_TERPUTUS
from polakerja_diagram.model import JenisPerangkat, Lampiran, Peraturan, Salinan, Struktur
from polakerja_diagram.sebutan.citation import nama_peraturan, nama_urutan, nomor_peraturan
from polakerja_diagram.sebutan.jenis import SEMUA_KEPALA, split_daerah
from polakerja_diagram.sebutan.pejabat import (
    GolonganKata,
    capital_jabatan,
    group_nip,
    read_nama,
    split_atas_nama,
)

TITIK_NAMA: Final = "." * 24
"""Stands for a name that is not known yet; about as long as a name."""

BERNOMOR: Final = re.compile(r"\b(NOMOR|TAHUN) (?=\S)")
"""Words that the number after them belongs to."""


def judul_peraturan(peraturan: Peraturan) -> tuple[str, ...]:
    """Return the four paragraphs of an act's title in capitals."""
    return tuple(
        " ".join(baris.split()).upper()
        for baris in (nama_peraturan(peraturan), nomor_peraturan(peraturan), "Tentang", peraturan.tentang)
    )


def judul_lampiran(struktur: Struktur, lampiran: Lampiran) -> tuple[str, ...]:
    """Return the five paragraphs of the heading in capitals, in the order of L8."""
    return (nama_urutan(struktur, lampiran).upper(), *judul_peraturan(struktur.peraturan))


def nama_lampiran(lampiran: Lampiran) -> str:
    """Return the annex name in capitals without final punctuation (L12)."""
    return " ".join(lampiran.nama.split()).upper().rstrip(".,:; ")


def tied(teks: str, peraturan: Peraturan) -> str:
    """Return words in capitals in which `WALI KOTA`, the region's name, `NOMOR 2`, `TAHUN 2026` are tied.

    >>> tied("WALI KOTA SUNGAI PENUH NOMOR 2", Peraturan("", "Kota Sungai Penuh", "")).replace("\u00a0", "~")
    'WALI~KOTA SUNGAI~PENUH NOMOR~2'
    """
    _, name = split_daerah(" ".join(peraturan.daerah.split()))
    for words in (name, *(kepala.jabatan for kepala in SEMUA_KEPALA)):
        whole = words.upper()
        teks = re.sub(rf"(?<!\w){re.escape(whole)}(?!\w)", whole.replace(" ", TAK_TERPUTUS), teks)
    return BERNOMOR.sub(rf"\1{TAK_TERPUTUS}", teks)


def jabatan_penandatangan(struktur: Struktur) -> tuple[str, ...]:
    """Return the lines of the office in capitals (L14); the head of region where none is written yet."""
    jabatan = struktur.peraturan.penandatangan.jabatan or next(
        (p.nama for p in struktur.semua_perangkat if p.jenis is JenisPerangkat.KEPALA_DAERAH), TITIK_NAMA
    )
    return office_lines(jabatan)


def jabatan_penyalin(salinan: Salinan) -> tuple[str, ...]:
    """Return the lines of the office of who certifies a true copy, in capitals, or dots."""
    return office_lines(salinan.jabatan or TITIK_NAMA)


def office_lines(jabatan: str) -> tuple[str, ...]:
    """Return the lines of an office in capitals with the one comma at their end."""
    *lines, last = map(capital_jabatan, split_atas_nama(jabatan))
    return (*lines, f"{last.rstrip('.,:; ') or TITIK_NAMA},")


def nama_penandatangan(peraturan: Peraturan) -> str:
    """Return the name in capitals (L14), or dots."""
    return " ".join(peraturan.penandatangan.nama.split()).upper() or TITIK_NAMA


def nama_bergelar(nama: str) -> str:
    """Return a name in capitals with its titles as written.

    >>> nama_bergelar("Dr. Muhammad Roji, S.H., M.Kn.")
    'Dr. MUHAMMAD ROJI, S.H., M.Kn.'
    """
    return " ".join(
        word.kata.upper() if word.golongan is GolonganKata.NAMA else word.kata for word in read_nama(nama)
    )


def nip(salinan: Salinan) -> str:
    """Return the NIP in its usual groups.

    >>> nip(Salinan(nip="198307102010011020"))
    'NIP 19830710 201001 1 020'
    """
    return f"NIP {group_nip(salinan.nip) or TITIK_NAMA}"
