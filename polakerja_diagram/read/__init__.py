"""Reading: a file of the drafter -> Struktur, or every finding about its text and shape (PK0xx, PK1xx).

bytes -> text (`text`) -> nodes (`source`) without signs that no value may have (`signs`) -> shape checked
(`shape`, `values`; described in `schema`) -> model (`build`) with one organ a row of a path (`group_words`).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Outcome
from polakerja_diagram.diagnostics.replacement import apply_edits
from polakerja_diagram.read.build import build_struktur
from polakerja_diagram.read.group_words import spell_out
from polakerja_diagram.read.nodes import MappingNode
from polakerja_diagram.read.shape import check_shape
from polakerja_diagram.read.signs import check_signs, signs_behind
from polakerja_diagram.read.source import read_nodes
from polakerja_diagram.read.text import MAX_BYTES, decode, split_lines

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.model import Struktur

__all__ = ["parse_meant", "parse_struktur", "read_bytes", "read_struktur"]

SIGNS: Final = frozenset({"PK023", "PK025", "PK026", "PK027", "PK028", "PK235"})
"""Findings about signs that Word, PDF or web left in a value (`signs`)."""


def read_struktur(path: Path) -> Outcome[Struktur]:
    """Read a structure file.

    Args:
        path: the file; its name is shown in findings as it is written here.

    Returns:
        The structure, or the findings that stop the run, in order of place.

    Raises:
        OSError: the file is not there or may not be opened.
    """
    return parse_struktur(read_bytes(path), file=str(path))


def read_bytes(path: Path) -> bytes:
    """Return a file, but no more of it than shows that it is too large.

    Raises:
        OSError: the file is not there or may not be opened.
    """
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def parse_struktur(data: bytes, *, file: str) -> Outcome[Struktur]:
    """Return the structure that the bytes of a file say, or the findings; `file` is its name in them."""
    outcome = parse_meant(data, file=file)
    return Outcome(None, outcome.diagnostics) if outcome.has_errors else outcome


def parse_meant(data: bytes, *, file: str) -> Outcome[Struktur]:
    """Return also the structure that is meant, where signs that a value may not have are all that is wrong.

    It is to be checked, so that every fault is told at once, and not to be drawn.
    """
    text = decode(data, file=file)
    if text.value is None:
        return Outcome(None, text.diagnostics)
    outcome = _parse(text.value, file=file)
    signs = outcome.diagnostics
    mended = _without_signs(text.value, signs) if outcome.value is None else None
    if mended is None:
        return outcome
    rest = _parse(mended, file=file)
    struck = {one.at.line for one in signs}
    found = (*signs, *(one for one in rest.diagnostics if one.at.line not in struck))
    return Outcome(rest.value, tuple(sorted(found, key=lambda one: one.at)))


def _parse(text: str, *, file: str) -> Outcome[Struktur]:
    lines = split_lines(text)
    root = read_nodes(text, file=file)
    if root.value is None:
        return Outcome(None, signs_behind(root.diagnostics, lines))
    found = check_signs(root.value, lines) or check_shape(root.value)
    if found or not isinstance(root.value, MappingNode):
        return Outcome(None, found)
    return Outcome(spell_out(build_struktur(root.value, file=file)))


def _without_signs(text: str, found: Sequence[Diagnostic]) -> str | None:
    """Return the text as it is meant, so that the rest of the file can be checked too.

    None if something else than signs was found, or a sign whose mend is not sure.
    """
    edits = [edit for one in found for edit in one.replacements]
    places = sorted((edit.line, edit.column, edit.end_column) for edit in edits)
    apart = all(a[0] != b[0] or a[2] <= b[1] for a, b in pairwise(places))
    if not found or not apart or any(one.code not in SIGNS or not one.replacements for one in found):
        return None
    return apply_edits(text, edits)
