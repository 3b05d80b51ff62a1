from __future__ import annotations

import builtins
import os
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from PIL import Image

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw import backend
from polakerja_diagram.draw.backend import CAIRO, TYPST, choose_backend
from polakerja_diagram.draw.fonts import for_backend, isolate_fontconfig
from polakerja_diagram.draw.identity import Identitas, Penerbit
from polakerja_diagram.draw.page import build_both_svgs
from polakerja_diagram.draw.pdf import join_pdf, page_size_mm, render_pdf, render_png
from tests.unit.draw.contoh import halaman, halaman_mendatar


def libcairo_loads() -> bool:
    try:
        backend.load_cairosvg()
    except ToolError:
        return False
    return True


@pytest.fixture(
    params=[
        pytest.param(CAIRO, marks=pytest.mark.skipif(not libcairo_loads(), reason="libcairo tidak ada")),
        TYPST,
    ]
)
def mesin(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@cache
def pages() -> tuple[str, str]:
    both = (halaman(), halaman_mendatar())
    first, second = (build_both_svgs(page)[0] for page in both)
    return first, second


@pytest.fixture
def tanpa_cairo(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A machine on which importing CairoSVG fails as it does without libcairo."""
    real = builtins.__import__

    def fake(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "cairosvg":
            raise OSError("no library called cairo-2 was found")
        return real(name, *args, **kwargs)

    backend.load_cairosvg.cache_clear()
    monkeypatch.setattr(builtins, "__import__", fake)
    yield
    backend.load_cairosvg.cache_clear()


def test_pdf_has_the_page_s_box_title_language_office_and_day_of_the_act(mesin: str) -> None:
    penerbit = Penerbit("Pemerintah Kabupaten Balangan", date(2025, 5, 6))
    data = render_pdf(
        pages()[0], Identitas("Lampiran I", "Pola", ("a", "b"), penerbit=penerbit), backend=mesin
    )

    with pikepdf.open(BytesIO(data)) as document:
        box = [float(number) for number in document.pages[0].MediaBox]
        info = {str(key): str(value) for key, value in document.docinfo.items()}
        assert box == pytest.approx([0, 0, 609.449, 935.433], abs=0.01)
        assert info == {
            "/Title": "Lampiran I",
            "/Subject": "Pola",
            "/Keywords": "a, b",
            "/Author": "Pemerintah Kabupaten Balangan",
            "/Creator": "polakerja_diagram",
            "/Producer": "polakerja_diagram",
            "/CreationDate": "D:20250506000000Z",
            "/ModDate": "D:20250506000000Z",
        }
        assert str(document.Root.Lang) == "id-ID"
        assert not document.is_encrypted


def test_a_draft_bears_no_date(mesin: str) -> None:
    with pikepdf.open(BytesIO(render_pdf(pages()[0], Identitas("x"), backend=mesin))) as document:
        assert [key for key in document.docinfo if "Date" in str(key)] == []


def test_same_page_gives_the_same_bytes(mesin: str) -> None:
    first = render_pdf(pages()[0], Identitas("Lampiran I"), backend=mesin)
    second = render_pdf(pages()[0], Identitas("Lampiran I"), backend=mesin)

    assert first == second


def test_joined_annexes_have_a_bookmark_each(mesin: str) -> None:
    parts = [
        (f"Lampiran {number}", render_pdf(svg, Identitas("x"), backend=mesin))
        for number, svg in zip("12", pages(), strict=True)
    ]

    joined = join_pdf(parts, Identitas("Semua lampiran"))

    assert joined == join_pdf(parts, Identitas("Semua lampiran"))
    with pikepdf.open(BytesIO(joined)) as document, document.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Lampiran 1", "Lampiran 2"]
        assert [float(page.MediaBox[2]) for page in document.pages] == pytest.approx(
            [609.449, 935.433], abs=0.01
        )
        assert str(document.docinfo["/Title"]) == "Semua lampiran"


def test_picture_has_the_page_s_size_on_white(mesin: str) -> None:
    picture = Image.open(BytesIO(render_png(pages()[0], dpi=50, backend=mesin))).convert("RGB")

    assert picture.size == (pytest.approx(423, abs=1), pytest.approx(650, abs=1))
    assert picture.getpixel((2, 2)) == (255, 255, 255)


def test_both_backends_get_one_family_and_lines_begun_at_their_start() -> None:
    root = '<svg font-family="\'Bookman Old Style\',serif" style="font-family: Georgia; x:y">'
    line = '<text x="100" font-size="10" text-anchor="middle">a &amp; a</text>'

    copy = for_backend(root + line)

    assert copy == (
        '<svg font-family="TeX Gyre Bonum" style="font-family: \'TeX Gyre Bonum\'; x:y">'
        '<text x="87" font-size="10">a &amp; a</text>'
    )


def test_words_about_fonts_in_the_text_stay_as_they_are() -> None:
    svg = "<svg><text>font-family=&#34;x&#34;</text></svg>"

    assert for_backend(svg) == svg


def test_only_the_bundled_fonts_are_in_sight() -> None:
    config = isolate_fontconfig()

    assert os.environ["FONTCONFIG_FILE"] == str(config)
    assert config.read_text(encoding="utf-8").count("<dir>") == 1


def test_without_libcairo_typst_is_chosen_and_said(tanpa_cairo: None) -> None:
    assert choose_backend() == (
        TYPST,
        "pustaka cairo tidak terpasang, PDF dibuat dengan typst (hasilnya sama)",
    )


def test_cairo_on_wish_without_libcairo_is_pk420(tanpa_cairo: None) -> None:
    with pytest.raises(ToolError) as raised:
        choose_backend(CAIRO)

    assert (raised.value.code, raised.value.detail) == ("PK420", "no library called cairo-2 was found")


def test_unknown_backend_is_pk421() -> None:
    with pytest.raises(ToolError) as raised:
        choose_backend("word")

    assert raised.value.code == "PK421"


def test_page_without_a_size_in_millimetres_is_pk422() -> None:
    with pytest.raises(ToolError) as raised:
        page_size_mm('<svg width="100" height="100"></svg>')

    assert raised.value.code == "PK422"


def test_page_that_no_backend_can_read_is_pk422(mesin: str) -> None:
    with pytest.raises(ToolError) as raised:
        render_pdf('<svg width="10mm" height="10mm"><g></svg>', Identitas("x"), backend=mesin)

    assert raised.value.code == "PK422"
