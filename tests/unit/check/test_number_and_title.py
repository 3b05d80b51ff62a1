"""A number has digits only, a title no short words, and what is unknown is left empty."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from polakerja_diagram.check import check_struktur
from polakerja_diagram.check.number_and_title import _abbreviations
from polakerja_diagram.diagnostics import Severity
from polakerja_diagram.model import Berita, Penandatangan, Salinan
from tests.unit.check.contoh import read_case, said_about

STRUKTUR = read_case("pk616_romawi")
ACT = replace(STRUKTUR.peraturan, nomor="28")

SAID = {
    "pk616_tata_naskah": (
        "6:10 galat[PK616] nomor peraturan '188.45/28/HK/2025' bukan angka Arab saja\n"
        "saran: tulis angkanya saja, misalnya 28; tahunnya di kunci 'tahun'"
    ),
    "pk617_titik_titik": (
        "6:10 galat[PK617] 'nomor: ...' bukan isi yang diketahui\n"
        "saran: kosongkan: tulis 'nomor:' saja; titik-titiknya dicetak program"
    ),
    "pk618_singkatan": (
        "8:12 peringatan[PK618] judul peraturan memuat singkatan: OPD\n"
        "saran: tulis kepanjangannya saja, kecuali bila istilah itu memang baku dalam bentuk singkatnya"
    ),
}


def found(**changed: Any) -> list[str]:
    """Return the codes from PK614 on that the act earns with other words."""
    act = replace(ACT, **changed)
    return [one.code for one in check_struktur(replace(STRUKTUR, peraturan=act)) if one.code >= "PK614"]


@pytest.mark.parametrize("name", SAID)
def test_what_is_wrong_is_told_with_what_to_write(name: str) -> None:
    assert said_about(name) == [SAID[name]]


@pytest.mark.parametrize("nomor", ["28", "1", "199", ""])
def test_a_number_of_digits_is_right(nomor: str) -> None:
    assert found(nomor=nomor) == []


@pytest.mark.parametrize(
    "nomor", ["XXVIII", "28A", "28/2025", "28.", "12.A", "050/30/HK/2025", "0", "dua puluh"]
)
def test_a_number_of_anything_else_is_an_error(nomor: str) -> None:
    assert found(nomor=nomor) == ["PK616"]


def test_the_number_of_a_keputusan_and_of_an_act_before_the_law_stays_as_given() -> None:
    assert found(jenis="Keputusan Bupati", nomor="050/ 30 /HK/437.12/2026") == []
    assert found(nomor="5-E", tahun="2021") == []
    assert found(nomor="5-E", tahun="2022") == ["PK616"]


@pytest.mark.parametrize(
    "kosong", ["...", "…", "......", "___", "-", "xx", "XXX", "x", "?", "NN", "belum ada", "(...)"]
)
def test_what_stands_for_the_unknown_is_an_error_in_every_place(kosong: str) -> None:
    assert found(nomor=kosong) == ["PK617"]
    assert found(provinsi=kosong) == ["PK617"]
    assert found(ditetapkan_di=kosong) == ["PK617"]
    assert found(berita=Berita("2025", kosong)) == ["PK617"]
    assert found(penandatangan=Penandatangan("Bupati Balangan", kosong)) == ["PK617"]
    assert found(penandatangan=Penandatangan(kosong, "Abdul Hadi")) == ["PK617"]
    assert found(salinan=Salinan(kosong)) == ["PK617"]
    assert found(salinan=Salinan(nama=kosong)) == ["PK617"]


@pytest.mark.parametrize("nama", ["Xaverius", "X. Noor", "Nn. Siti", "Belumai", "N"])
def test_a_name_that_looks_unknown_is_a_name(nama: str) -> None:
    assert found(penandatangan=Penandatangan("Bupati Balangan", nama)) == []


@pytest.mark.parametrize(
    ("tentang", "expected"),
    [
        ("Pola Hubungan Kerja Organisasi Perangkat Daerah (OPD)", ("OPD",)),
        ("POLA HUBUNGAN KERJA PERANGKAT DAERAH (PHKPD)", ("PHKPD",)),
        ("Tata Kerja UPTD dan RSUD", ("UPTD", "RSUD")),
        ("Perubahan Kedua atas Perbup Nomor 5 Tahun 2020", ("Perbup",)),
        ("Penanganan COVID-19", ()),
        ("POLA HUBUNGAN KERJA PERANGKAT DAERAH", ()),
        ("Tahap II Tipe B", ()),
        ("Pola Hubungan Kerja dan Jalur Koordinasi", ()),
    ],
)
def test_a_title_holds_no_words_for_short(tentang: str, expected: tuple[str, ...]) -> None:
    assert _abbreviations(tentang) == expected


def test_a_short_word_in_a_title_only_warns() -> None:
    act = replace(ACT, tentang="Tata Kerja UPTD")

    told = [one for one in check_struktur(replace(STRUKTUR, peraturan=act)) if one.code == "PK618"]

    assert [one.severity for one in told] == [Severity.PERINGATAN]
