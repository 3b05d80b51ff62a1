"""An annex on several pages, for any structure: organs and relations once, signature once and not alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st

from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.jalur.bagi import Pembagi
from polakerja_diagram.chart.jalur.plan import plan_jalur
from polakerja_diagram.chart.page.search import lay_out
from polakerja_diagram.chart.page.sheet import TinggiHalaman
from polakerja_diagram.model import JenisBagan, Lampiran, TataLetak
from tests import geometri
from tests.bentuk import closable
from tests.geometri import persegi_teks
from tests.strategies import examples, semua_mode, semua_struktur

if TYPE_CHECKING:
    from polakerja_diagram.chart.denah import Denah, Halaman
    from polakerja_diagram.model import Struktur

JALUR = Lampiran(1, JenisBagan.JALUR, "Jalur Koordinasi Antar Organisasi Perangkat Daerah")

BIDANG = st.sampled_from(
    ((175.0, 110.0, 130.0, 8.0), (290.0, 120.0, 120.0, 9.0), (175.0, 150.0, 220.0, 10.0))
)
"""Width and heights in mm of a first and of a later page, and a text size: low enough for several pages."""

PENUTUP_MM = 40.0


@st.composite
def semua_sebaran(draw: st.DrawFn) -> tuple[Struktur, tuple[Denah, ...]]:
    struktur = draw(semua_struktur())
    lebar, pertama, tengah, huruf = draw(BIDANG)
    pembagi = Pembagi(
        plan_jalur(struktur),
        lebar_mm=lebar,
        tinggi=TinggiHalaman(pertama, tengah, tengah - PENUTUP_MM, PENUTUP_MM),
        huruf_pt=huruf,
        tata_letak=struktur.tata_letak,
        nomor_awal=1,
    )
    ranges = pembagi.divide()
    assume(ranges is not None)
    assert ranges is not None
    semua_denah = pembagi.place(ranges)
    for denah, potong in zip(semua_denah, ranges, strict=True):
        assert denah.tinggi_mm <= potong.tinggi_mm + 1e-6
    return struktur, semua_denah


@st.composite
def semua_lampiran(draw: st.DrawFn) -> tuple[Halaman, ...]:
    struktur = draw(semua_struktur())
    tata_letak = TataLetak(kertas="A4", margin_bawah_mm=90.0, margin_kanan_mm=50.0, kecamatan="kotak sendiri")
    mode = draw(semua_mode(struktur))
    struktur = closable(replace(struktur, tata_letak=tata_letak), mode)
    outcome = lay_out(struktur, JALUR, kind_of(JALUR), mode=mode)
    assume(outcome.value is not None and len(outcome.value) > 1)
    assert outcome.value is not None
    return outcome.value


@examples(40)
@given(semua_sebaran())
def test_every_rule_holds_on_every_page_and_nothing_of_the_plan_is_lost_between_them(
    drawn: tuple[Struktur, tuple[Denah, ...]],
) -> None:
    struktur, semua_denah = drawn

    for denah in semua_denah:
        assert_drawn_well(denah)
        assert_marks_hold_their_words(denah)
    assert_drawn_once(struktur, semua_denah)
    assert_both_pages_say_where_a_list_goes_on(semua_denah)


def assert_drawn_well(denah: Denah) -> None:
    faults = {
        "overlap": geometri.tumpang_tindih(denah),
        "line through a box": geometri.garis_lewat_kotak(denah),
        "crossing": geometri.persilangan(denah),
        "lines too close": geometri.terlalu_dekat(denah, 1.5),
        "line too close to a box": geometri.garis_dekat_kotak(denah, 2.4),
        "text out of its box": geometri.teks_keluar(denah, 1.0),
        "out of the ground": geometri.keluar_bidang(denah),
    }

    assert {rule: found for rule, found in faults.items() if found} == {}


def assert_marks_hold_their_words(denah: Denah) -> None:
    """They stand above all boxes, side by side, with every free word within one of them."""
    frames = [(b.x_mm, b.y_mm, b.x_mm + b.lebar_mm, b.y_mm + b.tinggi_mm) for b in denah.semua_bingkai]
    lowest = max((bawah for _, _, _, bawah in frames), default=0.0)
    texts = [persegi_teks(baris) for baris in denah.semua_teks]

    assert not frames or all(kotak.y_mm > lowest for kotak in denah.semua_kotak)
    assert all(a[2] < b[0] for a, b in pairwise(frames))
    assert all(
        any(
            kiri + 1 <= teks.kiri and teks.kanan <= kanan - 1 and atas + 1 <= teks.atas
            and teks.bawah <= bawah - 1
            for kiri, atas, kanan, bawah in frames
        )
        for teks in texts
    )  # fmt: skip


def assert_drawn_once(struktur: Struktur, semua_denah: tuple[Denah, ...]) -> None:
    """Every box and every relation of the plan is on one page alone."""
    bagan = plan_jalur(struktur)
    planned = [
        bagan.pimpinan,
        *([bagan.sekda] if bagan.sekda else []),
        *bagan.langsung,
        *(kotak for cabang in bagan.semua_cabang for kotak in (cabang.kepala, *cabang.semua_kotak)),
    ]

    boxes = Counter(kotak.svg_id for denah in semua_denah for kotak in denah.semua_kotak)
    members = Counter(k for denah in semua_denah for kotak in denah.semua_kotak for k in kotak.semua_kode)
    lines = Counter(garis.svg_id for denah in semua_denah for garis in denah.semua_garis)

    assert (
        max(Counter(b.svg_id for denah in semua_denah for b in denah.semua_bingkai).values(), default=1) == 1
    )
    assert boxes == Counter(kotak.svg_id for kotak in planned)
    assert members == Counter(anggota.kode for kotak in planned for anggota in kotak.anggota)
    assert sum(lines.values()) == sum(len(jaring.semua_sambungan) for jaring in bagan.semua_jaring)
    assert Counter((g.dari, g.ke) for denah in semua_denah for g in denah.semua_garis) == Counter(
        (s.dari, s.ke) for jaring in bagan.semua_jaring for s in jaring.semua_sambungan
    )


def assert_both_pages_say_where_a_list_goes_on(semua_denah: tuple[Denah, ...]) -> None:
    onward: Counter[tuple[int, int]] = Counter()
    back: Counter[tuple[int, int]] = Counter()
    for nomor, denah in enumerate(semua_denah, start=1):
        words = " ".join(
            baris.teks
            for baris in (*(b for kotak in denah.semua_kotak for b in kotak.semua_baris), *denah.semua_teks)
            if baris.kelas == "rujukan"
        ).split()
        for first, _, _, target in zip(words, words[1:], words[2:], words[3:], strict=False):
            if first == "bersambung":
                onward[nomor, int(target)] += 1
            elif first == "sambungan":
                back[int(target), nomor] += 1

    assert onward == back
    assert sum(back.values()) == sum(len(denah.semua_bingkai) for denah in semua_denah)


@examples(25)
@given(semua_lampiran())
def test_heading_comes_first_and_signature_last_on_pages_that_lie_alike(pages: tuple[Halaman, ...]) -> None:
    assert [halaman.judul_lampiran is not None for halaman in pages] == [True] + [False] * (len(pages) - 1)
    assert [halaman.penandatangan is not None for halaman in pages] == [False] * (len(pages) - 1) + [True]
    assert [bool(halaman.keterangan) for halaman in pages] == [False] * (len(pages) - 1) + [True]
    assert all(halaman.denah.semua_kotak for halaman in pages)
    assert [halaman.nomor_halaman and halaman.nomor_halaman.teks for halaman in pages] == [
        None,
        *(f"- {nomor} -" for nomor in range(2, len(pages) + 1)),
    ]
    assert len({(halaman.mendatar, halaman.denah.huruf_pt) for halaman in pages}) == 1
    assert pages[0].denah.huruf_pt >= 8.0
    for halaman in pages:
        bottom = halaman.denah_y_mm + halaman.denah.tinggi_mm
        signature = halaman.penandatangan
        assert bottom <= halaman.tinggi_mm - 90.0 + 1e-6
        assert signature is None or bottom < signature.y_mm
        assert signature is None or signature.y_mm + signature.tinggi_mm <= halaman.tinggi_mm - 90.0 + 1e-6
