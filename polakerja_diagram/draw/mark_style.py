"""How a mark of change looks: frame, hatching, underlining; a placed mark becomes its strokes. No colour.

An organ that enters has a heavy frame, one that leaves a dashed frame, one that changes a thinner frame of
its own. Hatching tells the event on both sides: rising for a merge, falling for a split, level for a
regrouping, crossed for what has no successor. It ends before each line of text. Lengths are millimetres.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.denah import Titik
from polakerja_diagram.chart.marks import BUKA, Golongan, JenisTanda
from polakerja_diagram.chart.text.metrics import width_mm
from polakerja_diagram.draw.style import Goresan, fit_dashes
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polakerja_diagram.chart.denah import BarisTeks, KotakDenah
    from polakerja_diagram.chart.marks import TandaBaris
    from polakerja_diagram.chart.page.change_sheet import BarisLegenda

    Segi = KotakDenah | BarisLegenda


@dataclass(frozen=True, slots=True)
class GayaTanda:
    """Frame weight and dashes, a second frame within, hatching directions in degrees."""

    tebal_mm: float
    pola_mm: tuple[float, ...] = ()
    dalam: bool = False
    pola_dalam_mm: tuple[float, ...] = ()
    arsir: tuple[int, ...] = ()


TERPUTUS: Final = (2.4, 1.2)
TITIK_GARIS: Final = (4.0, 1.1, 0.6, 1.1)
TITIK: Final = (0.5, 1.0)

GAYA_TANDA: Final = {
    JenisTanda.BARU: GayaTanda(1.0),
    JenisTanda.GABUNGAN: GayaTanda(1.0, arsir=(45,)),
    JenisTanda.PECAHAN: GayaTanda(1.0, arsir=(135,)),
    JenisTanda.PENATAAN: GayaTanda(1.0, arsir=(0,)),
    JenisTanda.DIHAPUS: GayaTanda(0.5, TERPUTUS, arsir=(45, 135)),
    JenisTanda.DIGABUNG: GayaTanda(0.5, TERPUTUS, arsir=(45,)),
    JenisTanda.DIPECAH: GayaTanda(0.5, TERPUTUS, arsir=(135,)),
    JenisTanda.DITATA: GayaTanda(0.5, TERPUTUS, arsir=(0,)),
    JenisTanda.DIGANTI: GayaTanda(0.5, TERPUTUS),
    JenisTanda.PINDAH: GayaTanda(0.5, TITIK_GARIS),
    JenisTanda.GANTI_NAMA: GayaTanda(0.35, dalam=True),
    JenisTanda.GANTI_JENIS: GayaTanda(0.35, dalam=True, pola_dalam_mm=TERPUTUS),
    JenisTanda.ALIH_URUSAN: GayaTanda(0.35, dalam=True, pola_dalam_mm=TITIK),
}
"""Nothing under 0.35 mm but hatching, a texture that may fade on a photocopy before the frame does."""

ARSIR_MM: Final = 0.2
"""Weight of hatching: 7 % grey, so that the words stay in front."""

JARAK_ARSIR_MM: Final = 2.2
"""Distance of two hatching lines."""

DALAM_MM: Final = 0.8
"""Distance of the inner frame: text begins 1.2 mm or more from the frame."""

TEPI_TEKS_MM: Final = 1.2
"""Hatching ends so far beside a line of text."""

NAIK_EM, TURUN_EM = 0.86, 0.34
"""It ends so far above and below a baseline: a whole line pitch, so that none stays between lines."""

ARSIR_TERPENDEK_MM: Final = 2.5
"""A shorter piece of hatching looks like dirt or a bracket."""

CORET_EM, GARIS_BAWAH_EM = -0.24, 0.16
"""Where names are struck out and underlined, from their baseline downwards."""

TEBAL_GARIS_MM: Final = {Golongan.MASUK: 0.5, Golongan.KELUAR: 0.35, Golongan.BERUBAH: 0.5}


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle."""

    x_mm: float
    y_mm: float
    lebar_mm: float
    tinggi_mm: float


def hatch(bidang: Segi, jenis: JenisTanda) -> tuple[Goresan, ...]:
    """Return the hatching of a mark within its frame, in pieces that leave out every line of text."""
    holes = tuple(map(_clearing, bidang.semua_baris))
    return tuple(
        Goresan(piece, ARSIR_MM)
        for sudut in GAYA_TANDA[jenis].arsir
        for stroke in _lines(bidang, sudut)
        for piece in _outside(stroke, holes)
    )


def _clearing(baris: BarisTeks) -> Rectangle:
    return Rectangle(
        baris.kiri_mm - TEPI_TEKS_MM,
        baris.y_mm - NAIK_EM * pt_to_mm(baris.ukuran_pt),
        baris.lebar_mm + 2 * TEPI_TEKS_MM,
        (NAIK_EM + TURUN_EM) * pt_to_mm(baris.ukuran_pt),
    )


