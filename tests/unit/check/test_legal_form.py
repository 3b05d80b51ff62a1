"""Heading, annex names, numbers and years have their legal form."""

from __future__ import annotations

import pytest

from tests.unit.check.contoh import said_about

SAID = {
    "pk601_angka_berlubang": (
        "11:62 galat[PK601] lampiran ke-2 bernomor 'II', bukan 'III'\n"
        "saran: hapus 'angka' supaya mengikuti urutan, atau betulkan urutannya"
    ),
    "pk601_lampiran_tunggal": (
        "10:68 galat[PK601] lampiran satu-satunya tidak dinomori, tetapi di sini tertulis 'I'\n"
        "saran: hapus 'angka'"
    ),
    "pk602_kata_tentang": (
        "8:12 galat[PK602] judul peraturan diawali kata 'tentang', sehingga kata itu tercetak dua kali\n"
        "saran: hapus kata 'tentang' di awal"
    ),
    "pk602_nama_lampiran_bertitik": (
        "11:13 galat[PK602] nama lampiran 'Jalur Koordinasi.' diakhiri tanda baca\n"
        "saran: hapus tanda baca di akhir"
    ),
    "pk603_nomor_berkata": (
        "3:1 galat[PK603] nomor peraturan 'Nomor 28' memuat kata yang dicetak program\n"
        "saran: tulis nomornya saja; tahunnya di kunci 'tahun'"
    ),
    "pk608_tahun_tertukar": (
        "9:3 galat[PK608] tahun Berita Daerah '1928' di luar 1945 sampai 2100\n"
        "saran: tahun dan nomor tampaknya tertukar"
    ),
    "pk609_beda_tahun": (
        "3:1 peringatan[PK609] tahun peraturan 2025, tetapi ditetapkan tahun 2024\n"
        "saran: samakan 'tahun' dengan tahun pada 'tanggal'"
    ),
    "pk611_tanpa_lampiran": (
        "3:1 galat[PK611] belum ada satu lampiran pun\n"
        "saran: tulis di bagian 'lampiran' bagan yang dimuat dan nama lampirannya"
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_the_drafter_is_told_what_is_wrong_where_and_what_to_do(case: str) -> None:
    said = said_about(case)

    assert said == [SAID[case]]
