from __future__ import annotations

import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st

from polakerja_diagram.draw.spelling import clean_text, format_number


@given(st.text(st.characters(exclude_categories=())))
def test_clean_text_is_always_readable_as_xml_and_utf8(text: str) -> None:
    cleaned = clean_text(text)

    element = ET.fromstring(f"<t>{escape(cleaned)}</t>")  # noqa: S314 - the text is ours

    assert (element.text or "") == cleaned
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert len(cleaned) == len(text)


def test_clean_text_keeps_letters_quotes_and_dashes() -> None:
    text = "Dinas “PUPR” — é & <b> \\ 'x'"

    assert clean_text(text) == text


@given(st.floats(min_value=-1e6, max_value=1e6))
def test_number_has_no_exponent_and_is_right_to_its_decimals(value: float) -> None:
    text = format_number(value)

    assert abs(float(text) - value) <= 0.0005 + 1e-9
    assert "e" not in text
    assert text != "-0"
