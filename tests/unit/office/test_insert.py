from __future__ import annotations

import re
import zipfile
from copy import deepcopy
from dataclasses import replace
from io import BytesIO
from typing import Final

import docx
import pytest
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.shared import Mm

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.office.insert import HalamanSisip, insert_chart
from polakerja_diagram.office.pictures import Picture

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="50mm" viewBox="0 0 283 142"/>'
BAGAN = Picture("Bagan", "Lampiran II", 'Bupati "memimpin" & Sekda.', SVG, 20.0, 80.0, 100.0, 50.0)
KETERANGAN = replace(BAGAN, what="Keterangan", tinggi_mm=10.0)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415478da63f8ffff3f0005fe02fea7c5e7170000000049454e44ae426082"
)
PENANDA = "{{LAMPIRAN II}}"


def naskah(*runs: str, after: str = "PENUTUP") -> bytes:
    document = docx.Document()
    document.add_paragraph("BAB I")
    paragraph = document.add_paragraph()
    for run in runs:
        paragraph.add_run(run)
    document.add_paragraph(after)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def png(svg: str) -> bytes:
    return PNG


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(BytesIO(data)).paragraphs]


def pictures(data: bytes) -> list[tuple[str, int, int]]:
    shapes = docx.Document(BytesIO(data)).inline_shapes
    return [(shape._inline.docPr.get("name"), shape.width, shape.height) for shape in shapes]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(
    "runs",
    [
        (PENANDA,),
        ("{{", "LAMPIRAN", " II", "}}"),
        ("{{LAMP", "IRAN II}}"),
    ],
)
def test_the_marker_makes_way_however_word_has_split_it(runs: tuple[str, ...]) -> None:
    done = insert_chart(naskah(*runs), PENANDA, [(BAGAN,)], make_png=png)

    assert texts(done.naskah) == ["BAB I", "", "PENUTUP"]
    assert pictures(done.naskah) == [("Bagan Lampiran II", Mm(100), Mm(50))]
    assert (done.diperbarui, done.semua_skala[0]) == (False, 1.0)


@pytest.mark.parametrize("runs", [(f"awal {PENANDA} akhir",), ("awal {{LAMP", "IRAN II}} akhir")])
def test_text_around_the_marker_stays(runs: tuple[str, ...]) -> None:
    done = insert_chart(naskah(*runs), PENANDA, [(BAGAN,)], make_png=png)

    assert texts(done.naskah) == ["BAB I", "awal  akhir", "PENUTUP"]


def test_chart_and_keterangan_stand_below_each_other() -> None:
    done = insert_chart(naskah(PENANDA), PENANDA, [(BAGAN, KETERANGAN)], make_png=png)

    assert [name for name, *_ in pictures(done.naskah)] == ["Bagan Lampiran II", "Keterangan Lampiran II"]
    assert texts(done.naskah) == ["BAB I", "\n\n", "PENUTUP"]


def test_a_chart_too_wide_for_the_margins_is_scaled_down() -> None:
    wide = replace(BAGAN, lebar_mm=400.0, tinggi_mm=100.0)

    done = insert_chart(naskah(PENANDA), PENANDA, [(wide,)], make_png=png)

    ((_, width, height),) = pictures(done.naskah)
    assert width == pytest.approx(docx.Document().sections[0].page_width - 2 * Mm(31.75), abs=Mm(0.2))
    assert (height / width, done.semua_skala[0]) == (
        pytest.approx(0.25, abs=0.001),
        pytest.approx(0.381, abs=0.001),
    )


def test_an_earlier_chart_is_renewed_in_its_width_and_its_old_files_go() -> None:
    first = insert_chart(naskah(PENANDA), PENANDA, [(replace(BAGAN, lebar_mm=80.0),)], make_png=png)
    new = replace(BAGAN, svg=SVG.replace("283", "284"), uraian="baru")

    again = insert_chart(first.naskah, PENANDA, [(new,)], make_png=png)

    assert (again.diperbarui, again.semua_skala[0]) == (True, pytest.approx(0.8))
    assert pictures(again.naskah) == [("Bagan Lampiran II", Mm(80), Mm(40))]
    svgs = [content for name, content in parts(again.naskah).items() if name.endswith(".svg")]
    assert svgs == [new.svg.encode()]


