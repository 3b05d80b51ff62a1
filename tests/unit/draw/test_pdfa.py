from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.identity import Identitas
from polakerja_diagram.draw.pdfa import render_pdfa
from tests.unit.office.contoh import semua_tergambar

PAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="50mm" height="20mm" viewBox="0 0 141 56">{}</svg>'


def test_a_page_without_size_is_refused() -> None:
    with pytest.raises(ToolError) as caught:
        render_pdfa([replace(semua_tergambar()[0], svg="<svg/>")], Identitas())

    assert caught.value.code == "PK422"


def test_quotes_and_signs_of_typst_are_only_text() -> None:
    drawn = semua_tergambar()[0]
    page = replace(
        drawn,
        svg=PAGE.format('<text x="9" y="20" font-size="9">#panic()</text>'),
        halaman=replace(drawn.halaman, uraian='"#x" \\'),
        sebutan='#[a] "b"',
    )

    data = render_pdfa([page], Identitas('#eval("1")', kata_kunci=('"',)))

    assert data.startswith(b"%PDF-1.")
