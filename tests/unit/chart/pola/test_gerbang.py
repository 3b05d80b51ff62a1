"""Doors of boxes and turns in gaps: where they stand, what keeps them apart, when there is no room."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.chart.pola.gerbang import count_turns, end_key, start_key, turn_key
from polakerja_diagram.chart.pola.jarak import JARAK_TERKECIL_MM
from polakerja_diagram.chart.pola.rute import Sisi
from tests.unit.chart.pola.contoh import JARAK, SUSUNAN, TENGAH, drawer, way

if TYPE_CHECKING:
    from polakerja_diagram.chart.pola.rute import Rute

KIRI, KANAN, ATAS = Sisi.KIRI, Sisi.KANAN, Sisi.ATAS
NAIK = replace(TENGAH, turun=False)


def down(nomor: int, dari: str) -> Rute:
    return way(nomor, (dari, "bawah"), (KANAN, KIRI), ("c1", "kiri"), gang_dari=TENGAH)


def up(nomor: int, dari: str) -> Rute:
    return way(nomor, (dari, "atas"), (KIRI, KANAN), ("c0", "kanan"), gang_dari=NAIK)


def step(nomor: int, dari: str, ke: str) -> Rute:
    return way(nomor, (dari, ke), (KANAN, KIRI), gang_dari=TENGAH, gang_ke=TENGAH)


def turns(*semua_rute: Rute, rows: dict[str, float]) -> list[float]:
    gerbang = drawer(*semua_rute, rows=rows).gerbang
    assert gerbang.open()
    return [gerbang.turn(rute, awal=True) for rute in semua_rute]


def doors(
    *semua_rute: Rute, rows: dict[str, float] | None = None, lurus: bool = False
) -> list[tuple[float, float]]:
    """Return the places of both doors of each way; none if there is no room."""
    gerbang = drawer(*semua_rute, rows=rows, jarak=replace(JARAK, lurus=lurus)).gerbang
    if not gerbang.open():
        return []
    keys = [(start_key(rute, gerbang.headings), end_key(rute)) for rute in semua_rute]
    return [
        (gerbang.door(rute, first, awal=True), gerbang.door(rute, last, awal=False))
        for rute, (first, last) in zip(semua_rute, keys, strict=True)
    ]


def test_a_straight_line_meets_both_boxes_at_one_height_in_the_middle_of_what_they_share() -> None:
    assert doors(way(0, ("a", "b"), (KANAN, KIRI))) == [(50.0, 50.0)]


def test_a_straight_line_may_stand_at_a_share_of_the_side() -> None:
    assert doors(way(0, ("a", "b"), (KANAN, KIRI), geser=0.12)) == [pytest.approx((34.8, 34.8))]


def test_straight_lines_between_two_boxes_stand_side_by_side() -> None:
    lines = [way(n, ("a", "b"), (KANAN, KIRI)) for n in range(2)]

    assert doors(*lines) == [pytest.approx((48.8, 48.8)), pytest.approx((51.2, 51.2))]


def test_a_door_keeps_off_the_corners_of_its_box() -> None:
    assert doors(way(0, ("a", "b"), (KANAN, KIRI), geser=0.0)) == [(32.0, 32.0)]


def test_a_line_to_a_member_stands_at_its_row() -> None:
    assert doors(way(0, ("a/a1", "b"), (KANAN, KIRI)), rows={"a1": 61.0}) == [(61.0, 61.0)]


def test_lines_from_one_row_stand_one_below_the_other() -> None:
    lines = [way(n, ("a/a1", "b"), (KANAN, KIRI)) for n in range(2)]

    assert doors(*lines, rows={"a1": 61.0}) == [(61.0, 61.0), pytest.approx((63.4, 63.4))]


def test_many_lines_from_one_row_may_leave_it_by_half_of_what_they_need() -> None:
    lines = [step(n, "a/a1", f"b/b{n}") for n in range(3)]
    rows = {"a1": 40.0, "b0": 50.0, "b1": 55.0, "b2": 60.0}

    starts = [start for start, _ in doors(*lines, rows=rows)]

    assert starts == pytest.approx([40.0 - 3.6 + 3 * 2.4 - 4.0, 40.0 - 3.6 + 3 * 2.4 - 2.0, 40.0 + 3.6])


def test_one_line_in_a_gap_turns_in_its_middle() -> None:
    assert turns(down(0, "a/a1"), rows={"a1": 40.0}) == [50.0]


def test_a_turn_keeps_its_distance_from_the_doors_that_open_on_its_channel() -> None:
    """The line arrives at the middle of the box below, at 50 mm, where it would also turn."""
    rute = way(0, ("a/a1", "bawah"), (KANAN, ATAS), ("c1",), gang_dari=TENGAH)

    assert turns(rute, rows={"a1": 40.0}) == [52.0]


def test_lines_that_go_down_and_up_share_a_gap_and_keep_the_least_distance_between_their_parts() -> None:
    """The gap without its edges is 15.2 mm: half of it for each, less half of the least distance (2 mm)."""
    assert turns(down(0, "a/a1"), up(1, "b/b1"), rows={"a1": 40.0, "b1": 60.0}) == pytest.approx(
        [42.4 + (7.6 - 1.0) / 2, 57.6 - (7.6 - 1.0) / 2]
    )


def test_of_three_lines_in_a_gap_the_two_of_one_direction_take_three_quarters_of_it() -> None:
    rows = {"a1": 40.0, "a2": 50.0, "b1": 60.0}

    places = turns(down(0, "a/a1"), down(1, "a/a2"), up(2, "b/b1"), rows=rows)

    border = 42.4 + 1.5 * 7.6
    left = border - 1.0 - 42.4
    assert places == pytest.approx([42.4 + left * 2 / 3, 42.4 + left / 3, (border + 1.0 + 57.6) / 2])


def test_of_lines_that_leave_a_box_downwards_the_lowest_turns_next_to_it() -> None:
    high, low = turns(down(0, "a/a1"), down(1, "a/a2"), rows={"a1": 40.0, "a2": 60.0})

    assert low < high


def test_of_lines_that_leave_the_box_at_the_right_upwards_the_lowest_turns_furthest_from_it() -> None:
    high, low = turns(up(0, "b/b1"), up(1, "b/b2"), rows={"b1": 40.0, "b2": 60.0})

    assert low < high


def test_a_step_between_two_rows_has_a_door_at_each() -> None:
    assert doors(step(0, "a/a1", "b/b1"), rows={"a1": 40.0, "b1": 55.0}) == [(40.0, 55.0)]


def test_lines_that_have_no_room_for_their_steps_have_no_doors() -> None:
    """Rows at one height give 4.8 mm to four doors, which need 3 x 2.1 mm."""
    lines = [step(n, "a/a1", "b/b1") for n in range(2)]

    assert doors(*lines, rows={"a1": 40.0, "b1": 40.0}) == []


def test_if_asked_lines_without_room_for_their_steps_run_straight() -> None:
    lines = [step(n, "a/a1", "b/b1") for n in range(2)]

    first, second = doors(*lines, rows={"a1": 40.0, "b1": 40.0}, lurus=True)

    assert first == (40.0, 40.0)
    assert second == pytest.approx((40.0 + JARAK_TERKECIL_MM, 40.0 + JARAK_TERKECIL_MM))


def test_a_step_that_has_room_stays_also_if_straight_lines_are_asked_for() -> None:
    assert doors(step(0, "a/a1", "b/b1"), rows={"a1": 40.0, "b1": 41.0}, lurus=True) == [(40.0, 42.0)]


def test_rows_too_far_apart_for_one_height_keep_their_step() -> None:
    """Two of three lines can run straight; the third has its rows 6 mm apart and keeps both doors."""
    lines = [step(0, "a/a1", "b/b1"), step(1, "a/a1", "b/b1"), step(2, "a/a2", "b/b2")]
    rows = {"a1": 40.0, "b1": 40.0, "a2": 48.0, "b2": 54.0}

    assert doors(*lines, rows=rows, lurus=True)[2] == (48.0, 54.0)


def test_lines_of_one_trunk_share_their_door_and_others_do_not() -> None:
    trunk = [way(n, ("a", ke), (KANAN, KIRI), ("c1",)) for n, ke in enumerate(("b", "bawah"))]
    headings = {0: "kanan", 1: "kanan"}

    assert start_key(trunk[0], headings) == start_key(trunk[1], headings)
    assert start_key(trunk[0], headings) != start_key(trunk[1], {0: "kanan", 1: "kiri"})


def test_lines_that_arrive_as_one_have_one_end_and_one_turn_in_the_gap_they_leave_by() -> None:
    joined = [
        way(n, (dari, "bawah"), (KANAN, ATAS), ("c1",), gang_dari=TENGAH, muara=("muara",))
        for n, dari in enumerate(("a/a1", "a/a2"))
    ]
    headings = {0: "kanan", 1: "kanan"}

    together = ("kumpul", str(TENGAH), "muara")
    assert end_key(joined[0]) == end_key(joined[1])
    assert [turn_key(rute, headings, awal=True) for rute in joined] == [together] * 2
    assert count_turns(joined, headings) == {TENGAH: {together: (joined[1].dari, KANAN)}}


def test_a_line_that_turns_in_a_gap_before_its_end_is_counted_there() -> None:
    rute = way(0, ("bawah", "a/a1"), (ATAS, KANAN), ("c1",), gang_ke=TENGAH)

    assert count_turns([rute], {0: ""}) == {TENGAH: {("tiba", "0"): (rute.ke, KANAN)}}


def test_a_gap_reaches_from_the_widest_box_at_its_left_to_the_nearest_at_its_right() -> None:
    assert SUSUNAN.gang(1, 0) == (40.0, 60.0)


def test_a_line_to_the_whole_box_stands_between_its_rows_and_not_beside_one() -> None:
    row = way(1, ("a/m", "b"), (KANAN, KIRI))

    straight, at_row = doors(way(0, ("a", "b"), (KANAN, KIRI)), row, rows={"m": 40.0, "n": 55.0})
    turning, _ = doors(down(0, "a"), row, rows={"m": 40.0, "n": 45.0})

    assert (straight, at_row) == ((56.5, 56.5), (40.0, 40.0))
    assert turning[0] == 43.5
