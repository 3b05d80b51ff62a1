r"""What an edit does to a text: characters that give way to others, undone as easily; and texts under change.

A `TextPatch` counts characters of the text before the edit. Several of one edit are sorted and apart, so that
they may be made in any order. A text of the drafter has breaks of its own (LF, CR LF, mixed): the editing
rooms see LF only, and `SourceText` puts the patches back between the breaks that were there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BREAK: Final = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class TextPatch:
    """The characters from `start` to before `end` become `text`."""

    start: int
    end: int
    text: str


def apply_patches(text: str, patches: Iterable[TextPatch]) -> str:
    r"""Return a text after patches that are sorted and apart.

    >>> apply_patches("nomor: 28", (TextPatch(7, 9, "29"), TextPatch(9, 9, "\n")))
    'nomor: 29\n'
    """
    parts: list[str] = []
    done = 0
    for one in patches:
        if one.start < done:
            raise ValueError(f"patches overlap at {one.start}")
        parts += (text[done : one.start], one.text)
        done = one.end
    return "".join((*parts, text[done:]))


def invert(text: str, patches: Iterable[TextPatch]) -> tuple[TextPatch, ...]:
    """Return the patches that make of the edited text the text before it.

    >>> invert("nomor: 28", (TextPatch(7, 9, "291"),))
    (TextPatch(start=7, end=10, text='28'),)
    """
    undone = []
    shift = 0
    for one in patches:
        start = one.start + shift
        undone.append(TextPatch(start, start + len(one.text), text[one.start : one.end]))
        shift += len(one.text) - (one.end - one.start)
    return tuple(undone)


@dataclass(slots=True)
class ChangingText:
    """A text under a row of edits, each of which sees the result of the one before.

    It is kept as pieces: kept stretches of the first text, and new text between them. So the edits together
    are patches of the first text, and what nobody touched is in none of them.
    """

    original: str
    pieces: list[tuple[int, int, str | None]] = field(default_factory=list)
    """Start and end in the first text, with None; or zeros with new text."""

    def __post_init__(self) -> None:
        """Begin with the whole text kept."""
        self.pieces = [(0, len(self.original), None)] if self.original else []

    @property
    def text(self) -> str:
        """The text as it now is."""
        return "".join(self._said(piece) for piece in self.pieces)

    def change(self, patches: Sequence[TextPatch]) -> None:
        """Make patches of the text as it now is, sorted and apart."""
        for one in reversed(patches):
            before, rest = self._split(self.pieces, one.start)
            _, after = self._split(rest, one.end - one.start)
            new = [(0, 0, one.text)] if one.text else []
            self.pieces = [*before, *new, *after]

    def patches(self) -> tuple[TextPatch, ...]:
        """Return all that was done as patches of the first text."""
        result = []
        done, new = 0, ""
        for start, end, text in (*self.pieces, (len(self.original), len(self.original), None)):
            if text is not None:
                new += text
                continue
            if new or start > done:
                result.append(_trimmed(self.original, TextPatch(done, start, new)))
            done, new = end, ""
        return tuple(one for one in result if one.text or one.end > one.start)

    def _said(self, piece: tuple[int, int, str | None]) -> str:
        start, end, text = piece
        return self.original[start:end] if text is None else text

    def _split(
        self, pieces: Sequence[tuple[int, int, str | None]], at: int
    ) -> tuple[list[tuple[int, int, str | None]], list[tuple[int, int, str | None]]]:
        """Return the pieces before and from a character on."""
        done = 0
        for place, (start, end, text) in enumerate(pieces):
            length = end - start if text is None else len(text)
            if done + length > at:
                cut = at - done
                if cut == 0:
                    return list(pieces[:place]), list(pieces[place:])
                kept = text is None
                head = (start, start + cut, None) if kept else (0, 0, (text or "")[:cut])
                tail = (start + cut, end, None) if kept else (0, 0, (text or "")[cut:])
                return [*pieces[:place], head], [tail, *pieces[place + 1 :]]
            done += length
        return list(pieces), []


def _trimmed(text: str, patch: TextPatch) -> TextPatch:
    """Return a patch without the beginning and the end that it puts back as they were."""
    old, new = text[patch.start : patch.end], patch.text
    most = min(len(old), len(new))
    head = next((n for n in range(most) if old[n] != new[n]), most)
    most -= head
    tail = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    return TextPatch(patch.start + head, patch.end - tail, new[head : len(new) - tail])


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text with its own line breaks, and the same with LF, in which edits are made."""

    original: str
    text: str
    break_at: tuple[int, ...] = field(repr=False)
    """Place of each break in `text`."""
    breaks: tuple[str, ...] = field(repr=False)

    def original_patches(self, patches: Iterable[TextPatch]) -> Iterator[TextPatch]:
        """Yield patches of the LF text as patches of the original; a new line ends as that above it."""
        starts = self._starts()
        for one in patches:
            first, last = (bisect_left(self.break_at, index) for index in (one.start, one.end))
            above = (
                self.breaks[max(0, first - 1) if first == len(self.breaks) else first]
                if self.breaks
                else "\n"
            )
            yield TextPatch(one.start + starts[first], one.end + starts[last], one.text.replace("\n", above))

    def _starts(self) -> tuple[int, ...]:
        """Return how far each line of the original is behind that of the LF text."""
        shifts = [0]
        for one in self.breaks:
            shifts.append(shifts[-1] + len(one) - 1)
        return tuple(shifts)


def read_source(original: str) -> SourceText:
    r"""Return a text with the LF text beside it.

    >>> read_source("a: 1\r\nb: 2\n").text
    'a: 1\nb: 2\n'
    """
    breaks = tuple(BREAK.findall(original))
    text = BREAK.sub("\n", original)
    return SourceText(original, text, tuple(at for at, sign in enumerate(text) if sign == "\n"), breaks)


def are_apart(patches: Iterable[TextPatch]) -> bool:
    """Whether patches are sorted and none overlaps another."""
    return all(one.end <= other.start for one, other in pairwise(patches))
