"""Rows at which lines end: their middles and marks, and where lines to the whole list stand."""

from __future__ import annotations

from typing import Final

import pytest

from polakerja_diagram.chart.bagan import Ujung
from polakerja_diagram.chart.denah import TandaAnggota, Titik
from polakerja_diagram.chart.pola.barisan import JEDA_TANDA_MM, Barisan
from polakerja_diagram.chart.pola.letak import Letak
from polakerja_diagram.chart.pola.rute import Sisi
from polakerja_diagram.model import Kode
from polakerja_diagram.sifat.pen import TANDA_MM

BARISAN: Final = Barisan({"dinas": {Kode("d1"): (12.0, 12.0), Kode("d2"): (16.0, 20.0)}}, 2.0)
"""A list of a name in one line and a name in two lines; its rows reach from 10 to 14 and from 14 to 22."""

LETAK: Final = Letak(5.0, 8.0, 40.0, 20.0)


def aside(*places: float, taken: tuple[float, ...] = ()) -> list[float]:
    return BARISAN.aside(("badan", "dinas"), places, taken=taken, rapat_mm=2.1)


def test_a_row_is_met_in_the_middle_of_its_first_line() -> None:
    ends = (Ujung("dinas", Kode("d2")), Ujung("dinas"), Ujung("badan", Kode("b1")))

    assert [BARISAN.middle(ujung) for ujung in ends] == [16.0, None, None]


def test_a_line_to_the_whole_list_ends_between_two_rows_or_beyond_them() -> None:
    assert aside(15.0) == [14.0]
    assert aside(20.5) == [22.0]
    assert aside(25.0) == [25.0]
    assert aside(14.0) == [14.0]


def test_lines_to_the_whole_list_keep_off_each_other_and_off_those_that_end_at_rows() -> None:
    assert aside(13.0, 15.0) == [14.0, 10.0]
    assert aside(15.0, taken=(12.0,)) == [22.0]


def test_a_line_stays_beside_a_row_where_every_edge_is_taken() -> None:
    assert aside(15.0, taken=(12.0, 16.0, 20.5)) == [15.0]


@pytest.mark.parametrize(("sisi", "x"), [(Sisi.KIRI, 5.0 + TANDA_MM / 2), (Sisi.KANAN, 45.0 - TANDA_MM / 2)])
def test_the_mark_of_a_row_lies_inside_the_frame_along_all_its_lines(sisi: Sisi, x: float) -> None:
    mark = BARISAN.mark(Ujung("dinas", Kode("d2")), sisi, LETAK)

    top, bottom = 14.0 + JEDA_TANDA_MM, 22.0 - JEDA_TANDA_MM
    assert mark == TandaAnggota(f"tanda-baris--d2--{sisi.value}", Titik(x, top), Titik(x, bottom))


def test_a_list_as_a_whole_has_no_mark() -> None:
    assert BARISAN.mark(Ujung("dinas"), Sisi.KIRI, LETAK) is None
