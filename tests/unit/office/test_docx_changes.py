from __future__ import annotations

from io import BytesIO
from typing import Any

import docx

from polakerja_diagram.amend.saying import Ucapan
from polakerja_diagram.amend.table import Tabel
from polakerja_diagram.office.docx_changes import build_comparison

UCAPAN = Ucapan("Dinas Sosial dihapus", "Dinas Sosial", "", "dihapus")
TABEL = Tabel("Perbup 1/2020", "Perbup 2/2021", (UCAPAN,), "1 dibentuk")


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


def test_the_same_change_gives_the_same_bytes() -> None:
    assert build_comparison(TABEL) == build_comparison(TABEL)
