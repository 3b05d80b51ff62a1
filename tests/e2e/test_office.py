"""Word and OpenDocument texts in LibreOffice: opened, turned into PDF, and that read by poppler."""

from __future__ import annotations

import os
import re
import subprocess
import zipfile
from functools import cache, partial
from io import BytesIO
from typing import TYPE_CHECKING, Final

import docx
import pytest

from polakerja_diagram.draw.fonts import fonts_folder
from polakerja_diagram.draw.identity import Identitas
from polakerja_diagram.draw.pdf import render_pdf, render_png
from polakerja_diagram.model import Mode
from polakerja_diagram.office.docx import build_docx
from polakerja_diagram.office.insert import insert_chart, read_document
from polakerja_diagram.office.odt import build_odt
from polakerja_diagram.units import mm_to_pt
from tests.e2e.pembaca_svg import FONTCONFIG
from tests.pembaca import find_command
from tests.unit.office.contoh import pages_svg, semua_lembar, semua_susunan

if TYPE_CHECKING:
    from pathlib import Path

KINDS: Final = ("docx", "odt")
WORD: Final = re.compile(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>')
NEAR_PT: Final = mm_to_pt(2.0)
"""How far from its place on the page a word may stand in a document."""


@cache
def made(kind: str, mode: Mode) -> bytes:
    if kind == "docx":
        return build_docx(semua_susunan(mode), judul="Lampiran")
    return build_odt(semua_susunan(mode), judul="Lampiran")


def run(*command: str, **environment: str) -> str:
    return subprocess.run(
        [find_command(command[0]), *command[1:]],
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=120,
        env=os.environ | environment,
    ).stdout


def convert(data: bytes, kind: str, folder: Path) -> Path:
    """Return the PDF that LibreOffice makes of a document where the type of an act is installed."""
    path, config = folder / f"naskah.{kind}", folder / "fonts.conf"
    path.write_bytes(data)
    config.write_text(
        FONTCONFIG.format(fonts=fonts_folder(), cache=folder / "huruf", family="TeX Gyre Bonum"),
        encoding="utf-8",
    )
    run(
        "soffice",
        f"-env:UserInstallation={(folder / 'profil').as_uri()}",
        *("--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)),
        FONTCONFIG_FILE=str(config),
    )
    return folder / "naskah.pdf"


def places(pdf: Path, *wanted: str, page: int = 1) -> dict[str, tuple[float, float]]:
    """Return left and lower edge of the last of each word on a page."""
    text = run("pdftotext", "-f", str(page), "-l", str(page), "-bbox", str(pdf), "-")
    return {
        match[3]: (float(match[1]), float(match[2])) for match in WORD.finditer(text) if match[3] in wanted
    }


@pytest.mark.parametrize(("lines", "page"), [(1, 1), (3, 2)], ids=["has room", "has none"])
def test_a_heading_that_grows_never_parts_the_signature_from_its_chart(
    tmp_path: Path, lines: int, page: int
) -> None:
    document = docx.Document(BytesIO(build_docx(semua_susunan()[:1], judul="")))
    first = document.paragraphs[0]
    for _ in range(lines):
        first.insert_paragraph_before("BARIS TAMBAHAN", style=first.style)
    stream = BytesIO()
    document.save(stream)

    pdf = convert(stream.getvalue(), "docx", tmp_path)

    pages = run("pdftotext", str(pdf), "-").split("\f")[:-1]
    pictures = {int(row.split()[0]) for row in run("pdfimages", "-list", str(pdf)).splitlines()[2:]}
    assert len(pages) == page
    assert [number for number, text in enumerate(pages, start=1) if "ABDUL HADI" in text] == [page]
    assert pictures == {page}


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("kind", KINDS)
def test_a_document_has_the_pages_of_the_annexes_with_their_text_in_place(
    kind: str, mode: Mode, tmp_path: Path
) -> None:
    page = tmp_path / "halaman.pdf"
    words = ["LAMPIRAN", "TENTANG", "BALANGAN,", "ABDUL"]
    words += {Mode.SALINAN: ["Salinan", "ROJI,", "NIP", "ttd"], Mode.RANCANGAN: ["RANCANGAN"]}.get(mode, [])

    pdf = convert(made(kind, mode), kind, tmp_path)

    facts = run("pdfinfo", str(pdf))
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+) pts", facts)
    assert size
    assert (float(size[1]), float(size[2])) == pytest.approx((mm_to_pt(215), mm_to_pt(330)), abs=0.8)
    assert re.search(r"Pages:\s+2\n", facts)
    seen: set[str] = set()
    for number, svg in enumerate(pages_svg(mode), start=1):
        page.write_bytes(render_pdf(svg, Identitas(), backend="cairo"))
        expected, found = places(page, *words), places(pdf, *words, page=number)
        assert set(found) == set(expected) >= {"LAMPIRAN", "TENTANG", "BALANGAN,", "ABDUL"}
        far = {
            word: (expected[word], place)
            for word, place in found.items()
            if max(abs(a - b) for a, b in zip(expected[word], place, strict=True)) > NEAR_PT
        }
        assert far == {}
        seen |= set(found)
    assert seen == set(words)


def test_an_opendocument_text_keeps_its_charts_as_vectors_with_names(tmp_path: Path) -> None:
    pdf = convert(made("odt", Mode.ASLI), "odt", tmp_path)

    images = run("pdfimages", "-list", str(pdf)).splitlines()[2:]
    text = " ".join(run("pdftotext", "-raw", str(pdf), "-").split())
    assert images == []
    assert [name in text for name in ("Dinas Perhubungan", "Kecamatan Tebing Tinggi", "Inspektorat")] == [
        True
    ] * 3


def test_the_fonts_of_a_converted_document_are_of_bookman(tmp_path: Path) -> None:
    pdf = convert(made("odt", Mode.ASLI), "odt", tmp_path)

    fonts = [row.split()[0] for row in run("pdffonts", str(pdf)).splitlines()[2:]]
    assert fonts
    assert all(re.search("Bookman|Bonum", font) for font in fonts), fonts


def test_a_chart_in_a_drafters_document_leaves_its_pages_as_they_are(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("BAB I")
    marked = document.add_paragraph("Lihat ")
    for piece in ("{{LAM", "PIRAN", " II}}"):
        marked.add_run(piece)
    document.add_page_break()
    document.add_paragraph("PENUTUP")
    stream = BytesIO()
    document.save(stream)
    gambar = semua_lembar()[1].bagan

    file = read_document(stream.getvalue())
    insert_chart(file, "{{LAMPIRAN II}}", [(gambar,)], make_png=partial(render_png, dpi=100))

    pdf = convert(file.to_bytes(), "docx", tmp_path)
    texts = [run("pdftotext", "-f", str(n), "-l", str(n), str(pdf), "-").split() for n in (1, 2)]
    images = run("pdfimages", "-list", str(pdf)).splitlines()[2:]
    assert (texts[0][:3], texts[-1], len(images)) == (["BAB", "I", "Lihat"], ["PENUTUP"], 1)
    with zipfile.ZipFile(BytesIO(file.to_bytes())) as archive:
        assert archive.testzip() is None
