"""Kinds of acts and heads of region: the tables agree with themselves."""

from __future__ import annotations

import pytest

from polakerja_diagram.sebutan.jenis import (
    BERITA_DAERAH,
    BUPATI,
    GUBERNUR,
    JENIS_PERATURAN,
    LAIN,
    LEMBARAN_DAERAH,
    SEMUA_KEPALA,
    WALI_KOTA,
    KepalaDaerah,
    find_jenis,
    kepala_of_daerah,
    kepala_of_jenis,
    read_short,
    split_daerah,
)


def test_every_name_of_a_kind_finds_its_own_row() -> None:
    found = [(row, find_jenis(nama)) for row in JENIS_PERATURAN for nama in row.semua_nama]

    assert [row for row, other in found if row is not other] == []


def test_no_two_kinds_have_one_short_name() -> None:
    short = [one.casefold() for row in JENIS_PERATURAN for one in row.semua_singkatan]

    assert len(set(short)) == len(short)


@pytest.mark.parametrize("kepala", SEMUA_KEPALA)
def test_every_head_makes_a_peraturan_and_a_keputusan(kepala: KepalaDaerah) -> None:
    rows = [row for row in JENIS_PERATURAN if row.kepala is kepala]

    assert [(row.awal, row.diundangkan, row.is_keputusan) for row in rows] == [
        ("Peraturan", BERITA_DAERAH, False),
        ("Keputusan", "", True),
    ]


@pytest.mark.parametrize(
    ("jenis", "singkatan", "gazette"),
    [
        ("Peraturan Bupati", "Perbup", BERITA_DAERAH),
        ("PERATURAN  WALI KOTA", "Perwali", BERITA_DAERAH),
        ("Peraturan Walikota", "Perwali", BERITA_DAERAH),
        ("Peraturan Gubernur", "Pergub", BERITA_DAERAH),
        ("Peraturan Daerah", "Perda", LEMBARAN_DAERAH),
        ("Peraturan Daerah Kabupaten", "Perda", LEMBARAN_DAERAH),
        ("Peraturan Daerah Istimewa", "Perdais", LEMBARAN_DAERAH),
        ("Peraturan Daerah Khusus", "Perdasus", LEMBARAN_DAERAH),
        ("Qanun", "", LEMBARAN_DAERAH),
        ("Keputusan Walikota", "Kepwali", ""),
        ("Keputusan Gubernur", "Kepgub", ""),
        ("Keputusan Sekretaris Daerah", "", ""),
        ("Peraturan DPRD", "", BERITA_DAERAH),
        ("Perbup", "", BERITA_DAERAH),
    ],
)
def test_a_kind_is_known_by_its_first_words(jenis: str, singkatan: str, gazette: str) -> None:
    row = find_jenis(jenis)

    assert (row.singkatan, row.diundangkan) == (singkatan, gazette)


def test_what_begins_alike_but_is_another_word_is_another_kind() -> None:
    assert find_jenis("Keputusannya") is LAIN


@pytest.mark.parametrize(
    ("jenis", "kepala"),
    [
        ("Instruksi Bupati", BUPATI),
        ("KEPUTUSAN WALIKOTA", WALI_KOTA),
        ("Peraturan Gubernur", GUBERNUR),
        ("Peraturan Daerah", None),
        ("Qanun", None),
    ],
)
def test_an_act_is_named_after_the_head_that_ends_its_kind(jenis: str, kepala: KepalaDaerah | None) -> None:
    assert kepala_of_jenis(jenis) is kepala


def test_every_short_name_is_read_back_to_its_row_with_a_region_or_a_point_behind_it() -> None:
    short = [(row, one) for row in JENIS_PERATURAN for one in row.semua_singkatan]

    assert [(row, read_short(f"{one}. Contoh")) for row, one in short] == [(row, row) for row, _ in short]
    assert [
        read_short(nama) for row in JENIS_PERATURAN for nama in row.semua_nama if row.semua_singkatan
    ] == [None] * sum(len(row.semua_nama) for row in JENIS_PERATURAN if row.semua_singkatan)


@pytest.mark.parametrize(
    ("daerah", "kepala"),
    [
        ("Kabupaten Balangan", BUPATI),
        ("Kota Administrasi Jakarta Selatan", WALI_KOTA),
        ("Provinsi Papua", GUBERNUR),
        ("Provinsi Daerah Khusus Ibukota Jakarta", GUBERNUR),
        ("Daerah Khusus Jakarta", GUBERNUR),
        ("DAERAH ISTIMEWA YOGYAKARTA", GUBERNUR),
        ("Aceh", GUBERNUR),
        ("Aceh Besar", None),
        ("Balangan", None),
    ],
)
def test_a_region_tells_its_head_by_its_word_or_by_being_special(
    daerah: str, kepala: KepalaDaerah | None
) -> None:
    assert kepala_of_daerah(daerah) is kepala


@pytest.mark.parametrize(
    ("daerah", "expected"),
    [
        ("Kabupaten Balangan", (BUPATI, "Balangan")),
        ("KOTA BANJARBARU", (WALI_KOTA, "BANJARBARU")),
        ("Kota", (None, "Kota")),
        ("Kotawaringin", (None, "Kotawaringin")),
        ("Provinsi Kalimantan Selatan", (GUBERNUR, "Kalimantan Selatan")),
        ("Aceh", (None, "Aceh")),
    ],
)
def test_the_word_before_a_region_tells_its_head(
    daerah: str, expected: tuple[KepalaDaerah | None, str]
) -> None:
    assert split_daerah(daerah) == expected
