"""The order of lines in a channel: they cross as little as can be, and share a lane where they can."""

from __future__ import annotations

from polakerja_diagram.chart.pola.lajur import Ruas, order_lanes


def ruas(nama: str, *joins: tuple[float, bool], lajur: str = "c0") -> Ruas:
    return Ruas((nama,), lajur, joins)


def test_pieces_side_by_side_share_a_lane_only_when_they_are_far_enough_apart() -> None:
    left, right = ruas("a", (0.0, True), (10.0, False)), ruas("b", (11.0, True), (20.0, False))

    assert order_lanes([left, right], jarak_mm=0.5) == {("a",): 0, ("b",): 0}
    assert sorted(order_lanes([left, right], jarak_mm=2.0).values()) == [0, 1]


def test_a_line_that_comes_from_above_within_another_lies_above_it() -> None:
    whole = ruas("panjang", (0.0, False), (30.0, False))
    inner = ruas("pendek", (10.0, True), (20.0, True))

    assert order_lanes([whole, inner], jarak_mm=1.6) == {("pendek",): 0, ("panjang",): 1}


def test_eight_lines_that_can_be_nested_do_not_cross() -> None:
    pieces = [ruas(str(n), (50.0 - n, True), (50.0 + n, True)) for n in range(1, 9)]

    assert order_lanes(pieces, jarak_mm=0.1) == {(str(n),): n - 1 for n in range(1, 9)}


def test_a_line_that_goes_down_within_another_lies_below_it() -> None:
    whole = ruas("panjang", (0.0, True), (15.0, False), (30.0, True))
    inner = ruas("pendek", (10.0, True), (20.0, False))

    assert order_lanes([whole, inner], jarak_mm=1.6) == {("pendek",): 0, ("panjang",): 1}
