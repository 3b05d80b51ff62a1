"""A word that is not known is offered the one that was meant, and none where two could be."""

from __future__ import annotations

import pytest

from polakerja_diagram.read.words_meant import SHOWN_LENGTH, hint_for, near_miss, shown


@pytest.mark.parametrize(
    ("word", "choices", "meant"),
    [
        ("Staf_Ahli", ("staf-ahli", "asisten"), "staf-ahli"),
        ("singkatn", ("kode", "nama", "singkatan"), "singkatan"),
        ("komando", ("struktural", "koordinatif"), "struktural"),
        ("hirarki", ("hierarki", "fungsional"), "hierarki"),
        ("no", ("ya", "tidak"), "tidak"),
        ("warna", ("kode", "nama", "singkatan"), None),
        ("atax", ("atas", "atap"), None),
        ("x" * 1_000_000, ("atas", "atap"), None),
    ],
)
def test_the_word_that_was_meant(word: str, choices: tuple[str, ...], meant: str | None) -> None:
    found = near_miss(word, choices)

    assert found == meant


def test_a_hint_names_the_near_miss_or_all_choices() -> None:
    assert hint_for("tegak", ("tegak", "mendatar")) == "mungkin maksudnya 'tegak'?"
    assert hint_for(None, ("tegak", "mendatar")) == "pilih salah satu: tegak, mendatar"


def test_a_long_word_is_shown_cut_and_on_one_line() -> None:
    assert shown("Dinas\n  Kesehatan") == "Dinas Kesehatan"
    assert shown("x" * 1_000) == "x" * (SHOWN_LENGTH - 3) + "..."
