from __future__ import annotations

import pytest

from polakerja_diagram.sebutan.tempat import TempatPasal, read_tempat


@pytest.mark.parametrize(
    ("words", "turned", "mark"),
    [
        ("Pasal 13", "Pasal 13", ""),
        ("Pasal 13A ayat (2)", "ayat (2) Pasal 13A", "(2)"),
        ("Pasal 1 angka 7a", "angka 7a Pasal 1", "7a."),
        ("Pasal 10 ayat (1) huruf b", "huruf b ayat (1) Pasal 10", "b."),
        ("Pasal 10 ayat (1) huruf b angka 3", "angka 3 huruf b ayat (1) Pasal 10", "3."),
    ],
)
def test_a_place_is_written_and_amended_each_in_its_order(words: str, turned: str, mark: str) -> None:
    tempat = read_tempat(words.replace(" ", "  "))

    assert tempat is not None
    assert (str(tempat), tempat.terbalik, tempat.tanda) == (words, turned, mark)


@pytest.mark.parametrize("words", ["", "Pasal I", "pasal 1", "Pasal 1 butir 7", "Pasal 1 dan Pasal 2"])
def test_other_words_are_no_place(words: str) -> None:
    assert read_tempat(words) is None


def test_places_stand_in_the_order_of_the_act() -> None:
    words = ["Pasal 1 angka 7", "Pasal 1 angka 7a", "Pasal 1 angka 10", "Pasal 2", "Pasal 2A", "Pasal 10"]
    places = [place for place in map(read_tempat, words) if place]

    places.sort(key=str)
    places.sort(key=lambda one: one.urutan)

    assert [str(one) for one in places] == words
    assert places[0] == TempatPasal("1", angka="7")
