"""How a name is written: the key by which two spellings are one name, what stands before and behind it.

Tables and patterns only; whether a name should be written otherwise is for a check to say.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

TANDA_AKHIR: Final = ".,:;"
"""Punctuation that may not end a heading, the name of an annex or an office: UU 12/2011 Lampiran II, points
195 to 197; and ends no other name either."""

LABEL: Final = re.compile(
    r"\s*(?!a\. ?n\b)"
    r"(?:\(?(?:[\d.]{0,8}\d|[a-z]|[IVXLC]{2,5})(?:\.?\)|\.(?=\s|[^\W\d_a-z]))|\d{1,3}(?:\.\d{1,3})+(?=\s)|[-*+>~=]+)"
    r"\s*(?=\w)"
)
"""Number, letter or mark of a list before a name: `1.`, `(2)`, `a)`, `II.`, `1.2`, `+`; never what belongs
to it as in `IV Koto`, `24 Ilir`, `A. Yani`, `a.n. Bupati`."""

LABEL_LEPAS: Final = re.compile(r"\s*(?:(?:\d{1,3}|[A-Za-z][.)]?)\s+|['`\u2019=]+)(?=\w)")
"""What is a label only before a word that tells a kind of organ: `1 Dinas`, `A. Dinas`, Word's bullet `o`,
and what Excel has before a text or formula."""

SAMBUNG: Final = frozenset({"dan", "atau", "dan/atau"})
"""What stands behind the last row but one of a list."""

SISA_AKHIR: Final = f"{TANDA_AKHIR}\u2026*\u2020\u2021\xb9\xb2\xb3(-\u2013/ "
"""What is left at the end of a name by a sentence, a list, a footnote mark, or a line that was cut."""

CATATAN_KAKI: Final = re.compile(r"(?:\*|(?<=[a-z])\d)\)$")
"""The mark of a footnote in brackets of its own: `Bappeda*)`, `Dinas Sosial1)`."""

SALAH_BACA: Final = tuple(
    (re.compile(pattern), right)
    for pattern, right in (
        (r"(?:(?<=[a-z])|(?<=\b[A-Z]))0(?=[a-z])", "o"),
        (r"(?:(?<=[a-z])|(?<=\b[A-Z]))1(?=[a-z])", None),  # l or i
        (r"(?<=[a-z])I(?=[a-z])", "l"),
        (r"\bl(?=[b-df-hjkmnp-tv-z][a-z]{2})", "I"),  # no word begins so
        (r"(?<=[a-z])- +(?!(?:dan|atau|serta)\b)(?=[a-z])", ""),
        (r"(?<=[^\W\d_])- +(?=[A-Z])", None),
        (r"(?<=[^\W_])_+(?=[^\W_])", " "),
        (r"&amp;", "&"),
        (r"&nbsp;", " "),
        (r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\S)", None),
    )
)
"""What a PDF or scan makes of a name, and what it was: digits for letters, I for l, a word broken at the end
of a line, a space as a line, the code of a web page, a
word spaced out."""

KATA: Final = re.compile(r"[^\W_]+")


def fold_name(nama: str) -> str:
    """Return what all spellings of a name have in common: its words, without capitals, marks, label and end.

    >>> fold_name("DINAS  KESEHATAN.") == fold_name("1. Dinas Kesehatan") == "dinas kesehatan"
    True
    >>> fold_name("Dinas Koperasi & UKM"), fold_name("Rumah Qur\u2019an"), fold_name("--")
    ('dinas koperasi dan ukm', 'rumah qur an', '--')
    """
    name = split_end(split_label(nama)[1])[0]
    plain = unicodedata.normalize("NFKC", name).casefold().replace("&", " dan ")
    return " ".join(KATA.findall(plain)) or nama.strip()


def split_label(nama: str) -> tuple[str, str]:
    """Return number, letter or mark of a list before a name, empty for none, and the name.

    >>> [split_label(f"{label}Dinas")[0] for label in ("1. ", "(2) ", "b) ", "III.", "1.2 ", "+ ")]
    ['1. ', '(2) ', 'b) ', 'III.', '1.2 ', '+ ']
    >>> {split_label(nama)[0] for nama in ("IV Koto", "24 Ilir", "A. Yani", "2x11 Lingkung", "a.n. Bupati")}
    {''}
    """
    found = LABEL.match(nama)
    return (found[0], nama[found.end() :]) if found else ("", nama)


def split_end(nama: str) -> tuple[str, str]:
    """Return a name and what is left behind it, empty for nothing; the full stop of a title is part of it.

    A conjunction is left too where a list has it, behind its last row but one.

    >>> split_end("Dinas Sosial; dan"), split_end("Dinas Sosial .")
    (('Dinas Sosial', '; dan'), ('Dinas Sosial', ' .'))
    >>> split_end("Dinas Sosial*)"), split_end("Dinas Sosial (")
    (('Dinas Sosial', '*)'), ('Dinas Sosial', ' ('))
    >>> {split_end(nama)[1] for nama in ("RSUD H. Mansur, M.Kes.", "Dinas A (Satu Pintu)", "Dinas A dan")}
    {''}
    """
    text = nama.rstrip()
    body, _, last = text.rpartition(" ")
    if last.casefold() in SAMBUNG and body.rstrip().endswith(tuple(TANDA_AKHIR)):
        text = body
    elif last.endswith(".") and "." in last.rstrip("."):
        return nama, ""
    name = CATATAN_KAKI.sub("", text).rstrip(SISA_AKHIR)
    return name, nama[len(name) :] if name != nama.rstrip() else ""


def find_misread(nama: str) -> tuple[str, str | None]:
    """Return the first sign in a name that a PDF or scan has left, and the name as it was; None if unsure.

    >>> find_misread("Dinas S0sial"), find_misread("Bagian Pereko- nomian")
    (('0', 'Dinas Sosial'), ('- ', 'Bagian Perekonomian'))
    >>> find_misread("K e c a m a t a n Hulu"), find_misread("Bagian H1kmah")
    (('K e c a m a t a n', None), ('1', None))
    >>> {find_misread(nama)[0] for nama in ("Dinas P2KB", "Pra- dan Pascabencana", "UPTD Km 10", "Kelas A B")}
    {''}
    """
    first, mended = "", nama
    is_sure = True
    for pattern, right in SALAH_BACA:
        found = pattern.search(mended)
        if found is not None:
            first = first or found[0]
            is_sure = is_sure and right is not None
            mended = pattern.sub(right or "", mended)
    return first, mended if first and is_sure else None


def cleaned(nama: str) -> str:
    """Return a name without label and end, and as it was before a scan where that is sure.

    >>> cleaned("1. Kabu- paten Contoh;")
    'Kabupaten Contoh'
    """
    name = split_end(split_label(nama)[1])[0]
    return find_misread(name)[1] or name
