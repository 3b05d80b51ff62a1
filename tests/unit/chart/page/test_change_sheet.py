"""The sheet of a change: its paper, its legend, its marks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.amend import compare_struktur
from polakerja_diagram.amend.marking import mark_organs
from polakerja_diagram.amend.union import unite
from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.marks import JenisTanda
from polakerja_diagram.chart.page.change_sheet import LembarPerubahan, SheetContent, lay_out_change
from polakerja_diagram.model import Koordinasi, Lampiran, Struktur, TataLetak
from tests.unit.amend.contoh import JALUR, POLA, STRUKTUR, amended, organ

BARU = amended(
    STRUKTUR, organ("dishub", "Dinas Perhubungan"), without="dinsos", dishub="asisten-1", diskan="asisten-1"
)


def sheet(
    baru: Struktur, lampiran: Lampiran = JALUR, *, catatan: tuple[str, ...] = ()
) -> LembarPerubahan | None:
    marks = mark_organs(STRUKTUR, compare_struktur(STRUKTUR, baru))
    return lay_out_change(
        SheetContent(
            unite(STRUKTUR, baru),
            lampiran,
            kind_of(lampiran),
            marks,
            judul=("Perubahan", "Semula"),
            catatan=catatan,
        )
    )


def drawn(baru: Struktur, lampiran: Lampiran = JALUR, *, catatan: tuple[str, ...] = ()) -> LembarPerubahan:
    result = sheet(baru, lampiran, catatan=catatan)
    assert result is not None
    return result


def test_each_marked_organ_has_one_mark_and_the_legend_one_row_for_each_kind() -> None:
    lembar = drawn(BARU)

    assert [(one.svg_id, one.tanda.jenis) for one in lembar.semua_kotak] == [
        ("tanda-dinsos", JenisTanda.DIHAPUS),
        ("tanda-dishub", JenisTanda.BARU),
        ("tanda-diskan", JenisTanda.PINDAH),
    ]
    assert lembar.semua_baris == ()
    assert [row.jenis for row in lembar.legenda] == [JenisTanda.BARU, JenisTanda.DIHAPUS, JenisTanda.PINDAH]


def test_the_legend_speaks_of_lists_only_where_a_list_holds_a_mark() -> None:
    def words(lampiran: Lampiran) -> str:
        return " ".join(baris.teks for row in drawn(BARU, lampiran).legenda for baris in row.semua_baris)

    assert "daftar" not in words(JALUR)
    assert "namanya dicoret" in words(POLA)
    assert "namanya bergaris bawah)" in words(POLA)


def test_names_in_a_list_are_marked_with_all_their_lines() -> None:
    lembar = drawn(BARU, POLA)

    found = {one.tanda.kode: " ".join(baris.teks for baris in one.semua_baris) for one in lembar.semua_baris}
    assert found["dinsos"] == "Dinas Sosial [dihapus]"
    assert found["dishub"] == "Dinas Perhubungan [baru]"


def test_a_sheet_without_a_mark_says_so() -> None:
    lembar = drawn(STRUKTUR)

    assert lembar.legenda == ()
    assert [baris.teks for baris in lembar.judul_legenda.semua_baris] == ["TIDAK ADA PERANGKAT YANG BERUBAH"]


def test_what_no_mark_can_show_stands_below_the_legend_within_the_page() -> None:
    lembar = drawn(BARU, catatan=("Perubahan lain pada bagan ini:", "Hubungan dihapus."))

    assert lembar.catatan is not None
    assert [baris.teks for baris in lembar.catatan.semua_baris] == [
        "Perubahan lain pada bagan ini:",
        "Hubungan dihapus.",
    ]
    lowest = max(baris.y_mm for row in lembar.legenda for baris in row.semua_baris)
    assert lembar.catatan.y_mm - 2.0 >= lowest
    assert lembar.catatan.y_mm + lembar.catatan.tinggi_mm <= lembar.halaman.tinggi_mm - 20.0 + 1e-6


def crowded(count: int) -> Struktur:
    organs = [
        organ(f"dinas-{n}", f"Dinas Urusan Pemerintahan yang Panjang Sekali Nomor {n}") for n in range(count)
    ]
    rows = tuple(Koordinasi(STRUKTUR.semua_perangkat[2].kode, one.kode) for one in organs)
    return replace(
        STRUKTUR,
        semua_perangkat=(*STRUKTUR.semua_perangkat, *organs),
        semua_koordinasi=(*rows, *STRUKTUR.semua_koordinasi),
    )


@pytest.mark.parametrize(("count", "kertas"), [(3, "F4"), (60, "A3")])
def test_a_larger_paper_is_taken_only_where_the_drafters_own_is_too_small(count: int, kertas: str) -> None:
    lembar = drawn(crowded(count))

    assert lembar.halaman.kertas.nama == kertas


def test_a_change_that_no_paper_holds_has_no_sheet() -> None:
    assert sheet(replace(crowded(300), tata_letak=TataLetak(kertas="A3"))) is None
