"""What would crop, shrink or move a chart is lifted from its place, or the place is refused."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.shared import Mm

from polakerja_diagram.diagnostics import ToolError
from tests.lambat.rusak import BAGAN
from tests.unit.office.sisipan import sisipkan

if TYPE_CHECKING:
    from docx.document import Document

PENANDA = "{{LAMPIRAN II}}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def marked(properties: str, text: str = PENANDA) -> bytes:
    """Return a document whose marker stands in a paragraph of these properties."""
    document = docx.Document()
    document.add_paragraph("BAB I")
    return with_paragraph(document, f"<w:p {nsdecls('w')}><w:pPr>{properties}</w:pPr>{run(text)}</w:p>")


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def with_paragraph(document: Document, xml: str) -> bytes:
    document.element.body.insert(1, parse_xml(xml))
    return saved(document)


def saved(document: Document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def placed(naskah: bytes) -> tuple[str, int]:
    """Return the properties of the paragraph of the chart, and its width."""
    document = docx.Document(BytesIO(sisipkan(naskah, PENANDA, [(BAGAN,)]).naskah))
    (shape,) = document.inline_shapes
    paragraph = next(shape._inline.iterancestors(f"{W}p"))
    return re.sub(r' xmlns:\w+="[^"]*"', "", paragraph.pPr.xml), shape.width


def refusal(naskah: bytes) -> tuple[str, str]:
    with pytest.raises(ToolError) as caught:
        sisipkan(naskah, PENANDA, [(BAGAN,)])
    return caught.value.code, caught.value.message


DIANGKAT = {
    "frame": ('<w:framePr w:w="2000" w:h="300" w:hRule="exact" w:wrap="around"/>', "framePr"),
    "heading": ('<w:pStyle w:val="Heading1"/>', "pStyle"),
    "level": ('<w:outlineLvl w:val="0"/>', "outlineLvl"),
    "list": ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', '<w:numId w:val="1"'),
    "indent": ('<w:ind w:left="5000" w:hanging="300"/>', "5000"),
    "indent of the web": ('<w:ind w:start="5000" w:end="10mm"/>', "5000"),
    "indent in characters": ('<w:ind w:left="420" w:leftChars="200" w:firstLineChars="200"/>', '"200"'),
    "exact line": ('<w:spacing w:line="240" w:lineRule="exact"/>', "exact"),
    "style with indent": ('<w:pStyle w:val="ListParagraph"/>', "(no need)"),
    "numbered style": ('<w:pStyle w:val="ListBullet"/>', "(no need)"),
}


@pytest.mark.parametrize(("properties", "lifted"), DIANGKAT.values(), ids=DIANGKAT)
def test_a_marker_by_itself_frees_its_paragraph(properties: str, lifted: str) -> None:
    left, width = placed(marked(properties))

    assert lifted not in left
    assert width == Mm(100)


@pytest.mark.parametrize("style", ["ListParagraph", "ListBullet"])
def test_indent_and_number_of_a_style_are_put_out_of_force(style: str) -> None:
    left, _ = placed(marked(f'<w:pStyle w:val="{style}"/>'))

    assert '<w:ind w:left="0" w:right="0" w:firstLine="0"' in left
    assert ('<w:numId w:val="0"/>' in left) == (style == "ListBullet")


def test_what_does_no_harm_stays() -> None:
    left, _ = placed(marked('<w:keepNext/><w:spacing w:before="120"/><w:jc w:val="center"/>'))

    assert [name in left for name in ("keepNext", 'w:before="120"', 'w:val="center"')] == [True] * 3
    assert "w:ind" not in left


@pytest.mark.parametrize(
    ("properties", "words"),
    [
        ('<w:pStyle w:val="Heading1"/>', "bergaya judul"),
        ('<w:framePr w:w="2000"/>', "berbingkai"),
        ('<w:pStyle w:val="ListBullet"/>', "bernomor atau berbutir"),
        ('<w:ind w:firstLine="720"/>', "menjorok"),
    ],
)
def test_beside_other_text_nothing_is_lifted_but_refused(properties: str, words: str) -> None:
    assert refusal(marked(properties, f"Bagan: {PENANDA}")) == (
        "PK445",
        f"penanda '{PENANDA}' ditulis bersama teks lain dalam alinea yang {words}",
    )


@pytest.mark.parametrize("properties", ['<w:ind w:left="0"/>', '<w:ind w:left="0pt" w:leftChars="0"/>', ""])
def test_beside_other_text_in_a_plain_paragraph_a_chart_may_stand(properties: str) -> None:
    assert placed(marked(properties, f"Bagan: {PENANDA}"))[1] == Mm(100)


def test_an_own_indent_of_nothing_overrules_that_of_the_style() -> None:
    own = '<w:pStyle w:val="ListParagraph"/><w:ind w:left="0"/>'

    assert placed(marked(own, f"Bagan: {PENANDA}"))[1] == Mm(100)


def test_the_exact_height_of_a_row_may_grow_also_around_a_chart_that_is_renewed() -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=1)
    table.rows[0].cells[0].paragraphs[0].text = PENANDA
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(parse_xml(f'<w:trHeight {nsdecls("w")} w:val="300" w:hRule="exact"/>'))

    first = sisipkan(saved(document), PENANDA, [(BAGAN,)]).naskah
    assert rules(first) == ["atLeast"]

    document = docx.Document(BytesIO(first))
    document.tables[0].rows[0]._tr.trPr.find(f"{W}trHeight").set(f"{W}hRule", "exact")
    assert rules(sisipkan(saved(document), PENANDA, [(BAGAN,)]).naskah) == ["atLeast"]


def test_an_exact_line_around_a_chart_that_is_renewed_is_lifted() -> None:
    document = docx.Document(BytesIO(sisipkan(marked(""), PENANDA, [(BAGAN,)]).naskah))
    document.paragraphs[1].paragraph_format.line_spacing = Mm(5)
    assert "exact" in document.paragraphs[1]._p.xml

    done = sisipkan(saved(document), PENANDA, [(BAGAN,)])

    assert "exact" not in docx.Document(BytesIO(done.naskah)).paragraphs[1]._p.xml


def rules(naskah: bytes) -> list[str]:
    document = docx.Document(BytesIO(naskah))
    return [height.get(f"{W}hRule") for height in document.element.iter(f"{W}trHeight")]


def controlled(kind: str) -> bytes:
    return with_paragraph(
        docx.Document(),
        f'<w:p {nsdecls("w")} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdt><w:sdtPr>'
        f"<w:id w:val='7'/>{kind}</w:sdtPr><w:sdtContent>{run(PENANDA)}</w:sdtContent></w:sdt></w:p>",
    )


@pytest.mark.parametrize(
    "kind",
    [
        "<w:text/>", "<w:date/>", "<w:dropDownList/>", "<w:comboBox/>", "<w14:checkbox/>",
        '<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>',
    ],
)  # fmt: skip
def test_a_content_control_that_holds_no_picture_is_refused(kind: str) -> None:
    assert refusal(controlled(kind)) == (
        "PK445",
        f"penanda '{PENANDA}' berada di dalam kontrol isian yang tidak dapat memuat gambar",
    )


def test_a_rich_control_keeps_the_chart_and_is_no_placeholder_any_more() -> None:
    done = sisipkan(controlled("<w:showingPlcHdr/>"), PENANDA, [(BAGAN,)])

    document = docx.Document(BytesIO(done.naskah))
    assert [document.element.xpath(path) == [] for path in ("//w:sdt//w:drawing", "//w:showingPlcHdr")] == [
        False,
        True,
    ]


def test_a_page_without_room_is_refused() -> None:
    document = docx.Document()
    document.sections[0].left_margin = document.sections[0].page_width
    document.add_paragraph(PENANDA)

    assert refusal(saved(document)) == ("PK445", "bidang ketik di tempat bagan terlalu sempit untuk bagan")
