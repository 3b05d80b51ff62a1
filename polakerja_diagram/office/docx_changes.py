"""A difference and the draft of an act as Word documents: the comparison lies across the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import docx
from docx.enum.section import WD_ORIENT
from docx.shared import Mm

from polakerja_diagram.amend.table import JUDUL, KOLOM, table_rows
from polakerja_diagram.chart.denah import Rata
from polakerja_diagram.chart.page.blocks import TEPI_JUDUL
from polakerja_diagram.office import styles as g
from polakerja_diagram.office.docx import describe, to_bytes
from polakerja_diagram.office.docx_styles import add_styles, element, put_text, set_defaults
from polakerja_diagram.units import KERTAS

if TYPE_CHECKING:
    from docx.document import Document

    from polakerja_diagram.amend.naskah import Naskah
    from polakerja_diagram.amend.table import Tabel

KERTAS_NASKAH: Final = KERTAS["F4"]
MARGIN_MM: Final = 20.0

LEBAR_MM: Final = (12.0, 100.0, 100.0, 78.0)
"""Widths of the columns of the comparison: together the 290 mm of F4 lying across."""

TENGAH: Final = g.Gaya("Judul Naskah", rata=Rata.TENGAH)
BADAN: Final = g.Gaya("Badan Naskah", tepat=False, menyatu=False, sebelum_mm=2.0)
BUTIR: Final = g.Gaya("Butir Naskah", tepat=False, menyatu=False, kiri_mm=8.0, gantung_mm=8.0, sebelum_mm=2.0)
ALINEA_MM: Final = 6.0
"""Space before an article and before the heading of an annex."""


def build_comparison(tabel: Tabel) -> bytes:
    """Return the table of before and after, as it is attached to a draft."""
    document = _new(mendatar=True)
    add_styles(document, (TENGAH, BADAN, g.URAIAN))
    put_text(document.add_paragraph(), TENGAH, (JUDUL.upper(),), sebelum_mm=0.0)
    for name, act in (("Semula", tabel.semula), ("Menjadi", tabel.menjadi)):
        put_text(document.add_paragraph(), BADAN, (f"{name}: {act}",), sebelum_mm=BADAN.sebelum_mm)
    if tabel.semua_ucapan:
        _add_table(document, tabel)
    if tabel.penutup:
        put_text(document.add_paragraph(), BADAN, (tabel.penutup,), sebelum_mm=BADAN.sebelum_mm)
    describe(document, JUDUL, tabel.menjadi)
    return to_bytes(document)


def build_draft(naskah: Naskah) -> bytes:
    """Return the draft of the act: title, articles, headings of the annexes."""
    document = _new(mendatar=False)
    heading = g.JUDUL.indented(KERTAS_NASKAH.lebar_mm * TEPI_JUDUL - MARGIN_MM, mendatar=False)
    add_styles(document, (TENGAH, BADAN, BUTIR, heading))
    for line in naskah.judul:
        put_text(document.add_paragraph(), TENGAH, (line,), sebelum_mm=0.0)
    for pasal in naskah.semua_pasal:
        put_text(document.add_paragraph(), TENGAH, (pasal.nomor,), sebelum_mm=ALINEA_MM)
        for baris in pasal.semua_baris:
            gaya = BUTIR if baris.nomor else BADAN
            teks = f"{baris.nomor}\t{baris.teks}" if baris.nomor else baris.teks
            put_text(document.add_paragraph(), gaya, (teks,), sebelum_mm=gaya.sebelum_mm)
    for judul in naskah.semua_judul_lampiran:
        put_text(document.add_paragraph(), heading, judul, sebelum_mm=ALINEA_MM)
    describe(document, " ".join(naskah.judul), "")
    return to_bytes(document)


def _new(*, mendatar: bool) -> Document:
    document = docx.Document()
    set_defaults(document)
    section = document.sections[0]
    wide, high = KERTAS_NASKAH.lebar_mm, KERTAS_NASKAH.tinggi_mm
    section.orientation = WD_ORIENT.LANDSCAPE if mendatar else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(high), Mm(wide)) if mendatar else (Mm(wide), Mm(high))
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN_MM)
    return document


def _add_table(document: Document, tabel: Tabel) -> None:
    table: Any = document.add_table(rows=1, cols=len(KOLOM), style="Table Grid")
    table.autofit = False
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(element("w:tblHeader"))  # noqa: SLF001 - repeated on every page
    for column, width in zip(table.columns, LEBAR_MM, strict=True):
        column.width = Mm(width)
    _fill(head, KOLOM)
    for cells in table_rows(tabel):
        _fill(table.add_row(), cells)


def _fill(row: Any, cells: tuple[str, ...]) -> None:
    for cell, width, teks in zip(row.cells, LEBAR_MM, cells, strict=True):
        cell.width = Mm(width)
        put_text(cell.paragraphs[0], g.URAIAN, (teks,), sebelum_mm=0.0)
