"""What differs from the usual is pointed out, never refused."""

from __future__ import annotations

import pytest

from tests.unit.check.contoh import said_about

SAID = {
    "pk230_inspektorat_tanpa_jalur": (
        "22:12 peringatan[PK230] 'inspektorat' tidak ada di jalur mana pun, jadi tidak tampak di jalur "
        "koordinasi\n"
        "saran: tulis di 'langsung-sekda', atau di 'tanpa-asisten' bila memang tidak digambar"
    ),
    "pk232_dinas_langsung_bupati": (
        "23:5 peringatan[PK232] 'dinsos' langsung di bawah kepala daerah; lazimnya lewat Sekda\n"
        "saran: tinjau lagi; bila peraturan memang mengaturnya demikian, biarkan"
    ),
    "pk232_inspektorat_di_bawah_asisten": (
        "21:9 peringatan[PK232] 'inspektorat' dikoordinasikan Asisten; lazimnya langsung lewat Sekda\n"
        "saran: tinjau lagi; bila peraturan memang mengaturnya demikian, biarkan"
    ),
    "pk234_jalur_turunan": (
        "19:21 peringatan[PK234] 1 baris bagan jalur koordinasi masih turunan, belum terverifikasi\n"
        "saran: pastikan setiap baris, lalu ganti menjadi 'status: terverifikasi'"
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_the_drafter_is_told_what_is_wrong_where_and_what_to_do(case: str) -> None:
    said = said_about(case)

    assert said == [SAID[case]]
