"""The last look: a picture in which lines touch what they must not touch is not sound."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.chart.denah import BarisTeks, Denah, GarisDenah, GayaKotak, KotakDenah, Titik
from polakerja_diagram.chart.pola import periksa
from polakerja_diagram.chart.pola.jarak import SAMA_MM
from polakerja_diagram.chart.pola.periksa import is_sound
from polakerja_diagram.chart.pola.silang import count_crossings
from polakerja_diagram.draw import style
from polakerja_diagram.model import JenisHubungan


def line(*points: tuple[float, float]) -> GarisDenah:
    jalur = tuple(Titik(x, y) for x, y in points)
    return GarisDenah("a", "b", JenisHubungan.STRUKTURAL, None, (jalur,))


def box(x: float, y: float) -> KotakDenah:
    return KotakDenah("k", "k", "k", x, y, 20.0, 10.0, GayaKotak.BIASA, ())


def chart(*lines: GarisDenah) -> Denah:
    return Denah(100.0, 100.0, 8.0, (box(10, 10), box(10, 50)), lines)


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


def double(*points: tuple[float, float]) -> GarisDenah:
    return replace(line(*points), dari="c", ke="d", jenis=JenisHubungan.KOLEGIAL)


def arrow(*points: tuple[float, float]) -> GarisDenah:
    return replace(line(*points), dari="e", ke="f", jenis=JenisHubungan.FUNGSIONAL, panah_akhir=(0,))


def test_a_double_line_keeps_its_distance_with_its_nearer_stroke() -> None:
    single = line((50, 30), (90, 30))

    assert not is_sound(chart(single, double((50, 31.9), (90, 31.9))))
    assert is_sound(chart(single, double((50, 32.0), (90, 32.0))))
    assert not is_sound(chart(double((50, 30), (90, 30)), replace(double((50, 32.4), (90, 32.4)), dari="x")))


def test_a_double_line_keeps_both_strokes_within_the_ground() -> None:
    assert not is_sound(chart(double((50, 0.6), (90, 0.6))))
    assert is_sound(chart(double((50, 0.7), (90, 0.7))))


def test_no_line_lies_over_an_arrowhead_of_another_relation() -> None:
    head = arrow((60, 80), (60, 40))

    assert not is_sound(chart(head, line((50, 42.5), (70, 42.5))))
    assert is_sound(chart(head, line((50, 43.2), (70, 43.2))))


def test_no_bar_of_a_kemitraan_lies_under_an_arrowhead() -> None:
    barred = replace(line((50, 40), (50, 80)), dari="x", ke="y", jenis=JenisHubungan.KEMITRAAN)

    assert not is_sound(chart(barred, arrow((52.1, 80), (52.1, 40))))
    assert is_sound(chart(barred, arrow((52.3, 80), (52.3, 40))))


@pytest.mark.parametrize("jenis", JenisHubungan)
def test_all_ink_of_a_line_lies_in_the_room_that_is_kept_for_it(jenis: JenisHubungan) -> None:
    drawn = style.sample_line(jenis, Titik(10, 50), Titik(90, 50))
    gambar = style.draw_line(drawn)
    ink = [titik for panah in gambar.semua_panah for titik in panah]
    for goresan in gambar.semua_goresan:
        a, b = goresan.semua_titik
        half = goresan.tebal_mm / 2
        across, down = (0.0, half) if a.y_mm == b.y_mm else (half, 0.0)
        ink += [Titik(t.x_mm + k * across, t.y_mm + k * down) for t in (a, b) for k in (-1, 1)]

    rooms = [
        periksa._inked(periksa.Extent(10, 50, 90, 50, 0), periksa._edge(drawn)),
        *periksa._heads(drawn, 0),
    ]

    assert [titik for titik in ink if not any(_holds(room, titik) for room in rooms)] == []


def _holds(ruang: periksa.Extent, titik: Titik) -> bool:
    level = ruang.kiri - SAMA_MM <= titik.x_mm <= ruang.kanan + SAMA_MM
    return level and ruang.atas - SAMA_MM <= titik.y_mm <= ruang.bawah + SAMA_MM
