"""The annex in words as a table of a Word document: one row a sentence, its items below each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Mm

from polakerja_diagram.office import styles as g
from polakerja_diagram.office.docx_styles import add_styles, element, put_text

if TYPE_CHECKING:
    from docx.document import Document

    from polakerja_diagram.words.sentences import SentenceLine

PARAGRAF_UTUH: Final = 12
"""A row of no more paragraphs goes to the next page as a whole; a longer one would leave a gap."""

LEBAR_NOMOR_MM: Final = 12.0


@dataclass(frozen=True, slots=True)
class UraianLampiran:
    """An annex in words: heading, the lines of each sentence (`word_rows`), paper and margins."""

    judul: str
    semua_baris: tuple[tuple[SentenceLine, ...], ...]
    lebar_mm: float
    tinggi_mm: float
    margin_mm: tuple[float, float, float, float]


def add_words(document: Document, uraian: UraianLampiran) -> None:
    """Add a section with the annex in words."""
    add_styles(document, (g.JUDUL_URAIAN, *g.SEMUA_RINCIAN))
    section = document.add_section(WD_SECTION.NEW_PAGE)
    for paragraph in document.paragraphs:
        properties = paragraph._p.pPr  # noqa: SLF001 - the section's own paragraph has no public mark
        if properties is not None and properties.find(qn("w:sectPr")) is not None:
            paragraph.style = g.PENUTUP.nama
    section.header.is_linked_to_previous = False
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(uraian.lebar_mm), Mm(uraian.tinggi_mm)
    atas, kanan, bawah, kiri = uraian.margin_mm
    section.top_margin, section.right_margin = Mm(atas), Mm(kanan)
    section.bottom_margin, section.left_margin = Mm(bawah), Mm(kiri)
    put_text(document.add_paragraph(), g.JUDUL_URAIAN, (uraian.judul,), sebelum_mm=0.0)
    _add_table(document, uraian, uraian.lebar_mm - kanan - kiri)


def _add_table(document: Document, uraian: UraianLampiran, lebar_mm: float) -> None:
    widths = (LEBAR_NOMOR_MM, lebar_mm - LEBAR_NOMOR_MM)
    table: Any = document.add_table(rows=1, cols=2, style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(element("w:tblHeader"))  # noqa: SLF001 - repeated on every page
    for cell, width, teks in zip(head.cells, widths, ("No.", "Uraian"), strict=True):
        cell.width = Mm(width)
        put_text(cell.paragraphs[0], g.URAIAN, (teks,), sebelum_mm=0.0)
    for number, sentence in enumerate(uraian.semua_baris, start=1):
        row = table.add_row()
        if len(sentence) <= PARAGRAF_UTUH:
            row._tr.get_or_add_trPr().append(element("w:cantSplit"))  # noqa: SLF001 - no public setting
        cells = row.cells
        for cell, width in zip(cells, widths, strict=True):
            cell.width = Mm(width)
        put_text(cells[0].paragraphs[0], g.URAIAN, (f"{number}.",), sebelum_mm=0.0)
        for index, baris in enumerate(sentence):
            paragraph = cells[1].paragraphs[0] if index == 0 else cells[1].add_paragraph()
            teks = f"{baris.nomor}\t{baris.teks}" if baris.nomor else baris.teks
            put_text(paragraph, g.gaya_rincian(baris.tingkat), (teks,), sebelum_mm=0.0)
