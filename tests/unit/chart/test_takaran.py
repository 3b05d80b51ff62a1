"""The quick measure of a box agrees with the text that is set in it."""

from __future__ import annotations

import pytest

from polakerja_diagram.chart.bagan import Anggota, Kotak, Tingkat
from polakerja_diagram.chart.boxes import best_member_columns, least_width_mm, measure_box
from polakerja_diagram.chart.takaran import Takaran, takaran
from polakerja_diagram.model import Kode

DINAS = Kotak(
    "dinas",
    ("Dinas Pemberdayaan Perempuan dan Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana",),
    "Dinas",
    Tingkat.OPD,
)
DINKES = Kotak(
    "dinkes",
    ("Dinas Kesehatan",),
    "Dinas Kesehatan",
    Tingkat.OPD,
    anggota=(Anggota(Kode("rsud"), "Rumah Sakit Umum Daerah Datu Kandang Haji", nomor="-"),),
)
KECAMATAN = Kotak(
    "kecamatan",
    ("Kecamatan",),
    "Kecamatan",
    Tingkat.WILAYAH,
    kelompok=True,
    anggota=tuple(Anggota(Kode(f"kec-{n}"), f"Kecamatan {n}", nomor=f"{n}.") for n in range(1, 9)),
)
PIMPINAN = Kotak(
    "bupati",
    ("BUPATI BALANGAN",),
    "Bupati Balangan",
    Tingkat.PIMPINAN,
    anggota=(Anggota(Kode("wabup"), "WAKIL BUPATI BALANGAN"),),
)


@pytest.mark.parametrize("kotak", [DINAS, DINKES, KECAMATAN, PIMPINAN], ids=lambda kotak: kotak.nama)
@pytest.mark.parametrize("huruf_pt", [8.0, 9.5, 12.0])
def test_the_quick_height_holds_the_text_and_wastes_at_most_one_line(kotak: Kotak, huruf_pt: float) -> None:
    ukur = Takaran(kotak)

    for lebar in range(40, 140):
        kolom = best_member_columns(kotak, lebar_mm=lebar, huruf_pt=huruf_pt) if kotak.kelompok else 1
        least = measure_box(kotak, lebar_mm=lebar, huruf_pt=huruf_pt, kolom_anggota=kolom).tinggi_mm
        assert least - 1e-6 <= ukur.height(lebar, huruf_pt) <= least + 1.2 * huruf_pt * 25.4 / 72 + 1e-6


@pytest.mark.parametrize("kotak", [DINAS, DINKES, KECAMATAN, PIMPINAN], ids=lambda kotak: kotak.nama)
def test_the_least_width_is_that_of_the_longest_word(kotak: Kotak) -> None:
    assert Takaran(kotak).least_width(9.5) == pytest.approx(least_width_mm(kotak, huruf_pt=9.5))


def test_an_endless_word_does_not_decide_the_width() -> None:
    endless = Kotak("x", ("Pertanggungjawabanpenyelenggaraanpemerintahan",), "x", Tingkat.OPD)

    assert Takaran(endless).least_width(10.0) < least_width_mm(endless, huruf_pt=10.0)


def test_equal_boxes_are_measured_once() -> None:
    assert takaran(DINAS) is takaran(Kotak(DINAS.nama, DINAS.judul, DINAS.judul_lengkap, DINAS.tingkat))
