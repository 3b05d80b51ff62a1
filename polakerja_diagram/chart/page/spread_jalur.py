"""A chart on several pages: the fewest pages that hold it, then the largest text with so many.

Frames (upright, across) and sizes go in, placed charts come out, one for each page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from polakerja_diagram.chart.jalur.bagi import Pembagi
from polakerja_diagram.chart.page.blocks import page_number
from polakerja_diagram.chart.page.findings import HALAMAN_TERBANYAK
from polakerja_diagram.chart.page.sheet import TINGGI_BAGAN_TERKECIL_MM

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from polakerja_diagram.chart.bagan import BaganJalur, Kotak
    from polakerja_diagram.chart.denah import Denah
    from polakerja_diagram.chart.jalur.bagi import Potong
    from polakerja_diagram.chart.page.sheet import BingkaiHalaman

    _Terbagi = tuple[Pembagi, tuple[Potong, ...]]


@dataclass(frozen=True, slots=True)
class Tersebar:
    """The pages of an annex: their frame and their charts."""

    bingkai: BingkaiHalaman
    semua_denah: tuple[Denah, ...]


def spread_jalur(
    frames: Sequence[BingkaiHalaman], bagan: BaganJalur, sizes: Sequence[float]
) -> Tersebar | None:
    """Return Lampiran II on several pages; None if a box is larger than a page.

    Args:
        frames: the pages upright and across, the preferred one first.
        bagan: the chart.
        sizes: text sizes in points, largest first.
    """
    possible: list[tuple[BingkaiHalaman, _Terbagi]] = []
    for frame in frames:
        found = _divide(frame, bagan, sizes[-1])
        if found is not None:
            possible.append((frame, found))
            if len(found[1]) > HALAMAN_TERBANYAK:
                break
    if not possible:
        return None
    fewest = min(len(ranges) for _, (_, ranges) in possible)
    best: tuple[float, int, BingkaiHalaman, _Terbagi] | None = None
    for urutan, (frame, smallest) in enumerate(possible):
        if len(smallest[1]) > fewest:
            continue
        huruf_pt, divided = sizes[-1], smallest
        if fewest <= HALAMAN_TERBANYAK:
            huruf_pt, divided = _largest(frame, bagan, sizes, smallest)
        if best is None or (huruf_pt, -urutan) > best[:2]:
            best = (huruf_pt, -urutan, frame, divided)
    if best is None:
        return None
    _, _, frame, (pembagi, ranges) = best
    return Tersebar(frame, pembagi.place(ranges))


def too_large(frames: Sequence[BingkaiHalaman], bagan: BaganJalur, huruf_pt: float) -> Kotak | None:
    """Return the box that keeps Lampiran II from being drawn at all, as far as it is one box."""
    return _divider(frames[0], bagan, huruf_pt).too_large()


def _largest(
    frame: BingkaiHalaman, bagan: BaganJalur, sizes: Sequence[float], smallest: _Terbagi
) -> tuple[float, _Terbagi]:
    """Return the largest size with as many pages as the smallest has, and how it divides."""
    known = {sizes[-1]: smallest}

    def fits(huruf_pt: float) -> bool:
        divided = _divide(frame, bagan, huruf_pt)
        if divided is None or len(divided[1]) > len(smallest[1]):
            return False
        known[huruf_pt] = divided
        return True

    huruf_pt = largest_size(sizes, fits)
    return huruf_pt, known[huruf_pt]


def largest_size(sizes: Sequence[float], fits: Callable[[float], bool]) -> float:
    """Return the largest size that fits, by halving; the last of them is known to."""
    first, last = 0, len(sizes) - 1
    while first < last:
        middle = (first + last) // 2
        if fits(sizes[middle]):
            last = middle
        else:
            first = middle + 1
    return sizes[last]


def _divider(frame: BingkaiHalaman, bagan: BaganJalur, huruf_pt: float) -> Pembagi:
    return Pembagi(
        bagan,
        lebar_mm=frame.bidang.lebar_mm,
        tinggi=frame.heights(huruf_pt),
        huruf_pt=huruf_pt,
        tata_letak=frame.struktur.tata_letak,
        nomor_awal=page_number(frame.lampiran, 1),
    )


def _divide(frame: BingkaiHalaman, bagan: BaganJalur, huruf_pt: float) -> _Terbagi | None:
    """Return how one size divides among pages; None if it does not, or no page has ground."""
    heights = frame.heights(huruf_pt)
    if min(heights.pertama_mm, heights.terakhir_mm) < TINGGI_BAGAN_TERKECIL_MM:
        return None
    pembagi = _divider(frame, bagan, huruf_pt)
    ranges = pembagi.divide()
    return None if ranges is None else (pembagi, ranges)
