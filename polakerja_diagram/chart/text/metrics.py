"""Widths of text in the bundled font, and lines broken so that they fit a width.

Measures TeX Gyre Bonum (`glyphs`), whose advance widths are those of Bookman Old Style's metric group.
Kerning is off in everything we draw.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from polakerja_diagram.glyphs import advances
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LINE_HEIGHT_EM: Final = 1.2
"""Distance of two baselines; ours, because the fonts of one metric group disagree (1.34 em and 1.00 em)."""

CAP_HEIGHT_EM: Final = 0.681
"""Height of a capital of TeX Gyre Bonum (OS/2 sCapHeight 681/1000); centres a block of lines by eye."""

DESCENT_EM: Final = 0.241
"""Depth of the deepest small letter (g, j, y) below the baseline (glyph bounds)."""

UNKNOWN_EM: Final = 1.0
"""Assumed width of a character the font does not have: no Latin letter is wider than 1 em."""

HURUF_TERKECIL_PT: Final = 8.0
"""No chart text goes below 8 pt (L3), unless the drafter insists on one page or on a width."""


@cache
def width_em(teks: str, *, tebal: bool = False) -> float:
    """Return the width in em (1 em = the text size).

    >>> round(width_em("Dinas"), 2)
    2.86
    """
    widths = advances(tebal=tebal)
    return sum(widths.get(sign, UNKNOWN_EM) for sign in teks)


def room_em(teks: str, *, tebal: bool = False) -> float:
    """Return the width in em that a text in a box is given: more for what grows most in another font.

    That is a word in regular capitals, a word without end, and signs of computers.

    >>> [room_em(teks) > width_em(teks) for teks in ("Dinas", "UPTD", "#")]
    [False, True, True]
    """
    width = width_em(teks, tebal=tebal) + SIGN_EM * len(SIGNS.findall(teks))
    if not tebal and SHOUTED.search(teks):
        return width * CAPITAL_SHARE
    return width * ENDLESS_SHARE if ENDLESS.search(teks) else width


def width_mm(teks: str, ukuran_pt: float, *, tebal: bool = False) -> float:
    """Return the width in millimetres at a text size in points."""
    return pt_to_mm(width_em(teks, tebal=tebal) * ukuran_pt)


def line_height_mm(ukuran_pt: float) -> float:
    """Return the distance of two baselines in millimetres."""
    return pt_to_mm(LINE_HEIGHT_EM * ukuran_pt)


SHOUTED: Final = re.compile("[A-Z]{3}")
"""A word in capitals: an abbreviation, or a name that is all in them."""

CAPITAL_SHARE: Final = 1.04
"""Regular capitals grow so much more than small letters in a font that is not ours (DejaVu Serif 1.08, not
1.042): a word of them is given that room in a box."""

ENDLESS: Final = re.compile(r"\w{25}")
"""A word longer than any of an organ's name."""

ENDLESS_SHARE: Final = 1.02
"""A line that is mostly one word has no spaces, which grow less than letters in a font that is not ours."""

SIGNS: Final = re.compile(r"[<>{}\[\]#&\\|@~^=+_$%]")
"""Signs that are no letters; DejaVu Serif has them a third wider than ours."""

SIGN_EM: Final = 0.3
"""So much more room each of them is given."""

WEAK_ENDS: Final = frozenset(
    {"dan", "serta", "atau", "di", "ke", "pada", "untuk", "DAN", "SERTA", "ATAU", "DI", "a", "b", "c"}
)
"""Words that read better at the start of a line than at its end; a, b, c are letters of a form."""

NEVER_ENDS: Final = frozenset({"Pasal", "(Pasal", "ayat", "huruf", "angka", "Lampiran"})
"""Words that a number or letter belongs to: `Pasal 8` stays together."""

TAK_TERPUTUS: Final = "\u00a0"
"""Ties words that stand in one line wherever a line has room for them (`WALI KOTA`, `angka 2`)."""

WORD: Final = re.compile(rf"[^\s{TAK_TERPUTUS}]+(?:{TAK_TERPUTUS}[^\s{TAK_TERPUTUS}]+)*")
"""A word with those that are tied to it."""

RATA_KIRI_BARIS: Final = 2
"""Lines that a text flush left fills evenly (`Kelurahan | Batu Piring`); a longer one starts full."""

POTONG_LEBIH_PENDEK: Final = 0.98
"""A part of a cut word fills only so much of its line: without spaces it grows most in a foreign font."""

WEAK_END_COST: Final = 4.0
"""Slack (em squared) that we rather accept than end a line with a weak word."""

NEVER_END_COST: Final = 400.0
"""More slack than a line of a page has: only a box that is too narrow for both ends a line so."""


@cache
def _pieces(teks: str) -> tuple[tuple[str, bool], ...]:
    """Return the unbreakable pieces and whether a space stands before each; `/` and `-` end a piece."""
    pieces: list[tuple[str, bool]] = []
    for word in WORD.findall(teks):
        for index, part in enumerate(re.findall(r"[^/-]*[/-]+(?=.)|.+$", word)):
            pieces.append((part, index == 0 and bool(pieces)))
    return tuple(pieces)


def widest_piece_em(teks: str, *, tebal: bool = False) -> float:
    """Return the width in em of the widest piece that is never broken: the least width a box can have."""
    return max((room_em(piece, tebal=tebal) for piece, _ in _pieces(untied(teks))), default=0.0)


