"""Both annexes of Balangan as a reader sees them: measured in Chromium, read by poppler. In points."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

import pytest

from polakerja_diagram.choices import Pilihan
from polakerja_diagram.loading import load
from polakerja_diagram.pipeline import draw
from polakerja_diagram.units import mm_to_pt
from tests import ROOT
from tests.e2e.chromium import measure
from tests.pembaca import find_command

if TYPE_CHECKING:
    from pathlib import Path

    from polakerja_diagram.model import Struktur

STRUKTUR: Final = ROOT / "data" / "struktur.yaml"
CHARTS: Final = ("lampiran-1", "lampiran-2", "bagan-1", "bagan-2")
PADDING_PT: Final = mm_to_pt(1.0)
"""Free space between text and frame (L33)."""
CAP_EM, DEPTH_EM = 0.69, 0.25
"""Above and below the baseline: capitals and the deepest letter of the bundled font."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("balangan")
    outcome = draw(STRUKTUR, keluaran=path)
    assert outcome.value is not None, outcome.diagnostics
    return path


@cache
def struktur() -> Struktur:
    value = load(STRUKTUR).value
    assert value is not None
    return value


_measured: dict[tuple[str, bool], dict[str, Any]] = {}


def facts(name: str, folder: Path, *, with_font: bool = True) -> dict[str, Any]:
    find_command("chromium", "chromium-browser")
    key = (name, with_font)
    if key not in _measured:
        svg = (folder / f"{name}.svg").read_text(encoding="utf-8")
        _measured[key] = measure(svg, work=folder, with_font=with_font)
    return _measured[key]


def ink(text: dict[str, Any]) -> tuple[float, float, float, float]:
    return text["x1"], text["y"] - CAP_EM * text["size"], text["x2"], text["y"] + DEPTH_EM * text["size"]


@pytest.mark.parametrize("name", CHARTS)
def test_every_text_stands_in_its_box_with_a_millimetre_to_spare(name: str, folder: Path) -> None:
    found = facts(name, folder)

    assert found["boxes"]
    for box in found["boxes"]:
        left, top, right, bottom = box["frame"]
        for text in box["texts"]:
            x1, y1, x2, y2 = ink(text)
            assert min(x1 - left, right - x2) >= PADDING_PT - 0.05, (box["id"], text["text"])
            assert min(y1 - top, bottom - y2) >= PADDING_PT - 0.2, (box["id"], text["text"])


@pytest.mark.parametrize("name", CHARTS)
def test_text_stays_in_its_box_when_the_font_is_missing(name: str, folder: Path) -> None:
    found = facts(name, folder, with_font=False)

    for box in found["boxes"]:
        left, _, right, _ = box["frame"]
        for text in box["texts"]:
            assert left < text["x1"], (box["id"], text["text"])
            assert text["x2"] < right, (box["id"], text["text"])


@pytest.mark.parametrize("name", CHARTS)
def test_no_box_touches_another(name: str, folder: Path) -> None:
    frames = [(box["id"], box["frame"]) for box in facts(name, folder)["boxes"]]

    for (first, a), (second, b) in combinations(frames, 2):
        apart = a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1]
        assert apart, (first, second)


@pytest.mark.parametrize("name", CHARTS)
def test_no_line_runs_over_a_box_or_a_text(name: str, folder: Path) -> None:
    found = facts(name, folder)

    for line in found["lines"]:
        for path in line["paths"]:
            for x, y in path["points"]:
                for box in found["boxes"]:
                    left, top, right, bottom = box["frame"]
                    inside = left + 1 < x < right - 1 and top + 1 < y < bottom - 1
                    assert not inside, (line["id"], box["id"])
                for text in found["texts"]:
                    x1, y1, x2, y2 = ink(text)
                    assert not (x1 < x < x2 and y1 < y < y2), (line["id"], text["text"])


@pytest.mark.parametrize("name", CHARTS)
def test_lines_of_two_kinds_keep_their_distance(name: str, folder: Path) -> None:
    lines = facts(name, folder)["lines"]
    near = mm_to_pt(1.0)  # 1.5 mm between strokes; two arrowheads side by side come a little closer
    assert len(lines) >= 9  # one to each list of Lampiran II

    for a, b in combinations(lines, 2):
        if a["kind"] == b["kind"]:
            continue
        cells = {(round(x / near), round(y / near), x, y) for path in b["paths"] for x, y in path["points"]}
        grid: dict[tuple[int, int], list[tuple[float, float]]] = {}
        for column, row, x, y in cells:
            grid.setdefault((column, row), []).append((x, y))
        for path in a["paths"]:
            for x, y in path["points"]:
                column, row = round(x / near), round(y / near)
                for dx in (-1, 0, 1):
                    for dy in (-1, 0, 1):
                        for p, q in grid.get((column + dx, row + dy), ()):
                            assert (p - x) ** 2 + (q - y) ** 2 > near**2, (a["id"], b["id"])


@pytest.mark.parametrize("number", [1, 2])
def test_every_organ_is_named_in_full_once_in_the_svg(number: int, folder: Path) -> None:
    found = facts(f"lampiran-{number}", folder)
    ids = [text["id"] for text in found["texts"] if text["id"].startswith("anggota-")]
    ids += [box["id"].replace("perangkat-", "anggota-", 1) for box in found["boxes"]]
    shown = {
        perangkat.kode
        for perangkat in struktur().semua_perangkat
        if number == 1 or perangkat.jenis not in {"staf ahli", "bagian", "konteks"}
    }

    assert len(ids) == len(set(ids))
    assert {f"anggota-{kode}" for kode in shown} <= set(ids)


@pytest.mark.parametrize("backend", ["cairo", "typst"])
@pytest.mark.parametrize("number", [1, 2])
def test_every_organ_is_found_in_the_pdf_text(number: int, backend: str, tmp_path: Path) -> None:
    draw(STRUKTUR, keluaran=tmp_path, pilihan=Pilihan(lampiran=(number,), format=("pdf",), mesin_pdf=backend))
    command = [find_command("pdftotext"), "-raw", str(tmp_path / f"lampiran-{number}.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    text = re.sub(r"\s+", " ", text).casefold()

    for perangkat in struktur().semua_perangkat:
        if number == 1 or perangkat.jenis not in {"staf ahli", "bagian", "konteks"}:
            assert perangkat.nama.casefold() in text, perangkat.kode


def test_all_relations_of_the_file_are_drawn_once(folder: Path) -> None:
    svg = (folder / "lampiran-1.svg").read_text(encoding="utf-8")
    ids = re.findall(r'id="(hubungan-[^"]+)"', svg)

    assert len(ids) == len(set(ids))
    kinds = {hubungan.jenis.value for hubungan in struktur().semua_hubungan}
    assert kinds == set(re.findall(r'data-jenis="([^"]+)"', svg))
