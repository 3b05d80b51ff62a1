"""Widths and heights of a row of boxes, and the distances that lines keep at each text size."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.chart.bagan import Anggota, CatatanKotak, Kotak, Tingkat
from polakerja_diagram.chart.pola.jarak import Jarak, spacing
from polakerja_diagram.chart.pola.ukuran import TELITI_MM, Pengukur, fit_row
from polakerja_diagram.chart.text.boxes import measure_box
from polakerja_diagram.model import Kode

NAMA = ("Dinas Pendidikan dan Kebudayaan", "Dinas Kesehatan", "Dinas Sosial", "Dinas Perhubungan")
DAFTAR = Kotak(
    "dinas",
    ("Dinas",),
    "Dinas",
    Tingkat.OPD,
    judul_kelompok="Dinas",
    anggota=tuple(Anggota(Kode(f"d{n}"), nama, f"{n}.") for n, nama in enumerate(NAMA, start=1)),
)
SATU = Kotak("badan", ("Badan Kepegawaian",), "Badan Kepegawaian", Tingkat.OPD)


def test_a_list_takes_the_columns_that_make_it_lowest() -> None:
    pengukur = Pengukur(8.0)

    assert [pengukur.measure(DAFTAR, lebar).kolom for lebar in (50.0, 120.0, 240.0)] == [1, 2, 4]


def test_a_row_fills_its_width_and_is_as_high_as_its_highest_box() -> None:
    pengukur = Pengukur(8.0)

    fitted = fit_row(((DAFTAR,), (SATU,)), lebar_mm=150.0, pengukur=pengukur)

    assert fitted is not None
    widths, height = fitted
    assert sum(widths) == pytest.approx(150.0)
    assert height == max(
        pengukur.measure(k, w).tinggi_mm for k, w in zip((DAFTAR, SATU), widths, strict=True)
    )


def test_words_that_do_not_fit_side_by_side_make_no_row() -> None:
    assert fit_row(((DAFTAR,), (SATU,)), lebar_mm=30.0, pengukur=Pengukur(8.0)) is None


def test_the_narrowest_width_for_a_height_is_narrowest() -> None:
    pengukur = Pengukur(8.0)

    least = pengukur.least_width(DAFTAR)
    width = pengukur.narrowest((DAFTAR,), tinggi_mm=24.0, paling_sempit_mm=least, paling_lebar_mm=150.0)

    assert width is not None
    assert pengukur.measure(DAFTAR, width).tinggi_mm <= 24.0
    assert pengukur.measure(DAFTAR, width - TELITI_MM).tinggi_mm > 24.0


def test_a_box_that_many_lines_meet_is_as_wide_and_high_as_they_need() -> None:
    pengukur = Pengukur(8.0).with_doors({"badan": 90.0}, {"badan": 40.0})

    assert pengukur.least_width(SATU) == 90.0
    assert pengukur.measure(SATU, 95.0).tinggi_mm == 40.0


def test_distances_grow_with_the_letters() -> None:
    jarak = spacing(12.0)

    assert spacing(8.0) == Jarak(jalur_mm=2.4, rapat_mm=2.1)
    assert 2.6 < jarak.jalur_mm < 2.8
    assert (jarak.margin_mm(0), spacing(8.0).margin_mm(2)) == (0.25, pytest.approx(6.475))
    assert (spacing(8.0).channel_mm(0), spacing(8.0).channel_mm(4)) == (6.5, 12.0)
    assert (spacing(8.0).side_mm(6), spacing(8.0).gap_mm(2)) == (16.0, pytest.approx(7.2))


def test_spare_width_goes_first_to_a_box_with_one_word_a_line() -> None:
    satpol = Kotak("satpol", ("Satuan Polisi Pamong Praja",), "", Tingkat.OPD)
    pengukur = Pengukur(8.0)

    fitted = fit_row(((DAFTAR,), (satpol,)), lebar_mm=90.0, pengukur=pengukur)

    assert fitted is not None
    assert pengukur.least_width(satpol) < pengukur.easy_width(satpol) <= fitted[0][1]


def test_a_box_reads_easily_where_notes_take_a_third_of_its_lines() -> None:
    said = CatatanKotak("Fungsional bagi anggota lain: angka 1, 2, dan 3; koordinatif b dengan Kecamatan", ())
    pengukur, noted = Pengukur(8.0), replace(DAFTAR, nama="bercatatan", catatan=(said,))

    easy = pengukur.easy_width(noted)
    isi = measure_box(noted, lebar_mm=easy, huruf_pt=8.0)
    notes = {baris.y_mm for baris in isi.semua_baris if baris.kelas == "catatan-kotak"}

    assert len(notes) < 4 or 3 * len(notes) <= len({baris.y_mm for baris in isi.semua_baris})
    assert pengukur.easy_width(DAFTAR) < easy
