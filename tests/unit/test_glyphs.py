"""What the bundled font has."""

from __future__ import annotations

from polakerja_diagram.glyphs import advances, is_drawn


def test_both_weights_have_the_same_signs() -> None:
    assert advances(tebal=False).keys() == advances(tebal=True).keys()


def test_a_sign_is_drawn_if_the_font_has_it_and_its_capital() -> None:
    known = advances(tebal=False)

    assert all(is_drawn(sign) for sign in "Dinas Qur’an – “Ma’arif” é 2025")  # noqa: RUF001
    assert not is_drawn("字")
    assert [sign for sign in known if is_drawn(sign) and not set(sign.upper()) <= known.keys()] == []
