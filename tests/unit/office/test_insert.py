from __future__ import annotations

import re
import zipfile
from copy import deepcopy
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Final

import docx
import pytest
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.shared import Mm

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.carried import PNG_HEAD_BYTES, text_chunks
from polakerja_diagram.office.pictures import Picture
from tests.lambat.rusak import BAGAN as CHART
from tests.lambat.rusak import BAGAN_BARU as CHART_BARU
from tests.unit.office.sisipan import PNG, sisipkan

if TYPE_CHECKING:
    from polakerja_diagram.office.insert import HalamanSisip

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="50mm" viewBox="0 0 283 142"/>'
BAGAN = Picture("Bagan", "Lampiran II", 'Bupati "memimpin" & Sekda.', SVG, 20.0, 80.0, 100.0, 50.0)
KETERANGAN = replace(BAGAN, what="Keterangan", tinggi_mm=10.0)
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
    done = sisipkan(naskah(*runs), PENANDA, [(BAGAN,)])

    assert texts(done.naskah) == ["BAB I", "", "PENUTUP"]
    assert pictures(done.naskah) == [("Bagan Lampiran II", Mm(100), Mm(50))]
    assert (done.sisipan.diperbarui, done.sisipan.semua_skala[0]) == (False, 1.0)


@pytest.mark.parametrize("runs", [(f"awal {PENANDA} akhir",), ("awal {{LAMP", "IRAN II}} akhir")])
def test_text_around_the_marker_stays(runs: tuple[str, ...]) -> None:
    done = sisipkan(naskah(*runs), PENANDA, [(BAGAN,)])

    assert texts(done.naskah) == ["BAB I", "awal  akhir", "PENUTUP"]


def test_chart_and_keterangan_stand_below_each_other() -> None:
    done = sisipkan(naskah(PENANDA), PENANDA, [(BAGAN, KETERANGAN)])

    assert [name for name, *_ in pictures(done.naskah)] == ["Bagan Lampiran II", "Keterangan Lampiran II"]
    assert texts(done.naskah) == ["BAB I", "\n\n", "PENUTUP"]


def test_a_chart_too_wide_for_the_margins_is_scaled_down() -> None:
    wide = replace(BAGAN, lebar_mm=400.0, tinggi_mm=100.0)

    done = sisipkan(naskah(PENANDA), PENANDA, [(wide,)])

    ((_, width, height),) = pictures(done.naskah)
    assert width == pytest.approx(docx.Document().sections[0].page_width - 2 * Mm(31.75), abs=Mm(0.2))
    assert (height / width, done.sisipan.semua_skala[0]) == (
        pytest.approx(0.25, abs=0.001),
        pytest.approx(0.381, abs=0.001),
    )


def test_an_earlier_chart_is_renewed_in_its_width_and_its_old_files_go() -> None:
    first = sisipkan(naskah(PENANDA), PENANDA, [(replace(BAGAN, lebar_mm=80.0),)])
    new = replace(BAGAN, svg=SVG.replace("283", "284"), uraian="baru")

    again = sisipkan(first.naskah, PENANDA, [(new,)])

    assert (again.sisipan.diperbarui, again.sisipan.semua_skala[0]) == (True, pytest.approx(0.8))
    assert pictures(again.naskah) == [("Bagan Lampiran II", Mm(80), Mm(40))]
    svgs = [content for name, content in parts(again.naskah).items() if name.endswith(".svg")]
    assert svgs == [new.svg.encode()]


