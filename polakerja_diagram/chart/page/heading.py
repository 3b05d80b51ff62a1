"""What the page says around the chart: a Struktur and an annex give the words, without places.

Capitals are made here (L9, L12, L14); nothing is measured.
"""

from __future__ import annotations

from typing import Final

from polakerja_diagram.model import JenisPerangkat, Lampiran, Peraturan, Salinan, Struktur

TITIK: Final = "..."
"""Stands for a number or a year that is not known yet."""

TITIK_NAMA: Final = "." * 24
"""Stands for a name that is not known yet; about as long as a name."""

KEPALA_DAERAH: Final = ("BUPATI", "WALI KOTA", "WALIKOTA", "GUBERNUR")
"""An act named after its head carries the name of the region without its kind: PERATURAN BUPATI BALANGAN."""

JENIS_DAERAH: Final = ("KABUPATEN ", "KOTA ", "PROVINSI ")

PANJANG_NIP: Final = 18
"""Digits of a NIP: birth date 8, start of service 6, sex 1, order 3."""

ROMAWI: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(angka: int) -> str:
    """Return a Roman numeral (L10).

    >>> [roman(n) for n in (1, 2, 4, 9, 14)]
    ['I', 'II', 'IV', 'IX', 'XIV']
    """
    result = ""
    for nilai, huruf in ROMAWI:
        while angka >= nilai:
            result += huruf
            angka -= nilai
    return result


def nama_peraturan(peraturan: Peraturan) -> str:
    """Return the kind of act with its region, as in the second line of the heading but in the case written.

    >>> nama_peraturan(Peraturan("Peraturan Bupati", "Kabupaten Balangan", ""))
    'Peraturan Bupati Balangan'
    >>> nama_peraturan(Peraturan("Peraturan Daerah", "Kabupaten Balangan", ""))
    'Peraturan Daerah Kabupaten Balangan'
    """
    jenis, daerah = " ".join(peraturan.jenis.split()), " ".join(peraturan.daerah.split())
    if jenis.upper().endswith(KEPALA_DAERAH):
        kind = next((kind for kind in JENIS_DAERAH if daerah.upper().startswith(kind)), "")
        daerah = daerah[len(kind) :]
    return f"{jenis} {daerah}".strip()


def nomor_peraturan(peraturan: Peraturan) -> str:
    """Return `Nomor 28 Tahun 2025`, with dots for what is not known yet.

    >>> nomor_peraturan(Peraturan("Keputusan Bupati", "Kabupaten Balangan", "", nomor="050/30/HK/2026"))
    'Nomor 050/30/HK/2026'
    """
    nomor = f"Nomor {peraturan.nomor or TITIK}"
    if peraturan.has_plain_number:
        return nomor
    return f"{nomor} Tahun {peraturan.tahun or TITIK}"


def nama_urutan(struktur: Struktur, lampiran: Lampiran) -> str:
    """Return `Lampiran II`; no numeral where there is only one annex (L10)."""
    angka = lampiran.angka or (roman(lampiran.urutan) if len(struktur.semua_lampiran) > 1 else "")
    return f"Lampiran {angka}".strip()


def kata_kunci(peraturan: Peraturan) -> tuple[str, ...]:
    """Return the keywords of a document about an act: its kind, its region, its number."""
    act = "/".join(part for part in (peraturan.nomor, peraturan.tahun) if part)
    return tuple(word for word in (peraturan.jenis, peraturan.daerah, act) if word)


def judul_lampiran(struktur: Struktur, lampiran: Lampiran) -> tuple[str, ...]:
    """Return the five paragraphs of the heading in capitals, in the order of L8."""
    peraturan = struktur.peraturan
    return tuple(
        " ".join(baris.split()).upper()
        for baris in (
            nama_urutan(struktur, lampiran),
            nama_peraturan(peraturan),
            nomor_peraturan(peraturan),
            "Tentang",
            peraturan.tentang,
        )
    )


def judul_dokumen(struktur: Struktur, lampiran: Lampiran) -> str:
    """Return `Lampiran II Peraturan Bupati Balangan Nomor 28 Tahun 2025`."""
    peraturan = struktur.peraturan
    return f"{nama_urutan(struktur, lampiran)} {nama_peraturan(peraturan)} {nomor_peraturan(peraturan)}"


def nama_lampiran(lampiran: Lampiran) -> str:
    """Return the annex name in capitals without final punctuation (L12)."""
    return " ".join(lampiran.nama.split()).upper().rstrip(".,:; ")


def jabatan_penandatangan(struktur: Struktur) -> str:
    """Return the office in capitals with its comma (L14); the head of region where none is written yet."""
    jabatan = struktur.peraturan.penandatangan.jabatan or next(
        (p.nama for p in struktur.semua_perangkat if p.jenis is JenisPerangkat.KEPALA_DAERAH), TITIK_NAMA
    )
    return " ".join(jabatan.split()).upper().rstrip(".,:; ") + ","


def nama_penandatangan(peraturan: Peraturan) -> str:
    """Return the name in capitals (L14), or dots."""
    return " ".join(peraturan.penandatangan.nama.split()).upper() or TITIK_NAMA


def nama_bergelar(nama: str) -> str:
    """Return a name in capitals with its titles as written.

    >>> nama_bergelar("Dr. Muhammad Roji, S.H., M.Kn.")
    'Dr. MUHAMMAD ROJI, S.H., M.Kn.'
    """
    depan, koma, gelar = " ".join(nama.split()).partition(",")
    kata = (kata if kata.endswith(".") else kata.upper() for kata in depan.split())
    return " ".join(kata) + koma + gelar


def nip(salinan: Salinan) -> str:
    """Return the NIP in its usual groups.

    >>> nip(Salinan(nip="198307102010011020"))
    'NIP 19830710 201001 1 020'
    """
    angka = salinan.nip.replace(" ", "")
    if len(angka) == PANJANG_NIP and angka.isdigit():
        return f"NIP {angka[:8]} {angka[8:14]} {angka[14]} {angka[15:]}"
    return f"NIP {salinan.nip or TITIK_NAMA}"