def _outside(stroke: tuple[Titik, Titik], holes: Iterable[Rectangle]) -> Iterator[tuple[Titik, Titik]]:
    """Yield the pieces of a stroke that touch no hole and are long enough to be seen."""
    a, b = stroke
    way = b.x_mm - a.x_mm, b.y_mm - a.y_mm
    length = math.hypot(*way)
    cuts = (_reach(hole, (a.x_mm, a.y_mm), way) for hole in holes)
    taken = sorted((low, high) for low, high in cuts if low < high and low < 1.0 and high > 0.0)
    start = 0.0
    for low, high in (*taken, (1.0, 1.0)):
        if (low - start) * length >= ARSIR_TERPENDEK_MM:
            yield _along(a, way, start), _along(a, way, low)
        start = max(start, high)


def _along(a: Titik, way: tuple[float, float], share: float) -> Titik:
    return Titik(a.x_mm + way[0] * share, a.y_mm + way[1] * share)


def frame(bidang: Segi, jenis: JenisTanda) -> tuple[Goresan, ...]:
    """Return the frame of a mark, the outer one first; four points are a closed line, two one dashed side."""
    gaya = GAYA_TANDA[jenis]
    result = [*_outline(_corners(bidang, 0.0), gaya.tebal_mm, gaya.pola_mm)]
    if gaya.dalam:
        result += _outline(_corners(bidang, DALAM_MM), gaya.tebal_mm, gaya.pola_dalam_mm)
    return tuple(result)


def _outline(corners: tuple[Titik, ...], tebal_mm: float, pola_mm: tuple[float, ...]) -> Iterator[Goresan]:
    """Yield a solid outline, or four sides whose dashes are fitted so that every corner is full."""
    if not pola_mm:
        yield Goresan(corners, tebal_mm)
        return
    for a, b in zip(corners, (*corners[1:], corners[0]), strict=True):
        length = abs(b.x_mm - a.x_mm) + abs(b.y_mm - a.y_mm)
        yield Goresan((a, b), tebal_mm, fit_dashes(length, pola_mm))


def strokes(tanda: TandaBaris) -> tuple[Goresan, ...]:
    """Return the lines that strike out or underline a name in a list, as far as the name goes."""
    golongan = tanda.tanda.jenis.golongan
    depth = CORET_EM if golongan is Golongan.KELUAR else GARIS_BAWAH_EM
    pola = TITIK if golongan is Golongan.BERUBAH else ()
    result = []
    for baris in tanda.semua_baris:
        name, bracket, _ = baris.teks.partition(BUKA)
        width = width_mm(name.rstrip(), baris.ukuran_pt, tebal=baris.tebal)
        if width > 0:
            left, y = baris.kiri_mm, baris.y_mm + pt_to_mm(depth * baris.ukuran_pt)
            points = (Titik(left, y), Titik(left + width, y))
            result.append(Goresan(points, TEBAL_GARIS_MM[golongan], pola))
        if bracket:
            break
    return tuple(result)


def _corners(bidang: Segi, inset: float) -> tuple[Titik, ...]:
    left, top = bidang.x_mm + inset, bidang.y_mm + inset
    right, bottom = bidang.x_mm + bidang.lebar_mm - inset, bidang.y_mm + bidang.tinggi_mm - inset
    return Titik(left, top), Titik(right, top), Titik(right, bottom), Titik(left, bottom)


def _lines(bidang: Segi, sudut: int) -> Iterator[tuple[Titik, Titik]]:
    """Yield parallel lines across a rectangle, cut at its sides; 45 degrees rise to the right."""
    across, down = math.cos(math.radians(sudut)), -math.sin(math.radians(sudut))
    normal = (-down, across)
    corners = _corners(bidang, 0.0)
    depths = [t.x_mm * normal[0] + t.y_mm * normal[1] for t in corners]
    count = math.floor((max(depths) - min(depths)) / JARAK_ARSIR_MM)
    start = min(depths) + (max(depths) - min(depths) - (count - 1) * JARAK_ARSIR_MM) / 2
    for n in range(max(count, 1)):
        depth = start + n * JARAK_ARSIR_MM
        cut = _cut(bidang, (normal[0] * depth, normal[1] * depth), (across, down))
        if cut is not None:
            yield cut


def _cut(bidang: Segi, point: tuple[float, float], way: tuple[float, float]) -> tuple[Titik, Titik] | None:
    """Return the piece of a line that lies within the rectangle."""
    first, last = _reach(bidang, point, way)
    if last - first < 1e-6:  # noqa: PLR2004 - only a corner
        return None
    start = Titik(*point)
    return _along(start, way, first), _along(start, way, last)


def _reach(
    bidang: Segi | Rectangle, point: tuple[float, float], way: tuple[float, float]
) -> tuple[float, float]:
    """Return from where to where a line lies within a rectangle, in lengths of `way` (Liang and Barsky)."""
    first, last = -math.inf, math.inf
    for start, step, low, size in (
        (point[0], way[0], bidang.x_mm, bidang.lebar_mm),
        (point[1], way[1], bidang.y_mm, bidang.tinggi_mm),
    ):
        if abs(step) < 1e-9:  # noqa: PLR2004 - parallel to these sides
            if not low <= start <= low + size:
                return 0.0, 0.0
            continue
        near, far = sorted(((low - start) / step, (low + size - start) / step))
        first, last = max(first, near), min(last, far)
    return first, last
