"""Places of boxes: gaps in a row, tiers one below the other, frames around them, stacks, spare height."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from polakerja_diagram.chart.bagan import Anggota, Kotak, Tingkat
from polakerja_diagram.chart.pola import letak
from polakerja_diagram.chart.pola.jarak import (
    CELAH_TINGKAT_MM,
    CELAH_TINGKAT_TERBESAR_MM,
    SETENGAH_GARIS_MM,
    Jarak,
)
from polakerja_diagram.chart.pola.kebutuhan import Kebutuhan
from polakerja_diagram.chart.pola.letak import (
    BARIS_LONGGAR,
    CELAH_DERET_MM,
    CELAH_GARIS_MM,
    CELAH_TUMPUK_TERBESAR_MM,
    TEPI_BINGKAI_MM,
    Letak,
    Penyusun,
)
from polakerja_diagram.chart.pola.rute import find_places
from polakerja_diagram.chart.pola.slot import Jenjang, Tier
from polakerja_diagram.chart.pola.ukuran import CELAH_TUMPUK_MM, Pengukur
from polakerja_diagram.chart.text.metrics import line_height_mm
from polakerja_diagram.model import Kode

if TYPE_CHECKING:
    from polakerja_diagram.chart.pola.letak import Susunan

JARAK: Final = Jarak(jalur_mm=2.4, rapat_mm=2.1)
TINGGI: Final = 500.0
"""More height than any of these charts uses."""


def box(nama: str, judul: str = "Dinas", tingkat: Tingkat = Tingkat.OPD) -> Kotak:
    return Kotak(nama, (judul,), judul, tingkat)


A, B, C = box("a"), box("b"), box("c")


def row(*semua: Kotak, jenjang: Jenjang = Jenjang.DERET, tumpukan: tuple[str, ...] = ()) -> Tier:
    return Tier(jenjang, semua, tumpukan=(tumpukan,) if tumpukan else ())


def builder(
    *semua_baris: Tier,
    lebar: float = 150.0,
    saluran: tuple[int, ...] = (),
    kiri: int = 0,
    bersanding: tuple[tuple[str, str], ...] = (),
    gang: dict[tuple[int, int], int] | None = None,
    sebaris: tuple[str, ...] = (),
) -> Penyusun:
    need = Kebutuhan(
        saluran=saluran or (0,) * len(semua_baris),
        kiri=kiri,
        kanan=0,
        bersanding=frozenset(bersanding),
        bersusun=frozenset(),
        sebaris=frozenset(sebaris),
        gang=gang or {},
        lebar={},
        tinggi={},
    )
    places = find_places(semua_baris, "opd")
    return Penyusun(
        semua_baris, places, need, lebar_mm=lebar, pengukur=Pengukur(8.0), jarak=JARAK, bingkai="opd"
    )


def place(penyusun: Penyusun, tinggi: float = TINGGI) -> Susunan | None:
    columns = penyusun.columns(tinggi_mm=tinggi)
    return None if columns is None else penyusun.place(columns, tinggi_mm=tinggi)


def placed(penyusun: Penyusun, tinggi: float = TINGGI) -> Susunan:
    susunan = place(penyusun, tinggi)
    assert susunan is not None
    return susunan


def test_a_place_knows_its_far_edges_and_its_middle() -> None:
    one = Letak(10.0, 20.0, 30.0, 8.0)

    assert (one.kanan_mm, one.bawah_mm, one.tengah_x_mm, one.tengah_y_mm) == (40.0, 28.0, 25.0, 24.0)


@pytest.mark.parametrize(
    ("bersanding", "gang", "gap"),
    [
        ((), {}, CELAH_DERET_MM),
        ((("a", "b"),), {}, CELAH_GARIS_MM),
        ((("a", "b"),), {(0, 0): 2}, CELAH_GARIS_MM + 2 * 2.4),
        ((), {(0, 0): 1}, 4.8),
        ((), {(0, 0): 3}, 4.8 + 2 * 2.4),
        ((("b", "a"),), {}, CELAH_DERET_MM),
    ],
    ids=["nothing", "joined", "joined and turned in", "one turns", "three turn", "the other way round"],
)
def test_a_gap_is_as_wide_as_the_lines_in_it_and_across_it_need(
    bersanding: tuple[tuple[str, str], ...], gang: dict[tuple[int, int], int], gap: float
) -> None:
    susunan = placed(builder(row(A, B), bersanding=bersanding, gang=gang))

    assert susunan.letak["b"].x_mm - susunan.letak["a"].kanan_mm == pytest.approx(gap)


def test_a_row_fills_the_width_between_its_margins() -> None:
    penyusun = builder(row(A, B), kiri=2)

    susunan = placed(penyusun)

    assert susunan.kiri_mm == JARAK.margin_mm(2)
    assert susunan.letak["a"].x_mm == susunan.kiri_mm
    assert susunan.letak["b"].kanan_mm == pytest.approx(150.0 - JARAK.margin_mm(0))


def test_peers_stand_equally_wide() -> None:
    susunan = placed(builder(row(box("a", "Dinas"), box("b", "Dinas Kesehatan Masyarakat"))))

    assert susunan.letak["a"].lebar_mm == pytest.approx(susunan.letak["b"].lebar_mm)


def test_boxes_of_different_ranks_take_what_they_need() -> None:
    other = box("b", "Dewan Perwakilan Rakyat Daerah", Tingkat.KONTEKS)

    susunan = placed(builder(row(A, other), lebar=70.0))

    assert susunan.letak["b"].lebar_mm > 1.5 * susunan.letak["a"].lebar_mm


def test_peers_of_a_row_are_as_high_as_the_highest() -> None:
    susunan = placed(
        builder(row(A, box("b", "Dinas Kesehatan Masyarakat dan Kesejahteraan Sosial")), lebar=60.0)
    )

    assert (
        susunan.letak["a"].tinggi_mm
        == susunan.letak["b"].tinggi_mm
        == susunan.baris[0][1] - susunan.baris[0][0]
    )


def test_tiers_follow_each_other_with_room_for_their_lanes_between() -> None:
    need = builder(row(A), row(B), row(C), saluran=(6, 0, 0))
    columns = need.columns(tinggi_mm=TINGGI)
    assert columns is not None
    height = sum(kolom.tinggi_mm for kolom in columns) + 7 * 2.4 + CELAH_TINGKAT_MM + 2 * SETENGAH_GARIS_MM

    susunan = need.place(columns, tinggi_mm=height)

    assert susunan is not None
    (_, first), (second, below), (third, _), foot = susunan.baris
    assert (second - first, third - below) == pytest.approx((7 * 2.4, CELAH_TINGKAT_MM))
    assert foot == (pytest.approx(height - SETENGAH_GARIS_MM),) * 2
    assert need.place(columns, tinggi_mm=height - 0.01) is None


def test_lanes_below_the_last_tier_have_their_room() -> None:
    without, with_lanes = (placed(builder(row(A), saluran=(lanes,))) for lanes in (0, 3))

    assert with_lanes.tinggi_mm - without.tinggi_mm == pytest.approx(4 * 2.4)


@pytest.mark.parametrize(
    ("spare", "before", "shared"),
    [
        (4.0, [6.5, 6.5], [8.5, 8.5]),
        (100.0, [6.5, 6.5], [CELAH_TINGKAT_TERBESAR_MM] * 2),
        (9.0, [14.0, 6.5], [CELAH_TINGKAT_TERBESAR_MM, 14.5]),
        (3.0, [20.0, 6.5], [20.0, 9.5]),
        (5.0, [], []),
    ],
    ids=["evenly", "no further than they may", "one is nearly full", "one is wide for its lanes", "none"],
)
def test_spare_height_goes_to_the_channels_evenly_up_to_what_tears_the_chart_apart(
    spare: float, before: list[float], shared: list[float]
) -> None:
    assert letak._share(spare, before) == pytest.approx(shared)


def test_a_frame_stands_around_its_boxes_with_an_edge_on_every_side() -> None:
    susunan = placed(builder(row(A, B, jenjang=Jenjang.BINGKAI)))
    frame, first, last = (susunan.letak[nama] for nama in ("opd", "a", "b"))

    assert (first.x_mm - frame.x_mm, first.y_mm - frame.y_mm) == pytest.approx((TEPI_BINGKAI_MM,) * 2)
    assert (frame.kanan_mm - last.kanan_mm, frame.bawah_mm - last.bawah_mm) == pytest.approx(
        (TEPI_BINGKAI_MM,) * 2
    )
    assert susunan.baris[0] == (frame.y_mm, pytest.approx(frame.bawah_mm))


TINGGI_SEKALI: Final = Kotak("c", ("Badan",) * 12, "Badan", Tingkat.OPD)
"""A box of twelve lines."""


def list_of(nama: str, *names: str) -> Kotak:
    members = tuple(Anggota(Kode(f"{nama}{n}"), teks, f"{n}.") for n, teks in enumerate(names, start=1))
    return Kotak(nama, (), nama, Tingkat.OPD, judul_kelompok=nama, anggota=members)


@pytest.mark.parametrize("lines", [9, 10, 12])
def test_a_box_hardly_lower_than_its_neighbour_is_level_with_it(lines: int) -> None:
    other = Kotak("a", ("Badan",) * lines, "Badan", Tingkat.KONTEKS)

    susunan = placed(builder(row(other, TINGGI_SEKALI)))
    own = Pengukur(8.0).measure(other, susunan.letak["a"].lebar_mm).tinggi_mm

    level = susunan.letak["a"].tinggi_mm == susunan.letak["c"].tinggi_mm
    assert level is (lines >= 10)
    assert level or susunan.letak["a"].tinggi_mm == own


def test_a_much_lower_box_stands_in_the_middle_of_its_row_and_a_list_begins_at_the_top() -> None:
    daftar = list_of("b", "Dinas Sosial", "Dinas Kesehatan")

    susunan = placed(builder(row(A, daftar, TINGGI_SEKALI), bersanding=(("a", "b"), ("b", "a"))))
    single, listed, whole = (susunan.letak[nama] for nama in "abc")

    assert listed.y_mm == whole.y_mm
    assert listed.tinggi_mm < whole.tinggi_mm / 2
    own = Pengukur(8.0).measure(A, single.lebar_mm).tinggi_mm
    assert single.bawah_mm == pytest.approx(whole.tengah_y_mm + own / 2)
    assert single.y_mm < listed.bawah_mm - 2.0, "a level line joins them: they face each other"


def test_a_box_that_a_straight_line_joins_to_a_row_is_as_high_as_its_row() -> None:
    susunan = placed(builder(row(A, list_of("b", "Dinas"), TINGGI_SEKALI), sebaris=("a",)))

    assert susunan.letak["a"].tinggi_mm == susunan.letak["c"].tinggi_mm


def test_a_stack_in_a_row_has_its_own_height_with_the_spare_between_and_below() -> None:
    susunan = placed(builder(row(A, B, TINGGI_SEKALI, tumpukan=("a", "b")), lebar=50.0))
    first, second, whole = (susunan.letak[nama] for nama in "abc")
    own = Pengukur(8.0).measure(A, first.lebar_mm).tinggi_mm

    assert (first.x_mm, first.lebar_mm) == (second.x_mm, second.lebar_mm)
    assert first.y_mm == whole.y_mm
    assert first.tinggi_mm == pytest.approx(second.tinggi_mm)
    assert first.tinggi_mm == pytest.approx(own + BARIS_LONGGAR * line_height_mm(8.0))
    assert second.y_mm - first.bawah_mm == pytest.approx(CELAH_TUMPUK_TERBESAR_MM)
    assert second.bawah_mm < whole.bawah_mm


def test_a_stack_in_a_row_fills_what_it_hardly_leaves() -> None:
    high = Kotak("c", ("Badan",) * 4, "Badan", Tingkat.OPD)

    susunan = placed(builder(row(A, B, high, tumpukan=("a", "b")), lebar=50.0))
    first, second, whole = (susunan.letak[nama] for nama in "abc")

    assert (first.y_mm, second.bawah_mm) == pytest.approx((whole.y_mm, whole.bawah_mm))
    assert second.y_mm - first.bawah_mm == pytest.approx(CELAH_TUMPUK_MM)


def test_the_box_on_the_axis_reaches_the_boxes_that_lines_join_to_it() -> None:
    head = Kotak("kepala", ("BUPATI",), "", Tingkat.PIMPINAN)
    stack = (TINGGI_SEKALI, B)
    joined = (("b", "kepala"), ("kepala", "b"))

    alone, facing = (
        placed(builder(Tier(Jenjang.POROS, (head,), kiri=stack), bersanding=pairs)).letak
        for pairs in ((), joined)
    )

    assert alone["kepala"].bawah_mm < alone["b"].y_mm
    assert facing["kepala"].y_mm == alone["kepala"].y_mm
    assert facing["b"].y_mm + 2.0 < facing["kepala"].bawah_mm <= facing["b"].bawah_mm


def test_a_box_without_others_above_it_grows_to_face_one_of_a_stack_which_stays_below_its_neighbour() -> None:
    daftar, pairs = list_of("d", "Dinas Sosial", "Dinas Kesehatan"), (("b", "d"), ("d", "b"))

    susunan = placed(builder(row(TINGGI_SEKALI, B, daftar, tumpukan=("c", "b")), bersanding=pairs))
    above, lower, listed = (susunan.letak[nama] for nama in "cbd")

    assert lower.y_mm == pytest.approx(above.bawah_mm + CELAH_TUMPUK_MM)
    assert lower.y_mm + 2.0 < listed.bawah_mm <= lower.bawah_mm


def test_two_boxes_of_stacks_that_cannot_face_each_other_stay_off_their_neighbours() -> None:
    tier = row(A, list_of("e", *("Dinas Sosial",) * 3), TINGGI_SEKALI, B, tumpukan=("a", "e"))
    tier = Tier(tier.jenjang, tier.tengah, tumpukan=(("a", "e"), ("c", "b")))

    susunan = placed(builder(tier, bersanding=(("a", "b"), ("b", "a"))))
    first, second, high, last = (susunan.letak[nama] for nama in "aecb")

    assert first.bawah_mm < second.y_mm
    assert high.bawah_mm < last.y_mm


def test_a_stack_beside_the_axis_stands_in_the_middle_of_its_tier_in_its_own_height() -> None:
    head = Kotak("kepala", ("BUPATI",) * 12, "", Tingkat.PIMPINAN)
    tier = Tier(Jenjang.POROS, (head,), kiri=(A, B))

    susunan = placed(builder(tier))
    first, second, whole = (susunan.letak[nama] for nama in ("a", "b", "kepala"))

    assert first.y_mm - whole.y_mm == pytest.approx(whole.bawah_mm - second.bawah_mm)
    assert second.y_mm - first.bawah_mm == pytest.approx(CELAH_TINGKAT_MM)
    assert first.tinggi_mm == Pengukur(8.0).measure(A, first.lebar_mm).tinggi_mm


@pytest.mark.parametrize(("lebar", "tinggi"), [(0.3, TINGGI), (20.0, TINGGI), (150.0, 8.0)])
def test_a_ground_too_narrow_or_too_low_takes_no_row(lebar: float, tinggi: float) -> None:
    assert place(builder(row(A, B), row(C), lebar=lebar), tinggi) is None


def test_a_line_to_a_member_may_stand_half_a_line_of_text_from_its_row() -> None:
    assert placed(builder(row(A))).setengah_baris_mm == pytest.approx(0.6 * 8.0 * 25.4 / 72)
