"""A chart in sentences: the structured value, its numbered lines, and three ways to print them.

Enumeration follows UU 12/2011 Lampiran II (rules on tabulation within an article): `a.`, `1.`, `a)`, `1)`;
`;` after an item, `; dan` after the last but one, `:` before an inner list. The last item of an inner list
ends as the item that holds the list would have ended.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.model import BentukKoordinasi, JenisHubungan, Kode

ALFABET: Final = "abcdefghijklmnopqrstuvwxyz"

MARKDOWN_KHUSUS: Final = re.compile(r"[\\`*_{}\[\]<>#|~&]|(?<=^\d)\.|(?<=^\d\d)\.")
"""What Markdown would read as its own: marks of emphasis and links, HTML, a number that opens a list."""


@dataclass(frozen=True, slots=True)
class Relasi:
    """A relation that a phrase states. `dari` and `ke` are what its SVG id or the row of `hubungan` names."""

    dari: str
    ke: str
    jenis: JenisHubungan
    bentuk: BentukKoordinasi | None = None


@dataclass(frozen=True, slots=True)
class Rincian:
    """One item of an enumeration.

    `penghubung` leads to the items under it (`Dinas Kesehatan, beserta: 1. ...`); empty: `Kecamatan: 1. ...`.
    `organ` are the organs that are introduced here; `relasi` the relations stated here.
    """

    teks: str
    penghubung: str = ""
    anak: tuple[Rincian, ...] = ()
    organ: tuple[Kode, ...] = ()
    relasi: tuple[Relasi, ...] = ()


@dataclass(frozen=True, slots=True)
class Kalimat:
    """One sentence: words, and the items that they open (`... mengoordinasikan: a. ...; dan b. ...`).

    `bertitik_dua`: a single item is also set off by the colon (`Hubungan konsultatif (Pasal 6): ...`).
    """

    teks: str
    semua_rincian: tuple[Rincian, ...] = ()
    organ: tuple[Kode, ...] = ()
    bertitik_dua: bool = False


@dataclass(frozen=True, slots=True)
class Uraian:
    """The whole chart in reading order. `judul` is the name of the annex as written."""

    judul: str
    semua_kalimat: tuple[Kalimat, ...]


@dataclass(frozen=True, slots=True)
class SentenceLine:
    """One printed line: `tingkat` 0 opens a sentence, 1 is its items; `nomor` is `a.`, `1.` or empty."""

    tingkat: int
    nomor: str
    teks: str


def letter(urutan: int) -> str:
    """Return the letter of the item at a place, 1-based; after z the letter is doubled, as printed acts do.

    >>> [letter(n) for n in (1, 26, 27, 28, 53)]
    ['a', 'z', 'aa', 'bb', 'aaa']
    """
    times, position = divmod(urutan - 1, len(ALFABET))
    return ALFABET[position] * (times + 1)


def nomor_rincian(tingkat: int, urutan: int) -> str:
    """Return the mark of an item: letters and figures in turn, with other signs from the third level on.

    >>> [nomor_rincian(tingkat, 2) for tingkat in (1, 2, 3, 4, 5)]
    ['b.', '2.', 'b)', '2)', '(b)']
    """
    mark = letter(urutan) if tingkat % 2 else str(urutan)
    if tingkat <= 2:  # noqa: PLR2004 - a. and 1.; a) and 1); then (a) and (1)
        return f"{mark}."
    return f"{mark})" if tingkat <= 4 else f"({mark})"  # noqa: PLR2004 - as above


def join_dan(words: tuple[str, ...]) -> str:
    """Return a list within a sentence.

    >>> join_dan(("Dinas", "Satuan", "Badan"))
    'Dinas, Satuan, dan Badan'
    >>> join_dan(("Bupati", "Wakil Bupati"))
    'Bupati dan Wakil Bupati'
    """
    if len(words) <= 2:  # noqa: PLR2004 - no comma between two
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"


def semua_baris(uraian: Uraian) -> Iterator[SentenceLine]:
    """Yield the lines of all sentences, numbered and punctuated; every renderer prints these."""
    for kalimat in uraian.semua_kalimat:
        yield from _sentence(kalimat)


def _sentence(kalimat: Kalimat) -> Iterator[SentenceLine]:
    semua = kalimat.semua_rincian
    colon = ":" if kalimat.bertitik_dua else ""
    if not semua:
        yield SentenceLine(0, "", f"{kalimat.teks}.")
    elif len(semua) == 1:
        yield from _item(semua[0], tingkat=0, nomor="", before=f"{kalimat.teks}{colon} ", end=".")
    else:
        yield SentenceLine(0, "", f"{kalimat.teks}:")
        yield from _items(semua, tingkat=1, end=".")


def _items(semua: tuple[Rincian, ...], *, tingkat: int, end: str) -> Iterator[SentenceLine]:
    for urutan, rincian in enumerate(semua, start=1):
        left = len(semua) - urutan
        own_end = end if left == 0 else "; dan" if left == 1 else ";"
        yield from _item(
            rincian, tingkat=tingkat, nomor=nomor_rincian(tingkat, urutan), before="", end=own_end
        )


def _item(rincian: Rincian, *, tingkat: int, nomor: str, before: str, end: str) -> Iterator[SentenceLine]:
    """Yield an item and what is under it; a single thing under it that holds nothing stays in its line."""
    teks = before + rincian.teks
    link = f", {rincian.penghubung}" if rincian.penghubung else ""
    if not rincian.anak:
        yield SentenceLine(tingkat, nomor, f"{teks.removesuffix('.')}." if end == "." else f"{teks}{end}")
    elif len(rincian.anak) == 1:
        yield from _item(
            rincian.anak[0], tingkat=tingkat, nomor=nomor, before=f"{teks}{link or ':'} ", end=end
        )
    else:
        yield SentenceLine(tingkat, nomor, f"{teks}{link}:")
        yield from _items(rincian.anak, tingkat=tingkat + 1, end=end)


def as_desc(uraian: Uraian) -> str:
    """Return one paragraph without the heading: the `<desc>` of an SVG, the alternative text of a picture."""
    return " ".join(f"{baris.nomor} {baris.teks}".lstrip() for baris in semua_baris(uraian))


def as_text(uraian: Uraian) -> str:
    """Return plain text: heading in capitals, a blank line before each sentence, items indented by level."""
    lines = [uraian.judul.upper()]
    for baris in semua_baris(uraian):
        if baris.tingkat == 0:
            lines += ["", baris.teks]
        else:
            lines.append(f"{'   ' * (baris.tingkat - 1)}{baris.nomor} {baris.teks}")
    return "\n".join(lines) + "\n"


def as_markdown(uraian: Uraian, *, dokumen: str = "") -> str:
    """Return Markdown: a heading, paragraphs, nested lists that keep their letters for citing `huruf b`.

    `dokumen`: which annex of which act it is, in a paragraph under the heading.
    """
    lines = [f"# {escape(uraian.judul)}", *(("", dokumen) if dokumen else ())]
    earlier = 0
    for baris in semua_baris(uraian):
        text = escape(f"{baris.nomor} {baris.teks}".lstrip())
        if baris.tingkat == 0 or earlier == 0:
            lines.append("")
        lines.append(text if baris.tingkat == 0 else f"{'  ' * (baris.tingkat - 1)}- {text}")
        earlier = baris.tingkat
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    r"""Return text that Markdown prints as it stands.

    >>> escape("2. Dinas *A* & B")
    '2\\. Dinas \\*A\\* \\& B'
    """
    return MARKDOWN_KHUSUS.sub(lambda found: f"\\{found[0]}", text)
