"""Widths of text, and lines: as few as can be, even, never ending with a word that belongs to the next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polakerja_diagram.chart.text import metrics
from polakerja_diagram.chart.text.metrics import (
    CAPITAL_SHARE,
    UNKNOWN_EM,
    _cut_word,
    count_lines,
    line_height_mm,
    room_em,
    widest_piece_em,
    width_em,
    width_mm,
    wrap,
)
from polakerja_diagram.glyphs import advances


def test_a_width_is_the_sum_of_its_signs_and_grows_with_the_text_size() -> None:
    assert width_em("Dinas") == pytest.approx(sum(width_em(sign) for sign in "Dinas"))
    assert width_mm("Dinas", 12.0) == pytest.approx(1.5 * width_mm("Dinas", 8.0))
    assert width_mm("Dinas", 10.0) == pytest.approx(width_em("Dinas") * 10.0 * 25.4 / 72)
    assert width_em("Dinas", tebal=True) > width_em("Dinas")


def test_a_sign_that_the_font_lacks_is_as_wide_as_the_widest_letter() -> None:
    assert width_em("字字") == 2 * UNKNOWN_EM


def test_lines_stand_twelve_tenths_of_their_size_apart() -> None:
    assert line_height_mm(10.0) == pytest.approx(12.0 * 25.4 / 72)


@pytest.mark.parametrize(
    ("teks", "share"), [("RSUD", CAPITAL_SHARE), ("UPT Satu", CAPITAL_SHARE), ("UP", 1.0)]
)
def test_three_regular_capitals_in_a_row_are_given_more_room(teks: str, share: float) -> None:
    assert room_em(teks) == pytest.approx(width_em(teks) * share)
    assert room_em(teks, tebal=True) == width_em(teks, tebal=True)


@pytest.mark.parametrize(
    ("teks", "widest"),
    [
        ("Dinas Kependudukan", "Kependudukan"),
        ("Kesejahteraan/Kemasyarakatan", "Kemasyarakatan"),
        ("Sub-bagian", "bagian"),
        ("A -- Dinas", "Dinas"),
    ],
)
def test_a_piece_ends_at_a_space_a_slash_or_a_hyphen(teks: str, widest: str) -> None:
    assert widest_piece_em(teks) == width_em(widest)


def test_no_words_are_no_piece_and_no_line() -> None:
    assert (widest_piece_em(" "), wrap(" ", 10.0), count_lines("", 10.0)) == (0.0, (), 0)


@pytest.mark.parametrize(
    ("teks", "lebar_em", "lines"),
    [
        ("Dinas Sosial", 20.0, ("Dinas Sosial",)),
        ("Dinas Pertanian dan Pangan", 10.5, ("Dinas Pertanian", "dan Pangan")),
        ("aa aa aa aa", 4.0, ("aa aa", "aa aa")),
        ("Kesejahteraan/Kemasyarakatan", 9.0, ("Kesejahteraan/", "Kemasyarakatan")),
    ],
    ids=["one line", "never a weak end", "even", "after a slash"],
)
def test_lines_are_few_even_and_end_well(teks: str, lebar_em: float, lines: tuple[str, ...]) -> None:
    assert wrap(teks, lebar_em) == lines


def test_a_number_stays_with_the_word_it_belongs_to() -> None:
    """Between `Pasal` and `8` there is room to break, and without the rule the lines would be more even."""
    room = width_em("diatur dalam Pasal") + 0.01

    assert wrap("diatur dalam Pasal 8", room) == ("diatur dalam", "Pasal 8")


def test_a_word_wider_than_its_line_is_cut_with_hyphens_so_that_each_part_fits() -> None:
    lines = wrap("Pertanggungjawaban", 4.0)

    assert "".join(line.removesuffix("-") for line in lines) == "Pertanggungjawaban"
    assert all(line.endswith("-") for line in lines[:-1])
    assert all(width_em(line) <= 4.0 for line in lines)


def test_a_line_holds_one_letter_at_least() -> None:
    assert wrap("abc", 0.1) == ("a-", "b-", "c")


def test_a_text_of_three_lines_flush_left_fills_the_first_lines() -> None:
    words = " ".join(["aaaa"] * 7)
    room = width_em("aaaa aaaa aaaa")

    assert [line.count("aaaa") for line in wrap(words, room)] == [2, 2, 3]
    assert [line.count("aaaa") for line in wrap(words, room, rata_kiri=True)] == [3, 3, 1]


def test_a_text_of_two_lines_flush_left_is_even() -> None:
    words = " ".join(["aaaa"] * 4)
    room = width_em("aaaa aaaa aaaa")

    assert [line.count("aaaa") for line in wrap(words, room, rata_kiri=True)] == [2, 2]


def test_without_a_frame_capitals_have_no_more_room_than_they_take() -> None:
    room = width_em("RSUD RSUD")

    assert wrap("RSUD RSUD", room, tepat=True) == ("RSUD RSUD",)
    assert wrap("RSUD RSUD", room) == ("RSUD", "RSUD")


@pytest.mark.parametrize("lebar_em", [2.0, 4.5, 7.0, 9.5, 13.0, 30.0])
@pytest.mark.parametrize(
    "teks",
    [
        "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
        "Kesejahteraan/Kemasyarakatan",
        "UPTD RSUD PUSKESMAS",
    ],
)
@pytest.mark.parametrize("tebal", [False, True])
def test_lines_are_counted_as_they_are_broken(teks: str, lebar_em: float, *, tebal: bool) -> None:
    assert count_lines(teks, lebar_em, tebal=tebal) == len(wrap(teks, lebar_em, tebal=tebal))


@given(st.text(st.sampled_from("ilmwAMW-é字"), min_size=1, max_size=40), st.floats(0.2, 12.0), st.booleans())
def test_each_line_of_a_cut_word_takes_all_that_it_holds(word: str, lebar_em: float, tebal: bool) -> None:  # noqa: FBT001
    *cut, last = _cut_word(word, lebar_em, tebal=tebal)

    rest = word
    for line in cut:
        fitting = [n for n in range(1, len(rest)) if width_em(f"{rest[:n]}-", tebal=tebal) <= lebar_em]
        assert width_em(rest, tebal=tebal) > lebar_em
        assert line == f"{rest[: max(fitting, default=1)]}-"
        rest = rest[len(line) - 1 :]
    assert last == rest
    assert len(rest) == 1 or width_em(rest, tebal=tebal) <= lebar_em


def test_an_endless_word_costs_no_more_than_its_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0

    class Counted(dict[str, float]):
        def get(self, sign: str, default: float = 0.0) -> float:  # type: ignore[override]
            nonlocal asked
            asked += 1
            return dict.get(self, sign, default)

    monkeypatch.setattr(metrics, "advances", lambda *, tebal: Counted(advances(tebal=tebal)))

    lines = _cut_word("Dinas" * 2000, 14.0, tebal=False)

    assert len(lines) > 400
    assert asked < 1.2 * 10_000
