"""The finished Lampiran I: Balangan whole, and structures in which single ways are hard."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.chart.annex import Ground
from polakerja_diagram.chart.pola.layout import layout_pola
from polakerja_diagram.chart.pola.plan import plan_pola
from polakerja_diagram.model import (
    BentukKoordinasi,
    Hubungan,
    JenisHubungan,
    JenisPerangkat,
    Kelompok,
    Struktur,
)
from polakerja_diagram.read import read_struktur
from tests import ROOT, geometri
from tests.unit.chart.contoh import STRUKTUR, organ

if TYPE_CHECKING:
    from polakerja_diagram.chart.denah import Denah

BALANGAN = ROOT / "data" / "struktur.yaml"
H = JenisHubungan
J = JenisPerangkat


@cache
def draw(struktur: Struktur, *, lebar: float = 175.0, tinggi: float = 189.8, huruf: float = 8.0) -> Denah:
    denah = layout_pola(plan_pola(struktur), Ground(lebar, tinggi, huruf))
    assert denah is not None
    return denah


def balangan(*more: Hubungan) -> Struktur:
    struktur = read_struktur(BALANGAN).value
    assert struktur is not None
    return replace(struktur, semua_hubungan=(*struktur.semua_hubungan, *more))


def test_balangan_stands_on_one_page_of_f4_at_8_pt_without_a_crossing() -> None:
    denah = draw(balangan())

    assert (denah.persilangan, denah.huruf_pt, denah.lebar_mm) == (0, 8.0, 175.0)
    assert denah.tinggi_mm <= 189.8
    assert len(denah.semua_kotak) == 14


def test_each_line_of_balangan_is_drawn_once() -> None:
    denah = draw(balangan())

    assert [garis.svg_id.removeprefix("hubungan-") for garis in denah.semua_garis] == [
        "bupati--sekda--struktural",
        "bupati--dprd--kemitraan",
        "sekda--asisten-1--struktural",
        "sekda--asisten-2--struktural",
        "sekda--asisten-3--struktural",
        "sekda--asisten-1--koordinatif-hierarki",
        "sekda--asisten-2--koordinatif-hierarki",
        "sekda--asisten-3--koordinatif-hierarki",
        "asisten-1--opd--koordinatif-fungsional",
        "asisten-2--opd--koordinatif-fungsional",
        "asisten-3--opd--koordinatif-fungsional",
        "sekda--opd--struktural",
        "sekda--inspektorat--struktural",
        "sekda--setwan--struktural",
        "sekda--kecamatan--struktural",
        "dinas--badan--kolegial",
        "dinas--badan--koordinatif-fungsional",
        "staf-ahli--bupati--konsultatif",
        "staf-ahli--opd--konsultatif",
        "inspektorat--opd--fungsional",
        "bapperida--dinas--fungsional",
        "bapperida--dinas--koordinatif-fungsional",
        "bpkpad--dinas--fungsional",
        "bkpsdm--dinas--fungsional",
        "setwan--dprd--fungsional",
        "kecamatan--kelurahan--struktural",
        "kecamatan--kelurahan--koordinatif-hierarki",
        "kecamatan--opd--koordinatif-fungsional",
        "opd--instansi-luar--koordinatif-instansional",
    ]


def test_each_relation_within_a_box_of_balangan_is_said_once() -> None:
    denah = draw(balangan())

    said = [
        one.svg_id.removeprefix("hubungan-")
        for kotak in denah.semua_kotak
        for baris in kotak.semua_baris
        for one in baris.semua_hubungan
    ]
    assert said == [
        "asisten-1--bagian--struktural",
        "asisten-1--bagian--koordinatif-hierarki",
        "asisten-2--bagian--struktural",
        "asisten-2--bagian--koordinatif-hierarki",
        "asisten-3--bagian--struktural",
        "asisten-3--bagian--koordinatif-hierarki",
        "dinas--dinas--kolegial",
        "dinas--dinas--koordinatif-fungsional",
        "dinkes--rsud-dkh--struktural",
        "dinkes--rsud-dkh--fungsional",
        "badan--badan--kolegial",
        "badan--badan--koordinatif-fungsional",
        "bapperida--badan--fungsional",
        "bpkpad--badan--fungsional",
        "bkpsdm--badan--fungsional",
        "bapperida--badan--koordinatif-fungsional",
    ]


def test_a_ground_too_small_gives_nothing() -> None:
    struktur = balangan()

    denah = layout_pola(plan_pola(struktur), Ground(175.0, 120.0, 8.0))

    assert denah is None


@pytest.mark.parametrize(
    ("row", "crossings"),
    [
        (Hubungan("bupati", "opd", H.STRUKTURAL), 0),
        (Hubungan("staf-ahli", "sekda", H.KONSULTATIF), 0),
        (Hubungan("asisten-1", "kecamatan", H.KOORDINATIF, BentukKoordinasi.FUNGSIONAL), 0),
        (Hubungan("asisten", "asisten", H.KOLEGIAL), 0),
        (Hubungan("asisten-1", "asisten-3", H.KOLEGIAL), 1),
        (Hubungan("inspektorat", "kecamatan", H.FUNGSIONAL), 2),
    ],
    ids=lambda value: f"{value.dari}-{value.ke}" if isinstance(value, Hubungan) else str(value),
)
def test_a_relation_more_finds_its_way_across_the_tiers(row: Hubungan, crossings: int) -> None:
    denah = draw(balangan(row), tinggi=240.0)

    assert denah.persilangan == crossings
    assert geometri.garis_lewat_kotak(denah) == []


@pytest.mark.parametrize(
    ("contoh", "bidang", "paling_banyak"),
    [
        ("qanun", (175.0, 180.0, 12.0), 0),
        ("tanpa-asisten", (290.0, 100.0, 12.0), 0),
        ("provinsi", (175.0, 192.0, 8.0), 0),
        ("kabupaten-padat", (257.0, 330.0, 8.0), 12),
    ],
)
def test_lines_of_the_examples_cross_no_more_than_they_must(
    contoh: str, bidang: tuple[float, float, float], paling_banyak: int
) -> None:
    struktur = read_struktur(BALANGAN.parents[1] / "contoh" / f"{contoh}.yaml").value
    assert struktur is not None

    denah = draw(struktur, lebar=bidang[0], tinggi=bidang[1], huruf=bidang[2])

    assert denah.persilangan <= paling_banyak


def test_of_services_that_arrive_as_one_only_the_first_has_the_arrowhead() -> None:
    struktur = read_struktur(BALANGAN.parents[1] / "contoh" / "kabupaten-padat.yaml").value
    assert struktur is not None
    rows = tuple(row for row in struktur.semua_hubungan if row.dari != "bapenda")  # else all of a list serve

    denah = draw(replace(struktur, semua_hubungan=rows), lebar=257.0, tinggi=330.0, huruf=8.0)

    arrows = {g.dari: g.panah_akhir for g in denah.semua_garis if (g.kelas, g.ke) == ("fungsional", "dinas")}
    assert arrows == {"bapperida": (0,), "bpkad": ()}


def test_a_member_of_an_inner_box_leaves_at_its_row_and_turns_in_the_gap() -> None:
    struktur = replace(
        STRUKTUR,
        semua_perangkat=(*STRUKTUR.semua_perangkat, organ("satpol", "Satuan Polisi", J.SATUAN)),
        semua_kelompok=(Kelompok("badan", "Badan", ("bkpsdm",)),),
        semua_hubungan=(
            Hubungan("asisten-1", "bkpsdm", H.KOORDINATIF, BentukKoordinasi.FUNGSIONAL),
            Hubungan("dinkes", "satpol", H.KOLEGIAL),
        ),
    )

    denah = draw(struktur)
    boxes = {kotak.nama: kotak for kotak in denah.semua_kotak}
    start = denah.semua_garis[1].polylines[0][0]

    assert start.x_mm == pytest.approx(boxes["dinas"].x_mm + boxes["dinas"].lebar_mm)
    row = next(b for b in boxes["dinas"].semua_baris if b.svg_id == "anggota-dinkes")
    assert abs(start.y_mm - row.y_mm) < 2.0


def test_an_advice_has_an_arrow_at_both_ends_and_a_service_at_the_one_who_is_served() -> None:
    denah = draw(balangan())
    arrows = {g.svg_id: (g.panah_awal, g.panah_akhir) for g in denah.semua_garis}

    assert arrows["hubungan-staf-ahli--opd--konsultatif"] == ((0,), (0,))
    assert arrows["hubungan-inspektorat--opd--fungsional"] == ((), (0,))
    assert arrows["hubungan-sekda--opd--struktural"] == ((), ())


@pytest.mark.parametrize("dropped", [J.SEKDA, J.ASISTEN, J.DINAS, J.INSPEKTORAT])
def test_a_chart_without_one_of_the_ranks_is_still_drawn(dropped: JenisPerangkat) -> None:
    kept = tuple(p for p in STRUKTUR.semua_perangkat if p.jenis is not dropped)
    rows = (Hubungan("inspektorat", "opd", H.FUNGSIONAL), Hubungan("bupati", "asisten-1", H.STRUKTURAL))

    denah = draw(replace(STRUKTUR, semua_perangkat=kept, semua_hubungan=rows))

    assert geometri.tumpang_tindih(denah) == []
    assert geometri.garis_lewat_kotak(denah) == []
