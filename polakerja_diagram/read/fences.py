"""Markdown around a file: the fences that a chat or a web page puts before and after its YAML (PK112)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Diagnostic, Location, Related, error
from polakerja_diagram.diagnostics.replacement import Replacement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FENCE: Final = re.compile(r"^\s*(?:`{3,}[^`]*|~{3,}.*)$")
"""A fence with or without a word for what it holds (https://spec.commonmark.org/0.31.2/#fenced-code-blocks).

No line of YAML begins with a backtick, and none of a structure file with tildes."""


def find_fences(lines: Sequence[str], *, file: str) -> Iterator[Diagnostic]:
    """Yield one finding for all fences; emptied lines mend it where nothing stands outside of them."""
    fenced = [number for number, line in enumerate(lines, start=1) if FENCE.match(line)]
    if not fenced:
        return
    first, *others = (_place(number, lines, file) for number in fenced)
    outside = [*lines[: fenced[0] - 1], *(lines[fenced[-1] :] if others else ())]
    is_alone = not others or (len(others) == 1 and not any(line.strip() for line in outside))
    yield error(
        "PK112",
        at=first,
        message=f"baris '{lines[first.line - 1].strip()}' pagar Markdown dari chat atau web",
        hint="hapus baris itu dan pasangannya"
        if is_alone
        else "ambil hanya yang di antara kedua baris pagar; hapus pagar dan tulisan di luarnya",
        related=tuple(Related(at, "pagar lain di sini") for at in others),
        replacements=tuple(
            Replacement(number, 1, len(lines[number - 1]) + 1, "") for number in (fenced if is_alone else ())
        ),
    )


def _place(number: int, lines: Sequence[str], file: str) -> Location:
    line = lines[number - 1]
    return Location(file, number, len(line) - len(line.lstrip()) + 1, len(line.strip()), line)
