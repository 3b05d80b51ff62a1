"""A checked Struktur and one of its annexes -> the chart in Indonesian sentences, in reading order.

`describe` gives the structured value; `as_text`, `as_markdown` and `as_desc` print it. No page is known here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.model import JenisBagan
from polakerja_diagram.words.jalur import describe_jalur
from polakerja_diagram.words.pola import describe_pola
from polakerja_diagram.words.sentences import Uraian, as_desc, as_markdown, as_text, semua_baris

if TYPE_CHECKING:
    from polakerja_diagram.model import Lampiran, Struktur

__all__ = ["Uraian", "as_desc", "as_markdown", "as_text", "describe", "describe_lampiran", "semua_baris"]


def describe(struktur: Struktur, lampiran: Lampiran) -> Uraian:
    """Return what the chart of an annex shows: every organ introduced once, every relation stated once.

    Raises:
        ValueError: the structure has no head of region (a check reports that before).
    """
    if lampiran.bagan is JenisBagan.JALUR:
        return describe_jalur(struktur, lampiran)
    return describe_pola(struktur, lampiran)


def describe_lampiran(struktur: Struktur, lampiran: Lampiran) -> str:
    """Return the chart of an annex as one paragraph, for `<desc>` and alternative texts.

    Raises:
        ValueError: the structure has no head of region (a check reports that before).
    """
    return as_desc(describe(struktur, lampiran))
