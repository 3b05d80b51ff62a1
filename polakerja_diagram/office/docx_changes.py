"""A difference and the draft of an act as Word documents: the comparison lies across the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import docx

from polakerja_diagram.amend.table import JUDUL, KOLOM, table_rows
from polakerja_diagram.chart.denah import Rata
from polakerja_diagram.chart.page.blocks import TEPI_JUDUL
from polakerja_diagram.office import styles as g
from polakerja_diagram.office.docx import describe, to_bytes
from polakerja_diagram.office.docx_styles import (
    add_grid,
    add_styles,
    fill_row,
    put_text,
    set_defaults,
    set_paper,
)
from polakerja_diagram.units import KERTAS, MARGIN_MM

if TYPE_CHECKING:
    from docx.document import Document

    from polakerja_diagram.amend.naskah import Naskah
    from polakerja_diagram.amend.table import Tabel

KERTAS_NASKAH: Final = KERTAS["F4"]

LEBAR_MM: Final = (12.0, 96.0, 96.0, 76.0)
"""Widths of the columns of the comparison: together the 280 mm of F4 lying across."""

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
        put_text(document.add_paragraph(), BADAN, (tabel.pembuka,), sebelum_mm=BADAN.sebelum_mm)
        table = add_grid(document, LEBAR_MM, KOLOM)
        for cells in table_rows(tabel):
            fill_row(table.add_row(), LEBAR_MM, cells)
    if tabel.penutup:
        put_text(document.add_paragraph(), BADAN, (tabel.penutup,), sebelum_mm=BADAN.sebelum_mm)
    describe(document, JUDUL, tabel.menjadi)
    return to_bytes(document)


def build_draft(naskah: Naskah) -> bytes:
    """Return the draft of the act: title, articles, headings of the annexes, remarks."""
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
    for catatan in naskah.semua_catatan:
        put_text(document.add_paragraph(), BADAN, (catatan,), sebelum_mm=ALINEA_MM)
    describe(document, " ".join(naskah.judul), "")
    return to_bytes(document)


def _new(*, mendatar: bool) -> Document:
    document = docx.Document()
    set_defaults(document)
    wide, high = KERTAS_NASKAH.lebar_mm, KERTAS_NASKAH.tinggi_mm
    if mendatar:
        wide, high = high, wide
    set_paper(document.sections[0], wide, high, (MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM))
    return document
