"""A word that no organ has in; the one organ the drafter may have meant out, or none.

Only a single candidate is offered: two would make the drafter guess. The index holds each kode with one
letter left out, so that the search costs the same for five organs as for five thousand.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.sebutan.nama import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LETTERS_MIN: Final = 3
"""Shorter words resemble too many others to be offered for a slip of one letter."""


@dataclass(frozen=True, slots=True)
class NearWords:
    """Words to choose from: each by its plain form, and each with one letter left out."""

    utuh: Mapping[str, tuple[str, ...]]
    kurang: Mapping[str, tuple[str, ...]]


def build_kamus(words: Iterable[str], aliases: Iterable[tuple[str, str]] = ()) -> NearWords:
    """Return the index of `words`; `aliases` are (other spelling, word), as a full name and its kode."""
    utuh: defaultdict[str, dict[str, None]] = defaultdict(dict)
    kurang: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for word in words:
        utuh[fold_name(word)][word] = None
        for form in _shorter(fold_name(word)):
            kurang[form][word] = None
    for spelling, word in aliases:
        utuh[fold_name(spelling)][word] = None
    return NearWords(
        {form: tuple(found) for form, found in utuh.items()},
        {form: tuple(found) for form, found in kurang.items()},
    )


def near_miss(word: str, kamus: NearWords) -> str | None:
    """Return the one word that differs in case, spaces, an alias, or one letter; None if none or several do.

    >>> kamus = build_kamus(["dinkes", "dinsos", "asisten-1"], [("Dinas Kesehatan", "dinkes")])
    >>> near_miss("Dinkes", kamus), near_miss("dinas kesehatan", kamus), near_miss("dinkse", kamus)
    ('dinkes', 'dinkes', 'dinkes')
    >>> near_miss("asisten 1", kamus), near_miss("asiten-1", kamus), near_miss("din", kamus)
    ('asisten-1', 'asisten-1', None)
    """
    plain = fold_name(word)
    same = kamus.utuh.get(plain, ())
    if same:
        return same[0] if len(same) == 1 else None
    if len(plain) < LETTERS_MIN:
        return None
    found: dict[str, None] = dict.fromkeys(kamus.kurang.get(plain, ()))  # one letter is missing
    for form in _shorter(plain):
        found.update(dict.fromkeys(kamus.utuh.get(form, ())))  # one letter too many
        found.update(dict.fromkeys(kamus.kurang.get(form, ())))  # one letter wrong, or moved
    return next(iter(found)) if len(found) == 1 else None


def _shorter(word: str) -> list[str]:
    return [word[:n] + word[n + 1 :] for n in range(len(word))]
