"""Every OPD has one path of coordination, and only one."""

from __future__ import annotations

import pytest

from tests.unit.check.contoh import said_about

SAID = {
    "pk203_bersama_separuh": (
        "22:21 galat[PK203] Perangkat 'dinkes' dikoordinasikan lebih dari satu Asisten\n"
        "saran: tulis 'bersama: ya' pada setiap barisnya, atau hapus salah satu baris\n"
        "terkait 18:18 sudah dikoordinasikan di sini"
    ),
    "pk203_dua_asisten": (
        "22:9 galat[PK203] Perangkat 'dinkes' dikoordinasikan lebih dari satu Asisten\n"
        "saran: hapus salah satu baris\n"
        "terkait 18:18 sudah dikoordinasikan di sini"
    ),
    "pk204_opd_tanpa_asisten": (
        "22:12 galat[PK204] OPD 'dispora' tidak dikoordinasikan Asisten mana pun\n"
        "saran: tulis di 'koordinasi' salah satu Asisten, di 'langsung-sekda', atau di 'tanpa-asisten'"
    ),
    "pk205_kecamatan_tanpa_jalur": (
        "22:12 galat[PK205] kecamatan 'kec-juai' tidak berada di bawah siapa pun\n"
        "saran: tulis di 'koordinasi' salah satu Asisten, di 'langsung-sekda', atau di 'tanpa-asisten'"
    ),
    "pk206_dua_kali_di_satu_asisten": (
        "21:9 galat[PK206] 'dinkes' tertulis dua kali di bawah 'asisten-1'\n"
        "saran: hapus salah satu baris\n"
        "terkait 19:9 sudah tertulis di sini"
    ),
    "pk207_kelurahan_dikoordinasikan": (
        "22:9 galat[PK207] 'kel-batu' berjenis kelurahan, bukan organ yang dikoordinasikan Asisten\n"
        "saran: hapus baris ini; organ di bawah organ lain ditulis dengan 'induk'"
    ),
    "pk208_asisten_dan_dikecualikan": (
        "23:5 galat[PK208] 'dinkes' dikecualikan dari Asisten, tetapi tertulis di bawah 'asisten-1'\n"
        "saran: hapus salah satu baris\n"
        "terkait 18:18 dikoordinasikan Asisten di sini"
    ),
    "pk208_asisten_dan_langsung": (
        "23:5 galat[PK208] 'dinkes' tertulis di sini dan juga di bawah 'asisten-1'\n"
        "saran: hapus salah satu baris\n"
        "terkait 18:18 dikoordinasikan Asisten di sini"
    ),
    "pk209_langsung_dua_kali": (
        "25:5 galat[PK209] 'inspektorat' sudah tertulis di 'langsung-sekda'\n"
        "saran: hapus salah satu baris\n"
        "terkait 23:18 sudah tertulis di sini"
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_the_drafter_is_told_what_is_wrong_where_and_what_to_do(case: str) -> None:
    said = said_about(case)

    assert said == [SAID[case]]
