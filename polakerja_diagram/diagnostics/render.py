"""A finding as text: short for editors and CI, full with the source line for people, JSON for programs.

Nothing here opens a file: a place carries its line. What cannot be shown (control characters) is replaced, so
that a file cannot steer the terminal.
"""

from __future__ import annotations

import json
import unicodedata
from itertools import chain
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.diagnostics import Diagnostic, Location, Related

TERKAIT: Final = 6
"""Related places that are each told in a line; of more, only the lines of the file."""

WIDTH: Final = 96
"""Characters of a source line that are shown; a longer line is cut around its caret."""


def format_short(diagnostic: Diagnostic) -> str:
    """Return one line: `s.yaml:9:7: galat[PK203] ...`, as editors and CI read it."""
    kind, reason = diagnostic.severity.value, ""
    if diagnostic.dibiarkan:
        kind, reason = "dibiarkan", f"; alasan: {_visible(diagnostic.dibiarkan)}"
    return f"{_place(diagnostic.at)}{kind}[{diagnostic.code}] {_visible(diagnostic.message)}{reason}"


def format_full(diagnostic: Diagnostic) -> str:
    """Return the finding with its source line, if there is one, and a caret, other places, and what to do."""
    at = diagnostic.at
    margin = " " * max(2, len(str(at.line)))
    text = [f"{diagnostic.severity}[{diagnostic.code}]: {_visible(diagnostic.message)}"]
    if at.file:
        text.append(f"{margin}--> {at.file}:{at.line}:{at.column}")
    if at.text is not None:
        shown, column = _window(at.text, at.column)
        length = max(1, min(at.length, len(shown) - column + 1))
        text.append(f"{margin} |")
        text.append(f"{at.line:>{len(margin)}} | {shown}".rstrip())
        before, marked = shown[: column - 1], shown[column - 1 : column - 1 + length]
        indent = _cells(before) + column - 1 - len(before)  # a place may lie beyond the end of its line
        text.append(f"{margin} | {' ' * indent}{'^' * max(1, _cells(marked))}")
    text.extend(f"{margin} = terkait: {line}" for line in _related_lines(diagnostic.related))
    advice = f"{_visible(diagnostic.hint)}; " if diagnostic.hint else ""
    text.append(f"{margin} = saran: {advice}penjelasan: polakerja jelaskan {diagnostic.code}")
    return "\n".join(text)


def format_json(diagnostic: Diagnostic) -> str:
    """Return one JSON object in one line, with Indonesian keys as on the terminal.

    `lampiran` are the places of the annexes that it is about, `ganti` the edits that mend it, `dibiarkan` the
    reason to let it be.
    """
    return json.dumps(
        {
            "kode": diagnostic.code,
            "tingkat": str(diagnostic.severity),
            **_json_place(diagnostic.at),
            "pesan": diagnostic.message,
            "saran": diagnostic.hint,
            "terkait": [{**_json_place(other.at), "pesan": other.message} for other in diagnostic.related],
            "lampiran": diagnostic.lampiran,
            "ganti": [
                {"baris": one.line, "kolom": one.column, "kolom_akhir": one.end_column, "teks": one.text}
                for one in diagnostic.replacements
            ],
            "dibiarkan": diagnostic.dibiarkan,
        },
        ensure_ascii=False,
    )


def _related_lines(semua: Sequence[Related]) -> Iterator[str]:
    """Yield a line for all places of which the same is said; one for what are too many."""
    places: dict[str, list[Location]] = {}
    for related in semua:
        places.setdefault(_visible(related.message), []).append(related.at)
    told = list(places.items())
    shown = len(told) if len(told) <= TERKAIT + 1 else TERKAIT  # a line about one more could as well tell it
    for message, same in told[:shown]:
        where = _place(same[0]) if len(same) == 1 else f"{_lines(same)}: "
        yield f"{where}{message}"
    rest = list(chain.from_iterable(same for _, same in told[shown:]))
    if rest:
        yield f"{_lines(rest)}: {len(rest)} tempat lagi"


def _lines(places: Sequence[Location]) -> str:
    """Return the lines of places, those that follow one another as a range.

    >>> from polakerja_diagram.diagnostics import Location
    >>> _lines([Location("s.yaml", line, 1) for line in (5, 3, 4, 9)])
    's.yaml: baris 3-5, 9'
    """
    lines = {at.line for at in places}
    starts = sorted(line for line in lines if line - 1 not in lines)
    ends = sorted(line for line in lines if line + 1 not in lines)
    runs = (f"{a}-{b}" if a < b else f"{a}" for a, b in zip(starts, ends, strict=True))
    return f"{places[0].file}: baris {', '.join(runs)}"


def _json_place(at: Location) -> dict[str, str | int]:
    return {"berkas": at.file, "baris": at.line, "kolom": at.column, "panjang": at.length}


def _place(at: Location) -> str:
    return f"{at.file}:{at.line}:{at.column}: " if at.file else ""


def _visible(text: str) -> str:
    r"""Return the text with every character that has no shape replaced by a middle dot.

    >>> _visible("Dinas\x1b[31m")
    'Dinas·[31m'
    """
    return "".join(character if character.isprintable() else "·" for character in text)


def _cells(text: str) -> int:
    """Return how many columns of a terminal a text takes: a wide character two, a combining one none.

    Source: Unicode Standard Annex 11 (East Asian Width); the usual behaviour of terminals.

    >>> _cells("dinas"), _cells("部門"), _cells("e\u0301")
    (5, 4, 1)
    """
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.category(character) in {"Mn", "Me"} for character in text)


def _window(line: str, column: int) -> tuple[str, int]:
    """Return the part of the line around the 1-based column that fits, and the column within it.

    >>> _window("dinkes", 3)
    ('dinkes', 3)
    >>> part, column = _window("x" * 500 + "dinkes", 501)
    >>> part[column - 1 :], len(part)
    ('dinkes', 54)
    """
    text = _visible(line)
    column = max(1, column)
    if len(text) <= WIDTH:
        return text, column
    start = max(0, column - 1 - WIDTH // 2)
    part = text[start : start + WIDTH]
    if start:
        part = "…" + part[1:]
    if start + WIDTH < len(text):
        part = part[:-1] + "…"
    return part, column - start
