"""The quick measure of a box agrees with the text that is set in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.chart.bagan import Anggota, CatatanKotak, Kotak, Tingkat
from polakerja_diagram.chart.denah import HubunganTeks
from polakerja_diagram.chart.text.boxes import best_member_columns, least_width_mm, measure_box
from polakerja_diagram.chart.text.heights import Takaran, heights_mm, least_height_mm, takaran
from polakerja_diagram.model import JenisHubungan, Kode

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
    judul_kelompok="Kecamatan",
    anggota=tuple(Anggota(Kode(f"kec-{n}"), f"Kecamatan {n}", nomor=f"{n}.") for n in range(1, 9)),
)
KOLEGIAL = CatatanKotak("kolegial", (HubunganTeks("dinas", "dinas", JenisHubungan.KOLEGIAL),))
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


@pytest.mark.parametrize("huruf_pt", [8.0, 9.5, 12.0])
def test_heights_of_many_are_those_of_each_and_never_less_than_the_least(huruf_pt: float) -> None:
    semua_kotak = [DINAS, DINKES, KECAMATAN, PIMPINAN, replace(DINAS, catatan=(KOLEGIAL,))]
    semua = [Takaran(kotak) for kotak in semua_kotak]

    for lebar in range(40, 240, 7):
        heights = heights_mm(semua, lebar, huruf_pt)
        assert heights == [ukur.height(lebar, huruf_pt) for ukur in semua]
        assert all(
            least_height_mm(kotak, huruf_pt) <= tinggi + 1e-9
            for kotak, tinggi in zip(semua_kotak, heights, strict=True)
        )


@pytest.mark.parametrize("kotak", [DINAS, DINKES, KECAMATAN, PIMPINAN], ids=lambda kotak: kotak.nama)
def test_the_least_width_is_that_of_the_longest_word(kotak: Kotak) -> None:
    assert Takaran(kotak).least_width(9.5) == pytest.approx(least_width_mm(kotak, huruf_pt=9.5))


def test_an_endless_word_does_not_decide_the_width() -> None:
    endless = Kotak("x", ("Pertanggungjawabanpenyelenggaraanpemerintahan",), "x", Tingkat.OPD)

    assert Takaran(endless).least_width(10.0) < least_width_mm(endless, huruf_pt=10.0)


def test_equal_boxes_are_measured_once() -> None:
    assert takaran(DINAS) is takaran(Kotak(DINAS.nama, DINAS.judul, DINAS.judul_lengkap, DINAS.tingkat))
