"""Quotes, brackets and other marks of YAML that stand where they cannot: findings PK008, PK009 and PK012."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Diagnostic, error
from polakerja_diagram.diagnostics.replacement import Replacement
from polakerja_diagram.read.mends import in_quotes, quotes_around, single_quotes
from polakerja_diagram.read.text import COMMENT
from polakerja_diagram.read.words_meant import shown

if TYPE_CHECKING:
    from polakerja_diagram.read.syntax_place import Place

SPECIAL: Final = {
    "|": "untuk teks berbaris-baris",
    ">": "untuk teks berbaris-baris",
    "&": "untuk jangkar",
    "*": "untuk rujukan",
    "?": "untuk kunci yang panjang",
}

RESERVED: Final = frozenset("@`%")
"""Marks that mean nothing yet in YAML 1.1: a value that begins with one is text whose quotes are missing."""


VALUE_START: Final = re.compile(r"(?:^\s*(?:- +)*|: +|- +|, *|[\[{] *)(?=[\"'])")


def closed_early(place: Place, line: int, column: int, *, within: bool) -> Diagnostic | None:
    """Explain a quote in the middle of a value in quotes, which ends it there; None if it is something else.

    `within` brackets the value ends before a comma or bracket, else at the end of the line.
    """
    text = COMMENT.sub("", place.line(line)).rstrip()
    head = text[: column - 1].rstrip()
    quote = head[-1:]
    starts = [one.end() for one in VALUE_START.finditer(head) if one.end() < len(head) - 1]
    start = next((one for one in reversed(starts) if text[one] == quote), None)
    if quote not in {'"', "'"} or not quote or start is None:
        return None
    closing = re.compile(rf"{quote}\s*(?:[,\]}}]|$)" if within else rf"{quote}$").search(text, column - 1)
    if closing is None:
        return None
    value = text[start + 1 : closing.start()]
    is_sure = quote * 2 not in value and (quote == "'" or value.count(quote) % 2 == 0)
    return error(
        "PK008",
        at=place.at(line, start + 1, closing.start() + 1 - start),
        message=f"tanda petik {quote} di tengah isi menutupnya terlalu awal",
        hint=f"apit nama atau isi itu dengan tanda petik lain: {shown(in_quotes(value))}",
        replacements=(Replacement(line, start + 1, closing.start() + 2, in_quotes(value)),)
        if is_sure
        else (),
    )


def bad_escape(place: Place, line: int, column: int) -> Diagnostic:
    """Explain a backslash that means nothing."""
    return error(
        "PK012",
        at=place.at(line, column),
        message="garis miring terbalik di dalam tanda kutip ganda tidak terbaca",
        hint="pakai tanda kutip tunggal: '...'",
        replacements=single_quotes(place.lines, line, column),
    )


def open_quote(place: Place, line: int, column: int) -> Diagnostic:
    """Explain a quote that is not closed."""
    quote = place.line(line)[column - 1 : column] or '"'
    return error(
        "PK008",
        at=place.at(line, column, len(place.line(line))),
        message=f"tanda kutip {quote} dibuka di sini dan tidak ditutup",
        hint=f"tambahkan {quote} di akhir isinya",
    )


def special_character(place: Place, line: int, column: int) -> Diagnostic:
    """Explain a value that begins with a mark of YAML."""
    character = place.line(line)[column - 1 : column]
    if character in {"]", "}"}:
        return stray_bracket(place, line, column)
    purpose = SPECIAL.get(character, "untuk keperluan lain")
    return error(
        "PK012",
        at=place.at(line, column),
        message=f"isi tidak boleh diawali tanda '{character}': di YAML tanda itu {purpose}",
        hint="apit seluruh isinya dengan tanda kutip",
        replacements=quotes_around(place.lines, line, column) if character in RESERVED else (),
    )


def stray_bracket(place: Place, line: int, column: int) -> Diagnostic:
    """Explain a closing bracket without an opening one."""
    bracket = place.line(line)[column - 1 : column]
    return error(
        "PK009",
        at=place.at(line, column),
        message=f"kurung tutup '{bracket}' tanpa pembuka",
        hint=f"hapus '{bracket}', atau tambahkan kurung pembukanya",
    )


def bracket(place: Place, line: int, column: int) -> Diagnostic:
    """Explain a list or keys between brackets that do not end, or are not parted by commas."""
    early = closed_early(place, line, column, within=True)
    if early is not None:
        return early
    start_line, start_column = place.start
    opening = place.line(start_line)[start_column - 1 : start_column]
    closing = "]" if opening == "[" else "}"
    if line == start_line and closing in place.line(line)[column - 1 :]:
        return error(
            "PK009",
            at=place.at(line, column),
            message=f"isian di dalam '{opening} {closing}' tidak terpisah dengan jelas",
            hint="pisahkan isian dengan koma; isi yang memuat titik dua atau kurung diapit tanda kutip",
        )
    return error(
        "PK009",
        at=place.at(start_line, start_column, len(place.line(start_line))),
        message=f"kurung '{opening}' dibuka di sini dan tidak ditutup",
        hint=f"tambahkan '{closing}' sesudah isian terakhir",
    )
