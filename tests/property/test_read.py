"""Whatever a file holds, reading gives findings or a structure, never a traceback, and places that exist."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from polakerja_diagram.diagnostics import NOWHERE, Diagnostic, Location
from polakerja_diagram.read import parse_struktur
from polakerja_diagram.read.source import read_nodes
from polakerja_diagram.read.text import decode
from tests import ROOT
from tests.strategies import examples

BALANGAN = (ROOT / "data" / "struktur.yaml").read_text(encoding="utf-8")

SEPARATORS = "\x85\u2028\u2029"

PIECES = st.sampled_from(
    [
        *"abk:-,[]{}#&*!|>'\"%@`?~=\n\t\r \\",
        *SEPARATORS,
        "\n",
        "\n  ",
        "\n    - ",
        "\r\n",
        "\xa0",
        "\u200b",
        *"“”‘’–•\ufb01\u3164\ue000字",  # noqa: RUF001 - as Word and PDF write them
        '"\\u202e',
        "\\x07",
        "\n  • ",
        ": “",
        "\ufeff",
        "\x00",
        "\x0b",
        "é",
        "\U0001d4b3",  # two units in UTF-16
        ": ",
        "- ",
        "? ",
        "<<: ",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "!!str ",
        "&a ",
        "*a",
        "|\n",
        ">-\n",
        "skema: 1\n",
        "peraturan:\n  ",
        "lampiran:\n",
        "- bagan: jalur koordinasi\n",
        "perangkat:\n",
        "  - kode: dinkes\n    nama: Dinas Kesehatan\n",
        "asisten:\n",
        "koordinasi:\n",
        "hubungan:\n",
        "kolom: {a: 1}\n",
        "tanggal: 2025-02-30\n",
        "jenis: struktural\n",
        "```yaml\n",
        "{kode: a, nama: B, C",
        ", dan ",
        "2,5 cm",
        "'Jum'at'",
        "Nama: ",
        "\n  Kode: ",
        "[dinas, kecamatan]",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def exists(at: Location, text: str) -> bool:
    """Whether a place is within the text, counting lines as editors do; the end of a line counts too."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return 1 <= at.line <= len(lines) and 1 <= at.column <= len(lines[at.line - 1]) + 1


def places(found: tuple[Diagnostic, ...]) -> list[Location]:
    """Return every place that findings name."""
    return [one.at for one in found] + [other.at for one in found for other in one.related]


def assert_sound(data: bytes) -> None:
    text = data.decode("utf-8", errors="replace").removeprefix("\ufeff")

    outcome = parse_struktur(data, file="s.yaml")

    assert (outcome.value is None) == outcome.has_errors
    assert [at for at in places(outcome.diagnostics) if not exists(at, text)] == []
    assert [one.at for one in outcome.diagnostics] == sorted(one.at for one in outcome.diagnostics)
    assert [one for one in outcome.diagnostics if "\n" in one.message + one.hint] == []


@given(st.binary(max_size=200))
def test_any_bytes_give_findings_at_places_that_exist(data: bytes) -> None:
    assert_sound(data)


@given(TEXTS)
@examples(300)
def test_any_text_gives_findings_at_places_that_exist(text: str) -> None:
    assert_sound(text.encode())


@given(
    st.integers(min_value=0, max_value=len(BALANGAN) - 1),
    st.one_of(PIECES, st.just("")),
    st.integers(min_value=0, max_value=1),
)
@examples(40)
def test_a_slip_in_a_real_file_gives_findings_at_places_that_exist(
    index: int, piece: str, replaced: int
) -> None:
    text = BALANGAN[:index] + piece + BALANGAN[index + replaced :]

    assert_sound(text.encode())


@given(
    st.integers(min_value=0, max_value=len(BALANGAN) - 1),
    st.one_of(PIECES, st.just("")),
    st.integers(min_value=0, max_value=1),
)
@examples(40)
def test_the_mends_of_a_slip_in_a_real_file_lie_within_its_lines_and_do_not_overlap(
    index: int, piece: str, replaced: int
) -> None:
    text = BALANGAN[:index] + piece + BALANGAN[index + replaced :]
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").split("\n")

    for one in parse_struktur(text.encode(), file="s.yaml").diagnostics:
        edits = sorted((edit.line, edit.column, edit.end_column) for edit in one.replacements)
        assert all(1 <= start <= end <= len(lines[line - 1]) + 1 for line, start, end in edits)
        assert all(a[0] < b[0] or a[2] <= b[1] for a, b in pairwise(edits))


@given(TEXTS)
@examples(200)
def test_both_parsers_accept_the_same_texts_and_read_the_same(text: str) -> None:
    readable = decode(text.encode(), file="s.yaml").value

    if readable is not None:
        fast = read_nodes(readable, file="s.yaml", loader=yaml.CSafeLoader)
        pure = read_nodes(readable, file="s.yaml", loader=yaml.SafeLoader)

        assert bool(fast.diagnostics) == bool(pure.diagnostics)
        assert fast.value == pure.value


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_a_real_file_says_the_same_with_any_line_break(line_break: str) -> None:
    data = BALANGAN.replace("\n", line_break).encode()

    outcome: Any = parse_struktur(data, file="s.yaml")

    assert outcome == parse_struktur(BALANGAN.encode(), file="s.yaml")
    assert NOWHERE not in [perangkat.at for perangkat in outcome.value.semua_perangkat]
