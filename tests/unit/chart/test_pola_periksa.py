"""The last look: a picture in which lines touch what they must not touch is not sound."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.chart.denah import BarisTeks, Denah, GarisDenah, GayaKotak, KotakDenah, Titik
from polakerja_diagram.chart.pola_periksa import is_sound
from polakerja_diagram.chart.pola_silang import count_crossings
from polakerja_diagram.model import JenisBagan, JenisHubungan


def line(*points: tuple[float, float]) -> GarisDenah:
    jalur = tuple(Titik(x, y) for x, y in points)
    return GarisDenah("a", "b", JenisHubungan.STRUKTURAL, None, (jalur,))


def box(x: float, y: float) -> KotakDenah:
    return KotakDenah("k", "k", "k", x, y, 20.0, 10.0, GayaKotak.BIASA, ())


def chart(*lines: GarisDenah) -> Denah:
    return Denah(JenisBagan.POLA, 100.0, 100.0, 8.0, (box(10, 10), box(10, 50)), lines)


def test_a_line_that_ends_at_the_sides_of_boxes_is_sound() -> None:
    assert is_sound(chart(line((20, 20), (20, 50))))


@pytest.mark.parametrize(
    "lines",
    [
        (line((20, 20), (20, 55)),),
        (line((30, 20), (30, 70)),),
        (line((20, 20), (20, 50)), line((21.4, 20), (21.4, 50))),
        (line((50, 50), (80, 50)), line((70, 50), (90, 50))),
        (line((50, 50), (101, 50)),),
    ],
    ids=["into a box", "along a side", "too close", "on one another", "out of the ground"],
)
def test_a_line_that_can_be_misread_is_not_sound(lines: tuple[GarisDenah, ...]) -> None:
    assert not is_sound(chart(*lines))


def test_a_letter_nearer_than_a_millimetre_to_a_line_is_not_sound() -> None:
    garis = line((50, 50), (80, 50))
    near = BarisTeks("a", 60.0, 49.2, 2.0, 8.0, kelas="huruf")

    assert not is_sound(chart(replace(garis, semua_huruf=(near,))))
    assert is_sound(chart(replace(garis, semua_huruf=(replace(near, y_mm=48.9),))))


def test_lines_that_pass_through_each_other_cross_and_lines_that_meet_do_not() -> None:
    level, through, meeting = line((0, 5), (10, 5)), line((5, 0), (5, 10)), line((8, 5), (8, 10))

    assert count_crossings([level, through, meeting]) == 1
