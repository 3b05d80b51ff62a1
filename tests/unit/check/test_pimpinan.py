"""One head, one Sekda, and limits that only warn."""

from __future__ import annotations

import pytest

from tests.unit.check.contoh import said_about

SAID = {
    "pk225_dua_kepala_daerah": (
        "15:12 galat[PK225] 'pj-bupati' adalah kepala daerah kedua\n"
        "saran: hapus salah satu, atau betulkan jenisnya\n"
        "terkait 13:12 kepala daerah pertama di sini"
    ),
    "pk225_tanpa_kepala_daerah": (
        "13:12 galat[PK225] belum ada kepala daerah\n"
        "saran: tulis bupati, wali kota, atau gubernur di bagian 'pimpinan'"
    ),
    "pk226_dua_sekda": (
        "15:12 galat[PK226] 'sekda-2' adalah Sekretaris Daerah kedua\n"
        "saran: hapus salah satu, atau betulkan jenisnya\n"
        "terkait 14:12 Sekretaris Daerah pertama di sini"
    ),
    "pk231_asisten_keempat": (
        "21:12 peringatan[PK231] ada 4 Asisten, lebih dari 3\n"
        "saran: periksa ketentuannya; bila memang demikian, tulis 'batas: {asisten: 4}'"
    ),
    "pk231_staf_ahli_batas_sendiri": (
        "18:12 peringatan[PK231] ada 2 staf ahli, lebih dari 1\n"
        "saran: periksa ketentuannya; bila memang demikian, tulis 'batas: {staf-ahli: 2}'"
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_the_drafter_is_told_what_is_wrong_where_and_what_to_do(case: str) -> None:
    said = said_about(case)

    assert said == [SAID[case]]
