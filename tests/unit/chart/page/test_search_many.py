"""An annex of several pages: how many, how large, what each page says, and what the drafter may force."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.page.search import lay_out
from polakerja_diagram.diagnostics import Severity
from polakerja_diagram.model import (
    BentukKoordinasi,
    Hubungan,
    JenisHubungan,
    JenisPerangkat,
    Kode,
    Koordinasi,
    Langsung,
    Struktur,
    TataLetak,
)
from tests.unit.chart.contoh import JALUR, POLA, STRUKTUR, organ

if TYPE_CHECKING:
    from polakerja_diagram.chart.denah import Halaman
    from polakerja_diagram.diagnostics import Outcome
    from polakerja_diagram.model import Lampiran

NAMA = (
    "Dinas Pekerjaan Umum dan Penataan Ruang",
    "Dinas Sosial",
    "Dinas Kesehatan, Pengendalian Penduduk dan Keluarga Berencana",
    "Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah",
    "Dinas Perhubungan",
    "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
)


def large(jumlah: int, asisten: int = 3) -> Struktur:
    """Return a structure with so many OPD, shared evenly by the Asisten or all under the Sekda."""
    fixed = [p for p in STRUKTUR.semua_perangkat if p.kode in ("bupati", "wabup", "sekda", "inspektorat")]
    leaders = [
        organ(f"asisten-{n}", f"Asisten Bidang {n} Pemerintahan", JenisPerangkat.ASISTEN)
        for n in range(1, asisten + 1)
    ]
    opd = [organ(f"dinas-{n}", f"{NAMA[n % 6]} {n}", JenisPerangkat.DINAS) for n in range(jumlah)]
    under = [(f"asisten-{n * asisten // jumlah + 1}", p.kode) for n, p in enumerate(opd)]
    return replace(
        STRUKTUR,
        semua_perangkat=(*fixed, *leaders, *opd),
        semua_koordinasi=tuple(Koordinasi(Kode(a), kode) for a, kode in under) if asisten else (),
        semua_langsung=(
            Langsung(Kode("inspektorat")),
            *(() if asisten else (Langsung(p.kode) for p in opd)),
        ),
    )


def pages(struktur: Struktur, lampiran: Lampiran = JALUR) -> tuple[Halaman, ...]:
    outcome = lay_out(struktur, lampiran, kind_of(lampiran), mode=None, uraian="uraian")
    assert outcome.value is not None
    assert outcome.diagnostics == ()
    return outcome.value


def marks(halaman: Halaman) -> list[str]:
    """Return what the marks of a page say, each in one string."""
    return [
        " ".join(
            baris.teks
            for baris in halaman.denah.semua_teks
            if bingkai.x_mm < baris.x_mm < bingkai.x_mm + bingkai.lebar_mm
        )
        for bingkai in halaman.denah.semua_bingkai
    ]


def onward(halaman: Halaman) -> dict[str, str]:
    """Return the references in the boxes of a page, by the box's name."""
    found = {
        kotak.nama: " ".join(baris.teks for baris in kotak.semua_baris if baris.kelas == "rujukan")
        for kotak in halaman.denah.semua_kotak
    }
    return {nama: teks for nama, teks in found.items() if teks}


def test_a_hundred_and_fifty_organs_stand_on_three_pages_in_legible_text() -> None:
    semua = pages(large(150))

    assert [(h.halaman, h.mendatar, h.denah.huruf_pt) for h in semua] == [
        (1, False, 8.5),
        (2, False, 8.5),
        (3, False, 8.5),
    ]
    assert sum(len(h.denah.semua_kotak) for h in semua) == 3 + 3 + 150
    assert [h.judul_lampiran is not None for h in semua] == [True, False, False]
    assert [h.nama_lampiran is not None for h in semua] == [True, False, False]
    assert [h.penandatangan is not None for h in semua] == [False, False, True]
    assert [h.nomor_halaman and h.nomor_halaman.teks for h in semua] == [None, "- 2 -", "- 3 -"]


def test_where_a_list_goes_on_the_asisten_is_named_again_and_both_pages_refer_to_each_other() -> None:
    first, second, third = pages(large(150))

    asisten = [f"asisten-{n}" for n in (1, 2, 3)]

    assert onward(first) == dict.fromkeys(asisten, "bersambung ke halaman 2")
    assert marks(second) == [
        f"ASISTEN BIDANG {n} PEMERINTAHAN (lanjutan) sambungan dari halaman 1 bersambung ke halaman 3"
        for n in (1, 2, 3)
    ]
    assert marks(third) == [
        f"ASISTEN BIDANG {n} PEMERINTAHAN (lanjutan) sambungan dari halaman 2" for n in (1, 2, 3)
    ]


