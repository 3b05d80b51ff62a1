from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polakerja_diagram.editing.patches import (
    ChangingText,
    TextPatch,
    apply_patches,
    are_apart,
    invert,
    read_source,
)
from tests.strategies import examples

SIGNS = "ab\n\r😀é: "


@st.composite
def semua_tambalan(draw: st.DrawFn, text: str) -> tuple[TextPatch, ...]:
    places = sorted(
        draw(st.lists(st.integers(0, len(text)), max_size=6).map(lambda all_: all_[: len(all_) // 2 * 2]))
    )
    return tuple(
        TextPatch(start, end, draw(st.text(SIGNS.replace("\r", ""), max_size=4)))
        for start, end in zip(places[::2], places[1::2], strict=True)
    )


@examples(100)
@given(st.data(), st.text(SIGNS.replace("\r", ""), max_size=20))
def test_a_row_of_changes_is_one_set_of_patches_and_undoes(data: st.DataObject, text: str) -> None:
    changing, now = ChangingText(text), text
    for _ in range(3):
        patches = data.draw(semua_tambalan(now))
        changing.change(patches)
        now = apply_patches(now, patches)

    whole = changing.patches()

    assert changing.text == now
    assert are_apart(whole)
    assert apply_patches(text, whole) == now
    assert apply_patches(now, invert(text, whole)) == text


@examples(100)
@given(st.data(), st.text(SIGNS, max_size=30))
def test_a_text_keeps_its_own_breaks(data: st.DataObject, original: str) -> None:
    source = read_source(original)
    patches = data.draw(semua_tambalan(source.text))

    changed = apply_patches(original, source.original_patches(patches))

    assert "\r" not in source.text
    assert read_source(changed).text == apply_patches(source.text, patches)


def test_what_is_put_back_as_it_was_is_in_no_patch() -> None:
    changing = ChangingText("nama: Dinas A\n")

    changing.change((TextPatch(0, 14, "nama: Dinas B\n"),))

    assert changing.patches() == (TextPatch(12, 13, "B"),)


@pytest.mark.parametrize(
    ("original", "at", "expected"),
    [
        ("a\r\nb\r\n", 2, "a\r\nx\r\nb\r\n"),
        ("a\nb\r\n", 4, "a\nb\r\nx\r\n"),
        ("a\rb", 2, "a\rx\rb"),
        ("ab", 0, "x\nab"),
    ],
)
def test_a_new_line_ends_as_the_line_above_it(original: str, at: int, expected: str) -> None:
    source = read_source(original)

    assert apply_patches(original, source.original_patches((TextPatch(at, at, "x\n"),))) == expected


def test_patches_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap at 1"):
        apply_patches("abc", (TextPatch(0, 2, ""), TextPatch(1, 3, "")))
