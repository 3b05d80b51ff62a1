"""The act as a Word document, opened by LibreOffice: where page 1 begins, and what follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram import pipeline
from polakerja_diagram.akta.susun import write_akta
from polakerja_diagram.choices import NomorLampiran
from polakerja_diagram.loading import load
from polakerja_diagram.penetapan import Penetapan
from polakerja_diagram.units import pt_to_mm
from tests import ROOT
from tests.e2e.test_office import convert, run

if TYPE_CHECKING:
    from pathlib import Path

WORD = re.compile(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<')


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    struktur = load(ROOT / "data/struktur.yaml").value
    assert struktur is not None
    penetapan = Penetapan(struktur, struktur)
    akta = write_akta(penetapan)
    assert akta is not None
    document = pipeline.draw_akta(penetapan, akta, nomor=NomorLampiran.URUT)
    assert document.value is not None
    return convert(document.value, "docx", tmp_path_factory.mktemp("akta"))


def words(pdf: Path, page: int) -> list[tuple[float, float, float, float, str]]:
    """Return the words of a page with their left, upper, right and lower edge in mm."""
    text = run("pdftotext", "-f", str(page), "-l", str(page), "-bbox", str(pdf), "-")
    return [(*(pt_to_mm(float(found[n])) for n in range(1, 5)), found[5]) for found in WORD.finditer(text)]  # type: ignore[misc]


def test_page_one_begins_eighty_millimetres_below_the_edge_without_a_number(pdf: Path) -> None:
    first, *rest = words(pdf, 1)

    assert first[4] == "BUPATI"
    assert 79.0 <= first[1] <= 82.0
    assert min(one[0] for one in (first, *rest)) >= 24.5
    assert max(one[2] for one in (first, *rest)) <= 215.0 - 24.5
    assert "-" not in [one[4] for one in rest[-3:]]


def test_later_pages_begin_twenty_five_millimetres_below_under_their_number(pdf: Path) -> None:
    dash, number, _, *text = words(pdf, 2)

    assert (dash[4], number[4]) == ("-", "2")
    assert 24.0 <= min(one[1] for one in text) <= 28.0


def test_lists_are_numbered_by_the_reader_of_the_document(pdf: Path) -> None:
    text = run("pdftotext", "-layout", str(pdf), "-")

    assert re.search(r"Menimbang\s*:\s*a\.\s+bahwa dalam rangka mewujudkan", text)
    assert re.search(r"Mengingat\s*:\s*1\.\s+Pasal 18 ayat \(6\)", text)
    assert re.search(r"\n\s+9\.\s+Peraturan Bupati Balangan Nomor 107", text)


def test_each_annex_has_its_page_with_heading_chart_and_signature(pdf: Path) -> None:
    pages = run("pdftotext", "-layout", str(pdf), "-").split("\f")
    annexes = [page for page in pages if page.lstrip().startswith("LAMPIRAN ")]

    assert len(annexes) == 2
    assert all("BUPATI BALANGAN," in page and "ABDUL HADI" in page for page in annexes)
    assert [re.search(r"LAMPIRAN (\w+)", page)[1] for page in annexes] == ["I", "II"]  # type: ignore[index]
