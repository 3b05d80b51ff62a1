"""Every kode is known, is used once, and means one thing."""

from __future__ import annotations

import pytest

from tests.unit.check.contoh import said_about

SAID = {
    "pk201_kode_salah_ketik": (
        "20:9 galat[PK201] kode 'dinso' tidak dikenal\nsaran: mungkin maksudnya 'dinsos'?"
    ),
    "pk201_tanpa_asisten": (
        "23:5 galat[PK201] kode 'rsud' tidak dikenal\n"
        "saran: daftarkan dahulu organ itu dengan barisnya sendiri, atau hapus sebutannya"
    ),
    "pk201_ujung_hubungan": (
        "26:24 galat[PK201] kode 'dinas-dinas' tidak dikenal\n"
        "saran: tulis kode organ, nama kelompok, 'opd', atau nama jenis organ seperti 'kecamatan'"
    ),
    "pk202_kode_dua_kali": (
        "22:12 galat[PK202] kode 'dinsos' sudah dipakai organ lain\n"
        "saran: beri organ ini kode lain, atau hapus salah satu bila organnya sama\n"
        "terkait 21:12 sudah dipakai di sini untuk 'Dinas Sosial'"
    ),
    "pk210_kode_nama_jenis": (
        "20:12 galat[PK210] kode 'dinas' sudah berarti semua organ sejenis\n"
        "saran: beri organ ini kode yang lebih khusus"
    ),
    "pk210_kode_nama_kelompok": (
        "20:12 galat[PK210] kode 'dinkes' sama dengan nama kelompok\n"
        "saran: ganti kode organ ini atau nama kelompoknya\n"
        "terkait 23:12 nama kelompok di sini"
    ),
    "pk211_kelompok_dua_kali": (
        "24:12 galat[PK211] nama kelompok 'pelayanan' sudah dipakai\n"
        "saran: beri kelompok ini nama lain, atau gabungkan anggotanya\n"
        "terkait 23:12 sudah dipakai di sini"
    ),
    "pk212_dua_kelompok": (
        "24:47 galat[PK212] 'dinkes' sudah menjadi anggota kelompok 'satu'\n"
        "saran: tulis organ itu di satu kelompok saja\n"
        "terkait 23:41 sudah tertulis di sini"
    ),
    "pk227_kelompok_kosong": (
        "23:12 peringatan[PK227] kelompok 'badan' tidak mempunyai anggota, jadi tidak digambar\n"
        "saran: hapus kelompok itu atau tulis anggotanya"
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_the_drafter_is_told_what_is_wrong_where_and_what_to_do(case: str) -> None:
    said = said_about(case)

    assert said == [SAID[case]]
