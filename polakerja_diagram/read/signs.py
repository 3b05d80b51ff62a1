"""Signs that Word, PDF or web leave in a value, or that the font lacks (PK023, PK025-PK028, PK235, PK303).

What stands raw in the text has passed `text` already; what a YAML escape makes of it is seen only here, and
its place is that of the escape. A value has at most one finding of a kind, at the first such sign. Notes,
which are never drawn, may hold quotes, dashes and foreign letters.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Diagnostic, Location, error
from polakerja_diagram.diagnostics.replacement import Replacement
from polakerja_diagram.glyphs import is_drawn
from polakerja_diagram.read.lookalikes import aksara_of, find_lookalikes, latin_of
from polakerja_diagram.read.nodes import MappingNode, Node, ScalarNode
from polakerja_diagram.read.text import COMMENT, HIDDEN, at_most, by_place, hidden, instead_of_hidden
from polakerja_diagram.read.words_meant import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

NOTES: Final = frozenset({"catatan", "alasan", "sumber", "biarkan"})
"""Keys whose values are never drawn."""

LIGATURE: Final = re.compile("[\ufb00-\ufb06]")

UNREADABLE: Final = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]"
)
"""Control characters but the line feed, halves of a pair, private use, what Unicode calls no character."""

DOUBLE: Final = "“”„‟«»"
SINGLE: Final = "‘’‚‛"  # noqa: RUF001 - as they are typed
CURLY_START: Final = re.compile(rf"(?:^\s*|: +|- +|[\[{{,] *)(?=[{DOUBLE}])")
VALUE_END: Final = re.compile(r" *(?:[,\]}]|$)")
BULLETS: Final = "•‣⁃∙◦●○■□▪▫►▸➢➤✓✔·‐‑‒–—―−"  # noqa: RUF001 - as they are typed
BULLET: Final = re.compile(rf"[{BULLETS}]\s*(?=[^\s{BULLETS}])|[-*]\s+(?=\S)")
BULLET_LINE: Final = re.compile(rf"^(\s*)(?:- +)?(?=[{BULLETS}])")

ESCAPES: Final = {
    **dict(zip("\0\a\b\t\v\f\r\x1b", "0abtvfre", strict=True)),
    **dict(zip("\x85\xa0\u2028\u2029", "N_LP", strict=True)),
}
"""Signs that YAML writes after a backslash with one letter (https://yaml.org/spec/1.1/#id872840)."""


def check_signs(root: Node, lines: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Return the findings about signs in all keys and values; `lines` are all lines of the text."""
    return at_most(_check(root, lines))


def signs_behind(found: Sequence[Diagnostic], lines: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a text that is no YAML: instead of what the parser stumbled over, the sign.

    A curly quote at the head of a value ends a parser there, a bullet before a row there or a line below.
    """
    file = found[0].at.file
    stumbled = {one.at.line for one in found}
    near = stumbled | {line - 1 for line in stumbled}
    signs = [
        one
        for line in sorted(near)
        for one in _on_line(line, lines, file)
        if one.code == "PK026" or line in stumbled
    ]
    if not signs:
        return tuple(found)
    if any(one.code == "PK026" for one in signs):  # the other rows of that list have the same bullet
        signs += [
            one
            for line in range(1, len(lines) + 1)
            if line not in near
            for one in _on_line(line, lines, file)
            if one.code == "PK026"
        ]
    struck = {one.at.line for one in signs}
    rest = [one for one in found if one.at.line not in struck and one.at.line - 1 not in struck]
    return at_most(by_place((*rest, *signs)))


def _on_line(number: int, lines: Sequence[str], file: str) -> Iterator[Diagnostic]:
    if not 1 <= number <= len(lines):
        return
    line = lines[number - 1]
    text = COMMENT.sub("", line)
    bullet, quote = BULLET_LINE.match(text), CURLY_START.search(text)
    if bullet is not None:
        yield _bullet(Location(file, number, bullet.end() + 1, text=line), text[bullet.end()], lines)
    elif quote is not None:
        opening = Location(file, number, quote.end() + 1, text=line)
        closing = _closing(opening)
        if not closing or VALUE_END.match(text, closing[0].column):
            yield _quoted((opening, *closing), text[quote.end() :])


def _check(root: Node, lines: Sequence[str]) -> Iterator[Diagnostic]:
    end = (0, 0)
    for node, is_key, is_note in _scalars(root, is_note=False):
        yield from _check_signs(node, lines)
        if is_note or (node.at.line, node.at.column) < end:
            continue  # still within the curly quotes of a name that a comma or a colon has parted
        quotes = _quotes_around(node, lines)
        if quotes:
            end = (quotes[-1].line, quotes[-1].column)
            yield _quoted(quotes, node.text)
        bullet = BULLET.match(node.text)
        if bullet is not None:
            yield _bullet(next(_written(node.text[:1], node.at, lines)), node.text, lines)
        foreign = () if LIGATURE.search(node.text) else find_lookalikes(node.text)
        if foreign:
            yield _lookalike(foreign, node, lines)
        if not is_key:
            yield from _check_drawn(node, lines, f"{bullet[0] if bullet else ''}{''.join(foreign)}")


def _scalars(node: Node, *, is_note: bool) -> Iterator[tuple[ScalarNode, bool, bool]]:
    """Yield every key and value in the order of the file, whether it is a key and whether it is a note."""
    if isinstance(node, ScalarNode):
        yield node, False, is_note
    elif isinstance(node, MappingNode):
        for key, value in node.pairs:
            yield key, True, is_note
            yield from _scalars(value, is_note=is_note or key.text in NOTES)
    else:
        for item in node.items:
            yield from _scalars(item, is_note=is_note)


def _check_signs(node: ScalarNode, lines: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield what is wrong in any value: hidden signs, ligatures, signs that no font is sure to have."""
    signs = HIDDEN.findall(node.text)
    if signs:
        places = tuple(_written(signs, node.at, lines))
        yield hidden(signs[0], places[0], _instead(places, [instead_of_hidden(one) for one in signs]))
    signs = LIGATURE.findall(node.text)
    if signs:
        places = tuple(_written(signs, node.at, lines))
        letters = [unicodedata.normalize("NFKC", one) for one in signs]
        yield error(
            "PK027",
            at=places[0],
            message=f"huruf '{letters[0]}' pada '{shown(node.text)}' tertulis sebagai satu aksara (ligatur)",
            hint=f"ketik ulang sebagai huruf biasa: {', '.join(dict.fromkeys(letters))}",
            replacements=_instead(places, letters),
        )
    signs = UNREADABLE.findall(node.text)
    if signs:
        places = tuple(_written(signs, node.at, lines))
        is_control = all(unicodedata.category(one) == "Cc" for one in signs)
        blanks = [" " if one == "\t" else "" for one in signs]
        yield error(
            "PK028",
            at=places[0],
            message=f"karakter kendali atau simbol khusus (U+{ord(signs[0]):04X}) tidak dapat dicetak",
            hint="hapus karakter itu, atau ketik ulang isinya",
            replacements=_instead(places, blanks) if is_control else (),
        )


def _lookalike(signs: tuple[str, ...], node: ScalarNode, lines: Sequence[str]) -> Diagnostic:
    places, letters = tuple(_written(signs, node.at, lines)), [latin_of(one) for one in signs]
    aksara = aksara_of(signs[0])
    more = f" (dan {len(signs) - 1} lagi)" if len(signs) > 1 else ""
    return error(
        "PK235",
        at=places[0],
        message=f"aksara '{signs[0]}' (U+{ord(signs[0]):04X}{f', {aksara}' if aksara else ''}){more} pada "
        f"'{shown(node.text)}' tampak seperti '{letters[0]}', tetapi bukan huruf Latin",
        hint=f"ketik ulang dengan huruf biasa: {', '.join(dict.fromkeys(letters))}",
        replacements=_instead(places, letters),
    )


def _check_drawn(node: ScalarNode, lines: Sequence[str], explained_signs: str) -> Iterator[Diagnostic]:
    """Yield the finding about the first sign that the bundled font lacks, if nothing else is said of it."""
    for sign in node.text:
        explained = sign in explained_signs or any(
            kind.match(sign) for kind in (HIDDEN, LIGATURE, UNREADABLE)
        )
        if not (explained or sign == "\n" or is_drawn(sign)):
            yield error(
                "PK303",
                at=next(_written(sign, node.at, lines)),
                message=f"aksara '{sign}' pada '{shown(node.text)}' tidak ada dalam huruf cetak",
                hint="ketik ulang dengan huruf Latin biasa",
            )
            return


def _quotes_around(node: ScalarNode, lines: Sequence[str]) -> tuple[Location, ...]:
    """Return the places of the quotes that stand around a value and are part of it; none of those within."""
    text = node.text.strip()
    double, single = f'{DOUBLE}"', f"{SINGLE}'"
    first, last = text[:1], text[1:][-1:]
    is_single = bool(first and last) and first in single and last in single
    ends = (bool(first) and first in double, bool(last) and last in double)
    inner = text[ends[0] : len(text) - ends[1]]
    if not (is_single or (any(ends) and not any(sign in double for sign in inner))):
        return ()
    signs = [sign for sign, is_quote in zip((first, last), ends, strict=True) if is_quote or is_single]
    opening = next(_written(signs[:1], node.at, lines))
    if is_single or all(ends):
        return (opening, _last(signs[1], node, lines))
    return (opening, *_closing(opening)) if ends[0] else (_last(last, node, lines),)


def _last(sign: str, node: ScalarNode, lines: Sequence[str]) -> Location:
    return tuple(_written([one for one in node.text if one == sign], node.at, lines))[-1]


def _closing(opening: Location) -> tuple[Location, ...]:
    """Return the place of the curly quote on the same line that closes one, if there is one."""
    line = opening.text or ""
    closing = "“”" if line[opening.column - 1 : opening.column] == "„" else "”»"
    found = re.compile(f"[^{DOUBLE}]*[{closing}]").match(line, opening.column)
    return (Location(opening.file, opening.line, found.end(), text=line),) if found else ()


def _quoted(quotes: tuple[Location, ...], text: str) -> Diagnostic:
    """Return the finding; straight quotes mend it, or none where the value has straight ones already."""
    first, last = quotes[0], quotes[-1]
    line = first.text or ""
    is_pair = len(quotes) > 1
    inner = line[first.column : last.column - 1 if first.line == last.line else len(line)]
    before = line[: first.column - 1].rstrip()
    is_bare = not before or before[-1] in ":-[{,"
    straight = '"' if is_pair and is_bare and not set('"\\') & set(inner) else ""
    return error(
        "PK025",
        at=first,
        message=f"tanda kutip yang mengapit isi ikut menjadi bagian isi: '{shown(text)}'",
        hint='hapus tanda kutip itu, atau ganti dengan kutip lurus (") di kedua ujung',
        replacements=_instead(quotes, [straight] * len(quotes)),
    )


def _bullet(at: Location, text: str, lines: Sequence[str]) -> Diagnostic:
    """Return the finding; at the head of a line a dash was meant, which every such line below gets too."""
    line = lines[at.line - 1]
    if line[: at.column - 1].strip():
        end = at.column - 1 + at.length
        end += len(line[end:]) - len(line[end:].lstrip())
        mend: tuple[Replacement, ...] = (Replacement(at.line, at.column, end + 1, ""),)
        hint = "hapus tanda itu"
    else:
        mend = tuple(_dashes(at, text, lines))
        hint = "ganti tanda itu dengan tanda hubung dan spasi ('- ')"
    return error(
        "PK026",
        at=at,
        message=f"tanda butir '{text[:1]}' dari Word atau web bukan tanda daftar dan ikut menjadi bagian isi",
        hint=hint,
        replacements=mend,
    )


def _dashes(at: Location, text: str, lines: Sequence[str]) -> Iterator[Replacement]:
    """Yield the dashes for the bullet at a place and for those below it that are of the same value."""
    left = text.count(text[:1])
    for number in range(at.line, len(lines) + 1):
        line = lines[number - 1]
        head = len(line) - len(line.lstrip())
        if not left or line[head : head + 1] != text[:1]:
            return
        left -= 1
        after = line[head + 1 : head + 2]
        yield Replacement(number, head + 1, head + 2, "-" if after == " " else "- ")


def _written(signs: Iterable[str], at: Location, lines: Sequence[str]) -> Iterator[Location]:
    """Yield the place of each sign of the value at a place, in their order: the sign itself or its escape."""
    number, column = at.line, at.column - 1
    for sign in signs:
        pattern = _spellings(sign)
        found = pattern.search(lines[number - 1], column)
        while found is None and number < len(lines):
            number += 1
            found = pattern.search(lines[number - 1])
        if found is None:
            yield at
            return
        column = found.end()
        length = found.end() - found.start()
        yield Location(at.file, number, found.start() + 1, length, lines[number - 1])


def _spellings(sign: str) -> re.Pattern[str]:
    code = ord(sign)
    digits = [f"{kind}{code:0{width}x}" for kind, width in (("U", 8), ("u", 4), ("x", 2)) if code < 16**width]
    spelt = "|".join(f"{one[0]}(?i:{one[1:]})" for one in digits)
    letter = ESCAPES.get(sign)
    return re.compile(rf"{re.escape(sign)}|\\(?:{spelt}{f'|{letter}' if letter else ''})")


def _instead(places: Sequence[Location], texts: Sequence[str]) -> tuple[Replacement, ...]:
    """Return the edits that write texts in the place of signs."""
    return tuple(
        Replacement(at.line, at.column, at.column + at.length, text)
        for at, text in zip(places, texts, strict=False)
    )
