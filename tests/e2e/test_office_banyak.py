"""Annexes of several pages, upright and across, as documents: what LibreOffice shows, against our PDF."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.page.blocks import text_area
from polakerja_diagram.chart.page.search import lay_out
from polakerja_diagram.choices import Pilihan
from polakerja_diagram.draw.edition import draw_pages
from polakerja_diagram.draw.page import TEPI_BAGAN_MM, chart_bounds
from polakerja_diagram.files.contents import make_files
from polakerja_diagram.model import Mode, Struktur
from polakerja_diagram.office.flow import LONGGAR_MM
from polakerja_diagram.units import mm_to_pt
from tests.bentuk import closable
from tests.e2e.test_office import KINDS, NEAR_PT, convert, run
from tests.unit.chart.contoh import JALUR, POLA
from tests.unit.chart.page.test_search_many import large

if TYPE_CHECKING:
    from pathlib import Path

    from polakerja_diagram.chart.denah import Halaman

BANYAK: Final = 150
DPI: Final = 50
MODES: Final = (Mode.ASLI, Mode.SALINAN, Mode.TTE)


class Kata(NamedTuple):
    """A word on a page: left and lower edge in points."""

    teks: str
    x: float
    y: float


@cache
def struktur() -> Struktur:
    semua = (replace(POLA, urutan=1, halaman_awal=5), replace(JALUR, urutan=2))
    return replace(large(BANYAK), semua_lampiran=semua)


@cache
def made(mode: Mode) -> dict[str, bytes]:
    """Return PDF, DOCX and ODT of Lampiran I upright and Lampiran II across, full pages."""
    pages = []
    for lampiran, orientasi in zip(struktur().semua_lampiran, ("tegak", "mendatar"), strict=True):
        lying = replace(
            closable(struktur(), mode), tata_letak=replace(struktur().tata_letak, orientasi=orientasi)
        )
        found = lay_out(lying, lampiran, kind_of(lampiran), mode=mode, uraian="uraian").value
        assert found is not None
        pages += [fill(page, lying) for page in found]
    pilihan = Pilihan(format=("pdf", *KINDS), mode=mode)
    return make_files(draw_pages(struktur(), pages, pilihan)).isi


def fill(halaman: Halaman, lying: Struktur) -> Halaman:
    """Let the chart of a page without signature fill the page: its picture's rim is in the margin."""
    if halaman.penandatangan:
        return halaman
    bidang = text_area(lying.tata_letak, mendatar=halaman.mendatar)
    *_, lowest = chart_bounds(halaman.denah)
    return replace(halaman, denah_y_mm=bidang.bawah_mm + TEPI_BAGAN_MM - lowest)


def words(pdf: Path) -> list[list[Kata]]:
    """Return the words of each page as poppler reads them."""
    text = run("pdftotext", "-bbox", str(pdf), "-")
    word = re.compile(r'<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="[\d.-]+" yMax="([\d.-]+)">(.*?)</word>')
    return [
        [Kata(match[3], float(match[1]), float(match[2])) for match in word.finditer(page)]
        for page in text.split("<page ")[1:]
    ]


def sizes(pdf: Path) -> list[tuple[float, float]]:
    facts = run("pdfinfo", "-l", "99", str(pdf))
    return [(float(w), float(h)) for w, h in re.findall(r"size:\s+([\d.]+) x ([\d.]+) pts", facts)]


def strays(found: list[Kata], wanted: list[Kata]) -> list[Kata]:
    """Return the words that stand where our page has no such word."""
    return [
        kata
        for kata in found
        if not any(
            kata.teks == other.teks and max(abs(kata.x - other.x), abs(kata.y - other.y)) <= NEAR_PT
            for other in wanted
        )
    ]


