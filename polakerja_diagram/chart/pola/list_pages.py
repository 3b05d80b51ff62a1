"""Pages of lists: the members of large boxes of Lampiran I, in boxes as wide as the page.

The boxes stand one below the other; a list longer than its page goes on, under the same heading, on the next.
What is said of its members by their numbers stands under its last part.
Lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.denah import Denah
from polakerja_diagram.chart.text.box_text import text_width_mm
from polakerja_diagram.chart.text.boxes import box_height_mm, measure_box, place_box
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.chart.bagan import Anggota, Kotak
    from polakerja_diagram.chart.denah import KotakDenah

JEDA_MM: Final = 5.0
"""Space between two lists."""

LEBAR_KOLOM_EM: Final = 15.0
"""Least width of a column of names: 53 mm at 10 pt, a name of an organ in two lines."""


@dataclass(frozen=True, slots=True)
class _ListPart:
    """A part of a list on its page."""

    daftar: str
    kotak: Kotak
    y_mm: float
    tinggi_mm: float
    kolom: int


def place_lists(
    lists: Sequence[Kotak],
    *,
    lebar_mm: float,
    tinggi_mm: float,
    tinggi_terakhir_mm: float,
    huruf_pt: float,
) -> tuple[tuple[Denah, ...], dict[str, int]] | None:
    """Return the pages, and for each list the number of its first page from 0; None if a name is too high.

    Args:
        lists: in order, boxes of groups, each with one member or more.
        lebar_mm: width of the grounds.
        tinggi_mm: height of every ground but the last.
        tinggi_terakhir_mm: height of the last.
        huruf_pt: text size.
    """
    for count in range(1, sum(len(daftar.anggota) for daftar in lists) + 2):
        for heights in (
            [tinggi_mm] * (count - 1) + [tinggi_terakhir_mm],
            [tinggi_mm] * (count - 2) + [tinggi_terakhir_mm] * min(count, 2),
        ):
            pages, finished = _flow(lists, heights, lebar_mm=lebar_mm, huruf_pt=huruf_pt)
            if finished and pages[-1]:
                return _finish(pages, lebar_mm=lebar_mm, huruf_pt=huruf_pt)
    return None


def _flow(
    lists: Sequence[Kotak], heights: Sequence[float], *, lebar_mm: float, huruf_pt: float
) -> tuple[list[list[_ListPart]], bool]:
    """Return what stands on each page, and whether everything found a place."""
    pages: list[list[_ListPart]] = [[] for _ in heights]
    page, y = 0, 0.0
    for daftar in lists:
        rest, part = families(daftar.anggota), 0
        while rest:
            if page == len(heights):
                return pages, False
            shown = _most(daftar, rest, part, heights[page] - y, lebar_mm=lebar_mm, huruf_pt=huruf_pt)
            if shown is None:
                if not pages[page]:
                    return pages, False
                page, y = page + 1, 0.0
                continue
            taken, kotak, kolom, tinggi = shown
            pages[page].append(_ListPart(daftar.nama, kotak, y, tinggi, kolom))
            rest, part = rest[taken:], part + 1
            y += tinggi + JEDA_MM
            if rest:
                page, y = page + 1, 0.0
    return pages, True


def _most(
    daftar: Kotak,
    rest: Sequence[tuple[Anggota, ...]],
    part: int,
    room: float,
    *,
    lebar_mm: float,
    huruf_pt: float,
) -> tuple[int, Kotak, int, float] | None:
    """Return how many of the members the room holds, their box, its columns and height; None if not one."""

    def measured(jumlah: int) -> tuple[int, Kotak, int, float]:
        kotak = _box(daftar, rest[:jumlah], part, is_last=jumlah == len(rest))
        most = int(text_width_mm(lebar_mm) / pt_to_mm(LEBAR_KOLOM_EM * huruf_pt))
        kolom = max(min(most, jumlah), 1)
        height = box_height_mm(kotak, lebar_mm=lebar_mm, huruf_pt=huruf_pt, kolom_anggota=kolom)
        return jumlah, kotak, kolom, height

    best: tuple[int, Kotak, int, float] | None = None
    low, high = 0, len(rest)
    while low < high:
        middle = (low + high + 1) // 2
        tried = measured(middle)
        if tried[3] <= room + 1e-6:
            best, low = tried, middle
        else:
            high = middle - 1
    return best


def _box(daftar: Kotak, families: Sequence[tuple[Anggota, ...]], part: int, *, is_last: bool) -> Kotak:
    judul = daftar.judul
    if part:
        judul = (*judul[:-1], f"{judul[-1]} (lanjutan)")
    return replace(
        daftar,
        nama=f"daftar-{daftar.nama}" + (f"--{part + 1}" if part else ""),
        judul=judul,
        anggota=tuple(anggota for family in families for anggota in family),
        catatan=daftar.catatan if is_last else (),
    )


def families(semua_anggota: Sequence[Anggota]) -> tuple[tuple[Anggota, ...], ...]:
    """Return the members, each top one together with what is indented under it."""
    result: list[list[Anggota]] = []
    for anggota in semua_anggota:
        if anggota.tingkat and result:
            result[-1].append(anggota)
        else:
            result.append([anggota])
    return tuple(tuple(family) for family in result)


def _finish(
    pages: Sequence[Sequence[_ListPart]], *, lebar_mm: float, huruf_pt: float
) -> tuple[tuple[Denah, ...], dict[str, int]]:
    page_of: dict[str, int] = {}
    result: list[Denah] = []
    for nomor, parts in enumerate(pages):
        boxes: list[KotakDenah] = []
        for part in parts:
            page_of.setdefault(part.daftar, nomor)
            isi = measure_box(part.kotak, lebar_mm=lebar_mm, huruf_pt=huruf_pt, kolom_anggota=part.kolom)
            placed = place_box(part.kotak, isi, x_mm=0.0, y_mm=part.y_mm, tinggi_mm=part.tinggi_mm)
            boxes.append(replace(placed, svg_id=part.kotak.nama, kelompok=False))
        bottom = max(kotak.y_mm + kotak.tinggi_mm for kotak in boxes)
        result.append(Denah(lebar_mm, bottom, huruf_pt, tuple(boxes), ()))
    return tuple(result), page_of
