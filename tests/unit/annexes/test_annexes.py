"""The registry of annexes: complete, asked for what a chart shows, and open to a third kind."""

from __future__ import annotations

import re
import runpy
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pikepdf
import pytest

from polakerja_diagram import annexes, pipeline
from polakerja_diagram.amend import compare_struktur
from polakerja_diagram.amend.affected import LampiranDiubah, Tindakan, changed_lampiran
from polakerja_diagram.annexes import KINDS, drawing, kind_of
from polakerja_diagram.check import check_struktur
from polakerja_diagram.choices import Pilihan
from polakerja_diagram.model import Hubungan, JenisBagan, Koordinasi, Lampiran, Perangkat, Struktur
from polakerja_diagram.read import parse_struktur
from polakerja_diagram.states.marked import draw_change
from tests.tambah_enum import add_member
from tests.unit.annexes.daftar import NAMA, add_daftar
from tests.unit.chart.contoh import JALUR, POLA, STRUKTUR

if TYPE_CHECKING:
    from collections.abc import Iterator

NASKAH = f"""\
skema: 1
peraturan:
  jenis: Peraturan Bupati
  daerah: Kabupaten Contoh
  nomor: 7
  tahun: 2026
  tentang: Susunan Perangkat Daerah
  ditetapkan: {{di: Contoh, tanggal: 2026-01-02}}
  penandatangan: {{jabatan: Bupati Contoh, nama: Siti Aminah}}
lampiran:
  - bagan: {NAMA}
    nama: Daftar Perangkat Daerah
pimpinan:
  - kode: bupati
    nama: Bupati Contoh
    jenis: kepala daerah
perangkat:
  - kode: disdik
    nama: Dinas Pendidikan
  - kode: bappeda
    nama: Badan Perencanaan
tanpa-asisten: [disdik, bappeda]
"""

ORGAN = ("Bupati Contoh", "Dinas Pendidikan", "Badan Perencanaan")


@pytest.fixture
def third(monkeypatch: pytest.MonkeyPatch) -> JenisBagan:
    return add_daftar(monkeypatch)


def read(naskah: str) -> Struktur:
    outcome = parse_struktur(naskah.encode(), file="s.yaml")
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def test_a_kind_without_a_row_fails_at_import(monkeypatch: pytest.MonkeyPatch) -> None:
    add_member(monkeypatch, JenisBagan, "DAFTAR", NAMA)

    with pytest.raises(LookupError, match="DAFTAR"):
        runpy.run_path(str(Path(annexes.__file__)))


def test_every_kind_has_its_row() -> None:
    assert set(KINDS) == set(JenisBagan)


def test_an_annex_is_found_by_the_rows_that_it_shows() -> None:
    both = replace(STRUKTUR, semua_lampiran=(POLA, JALUR))

    assert drawing(both, Hubungan) == POLA
    assert drawing(both, Koordinasi) == JALUR
    assert drawing(replace(both, semua_lampiran=(POLA,)), Koordinasi) is None


def test_every_line_of_lampiran_two_joins_boxes_that_it_counts() -> None:
    for (bagan,) in kind_of(JALUR).variants(STRUKTUR):
        joined = {ujung.kotak for jaring in bagan.semua_jaring for ujung in (*jaring.dari, *jaring.ke)}

        assert joined == {kotak.nama for kotak in bagan.semua_kotak}


def test_the_rows_of_an_annex_are_those_that_its_chart_shows() -> None:
    assert kind_of(POLA).rows(STRUKTUR) == STRUKTUR.semua_hubungan
    assert kind_of(JALUR).rows(STRUKTUR) == (*STRUKTUR.semua_koordinasi, *STRUKTUR.semua_langsung)


@pytest.mark.parametrize("jenis", JenisBagan)
def test_every_box_of_a_chart_can_be_changed_and_nothing_else(jenis: JenisBagan) -> None:
    ((bagan, *_), *_) = KINDS[jenis].variants(STRUKTUR)

    changed = bagan.with_boxes(lambda kotak: replace(kotak, judul=("X",)))

    assert changed.semua_kotak == tuple(replace(kotak, judul=("X",)) for kotak in bagan.semua_kotak)
    assert changed.semua_jaring == bagan.semua_jaring


def test_lampiran_two_is_shown_in_boxes_or_else_in_lists() -> None:
    assert [len(group) for group in kind_of(JALUR).variants(STRUKTUR)] == [1, 1]


@pytest.mark.usefixtures("third")
def test_a_third_kind_is_read_and_checked_without_a_finding() -> None:
    struktur = read(NASKAH)

    assert [lampiran.bagan for lampiran in struktur.semua_lampiran] == [NAMA]
    assert check_struktur(struktur) == ()


