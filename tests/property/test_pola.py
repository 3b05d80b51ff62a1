"""Lampiran I for any valid structure: nothing is left out, overlaps, hangs in the air or can be misread."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import assume, example, given
from hypothesis import strategies as st

from polakerja_diagram.chart.annex import Ground
from polakerja_diagram.chart.pola.layout import layout_pola
from polakerja_diagram.chart.pola.variants import find_variants
from polakerja_diagram.chart.text.metrics import CAP_HEIGHT_EM
from polakerja_diagram.model import JenisHubungan, JenisPerangkat
from polakerja_diagram.read import read_struktur
from polakerja_diagram.units import pt_to_mm
from tests import ROOT, geometri
from tests.strategies import examples, semua_struktur, struktur_kecil

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.chart.denah import BarisTeks, Denah, GarisDenah, Titik
    from polakerja_diagram.chart.pola.bagan import BaganPola
    from polakerja_diagram.model import Struktur

TAK_TERBATAS = (1200.0, 3000.0)
"""A ground on which every structure finds room."""

BIDANG = st.sampled_from(((175.0, 190.0), (290.0, 90.0), (257.0, 330.0), TAK_TERBATAS))
HURUF = st.sampled_from((6.0, 8.0, 9.5, 12.0))
TEPAT = 1e-4


TANPA_BATAS = ROOT / "tests" / "contoh" / "pola-tanpa-batas.yaml"
"""In its second way two lines from one row to two boxes beside it have no room for their steps at 6 pt."""


def place(
    bagan: BaganPola, bidang: tuple[float, float], huruf_pt: float, *, draf: bool = False
) -> Denah | None:
    return layout_pola(bagan, Ground(*bidang, huruf_pt, draf=draf))


def ways(struktur: Struktur) -> list[BaganPola]:
    """Return every way to show a structure, whatever its drafter wishes."""
    free = replace(struktur, tata_letak=replace(struktur.tata_letak, hubungan_anggota="", kotak_opd=""))
    groups = find_variants(free)
    return [bagan for group in groups for bagan in group]


def read_contoh() -> Struktur:
    struktur = read_struktur(TANPA_BATAS).value
    assert struktur is not None
    return struktur


def drawn_contoh() -> tuple[BaganPola, Denah]:
    _, bagan, *_ = ways(read_contoh())
    denah = place(bagan, TAK_TERBATAS, 6.0)
    assert denah is not None
    return bagan, denah


@st.composite
def semua_denah(draw: st.DrawFn) -> tuple[BaganPola, Denah]:
    struktur = draw(st.one_of(struktur_kecil(), semua_struktur()))
    bagan = draw(st.sampled_from(ways(struktur)))
    denah = place(bagan, draw(BIDANG), draw(HURUF))
    assume(denah is not None)
    assert denah is not None
    return bagan, denah


@examples(50)
@given(semua_struktur())
def test_in_every_plan_each_organ_stands_once_and_no_two_things_have_one_name(struktur: Struktur) -> None:
    hides = not struktur.tata_letak.tampilkan_bagian
    expected = {
        p.kode: 1 for p in struktur.semua_perangkat if not (hides and p.jenis is JenisPerangkat.BAGIAN)
    }

    for bagan in ways(struktur):
        shown = Counter(
            kode
            for kotak in bagan.semua_kotak
            for kode in ([] if kotak.kelompok else [kotak.nama]) + [a.kode for a in kotak.anggota]
        )
        assert dict(shown) == expected
        assert [name for name, count in names(bagan).items() if count > 1] == []


def names(bagan: BaganPola) -> Counter[str]:
    return Counter(
        [kotak.svg_id for kotak in bagan.semua_kotak]
        + [bingkai.svg_id for bingkai in bagan.semua_bingkai]
        + [one.svg_id for kotak in bagan.semua_kotak for c in kotak.catatan for one in c.semua_hubungan]
        + [
            f"hubungan-{s.dari}--{s.ke}--{j.jenis}{f'-{j.bentuk}' if j.bentuk else ''}"
            for j in bagan.semua_jaring
            for s in j.semua_sambungan
        ]
    )


@examples(10)
@given(st.one_of(struktur_kecil(), semua_struktur()), HURUF)
@example(read_contoh(), 6.0)
def test_a_ground_without_bounds_always_takes_the_chart(struktur: Struktur, huruf_pt: float) -> None:
    """A draft tells: trying other ways for lines that cross never loses a chart."""
    drafts = [place(bagan, TAK_TERBATAS, huruf_pt, draf=True) for bagan in ways(struktur)]

    assert None not in drafts


@examples(25)
@given(semua_denah())
@example(drawn_contoh())
def test_every_rule_of_the_drawing_holds_for_any_structure(drawn: tuple[BaganPola, Denah]) -> None:
    bagan, denah = drawn

    faults = {
        "not drawn once": list(not_drawn_once(bagan, denah)),
        "overlap": geometri.tumpang_tindih(denah),
        "box out of its frame": list(out_of_frame(bagan, denah)),
        "text out of its box": geometri.teks_keluar(denah, 0.5),
        "out of the ground": geometri.keluar_bidang(denah),
        "line neither level nor upright": [
            ruas.garis for ruas in geometri.semua_ruas(denah) if not ruas.tegak and not ruas.datar
        ],
        "line through a box": geometri.garis_lewat_kotak(denah),
        "lines too close": [
            pair for pair in geometri.terlalu_dekat(denah, 1.5 - TEPAT) if pair[0] != pair[1]
        ],
        "line ends elsewhere": list(loose(bagan, denah)),
        "letter touches": list(touched_letters(denah)),
        "ends and bends on lines": list(geometri.bertemu_di_belok(denah)),
    }
    crossings = [pair for pair in geometri.persilangan(denah) if pair[0] != pair[1]]

    assert {rule: found for rule, found in faults.items() if found} == {}
    assert denah.persilangan == len(crossings)


def not_drawn_once(bagan: BaganPola, denah: Denah) -> Iterator[str]:
    """Yield what of the plan is not drawn, is drawn twice, or is drawn without being planned."""
    lines = [(g.dari, g.ke, g.jenis, g.bentuk) for g in denah.semua_garis]
    said = [one for kotak in denah.semua_kotak for teks in kotak.semua_baris for one in teks.semua_hubungan]
    planned = [(s.dari, s.ke, j.jenis, j.bentuk) for j in bagan.semua_jaring for s in j.semua_sambungan]
    notes = [one for kotak in bagan.semua_kotak for c in kotak.catatan for one in c.semua_hubungan]
    if [kotak.nama for kotak in denah.semua_kotak] != [kotak.nama for kotak in bagan.semua_kotak]:
        yield "boxes"
    if lines != planned:
        yield "lines"
    if Counter(said) != Counter(notes):
        yield "notes"


def out_of_frame(bagan: BaganPola, denah: Denah) -> Iterator[str]:
    boxes = {kotak.nama: geometri.persegi(kotak) for kotak in denah.semua_kotak}
    for bingkai, placed in zip(bagan.semua_bingkai, denah.semua_bingkai, strict=True):
        frame = geometri.Persegi(
            placed.x_mm, placed.y_mm, placed.x_mm + placed.lebar_mm, placed.y_mm + placed.tinggi_mm
        )
        for nama, box in boxes.items():
            inside = (
                frame.kiri < box.kiri
                and box.kanan < frame.kanan
                and frame.atas < box.atas
                and box.bawah < frame.bawah
            )
            outside = (
                frame.kiri > box.kanan
                or box.kiri > frame.kanan
                or frame.atas > box.bawah
                or box.atas > frame.bawah
            )
            if not (inside if nama in bingkai.semua_kotak else outside):
                yield nama


def loose(bagan: BaganPola, denah: Denah) -> Iterator[str]:
    """Yield the lines whose end is neither on the side of its box nor on another service of that box, or
    whose beginning is neither there nor on another line of the same kind from the same box.
    """
    frames = {kotak.nama: geometri.persegi(kotak) for kotak in denah.semua_kotak} | {
        b.nama: geometri.Persegi(b.x_mm, b.y_mm, b.x_mm + b.lebar_mm, b.y_mm + b.tinggi_mm)
        for b in denah.semua_bingkai
    }
    pieces = geometri.semua_ruas(denah)
    ends = [(jaring.dari[0].kotak, jaring.ke[0].kotak) for jaring in bagan.semua_jaring]
    for garis, (dari, ke) in zip(denah.semua_garis, ends, strict=True):
        first, last = garis.polylines[0][0], garis.polylines[-1][-1]
        joined = {g.svg_id for g in denah.semua_garis if (g.kelas, g.ke) == (garis.kelas, garis.ke)}
        if not geometri._on_frame(last.x_mm, last.y_mm, frames[ke]) and (
            garis.panah_akhir
            or garis.jenis is not JenisHubungan.FUNGSIONAL
            or not is_on_other(last, garis, joined, pieces)
        ):
            yield garis.svg_id
        if geometri._on_frame(first.x_mm, first.y_mm, frames[dari]):
            continue
        trunk = {g.svg_id for g in denah.semua_garis if (g.kelas, g.dari) == (garis.kelas, garis.dari)}
        if garis.panah_awal or not is_on_other(first, garis, trunk, pieces):
            yield garis.svg_id


def is_on_other(titik: Titik, garis: GarisDenah, others: set[str], pieces: list[geometri.Ruas]) -> bool:
    return any(
        ruas.garis in others - {garis.svg_id} and geometri._on_piece(titik.x_mm, titik.y_mm, ruas)
        for ruas in pieces
    )


def touched_letters(denah: Denah) -> Iterator[str]:
    """Yield the letters nearer than 1 mm to a line, or on a box or on one another; and missing letters."""
    letters = [(garis.svg_id, area(h)) for garis in denah.semua_garis for h in garis.semua_huruf]
    for garis in denah.semua_garis:
        wanted = [garis.bentuk.huruf] if garis.bentuk else []
        if [h.teks for h in garis.semua_huruf] != wanted:
            yield garis.svg_id
    for nama, letter in letters:
        for ruas in geometri.semua_ruas(denah):
            if near(letter, geometri.Persegi(ruas.x1, ruas.y1, ruas.x2, ruas.y2), 1.0):
                yield nama
        for kotak in denah.semua_kotak:
            if near(letter, geometri.persegi(kotak), 0.0):
                yield nama
    for (nama, a), (_, b) in combinations(letters, 2):
        if near(a, b, 0.0):
            yield nama


def area(huruf: BarisTeks) -> geometri.Persegi:
    """Return what a letter covers; none of a, b, c goes below its baseline."""
    tinggi = pt_to_mm(CAP_HEIGHT_EM * huruf.ukuran_pt)
    half = huruf.lebar_mm / 2
    return geometri.Persegi(huruf.x_mm - half, huruf.y_mm - tinggi, huruf.x_mm + half, huruf.y_mm)


def near(a: geometri.Persegi, b: geometri.Persegi, jarak: float) -> bool:
    jarak -= TEPAT
    return (
        a.kiri - jarak < b.kanan
        and b.kiri < a.kanan + jarak
        and a.atas - jarak < b.bawah
        and b.atas < a.bawah + jarak
    )
