"""An annex on its pages: a checked Struktur gives finished pages, in the largest text that fits.

Looks for the largest text that one page holds, upright or across, in the clearest way that fits. What no page
holds in legible text goes on several pages, as few as can be, unless the drafter insists on one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.bagan import BaganJalur, BaganPola
from polakerja_diagram.chart.jalur.layout import layout_jalur
from polakerja_diagram.chart.page import findings
from polakerja_diagram.chart.page.keterangan import explain
from polakerja_diagram.chart.page.sheet import TINGGI_BAGAN_TERKECIL_MM, BingkaiHalaman
from polakerja_diagram.chart.page.spread_jalur import Tersebar, spread_jalur, too_large
from polakerja_diagram.chart.page.spread_pola import Sebaran, spread_pola
from polakerja_diagram.chart.page.variants import find_variants
from polakerja_diagram.chart.pola.layout import layout_pola
from polakerja_diagram.chart.text.metrics import HURUF_TERKECIL_PT
from polakerja_diagram.diagnostics import Diagnostic, Outcome
from polakerja_diagram.model import Mode
from polakerja_diagram.sebutan.citation import is_complete

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.chart.bagan import Bagan
    from polakerja_diagram.chart.denah import Denah, Halaman
    from polakerja_diagram.model import Lampiran, Struktur, TataLetak

HURUF_TERBESAR_PT: Final = 12.0
"""Largest chart text: that of the heading (UU 12/2011 Lampiran II point 284)."""

HURUF_SATU_HALAMAN_PT: Final = 5.0
"""Least size of a chart that is forced on one page; below it not even the original can be read."""

LANGKAH_HURUF_PT: Final = 0.5

ISI_TEGAK_CUKUP: Final = 0.6
"""Upright stands whenever its chart fills this share of its ground; below it, across may fill more."""

ISI_MENDATAR_LEBIH: Final = 0.2
"""Across must fill so much more of its ground before it is preferred at the same text size."""


def default_mode(struktur: Struktur) -> Mode:
    """Return RANCANGAN while number, date or name is empty, else ASLI."""
    return Mode.ASLI if is_complete(struktur.peraturan) else Mode.RANCANGAN


def lay_out(
    struktur: Struktur,
    lampiran: Lampiran,
    *,
    mode: Mode | None,
    uraian: str = "",
    satu_halaman: bool = False,
) -> Outcome[tuple[Halaman, ...]]:
    """Return the pages of one annex, or why it cannot be drawn (PK301, PK302, PK305, PK612), with warnings.

    Args:
        struktur: a structure that `check_struktur` finds no error in.
        lampiran: one of its annexes.
        mode: how the last page is closed; None for `default_mode`.
        uraian: what the chart says in words, carried to the page's description.
        satu_halaman: one page, in smaller text if need be, rather than several.
    """
    mode = mode or default_mode(struktur)
    known = (*findings.foreign_signs(struktur), *findings.unfinished(struktur, mode))
    outcome: Outcome[tuple[Halaman, ...]] = Outcome(None, known)
    if outcome.has_errors:
        return outcome
    penata = _Penata(struktur, lampiran, mode)
    if penata.room_mm(satu_halaman=satu_halaman) < TINGGI_BAGAN_TERKECIL_MM:
        return Outcome(None, (*known, findings.no_room(struktur, lampiran)))
    found = penata.on_one_page(text_sizes(struktur.tata_letak))
    more: tuple[Diagnostic, ...] = ()
    if found is None:
        found, more = penata.forced() if satu_halaman else penata.on_several()
    if found is None:
        return Outcome(None, (*known, *more))
    if mode is Mode.SALINAN and found.bingkai.struktur is not struktur:
        more = (*more, findings.certificate_left_out(struktur, lampiran))
    return Outcome(found.bingkai.pages(found.semua_denah, uraian=uraian), (*known, *more))


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


class _Penata:
    """Puts one annex on pages: `semua_bingkai` are the frames of each group of ways to show it."""

    def __init__(self, struktur: Struktur, lampiran: Lampiran, mode: Mode) -> None:
        self.struktur = struktur
        self.lampiran = lampiran
        self.mode = mode
        self.semua_ragam = find_variants(struktur, lampiran)
        self.semua_bingkai = [self._frames(struktur, group) for group in self.semua_ragam]

    def _frames(self, struktur: Struktur, group: Sequence[Bagan]) -> tuple[BingkaiHalaman, ...]:
        """Return the pages for each way of a group, upright ones first."""
        rows = [explain(struktur, bagan) for bagan in group]
        return tuple(
            BingkaiHalaman(struktur, self.lampiran, bagan, lines, mode=self.mode, mendatar=mendatar)
            for mendatar in _orientations(struktur.tata_letak)
            for bagan, lines in zip(group, rows, strict=True)
        )

    def room_mm(self, *, satu_halaman: bool) -> float:
        """Return the height of the highest ground in the smallest legible text."""
        return max(
            frame.ground_height(HURUF_TERKECIL_PT)
            if satu_halaman
            else frame.heights(HURUF_TERKECIL_PT).pertama_mm
            for frames in self.semua_bingkai
            for frame in frames
        )

    def on_one_page(self, sizes: Sequence[float]) -> Tersebar | None:
        """Return the annex on one page in the clearest way that fits, if need be without the certificate.

        L20 asks for the certificate of a true copy; L19 only on the act itself.
        """
        for group, frames in zip(self.semua_ragam, self.semua_bingkai, strict=True):
            best = _largest_that_fits(frames, sizes)
            if not best and self.mode is Mode.SALINAN and self.struktur.peraturan.salinan.di_lampiran:
                best = _largest_that_fits(self._frames(_without_certificate(self.struktur), group), sizes)
            if best:
                frame, draft = _choose(best)
                return Tersebar(frame, (_layout(frame, draft.huruf_pt) or draft,))
        return None

    def forced(self) -> tuple[Tersebar | None, tuple[Diagnostic, ...]]:
        """Return the annex on one page in text that is smaller than is legible, with a warning."""
        smaller = tuple(
            size
            for size in text_sizes(self.struktur.tata_letak, terkecil_pt=HURUF_SATU_HALAMAN_PT)
            if size < HURUF_TERKECIL_PT
        )
        found = self.on_one_page(smaller)
        if found is None:
            return None, (findings.too_large(self.struktur, self.lampiran, huruf_pt=HURUF_SATU_HALAMAN_PT),)
        reached = found.semua_denah[0].huruf_pt
        return found, (
            findings.small_text(self.struktur, self.lampiran, reached, terkecil_pt=HURUF_TERKECIL_PT),
        )

    def on_several(self) -> tuple[Tersebar | None, tuple[Diagnostic, ...]]:
        """Return the annex on several pages, or why that cannot be; with a warning if they are very many.

        Of the ways to show it the one with the fewest pages, then with the largest text.
        """
        sizes = text_sizes(self.struktur.tata_letak)
        found = _spread(self.semua_bingkai, sizes)
        if found is not None:
            jumlah = len(found.semua_denah)
            many = jumlah > findings.HALAMAN_TERBANYAK
            return found, (findings.many_pages(self.struktur, self.lampiran, jumlah),) if many else ()
        frames = self.semua_bingkai[-1]
        bagan = frames[0].bagan
        if isinstance(bagan, BaganJalur):
            kotak = too_large(frames, bagan, sizes[-1])
            return None, (findings.box_too_large(self.struktur, self.lampiran, kotak, huruf_pt=sizes[-1]),)
        return None, (findings.too_large(self.struktur, self.lampiran, huruf_pt=sizes[-1]),)


def _spread(semua_bingkai: Sequence[Sequence[BingkaiHalaman]], sizes: Sequence[float]) -> Tersebar | None:
    """Return an annex on several pages in the best of all ways to show it; None if it fits in none."""
    first = semua_bingkai[0][0].bagan
    if isinstance(first, BaganJalur):
        return spread_jalur(semua_bingkai[0], first, sizes)
    drafts: list[Sebaran] = []
    for frames in semua_bingkai:
        ways = [(frame, frame.bagan) for frame in frames if isinstance(frame.bagan, BaganPola)]
        draft = spread_pola(ways, sizes)
        drafts += [draft] if draft else []
    best = min(drafts, key=lambda draft: (len(draft.draf), -draft.huruf_pt), default=None)
    return best.finish() if best else None


def _without_certificate(struktur: Struktur) -> Struktur:
    peraturan = struktur.peraturan
    salinan = replace(peraturan.salinan, di_lampiran=False)
    return replace(struktur, peraturan=replace(peraturan, salinan=salinan))


def _layout(frame: BingkaiHalaman, huruf_pt: float, *, draf: bool = False) -> Denah | None:
    """Return the placed chart of an annex of one page, or None if it does not fit at that size."""
    tinggi, lebar = frame.ground_height(huruf_pt), frame.bidang.lebar_mm
    if tinggi < TINGGI_BAGAN_TERKECIL_MM:
        return None
    if isinstance(frame.bagan, BaganJalur):
        tata_letak = frame.struktur.tata_letak
        return layout_jalur(
            frame.bagan, lebar_mm=lebar, tinggi_mm=tinggi, huruf_pt=huruf_pt, tata_letak=tata_letak
        )
    return layout_pola(frame.bagan, lebar_mm=lebar, tinggi_mm=tinggi, huruf_pt=huruf_pt, draf=draf)


def _largest_that_fits(
    frames: Sequence[BingkaiHalaman], sizes: Sequence[float]
) -> list[tuple[BingkaiHalaman, Denah]]:
    """Return drafts of the charts in the largest size that any frame holds; none if no size does.

    Begins with the smallest, then halves the range: what does not fit in one size fits in no larger one.
    """
    alive = list(frames)
    best = _drafts(alive, sizes[-1]) if sizes else []
    first, last = 0, len(sizes) - 1
    while best and first < last:
        middle = (first + last) // 2
        placed = _drafts(alive, sizes[middle])
        if placed:
            best, last = placed, middle
        else:
            first = middle + 1
    return best


def _drafts(alive: list[BingkaiHalaman], huruf_pt: float) -> list[tuple[BingkaiHalaman, Denah]]:
    """Return drafts in one size, up to the first that fills its page; a frame that does not fit is dropped.

    None is dropped where none fits: a smaller size may.
    """
    placed: list[tuple[BingkaiHalaman, Denah]] = []
    failed: list[BingkaiHalaman] = []
    for frame in alive:
        denah = _layout(frame, huruf_pt, draf=True)
        if denah is None:
            failed.append(frame)
            continue
        placed.append((frame, denah))
        if frame.fill(denah) >= ISI_TEGAK_CUKUP:
            break
    if placed:
        alive[:] = [frame for frame in alive if frame not in failed]
    return placed


def _choose(placed: list[tuple[BingkaiHalaman, Denah]]) -> tuple[BingkaiHalaman, Denah]:
    """Return the upright page unless its chart leaves much of the page empty and the other does not."""
    first, *others = placed
    for other in others:
        upright, across = first[0].fill(first[1]), other[0].fill(other[1])
        if upright < ISI_TEGAK_CUKUP and across > upright + ISI_MENDATAR_LEBIH:
            return other
    return first
