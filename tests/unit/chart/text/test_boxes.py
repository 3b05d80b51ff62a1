"""Boxes: what stands in them and where, the least size that holds it, and the room around it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.chart.bagan import Anggota, CatatanKotak, Kotak, Tingkat
from polakerja_diagram.chart.denah import GayaKotak, HubunganTeks, Rata
from polakerja_diagram.chart.text.box_text import (
    FOREIGN_SHARE,
    INDEN_EM,
    JARAK_NOMOR_EM,
    JEDA_CATATAN_EM,
    JEDA_JUDUL_EM,
    JEDA_KOLOM_MM,
    PADDING_MM,
    PADDING_TEGAK_MM,
    box_width_mm,
    is_bold,
    member_indent_em,
    note_size_pt,
    split_evenly,
    split_members,
    text_width_mm,
)
from polakerja_diagram.chart.text.boxes import (
    best_member_columns,
    box_height_mm,
    least_width_mm,
    lines_height_mm,
    measure_box,
    member_rows,
    place_box,
)
from polakerja_diagram.chart.text.metrics import CAP_HEIGHT_EM, DESCENT_EM, line_height_mm, width_em, width_mm
from polakerja_diagram.model import JenisHubungan, Kode
from polakerja_diagram.units import pt_to_mm

HURUF = 10.0
BARIS = line_height_mm(HURUF)

DINAS = Kotak("dinsos", ("Dinas Sosial",), "Dinas Sosial", Tingkat.OPD)
DAFTAR = Kotak(
    "dinas",
    ("Dinas",),
    "Dinas",
    Tingkat.OPD,
    judul_kelompok="Dinas",
    anggota=tuple(Anggota(Kode(f"d{n}"), f"Dinas {n}", f"{n}.") for n in range(1, 5)),
)
KEPALA = Kotak(
    "bupati",
    ("BUPATI",),
    "Bupati",
    Tingkat.PIMPINAN,
    anggota=(Anggota(Kode("wabup"), "WAKIL BUPATI"),),
)
KOLEGIAL = CatatanKotak("kolegial", (HubunganTeks("dinas", "dinas", JenisHubungan.KOLEGIAL),))


def em(share: float, huruf_pt: float = HURUF) -> float:
    return pt_to_mm(share * huruf_pt)


@pytest.mark.parametrize("jumlah", [1, 2, 5])
def test_a_box_is_as_high_as_its_lines_and_the_room_above_and_below(jumlah: int) -> None:
    room = 2 * PADDING_TEGAK_MM + em(CAP_HEIGHT_EM + 2 * DESCENT_EM)

    assert lines_height_mm(jumlah, huruf_pt=HURUF) == pytest.approx(room + (jumlah - 1) * BARIS)
    assert lines_height_mm(0, huruf_pt=HURUF) == lines_height_mm(1, huruf_pt=HURUF)


def test_the_text_has_as_much_room_above_its_capitals_as_below_its_last_line() -> None:
    isi = measure_box(DINAS, lebar_mm=60.0, huruf_pt=HURUF)
    (baris,) = isi.semua_baris

    assert baris.y_mm - em(CAP_HEIGHT_EM) == pytest.approx(isi.tinggi_mm - baris.y_mm)
    assert (baris.x_mm, baris.rata, baris.tebal) == (30.0, Rata.TENGAH, False)
    assert baris.lebar_mm == width_mm("Dinas Sosial", HURUF)


def test_a_box_without_words_is_as_high_as_a_line() -> None:
    empty = Kotak("x", (), "", Tingkat.OPD)

    assert measure_box(empty, lebar_mm=20.0, huruf_pt=HURUF).tinggi_mm == pytest.approx(
        lines_height_mm(1, huruf_pt=HURUF)
    )
    assert box_height_mm(empty, lebar_mm=20.0, huruf_pt=HURUF) == pytest.approx(
        lines_height_mm(1, huruf_pt=HURUF)
    )


def test_a_width_without_room_for_text_is_refused() -> None:
    with pytest.raises(ValueError, match="no room for text"):
        measure_box(DINAS, lebar_mm=2 * PADDING_MM, huruf_pt=HURUF)


@pytest.mark.parametrize("lebar_teks", [5.0, 30.0, 90.0])
def test_a_box_measured_for_a_line_gives_the_line_its_width(lebar_teks: float) -> None:
    assert text_width_mm(box_width_mm(lebar_teks)) == pytest.approx(lebar_teks)


def test_columns_share_the_width_less_the_gaps_between_them() -> None:
    """By our own table; a foreign font may use the padding at the right of each column."""
    wide = (200.0 - 2 * PADDING_MM) / 1.01

    assert text_width_mm(200.0, kolom=1) <= wide
    assert text_width_mm(200.0, kolom=2) <= (wide - JEDA_KOLOM_MM) / 2
    assert text_width_mm(200.0, kolom=2) > (wide - JEDA_KOLOM_MM) / 2 * 0.96


@pytest.mark.parametrize(
    ("tingkat", "kelompok", "tebal"),
    [
        (Tingkat.PIMPINAN, False, True),
        (Tingkat.SEKDA, False, True),
        (Tingkat.ASISTEN, False, True),
        (Tingkat.SAMPING, False, False),
        (Tingkat.OPD, False, False),
        (Tingkat.OPD, True, True),
    ],
)
def test_headings_of_leading_ranks_and_of_lists_are_bold(
    tingkat: Tingkat, *, kelompok: bool, tebal: bool
) -> None:
    assert is_bold(Kotak("x", ("X",), "X", tingkat, judul_kelompok="X" if kelompok else "")) is tebal


@pytest.mark.parametrize(
    ("tingkat", "gaya"),
    [
        (Tingkat.ASISTEN, GayaKotak.UTAMA),
        (Tingkat.OPD, GayaKotak.BIASA),
        (Tingkat.KONTEKS, GayaKotak.KONTEKS),
    ],
)
def test_the_frame_follows_the_rank(tingkat: Tingkat, gaya: GayaKotak) -> None:
    kotak = Kotak("x", ("X",), "X", tingkat)

    assert place_box(kotak, measure_box(kotak, lebar_mm=30.0, huruf_pt=HURUF), x_mm=0, y_mm=0).gaya is gaya


def test_a_deputy_is_set_as_a_heading_and_a_member_of_a_list_is_not() -> None:
    (deputy,) = KEPALA.anggota

    assert split_members(KEPALA) == ((deputy,), ())
    assert split_members(DAFTAR) == ((), DAFTAR.anggota)
    for other in (replace(deputy, nomor="1."), replace(deputy, tingkat=1)):
        assert split_members(replace(DINAS, anggota=(other,))) == ((), (other,))


def test_the_deputy_of_the_head_stands_apart_below_in_bold() -> None:
    first, second = measure_box(KEPALA, lebar_mm=80.0, huruf_pt=HURUF).semua_baris

    assert second.y_mm - first.y_mm == pytest.approx(BARIS + em(JEDA_JUDUL_EM))
    assert (second.tebal, second.svg_id) == (True, "anggota-wabup")


def test_a_list_begins_below_its_heading_with_some_space_and_its_numbers_stand_before_the_names() -> None:
    isi = measure_box(DAFTAR, lebar_mm=60.0, huruf_pt=HURUF)
    judul, nomor, nama, *_ = isi.semua_baris

    assert nomor.y_mm - judul.y_mm == pytest.approx(BARIS + em(JEDA_JUDUL_EM))
    assert (nomor.x_mm, nomor.y_mm) == (PADDING_MM, nama.y_mm)
    assert nama.x_mm == pytest.approx(PADDING_MM + em(width_em("1.") + JARAK_NOMOR_EM))
    middle = pytest.approx(nama.y_mm - em(CAP_HEIGHT_EM) / 2)
    assert isi.semua_anggota[0] == (Kode("d1"), (middle, middle))


def test_a_list_in_two_columns_is_half_as_long_and_its_second_column_begins_level() -> None:
    isi = measure_box(DAFTAR, lebar_mm=100.0, huruf_pt=HURUF, kolom_anggota=2)
    names = [baris for baris in isi.semua_baris if baris.kelas == "anggota"]

    assert names[0].y_mm == names[2].y_mm
    assert names[2].x_mm - names[0].x_mm == pytest.approx(text_width_mm(100.0, kolom=2) + JEDA_KOLOM_MM)
    assert isi.tinggi_mm == pytest.approx(
        measure_box(DAFTAR, lebar_mm=100.0, huruf_pt=HURUF).tinggi_mm - 2 * BARIS
    )


def test_names_begin_behind_the_widest_number_and_lower_ones_behind_those_above() -> None:
    semua = (
        Anggota(Kode("a"), "A", "9."),
        Anggota(Kode("b"), "B", "10."),
        Anggota(Kode("c"), "C", tingkat=1),
        Anggota(Kode("d"), "D", "a.", tingkat=1),
    )
    column = width_em("10.") + JARAK_NOMOR_EM

    assert [member_indent_em(anggota, semua) for anggota in semua] == pytest.approx(
        [column, column, column, column + width_em("a.") + JARAK_NOMOR_EM]
    )


def test_below_names_without_numbers_there_is_an_indent() -> None:
    semua = (Anggota(Kode("a"), "A"), Anggota(Kode("b"), "B", tingkat=1))

    assert [member_indent_em(anggota, semua) for anggota in semua] == [0.0, INDEN_EM]


@pytest.mark.parametrize(("huruf", "catatan"), [(12.0, 11.0), (9.0, 8.0), (8.5, 8.0), (8.0, 8.0), (6.0, 6.0)])
def test_what_is_said_at_the_foot_is_one_point_smaller_but_never_illegible_by_that(
    huruf: float, catatan: float
) -> None:
    assert note_size_pt(huruf) == catatan


@pytest.mark.parametrize(("kotak", "rata"), [(DINAS, Rata.TENGAH), (DAFTAR, Rata.KIRI)])
def test_notes_stand_below_the_rest_flush_with_a_list_or_in_the_middle(kotak: Kotak, rata: Rata) -> None:
    noted = replace(kotak, catatan=(KOLEGIAL,))
    *_, before, note = measure_box(noted, lebar_mm=60.0, huruf_pt=HURUF).semua_baris
    lebar = width_mm("kolegial", 9.0)

    assert note.y_mm - before.y_mm == pytest.approx(line_height_mm(9.0) + em(JEDA_CATATAN_EM))
    assert note.x_mm == pytest.approx((60.0 - lebar) / 2 if rata is Rata.TENGAH else PADDING_MM, abs=0.3)
    assert note.svg_id == KOLEGIAL.semua_hubungan[0].svg_id


@pytest.mark.parametrize("lebar", [25.0, 40.0, 80.0])
@pytest.mark.parametrize(
    "kotak",
    [DINAS, DAFTAR, KEPALA, replace(DINAS, catatan=(KOLEGIAL,)), replace(DAFTAR, catatan=(KOLEGIAL,))],
    ids=["one", "list", "head", "noted", "noted list"],
)
def test_the_height_alone_is_that_of_the_lines(kotak: Kotak, lebar: float) -> None:
    whole = measure_box(kotak, lebar_mm=lebar, huruf_pt=HURUF).tinggi_mm

    assert box_height_mm(kotak, lebar_mm=lebar, huruf_pt=HURUF) == pytest.approx(whole)


def test_a_box_larger_than_its_text_has_it_in_the_middle() -> None:
    isi = measure_box(KEPALA, lebar_mm=60.0, huruf_pt=HURUF)
    least = place_box(KEPALA, isi, x_mm=10.0, y_mm=20.0)

    placed = place_box(KEPALA, isi, x_mm=10.0, y_mm=20.0, lebar_mm=70.0, tinggi_mm=isi.tinggi_mm + 8.0)

    assert [(b.x_mm, b.y_mm) for b in placed.semua_baris] == [
        (pytest.approx(a.x_mm + 5.0), pytest.approx(a.y_mm + 4.0)) for a in least.semua_baris
    ]
    first, last = (pytest.approx(placed.semua_baris[n].y_mm - em(CAP_HEIGHT_EM) / 2) for n in (1, -1))
    assert member_rows(isi, y_mm=20.0, tinggi_mm=placed.tinggi_mm) == {Kode("wabup"): (first, last)}


def test_a_list_stays_at_the_left_of_a_box_that_is_wider() -> None:
    isi = measure_box(DAFTAR, lebar_mm=60.0, huruf_pt=HURUF)

    placed = place_box(DAFTAR, isi, x_mm=10.0, y_mm=0.0, lebar_mm=70.0)

    assert [b.x_mm for b in placed.semua_baris[:2]] == [10.0 + 35.0, 10.0 + PADDING_MM]


@pytest.mark.parametrize("smaller", [{"lebar_mm": 59.0}, {"tinggi_mm": 1.0}])
def test_a_place_smaller_than_the_text_is_refused(smaller: dict[str, float]) -> None:
    isi = measure_box(DINAS, lebar_mm=60.0, huruf_pt=HURUF)

    with pytest.raises(ValueError, match="smaller than its text"):
        place_box(DINAS, isi, x_mm=0.0, y_mm=0.0, **smaller)


def test_no_word_is_cut_at_the_least_width_and_a_bold_one_fits_a_foreign_font() -> None:
    bold = Kotak("a", ("ASISTEN ADMINISTRASI",), "", Tingkat.ASISTEN)
    plain = Kotak("a", ("Asisten Administrasi",), "", Tingkat.OPD)

    assert least_width_mm(plain, huruf_pt=HURUF) == pytest.approx(
        box_width_mm(width_mm("Administrasi", HURUF))
    )
    assert least_width_mm(bold, huruf_pt=HURUF) == pytest.approx(
        FOREIGN_SHARE * width_mm("ADMINISTRASI", HURUF, tebal=True)
    )
    assert (
        len(measure_box(bold, lebar_mm=least_width_mm(bold, huruf_pt=HURUF), huruf_pt=HURUF).semua_baris) == 2
    )


def test_a_list_takes_as_many_columns_as_hold_its_names_in_one_line() -> None:
    column = box_width_mm(em(member_indent_em(DAFTAR.anggota[0], DAFTAR.anggota) + width_em("Dinas 4")))
    two = 2 * column + JEDA_KOLOM_MM

    assert best_member_columns(DAFTAR, lebar_mm=column, huruf_pt=HURUF) == 1
    assert best_member_columns(DAFTAR, lebar_mm=two, huruf_pt=HURUF) == 2
    assert best_member_columns(DAFTAR, lebar_mm=500.0, huruf_pt=HURUF) == 3
    assert best_member_columns(DAFTAR, lebar_mm=500.0, huruf_pt=HURUF, terbanyak=4) == 4


def test_columns_are_filled_in_order_as_evenly_as_can_be_and_keep_what_belongs_together() -> None:
    single = tuple(Anggota(Kode(kode), kode) for kode in "abcde")
    nested = tuple(Anggota(Kode(kode), kode, tingkat=int(kode in "cd")) for kode in "abcde")

    assert split_evenly(single, [1, 1, 1, 1, 1], 2) == ((0, 3), (3, 5))
    assert split_evenly(single, [4, 1, 1, 1, 1], 2) == ((0, 1), (1, 5))
    assert split_evenly(nested, [1, 1, 1, 1, 1], 3) == ((0, 1), (1, 4), (4, 5))
