"""The foot of the page: who stands beside whom, and how high it becomes."""

from __future__ import annotations

import pytest

from polakerja_diagram.annexes.jalur import JALUR
from polakerja_diagram.chart.jalur.plan import plan_jalur
from polakerja_diagram.chart.page.blocks import JARAK_KOLOM_MM, text_area
from polakerja_diagram.chart.page.foot import move_foot, place_foot
from polakerja_diagram.chart.page.keterangan import explain
from polakerja_diagram.model import Mode, TataLetak
from tests.unit.chart.contoh import STRUKTUR

TEGAK = text_area(TataLetak(), mendatar=False)
ROWS = explain(STRUKTUR, plan_jalur(STRUKTUR), JALUR)


def test_the_keterangan_stands_beside_the_signature_and_costs_no_height() -> None:
    foot = place_foot(STRUKTUR, ROWS, TEGAK, mode=Mode.ASLI, huruf_pt=9.0, turunan=0, pengesahan=False)

    assert foot.tinggi_mm == pytest.approx(foot.penandatangan.tinggi_mm)
    assert foot.keterangan.judul is not None
    assert foot.keterangan.judul.x_mm == 25.0
    assert all(
        line.x_mm + line.lebar_mm < foot.penandatangan.x_mm
        for row in foot.keterangan.semua_baris
        for line in row.teks
    )


def test_the_last_lines_of_a_true_copy_stand_level_under_the_keterangan() -> None:
    foot = place_foot(STRUKTUR, ROWS, TEGAK, mode=Mode.SALINAN, huruf_pt=9.0, turunan=3, pengesahan=True)
    assert foot.salinan is not None
    assert foot.keterangan.catatan is not None

    last = [blok.semua_baris[-1] for blok in (foot.salinan, foot.penandatangan)]

    assert [baris.kelas for baris in last] == ["nip", "nama-pejabat"]
    assert last[0].y_mm == pytest.approx(last[1].y_mm)
    assert foot.keterangan.catatan.y_mm + foot.keterangan.catatan.tinggi_mm < min(
        foot.salinan.y_mm, foot.penandatangan.y_mm
    )


@pytest.mark.parametrize("pengesahan", [False, True])
def test_all_but_ttd_and_certificate_stands_at_the_same_place_in_every_mode(*, pengesahan: bool) -> None:
    feet = [
        place_foot(STRUKTUR, ROWS, TEGAK, mode=mode, huruf_pt=9.0, turunan=3, pengesahan=pengesahan)
        for mode in Mode
    ]

    places = {
        (foot.tinggi_mm, foot.keterangan, *(b for b in foot.penandatangan.semua_baris if b.kelas != "ttd"))
        for foot in feet
    }

    assert len(places) == 1
    assert [bool(foot.salinan) for foot in feet] == [pengesahan and mode is Mode.SALINAN for mode in Mode]


def test_a_moved_foot_is_the_same_foot_lower_down() -> None:
    foot = place_foot(STRUKTUR, ROWS, TEGAK, mode=Mode.SALINAN, huruf_pt=9.0, turunan=3, pengesahan=True)

    there = move_foot(foot, turun_mm=100.0)

    assert move_foot(there, turun_mm=-100.0).tinggi_mm == foot.tinggi_mm
    assert there.penandatangan.y_mm == pytest.approx(foot.penandatangan.y_mm + 100.0)
    before, after = foot.keterangan.semua_baris[0], there.keterangan.semua_baris[0]
    assert after.contoh_dari.y_mm == pytest.approx(before.contoh_dari.y_mm + 100.0)
    assert after.teks[0].y_mm == pytest.approx(before.teks[0].y_mm + 100.0)


@pytest.mark.parametrize(("turunan", "is_aside"), [(3, True), (3 * 10**15, False)])
def test_the_note_ends_the_line_of_the_word_keterangan_where_it_fits(turunan: int, *, is_aside: bool) -> None:
    plain, noted = (
        place_foot(STRUKTUR, ROWS, TEGAK, mode=Mode.ASLI, huruf_pt=8.0, turunan=number, pengesahan=False)
        for number in (0, turunan)
    )
    judul, note = noted.keterangan.judul, noted.keterangan.catatan

    assert judul is not None
    assert note is not None
    if is_aside:
        assert noted.keterangan.tinggi_mm == plain.keterangan.tinggi_mm
        assert note.semua_baris[0].x_mm == pytest.approx(noted.penandatangan.x_mm - JARAK_KOLOM_MM)
        assert note.semua_baris[0].x_mm - note.semua_baris[0].lebar_mm > judul.x_mm + judul.lebar_mm
    else:
        assert note.y_mm > plain.keterangan.tinggi_mm
        assert noted.keterangan.tinggi_mm == pytest.approx(note.y_mm + note.tinggi_mm)


def test_the_note_stands_alone_where_there_is_nothing_to_explain() -> None:
    foot = place_foot(STRUKTUR, (), TEGAK, mode=Mode.ASLI, huruf_pt=9.0, turunan=3, pengesahan=False)

    assert foot.keterangan.judul is None
    assert foot.keterangan.catatan is not None
    assert foot.keterangan.catatan.y_mm == 0.0
