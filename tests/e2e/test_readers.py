"""The annexes of Balangan in real readers of SVG: names stay within their boxes, with the font or without."""

from __future__ import annotations

import subprocess
import xml.etree.ElementTree as ET
from html import unescape
from typing import TYPE_CHECKING, Final

import pytest
from PIL import Image, ImageChops, ImageFilter

from polakerja_diagram.chart.text.metrics import width_em
from polakerja_diagram.choices import Pilihan
from polakerja_diagram.draw.letters import embed_font, outline_text
from polakerja_diagram.pipeline import draw
from tests import ROOT
from tests.e2e.chromium import measure
from tests.e2e.pembaca_svg import FONTCONFIG, FOREIGN, READERS, page_words, to_pdf
from tests.pembaca import find_command

if TYPE_CHECKING:
    from pathlib import Path

SVG: Final = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("balangan")
    assert (
        draw(ROOT / "data" / "struktur.yaml", keluaran=path, pilihan=Pilihan(format=("svg",))).value
        is not None
    )
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


def test_outlines_need_no_font_to_look_the_same(folder: Path, tmp_path: Path) -> None:
    named = folder / "bagan-2.svg"
    curves = tmp_path / "bagan-2-kurva.svg"
    curves.write_text(outline_text(named.read_text(encoding="utf-8")), encoding="utf-8")

    pictures = []
    for svg, with_font in ((named, True), (curves, False)):
        pdf = to_pdf("rsvg", svg, work=tmp_path / svg.stem, with_font=with_font)
        command = [find_command("pdftoppm"), "-r", "100", "-gray", "-png", "-singlefile", str(pdf), str(pdf)]
        subprocess.run(command, check=True)
        pictures.append(Image.open(f"{pdf}.png").convert("L"))

    assert page_words(tmp_path / "bagan-2-kurva" / "bagan-2-kurva.pdf")[1] == []
    assert pictures[0].size == pictures[1].size
    for one, other in (pictures, pictures[::-1]):  # ink of one has ink of the other within a pixel
        strayed = ImageChops.subtract(other.filter(ImageFilter.MinFilter(3)), one).histogram()
        ink = sum(other.histogram()[:128])
        assert ink > 10_000
        assert sum(strayed[128:]) < ink / 1000


def test_a_browser_without_fonts_takes_the_embedded_one(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fonts.conf").write_text(
        FONTCONFIG.format(fonts=FOREIGN, cache=tmp_path / "cache", family="DejaVu Serif"), encoding="utf-8"
    )
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
    svg = embed_font((folder / "bagan-2.svg").read_text(encoding="utf-8"))

    found = measure(svg.replace("Bookman Old Style,", ""), work=tmp_path, with_font=True)

    capitals = [text for box in found["boxes"] for text in box["texts"] if text["text"].isupper()]
    assert len(capitals) > 5
    for text in capitals:  # bold; DejaVu Serif Bold is 8 to 13 % wider, rounded advances are not
        width = width_em(text["text"], tebal=True) * text["size"]
        assert text["x2"] - text["x1"] == pytest.approx(width, rel=0.04), text["text"]
