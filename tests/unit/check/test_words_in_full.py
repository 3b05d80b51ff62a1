"""The words of act and region stand in full and are spelled as the law spells them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from polakerja_diagram.check import check_struktur
from tests.unit.check.contoh import read_case, said_about

STRUKTUR = read_case("pk616_romawi")
ACT = replace(STRUKTUR.peraturan, nomor="28")

SAID = {
    "pk614_jenis_singkat": (
        "4:10 galat[PK614] jenis peraturan 'Perbup' tidak ditulis sebagaimana mestinya\n"
        "saran: tulis 'Peraturan Bupati'; nama daerahnya di kunci 'daerah'"
    ),
    "pk614_tanpa_kabupaten": (
        "5:11 galat[PK614] daerah 'Balangan' tidak ditulis lengkap, dengan Kabupaten, Kota, atau Provinsi\n"
        "saran: tulis 'Kabupaten Balangan'"
    ),
    "pk614_kab_di_tempat_lain": (
        "13:14 galat[PK614] 'Kab.' tidak ditulis lengkap, di 3 tempat\n"
        "saran: tulis 'Kabupaten'\n"
        "terkait 16:37 juga 'Jalur Koordinasi Kab. Balangan'\n"
        "terkait 26:26 juga 'Dinas Kesehatan Kab. Balangan'"
    ),
    "pk619_walikota": (
        "4:10 info[PK619] 'Peraturan Walikota' menulis Walikota satu kata, di 4 tempat\n"
        "saran: tulis 'Wali Kota'\n"
        "terkait 10:14 juga 'Walikota Balangan'\n"
        "terkait 16:26 juga 'Walikota Balangan'\n"
        "terkait 17:25 juga 'Wakil Walikota Balangan'"
    ),
}


def found(**changed: Any) -> list[str]:
    """Return the codes from PK614 on that the act earns with other words."""
    act = replace(ACT, **changed)
    return [one.code for one in check_struktur(replace(STRUKTUR, peraturan=act)) if one.code >= "PK614"]


@pytest.mark.parametrize("name", SAID)
def test_what_is_wrong_is_told_with_what_to_write(name: str) -> None:
    assert said_about(name) == [SAID[name]]


@pytest.mark.parametrize(
    "jenis",
    [
        *(
            "Perbup",
            "perbup",
            "PERBUP",
            "Perbub",
            "Perbup Balangan",
            "Perbup.",
            "Peraturan Bupti",
            "SK Bupati",
        ),
        *("Peraturan Bupati Kabupaten Balangan", "Perda", "Peraturan Daerah Kabupaten", "Kepbup"),
        *("Perkada", "Peraturan"),
    ],
)
def test_a_kind_of_act_that_is_for_short_or_says_too_much_is_told(jenis: str) -> None:
    assert found(jenis=jenis) == ["PK614"]


@pytest.mark.parametrize(
    "jenis", ["Peraturan Bupati", "Peraturan Daerah", "Instruksi Bupati", "Keputusan Bupati"]
)
def test_a_kind_of_act_in_full_is_right(jenis: str) -> None:
    assert found(jenis=jenis) == []


@pytest.mark.parametrize(
    ("daerah", "expected"),
    [
        ("Kab. Balangan", "Kabupaten Balangan"),
        ("Kab Balangan", "Kabupaten Balangan"),
        ("kab.Balangan", "Kabupaten Balangan"),
        ("Balangan", "Kabupaten Balangan"),
        ("Pemerintah Kabupaten Balangan", "Kabupaten Balangan"),
    ],
)
def test_a_region_is_written_with_its_word(daerah: str, expected: str) -> None:
    told = [
        one
        for one in check_struktur(replace(STRUKTUR, peraturan=replace(ACT, daerah=daerah)))
        if one.code == "PK614"
    ]

    assert [one.hint for one in told] == [f"tulis '{expected}'"]


def test_a_word_of_the_kind_alone_names_no_region() -> None:
    assert found(daerah="Kabupaten") == ["PK614"]


@pytest.mark.parametrize("daerah", ["DKI Jakarta", "DIY", "D.I. Yogyakarta"])
def test_a_special_region_is_written_in_full(daerah: str) -> None:
    assert "PK614" in found(daerah=daerah, jenis="Peraturan Gubernur")


def test_walikota_is_as_it_was_in_acts_until_2014() -> None:
    old = {"jenis": "Keputusan Walikota", "daerah": "Kota Balangan"}

    assert "PK619" in found(**old)
    assert "PK619" not in found(**old, tahun="2014")
    assert "PK619" not in found(**old, tahun="", tanggal=date(2014, 6, 30))
