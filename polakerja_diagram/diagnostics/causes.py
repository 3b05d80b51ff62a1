"""Many findings of one cause -> one finding with the count, the first place, and all the others as related.

One cause have findings with one code and one advice that say the same of several places (rows that name a
kode that is gone), or, from `SERUPA` on, of several names (organs whose Asisten is gone).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Related, info

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from polakerja_diagram.diagnostics import Diagnostic

SERUPA: Final = 3
"""From so many on, findings about different names are one; fewer are read as quickly one by one."""

MAX_FINDINGS: Final = 1000
"""Findings of one stage, places told of one cause, causes told of one run: no one reads more."""

NAMES: Final = re.compile(r"'[^']*'(?:, '[^']*')*")
"""Words of the drafter within a message."""


def one_per_cause(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return one finding a cause, in order of their first places; what is let be is told one by one.

    What mends each of the merged findings mends the one that stands for them; of very many, the first.
    """
    all_found = tuple(found)
    sizes = Counter(map(_kind, all_found))
    causes: defaultdict[Hashable, list[Diagnostic]] = defaultdict(list)
    for one in all_found:
        kind = _kind(one)
        causes[kind if sizes[kind] >= SERUPA else (kind, one.message)].append(one)
    return tuple(map(_merge, causes.values()))


def told(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return what is told of findings: one a cause, and of very many causes the first and how many remain."""
    causes = one_per_cause(found)
    if len(causes) <= MAX_FINDINGS:
        return causes
    rest = causes[MAX_FINDINGS:]
    message = f"{len(rest)} temuan lain, mulai di sini, tidak disebut"
    hint = "perbaiki yang sudah disebut, lalu periksa lagi; kesalahan yang sama mungkin berulang"
    return (*causes[:MAX_FINDINGS], info("PK024", at=rest[0].at, message=message, hint=hint))


def _kind(one: Diagnostic) -> Hashable:
    """Return what findings of one cause share, whichever names they speak of."""
    said = NAMES.sub("''", one.message)
    own = one.at if one.dibiarkan else one.at.file
    return (one.code, one.severity, said, one.hint, one.lampiran, bool(one.replacements), own)


def _merge(same: Sequence[Diagnostic]) -> Diagnostic:
    first, *others = same
    if not others:
        return first
    is_same = all(one.message == first.message for one in others)
    count = f"di {len(same)} tempat" if is_same else f"dan {len(others)} lagi yang serupa"
    return replace(
        first,
        message=f"{first.message} ({count})",
        related=(
            *first.related,
            *chain.from_iterable(_as_related(one, first) for one in others[: MAX_FINDINGS - 1]),
        ),
        replacements=tuple(chain.from_iterable(one.replacements for one in same[:MAX_FINDINGS])),
    )


def _as_related(one: Diagnostic, first: Diagnostic) -> tuple[Related, ...]:
    message = "demikian pula" if one.message == first.message else one.message
    return (Related(one.at, message), *one.related)
