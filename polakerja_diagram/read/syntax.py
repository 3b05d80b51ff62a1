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
    closed_early,
    open_quote,
    special_character,
    stray_bracket,
)
from polakerja_diagram.read.words_meant import shown

if TYPE_CHECKING:
    from polakerja_diagram.read.syntax_place import Place

LOOK_BACK_LINES: Final = 40
"""How far above the place an unclosed quote is looked for: longer values are not written between quotes."""

GLUED_KEY: Final = re.compile(r"^\s*(?:- +)?(?:\{ *)?([a-z][a-z-]*):(?=[^\s/])(.*)")
GLUED_DASH: Final = re.compile(r"^\s*-(?=[^\s-])(.*)")
KEY_LINE: Final = re.compile(r"^\s*(?:- +)*[^\s#'\"{\[-][^:#]*:(?: |$)")
EMPTY_KEY: Final = re.compile(r"^\s*(?:- +)*:(?: |$)")
OPEN_QUOTE: Final = re.compile(r"(?:^\s*|: +|- +|[\[{,] *)([\"'])")


def explain_problem(place: Place) -> Diagnostic:
    """Return the finding for a syntax error."""
    for phrase, explain, is_at_start in EXPLANATIONS:
        if phrase in place.words:
            return explain(place, *(place.start if is_at_start else place.stop))
    return error(
        "PK006",
        at=place.at(*place.stop),
        message="susunan YAML di sini tidak terbaca",
        hint="bandingkan dengan baris-baris di atasnya: awal baris, titik dua, tanda kutip, dan tanda kurung",
    )


def _second_colon(place: Place, line: int, column: int) -> Diagnostic:
    """Explain a colon inside a value, or on a line that the parser takes for a value's rest."""
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
    return _indentation(place, line, column)


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


def _line_without_colon(place: Place, line: int, _column: int) -> Diagnostic:
    return _missing_space(place, line) or _no_colon(place, line)


def _no_colon(place: Place, line: int) -> Diagnostic:
    text = place.line(line).strip()
    return error(
        "PK013",
        at=place.whole_line(line),
        message="baris ini tidak memuat titik dua, padahal sejajar dengan kunci",
        hint=f"tulis '{shown(text)}:' bila ini kunci; bila lanjutan isi di atasnya, gabungkan barisnya",
    )


def _list_on_key_line(place: Place, line: int, column: int) -> Diagnostic:
    return error(
        "PK010",
        at=place.at(line, column),
        message="daftar tidak boleh dimulai di baris kuncinya",
        hint="pindahkan tanda '-' ke baris baru, dua spasi lebih ke kanan daripada kuncinya",
    )


def _block_end(place: Place, line: int, column: int) -> Diagnostic:
    """Explain a line that does not go on with the list or the keys above it."""
    text = place.line(line)
    if text[column - 1 : column] in {"]", "}"}:
        return stray_bracket(place, line, column)
    if EMPTY_KEY.match(text):
        return _no_key(place, line)
    quote = _unclosed_quote_above(place, line)
    if quote is not None:
        return open_quote(place, *quote)
    if text[: column - 1].strip():
        return closed_early(place, line, column, within=False) or error(
            "PK008",
            at=place.at(line, column, len(text)),
            message="masih ada tulisan sesudah isi yang sudah ditutup",
            hint="apit seluruh isinya dengan satu pasang tanda kutip",
        )
    return _indentation(place, line, column)


def _no_key(place: Place, line: int) -> Diagnostic:
    return error(
        "PK019",
        at=place.whole_line(line),
        message="di sebelah kiri titik dua belum ada kunci",
        hint="tulis 'kunci: isi'",
    )


def _unclosed_quote_above(place: Place, below: int) -> tuple[int, int] | None:
    """Return line and column of a quote that opens on a line above and is not closed there."""
    for line in range(below - 1, max(0, below - LOOK_BACK_LINES), -1):
        match = OPEN_QUOTE.search(place.line(line))
        if match is not None and place.line(line).count(match[1]) % 2 == 1:
            return line, match.start(1) + 1
    return None


def _indentation(place: Place, line: int, _column: int) -> Diagnostic:
    text = place.line(line)
    if EMPTY_KEY.match(text):
        return _no_key(place, line)
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
    ("escape", bad_escape, True),
    ("quoted scalar", open_quote, True),
    ("cannot start any token", special_character, False),
    ("scanning an a", special_character, True),
    ("block scalar", special_character, True),
    ("node content", special_character, False),
    ("mapping keys are not allowed", special_character, False),
    ("parsing a flow", bracket, False),
    ("mapping values are not allowed", _second_colon, False),
    ("simple key", _line_without_colon, True),
    ("sequence entries are not allowed", _list_on_key_line, False),
    ("parsing a block", _block_end, False),
    ("document start", _indentation, False),
)
"""Words of the parser that both of its kinds use, in the order they are looked for, who explains them, and
whether the mistake is where that part began, not where the parser stopped."""
