"""The chart in words as rows of a table: each sentence with its lines, numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.annexes import describe
from polakerja_diagram.words import semua_baris

if TYPE_CHECKING:
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
