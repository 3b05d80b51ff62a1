"""A row of states: what is wrong with it, which state is in force, one line for each act."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.amend.check_riwayat import check_riwayat
from polakerja_diagram.amend.rantai import Rantai, read_rantai
from polakerja_diagram.amend.riwayat import Berlaku, in_force, riwayat_as_text, tell_riwayat
from polakerja_diagram.diagnostics.render import format_short
from tests.unit.amend.contoh import INDUK, RANCANGAN, STRUKTUR, J, amended, at, organ, perubahan

if TYPE_CHECKING:
    from polakerja_diagram.model import Perangkat, Struktur


def state(file: str, tahun: str = "", tanggal: date | None = None, *organs: Perangkat) -> Struktur:
    """Return the sample as it was written in a file; places: the act on line 3, organs from line 10 on."""
    act = replace(INDUK, tahun=tahun, tanggal=tanggal, nomor=tahun and "9", at=at(file, 3))
    semua = amended(STRUKTUR, *organs).semua_perangkat
    placed = tuple(
        replace(p, at=at(file, line), asal_at=at(file, line + 100)) for line, p in enumerate(semua, start=10)
    )
    return replace(STRUKTUR, peraturan=act, semua_perangkat=placed, file=file)


def found(*states: Struktur) -> list[tuple[str, str]]:
    """Return what is found, and the hint to each."""
    return [(format_short(diagnostic), diagnostic.hint) for diagnostic in check_riwayat(states)]


def test_a_row_in_order_with_an_undated_first_and_a_draft_at_the_end_has_no_findings() -> None:
    states = (
        state("a.yaml"),
        state("b.yaml", "2021"),
        state("c.yaml", "2021", date(2021, 11, 1)),
        state("d.yaml"),
    )

    assert found(*states) == []


def test_an_origin_that_no_earlier_state_has_is_reported_with_the_near_miss() -> None:
    baru = state("b.yaml", "2023", None, organ("dkp3", "Dinas Pangan", asal="dispertn diskan hilang"))

    assert found(state("a.yaml", "2021"), baru) == [
        (
            "b.yaml:119:3: galat[PK501] asal 'dispertn' dari 'dkp3' tidak ada pada keadaan sebelumnya",
            "mungkin maksudnya 'dispertan'?",
        ),
        (
            "b.yaml:119:3: galat[PK501] asal 'hilang' dari 'dkp3' tidak ada pada keadaan sebelumnya",
            "tulis kode seperti pada arsip di data/riwayat/",
        ),
    ]


def test_an_origin_may_be_older_than_the_state_before() -> None:
    first = state("a.yaml", "2019")
    second = replace(state("b.yaml", "2021"), semua_perangkat=())
    third = state("c.yaml", "2023", None, organ("dkp3", "Dinas Pangan", asal="diskan"))

    assert found(first, second, third) == []


def test_states_out_of_order_of_one_date_or_without_any_are_reported() -> None:
    states = (
        state("a.yaml", "2023"),
        state("b.yaml", "2021", date(2021, 2, 1)),
        state("c.yaml"),
        state("d.yaml", "2021", date(2021, 2, 1)),
    )

    assert found(*states) == [
        (
            "b.yaml:3:3: galat[PK502] keadaan 1 Februari 2021 berada sesudah keadaan 2023",
            "perbaiki tanggalnya, atau urutan nama berkas arsipnya",
        ),
        (
            "c.yaml:3:3: galat[PK505] keadaan di tengah riwayat belum memiliki tahun",
            "isi sedikitnya `tahun` pada bagian 'peraturan'",
        ),
        (
            "d.yaml:3:3: galat[PK503] dua keadaan bertanggal sama: 1 Februari 2021",
            "simpan satu keadaan untuk satu peraturan, atau lengkapi tanggalnya",
        ),
    ]


def test_a_code_of_another_organ_is_reported_but_not_a_rename_or_an_heir() -> None:
    renamed = organ("dinkes", "Dinas Kesehatan dan Gizi")
    heir = organ("diskan", "Badan Kelautan", J.BADAN, asal="dispertan")
    same_name = organ("dispertan", "Dinas Pertanian", J.BADAN)
    other = organ("dinsos", "Badan Aset", J.BADAN)

    (diagnostic,) = check_riwayat(
        (state("a.yaml", "2021"), state("b.yaml", "2023", None, renamed, heir, same_name, other))
    )

    assert format_short(diagnostic) == (
        "b.yaml:16:3: galat[PK504] kode 'dinsos' dahulu milik perangkat lain: Dinas Sosial"
    )
    assert diagnostic.hint == "pakai kode baru; bila perangkat ini penerusnya, tulis kode lama pada `asal`"
    assert [(one.at.file, one.message) for one in diagnostic.related] == [
        ("a.yaml", "dahulu: Dinas Sosial (dinas)")
    ]


FIRST, YEAR, DAY, DRAFT = (
    state("a.yaml"),
    state("b.yaml", "2021"),
    state("c.yaml", "2025", date(2025, 5, 6)),
    state("d.yaml"),
)


@pytest.mark.parametrize(
    ("hari", "berlaku"),
    [
        (date(2020, 12, 31), Berlaku(FIRST, is_certain=True)),
        (date(2021, 6, 1), Berlaku(FIRST, is_certain=False)),
        (date(2021, 12, 31), Berlaku(YEAR, is_certain=True)),
        (date(2025, 5, 5), Berlaku(YEAR, is_certain=True)),
        (date(2025, 5, 6), Berlaku(DAY, is_certain=True)),
        (date(2030, 1, 1), Berlaku(DAY, is_certain=True)),
    ],
)
def test_the_state_in_force_is_the_last_that_has_come(hari: date, berlaku: Berlaku) -> None:
    assert in_force((FIRST, YEAR, DAY, DRAFT), hari) == berlaku


def test_before_the_first_act_nothing_is_in_force() -> None:
    assert in_force((DAY, DRAFT), date(2025, 5, 5)) is None


def test_each_act_is_one_line() -> None:
    alone = replace(STRUKTUR, semua_kelompok=())
    merged = amended(
        alone,
        organ("dkp3", "Dinas Pertanian dan Perikanan", asal="dispertan diskan"),
        without="dispertan diskan",
    )
    states = (
        replace(alone, peraturan=replace(INDUK, nomor="", tahun="", tanggal=None)),
        replace(merged, peraturan=INDUK),
        replace(merged, peraturan=replace(INDUK, nomor="101", tahun="2026", tanggal=None)),
        replace(merged, peraturan=RANCANGAN),
    )

    text = riwayat_as_text(tell_riwayat(states))

    assert text == (
        "...         Peraturan Bupati Balangan Nomor ... Tahun ...   5 perangkat  keadaan pertama "
        "(tidak pasti: nomor dan hari belum diketahui)\n"
        "6 Mei 2025  Peraturan Bupati Balangan Nomor 28 Tahun 2025   4 perangkat  1 digabung\n"
        "2026        Peraturan Bupati Balangan Nomor 101 Tahun 2026  4 perangkat  susunan tetap "
        "(tidak pasti: hari belum diketahui)\n"
        "...         Peraturan Bupati Balangan Nomor ... Tahun ...   4 perangkat  susunan tetap (rancangan)\n"
    )


def test_the_amended_act_is_the_newest_that_amends_no_other() -> None:
    older, first, second = replace(INDUK, tahun="2021"), perubahan(1, "5", "2026"), perubahan(2, "9", "2027")

    assert read_rantai((older, INDUK, first, second)) == Rantai(INDUK, (first, second))
    assert read_rantai((older, first, INDUK)) == Rantai(INDUK)
