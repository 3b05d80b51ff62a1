"""What is said at the foot of a box: relations that hold within it, set one behind the other.

Widths are em (1 em = the text size).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.text.metrics import untied, width_em, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.chart.bagan import CatatanKotak

JARAK_CATATAN_EM: Final = 0.4
"""Between two notes in one line: more than a space, so that a wider font does not join them."""


@dataclass(frozen=True, slots=True)
class PotonganCatatan:
    """The words of one note in one line, `x_em` from its start. `awal`: the note begins here."""

    catatan: CatatanKotak
    teks: str
    x_em: float
    awal: bool


def flow_notes(
    semua_catatan: tuple[CatatanKotak, ...], lebar_em: float
) -> tuple[tuple[PotonganCatatan, ...], ...]:
    """Return the lines of all notes: one goes on behind the other unless it begins a paragraph.

    Notes in one line stand a little further apart than words, so that a wider font does not join them. The
    letter of a form begins no line (`koordinatif b`), and what is tied stands in one if it can.
    """
    space = width_em(" ")
    lines: list[list[PotonganCatatan]] = []
    end = 0.0
    for catatan in semua_catatan:
        awal = True
        words = tuple(_words(catatan.teks, lebar_em))
        for word, following in zip(words, [*words[1:], ""], strict=True):
            width = width_em(word)
            whole = width + space + width_em(following) if _is_letter(following) else width
            needed = whole if whole <= lebar_em else width
            fresh = not lines or (awal and not catatan.sambung)
            gap = 0.0 if fresh else (JARAK_CATATAN_EM if awal else space)
            if fresh or end + gap + needed > lebar_em:
                lines.append([PotonganCatatan(catatan, word, 0.0, awal)])
                end = width
            elif awal:
                lines[-1].append(PotonganCatatan(catatan, word, end + gap, awal=True))
                end += gap + width
            else:
                last = lines[-1][-1]
                lines[-1][-1] = replace(last, teks=f"{last.teks} {word}")
                end += gap + width
            awal = False
    return tuple(tuple(line) for line in lines)


def _words(teks: str, lebar_em: float) -> Iterator[str]:
    """Yield what stands in one line: words, tied words that a line can hold, pieces of what none holds.

    A word is broken as in a name, after `/` and `-`.
    """
    for tied in teks.split(" "):
        whole = untied(tied)
        for word in (whole,) if width_em(whole) <= lebar_em else whole.split(" "):
            yield from (word,) if width_em(word) <= lebar_em else wrap(word, lebar_em)


def _is_letter(word: str) -> bool:
    return len(word.rstrip(",;")) == 1 and word[0].isalpha()
