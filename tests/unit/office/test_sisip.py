from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.shared import Mm

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.office.gambar import Gambar
from polakerja_diagram.office.sisip import insert_chart

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="50mm" viewBox="0 0 283 142"/>'
BAGAN = Gambar("Bagan Lampiran II", 'Bupati "memimpin" & Sekda.', SVG, 20.0, 80.0, 100.0, 50.0)
KETERANGAN = replace(BAGAN, nama="Keterangan Lampiran II", tinggi_mm=10.0)
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
    done = insert_chart(naskah(*runs), PENANDA, [BAGAN], semua_png=[PNG])

    assert texts(done.naskah) == ["BAB I", "", "PENUTUP"]
    assert pictures(done.naskah) == [("Bagan Lampiran II", Mm(100), Mm(50))]
    assert (done.diperbarui, done.skala) == (False, 1.0)


@pytest.mark.parametrize("runs", [(f"awal {PENANDA} akhir",), ("awal {{LAMP", "IRAN II}} akhir")])
def test_text_around_the_marker_stays(runs: tuple[str, ...]) -> None:
    done = insert_chart(naskah(*runs), PENANDA, [BAGAN], semua_png=[PNG])

    assert texts(done.naskah) == ["BAB I", "awal  akhir", "PENUTUP"]


def test_chart_and_keterangan_stand_below_each_other() -> None:
    done = insert_chart(naskah(PENANDA), PENANDA, [BAGAN, KETERANGAN], semua_png=[PNG, PNG])

    assert [name for name, *_ in pictures(done.naskah)] == ["Bagan Lampiran II", "Keterangan Lampiran II"]
    assert texts(done.naskah) == ["BAB I", "\n\n", "PENUTUP"]


def test_a_chart_too_wide_for_the_margins_is_scaled_down() -> None:
    wide = replace(BAGAN, lebar_mm=400.0, tinggi_mm=100.0)

    done = insert_chart(naskah(PENANDA), PENANDA, [wide], semua_png=[PNG])

    ((_, width, height),) = pictures(done.naskah)
    assert width == pytest.approx(docx.Document().sections[0].page_width - 2 * Mm(31.75), abs=Mm(0.2))
    assert (height / width, done.skala) == (pytest.approx(0.25, abs=0.001), pytest.approx(0.381, abs=0.001))


def test_an_earlier_chart_is_renewed_in_its_width_and_its_old_files_go() -> None:
    first = insert_chart(naskah(PENANDA), PENANDA, [replace(BAGAN, lebar_mm=80.0)], semua_png=[PNG])
    new = replace(BAGAN, svg=SVG.replace("283", "284"), uraian="baru")

    again = insert_chart(first.naskah, PENANDA, [new], semua_png=[PNG])

    assert (again.diperbarui, again.skala) == (True, pytest.approx(0.8))
    assert pictures(again.naskah) == [("Bagan Lampiran II", Mm(80), Mm(40))]
    svgs = [content for name, content in parts(again.naskah).items() if name.endswith(".svg")]
    assert svgs == [new.svg.encode()]


def test_everything_else_is_carried_over_byte_for_byte() -> None:
    before = naskah(PENANDA)

    after = parts(insert_chart(before, PENANDA, [BAGAN], semua_png=[PNG]).naskah)

    changed = {name for name, content in parts(before).items() if after[name] != content}
    assert changed == {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert sorted(set(after) - set(parts(before))) == [
        "word/media/polakerja1.png",
        "word/media/polakerja1.svg",
    ]


def test_the_words_of_the_chart_are_its_alternative_text() -> None:
    done = insert_chart(naskah(PENANDA), PENANDA, [BAGAN], semua_png=[PNG])

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
        insert_chart(data, PENANDA, [BAGAN], semua_png=[PNG])

    assert caught.value.code == code


def test_the_same_document_gives_the_same_bytes() -> None:
    before = naskah(PENANDA)

    one, two = (insert_chart(before, PENANDA, [BAGAN], semua_png=[PNG]).naskah for _ in range(2))

    assert one == two


def test_the_same_chart_again_gives_the_same_document() -> None:
    pictures_of_chart, both = [BAGAN, KETERANGAN], [PNG, PNG]
    once = insert_chart(naskah(PENANDA), PENANDA, pictures_of_chart, semua_png=both)

    again = insert_chart(once.naskah, PENANDA, pictures_of_chart, semua_png=both)

    assert again.diperbarui
    assert again.naskah == once.naskah
