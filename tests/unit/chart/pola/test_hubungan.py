"""Rows of `hubungan` become lines between boxes, or words at the foot of one box; each relation once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

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


def test_what_holds_among_three_boxes_of_the_frame_is_said_in_each_and_not_again_in_lines() -> None:
    struktur = replace(
        STRUKTUR,
        semua_perangkat=(*STRUKTUR.semua_perangkat, organ("satpol", "Satuan", JenisPerangkat.SATUAN)),
    )

    drawn = bagan(
        Hubungan("dinas", "bkpsdm", H.KOLEGIAL), Hubungan("opd", "opd", H.KOLEGIAL), struktur=struktur
    )

    assert lines(drawn) == []
    assert [(k.nama, [c.svg_id for c in k.catatan]) for k in drawn.semua_kotak if k.catatan] == [
        ("dinas", ["hubungan-dinas--opd--kolegial"]),
        ("bkpsdm", ["hubungan-bkpsdm--opd--kolegial"]),
        ("satpol", ["hubungan-satpol--opd--kolegial"]),
    ]
    assert notes(drawn, "satpol") == "Sesama perangkat dalam bingkai: kolegial"
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
        "Konsultatif: angka 1 dengan 2 dan 3 dengan 1; kolegial: angka 1 dengan 2 dan 2 dengan 3; "
        "fungsional bagi anggota lain: angka 1 dan 3"
    )
    assert [c.svg_id for k in drawn.semua_kotak for c in k.catatan][:2] == [
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
    assert [c.svg_id for k in drawn.semua_kotak for c in k.catatan] == ["hubungan-dinas--unit--struktural"]


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
    assert {jaring.menurut for jaring in bagan(dinas, badan).semua_jaring} == {Menurut.KOORDINASI}


def test_a_row_that_ties_nothing_is_not_drawn() -> None:
    row = Hubungan("asisten-1", "badan", H.KOORDINATIF, B.FUNGSIONAL)

    assert lines(bagan(row)) == []


def test_a_dinas_is_joined_to_its_own_units_alone() -> None:
    units = (
        organ("panti", "UPTD Panti", JenisPerangkat.UNIT, "dinsos"),
        organ("rsud", "RSUD", JenisPerangkat.UNIT, "dinkes"),
    )
    struktur = replace(STRUKTUR, semua_perangkat=(*STRUKTUR.semua_perangkat, *units))

    drawn = bagan(Hubungan("dinkes", "unit", H.STRUKTURAL), struktur=struktur)

    assert [c.svg_id for k in drawn.semua_kotak for c in k.catatan] == ["hubungan-dinkes--rsud--struktural"]
