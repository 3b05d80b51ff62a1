"""The hand-made page as PDF and picture, read by real readers: poppler, qpdf, rsvg."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Final

import pytest
from PIL import Image

from polakerja_diagram.draw.backend import CAIRO, TYPST
from polakerja_diagram.draw.identity import Identitas
from polakerja_diagram.draw.page import build_both_svgs
from polakerja_diagram.draw.pdf import join_pdf, render_pdf, render_png
from polakerja_diagram.model import JenisHubungan as J
from polakerja_diagram.units import mm_to_pt
from tests.e2e.chromium import measure
from tests.pembaca import find_command
from tests.unit.draw.contoh import halaman

if TYPE_CHECKING:
    from pathlib import Path

WORD: Final = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
)
DPI: Final = 200
BACKENDS: Final = (CAIRO, TYPST)


def run(*command: str) -> str:
    return subprocess.run(
        [find_command(command[0]), *command[1:]], capture_output=True, check=True, encoding="utf-8"
    ).stdout


@cache
def svg() -> str:
    return build_both_svgs(halaman())[0]


@cache
def pdf(backend: str) -> bytes:
    return render_pdf(svg(), Identitas("Lampiran I"), backend=backend, uraian="Bupati memimpin.")


@pytest.fixture(params=BACKENDS)
def berkas(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / f"{request.param}.pdf"
    path.write_bytes(pdf(request.param))
    return path


def words(backend: str, folder: Path) -> dict[str, tuple[float, ...]]:
    """Return the boxes of the words that stand once on the page."""
    path = folder / f"{backend}.pdf"
    path.write_bytes(pdf(backend))
    found = [
        (match[5], match.groups()[:4]) for match in WORD.finditer(run("pdftotext", "-bbox", str(path), "-"))
    ]
    texts = [text for text, _ in found]
    return {
        text: tuple(float(number) for number in box)
        for text, box in found
        if texts.count(text) == 1 and any(character.isalpha() for character in text)
    }


def test_page_box_is_f4(berkas: Path) -> None:
    text = run("pdfinfo", "-box", str(berkas))

    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+) pts", text)
    assert size
    assert (float(size[1]), float(size[2])) == pytest.approx((mm_to_pt(215), mm_to_pt(330)), abs=0.1)


def test_only_the_bundled_font_is_in_the_file_and_embedded(berkas: Path) -> None:
    rows = [row.split() for row in run("pdffonts", str(berkas)).splitlines()[2:]]

    assert len(rows) == 2
    assert all(re.match(r"[A-Z]{6}\+TeXGyreBonum-(Regular|Bold)", row[0]) for row in rows)
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in rows)


def test_both_backends_set_every_word_at_the_same_place(tmp_path: Path) -> None:
    cairo, typst = (words(backend, tmp_path) for backend in BACKENDS)

    assert cairo.keys() == typst.keys()
    assert len(cairo) > 40
    far = {
        word: (box, typst[word])
        for word, box in cairo.items()
        if max(abs(a - b) for a, b in zip(box, typst[word], strict=True)) > 0.5
    }
    assert far == {}


def test_words_stand_where_the_layout_measured_them(tmp_path: Path) -> None:
    box = words(CAIRO, tmp_path)["Inspektorat"]

    assert ((box[0] + box[2]) / 2, box[2] - box[0]) == pytest.approx((mm_to_pt(20 + 157.5), 50.94), abs=0.5)


def test_names_come_out_whole_and_in_reading_order(berkas: Path) -> None:
    text = " ".join(run("pdftotext", "-raw", str(berkas), "-").split())

    names = (
        "LAMPIRAN I",
        "PERATURAN BUPATI BALANGAN NOMOR 28 TAHUN 2025",
        "POLA HUBUNGAN KERJA",
        "BUPATI BALANGAN WAKIL BUPATI",
        "SEKRETARIS DAERAH",
        "Dinas Kesehatan",
        "Bapperida & <Riset>",
        "Badan Kebencanaan dan Kebakaran",
        "KETERANGAN:",
        "ABDUL HADI",
        "Salinan sesuai dengan aslinya",
    )
    places = [text.find(name) for name in names]
    assert -1 not in places
    assert places == sorted(places)


def test_readers_find_no_fault(berkas: Path) -> None:
    output = run("qpdf", "--check", str(berkas))

    assert "No syntax or stream encoding errors found" in output
    complaints = subprocess.run(["pdfinfo", str(berkas)], capture_output=True, check=True).stderr
    assert complaints == b""


@pytest.mark.parametrize("backend", BACKENDS)
def test_joined_file_is_sound_and_has_its_pages(backend: str, tmp_path: Path) -> None:
    path = tmp_path / "semua.pdf"

    path.write_bytes(
        join_pdf([("Lampiran I", pdf(backend)), ("Lampiran II", pdf(backend))], Identitas("Lampiran"))
    )

    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", str(path))
    info = run("pdfinfo", str(path))
    assert re.search(r"^Pages:\s+2$", info, re.MULTILINE)
    assert re.search(r"^Title:\s+Lampiran$", info, re.MULTILINE)


@dataclass(frozen=True)
class Rupa:
    """What a photocopier sees of a sample line, at 200 dpi in black and white."""

    potong: int
    """Pieces along the line, arrowheads left out."""
    lajur: int
    """Separate strokes across the line."""
    tebal: int
    """Pixels across one stroke."""
    panah_awal: bool
    panah_akhir: bool


def look(picture: Image.Image, index: int) -> Rupa:
    """Measure the sample line of a row of the keterangan: 15 mm from x = 20 mm."""
    scale = DPI / 25.4
    middle = round((244.9 + index * 4.5) * scale)
    columns = [
        [picture.getpixel((x, y)) == 0 for y in range(middle - 9, middle + 10)]
        for x in range(round(20 * scale), round(35 * scale))
    ]
    inner = columns[round(3.2 * scale) : -round(3.2 * scale)]

    def runs(flags: list[bool]) -> list[int]:
        return [len(piece) for piece in "".join("x" if flag else " " for flag in flags).split()]

    inked = [runs(column) for column in inner if any(column)]
    widest = max((column for column in inked), key=len)
    return Rupa(
        potong=len(runs([any(column) for column in inner])),
        lajur=len(widest),
        tebal=max(widest),
        panah_awal=max(runs(columns[14]), default=0) >= 8,
        panah_akhir=max(runs(columns[-15]), default=0) >= 8,
    )


@pytest.mark.parametrize("renderer", ["pdftoppm", "rsvg-convert", "cairo", "typst"])
def test_kinds_of_lines_are_told_apart_in_black_and_white(renderer: str, tmp_path: Path) -> None:
    picture = photocopy(renderer, tmp_path)

    seen = {jenis: look(picture, index) for index, jenis in enumerate(J)}

    assert (seen[J.STRUKTURAL].potong, seen[J.STRUKTURAL].lajur) == (1, 1)
    assert (seen[J.KEMITRAAN].potong, seen[J.KEMITRAAN].lajur) == (1, 1)
    assert seen[J.STRUKTURAL].tebal >= 3
    assert (seen[J.KOLEGIAL].potong, seen[J.KOLEGIAL].lajur) == (1, 2)
    assert 2 <= seen[J.KOORDINATIF].potong <= 4
    assert seen[J.KONSULTATIF].potong >= 5
    assert 2 <= seen[J.FUNGSIONAL].potong <= 4
    arrows = {jenis: (rupa.panah_awal, rupa.panah_akhir) for jenis, rupa in seen.items()}
    assert arrows == {
        J.KONSULTATIF: (True, True),
        J.KOLEGIAL: (False, False),
        J.FUNGSIONAL: (False, True),
        J.STRUKTURAL: (False, False),
        J.KOORDINATIF: (False, False),
        J.KEMITRAAN: (True, True),  # its bars
    }


def photocopy(renderer: str, folder: Path) -> Image.Image:
    """Return the page at 200 dpi, every pixel black or white."""
    source = folder / ("a.svg" if renderer == "rsvg-convert" else "a.pdf")
    target = folder / "a.png"
    if renderer in BACKENDS:
        data = render_png(svg(), dpi=DPI, backend=renderer)
        return Image.open(BytesIO(data)).convert("L").point(lambda value: 255 if value > 127 else 0)
    if renderer == "rsvg-convert":
        source.write_text(svg(), encoding="utf-8")
        run("rsvg-convert", "-d", str(DPI), "-p", str(DPI), "-o", str(target), str(source))
    else:
        source.write_bytes(pdf(TYPST))
        run("pdftoppm", "-r", str(DPI), "-gray", "-png", "-singlefile", str(source), str(folder / "a"))
    return Image.open(target).convert("L").point(lambda value: 255 if value > 127 else 0)


def test_office_program_finds_a_font_of_the_metric_group(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(svg(), encoding="utf-8")

    run(
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "a.svg"),
    )

    fonts = [row.split()[0] for row in run("pdffonts", str(tmp_path / "a.pdf")).splitlines()[2:]]
    assert fonts != []
    assert [name for name in fonts if "Book" not in name and "Bonum" not in name] == []


def test_browser_shows_every_line_of_text_inside_its_box(tmp_path: Path) -> None:
    facts = measure(svg(), work=tmp_path, with_font=True)

    page = halaman()
    wanted = [line.teks for box in page.denah.semua_kotak for line in box.semua_baris]
    assert [text["text"] for box in facts["boxes"] for text in box["texts"]] == wanted
    assert len(facts["lines"]) == len(page.denah.semua_garis)
    outside = [
        (box["id"], text["text"])
        for box in facts["boxes"]
        for text in box["texts"]
        if not box["frame"][0] < text["x1"] <= text["x2"] < box["frame"][2]
    ]
    assert outside == []
