"""Columns of Lampiran II: how lists are divided and how wide the branches become."""

from __future__ import annotations

import pytest

from polakerja_diagram.chart.bagan import Kotak, Tingkat
from polakerja_diagram.chart.jalur.branch import Ruang
from polakerja_diagram.chart.jalur.kolom import (
    JEDA_CABANG_MM,
    Batang,
    Lajur,
    fill_columns,
    overhead_mm,
    place_columns,
    split_column,
)
from polakerja_diagram.chart.jalur.pencari import Pencari


def ruang(jumlah: int, *, kolom: int = 0, nama: str = "Dinas Kesehatan") -> Ruang:
    kepala = Kotak("asisten", ("ASISTEN ADMINISTRASI UMUM",), "Asisten", Tingkat.ASISTEN)
    return Ruang(kepala, tuple(Kotak(f"d{n}", (nama,), nama, Tingkat.OPD) for n in range(jumlah)), kolom)


def test_columns_are_filled_in_order_and_no_higher_than_asked() -> None:
    assert fill_columns([10, 10, 10, 10, 10], 22, jeda_mm=2) == ((0, 2), (2, 4), (4, 5))


def test_a_list_is_divided_so_that_its_tallest_column_is_least() -> None:
    assert split_column([30, 10, 10, 10], 2, jeda_mm=0) == ((0, 1), (1, 4))


def test_a_list_takes_as_many_columns_as_it_is_given() -> None:
    assert split_column([10, 10, 40], 3, jeda_mm=2) == ((0, 1), (1, 2), (2, 3))


def test_a_list_shorter_than_its_columns_leaves_them_empty() -> None:
    assert split_column([10, 10], 4, jeda_mm=2) == ((0, 1), (1, 2))


def test_one_column_has_its_trunk_at_the_left() -> None:
    semua_x, semua_batang = place_columns(Lajur(1, 40.0, 46.0))

    assert (semua_x, semua_batang) == ((6.0,), (Batang(2.5, None, 0),))


def test_two_columns_share_the_trunk_between_them() -> None:
    semua_x, semua_batang = place_columns(Lajur(2, 40.0, 87.0))

    assert (semua_x, semua_batang) == ((0.0, 47.0), (Batang(43.5, 0, 1),))


@pytest.mark.parametrize("kolom", [1, 2, 3, 4, 5])
def test_columns_and_trunks_fill_exactly_the_width_that_was_reckoned(kolom: int) -> None:
    lebar = kolom * 30.0 + overhead_mm(kolom)

    semua_x, _ = place_columns(Lajur(kolom, 30.0, lebar))

    assert semua_x[-1] + 30.0 == pytest.approx(lebar)


def test_equal_columns_share_the_whole_width() -> None:
    pencari = Pencari((ruang(4), ruang(4)), lebar_mm=175.0, huruf_pt=10.0)

    semua_lajur = pencari.equal(200.0)

    assert semua_lajur is not None
    assert [lajur.kolom for lajur in semua_lajur] == [1, 1]
    assert semua_lajur[0].lebar_kolom_mm == semua_lajur[1].lebar_kolom_mm
    assert sum(lajur.lebar_mm for lajur in semua_lajur) + JEDA_CABANG_MM == pytest.approx(175.0)


def test_a_list_too_long_for_one_column_takes_two() -> None:
    pencari = Pencari((ruang(20), ruang(4)), lebar_mm=260.0, huruf_pt=10.0)

    semua_lajur = pencari.equal(150.0)

    assert semua_lajur is not None
    assert [lajur.kolom for lajur in semua_lajur] == [2, 1]


def test_a_number_of_columns_that_the_drafter_pinned_stands_or_nothing_does() -> None:
    pinned = Pencari((ruang(6, kolom=3),), lebar_mm=260.0, huruf_pt=10.0).find(150.0)

    assert pinned is not None
    assert [lajur.kolom for lajur in pinned] == [3]
    assert Pencari((ruang(40, kolom=1),), lebar_mm=260.0, huruf_pt=10.0).find(150.0) is None


def test_a_page_too_narrow_for_the_longest_word_holds_nothing() -> None:
    assert Pencari((ruang(3), ruang(3), ruang(3)), lebar_mm=60.0, huruf_pt=12.0).find(500.0) is None


def test_unequal_columns_are_found_where_equal_ones_do_not_fit() -> None:
    long_one = ruang(9, nama="Dinas Pekerjaan Umum, Penataan Ruang, Perumahan Rakyat dan Permukiman")
    pencari = Pencari((long_one, ruang(3, nama="Dinas Sosial")), lebar_mm=105.0, huruf_pt=10.0)

    semua_lajur = pencari.find(180.0)

    assert pencari.equal(180.0) is None
    assert semua_lajur is not None
    assert semua_lajur[0].lebar_kolom_mm > semua_lajur[1].lebar_kolom_mm


def test_heads_alone_are_too_tall_for_too_low_a_page() -> None:
    heads = (ruang(0), ruang(0))

    found = [Pencari(heads, lebar_mm=175.0, huruf_pt=10.0).find(tinggi) for tinggi in (3.0, 30.0)]

    assert found[0] is None
    assert found[1] is not None
