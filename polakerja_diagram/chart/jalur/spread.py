"""Lampiran II on several pages: the fewest that hold it, then the best judged way with so many.

Sheets (upright, across) and sizes go in, placed charts come out, one for each page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.jalur.bagi import Pembagi
from polakerja_diagram.chart.page.blocks import page_number
from polakerja_diagram.chart.page.findings import HALAMAN_TERBANYAK, box_too_large
from polakerja_diagram.chart.page.search import find_largest, turned
from polakerja_diagram.chart.page.sheet import TINGGI_BAGAN_TERKECIL_MM, Tersebar
from polakerja_diagram.diagnostics import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.chart.denah import Denah
    from polakerja_diagram.chart.jalur.bagan import BaganJalur
    from polakerja_diagram.chart.jalur.potong import Potong
    from polakerja_diagram.chart.page.sheet import AnnexSheet

    _Terbagi = tuple[Pembagi, tuple[Potong, ...]]

HALAMAN_DINILAI: Final = 6
"""On more pages the largest text wins without a look at every way: they are lists, and take long to judge."""


def spread_jalur(
    groups: Sequence[Sequence[AnnexSheet[BaganJalur]]], sizes: Sequence[float]
) -> Outcome[Tersebar]:
    """Return Lampiran II on several pages; PK305 if a box is larger than a page.

    Args:
        groups: the pages upright and across, the preferred one first; only the first group is spread, that
            of single boxes: a list in one frame has no place to part.
        sizes: text sizes in points, largest first.
    """
    sheets = groups[0]
    possible: list[tuple[AnnexSheet[BaganJalur], _Terbagi]] = []
    for sheet in sheets:
        found = _divide(sheet, sizes[-1])
        if found is not None:
            possible.append((sheet, found))
            if len(found[1]) > HALAMAN_TERBANYAK:
                break
    if not possible:
        kotak = _divider(sheets[0], sizes[-1]).too_large()
        return Outcome(None, (box_too_large(sheets[0], kotak, huruf_pt=sizes[-1]),))
    fewest = min(len(ranges) for _, (_, ranges) in possible)
    if fewest > HALAMAN_DINILAI:
        best = [
            (sheet, smallest if fewest > HALAMAN_TERBANYAK else _largest(sheet, sizes, smallest))
            for sheet, smallest in possible
            if len(smallest[1]) == fewest
        ]
        sheet, (pembagi, ranges) = max(best, key=lambda one: one[1][0].letak.huruf_pt)
        return Outcome(Tersebar(sheet, pembagi.place(ranges)))
    upright, across = (
        max(
            (
                Tersebar(sheet, denah)
                for sheet, smallest in possible
                if sheet.mendatar is mendatar and len(smallest[1]) == fewest
                for denah in _all_placed(sheet, sizes, fewest)
            ),
            key=lambda one: one.judgement().total,
            default=None,
        )
        for mendatar in (False, True)
    )
    return Outcome(turned(upright, across))


def _all_placed(
    sheet: AnnexSheet[BaganJalur], sizes: Sequence[float], jumlah: int
) -> Iterator[tuple[Denah, ...]]:
    """Yield every way to divide it among so many pages, in each size that takes no more."""
    for huruf_pt in sizes:
        if min(sheet.heights(huruf_pt).of(2, longgar=False)) < TINGGI_BAGAN_TERKECIL_MM:
            continue
        pembagi = _divider(sheet, huruf_pt)
        yield from (pembagi.place(ranges) for ranges in pembagi.divisions() if len(ranges) <= jumlah)


def _largest(sheet: AnnexSheet[BaganJalur], sizes: Sequence[float], smallest: _Terbagi) -> _Terbagi:
    """Return how the largest size divides that takes no more pages than the smallest does."""

    def attempt(huruf_pt: float) -> _Terbagi | None:
        divided = _divide(sheet, huruf_pt)
        return divided if divided is not None and len(divided[1]) <= len(smallest[1]) else None

    return find_largest(sizes, attempt, smallest=smallest) or smallest


def _divider(sheet: AnnexSheet[BaganJalur], huruf_pt: float) -> Pembagi:
    return Pembagi(
        sheet.bagan,
        lebar_mm=sheet.bidang.lebar_mm,
        tinggi=sheet.heights(huruf_pt),
        huruf_pt=huruf_pt,
        tata_letak=sheet.struktur.tata_letak,
        nomor_awal=page_number(sheet.lampiran, 1),
    )


def _divide(sheet: AnnexSheet[BaganJalur], huruf_pt: float) -> _Terbagi | None:
    """Return how one size divides among pages; None if it does not, or no page has ground."""
    heights = sheet.heights(huruf_pt)
    if min(heights.pertama_mm, heights.terakhir_mm) < TINGGI_BAGAN_TERKECIL_MM:
        return None
    pembagi = _divider(sheet, huruf_pt)
    ranges = pembagi.divide()
    return None if ranges is None else (pembagi, ranges)
