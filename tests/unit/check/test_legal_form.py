"""Heading, annex names, numbers and years have their legal form."""

from __future__ import annotations

import pytest

from polakerja_diagram.check import check_struktur
from polakerja_diagram.diagnostics.replacement import Replacement
from polakerja_diagram.read import parse_struktur
from tests import ROOT
from tests.unit.check.contoh import said_about

SAID = {
    "pk601_angka_berlubang": (
        "11:62 galat[PK601] lampiran ke-2 bernomor 'II', bukan 'III'\n"
        "saran: hapus 'angka' supaya mengikuti urutan, atau betulkan urutannya"
    ),
    "pk601_lampiran_tunggal": (
        "10:68 galat[PK601] lampiran satu-satunya tidak dinomori, tetapi di sini tertulis 'I'\n"
        "saran: hapus 'angka'"
    ),
    "pk602_kata_tentang": (
        "8:12 galat[PK602] judul peraturan diawali kata 'tentang', sehingga kata itu tercetak dua kali\n"
        "saran: hapus kata 'tentang' di awal"
    ),
    "pk602_nama_lampiran_bertitik": (
        "11:13 galat[PK602] nama lampiran 'Jalur Koordinasi.' diakhiri tanda baca\n"
        "saran: hapus tanda baca di akhir"
    ),
    "pk603_nomor_berkata": (
        "6:10 galat[PK603] nomor peraturan 'Nomor 28' memuat kata yang dicetak program\n"
        "saran: tulis nomornya saja; tahunnya di kunci 'tahun'"
    ),
    "pk608_tahun_tertukar": (
        "9:3 galat[PK608] tahun Berita Daerah '1928' di luar 1945 sampai 2100\n"
        "saran: tahun dan nomor tampaknya tertukar"
    ),
    "pk621_margin": (
        "10:29 info[PK621] margin kanan 20, kiri 20 mm kurang dari 25 mm\n"
        "saran: tulis 25, atau biarkan bila kantor Anda memakai margin itu\n"
        "terkait 10:39 margin kiri di sini"
    ),
    "pk609_beda_tahun": (
        "3:1 peringatan[PK609] tahun peraturan 2025, tetapi ditetapkan tahun 2024\n"
        "saran: samakan 'tahun' dengan tahun pada 'tanggal'"
    ),
    "pk611_tanpa_lampiran": (
        "3:1 galat[PK611] belum ada satu lampiran pun\n"
        "saran: tulis di bagian 'lampiran' bagan yang dimuat dan nama lampirannya"
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_the_drafter_is_told_what_is_wrong_where_and_what_to_do(case: str) -> None:
    said = said_about(case)

    assert said == [SAID[case]]


@pytest.mark.parametrize(
    ("first", "second", "edits"),
    [
        ("I", "III", ["III->II"]),
        ("i", "ii", ["i->I", "ii->II"]),
        ("II", "II", []),
        ("II", "I", []),
    ],
    ids=["a gap", "small letters", "perhaps the second is first", "perhaps the order"],
)
def test_a_numeral_is_mended_unless_the_order_of_the_annexes_may_be_wrong(
    first: str, second: str, edits: list[str]
) -> None:
    text = (ROOT / "tests/cases/pk601_angka_berlubang.yaml").read_text(encoding="utf-8")
    text = text.replace("angka: III", f"angka: {second}").replace("angka: I}", f"angka: {first}}}")
    struktur = parse_struktur(text.encode(), file="s.yaml").value
    lines = text.split("\n")

    assert struktur is not None
    found = check_struktur(struktur)

    assert {one.code for one in found} == {"PK601"}
    assert [_edit(lines[one.line - 1], one) for finding in found for one in finding.replacements] == edits


def _edit(line: str, edit: Replacement) -> str:
    """Return the numeral before and after."""
    after = line[: edit.column - 1] + edit.text + line[edit.end_column - 1 :]
    return "->".join(text.rpartition("angka: ")[2].partition("}")[0] for text in (line, after))


def test_a_title_is_mended_at_both_ends_by_edits_that_do_not_meet() -> None:
    path = ROOT / "tests/cases/pk602_kata_tentang.yaml"
    text = path.read_text(encoding="utf-8").replace("Hubungan Kerja #", "tentang Kerja.; #")
    struktur = parse_struktur(text.encode(), file="s.yaml").value

    assert struktur is not None
    assert [one.replacements for one in check_struktur(struktur)] == [
        (Replacement(8, 12, 20, ""),),
        (Replacement(8, 38, 40, ""),),
    ]
