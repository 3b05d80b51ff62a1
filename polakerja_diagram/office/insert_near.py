"""Text that is nearly a marker, anywhere in a document, and what is other in it, in words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Final

from polakerja_diagram.draw.spelling import clean_text
from polakerja_diagram.office.insert_package import parse_part
from polakerja_diagram.office.insert_text import BOX, W, own_text
from polakerja_diagram.sebutan.numerals import read_roman

if TYPE_CHECKING:
    from collections.abc import Iterator

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

SERUPA: Final = 0.8
"""From this likeness on, two words differ by a slip."""

SEPERTI_I: Final = str.maketrans("l1|!", "iiii")


@dataclass(frozen=True, slots=True)
class Mirip:
    """What was written where, and what is other in it; nothing if only the place is."""

    teks: str
    tempat: str
    beda: tuple[str, ...]

    def __str__(self) -> str:
        """Return it as it is told: `'{{Lampiran II}}' di badan naskah (huruf kecil)`."""
        return f"'{self.teks}' di {self.tempat}" + (f" ({', '.join(self.beda)})" if self.beda else "")


def near_misses(file: DocxParts, penanda: str, gaya: GayaNaskah) -> tuple[Mirip, ...]:
    """Return what is nearly the marker, or is the marker where no chart can stand; each once, in order."""
    found = (
        Mirip(clean_text(text).strip(), place, tuple(_differences(text, penanda, is_caps=is_caps)))
        for place, paragraph in _paragraphs(file)
        for text, is_caps in _candidates(paragraph, penanda, gaya)
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


def _candidates(paragraph: Any, penanda: str, gaya: GayaNaskah) -> Iterator[tuple[str, bool]]:
    """Yield what a paragraph says that is like the marker, and whether its letters only look large."""
    pieces = list(own_text(paragraph))
    text = "".join(piece for _, piece in pieces)
    for found in KURUNG.finditer(text):
        if _is_like(found[0], penanda):
            at = text.find(found[0].strip(), found.start())
            yield found[0], gaya.is_caps(_node_at(pieces, at)) if found[0] != penanda else False


def _node_at(pieces: list[tuple[Any, str]], at: int) -> Any:
    for node, piece in pieces:
        if at < len(piece):
            return node
        at -= len(piece)
    return pieces[-1][0]


def _is_like(text: str, penanda: str) -> bool:
    *words, number = _words(text) or [""]
    *wanted, meant = _words(penanda) or [""]
    said, asked = "".join(words), "".join(wanted)
    if _key(said + number) == _key(asked + meant):
        return True
    is_number = _number(number) == _number(meant) or _key(number) == _key(meant)
    return is_number and SequenceMatcher(None, _key(said), _key(asked)).ratio() >= SERUPA


def _words(text: str) -> list[str]:
    """Return the words of a marker; a number that was written onto its word stands apart."""
    plain = "".join(" " if one.isspace() else one for one in text if unicodedata.category(one) != "Cf")
    return re.findall(r"[^\W\d_]+|\d+", unicodedata.normalize("NFKC", plain))


def _number(word: str) -> str:
    return str(read_roman(word) or word.casefold())


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
    if [*map(str.casefold, words)] == [*map(str.casefold, wanted)]:
        if words != wanted:
            yield KAPITAL if is_caps else "huruf besar dan kecilnya lain"
        elif not signs and _brackets(text) == _brackets(penanda):
            yield "letak spasinya lain"
    elif "".join(words).casefold() == "".join(wanted).casefold():
        yield "letak spasinya lain"
    else:
        is_number = [*map(_number, words)] == [*map(_number, wanted)]
        yield f"angkanya ditulis {words[-1]}" if is_number else "ejaannya lain"


def _brackets(text: str) -> str:
    return "".join(one for one in text if one in "{}[]<>«»")
