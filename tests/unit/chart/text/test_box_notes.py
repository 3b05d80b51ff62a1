"""Notes at the foot of a box flow one behind the other and break between words."""

from __future__ import annotations

import pytest

from polakerja_diagram.chart.bagan import CatatanKotak
from polakerja_diagram.chart.text.box_notes import JARAK_CATATAN_EM, flow_notes
from polakerja_diagram.chart.text.metrics import TAK_TERPUTUS, width_em

KOLEGIAL = CatatanKotak("Sesama anggota: kolegial,", ())
KOORDINATIF = CatatanKotak("koordinatif b", (), sambung=True)


def test_a_note_that_goes_on_stands_in_the_same_line_with_a_wider_space() -> None:
    lines = flow_notes((KOLEGIAL, KOORDINATIF), 50.0)

    assert [[(p.teks, p.awal) for p in line] for line in lines] == [
        [("Sesama anggota: kolegial,", True), ("koordinatif b", True)]
    ]
    assert lines[0][1].x_em == pytest.approx(width_em("Sesama anggota: kolegial,") + JARAK_CATATAN_EM)


def test_a_note_breaks_between_words_and_goes_on_in_the_next_line() -> None:
    lines = flow_notes((KOLEGIAL, KOORDINATIF), width_em("Sesama anggota: kolegial,") + 0.1)

    assert [[(p.teks, p.awal) for p in line] for line in lines] == [
        [("Sesama anggota: kolegial,", True)],
        [("koordinatif b", True)],
    ]


def test_a_note_that_does_not_go_on_begins_a_line() -> None:
    lines = flow_notes((KOLEGIAL, KOLEGIAL), 90.0)

    assert [len(line) for line in lines] == [1, 1]


def test_the_letter_of_a_form_begins_no_line_unless_the_line_is_too_short_for_both() -> None:
    before = width_em("Sesama anggota: kolegial,") + JARAK_CATATAN_EM + width_em("koordinatif") + 0.1

    lines = flow_notes((KOLEGIAL, KOORDINATIF), before)
    narrow = flow_notes((KOORDINATIF,), width_em("koordinatif") + 0.1)

    assert [[p.teks for p in line] for line in lines] == [["Sesama anggota: kolegial,"], ["koordinatif b"]]
    assert [[p.teks for p in line] for line in narrow] == [["koordinatif"], ["b"]]


def test_tied_words_stand_in_one_line_if_it_holds_them() -> None:
    tied = CatatanKotak(f"angka 2{TAK_TERPUTUS}dengan{TAK_TERPUTUS}5", ())

    lines = [
        [[piece.teks for piece in line] for line in flow_notes((tied,), width_em(widest) + 0.1)]
        for widest in ("angka 2 dengan 5", "angka 2 dengan", "2 dengan")
    ]

    assert lines == [
        [["angka 2 dengan 5"]],
        [["angka"], ["2 dengan 5"]],
        [["angka 2"], ["dengan 5"]],
    ]


def test_a_word_wider_than_the_box_is_broken_as_in_a_name() -> None:
    word = "Ketatausahaan/Kerumahtanggaan"
    note = CatatanKotak(f"Unit {word} A: fungsional", ())

    lines = flow_notes((note,), width_em("Kerumahtanggaan") + 0.1)

    assert [[potong.teks for potong in line] for line in lines] == [
        ["Unit"],
        ["Ketatausahaan/"],
        ["Kerumahtanggaan"],
        ["A: fungsional"],
    ]
