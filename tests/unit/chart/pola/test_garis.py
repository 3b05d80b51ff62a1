"""Polylines: where a line turns, where it parts from its trunk, and where several arrive as one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.chart.denah import Titik
from polakerja_diagram.chart.pola import garis
from polakerja_diagram.chart.pola.jarak import TEPI_PANAH_MM
from polakerja_diagram.chart.pola.rute import Sisi
from polakerja_diagram.model import JenisHubungan
from tests.unit.chart.pola.contoh import JARAK, SUSUNAN, TENGAH, drawer, way

if TYPE_CHECKING:
    from polakerja_diagram.chart.pola.garis import Tarikan
    from polakerja_diagram.chart.pola.rute import Rute

KIRI, KANAN, ATAS, BAWAH = Sisi.KIRI, Sisi.KANAN, Sisi.ATAS, Sisi.BAWAH


def path(*points: tuple[float, float]) -> tuple[Titik, ...]:
    return tuple(Titik(x, y) for x, y in points)


def draw(*semua_rute: Rute, rows: dict[str, float] | None = None) -> tuple[Tarikan, ...]:
    penarik = drawer(*semua_rute, rows=rows)
    assert penarik.arrange()
    return penarik.draw()


def places(tarikan: Tarikan) -> list[tuple[float, float]]:
    return [(round(titik.x_mm, 3), round(titik.y_mm, 3)) for titik in tarikan.polyline]


def test_an_upright_line_runs_from_side_to_side() -> None:
    (drawn,) = draw(way(0, ("atas", "a"), (BAWAH, ATAS)))

    assert places(drawn) == [(20.0, 10.0), (20.0, 30.0)]
    assert (drawn.utuh, drawn.tiba) == (True, True)


def test_a_line_by_a_channel_runs_in_its_middle() -> None:
    (drawn,) = draw(way(0, ("a", "b"), (BAWAH, BAWAH), ("c1",)))

    assert places(drawn) == [(20.0, 70.0), (20.0, 80.0), (80.0, 80.0), (80.0, 70.0)]


def test_two_lines_in_a_channel_part_it_in_three() -> None:
    both = [way(n, ("a", "b"), (BAWAH, BAWAH), ("c1",), jenis=jenis) for n, jenis in enumerate(JenisHubungan)]

    heights = sorted({y for drawn in draw(*both[:2]) for _, y in places(drawn)} - {70.0})

    assert heights == pytest.approx([70 + 20 / 3, 70 + 40 / 3], abs=1e-3)


@pytest.mark.parametrize(("sisi", "x"), [(KIRI, -TEPI_PANAH_MM), (KANAN, 100 + TEPI_PANAH_MM)])
def test_a_line_in_a_margin_leaves_an_arrowhead_room_beside_the_boxes(sisi: Sisi, x: float) -> None:
    (drawn,) = draw(way(0, ("atas", "bawah"), (sisi, sisi), (sisi.value,)))

    assert {px for px, _ in places(drawn)[1:-1]} == {x}


def test_the_second_line_in_a_margin_runs_further_out() -> None:
    both = [
        way(n, ("atas", "bawah"), (KANAN, KANAN), ("kanan",), jenis=j) for n, j in enumerate(JenisHubungan)
    ]

    turns = {places(drawn)[1][0] for drawn in draw(*both[:2])}

    assert sorted(turns) == pytest.approx([103.4, 103.4 + JARAK.jalur_mm])


def test_a_line_of_a_trunk_begins_where_it_parts_from_the_first() -> None:
    """Both leave the box above at its middle and go down; the first turns to the left, the second too."""
    far = way(0, ("bawah", "b"), (ATAS, BAWAH), ("c1",))
    same = way(1, ("bawah", "b"), (ATAS, KANAN), ("c1", "kanan"))

    first, second = draw(far, same)

    assert places(first)[0] == (50.0, 90.0)
    assert first.utuh
    assert not second.utuh
    assert places(second)[0] == (80.0, 80.0)


def test_lines_that_arrive_as_one_end_where_they_join_the_first() -> None:
    joined = [
        way(n, (dari, "bawah"), (BAWAH, ATAS), ("c1",), muara=("muara",)) for n, dari in enumerate("ab")
    ]

    first, second = draw(*joined)

    assert places(first)[-1] == (50.0, 90.0)
    assert (first.tiba, second.tiba) == (True, False)
    assert places(second)[-1] == (50.0, 80.0)
    assert second.utuh


def test_lanes_are_counted_in_each_channel_and_margin() -> None:
    both = [way(n, ("a", "b"), (BAWAH, BAWAH), ("c1",), jenis=j) for n, j in enumerate(JenisHubungan)]
    penarik = drawer(*both[:2], way(2, ("atas", "bawah"), (KIRI, KIRI), ("kiri",)))

    assert penarik.arrange()
    assert penarik.lane_counts() == {"c1": 2, "kiri": 1}


def test_doors_that_have_no_room_give_no_lines() -> None:
    narrow = replace(SUSUNAN, letak={**SUSUNAN.letak, "a": replace(SUSUNAN.letak["a"], tinggi_mm=5.0)})
    lines = [way(n, ("a", "b"), (KANAN, KIRI)) for n in range(3)]

    assert not drawer(*lines, susunan=narrow).arrange()


def test_a_line_turns_in_the_gap_at_both_its_rows() -> None:
    (drawn,) = draw(
        way(0, ("a/a1", "b/b1"), (KANAN, KIRI), gang_dari=TENGAH, gang_ke=TENGAH),
        rows={"a1": 40.0, "b1": 60.0},
    )

    assert places(drawn) == [(40.0, 40.0), (50.0, 40.0), (50.0, 60.0), (60.0, 60.0)]


def test_points_that_add_nothing_are_left_out() -> None:
    points = path((2, 3), (2, 3), (7, 3), (9, 3), (9, 5), (9, 8), (4, 8))

    assert garis._simplify(points) == path((2, 3), (9, 3), (9, 8), (4, 8))


@pytest.mark.parametrize(
    ("other", "together"),
    [
        (((0, 0), (0, 10), (20, 10)), 30.0),
        (((0, 0), (0, 10), (5, 10), (5, 20)), 15.0),
        (((0, 0), (0, 6), (20, 6)), 6.0),
        (((0, 0), (0, 10), (-8, 10)), 10.0),
        (((1, 0), (1, 10)), 0.0),
        (((0, 0), (9, 0)), 0.0),
    ],
    ids=["to its end", "past a bend", "parts before the bend", "parts at the bend", "beside", "across"],
)
def test_how_far_two_lines_run_together(other: tuple[tuple[float, float], ...], together: float) -> None:
    whole = path((0, 0), (0, 10), (20, 10))

    assert garis._shared(whole, path(*other)) == together


def test_a_line_shares_its_way_with_the_one_that_goes_furthest_along_it() -> None:
    earlier = [path((0, 0), (0, 4), (9, 4)), path((0, 0), (0, 7), (9, 7))]
    whole = path((0, 0), (0, 10))

    assert garis._share(earlier, whole) == 7.0
    assert earlier[-1] == whole


@pytest.mark.parametrize(
    ("length", "left"),
    [
        (0.0, ((0, 0), (0, 10), (20, 10))),
        (4.0, ((0, 4), (0, 10), (20, 10))),
        (10.0, ((0, 10), (20, 10))),
        (25.0, ((15, 10), (20, 10))),
        (99.0, ((0, 10), (20, 10))),
    ],
)
def test_a_line_is_cut_at_any_length(length: float, left: tuple[tuple[float, float], ...]) -> None:
    """Something is always left: a line of which nothing is seen would be no line."""
    assert garis._cut(path((0, 0), (0, 10), (20, 10)), length) == path(*left)
