from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from base64 import b64decode
from functools import cache
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from polakerja_diagram.draw.letters import carry_letters, embed_font, outline_text
from polakerja_diagram.draw.page import build_both_svgs
from tests.unit.draw.contoh import halaman

SVG = "{http://www.w3.org/2000/svg}"
FACE = re.compile(r'font-weight:(\w+);src:url\(data:font/woff;base64,([^)]+)\) format\("woff"\)')


@cache
def page() -> str:
    contoh = halaman()
    return build_both_svgs(contoh)[0]


def words(svg: str) -> list[str]:
    return [text.text or "" for text in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314


def test_by_name_nothing_changes() -> None:
    assert carry_letters(page(), "nama") == page()


def test_embedded_fonts_hold_the_letters_of_the_page_and_no_others() -> None:
    svg = embed_font(page())

    texts = list(ET.fromstring(page()).iter(f"{SVG}text"))  # noqa: S314
    used = {
        weight: {
            sign
            for text in texts
            if (text.get("font-weight") == "bold") is (weight == "bold")
            for sign in text.text or ""
        }
        for weight in ("normal", "bold")
    }
    held = {
        weight: {chr(code) for code in TTFont(BytesIO(b64decode(data))).getBestCmap()}
        for weight, data in FACE.findall(svg)
    }
    assert held == used


def test_the_embedded_family_is_asked_for_first_and_once() -> None:
    root = ET.fromstring(embed_font(page()))  # noqa: S314

    assert (root.get("font-family") or "").split(",") == [
        "TeX Gyre Bonum", "Bookman Old Style", "URW Bookman", "ITC Bookman", "Georgia", "serif",
    ]  # fmt: skip
    assert words(embed_font(page())) == words(page())


def test_the_same_page_gives_the_same_bytes_again() -> None:
    from polakerja_diagram.draw import letters  # noqa: PLC0415 - its cache is emptied

    first = embed_font(page())
    letters._subset.cache_clear()

    assert embed_font(page()) == first


def test_outlines_leave_no_text_and_say_every_word() -> None:
    root = ET.fromstring(outline_text(page()))  # noqa: S314

    assert list(root.iter(f"{SVG}text")) == []
    assert [group.get("aria-label") for group in root.iter(f"{SVG}g") if group.get("role") == "img"] == words(
        page()
    )
    assert root.get("font-family") is None


def test_outlines_keep_ids_classes_and_data() -> None:
    before, after = (
        [
            (element.get("id"), element.get("class"), element.get("data-jenis"))
            for element in ET.fromstring(svg).iter()  # noqa: S314
            if element.get("id")
        ]
        for svg in (page(), outline_text(page()))
    )

    assert before == after


@pytest.mark.parametrize(("anchor", "left"), [("start", 100.0), ("middle", 96.4), ("end", 92.8)])
def test_an_outline_stands_where_its_text_is_anchored(anchor: str, left: float) -> None:
    svg = f'<svg><text id="a" x="100" y="50" font-size="10" text-anchor="{anchor}">I&#34;</text></svg>'

    outlined = outline_text(svg)

    assert '<g id="a" role="img" aria-label="I&#34;"><path d="' in outlined
    numbers = re.findall(r"[MLHVCQ](-?[\d.]+)[ ,](-?[\d.]+)", outlined)
    across, down = [float(x) for x, _ in numbers], [float(y) for _, y in numbers]
    assert left <= min(across) <= left + 1
    assert 42 <= min(down) <= max(down) <= 50.01


def test_text_that_a_template_places_otherwise_stays_text() -> None:
    svg = '<svg><text transform="translate(1 2)">Lain</text></svg>'

    assert outline_text(svg) == svg
