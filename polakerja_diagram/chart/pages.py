"""An annex on its pages: a checked Struktur gives finished pages, in the largest text that fits.

Looks for the largest text that one page holds, upright or across. What no page holds in legible text goes on
several pages, as few as can be, unless the drafter insists on one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart import halaman_temuan as temuan
from polakerja_diagram.chart.bagan import BaganJalur
from polakerja_diagram.chart.halaman_bingkai import TINGGI_BAGAN_TERKECIL_MM, BingkaiHalaman
from polakerja_diagram.chart.halaman_sebar import Tersebar, spread_jalur, too_large
from polakerja_diagram.chart.keterangan import explain
from polakerja_diagram.chart.layout_jalur import layout_jalur
from polakerja_diagram.chart.layout_pola import layout_pola
from polakerja_diagram.chart.plan_jalur import plan_jalur
from polakerja_diagram.chart.plan_pola import plan_pola
from polakerja_diagram.chart.pola_daftar import spread_pola
from polakerja_diagram.diagnostics import Diagnostic, Outcome
from polakerja_diagram.model import JenisBagan, Mode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.chart.bagan import Bagan
    from polakerja_diagram.chart.denah import Denah, Halaman
    from polakerja_diagram.model import Lampiran, Struktur, TataLetak

HURUF_TERBESAR_PT: Final = 12.0
"""Largest chart text: that of the heading (UU 12/2011 Lampiran II point 284)."""

HURUF_TERKECIL_PT: Final = 8.0
"""No chart text goes below 8 pt (L3), unless the drafter insists on one page."""

HURUF_SATU_HALAMAN_PT: Final = 5.0
"""Least size of a chart that is forced on one page; below it not even the original can be read."""

LANGKAH_HURUF_PT: Final = 0.5

ISI_TEGAK_CUKUP: Final = 0.6
"""Upright stands whenever its chart fills this share of its ground; below it, across may fill more."""

ISI_MENDATAR_LEBIH: Final = 0.2
"""Across must fill so much more of its ground before it is preferred at the same text size."""


def default_mode(struktur: Struktur) -> Mode:
    """Return RANCANGAN while number, date or name is empty, else ASLI."""
    return Mode.ASLI if struktur.peraturan.is_complete else Mode.RANCANGAN


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
    findings = (*temuan.foreign_signs(struktur), *temuan.unfinished(struktur, mode))
    outcome: Outcome[tuple[Halaman, ...]] = Outcome(None, findings)
    if outcome.has_errors:
        return outcome
    bagan = plan(struktur, lampiran)
    frames = _frames(struktur, lampiran, bagan, mode)
    room = max(
        frame.ground_height(HURUF_TERKECIL_PT)
        if satu_halaman
        else frame.heights(HURUF_TERKECIL_PT).pertama_mm
        for frame in frames
    )
    if room < TINGGI_BAGAN_TERKECIL_MM:
        return Outcome(None, (*findings, temuan.no_room(struktur, lampiran)))
    sizes = text_sizes(struktur.tata_letak)
    found = _one_page(struktur, lampiran, bagan, mode, sizes)
    more: tuple[Diagnostic, ...] = ()
    if found is None and satu_halaman:
        found, more = _forced(struktur, lampiran, bagan, mode)
    elif found is None:
        found, more = _several(struktur, lampiran, bagan, frames, sizes)
    if found is None:
        return Outcome(None, (*findings, *more))
    if mode is Mode.SALINAN and found.bingkai.struktur is not struktur:
        more = (*more, temuan.certificate_left_out(struktur, lampiran))
    return Outcome(found.bingkai.pages(found.semua_denah, uraian=uraian), (*findings, *more))


def plan(struktur: Struktur, lampiran: Lampiran) -> Bagan:
    """Return what the annex shows."""
    if lampiran.bagan is JenisBagan.JALUR:
        return plan_jalur(struktur)
    return plan_pola(struktur)


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


def _frames(struktur: Struktur, lampiran: Lampiran, bagan: Bagan, mode: Mode) -> tuple[BingkaiHalaman, ...]:
    rows = explain(struktur, bagan)
    return tuple(
        BingkaiHalaman(struktur, lampiran, bagan, rows, mode=mode, mendatar=mendatar)
        for mendatar in _orientations(struktur.tata_letak)
    )


def _one_page(
    struktur: Struktur, lampiran: Lampiran, bagan: Bagan, mode: Mode, sizes: Sequence[float]
) -> Tersebar | None:
    """Return the annex on one page, if need be without the certificate of a true copy.

    L20 asks for the certificate; L19 only on the act itself.
    """
    best = _largest_that_fits(_frames(struktur, lampiran, bagan, mode), sizes)
    if not best and mode is Mode.SALINAN and struktur.peraturan.salinan.di_lampiran:
        bare = _without_certificate(struktur)
        best = _largest_that_fits(_frames(bare, lampiran, bagan, mode), sizes)
    if not best:
        return None
    frame, denah = _choose(best)
    return Tersebar(frame, (denah,))


def _without_certificate(struktur: Struktur) -> Struktur:
    peraturan = struktur.peraturan
    salinan = replace(peraturan.salinan, di_lampiran=False)
    return replace(struktur, peraturan=replace(peraturan, salinan=salinan))


def _forced(
    struktur: Struktur, lampiran: Lampiran, bagan: Bagan, mode: Mode
) -> tuple[Tersebar | None, tuple[Diagnostic, ...]]:
    """Return the annex on one page in text that is smaller than is legible, with a warning."""
    smaller = tuple(
        size
        for size in text_sizes(struktur.tata_letak, terkecil_pt=HURUF_SATU_HALAMAN_PT)
        if size < HURUF_TERKECIL_PT
    )
    found = _one_page(struktur, lampiran, bagan, mode, smaller)
    if found is None:
        return None, (temuan.too_large(struktur, lampiran, huruf_pt=HURUF_SATU_HALAMAN_PT),)
    reached = found.semua_denah[0].huruf_pt
    return found, (temuan.small_text(struktur, lampiran, reached, terkecil_pt=HURUF_TERKECIL_PT),)


def _several(
    struktur: Struktur,
    lampiran: Lampiran,
    bagan: Bagan,
    frames: Sequence[BingkaiHalaman],
    sizes: Sequence[float],
) -> tuple[Tersebar | None, tuple[Diagnostic, ...]]:
    """Return the annex on several pages, with a warning if they are very many."""
    if isinstance(bagan, BaganJalur):
        found = spread_jalur(frames, bagan, sizes)
        if found is None:
            kotak = too_large(frames, bagan, sizes[-1])
            return None, (temuan.box_too_large(struktur, lampiran, kotak, huruf_pt=sizes[-1]),)
    else:
        found = spread_pola(frames, bagan, sizes)
        if found is None:
            return None, (temuan.too_large(struktur, lampiran, huruf_pt=sizes[-1]),)
    jumlah = len(found.semua_denah)
    if jumlah > temuan.HALAMAN_TERBANYAK:
        return found, (temuan.many_pages(struktur, lampiran, jumlah),)
    return found, ()


def _layout(bagan: Bagan, frame: BingkaiHalaman, huruf_pt: float) -> Denah | None:
    """Return the placed chart of an annex of one page, or None if it does not fit at that size."""
    tinggi = frame.ground_height(huruf_pt)
    if tinggi < TINGGI_BAGAN_TERKECIL_MM:
        return None
    lebar, tata_letak = frame.bidang.lebar_mm, frame.struktur.tata_letak
    if isinstance(bagan, BaganJalur):
        return layout_jalur(bagan, lebar_mm=lebar, tinggi_mm=tinggi, huruf_pt=huruf_pt, tata_letak=tata_letak)
    return layout_pola(bagan, lebar_mm=lebar, tinggi_mm=tinggi, huruf_pt=huruf_pt, tata_letak=tata_letak)


def _largest_that_fits(
    frames: Sequence[BingkaiHalaman], sizes: Sequence[float]
) -> list[tuple[BingkaiHalaman, Denah]]:
    """Return the placed charts of the largest size that any orientation holds; none if no size does.

    Halves the range of sizes at each step: what does not fit in one size does not fit in a larger one.
    """
    best: list[tuple[BingkaiHalaman, Denah]] = []
    first, last = 0, len(sizes)
    while first < last:
        middle = (first + last) // 2
        placed: list[tuple[BingkaiHalaman, Denah]] = []
        for frame in frames:
            denah = _layout(frame.bagan, frame, sizes[middle])
            if denah is not None:
                placed.append((frame, denah))
                if frame.fill(denah) >= ISI_TEGAK_CUKUP:
                    break
        if placed:
            best, last = placed, middle
        else:
            first = middle + 1
    return best


def _choose(placed: list[tuple[BingkaiHalaman, Denah]]) -> tuple[BingkaiHalaman, Denah]:
    """Return the upright page unless its chart leaves much of the page empty and the other does not."""
    first, *others = placed
    for other in others:
        upright, across = first[0].fill(first[1]), other[0].fill(other[1])
        if upright < ISI_TEGAK_CUKUP and across > upright + ISI_MENDATAR_LEBIH:
            return other
    return first
