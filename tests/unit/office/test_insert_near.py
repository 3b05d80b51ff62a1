"""What is nearly a marker is named, with what is other in it."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.office.insert import read_document
from polakerja_diagram.office.insert_near import near_misses
from polakerja_diagram.office.insert_place import GayaNaskah
from tests.lambat.rusak import BAGAN
from tests.unit.office.sisipan import sisipkan

PENANDA = "{{LAMPIRAN II}}"


def saved(document: docx.document.Document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def near(naskah: bytes) -> list[str]:
    file = read_document(naskah)
    return [str(one) for one in near_misses(file, PENANDA, GayaNaskah.read(file))]


def written(text: str) -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    return saved(document)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{LAMPIRAN\u00a0II}}", "spasinya spasi tak terputus"),
        ("{{LAMP\u200bIRAN II}}", "ada tanda yang tidak tampak"),
        ("{{LAMPIRAN\tII}}", "ada tab atau ganti baris di dalamnya"),
        ("{{Lampiran ii}}", "huruf besar dan kecilnya lain"),
        ("{{LAMPIRAN 2}}", "angkanya ditulis 2"),
        ("{{LAMPIRAN  II}}", "letak spasinya lain"),
        ("{{ LAMPIRAN II }}", "letak spasinya lain"),
        ("{{LAMPIRANII}}", "letak spasinya lain"),
        ("{{LAMPRIAN II}}", "ejaannya lain"),
        ("{{LAMPIRAN ll}}", "angkanya ditulis ll"),
        ("{{LAMPIRAN 11}}", "angkanya ditulis 11"),
        ("{{LAMPIRAN}}", "angkanya tidak ditulis"),
        ("{LAMPIRAN II}", "kurungnya lain"),
        ("[[LAMPIRAN II]]", "kurungnya lain"),
        ("{{LAMPIRAN II", "kurungnya lain"),
        ("«LAMPIRAN II»", "kurungnya lain"),
        ("{{lampiran\u00a02}", "spasinya spasi tak terputus, kurungnya lain, angkanya ditulis 2"),
    ],
)
def test_what_is_other_is_said_in_words(text: str, words: str) -> None:
    (found,) = near(written(text))

    assert found.endswith(f" di badan naskah ({words})")


@pytest.mark.parametrize(
    "text",
    [
        PENANDA, "LAMPIRAN II", "{{LAMPIRAN I}}", "{{LAMPIRAN III}}", "{{NOMOR}}",
        "tercantum dalam Lampiran II.", "{{TANGGAL II}}", "{}", "{{}}", "",
    ],
)  # fmt: skip
def test_what_means_something_else_is_not_named(text: str) -> None:
    assert near(written(text)) == []


def test_letters_that_only_look_large_are_named_so_from_the_run_or_its_style() -> None:
    document = docx.Document()
    document.add_paragraph().add_run("{{Lampiran II}}").font.all_caps = True
    document.styles["Title"].font.all_caps = True
    document.add_paragraph("{{lampiran II}}", style="Title")

    assert near(saved(document)) == [
        f"'{text}' di badan naskah (hurufnya kecil, hanya tampak besar karena gaya huruf)"
        for text in ("{{Lampiran II}}", "{{lampiran II}}")
    ]


def test_the_marker_itself_is_named_where_no_chart_can_stand() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = PENANDA
    document.sections[0].footer.paragraphs[0].text = "{{Lampiran II}}"
    box = f"<w:txbxContent><w:p><w:r><w:t>{PENANDA}</w:t></w:r></w:p></w:txbxContent>"
    twice = f"<w:r {nsdecls('w')}><w:pict>{box}</w:pict><w:pict>{box}</w:pict></w:r>"
    document.add_paragraph()._p.append(parse_xml(twice))

    assert near(saved(document)) == [
        f"'{PENANDA}' di kotak teks",
        f"'{PENANDA}' di kepala halaman",
        "'{{Lampiran II}}' di kaki halaman (huruf besar dan kecilnya lain)",
    ]


def test_a_missing_marker_is_refused_with_what_was_probably_meant() -> None:
    with pytest.raises(ToolError) as caught:
        sisipkan(written("{{LAMPIRAN\u00a0II}}"), PENANDA, [(BAGAN,)])

    assert caught.value.code == "PK441"
    assert caught.value.message == (
        f"penanda '{PENANDA}' tidak ditemukan di badan naskah; mungkin maksudnya "
        "'{{LAMPIRAN\u00a0II}}' di badan naskah (spasinya spasi tak terputus)"
    )


def test_text_that_was_deleted_or_moved_away_is_no_marker() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()._p
    for way in ("moveFrom", "del"):
        paragraph.append(
            parse_xml(f'<w:{way} {nsdecls("w")} w:id="1"><w:r><w:t>{PENANDA}</w:t></w:r></w:{way}>')
        )

    with pytest.raises(ToolError) as caught:
        sisipkan(saved(document), PENANDA, [(BAGAN,)])

    assert caught.value.message == f"penanda '{PENANDA}' tidak ditemukan di badan naskah"


def test_a_number_that_an_only_annex_does_not_have_is_named() -> None:
    file = read_document(written("{{LAMPIRAN I}}"))

    (found,) = near_misses(file, "{{LAMPIRAN}}", GayaNaskah.read(file))

    assert str(found) == "'{{LAMPIRAN I}}' di badan naskah (angka I tidak perlu)"
