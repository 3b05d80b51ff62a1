"""Names of persons word by word, what stands before an office, the NIP."""

from __future__ import annotations

import pytest

from polakerja_diagram.sebutan.pejabat import (
    AWALAN_JABATAN,
    GELAR_BELAKANG,
    GELAR_DEPAN,
    MUNGKIN_NAMA,
    SAPAAN,
    GolonganKata,
    bare_name,
    digits_of_nip,
    group_nip,
    read_nama,
    standard_awalan,
)


def titles(nama: str) -> list[str]:
    """Return the words of a name that are titles."""
    return [word.kata for word in read_nama(nama) if word.golongan is GolonganKata.GELAR]


@pytest.mark.parametrize("gelar", GELAR_DEPAN)
def test_every_title_before_a_name_is_one(gelar: str) -> None:
    assert titles(f"{gelar} Abdul Hadi") == [gelar]
    assert titles(f"H. {gelar.upper()} Abdul Hadi") == [gelar.upper()]
    assert bare_name(f"{gelar} H. Abdul Hadi") == "Abdul Hadi"


@pytest.mark.parametrize("sapaan", SAPAAN)
def test_a_form_of_address_is_no_title_and_no_part_of_the_name(sapaan: str) -> None:
    assert titles(f"{sapaan} Abdul Hadi") == []
    assert bare_name(f"Drs. {sapaan} Abdul Hadi, M.Si.") == "Abdul Hadi"


@pytest.mark.parametrize("gelar", GELAR_BELAKANG)
def test_every_title_after_a_name_is_one_with_and_without_comma(gelar: str) -> None:
    spelled = (gelar, gelar.rstrip("."), gelar.replace(".", "").upper())
    names = [f"Abdul Hadi {one}" for one in spelled if "." in one[:-1] or one.isupper()]

    assert [bare_name(nama) for nama in names] == ["Abdul Hadi"] * len(names)
    assert bare_name(f"Abdul Hadi, {gelar}") == "Abdul Hadi"


@pytest.mark.parametrize(
    ("nama", "expected"),
    [
        ("drh. Siti Aminah", ["drh."]),
        ("apt. Siti Aminah, S.Farm., M.Farm.", ["apt.", "S.Farm.,", "M.Farm."]),
        ("Dr. (H.C.) Ir. H. Amran", ["Dr.", "(H.C.)", "Ir."]),
        ("Drs.H.Abdul Hadi", ["Drs."]),
        ("DRS.H.ABDUL HADI", ["DRS."]),
        ("T. Ir. Iskandar Zul", ["Ir."]),
        ("Ns Siti Aminah", ["Ns"]),
        ("dr. Siti Aminah Sp.OG", ["dr.", "Sp.OG"]),
        ("Abdul Hadi S.H. M.Si", ["S.H.", "M.Si"]),
        ("Abdul Hadi SE", ["SE"]),
        ("ABDUL HADI SH", ["SH"]),
    ],
)
def test_titles_are_found_in_every_way_of_writing_them(nama: str, expected: list[str]) -> None:
    assert titles(nama) == expected


@pytest.mark.parametrize(
    "nama",
    [
        *("H. René d'Arco", "M. Noor", "St. Aminah", "Ar Rahman", "ABDUL MA", "Abdul Ma", "A. Rahman Sip"),
        *("Ra Kusuma", "RM Sartono", "Aminah St.", "Rahmat H. Arif", "Drs.", "SH", ""),
    ],
)
def test_what_may_be_a_name_is_no_title(nama: str) -> None:
    assert titles(nama) == []


@pytest.mark.parametrize(
    ("nama", "bare"),
    [
        ("Hj. St. Aminah", "St. Aminah"),
        ("T. Ir. Iskandar Zul", "T. Iskandar Zul"),
        ("KH Ahmad  Dahlan", "Ahmad Dahlan"),
        ("Rahmat H. Arif", "Rahmat H. Arif"),
        ("Abdul Hadi,", "Abdul Hadi"),
        ("", ""),
    ],
)
def test_a_name_loses_its_titles_and_nothing_else(nama: str, bare: str) -> None:
    assert bare_name(nama) == bare


def test_every_word_that_may_be_a_name_is_a_title_of_the_lists() -> None:
    listed = {gelar.replace(".", "").casefold() for gelar in (*GELAR_DEPAN, *SAPAAN, *GELAR_BELAKANG)}

    assert MUNGKIN_NAMA - listed == set()


def test_what_stands_before_an_office_is_known_in_every_spelling() -> None:
    loose = [one.replace(".", "").upper() for one in AWALAN_JABATAN]

    assert [standard_awalan(one) for one in (*AWALAN_JABATAN, *loose)] == [*AWALAN_JABATAN, *AWALAN_JABATAN]
    assert [standard_awalan(one) for one in ("PH.", "a/n", "Bupati", "")] == ["Plh.", "a.n.", "", ""]


@pytest.mark.parametrize(
    ("nip", "grouped"),
    [
        ("198307102010011020", "19830710 201001 1 020"),
        ("19830710 2010 01 1 020", "19830710 201001 1 020"),
        ("19830710201001102", "19830710201001102"),
        ("1983071020100110A0", "1983071020100110A0"),
        ("", ""),
    ],
)
def test_a_nip_is_grouped_and_what_is_none_stays(nip: str, grouped: str) -> None:
    assert group_nip(nip) == grouped
    assert digits_of_nip(grouped) == digits_of_nip(nip)
