"""`polakerja lampiran --format ...` and `polakerja sisip` on Balangan, each file opened by its reader."""

from __future__ import annotations

import json
import re
from io import BytesIO
from typing import TYPE_CHECKING, Final

import docx
import pytest
from docx.shared import Mm

from polakerja_diagram.choices import FORMAT_KANTOR
from polakerja_diagram.files.manifest import MANIFES
from tests import ROOT
from tests.e2e import chromium
from tests.e2e.test_command import STRUKTUR
from tests.e2e.test_command import run as polakerja
from tests.e2e.test_office import convert
from tests.e2e.test_office import run as read
from tests.e2e.test_pdfa import preflight

if TYPE_CHECKING:
    from pathlib import Path


KEPALA: Final = """skema: 1
peraturan: {jenis: Peraturan Bupati, daerah: Kabupaten Contoh, tentang: Uji}
lampiran:
  - {bagan: jalur koordinasi, nama: Jalur}
pimpinan:
  - {kode: bupati, nama: Bupati Contoh, jenis: kepala daerah}
  - {kode: sekda, nama: Sekretaris Daerah, jenis: sekretaris daerah}
asisten:
  - kode: asisten-1
    nama: Asisten Umum
    koordinasi:"""


TERVERIFIKASI: Final = ROOT / "contoh" / "kabupaten-terverifikasi.yaml"
"""What may be certified: Balangan has inferred rows."""


def draw(
    folder: Path, *words: str, berkas: Path = STRUKTUR, seed: str = "0", **environment: str
) -> dict[str, bytes]:
    """Return the files that a run makes."""
    result = polakerja(
        folder, "lampiran", str(berkas), "-k", f"hasil-{seed}", *words, PYTHONHASHSEED=seed, **environment
    )
    assert result.returncode == 0, result.stderr.decode()
    return {path.name: path.read_bytes() for path in sorted((folder / f"hasil-{seed}").iterdir())}


@pytest.mark.parametrize("kind", FORMAT_KANTOR)
def test_two_runs_in_two_worlds_give_identical_bytes(kind: str, tmp_path: Path) -> None:
    first = draw(tmp_path, "--format", kind, seed="1", TZ="Asia/Makassar", LC_ALL="C.UTF-8")

    second = draw(tmp_path, "--format", kind, seed="2", TZ="America/Lima", LC_ALL="C")

    assert first
    assert second == first


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_libreoffice_opens_the_document_of_all_annexes(kind: str, tmp_path: Path) -> None:
    files = draw(tmp_path, "--format", kind, "--mode", "salinan", berkas=TERVERIFIKASI)

    assert sorted(files) == sorted([*(f"lampiran{part}.{kind}" for part in ("", "-1", "-2")), MANIFES])
    pdf = convert(files[f"lampiran.{kind}"], kind, tmp_path)
    assert re.search(r"Pages:\s+2\n", read("pdfinfo", str(pdf)))
    text = " ".join(read("pdftotext", "-raw", str(pdf), "-").split())
    assert [words in text for words in ("LAMPIRAN I ", "LAMPIRAN II ", "Salinan sesuai dengan aslinya")] == [
        True
    ] * 3


def test_the_words_stand_at_the_end_of_a_word_document_on_request(tmp_path: Path) -> None:
    files = draw(tmp_path, "--format", "docx", "--uraian", "--lampiran", "2")

    assert list(files) == ["lampiran-2.docx", MANIFES]
    document = docx.Document(tmp_path / "hasil-0" / "lampiran-2.docx")
    assert [p.text for p in document.paragraphs if p.text.startswith("URAIAN")] == ["URAIAN LAMPIRAN II"]


def test_the_strict_archival_pdf_passes_preflight(tmp_path: Path) -> None:
    files = draw(tmp_path, "--format", "pdf", "--pdfa", "--pdfa-tingkat", "1b")

    assert "lampiran-arsip.pdf" in files
    code, said = preflight(tmp_path / "hasil-0" / "lampiran-arsip.pdf")
    assert code == 0, said


@pytest.mark.parametrize("tingkat", ["1b", "2a"])
def test_every_drawn_document_is_held_against_the_structure(tingkat: str, tmp_path: Path) -> None:
    files = draw(tmp_path, "--format", "pdf,docx,odt,html", "--pdfa", "--pdfa-tingkat", tingkat)
    other = tmp_path / "lain.yaml"
    text = STRUKTUR.read_text(encoding="utf-8")
    other.write_text(text.replace("Dinas Perhubungan", "Dinas Angkutan"), encoding="utf-8")

    same = polakerja(tmp_path, "periksa", str(STRUKTUR), "--cocok", "hasil-0")
    changed = polakerja(tmp_path, "periksa", str(other), "--cocok", "hasil-0", "--format", "ringkas")

    assert (same.returncode, changed.returncode) == (0, 1)
    told = re.findall(r"galat\[PK515\] '([^']+)'", changed.stdout.decode())
    assert sorted([*told, MANIFES]) == sorted(files)


