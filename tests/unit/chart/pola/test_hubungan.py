"""Rows of `hubungan` become lines between boxes, or words at the foot of one box; each relation once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.chart.bagan import Ujung
from polakerja_diagram.chart.pola.plan import plan_pola
from polakerja_diagram.chart.text.metrics import TAK_TERPUTUS
from polakerja_diagram.makna import Menurut
from polakerja_diagram.model import (
    BentukKoordinasi,
    Hubungan,
    JenisHubungan,
    JenisPerangkat,
    Kelompok,
    Perangkat,
    Struktur,
)
from tests.unit.chart.contoh import STRUKTUR, organ

if TYPE_CHECKING:
    from polakerja_diagram.chart.pola.bagan import BaganPola

H = JenisHubungan
B = BentukKoordinasi


def bagan(*rows: Hubungan, struktur: Struktur = STRUKTUR) -> BaganPola:
    return plan_pola(replace(struktur, semua_hubungan=rows))


def lines(drawn: BaganPola) -> list[tuple[str, str, str]]:
    return [
        (sambungan.dari, sambungan.ke, str(jaring.jenis))
        for jaring in drawn.semua_jaring
        for sambungan in jaring.semua_sambungan
    ]


def told_ids(drawn: BaganPola) -> list[str]:
    return [one.svg_id for k in drawn.semua_kotak for c in k.catatan for one in c.semua_hubungan]


def notes(drawn: BaganPola, kotak: str) -> str:
    words = " ".join(c.teks for k in drawn.semua_kotak if k.nama == kotak for c in k.catatan)
    return words.replace(TAK_TERPUTUS, " ")


def test_a_relation_with_all_opd_is_one_line_to_the_frame() -> None:
    drawn = bagan(Hubungan("inspektorat", "opd", H.FUNGSIONAL))

    assert lines(drawn) == [("inspektorat", "opd", "fungsional")]
    assert drawn.semua_bingkai[0].semua_kotak == ("dinas", "bkpsdm")


def test_a_relation_among_all_opd_is_a_line_between_boxes_and_words_within_one() -> None:
    drawn = bagan(Hubungan("opd", "opd", H.KOLEGIAL))

    assert lines(drawn) == [("dinas", "bkpsdm", "kolegial")]
    assert notes(drawn, "dinas") == "Sesama anggota: kolegial"
    assert drawn.semua_bingkai == ()


def test_what_holds_among_three_boxes_of_the_frame_is_said_once_and_not_again_in_lines() -> None:
    struktur = replace(
        STRUKTUR,
        semua_perangkat=(*STRUKTUR.semua_perangkat, organ("satpol", "Satuan", JenisPerangkat.SATUAN)),
    )

    drawn = bagan(
        Hubungan("dinas", "bkpsdm", H.KOLEGIAL), Hubungan("opd", "opd", H.KOLEGIAL), struktur=struktur
    )

    assert lines(drawn) == []
    assert told_ids(drawn) == ["hubungan-opd--opd--kolegial"]
    assert notes(drawn, "dinas") == "Sesama perangkat dalam bingkai: kolegial"
    assert [k.nama for k in drawn.semua_kotak if k.catatan] == ["dinas"]
    assert drawn.semua_bingkai[0].semua_kotak == ("dinas", "bkpsdm", "satpol")


def test_what_holds_among_three_asisten_is_said_in_each_and_among_two_is_a_line() -> None:
    third = organ("asisten-3", "Asisten Umum", JenisPerangkat.ASISTEN)
    three = replace(STRUKTUR, semua_perangkat=(*STRUKTUR.semua_perangkat, third))
    row = Hubungan("asisten", "asisten", H.KOLEGIAL)

    assert lines(bagan(row)) == [("asisten-1", "asisten-2", "kolegial")]
    assert lines(bagan(row, struktur=three)) == []
    assert notes(bagan(row, struktur=three), "asisten-2") == "Sesama Asisten: kolegial"


def test_a_member_of_a_box_is_an_end_of_its_own() -> None:
    drawn = bagan(Hubungan("dinkes", "bkpsdm", H.FUNGSIONAL))

    assert drawn.semua_jaring[0].dari == (Ujung("dinas", STRUKTUR.semua_perangkat[6].kode),)
    assert lines(drawn) == [("dinkes", "bkpsdm", "fungsional")]


def test_what_one_row_has_said_another_does_not_repeat() -> None:
    drawn = bagan(
        Hubungan("opd", "opd", H.KOLEGIAL),
        Hubungan("dinas", "bkpsdm", H.KOLEGIAL),
        Hubungan("bkpsdm", "dinas", H.KOLEGIAL),
    )

    assert lines(drawn) == [("dinas", "bkpsdm", "kolegial")]


def test_the_same_pair_may_have_two_kinds() -> None:
    drawn = bagan(
        Hubungan("sekda", "asisten-1", H.STRUKTURAL),
        Hubungan("sekda", "asisten-1", H.KOORDINATIF, B.HIERARKI),
    )

    assert lines(drawn) == [("sekda", "asisten-1", "struktural"), ("sekda", "asisten-1", "koordinatif")]


def test_numbers_of_members_stand_in_order_and_who_begins_a_relation_stays_first() -> None:
    more = (organ("dispar", "Dinas Pariwisata", JenisPerangkat.DINAS),)
    struktur = replace(STRUKTUR, semua_perangkat=(*STRUKTUR.semua_perangkat, *more))

    drawn = bagan(
        Hubungan("dispar", "dinkes", H.KONSULTATIF),
        Hubungan("dinkes", "dinsos", H.KONSULTATIF),
        Hubungan("dispar", "dinsos", H.KOLEGIAL),
        Hubungan("dinsos", "dinkes", H.KOLEGIAL),
        Hubungan("dispar", "dinas", H.FUNGSIONAL),
        Hubungan("dinkes", "dinas", H.FUNGSIONAL),
        struktur=struktur,
    )

    assert notes(drawn, "dinas") == (
        "Konsultatif: angka 1 dengan 2 serta 3 dengan 1; kolegial: angka 1 dengan 2 serta 2 dengan 3; "
        "fungsional bagi anggota lain: angka 1 dan 3"
    )
    assert told_ids(drawn)[:2] == [
        "hubungan-dinkes--dinsos--konsultatif",
        "hubungan-dispar--dinkes--konsultatif",
    ]


def test_organs_are_tied_with_their_own_units_only() -> None:
    struktur = replace(
        STRUKTUR,
        semua_perangkat=(*STRUKTUR.semua_perangkat, organ("rsud", "RSUD", JenisPerangkat.UNIT, "dinkes")),
    )

    drawn = bagan(Hubungan("opd", "unit", H.STRUKTURAL), struktur=struktur)

    assert lines(drawn) == []
    assert notes(drawn, "bkpsdm") == ""
    assert told_ids(drawn) == ["hubungan-dinas--unit--struktural"]


def test_a_group_that_the_drafter_calls_opd_is_a_box_and_no_frame() -> None:
    struktur = replace(
        STRUKTUR, semua_kelompok=(Kelompok("opd", "Perangkat Daerah", ("dinkes", "dinsos", "bkpsdm")),)
    )

    drawn = bagan(Hubungan("inspektorat", "opd", H.FUNGSIONAL), struktur=struktur)

    assert lines(drawn) == [("inspektorat", "opd", "fungsional")]
    assert drawn.semua_bingkai == ()


def test_asisten_are_joined_to_every_list_of_a_row_and_to_single_organs_that_they_coordinate() -> None:
    dinas = Hubungan("asisten", "dinas", H.KOORDINATIF, B.FUNGSIONAL)
    badan = Hubungan("asisten", "badan", H.KOORDINATIF, B.FUNGSIONAL)

    assert [(dari, ke) for dari, ke, _ in lines(bagan(dinas))] == [
        ("asisten-1", "dinas"),
        ("asisten-2", "dinas"),
    ]
    assert [(dari, ke) for dari, ke, _ in lines(bagan(badan))] == [("asisten-2", "bkpsdm")]
    assert [(j.ke[0].kotak, j.menurut) for j in bagan(dinas, badan).semua_jaring] == [
        ("dinas", Menurut.KOORDINASI),
        ("dinas", Menurut.KOORDINASI),
        ("bkpsdm", None),
    ], "a single organ is not one of several"


def test_a_row_that_ties_nothing_is_not_drawn() -> None:
    row = Hubungan("asisten-1", "badan", H.KOORDINATIF, B.FUNGSIONAL)

    assert lines(bagan(row)) == []


def test_a_dinas_is_joined_to_its_own_units_alone() -> None:
    units = (
        organ("panti", "Panti", JenisPerangkat.UNIT, "dinsos"),
        organ("rsud", "RSUD", JenisPerangkat.UNIT, "dinkes"),
    )
    struktur = replace(STRUKTUR, semua_perangkat=(*STRUKTUR.semua_perangkat, *units))

    drawn = bagan(Hubungan("dinkes", "unit", H.STRUKTURAL), struktur=struktur)

    assert told_ids(drawn) == ["hubungan-dinkes--rsud--struktural"]


def units(induk: str, *names: str) -> tuple[Perangkat, ...]:
    return tuple(organ(name.lower().replace(" ", "-"), name, JenisPerangkat.UNIT, induk) for name in names)


def with_organs(*semua: Perangkat) -> Struktur:
    return replace(STRUKTUR, semua_perangkat=(*STRUKTUR.semua_perangkat, *semua))


PUSKESMAS = units("dinkes", "Puskesmas A", "Puskesmas B", "RSUD C")


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("dinkes", "*", "sf")], "Angka 1 dengan unit-unitnya: struktural dan fungsional"),
        ([("dinkes", "panti", "s")], "Angka 1 dengan Panti: struktural"),
        ([("dinsos", "panti", "s")], "Angka 2 dengan unitnya: struktural"),
        ([("dinkes", "*", "s"), ("dinsos", "panti", "s")], "Angka 1 dan 2 dengan unit-unitnya: struktural"),
        (
            [("dinkes", "puskesmas-a", "s"), ("dinkes", "puskesmas-b", "s"), ("dinkes", "rsud-c", "f")],
            "Angka 1 dengan setiap Puskesmasnya: struktural; angka 1 dengan RSUD C: fungsional",
        ),
        ([("*", "dinkes", "f")], "Unit-unit angka 1 dengan induknya: fungsional"),
        ([("rsud-c", "dinkes", "f")], "RSUD C dengan angka 1: fungsional"),
        ([("puskesmas-a", "rsud-c", "f")], "Puskesmas A dengan RSUD C: fungsional"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_organs_without_a_number_are_told_together(rows: list[tuple[str, str, str]], words: str) -> None:
    kinds = {"s": H.STRUKTURAL, "f": H.FUNGSIONAL}
    names = [unit.kode for unit in PUSKESMAS]
    semua = [
        Hubungan(a, b, kinds[kind])
        for dari, ke, letters in rows
        for a in (names if dari == "*" else [dari])
        for b in (names if ke == "*" else [ke])
        for kind in letters
    ]

    drawn = bagan(*semua, struktur=with_organs(*PUSKESMAS, *units("dinsos", "Panti")))
    said = notes(drawn, "dinas")

    assert said == words
    assert sorted(told_ids(drawn)) == sorted(f"hubungan-{r.dari}--{r.ke}--{r.jenis}" for r in semua)


def test_a_single_organ_tells_of_all_that_it_has_by_their_kind() -> None:
    struktur = with_organs(*units("bkpsdm", "UPTD Arsip", "UPTD Diklat"))
    both = [Hubungan("bkpsdm", kode, H.STRUKTURAL) for kode in ("uptd-arsip", "uptd-diklat")]

    assert notes(bagan(*both, struktur=struktur), "bkpsdm") == "Unit: struktural"
    assert notes(bagan(both[0], struktur=struktur), "bkpsdm") == "UPTD Arsip: struktural"


def test_rows_that_name_every_member_of_a_list_are_one_line_to_the_list() -> None:
    rows = [Hubungan("inspektorat", kode, H.FUNGSIONAL) for kode in ("dinkes", "dinsos")]

    assert lines(bagan(*rows)) == [("inspektorat", "dinas", "fungsional")]
    assert lines(bagan(*rows, Hubungan("inspektorat", "bkpsdm", H.FUNGSIONAL))) == [
        ("inspektorat", "opd", "fungsional")
    ]
    assert lines(bagan(rows[0])) == [("inspektorat", "dinkes", "fungsional")]
    assert lines(bagan(rows[0], replace(rows[1], jenis=H.STRUKTURAL))) == [
        ("inspektorat", "dinkes", "fungsional"),
        ("inspektorat", "dinsos", "struktural"),
    ]
