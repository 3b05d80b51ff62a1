"""Lampiran I of three regions after an office copier: kinds of lines are told apart by their pixels alone."""

from __future__ import annotations

import itertools
import re
import subprocess
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final

import pytest
from PIL import Image

from polakerja_diagram.choices import Pilihan
from polakerja_diagram.model import JenisHubungan as J
from polakerja_diagram.pipeline import draw
from polakerja_diagram.units import pt_to_mm
from tests import ROOT
from tests.pembaca import find_command

if TYPE_CHECKING:
    from pathlib import Path

SVG: Final = "{http://www.w3.org/2000/svg}"
DPI: Final = 200
SHORTEST_MM: Final = 12.0
"""A shorter straight piece shows too little of its pattern."""
BAR_MM: Final = 1.8
"""Where the bar of a kemitraan stands, from the end of its line."""
ENDS_MM: Final = 1.0
"""Left out at both ends of a shaft: the foot of an arrowhead, a bend, a frame."""


@dataclass(frozen=True)
class Ruas:
    """A straight piece of a relation, in millimetres on the page."""

    jenis: J
    x1: float
    y1: float
    x2: float
    y2: float


SEMUA: Final = {
    "balangan": set(J),
    "kabupaten-44": set(J) - {J.KOLEGIAL, J.KEMITRAAN},
    "provinsi": set(J) - {J.KOLEGIAL, J.KONSULTATIF},
}
"""Kinds that long lines have in each. Balangan has all; in the others lines lie closer to each other, and
what is not named is said in words or has short lines only."""

BERKAS: Final = {
    "balangan": "data/struktur.yaml",
    "kabupaten-44": "contoh/kabupaten-44.yaml",
    "provinsi": "contoh/provinsi.yaml",
}


@pytest.fixture(scope="module", params=SEMUA)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("fotokopi") / request.param
    outcome = draw(
        ROOT / BERKAS[request.param], keluaran=path, pilihan=Pilihan(lampiran=(1,), format=("svg", "pdf"))
    )
    assert outcome.value is not None
    return path


def pieces(svg: Path) -> list[Ruas]:
    """The longest straight piece of every relation, if it is long, and each sample of the KETERANGAN."""
    found = []
    for group in ET.fromstring(svg.read_text(encoding="utf-8")).iter(f"{SVG}g"):  # noqa: S314 - our own file
        sample = re.fullmatch(r"contoh contoh-(\w+)", group.get("class", ""))
        kind = sample[1] if sample else group.get("data-jenis")
        if kind is None:
            continue
        straight = [
            piece
            for path in group.findall(f"{SVG}path")
            if path.get("class") != "panah"
            for piece in itertools.pairwise(points(path.get("d", "")))
        ]
        if not straight:  # said in words
            continue
        (x1, y1), (x2, y2) = max(
            straight, key=lambda ends: abs(ends[1][0] - ends[0][0]) + abs(ends[1][1] - ends[0][1])
        )
        if abs(x2 - x1) + abs(y2 - y1) >= SHORTEST_MM:
            found.append(Ruas(J(kind), x1, y1, x2, y2))
    return found


def points(d: str) -> list[tuple[float, float]]:
    numbers = [pt_to_mm(float(number)) for number in re.findall(r"-?\d+(?:\.\d+)?", d)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def photocopy(pdf: Path, share: float) -> Image.Image:
    """The page shrunk to that share and scanned at 200 dpi, every pixel black or white."""
    target = pdf.with_suffix("")
    dpi = str(DPI * share)
    subprocess.run(
        [find_command("pdftoppm"), "-r", dpi, "-gray", "-png", "-singlefile", str(pdf), str(target)],
        check=True,
    )
    return Image.open(target.with_suffix(".png")).convert("L").point(lambda value: 255 if value > 127 else 0)


def seen(picture: Image.Image, ruas: Ruas, scale: float) -> J:
    """Tell the kind of a line from the black pixels around it; `scale` is pixels to the millimetre."""
    upright = abs(ruas.x2 - ruas.x1) < abs(ruas.y2 - ruas.y1)
    start, end = sorted((ruas.y1, ruas.y2) if upright else (ruas.x1, ruas.x2))
    middle = (ruas.x1 if upright else ruas.y1) * scale
    slices = []
    for along in range(round((start + ENDS_MM) * scale), round((end - ENDS_MM) * scale)):
        across = range(round(middle - 1.4 * scale), round(middle + 1.4 * scale) + 1)
        slices.append([picture.getpixel((p, along) if upright else (along, p)) == 0 for p in across])
    near = [any(flags[len(flags) // 2 - 2 : len(flags) // 2 + 3]) for flags in slices]
    dashes = [length / scale for is_black, length in runs(near) if is_black]
    gaps = [length / scale for is_black, length in runs(near)[1:-1] if not is_black]
    if gaps and len(dashes) >= 3:
        whole = dashes[1:-1]
        if median(whole) < 1.1 and max(dashes) < 1.6:
            return J.KONSULTATIF
        return J.FUNGSIONAL if min(whole) < 0.5 * max(dashes) else J.KOORDINATIF
    strokes = [[length for is_black, length in runs(flags) if is_black] for flags in slices]
    if median(len(stroke) for stroke in strokes) >= 2:
        return J.KOLEGIAL
    return J.KEMITRAAN if is_barred(picture, ruas, scale) else J.STRUKTURAL


def is_barred(picture: Image.Image, ruas: Ruas, scale: float) -> bool:
    """Whether a short bar stands across the line near both ends."""
    upright = abs(ruas.x2 - ruas.x1) < abs(ruas.y2 - ruas.y1)
    start, end = sorted((ruas.y1, ruas.y2) if upright else (ruas.x1, ruas.x2))
    middle = (ruas.x1 if upright else ruas.y1) * scale
    across = range(round(middle - 1.4 * scale), round(middle + 1.4 * scale) + 1)

    def longest(place: float) -> float:
        """Return the longest black run across the line within half a millimetre of a place, in mm."""
        found = [0]
        for along in range(round((place - 0.4) * scale), round((place + 0.4) * scale) + 1):
            flags = [picture.getpixel((p, along) if upright else (along, p)) == 0 for p in across]
            found += [length for is_black, length in runs(flags) if is_black]
        return max(found) / scale

    return min(longest(start + BAR_MM), longest(end - BAR_MM)) > 1.8


def runs(flags: list[bool]) -> list[tuple[bool, int]]:
    return [(value, len(list(group))) for value, group in itertools.groupby(flags)]


def test_every_line_shows_its_kind_in_full_size(folder: Path) -> None:
    picture = photocopy(folder / "lampiran-1.pdf", 1.0)
    lines = pieces(folder / "lampiran-1.svg")

    wrong = [(ruas, kind) for ruas in lines if (kind := seen(picture, ruas, DPI / 25.4)) is not ruas.jenis]

    assert {ruas.jenis for ruas in lines} >= SEMUA[folder.name]
    assert len(lines) >= 2 * len(SEMUA[folder.name])
    assert wrong == []


def test_every_line_shows_its_kind_at_seventy_percent(folder: Path) -> None:
    picture = photocopy(folder / "lampiran-1.pdf", 0.7)
    lines = pieces(folder / "lampiran-1.svg")

    kinds = [(ruas, seen(picture, ruas, 0.7 * DPI / 25.4)) for ruas in lines]

    assert {ruas.jenis for ruas in lines} >= SEMUA[folder.name]
    assert [(ruas, kind) for ruas, kind in kinds if kind is not ruas.jenis] == []
