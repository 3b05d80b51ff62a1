from __future__ import annotations

from dataclasses import replace
from itertools import chain

import pytest

from polakerja_diagram.chart.denah import BarisTeks
from polakerja_diagram.chart.page.blocks import text_area
from polakerja_diagram.model import Mode
from polakerja_diagram.office import styles as g
from polakerja_diagram.office.flow import (
    LONGGAR_MM,
    MARGIN_TERKECIL_MM,
    FlowPage,
    Paragraf,
    Tempel,
    Unsur,
    susun,
)
from polakerja_diagram.office.pictures import legend_picture
from tests.unit.office.contoh import semua_lembar, semua_susunan, struktur


def height(semua: tuple[Unsur, ...]) -> float:
    return sum(
        unsur.sebelum_mm
        + (
            unsur.gambar.tinggi_mm
            if isinstance(unsur, Tempel)
            else unsur.gaya.pitch_mm * len(unsur.semua_baris)
        )
        for unsur in semua
    )


def total(susunan: FlowPage) -> float:
    rows = sum(max(height(row.kiri), height(row.kanan)) for row in susunan.kaki)
    return height(susunan.badan) + susunan.kaki_sebelum_mm + rows


@pytest.mark.parametrize("mode", list(Mode))
def test_every_page_ends_above_its_lower_margin(mode: Mode) -> None:
    for susunan in semua_susunan(mode):
        room = susunan.tinggi_mm - susunan.margin_mm[0] - susunan.margin_mm[2]

        assert room - total(susunan) >= LONGGAR_MM - 1.0


@pytest.mark.parametrize("mode", list(Mode))
def test_signature_and_keterangan_stand_where_the_page_has_them(mode: Mode) -> None:
    for lembar, susunan in zip(semua_lembar(mode), semua_susunan(mode), strict=True):
        start = susunan.margin_mm[0] + height(susunan.badan) + susunan.kaki_sebelum_mm
        signature = lembar.halaman.penandatangan
        assert signature is not None
        *above, last = susunan.kaki
        first = next(unsur for unsur in last.kanan if isinstance(unsur, Paragraf))

        y = start + sum(max(height(row.kiri), height(row.kanan)) for row in above) + first.sebelum_mm

        assert y + g.NAIK * first.gaya.pitch_mm == pytest.approx(signature.semua_baris[0].y_mm, abs=0.5)


def test_a_lower_margin_never_comes_where_no_printer_prints() -> None:
    (lembar, *_), narrow = semua_lembar(), replace(struktur().tata_letak, margin_bawah_mm=6.0)

    assert susun(lembar, tata_letak=narrow).margin_mm[2] == MARGIN_TERKECIL_MM


def test_where_a_page_grows_too_full_the_signature_goes_on_with_its_chart() -> None:
    for susunan in semua_susunan():
        together = [unsur.gaya.menyatu for unsur in susunan.badan if isinstance(unsur, Paragraf)]
        assert together == [False] * (len(together) - 1) + [True]


@pytest.mark.parametrize("lebar_mm", [40.0, 60.0, 165.0])
def test_a_keterangan_is_never_wider_than_the_cell_it_stands_in(lebar_mm: float) -> None:
    page = semua_lembar()[1].halaman
    bidang = replace(text_area(struktur().tata_letak, mendatar=page.mendatar), lebar_mm=lebar_mm)

    picture = legend_picture(page, sebutan="Lampiran II", bidang=bidang)

    assert picture is not None
    assert picture.lebar_mm <= lebar_mm


def test_paragraphs_are_those_of_the_page_with_its_line_breaks() -> None:
    first = semua_susunan()[0]

    texts = [unsur.semua_baris for unsur in first.badan if isinstance(unsur, Paragraf)]
    assert texts == [
        ("LAMPIRAN I",),
        ("PERATURAN BUPATI BALANGAN",),
        ("NOMOR 28 TAHUN 2025",),
        ("TENTANG",),
        ("POLA HUBUNGAN KERJA DAN", "JALUR KOORDINASI ORGANISASI", "PERANGKAT DAERAH"),
        ("POLA HUBUNGAN KERJA ORGANISASI PERANGKAT DAERAH",),
    ]


def test_a_true_copy_has_its_certificate_left_of_the_signature() -> None:
    *_, row = semua_susunan(Mode.SALINAN)[1].kaki

    left = [(unsur.gaya.nama, unsur.semua_baris) for unsur in row.kiri if isinstance(unsur, Paragraf)]
    right = [(unsur.gaya.nama, unsur.semua_baris) for unsur in row.kanan if isinstance(unsur, Paragraf)]
    assert left == [
        ("Salinan", ("Salinan sesuai dengan aslinya",)),
        ("Salinan", ("KEPALA BAGIAN HUKUM SETDA KABUPATEN BALANGAN,",)),
        ("Nama Penyalin", ("MUHAMMAD ROJI, SH",)),
        ("Salinan", ("NIP 19830710 201001 1 020",)),
    ]
    assert right == [
        ("Jabatan Penandatangan", ("BUPATI BALANGAN,",)),
        ("Tanda ttd", ("ttd",)),
        ("Nama Penandatangan", ("ABDUL HADI",)),
    ]


def test_only_a_draft_is_marked() -> None:
    marks = {mode: semua_susunan(mode)[0].tanda for mode in Mode}

    assert marks == {
        Mode.RANCANGAN: Paragraf(g.TANDA, ("RANCANGAN",), 0.0),
        Mode.ASLI: None,
        Mode.SALINAN: None,
        Mode.TTE: None,
    }


def test_the_page_number_is_taken_from_the_page() -> None:
    lembar = semua_lembar()[0]
    numbered = replace(lembar.halaman, nomor=12, nomor_halaman=BarisTeks("- 12 -", 107.5, 12.5, 12.0, 12.0))

    susunan = susun(replace(lembar, halaman=numbered), tata_letak=struktur().tata_letak)

    assert (susunan.nomor, susunan.nomor_atas_mm) == (12, pytest.approx(12.5 - 0.8 * 5.08))


def test_a_picture_carries_the_name_of_its_annex() -> None:
    names = [
        (lembar.bagan.nama, lembar.keterangan.nama if lembar.keterangan else None)
        for lembar in semua_lembar()
    ]

    assert names == [
        ("Bagan Lampiran I", "Keterangan Lampiran I"),
        ("Bagan Lampiran II", "Keterangan Lampiran II"),
    ]


def test_the_keterangan_says_its_rows_to_who_cannot_see_it() -> None:
    keterangan = semua_lembar()[1].keterangan

    assert keterangan is not None
    assert keterangan.uraian == (
        "Keterangan: Struktural (Pasal 9); Jalur Koordinasi (Pasal 13); "
        "Catatan: 31 hubungan disimpulkan dan belum dipastikan."
    )


def test_all_text_has_a_style_of_its_own() -> None:
    used = set(chain.from_iterable((gaya.nama for gaya in s.semua_gaya) for s in semua_susunan(Mode.SALINAN)))

    assert used == {
        "Judul Lampiran",
        "Nama Lampiran",
        "Salinan",
        "Nama Penyalin",
        "Jabatan Penandatangan",
        "Tanda ttd",
        "Nama Penandatangan",
    }
