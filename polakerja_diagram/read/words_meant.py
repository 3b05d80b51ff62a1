"""A word that is none of the known ones -> the known one that was probably meant, in words for a hint."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from polakerja_diagram.sebutan.jenis import EJAAN_KEPALA

if TYPE_CHECKING:
    from collections.abc import Iterable

SYNONYMS: Final = {
    "komando": "struktural",
    "instruksi": "struktural",
    "koordinasi": "koordinatif",
    "konsultasi": "konsultatif",
    "hirarkis": "hierarki",
    "hierarkis": "hierarki",
    "intersektoral": "hierarki",
    "lintas sektoral": "fungsional",
    "multisektoral": "instansional",
    "rsud": "unit",
    "uptd": "unit",
    "biro": "bagian",
    **dict.fromkeys(EJAAN_KEPALA, "kepala daerah"),
    "sekda": "sekretaris daerah",
    "potret": "tegak",
    "portrait": "tegak",
    "lanskap": "mendatar",
    "landscape": "mendatar",
    "benar": "ya",
    "true": "ya",
    "yes": "ya",
    "salah": "tidak",
    "false": "tidak",
    "no": "tidak",
    "pasti": "terverifikasi",
}
"""Words that drafters use for a choice, and the choice; Pasal 10 and 11 write the forms in both ways."""

SHOWN_LENGTH: Final = 60
"""Characters of a drafter's word that a message repeats."""

CLOSE_ENOUGH: Final = 0.72
"""Likeness (difflib ratio) from which a word is offered as what was meant: `hirarki`-`hierarki` is 0.93."""


def near_miss(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that was probably meant: None unless exactly one is like it.

    >>> near_miss("hirarki", ["hierarki", "fungsional", "instansional"])
    'hierarki'
    >>> near_miss("staf_ahli", ["staf-ahli", "asisten"])
    'staf-ahli'
    """
    if len(word) > SHOWN_LENGTH:
        return None  # comparing costs the square of the length
    known = list(choices)
    plain = _plain(word)
    same = [choice for choice in known if _plain(choice) == plain]
    if len(same) == 1:
        return same[0]
    meant = SYNONYMS.get(plain)
    if meant in known:
        return meant
    close = get_close_matches(plain, [_plain(choice) for choice in known], n=2, cutoff=CLOSE_ENOUGH)
    if len(close) != 1:
        return None
    return next(choice for choice in known if _plain(choice) == close[0])


def _plain(word: str) -> str:
    return " ".join(re.split(r"[\s_-]+", word.strip().casefold()))


def hint_for(near: str | None, choices: Iterable[str]) -> str:
    """Return what to do about a word that is not among the choices: its near miss, or all of them."""
    return f"mungkin maksudnya '{near}'?" if near else f"pilih salah satu: {', '.join(choices)}"


def shown(text: str) -> str:
    """Return text for a message: on one line, and not longer than a message can bear."""
    line = " ".join(text[: 2 * SHOWN_LENGTH].split())
    return line if len(line) <= SHOWN_LENGTH else line[: SHOWN_LENGTH - 3] + "..."
