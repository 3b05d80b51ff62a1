"""A chart in Indonesian sentences, in reading order: each annex its own, printed alike.

`jalur` and `pola` make the structured value; `as_text`, `as_markdown` and `as_desc` print it.
"""

from __future__ import annotations

from polakerja_diagram.words.sentences import Uraian, as_desc, as_markdown, as_text, semua_baris

__all__ = ["Uraian", "as_desc", "as_markdown", "as_text", "semua_baris"]
