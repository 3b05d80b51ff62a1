"""A Halaman as SVG for people: the whole page, or its chart alone. Text, paths, rects and groups only.

Coordinates are points, sizes on paper millimetres.
"""

from __future__ import annotations

import itertools
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any, Final

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.identity import Identitas
from polakerja_diagram.draw.placing import placed_chart, sample_frame, sample_mark
from polakerja_diagram.draw.spelling import clean_text, format_number, format_pt
from polakerja_diagram.draw.style import (
    SUDUT_KONTEKS_MM,
    TEBAL_BINGKAI_MM,
    TEBAL_KOTAK_MM,
    Goresan,
    Ink,
    draw_line,
    sample_line,
)
from polakerja_diagram.draw.templates import BAGAN, HALAMAN, render_template
from polakerja_diagram.sifat.pen import TANDA_MM
from polakerja_diagram.units import mm_to_pt, pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from polakerja_diagram.chart.denah import BarisKeterangan, Denah, Halaman, Titik

KELUARGA_HURUF: Final = "Bookman Old Style,TeX Gyre Bonum,URW Bookman,ITC Bookman,Georgia,serif"
"""Fonts of one metric group first (fontconfig's metric aliases), so that lines keep their lengths. Without
quotes, which CSS does not need here: LibreOffice 7.4 finds none of the names between quotes."""

TEPI_BAGAN_MM: Final = 1.0
"""Even margin around a chart alone, where its ground leaves that much: with its margin a chart is never wider
than the ground, because whoever pastes it at the width of the ground must not get smaller text."""

TINGGI_HURUF_EM: Final = 0.75
"""How far letters reach above their baseline: a capital with its accent stays inside the crop."""

DALAM_HURUF_EM: Final = 0.25
"""How far letters reach below it."""


def build_both_svgs(
    halaman: Halaman,
    identitas: Identitas = Identitas(),
    *,
    templat: Path | None = None,
    lebar_mm: float | None = None,
) -> tuple[str, str]:
    """Return the page in its physical size, and its chart alone, cropped, with the ids it has on the page.

    What they share is made once. The engine's drawing of the page is held against it by `check_geometry`.

    Args:
        halaman: the page.
        identitas: what it says of itself in its metadata.
        templat: a folder whose templates replace ours, file by file.
        lebar_mm: width of the chart alone on paper, with which all of it is scaled; None: as on the page.

    Raises:
        ToolError: PK410-PK412, the drafter's template is wrong.
    """
    context = page_context(halaman, identitas, templat=templat)
    left, top, right, bottom = chart_bounds(context["denah"])
    skala = _scale(halaman.denah, right - left, lebar_mm)
    chart = {
        "kiri": format_pt(left),
        "atas": format_pt(top),
        "lebar_mm": (right - left) * skala,
        "tinggi_mm": (bottom - top) * skala,
        "lebar_ruang_mm": right - left,
        "tinggi_ruang_mm": bottom - top,
    }
    return _render(HALAMAN, context, templat=templat), _render(BAGAN, context | chart, templat=templat)


def chart_scale(halaman: Halaman, lebar_mm: float | None = None) -> float:
    """Return by how much the chart alone is drawn larger than on the page, for a width on paper.

    Without a width it is 1, or a hair less where the outer half of a frame's stroke lies beyond the ground.
    """
    left, _, right, _ = chart_bounds(halaman.denah)
    return _scale(halaman.denah, right - left, lebar_mm)


def _scale(denah: Denah, tinta_mm: float, lebar_mm: float | None) -> float:
    return (min(tinta_mm, denah.lebar_mm) if lebar_mm is None else lebar_mm) / tinta_mm