def untied(teks: str) -> str:
    """Return the words as they are printed: with plain spaces."""
    return teks.replace(TAK_TERPUTUS, " ")


def _loosened(teks: str, lebar_em: float, *, measure: Callable[[str], float]) -> Iterator[tuple[str, bool]]:
    """Yield the pieces, tied words as one where a line has room for them."""
    for tied, spaced in _pieces(teks):
        whole = untied(tied)
        if measure(whole) <= lebar_em:
            yield whole, spaced
        else:
            (first, _), *others = _pieces(whole)
            yield first, spaced
            yield from others


def _end_cost(piece: str) -> float:
    """Return what it costs to end a line, but the last, with a piece."""
    if piece in NEVER_ENDS:
        return NEVER_END_COST
    return WEAK_END_COST if piece in WEAK_ENDS else 0.0


def _cut_word(word: str, lebar_em: float, *, tebal: bool) -> list[str]:
    """Cut a word that is wider than a whole line, with a hyphen at each cut; at least one letter a line."""
    widths = advances(tebal=tebal)
    lines: list[str] = []
    start = 0
    while start < len(word) - 1:
        width, end = 0.0, start + 1
        for place in range(start, len(word)):
            width += widths.get(word[place], UNKNOWN_EM)
            if width > lebar_em:
                break
            if width + widths["-"] <= lebar_em:
                end = place + 1
        else:
            break  # the rest is one line
        end = min(max(end, start + 1), len(word) - 1)
        lines.append(f"{word[start:end]}-")
        start = end
    lines.append(word[start:])
    return lines


@cache
def wrap(
    teks: str, lebar_em: float, *, tebal: bool = False, rata_kiri: bool = False, tepat: bool = False
) -> tuple[str, ...]:
    """Break a text into the fewest lines no wider than `lebar_em`, and among these the most even ones.

    Breaks at spaces and after `/` and `-`; a piece wider than the width is cut with a hyphen, so every line
    fits. Never returns an empty line; an empty text gives no line. `rata_kiri`: the lines stand flush left in
    a list, where a short last line of three reads better than a short first one. `tepat`: no frame stands
    around the text, so capitals are given no more room than they take.

    >>> wrap("Dinas Kependudukan dan Pencatatan Sipil", 14)
    ('Dinas Kependudukan', 'dan Pencatatan Sipil')
    >>> tied = f"KOTA SUNGAI{TAK_TERPUTUS}LINDUNG"
    >>> wrap(tied, 10), wrap(tied, 8)
    (('KOTA', 'SUNGAI LINDUNG'), ('KOTA SUNGAI', 'LINDUNG'))
    """
    measure = width_em if tepat else room_em
    pieces: list[tuple[str, bool]] = []
    for piece, spaced in _loosened(teks, lebar_em, measure=partial(measure, tebal=tebal)):
        if measure(piece, tebal=tebal) <= lebar_em:
            pieces.append((piece, spaced))
        else:
            cut = _cut_word(piece, lebar_em * POTONG_LEBIH_PENDEK, tebal=tebal)
            pieces.extend((part, spaced and index == 0) for index, part in enumerate(cut))
    if not pieces:
        return ()
    space = width_em(" ", tebal=tebal)
    widths = [measure(piece, tebal=tebal) for piece, _ in pieces]
    count = len(pieces)
    is_ragged = rata_kiri and sum(widths) > RATA_KIRI_BARIS * lebar_em
    best: list[tuple[int, float, int]] = [(0, 0.0, count)] * (count + 1)  # (lines, cost, end) from piece i on
    for start in range(count - 1, -1, -1):
        width = 0.0
        found: tuple[int, float, int] | None = None
        for end in range(start + 1, count + 1):
            width += widths[end - 1] + (space if end - 1 > start and pieces[end - 1][1] else 0.0)
            if width > lebar_em and end > start + 1:
                break
            lines, cost, _ = best[end]
            weak = _end_cost(pieces[end - 1][0]) if end < count else 0.0
            slack = 0.0 if is_ragged and end == count else (lebar_em - width) ** 2
            candidate = (lines + 1, cost + slack + weak, end)
            if found is None or candidate[:2] < found[:2]:
                found = candidate
        assert found is not None  # noqa: S101 - one piece always fits a line
        best[start] = found
    result: list[str] = []
    start = 0
    while start < count:
        end = best[start][2]
        line = pieces[start][0]
        for piece, spaced in pieces[start + 1 : end]:
            line += f" {piece}" if spaced else piece
        result.append(line)
        start = end
    return tuple(result)


@cache
def _measured(teks: str, *, tebal: bool) -> tuple[tuple[float, float], ...]:
    """Return the width of each piece and of the space before it (0: none), in em."""
    space = width_em(" ", tebal=tebal)
    return tuple(
        (room_em(untied(piece), tebal=tebal), space if spaced else 0.0) for piece, spaced in _pieces(teks)
    )


def count_lines(teks: str, lebar_em: float, *, tebal: bool = False) -> int:
    """Return how many lines `wrap` gives, much faster: filling line after line needs no more lines.

    >>> count_lines("Dinas Kependudukan dan Pencatatan Sipil", 14)
    2
    """
    measured = _measured(teks, tebal=tebal)
    if any(width > lebar_em for width, _ in measured):
        return len(wrap(teks, lebar_em, tebal=tebal))
    lines = 0
    used = lebar_em + 1
    for width, space in measured:
        if lines and used + (width + space) <= lebar_em:
            used += width + space
        else:
            lines += 1
            used = width
    return lines
