"""Every unit stands under its parent, and no chain is closed."""

from __future__ import annotations

import pytest

from tests.unit.check.contoh import said_about

SAID = {
    "pk213_induk_berputar": (
        "23:54 galat[PK213] 'labkesda' akhirnya berada di bawah dirinya sendiri\n"
        "saran: hapus salah satu 'induk' di lingkaran ini\n"
        "terkait 22:46 'rsud' berinduk 'labkesda'"
    ),
    "pk222_kelurahan_di_bawah_dinas": (
        "22:51 galat[PK222] induk kelurahan 'kel-batu' harus kecamatan, bukan dinas 'dinsos'\n"
        "saran: tulis 'induk:' dengan kode kecamatan tempatnya berada"
    ),
    "pk222_kelurahan_tanpa_induk": (
        "22:12 galat[PK222] kelurahan 'kel-batu' belum mempunyai induk\n"
        "saran: tulis 'induk:' dengan kode kecamatan tempatnya berada"
    ),
    "pk223_unit_tanpa_induk": (
        "22:12 galat[PK223] unit 'rsud' belum mempunyai induk\n"
        "saran: tulis 'induk: dinkes'; bila rumah sakit ini organ tersendiri, tulis 'jenis: badan' dan"
        " jalurnya"
    ),
    "pk224_bagian_tanpa_induk": (
        "22:12 galat[PK224] bagian 'bag-hukum' belum mempunyai induk\n"
        "saran: tulis 'induk:' dengan kode Asisten atau sekretariat tempatnya berada"
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_the_drafter_is_told_what_is_wrong_where_and_what_to_do(case: str) -> None:
    said = said_about(case)

    assert said == [SAID[case]]