def test_everything_else_is_carried_over_byte_for_byte() -> None:
    before = naskah(PENANDA)

    after = parts(sisipkan(before, PENANDA, [(BAGAN,)]).naskah)

    changed = {name for name, content in parts(before).items() if after[name] != content}
    assert changed == {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert sorted(set(after) - set(parts(before))) == [
        "word/media/polakerja1.png",
        "word/media/polakerja1.svg",
    ]


def test_the_words_of_the_chart_are_its_alternative_text() -> None:
    done = sisipkan(naskah(PENANDA), PENANDA, [(BAGAN,)])

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
        sisipkan(data, PENANDA, [(BAGAN,)])

    assert caught.value.code == code


def test_the_same_document_gives_the_same_bytes() -> None:
    before = naskah(PENANDA)

    one, two = (sisipkan(before, PENANDA, [(BAGAN,)]).naskah for _ in range(2))

    assert one == two


def test_the_same_chart_again_gives_the_same_document() -> None:
    pages = [(BAGAN, KETERANGAN)]
    once = sisipkan(naskah(PENANDA), PENANDA, pages)

    again = sisipkan(once.naskah, PENANDA, pages)

    assert again.sisipan.diperbarui
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
    done = sisipkan(naskah(PENANDA), PENANDA, annex(3))

    assert layout(done.naskah) == THREE
    assert done.sisipan.semua_skala == (1.0, 1.0, 1.0)
    ids = re.findall(rb'<wp:docPr id="(\d+)"', parts(done.naskah)["word/document.xml"])
    assert len(ids) == len(set(ids)) == 4


def test_all_pages_are_renewed_together_in_their_widths() -> None:
    first = sisipkan(naskah(PENANDA), PENANDA, annex(3)).naskah

    again = sisipkan(first, PENANDA, annex(3, "baru"))

    assert (again.sisipan.diperbarui, layout(again.naskah)) == (True, THREE)
    svgs = [content for name, content in parts(again.naskah).items() if name.endswith(".svg")]
    assert (len(svgs), all(b"baru" in svg for svg in svgs)) == (4, True)


@pytest.mark.parametrize(("before", "after", "wanted"), [(1, 3, THREE), (3, 1, ONE), (2, 3, THREE)])
def test_an_annex_that_grows_or_shrinks_leaves_no_old_page_behind(
    before: int, after: int, wanted: list[tuple[str, list[str], bool]]
) -> None:
    first = sisipkan(naskah(PENANDA), PENANDA, annex(before)).naskah

    again = sisipkan(first, PENANDA, annex(after, "baru"))

    assert layout(again.naskah) == wanted
    pictures_of = [content for name, content in parts(again.naskah).items() if name.endswith(".svg")]
    assert (len(pictures_of), all(b"baru" in svg for svg in pictures_of)) == (after + 1, True)
    once_more = sisipkan(again.naskah, PENANDA, annex(after, "baru"))
    assert once_more.naskah == again.naskah


def test_a_keterangan_that_the_drafter_took_out_stays_out() -> None:
    first = sisipkan(naskah(PENANDA), PENANDA, [(BAGAN,)]).naskah

    again = sisipkan(first, PENANDA, annex(2)).naskah

    assert [names for _, names, _ in layout(again)][1:3] == [
        ["Bagan Lampiran II"],
        ["Bagan Lampiran II halaman 2"],
    ]


def test_every_copy_of_a_chart_is_renewed_and_a_growing_one_is_refused() -> None:
    document = docx.Document(BytesIO(sisipkan(naskah(PENANDA), PENANDA, annex(1)).naskah))
    chart = document.paragraphs[1]._p
    chart.addnext(deepcopy(chart))
    stream = BytesIO()
    document.save(stream)

    again = sisipkan(stream.getvalue(), PENANDA, annex(1, "baru"))

    assert [names for _, names, _ in layout(again.naskah)].count(ONE[1][1]) == 2
    assert len([name for name in parts(again.naskah) if name.endswith(".svg")]) == 2
    with pytest.raises(ToolError) as caught:
        sisipkan(stream.getvalue(), PENANDA, annex(2))
    assert caught.value.code == "PK443"


def test_the_pages_of_another_annex_are_not_touched() -> None:
    first = sisipkan(naskah(PENANDA, after="{{LAMPIRAN I}}"), PENANDA, annex(2)).naskah
    other = replace(BAGAN, sebutan="Lampiran I")

    both = sisipkan(first, "{{LAMPIRAN I}}", [(other,)])

    assert both.sisipan.diperbarui is False
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

    done = sisipkan(stream.getvalue(), PENANDA, annex(2))

    ends = [bool(p._p.xpath("./w:pPr/w:sectPr")) for p in docx.Document(BytesIO(done.naskah)).paragraphs]
    assert ends == [False, False, True, False]


def test_a_chart_in_a_cell_is_as_wide_as_the_cell() -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[1].paragraphs[0].text = PENANDA
    stream = BytesIO()
    document.save(stream)
    cell = table.rows[0].cells[1].width

    done = sisipkan(stream.getvalue(), PENANDA, annex(1))

    width = docx.Document(BytesIO(done.naskah)).inline_shapes[0].width
    assert width == pytest.approx(cell - Mm(3.8), abs=Mm(0.1))


@pytest.mark.parametrize("kind", ["auto", "pct", ""])
def test_a_cell_that_does_not_say_its_width_has_that_of_its_columns(kind: str) -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=4)
    cell = table.rows[0].cells[1].merge(table.rows[0].cells[2])
    cell.paragraphs[0].text = PENANDA
    width = cell._tc.tcPr.find(qn("w:tcW"))
    width.set(qn("w:type"), kind)
    stream = BytesIO()
    document.save(stream)
    columns = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]

    done = sisipkan(stream.getvalue(), PENANDA, annex(1))

    inserted = docx.Document(BytesIO(done.naskah)).inline_shapes[0].width
    assert inserted == pytest.approx(sum(columns[1:3]) * 635 - Mm(3.8), abs=Mm(0.1))


