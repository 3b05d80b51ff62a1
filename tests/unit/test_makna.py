"""What a name stands for, and what a row ties: each with each, or each with its own only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.makna import Makna, Menurut, read_makna
from polakerja_diagram.model import (
    BentukKoordinasi,
    Hubungan,
    JenisHubungan,
    JenisPerangkat,
    Kelompok,
    Kode,
    Koordinasi,
    Perangkat,
    Peraturan,
    Struktur,
)

J, H = JenisPerangkat, JenisHubungan


def organ(kode: str, jenis: JenisPerangkat, induk: str = "") -> Perangkat:
    return Perangkat(Kode(kode), kode.capitalize(), jenis, induk=Kode(induk) if induk else None)


SEMUA_PERANGKAT = (
    organ("sekda", J.SEKDA),
    organ("asisten-1", J.ASISTEN),
    organ("bag-hukum", J.BAGIAN, "asisten-1"),
    organ("asisten-2", J.ASISTEN),
    organ("asisten-3", J.ASISTEN),
    organ("setwan", J.SEKRETARIAT),
    organ("bag-persidangan", J.BAGIAN, "setwan"),
    organ("dinkes", J.DINAS),
    organ("rsud", J.UNIT, "dinkes"),
    organ("poli", J.UNIT, "rsud"),
    organ("dinsos", J.DINAS),
    organ("panti", J.UNIT, "dinsos"),
    organ("bpbd", J.BADAN),
    organ("kec-utara", J.KECAMATAN),
    organ("kec-selatan", J.KECAMATAN),
    organ("kel-kota", J.KELURAHAN, "kec-utara"),
    organ("kel-pasar", J.KELURAHAN, "kec-selatan"),
    organ("dprd", J.KONTEKS),
)
"""bpbd has no Asisten, dinsos has two."""

STRUKTUR = Struktur(
    peraturan=Peraturan("Peraturan Bupati", "Kabupaten Contoh", "Pola"),
    semua_lampiran=(),
    semua_perangkat=SEMUA_PERANGKAT,
    semua_koordinasi=tuple(
        Koordinasi(Kode(asisten), Kode(kode))
        for asisten, kode in (
            ("asisten-1", "dinkes"),
            ("asisten-1", "dinsos"),
            ("asisten-1", "kec-utara"),
            ("asisten-2", "dinsos"),
            ("asisten-2", "kec-selatan"),
        )
    ),
    semua_kelompok=(Kelompok("pilihan", "Perangkat pilihan", ("badan", "dinkes")),),
)


def read(dari: str, ke: str, jenis: JenisHubungan = H.KONSULTATIF) -> tuple[Makna, Hubungan]:
    row = Hubungan(dari, ke, jenis, BentukKoordinasi.FUNGSIONAL if jenis is H.KOORDINATIF else None)
    return read_makna(replace(STRUKTUR, semua_hubungan=(row,))), row


def tied(dari: str, ke: str, jenis: JenisHubungan = H.KONSULTATIF) -> list[str]:
    makna, row = read(dari, ke, jenis)
    return [
        f"{' '.join(p.kode for p in one.dari)} - {' '.join(p.kode for p in one.ke)}"
        for one in makna.cakupan(row).semua_ikatan
    ]


@pytest.mark.parametrize(
    ("nama", "organs"),
    [
        ("dinkes", "dinkes"),
        ("dinas", "dinkes dinsos"),
        ("opd", "dinkes dinsos bpbd"),
        ("pilihan", "dinkes bpbd"),
        ("satuan", ""),
        ("entah", ""),
    ],
)
def test_a_name_stands_for_organs_in_the_order_of_the_file(nama: str, organs: str) -> None:
    makna = read_makna(STRUKTUR)

    assert " ".join(p.kode for p in makna.organs(nama)) == organs


def test_a_kode_wins_over_a_group_and_a_group_over_a_kind() -> None:
    groups = (Kelompok("dinas", "Dinas pilihan", ("dinsos",)), Kelompok("dinkes", "Kesehatan", ("dinsos",)))

    makna = read_makna(replace(STRUKTUR, semua_kelompok=groups))

    assert [p.kode for p in makna.organs("dinas")] == ["dinsos"]
    assert [p.kode for p in makna.organs("dinkes")] == ["dinkes"]


@pytest.mark.parametrize("jenis", [H.KOORDINATIF, H.KONSULTATIF])
def test_asisten_are_tied_to_those_of_a_group_that_they_coordinate_and_to_no_other(
    jenis: JenisHubungan,
) -> None:
    assert tied("asisten", "opd", jenis) == ["asisten-1 - dinkes dinsos", "asisten-2 - dinsos"]
    assert tied("asisten-2", "opd", jenis) == ["asisten-2 - dinsos"]
    assert tied("asisten-3", "opd", jenis) == []
    assert tied("asisten", "badan", jenis) == []
    assert tied("asisten", "kecamatan", jenis) == ["asisten-1 - kec-utara", "asisten-2 - kec-selatan"]


def test_units_and_kelurahan_have_the_asisten_of_what_they_are_part_of() -> None:
    assert tied("asisten", "unit") == ["asisten-1 - rsud poli panti", "asisten-2 - panti"]
    assert tied("asisten", "kelurahan") == ["asisten-1 - kel-kota", "asisten-2 - kel-pasar"]


def test_koordinatif_holds_from_the_other_end_too_and_other_kinds_do_not() -> None:
    assert tied("opd", "asisten", H.KOORDINATIF) == ["dinkes dinsos - asisten-1", "dinsos - asisten-2"]
    assert tied("bpbd", "asisten", H.KOORDINATIF) == ["bpbd - asisten-1 asisten-2 asisten-3"]
    assert tied("dinkes", "asisten") == ["dinkes - asisten-1 asisten-2 asisten-3"]


def test_an_organ_named_by_its_kode_is_tied_to_its_asisten_or_as_written() -> None:
    assert tied("asisten", "dinkes") == ["asisten-1 - dinkes"]
    assert tied("asisten", "bpbd") == ["asisten-1 asisten-2 asisten-3 - bpbd"]
    assert tied("asisten-3", "dinkes") == ["asisten-3 - dinkes"]


def test_what_no_asisten_coordinates_is_tied_to_each() -> None:
    assert tied("asisten", "dprd", H.KOORDINATIF) == ["asisten-1 asisten-2 asisten-3 - dprd"]
    assert tied("asisten", "asisten") == ["asisten-1 asisten-2 asisten-3 - asisten-1 asisten-2 asisten-3"]


@pytest.mark.parametrize(
    ("dari", "ke", "expected"),
    [
        ("kecamatan", "kelurahan", ["kec-utara - kel-kota", "kec-selatan - kel-pasar"]),
        ("asisten", "bagian", ["asisten-1 - bag-hukum"]),
        ("setwan", "bagian", ["setwan - bag-persidangan"]),
        ("dinkes", "unit", ["dinkes - rsud"]),
        ("opd", "unit", ["dinkes - rsud", "dinsos - panti"]),
        ("bpbd", "unit", ["bpbd - rsud poli panti"]),
        ("dinsos", "rsud", ["dinsos - rsud"]),
        ("rsud", "opd", ["rsud - dinkes dinsos bpbd"]),
        ("unit", "dinkes", ["rsud - dinkes"]),
        ("unit", "opd", ["rsud - dinkes", "panti - dinsos"]),
        ("kelurahan", "kecamatan", ["kel-kota - kec-utara", "kel-pasar - kec-selatan"]),
        ("bagian", "asisten", ["bag-hukum - asisten-1"]),
        ("bagian", "setwan", ["bag-persidangan - setwan"]),
        ("unit", "sekda", ["rsud poli panti - sekda"]),
    ],
)
def test_each_of_a_group_of_units_is_tied_to_its_induk_only(dari: str, ke: str, expected: list[str]) -> None:
    assert tied(dari, ke) == expected


def test_a_row_says_by_what_it_is_narrowed() -> None:
    found = [
        (makna.cakupan(row).menurut, makna.cakupan(row).is_turned)
        for makna, row in (
            read("sekda", "opd"),
            read("kecamatan", "kelurahan"),
            read("kelurahan", "kecamatan"),
            read("asisten", "opd"),
            read("opd", "asisten", H.KOORDINATIF),
        )
    ]

    assert found == [
        (None, False),
        (Menurut.INDUK, False),
        (Menurut.INDUK, True),
        (Menurut.KOORDINASI, False),
        (Menurut.KOORDINASI, True),
    ]


def test_no_organ_is_tied_to_itself_alone_and_nothing_to_an_unknown_name() -> None:
    assert tied("badan", "badan") == []
    assert tied("sekda", "entah") == []
    assert tied("badan", "bpbd") == []


def test_a_default_box_leaves_out_what_the_drafter_has_grouped() -> None:
    groups = (Kelompok("dinas", "Dinas pilihan", ("dinsos",)),)

    makna = read_makna(replace(STRUKTUR, semua_kelompok=groups))

    assert [(box.nama, box.anggota) for box in makna.kotak_bersama] == [
        ("dinas", ("dinsos",)),
        ("dinas-lain", ("dinkes",)),
        ("badan", ("bpbd",)),
        ("kecamatan", ("kec-utara", "kec-selatan")),
        ("kelurahan", ("kel-kota", "kel-pasar")),
    ]
