"""An annex on its pages: a checked Struktur gives finished pages, the best that are found.

Looks for one page, upright or across, in the clearest way that is good: in the largest text that fits, or,
where placing costs little, in the size that is judged best. What no page holds in legible text goes on
several pages, as few as can be, unless the drafter insists on one.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from polakerja_diagram.chart.judge.judgement import ARAH_LAIN, most_at
from polakerja_diagram.chart.page import findings
from polakerja_diagram.chart.page.sheet import TINGGI_BAGAN_TERKECIL_MM, AnnexSheet, Tersebar
from polakerja_diagram.chart.text.metrics import HURUF_TERKECIL_PT
from polakerja_diagram.diagnostics import Diagnostic, Outcome
from polakerja_diagram.model import Mode
from polakerja_diagram.sebutan.citation import is_complete

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from polakerja_diagram.chart.annex import AnnexKind
    from polakerja_diagram.chart.denah import Denah, Halaman
    from polakerja_diagram.model import Lampiran, Struktur, TataLetak

HURUF_TERBESAR_PT: Final = 12.0
"""Largest chart text: that of the heading (UU 12/2011 Lampiran II point 284)."""

HURUF_SATU_HALAMAN_PT: Final = 5.0
"""Least size of a chart that is forced on one page; below it not even the original can be read."""

LANGKAH_HURUF_PT: Final = 0.5

NILAI_BAIK: Final = 95.0
"""So good a page is good enough: no smaller size is tried."""

NILAI_PENGESAHAN: Final = 4.0
"""So much of its judgement a page may give for the certificate of a true copy: a few names are broken."""

SEHALAMAN_PT: Final = 8.5
"""An annex that has one page in such text is not spread over several for larger text."""

MENDATAR_LEBIH_PT: Final = 2 * LANGKAH_HURUF_PT
"""An annex lies across, though its act stands upright, only for so much larger text."""


R = TypeVar("R")


class Sheet(Protocol):
    """What stands around a chart on one paper, in one orientation, and offers it a ground."""

    def place(self, huruf_pt: float, *, draf: bool = False) -> Denah | None:
        """Return the placed chart, or None if it does not fit at that size."""


F = TypeVar("F", bound=Sheet)


def default_mode(struktur: Struktur) -> Mode:
    """Return RANCANGAN while number, date or name is empty, else ASLI."""
    return Mode.ASLI if is_complete(struktur.peraturan) else Mode.RANCANGAN


def lay_out(
    struktur: Struktur,
    lampiran: Lampiran,
    kind: AnnexKind[Any],
    *,
    mode: Mode | None,
    uraian: str = "",
    satu_halaman: bool = False,
) -> Outcome[tuple[Halaman, ...]]:
    """Return the pages of one annex, or why not (PK301, PK302, PK305, PK612, PK620, PK623), with warnings.

    Every mode has the same chart and KETERANGAN at the same places.

    Args:
        struktur: a structure that `check_struktur` finds no error in.
        lampiran: one of its annexes.
        kind: what kind of annex it is.
        mode: how the last page is closed; None for `default_mode`.
        uraian: what the chart says in words, carried to the page's description.
        satu_halaman: one page, in smaller text if need be, rather than several.
    """
    mode = mode or default_mode(struktur)
    known = (
        *findings.unfinished(struktur, mode),
        *findings.uncertified(struktur, lampiran, kind.inferred(struktur), mode),
        *findings.low_footer(struktur, mode),
    )
    outcome: Outcome[tuple[Halaman, ...]] = Outcome(None, known)
    if outcome.has_errors:
        return outcome
    penata = _PageSearch(struktur, lampiran, kind, mode)
    if penata.room_mm(satu_halaman=satu_halaman) < TINGGI_BAGAN_TERKECIL_MM:
        return Outcome(None, (*known, findings.no_room(struktur, lampiran)))
    sizes = text_sizes(struktur.tata_letak)
    found = penata.on_one_page(sizes)
    more: tuple[Diagnostic, ...] = ()
    if found is None or (kind.judged and not satu_halaman and penata.is_small(found, sizes)):
        other = penata.forced() if satu_halaman else penata.on_several(sizes)
        if found is None or (other.value and other.value.judgement().total > found.judgement().total):
            found, more = other.value, other.diagnostics
    if found is None:
        return Outcome(None, (*known, *more))
    found = _with_room_for_certificate(found)
    if mode is Mode.SALINAN and struktur.peraturan.salinan.di_lampiran and not found.sheet.pengesahan:
        more = (*more, findings.certificate_left_out(struktur, lampiran, found.huruf_pt))
    return Outcome(found.sheet.pages(found.semua_denah, uraian=uraian), (*known, *more))


def _with_room_for_certificate(found: Tersebar) -> Tersebar:
    """Return the annex with room for the certificate of a true copy, where that costs neither size nor page.

    L20 asks for it where the office does so; L19 only on the act itself. The room is kept in every mode, so
    that all are one drawing, and for no file that does not say who certifies.
    """
    salinan = found.sheet.struktur.peraturan.salinan
    if not (salinan.di_lampiran and salinan.is_written):
        return found
    sheet = replace(found.sheet, pengesahan=True)
    size = found.huruf_pt
    if len(found.semua_denah) == 1:
        denah = sheet.place(size)
        other = Tersebar(sheet, (denah,)) if denah else None
    else:
        other = sheet.kind.spread(((sheet,),), (size,)).value
    return other if other and _is_as_good(other, found) else found


def _is_as_good(one: Tersebar, other: Tersebar) -> bool:
    """Whether a drawing with room has no more pages and crossings, and hardly looks worse."""
    crossings = [sum(denah.persilangan for denah in found.semua_denah) for found in (one, other)]
    return (
        len(one.semua_denah) <= len(other.semua_denah)
        and crossings[0] <= crossings[1]
        and one.judgement().total >= other.judgement().total - NILAI_PENGESAHAN
    )


def text_sizes(tata_letak: TataLetak, *, terkecil_pt: float = HURUF_TERKECIL_PT) -> tuple[float, ...]:
    """Return the sizes to try, in pt, largest first, in steps of half a point.

    >>> from polakerja_diagram.model import TataLetak
    >>> text_sizes(TataLetak(huruf_terbesar_pt=9.2))
    (9.0, 8.5, 8.0)
    """
    largest = max(tata_letak.huruf_terbesar_pt or HURUF_TERBESAR_PT, terkecil_pt)
    steps = int((largest - terkecil_pt) / LANGKAH_HURUF_PT + 1e-9)
    return tuple(terkecil_pt + step * LANGKAH_HURUF_PT for step in range(steps, -1, -1))


def _orientations(tata_letak: TataLetak) -> tuple[bool, ...]:
    return {"tegak": (False,), "mendatar": (True,)}.get(tata_letak.orientasi, (False, True))


class _PageSearch:
    """Puts one annex on pages: `groups` are the sheets of each group of ways to show it."""

    def __init__(self, struktur: Struktur, lampiran: Lampiran, kind: AnnexKind[Any], mode: Mode) -> None:
        self.struktur = struktur
        self.lampiran = lampiran
        self.kind = kind
        self.mode = mode
        self.groups = [self._sheets(group) for group in kind.variants(struktur)]

    def _sheets(self, group: Sequence[Any]) -> tuple[AnnexSheet[Any], ...]:
        """Return the pages for each way of a group, upright ones first."""
        return tuple(
            AnnexSheet(self.struktur, self.lampiran, self.kind, bagan, self.mode, mendatar)
            for mendatar in _orientations(self.struktur.tata_letak)
            for bagan in group
        )

    def room_mm(self, *, satu_halaman: bool) -> float:
        """Return the height of the highest ground in the smallest legible text."""
        return max(
            sheet.ground_height(HURUF_TERKECIL_PT)
            if satu_halaman
            else sheet.heights(HURUF_TERKECIL_PT).pertama_mm
            for sheets in self.groups
            for sheet in sheets
        )

    def on_one_page(self, sizes: Sequence[float]) -> Tersebar | None:
        """Return the annex on one page as the act stands, or across where that is better."""
        upright = self._clearest(sizes, mendatar=False)
        least = upright.huruf_pt + MENDATAR_LEBIH_PT if upright else 0.0
        return turned(upright, self._clearest([size for size in sizes if size >= least], mendatar=True))

    def is_small(self, found: Tersebar, sizes: Sequence[float]) -> bool:
        """Whether no page holds the annex in text in which it is not spread over several."""
        large = [size for size in sizes if size >= SEHALAMAN_PT]
        return found.huruf_pt < SEHALAMAN_PT and self.on_one_page(large) is None

    def _clearest(self, sizes: Sequence[float], *, mendatar: bool) -> Tersebar | None:
        """Return the annex on one page that lies so, in the clearest way that is good, else in the best."""
        groups = [[sheet for sheet in sheets if sheet.mendatar is mendatar] for sheets in self.groups]
        large = [size for size in sizes if size >= self.kind.clear_pt]
        small = [size for size in sizes if size < self.kind.clear_pt]
        found: list[Tersebar] = []
        for sheets in groups:
            one = self._best_of(sheets, large)
            if one and self.kind.is_clear(one.measures()):
                return one
            found += [one] if one else []
        found += filter(None, (self._best_of(sheets, small) for sheets in groups))
        return max(found, key=lambda one: one.judgement().total, default=None)

    def _best_of(self, sheets: Sequence[AnnexSheet[Any]], sizes: Sequence[float]) -> Tersebar | None:
        """Return the best of pages of equal worth: the largest text, or the best judged of all sizes."""
        if self.kind.judged:
            return _best_judged(sheets, sizes)
        placed = largest_that_fits(sheets, sizes)
        if not placed:
            return None
        sheet, draft = placed
        return Tersebar(sheet, (sheet.place(draft.huruf_pt) or draft,))

    def forced(self) -> Outcome[Tersebar]:
        """Return the annex on one page in text that is smaller than is legible, with a warning."""
        smaller = tuple(
            size
            for size in text_sizes(self.struktur.tata_letak, terkecil_pt=HURUF_SATU_HALAMAN_PT)
            if size < HURUF_TERKECIL_PT
        )
        found = self.on_one_page(smaller)
        if found is None:
            sheet = self.groups[0][0]
            return Outcome(None, (findings.too_large(sheet, huruf_pt=HURUF_SATU_HALAMAN_PT),))
        small = findings.small_text(
            self.struktur, self.lampiran, found.huruf_pt, terkecil_pt=HURUF_TERKECIL_PT
        )
        return Outcome(found, (small,))

    def on_several(self, sizes: Sequence[float]) -> Outcome[Tersebar]:
        """Return the annex on several pages, or why that cannot be; with a warning if they are very many."""
        found = self.kind.spread(self.groups, sizes)
        jumlah = len(found.value.semua_denah) if found.value else 0
        if jumlah <= findings.HALAMAN_TERBANYAK:
            return found
        return Outcome(found.value, (findings.many_pages(self.struktur, self.lampiran, jumlah),))


def turned(upright: Tersebar | None, across: Tersebar | None) -> Tersebar | None:
    """Return the annex upright, as its act and the other annexes stand.

    Across only where that gains two steps of text size and is better, though it lies alone so.
    """
    if upright is None or across is None:
        return upright or across
    is_larger = across.huruf_pt >= upright.huruf_pt + MENDATAR_LEBIH_PT
    is_better = across.judgement().total - ARAH_LAIN > upright.judgement().total
    return across if is_larger and is_better else upright


def _best_judged(sheets: Sequence[AnnexSheet[Any]], sizes: Sequence[float]) -> Tersebar | None:
    """Return the best judged page of all sheets and sizes, or None if none fits."""
    best: Tersebar | None = None
    reached = -math.inf
    for sheet in sheets:
        place = cache(sheet.place)
        hopeful = [size for size in sizes if most_at(size, across=sheet.mendatar) > reached]
        largest = find_largest(hopeful, place)
        for size in (size for size in hopeful if largest and size <= largest.huruf_pt):
            if reached >= min(NILAI_BAIK, most_at(size, across=sheet.mendatar)):
                break
            denah = place(size)
            found = Tersebar(sheet, (denah,)) if denah else None
            if found and found.judgement().total > reached:
                best, reached = found, found.judgement().total
    return best


def find_largest(
    sizes: Sequence[float], attempt: Callable[[float], R | None], *, smallest: R | None = None
) -> R | None:
    """Return what the largest size gives that gives anything; None if none does.

    Begins with the smallest, then halves the range: what does not fit in one size fits in no larger one.

    Args:
        sizes: largest first.
        attempt: tries one size.
        smallest: what the smallest size gives, where that is known.

    >>> find_largest((12.0, 11.0, 10.0, 9.0), lambda size: f"{size:g} pt" if size < 12 else None)
    '11 pt'
    """
    best = attempt(sizes[-1]) if sizes and smallest is None else smallest
    first, last = 0, len(sizes) - 1
    while best is not None and first < last:
        middle = (first + last) // 2
        found = attempt(sizes[middle])
        if found is None:
            first = middle + 1
        else:
            best, last = found, middle
    return best


def largest_that_fits(sheets: Sequence[F], sizes: Sequence[float]) -> tuple[F, Denah] | None:
    """Return the draft of a chart in the largest size that any sheet holds; of several the first sheet."""

    def attempt(huruf_pt: float) -> tuple[F, Denah] | None:
        drafts = ((sheet, sheet.place(huruf_pt, draf=True)) for sheet in sheets)
        return next(((sheet, draft) for sheet, draft in drafts if draft), None)

    return find_largest(sizes, attempt)
