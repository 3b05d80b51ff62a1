"""Put the boxes and lines of one page of Lampiran II on the ground, once their columns are known.

The head and the Sekda stand in the middle, the Asisten level below them, each with its list in columns on a
trunk. Each relation draws its own piece of a trunk or rail. Lengths are millimetres, y downwards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.denah import BingkaiDenah, Denah, GarisDenah, KotakDenah, Titik
from polakerja_diagram.chart.jalur.kolom import (
    JEDA_CABANG_TERBESAR_MM,
    JEDA_KOTAK_MM,
    place_columns,
    split_column,
)
from polakerja_diagram.chart.jalur.puncak import JEDA_TINGKAT_MM
from polakerja_diagram.chart.text.boxes import best_member_columns, box_height_mm, measure_box, place_box

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from polakerja_diagram.chart.bagan import Jaring, Kotak, Sambungan
    from polakerja_diagram.chart.denah import BarisTeks
    from polakerja_diagram.chart.jalur.bagan import BaganJalur
    from polakerja_diagram.chart.jalur.kolom import Lajur
    from polakerja_diagram.chart.jalur.potong import Potongan
    from polakerja_diagram.chart.jalur.puncak import Puncak, TopRow

JEDA_REL_MM: Final = 4.0
"""Space between the Sekda and the rail to the Asisten, and between the rail and the Asisten."""

JEDA_DAFTAR_MM: Final = 4.0
"""Space between an Asisten and the first box of its list."""

JEDA_KOTAK_TERBESAR_MM: Final = 3.4
"""Largest space between two boxes of a column: near the least one, so that all columns look evenly set."""

Point = tuple[float, float]

SETITIK_MM: Final = 1e-6
"""Two lengths that differ by less are the same."""


@dataclass(frozen=True, slots=True)
class Stub:
    """A relation that leaves an axis: where along it, where its line then ends, what follows from there."""

    nama: str
    letak_mm: float
    sampai_mm: float = 0.0
    cabang: tuple[Point, ...] = ()


class Penata:
    """Puts boxes and lines on the ground."""

    def __init__(
        self,
        bagan: BaganJalur,
        puncak: Puncak | None,
        semua_potongan: Sequence[Potongan],
        semua_lajur: Sequence[Lajur],
        *,
        lebar_mm: float,
        tinggi_mm: float,
        huruf_pt: float,
    ) -> None:
        """Take the chart for its relations, the top (None after the first page), the lists, their columns."""
        self.bagan = bagan
        self.puncak = puncak
        self.semua_potongan = semua_potongan
        self.semua_lajur = semua_lajur
        self.lebar_mm = lebar_mm
        self.tinggi_mm = tinggi_mm
        self.huruf_pt = huruf_pt
        self.kaki_puncak = 0.0
        self.kotak: list[KotakDenah] = []
        self.garis: list[GarisDenah] = []
        self.bingkai: list[BingkaiDenah] = []
        self.teks: list[BarisTeks] = []
        self.masuk: dict[str, tuple[Jaring, Sambungan]] = {
            ujung.kotak: (jaring, sambungan)
            for jaring in bagan.semua_jaring
            for ujung, sambungan in zip(jaring.ke, jaring.semua_sambungan, strict=True)
        }

    def place(self) -> Denah:
        """Return the finished page."""
        bottom = self._branches(self._top(self.puncak) if self.puncak else None)
        return Denah(
            lebar_mm=self.lebar_mm,
            tinggi_mm=bottom,
            huruf_pt=self.huruf_pt,
            semua_kotak=tuple(self.kotak),
            semua_garis=tuple(self.garis),
            semua_bingkai=tuple(self.bingkai),
            semua_teks=tuple(self.teks),
        )

    def _line(self, nama: str, *polylines: Sequence[Point]) -> None:
        """Draw the relation that enters a box; every polyline starts its own dashes."""
        jaring, sambungan = self.masuk[nama]
        drawn = tuple(polyline for points in polylines if len(polyline := _polyline(points)) > 1)
        self.garis.append(GarisDenah(sambungan.dari, sambungan.ke, jaring.jenis, jaring.bentuk, drawn))

    def _columns_in(self, kotak: Kotak, lebar: float) -> int:
        return best_member_columns(kotak, lebar_mm=lebar, huruf_pt=self.huruf_pt) if kotak.kelompok else 1

    def _least_height(self, kotak: Kotak, lebar: float) -> float:
        kolom = self._columns_in(kotak, lebar)
        return box_height_mm(kotak, lebar_mm=lebar, huruf_pt=self.huruf_pt, kolom_anggota=kolom)

    def _box(self, kotak: Kotak, x: float, y: float, lebar: float, tinggi: float) -> KotakDenah:
        kolom = self._columns_in(kotak, lebar)
        isi = measure_box(kotak, lebar_mm=lebar, huruf_pt=self.huruf_pt, kolom_anggota=kolom)
        placed = place_box(kotak, isi, x_mm=x, y_mm=y, tinggi_mm=tinggi)
        self.kotak.append(placed)
        return placed

    def _mark(self, kotak: Kotak, x: float, y: float, lebar: float, tinggi: float) -> None:
        """Place the mark that names a list again: a thin frame with text, no organ's box."""
        isi = measure_box(kotak, lebar_mm=lebar, huruf_pt=self.huruf_pt)
        placed = place_box(kotak, isi, x_mm=x, y_mm=y, tinggi_mm=tinggi)
        self.bingkai.append(BingkaiDenah(kotak.nama, kotak.nama, kotak.judul_lengkap, x, y, lebar, tinggi))
        self.teks += [
            replace(baris, kelas="lanjutan") if baris.kelas == "judul" else baris
            for baris in placed.semua_baris
        ]

    def _top(self, puncak: Puncak) -> float:
        """Place the rows of the top; return the bottom edge of the last."""
        middle, lebar = self.lebar_mm / 2, puncak.lebar_tengah_mm
        y, above = 0.0, 0.0
        for baris in puncak.semua_baris:
            turun = (baris.tinggi_mm - baris.tinggi_tengah_mm) / 2
            tengah = self._box(baris.tengah, middle - lebar / 2, y + turun, lebar, baris.tinggi_tengah_mm)
            if y:
                self._line(baris.tengah.nama, ((middle, above), (middle, tengah.y_mm)))
            lebar_samping = puncak.lebar_samping_mm
            self._side(tengah, baris.kiri, baris, x=0.0, lebar=lebar_samping)
            self._side(tengah, baris.kanan, baris, x=self.lebar_mm - lebar_samping, lebar=lebar_samping)
            above = tengah.y_mm + tengah.tinggi_mm
            y += baris.tinggi_mm + JEDA_TINGKAT_MM
        self.kaki_puncak = above
        return y - JEDA_TINGKAT_MM

    def _side(
        self, tengah: KotakDenah, side: tuple[Kotak, ...], baris: TopRow, *, x: float, lebar: float
    ) -> None:
        """Stack boxes at one side of a leader, on a trunk of their own."""
        tinggi = baris.tinggi_samping_mm
        left = x < tengah.x_mm
        edge = x + lebar if left else x
        start = tengah.x_mm if left else tengah.x_mm + tengah.lebar_mm
        trunk = (edge + start) / 2
        axis = tengah.y_mm + tengah.tinggi_mm / 2
        y = axis - (len(side) * tinggi + (len(side) - 1) * JEDA_KOTAK_MM) / 2
        stubs: list[Stub] = []
        for kotak in side:
            self._box(kotak, x, y, lebar, tinggi)
            stubs.append(Stub(kotak.nama, y + tinggi / 2))
            y += tinggi + JEDA_KOTAK_MM
        self._leave(
            axis,
            (start, axis),
            stubs,
            lambda before, stub: ((trunk, before), (trunk, stub.letak_mm), (edge, stub.letak_mm)),
        )

    def _leave(
        self, axis: float, start: Point, stubs: list[Stub], turn: Callable[[float, Stub], Sequence[Point]]
    ) -> None:
        """Draw what leaves an axis, every relation its own piece of it; the first also what leads there.

        `turn` gives the way of a stub from where the piece before it ends.
        """
        lead: tuple[Point, ...] = (start,)
        level, *sides = _around(axis, stubs)
        for stub in level:
            self._line(stub.nama, (*lead, turn(axis, stub)[-1]), stub.cabang)
            lead = ()
        for side in sides:
            previous = axis
            for stub in side:
                self._line(stub.nama, (*lead, *turn(previous, stub)), stub.cabang)
                lead, previous = (), stub.letak_mm

    def _branches(self, top: float | None) -> float:
        """Place the Asisten (or marks) and their lists below `top`; return the lowest edge.

        Without a top there is no rail either.
        """
        semua_lajur, semua_potongan = self.semua_lajur, self.semua_potongan
        if not semua_potongan:
            return top or 0.0
        head = max(
            self._least_height(potongan.kepala, lajur.lebar_mm) if potongan.kepala else 0.0
            for potongan, lajur in zip(semua_potongan, semua_lajur, strict=True)
        )
        rail = top + JEDA_REL_MM if top is not None else 0.0
        y = rail + JEDA_REL_MM if top is not None else 0.0
        gaps = len(semua_lajur) - 1
        left = self.lebar_mm - sum(lajur.lebar_mm for lajur in semua_lajur)
        jeda = min(left / gaps, JEDA_CABANG_TERBESAR_MM) if gaps else 0.0
        x = (left - jeda * gaps) / 2
        drops: list[Stub] = []
        bottom = y + head
        for potongan, lajur in zip(semua_potongan, semua_lajur, strict=True):
            kepala = potongan.kepala
            if kepala is None:
                bottom = max(bottom, self._list(potongan.semua_kotak, lajur, x, y, drops))
            elif potongan.lanjutan:
                self._mark(kepala, x, y, lajur.lebar_mm, head)
            else:
                self._box(kepala, x, y, lajur.lebar_mm, head)
                drops.append(Stub(kepala.nama, x + lajur.lebar_mm / 2, y))
            if kepala is not None:
                bottom = max(bottom, self._list(potongan.semua_kotak, lajur, x, y + head))
            x += lajur.lebar_mm + jeda
        self._rail(drops, rail)
        return bottom

    def _rail(self, drops: list[Stub], rail: float) -> None:
        """Draw the line from the leader to each Asisten or trunk, every one its own piece of the rail."""
        middle = self.lebar_mm / 2
        self._leave(
            middle,
            (middle, self.kaki_puncak),
            drops,
            lambda before, drop: ((before, rail), (drop.letak_mm, rail), (drop.letak_mm, drop.sampai_mm)),
        )

    def _list(
        self,
        semua_kotak: tuple[Kotak, ...],
        lajur: Lajur,
        x: float,
        top: float,
        drops: list[Stub] | None = None,
    ) -> float:
        """Place one list in its columns, with trunks and stubs; return its lowest edge.

        With `drops` the trunks hang from the rail: the first piece of each is left to it.
        """
        if not semua_kotak:
            return top
        if lajur.lurus:
            return self._below(semua_kotak[0], lajur.lebar_mm, x, top)
        lebar = lajur.lebar_kolom_mm
        heights = [self._least_height(kotak, lebar) for kotak in semua_kotak]
        columns = split_column(heights, lajur.kolom, jeda_mm=JEDA_KOTAK_MM)
        semua_x, semua_batang = place_columns(lajur)
        y = top + JEDA_DAFTAR_MM
        room = min(
            self.tinggi_mm - y,
            max(sum(heights[a:b]) + JEDA_KOTAK_TERBESAR_MM * (b - a - 1) for a, b in columns),
        )
        placed: list[list[KotakDenah]] = []
        for (start, end), column_x in zip(columns, semua_x, strict=False):
            gap = (room - sum(heights[start:end])) / max(end - start - 1, 1)
            gap = min(gap, JEDA_KOTAK_TERBESAR_MM)
            box_y = y
            column: list[KotakDenah] = []
            for kotak, tinggi in zip(semua_kotak[start:end], heights[start:end], strict=True):
                column.append(self._box(kotak, x + column_x, box_y, lebar, tinggi))
                box_y += tinggi + gap
            placed.append(column)
        for batang in semua_batang:
            self._trunk(x + batang.x_mm, top, placed, (batang.kiri, batang.kanan), drops)
        return max(box.y_mm + box.tinggi_mm for column in placed for box in column)

    def _below(self, kotak: Kotak, lebar: float, x: float, top: float) -> float:
        """Place the only box of a list straight below the Asisten; return its lower edge."""
        y = top + JEDA_DAFTAR_MM
        placed = self._box(kotak, x, y, lebar, self._least_height(kotak, lebar))
        self._line(kotak.nama, ((x + lebar / 2, top), (x + lebar / 2, y)))
        return placed.y_mm + placed.tinggi_mm

    def _trunk(
        self,
        x: float,
        top: float,
        placed: list[list[KotakDenah]],
        sides: tuple[int | None, int | None],
        drops: list[Stub] | None,
    ) -> None:
        """Draw a trunk in pieces, one for each box it serves, from top to bottom, each with its stub."""
        stubs: list[tuple[float, int, float, str]] = []
        for side, kolom in enumerate(sides):
            for box in placed[kolom] if kolom is not None and kolom < len(placed) else ():
                edge = box.x_mm + box.lebar_mm if side == 0 else box.x_mm
                stubs.append((box.y_mm + box.tinggi_mm / 2, side, edge, box.nama))
        previous = top
        for urutan, (y, _, edge, nama) in enumerate(sorted(stubs)):
            if drops is not None and urutan == 0:
                drops.append(Stub(nama, x, y, ((x, y), (edge, y))))
            else:
                self._line(nama, ((x, previous), (x, y)), ((x, y), (edge, y)))
            previous = y


def _polyline(points: Sequence[Point]) -> tuple[Titik, ...]:
    """Return the points as a polyline, none twice in a row."""
    polyline: list[Titik] = []
    for x, y in points:
        if not polyline or abs(polyline[-1].x_mm - x) > SETITIK_MM or abs(polyline[-1].y_mm - y) > SETITIK_MM:
            polyline.append(Titik(x, y))
    return tuple(polyline)


def _around(axis: float, stubs: list[Stub]) -> tuple[list[Stub], list[Stub], list[Stub]]:
    """Return what lies at an axis, what before it and what after it, each from the axis outwards."""
    level = [stub for stub in stubs if abs(stub.letak_mm - axis) < SETITIK_MM]
    before = sorted((s for s in stubs if s.letak_mm <= axis - SETITIK_MM), key=lambda stub: -stub.letak_mm)
    after = sorted((s for s in stubs if s.letak_mm >= axis + SETITIK_MM), key=lambda stub: stub.letak_mm)
    return level, before, after
