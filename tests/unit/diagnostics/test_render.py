"""A finding reads well on a terminal, in an editor and for a program."""

from __future__ import annotations

import json

from polakerja_diagram.diagnostics import NOWHERE, Location, Related, error, warning
from polakerja_diagram.diagnostics.render import format_full, format_json, format_short
from polakerja_diagram.diagnostics.replacement import Replacement

TWICE = error(
    "PK203",
    at=Location("data/struktur.yaml", 41, 9, 6, "      - dinkes"),
    message="Perangkat 'dinkes' dikoordinasikan lebih dari satu Asisten",
    hint="hapus salah satu baris",
    related=(Related(Location("data/struktur.yaml", 12, 9), "sudah dikoordinasikan di sini"),),
)


def test_the_full_form_shows_the_line_the_caret_and_the_way_out() -> None:
    assert format_full(TWICE) == (
        "galat[PK203]: Perangkat 'dinkes' dikoordinasikan lebih dari satu Asisten\n"
        "  --> data/struktur.yaml:41:9\n"
        "   |\n"
        "41 |       - dinkes\n"
        "   |         ^^^^^^\n"
        "   = terkait: data/struktur.yaml:12:9: sudah dikoordinasikan di sini\n"
        "   = saran: hapus salah satu baris; penjelasan: polakerja jelaskan PK203"
    )


def test_the_full_form_of_a_finding_without_a_place_has_no_source_line() -> None:
    finding = warning("PK310", at=NOWHERE, message="lebih dari 20 halaman")

    assert format_full(finding) == (
        "peringatan[PK310]: lebih dari 20 halaman\n   = saran: penjelasan: polakerja jelaskan PK310"
    )


def test_a_caret_beyond_the_end_of_the_line_is_one_character() -> None:
    finding = error("PK110", at=Location("s.yaml", 1, 7, 20, "nama: "), message="nama belum diisi")

    assert format_full(finding).splitlines()[3:5] == [" 1 | nama:", "   |       ^"]


def test_a_caret_does_not_run_past_its_line() -> None:
    finding = error("PK110", at=Location("s.yaml", 1, 1, 900, "nama"), message="terlalu panjang")

    assert format_full(finding).splitlines()[4] == "   | ^^^^"


def test_a_caret_stands_under_its_word_after_wide_and_combining_characters() -> None:
    finding = error("PK106", at=Location("s.yaml", 1, 11, 5, "nama: 部e\u0301 dinas"), message="salah")

    assert format_full(finding).splitlines()[3:5] == [
        " 1 | nama: 部e\u0301 dinas",
        "   |           ^^^^^",
    ]


def test_a_tab_takes_one_visible_place() -> None:
    finding = error("PK006", at=Location("s.yaml", 1, 1, 1, "\tnama: x"), message="tab")

    assert format_full(finding).splitlines()[3:5] == [" 1 | ·nama: x", "   | ^"]


def test_a_line_of_a_file_cannot_steer_the_terminal() -> None:
    finding = error(
        "PK005", at=Location("s.yaml", 1, 7, 1, "nama: \x1b[31mDinas"), message="tanda '\x1b' tidak boleh"
    )

    shown = format_full(finding)

    assert "\x1b" not in shown
    assert shown.splitlines()[3] == " 1 | nama: ·[31mDinas"


def test_the_short_form_is_one_line_that_editors_can_jump_to() -> None:
    assert format_short(TWICE) == (
        "data/struktur.yaml:41:9: galat[PK203] Perangkat 'dinkes' dikoordinasikan lebih dari satu Asisten"
    )


def test_the_json_form_says_everything_in_one_line() -> None:
    line = format_json(TWICE)

    assert "\n" not in line
    assert json.loads(line) == {
        "kode": "PK203",
        "tingkat": "galat",
        "berkas": "data/struktur.yaml",
        "baris": 41,
        "kolom": 9,
        "panjang": 6,
        "pesan": "Perangkat 'dinkes' dikoordinasikan lebih dari satu Asisten",
        "saran": "hapus salah satu baris",
        "terkait": [
            {
                "berkas": "data/struktur.yaml",
                "baris": 12,
                "kolom": 9,
                "panjang": 1,
                "pesan": "sudah dikoordinasikan di sini",
            }
        ],
        "lampiran": [],
        "ganti": [],
        "dibiarkan": "",
    }


def test_what_is_let_be_carries_the_reason_in_the_short_and_the_json_form() -> None:
    finding = warning("PK232", at=Location("s.yaml", 3, 7), message="tinjau lagi", dibiarkan="Pasal 12 Perda")

    assert format_short(finding) == "s.yaml:3:7: dibiarkan[PK232] tinjau lagi; alasan: Pasal 12 Perda"
    assert json.loads(format_json(finding))["dibiarkan"] == "Pasal 12 Perda"


def test_the_json_form_names_the_annex_and_what_to_write_where() -> None:
    mend = Replacement(3, 7, 14, "hierarki")
    finding = error(
        "PK106", at=Location("s.yaml", 3, 7), message="salah", lampiran=(2,), replacements=(mend,)
    )

    said = json.loads(format_json(finding))

    assert said["lampiran"] == [2]
    assert said["ganti"] == [{"baris": 3, "kolom": 7, "kolom_akhir": 14, "teks": "hierarki"}]
