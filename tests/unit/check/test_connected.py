"""A box that no relation ties to the head is pointed out."""

from __future__ import annotations

import pytest

from tests.unit.check.contoh import said_about

SAID = {
    "pk229_kotak_lepas": (
        "22:12 peringatan[PK229] 'inspektorat' tidak terhubung dengan kepala daerah\n"
        "saran: tulis hubungannya di bagian 'hubungan'"
    ),
    "pk229_tanpa_hubungan": (
        "13:12 peringatan[PK229] belum ada satu hubungan pun, jadi bagan pola hubungan kerja tanpa "
        "garis\n"
        "saran: tulis bagian 'hubungan'"
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_the_drafter_is_told_what_is_wrong_where_and_what_to_do(case: str) -> None:
    said = said_about(case)

    assert said == [SAID[case]]
