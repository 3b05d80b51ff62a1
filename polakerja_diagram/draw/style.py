"""How things look: the weight of frames, and the strokes that a line becomes with the pen of its kind.

Lengths are millimetres. The DOT text and the page use the same strokes, so what an engine redraws is what the
page shows.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.denah import GarisDenah, GayaKotak, Titik
from polakerja_diagram.sifat import SIFAT
from polakerja_diagram.sifat.pen import PANAH_MM, SETENGAH_PALANG_MM, SETENGAH_PANAH_MM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.model import JenisHubungan
    from polakerja_diagram.sifat.pen import Pen

TEBAL_KOTAK_MM: Final = {GayaKotak.UTAMA: 0.5, GayaKotak.BIASA: 0.35, GayaKotak.KONTEKS: 0.35}
"""Weight of a frame: heavy for the leading ranks."""

TEBAL_BINGKAI_MM: Final = 0.35
"""Weight of a frame around boxes."""

SUDUT_KONTEKS_MM: Final = 2.5
"""Corner radius of a box that is not a Perangkat Daerah; plain to see beside a square one at arm's length."""

TUMPANG_MM: Final = 0.2
"""How far the shaft runs into its arrowhead, so that no hairline shows between them."""

LENTUR_TERKECIL: Final = 0.4
"""A dash pattern is shrunk to this share at most; a piece shorter still is drawn solid."""

SAMA_MM: Final = 1e-6
"""Points nearer than this are one point."""


@dataclass(frozen=True, slots=True)
class Goresan:
    """One stroke: its points, weight and fitted dashes (empty: solid)."""

    semua_titik: tuple[Titik, ...]
    tebal_mm: float
    pola_mm: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Shaft:
    """One continuous line as the engine gets it: the shaft without its arrowheads, and their tips."""

    semua_titik: tuple[Titik, ...]
    ujung_awal: Titik | None = None
    ujung_akhir: Titik | None = None


@dataclass(frozen=True, slots=True)
class Ink:
    """All ink of one relation: strokes, and arrowheads as filled triangles (tip first)."""

    semua_goresan: tuple[Goresan, ...]
    semua_panah: tuple[tuple[Titik, Titik, Titik], ...]


def shafts(garis: GarisDenah) -> tuple[Shaft, ...]:
    """Return the continuous lines of a relation: two for each polyline of a double line, else one."""
    half = SIFAT[garis.jenis].pen.goresan_mm
    result: list[Shaft] = []
    for index, polyline in _polylines(garis):
        awal = polyline[0] if index in garis.panah_awal else None
        akhir = polyline[-1] if index in garis.panah_akhir else None
        titik = _cut_start(polyline) if awal else polyline
        if akhir:
            titik = _cut_start(titik[::-1])[::-1]
        if half:
            result.append(Shaft(shift(titik, half), awal, akhir))
            result.append(Shaft(shift(titik, -half)))
        else:
            result.append(Shaft(titik, awal, akhir))
    return tuple(result)


def named_shafts(garis: GarisDenah, svg_id: str) -> Iterator[tuple[str, Shaft]]:
    """Yield the continuous lines of a relation with their ids: the relation's own, then `.2`, `.3`, ..."""
    for number, poros in enumerate(shafts(garis), start=1):
        yield svg_id if number == 1 else f"{svg_id}.{number}", poros


def _polylines(garis: GarisDenah) -> Iterator[tuple[int, tuple[Titik, ...]]]:
    """Yield the polylines of a relation without needless points, those that are lines."""
    for index, polyline in enumerate(garis.polylines):
        titik = straighten(polyline)
        if len(titik) > 1:
            yield index, titik


def sample_line(jenis: JenisHubungan, dari: Titik, ke: Titik) -> GarisDenah:
    """Return a straight line of a kind, with the arrowheads of its kind."""
    sifat = SIFAT[jenis]
    return GarisDenah(
        dari="",
        ke="",
        jenis=jenis,
        bentuk=None,
        polylines=((dari, ke),),
        panah_awal=(0,) if sifat.panah_awal else (),
        panah_akhir=(0,) if sifat.panah_akhir else (),
    )


def draw_line(garis: GarisDenah) -> Ink:
    """Return the ink of a relation. Dashes are fitted to each straight piece."""
    pen = SIFAT[garis.jenis].pen
    goresan: list[Goresan] = []
    panah: list[tuple[Titik, Titik, Titik]] = []
    for poros in shafts(garis):
        if pen.pola_mm:
            goresan.extend(_dashed(poros.semua_titik, pen))
        else:
            goresan.append(Goresan(poros.semua_titik, pen.tebal_mm))
    for index, titik in _polylines(garis):
        if index in garis.panah_awal:
            panah.append(_arrow(titik[0], titik[1]))
        if index in garis.panah_akhir:
            panah.append(_arrow(titik[-1], titik[-2]))
    goresan.extend(_bars(garis, pen))
    return Ink(tuple(goresan), tuple(panah))