def test_every_asisten_begins_on_the_first_page_and_a_short_list_is_not_parted() -> None:
    struktur = large(60)
    rows = [
        replace(row, asisten=Kode("asisten-3" if n < 4 else "asisten-1" if n < 40 else "asisten-2"))
        for n, row in enumerate(struktur.semua_koordinasi)
    ]
    semua = pages(
        replace(
            struktur, semua_koordinasi=tuple(rows), tata_letak=TataLetak(opd_asisten="kotak", kertas="A4")
        )
    )
    shown = [{kotak.nama for kotak in halaman.denah.semua_kotak} for halaman in semua]
    lists = {n: [row.perangkat for row in rows if row.asisten == f"asisten-{n}"] for n in (1, 2, 3)}

    assert len(semua) == 2
    assert all(shown[0].intersection(lists[n]) for n in (1, 2, 3))
    assert shown[0].issuperset(lists[3])
    assert shown[1].intersection(lists[1])


def test_many_kecamatan_with_their_kelurahan_have_a_page_of_their_own() -> None:
    small = large(24)
    kecamatan = [organ(f"kec-{n}", f"Kecamatan Contoh {n}", JenisPerangkat.KECAMATAN) for n in range(18)]
    kelurahan = [
        organ(f"kel-{n}", f"Kelurahan Rekaan {n}", JenisPerangkat.KELURAHAN, f"kec-{n // 6}")
        for n in range(108)
    ]
    struktur = replace(
        small,
        semua_perangkat=(*small.semua_perangkat, *kecamatan, *kelurahan),
        semua_koordinasi=(
            *small.semua_koordinasi,
            *(Koordinasi(Kode("asisten-1"), one.kode) for one in kecamatan),
        ),
    )

    first, second = pages(struktur)

    assert first.denah.huruf_pt >= 10
    assert [kotak.nama for kotak in second.denah.semua_kotak] == ["kecamatan"]
    assert first.denah.tinggi_mm >= 0.6 * first.bidang_mm


def test_references_name_the_printed_numbers_when_the_count_of_the_act_goes_on() -> None:
    first, second, third = pages(large(150), replace(JALUR, halaman_awal=12))

    assert [h.nomor_halaman and h.nomor_halaman.teks for h in (first, second, third)] == [
        "- 12 -",
        "- 13 -",
        "- 14 -",
    ]
    assert onward(first)["asisten-3"] == "bersambung ke halaman 13"
    assert marks(third)[0].endswith("sambungan dari halaman 13")


def test_later_pages_tell_their_reader_where_the_whole_chart_is_described() -> None:
    first, second, _ = pages(large(150))

    assert (first.uraian, first.judul_dokumen) == (
        "uraian",
        "Lampiran II Peraturan Bupati Balangan Nomor 28 Tahun 2025",
    )
    assert second.uraian == (
        "Sambungan bagan, halaman 2 dari 3; uraian seluruh bagan ada pada halaman pertama."
    )
    assert second.judul_dokumen == "Lampiran II Peraturan Bupati Balangan Nomor 28 Tahun 2025, halaman 2"


def test_without_asisten_many_organs_stand_in_columns_below_the_sekda() -> None:
    (halaman,) = pages(large(20, asisten=0))
    organs = [kotak for kotak in halaman.denah.semua_kotak if kotak.nama.startswith("dinas-")]
    sekda = next(kotak for kotak in halaman.denah.semua_kotak if kotak.nama == "sekda")

    assert halaman.denah.huruf_pt == 12.0
    assert len(organs) == 20
    assert len({kotak.x_mm for kotak in organs}) == 3
    assert min(kotak.y_mm for kotak in organs) > sekda.y_mm + sekda.tinggi_mm
    assert {str(garis.jenis) for garis in halaman.denah.semua_garis} == {"struktural"}


@pytest.mark.parametrize(("jumlah", "beside"), [(2, 2), (10, 0)])
def test_a_few_organs_straight_under_the_sekda_stand_beside_him_more_below(jumlah: int, beside: int) -> None:
    (halaman,) = pages(large(jumlah, asisten=0))
    sekda = next(kotak for kotak in halaman.denah.semua_kotak if kotak.nama == "sekda")
    organs = [kotak for kotak in halaman.denah.semua_kotak if kotak.nama.startswith("dinas-")]

    level = [kotak for kotak in organs if kotak.y_mm < sekda.y_mm + sekda.tinggi_mm]

    assert len(organs) == jumlah
    assert len(level) == beside


def test_the_list_of_a_sekda_goes_on_under_his_name() -> None:
    first, *others = pages(large(150, asisten=0))

    assert onward(first) == {"sekda": "bersambung ke halaman 2"}
    assert [marks(halaman) for halaman in others] == [
        ["SEKRETARIS DAERAH (lanjutan) sambungan dari halaman 1 bersambung ke halaman 3"],
        ["SEKRETARIS DAERAH (lanjutan) sambungan dari halaman 2"],
    ]


def test_one_page_that_is_insisted_on_warns_of_the_size_it_comes_to() -> None:
    outcome = lay_out(large(80), JALUR, kind_of(JALUR), mode=None, satu_halaman=True)

    (found,) = outcome.diagnostics
    assert outcome.value is not None
    assert (len(outcome.value), outcome.value[0].denah.huruf_pt) == (1, 7.0)
    assert (found.code, found.severity, found.lampiran) == ("PK307", Severity.PERINGATAN, (2,))
    assert found.message == "bagan Lampiran II muat pada satu halaman hanya dengan huruf 7 pt, di bawah 8 pt"


