"""Our styles in a Word document: made once, by name, so that no paragraph carries its own formatting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt

from polakerja_diagram.chart.denah import Rata
from polakerja_diagram.draw.spelling import clean_text
from polakerja_diagram.office.styles import HURUF, SAMA_MM
from polakerja_diagram.units import mm_to_pt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from polakerja_diagram.office.styles import Gaya

RATA: Final = {
    Rata.KIRI: WD_ALIGN_PARAGRAPH.LEFT,
    Rata.TENGAH: WD_ALIGN_PARAGRAPH.CENTER,
    Rata.KANAN: WD_ALIGN_PARAGRAPH.RIGHT,
}

BAHASA: Final = "id-ID"

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
