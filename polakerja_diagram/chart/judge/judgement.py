"""The judgement of an annex: from 100, what each fault of its pages takes off, with its reason.

The weights are ours. They are set so that the pairs of pages that are kept with the tests stand in the order
in which a drafter would put them; one point is about what one crossing is worth.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.judge.measure import measure
from polakerja_diagram.units import write_number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from polakerja_diagram.chart.denah import Halaman
    from polakerja_diagram.chart.judge.measure import Measures

NILAI_PENUH: Final = 100.0
"""An annex without a fault."""

HURUF_NYAMAN_PT: Final = 10.0
"""Below it every half point is felt; above it little is gained (heading and body of an act have 12 pt)."""

HURUF_KECIL_PT: Final = 8.5
"""Below it text is a burden on paper."""

MENDATAR: Final = 5.0
"""What it takes off that a reader has to turn the act: its body stands upright."""

ARAH_LAIN: Final = 6.0
"""What it takes off that an annex lies otherwise than the others of its act."""

KOSONG_WAJAR: Final = 0.35
"""So much of a ground may be empty: a chart needs air between its boxes."""

ISI_WAJAR: Final = 0.6
"""A page that goes on is filled to this share of its height."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One fault that a page can have: what it takes off, and how it is told."""

    cost: Callable[[Measures], float]
    tell: Callable[[Measures], str]


@dataclass(frozen=True, slots=True)
class Nilai:
    """The judgement of one annex: what it has of 100, and why not all."""

    deductions: tuple[tuple[str, float], ...]
    """What is told of each fault that is there, and what it takes off; the heaviest first."""

    @property
    def total(self) -> float:
        """The sum; the higher the better, and below 0 for a page that nobody would sign."""
        return NILAI_PENUH - sum(cost for _, cost in self.deductions)


def judge_pages(semua_halaman: Sequence[Halaman], *, other_orientation: bool) -> Nilai:
    """Return the judgement of the finished pages of one annex.

    Args:
        semua_halaman: its pages in order.
        other_orientation: whether the act's other annexes lie otherwise.
    """
    semua_denah = [halaman.denah for halaman in semua_halaman]
    heights = [halaman.bidang_mm for halaman in semua_halaman]
    across = semua_halaman[0].mendatar
    return judge(measure(semua_denah, heights, across=across, other_orientation=other_orientation))


def judge(measures: Measures) -> Nilai:
    """Return the judgement of an annex by its measures."""
    found = ((reason.tell(measures), reason.cost(measures)) for reason in REASONS)
    there = [(told, cost) for told, cost in found if cost > 0]
    return Nilai(tuple(sorted(there, key=lambda one: -one[1])))


def most_at(size_pt: float, *, across: bool) -> float:
    """Return what an annex in such text, on paper that lies so, can reach at most."""
    return NILAI_PENUH - _size_cost(size_pt) - MENDATAR * across


def _size_cost(size_pt: float) -> float:
    """Return 0 at 12 pt, 2 at 10 pt, 12.5 at 8.5 pt, 18 at 8 pt."""
    above = 12.0 - max(size_pt, HURUF_NYAMAN_PT)
    below = max(HURUF_NYAMAN_PT - size_pt, 0.0)
    tiny = max(HURUF_KECIL_PT - size_pt, 0.0)
    return 1.0 * max(above, 0.0) + 7.0 * below + 4.0 * tiny


def _share(m: Measures, count: int) -> float:
    return count / max(m.names, 1)


def _bare_pages(m: Measures) -> float:
    """Return by how much the pages that go on fall short of a filled page, summed."""
    return sum(max(ISI_WAJAR - fill, 0.0) for fill in m.fill[:-1])


REASONS: Final = (
    Reason(lambda m: _size_cost(m.size_pt), lambda m: f"huruf {write_number(m.size_pt)} pt"),
    Reason(
        lambda m: 30 * _share(m, m.broken),
        lambda m: f"{m.broken} dari {m.names} nama terputus, padahal di sampingnya masih lapang",
    ),
    Reason(
        lambda m: 30 * _share(m, m.towers),
        lambda m: f"{m.towers} nama tersusun sekata demi sekata",
    ),
    Reason(
        lambda m: 3 * _share(m, m.lone_words),
        lambda m: f"{m.lone_words} baris hanya sepatah kata",
    ),
    Reason(
        lambda m: 25 * max(m.empty - KOSONG_WAJAR, 0.0),
        lambda m: f"{round(100 * m.empty)} % bidang bagan kosong",
    ),
    Reason(
        lambda m: 40 * _bare_pages(m),
        lambda m: f"halaman sebelum yang terakhir terisi {round(100 * min(m.fill[:-1], default=1.0))} %",
    ),
    Reason(
        lambda m: 0.4 * m.stretched + 60 * m.slack,
        lambda m: f"{m.stretched} kotak jauh lebih tinggi daripada isinya",
    ),
    Reason(lambda m: 0.08 * m.note_words, lambda m: f"{m.note_words} kata dalam catatan kotak"),
    Reason(lambda m: 1.0 * m.crossings, lambda m: f"{m.crossings} garis bersilang"),
    Reason(lambda m: 14.0 * (m.pages - 1), lambda m: f"{m.pages} halaman"),
    Reason(lambda m: MENDATAR * m.across, lambda _: "kertas mendatar, padahal peraturannya tegak"),
    Reason(
        lambda m: ARAH_LAIN * m.other_orientation, lambda _: "arah kertas lain daripada lampiran yang lain"
    ),
)
"""Every fault that is judged; the order is that of the eye, from the letters to the whole act."""
