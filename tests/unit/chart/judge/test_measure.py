"""What is counted on the pages of an annex."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.chart.bagan import CatatanKotak, Kotak, Tingkat
from polakerja_diagram.chart.denah import Denah, KotakDenah
from polakerja_diagram.chart.judge.measure import measure
from polakerja_diagram.chart.text.boxes import measure_box, place_box
from polakerja_diagram.chart.text.metrics import line_height_mm
from polakerja_diagram.model import Kode


def box(*, tambah_mm: float = 0.0, catatan: tuple[CatatanKotak, ...] = ()) -> KotakDenah:
    kotak = Kotak(
        "dinkes", ("Dinas Kesehatan",), "Dinas Kesehatan", Tingkat.OPD, Kode("dinkes"), catatan=catatan
    )
    isi = measure_box(kotak, lebar_mm=100, huruf_pt=10)
    return place_box(kotak, isi, x_mm=0, y_mm=0, tinggi_mm=isi.tinggi_mm + tambah_mm)


def chart(*boxes: KotakDenah, tinggi: float = 50.0, huruf: float = 10.0, silang: int = 0) -> Denah:
    return Denah(100, tinggi, huruf, boxes, (), persilangan=silang)


def test_pages_are_counted_together() -> None:
    seen = measure([chart(box(), silang=1), chart(box(), huruf=9.0, silang=2)], [50.0, 100.0])

    assert (seen.pages, seen.names, seen.crossings, seen.size_pt) == (2, 2, 3, 9.0)
    assert seen.fill == (1.0, 0.5)


def test_a_page_before_the_last_may_not_be_empty() -> None:
    whole, bare = chart(replace(box(), tinggi_mm=50.0)), chart(box())

    assert measure([whole, bare], [50.0, 50.0]).empty == 0.0
    assert measure([bare, whole], [50.0, 50.0]).empty > 0.5
    assert measure([bare], [50.0]).empty > 0.5


@pytest.mark.parametrize(("lines", "stretched"), [(0, 0), (1.9, 0), (2.0001, 0), (2.1, 1), (10, 1)])
def test_two_lines_more_than_the_text_are_no_fault(lines: float, stretched: int) -> None:
    seen = measure([chart(box(tambah_mm=lines * line_height_mm(10)))], [50.0])

    assert seen.stretched == stretched
    assert (seen.slack > 0) is bool(stretched)


def test_words_in_notes_are_counted() -> None:
    note = CatatanKotak("kolegial dan koordinatif b", ())

    assert measure([chart(box(catatan=(note,)))], [50.0]).note_words == 4
