"""Doors on a side: their order, their middle, and how they are kept apart."""

from __future__ import annotations

import pytest

from polakerja_diagram.chart.pola.jarak import spacing
from polakerja_diagram.chart.pola.pintu import Ingin, Pintu, keep_apart, place_doors, spread

JARAK = spacing(8.0)


def test_free_doors_stand_around_the_middle_and_turn_to_their_own_side() -> None:
    doors = [Pintu(("kanan",), 1, 0, 0), Pintu(("kiri",), -1, 0, 1), Pintu(("lurus",), 0, 0, 2)]

    places = place_doors(doors, awal_mm=0.0, akhir_mm=40.0, jarak=JARAK, datar=False)

    assert places == pytest.approx({("kiri",): 17.6, ("lurus",): 20.0, ("kanan",): 22.4})


def test_of_two_lines_to_the_left_the_one_in_the_nearer_lane_stands_further_left() -> None:
    doors = [Pintu(("jauh",), -1, 1, 0), Pintu(("dekat",), -1, 0, 1)]

    places = place_doors(doors, awal_mm=0.0, akhir_mm=40.0, jarak=JARAK, datar=False)

    assert places == pytest.approx({("dekat",): 18.8, ("jauh",): 21.2})


def test_lines_that_turn_leave_a_straight_one_room_for_its_letter() -> None:
    doors = [Pintu(("lurus",), 0, 0, 0, 20.0), Pintu(("kiri",), -1, 0, 1), Pintu(("kanan",), 1, 0, 2)]

    places = place_doors(doors, awal_mm=0.0, akhir_mm=40.0, jarak=JARAK, datar=False)

    assert places == pytest.approx({("kiri",): 15.2, ("lurus",): 20.0, ("kanan",): 24.8})


def test_doors_stand_closer_on_a_side_that_is_short() -> None:
    doors = [Pintu((str(n),), 0, 0, n) for n in range(4)]

    places = place_doors(doors, awal_mm=0.0, akhir_mm=10.0, jarak=JARAK, datar=False)

    assert list(places.values()) == pytest.approx([2.0, 4.0, 6.0, 8.0])


def test_a_straight_line_takes_the_widest_room_that_others_leave() -> None:
    assert spread(1, awal_mm=0.0, akhir_mm=40.0, jarak=JARAK, dilarang=(10.0,)) == [25.2]


def test_doors_that_are_far_apart_stay_where_they_are() -> None:
    wishes = [Ingin(("a",), 0.0, 50.0, 10.0), Ingin(("b",), 0.0, 50.0, 20.0)]

    assert keep_apart(wishes, rapat_mm=1.6) == {("a",): 10.0, ("b",): 20.0}


def test_doors_are_pushed_back_from_the_end_of_the_strip() -> None:
    wishes = [Ingin(("a",), 0.0, 10.0, 10.0), Ingin(("b",), 0.0, 10.0, 10.0)]

    assert keep_apart(wishes, rapat_mm=2.0) == {("a",): 8.0, ("b",): 10.0}


def test_a_door_that_must_stand_left_goes_before_one_that_wants_to() -> None:
    wishes = [Ingin(("bebas",), 0.0, 50.0, 1.0), Ingin(("terikat",), 0.0, 1.5, 1.2)]

    assert keep_apart(wishes, rapat_mm=2.0) == {("terikat",): 1.2, ("bebas",): 3.2}


def test_more_doors_than_the_strip_holds_have_no_places() -> None:
    wishes = [Ingin((str(n),), 0.0, 3.0, 1.0) for n in range(4)]

    assert keep_apart(wishes, rapat_mm=1.6) is None


def test_doors_on_an_upright_side_leave_room_for_arrowheads() -> None:
    doors = [Pintu(("atas",), -1, 0, 0), Pintu(("bawah",), -1, 1, 1)]

    places = place_doors(doors, awal_mm=0.0, akhir_mm=40.0, jarak=JARAK, datar=True)

    assert places == pytest.approx({("atas",): 18.0, ("bawah",): 22.0})
