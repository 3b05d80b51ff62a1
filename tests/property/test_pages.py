"""An annex of one page, for any valid structure and mode: every block in its place, nothing on another."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.page.search import lay_out
from polakerja_diagram.model import JenisBagan, Lampiran, Mode
from tests.bentuk import closable
from tests.geometri import Persegi, persegi_teks
from tests.strategies import examples, semua_mode, struktur_kecil

if TYPE_CHECKING:
    from polakerja_diagram.chart.denah import BarisTeks, Blok, Halaman
    from polakerja_diagram.diagnostics import Outcome
    from polakerja_diagram.model import Struktur

JALUR = Lampiran(1, JenisBagan.JALUR, "Jalur Koordinasi Antar Organisasi Perangkat Daerah")


@st.composite
def semua_hasil(draw: st.DrawFn) -> tuple[Struktur, Mode, Outcome[tuple[Halaman, ...]]]:
    struktur = draw(struktur_kecil())
    mode = draw(semua_mode(struktur))
    struktur = closable(struktur, mode)
    return struktur, mode, lay_out(struktur, JALUR, kind_of(JALUR), mode=mode)


def blocks(halaman: Halaman) -> list[Blok]:
    semua = (
        halaman.judul_lampiran,
        halaman.nama_lampiran,
        halaman.penandatangan,
        halaman.salinan,
        halaman.catatan,
        halaman.tanda_rancangan,
    )
    return [blok for blok in semua if blok is not None]


def lines(halaman: Halaman) -> list[BarisTeks]:
    """Return all text around the chart."""
    semua = [baris for blok in blocks(halaman) for baris in blok.semua_baris]
    semua += [baris for row in halaman.keterangan for baris in row.teks]
    return semua + ([halaman.keterangan_judul] if halaman.keterangan_judul else [])


@examples(80)
@given(semua_hasil())
def test_there_is_a_page_with_every_block_in_its_place_or_one_error_that_says_why_there_is_none(
    result: tuple[Struktur, Mode, Outcome[tuple[Halaman, ...]]],
) -> None:
    struktur, _, outcome = result

    assert (outcome.value is None) == outcome.has_errors
    assert sum(found.code in ("PK301", "PK302", "PK305") for found in outcome.diagnostics) == (
        outcome.value is None
    )
    if outcome.value is not None and len(outcome.value) == 1:
        (halaman,) = outcome.value
        assert_text_is_inside_the_margins(halaman)
        assert_the_chart_has_its_ground_for_itself(halaman)
        assert_heading_keeps_the_rules_of_law(struktur, halaman)
        assert_signature_is_the_lowest_block_at_the_right(halaman)


def assert_text_is_inside_the_margins(halaman: Halaman) -> None:
    """And no line lies on another."""
    semua = [persegi_teks(baris) for baris in lines(halaman)]

    for area in semua:
        assert area.kiri >= 25.0 - 1e-6
        assert area.kanan <= halaman.lebar_mm - 25.0 + 1e-6
        assert area.atas >= 25.0 - 1e-6
        assert area.bawah <= halaman.tinggi_mm - 25.0 + 1e-6
    assert [
        (a, b)
        for index, a in enumerate(semua)
        for b in semua[index + 1 :]
        if a.kiri < b.kanan and b.kiri < a.kanan and a.atas < b.bawah and b.atas < a.bawah
    ] == []


def assert_the_chart_has_its_ground_for_itself(halaman: Halaman) -> None:
    ground = Persegi(
        halaman.denah_x_mm,
        halaman.denah_y_mm,
        halaman.denah_x_mm + halaman.denah.lebar_mm,
        halaman.denah_y_mm + halaman.denah.tinggi_mm,
    )

    inside = [
        baris.teks
        for baris in lines(halaman)
        if persegi_teks(baris).atas < ground.bawah and persegi_teks(baris).bawah > ground.atas
    ]

    assert inside == []
    assert ground.kanan <= halaman.lebar_mm - 25.0 + 1e-6


def assert_heading_keeps_the_rules_of_law(struktur: Struktur, halaman: Halaman) -> None:
    assert halaman.judul_lampiran is not None
    heading = halaman.judul_lampiran.semua_baris

    title = "".join(baris.teks for baris in heading if baris.kelas == "judul")
    bare = str.maketrans(
        "", "", " -"
    )  # lines end at spaces; a word wider than the block is cut with a hyphen

    (edge,) = {baris.x_mm / halaman.lebar_mm for baris in heading}
    assert 0.5 <= edge <= 121.6 / 215
    assert len({round(b.y_mm - a.y_mm, 6) for a, b in pairwise(heading)}) == 1
    assert all(baris.teks == baris.teks.upper() for baris in heading)
    assert title.translate(bare) == struktur.peraturan.tentang.upper().translate(bare)


def assert_signature_is_the_lowest_block_at_the_right(halaman: Halaman) -> None:
    assert halaman.penandatangan is not None
    signature = halaman.penandatangan
    others = [row.teks[-1].y_mm for row in halaman.keterangan]

    assert signature.x_mm >= halaman.lebar_mm / 2
    assert signature.y_mm >= halaman.denah_y_mm + halaman.denah.tinggi_mm
    if halaman.salinan is None:
        assert signature.semua_baris[-1].y_mm >= max(others, default=0.0) - 1e-6
