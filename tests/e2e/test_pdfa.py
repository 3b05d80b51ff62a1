"""The archival PDF as archives read it: Apache PDFBox Preflight (PDF/A-1b), qpdf, poppler, its own tags."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pikepdf
import pytest
from PIL import Image, ImageChops

from polakerja_diagram.choices import PDFA_TINGKAT
from polakerja_diagram.draw.identity import Identitas, Penerbit
from polakerja_diagram.draw.pdf import render_pdf
from polakerja_diagram.draw.pdfa import render_pdfa
from polakerja_diagram.units import mm_to_pt
from tests.pembaca import find_command
from tests.unit.office.contoh import halaman, pages_svg, semua_tergambar

if TYPE_CHECKING:
    from collections.abc import Iterator

JARS: Final = (
    "preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api",
)  # fmt: skip
"""Debian: libpdfbox2-java, libactivation-java, libjaxb-api-java, libcommons-logging-java."""
JAVA_FOLDER: Final = Path("/usr/share/java")
PREFLIGHT: Final = "org.apache.pdfbox.preflight.Validator_A1b"

OFFICE: Final = Penerbit("Pemerintah Kabupaten Balangan", date(2025, 5, 6))


@cache
def pdfa(tingkat: str) -> bytes:
    return render_pdfa(
        semua_tergambar(),
        Identitas("Lampiran Peraturan", "Pola", ("lampiran", "28/2025"), penerbit=OFFICE),
        tingkat=tingkat,
    )


@pytest.fixture(params=PDFA_TINGKAT)
def berkas(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / f"{request.param}.pdf"
    path.write_bytes(pdfa(request.param))
    return path


def run(*command: str) -> str:
    return subprocess.run(
        [find_command(command[0]), *command[1:]], capture_output=True, check=True, encoding="utf-8"
    ).stdout


def preflight(path: Path) -> tuple[int, str]:
    java = find_command("java")
    jars = [JAVA_FOLDER / f"{name}.jar" for name in JARS]
    assert [jar.name for jar in jars if not jar.is_file()] == []
    result = subprocess.run(
        [java, "-cp", ":".join(map(str, jars)), PREFLIGHT, str(path)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return result.returncode, result.stdout + result.stderr


def figures(node: Any) -> Iterator[Any]:
    for kid in node.get("/K", []) if isinstance(node.get("/K"), pikepdf.Array) else [node.get("/K")]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            if kid.S == "/Figure":
                yield kid
            yield from figures(kid)


def test_preflight_finds_the_1b_twin_valid(tmp_path: Path) -> None:
    path = tmp_path / "1b.pdf"
    path.write_bytes(pdfa("1b"))

    code, text = preflight(path)

    assert (code, "is a valid PDF/A-1b file" in text) == (0, True), text


def test_preflight_refuses_the_plain_pdf(tmp_path: Path) -> None:
    path = tmp_path / "plain.pdf"
    path.write_bytes(render_pdf(pages_svg()[0], Identitas("Lampiran")))

    code, _ = preflight(path)

    assert code != 0


def test_qpdf_finds_no_fault(berkas: Path) -> None:
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", str(berkas))


def test_pages_are_f4_and_fonts_embedded(berkas: Path) -> None:
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+) pts", run("pdfinfo", str(berkas)))
    fonts = [row.split() for row in run("pdffonts", str(berkas)).splitlines()[2:]]

    assert size
    assert (float(size[1]), float(size[2])) == pytest.approx((mm_to_pt(215), mm_to_pt(330)), abs=0.1)
    assert {row[0].partition("+")[2].partition("-")[0] for row in fonts} == {"TeXGyreBonum"}
    assert all(row[-5] == "yes" for row in fonts)


def test_each_page_is_a_figure_with_the_chart_in_words() -> None:
    with pikepdf.open(BytesIO(pdfa("2a"))) as document:
        found = [str(figure.Alt) for figure in figures(document.Root.StructTreeRoot)]
        language, marked = str(document.Root.Lang), bool(document.Root.MarkInfo.Marked)

    assert found == [page.uraian for page in halaman()]
    assert (language, marked) == ("id-ID", True)


@pytest.mark.parametrize(("tingkat", "part", "conformance"), [("2a", "2", "A"), ("1b", "1", "B")])
def test_the_file_says_its_level_title_subject_and_keywords(
    tingkat: str, part: str, conformance: str
) -> None:
    with pikepdf.open(BytesIO(pdfa(tingkat))) as document:
        meta = document.open_metadata()
        said = {key: str(meta.get(key)) for key in ("pdfaid:part", "pdfaid:conformance", "dc:title")}
        info = {
            key: str(document.docinfo[key])
            for key in ("/Title", "/Subject", "/Author", "/Keywords", "/ModDate")
        }
        intents = [str(intent.S) for intent in document.Root.OutputIntents]
        encrypted = document.is_encrypted

    assert said == {"pdfaid:part": part, "pdfaid:conformance": conformance, "dc:title": "Lampiran Peraturan"}
    assert info == {
        "/Title": "Lampiran Peraturan",
        "/Subject": "Pola",
        "/Keywords": "lampiran, 28/2025",
        "/Author": "Pemerintah Kabupaten Balangan",
        "/ModDate": "D:20250506000000Z",
    }
    assert (intents, encrypted) == (["/GTS_PDFA1"], False)


@pytest.mark.parametrize("tingkat", PDFA_TINGKAT)
def test_a_draft_has_the_date_that_the_standard_asks_for(tingkat: str) -> None:
    data = render_pdfa(semua_tergambar(), Identitas("Lampiran"), tingkat=tingkat)

    with pikepdf.open(BytesIO(data)) as document:
        assert str(document.docinfo["/ModDate"]) == "D:20250101000000Z"


@pytest.mark.parametrize("tingkat", PDFA_TINGKAT)
def test_bookmarks_lead_to_each_annex(tingkat: str) -> None:
    with pikepdf.open(BytesIO(pdfa(tingkat))) as document, document.open_outline() as outline:
        titles = [item.title for item in outline.root]

    assert titles == [
        "Lampiran I: Pola Hubungan Kerja Organisasi Perangkat Daerah",
        "Lampiran II: Jalur Koordinasi Antar Organisasi Perangkat Daerah",
    ]


@pytest.mark.parametrize("tingkat", PDFA_TINGKAT)
def test_the_same_pages_give_the_same_bytes(tingkat: str) -> None:
    first = pdfa(tingkat)
    pdfa.cache_clear()

    assert pdfa(tingkat) == first


def test_the_page_looks_as_the_plain_one(tmp_path: Path) -> None:
    pictures = []
    plain = render_pdf(pages_svg()[0], Identitas("Lampiran"), backend="typst")
    for name, data in (("arsip", pdfa("2a")), ("biasa", plain)):
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(data)
        run("pdftoppm", "-r", "60", "-l", "1", "-singlefile", "-png", str(path), str(tmp_path / name))
        pictures.append(Image.open(tmp_path / f"{name}.png").convert("L"))

    box = ImageChops.difference(*pictures).point(lambda level: 255 if level > 60 else 0).getbbox()

    assert box is None
