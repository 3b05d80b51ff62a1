"""How an act and its annexes are cited."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from polakerja_diagram.model import Berita, Lampiran, Penandatangan, Peraturan, Struktur
from polakerja_diagram.sebutan.citation import (
    has_plain_number,
    is_complete,
    judul_dokumen,
    kata_kunci,
    nama_berita,
    nama_peraturan,
    nama_urutan,
    nomor_peraturan,
    say_peraturan,
    sebut,
    sebut_tanpa_judul,
    tanggal_dalam_kata,
)
from tests.unit.chart.contoh import JALUR, PERATURAN, STRUKTUR

PERDA = Peraturan("Peraturan Daerah", "Kabupaten Balangan", "Susunan", nomor="3", tahun="2018")
KEPUTUSAN = Peraturan("Keputusan Bupati", "Kabupaten Balangan", "Tim", nomor="050/30/HK/2026")


@pytest.mark.parametrize(
    ("jenis", "daerah", "expected"),
    [
        ("Peraturan Bupati", "Kabupaten Balangan", "Peraturan Bupati Balangan"),
        ("Peraturan Wali Kota", "Kota Bogor", "Peraturan Wali Kota Bogor"),
        ("Peraturan Walikota", "Kota Pasuruan", "Peraturan Walikota Pasuruan"),
        ("Peraturan Gubernur", "Provinsi Kalimantan Selatan", "Peraturan Gubernur Kalimantan Selatan"),
        (
            "Peraturan Gubernur",
            "Daerah Istimewa Yogyakarta",
            "Peraturan Gubernur Daerah Istimewa Yogyakarta",
        ),
        ("Peraturan Daerah", "Kabupaten Balangan", "Peraturan Daerah Kabupaten Balangan"),
        ("Qanun", "Kabupaten Aceh Barat", "Qanun Kabupaten Aceh Barat"),
        ("Qanun", "Aceh", "Qanun Aceh"),
        ("Peraturan Gubernur", "Aceh", "Peraturan Gubernur Aceh"),
        ("Peraturan Daerah", "Provinsi Kalimantan Selatan", "Peraturan Daerah Provinsi Kalimantan Selatan"),
        ("Peraturan Wali Kota", "Kota Banjarbaru", "Peraturan Wali Kota Banjarbaru"),
        ("Keputusan Walikota", "Kota Banjarbaru", "Keputusan Walikota Banjarbaru"),
        ("Keputusan Bupati", "Kabupaten Cirebon", "Keputusan Bupati Cirebon"),
    ],
)
def test_the_second_line_names_the_act_as_its_kind_asks(jenis: str, daerah: str, expected: str) -> None:
    assert nama_peraturan(Peraturan(jenis, daerah, "")) == expected


def test_the_document_title_names_annex_act_and_number() -> None:
    assert judul_dokumen(STRUKTUR, JALUR) == "Lampiran II Peraturan Bupati Balangan Nomor 28 Tahun 2025"


def test_an_act_is_cited_with_its_subject_and_its_gazette() -> None:
    published = replace(PERDA, berita=Berita("2018", "4"))

    assert sebut(published) == (
        "Peraturan Daerah Kabupaten Balangan Nomor 3 Tahun 2018 tentang Susunan "
        "(Lembaran Daerah Kabupaten Balangan Tahun 2018 Nomor 4)"
    )
    assert sebut_tanpa_judul(published, with_name=False) == (
        "Nomor 3 Tahun 2018 (Lembaran Daerah Kabupaten Balangan Tahun 2018 Nomor 4)"
    )
    assert sebut_tanpa_judul(published, with_name=True) == (
        "Peraturan Daerah Kabupaten Balangan Nomor 3 Tahun 2018 "
        "(Lembaran Daerah Kabupaten Balangan Tahun 2018 Nomor 4)"
    )


def test_a_keputusan_is_cited_by_its_number_as_given_and_without_gazette() -> None:
    written = replace(KEPUTUSAN, berita=Berita("2026", "9"))

    assert sebut(written) == "Keputusan Bupati Balangan Nomor 050/30/HK/2026 tentang Tim"
    assert nama_berita(written) == ""


def test_a_year_that_is_written_is_cited_of_a_keputusan_too() -> None:
    dated = replace(KEPUTUSAN, nomor="30", tahun="2026")

    assert [has_plain_number(act) for act in (KEPUTUSAN, dated, PERDA)] == [True, False, False]
    assert nomor_peraturan(dated) == "Nomor 30 Tahun 2026"


def test_what_is_not_known_is_dots_or_a_gap() -> None:
    draft = Peraturan("Peraturan Bupati", "Kabupaten Balangan", "Pola")

    assert sebut(draft) == (
        "Peraturan Bupati Balangan Nomor ... Tahun ... tentang Pola "
        "(Berita Daerah Kabupaten Balangan Tahun [diisi: tahun Berita Daerah] "
        "Nomor [diisi: nomor Berita Daerah])"
    )
    assert say_peraturan(draft) == "Peraturan Bupati Balangan Nomor ... Tahun ... tentang Pola"


ENACTED = replace(PERDA, tanggal=date(2018, 1, 2), penandatangan=Penandatangan(nama="Abdul Hadi"))


@pytest.mark.parametrize(
    ("act", "complete"),
    [
        (ENACTED, True),
        (replace(ENACTED, jenis="Keputusan Bupati", tahun=""), True),
        (replace(ENACTED, tahun=""), False),
        (replace(ENACTED, nomor=""), False),
        (replace(ENACTED, tanggal=None), False),
        (replace(ENACTED, penandatangan=Penandatangan()), False),
    ],
)
def test_an_act_with_number_date_and_name_is_no_draft(act: Peraturan, *, complete: bool) -> None:
    assert is_complete(act) is complete


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (replace(PERDA, tanggal=date(2018, 12, 31)), "31 Desember 2018"),
        (PERDA, "2018"),
        (KEPUTUSAN, "..."),
    ],
)
def test_the_day_of_an_act_is_told_as_far_as_it_is_known(act: Peraturan, words: str) -> None:
    assert tanggal_dalam_kata(act) == words


def test_an_annex_has_the_numeral_of_its_place_unless_it_is_alone() -> None:
    alone: Struktur = replace(STRUKTUR, semua_lampiran=(JALUR,))
    own: Lampiran = replace(JALUR, angka="IA")

    assert [nama_urutan(STRUKTUR, JALUR), nama_urutan(alone, JALUR), nama_urutan(STRUKTUR, own)] == [
        "Lampiran II",
        "Lampiran",
        "Lampiran IA",
    ]


def test_the_keywords_are_kind_region_and_number_where_known() -> None:
    assert kata_kunci(PERATURAN) == ("Peraturan Bupati", "Kabupaten Balangan", "28/2025")
    assert kata_kunci(replace(PERATURAN, nomor="", tahun="")) == ("Peraturan Bupati", "Kabupaten Balangan")
