"""What Word documents are made of: paper, tables, and styles by name, so that no paragraph formats itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt

from polakerja_diagram.chart.denah import Rata
from polakerja_diagram.draw.identity import BAHASA
from polakerja_diagram.draw.spelling import clean_text
from polakerja_diagram.office.styles import HURUF, PENUTUP, SAMA_MM, URAIAN
from polakerja_diagram.units import mm_to_pt

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docx.document import Document
    from docx.section import Section
    from docx.text.paragraph import Paragraph

    from polakerja_diagram.office.styles import Gaya

RATA: Final = {
    Rata.KIRI: WD_ALIGN_PARAGRAPH.LEFT,
    Rata.TENGAH: WD_ALIGN_PARAGRAPH.CENTER,
    Rata.KANAN: WD_ALIGN_PARAGRAPH.RIGHT,
}

KOMPATIBEL: Final = "15"
"""Word 2013 and later: without it Word opens a file in the mode of 2007, which shows no SVG."""


def twips(length_mm: float) -> str:
    """Return a length in twentieths of a point, the unit of WordprocessingML.

    >>> twips(25.4)
    '1440'
    """
    return str(round(mm_to_pt(length_mm) * 20))


def element(tag: str, **attributes: str) -> Any:
    """Return a WordprocessingML element; attribute names without their prefix."""
    node = OxmlElement(tag)
    for name, value in attributes.items():
        node.set(qn(f"w:{name}"), value)
    return node


def set_defaults(document: Document) -> None:
    """Make the type of an act the default one, the language Indonesian, the mode that of today's Word."""
    defaults: Any = document.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for child in list(properties):
        properties.remove(child)
    properties.append(element("w:rFonts", ascii=HURUF, hAnsi=HURUF, cs=HURUF, eastAsia=HURUF))
    properties.append(element("w:sz", val="24"))
    properties.append(element("w:szCs", val="24"))
    properties.append(element("w:lang", val=BAHASA, eastAsia=BAHASA, bidi="ar-SA"))
    normal: Any = document.styles["Normal"]
    normal.font.name = HURUF
    normal.font.size = Pt(12)
    normal.paragraph_format.space_after = Pt(0)
    settings: Any = document.settings.element
    for old in settings.findall(qn("w:compat")):
        settings.remove(old)
    compat = element("w:compat")
    compat.append(
        element(
            "w:compatSetting",
            name="compatibilityMode",
            uri="http://schemas.microsoft.com/office/word",
            val=KOMPATIBEL,
        )
    )
    successors = ("w:rsids", "m:mathPr", "w:themeFontLang", "w:clrSchemeMapping")
    settings.insert_element_before(compat, *successors, "w:shapeDefaults", "w:decimalSymbol")


def add_styles(document: Document, semua_gaya: Iterable[Gaya]) -> None:
    """Add the styles that the document does not have yet."""
    there = {style.name for style in document.styles}
    for gaya in semua_gaya:
        if gaya.nama not in there:
            there.add(gaya.nama)
            _add_style(document, gaya)


def _add_style(document: Document, gaya: Gaya) -> None:
    style: Any = document.styles.add_style(gaya.nama, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    style.font.name = HURUF
    style.font.size = Pt(gaya.ukuran_pt)
    style.font.bold = gaya.tebal
    layout = style.paragraph_format
    layout.alignment = RATA[gaya.rata]
    layout.left_indent = Mm(gaya.kiri_mm)
    layout.first_line_indent = -Mm(gaya.gantung_mm) if gaya.gantung_mm else Mm(0)
    layout.space_before = Pt(mm_to_pt(gaya.sebelum_mm))
    layout.space_after = Pt(0)
    layout.keep_with_next = gaya.menyatu
    layout.widow_control = False
    if gaya.tepat:
        layout.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        layout.line_spacing = Pt(mm_to_pt(gaya.pitch_mm))
    else:
        layout.line_spacing_rule = WD_LINE_SPACING.SINGLE
    if gaya.gantung_mm:
        layout.tab_stops.add_tab_stop(Mm(gaya.kiri_mm))


def put_clean(teks: str) -> str:
    """Return text that XML can carry; a tab, which stands after the mark of an item, stays."""
    return "\t".join(clean_text(part) for part in teks.split("\t"))


def put_text(paragraph: Paragraph, gaya: Gaya, semua_baris: Iterable[str], *, sebelum_mm: float) -> None:
    """Fill a paragraph; its lines are kept apart by line breaks."""
    paragraph.style = gaya.nama
    paragraph.add_run("\n".join(put_clean(teks) for teks in semua_baris))
    if abs(sebelum_mm - gaya.sebelum_mm) > SAMA_MM:
        paragraph.paragraph_format.space_before = Pt(mm_to_pt(sebelum_mm))


def set_paper(
    section: Section, lebar_mm: float, tinggi_mm: float, margin_mm: tuple[float, float, float, float]
) -> None:
    """Give a section its paper as it lies and its margins: top, right, bottom, left."""
    section.orientation = WD_ORIENT.LANDSCAPE if lebar_mm > tinggi_mm else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(lebar_mm), Mm(tinggi_mm)
    section.top_margin, section.right_margin = Mm(margin_mm[0]), Mm(margin_mm[1])
    section.bottom_margin, section.left_margin = Mm(margin_mm[2]), Mm(margin_mm[3])


def begin_section(document: Document) -> Section:
    """Begin a page of its own paper; the paragraph that ends the section before gets a style of 1 pt."""
    section: Section = document.add_section(WD_SECTION.NEW_PAGE)
    document.paragraphs[-1].style = PENUTUP.nama
    return section


def add_grid(document: Document, widths_mm: Sequence[float], head: Sequence[str]) -> Any:
    """Add a table with lines, whose head is repeated on every page."""
    table: Any = document.add_table(rows=1, cols=len(widths_mm), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width)
    table.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))  # noqa: SLF001 - no public setting
    fill_row(table.rows[0], widths_mm, head)
    return table


def plain_table(document: Document, widths_mm: Sequence[float]) -> Any:
    """Add a table without lines, rows and margins in its cells, as wide as its columns."""
    table: Any = document.add_table(rows=0, cols=len(widths_mm))
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx knows no cell margins of a table
    properties.insert_element_before(element("w:tblInd", w="0", type="dxa"), "w:tblLayout")
    properties.insert_element_before(_no_padding(), "w:tblLook")
    for column, width in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width)
    return table


def _no_padding() -> Any:
    margins = element("w:tblCellMar")
    for side in ("top", "left", "bottom", "right"):
        margins.append(element(f"w:{side}", w="0", type="dxa"))
    return margins


def fill_row(row: Any, widths_mm: Sequence[float], cells: Sequence[str]) -> None:
    """Put a text into each cell of a row."""
    for cell, width, teks in zip(row.cells, widths_mm, cells, strict=True):
        cell.width = Mm(width)
        put_text(cell.paragraphs[0], URAIAN, (teks,), sebelum_mm=0.0)
