"""Finished pages -> a Word document: sections of the page's paper, text in styles, charts as pictures.

Heading, annex name and signature can be edited; the chart and its KETERANGAN are what the page shows.
"""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from polakerja_diagram.draw.identity import BAHASA, Penerbit
from polakerja_diagram.draw.spelling import clean_text
from polakerja_diagram.office import styles as g
from polakerja_diagram.office.docx_pictures import fallback_png, put_picture
from polakerja_diagram.office.docx_styles import (
    add_styles,
    begin_section,
    element,
    plain_table,
    put_text,
    set_defaults,
    set_paper,
    twips,
)
from polakerja_diagram.office.docx_words import add_words
from polakerja_diagram.office.flow import Paragraf
from polakerja_diagram.office.zip_bytes import repack_zip
from polakerja_diagram.units import mm_to_pt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docx.document import Document
    from docx.section import Section
    from docx.table import _Cell

    from polakerja_diagram.office.docx_words import UraianLampiran
    from polakerja_diagram.office.flow import FlowPage, Unsur


def build_docx(
    semua: Sequence[FlowPage],
    *,
    judul: str,
    pokok: str = "",
    penerbit: Penerbit = Penerbit(),
    semua_uraian: Sequence[UraianLampiran] = (),
    make_png: Callable[[str], bytes] = fallback_png,
) -> bytes:
    """Return a Word document of pages.

    Args:
        semua: the pages, from `susun`; at least one.
        judul: title of the document.
        pokok: what the act is about.
        penerbit: who it is from, and of which day.
        semua_uraian: annexes in words, as tables after the pages; none without.
        make_png: draws the fallback picture of an SVG.

    Raises:
        ToolError: PK420-PK422, the fallback picture could not be drawn.
    """
    document = docx.Document()
    set_defaults(document)
    add_styles(document, (g.GAMBAR, g.NOMOR, g.PENUTUP))
    is_numbered = any(susunan.nomor is not None for susunan in semua)
    for index, susunan in enumerate(semua):
        add_styles(document, susunan.semua_gaya)
        section = document.sections[0] if index == 0 else begin_section(document)
        add_page(document, section, susunan, make_png, is_numbered=is_numbered)
    for uraian in semua_uraian:
        add_words(document, uraian)
    describe(document, judul, pokok, penerbit)
    return to_bytes(document)


def set_number(section: Section, nomor: int | None, *, starts: bool = True) -> None:
    """Put `- n -` at the head by a field; a page without number gets an empty head of its own.

    `starts`: the count begins anew with this number; else it goes on from the section before.
    """
    header = section.header
    header.is_linked_to_previous = False
    paragraph = header.paragraphs[0]
    paragraph.style = g.NOMOR.nama
    properties: Any = section._sectPr  # noqa: SLF001 - python-docx knows no page numbers
    for copied in properties.findall(qn("w:pgNumType")):  # a new section begins as a copy of the one before
        properties.remove(copied)
    if nomor is None:
        return
    if starts:
        start = element("w:pgNumType", start=str(nomor))
        properties.insert_element_before(start, "w:cols", "w:titlePg", "w:docGrid")
    paragraph.add_run("- ")
    fields = element("w:fldSimple", instr="PAGE")
    fields.append(paragraph.add_run(str(nomor))._r)  # noqa: SLF001 - it moves into the field
    paragraph._p.append(fields)  # noqa: SLF001 - python-docx knows no fields
    paragraph.add_run(" -")


def add_page(
    document: Document,
    section: Section,
    susunan: FlowPage,
    make_png: Callable[[str], bytes],
    *,
    is_numbered: bool,
    starts: bool = True,
) -> None:
    """Add a page to the section that has begun for it.

    Args:
        document: the document.
        section: the section of the page.
        susunan: the page.
        make_png: draws the fallback picture of an SVG.
        is_numbered: the heads of pages bear numbers.
        starts: as for `set_number`.
    """
    set_paper(section, susunan.lebar_mm, susunan.tinggi_mm, susunan.margin_mm)
    section.header_distance = Mm(susunan.nomor_atas_mm or susunan.margin_mm[0] / 2)
    section.footer_distance = Mm(susunan.margin_mm[2] / 2)
    if is_numbered:
        set_number(section, susunan.nomor, starts=starts)
    if susunan.tanda:
        _add_mark(document, susunan.tanda, susunan)
    for unsur in susunan.badan:
        _put(document.add_paragraph(), unsur, make_png)
    document.paragraphs[-1].paragraph_format.space_after = Pt(mm_to_pt(susunan.kaki_sebelum_mm))
    if susunan.kaki:
        _add_band(document, susunan, make_png)
        document.add_paragraph(style=g.PENUTUP.nama)


