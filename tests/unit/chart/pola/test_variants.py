"""Ways to show Lampiran I, the clearest first: lines or words for single members, boxes beside or stacked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.page.search import lay_out
from polakerja_diagram.chart.pola.variants import find_variants
from polakerja_diagram.chart.text.metrics import TAK_TERPUTUS
from polakerja_diagram.model import TataLetak
from polakerja_diagram.read import read_struktur
from tests.galeri import CONTOH

if TYPE_CHECKING:
    from polakerja_diagram.model import Struktur

LAIN = ("badan-lain", "penunjang")


def example(nama: str = "kabupaten-44", **wish: str) -> Struktur:
    struktur = read_struktur(CONTOH / f"{nama}.yaml").value
    assert struktur is not None
    return replace(struktur, tata_letak=TataLetak(**wish))


def ways(struktur: Struktur) -> list[list[tuple[bool, tuple[tuple[str, ...], ...]]]]:
    return [[(way.berkata, way.semua_tumpukan) for way in group] for group in find_variants(struktur)]


def told(struktur: Struktur, kotak: str) -> str:
    (_, (bagan, *_)) = find_variants(struktur)
    words = " ".join(c.teks for k in bagan.semua_kotak if k.nama == kotak for c in k.catatan)
    return words.replace(TAK_TERPUTUS, " ")


def test_lines_come_before_words_and_boxes_side_by_side_before_stacked_ones() -> None:
    assert ways(example()) == [[(False, ()), (False, (LAIN,))], [(True, ()), (True, (LAIN,))]]


@pytest.mark.parametrize(
    ("wish", "left"),
    [
        ({"hubungan_anggota": "garis"}, [[(False, ()), (False, (LAIN,))]]),
        ({"hubungan_anggota": "kata"}, [[(True, ()), (True, (LAIN,))]]),
        ({"kotak_opd": "bertumpuk"}, [[(False, (LAIN,))], [(True, (LAIN,))]]),
        ({"kotak_opd": "berdampingan", "hubungan_anggota": "kata"}, [[(True, ())]]),
    ],
    ids=str,
)
def test_the_drafter_may_leave_one_way(
    wish: dict[str, str], left: list[list[tuple[bool, tuple[tuple[str, ...], ...]]]]
) -> None:
    assert ways(example(**wish)) == left


def test_where_no_line_ends_at_a_member_there_is_nothing_to_tell() -> None:
    assert ways(example("kota-kecil", kotak_opd="berdampingan")) == [[(False, ())]]


def test_lists_number_their_members_through_and_tell_what_they_do() -> None:
    assert told(example(), "badan-lain") == "Koordinatif c dengan Instansi Vertikal di Daerah: angka 22"


def test_what_members_of_several_lists_do_alike_is_told_once_by_the_longest_of_these() -> None:
    words = told(example(), "dinas")

    assert words.startswith("Fungsional bagi Kecamatan: angka 6, 7, 9, 19, 21, 23, dan 24; ")
    assert "; konsultatif: angka 1 dengan 8, 2 dengan 3 dan 5, 3 dengan 4, " in words
    assert ", serta 21 dengan 3 dan 10; " in words
    assert "Kecamatan" not in told(example(), "badan-lain") + told(example(), "penunjang")


def test_rows_that_name_every_member_of_a_list_are_a_line() -> None:
    assert told(example(), "penunjang") == ""


def test_a_kind_that_fills_several_boxes_is_called_by_its_name() -> None:
    words = told(example(), "dinas")

    assert "; fungsional bagi Badan: angka 19 dan 20; " in words
    assert "Badan Lainnya" not in words


def test_what_holds_among_all_in_the_frame_is_told_once_by_the_longest_list() -> None:
    words = [told(example(), kotak) for kotak in ("dinas", *LAIN)]

    assert ["sesama perangkat dalam bingkai: kolegial dan koordinatif b" in said for said in words] == [
        True,
        False,
        False,
    ]


def test_words_are_taken_where_lines_need_a_second_page() -> None:
    struktur = example()
    (annex, _) = struktur.semua_lampiran

    pages = [
        lay_out(
            replace(struktur, tata_letak=TataLetak(hubungan_anggota=wish)), annex, kind_of(annex), mode=None
        ).value
        for wish in ("garis", "kata", "")
    ]

    assert [len(annexes or ()) for annexes in pages] == [2, 1, 1]
    assert pages[1] == pages[2]
