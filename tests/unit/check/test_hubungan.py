"""A relation fits the organs it ties and is said once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.check import check_struktur
from polakerja_diagram.model import Hubungan, JenisHubungan
from tests.unit.chart.contoh import STRUKTUR
from tests.unit.check.contoh import said_about

SAID = {
    "pk216_kolegial_tak_setingkat": (
        "26:38 galat[PK216] hubungan kolegial hanya antara organ yang setingkat; baris ini dari 'sekda' "
        "(sekretaris daerah) ke 'dinkes' (dinas)\n"
        "saran: ganti jenisnya, tukar arahnya, atau hapus baris ini"
    ),
    "pk216_struktural_asisten_opd": (
        "26:37 galat[PK216] hubungan struktural hanya dari pimpinan ke bawahannya; baris ini dari "
        "'asisten' (asisten) ke 'opd' (dinas)\n"
        "saran: ganti jenisnya, tukar arahnya, atau hapus baris ini"
    ),
    "pk217_bentuk_tidak_pada_tempatnya": (
        "26:51 galat[PK217] hubungan kolegial tidak mempunyai bentuk, tetapi tertulis 'fungsional'\n"
        "saran: hapus 'bentuk', atau ganti jenisnya menjadi 'koordinatif'"
    ),
    "pk217_tanpa_bentuk": (
        "26:37 galat[PK217] hubungan koordinatif dari 'asisten' ke 'opd' belum menyebut bentuknya\n"
        "saran: tulis 'bentuk:' dengan salah satu dari 'hierarki', 'fungsional', 'instansional'"
    ),
    "pk218_instansional_di_dalam": (
        "26:58 galat[PK218] koordinasi instansional hanya dengan instansi lain di luar Perangkat Daerah; "
        "baris ini dari 'asisten' (asisten) ke 'opd' (dinas)\n"
        "saran: ganti bentuknya, tukar arahnya, atau hapus baris ini"
    ),
    "pk219_kolegial_dua_arah": (
        "27:5 galat[PK219] hubungan kolegial 'dinsos' dan 'dinkes' tertulis dua arah\n"
        "saran: hapus salah satu baris; satu baris sudah berlaku bagi kedua pihak\n"
        "terkait 26:5 arah sebaliknya tertulis di sini"
    ),
    "pk220_hubungan_dua_kali": (
        "26:5 galat[PK220] hubungan struktural dari 'bupati' ke 'sekda' sudah tertulis\n"
        "saran: hapus salah satu baris\n"
        "terkait 23:5 sudah tertulis di sini"
    ),
    "pk220_nama_lain_organ_sama": (
        "26:5 peringatan[PK220] hubungan struktural dari 'sekda' ke 'dinas' sudah tertulis\n"
        "saran: hapus salah satu baris\n"
        "terkait 25:5 sudah tertulis di sini"
    ),
    "pk221_diri_sendiri": (
        "26:24 galat[PK221] 'dinkes' dihubungkan dengan dirinya sendiri\n"
        "saran: tulis organ lain di 'ke', atau hapus baris ini"
    ),
    "pk228_ujung_kosong": (
        "26:24 peringatan[PK228] 'badan' belum ada organnya, jadi hubungan kolegial ini tidak digambar\n"
        "saran: hapus baris ini, atau daftarkan organnya"
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_the_drafter_is_told_what_is_wrong_where_and_what_to_do(case: str) -> None:
    said = said_about(case)

    assert said == [SAID[case]]


def test_a_relation_within_one_group_that_is_written_twice_is_no_relation_in_two_directions() -> None:
    rows = (Hubungan("opd", "opd", JenisHubungan.KOLEGIAL),) * 2

    found = check_struktur(replace(STRUKTUR, semua_hubungan=rows))

    assert [one.code for one in found if one.code in ("PK219", "PK220")] == ["PK220"]
