"""How the names of organs stand in their boxes: how many lines, and how many each would need.

A name is broken if it has more lines than it needs in its own width with what is free beside its box. Lengths
are millimetres on the ground of a chart.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.denah import Rata
from polakerja_diagram.chart.judge.ground import Patch, patches
from polakerja_diagram.chart.text.box_text import (
    JEDA_KOLOM_MM,
    PADDING_MM,
    fit_em,
    fit_title_em,
    text_width_mm,
)
from polakerja_diagram.chart.text.metrics import count_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.chart.denah import BarisTeks, Denah, KotakDenah

JARAK_TETANGGA_MM: Final = 3.5
"""A box that took free width would stay so far from the next box or line: the length of a stub."""

LAPIS_MM: Final = 4.0
"""Height of the bands in which neighbours are looked up."""

SETITIK_MM: Final = 0.05
"""Finer than any gap we draw."""

BARIS_MENARA: Final = 3
"""From so many lines on a name of mostly single words is a tower."""


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A name as it stands in a box: its lines, and how many of them it would need with the room beside it."""

    lines: tuple[str, ...]
    needed: int

    @property
    def is_broken(self) -> bool:
        """Whether it has more lines than the room there is asks for."""
        return len(self.lines) > self.needed

    @property
    def lone_words(self) -> int:
        """How many of its lines are a single word, if it has several."""
        return sum(" " not in line for line in self.lines) if len(self.lines) > 1 else 0

    @property
    def is_tower(self) -> bool:
        """Whether it is three lines or more, at least half of them one word."""
        return len(self.lines) >= BARIS_MENARA and 2 * self.lone_words >= len(self.lines)


@dataclass(slots=True)
class _Surroundings:
    """What a box could run into, in bands of the height of a chart."""

    lebar_mm: float
    bands: dict[int, list[Patch]] = field(default_factory=dict)

    def add(self, one: Patch) -> None:
        """Enter what is taken into every band that it touches."""
        for band in range(int(one.atas // LAPIS_MM), int(one.bawah // LAPIS_MM) + 1):
            self.bands.setdefault(band, []).append(one)

    def free_beside(self, kotak: KotakDenah) -> float:
        """Return the width that a box could take at its left and right together."""
        kiri, kanan = kotak.x_mm, kotak.x_mm + kotak.lebar_mm
        atas, bawah = kotak.y_mm, kotak.y_mm + kotak.tinggi_mm
        left, right = kiri, self.lebar_mm - kanan
        for band in range(int(atas // LAPIS_MM), int(bawah // LAPIS_MM) + 1):
            for one in self.bands.get(band, ()):
                if one.bawah < atas - SETITIK_MM or one.atas > bawah + SETITIK_MM:
                    continue
                if one.is_level and (
                    abs(one.kanan - kiri) < SETITIK_MM or abs(one.kiri - kanan) < SETITIK_MM
                ):
                    continue
                if one.kanan <= kiri + SETITIK_MM:
                    left = min(left, kiri - one.kanan - JARAK_TETANGGA_MM)
                elif one.kiri >= kanan - SETITIK_MM:
                    right = min(right, one.kiri - kanan - JARAK_TETANGGA_MM)
        return max(left, 0.0) + max(right, 0.0)


def names_of(denah: Denah) -> Iterator[PlacedName]:
    """Yield every name of an organ or group in a box of a chart."""
    around = _Surroundings(denah.lebar_mm)
    for one in patches(denah):
        around.add(one)
    for kotak in denah.semua_kotak:
        free = around.free_beside(kotak)
        for lines in _titles(kotak):
            yield _title(kotak, lines, free)
        yield from _members(kotak, free)


def _titles(kotak: KotakDenah) -> Iterator[tuple[BarisTeks, ...]]:
    """Yield the lines of its heading, and those of each name that is set like one (the deputy's)."""
    found: list[list[BarisTeks]] = []
    kelas = ""
    for baris in kotak.semua_baris:
        named = baris.rata is Rata.TENGAH and baris.kelas in {"judul", "anggota"}
        if named and (baris.kelas != kelas or baris.svg_id):
            found.append([])
        if named:
            found[-1].append(baris)
        kelas = baris.kelas
    yield from map(tuple, found)


def _title(kotak: KotakDenah, lines: tuple[BarisTeks, ...], free: float) -> PlacedName:
    words, first = _joined(lines), lines[0]
    fit = fit_title_em(words, kotak.lebar_mm + free, first.ukuran_pt, tebal=first.tebal)
    return PlacedName(tuple(baris.teks for baris in lines), count_lines(words, fit, tebal=first.tebal))


def _members(kotak: KotakDenah, free: float) -> Iterator[PlacedName]:
    """Yield the names of a list; what is free beside its box is shared by its columns."""
    listed: list[list[BarisTeks]] = []
    for baris in kotak.semua_baris:
        if baris.kelas != "anggota" or baris.rata is not Rata.KIRI:
            continue
        if baris.svg_id:
            listed.append([])
        listed[-1].append(baris)
    if not listed:
        return
    column, columns = 0, list[int]()
    for before, lines in pairwise([listed[0], *listed]):
        column += lines[0].y_mm < before[0].y_mm - SETITIK_MM
        columns.append(column)
    count = column + 1
    lebar = text_width_mm(kotak.lebar_mm, kolom=count)
    for column, lines in zip(columns, listed, strict=True):
        first, words = lines[0], _joined(lines)
        kanan = kotak.x_mm + PADDING_MM + column * (lebar + JEDA_KOLOM_MM) + lebar
        fit = fit_em(kanan - first.x_mm + free / count, first.ukuran_pt)
        yield PlacedName(tuple(baris.teks for baris in lines), count_lines(words, max(fit, 1.0)))


def _joined(lines: tuple[BarisTeks, ...] | list[BarisTeks]) -> str:
    """Return a name from its lines; a line that ends in a sign is not followed by a space."""
    words = ""
    for baris in lines:
        words += baris.teks if not words or words.endswith(("/", "-")) else f" {baris.teks}"
    return words
