"""One superior for each organ, and no circle of command."""

from __future__ import annotations

import pytest

from tests.unit.check.contoh import said_about

SAID = {
    "pk214_bukan_induknya": (
        "29:24 galat[PK214] 'rsud' mempunyai dua atasan struktural: 'dinkes' dan 'dinsos'\n"
        "saran: hapus salah satu baris struktural, atau ganti jenis hubungannya\n"
        "terkait 22:46 sudah berada di bawah 'dinkes' di sini"
    ),
    "pk214_dua_atasan": (
        "26:24 galat[PK214] 'asisten-1' mempunyai dua atasan struktural: 'sekda' dan 'bupati'\n"
        "saran: hapus salah satu baris struktural, atau ganti jenis hubungannya\n"
        "terkait 24:5 sudah berada di bawah 'sekda' di sini"
    ),
    "pk215_lingkaran": (
        "26:5 galat[PK215] baris struktural dari 'dinkes' ke 'sekda' membuat lingkaran\n"
        "saran: hapus baris ini, tukar arahnya, atau ganti jenisnya\n"
        "terkait 25:5 'sekda' sudah di atas 'opd'"
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_the_drafter_is_told_what_is_wrong_where_and_what_to_do(case: str) -> None:
    said = said_about(case)

    assert said == [SAID[case]]
