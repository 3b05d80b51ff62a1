"""The blocks around the chart stand where the rules on annexes want them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.chart.denah import Rata
from polakerja_diagram.chart.page.blocks import (
    LANGKAH_TEPI_MM,
    LEBAR_TANDA_TANGAN_MM,
    LONGGAR,
    place_certificate,
    place_heading,
    place_mark,
    place_name,
    place_page_number,
    place_signature,
    text_area,
)
from polakerja_diagram.chart.text.metrics import CAP_HEIGHT_EM, TAK_TERPUTUS
from polakerja_diagram.model import Mode, Penandatangan, Salinan, TataLetak
from polakerja_diagram.units import pt_to_mm
from tests.unit.chart.contoh import JALUR, PERATURAN, STRUKTUR

if TYPE_CHECKING:
    from polakerja_diagram.chart.denah import Blok
    from polakerja_diagram.model import Struktur

TEGAK = text_area(TataLetak(), mendatar=False)
MENDATAR = text_area(TataLetak(), mendatar=True)


def test_the_text_area_is_what_the_margins_leave_of_f4() -> None:
    assert (TEGAK.lebar_mm, TEGAK.tinggi_mm) == (165.0, 280.0)
    assert (MENDATAR.lebar_mm, MENDATAR.tinggi_mm) == (280.0, 165.0)


def test_heading_lines_share_the_left_edge_of_121_6_mm_and_stay_inside_the_margin() -> None:
    short = titled("Hubungan Kerja", jenis="Peraturan Bupati", daerah="Kabupaten Contoh")
    heading = place_heading(short, JALUR, TEGAK)

    assert {round(baris.x_mm, 3) for baris in heading.semua_baris} == {121.6}
    assert {baris.rata for baris in heading.semua_baris} == {Rata.KIRI}
    assert all(baris.x_mm + baris.lebar_mm <= TEGAK.kanan_mm for baris in heading.semua_baris)
    assert [baris.kelas for baris in heading.semua_baris][:5] == [
        "urutan",
        "peraturan",
        "nomor",
        "tentang",
        "judul",
    ]


def titled(tentang: str, *, jenis: str, daerah: str) -> Struktur:
    return replace(STRUKTUR, peraturan=replace(PERATURAN, jenis=jenis, daerah=daerah, tentang=tentang))


@pytest.mark.parametrize(
    ("jenis", "daerah", "whole"),
    [
        ("Peraturan Wali Kota", "Kota Sungai Penuh", "SUNGAI PENUH"),
        ("Peraturan Bupati", "Kabupaten Hulu Sungai Tengah", "HULU SUNGAI TENGAH"),
        ("Peraturan Wali Kota", "Kota Pematangsiantar", "WALI KOTA"),
        ("Peraturan Gubernur", "Daerah Istimewa Yogyakarta", "DAERAH ISTIMEWA YOGYAKARTA"),
        ("Peraturan Bupati", "Kabupaten Contoh", "TAHUN 2026"),
        ("Peraturan Bupati", "Kabupaten Contoh", "NOMOR 7"),
    ],
)
def test_what_belongs_together_is_never_parted(jenis: str, daerah: str, whole: str) -> None:
    for filler in range(1, 30):
        tentang = f"Pola {'e' * filler} {whole} dan Jalur Koordinasi {whole} Lain"
        blok = place_heading(titled(tentang, jenis=jenis, daerah=daerah), JALUR, TEGAK)

        lines = [baris.teks for baris in blok.semua_baris]

        assert sum(line.count(whole) for line in lines) == " ".join(lines).count(whole)
        assert not any(TAK_TERPUTUS in line for line in lines)


def test_a_heading_begins_further_left_where_that_saves_a_line_and_no_further() -> None:
    short = titled("Hubungan Kerja", jenis="Peraturan Bupati", daerah="Kabupaten Contoh")
    long = titled("Hubungan Kerja", jenis="Peraturan Bupati", daerah="Kabupaten Sungai Raya")

    usual, moved = (place_heading(struktur, JALUR, TEGAK) for struktur in (short, long))

    assert usual.x_mm == pytest.approx(121.6)
    assert "PERATURAN BUPATI SUNGAI RAYA" in [baris.teks for baris in moved.semua_baris]
    assert TEGAK.tengah_mm <= moved.x_mm < 121.6
    widest = max(baris.lebar_mm for baris in moved.semua_baris)
    assert moved.x_mm + LANGKAH_TEPI_MM + widest * LONGGAR > TEGAK.kanan_mm
    assert len({baris.x_mm for baris in moved.semua_baris}) == 1


def test_heading_starts_at_the_top_margin_and_is_single_spaced() -> None:
    heading = place_heading(STRUKTUR, JALUR, TEGAK)
    baselines = [baris.y_mm for baris in heading.semua_baris]

    assert baselines[0] - pt_to_mm(12 * CAP_HEIGHT_EM) == pytest.approx(25.0)
    assert [b - a for a, b in pairwise(baselines)] == pytest.approx([pt_to_mm(14.4)] * (len(baselines) - 1))


def test_heading_stands_in_the_right_half_of_a_page_that_lies_across() -> None:
    heading = place_heading(STRUKTUR, JALUR, MENDATAR)

    assert heading.x_mm == pytest.approx(330 * 121.6 / 215)


def test_the_annex_name_is_centred_one_blank_line_below_the_heading() -> None:
    heading = place_heading(STRUKTUR, JALUR, TEGAK)

    (name,) = place_name(STRUKTUR, JALUR, TEGAK, heading).semua_baris

    assert (name.x_mm, name.rata) == (107.5, Rata.TENGAH)
    assert name.y_mm - heading.semua_baris[-1].y_mm == pytest.approx(2 * pt_to_mm(14.4))


def signed(
    mode: Mode,
    jabatan: str = "Bupati Balangan",
    *,
    jarak_mm: float = 25.4,
    daerah: str = "Kabupaten Balangan",
) -> Blok:
    peraturan = replace(PERATURAN, penandatangan=Penandatangan(jabatan, "Abdul Hadi"), daerah=daerah)
    struktur = replace(STRUKTUR, peraturan=peraturan)
    return place_signature(struktur, TEGAK, mode=mode, jarak_mm=jarak_mm)


@pytest.mark.parametrize("mode", Mode)
def test_office_and_name_are_centred_in_the_right_block_with_25_4_mm_between_them(mode: Mode) -> None:
    office, *_, name = signed(mode).semua_baris

    assert (office.teks, name.teks) == ("BUPATI BALANGAN,", "ABDUL HADI")
    assert office.x_mm == name.x_mm == pytest.approx(190 - LEBAR_TANDA_TANGAN_MM / 2)
    assert name.y_mm - pt_to_mm(12 * CAP_HEIGHT_EM) - office.y_mm == pytest.approx(25.4)


def test_only_a_true_copy_says_ttd_and_says_it_in_the_middle_of_the_gap() -> None:
    office, ttd, name = signed(Mode.SALINAN, jarak_mm=20.0).semua_baris

    assert ttd.teks == "ttd"
    above = ttd.y_mm - pt_to_mm(12 * CAP_HEIGHT_EM) - office.y_mm
    below = name.y_mm - pt_to_mm(12 * CAP_HEIGHT_EM) - ttd.y_mm
    assert above == pytest.approx(below)


@pytest.mark.parametrize(
    ("jabatan", "lines"),
    [
        ("Pj. Bupati Contoh", ["Pj. BUPATI CONTOH,"]),
        ("Gubernur Daerah Istimewa Contohraya", ["GUBERNUR", "DAERAH ISTIMEWA CONTOHRAYA,"]),
        ("Bupati Kepulauan Seribu Raya", ["BUPATI KEPULAUAN SERIBU RAYA,"]),
        ("a.n. Bupati Contoh Sekretaris Daerah", ["a.n. BUPATI CONTOH", "SEKRETARIS DAERAH,"]),
    ],
)
def test_an_office_stands_in_the_fewest_lines_that_the_right_half_has_room_for(
    jabatan: str, lines: list[str]
) -> None:
    block = signed(Mode.ASLI, jabatan, daerah="Daerah Istimewa Contohraya")

    assert [baris.teks for baris in block.semua_baris] == [*lines, "ABDUL HADI"]
    widest = max(baris.lebar_mm for baris in block.semua_baris)
    assert TEGAK.tengah_mm <= block.x_mm <= TEGAK.kanan_mm - max(LEBAR_TANDA_TANGAN_MM, widest)
    assert block.lebar_mm < max(LEBAR_TANDA_TANGAN_MM, widest * LONGGAR) + LANGKAH_TEPI_MM


def test_the_certificate_stands_at_the_left_with_office_name_and_nip() -> None:
    certificate = place_certificate(STRUKTUR, TEGAK, kanan_mm=115.0)

    assert [baris.teks for baris in certificate.semua_baris] == [
        "Salinan sesuai dengan aslinya",
        "KEPALA BAGIAN HUKUM,",
        "MUHAMMAD ROJI, SH",
        "NIP 19830710 201001 1 020",
    ]
    assert {baris.x_mm for baris in certificate.semua_baris} == {25.0}


@pytest.mark.parametrize(
    ("mode", "word"),
    [(Mode.RANCANGAN, "RANCANGAN"), (Mode.ASLI, None), (Mode.SALINAN, None), (Mode.TTE, None)],
)
def test_a_draft_carries_its_mark_and_nothing_else_does(mode: Mode, word: str | None) -> None:
    mark = place_mark(STRUKTUR, TEGAK, mode=mode)

    assert (mark.semua_baris[0].teks if mark else None) == word


def test_a_copy_says_salinan_on_the_annex_only_when_the_drafter_wants_it() -> None:
    peraturan = replace(PERATURAN, salinan=Salinan(kata_di_lampiran=True))

    mark = place_mark(replace(STRUKTUR, peraturan=peraturan), TEGAK, mode=Mode.SALINAN)

    assert mark is not None
    assert mark.svg_id == "tanda-salinan"


def test_who_certifies_for_another_stands_below_that_office() -> None:
    peraturan = replace(PERATURAN, salinan=Salinan("a.n. Sekretaris Daerah Plt. Kepala Bagian Hukum", "Siti"))

    block = place_certificate(replace(STRUKTUR, peraturan=peraturan), TEGAK, kanan_mm=115.0)

    offices = [baris.teks for baris in block.semua_baris if baris.kelas == "jabatan"]
    assert offices == ["a.n. SEKRETARIS DAERAH", "Plt. KEPALA BAGIAN HUKUM,"]


def test_a_page_number_stands_top_centre_only_when_the_annex_continues_a_count() -> None:
    number = place_page_number(replace(JALUR, halaman_awal=7), TEGAK, halaman=2)

    assert place_page_number(JALUR, TEGAK, halaman=1) is None
    assert number is not None
    assert (number.teks, number.x_mm, number.y_mm) == ("- 8 -", 107.5, 15.625)
