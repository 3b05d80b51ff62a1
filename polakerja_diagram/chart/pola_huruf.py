"""The letter a, b, c of a koordinatif line: in a gap of the line, or beside it where the line is short.

Lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.denah import BarisTeks, GarisDenah, Titik
from polakerja_diagram.chart.metrics import CAP_HEIGHT_EM, width_mm
from polakerja_diagram.chart.pola_silang import pieces
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.chart.denah import KotakDenah

HURUF_BEBAS_MM: Final = 1.0
"""Free space around the letter: it never touches a line (the composition asks 1 mm)."""

CELAH_TERPENDEK_MM: Final = 13.0
"""A piece shorter than this shows too few dashes when a gap is cut into it; its letter stands beside it."""

LANGKAH: Final = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)
"""Where along the piece a letter is tried, as shares of its length."""

Persegi = tuple[float, float, float, float]


def letter(
    garis: GarisDenah,
    semua_garis: Sequence[GarisDenah],
    semua_kotak: Sequence[KotakDenah],
    *,
    huruf_pt: float,
) -> GarisDenah:
    """Return the line with the letter of its form; a line without a form is returned as it is."""
    if garis.bentuk is None:
        return garis
    huruf = garis.bentuk.huruf
    lebar = width_mm(huruf, huruf_pt)
    tinggi = pt_to_mm(CAP_HEIGHT_EM * huruf_pt)
    jalur = garis.semua_jalur[0]
    order = sorted(range(len(jalur) - 1), key=lambda index: -_length(jalur[index], jalur[index + 1]))
    others = [piece for other in semua_garis if other is not garis for piece in pieces(other)]
    own = list(zip(jalur, jalur[1:], strict=False))
    for index in order:
        a, b = jalur[index], jalur[index + 1]
        level = abs(a.y_mm - b.y_mm) < 1e-6  # noqa: PLR2004 - rounding
        gap = (lebar if level else tinggi) + 2 * HURUF_BEBAS_MM
        beside = _length(a, b) < CELAH_TERPENDEK_MM and not level
        for x, y in _spots(a, b, level=level, beside=beside, lebar=lebar, tinggi=tinggi):
            frame = (
                x - lebar / 2 - HURUF_BEBAS_MM,
                y - tinggi / 2 - HURUF_BEBAS_MM,
                x + lebar / 2 + HURUF_BEBAS_MM,
                y + tinggi / 2 + HURUF_BEBAS_MM,
            )
            mine = own if beside else [piece for at, piece in enumerate(own) if at != index]
            if _is_free(frame, [*others, *mine], semua_kotak):
                text = BarisTeks(huruf, x, y + tinggi / 2, lebar, huruf_pt, kelas="huruf")
                return _with_letter(garis, index, text, Titik(x, y), gap=0.0 if beside else gap)
    a, b = jalur[order[0]], jalur[order[0] + 1]
    middle = Titik((a.x_mm + b.x_mm) / 2, (a.y_mm + b.y_mm) / 2)
    text = BarisTeks(huruf, middle.x_mm, middle.y_mm + tinggi / 2, lebar, huruf_pt, kelas="huruf")
    level = abs(a.y_mm - b.y_mm) < 1e-6  # noqa: PLR2004 - rounding
    return _with_letter(garis, order[0], text, middle, gap=(lebar if level else tinggi) + 2 * HURUF_BEBAS_MM)


def _spots(
    a: Titik, b: Titik, *, level: bool, beside: bool, lebar: float, tinggi: float
) -> Iterator[tuple[float, float]]:
    """Yield middles for the letter along a piece, or to its right, or to its left."""
    del tinggi
    aside = lebar / 2 + HURUF_BEBAS_MM + 0.2  # half a line's weight
    for share in LANGKAH:
        x = a.x_mm + (b.x_mm - a.x_mm) * share
        y = a.y_mm + (b.y_mm - a.y_mm) * share
        if beside and not level:
            yield x + aside, y
            yield x - aside, y
        else:
            yield x, y


def _is_free(
    frame: Persegi, others: Sequence[tuple[Titik, Titik]], semua_kotak: Sequence[KotakDenah]
) -> bool:
    left, top, right, bottom = frame
    for a, b in others:
        if (
            min(a.x_mm, b.x_mm) < right
            and max(a.x_mm, b.x_mm) > left
            and min(a.y_mm, b.y_mm) < bottom
            and max(a.y_mm, b.y_mm) > top
        ):
            return False
    return all(
        kotak.x_mm + kotak.lebar_mm <= left
        or kotak.x_mm >= right
        or kotak.y_mm + kotak.tinggi_mm <= top
        or kotak.y_mm >= bottom
        for kotak in semua_kotak
    )


def _with_letter(garis: GarisDenah, index: int, text: BarisTeks, at: Titik, *, gap: float) -> GarisDenah:
    """Return the line with its letter; with a gap the polyline becomes two."""
    jalur = garis.semua_jalur[0]
    if not gap:
        return replace(garis, semua_huruf=(text,))
    a, b = jalur[index], jalur[index + 1]
    length = _length(a, b)
    dx, dy = (b.x_mm - a.x_mm) / length, (b.y_mm - a.y_mm) / length
    before = Titik(at.x_mm - dx * gap / 2, at.y_mm - dy * gap / 2)
    beyond = Titik(at.x_mm + dx * gap / 2, at.y_mm + dy * gap / 2)
    return replace(
        garis,
        semua_jalur=((*jalur[: index + 1], before), (beyond, *jalur[index + 1 :])),
        panah_akhir=(1,) if garis.panah_akhir else (),
        semua_huruf=(text,),
    )


def _length(a: Titik, b: Titik) -> float:
    return abs(a.x_mm - b.x_mm) + abs(a.y_mm - b.y_mm)