@pytest.mark.usefixtures("third")
def test_a_third_kind_is_drawn_to_svg_pdf_word_and_words(tmp_path: Path) -> None:
    berkas = tmp_path / "s.yaml"
    berkas.write_text(NASKAH, encoding="utf-8")
    pilihan = Pilihan(format=("svg", "pdf", "docx", "teks"), mesin_pdf="typst")

    outcome = pipeline.draw(berkas, keluaran=tmp_path / "hasil", pilihan=pilihan)

    assert outcome.value is not None, outcome.diagnostics
    files = {path.name: path for path in outcome.value.semua_berkas}
    svg = files["lampiran-1.svg"].read_text(encoding="utf-8")
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    assert [nama for nama in ORGAN if nama not in texts] == []
    assert "Daftar ini memuat 3 organ" in texts
    assert "organ=3" in svg
    letters = pdf_letters(files["lampiran-1.pdf"])
    assert "DAFTARPERANGKATDAERAH" in letters
    assert "1.BupatiContoh2.DinasPendidikan3.BadanPerencanaan" in letters
    assert "Daftarinimemuat3organ" in letters
    with ZipFile(files["lampiran.docx"]) as docx:
        document = docx.read("word/document.xml").decode()
        pictures = [docx.read(name).decode() for name in docx.namelist() if name.endswith(".svg")]
    assert "DAFTAR PERANGKAT DAERAH" in document
    assert "Daftar perangkat memuat: a. Bupati Contoh; b. Dinas Pendidikan; dan c. Badan" in document
    assert any("Badan Perencanaan" in picture for picture in pictures)
    words = files["lampiran.txt"].read_text(encoding="utf-8")
    assert (
        "Daftar perangkat memuat:\na. Bupati Contoh;\nb. Dinas Pendidikan; dan\nc. Badan Perencanaan.\n"
        in words
    )


def pdf_letters(path: Path) -> str:
    """The letters of a PDF in the order in which they are set, without spaces."""
    found: list[str] = []
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            fonts = {
                name: dict(glyphs(font.ToUnicode.read_bytes().decode()))
                for name, font in page.Resources.Font.items()
            }
            letters: dict[str, str] = {}
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "Tf":
                    letters = fonts[str(operands[0])]
                elif str(operator) in {"Tj", "TJ"}:
                    parts = operands[0] if str(operator) == "TJ" else operands
                    codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
                    found += [letters[codes[n : n + 2].hex()] for n in range(0, len(codes), 2)]
    return "".join(found).replace(" ", "")


def glyphs(cmap: str) -> Iterator[tuple[str, str]]:
    """Yield the code of each glyph and its letters."""
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, letter in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            yield code.lower(), bytes.fromhex(letter).decode("utf-16-be")


def test_a_third_kind_that_does_not_fit_is_refused_as_any_other(third: JenisBagan) -> None:
    struktur = read(NASKAH)
    many = tuple(
        replace(struktur.semua_perangkat[-1], kode=f"badan-{n}", nama=f"Badan Urusan {n}") for n in range(300)
    )
    large = replace(struktur, semua_perangkat=(*struktur.semua_perangkat, *many))

    outcome = pipeline.lay_out(large, (Lampiran(1, third, "Daftar"),), Pilihan())

    assert [found.code for found in outcome.diagnostics] == ["PK301"]


def test_a_third_kind_has_a_marked_sheet(third: JenisBagan) -> None:
    lama, baru = read(NASKAH), read(NASKAH.replace("Badan Perencanaan", "Badan Riset"))

    files = draw_change(lama, baru, compare_struktur(lama, baru)).value

    assert files is not None
    svg = files["bagan-1-perubahan.svg"].decode()
    assert "tanda-bappeda" in svg
    assert "semula Badan Perencanaan" in " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))


def test_annexes_that_are_added_follow_each_other(third: JenisBagan) -> None:
    lama = replace(STRUKTUR, semua_lampiran=(POLA,))
    daftar = Lampiran(3, third, "Daftar")
    baru = replace(lama, semua_lampiran=(POLA, JALUR, daftar))

    assert changed_lampiran(lama, baru, compare_struktur(lama, baru)) == (
        LampiranDiubah(Tindakan.TAMBAH, 2, "II", JALUR, "Lampiran"),
        LampiranDiubah(Tindakan.TAMBAH, 3, "III", daftar, "Lampiran II"),
    )


def test_what_a_third_kind_does_not_show_replaces_no_annex(third: JenisBagan) -> None:
    daftar = Lampiran(1, third, "Daftar")
    lama = replace(STRUKTUR, semua_lampiran=(daftar,))
    fewer = replace(lama, semua_hubungan=lama.semua_hubungan[1:])
    renamed = replace(lama, semua_perangkat=tuple(map(with_another_name, lama.semua_perangkat)))

    assert changed_lampiran(lama, fewer, compare_struktur(lama, fewer)) == ()
    assert [one.baru for one in changed_lampiran(lama, renamed, compare_struktur(lama, renamed))] == [daftar]


def with_another_name(perangkat: Perangkat) -> Perangkat:
    return replace(perangkat, nama=f"{perangkat.nama} Lain")
