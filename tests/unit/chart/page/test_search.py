"""One annex on one page: size, orientation, modes, and what is said when it does not fit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.codes import CODES
from polakerja_diagram.chart.page.search import (
    SEHALAMAN_PT,
    _PageSearch,
    default_mode,
    lay_out,
    text_sizes,
)
from polakerja_diagram.diagnostics import Location, Severity
from polakerja_diagram.model import (
    Hubungan,
    JenisHubungan,
    JenisPerangkat,
    Kode,
    Koordinasi,
    Mode,
    Penandatangan,
    Salinan,
    Struktur,
    TataLetak,
)
from polakerja_diagram.read import read_struktur
from polakerja_diagram.sebutan.citation import is_complete
from tests import ROOT
from tests.unit.chart.contoh import JALUR, PERATURAN, POLA, STRUKTUR, TURUNAN, organ

if TYPE_CHECKING:
    from polakerja_diagram.chart.denah import Halaman
    from polakerja_diagram.model import Lampiran


def page(struktur: Struktur = STRUKTUR, mode: Mode | None = None) -> Halaman:
    (halaman,) = pages(struktur, mode)
    return halaman


def pages(struktur: Struktur, mode: Mode | None = None) -> tuple[Halaman, ...]:
    outcome = lay_out(struktur, JALUR, kind_of(JALUR), mode=mode, uraian="uraian")
    assert outcome.value is not None
    return outcome.value


def with_opd(jumlah: int, nama: str) -> Struktur:
    """Return the structure with so many OPD more under the first Asisten."""
    more = [f"dinas-{n}" for n in range(jumlah)]
    return replace(
        STRUKTUR,
        semua_perangkat=(
            *STRUKTUR.semua_perangkat,
            *(organ(kode, nama, JenisPerangkat.DINAS) for kode in more),
        ),
        semua_koordinasi=(
            *STRUKTUR.semua_koordinasi,
            *(Koordinasi(Kode("asisten-1"), Kode(kode)) for kode in more),
        ),
    )


def with_asisten(jumlah: int) -> Struktur:
    """Return the structure with so many Asisten more, each with an organ."""
    numbers = range(3, 3 + jumlah)
    return replace(
        STRUKTUR,
        semua_perangkat=(
            *STRUKTUR.semua_perangkat,
            *(organ(f"asisten-{n}", "Asisten Pemberdayaan", JenisPerangkat.ASISTEN) for n in numbers),
            *(organ(f"dinas-{n}", "Dinas Perhubungan", JenisPerangkat.DINAS) for n in numbers),
        ),
        semua_koordinasi=(
            *STRUKTUR.semua_koordinasi,
            *(Koordinasi(Kode(f"asisten-{n}"), Kode(f"dinas-{n}")) for n in numbers),
        ),
    )


def test_a_complete_act_is_an_original_and_anything_less_a_draft() -> None:
    unsigned = replace(STRUKTUR, peraturan=replace(PERATURAN, penandatangan=Penandatangan()))
    undated = replace(STRUKTUR, peraturan=replace(PERATURAN, tanggal=None))

    modes = [default_mode(struktur) for struktur in (STRUKTUR, unsigned, undated)]

    assert modes == [Mode.ASLI, Mode.RANCANGAN, Mode.RANCANGAN]


def test_a_chart_that_fills_the_page_stands_upright_in_the_largest_text() -> None:
    halaman = page(with_opd(8, "Dinas Pekerjaan Umum"))

    assert (halaman.mendatar, halaman.denah.huruf_pt) == (False, 12.0)
    assert (halaman.lebar_mm, halaman.tinggi_mm) == (215.0, 330.0)
    assert (halaman.lampiran, halaman.halaman, halaman.uraian) == (2, 1, "uraian")


def test_a_small_chart_stands_upright_as_the_act_does() -> None:
    halaman = page()

    assert (halaman.mendatar, halaman.denah.huruf_pt) == (False, 12.0)


def test_a_chart_lies_across_where_upright_its_text_would_be_much_smaller() -> None:
    halaman = page(with_asisten(3))

    assert (halaman.mendatar, halaman.denah.huruf_pt) == (True, 11.5)


@pytest.mark.parametrize("urutan", [0, 1])
def test_every_annex_of_an_act_stands_upright_if_across_gains_no_larger_text(urutan: int) -> None:
    struktur = example("tanpa-asisten")
    lampiran = struktur.semua_lampiran[urutan]

    (halaman,) = lay_out(struktur, lampiran, kind_of(lampiran), mode=None).value or ()

    assert (halaman.mendatar, halaman.denah.huruf_pt) == (False, 12.0)


def example(nama: str) -> Struktur:
    struktur = read_struktur(ROOT / "contoh" / f"{nama}.yaml").value
    assert struktur is not None
    return struktur


def test_what_one_page_holds_in_8_5_pt_is_not_spread_though_less_is_better_judged() -> None:
    struktur = example("provinsi")
    lampiran = struktur.semua_lampiran[1]
    search = _PageSearch(struktur, lampiran, kind_of(lampiran), Mode.ASLI)
    sizes = text_sizes(struktur.tata_letak)

    found = search.on_one_page(sizes)

    assert found is not None
    assert found.huruf_pt < SEHALAMAN_PT
    assert not search.is_small(found, sizes)
    assert search.is_small(found, [size for size in sizes if size < SEHALAMAN_PT])


def test_blocks_follow_each_other_down_the_page_and_stay_inside_the_margins() -> None:
    halaman = page()
    assert halaman.judul_lampiran is not None
    assert halaman.nama_lampiran is not None
    assert halaman.penandatangan is not None
    denah_bottom = halaman.denah_y_mm + halaman.denah.tinggi_mm

    order = [
        halaman.judul_lampiran.y_mm,
        halaman.judul_lampiran.semua_baris[-1].y_mm,
        halaman.nama_lampiran.y_mm,
        halaman.nama_lampiran.semua_baris[-1].y_mm,
        halaman.denah_y_mm,
        denah_bottom,
        halaman.penandatangan.y_mm,
        halaman.penandatangan.semua_baris[-1].y_mm,
    ]

    assert order == sorted(order)
    assert order[0] == 25.0
    assert order[-1] <= 305.0
    assert halaman.keterangan[0].teks[0].y_mm > denah_bottom


def test_the_drafter_may_pin_the_orientation_and_the_largest_text() -> None:
    halaman = page(replace(STRUKTUR, tata_letak=TataLetak(orientasi="mendatar", huruf_terbesar_pt=9.0)))

    assert (halaman.mendatar, halaman.denah.huruf_pt) == (True, 9.0)
    assert (halaman.lebar_mm, halaman.tinggi_mm) == (330.0, 215.0)


def test_more_organs_make_the_text_smaller_in_steps_of_half_a_point() -> None:
    sizes = [
        page(with_opd(jumlah, "Dinas Pekerjaan Umum dan Penataan Ruang")).denah.huruf_pt
        for jumlah in (0, 20, 40)
    ]

    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1] >= 8.0
    assert all(size % 0.5 == 0 for size in sizes)


def test_sizes_go_down_from_the_largest_to_8_pt() -> None:
    assert text_sizes(TataLetak())[0] == 12.0
    assert text_sizes(TataLetak(huruf_terbesar_pt=9.0)) == (9.0, 8.5, 8.0)
    assert text_sizes(TataLetak(huruf_terbesar_pt=6.0)) == (8.0,)


def test_what_one_page_cannot_hold_at_5_pt_is_an_error_where_one_page_is_insisted_on() -> None:
    struktur = replace(
        with_opd(300, "Dinas Pekerjaan Umum dan Penataan Ruang"), tata_letak=TataLetak(orientasi="tegak")
    )
    lampiran = replace(JALUR, at=Location("struktur.yaml", 9, 5))

    outcome = lay_out(struktur, lampiran, kind_of(lampiran), mode=None, satu_halaman=True)

    (found,) = outcome.diagnostics
    assert outcome.value is None
    assert (found.code, found.severity, found.at.line, found.lampiran) == ("PK301", Severity.GALAT, 9, (2,))
    assert found.message == "bagan Lampiran II tidak muat pada satu halaman F4 dengan huruf 5 pt"
    assert found.hint == (
        "hapus 'orientasi' pada 'tata-letak' atau pilih kertas yang lebih besar pada 'tata-letak' (A3)"
    )


def test_a_title_that_fills_the_page_is_an_error_of_its_own() -> None:
    struktur = replace(STRUKTUR, peraturan=replace(PERATURAN, tentang="Pola Hubungan Kerja " * 80))

    outcome = lay_out(struktur, JALUR, kind_of(JALUR), mode=None)

    assert outcome.value is None
    assert [(found.code, found.lampiran) for found in outcome.diagnostics] == [("PK302", (2,))]


def test_inferred_rows_leave_a_note_with_their_count_and_verified_ones_none() -> None:
    inferred = tuple(replace(baris, keterangan=TURUNAN) for baris in STRUKTUR.semua_koordinasi)

    halaman = page(replace(STRUKTUR, semua_koordinasi=inferred))

    assert page().catatan is None
    assert halaman.catatan is not None
    assert [baris.teks for baris in halaman.catatan.semua_baris] == [
        "Catatan: 3 hubungan disimpulkan dan belum dipastikan."
    ]


@pytest.mark.parametrize(
    ("mode", "blocks"),
    [
        (Mode.RANCANGAN, {"tanda"}),
        (Mode.ASLI, set()),
        (Mode.SALINAN, {"salinan", "ttd"}),
        (Mode.TTE, set()),
    ],
)
def test_each_mode_adds_its_own_blocks_and_no_other(mode: Mode, blocks: set[str]) -> None:
    halaman = page(mode=mode)
    assert halaman.penandatangan is not None

    found = {
        name
        for name, there in (
            ("tanda", halaman.tanda_rancangan),
            ("salinan", halaman.salinan),
            ("ttd", any(baris.teks == "ttd" for baris in halaman.penandatangan.semua_baris)),
        )
        if there
    }

    assert found == blocks


def test_an_annex_never_says_where_and_when_the_act_was_made() -> None:
    for mode in Mode:
        halaman = page(mode=mode)
        blocks = (halaman.judul_lampiran, halaman.nama_lampiran, halaman.penandatangan, halaman.salinan)

        words = " ".join(baris.teks for blok in blocks if blok for baris in blok.semua_baris).casefold()

        assert "ditetapkan" not in words
        assert "tanggal" not in words


def test_every_code_of_the_stage_is_explained_with_its_fixed_headings() -> None:
    assert list(CODES) == [*(f"PK30{n}" for n in (1, 2, 4, 5, 6, 7)), "PK612", "PK613", "PK620", "PK623"]
    for text in CODES.values():
        assert [text.count(f"\n{heading}:") for heading in ("Mengapa", "Salah", "Betul", "Dasar")] == [1] * 4


def test_a_certificate_that_leaves_no_room_is_left_out_with_a_warning() -> None:
    full = with_opd(60, "Dinas Perhubungan")

    outcome = lay_out(full, JALUR, kind_of(JALUR), mode=Mode.SALINAN)

    assert outcome.value is not None
    assert outcome.value[0].salinan is None
    assert [(found.code, found.severity, found.lampiran) for found in outcome.diagnostics] == [
        ("PK304", Severity.PERINGATAN, (2,))
    ]


def test_without_a_word_of_who_certifies_a_true_copy_says_that_it_has_no_certificate() -> None:
    bare = replace(STRUKTUR, peraturan=replace(PERATURAN, salinan=Salinan()))

    outcome = lay_out(bare, JALUR, kind_of(JALUR), mode=Mode.SALINAN)

    assert outcome.value is not None
    assert outcome.value[0].salinan is None
    assert [found.message for found in outcome.diagnostics] == [
        "Lampiran II tidak memuat pengesahan salinan: bagian 'salinan' belum ditulis"
    ]


def test_an_annex_that_never_has_the_certificate_says_nothing_of_it() -> None:
    wished = replace(PERATURAN, salinan=replace(PERATURAN.salinan, di_lampiran=False))

    outcome = lay_out(replace(STRUKTUR, peraturan=wished), JALUR, kind_of(JALUR), mode=Mode.SALINAN)

    assert outcome.diagnostics == ()


def test_the_certificate_costs_neither_text_size_nor_page_nor_crossing() -> None:
    room = []
    for jumlah in range(20, 60, 8):
        struktur = with_opd(jumlah, "Dinas Perhubungan")
        bare = replace(struktur, peraturan=replace(PERATURAN, salinan=Salinan()))
        drawn = [
            [(page.denah.huruf_pt, page.denah.persilangan) for page in pages(one, Mode.SALINAN)]
            for one in (struktur, bare)
        ]
        assert drawn[0] == drawn[1]
        room.append(pages(struktur, Mode.SALINAN)[-1].salinan is not None)
    assert set(room) == {True, False}


@pytest.mark.parametrize("lampiran", STRUKTUR.semua_lampiran, ids=lambda lampiran: str(lampiran.bagan))
@pytest.mark.parametrize("salinan", [PERATURAN.salinan, Salinan()], ids=["written", "not written"])
def test_every_mode_is_one_drawing(lampiran: Lampiran, salinan: Salinan) -> None:
    struktur = replace(STRUKTUR, peraturan=replace(PERATURAN, salinan=salinan))
    drawn = [
        [
            replace(page, penandatangan=None, salinan=None, tanda_rancangan=None)
            for page in lay_out(struktur, lampiran, kind_of(lampiran), mode=mode).value or ()
        ]
        for mode in Mode
    ]

    assert drawn[0]
    assert all(pages == drawn[0] for pages in drawn)


@pytest.mark.parametrize("margin_mm", [20.0, 25.0])
def test_an_electronic_signature_has_its_footer_in_the_margin(margin_mm: float) -> None:
    roomy = replace(STRUKTUR, tata_letak=TataLetak(margin_bawah_mm=margin_mm))

    assert lay_out(roomy, JALUR, kind_of(JALUR), mode=Mode.TTE).diagnostics == ()


def test_an_electronic_signature_without_footer_is_refused_and_other_modes_are_not() -> None:
    at = Location("s", 9, 12)
    low = replace(STRUKTUR, tata_letak=TataLetak(margin_bawah_mm=19.5, semua_margin_at=(("bawah", at),)))
    outcomes = {mode: lay_out(low, JALUR, kind_of(JALUR), mode=mode) for mode in Mode}

    assert [mode for mode, outcome in outcomes.items() if outcome.value is None] == [Mode.TTE]
    (found,) = outcomes[Mode.TTE].diagnostics
    assert (found.code, found.at, found.message, found.hint) == (
        "PK623",
        at,
        "tanda tangan elektronik memerlukan margin bawah 20 mm, di sini 19,5 mm",
        "tulis 'bawah: 20' pada 'margin', atau gambar dalam mode lain",
    )


UNFINISHED = replace(
    STRUKTUR,
    peraturan=replace(
        PERATURAN, nomor="", tanggal=None, penandatangan=Penandatangan(), at=Location("s", 2, 1)
    ),
)


def test_a_true_copy_of_an_act_that_does_not_stand_yet_is_refused() -> None:
    outcome = lay_out(UNFINISHED, JALUR, kind_of(JALUR), mode=Mode.SALINAN)

    assert outcome.value is None
    assert [(found.code, found.severity, found.at, found.message) for found in outcome.diagnostics] == [
        (
            "PK612",
            Severity.GALAT,
            Location("s", 2, 1),
            "salinan tidak dapat dibuat: nomor, tanggal penetapan, nama penandatangan belum diisi",
        )
    ]


@pytest.mark.parametrize("mode", [Mode.ASLI, Mode.TTE])
def test_an_unfinished_act_that_is_not_marked_as_a_draft_is_drawn_with_a_warning(mode: Mode) -> None:
    undated = replace(STRUKTUR, peraturan=replace(PERATURAN, tanggal=None))

    outcome = lay_out(undated, JALUR, kind_of(JALUR), mode=mode)

    assert outcome.value is not None
    assert [(found.code, found.severity, found.message) for found in outcome.diagnostics] == [
        (
            "PK613",
            Severity.PERINGATAN,
            f"halaman digambar tanpa tanda RANCANGAN (mode {mode}), padahal tanggal penetapan belum diisi",
        )
    ]


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"nomor": ""}, "nomor"),
        ({"tahun": ""}, "tahun"),
        ({"tanggal": None}, "tanggal penetapan"),
        ({"penandatangan": Penandatangan("Bupati Contoh", "")}, "nama penandatangan"),
    ],
)
def test_each_empty_part_of_an_act_is_named(change: dict[str, Any], missing: str) -> None:
    peraturan = replace(PERATURAN, **change)

    (found,) = lay_out(
        replace(STRUKTUR, peraturan=peraturan), JALUR, kind_of(JALUR), mode=Mode.SALINAN
    ).diagnostics

    assert not is_complete(peraturan)
    assert found.message == f"salinan tidak dapat dibuat: {missing} belum diisi"


INFERRED = replace(
    STRUKTUR,
    semua_koordinasi=tuple(
        replace(row, keterangan=TURUNAN, at=Location("s", 9, 1)) for row in STRUKTUR.semua_koordinasi[:2]
    )
    + STRUKTUR.semua_koordinasi[2:],
)


def test_a_true_copy_of_what_is_inferred_is_refused_on_the_annex_that_draws_it() -> None:
    jalur = lay_out(INFERRED, JALUR, kind_of(JALUR), mode=Mode.SALINAN)
    pola = lay_out(INFERRED, POLA, kind_of(POLA), mode=Mode.SALINAN)

    assert jalur.value is None
    assert [
        (found.code, found.severity, found.at, found.message, found.lampiran) for found in jalur.diagnostics
    ] == [
        (
            "PK620",
            Severity.GALAT,
            Location("s", 9, 1),
            "salinan tidak dapat dibuat: 2 baris Lampiran II masih turunan, belum terverifikasi",
            (2,),
        )
    ]
    assert pola.value is not None
    assert [found.code for found in pola.diagnostics if found.code == "PK620"] == []


@pytest.mark.parametrize("mode", [Mode.RANCANGAN, Mode.ASLI, Mode.TTE])
def test_what_is_inferred_is_drawn_in_every_other_mode(mode: Mode) -> None:
    assert lay_out(INFERRED, JALUR, kind_of(JALUR), mode=mode).value is not None


@pytest.mark.parametrize("mode", [None, Mode.RANCANGAN])
def test_a_draft_is_drawn_without_a_word_about_what_is_empty(mode: Mode | None) -> None:
    assert lay_out(UNFINISHED, JALUR, kind_of(JALUR), mode=mode).diagnostics == ()


def test_lines_that_cross_in_the_draft_have_tried_other_ways_on_the_page() -> None:
    balangan = read_struktur(ROOT / "data" / "struktur.yaml").value
    assert balangan is not None
    row = Hubungan("bupati", "opd", JenisHubungan.STRUKTURAL)
    crossed = replace(
        balangan,
        semua_hubungan=(*balangan.semua_hubungan, row),
        tata_letak=balangan.tata_letak.with_unwritten(20.0),
    )

    outcome = lay_out(crossed, POLA, kind_of(POLA), mode=None, uraian="")

    assert [halaman.denah.persilangan for halaman in outcome.value or ()] == [0]
