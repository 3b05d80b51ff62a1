"""The invented structures of `contoh/`: what the check finds in each, and the forms of heading they show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from polakerja_diagram.chart.jalur.plan import plan_jalur
from polakerja_diagram.chart.page.heading import jabatan_penandatangan, judul_lampiran, nama_penandatangan
from polakerja_diagram.chart.page.search import default_mode
from polakerja_diagram.chart.pola.plan import plan_pola
from polakerja_diagram.loading import load
from polakerja_diagram.makna import read_makna
from polakerja_diagram.model import OPD, JenisHubungan, JenisPerangkat, Mode, Status
from polakerja_diagram.sebutan.citation import is_complete
from tests import ROOT

if TYPE_CHECKING:
    from polakerja_diagram.model import Struktur

FOLDER: Final = ROOT / "contoh"

EXPECTED: Final[dict[str, list[tuple[int, str]]]] = {
    "daerah-istimewa": [],
    "jalur-saja": [],
    "kabupaten-44": [],
    "kabupaten-padat": [],
    "kabupaten-terverifikasi": [],
    "keputusan-walikota": [],
    "kota-kecil": [],
    "nama-ekstrem": [],
    "opd-bersama": [],
    "provinsi": [(90, "PK231")],  # the fourth Asisten (L37)
    "qanun": [],
    "tanpa-asisten": [
        (49, "PK232"),
        (55, "PK232"),
    ],  # a badan straight under the Bupati, on both charts (L38)
}
"""Line and code of every finding, by example."""


def struktur(name: str) -> Struktur:
    value = load(FOLDER / f"{name}.yaml").value
    assert value is not None
    return value


def test_every_example_has_its_findings_written_down() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.yaml")) == sorted(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_an_example_has_exactly_the_findings_that_are_expected(name: str) -> None:
    outcome = load(FOLDER / f"{name}.yaml")

    assert [(found.at.line, found.code) for found in outcome.diagnostics] == EXPECTED[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_an_example_says_first_that_it_is_invented(name: str) -> None:
    head = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8").splitlines()[:3]

    assert head[0].startswith("# CONTOH REKAAN - ")
    assert "tidak ada" in head[2]


@pytest.mark.parametrize("name", [name for name, found in EXPECTED.items() if found])
def test_an_example_that_earns_a_warning_announces_it(name: str) -> None:
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")

    for _, code in EXPECTED[name]:
        assert f"# Temuan yang memang diharapkan: {code}" in text


@pytest.mark.parametrize(
    ("name", "heading", "office", "signatory"),
    [
        (
            "provinsi",
            ("LAMPIRAN I", "PERATURAN GUBERNUR NUSA KARANG", "NOMOR 17 TAHUN 2025"),
            "GUBERNUR NUSA KARANG,",
            "RANGGA SAMUDRA",
        ),
        (
            "daerah-istimewa",
            ("LAMPIRAN", "PERATURAN GUBERNUR DAERAH ISTIMEWA TIRTANAGARA", "NOMOR 22 TAHUN 2024"),
            "GUBERNUR DAERAH ISTIMEWA TIRTANAGARA,",
            "WIRATMAJA",
        ),
        (
            "kota-kecil",
            ("LAMPIRAN I", "PERATURAN WALI KOTA SAGARA", "NOMOR ... TAHUN 2026"),
            "WALI KOTA SAGARA,",
            "." * 24,
        ),
        (
            "keputusan-walikota",
            ("LAMPIRAN", "KEPUTUSAN WALIKOTA TUA BARU", "NOMOR 060/ 41 /ORG/412.22/2014"),
            "WALIKOTA TUA BARU,",
            "SULUH PRATAMA",
        ),
        (
            "qanun",
            ("LAMPIRAN I", "QANUN KABUPATEN PANTAI CERMAI", "NOMOR 5 TAHUN 2022"),
            "BUPATI PANTAI CERMAI,",
            "T. ISKANDAR ZUL",
        ),
        (
            "nama-ekstrem",
            ("LAMPIRAN I", "PERATURAN BUPATI UJUNG TÈS", "NOMOR 1 TAHUN 2025"),
            "Plt. BUPATI UJUNG TÈS,",
            "H. RENÉ D'ARCO",
        ),
    ],
)
def test_heading_and_signatory_have_the_form_of_their_act(
    name: str, heading: tuple[str, ...], office: str, signatory: str
) -> None:
    example = struktur(name)

    first = judul_lampiran(example, example.semua_lampiran[0])

    assert first == (*heading, "TENTANG", example.peraturan.tentang.upper())
    assert jabatan_penandatangan(example) == (office,)
    assert nama_penandatangan(example.peraturan) == signatory


def test_three_annexes_are_numbered_in_their_order() -> None:
    example = struktur("qanun")

    headings = [judul_lampiran(example, lampiran)[0] for lampiran in example.semua_lampiran]

    assert headings == ["LAMPIRAN I", "LAMPIRAN II", "LAMPIRAN III"]


def test_a_keputusan_with_number_date_and_name_is_no_draft_though_it_has_no_year() -> None:
    keputusan, rancangan = struktur("keputusan-walikota"), struktur("kota-kecil")

    assert keputusan.peraturan.tahun == ""
    assert default_mode(keputusan) is Mode.ASLI
    assert default_mode(rancangan) is Mode.RANCANGAN


def test_distrik_share_boxes_that_are_called_distrik() -> None:
    example = struktur("tanpa-asisten")

    pola = [kelompok.judul for kelompok in read_makna(example).kotak_bersama]
    jalur = [k.judul_lengkap.partition(":")[0] for k in plan_jalur(example).langsung if k.kelompok]

    assert pola == ["Dinas", "Satuan", "Badan", "Distrik"]
    assert jalur == ["Distrik"]


def test_a_province_says_biro_in_its_boxes() -> None:
    boxes = plan_pola(struktur("provinsi")).semua_kotak

    notes = {catatan.teks for kotak in boxes for catatan in kotak.catatan if kotak.nama.startswith("asisten")}

    assert notes == {"Biro: struktural"}


def test_a_kind_of_its_own_name_is_headed_by_the_kind() -> None:
    boxes = {kotak.nama: kotak.judul for kotak in plan_pola(struktur("daerah-istimewa")).semua_kotak}

    assert boxes["dinas"] == ("Dinas",)
    assert boxes["badan"] == ("Badan",)


@pytest.mark.parametrize(
    ("nama", "organs", "relations"), [("kabupaten-44", 44, 50), ("kabupaten-padat", 58, 49)]
)
def test_the_full_kabupaten_have_their_organs_and_relations_of_all_five_kinds(
    nama: str, organs: int, relations: int
) -> None:
    example = struktur(nama)

    organ = [p for p in example.semua_perangkat if p.jenis is not JenisPerangkat.KONTEKS]
    five = [row for row in example.semua_hubungan if row.jenis is not JenisHubungan.KEMITRAAN]
    assert (len(organ), len(five)) == (organs, relations)
    assert {row.jenis for row in example.semua_hubungan} == set(JenisHubungan)


def test_every_row_of_the_confirmed_kabupaten_says_its_invented_source() -> None:
    example = struktur("kabupaten-terverifikasi")
    rows = (
        *example.semua_perangkat,
        *example.semua_koordinasi,
        *example.semua_langsung,
        *example.semua_hubungan,
    )
    kinds = [p.jenis for p in example.semua_perangkat]
    salinan = example.peraturan.salinan

    said = {(row.keterangan.status, row.keterangan.sumber) for row in rows}
    assert said == {(Status.TERVERIFIKASI, ("naskah",))}
    assert ["rekaan" in one.judul for one in example.semua_sumber] == [True]
    assert (sum(kind in OPD for kind in kinds), kinds.count(JenisPerangkat.KECAMATAN)) == (25, 8)
    assert is_complete(example.peraturan)
    assert all((salinan.jabatan, salinan.nama, salinan.nip))


def test_the_province_has_about_sixty_organs_and_no_kecamatan() -> None:
    example = struktur("provinsi")
    kinds = [p.jenis for p in example.semua_perangkat]

    assert len(kinds) - kinds.count(JenisPerangkat.KONTEKS) == 64
    assert kinds.count(JenisPerangkat.ASISTEN) == 4
    assert JenisPerangkat.KECAMATAN not in kinds


def test_the_longest_name_has_160_letters() -> None:
    names = [p.nama for p in struktur("nama-ekstrem").semua_perangkat]

    assert max(len(name) for name in names) == 160
    assert {"Badan PEMBINAAN Daerah", "Badan Pembinaan Desa"} <= set(names)
