"""What an act says that it amends, held against the states before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.amend.check_riwayat import check_riwayat
from polakerja_diagram.diagnostics import Location
from polakerja_diagram.sebutan.rujukan import CaraUbah, RujukanPeraturan
from tests.unit.amend.contoh import INDUK, JALUR, POLA, RANCANGAN, STRUKTUR, perubahan

if TYPE_CHECKING:
    from polakerja_diagram.model import Peraturan, Struktur


def state(act: Peraturan, *names: str, cara: CaraUbah = CaraUbah.MENGUBAH, jenis: str = "") -> Struktur:
    """Return a state of an act that names another by number and year, written as in a file."""
    rujukan = ()
    if names:
        text = f"  mengubah: {{jenis: {jenis or act.jenis}, nomor: {names[0]}, tahun: {names[1]}}}"
        parts = (jenis or act.jenis, *names)
        places = [Location("s.yaml", 4, text.index(part) + 1, len(part), text) for part in parts]
        rujukan = (RujukanPeraturan(cara, *parts, places[1], *places),)
    return replace(STRUKTUR, peraturan=replace(act, semua_rujukan=rujukan))


def told(*states: Struktur) -> list[tuple[str, str]]:
    return [(one.code, one.hint) for one in check_riwayat(states)]


LAMA = replace(INDUK, nomor="94", tahun="2021", tanggal=date(2021, 3, 1))
KEDUA = perubahan(1, "5", "2026")


def test_the_amended_act_and_its_later_amendment_are_known() -> None:
    assert told(state(INDUK), state(RANCANGAN, "28", "2025")) == []
    assert told(state(LAMA), state(INDUK), state(KEDUA), state(RANCANGAN, "28", "2025")) == []
    assert told(state(INDUK), state(RANCANGAN, "28", "2025", cara=CaraUbah.MENCABUT)) == []


@pytest.mark.parametrize(
    ("names", "jenis", "edits"),
    [
        (("82", "2025"), "", ["28"]),
        (("28", "2026"), "", ["2025"]),
        (("28", "2025"), "Perbup", ["Peraturan Bupati"]),
    ],
)
def test_an_unknown_act_is_an_error_with_the_near_miss(
    names: tuple[str, str], jenis: str, edits: list[str]
) -> None:
    (found,) = check_riwayat([state(INDUK), state(RANCANGAN, *names, jenis=jenis)])

    assert (found.code, found.hint) == (
        "PK257", "mungkin maksudnya Peraturan Bupati Balangan Nomor 28 Tahun 2025?",
    )  # fmt: skip
    assert [one.text for one in found.replacements] == edits
    assert [one.message for one in found.related] == ["Peraturan Bupati Balangan Nomor 28 Tahun 2025"]


def test_an_act_like_none_and_a_history_that_is_empty_have_no_near_miss() -> None:
    assert told(state(INDUK), state(RANCANGAN, "7", "2001")) == [
        ("PK257", "peraturan terakhir di riwayat: Peraturan Bupati Balangan Nomor 28 Tahun 2025")
    ]
    assert told(state(RANCANGAN, "28", "2025")) == [
        ("PK257", "riwayat masih kosong; simpan dahulu peraturan yang berlaku dengan polakerja arsip")
    ]


def test_an_amendment_is_not_what_is_amended() -> None:
    (found,) = check_riwayat([state(INDUK), state(KEDUA), state(RANCANGAN, "5", "2026")])

    assert found.code == "PK258"
    assert [one.text for one in found.replacements] == ["28", "2025"]


def test_two_acts_that_amend_each_other_are_an_error_at_the_earlier() -> None:
    first = state(INDUK, "5", "2026")
    second = state(replace(RANCANGAN, nomor="5", tahun="2026"), "28", "2025")

    assert [code for code, _ in told(first, second)] == ["PK259"]


def test_an_act_that_has_been_replaced_is_not_amended() -> None:
    assert told(state(LAMA), state(INDUK), state(RANCANGAN, "94", "2021")) == [
        ("PK260", "menurut riwayat yang berlaku Peraturan Bupati Balangan Nomor 28 Tahun 2025")
    ]


def test_two_acts_of_one_day_are_an_error() -> None:
    other = replace(INDUK, nomor="29")

    codes = [code for code, _ in told(state(INDUK), state(other), state(RANCANGAN, "29", "2025"))]

    assert codes == ["PK503"]


def test_an_annex_that_is_left_out_is_an_error_and_a_deleted_one_is_not() -> None:
    draft = state(RANCANGAN, "28", "2025")
    without = replace(draft, semua_lampiran=(replace(JALUR, urutan=1),))
    deleted = replace(draft, semua_lampiran=(JALUR,), lampiran_dihapus=(POLA,))

    assert [code for code, _ in told(state(INDUK), without)] == ["PK261"]
    assert told(state(INDUK), deleted) == []


def test_an_annex_that_was_not_there_is_not_deleted() -> None:
    alone = replace(state(INDUK), semua_lampiran=(replace(JALUR, urutan=1),))
    draft = replace(state(RANCANGAN, "28", "2025"), semua_lampiran=(JALUR,), lampiran_dihapus=(POLA,))

    assert [code for code, _ in told(alone, draft)] == ["PK262"]


@pytest.mark.parametrize(
    ("tentang", "codes"),
    [
        ("Pola Hubungan Kerja", []),
        ("POLA  HUBUNGAN KERJA", []),
        ("Perubahan Atas Peraturan Bupati Balangan Nomor 28 Tahun 2025 tentang Pola Hubungan Kerja", []),
        (
            "Perubahan Kedua atas Peraturan Bupati Balangan Nomor 28 Tahun 2025 tentang Pola Hubungan Kerja",
            ["PK628"],
        ),
        ("Jalur Koordinasi", ["PK629"]),
    ],
)
def test_the_title_in_the_file_agrees_with_the_history(tentang: str, codes: list[str]) -> None:
    draft = state(replace(RANCANGAN, tentang=tentang), "28", "2025")

    assert [code for code, _ in told(state(INDUK), draft)] == codes