def test_everything_else_is_carried_over_byte_for_byte() -> None:
    before = naskah(PENANDA)

    after = parts(insert_chart(before, PENANDA, [(BAGAN,)], make_png=png).naskah)

    changed = {name for name, content in parts(before).items() if after[name] != content}
    assert changed == {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert sorted(set(after) - set(parts(before))) == [
        "word/media/polakerja1.png",
        "word/media/polakerja1.svg",
    ]


def test_the_words_of_the_chart_are_its_alternative_text() -> None:
    done = insert_chart(naskah(PENANDA), PENANDA, [(BAGAN,)], make_png=png)

    (shape,) = docx.Document(BytesIO(done.naskah)).inline_shapes
    assert shape._inline.docPr.get("descr") == 'Bupati "memimpin" & Sekda.'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK bukan zip", "PK440"),
        (b"", "PK440"),
        (naskah("tanpa penanda"), "PK441"),
        (naskah(PENANDA, after=PENANDA), "PK442"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_made(data: bytes, code: str) -> None:
    with pytest.raises(ToolError) as caught:
        insert_chart(data, PENANDA, [(BAGAN,)], make_png=png)

    assert caught.value.code == code


def test_the_same_document_gives_the_same_bytes() -> None:
    before = naskah(PENANDA)

    one, two = (insert_chart(before, PENANDA, [(BAGAN,)], make_png=png).naskah for _ in range(2))

    assert one == two


def test_the_same_chart_again_gives_the_same_document() -> None:
    pages = [(BAGAN, KETERANGAN)]
    once = insert_chart(naskah(PENANDA), PENANDA, pages, make_png=png)

    again = insert_chart(once.naskah, PENANDA, pages, make_png=png)

    assert again.diperbarui
    assert again.naskah == once.naskah


def annex(count: int, mark: str = "") -> list[HalamanSisip]:
    """Return the pages of an annex; the last has the KETERANGAN."""
    pages = range(1, count + 1)
    charts = [replace(BAGAN, halaman=number, svg=f"{SVG}<!--{number}{mark}-->") for number in pages]
    legend = replace(KETERANGAN, halaman=count, svg=f"{SVG}<!--k{mark}-->")
    return [*((chart,) for chart in charts[:-1]), (charts[-1], legend)]


def layout(data: bytes) -> list[tuple[str, list[str], bool]]:
    """Return of every paragraph its text, its pictures, and whether it begins a page."""
    document = docx.Document(BytesIO(data))
    return [
        (
            paragraph.text.strip(),
            re.findall(r'<wp:docPr id="\d+" name="([^"]*)"', paragraph._p.xml),
            bool(paragraph.paragraph_format.page_break_before),
        )
        for paragraph in document.paragraphs
    ]


THREE: Final = [
    ("BAB I", [], False),
    ("", ["Bagan Lampiran II"], False),
    ("", ["Bagan Lampiran II halaman 2"], True),
    ("", ["Bagan Lampiran II halaman 3", "Keterangan Lampiran II halaman 3"], True),
    ("PENUTUP", [], False),
]
ONE: Final = [
    ("BAB I", [], False),
    ("", ["Bagan Lampiran II", "Keterangan Lampiran II"], False),
    ("PENUTUP", [], False),
]


def test_each_page_of_an_annex_is_a_picture_on_a_page_of_its_own() -> None:
    done = insert_chart(naskah(PENANDA), PENANDA, annex(3), make_png=png)

    assert layout(done.naskah) == THREE
    assert done.semua_skala == (1.0, 1.0, 1.0)
    ids = re.findall(rb'<wp:docPr id="(\d+)"', parts(done.naskah)["word/document.xml"])
    assert len(ids) == len(set(ids)) == 4


def test_all_pages_are_renewed_together_in_their_widths() -> None:
    first = insert_chart(naskah(PENANDA), PENANDA, annex(3), make_png=png).naskah

    again = insert_chart(first, PENANDA, annex(3, "baru"), make_png=png)

    assert (again.diperbarui, layout(again.naskah)) == (True, THREE)
    svgs = [content for name, content in parts(again.naskah).items() if name.endswith(".svg")]
    assert (len(svgs), all(b"baru" in svg for svg in svgs)) == (4, True)


@pytest.mark.parametrize(("before", "after", "wanted"), [(1, 3, THREE), (3, 1, ONE), (2, 3, THREE)])
def test_an_annex_that_grows_or_shrinks_leaves_no_old_page_behind(
    before: int, after: int, wanted: list[tuple[str, list[str], bool]]
) -> None:
    first = insert_chart(naskah(PENANDA), PENANDA, annex(before), make_png=png).naskah

    again = insert_chart(first, PENANDA, annex(after, "baru"), make_png=png)

    assert layout(again.naskah) == wanted
    pictures_of = [content for name, content in parts(again.naskah).items() if name.endswith(".svg")]
    assert (len(pictures_of), all(b"baru" in svg for svg in pictures_of)) == (after + 1, True)
    once_more = insert_chart(again.naskah, PENANDA, annex(after, "baru"), make_png=png)
    assert once_more.naskah == again.naskah


def test_a_keterangan_that_the_drafter_took_out_stays_out() -> None:
    first = insert_chart(naskah(PENANDA), PENANDA, [(BAGAN,)], make_png=png).naskah

    again = insert_chart(first, PENANDA, annex(2), make_png=png).naskah

    assert [names for _, names, _ in layout(again)][1:3] == [
        ["Bagan Lampiran II"],
        ["Bagan Lampiran II halaman 2"],
    ]


def test_every_copy_of_a_chart_is_renewed_and_a_growing_one_is_refused() -> None:
    document = docx.Document(BytesIO(insert_chart(naskah(PENANDA), PENANDA, annex(1), make_png=png).naskah))
    chart = document.paragraphs[1]._p
    chart.addnext(deepcopy(chart))
    stream = BytesIO()
    document.save(stream)

    again = insert_chart(stream.getvalue(), PENANDA, annex(1, "baru"), make_png=png)

    assert [names for _, names, _ in layout(again.naskah)].count(ONE[1][1]) == 2
    assert len([name for name in parts(again.naskah) if name.endswith(".svg")]) == 2
    with pytest.raises(ToolError) as caught:
        insert_chart(stream.getvalue(), PENANDA, annex(2), make_png=png)
    assert caught.value.code == "PK443"


def test_the_pages_of_another_annex_are_not_touched() -> None:
    first = insert_chart(naskah(PENANDA, after="{{LAMPIRAN I}}"), PENANDA, annex(2), make_png=png).naskah
    other = replace(BAGAN, sebutan="Lampiran I")

    both = insert_chart(first, "{{LAMPIRAN I}}", [(other,)], make_png=png)

    assert both.diperbarui is False
    assert [names for _, names, _ in layout(both.naskah)] == [
        [],
        ["Bagan Lampiran II"],
        ["Bagan Lampiran II halaman 2", "Keterangan Lampiran II halaman 2"],
        ["Bagan Lampiran I"],
    ]


def test_pages_in_a_section_of_their_own_stay_in_it() -> None:
    document = docx.Document(BytesIO(naskah(PENANDA)))
    document.paragraphs[1]._p.get_or_add_pPr().append(deepcopy(document.element.body.sectPr))
    stream = BytesIO()
    document.save(stream)

    done = insert_chart(stream.getvalue(), PENANDA, annex(2), make_png=png)

    ends = [bool(p._p.xpath("./w:pPr/w:sectPr")) for p in docx.Document(BytesIO(done.naskah)).paragraphs]
    assert ends == [False, False, True, False]


def test_a_chart_in_a_cell_is_as_wide_as_the_cell() -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[1].paragraphs[0].text = PENANDA
    stream = BytesIO()
    document.save(stream)
    cell = table.rows[0].cells[1].width

    done = insert_chart(stream.getvalue(), PENANDA, annex(1), make_png=png)

    width = docx.Document(BytesIO(done.naskah)).inline_shapes[0].width
    assert width == pytest.approx(cell - Mm(3.8), abs=Mm(0.1))


def test_what_follows_the_marker_in_its_run_stays_behind_the_chart() -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run(f"a{PENANDA}b")
    run.add_break()
    run.add_text("c")
    stream = BytesIO()
    document.save(stream)

    done = insert_chart(stream.getvalue(), PENANDA, [(BAGAN,)], make_png=png)

    (paragraph,) = docx.Document(BytesIO(done.naskah)).paragraphs
    kinds = [(run.text, bool(run._r.xpath(".//w:drawing"))) for run in paragraph.runs]
    assert kinds == [("a", False), ("", True), ("b\nc", False)]


def beside(place: str) -> bytes:
    document = docx.Document()
    if place == "kotak teks":
        paragraph = document.add_paragraph()
        paragraph._p.append(
            parse_xml(
                f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox>'
                f"<w:txbxContent><w:p><w:r><w:t>{PENANDA}</w:t></w:r></w:p></w:txbxContent>"
                "</v:textbox></v:shape></w:pict></w:r>"
            )
        )
    else:
        document.sections[0].header.paragraphs[0].text = PENANDA
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("place", ["kotak teks", "kepala halaman"])
def test_a_marker_beside_the_text_is_found_but_not_used(place: str) -> None:
    with pytest.raises(ToolError) as caught:
        insert_chart(beside(place), PENANDA, [(BAGAN,)], make_png=png)

    assert caught.value.code == "PK441"
    assert place in caught.value.message


def test_a_renewed_chart_tells_of_a_marker_that_is_left() -> None:
    first = insert_chart(naskah(PENANDA, after="{{LAMPIRAN 2}}"), PENANDA, [(BAGAN,)], make_png=png)

    again = insert_chart(first.naskah, "{{LAMPIRAN 2}}", [(BAGAN,)], make_png=png)

    assert (first.penanda_tersisa, again.diperbarui, again.penanda_tersisa) == (False, True, True)


def test_a_strict_document_is_refused_as_such() -> None:
    strict = b'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts(naskah(PENANDA)).items():
            archive.writestr(name, strict if name == "word/document.xml" else content)

    with pytest.raises(ToolError) as caught:
        insert_chart(stream.getvalue(), PENANDA, [(BAGAN,)], make_png=png)

    assert (caught.value.code, caught.value.detail) == ("PK440", "ditulis sebagai Strict Open XML")


def test_a_document_that_word_has_written_again_stays_as_it_is_when_the_chart_is_the_same() -> None:
    first = insert_chart(naskah(PENANDA), PENANDA, [(BAGAN,)], make_png=png).naskah
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts(first).items():
            told = content.replace(b"<a:extLst>", b'<a:extLst><a:ext uri="{28A0092B}"/>')
            archive.writestr(name, told.replace(b"?>\n", b"?>\r\n", 1) if name.endswith(".xml") else content)

    again = insert_chart(stream.getvalue(), PENANDA, [(BAGAN,)], make_png=png)

    assert again.naskah == stream.getvalue()