def _bars(garis: GarisDenah, pen: Pen) -> list[Goresan]:
    """Return the bars across the line near its two ends; none on a piece too short for both."""
    ends = [titik for _, titik in _polylines(garis)]
    if not pen.palang_mm or not ends:
        return []
    return [
        Goresan(_across(a, b, pen.palang_mm, SETENGAH_PALANG_MM), pen.tebal_mm)
        for a, b in ((ends[0][0], ends[0][1]), (ends[-1][-1], ends[-1][-2]))
        if _distance(a, b) >= 2 * pen.palang_mm
    ]


def straighten(polyline: Sequence[Titik]) -> tuple[Titik, ...]:
    """Return the polyline without doubled points and without points in the middle of a straight piece."""
    result: list[Titik] = []
    for titik in polyline:
        if result and _distance(result[-1], titik) < SAMA_MM:
            continue
        while len(result) > 1 and _is_straight(result[-2], result[-1], titik):
            result.pop()
        result.append(titik)
    return tuple(result)


def shift(polyline: Sequence[Titik], jarak_mm: float) -> tuple[Titik, ...]:
    """Return the parallel polyline at a distance to its right hand (y downwards), with mitred corners.

    >>> shift((Titik(0, 0), Titik(10, 0), Titik(10, 10)), 1)
    (Titik(x_mm=0.0, y_mm=1.0), Titik(x_mm=9.0, y_mm=1.0), Titik(x_mm=9.0, y_mm=10.0))
    """
    normals = []
    for a, b in itertools.pairwise(polyline):
        length = _distance(a, b)
        normals.append((-(b.y_mm - a.y_mm) / length, (b.x_mm - a.x_mm) / length))
    result = []
    for index, titik in enumerate(polyline):
        before = normals[max(index - 1, 0)]
        after = normals[min(index, len(normals) - 1)]
        turn = 1 + before[0] * after[0] + before[1] * after[1]
        scale = jarak_mm / turn if turn > SAMA_MM else 0.0  # a line that turns back closes there
        result.append(
            Titik(titik.x_mm + (before[0] + after[0]) * scale, titik.y_mm + (before[1] + after[1]) * scale)
        )
    return tuple(result)


def fit_dashes(panjang_mm: float, pola_mm: Sequence[float]) -> tuple[float, ...]:
    """Return the pattern scaled so that a piece of this length begins and ends with a whole dash.

    A piece too short for two recognisable dashes gets none (empty: solid).

    >>> fit_dashes(12, (3, 1.5))
    (3.0, 1.5)
    """
    period = sum(pola_mm)
    dash = pola_mm[0]
    if panjang_mm < LENTUR_TERKECIL * (period + dash):
        return ()
    count = max(1, round((panjang_mm - dash) / period))
    scale = panjang_mm / (count * period + dash)
    return tuple(length * scale for length in pola_mm)


def _dashed(polyline: tuple[Titik, ...], pen: Pen) -> list[Goresan]:
    """Cut at the bends; each piece runs half a stroke past a bend, so that the corner is full."""
    result = []
    last = len(polyline) - 2
    for index, (a, b) in enumerate(itertools.pairwise(polyline)):
        dari = a if index == 0 else _toward(a, b, -pen.tebal_mm / 2)
        ke = b if index == last else _toward(b, a, -pen.tebal_mm / 2)
        result.append(Goresan((dari, ke), pen.tebal_mm, fit_dashes(_distance(dari, ke), pen.pola_mm)))
    return result


def _arrow(tip: Titik, before: Titik) -> tuple[Titik, Titik, Titik]:
    return (tip, *_across(tip, before, PANAH_MM, SETENGAH_PANAH_MM))


def _across(a: Titik, b: Titik, length_mm: float, half_mm: float) -> tuple[Titik, Titik]:
    """Return the points on both sides of the way from a to b, so far along it and so far from it."""
    middle, length = _toward(a, b, length_mm), _distance(a, b)
    x_mm, y_mm = (b.y_mm - a.y_mm) / length * half_mm, (a.x_mm - b.x_mm) / length * half_mm
    return (
        Titik(middle.x_mm + x_mm, middle.y_mm + y_mm),
        Titik(middle.x_mm - x_mm, middle.y_mm - y_mm),
    )


def _cut_start(polyline: tuple[Titik, ...]) -> tuple[Titik, ...]:
    """Take the length of an arrowhead off the first piece; a shorter piece keeps a third of its length."""
    a, b = polyline[0], polyline[1]
    cut = min(PANAH_MM - TUMPANG_MM, _distance(a, b) * 2 / 3)
    return (_toward(a, b, cut), *polyline[1:])


def _toward(a: Titik, b: Titik, length_mm: float) -> Titik:
    share = length_mm / _distance(a, b)
    return Titik(a.x_mm + (b.x_mm - a.x_mm) * share, a.y_mm + (b.y_mm - a.y_mm) * share)


def _distance(a: Titik, b: Titik) -> float:
    return math.hypot(b.x_mm - a.x_mm, b.y_mm - a.y_mm)


def _is_straight(a: Titik, b: Titik, c: Titik) -> bool:
    """Whether b lies on the way from a to c (a turn back is no straight line)."""
    return abs(_distance(a, b) + _distance(b, c) - _distance(a, c)) < SAMA_MM
