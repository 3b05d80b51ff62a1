"""A difference as a Word document: the comparison lies across the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import docx

from polakerja_diagram.amend.table import JUDUL, KOLOM, table_rows
from polakerja_diagram.chart.denah import Rata
from polakerja_diagram.draw.identity import Penerbit
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

    from polakerja_diagram.amend.table import Tabel

KERTAS_NASKAH: Final = KERTAS["F4"]

LEBAR_MM: Final = (12.0, 96.0, 96.0, 76.0)
"""Widths of the columns of the comparison: together the 280 mm of F4 lying across."""

TENGAH: Final = g.Gaya("Judul Naskah", rata=Rata.TENGAH)
BADAN: Final = g.Gaya("Badan Naskah", tepat=False, menyatu=False, sebelum_mm=2.0)


def build_comparison(tabel: Tabel, penerbit: Penerbit = Penerbit()) -> bytes:
    """Return the table of before and after, as it is attached to a draft; `penerbit` says who it is from."""
    document = _new()
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
    describe(document, JUDUL, tabel.menjadi, penerbit)
    return to_bytes(document)


def _new() -> Document:
    document = docx.Document()
    set_defaults(document)
    wide, high = KERTAS_NASKAH.tinggi_mm, KERTAS_NASKAH.lebar_mm
    set_paper(document.sections[0], wide, high, (MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM))
    return document
