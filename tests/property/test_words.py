"""For any valid structure the sentences say what the chart draws: every organ, every relation, once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import given

from polakerja_diagram.annexes import describe
from polakerja_diagram.chart.jalur.plan import plan_jalur
from polakerja_diagram.chart.pola.plan import plan_pola
from polakerja_diagram.makna import read_makna
from polakerja_diagram.model import JenisBagan, Lampiran
from polakerja_diagram.words import as_desc, as_text, semua_baris
from tests.strategies import examples, struktur_kecil

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polakerja_diagram.chart.bagan import Kotak
    from polakerja_diagram.model import Struktur
    from polakerja_diagram.words.sentences import Rincian, Uraian

POLA = Lampiran(1, JenisBagan.POLA, "Pola Hubungan Kerja")
JALUR = Lampiran(2, JenisBagan.JALUR, "Jalur Koordinasi")


def every_item(semua: Iterable[Rincian]) -> Iterator[Rincian]:
    for rincian in semua:
        yield rincian
        yield from every_item(rincian.anak)


def items_of(uraian: Uraian) -> list[Rincian]:
    return [item for kalimat in uraian.semua_kalimat for item in every_item(kalimat.semua_rincian)]


def introduced(uraian: Uraian) -> Counter[str]:
    opening = (kode for kalimat in uraian.semua_kalimat for kode in kalimat.organ)
    return Counter([*opening, *(kode for item in items_of(uraian) for kode in item.organ)])


def drawn(semua_kotak: Iterable[Kotak]) -> Counter[str]:
    own: list[str] = []
    for kotak in semua_kotak:
        own += [] if kotak.kelompok or "--" in kotak.nama else [kotak.nama]
        own += [anggota.kode for anggota in kotak.anggota]
    return Counter(own)


@examples(50)
@given(struktur_kecil())
def test_the_paths_in_sentences_hold_each_organ_and_each_line_of_the_chart_once(struktur: Struktur) -> None:
    bagan = plan_jalur(struktur)
    boxes = [bagan.pimpinan, *([bagan.sekda] if bagan.sekda else []), *bagan.langsung]
    for cabang in bagan.semua_cabang:
        boxes += [cabang.kepala, *cabang.semua_kotak]

    uraian = describe(struktur, JALUR)

    assert introduced(uraian) == drawn(boxes)
    assert Counter((r.dari, r.ke, r.jenis) for item in items_of(uraian) for r in item.relasi) == Counter(
        (sambungan.dari, sambungan.ke, jaring.jenis)
        for jaring in bagan.semua_jaring
        for sambungan in jaring.semua_sambungan
    )


@examples(50)
@given(struktur_kecil())
def test_the_pattern_in_sentences_holds_each_organ_of_the_chart_and_each_row_once(struktur: Struktur) -> None:
    bagan, makna = plan_pola(struktur), read_makna(struktur)

    uraian = describe(struktur, POLA)

    assert introduced(uraian) == drawn(bagan.semua_kotak)
    assert Counter((r.dari, r.ke, r.jenis, r.bentuk) for item in items_of(uraian) for r in item.relasi) == (
        Counter(
            (r.dari, r.ke, r.jenis, r.bentuk)
            for r in struktur.semua_hubungan
            if makna.cakupan(r).semua_ikatan
        )
    )


@examples(50)
@given(struktur_kecil())
def test_each_kind_that_is_drawn_is_said_and_no_other(struktur: Struktur) -> None:
    bagan = plan_pola(struktur)

    uraian = describe(struktur, POLA)

    said = {(r.jenis, r.bentuk) for item in items_of(uraian) for r in item.relasi}
    lines = {(jaring.jenis, jaring.bentuk) for jaring in bagan.semua_jaring}
    notes = {
        (hubungan.jenis, hubungan.bentuk)
        for kotak in bagan.semua_kotak
        for catatan in kotak.catatan
        for hubungan in catatan.semua_hubungan
    }
    assert said == lines | notes


@examples(50)
@given(struktur_kecil())
def test_each_sentence_ends_with_one_full_stop_and_each_name_is_in_it_as_written(struktur: Struktur) -> None:
    uraian = describe(struktur, POLA)

    text, paragraph = as_text(uraian), as_desc(uraian)

    assert paragraph.endswith(".")
    assert "\n" not in paragraph
    for baris in semua_baris(uraian):
        assert baris.teks in text
        assert baris.teks in paragraph
    for kode in introduced(uraian):
        (nama,) = (p.nama for p in struktur.semua_perangkat if p.kode == kode)
        assert nama.removesuffix(".") in paragraph
