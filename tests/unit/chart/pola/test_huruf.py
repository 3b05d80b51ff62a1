"""Letters of the koordinatif forms: in a gap of a long line, beside a short one, never on anything."""

from __future__ import annotations

from polakerja_diagram.chart.denah import GarisDenah, GayaKotak, KotakDenah, Titik
from polakerja_diagram.chart.pola.huruf import letter_all
from polakerja_diagram.chart.text.metrics import width_mm
from polakerja_diagram.model import BentukKoordinasi, JenisHubungan

LEBAR_B = width_mm("b", 8.0)


def line(*points: tuple[float, float], bentuk: BentukKoordinasi | None = None) -> GarisDenah:
    jenis = JenisHubungan.KOORDINATIF if bentuk else JenisHubungan.STRUKTURAL
    return GarisDenah("a", "b", jenis, bentuk, (tuple(Titik(x, y) for x, y in points),))


def test_a_long_level_line_is_cut_in_its_middle_for_the_letter() -> None:
    garis = line((0, 10), (40, 10), bentuk=BentukKoordinasi.FUNGSIONAL)

    result = letter_all([garis], [], [], bidang_mm=(200.0, 200.0), huruf_pt=8.0)

    assert result is not None
    half = LEBAR_B / 2 + 1.0
    assert result[0].polylines == (
        (Titik(0, 10), Titik(20 - half, 10)),
        (Titik(20 + half, 10), Titik(40, 10)),
    )
    assert [(h.teks, h.x_mm) for h in result[0].semua_huruf] == [("b", 20.0)]


def test_a_short_upright_line_stays_whole_with_the_letter_to_its_right() -> None:
    garis = line((5, 0), (5, 7), bentuk=BentukKoordinasi.FUNGSIONAL)

    result = letter_all([garis], [], [], bidang_mm=(200.0, 200.0), huruf_pt=8.0)

    assert result is not None
    assert result[0].polylines == garis.polylines
    assert round(result[0].semua_huruf[0].x_mm - 5 - LEBAR_B / 2, 2) == 1.26


def test_the_letter_goes_to_the_left_where_another_line_is_near_at_the_right() -> None:
    garis, other = line((5, 0), (5, 7), bentuk=BentukKoordinasi.FUNGSIONAL), line((8, 0), (8, 7))

    result = letter_all([garis, other], [], [], bidang_mm=(200.0, 200.0), huruf_pt=8.0)

    assert result is not None
    assert result[0].semua_huruf[0].x_mm < 5
    assert result[1] == other


def test_a_letter_without_a_free_place_makes_the_picture_impossible() -> None:
    garis = line((5, 0), (5, 7), bentuk=BentukKoordinasi.HIERARKI)
    walls = [KotakDenah(str(x), str(x), str(x), x, 0.0, 3.0, 7.0, GayaKotak.BIASA, ()) for x in (1.0, 6.0)]

    assert letter_all([garis], walls, [], bidang_mm=(200.0, 200.0), huruf_pt=8.0) is None
