from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from polakerja_diagram.chart.denah import GarisDenah, Titik
from polakerja_diagram.draw.style import (
    TEBAL_KOTAK_MM,
    TUMPANG_MM,
    Goresan,
    draw_line,
    fit_dashes,
    sample_line,
    shafts,
    shift,
    straighten,
)
from polakerja_diagram.model import JenisHubungan as J
from polakerja_diagram.sifat import SIFAT
from polakerja_diagram.sifat.pen import PANAH_MM

SIKU = (Titik(0, 0), Titik(10, 0), Titik(10, 20))


def garis(jenis: J, *, awal: tuple[int, ...] = (), akhir: tuple[int, ...] = ()) -> GarisDenah:
    return GarisDenah("a", "b", jenis, None, (SIKU,), awal, akhir)


def test_nothing_is_thinner_than_a_photocopy_keeps() -> None:
    weights = [sifat.pen.tebal_mm for sifat in SIFAT.values()] + list(TEBAL_KOTAK_MM.values())

    assert min(weights) == 0.35


def test_every_kind_has_a_look_of_its_own() -> None:
    looks = [
        (sifat.pen, bool(shafts(sample_line(jenis, Titik(0, 0), Titik(15, 0)))[0].ujung_akhir))
        for jenis, sifat in SIFAT.items()
    ]

    assert len(set(looks)) == len(J)


def test_solid_line_is_one_stroke_through_all_points() -> None:
    gambar = draw_line(garis(J.STRUKTURAL))

    assert gambar.semua_goresan == (Goresan(SIKU, 0.5),)
    assert gambar.semua_panah == ()


def test_double_line_is_two_parallel_strokes_one_millimetre_apart() -> None:
    gambar = draw_line(garis(J.KOLEGIAL))

    assert gambar.semua_goresan == (
        Goresan((Titik(0, 0.5), Titik(9.5, 0.5), Titik(9.5, 20)), 0.35),
        Goresan((Titik(0, -0.5), Titik(10.5, -0.5), Titik(10.5, 20)), 0.35),
    )


def test_arrow_touches_the_end_of_the_line_and_the_shaft_stops_inside_it() -> None:
    line = garis(J.FUNGSIONAL, akhir=(0,))

    (shaft,) = shafts(line)
    (panah,) = draw_line(line).semua_panah

    assert shaft.ujung_akhir == Titik(10, 20)
    assert shaft.semua_titik[-1] == Titik(10, pytest.approx(20 - PANAH_MM + TUMPANG_MM))
    assert panah == (Titik(10, 20), Titik(9.02, pytest.approx(17.2)), Titik(10.98, pytest.approx(17.2)))


def test_arrow_at_the_start_points_out_of_the_line() -> None:
    (panah,) = draw_line(garis(J.KONSULTATIF, awal=(0,))).semua_panah

    assert panah == (Titik(0, 0), Titik(PANAH_MM, pytest.approx(-0.98)), Titik(PANAH_MM, pytest.approx(0.98)))


def test_dashed_line_fills_its_corner_and_ends_with_dashes() -> None:
    goresan = draw_line(garis(J.KOORDINATIF)).semua_goresan

    assert [(g.semua_titik[0], g.semua_titik[-1]) for g in goresan] == [
        (Titik(0, 0), Titik(10.175, 0)),
        (Titik(10, -0.175), Titik(10, 20)),
    ]


@given(
    st.floats(min_value=0.1, max_value=400),
    st.sampled_from([sifat.pen.pola_mm for sifat in SIFAT.values() if sifat.pen.pola_mm]),
)
def test_fitted_dashes_begin_and_end_with_a_whole_dash(length: float, pola: tuple[float, ...]) -> None:
    fitted = fit_dashes(length, pola)
    assume(fitted)

    periods = (length - fitted[0]) / sum(fitted)

    assert math.isclose(periods, round(periods), abs_tol=1e-6)
    assert round(periods) >= 1
    assert 0.39 <= fitted[0] / pola[0] <= 1.6


def test_piece_too_short_for_two_dashes_is_solid() -> None:
    assert fit_dashes(2.9, (3.0, 1.5)) == ()


def test_points_that_say_nothing_are_dropped() -> None:
    jalur = (Titik(0, 0), Titik(0, 0), Titik(5, 0), Titik(10, 0), Titik(10, 20))

    assert straighten(jalur) == SIKU


def test_line_without_length_has_no_ink() -> None:
    line = GarisDenah("a", "b", J.FUNGSIONAL, None, ((Titik(1, 1), Titik(1, 1)),), (), (0,))

    gambar = draw_line(line)

    assert (gambar.semua_goresan, gambar.semua_panah) == ((), ())


@given(st.floats(min_value=-3, max_value=3))
def test_parallel_line_keeps_its_distance_on_every_piece(jarak: float) -> None:
    moved = shift(SIKU, jarak)

    assert moved[0].y_mm == pytest.approx(jarak)
    assert moved[1].y_mm == pytest.approx(jarak)
    assert moved[2].x_mm == pytest.approx(10 - jarak)
