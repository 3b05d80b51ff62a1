"""A YAML syntax error -> one finding in plain Indonesian with the next step (PK006-PK013).

The parser says where it gave up; a drafter needs to know what to change, which is often a line earlier. So
the lines around the place are looked at for the mistakes people make. Only the places and the kind of the
parser's words are used, in which the C and the Python parser agree.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Diagnostic, Related, error
from polakerja_diagram.diagnostics.replacement import insert
from polakerja_diagram.read.mends import quotes_around, space_after_dash
from polakerja_diagram.read.syntax_marks import (
    bad_escape,
    bracket,
    open_quote,
    quote_at,
    special_character,
    special_start,
    stray_bracket,
)
from polakerja_diagram.read.syntax_place import Place, Problem
from polakerja_diagram.read.words_meant import shown

if TYPE_CHECKING:
    from collections.abc import Sequence


LOOK_BACK_LINES: Final = 40
"""How far above the place an unclosed quote is looked for: longer values are not written between quotes."""

GLUED_KEY: Final = re.compile(r"^\s*(?:- +)?(?:\{ *)?([a-z][a-z-]*):(?=[^\s/])(.*)")
GLUED_DASH: Final = re.compile(r"^\s*-(?=[^\s-])(.*)")
KEY_LINE: Final = re.compile(r"^\s*(?:- +)*[^\s#'\"{\[-][^:#]*:(?: |$)")
EMPTY_KEY: Final = re.compile(r"^\s*(?:- +)*:(?: |$)")
OPEN_QUOTE: Final = re.compile(r"(?:^\s*|: +|- +|[\[{,] *)([\"'])")


def explain_problem(problem: Problem, lines: Sequence[str], *, file: str) -> Diagnostic:
    """Return the finding for a syntax error; `lines` are all lines of the text."""
    place = Place(problem, lines, file)
    words = f"{problem.context} {problem.problem}"
    for phrase, explain in EXPLANATIONS:
        if phrase in words:
            return explain(place)
    return _unreadable(place)


def _unreadable(place: Place) -> Diagnostic:
    return error(
        "PK006",
        at=place.at(place.problem.line, place.problem.column),
        message="susunan YAML di sini tidak terbaca",
        hint="bandingkan dengan baris-baris di atasnya: awal baris, titik dua, tanda kutip, dan tanda kurung",
    )


def _second_colon(place: Place) -> Diagnostic:
    """Explain a colon inside a value, or on a line that the parser takes for a value's rest."""
    line, column = place.problem.line, place.problem.column
    head = place.line(line)[: column - 1]
    match = re.match(r"^(\s*(?:- +)*[^\s:#'\"]+ *: +)(\S.*)$", head)
    if match is not None:
        value = place.line(line)[len(match[1]) :].strip()
        quoted = f'"{value}"' if '"' not in value else f"'{value}'"
        return error(
            "PK011",
            at=place.at(line, column),
            message="isi yang memuat titik dua dan spasi harus diapit tanda kutip",
            hint=f"tulis {shown(match[1])} {shown(quoted)}",
            replacements=quotes_around(place.lines, line, len(match[1]) + 1),
        )
    before = place.line_before(line)
    glued = _missing_space(place, before)
    if glued is not None:
        return glued
    if KEY_LINE.match(place.line(before)) is None:
        return _no_colon(place, before)
    return _indentation(place)


def _missing_space(place: Place, line: int) -> Diagnostic | None:
    text = place.line(line)
    key = GLUED_KEY.match(text)
    if key is not None:
        return error(
            "PK007",
            at=place.at(line, key.start(1) + 1, len(key[1]) + 1),
            message=f"sesudah '{shown(key[1])}:' belum ada spasi",
            hint=f"tulis '{shown(key[1])}: {shown(key[2])}'",
            replacements=insert(line, key.end(1) + 2, " "),
        )
    dash = GLUED_DASH.match(text)
    if dash is not None:
        return error(
            "PK007",
            at=place.at(line, dash.start(1)),
            message="sesudah tanda '-' belum ada spasi",
            hint=f"tulis '- {shown(dash[1])}'",
            replacements=space_after_dash(place.lines, line, dash.start(1)),
        )
    return None


def _line_without_colon(place: Place) -> Diagnostic:
    line = place.problem.start_line
    return _missing_space(place, line) or _no_colon(place, line)


