"""Numbers and days as an act writes them."""

from __future__ import annotations

from datetime import date

import pytest

from polakerja_diagram.sebutan.numerals import ordinal, read_bulan, read_roman, roman, say_tanggal


def test_a_roman_numeral_is_read_as_it_was_written() -> None:
    numerals = [roman(n) for n in range(1, 100)]

    assert [numerals[n - 1] for n in (3, 44, 90, 99)] == ["III", "XLIV", "XC", "XCIX"]
    assert [read_roman(one) for one in numerals] == [*range(1, 100)]
    assert [read_roman(one.lower()) for one in numerals] == [*range(1, 100)]


@pytest.mark.parametrize("text", ["", "2", "IIII", "VX", "IA", "I I", "C"])
def test_what_is_no_numeral_of_an_annex_is_not_read(text: str) -> None:
    assert read_roman(text) is None


def test_there_is_no_hundredth_amendment() -> None:
    with pytest.raises(ValueError, match="no ordinal for 100"):
        ordinal(100)


def test_every_ordinal_is_another_word() -> None:
    assert len({ordinal(n) for n in range(1, 100)}) == 99
    assert [ordinal(n) for n in (19, 20, 99)] == [
        "kesembilan belas",
        "kedua puluh",
        "kesembilan puluh sembilan",
    ]


def test_every_month_is_read_as_it_is_said() -> None:
    days = [date(2025, month, 7) for month in range(1, 13)]

    assert [read_bulan(say_tanggal(day).split()[1]) for day in days] == [*range(1, 13)]
    assert [read_bulan(kata) for kata in ("AGUSTUS", "August", "")] == [8, None, None]
