from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polakerja_diagram.editing.paths import plain
from polakerja_diagram.editing.values import write_flow, write_lines, write_value
from polakerja_diagram.read.source import read_nodes
from tests.strategies import examples

if TYPE_CHECKING:
    from polakerja_diagram.editing.values import Row

TEXT = st.text("abz 019,:#'\"\\[]{}&*!|>%@`~-?", max_size=8).map(str.strip)


@examples(150)
@given(TEXT, st.sampled_from(("", "'", '"')), st.booleans())
def test_a_written_value_is_read_back_as_it_is(text: str, style: str, in_flow: bool) -> None:  # noqa: FBT001
    said = write_value(text, style=style, in_flow=in_flow)

    read = read_nodes(f"k: [{said} ]\n" if in_flow else f"k: {said}\n", file="").value

    assert read is not None
    assert plain(read) == {"k": ([text] if text or said else []) if in_flow else text}


@pytest.mark.parametrize(
    ("row", "lines"),
    [
        ("dinkes", ("- dinkes",)),
        ({"kode": "a", "nama": "A, B"}, ('- {kode: a, nama: "A, B"}',)),
        (
            {"kode": "a", "nama": "A" * 80, "alasan": "", "asal": ("b", "c")},
            ("- kode: a", f"  nama: {'A' * 80}", "  alasan:", "  asal: [b, c]"),
        ),
    ],
)
def test_a_row_is_written_on_one_line_if_it_is_short(row: Row, lines: tuple[str, ...]) -> None:
    assert write_lines(row) == lines


def test_a_row_follows_its_neighbours() -> None:
    row = {"kode": "a", "nama": "A"}

    assert write_lines(row, in_braces=False) == ("- kode: a", "  nama: A")
    assert write_lines({"kode": "a", "nama": "A" * 120}, in_braces=True)[0].startswith("- {kode: a")
    assert write_flow(("a", "b, c")) == '[a, "b, c"]'
