"""Places on the page: the chart moved there from its ground, and the sample frames of the KETERANGAN."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.denah import BarisTeks, ContohKotak, Denah, TandaAnggota, Titik
from polakerja_diagram.sifat.pen import TANDA_MM

if TYPE_CHECKING:
    from collections.abc import Iterable

    from polakerja_diagram.chart.denah import BarisKeterangan, Halaman

TINGGI_BINGKAI_MM: Final = 3.4
"""Height of a sample frame whose row gives only the line on which it stands: less than a 9 pt line pitch."""


def sample_frame(row: BarisKeterangan) -> tuple[float, float, float, float]:
    """Return x, y, width and height of a sample frame: between the two points, or around their line."""
    x = min(row.contoh_dari.x_mm, row.contoh_ke.x_mm)
    y = min(row.contoh_dari.y_mm, row.contoh_ke.y_mm)
    lebar = abs(row.contoh_ke.x_mm - row.contoh_dari.x_mm)
    tinggi = abs(row.contoh_ke.y_mm - row.contoh_dari.y_mm)
    if tinggi < TINGGI_BINGKAI_MM / 2:
        y += (tinggi - TINGGI_BINGKAI_MM) / 2
        tinggi = TINGGI_BINGKAI_MM
    return x, y, lebar, tinggi


def sample_mark(row: BarisKeterangan, number: int) -> TandaAnggota | None:
    """Return the mark in the sample frame of a row of that number, at its left; None if it shows none."""
    if row.contoh_kotak is not ContohKotak.TANDA:
        return None
    x, y, _, tinggi = sample_frame(row)
    x += TANDA_MM / 2
    return TandaAnggota(f"contoh-tanda-{number}", Titik(x, y), Titik(x, y + tinggi))


def placed_chart(halaman: Halaman) -> Denah:
    """Return the chart of a page in the coordinates of the page."""
    denah, dx, dy = halaman.denah, halaman.denah_x_mm, halaman.denah_y_mm

    def texts(semua_baris: Iterable[BarisTeks]) -> tuple[BarisTeks, ...]:
        return tuple(replace(baris, x_mm=baris.x_mm + dx, y_mm=baris.y_mm + dy) for baris in semua_baris)

    def points(polyline: Iterable[Titik]) -> tuple[Titik, ...]:
        return tuple(Titik(titik.x_mm + dx, titik.y_mm + dy) for titik in polyline)

    return replace(
        denah,
        semua_kotak=tuple(
            replace(kotak, x_mm=kotak.x_mm + dx, y_mm=kotak.y_mm + dy, semua_baris=texts(kotak.semua_baris))
            for kotak in denah.semua_kotak
        ),
        semua_bingkai=tuple(
            replace(bingkai, x_mm=bingkai.x_mm + dx, y_mm=bingkai.y_mm + dy)
            for bingkai in denah.semua_bingkai
        ),
        semua_garis=tuple(
            replace(
                garis,
                polylines=tuple(points(polyline) for polyline in garis.polylines),
                semua_huruf=texts(garis.semua_huruf),
            )
            for garis in denah.semua_garis
        ),
        semua_tanda=tuple(
            TandaAnggota(tanda.svg_id, *points((tanda.dari, tanda.ke))) for tanda in denah.semua_tanda
        ),
        semua_teks=texts(denah.semua_teks),
    )