def test_what_follows_the_marker_in_its_run_stays_behind_the_chart() -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run(f"a{PENANDA}b")
    run.add_break()
    run.add_text("c")
    stream = BytesIO()
    document.save(stream)

    done = sisipkan(stream.getvalue(), PENANDA, [(BAGAN,)])

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
        sisipkan(beside(place), PENANDA, [(BAGAN,)])

    assert caught.value.code == "PK441"
    assert place in caught.value.message


def test_a_renewed_chart_tells_of_a_marker_that_is_left() -> None:
    first = sisipkan(naskah(PENANDA, after="{{LAMPIRAN 2}}"), PENANDA, [(BAGAN,)])

    again = sisipkan(first.naskah, "{{LAMPIRAN 2}}", [(BAGAN,)])

    assert (first.sisipan.penanda_tersisa, again.sisipan.diperbarui, again.sisipan.penanda_tersisa) == (
        False,
        True,
        True,
    )


def test_a_strict_document_is_refused_as_such() -> None:
    strict = b'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts(naskah(PENANDA)).items():
            archive.writestr(name, strict if name == "word/document.xml" else content)

    with pytest.raises(ToolError) as caught:
        sisipkan(stream.getvalue(), PENANDA, [(BAGAN,)])

    assert (caught.value.code, caught.value.detail) == ("PK440", "ditulis sebagai Strict Open XML")


def test_a_document_that_word_has_written_again_stays_as_it_is_when_the_chart_is_the_same() -> None:
    first = sisipkan(naskah(PENANDA), PENANDA, [(BAGAN,)]).naskah
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts(first).items():
            told = content.replace(b"<a:extLst>", b'<a:extLst><a:ext uri="{28A0092B}"/>')
            archive.writestr(name, told.replace(b"?>\n", b"?>\r\n", 1) if name.endswith(".xml") else content)

    again = sisipkan(stream.getvalue(), PENANDA, [(BAGAN,)])

    assert again.naskah == stream.getvalue()


def told_png(svg: str) -> bytes:
    """Return a picture that says where it comes from, as ours do."""
    return PNG[:PNG_HEAD_BYTES] + text_chunks(svg) + PNG[PNG_HEAD_BYTES:]


def renamed(naskah: bytes, *, keep_title: bool = False, keep_svg: bool = True) -> bytes:
    """Return a document as another editor saves it: pictures with names of its own."""
    document = docx.Document(BytesIO(naskah))
    for number, words in enumerate(document.element.iter(qn("wp:docPr")), start=1):
        words.set("name", f"image{number}.png")
        if not keep_title:
            del words.attrib["title"]
    for extensions in [] if keep_svg else list(document.element.iter(qn("a:extLst"))):
        extensions.getparent().remove(extensions)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("keep_title", "keep_svg"), [(True, False), (False, True), (False, False)], ids=["title", "SVG", "PNG"]
)
def test_a_chart_that_another_editor_has_renamed_is_known_by_its_words_or_its_origin(
    keep_title: bool,  # noqa: FBT001
    keep_svg: bool,  # noqa: FBT001
) -> None:
    legend = replace(
        CHART,
        what="Keterangan",
        svg=CHART.svg.replace("data-lampiran", 'data-isi="keterangan" data-lampiran'),
    )
    first = sisipkan(naskah(PENANDA), PENANDA, [(CHART, legend)], make_png=told_png).naskah
    changed = renamed(first, keep_title=keep_title, keep_svg=keep_svg)

    again = sisipkan(changed, PENANDA, [(replace(CHART_BARU, tinggi_mm=50.0), legend)], make_png=told_png)

    assert again.sisipan.diperbarui
    assert [name for name, *_ in pictures(again.naskah)] == ["Bagan Lampiran II", "Keterangan Lampiran II"]
    assert sum("4e" * 32 in content.decode("latin-1") for content in parts(again.naskah).values()) == 2


def test_the_renamed_chart_of_another_annex_is_not_taken_for_it() -> None:
    other = replace(
        CHART, sebutan="Lampiran I", urutan=1, svg=CHART.svg.replace('lampiran="2"', 'lampiran="1"')
    )
    first = sisipkan(naskah("{{LAMPIRAN I}}", after=PENANDA), "{{LAMPIRAN I}}", [(other,)]).naskah

    both = sisipkan(renamed(first), PENANDA, [(CHART,)])

    assert not both.sisipan.diperbarui
    assert [name for name, *_ in pictures(both.naskah)] == ["image1.png", "Bagan Lampiran II"]
