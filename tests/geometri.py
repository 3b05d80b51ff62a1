"""Plain geometry on a finished chart, for tests: what overlaps, crosses or leaves its place. Millimetres."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.denah import BarisTeks, Denah, GarisDenah, KotakDenah, Rata
from polakerja_diagram.chart.text.metrics import CAP_HEIGHT_EM, DESCENT_EM
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

TEPAT: Final = 1e-6


@dataclass(frozen=True)
class Persegi:
    """A rectangle by its edges."""

    kiri: float
    atas: float
    kanan: float
    bawah: float


@dataclass(frozen=True)
class Ruas:
    """One straight piece of a drawn relation, from the smaller to the larger coordinate."""

    garis: str
    dari: str
    x1: float
    y1: float
    x2: float
    y2: float

    @property
    def tegak(self) -> bool:
        return abs(self.x1 - self.x2) < TEPAT

    @property
    def datar(self) -> bool:
        return abs(self.y1 - self.y2) < TEPAT


def persegi(kotak: KotakDenah) -> Persegi:
    """Return the frame of a box."""
    return Persegi(kotak.x_mm, kotak.y_mm, kotak.x_mm + kotak.lebar_mm, kotak.y_mm + kotak.tinggi_mm)


def persegi_teks(baris: BarisTeks) -> Persegi:
    """Return what a line of text covers: capitals above the baseline, the deepest letter below it."""
    kiri = {
        Rata.KIRI: baris.x_mm,
        Rata.TENGAH: baris.x_mm - baris.lebar_mm / 2,
        Rata.KANAN: baris.x_mm - baris.lebar_mm,
    }[baris.rata]
    em = pt_to_mm(baris.ukuran_pt)
    return Persegi(kiri, baris.y_mm - CAP_HEIGHT_EM * em, kiri + baris.lebar_mm, baris.y_mm + DESCENT_EM * em)


def semua_ruas(denah: Denah) -> list[Ruas]:
    """Return every straight piece of every line."""
    return [
        Ruas(
            garis.svg_id,
            garis.dari,
            min(a.x_mm, b.x_mm),
            min(a.y_mm, b.y_mm),
            max(a.x_mm, b.x_mm),
            max(a.y_mm, b.y_mm),
        )
        for garis in denah.semua_garis
        for polyline in garis.polylines
        for a, b in pairwise(polyline)
    ]


def tumpang_tindih(denah: Denah) -> list[tuple[str, str]]:
    """Return the pairs of boxes that overlap or touch."""
    frames = [(kotak.nama, persegi(kotak)) for kotak in denah.semua_kotak]
    return [
        (nama_a, nama_b)
        for (nama_a, a), (nama_b, b) in combinations(frames, 2)
        if a.kiri <= b.kanan and b.kiri <= a.kanan and a.atas <= b.bawah and b.atas <= a.bawah
    ]


def garis_lewat_kotak(denah: Denah, *, tepat: float = TEPAT) -> list[tuple[str, str]]:
    """Return the lines that run through a box or along its frame; ending at a frame is no fault."""
    frames = [(kotak.nama, persegi(kotak)) for kotak in denah.semua_kotak]
    return [
        (ruas.garis, nama)
        for ruas in semua_ruas(denah)
        for nama, frame in frames
        if _runs_into(ruas, frame, tepat)
    ]


def _runs_into(ruas: Ruas, frame: Persegi, tepat: float) -> bool:
    if ruas.tegak:
        inside = frame.kiri - tepat < ruas.x1 < frame.kanan + tepat
        return inside and min(ruas.y2, frame.bawah) - max(ruas.y1, frame.atas) > tepat
    inside = frame.atas - tepat < ruas.y1 < frame.bawah + tepat
    return inside and min(ruas.x2, frame.kanan) - max(ruas.x1, frame.kiri) > tepat


def persilangan(denah: Denah, *, tepat: float = TEPAT) -> list[tuple[str, str]]:
    """Return the pairs of relations that cross: neither ends where they meet."""
    pieces = semua_ruas(denah)
    return [
        (a.garis, b.garis)
        for a in pieces
        if a.tegak
        for b in pieces
        if b.datar and b.x1 + tepat < a.x1 < b.x2 - tepat and a.y1 + tepat < b.y1 < a.y2 - tepat
    ]


def terlalu_dekat(denah: Denah, jarak_mm: float, *, tepat: float = TEPAT) -> list[tuple[str, str]]:
    """Return the pairs of relations that run side by side nearer than `jarak_mm`, or on one another.

    They run so for more than `tepat`: a stroke reaches half its weight past a bend.
    """
    result = []
    for a, b in combinations(semua_ruas(denah), 2):
        if a.tegak and b.tegak:
            apart, together = abs(a.x1 - b.x1), min(a.y2, b.y2) - max(a.y1, b.y1)
        elif a.datar and b.datar:
            apart, together = abs(a.y1 - b.y1), min(a.x2, b.x2) - max(a.x1, b.x1)
        else:
            continue
        if apart < jarak_mm - TEPAT and together > tepat:
            result.append((a.garis, b.garis))
    return result


def garis_dekat_kotak(denah: Denah, jarak_mm: float) -> list[tuple[str, str]]:
    """Return the vertical lines that pass the side of a box nearer than `jarak_mm`."""
    return [
        (ruas.garis, kotak.nama)
        for ruas in semua_ruas(denah)
        if ruas.tegak
        for kotak in denah.semua_kotak
        if _passes_near(ruas, persegi(kotak), jarak_mm)
    ]


def _passes_near(ruas: Ruas, frame: Persegi, jarak_mm: float) -> bool:
    beside = min(ruas.y2, frame.bawah) - max(ruas.y1, frame.atas) > TEPAT
    return beside and frame.kiri - jarak_mm + TEPAT < ruas.x1 < frame.kanan + jarak_mm - TEPAT


def teks_keluar(denah: Denah, bantalan_mm: float) -> list[tuple[str, str]]:
    """Return the lines of text nearer to the middle of their frame line than `bantalan_mm`."""
    return [
        (kotak.nama, baris.teks)
        for kotak in denah.semua_kotak
        for baris in kotak.semua_baris
        if not _holds(persegi(kotak), persegi_teks(baris), bantalan_mm)
    ]


def _holds(luar: Persegi, dalam: Persegi, bantalan_mm: float) -> bool:
    room = bantalan_mm - TEPAT
    return (
        dalam.kiri - luar.kiri >= room
        and luar.kanan - dalam.kanan >= room
        and dalam.atas - luar.atas >= room
        and luar.bawah - dalam.bawah >= room
    )


def keluar_bidang(denah: Denah) -> list[str]:
    """Return the boxes and lines that leave the ground."""
    boxes = [
        kotak.nama
        for kotak in denah.semua_kotak
        if not _holds(Persegi(0, 0, denah.lebar_mm, denah.tinggi_mm), persegi(kotak), 0)
    ]
    lines = [
        ruas.garis
        for ruas in semua_ruas(denah)
        if min(ruas.x1, ruas.y1) < -TEPAT
        or ruas.x2 > denah.lebar_mm + TEPAT
        or ruas.y2 > denah.tinggi_mm + TEPAT
    ]
    return boxes + lines


def menggantung(denah: Denah) -> Iterator[str]:
    """Yield the relations of which an end touches neither a box nor another line."""
    frames = [persegi(kotak) for kotak in denah.semua_kotak]
    pieces = semua_ruas(denah)
    for garis in denah.semua_garis:
        for polyline in garis.polylines:
            for ujung in (polyline[0], polyline[-1]):
                on_box = any(_on_frame(ujung.x_mm, ujung.y_mm, frame) for frame in frames)
                meeting = sum(_on_piece(ujung.x_mm, ujung.y_mm, ruas) for ruas in pieces)
                if not on_box and meeting < 2:
                    yield garis.svg_id


def _on_frame(x: float, y: float, frame: Persegi) -> bool:
    inside = frame.kiri - TEPAT <= x <= frame.kanan + TEPAT and frame.atas - TEPAT <= y <= frame.bawah + TEPAT
    edges = (abs(x - frame.kiri), abs(x - frame.kanan), abs(y - frame.atas), abs(y - frame.bawah))
    return inside and min(edges) < TEPAT


def _on_piece(x: float, y: float, ruas: Ruas, tepat: float = TEPAT) -> bool:
    return ruas.x1 - tepat <= x <= ruas.x2 + tepat and ruas.y1 - tepat <= y <= ruas.y2 + tepat


def bertemu_di_belok(denah: Denah, *, tepat: float = TEPAT) -> Iterator[tuple[str, str]]:
    """Yield the pairs of which one has a bend or an end on the other, lines of one kind and box aside."""
    pieces = semua_ruas(denah)
    by_id = {garis.svg_id: garis for garis in denah.semua_garis}
    for garis in denah.semua_garis:
        points = [titik for polyline in garis.polylines for titik in polyline]
        for ruas in pieces:
            other = by_id[ruas.garis]
            if _is_family(garis, other):
                continue
            for titik in points:
                if _on_piece(titik.x_mm, titik.y_mm, ruas, tepat):
                    yield garis.svg_id, ruas.garis


def silang_di_belok(denah: Denah, *, tepat: float) -> Iterator[tuple[str, str]]:
    """Yield the pairs of which one has a bend on the other, where a line's bend may be two strokes that meet.

    The end of a stroke that meets no other of its line is no bend: there an arrowhead or a gap begins.
    """
    pieces = semua_ruas(denah)
    by_id = {garis.svg_id: garis for garis in denah.semua_garis}
    for garis in denah.semua_garis:
        inner = [titik for polyline in garis.polylines for titik in polyline[1:-1]]
        ends = [titik for polyline in garis.polylines for titik in (polyline[0], polyline[-1])]
        joined = [
            a for a, b in combinations(ends, 2) if abs(a.x_mm - b.x_mm) + abs(a.y_mm - b.y_mm) < 2 * tepat
        ]
        for titik in (*inner, *joined):
            for ruas in pieces:
                if not _is_family(garis, by_id[ruas.garis]) and _on_piece(
                    titik.x_mm, titik.y_mm, ruas, tepat
                ):
                    yield garis.svg_id, ruas.garis


def _is_family(garis: GarisDenah, other: GarisDenah) -> bool:
    """Whether two relations of one kind share a box: they run together on purpose."""
    return other.kelas == garis.kelas and (other.dari == garis.dari or other.ke == garis.ke)
