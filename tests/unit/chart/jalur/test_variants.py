"""Ways to show Lampiran II: boxes of single organs, or one list under each Asisten."""

from __future__ import annotations

from dataclasses import replace
from itertools import starmap

import pytest

from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.jalur.variants import find_variants
from polakerja_diagram.chart.page.search import lay_out
from polakerja_diagram.model import JenisPerangkat, Kode, Koordinasi, Struktur, TataLetak
from tests.unit.chart.contoh import JALUR, STRUKTUR, organ

UNITS = (
    organ("kec-1", "Kecamatan Hulu", JenisPerangkat.KECAMATAN),
    organ("kec-2", "Kecamatan Hilir", JenisPerangkat.KECAMATAN),
    organ("kel-1", "Kelurahan Muara", JenisPerangkat.KELURAHAN, "kec-1"),
    organ("rsud", "Rumah Sakit Umum Daerah", JenisPerangkat.UNIT, "dinkes"),
)


def wide(*rows: tuple[str, str]) -> Struktur:
    """Return the small structure with kecamatan, a unit, and more rows of coordination."""
    kecamatan = (("asisten-1", "kec-1"), ("asisten-1", "kec-2"))
    return replace(
        STRUKTUR,
        semua_perangkat=(*STRUKTUR.semua_perangkat, *UNITS),
        semua_koordinasi=(
            *STRUKTUR.semua_koordinasi,
            *starmap(lambda a, p: Koordinasi(Kode(a), Kode(p), bersama=True), (*kecamatan, *rows)),
        ),
    )


def ways(struktur: Struktur, **wishes: object) -> list[bool]:
    wanted = replace(struktur, tata_letak=replace(TataLetak(), **wishes))  # type: ignore[arg-type]
    return [bagan.berdaftar for (bagan,) in find_variants(wanted)]


def test_boxes_come_first_and_the_drafter_leaves_one_way() -> None:
    assert ways(wide()) == [False, True]
    assert ways(wide(), opd_asisten="kotak") == [False]
    assert ways(wide(), opd_asisten="daftar") == [True]


def test_columns_that_the_drafter_set_are_columns_of_boxes() -> None:
    assert ways(wide(), kolom=((Kode("asisten-1"), 2),)) == [False]


def test_where_no_asisten_has_two_organs_there_is_only_one_way() -> None:
    assert ways(replace(STRUKTUR, semua_koordinasi=STRUKTUR.semua_koordinasi[1:])) == [False]


def test_a_list_numbers_organs_and_kecamatan_through_and_names_what_belongs_to_them_under_each() -> None:
    _, (bagan,) = find_variants(wide())
    first, second = bagan.semua_cabang
    (daftar,) = first.semua_kotak

    assert [(one.nomor, one.tingkat, one.teks) for one in daftar.anggota] == [
        ("1.", 0, "Dinas Kesehatan"),
        ("–", 1, "Rumah Sakit Umum Daerah"),  # noqa: RUF001 - as printed lists have it
        ("2.", 0, "Dinas Sosial"),
        ("3.", 0, "Kecamatan Hulu"),
        ("–", 1, "Kelurahan Muara"),  # noqa: RUF001
        ("4.", 0, "Kecamatan Hilir"),
    ]
    assert daftar.judul_lengkap.startswith(
        "Perangkat Daerah yang dikoordinasikan Asisten Kesejahteraan Rakyat: Dinas Kesehatan, "
    )
    assert [kotak.nama for kotak in second.semua_kotak] == ["bkpsdm"]


def test_a_shared_organ_keeps_a_box_under_each_asisten() -> None:
    struktur = wide(("asisten-2", "dinsos"))
    shared = replace(
        struktur,
        semua_koordinasi=tuple(
            replace(row, bersama=True) if row.perangkat == "dinsos" else row
            for row in struktur.semua_koordinasi
        ),
    )
    _, (bagan,) = find_variants(shared)

    assert [[kotak.nama for kotak in cabang.semua_kotak] for cabang in bagan.semua_cabang] == [
        ["daftar-asisten-1", "dinsos"],
        ["bkpsdm", "dinsos--2"],
    ]


@pytest.mark.parametrize("opd_asisten", ["kotak", "daftar"])
def test_either_way_can_be_asked_for_and_every_row_is_a_line_to_its_box(opd_asisten: str) -> None:
    struktur = replace(wide(), tata_letak=TataLetak(opd_asisten=opd_asisten))
    outcome = lay_out(struktur, JALUR, kind_of(JALUR), mode=None)
    assert outcome.value is not None
    (halaman,) = outcome.value
    boxes = {kotak.nama: kotak for kotak in halaman.denah.semua_kotak}

    assert ("daftar-asisten-1" in boxes) is (opd_asisten == "daftar")
    for garis in halaman.denah.semua_garis:
        kotak = boxes[garis.ke]
        assert any(
            kotak.x_mm - 1e-6 <= point.x_mm <= kotak.x_mm + kotak.lebar_mm + 1e-6
            and kotak.y_mm - 1e-6 <= point.y_mm <= kotak.y_mm + kotak.tinggi_mm + 1e-6
            for polyline in garis.polylines
            for point in polyline[-1:]
        )
    assert f"OPD di bawah Asisten={opd_asisten}" in halaman.tatanan.replace(": ", "=")


def test_a_list_alone_hangs_straight_below_its_asisten_and_is_as_wide() -> None:
    struktur = replace(wide(), tata_letak=TataLetak(opd_asisten="daftar"))
    outcome = lay_out(struktur, JALUR, kind_of(JALUR), mode=None)
    assert outcome.value is not None
    boxes = {kotak.nama: kotak for kotak in outcome.value[0].denah.semua_kotak}
    head, daftar = boxes["asisten-1"], boxes["daftar-asisten-1"]
    (line,) = (garis for garis in outcome.value[0].denah.semua_garis if garis.ke == "daftar-asisten-1")

    assert (daftar.x_mm, daftar.lebar_mm) == (head.x_mm, head.lebar_mm)
    assert {point.x_mm for polyline in line.polylines for point in polyline} == {
        head.x_mm + head.lebar_mm / 2
    }
