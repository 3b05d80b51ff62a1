"""Text that is nearly a marker, anywhere in a document, and what is other in it, in words."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final

from polakerja_diagram.draw.spelling import clean_text
from polakerja_diagram.office.insert_package import parse_part
from polakerja_diagram.office.insert_text import BOX, W, own_text
from polakerja_diagram.sebutan.numerals import read_roman

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.office.insert_parts import DocxParts
    from polakerja_diagram.office.insert_place import GayaNaskah

BADAN_NASKAH: Final = "badan naskah"

BAGIAN_LAIN: Final = {
    "header": "kepala halaman",
    "footer": "kaki halaman",
    "footnotes": "catatan kaki",
    "endnotes": "catatan akhir",
    "comments": "komentar",
}
"""Parts beside the text by the kind of their relation, and what Word calls them."""

KURUNG: Final = re.compile(r"[{\[<«]{1,3}[^{}\[\]<>«»]{1,80}[}\]>»]{0,3}|[^{}\[\]<>«»]{1,80}[}\]>»]{1,3}")
"""What a drafter may have meant as a marker: words with brackets, of which some may be lost."""

TANDA: Final = (
    ("spasinya spasi tak terputus", lambda one: one.isspace() and one not in " \t\n"),
    ("ada tanda yang tidak tampak", lambda one: unicodedata.category(one) == "Cf"),
    ("ada tab atau ganti baris di dalamnya", lambda one: one in "\t\n"),
)
"""What is said of a sign in a marker, and whether it is that sign."""

KAPITAL: Final = "hurufnya kecil, hanya tampak besar karena gaya huruf"

ROMAWI: Final = re.compile(r"[IVXLC]{1,8}", re.IGNORECASE)
"""Roman numerals up to 99."""

SERUPA: Final = 0.8
"""From this likeness on, two words differ by a slip."""

TERPANJANG: Final = 2
"""A text of more times the length of a marker does not mean it."""

SEPERTI_I: Final = str.maketrans("l1|!", "iiii")
"""Signs that are taken for the numeral I."""


@dataclass(frozen=True, slots=True)
class Mirip:
    """What was written where, and what is other in it; nothing if only the place is."""

    teks: str
    tempat: str
    beda: tuple[str, ...]

    def __str__(self) -> str:
        """Return it as it is told: `'{{Lampiran II}}' di badan naskah (huruf kecil)`."""
        return f"'{self.teks}' di {self.tempat}" + (f" ({', '.join(self.beda)})" if self.beda else "")


@dataclass(frozen=True, slots=True)
class _Dicari:
    """A marker, and by what another text is known to mean it."""

    penanda: str
    kata: str
    """Its words without the number, as one key."""
    nomor: str
    """The key of its number; empty if it has none."""

    @classmethod
    def read(cls, penanda: str) -> _Dicari:
        words, number = _parts(_words(penanda))
        return cls(penanda, _key("".join(words)), _key(number))

    def is_meant(self, text: str) -> bool:
        """Whether a text is like the marker: no other number, and words that differ by a slip at most."""
        said = _words(text) if len(text) <= TERPANJANG * len(self.penanda) else []
        if not said:
            return False
        if _key("".join(said)) == self.kata + self.nomor:
            return True
        words, number = _parts(said)
        is_other = number and self.nomor and _key(number) != self.nomor
        return not is_other and SequenceMatcher(None, _key("".join(words)), self.kata).ratio() >= SERUPA


def near_misses(file: DocxParts, penanda: str, gaya: GayaNaskah) -> tuple[Mirip, ...]:
    """Return what is nearly the marker, or is the marker where no chart can stand; each once, in order."""
    dicari = _Dicari.read(penanda)
    found = (
        Mirip(clean_text(text).strip(), place, tuple(_differences(text, penanda, is_caps=is_caps)))
        for place, paragraph in _paragraphs(file)
        for text, is_caps in _candidates(paragraph, dicari, gaya)
    )
    return tuple(dict.fromkeys(one for one in found if one.beda or one.tempat != BADAN_NASKAH))


def _paragraphs(file: DocxParts) -> Iterator[tuple[str, Any]]:
    roots = [(BADAN_NASKAH, file.root)]
    for kind, place in BAGIAN_LAIN.items():
        roots += [(place, parse_part(name, content)) for name, content in file.related(kind)]
    for place, root in roots:
        for paragraph in root.iter(f"{W}p"):
            is_boxed = next(paragraph.iterancestors(BOX), None) is not None
            yield ("kotak teks" if is_boxed else place), paragraph


def _candidates(paragraph: Any, dicari: _Dicari, gaya: GayaNaskah) -> Iterator[tuple[str, bool]]:
    """Yield what a paragraph says that is like the marker, and whether its letters only look large."""
    pieces = list(own_text(paragraph))
    ends = list(accumulate(len(piece) for _, piece in pieces))
    for found in KURUNG.finditer("".join(piece for _, piece in pieces)):
        if dicari.is_meant(found[0]):
            last = pieces[bisect_left(ends, found.end())][0]
            yield found[0], gaya.is_caps(last)


def _words(text: str) -> list[str]:
    """Return the words of a marker; a number that was written onto its word stands apart."""
    plain = "".join(" " if one.isspace() else one for one in text if unicodedata.category(one) != "Cf")
    return re.findall(r"[^\W\d_]+|\d+", unicodedata.normalize("NFKC", plain))


def _parts(words: Sequence[str]) -> tuple[Sequence[str], str]:
    """Return words without their number, and that in figures where it is one; empty if they have none."""
    last = words[-1].translate(SEPERTI_I) if words else ""
    if ROMAWI.fullmatch(last):
        return words[:-1], str(read_roman(last) or last)
    return (words[:-1], last) if last.isdigit() else (words, "")


def _plain(words: Sequence[str]) -> list[str]:
    return [word.casefold() for word in words]


def _key(text: str) -> str:
    return text.casefold().translate(SEPERTI_I)


def _differences(text: str, penanda: str, *, is_caps: bool) -> Iterator[str]:
    if text == penanda:
        return
    signs = tuple(words for words, is_there in TANDA if any(map(is_there, text)))
    yield from signs
    if _brackets(text) != _brackets(penanda):
        yield "kurungnya lain"
    words, wanted = _words(text), _words(penanda)
    if _plain(words) == _plain(wanted):
        if words != wanted:
            yield KAPITAL if is_caps else "huruf besar dan kecilnya lain"
        elif not signs and _brackets(text) == _brackets(penanda):
            yield "letak spasinya lain"
    elif "".join(words).casefold() == "".join(wanted).casefold():
        yield "letak spasinya lain"
    else:
        yield _other_words(words, wanted)


def _other_words(words: Sequence[str], wanted: Sequence[str]) -> str:
    (said, number), (asked, meant) = _parts(words), _parts(wanted)
    if _plain(said) != _plain(asked):
        return "ejaannya lain"
    if not number:
        return "angkanya tidak ditulis"
    return f"angkanya ditulis {words[-1]}" if meant else f"angka {words[-1]} tidak perlu"


def _brackets(text: str) -> str:
    return "".join(one for one in text if one in "{}[]<>«»")