def _no_colon(place: Place, line: int) -> Diagnostic:
    text = place.line(line).strip()
    return error(
        "PK013",
        at=place.whole_line(line),
        message="baris ini tidak memuat titik dua, padahal sejajar dengan kunci",
        hint=f"tulis '{shown(text)}:' bila ini kunci; bila lanjutan isi di atasnya, gabungkan barisnya",
    )


def _list_on_key_line(place: Place) -> Diagnostic:
    return error(
        "PK010",
        at=place.at(place.problem.line, place.problem.column),
        message="daftar tidak boleh dimulai di baris kuncinya",
        hint="pindahkan tanda '-' ke baris baru, dua spasi lebih ke kanan daripada kuncinya",
    )


def _block_end(place: Place) -> Diagnostic:
    """Explain a line that does not go on with the list or the keys above it."""
    line, column = place.problem.line, place.problem.column
    text = place.line(line)
    if text[column - 1 : column] in {"]", "}"}:
        return stray_bracket(place)
    if EMPTY_KEY.match(text):
        return _no_key(place)
    quote = _unclosed_quote_above(place)
    if quote is not None:
        return quote_at(place, *quote)
    if text[: column - 1].strip():
        return error(
            "PK008",
            at=place.at(line, column, len(text)),
            message="masih ada tulisan sesudah isi yang sudah ditutup",
            hint="apit seluruh isinya dengan satu pasang tanda kutip",
        )
    return _indentation(place)


def _no_key(place: Place) -> Diagnostic:
    line = place.problem.line
    return error(
        "PK019",
        at=place.whole_line(line),
        message="di sebelah kiri titik dua belum ada kunci",
        hint="tulis 'kunci: isi'",
    )


def _unclosed_quote_above(place: Place) -> tuple[int, int] | None:
    """Return line and column of a quote that opens on a line above and is not closed there."""
    for line in range(place.problem.line - 1, max(0, place.problem.line - LOOK_BACK_LINES), -1):
        match = OPEN_QUOTE.search(place.line(line))
        if match is not None and place.line(line).count(match[1]) % 2 == 1:
            return line, match.start(1) + 1
    return None


def _indentation(place: Place) -> Diagnostic:
    line = place.problem.line
    text = place.line(line)
    if EMPTY_KEY.match(text):
        return _no_key(place)
    found = len(text) - len(text.lstrip())
    best = _nearest_start(place, line, found)
    hint = "sejajarkan awal baris ini dengan kunci atau tanda '-' yang setingkat di atasnya"
    related: tuple[Related, ...] = ()
    if best is not None:
        number, start = best
        hint = (
            f"mulai dari kolom {start + 1} ({start} spasi), sejajar dengan baris {number}"
            if start
            else (f"mulai dari awal baris, sejajar dengan baris {number}")
        )
        related = (Related(place.whole_line(number), "sejajarkan dengan baris ini"),)
    return error(
        "PK010",
        at=place.whole_line(line),
        message="awal baris ini tidak sejajar dengan baris-baris di atasnya",
        hint=hint,
        related=related,
    )


def _nearest_start(place: Place, line: int, found: int) -> tuple[int, int] | None:
    """Return the line above (number, blanks before its key or dash) whose start is nearest to `found`."""
    dashed = place.line(line).lstrip().startswith("-")
    best: tuple[int, int] | None = None
    current = place.line_before(line)
    limit = current - LOOK_BACK_LINES
    while current > max(0, limit):
        text = place.line(current)
        indent = len(text) - len(text.lstrip())
        body = text.lstrip()
        start = indent if dashed or not body.startswith("- ") else indent + len(body) - len(body[1:].lstrip())
        fits = body.startswith("-") == dashed or not dashed
        if fits and start != found and (best is None or abs(start - found) < abs(best[1] - found)):
            best = (current, start)
        current = place.line_before(current)
    return best


EXPLANATIONS: Final = (
    ("escape", bad_escape),
    ("quoted scalar", open_quote),
    ("cannot start any token", special_character),
    ("scanning an a", special_start),
    ("block scalar", special_start),
    ("node content", special_character),
    ("mapping keys are not allowed", special_character),
    ("parsing a flow", bracket),
    ("mapping values are not allowed", _second_colon),
    ("simple key", _line_without_colon),
    ("sequence entries are not allowed", _list_on_key_line),
    ("parsing a block", _block_end),
    ("document start", _indentation),
)
"""Words of the parser that both of its kinds use, in the order they are looked for, and who explains them."""
