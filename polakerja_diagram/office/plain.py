"""The annexes in words: as rows of a table, and as files of plain text and Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.annexes import describe
from polakerja_diagram.draw.carried import say_sidik
from polakerja_diagram.fingerprint import fingerprint
from polakerja_diagram.sebutan.citation import judul_dokumen
from polakerja_diagram.words import as_markdown, as_text, semua_baris

if TYPE_CHECKING:
    from collections.abc import Iterable

    from polakerja_diagram.model import Lampiran, Struktur
    from polakerja_diagram.words.sentences import SentenceLine


def word_rows(struktur: Struktur, lampiran: Lampiran) -> tuple[tuple[SentenceLine, ...], ...]:
    """Return the lines of each sentence of an annex; a sentence begins with a line of level 0."""
    rows: list[list[SentenceLine]] = []
    for baris in semua_baris(describe(struktur, lampiran)):
        if baris.tingkat == 0 or not rows:
            rows.append([])
        rows[-1].append(baris)
    return tuple(tuple(row) for row in rows)


def build_text(struktur: Struktur, semua_lampiran: Iterable[Lampiran]) -> bytes:
    """Return `lampiran.txt`: under the title of each annex its organs and relations, sentence by sentence.

    Last stands the fingerprint of the structure. Lines end as on Linux; Notepad has known them since 2018.
    UTF-8 without a mark.
    """
    parts = [
        f"{judul_dokumen(struktur, lampiran)}\n{as_text(describe(struktur, lampiran))}"
        for lampiran in semua_lampiran
    ]
    return "\n\n".join((*parts, f"{say_sidik(fingerprint(struktur))}\n")).encode("utf-8")


def build_markdown(struktur: Struktur, semua_lampiran: Iterable[Lampiran]) -> bytes:
    """Return `lampiran.md`: the same with headings and lists."""
    parts = [
        as_markdown(describe(struktur, lampiran), dokumen=judul_dokumen(struktur, lampiran))
        for lampiran in semua_lampiran
    ]
    return "\n".join((*parts, f"<!-- {say_sidik(fingerprint(struktur))} -->\n")).encode("utf-8")
