from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import docx

from polakerja_diagram.amend.naskah import Naskah, Pasal
from polakerja_diagram.amend.saying import Ucapan
from polakerja_diagram.amend.table import Tabel
from polakerja_diagram.office.docx_changes import build_comparison, build_draft
from polakerja_diagram.words.sentences import SentenceLine

UCAPAN = Ucapan("Dinas Sosial dihapus", "Dinas Sosial", "", "dihapus")
TABEL = Tabel("Perbup 1/2020", "Perbup 2/2021", (UCAPAN,), "1 dibentuk")
NASKAH = Naskah(
    ("PERATURAN BUPATI CONTOH", "PERUBAHAN"),
    (
        Pasal(
            "Pasal I", (SentenceLine(0, "", "Ketentuan diubah:"), SentenceLine(1, "1.", "Lampiran I diubah."))
        ),
    ),
    (("LAMPIRAN I", "PERATURAN BUPATI CONTOH"),),
)


def opened(data: bytes) -> Any:
    return docx.Document(BytesIO(data))


def test_the_comparison_has_a_row_for_each_change_on_a_page_that_lies_across() -> None:
    document = opened(build_comparison(TABEL))

    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["No.", "Semula", "Menjadi", "Keterangan"],
        ["1.", "Dinas Sosial", "-", "dihapus"],
    ]
    assert [p.text for p in document.paragraphs] == [
        "PERUBAHAN STRUKTUR PERANGKAT DAERAH",
        "Semula: Perbup 1/2020",
        "Menjadi: Perbup 2/2021",
        "Ringkasan: 1 dibentuk.",
    ]
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (330, 215)


def test_without_a_change_there_is_no_table() -> None:
    document = opened(build_comparison(Tabel("a", "b", (), "susunan tetap")))

    assert (document.tables, document.paragraphs[-1].text) == ([], "Tidak ada perubahan.")


def test_the_draft_has_its_title_articles_and_annex_headings_in_styles() -> None:
    document = opened(build_draft(NASKAH))

    assert [(p.style.name, p.text) for p in document.paragraphs] == [
        ("Judul Naskah", "PERATURAN BUPATI CONTOH"),
        ("Judul Naskah", "PERUBAHAN"),
        ("Judul Naskah", "Pasal I"),
        ("Badan Naskah", "Ketentuan diubah:"),
        ("Butir Naskah", "1.\tLampiran I diubah."),
        ("Judul Lampiran", "LAMPIRAN I\nPERATURAN BUPATI CONTOH"),
    ]


def test_what_is_inferred_is_a_sentence_at_the_end_of_the_draft() -> None:
    document = opened(build_draft(replace(NASKAH, semua_catatan=("Catatan: 3 baris.",))))

    last = document.paragraphs[-1]
    assert (last.style.name, last.text) == ("Badan Naskah", "Catatan: 3 baris.")


def test_the_same_change_gives_the_same_bytes() -> None:
    assert (build_comparison(TABEL), build_draft(NASKAH)) == (build_comparison(TABEL), build_draft(NASKAH))
