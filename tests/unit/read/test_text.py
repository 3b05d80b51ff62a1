"""Bytes become text, or the drafter hears why not; lines are counted as editors count them."""

from __future__ import annotations

import pytest

from polakerja_diagram.diagnostics import Location, error
from polakerja_diagram.diagnostics.causes import MAX_FINDINGS
from polakerja_diagram.read.text import (
    MAX_BYTES,
    at_most,
    decode,
    place,
    split_lines,
    too_many_findings,
)


def summary(data: bytes) -> list[tuple[str, int, int]]:
    """Return code, line and column of every finding."""
    return [(found.code, found.at.line, found.at.column) for found in decode(data, file="s.yaml").diagnostics]


def test_plain_text_passes_without_its_byte_order_mark() -> None:
    data = "\ufeffskema: 1\n".encode()

    outcome = decode(data, file="s.yaml")

    assert (outcome.value, outcome.diagnostics) == ("skema: 1\n", ())


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"", ("PK002", 1, 1), id="empty"),
        pytest.param(b" \n\n", ("PK002", 1, 1), id="blank"),
        pytest.param(b"a: b\nnama: caf\xe9\n", ("PK001", 2, 10), id="latin-1"),
        pytest.param("skema: 1".encode("utf-16"), ("PK001", 1, 1), id="utf-16"),
        pytest.param(b"%PDF-1.7\n", ("PK003", 1, 1), id="pdf"),
        pytest.param(b"PK\x03\x04rest", ("PK003", 1, 1), id="word"),
        pytest.param(b"a: b\nc: \x00\n", ("PK003", 2, 4), id="binary"),
        pytest.param(b"a" * (MAX_BYTES + 1), ("PK004", 1, 1), id="too-large"),
        pytest.param(b"a: b\n\tc: d\n", ("PK005", 2, 1), id="tab"),
        pytest.param("a: b\n\nc:\xa0d\n".encode(), ("PK023", 3, 3), id="no-break-space"),
        pytest.param("a: b\u2028c\xa0\n".encode(), ("PK023", 1, 5), id="line-separator"),
    ],
)
def test_unreadable_content_is_one_finding_at_its_place(data: bytes, expected: tuple[str, int, int]) -> None:
    found = summary(data)

    assert found == [expected]


def test_tabs_and_hidden_characters_in_comments_do_no_harm() -> None:
    data = "skema: 1 # satu\tdua\xa0tiga\n# empat\tlima\n".encode()

    found = summary(data)

    assert found == []


def test_tabs_are_one_finding_that_counts_the_other_lines() -> None:
    data = b"a:\n\tb: c\n\td: e\n"

    (found,) = decode(data, file="s.yaml").diagnostics

    assert found.message == "ada tab di baris ini (juga di 1 baris lain); YAML hanya menerima spasi"


def test_a_file_of_the_largest_size_is_not_refused_for_it() -> None:
    data = b"a" * MAX_BYTES

    found = summary(data)

    assert found == []


def test_all_three_line_breaks_count_once() -> None:
    text = "a\r\nb\rc\nd"

    lines = split_lines(text)

    assert lines == ["a", "b", "c", "d"]
    assert place(text, text.index("d"), file="s.yaml") == Location("s.yaml", 4, 1)
    assert [place(text, text.index(letter), file="s.yaml").text for letter in lines] == lines


def test_of_more_findings_than_can_be_of_use_the_first_are_kept() -> None:
    found = [error("PK103", at=Location("s.yaml", line, 1), message="salah") for line in range(1, 5001)]

    kept = at_most(reversed(found[: MAX_FINDINGS + 1]))

    assert kept == (*found[:MAX_FINDINGS], too_many_findings(Location("s.yaml", MAX_FINDINGS + 1, 1)))
