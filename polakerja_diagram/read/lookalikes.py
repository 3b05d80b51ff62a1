"""A sign that looks like Latin letters and is none, of another script or for display -> those letters."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from polakerja_diagram.glyphs import is_drawn

YUNANI_KECIL: Final = "αικνορυγϲϳ"
"""Small Greek letters may stand alone, as a term (alfa); the font has them."""

BENTUK: Final = {
    "АВЕКМНОРСТУХІЈЅԌԚԜӀҮ": "ABEKMHOPCTYXIJSGQWIY",
    "аеорсухіјѕԁһԛԝѵӏк": "aeopcyxijsdhqwvlk",
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ": "ABEZHIKMNOPTYX",  # noqa: RUF001 - Greek
    YUNANI_KECIL: "aikvopuycj",
    "օսհոցɑɡ": "ouhngag",  # noqa: RUF001 - Armenian, and two phonetic letters
}
"""Letters by their shape, the foreign ones of a row and the Latin ones: those of Unicode's confusables
(https://www.unicode.org/Public/security/latest/confusables.txt) that a keyboard or a PDF brings along."""

LATIN: Final = {
    sign: letter for foreign, letters in BENTUK.items() for sign, letter in zip(foreign, letters, strict=True)
}

AKSARA: Final = {"CYRILLIC": "Kiril", "GREEK": "Yunani", "ARMENIAN": "Armenia"}
"""Scripts by the first word of Unicode's name for their letters."""


def find_lookalikes(text: str) -> tuple[str, ...]:
    """Return every sign of a text that looks Latin and is not, in order; a small Greek letter alone is none.

    >>> find_lookalikes("Din\u0430s \u039f\u03c1d \uff21") == ("\u0430", "\u039f", "\u03c1", "\uff21")
    True
    >>> find_lookalikes("partikel \u03b1, 5 \u03bcm, m\u00b2")
    ()
    """
    if text.isascii():
        return ()
    return tuple(found[0] for found in _CANDIDATE.finditer(text) if latin_of(found[0]))


def latin_of(sign: str) -> str:
    """Return the Latin letters that a sign looks like, empty if it looks like none or is drawn as it is.

    >>> latin_of("\u0410"), latin_of("\u2161"), latin_of("\u00ba"), latin_of("a")
    ('A', 'II', '', '')
    """
    letters = unicodedata.normalize("NFKC", sign)
    is_for_display = letters.isascii() and letters.isalnum() and letters != sign and not is_drawn(sign)
    return LATIN.get(sign, letters if is_for_display else "")


def aksara_of(sign: str) -> str:
    """Return the script of a sign in Indonesian, empty where it is not one that is mixed up with ours.

    >>> aksara_of("\u0430"), aksara_of("\uff21")
    ('Kiril', '')
    """
    return AKSARA.get(unicodedata.name(sign, "").partition(" ")[0], "")


_CANDIDATE: Final = re.compile(rf"[^\x00-\x7f{YUNANI_KECIL}]|(?<=\w)[{YUNANI_KECIL}]|[{YUNANI_KECIL}](?=\w)")
