"""What a drafter would see on the finished pages of an annex, counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.judge.ground import empty_share
from polakerja_diagram.chart.judge.names import SETITIK_MM, names_of
from polakerja_diagram.chart.text.box_text import PADDING_TEGAK_MM
from polakerja_diagram.chart.text.metrics import CAP_HEIGHT_EM, DESCENT_EM, line_height_mm
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.chart.denah import Denah, KotakDenah

BARIS_LONGGAR: Final = 2
"""A box may be so many lines higher than its text, so that neighbours are level."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What the pages of one annex are like. Shares are of the ground that the charts could take."""

    size_pt: float
    """Text size, on the page where it is smallest."""
    names: int
    broken: int
    """Names with more lines than the room there is asks for."""
    towers: int
    """Names of three lines or more, at least half of them one word."""
    lone_words: int
    """Lines of one word in names of several lines."""
    empty: float
    """Share of the ground without a box, a line or text, on the pages before the last, or on the only one."""
    fill: tuple[float, ...]
    """For each page, how much of the height of its ground the chart takes."""
    stretched: int
    """Boxes that are higher than their text by more than two lines."""
    slack: float
    """Share of the ground that is that surplus height."""
    note_words: int
    crossings: int
    across: bool
    """Whether the paper lies across; the act itself stands upright."""
    other_orientation: bool
    """Whether the act's other annexes lie otherwise."""

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return len(self.fill)


def measure(
    semua_denah: Sequence[Denah],
    heights_mm: Sequence[float],
    *,
    across: bool = False,
    other_orientation: bool = False,
) -> Measures:
    """Return the measures of an annex.

    Args:
        semua_denah: its charts, one a page.
        heights_mm: the height of the ground of each.
        across: whether the paper lies across.
        other_orientation: whether the act's other annexes lie otherwise.
    """
    whole = list(zip(semua_denah, heights_mm, strict=True))
    judged = whole[:-1] or whole
    names = [name for denah in semua_denah for name in names_of(denah)]
    boxes = [(kotak, _surplus_mm(kotak)) for denah in semua_denah for kotak in denah.semua_kotak]
    ground = sum(denah.lebar_mm * tinggi for denah, tinggi in whole)
    return Measures(
        size_pt=min(denah.huruf_pt for denah in semua_denah),
        names=len(names),
        broken=sum(name.is_broken for name in names),
        towers=sum(name.is_tower for name in names),
        lone_words=sum(name.lone_words for name in names),
        empty=sum(empty_share(denah, tinggi) for denah, tinggi in judged) / len(judged),
        fill=tuple(denah.tinggi_mm / tinggi for denah, tinggi in whole),
        stretched=sum(surplus > 0 for _, surplus in boxes),
        slack=sum(surplus * kotak.lebar_mm for kotak, surplus in boxes) / ground,
        note_words=sum(
            len(baris.teks.split())
            for kotak, _ in boxes
            for baris in kotak.semua_baris
            if baris.kelas == "catatan-kotak"
        ),
        crossings=sum(denah.persilangan for denah in semua_denah),
        across=across,
        other_orientation=other_orientation,
    )


def _surplus_mm(kotak: KotakDenah) -> float:
    """Return how much higher a box is than its text and the lines it may have more."""
    if not kotak.semua_baris:
        return 0.0
    first = min(kotak.semua_baris, key=lambda baris: baris.y_mm)
    last = max(kotak.semua_baris, key=lambda baris: baris.y_mm)
    em_mm = pt_to_mm(first.ukuran_pt)
    text = last.y_mm - first.y_mm + (CAP_HEIGHT_EM + 2 * DESCENT_EM) * em_mm + 2 * PADDING_TEGAK_MM
    surplus = kotak.tinggi_mm - text - BARIS_LONGGAR * line_height_mm(first.ukuran_pt)
    return surplus if surplus > SETITIK_MM else 0.0
