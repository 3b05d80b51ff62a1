"""Text becomes nodes that keep what was written and where; what YAML adds to plain text is refused."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from polakerja_diagram.diagnostics import Location
from polakerja_diagram.diagnostics.causes import MAX_FINDINGS
from polakerja_diagram.read.nodes import MappingNode, ScalarNode, SequenceNode
from polakerja_diagram.read.source import (
    FAST_LOADER,
    MAX_DEPTH,
    MAX_NODES,
    MAX_ORGANS,
    PURE_LOADER,
    read_nodes,
)

LOADERS = [pytest.param(yaml.CSafeLoader, id="fast"), pytest.param(yaml.SafeLoader, id="pure")]


def at(line: int, column: int, length: int) -> Location:
    return Location("s.yaml", line, column, length)


def codes(text: str) -> list[tuple[str, int]]:
    """Return code and line of every finding."""
    return [(found.code, found.at.line) for found in read_nodes(text, file="s.yaml").diagnostics]


def test_the_fast_loader_is_used_where_there_is_one() -> None:
    assert FAST_LOADER is yaml.CSafeLoader
    assert PURE_LOADER is yaml.SafeLoader


@pytest.mark.parametrize("loader", LOADERS)
def test_values_are_read_as_written_with_their_place(loader: Any) -> None:
    text = "kode: 01\naktif: no\ntanggal: 2025-05-06\ndaftar: [1.10, ~]\n"

    root = read_nodes(text, file="s.yaml", loader=loader).value

    assert root == MappingNode(
        (
            (ScalarNode("kode", at(1, 1, 4)), ScalarNode("01", at(1, 7, 2))),
            (ScalarNode("aktif", at(2, 1, 5)), ScalarNode("no", at(2, 8, 2))),
            (ScalarNode("tanggal", at(3, 1, 7)), ScalarNode("2025-05-06", at(3, 10, 10))),
            (
                ScalarNode("daftar", at(4, 1, 6)),
                SequenceNode((ScalarNode("1.10", at(4, 10, 4)), ScalarNode("~", at(4, 16, 1))), at(4, 9, 9)),
            ),
        ),
        at(1, 1, 4),
    )


@pytest.mark.parametrize("loader", LOADERS)
def test_columns_count_characters(loader: Any) -> None:
    text = "'é𝒳': {a: b}\n"

    root = read_nodes(text, file="s.yaml", loader=loader).value

    assert isinstance(root, MappingNode)
    assert root.pairs[0][1].at == at(1, 7, 6)


def test_an_empty_value_stands_at_its_key() -> None:
    root = read_nodes("nama:\nkode: a\n", file="s.yaml").value

    assert isinstance(root, MappingNode)
    assert root.pairs[0][1] == ScalarNode("", at(1, 1, 4))


def test_a_doubled_key_points_back_to_the_first() -> None:
    (found,) = read_nodes("kode: a\nnama: b\nkode: c\n", file="s.yaml").diagnostics

    assert (found.code, found.at, found.at.length) == ("PK015", at(3, 1, 4), 4)
    assert [(other.at, other.message) for other in found.related] == [(at(1, 1, 4), "sudah tertulis di sini")]


def test_all_findings_of_a_file_come_together_in_order_of_place() -> None:
    found = codes("a: &x 1\nb: *x\na: !!str 2\n<<: {c: d}\n[e]: f\n")

    assert found == [("PK016", 1), ("PK016", 2), ("PK015", 3), ("PK017", 3), ("PK018", 4), ("PK019", 5)]


@pytest.mark.parametrize("opening", ["- ", "[", "{a: ", "? "])
def test_endless_nesting_is_refused_before_it_hurts(opening: str) -> None:
    found = codes(opening * 50_000)

    assert found[-1] == ("PK020", 1)


def test_the_deepest_nesting_is_read() -> None:
    text = "[" * MAX_DEPTH + "]" * MAX_DEPTH

    outcome = read_nodes(text, file="s.yaml")

    assert outcome.diagnostics == ()


def test_one_organ_too_many_is_refused_and_the_last_one_allowed_is_not() -> None:
    rows = [f"- kode: dinas-{number}\n" for number in range(MAX_ORGANS + 1)]

    assert codes("".join(rows[:-1])) == []
    assert codes("".join(rows)) == [("PK021", MAX_ORGANS + 1)]


def test_one_value_too_many_is_refused_and_the_last_one_allowed_is_not() -> None:
    rows = MAX_NODES - 1  # the list itself counts too

    assert codes("- a\n" * rows) == []
    assert codes("- a\n" * (MAX_NODES + 1)) == [("PK022", MAX_NODES + 1)]


def test_after_a_thousand_findings_reading_ends() -> None:
    found = codes("- *a\n" * (MAX_FINDINGS + 50))

    assert found == [*(("PK016", line) for line in range(1, MAX_FINDINGS + 1)), ("PK024", MAX_FINDINGS + 1)]


def test_a_stumble_of_the_parser_over_a_reported_mistake_is_not_reported_again() -> None:
    found = codes("perangkat:\n  -kode: a\n    nama: b\n")

    assert found == [("PK007", 2)]


def test_a_directive_and_several_documents_are_refused() -> None:
    assert codes("%YAML 1.1\n---\na: b\n") == [("PK017", 1)]
    assert codes("a: b\n---\nc: d\n") == [("PK014", 2)]
