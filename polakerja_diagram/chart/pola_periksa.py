"""Lampiran I: a last look at the finished picture. A picture that could be misread is not handed on.

Lines of two relations never run on one another or nearer than they may, none runs over a box, a letter or
the edge of the ground. Lengths are millimetres.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from polakerja_diagram.chart.metrics import CAP_HEIGHT_EM
from polakerja_diagram.chart.pola_silang import pieces
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polakerja_diagram.chart.denah import Denah

PALING_DEKAT_MM: Final = 1.5
"""Between parallel lines of two relations, as the composition asks."""

HURUF_DEKAT_MM: Final = 1.0
"""Between a letter and any line, as the composition asks."""

TELITI_MM: Final = 1e-4
"""Far less than is seen, more than sums of coordinates are rounded by."""


class Ruang(NamedTuple):
    """A rectangle; a straight piece of a line is one without width or height. `siapa`: line it belongs to."""

    kiri: float
    atas: float
    kanan: float
    bawah: float
    siapa: int


def is_sound(denah: Denah) -> bool:
    """Whether every line and letter of a chart can be told from every other and from the boxes."""
    lines = [
        Ruang(min(a.x_mm, b.x_mm), min(a.y_mm, b.y_mm), max(a.x_mm, b.x_mm), max(a.y_mm, b.y_mm), nomor)
        for nomor, garis in enumerate(denah.semua_garis)
        for a, b in pieces(garis)
    ]
    boxes = [Ruang(k.x_mm, k.y_mm, k.x_mm + k.lebar_mm, k.y_mm + k.tinggi_mm, -1) for k in denah.semua_kotak]
    return (
        all(_is_within(denah, piece) for piece in (*lines, *boxes))
        and not any(_runs_into(line, box) for line in lines for box in boxes)
        and not any(_meets(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
        and _are_apart(lines)
        and _letters_are_free(denah, lines, boxes)
    )


def _is_within(denah: Denah, ruang: Ruang) -> bool:
    across = ruang.kiri >= -TELITI_MM and ruang.kanan <= denah.lebar_mm + TELITI_MM
    return across and ruang.atas >= -TELITI_MM and ruang.bawah <= denah.tinggi_mm + TELITI_MM


def _runs_into(line: Ruang, box: Ruang) -> bool:
    """Whether a line runs through a box or along its side; a line that ends at the side does not."""
    if line.kiri == line.kanan:
        beside = box.kiri - TELITI_MM < line.kiri < box.kanan + TELITI_MM
        return beside and min(line.bawah, box.bawah) - max(line.atas, box.atas) > TELITI_MM
    beside = box.atas - TELITI_MM < line.atas < box.bawah + TELITI_MM
    return beside and min(line.kanan, box.kanan) - max(line.kiri, box.kiri) > TELITI_MM


def _are_apart(lines: Sequence[Ruang]) -> bool:
    """Whether parallel pieces of different lines that run side by side keep their distance."""
    upright = sorted((line for line in lines if line.kanan - line.kiri < TELITI_MM), key=_left)
    level = sorted((line for line in lines if line.kanan - line.kiri >= TELITI_MM), key=_top)
    for index, a in enumerate(upright):
        for b in upright[index + 1 :]:
            if b.kiri - a.kiri >= PALING_DEKAT_MM - TELITI_MM:
                break
            if a.siapa != b.siapa and min(a.bawah, b.bawah) - max(a.atas, b.atas) > TELITI_MM:
                return False
    for index, a in enumerate(level):
        for b in level[index + 1 :]:
            if b.atas - a.atas >= PALING_DEKAT_MM - TELITI_MM:
                break
            if a.siapa != b.siapa and min(a.kanan, b.kanan) - max(a.kiri, b.kiri) > TELITI_MM:
                return False
    return True


def _left(ruang: Ruang) -> float:
    return ruang.kiri


def _top(ruang: Ruang) -> float:
    return ruang.atas


def _letters_are_free(denah: Denah, lines: Iterable[Ruang], boxes: Iterable[Ruang]) -> bool:
    letters = [
        Ruang(
            huruf.x_mm - huruf.lebar_mm / 2,
            huruf.y_mm - pt_to_mm(CAP_HEIGHT_EM * huruf.ukuran_pt),
            huruf.x_mm + huruf.lebar_mm / 2,
            huruf.y_mm,
            nomor,
        )
        for nomor, garis in enumerate(denah.semua_garis)
        for huruf in garis.semua_huruf
    ]
    wide = [
        Ruang(
            h.kiri - HURUF_DEKAT_MM + TELITI_MM,
            h.atas - HURUF_DEKAT_MM + TELITI_MM,
            h.kanan + HURUF_DEKAT_MM - TELITI_MM,
            h.bawah + HURUF_DEKAT_MM - TELITI_MM,
            h.siapa,
        )
        for h in letters
    ]
    return not (
        any(_meets(h, line) for h in wide for line in lines)
        or any(_meets(h, box) for h in letters for box in boxes)
        or any(_meets(a, b) for i, a in enumerate(letters) for b in letters[i + 1 :])
    )


def _meets(satu: Ruang, dua: Ruang) -> bool:
    across = satu.kiri <= dua.kanan and dua.kiri <= satu.kanan
    return across and satu.atas <= dua.bawah and dua.atas <= satu.bawah