def test_one_page_that_is_insisted_on_and_fits_is_drawn_as_always() -> None:
    outcome = lay_out(large(30), JALUR, kind_of(JALUR), mode=None, satu_halaman=True)

    assert outcome == lay_out(large(30), JALUR, kind_of(JALUR), mode=None)
    assert outcome.diagnostics == ()


def with_units(jumlah: int) -> Struktur:
    """Return a structure in which one OPD has so many units, all named in its box."""
    units = (organ(f"unit-{n}", f"Unit {n}", JenisPerangkat.UNIT, "dinkes") for n in range(jumlah))
    return replace(STRUKTUR, semua_perangkat=(*STRUKTUR.semua_perangkat, *units))


def test_a_box_higher_than_a_page_is_an_error_that_names_it() -> None:
    outcome = lay_out(with_units(120), JALUR, kind_of(JALUR), mode=None)

    (found,) = outcome.diagnostics
    assert outcome.value is None
    assert (found.code, found.lampiran) == ("PK305", (2,))
    assert (
        found.message
        == "kotak 'Dinas Kesehatan' pada Lampiran II lebih besar dari satu halaman F4 dengan huruf 8 pt"
    )


def test_more_than_twenty_pages_are_drawn_with_a_warning() -> None:
    tata_letak = TataLetak(kertas="A4", margin_bawah_mm=150.0, orientasi="tegak")
    struktur = replace(large(700), tata_letak=tata_letak)

    outcome: Outcome[tuple[Halaman, ...]] = lay_out(struktur, JALUR, kind_of(JALUR), mode=None)

    assert outcome.value is not None
    assert len(outcome.value) > 20
    assert [(d.code, d.severity, d.lampiran) for d in outcome.diagnostics] == [
        ("PK306", Severity.PERINGATAN, (2,))
    ]


def with_pattern(jumlah: int, *extra: Hubungan) -> Struktur:
    """Return a structure whose OPD share one box of Lampiran I."""
    H, K = JenisHubungan, Kode  # noqa: N806 - short for a table of rows
    rows = (
        Hubungan(K("bupati"), K("sekda"), H.STRUKTURAL),
        Hubungan("sekda", "asisten", H.STRUKTURAL),
        Hubungan("asisten", "opd", H.KOORDINATIF, BentukKoordinasi.FUNGSIONAL),
        Hubungan("sekda", "inspektorat", H.STRUKTURAL),
    )
    return replace(large(jumlah), semua_hubungan=(*rows, *extra))


def test_a_list_too_long_for_lampiran_i_moves_to_the_next_page_under_the_same_heading() -> None:
    first, second = pages(with_pattern(80), POLA)
    shown = next(kotak for kotak in first.denah.semua_kotak if kotak.nama == "dinas")

    assert [baris.teks for baris in shown.semua_baris] == ["Dinas", "(daftar pada halaman 2)"]
    assert [(kotak.svg_id, len(kotak.semua_kode)) for kotak in second.denah.semua_kotak] == [
        ("daftar-dinas", 80)
    ]
    assert second.denah.semua_kotak[0].semua_baris[0].teks == "Dinas"
    assert second.denah.semua_garis == ()
    assert [h.penandatangan is not None for h in (first, second)] == [False, True]
    assert first.denah.huruf_pt == second.denah.huruf_pt == 9.0, "the largest that takes no third page"


def test_a_member_at_which_a_line_ends_stays_on_the_first_page() -> None:
    line = Hubungan("dinas-4", "inspektorat", JenisHubungan.FUNGSIONAL)

    first, second = pages(with_pattern(80, line), POLA)

    shown = next(kotak for kotak in first.denah.semua_kotak if kotak.nama == "dinas")
    assert shown.semua_kode == ("dinas-4",)
    assert "(daftar selebihnya pada halaman 2)" in [baris.teks for baris in shown.semua_baris]
    assert "dinas-4" not in second.denah.semua_kotak[0].semua_kode
    assert len(second.denah.semua_kotak[0].semua_kode) == 79


@pytest.mark.parametrize("jumlah", [200, 300])
def test_a_list_longer_than_a_page_goes_on_in_a_second_box(jumlah: int) -> None:
    _, *lists = pages(with_pattern(jumlah), POLA)

    boxes = [kotak for halaman in lists for kotak in halaman.denah.semua_kotak]

    assert len(lists) > 1
    assert [kotak.svg_id for kotak in boxes][:2] == ["daftar-dinas", "daftar-dinas--2"]
    assert boxes[1].semua_baris[0].teks == "Dinas (lanjutan)"
    assert [kode for kotak in boxes for kode in kotak.semua_kode] == [f"dinas-{n}" for n in range(jumlah)]
