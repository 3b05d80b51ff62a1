"""Place Lampiran II: a BaganJalur and a ground give a Denah with every box and line, or None if it cannot fit.

The head and the Sekda stand in the middle, the Asisten level below them, each with its list in columns on a
trunk. Lengths are millimetres, y downwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.bagan import BaganJalur, Jaring, Kotak, Sambungan, Tingkat
from polakerja_diagram.chart.boxes import (
    best_member_columns,
    box_height_mm,
    box_width_mm,
    measure_box,
    place_box,
)
from polakerja_diagram.chart.denah import Denah, GarisDenah, KotakDenah, Titik
from polakerja_diagram.chart.jalur_kolom import (
    JEDA_CABANG_MM,
    JEDA_KOTAK_MM,
    Lajur,
    Pencari,
    Ruang,
    place_columns,
    split_column,
)
from polakerja_diagram.chart.metrics import width_mm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.model import TataLetak

JEDA_TINGKAT_MM: Final = 5.0
"""Space between the head, the Sekda and whoever stands beside them."""

JEDA_REL_MM: Final = 4.5
"""Space between the Sekda and the rail to the Asisten, and between the rail and the Asisten."""

JEDA_DAFTAR_MM: Final = 4.5
"""Space between an Asisten and the first box of its list."""

JEDA_KOTAK_TERBESAR_MM: Final = 6.0
"""Largest space between two boxes of a column: more would tear the list apart."""


def layout_jalur(
    bagan: BaganJalur, *, lebar_mm: float, tinggi_mm: float, huruf_pt: float, tata_letak: TataLetak
) -> Denah | None:
    """Return the placed chart, no wider and no taller than the ground; None if it does not fit at that size."""
    puncak = _Puncak(bagan, lebar_mm=lebar_mm, huruf_pt=huruf_pt)
    if puncak.lebar_perlu > lebar_mm:
        return None
    kolom = dict(tata_letak.kolom)
    semua_ruang = tuple(
        Ruang(
            cabang.kepala,
            cabang.semua_kotak,
            next((n for kode, n in kolom.items() if kode == cabang.kepala.nama), 0),
        )
        for cabang in bagan.semua_cabang
    )
    tinggi_cabang = tinggi_mm - puncak.tinggi_mm - 2 * JEDA_REL_MM - JEDA_DAFTAR_MM
    pencari = Pencari(semua_ruang, lebar_mm=lebar_mm, huruf_pt=huruf_pt)
    semua_lajur = pencari.equal(tinggi_cabang) or pencari.unequal(tinggi_cabang)
    if semua_lajur is None:
        return None
    return _Penata(bagan, puncak, pencari, semua_lajur, lebar_mm=lebar_mm, tinggi_mm=tinggi_mm).place()


@dataclass(frozen=True, slots=True)
class _Baris:
    """A row of the top: the middle box and those at its sides."""

    tengah: Kotak
    kiri: tuple[Kotak, ...]
    kanan: tuple[Kotak, ...]


class _Puncak:
    """The top: the head, the Sekda, and at their sides who stands straight under them."""

    def __init__(self, bagan: BaganJalur, *, lebar_mm: float, huruf_pt: float) -> None:
        self.huruf_pt = huruf_pt
        self.lebar_mm = lebar_mm
        by_nama = {kotak.nama: kotak for kotak in bagan.langsung}
        self.semua_baris: list[_Baris] = []
        for tengah in (bagan.pimpinan, bagan.sekda):
            if tengah is None:
                continue
            sides = tuple(
                by_nama[ujung.kotak]
                for jaring in bagan.semua_jaring
                if jaring.dari[0].kotak == tengah.nama
                for ujung in jaring.ke
                if ujung.kotak in by_nama
            )
            left = len(sides) // 2 if len(sides) > 1 else 0
            left = (len(sides) + 1) // 2 if len(sides) > 1 else 0
            self.semua_baris.append(_Baris(tengah, sides[:left], sides[left:]))
        widest = max(_natural_width(baris.tengah, huruf_pt) for baris in self.semua_baris)
        self.lebar_tengah = min(max(widest + 6.0, 50.0), lebar_mm * 0.5)
        self.lebar_samping = min((lebar_mm - self.lebar_tengah) / 2 - 9.0, 56.0)
        self.lebar_perlu = 0.0
        self.semua_tinggi = [self._height(baris) for baris in self.semua_baris]
        self.tinggi_mm = sum(self.semua_tinggi) + JEDA_TINGKAT_MM * (len(self.semua_tinggi) - 1)

    def _height(self, baris: _Baris) -> float:
        tallest = box_height_mm(baris.tengah, lebar_mm=self.lebar_tengah, huruf_pt=self.huruf_pt)
        for side in (baris.kiri, baris.kanan):
            if side:
                stack = sum(self.side_heights(side)) + JEDA_KOTAK_MM * (len(side) - 1)
                tallest = max(tallest, stack)
        return tallest

    def side_heights(self, side: tuple[Kotak, ...]) -> list[float]:
        """Return the heights of a stack: all as tall as its tallest."""
        tallest = max(
            box_height_mm(kotak, lebar_mm=self.lebar_samping, huruf_pt=self.huruf_pt) for kotak in side
        )
        return [tallest] * len(side)


def _natural_width(kotak: Kotak, huruf_pt: float) -> float:
    texts = (*kotak.judul, *(anggota.teks for anggota in kotak.anggota))
    return box_width_mm(max(width_mm(teks, huruf_pt, tebal=True) for teks in texts))


class _Penata:
    """Puts boxes and lines on the ground."""

    def __init__(
        self,
        bagan: BaganJalur,
        puncak: _Puncak,
        pencari: Pencari,
        semua_lajur: Sequence[Lajur],
        *,
        lebar_mm: float,
        tinggi_mm: float,
    ) -> None:
        self.bagan = bagan
        self.puncak = puncak
        self.pencari = pencari
        self.semua_lajur = semua_lajur
        self.lebar_mm = lebar_mm
        self.tinggi_mm = tinggi_mm
        self.huruf_pt = pencari.huruf_pt
        self.kotak: list[KotakDenah] = []
        self.garis: list[GarisDenah] = []
        self.masuk: dict[str, tuple[Jaring, Sambungan]] = {
            ujung.kotak: (jaring, sambungan)
            for jaring in bagan.semua_jaring
            for ujung, sambungan in zip(jaring.ke, jaring.semua_sambungan, strict=True)
        }

    def place(self) -> Denah:
        y = self._top()
        bottom = self._branches(y)
        return Denah(
            bagan=self.bagan.bagan,
            lebar_mm=self.lebar_mm,
            tinggi_mm=max(bottom, y),
            huruf_pt=self.huruf_pt,
            semua_kotak=tuple(self.kotak),
            semua_garis=tuple(self.garis),
        )

    def _line(self, nama: str, *points: tuple[float, float]) -> None:
        jaring, sambungan = self.masuk[nama]
        jalur: list[Titik] = []
        for x, y in points:
            titik = Titik(x, y)
            if not jalur or jalur[-1] != titik:
                jalur.append(titik)
        self.garis.append(
            GarisDenah(sambungan.dari, sambungan.ke, jaring.jenis, jaring.bentuk, (tuple(jalur),))
        )

    def _box(self, kotak: Kotak, x: float, y: float, lebar: float, tinggi: float | None = None) -> KotakDenah:
        kolom = best_member_columns(kotak, lebar_mm=lebar, huruf_pt=self.huruf_pt) if kotak.kelompok else 1
        isi = measure_box(kotak, lebar_mm=lebar, huruf_pt=self.huruf_pt, kolom_anggota=kolom)
        placed = place_box(kotak, isi, x_mm=x, y_mm=y, tinggi_mm=tinggi)
        self.kotak.append(placed)
        return placed

    def _top(self) -> float:
        """Place the rows of the top; return the bottom edge of the last."""
        puncak = self.puncak
        middle = self.lebar_mm / 2
        y = 0.0
        for baris, tinggi in zip(puncak.semua_baris, puncak.semua_tinggi, strict=True):
            tengah = self._box(baris.tengah, middle - puncak.lebar_tengah / 2, y, puncak.lebar_tengah, tinggi)
            if y:
                self._line(baris.tengah.nama, (middle, y - JEDA_TINGKAT_MM), (middle, y))
            self._side(tengah, baris.kiri, left=True)
            self._side(tengah, baris.kanan, left=False)
            y += tinggi + JEDA_TINGKAT_MM
        return y - JEDA_TINGKAT_MM

    def _side(self, tengah: KotakDenah, side: tuple[Kotak, ...], *, left: bool) -> None:
        """Stack boxes at one side of a middle box, on a trunk of their own."""
        if not side:
            return
        lebar = self.puncak.lebar_samping
        x = 0.0 if left else self.lebar_mm - lebar
        edge = x + lebar if left else x
        start = tengah.x_mm if left else tengah.x_mm + tengah.lebar_mm
        trunk = (edge + start) / 2
        axis = tengah.y_mm + tengah.tinggi_mm / 2
        heights = self.puncak.side_heights(side)
        if len(side) == 1:
            heights = [tengah.tinggi_mm]
        y = axis - (sum(heights) + JEDA_KOTAK_MM * (len(side) - 1)) / 2
        stubs: list[tuple[str, float]] = []
        for kotak, tinggi in zip(side, heights, strict=True):
            self._box(kotak, x, y, lebar, tinggi)
            stubs.append((kotak.nama, y + tinggi / 2))
            y += tinggi + JEDA_KOTAK_MM
        level = [stub for stub in stubs if abs(stub[1] - axis) < 1e-6]
        up = sorted((stub for stub in stubs if stub[1] < axis - 1e-6), key=lambda stub: -stub[1])
        down = sorted((stub for stub in stubs if stub[1] > axis + 1e-6), key=lambda stub: stub[1])
        lead: tuple[tuple[float, float], ...] = ((start, axis),)
        for nama, _ in level:
            self._line(nama, *lead, (edge, axis))
            lead = ()
        for group in (up, down):
            previous = axis
            for nama, stub in group:
                self._line(nama, *lead, (trunk, previous), (trunk, stub), (edge, stub))
                lead, previous = (), stub

    def _branches(self, top: float) -> float:
        """Place the Asisten and their lists below `top`; return the lowest edge."""
        if not self.bagan.semua_cabang:
            return top
        head = self.pencari.head_height(self.semua_lajur)
        rail = top + JEDA_REL_MM
        y = rail + JEDA_REL_MM
        used = sum(lajur.lebar_mm for lajur in self.semua_lajur)
        gaps = max(len(self.semua_lajur) - 1, 1)
        jeda = (self.lebar_mm - used) / gaps if len(self.semua_lajur) > 1 else 0.0
        jeda = min(jeda, 3 * JEDA_CABANG_MM)
        x = (self.lebar_mm - used - jeda * (len(self.semua_lajur) - 1)) / 2
        middle = self.lebar_mm / 2
        drops: list[tuple[str, float]] = []
        bottom = y + head
        for urutan, (cabang, lajur) in enumerate(zip(self.bagan.semua_cabang, self.semua_lajur, strict=True)):
            self._box(cabang.kepala, x, y, lajur.lebar_mm, head)
            drops.append((cabang.kepala.nama, x + lajur.lebar_mm / 2))
            bottom = max(bottom, self._list(urutan, lajur, x, y + head))
            x += lajur.lebar_mm + jeda
        self._rail(drops, middle, top, rail, y)
        return bottom

    def _rail(self, drops: list[tuple[str, float]], middle: float, top: float, rail: float, y: float) -> None:
        """Draw the line from the Sekda to each Asisten, every one its own piece of the rail."""
        lead: tuple[tuple[float, float], ...] = ((middle, top),)
        level = [drop for drop in drops if abs(drop[1] - middle) < 1e-6]
        left = sorted((drop for drop in drops if drop[1] < middle - 1e-6), key=lambda drop: -drop[1])
        right = sorted((drop for drop in drops if drop[1] > middle + 1e-6), key=lambda drop: drop[1])
        for nama, x in level:
            self._line(nama, *lead, (x, y))
            lead = ()
        for group in (left, right):
            previous = middle
            for nama, x in group:
                self._line(nama, *lead, (previous, rail), (x, rail), (x, y))
                lead, previous = (), x

    def _list(self, urutan: int, lajur: Lajur, x: float, top: float) -> float:
        """Place one Asisten's list in its columns, with trunks and stubs; return its lowest edge."""
        semua_kotak = self.bagan.semua_cabang[urutan].semua_kotak
        if not semua_kotak:
            return top
        heights = self.pencari.heights(urutan, lajur.lebar_kolom_mm)
        columns = split_column(heights, lajur.kolom, jeda_mm=JEDA_KOTAK_MM)
        semua_x, semua_batang = place_columns(lajur)
        y = top + JEDA_DAFTAR_MM
        room = self.tinggi_mm - y
        tallest = max(
            sum(heights[start:end]) + JEDA_KOTAK_TERBESAR_MM * (end - start - 1) for start, end in columns
        )
        room = min(room, tallest)
        placed: list[list[KotakDenah]] = []
        for (start, end), column_x in zip(columns, semua_x, strict=False):
            free = room - sum(heights[start:end])
            gap = (
                min(max(free / (end - start - 1), JEDA_KOTAK_MM), JEDA_KOTAK_TERBESAR_MM)
                if end - start > 1
                else 0.0
            )
            box_y = y
            column: list[KotakDenah] = []
            for index in range(start, end):
                column.append(
                    self._box(semua_kotak[index], x + column_x, box_y, lajur.lebar_kolom_mm, heights[index])
                )
                box_y += heights[index] + gap
            placed.append(column)
        for batang in semua_batang:
            self._trunk(x + batang.x_mm, top, placed, batang.kiri, batang.kanan)
        return max(box.y_mm + box.tinggi_mm for column in placed for box in column)

    def _trunk(
        self, x: float, top: float, placed: list[list[KotakDenah]], kiri: int | None, kanan: int | None
    ) -> None:
        stubs: list[tuple[float, int, float, str]] = []
        for side, kolom in enumerate((kiri, kanan)):
            if kolom is None or kolom >= len(placed):
                continue
            for box in placed[kolom]:
                edge = box.x_mm + box.lebar_mm if side == 0 else box.x_mm
                stubs.append((box.y_mm + box.tinggi_mm / 2, side, edge, box.nama))
        stubs.sort()
        previous = top
        for y, _, edge, nama in stubs:
            self._line(nama, (x, previous), (x, y), (edge, y))
            previous = y


__all__ = ["layout_jalur", "Tingkat"]
