"""Edits of what YAML cannot read: only those that leave a file that reads as it was meant."""

from __future__ import annotations

import pytest

from polakerja_diagram.diagnostics.replacement import Replacement
from polakerja_diagram.read import parse_struktur
from polakerja_diagram.read.mends import quotes_around, single_quotes, space_after_dash


@pytest.mark.parametrize(
    ("lines", "is_sure"),
    [
        (["  -kode: a", "    nama: A"], True),
        (["  -kode: a", "   nama: A"], False),
        (["  -kode: a", "  nama: A"], False),
        (["  -kode: a", "  -kode: b"], True),
        (["  -dinkes", "", "# catatan", "hubungan:"], True),
        (["  -dinkes"], True),
    ],
)
def test_a_dash_is_parted_from_its_row_where_the_keys_below_then_stand_right(
    lines: list[str],
    is_sure: bool,  # noqa: FBT001 - a column of the table
) -> None:
    expected = (Replacement(1, 4, 4, " "),) if is_sure else ()

    assert space_after_dash(lines, 1, 3) == expected


@pytest.mark.parametrize(
    ("lines", "column", "expected"),
    [
        (["  nama: A: B # x"], 9, '"A: B"'),
        (['  nama: A: "B"'], 9, "'A: \"B\"'"),
        (["  nama: A: B\\C"], 9, "'A: B\\C'"),
        (["- @dinkes", "- dinsos"], 3, '"@dinkes"'),
        (["- nama: A: B", "  kode: a"], 9, '"A: B"'),
    ],
)
def test_a_value_is_put_between_the_quotes_it_does_not_hold(
    lines: list[str], column: int, expected: str
) -> None:
    (edit,) = quotes_around(lines, 1, column)

    assert edit.text == expected
    assert lines[0][edit.column - 1 : edit.end_column - 1] == expected[1:-1]


@pytest.mark.parametrize(
    ("lines", "column"),
    [
        (["  nama: A: B", "    C"], 9),
        (["{nama: A: B}"], 8),
        (["  nama: A: B,"], 9),
        (["- @kode: a"], 3),
        (["@kode"], 1),
    ],
    ids=["goes on below", "in brackets", "in brackets above", "perhaps a key", "no value"],
)
def test_no_quotes_are_put_around_what_may_be_more_or_less_than_a_value(
    lines: list[str], column: int
) -> None:
    assert quotes_around(lines, 1, column) == ()


@pytest.mark.parametrize("written", [r'"A \B', r'"A \B isn\'t"', r'"A \" \B"', r'"A \\ \B"'])
def test_double_quotes_stay_where_the_value_has_other_escapes_or_quotes(written: str) -> None:
    assert single_quotes([f"nama: {written}"], 1, 7) == ()


@pytest.mark.parametrize(
    "text",
    [
        "skema: 1\n\tnama: x\n",
        "%YAML 1.1\n%TAG ! tag:x,2000:\n---\nskema: 1\n",
        "skema: 2\n",
        "{perangkat: []}\n",
        "skema: 1\nperaturan: {nomr: 28, nomor: 27}\n",
        "skema: 1\ntanpa-asisten: Dinas Sosial\n",
        "skema: 1\ntata-letak: {huruf-terbesar: 4 pt, margin: {atas: 2 cm}}\n",
        "skema: 1\nperaturan: {ditetapkan: {tanggal: 31-02-2025}}\n",
    ],
    ids=["indent", "two directives", "other version", "brackets", "key is there", "name", "size", "date"],
)
def test_what_can_be_mended_in_two_ways_or_none_offers_no_edit(text: str) -> None:
    found = parse_struktur(text.encode(), file="s.yaml").diagnostics

    assert found
    assert [one.replacements for one in found if one.replacements] == []


def test_every_hidden_character_of_a_line_is_mended_at_once() -> None:
    (found,) = parse_struktur("a: b\xa0c\u200bd  # \xa0\n".encode(), file="s.yaml").diagnostics

    assert found.replacements == (Replacement(1, 5, 6, " "), Replacement(1, 7, 8, ""))
