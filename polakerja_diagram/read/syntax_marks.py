"""Quotes, brackets and other marks of YAML that stand where they cannot: findings PK008, PK009 and PK012."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Diagnostic, error
from polakerja_diagram.read.mends import quotes_around, single_quotes

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