SIGNED: Final = (
    b"%PDF-1.7\n1 0 obj << /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 1 2 3] >>\n%%EOF\n"
)


@pytest.mark.parametrize("name", ["lampiran.pdf", "lampiran-1.pdf", "lampiran-2.pdf", "lampiran-arsip.pdf"])
def test_a_signed_pdf_is_never_overwritten_and_nothing_else_is_written(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "hasil"
    folder.mkdir()
    (folder / name).write_bytes(SIGNED)

    result = polakerja(
        tmp_path,
        "lampiran",
        str(STRUKTUR),
        "-k",
        "hasil",
        "--pdfa",
        "--format",
        "pdf,svg,docx,jdih",
        "-m",
        "tte",
    )

    assert result.returncode == 3
    said = result.stderr.decode()
    assert "galat[PK482]" in said
    assert name in said
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {name: SIGNED}


def test_chromium_finds_both_annexes_on_the_web_page(tmp_path: Path) -> None:
    draw(tmp_path, "--format", "html")

    dom = chromium.run(tmp_path / "hasil-0" / "lampiran.html", "--dump-dom", profile=tmp_path / "profil")

    assert [f'id="l{number}-halaman"' in dom for number in (1, 2)] == [True, True]


def test_both_forms_in_words_name_every_organ_of_the_chart(tmp_path: Path) -> None:
    files = draw(tmp_path, "--format", "teks,md")
    files.pop(MANIFES)

    assert sorted(files) == ["lampiran.md", "lampiran.txt"]
    for content in files.values():
        text = " ".join(content.decode().split())
        assert [name in text for name in ("Dinas Perhubungan", "Kecamatan Tebing Tinggi")] == [True, True]


def test_the_record_names_every_file_of_the_run(tmp_path: Path) -> None:
    files = draw(tmp_path, "--format", "pdf,docx,jdih", "--kode-wilayah", "63.11")

    record = json.loads(files.pop("lampiran.jdih.json"))
    assert sorted([*record["berkas"], MANIFES]) == sorted(files)
    assert "2025pb6311028.pdf" in json.dumps(record)


def large_file(folder: Path, jumlah: int) -> Path:
    """Write a structure whose one annex takes several pages."""
    path = folder / "besar.yaml"
    rows = [f"      - {{kode: dinas-{n}, nama: Dinas Pekerjaan Umum {n}}}" for n in range(jumlah)]
    path.write_text("\n".join((KEPALA, *rows, "")), encoding="utf-8")
    return path


def test_an_annex_of_several_pages_fills_pages_of_a_document_and_is_renewed_as_a_whole(
    tmp_path: Path,
) -> None:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(215), Mm(330)
    document.add_paragraph("BAB I")
    document.add_page_break()
    document.add_paragraph("{{LAMPIRAN}}")
    document.add_page_break()
    document.add_paragraph("PENUTUP")
    document.save(str(tmp_path / "rancangan.docx"))
    pages = []
    for jumlah in (400, 40, 400):
        berkas = large_file(tmp_path, jumlah)
        result = polakerja(tmp_path, "sisip", "rancangan.docx", "--lampiran", "1", "--berkas", str(berkas))
        assert result.returncode == 0, result.stderr.decode()
        data = (tmp_path / "rancangan.docx").read_bytes()
        charts = re.findall(
            r'<wp:docPr id="\d+" name="(Bagan[^"]*)"', docx.Document(BytesIO(data)).element.xml
        )
        assert charts == [
            "Bagan Lampiran",
            *(f"Bagan Lampiran halaman {n}" for n in range(2, len(charts) + 1)),
        ]
        pdf = convert(data, "docx", tmp_path)
        texts = read("pdftotext", str(pdf), "-").split("\f")[:-1]
        images = [int(row.split()[0]) for row in read("pdfimages", "-list", str(pdf)).splitlines()[2:]]
        assert (texts[0].strip(), texts[-1].strip()) == ("BAB I", "PENUTUP")
        assert sorted({*images}) == list(range(2, len(texts))), "a picture on each page between"
        assert len(texts) == len(charts) + 2
        pages.append(len(charts))
    assert pages[0] == pages[2] > pages[1] == 1


def test_a_chart_is_put_into_a_document_that_libreoffice_then_opens(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("BAB I")
    document.add_paragraph("{{LAMPIRAN II}}")
    document.save(str(tmp_path / "rancangan.docx"))

    result = polakerja(
        tmp_path, "sisip", "rancangan.docx", "--penanda", "{{LAMPIRAN II}}", "--berkas", str(STRUKTUR)
    )

    assert result.returncode == 0, result.stderr.decode()
    pdf = convert((tmp_path / "rancangan.docx").read_bytes(), "docx", tmp_path)
    assert re.search(r"Pages:\s+1\n", read("pdfinfo", str(pdf)))
    assert len(read("pdfimages", "-list", str(pdf)).splitlines()[2:]) == 2