def chart_bounds(denah: Denah) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom in millimetres of all ink of a chart, with an even margin around."""
    points: list[tuple[float, float]] = []
    for kotak in denah.semua_kotak:
        half = TEBAL_KOTAK_MM[kotak.gaya] / 2
        points += _around(kotak.x_mm, kotak.y_mm, kotak.lebar_mm, kotak.tinggi_mm, half)
    for bingkai in denah.semua_bingkai:
        half = TEBAL_BINGKAI_MM / 2
        points += _around(bingkai.x_mm, bingkai.y_mm, bingkai.lebar_mm, bingkai.tinggi_mm, half)
    texts = [*denah.semua_teks]
    for garis in denah.semua_garis:
        gambar = draw_line(garis)
        texts += garis.semua_huruf
        for goresan in gambar.semua_goresan:
            for a, b in itertools.pairwise(goresan.semua_titik):
                points += _beside(a, b, goresan.tebal_mm / 2)
        points += [(titik.x_mm, titik.y_mm) for panah in gambar.semua_panah for titik in panah]
    for baris in texts:
        size = pt_to_mm(baris.ukuran_pt)
        points += _around(
            baris.kiri_mm,
            baris.y_mm - TINGGI_HURUF_EM * size,
            baris.lebar_mm,
            (TINGGI_HURUF_EM + DALAM_HURUF_EM) * size,
            0,
        )
    if not points:
        return 0.0, 0.0, denah.lebar_mm, denah.tinggi_mm
    across, down = [x for x, _ in points], [y for _, y in points]
    left, top, right, bottom = min(across), min(down), max(across), max(down)
    tepi = min(TEPI_BAGAN_MM, max(0.0, (denah.lebar_mm - (right - left)) / 2))
    return left - tepi, top - tepi, right + tepi, bottom + tepi


def _around(x: float, y: float, lebar: float, tinggi: float, half: float) -> list[tuple[float, float]]:
    return [(x - half, y - half), (x + lebar + half, y + tinggi + half)]


def _beside(a: Titik, b: Titik, half: float) -> list[tuple[float, float]]:
    """Return the hull of a straight piece with flat ends: its weight counts only across its direction."""
    across = 0.0 if a.y_mm == b.y_mm else half
    down = 0.0 if a.x_mm == b.x_mm else half
    return [(t.x_mm + sign * across, t.y_mm + sign * down) for t in (a, b) for sign in (-1, 1)]


def page_context(halaman: Halaman, identitas: Identitas, *, templat: Path | None = None) -> dict[str, Any]:
    """Return what a template of the whole page is told; that of the chart alone has another view of it."""
    return {
        "halaman": halaman,
        "denah": placed_chart(halaman),
        "kiri": "0",
        "atas": "0",
        "lebar_mm": halaman.lebar_mm,
        "tinggi_mm": halaman.tinggi_mm,
        "lebar_ruang_mm": halaman.lebar_mm,
        "tinggi_ruang_mm": halaman.tinggi_mm,
        "sekali": _once() if templat is None else _each_time,
        "keluarga_huruf": KELUARGA_HURUF,
        "sudut_konteks_mm": SUDUT_KONTEKS_MM,
        "tebal_bingkai_mm": TEBAL_BINGKAI_MM,
        "tebal_tanda_mm": TANDA_MM,
        "sidik": identitas.sidik,
        "versi": identitas.versi,
    }


def _once() -> Callable[..., str]:
    """Return the template function `sekali`: it fills a macro in for the page, and the chart has it again."""
    filled: list[str] = []

    def sekali(macro: Callable[..., str], denah: Denah) -> str:
        if not filled:
            filled.append(macro(denah))
        return filled[0]

    return sekali


def _each_time(macro: Callable[..., str], denah: Denah) -> str:
    """Fill the macro in: a drafter's own may say another thing in the chart than on the page."""
    return macro(denah)


def _render(name: str, context: dict[str, Any], *, templat: Path | None) -> str:
    text = render_template(name, context, filters=FILTERS, templat=templat)
    if templat is not None:
        try:
            ET.fromstring(text)  # noqa: S314 - written by a template just now; expat fetches nothing
        except ET.ParseError as cause:
            raise ToolError(
                "PK412",
                f"hasil templat '{templat / name}' bukan SVG yang utuh",
                hint="periksa pasangan tanda buka dan tutup pada templat itu",
                detail=str(cause),
            ) from cause
    return text


def _contoh(row: BarisKeterangan) -> Ink:
    """Return the ink of a sample line."""
    if row.contoh_jenis is None:
        return Ink((), ())
    return draw_line(sample_line(row.contoh_jenis, row.contoh_dari, row.contoh_ke))


def _jalan(titik: Sequence[Titik]) -> str:
    """Return the `d` of an open path."""
    return "L".join(f"{format_pt(t.x_mm)} {format_pt(t.y_mm)}" for t in titik)


def _pola(goresan: Goresan) -> str:
    """Return the dash array in points, one decimal finer than coordinates: its error adds up along a line."""
    return " ".join(format_number(mm_to_pt(length), decimals=4) for length in goresan.pola_mm)


FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "pt": format_pt,
    "angka": format_number,
    "bersih": clean_text,
    "gambar": draw_line,
    "contoh": _contoh,
    "bingkai_contoh": sample_frame,
    "tanda_contoh": sample_mark,
    "jalan": _jalan,
    "pola": _pola,
    "tebal_kotak": TEBAL_KOTAK_MM.__getitem__,
}
"""What templates may compute: millimetres to points, the ink of a line, the weight of a frame."""
