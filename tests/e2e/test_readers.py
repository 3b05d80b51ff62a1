"""The annexes of Balangan in real readers of SVG: names stay within their boxes, with the font or without."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from html import unescape
from pathlib import Path
from typing import Final

import pytest

from polakerja_diagram.pipeline import draw
from tests.e2e.pembaca_svg import READERS, page_words, to_pdf

ROOT: Final = Path(__file__).resolve().parents[2]
SVG: Final = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("balangan")
    assert draw(ROOT / "data" / "struktur.yaml", keluaran=path, format=("svg",)).value is not None
    return path


def boxes(svg: Path) -> dict[str, tuple[tuple[float, float, float, float], str]]:
    """Each box: left, top, right, bottom as shares of the page, and its letters."""
    root = ET.fromstring(svg.read_text(encoding="utf-8"))  # noqa: S314 - our own file
    x0, y0, width, height = map(float, root.get("viewBox", "").split())
    found = {}
    for group in root.iter(f"{SVG}g"):
        rect = group.find(f"{SVG}rect")
        if group.get("class") != "perangkat" or rect is None:
            continue
        x, y, w, h = (float(rect.get(name, "")) for name in ("x", "y", "width", "height"))
        frame = ((x - x0) / width, (y - y0) / height, (x + w - x0) / width, (y + h - y0) / height)
        found[group.get("id", "")] = (frame, letters(text.text or "" for text in group.iter(f"{SVG}text")))
    return found


def letters(texts: object) -> str:
    return "".join(sorted("".join(texts).replace(" ", "")))  # type: ignore[call-overload]


@pytest.mark.parametrize("name", ["lampiran-1", "lampiran-2", "bagan-2"])
@pytest.mark.parametrize("font", ["the font", "another font"])
@pytest.mark.parametrize("reader", READERS)
def test_every_name_stays_within_its_box(
    reader: str,
    font: str,
    name: str,
    folder: Path,
    tmp_path: Path,
) -> None:
    svg = folder / f"{name}.svg"

    (width, height), words = page_words(
        to_pdf(reader, svg, work=tmp_path / "kerja", with_font=font == "the font")
    )

    for box, ((left, top, right, bottom), expected) in boxes(svg).items():
        inside = [
            (x1 / width, x2 / width, word)
            for x1, y1, x2, y2, word in words
            if left < (x1 + x2) / 2 / width < right and top < (y1 + y2) / 2 / height < bottom
        ]
        assert letters(unescape(word) for _, _, word in inside) == expected, box
        over = [word for x1, x2, word in inside if x1 < left or x2 > right]
        assert over == [], box
