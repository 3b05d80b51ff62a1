"""The chart alone in another document: its width on paper, its even margin, its letters, its raster twin."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING, Final

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageOps

from polakerja_diagram.cli.main import main
from tests import ROOT
from tests.e2e.pembaca_svg import FONTCONFIG
from tests.pembaca import find_command

if TYPE_CHECKING:
    from pathlib import Path

STRUKTUR: Final = str(ROOT / "data" / "struktur.yaml")
DPI: Final = 300
MM: Final = DPI / 25.4
"""Pixels to the millimetre."""


def command(folder: Path, *options: str) -> None:
    """Run `polakerja lampiran` as a drafter does."""
    with pytest.raises(SystemExit) as ended:
        main(["lampiran", STRUKTUR, "--keluaran", str(folder), *options])
    assert ended.value.code == 0


def raster(svg: Path, target: Path) -> Image.Image:
    """Return an SVG as rsvg shows it at 300 dpi, in grey, with the bundled font."""
    fonts = ROOT / "polakerja_diagram" / "fonts"
    config = target.with_suffix(".conf")
    config.write_text(
        FONTCONFIG.format(fonts=fonts, cache=target.parent / "cache", family="TeX Gyre Bonum"), "utf-8"
    )
    subprocess.run(
        [find_command("rsvg-convert"), "-d", str(DPI), "-p", str(DPI), "-o", str(target), str(svg)],
        check=True,
        env={"FONTCONFIG_FILE": str(config), "PATH": "/usr/bin:/bin"},
    )
    return Image.open(target).convert("L")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tempel")
    command(path, "--lebar", "175mm", "--format", "svg,png", "--dpi", str(DPI))
    return path


@pytest.mark.parametrize("number", [1, 2])
def test_a_chart_is_as_wide_as_was_asked_with_an_even_margin(number: int, folder: Path) -> None:
    svg = folder / f"bagan-{number}.svg"
    head = re.search(r'<svg [^>]*width="([\d.]+)mm" height="([\d.]+)mm"', svg.read_text("utf-8"))
    assert head is not None
    picture = raster(svg, folder / f"rsvg-{number}.png")

    left, top, right, bottom = ImageOps.invert(picture).point(lambda grey: 255 if grey > 127 else 0).getbbox()  # type: ignore[misc]
    margins = [left, top, picture.width - right, picture.height - bottom]

    assert float(head[1]) == pytest.approx(175.0, abs=0.001)
    assert picture.width == pytest.approx(175.0 * MM, abs=1)
    assert picture.height == pytest.approx(float(head[2]) * MM, abs=1)
    assert max(margins) - min(margins) <= 0.3 * MM, margins
    assert max(margins) <= 1.5 * MM


@pytest.mark.parametrize("number", [1, 2])
def test_the_raster_twin_shows_the_same_in_the_same_size(number: int, folder: Path) -> None:
    with Image.open(folder / f"bagan-{number}.png") as png:
        assert png.info["dpi"] == pytest.approx((DPI, DPI), abs=0.01)
        twin = png.convert("L")
    other = raster(folder / f"bagan-{number}.svg", folder / f"rsvg-{number}.png")

    assert twin.width == pytest.approx(175.0 * MM, abs=1)
    assert twin.size == pytest.approx(other.size, abs=1)
    size = (min(twin.width, other.width), min(twin.height, other.height))
    a, b = (picture.crop((0, 0, *size)) for picture in (twin, other))
    for one, two in ((a, b), (b, a)):  # ink of one has ink of the other within two pixels
        strayed = ImageChops.subtract(two.filter(ImageFilter.MinFilter(5)), one).histogram()
        assert sum(one.histogram()[:128]) > 50_000
        assert sum(strayed[128:]) < 0.01 * sum(one.histogram()[:128])


def test_a_width_can_be_said_in_centimetres_or_without_a_unit(tmp_path: Path) -> None:
    command(tmp_path, "--lebar", "17.5cm", "--format", "svg", "--lampiran", "2")

    assert 'width="175mm"' in (tmp_path / "bagan-2.svg").read_text("utf-8")


@pytest.mark.parametrize("huruf", ["nama", "tanam", "kurva"])
def test_letters_are_named_embedded_or_outlined(huruf: str, tmp_path: Path) -> None:
    command(tmp_path, "--huruf", huruf, "--format", "svg", "--lampiran", "2")

    for name in ("lampiran-2.svg", "bagan-2.svg"):
        svg = (tmp_path / name).read_text("utf-8")
        assert ("<text" in svg) is (huruf != "kurva")
        assert ("@font-face" in svg) is (huruf == "tanam")
        assert ("Bookman Old Style" in svg) is (huruf != "kurva")
        assert "http://" not in svg.replace("http://www.w3.org/", "")
        if huruf == "tanam":
            assert len(svg) < 150_000  # a subset, not the whole font (two of 150 kB)
