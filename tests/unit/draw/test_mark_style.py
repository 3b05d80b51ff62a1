"""Marks as strokes: no two look alike, hatching stays in its frame, names are struck as far as they go."""

from __future__ import annotations

import itertools
import math

import pytest

from polakerja_diagram.chart.denah import BarisTeks, Rata
from polakerja_diagram.chart.marks import Golongan, JenisTanda, Tanda, TandaBaris
from polakerja_diagram.chart.page.change_sheet import BarisLegenda
from polakerja_diagram.chart.text.metrics import width_mm
from polakerja_diagram.draw.mark_style import GAYA_TANDA, frame, hatch, strokes
from polakerja_diagram.model import Kode


def baris(teks: str, x_mm: float = 0.0, y_mm: float = 10.0, rata: Rata = Rata.KIRI) -> BarisTeks:
    return BarisTeks(teks, x_mm, y_mm, width_mm(teks, 10.0), 10.0, rata)


def sample(jenis: JenisTanda, *semua_baris: BarisTeks, lebar_mm: float = 40.0) -> BarisLegenda:
    return BarisLegenda(jenis, 10.0, 20.0, semua_baris, lebar_mm, 12.0)


KOTAK = sample(JenisTanda.BARU)


def test_no_two_marks_look_alike() -> None:
    for one, other in itertools.combinations(JenisTanda, 2):
        assert GAYA_TANDA[one] != GAYA_TANDA[other], (one, other)


def test_the_frame_tells_whether_an_organ_enters_or_leaves() -> None:
    for jenis in JenisTanda:
        (outer, *_) = frame(KOTAK, jenis)
        assert (outer.tebal_mm >= 1.0) == (jenis.golongan is Golongan.MASUK)
        if jenis.golongan is Golongan.KELUAR:
            assert outer.pola_mm != ()


@pytest.mark.parametrize("jenis", JenisTanda)
def test_hatching_and_frame_stay_within_the_box(jenis: JenisTanda) -> None:
    points = [t for goresan in (*hatch(KOTAK, jenis), *frame(KOTAK, jenis)) for t in goresan.semua_titik]

    assert all(10.0 - 1e-6 <= t.x_mm <= 50.0 + 1e-6 and 20.0 - 1e-6 <= t.y_mm <= 32.0 + 1e-6 for t in points)
    assert bool(hatch(KOTAK, jenis)) == bool(GAYA_TANDA[jenis].arsir)


def test_a_merge_rises_and_a_split_falls_on_both_sides() -> None:
    def falls(jenis: JenisTanda) -> set[bool]:
        pieces = [sorted(g.semua_titik, key=lambda t: t.x_mm) for g in hatch(KOTAK, jenis)]
        return {right.y_mm > left.y_mm for left, right in pieces}

    assert falls(JenisTanda.GABUNGAN) == falls(JenisTanda.DIGABUNG) == {False}
    assert falls(JenisTanda.PECAHAN) == falls(JenisTanda.DIPECAH) == {True}
    assert falls(JenisTanda.DIHAPUS) == {False, True}


def test_a_dashed_frame_has_a_stroke_for_each_side() -> None:
    sides = frame(KOTAK, JenisTanda.DIHAPUS)

    assert [len(side.semua_titik) for side in sides] == [2, 2, 2, 2]


@pytest.mark.parametrize("jenis", JenisTanda)
def test_hatching_touches_no_line_of_text_and_no_piece_of_it_is_a_speck(jenis: JenisTanda) -> None:
    pitch = 12 * 25.4 / 72
    lines = (
        baris("Dinas", 30.0, 24.0, Rata.TENGAH),
        baris("Sosial dan Desa", 30.0, 24.0 + pitch, Rata.TENGAH),
    )

    pieces = hatch(sample(jenis, *lines), jenis)

    assert bool(pieces) == bool(GAYA_TANDA[jenis].arsir)
    for one in pieces:
        a, b = one.semua_titik
        assert math.hypot(b.x_mm - a.x_mm, b.y_mm - a.y_mm) >= 2.5
        for share in range(101):
            x, y = (u + (v - u) * share / 100 for u, v in ((a.x_mm, b.x_mm), (a.y_mm, b.y_mm)))
            assert not any(
                line.kiri_mm - 1.0 < x < line.kiri_mm + line.lebar_mm + 1.0
                and line.y_mm - 0.8 * pitch / 1.2 < y < line.y_mm + 0.3 * pitch / 1.2
                for line in lines
            )


def test_a_box_that_its_words_fill_has_no_hatching() -> None:
    words = [baris("Dinas Sosial", 11.0, 22.9 + n * 4.2) for n in range(3)]
    full = sample(JenisTanda.GABUNGAN, *words, lebar_mm=words[0].lebar_mm + 2.0)

    assert hatch(full, JenisTanda.GABUNGAN) == ()


def test_a_name_is_struck_out_and_its_tag_is_not() -> None:
    tanda = Tanda(Kode("dinsos"), JenisTanda.DIHAPUS, "dihapus", "dihapus", "dihapus")
    lines = (baris("Dinas Sosial dan"), baris("Desa [dihapus", y_mm=14.0), baris("selamanya]", y_mm=18.0))

    drawn = strokes(TandaBaris(tanda, lines))

    assert [round(g.semua_titik[1].x_mm, 6) for g in drawn] == [
        round(width_mm("Dinas Sosial dan", 10.0), 6),
        round(width_mm("Desa", 10.0), 6),
    ]
    assert all(g.semua_titik[0].y_mm < line.y_mm for g, line in zip(drawn, lines, strict=False))


def test_a_name_that_enters_is_underlined() -> None:
    tanda = Tanda(Kode("dinsos"), JenisTanda.BARU, "baru", "baru", "baru")

    (drawn,) = strokes(TandaBaris(tanda, (baris("Dinas Sosial [baru]", x_mm=50.0, rata=Rata.TENGAH),)))

    left, right = drawn.semua_titik
    assert left.y_mm > 10.0
    assert left.x_mm == pytest.approx(50.0 - width_mm("Dinas Sosial [baru]", 10.0) / 2)
    assert right.x_mm - left.x_mm == pytest.approx(width_mm("Dinas Sosial", 10.0))
