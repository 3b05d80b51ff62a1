from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.shared import Mm

from polakerja_diagram.draw.identity import Penerbit
from polakerja_diagram.model import Mode
from polakerja_diagram.office.docx import build_docx
from polakerja_diagram.office.docx_words import PARAGRAF_UTUH, UraianLampiran
from polakerja_diagram.office.plain import word_rows
from tests.unit.office.contoh import semua_susunan, struktur


@pytest.fixture(scope="module")
def made() -> bytes:
    return build_docx(semua_susunan(), judul="Lampiran", pokok="Pola hubungan kerja")


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_each_annex_is_a_section_on_f4(made: bytes) -> None:
    sections = docx.Document(BytesIO(made)).sections

    sizes = [(section.page_width, section.page_height, section.left_margin) for section in sections]
    assert sizes == [tuple(pytest.approx(Mm(length), abs=Mm(0.05)) for length in (215, 330, 25))] * 2


def test_a_page_across_is_a_section_across() -> None:
    across = replace(semua_susunan()[1], mendatar=True, lebar_mm=330.0, tinggi_mm=215.0)

    first, second = docx.Document(BytesIO(build_docx((semua_susunan()[0], across), judul=""))).sections

    assert (first.orientation, second.orientation) == (0, 1)
    assert second.page_width > second.page_height


def test_text_is_formatted_by_styles_of_the_right_type(made: bytes) -> None:
    document = docx.Document(BytesIO(made))

    heading = document.paragraphs[0]
    assert (heading.text, heading.style.name) == ("LAMPIRAN I", "Judul Lampiran")
    assert (heading.style.font.name, heading.style.font.size.pt) == ("Bookman Old Style", 12)
    assert heading._p.pPr.xml.count("<w:") == 2, "a paragraph of the heading carries its style and no more"
    assert [run.font.size for run in heading.runs] == [None]


def test_charts_are_svg_with_a_fallback_and_words(made: bytes) -> None:
    text = parts(made)["word/document.xml"].decode("utf-8")

    names = re.findall(r'<wp:docPr id="\d+" name="([^"]*)" descr="([^"]{20})', text)
    assert [name for name, _ in names] == [
        "Bagan Lampiran I",
        "Keterangan Lampiran I",
        "Bagan Lampiran II",
        "Keterangan Lampiran II",
    ]
    assert names[0][1] == "Bagan pola hubungan "
    assert text.count("asvg:svgBlip") == 4
    pictures = sorted(name for name in parts(made) if "media" in name)
    assert [name.rpartition(".")[2] for name in pictures] == ["svg"] * 4 + ["png"] * 4


def test_the_fallback_has_300_dots_an_inch(made: bytes) -> None:
    from PIL import Image  # noqa: PLC0415

    inline = docx.Document(BytesIO(made)).inline_shapes[0]
    blip: Any = inline._inline.graphic.graphicData.pic.blipFill.blip
    part = docx.Document(BytesIO(made)).part.related_parts[blip.embed]

    with Image.open(BytesIO(part.blob)) as picture:
        assert picture.width / inline.width.inches == pytest.approx(300, abs=1)


def test_the_same_pages_give_the_same_bytes(made: bytes) -> None:
    again = build_docx(semua_susunan(), judul="Lampiran", pokok="Pola hubungan kerja")

    assert again == made


def test_page_numbers_are_fields_that_start_where_the_body_ended() -> None:
    one, two = semua_susunan()
    data = build_docx((replace(one, nomor=12, nomor_atas_mm=8.4), two), judul="")

    names = parts(data)
    text = names["word/document.xml"].decode("utf-8")
    headers = [content.decode("utf-8") for name, content in names.items() if "header" in name]
    assert re.findall(r'<w:pgNumType w:start="(\d+)"', text) == ["12"]
    assert [header.count('w:instr="PAGE"') for header in headers] == [1, 0]


def test_a_draft_says_so_in_a_frame_beside_the_heading() -> None:
    data = build_docx(semua_susunan(Mode.RANCANGAN), judul="")

    first = docx.Document(BytesIO(data)).paragraphs[0]
    assert (first.text, first.style.name) == ("RANCANGAN", "Tanda Naskah")
    assert "w:framePr" in first._p.xml


def test_relations_in_words_are_a_table_of_sentences() -> None:
    lampiran = struktur().semua_lampiran[1]
    rows = word_rows(struktur(), lampiran)
    uraian = UraianLampiran("URAIAN LAMPIRAN II", rows, struktur().tata_letak)

    document = docx.Document(BytesIO(build_docx(semua_susunan(), judul="", semua_uraian=(uraian,))))

    table = document.tables[-1]
    assert [cell.text for cell in table.rows[0].cells] == ["No.", "Uraian"]
    assert len(table.rows) == 1 + len(rows)
    cell = next(row.cells[1] for row in table.rows if "mengoordinasikan" in row.cells[1].text)
    assert [p.text for p in cell.paragraphs][:2] == [
        "Asisten Pemerintahan dan Kesejahteraan Rakyat mengoordinasikan:",
        "a.\tDinas Pendidikan dan Kebudayaan;",
    ]


def test_a_short_row_of_words_is_never_cut_by_the_end_of_a_page() -> None:
    lampiran = struktur().semua_lampiran[1]
    rows = word_rows(struktur(), lampiran)
    uraian = UraianLampiran("URAIAN LAMPIRAN II", rows, struktur().tata_letak)

    document = docx.Document(BytesIO(build_docx(semua_susunan(), judul="", semua_uraian=(uraian,))))

    whole = [bool(row._tr.xpath("./w:trPr/w:cantSplit")) for row in document.tables[-1].rows[1:]]
    assert whole == [len(sentence) <= PARAGRAF_UTUH for sentence in rows]
    assert True in whole
    assert False in whole


def test_the_document_is_of_the_office_and_the_day_of_its_act_and_a_draft_of_no_day(made: bytes) -> None:
    office = Penerbit("Pemerintah Kabupaten Balangan", date(2025, 5, 6))
    enacted = build_docx(semua_susunan(), judul="Lampiran", pokok="Pola hubungan kerja", penerbit=office)
    core, draft = (docx.Document(BytesIO(data)).core_properties for data in (enacted, made))

    assert (core.title, core.subject, core.language) == ("Lampiran", "Pola hubungan kerja", "id-ID")
    assert (core.author, core.last_modified_by) == (office.pembuat, office.pembuat)
    assert (str(core.created), str(core.modified)) == ("2025-05-06 00:00:00+00:00",) * 2
    assert (draft.created, draft.modified) == (None, None)
    assert not any("thumbnail" in name for name in parts(made))
