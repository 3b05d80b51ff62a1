"""What stands where on the ground of a chart: its boxes, the edges of its frames, the pieces of its lines.

Lengths are millimetres on the ground.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.text.metrics import line_height_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.chart.denah import BingkaiDenah, Denah, KotakDenah

PETAK_MM: Final = 4.0
"""Side of a cell of the grid on which empty ground is counted."""


@dataclass(frozen=True, slots=True)
class Patch:
    """A part of the ground that is taken, by its four edges."""

    kiri: float
    atas: float
    kanan: float
    bawah: float
    is_level: bool = False
    """A level piece of a line: where it ends at a box, it gives way to it."""


def patches(denah: Denah) -> Iterator[Patch]:
    """Yield what is taken by boxes, by the edges of frames and by lines."""
    yield from map(_whole, denah.semua_kotak)
    for frame in denah.semua_bingkai:
        yield from _edges(_whole(frame))
    for polyline in chain.from_iterable(garis.polylines for garis in denah.semua_garis):
        for a, b in pairwise(polyline):
            kiri, kanan = sorted((a.x_mm, b.x_mm))
            atas, bawah = sorted((a.y_mm, b.y_mm))
            yield Patch(kiri, atas, kanan, bawah, is_level=atas == bawah)


def _whole(one: KotakDenah | BingkaiDenah) -> Patch:
    return Patch(one.x_mm, one.y_mm, one.x_mm + one.lebar_mm, one.y_mm + one.tinggi_mm)


def _edges(frame: Patch) -> Iterator[Patch]:
    for x in (frame.kiri, frame.kanan):
        yield Patch(x, frame.atas, x, frame.bawah)
    for y in (frame.atas, frame.bawah):
        yield Patch(frame.kiri, y, frame.kanan, y)


def empty_share(denah: Denah, tinggi_mm: float) -> float:
    """Return the share of cells of a ground of this height that no box, line or text touches."""
    columns = max(int(denah.lebar_mm / PETAK_MM), 1)
    rows = max(int(tinggi_mm / PETAK_MM), 1)
    taken = [bytearray(columns) for _ in range(rows)]
    words = (
        Patch(
            baris.kiri_mm,
            baris.y_mm - line_height_mm(baris.ukuran_pt),
            baris.kiri_mm + baris.lebar_mm,
            baris.y_mm,
        )
        for baris in denah.semua_teks
    )
    for one in chain(patches(denah), words):
        start, end = max(int(one.kiri / PETAK_MM), 0), min(int(one.kanan / PETAK_MM), columns - 1) + 1
        for row in range(max(int(one.atas / PETAK_MM), 0), min(int(one.bawah / PETAK_MM), rows - 1) + 1):
            taken[row][start:end] = b"\x01" * (end - start)
    return 1 - sum(map(sum, taken)) / (columns * rows)