def _add_mark(document: Document, tanda: Paragraf, susunan: FlowPage) -> None:
    """Put the word at the upper left into a frame of its own, which leaves the heading where it is."""
    paragraph = document.add_paragraph()
    put_text(paragraph, tanda.gaya, tanda.semua_baris, sebelum_mm=0.0)
    frame = element(
        "w:framePr",
        w=twips(susunan.tanda_lebar_mm),
        wrap="around",
        vAnchor="page",
        hAnchor="page",
        x=twips(susunan.margin_mm[3]),
        y=twips(susunan.margin_mm[0]),
    )
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx knows no frames
    properties.insert_element_before(frame, "w:widowControl", "w:numPr", "w:spacing", "w:ind", "w:jc")


def _put(paragraph: Any, unsur: Unsur, make_png: Callable[[str], bytes]) -> None:
    if isinstance(unsur, Paragraf):
        put_text(paragraph, unsur.gaya, unsur.semua_baris, sebelum_mm=unsur.sebelum_mm)
        return
    paragraph.style = g.GAMBAR.nama
    paragraph.paragraph_format.space_before = Pt(mm_to_pt(unsur.sebelum_mm))
    paragraph.paragraph_format.left_indent = Mm(unsur.kiri_mm)
    put_picture(paragraph.add_run(), unsur.gambar, make_png(unsur.gambar.svg))


def _add_band(document: Document, susunan: FlowPage, make_png: Callable[[str], bytes]) -> None:
    """Add the lowest band as a table without lines, its cells as wide as the page has them."""
    widths = (susunan.lebar_kiri_mm, susunan.lebar_teks_mm - susunan.lebar_kiri_mm)
    table = plain_table(document, widths)
    for row in susunan.kaki:
        added = table.add_row()
        added._tr.get_or_add_trPr().append(element("w:cantSplit"))  # noqa: SLF001 - no public setting
        cells = added.cells
        for cell, width in zip(cells, widths, strict=True):
            cell.width = Mm(width)
        if row.kanan:
            _fill(cells[0], row.kiri, make_png)
            _fill(cells[1], row.kanan, make_png)
        else:
            _fill(cells[0].merge(cells[1]), row.kiri, make_png)


def _fill(cell: _Cell, semua: Sequence[Unsur], make_png: Callable[[str], bytes]) -> None:
    for extra in cell.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)  # noqa: SLF001 - left by a merge
    first = cell.paragraphs[0]
    first.style = g.PENUTUP.nama
    for index, unsur in enumerate(semua):
        _put(first if index == 0 else cell.add_paragraph(), unsur, make_png)


def describe(document: Document, judul: str, pokok: str, penerbit: Penerbit) -> None:
    """Say in the document what it is, who it is from, and of which day."""
    core = document.core_properties
    core.title, core.subject = clean_text(judul), clean_text(pokok)[:255]
    core.author = core.last_modified_by = clean_text(penerbit.pembuat)[:255]
    core.comments = core.keywords = core.category = ""
    core.language = BAHASA
    core.revision = 1
    properties: Any = core._element  # noqa: SLF001 - python-docx cannot leave a date away
    for name in ("dcterms:created", "dcterms:modified"):
        for old in properties.findall(qn(name)):
            properties.remove(old)
    if penerbit.tanggal:
        core.created = core.modified = datetime.combine(penerbit.tanggal, time())


def to_bytes(document: Document) -> bytes:
    """Return the file without the picture of python-docx's own empty document, and with fixed dates."""
    package = document.part.package
    for rid, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[rid]
    stream = BytesIO()
    document.save(stream)
    return repack_zip(stream.getvalue())
