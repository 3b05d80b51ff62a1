"""The body of an act as a Word document; that readers open it is in tests/e2e/test_akta.py."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import docx
from docx.oxml.ns import qn

from polakerja_diagram.akta.susun import write_akta
from polakerja_diagram.amend.decide import amend
from polakerja_diagram.amend.rantai import Rantai
from polakerja_diagram.office.docx_akta import build_akta
from polakerja_diagram.units import KERTAS
from tests.unit.amend.contoh import INDUK, STRUKTUR, amended, organ

if TYPE_CHECKING:
    from polakerja_diagram.akta.akta import Akta


def act() -> Akta:
    found = write_akta(
        amend(amended(STRUKTUR, organ("dinsos", "Dinas Sosial Daerah")), STRUKTUR, Rantai(INDUK))
    )
    assert found is not None
    return found


def opened() -> Any:
    return docx.Document(BytesIO(build_akta(act(), (), kertas=KERTAS["F4"])))


def test_page_one_keeps_eighty_millimetres_free_and_the_others_twenty_five() -> None:
    section = opened().sections[0]

    margins = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    assert [round(one.mm) for one in margins] == [25] * 4
    assert section.different_first_page_header_footer
    mark, room = section.first_page_header.paragraphs
    assert mark.text == "RANCANGAN"
    height = (
        section.header_distance.mm
        + room.paragraph_format.line_spacing.mm
        + mark.style.paragraph_format.line_spacing.mm
    )
    assert round(height, 1) == 80.0
    assert section.header.paragraphs[0].text == "-  -"  # the number is a field


def test_considerations_and_legal_bases_are_numbered_by_word() -> None:
    opening, enacted = opened().tables

    assert [row.cells[0].text for row in opening.rows] == ["Menimbang", "Mengingat"]
    reasons = opening.rows[0].cells[2].paragraphs
    assert [one.style.name for one in reasons] == ["Butir Naskah 1"] * 3
    assert reasons[1].text.startswith("bahwa Lampiran I dan Lampiran II Peraturan Bupati Balangan Nomor 28")
    assert all(one._p.pPr.find(qn("w:numPr")) is not None for one in reasons)
    assert enacted.rows[0].cells[2].text == f"{act().menetapkan}"


def test_a_gap_is_marked_by_a_style_of_its_own() -> None:
    reason = opened().tables[0].rows[0].cells[2].paragraphs[0]

    assert [(run.text, run.style.name) for run in reason.runs] == [
        ("bahwa ", "Default Paragraph Font"),
        ("[diisi: alasan penetapan]", "Celah"),
        (";", "Default Paragraph Font"),
    ]


def test_articles_and_signatures_follow_in_their_styles() -> None:
    said = [(one.style.name, one.text) for one in opened().paragraphs]

    assert ("Pasal", "Pasal I") in said
    assert said[-1] == ("Badan Naskah", "BERITA DAERAH KABUPATEN BALANGAN TAHUN ... NOMOR ...")
    assert said.count(("Nama Penetapan", "." * 24)) == 1
    assert ("Blok Penetapan", "pada tanggal ...") in said
    assert ("Blok Pengundangan", "SEKRETARIS DAERAH KABUPATEN BALANGAN,") in said


def test_the_same_act_gives_the_same_bytes() -> None:
    assert build_akta(act(), (), kertas=KERTAS["F4"]) == build_akta(act(), (), kertas=KERTAS["F4"])


def test_neither_signature_nor_gazette_has_a_page_of_its_own() -> None:
    written = [one for one in opened().paragraphs if one.text.strip()]
    article = next(n for n, one in enumerate(written) if one.text.startswith("Agar setiap orang"))

    def stays(paragraph: Any) -> bool:
        own = paragraph.paragraph_format.keep_with_next
        return bool(paragraph.style.paragraph_format.keep_with_next if own is None else own)

    ending = [(one.style.name, stays(one)) for one in written[article:]]
    assert ending[0] == ("Badan Naskah", True)
    assert ending[-2:] == [("Nama Pengundangan", True), ("Badan Naskah", False)]
    assert ("Nama Penetapan", False) in ending
