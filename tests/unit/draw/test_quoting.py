from __future__ import annotations

import re

import graphviz
from hypothesis import given
from hypothesis import strategies as st

from polakerja_diagram.draw.quoting import dot_value, node_id, quote_label, quote_tooltip
from tests.strategies import examples


@examples(50)
@given(st.lists(st.text(), min_size=2, max_size=2, unique=True))
def test_two_codes_never_share_a_node_id_and_none_needs_quoting(codes: list[str]) -> None:
    first, second = (node_id(code) for code in codes)

    assert first != second
    assert graphviz.quoting.quote_edge(first) == first


@examples(50)
@given(st.text(st.characters(exclude_categories=())))
def test_any_name_stays_one_quoted_value_on_one_line(name: str) -> None:
    value = graphviz.quoting.quote(quote_label(name))

    assert "\n" not in value
    assert value[0] != "<"
    if value[0] == '"':
        assert re.fullmatch(r'"(?:[^"\\]|\\\\|\\")*"', value)


@examples(50)
@given(st.text(st.characters(exclude_categories=())) | st.sampled_from(["Graph", "-.5", "1.", "a1", "-", ""]))
def test_values_are_spelled_as_the_package_graphviz_spells_them(name: str) -> None:
    values = (quote_label(name), quote_tooltip(name), quote_label(name) + "\\l")

    spelled = [dot_value(value) for value in values]

    assert spelled == [graphviz.quoting.quote(graphviz.nohtml(value)) for value in values]


def test_hostile_names_lose_their_power() -> None:
    names = ["<b>", 'a"b', "a\\", "\\N", "a\nb", "A & B", "&lt;", "a\x00b", "-1", "node"]

    quoted = [graphviz.quoting.quote(quote_label(name)) for name in names]

    assert quoted == [
        '"<b>"',
        '"a\\"b"',
        '"a\\\\"',
        '"\\\\N"',
        '"a b"',
        '"A &amp; B"',
        '"&amp;lt;"',
        '"a b"',
        "-1",
        '"node"',
    ]
