"""The KETERANGAN explains what is drawn, all of it and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.annexes.jalur import JALUR
from polakerja_diagram.annexes.pola import POLA
from polakerja_diagram.chart.bagan import Anggota, CatatanKotak, Jaring, Kotak, Sambungan, Tingkat, Ujung
from polakerja_diagram.chart.denah import ContohKotak, HubunganTeks
from polakerja_diagram.chart.jalur.plan import plan_jalur
from polakerja_diagram.chart.page.keterangan import (
    JEDA_KOLOM_MM,
    LEBAR_KOLOM_MM,
    Penjelasan,
    explain,
    place_rows,
)
from polakerja_diagram.chart.pola.bagan import BaganPola
from polakerja_diagram.chart.text.metrics import TAK_TERPUTUS
from polakerja_diagram.model import BentukKoordinasi, JenisHubungan, Kode, Koordinasi
from tests.unit.chart.contoh import STRUKTUR

H = JenisHubungan


def kotak(nama: str, *, tingkat: Tingkat = Tingkat.OPD, **lain: object) -> Kotak:
    return replace(Kotak(nama, (nama,), nama, tingkat), **lain)


def jaring(jenis: JenisHubungan, bentuk: BentukKoordinasi | None = None) -> Jaring:
    return Jaring(jenis, bentuk, (Ujung("a"),), (Ujung("b"),), (Sambungan("a", "b"),))


def test_the_coordination_paths_have_a_row_for_each_of_their_two_lines() -> None:
    rows = explain(STRUKTUR, plan_jalur(STRUKTUR), JALUR)

    assert rows == (
        Penjelasan("Struktural (Pasal 9)", jenis=H.STRUKTURAL),
        Penjelasan("Jalur Koordinasi (Pasal 13)", jenis=H.KOORDINATIF),
    )


def test_a_row_without_a_known_pasal_names_the_kind_alone() -> None:
    rows = explain(replace(STRUKTUR, dasar_hubungan=()), plan_jalur(STRUKTUR), JALUR)

    assert [row.teks for row in rows] == ["Struktural", "Jalur Koordinasi"]


def test_an_organ_that_two_asisten_coordinate_has_its_mark_explained() -> None:
    shared = tuple(
        Koordinasi(Kode(asisten), Kode("dinkes"), bersama=True) for asisten in ("asisten-1", "asisten-2")
    )
    struktur = replace(STRUKTUR, semua_koordinasi=shared)

    rows = explain(struktur, plan_jalur(struktur), JALUR)

    assert rows[-1] == Penjelasan("*) Perangkat ini dikoordinasikan oleh lebih dari satu Asisten.")


def test_rows_follow_pasal_5_whatever_the_order_of_the_relations() -> None:
    kinds = (H.KEMITRAAN, H.KOORDINATIF, H.STRUKTURAL, H.FUNGSIONAL, H.KOLEGIAL, H.KONSULTATIF)
    bagan = BaganPola((kotak("a"), kotak("b")), tuple(jaring(jenis) for jenis in kinds))

    rows = explain(STRUKTUR, bagan, POLA)

    assert [row.jenis for row in rows] == [
        H.KONSULTATIF,
        H.KOLEGIAL,
        H.FUNGSIONAL,
        H.STRUKTURAL,
        H.KOORDINATIF,
        H.KEMITRAAN,
    ]


def test_only_the_letters_that_the_chart_shows_are_explained() -> None:
    bagan = BaganPola(
        (kotak("a"), kotak("b")),
        (
            jaring(H.KOORDINATIF, BentukKoordinasi.INSTANSIONAL),
            jaring(H.KOORDINATIF, BentukKoordinasi.HIERARKI),
        ),
    )

    rows = explain(replace(STRUKTUR, dasar_hubungan=(("koordinatif", "Pasal 10"),)), bagan, POLA)

    assert rows == (
        Penjelasan(
            f"Koordinatif (Pasal 10): a.{TAK_TERPUTUS}hierarki, c.{TAK_TERPUTUS}instansional",
            jenis=H.KOORDINATIF,
        ),
    )


def test_a_kind_that_is_only_written_in_a_box_has_words_and_no_sample() -> None:
    note = CatatanKotak("Antar-OPD: kolegial", (HubunganTeks("opd", "opd", H.KOLEGIAL),))
    bagan = BaganPola((kotak("a", catatan=(note,)),), ())

    rows = explain(STRUKTUR, bagan, POLA)

    assert rows == (Penjelasan("Kolegial ditulis di dalam kotak"),)


def test_context_frames_and_lists_are_explained_on_the_chart_of_relations() -> None:
    bagan = BaganPola(
        (
            kotak("dprd", tingkat=Tingkat.KONTEKS),
            kotak("dinas", judul_kelompok="Dinas", anggota=(Anggota(Kode("dinkes"), "Dinas Kesehatan"),)),
        ),
        (),
    )

    rows = explain(STRUKTUR, bagan, POLA)

    assert rows == (
        Penjelasan("Bukan Perangkat Daerah", kotak=ContohKotak.KONTEKS),
        Penjelasan("Garis ke daftar berlaku bagi setiap anggotanya."),
    )


def test_the_mark_of_a_row_is_explained_where_a_line_ends_at_one() -> None:
    row = replace(jaring(H.KOLEGIAL), ke=(Ujung("b", Kode("dinkes")),))

    rows = explain(STRUKTUR, BaganPola((kotak("a"), kotak("b")), (row,)), POLA)

    assert rows == (
        Penjelasan("Kolegial", jenis=H.KOLEGIAL),
        Penjelasan("Hanya baris itu", kotak=ContohKotak.TANDA),
    )


def test_rows_stand_under_each_other_with_their_samples_at_the_height_of_the_words() -> None:
    rows = explain(STRUKTUR, plan_jalur(STRUKTUR), JALUR)

    placed = place_rows(rows, x_mm=20.0, y_mm=100.0, lebar_mm=60.0, ukuran_pt=9.0)

    first, second = placed.semua_baris
    assert placed.judul is not None
    assert placed.judul.teks == "KETERANGAN"
    assert placed.judul.y_mm < first.teks[0].y_mm < second.teks[0].y_mm < 100.0 + placed.tinggi_mm
    assert (first.contoh_dari.x_mm, first.contoh_ke.x_mm) == (20.0, 32.0)
    assert (
        first.contoh_dari.y_mm == first.contoh_ke.y_mm == pytest.approx(first.teks[0].y_mm - 1.08, abs=0.01)
    )


def test_wide_room_sets_the_rows_in_columns() -> None:
    rows = explain(STRUKTUR, plan_jalur(STRUKTUR), JALUR)

    placed = place_rows(rows, x_mm=20.0, y_mm=0.0, lebar_mm=175.0, ukuran_pt=9.0)

    first, second = placed.semua_baris
    assert first.teks[0].y_mm == second.teks[0].y_mm
    assert second.contoh_dari.x_mm > first.teks[0].x_mm + first.teks[0].lebar_mm


def test_a_long_row_goes_on_in_a_second_line_under_its_first_word() -> None:
    (row,) = place_rows(
        (Penjelasan("Hubungan Kerja Struktural " * 3, jenis=H.STRUKTURAL),),
        x_mm=20.0,
        y_mm=0.0,
        lebar_mm=90.0,
        ukuran_pt=9.0,
    ).semua_baris

    assert len(row.teks) == 2
    assert row.teks[0].x_mm == row.teks[1].x_mm == 35.0


def test_a_chart_without_lines_has_no_keterangan() -> None:
    placed = place_rows((), x_mm=20.0, y_mm=0.0, lebar_mm=90.0, ukuran_pt=9.0)

    assert (placed.judul, placed.semua_baris, placed.tinggi_mm) == (None, (), 0.0)


def test_in_columns_sentences_stand_below_all_samples_and_use_the_whole_width() -> None:
    rows = (
        Penjelasan("Hubungan Kerja Struktural", jenis=H.STRUKTURAL),
        Penjelasan("Hubungan Kerja Kolegial ditulis di dalam kotak"),
        Penjelasan("Hubungan Kerja Koordinatif", jenis=H.KOORDINATIF),
    )

    in_one = place_rows(rows, x_mm=20.0, y_mm=0.0, lebar_mm=90.0, ukuran_pt=9.0).semua_baris
    in_two = place_rows(rows, x_mm=20.0, y_mm=0.0, lebar_mm=175.0, ukuran_pt=9.0).semua_baris

    assert [row.contoh_jenis for row in in_one] == [H.STRUKTURAL, None, H.KOORDINATIF]
    assert [row.contoh_jenis for row in in_two] == [H.STRUKTURAL, H.KOORDINATIF, None]
    assert in_two[0].teks[0].y_mm == in_two[1].teks[0].y_mm < in_two[2].teks[0].y_mm
    assert in_two[2].teks[0].x_mm == 20.0


def test_frames_stand_below_the_lines_of_the_column_that_they_make_no_higher() -> None:
    lines = [Penjelasan(f"Kolegial (Pasal {n})", jenis=H.KOLEGIAL) for n in range(6, 10)]
    long = Penjelasan("Koordinatif: a. hierarki, b. fungsional, c. instansional", jenis=H.KOORDINATIF)
    frames = [
        Penjelasan("Bukan Perangkat Daerah", kotak=ContohKotak.KONTEKS),
        Penjelasan("Hanya baris itu", kotak=ContohKotak.TANDA),
    ]

    placed = place_rows((*lines, long, *frames), x_mm=0, y_mm=0, lebar_mm=95, ukuran_pt=8)

    columns: dict[float, list[str]] = {}
    for row in placed.semua_baris:
        columns.setdefault(row.teks[0].x_mm, []).append(row.teks[0].teks)
    assert list(columns.values()) == [
        [*(f"Kolegial (Pasal {n})" for n in range(6, 10)), "Hanya baris itu"],
        ["Koordinatif: a.", "Bukan Perangkat"],
    ]


FIVE = (
    Penjelasan("Konsultatif (Pasal 6)", jenis=H.KONSULTATIF),
    Penjelasan("Kolegial (Pasal 7)", jenis=H.KOLEGIAL),
    Penjelasan("Fungsional (Pasal 8)", jenis=H.FUNGSIONAL),
    Penjelasan("Koordinatif (Pasal 10): a. hierarki, b. fungsional, c. instansional", jenis=H.KOORDINATIF),
    Penjelasan("Bukan Perangkat Daerah", kotak=ContohKotak.KONTEKS),
)


def test_short_rows_keep_their_line_and_the_other_column_yields() -> None:
    rows = place_rows(FIVE, x_mm=25.0, y_mm=0.0, lebar_mm=109.0, ukuran_pt=8.0).semua_baris

    left, right = rows[:3], rows[3:]
    assert [len(row.teks) for row in rows] == [1, 1, 1, 3, 1]
    assert {row.contoh_dari.x_mm for row in left} == {25.0}
    (x,) = {row.contoh_dari.x_mm for row in right}
    widest = max(row.teks[0].x_mm + row.teks[0].lebar_mm for row in left)
    assert widest + JEDA_KOLOM_MM <= x <= widest + JEDA_KOLOM_MM + 1.0
    assert max(line.x_mm + line.lebar_mm for row in right for line in row.teks) <= 25.0 + 109.0


def test_no_column_yields_to_less_than_two_words() -> None:
    lebar_mm = LEBAR_KOLOM_MM + JEDA_KOLOM_MM + 30.0

    rows = place_rows(FIVE, x_mm=25.0, y_mm=0.0, lebar_mm=lebar_mm, ukuran_pt=8.0).semua_baris

    assert {row.contoh_dari.x_mm for row in rows} == {25.0}
