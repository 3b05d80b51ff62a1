"""Reading: a file of the drafter -> Struktur, or every finding about its text and shape (PK0xx, PK1xx).

bytes -> text (`text`) -> nodes (`source`) without signs that no value may have (`signs`) -> shape checked
(`shape`, `values`; described in `schema`) -> model (`build`) with one organ a row of a path (`group_words`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.diagnostics import Outcome
from polakerja_diagram.read.build import build_struktur
from polakerja_diagram.read.group_words import spell_out
from polakerja_diagram.read.nodes import MappingNode
from polakerja_diagram.read.shape import check_shape
from polakerja_diagram.read.signs import check_signs, signs_behind
from polakerja_diagram.read.source import read_nodes
from polakerja_diagram.read.text import MAX_BYTES, decode, split_lines

if TYPE_CHECKING:
    from pathlib import Path

    from polakerja_diagram.model import Struktur

__all__ = ["parse_struktur", "read_struktur"]


def read_struktur(path: Path) -> Outcome[Struktur]:
    """Read a structure file.

    Args:
        path: the file; its name is shown in findings as it is written here.

    Returns:
        The structure, or the findings that stop the run, in order of place.

    Raises:
        OSError: the file is not there or may not be opened.
    """
    with path.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    return parse_struktur(data, file=str(path))


def parse_struktur(data: bytes, *, file: str) -> Outcome[Struktur]:
    """Return the structure that the bytes of a file say, or the findings; `file` is its name in them."""
    text = decode(data, file=file)
    if text.value is None:
        return Outcome(None, text.diagnostics)
    lines = split_lines(text.value)
    root = read_nodes(text.value, file=file)
    if root.value is None:
        return Outcome(None, signs_behind(root.diagnostics, lines))
    found = check_signs(root.value, lines) or check_shape(root.value)
    if found or not isinstance(root.value, MappingNode):
        return Outcome(None, found)
    return Outcome(spell_out(build_struktur(root.value, file=file)))
