"""A page's chart and its KETERANGAN as two pictures with a name, a size and words for who cannot see them.

The pictures are crops of the page, so that a document shows what the page shows. Millimetres.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.text.metrics import CAP_HEIGHT_EM, DESCENT_EM
from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.carried import ISI_KETERANGAN
from polakerja_diagram.draw.identity import Identitas
from polakerja_diagram.draw.page import FILTERS, KELUARGA_HURUF
from polakerja_diagram.draw.pdf import page_size_mm
from polakerja_diagram.draw.placing import sample_frame
from polakerja_diagram.draw.spelling import format_pt
from polakerja_diagram.draw.style import TEBAL_BINGKAI_MM
from polakerja_diagram.draw.templates import render_template
from polakerja_diagram.sifat.pen import TANDA_MM
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from polakerja_diagram.chart.denah import BarisTeks, Halaman
    from polakerja_diagram.chart.page.blocks import TextArea

TEMPLAT: Final = "keterangan.svg.jinja"

BAGAN: Final = "Bagan"
KETERANGAN: Final = "Keterangan"

VIEW_BOX: Final = re.compile(r'\sviewBox="(-?[\d.]+) (-?[\d.]+) [\d.]+ [\d.]+"')

TEPI_KETERANGAN_MM: Final = 0.5
"""Margin around the ink of the KETERANGAN, where there is room for it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to embed, of one page of an annex; `x_mm`, `y_mm` is its place on the page.

    `what` is BAGAN or KETERANGAN, `sebutan` the annex, `Lampiran II`.
    """

    what: str
    sebutan: str
    uraian: str
    svg: str
    x_mm: float
    y_mm: float
    lebar_mm: float
    tinggi_mm: float
    halaman: int = 1
    urutan: int = 0
    """Place of the annex."""

    @property
    def nama(self) -> str:
        """The name by which it is found again in a document: `Bagan Lampiran II halaman 3`."""
        return f"{self.what} {self.sebutan}" + (f" halaman {self.halaman}" if self.halaman > 1 else "")


def chart_picture(halaman: Halaman, bagan_svg: str, *, sebutan: str) -> Picture:
    """Return the chart alone.

    Args:
        halaman: the page.
        bagan_svg: its chart, from `build_both_svgs`.
        sebutan: what the annex is called, `Lampiran II`.

    Raises:
        ToolError: PK422, a drafter's template left out the size or the view box.
    """
    corner = VIEW_BOX.search(bagan_svg)
    if corner is None:
        raise ToolError(
            "PK422",
            "viewBox tidak tertulis pada SVG bagan",
            hint="tulis viewBox pada unsur svg di templat bagan",
        )
    lebar, tinggi = page_size_mm(bagan_svg)
    return Picture(
        what=BAGAN,
        sebutan=sebutan,
        halaman=halaman.halaman,
        urutan=halaman.lampiran,
        uraian=halaman.uraian,
        svg=bagan_svg,
        x_mm=pt_to_mm(float(corner[1])),
        y_mm=pt_to_mm(float(corner[2])),
        lebar_mm=lebar,
        tinggi_mm=tinggi,
    )


def legend_picture(
    halaman: Halaman,
    *,
    sebutan: str,
    bidang: TextArea,
    identitas: Identitas = Identitas(),
    templat: Path | None = None,
) -> Picture | None:
    """Return the KETERANGAN with the note under it, or None where the page has neither.

    Args:
        halaman: the page.
        sebutan: what the annex is called, `Lampiran II`.
        bidang: the text area of the page. The picture is no wider: a cell of a document would cut it off.
        identitas: what it was drawn from.
        templat: the drafter's folder of templates.

    Raises:
        ToolError: PK410-PK411, the drafter's template is wrong.
    """
    boxes = list(_ink(halaman))
    if not boxes:
        return None
    left = min(box[0] for box in boxes) - TEPI_KETERANGAN_MM
    top = min(box[1] for box in boxes) - TEPI_KETERANGAN_MM
    lebar = max(box[2] for box in boxes) + TEPI_KETERANGAN_MM - left
    if lebar > bidang.lebar_mm:
        left, lebar = bidang.kiri_mm, bidang.lebar_mm
    tinggi = max(box[3] for box in boxes) + TEPI_KETERANGAN_MM - top
    context = {
        "halaman": halaman,
        "keluarga_huruf": KELUARGA_HURUF,
        "tebal_bingkai_mm": TEBAL_BINGKAI_MM,
        "tebal_tanda_mm": TANDA_MM,
        "kiri": format_pt(left),
        "atas": format_pt(top),
        "lebar_mm": lebar,
        "tinggi_mm": tinggi,
        "uraian": legend_words(halaman),
        "sidik": identitas.sidik,
        "versi": identitas.versi,
        "isi": ISI_KETERANGAN,
    }
    return Picture(
        what=KETERANGAN,
        sebutan=sebutan,
        halaman=halaman.halaman,
        urutan=halaman.lampiran,
        uraian=legend_words(halaman),
        svg=render_template(TEMPLAT, context, filters=FILTERS, templat=templat),
        x_mm=left,
        y_mm=top,
        lebar_mm=lebar,
        tinggi_mm=tinggi,
    )


def legend_words(halaman: Halaman) -> str:
    """Return what the KETERANGAN and the note say, one row after the other."""
    rows = [" ".join(baris.teks for baris in row.teks) for row in halaman.keterangan]
    if halaman.catatan:
        rows.append(" ".join(baris.teks for baris in halaman.catatan.semua_baris))
    head = f"{halaman.keterangan_judul.teks.capitalize()}: " if halaman.keterangan_judul else ""
    return f"{head}{'; '.join(row.rstrip('.') for row in rows)}." if rows else ""


def _ink(halaman: Halaman) -> Iterator[tuple[float, float, float, float]]:
    """Yield left, top, right, bottom of every line of text and of every sample."""
    lines: list[BarisTeks] = [halaman.keterangan_judul] if halaman.keterangan_judul else []
    for row in halaman.keterangan:
        lines += row.teks
        if row.contoh_jenis is not None:
            dari, ke = row.contoh_dari, row.contoh_ke
            yield dari.x_mm, dari.y_mm - 1.0, ke.x_mm, ke.y_mm + 1.0
        if row.contoh_kotak is not None:
            x, y, lebar, tinggi = sample_frame(row)
            yield x, y, x + lebar, y + tinggi
    lines += halaman.catatan.semua_baris if halaman.catatan else ()
    for baris in lines:
        left, size = baris.kiri_mm, pt_to_mm(baris.ukuran_pt)
        yield (
            left,
            baris.y_mm - CAP_HEIGHT_EM * size,
            left + baris.lebar_mm,
            baris.y_mm + DESCENT_EM * size,
        )
