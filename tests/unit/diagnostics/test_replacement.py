"""An edit is offered where it cannot miss, and nowhere else."""

from __future__ import annotations

import pytest

from polakerja_diagram.diagnostics import NOWHERE, Location
from polakerja_diagram.diagnostics.replacement import Replacement, replace_value


def at(text: str, written: str) -> Location:
    return Location("s.yaml", 3, text.index(written) + 1, len(written), text)


@pytest.mark.parametrize(
    ("text", "written", "old", "new", "expected"),
    [
        ("  jenis: komando  # x", "komando", "komando", "struktural", "  jenis: struktural  # x"),
        ("  jenis: 'komando'", "'komando'", "komando", "struktural", "  jenis: 'struktural'"),
        ("- {angka: I}", "I", "I", "", "- {angka: }"),
        ("  tentang: Tentang Pola, Umum", "Tentang Pola, Umum", "Tentang Pola, Umum", "Pola, Umum",
         "  tentang: Pola, Umum"),
        ('  nama: "部, S.H."', '"部, S.H."', "部, S.H.", "部", '  nama: "部"'),
    ],
)  # fmt: skip
def test_the_value_is_replaced_and_its_quotes_stay(
    text: str, written: str, old: str, new: str, expected: str
) -> None:
    (edit,) = replace_value(at(text, written), old, new)

    assert text[: edit.column - 1] + edit.text + text[edit.end_column - 1 :] == expected
    assert edit.line == 3


def test_only_what_is_superfluous_is_taken_away() -> None:
    text = "  jabatan: Bupati,"

    assert replace_value(at(text, "Bupati,"), "Bupati,", "Bupati") == (Replacement(3, 18, 19, ""),)
    assert replace_value(at(text, "Bupati,"), "Bupati,", ",") == ()


@pytest.mark.parametrize(
    ("text", "written", "old", "new"),
    [
        ("nama: Dinas", "Dinas", "Dinas Kesehatan", "Dinas Sosial"),
        ("nama: Dinas", "Dinas", "Dinas", None),
        ("nama: Dinas  Umum", "Dinas  Umum", "Dinas Umum", "Dinas Sosial"),
        ('nama: "Dinas \\u0041"', '"Dinas \\u0041"', "Dinas A", "Dinas B"),
        ("nama: Dinas", "Dinas", "Dinas", "Dinas: Umum"),
        ("nama: Dinas", "Dinas", "Dinas", "Dinas #1"),
        ("nama: Dinas", "Dinas", "Dinas", "Dinas:"),
        ("nama: Dinas", "Dinas", "Dinas", " Dinas"),
        ("[dinas]", "dinas", "dinas", "dinas, badan"),
        ("nama: 'Dinas'", "'Dinas'", "Dinas", "Jum'at"),
        ('nama: "Dinas"', '"Dinas"', "Dinas", "Dinas\\"),
    ],
    ids=[
        "goes on below", "nothing better known", "blanks that are folded", "an escape", "a key in a value",
        "a comment in a value", "a key", "a blank at the start", "two of a list", "a quote", "a backslash",
    ],
)  # fmt: skip
def test_what_might_miss_or_break_the_line_is_not_offered(
    text: str, written: str, old: str, new: str | None
) -> None:
    assert replace_value(at(text, written), old, new) == ()


def test_nothing_is_replaced_in_what_was_not_read() -> None:
    assert replace_value(NOWHERE, "Dinas", "Badan") == ()