def ink(pdf: Path, page: int) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of all ink of a page in points."""
    stem = pdf.with_name(f"{pdf.stem}-{page}")
    run(
        "pdftoppm",
        "-r",
        str(DPI),
        "-f",
        str(page),
        "-l",
        str(page),
        "-singlefile",
        "-png",
        str(pdf),
        str(stem),
    )
    with Image.open(stem.with_suffix(".png")) as picture:
        box = picture.convert("L").point(lambda level: 255 if level < 200 else 0).getbbox()
    assert box
    left, top, right, bottom = (side / DPI * 72 for side in box)
    return left, top, right, bottom


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_pages_are_those_of_our_pdf_with_text_and_chart_in_place(
    kind: str, mode: Mode, tmp_path: Path
) -> None:
    ours = tmp_path / "halaman.pdf"
    ours.write_bytes(made(mode)["lampiran.pdf"])

    pdf = convert(made(mode)[f"lampiran.{kind}"], kind, tmp_path)

    upright, across = (mm_to_pt(215), mm_to_pt(330)), (mm_to_pt(330), mm_to_pt(215))
    wanted = sizes(ours)
    assert {*(tuple(round(side) for side in size) for size in wanted)} == {
        tuple(round(side) for side in size) for size in (upright, across)
    }
    assert sizes(pdf) == [pytest.approx(size, abs=0.8) for size in wanted]
    there, expected = words(pdf), words(ours)
    assert [strays(*pair) for pair in zip(there, expected, strict=True)] == [[]] * len(wanted)
    far = [
        (number, found, place)
        for number in range(1, len(wanted) + 1)
        for found, place in [(ink(pdf, number), ink(ours, number))]
        if max(abs(a - b) for a, b in zip(found, place, strict=True)) > NEAR_PT
    ]
    assert far == []


@pytest.mark.parametrize("kind", KINDS)
def test_heading_number_and_signature_stand_on_their_pages(kind: str, tmp_path: Path) -> None:
    (tmp_path / "halaman.pdf").write_bytes(made(Mode.SALINAN)["lampiran.pdf"])
    pdf = convert(made(Mode.SALINAN)[f"lampiran.{kind}"], kind, tmp_path)

    pages, ours = (
        [" ".join(kata.teks for kata in page) for page in words(path)]
        for path in (pdf, tmp_path / "halaman.pdf")
    )
    first, last = pages.index(next(p for p in pages if "LAMPIRAN II" in p)), len(pages)
    assert (first >= 2, last - first >= 2) == (True, True)
    one, two = pages[:first], pages[first:]
    for semua in (one, two):
        assert ["LAMPIRAN" in page for page in semua] == [True] + [False] * (len(semua) - 1)
        assert ["TENTANG" in page for page in semua] == [True] + [False] * (len(semua) - 1)
        assert ["ABDUL HADI" in page for page in semua] == [False] * (len(semua) - 1) + [True]
    for sign in ("Salinan sesuai dengan aslinya", "ROJI"):  # where there is room for the certificate
        assert [sign in page for page in pages] == [sign in page for page in ours]
    assert "ROJI" in " ".join(ours)
    assert [re.findall(r"- (\d+) -", page) for page in one] == [[str(5 + n)] for n in range(len(one))]
    assert [re.findall(r"- (\d+) -", page) for page in two] == [
        [],
        *([str(n)] for n in range(2, len(two) + 1)),
    ]


def test_each_organ_stands_once_in_each_annex_of_the_converted_opendocument_text(tmp_path: Path) -> None:
    pdf = convert(made(Mode.ASLI)["lampiran.odt"], "odt", tmp_path)

    pages = [" ".join(page.split()) for page in run("pdftotext", "-raw", str(pdf), "-").split("\f")]
    start = next(number for number, page in enumerate(pages) if "LAMPIRAN II" in page)
    names = [p.nama for p in struktur().semua_perangkat if p.kode.startswith("dinas-")]
    assert len(names) == BANYAK
    for text in (" ".join(pages[:start]), " ".join(pages[start:])):
        counts = {name: len(re.findall(rf"{re.escape(name)}(?!\d)", text)) for name in names}
        assert {name: count for name, count in counts.items() if count != 1} == {}
    assert run("pdfimages", "-list", str(pdf)).splitlines()[2:] == []


@pytest.mark.parametrize("kind", KINDS)
def test_an_electronic_signature_finds_its_band_and_its_square_free(kind: str, tmp_path: Path) -> None:
    pdf = convert(made(Mode.TTE)[f"lampiran.{kind}"], kind, tmp_path)

    semua = words(pdf)
    heights = [size[1] for size in sizes(pdf)]
    lowest = [ink(pdf, number)[3] for number in range(1, len(semua) + 1)]
    band = mm_to_pt(20 - LONGGAR_MM)  # the rim of a picture may reach so far
    assert [y for y, height in zip(lowest, heights, strict=True) if y > height - band] == []
    last = semua[-1]
    office = next(kata for kata in last if kata.teks == "BALANGAN,")
    name = next(kata for kata in last if kata.teks == "ABDUL")
    square = mm_to_pt(20)
    assert name.y - office.y - mm_to_pt(4) >= square, "between the office and the letters of the name"
    between = [k for k in last if office.y + 1 < k.y < name.y - 1 and k.x > office.x - square]
    assert between == []


def svgs_of_docx(data: bytes) -> list[str]:
    """Return the vector pictures of a Word document in the order in which they stand in the text."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        relations = archive.read("word/_rels/document.xml.rels").decode()
        targets = {
            row["Id"]: row["Target"]
            for row in (
                dict(re.findall(r'(\w+)="([^"]*)"', tag))
                for tag in re.findall(r"<Relationship [^>]*>", relations)
            )
        }
        ids = re.findall(r'svgBlip[^>]*r:embed="([^"]+)"', archive.read("word/document.xml").decode())
        return [archive.read(f"word/{targets[rid]}").decode() for rid in ids]


def svgs_of_odt(data: bytes) -> list[str]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = re.findall(r'xlink:href="(Pictures/[^"]+)"', archive.read("content.xml").decode())
        return [archive.read(name).decode() for name in names]


@pytest.mark.parametrize("kind", KINDS)
def test_the_charts_stand_in_order_with_each_organ_once(kind: str) -> None:
    read = {"docx": svgs_of_docx, "odt": svgs_of_odt}[kind]
    both = read(made(Mode.ASLI)[f"lampiran.{kind}"])
    each = [read(made(Mode.ASLI)[f"lampiran-{number}.{kind}"]) for number in (1, 2)]

    assert both == each[0] + each[1]
    codes = {p.kode for p in struktur().semua_perangkat if p.kode.startswith("dinas-")}
    for pictures in each:
        ids = Counter(
            name.partition("-")[2].partition("--")[0]
            for svg in pictures
            for element in ET.fromstring(svg).iter()  # noqa: S314 - ours
            if (name := element.get("id", "")).startswith(("perangkat-dinas-", "anggota-dinas-"))
        )
        assert ids == dict.fromkeys(codes, 1)
