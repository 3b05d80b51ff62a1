"""Lampiran I on several pages, for any structure: organs and relations once, lines where they were."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st

from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.page.search import lay_out
from polakerja_diagram.chart.pola.bagan import BaganPola
from polakerja_diagram.chart.pola.variants import find_variants
from polakerja_diagram.model import JenisBagan, Lampiran, TataLetak
from tests import geometri
from tests.strategies import Ukuran, examples, semua_struktur

if TYPE_CHECKING:
    from polakerja_diagram.chart.bagan import Bagan
    from polakerja_diagram.chart.denah import Halaman
    from polakerja_diagram.model import Struktur

POLA = Lampiran(1, JenisBagan.POLA, "Pola Hubungan Kerja Organisasi Perangkat Daerah")

UKURAN = Ukuran(asisten=3, opd=60, kecamatan=30, unit=4, kelurahan=4, bagian=2, staf_ahli=3)


@st.composite
def semua_lampiran(draw: st.DrawFn) -> tuple[Struktur, tuple[Halaman, ...]]:
    struktur = draw(semua_struktur(UKURAN))
    narrow = replace(struktur, tata_letak=TataLetak(kertas="A4", margin_bawah_mm=60.0, orientasi="tegak"))
    narrow = replace(narrow, semua_hubungan=narrow.semua_hubungan[:8])
    outcome = lay_out(narrow, POLA, kind_of(POLA), mode=None)
    assume(outcome.value is not None and len(outcome.value) > 1)
    assert outcome.value is not None
    return narrow, outcome.value


@examples(10)
@given(semua_lampiran())
def test_organs_and_relations_are_on_one_page_alone_and_every_page_is_in_order(
    drawn: tuple[Struktur, tuple[Halaman, ...]],
) -> None:
    struktur, pages = drawn

    assert_on_one_page_alone(struktur, pages)
    assert_in_order(pages)


def assert_on_one_page_alone(struktur: Struktur, pages: tuple[Halaman, ...]) -> None:
    (bagan, *_), *_ = find_variants(struktur)

    members = Counter(k for h in pages for kotak in h.denah.semua_kotak for k in kotak.semua_kode)
    ids = Counter(kotak.svg_id for h in pages for kotak in h.denah.semua_kotak)
    lines = Counter(g.svg_id for h in pages for g in h.denah.semua_garis)
    told = Counter(
        one.svg_id
        for h in pages
        for kotak in h.denah.semua_kotak
        for baris in kotak.semua_baris
        for one in baris.semua_hubungan
    )

    assert members == Counter(anggota.kode for kotak in bagan.semua_kotak for anggota in kotak.anggota)
    assert max(ids.values()) == 1
    assert [kotak.nama for kotak in pages[0].denah.semua_kotak] == [k.nama for k in bagan.semua_kotak]
    assert (lines, told) in [relations(way) for group in find_variants(struktur) for way in group]


def relations(bagan: Bagan) -> tuple[Counter[str], Counter[str]]:
    """Return the ids of what a way to show the annex draws, and of what it tells."""
    assert isinstance(bagan, BaganPola)
    lines = Counter(
        f"hubungan-{s.dari}--{s.ke}--{jaring.jenis}{f'-{jaring.bentuk}' if jaring.bentuk else ''}"
        for jaring in bagan.semua_jaring
        for s in jaring.semua_sambungan
    )
    told = (one.svg_id for kotak in bagan.semua_kotak for c in kotak.catatan for one in c.semua_hubungan)
    return lines, Counter(told)


def assert_in_order(pages: tuple[Halaman, ...]) -> None:
    """Lists stand in their boxes, the signature under the last."""
    for halaman in pages:
        assert geometri.tumpang_tindih(halaman.denah) == []
        assert geometri.teks_keluar(halaman.denah, 1.0) == []
        assert geometri.keluar_bidang(halaman.denah) == []
        assert halaman.denah_y_mm + halaman.denah.tinggi_mm <= halaman.tinggi_mm - 60.0 + 1e-6
    assert [h.penandatangan is not None for h in pages] == [False] * (len(pages) - 1) + [True]
    assert all(len(h.denah.semua_kotak) > 0 for h in pages)
    assert len({(h.denah.huruf_pt, h.mendatar) for h in pages}) == 1
