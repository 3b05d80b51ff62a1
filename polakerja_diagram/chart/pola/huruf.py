"""The letter a, b, c of a koordinatif line: in a gap of the line, or beside it where the line is short.

Lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.denah import BarisTeks, GarisDenah, Titik
from polakerja_diagram.chart.pola.jarak import HURUF_BEBAS_MM, SAMA_MM, SETENGAH_GARIS_MM
from polakerja_diagram.chart.pola.silang import length_mm, pieces
from polakerja_diagram.chart.text.metrics import CAP_HEIGHT_EM, width_mm
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from polakerja_diagram.chart.denah import BingkaiDenah, KotakDenah

CELAH_TERPENDEK_MM: Final = 13.0
"""An upright piece shorter than this shows too few dashes with a gap in it; its letter stands beside it."""

SISA_MM: Final = 2.5
"""A line goes on at least so far on both sides of the letter in it: a dash that is seen as one."""

LANGKAH: Final = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9)
"""Where along the piece a letter is tried, as shares of its length: the middle first."""

LANGKAH_HALUS: Final = tuple(share / 60 for share in range(1, 60))
"""Tried where none of those is free: a long line that many others cross has room between two of them."""

LAPANG: Final = (HURUF_BEBAS_MM + SETENGAH_GARIS_MM, HURUF_BEBAS_MM)
"""Free space around the letter up to the middle of a line: beside the heaviest; the least at all."""

PALING_JAUH_MM: Final = 0.5
"""A letter beside a line has so much more room on its far side, so that it belongs to one line only."""

Persegi = tuple[float, float, float, float]
Potongan = tuple[Titik, Titik]


@dataclass(frozen=True, slots=True)
class _LetterPlace:
    """A place for a letter: its middle, the piece it belongs to, and whether the piece is cut for it."""

    x_mm: float
    y_mm: float
    potongan: int
    celah_mm: float
    samping: int = 0


def letter_all(
    semua_garis: Sequence[GarisDenah],
    semua_kotak: Sequence[KotakDenah],
    semua_bingkai: Sequence[BingkaiDenah],
    *,
    bidang_mm: tuple[float, float],
    huruf_pt: float,
) -> tuple[GarisDenah, ...] | None:
    """Return the lines with the letters of their forms; None if some letter has no free place.

    Args:
        semua_garis: all lines, without letters.
        semua_kotak: boxes that letters keep clear of.
        semua_bingkai: frames whose borders letters keep clear of.
        bidang_mm: width and height of the ground; a letter in a line at its edge stands a little further in.
        huruf_pt: size of the letters.
    """
    taken = [
        *((k.x_mm, k.y_mm, k.x_mm + k.lebar_mm, k.y_mm + k.tinggi_mm) for k in semua_kotak),
        *(border for bingkai in semua_bingkai for border in _borders(bingkai)),
    ]
    result: list[GarisDenah] = []
    for garis in semua_garis:
        if garis.bentuk is None:
            result.append(garis)
            continue
        others = [piece for other in semua_garis if other is not garis for piece in pieces(other)]
        found = _letter(garis, others, taken, bidang_mm=bidang_mm, huruf_pt=huruf_pt)
        if found is None:
            return None
        taken.append(_frame(found.semua_huruf[0], 0.0, 0))
        result.append(found)
    return tuple(result)


def _letter(
    garis: GarisDenah,
    others: Sequence[Potongan],
    taken: Sequence[Persegi],
    *,
    bidang_mm: tuple[float, float],
    huruf_pt: float,
) -> GarisDenah | None:
    huruf = garis.bentuk.huruf if garis.bentuk else ""
    lebar, tinggi = width_mm(huruf, huruf_pt), pt_to_mm(CAP_HEIGHT_EM * huruf_pt)
    own = list(pairwise(garis.polylines[0]))
    for lapang in LAPANG:
        for at in _spots(own, lebar, tinggi):
            x = min(max(at.x_mm, lebar / 2), bidang_mm[0] - lebar / 2)
            y = min(max(at.y_mm + tinggi / 2, tinggi), bidang_mm[1])
            text = BarisTeks(huruf, x, y, lebar, huruf_pt, kelas="huruf")
            frame = _frame(text, lapang, at.samping)
            mine = own if not at.celah_mm else [p for n, p in enumerate(own) if n != at.potongan]
            if _is_free(frame, [*others, *mine], taken):
                return _with_letter(garis, at, text)
    return None


def _spots(own: Sequence[Potongan], lebar: float, tinggi: float) -> Iterator[_LetterPlace]:
    """Yield places for the letter: in or beside the longest piece first, then beside any piece."""
    order = sorted(range(len(own)), key=lambda index: (-length_mm(*own[index]), index))
    for index in order:
        is_short = not _is_level(own[index]) and length_mm(*own[index]) < CELAH_TERPENDEK_MM
        yield from (_beside if is_short else _inside)(own, index, lebar, tinggi, LANGKAH)
    for langkah in (LANGKAH, LANGKAH_HALUS):
        for index in order:
            yield from _beside(own, index, lebar, tinggi, langkah)
            yield from _inside(own, index, lebar, tinggi, langkah)


def _inside(
    own: Sequence[Potongan], index: int, lebar: float, tinggi: float, langkah: Sequence[float]
) -> Iterator[_LetterPlace]:
    length = length_mm(*own[index])
    celah = (lebar if _is_level(own[index]) else tinggi) + 2 * HURUF_BEBAS_MM
    for share in langkah:
        if min(share, 1 - share) * length - celah / 2 >= SISA_MM:
            x, y = _along(own[index], share)
            yield _LetterPlace(x, y, index, celah)


def _beside(
    own: Sequence[Potongan], index: int, lebar: float, tinggi: float, langkah: Sequence[float]
) -> Iterator[_LetterPlace]:
    off = HURUF_BEBAS_MM + SETENGAH_GARIS_MM + 0.01  # a rounding more
    for share in langkah:
        x, y = _along(own[index], share)
        for side in (1, -1):
            if _is_level(own[index]):
                yield _LetterPlace(x, y - side * (tinggi / 2 + off), index, 0.0)
            else:
                yield _LetterPlace(x + side * (lebar / 2 + off), y, index, 0.0, side)


def _along(piece: Potongan, share: float) -> tuple[float, float]:
    a, b = piece
    return a.x_mm + (b.x_mm - a.x_mm) * share, a.y_mm + (b.y_mm - a.y_mm) * share


def _frame(text: BarisTeks, lapang: float, samping: int) -> Persegi:
    """Return what a letter covers with the free space around it; `samping` is the side away from its line."""
    tinggi = pt_to_mm(CAP_HEIGHT_EM * text.ukuran_pt)
    return (
        text.x_mm - text.lebar_mm / 2 - lapang - (PALING_JAUH_MM if samping < 0 else 0.0),
        text.y_mm - tinggi - lapang,
        text.x_mm + text.lebar_mm / 2 + lapang + (PALING_JAUH_MM if samping > 0 else 0.0),
        text.y_mm + lapang,
    )


def _is_free(frame: Persegi, lines: Iterable[Potongan], taken: Iterable[Persegi]) -> bool:
    rectangles = (
        (min(a.x_mm, b.x_mm), min(a.y_mm, b.y_mm), max(a.x_mm, b.x_mm), max(a.y_mm, b.y_mm)) for a, b in lines
    )
    return not any(_meets(frame, other) for other in chain(rectangles, taken))


def _meets(satu: Persegi, dua: Persegi) -> bool:
    return satu[0] < dua[2] and dua[0] < satu[2] and satu[1] < dua[3] and dua[1] < satu[3]


def _borders(bingkai: BingkaiDenah) -> tuple[Persegi, ...]:
    left, top = bingkai.x_mm, bingkai.y_mm
    right, bottom = left + bingkai.lebar_mm, top + bingkai.tinggi_mm
    level = ((left, y, right, y) for y in (top, bottom))
    upright = ((x, top, x, bottom) for x in (left, right))
    return (*level, *upright)


def _with_letter(garis: GarisDenah, at: _LetterPlace, text: BarisTeks) -> GarisDenah:
    """Return the line with its letter; with a gap the polyline becomes two."""
    polyline = garis.polylines[0]
    if not at.celah_mm:
        return replace(garis, semua_huruf=(text,))
    a, b = polyline[at.potongan], polyline[at.potongan + 1]
    length = length_mm(a, b)
    dx, dy = (b.x_mm - a.x_mm) / length * at.celah_mm / 2, (b.y_mm - a.y_mm) / length * at.celah_mm / 2
    before = Titik(at.x_mm - dx, at.y_mm - dy)
    beyond = Titik(at.x_mm + dx, at.y_mm + dy)
    return replace(
        garis,
        polylines=((*polyline[: at.potongan + 1], before), (beyond, *polyline[at.potongan + 1 :])),
        panah_akhir=(1,) if garis.panah_akhir else (),
        semua_huruf=(text,),
    )


def _is_level(piece: Potongan) -> bool:
    return abs(piece[0].y_mm - piece[1].y_mm) < SAMA_MM
