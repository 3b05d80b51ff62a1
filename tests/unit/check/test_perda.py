"""Organs are called as the Perda calls them."""

from __future__ import annotations

import pytest

from tests.unit.check.contoh import said_about

SAID = {
    "pk233_nama_lain_dari_perda": (
        "22:11 peringatan[PK233] nama 'Dinas sosial' tidak ada dalam nomenklatur Perda\n"
        "saran: mungkin maksudnya 'Dinas Sosial'?"
    ),
    "pk233_organ_perda_tidak_ada": (
        "25:5 peringatan[PK233] 'Dinas Perhubungan' ada dalam Perda, tetapi tidak ada organ bernama itu\n"
        "saran: daftarkan organnya, atau betulkan 'nomenklatur-perda'"
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_the_drafter_is_told_what_is_wrong_where_and_what_to_do(case: str) -> None:
    said = said_about(case)

    assert said == [SAID[case]]
