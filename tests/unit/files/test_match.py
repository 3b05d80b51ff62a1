"""Drawn files are held against their model by the fingerprint that they carry."""

from __future__ import annotations

import errno
import zipfile
from pathlib import Path

import pikepdf
import pytest

from polakerja_diagram.files.left_behind import left_behind, read_sidik
from polakerja_diagram.files.match import match_files
from polakerja_diagram.fingerprint import fingerprint
from polakerja_diagram.model import Peraturan, Struktur

STRUKTUR = Struktur(Peraturan("Peraturan Bupati", "Kabupaten Contoh", "Pola"), (), (), file="struktur.yaml")
SIDIK = fingerprint(STRUKTUR)
LAIN = "0" * 64


def svg(folder: Path, name: str, sidik: str) -> None:
    (folder / name).write_text(
        f'<svg><title>data-sidik="{SIDIK}"</title><metadata data-sidik="{sidik}"></metadata></svg>', "utf-8"
    )


def pdf(folder: Path, name: str, sidik: str) -> None:
    document = pikepdf.new()
    document.add_blank_page()
    if sidik:
        document.docinfo["/Sidik"] = sidik
    document.save(folder / name)


def document(folder: Path, name: str, *semua_sidik: str) -> None:
    with zipfile.ZipFile(folder / name, "w") as archive:
        archive.writestr("content.xml", f'<x data-sidik="{SIDIK}"/>')
        for number, sidik in enumerate(semua_sidik):
            archive.writestr(f"media/bagan{number}.svg", f'<svg><metadata data-sidik="{sidik}"/></svg>')


def found(folder: Path) -> list[tuple[str, str]]:
    return [(one.code, Path(one.at.file).name) for one in match_files([STRUKTUR], folder)]


def test_files_of_this_model_match(tmp_path: Path) -> None:
    svg(tmp_path, "lampiran-1.svg", SIDIK)
    svg(tmp_path, "bagan-1-perubahan.svg", SIDIK)
    pdf(tmp_path, "lampiran.pdf", SIDIK)

    assert found(tmp_path) == []


def test_files_of_another_model_are_named_each(tmp_path: Path) -> None:
    svg(tmp_path, "lampiran-1.svg", SIDIK)
    svg(tmp_path, "lampiran-2-h2.svg", LAIN)
    pdf(tmp_path, "lampiran-2.pdf", LAIN)

    assert found(tmp_path) == [("PK515", "lampiran-2-h2.svg"), ("PK515", "lampiran-2.pdf")]


DOKUMEN = ("lampiran.docx", "lampiran-2.docx", "lampiran.odt", "lampiran-1.odt")


@pytest.mark.parametrize("name", DOKUMEN)
@pytest.mark.parametrize(
    ("charts", "codes"),
    [
        ((SIDIK, SIDIK), []),
        ((LAIN,), ["PK515"]),
        ((SIDIK, LAIN), ["PK515"]),
        ((), ["PK516"]),
    ],
)
def test_a_document_is_judged_by_its_charts(
    tmp_path: Path, name: str, charts: tuple[str, ...], codes: list[str]
) -> None:
    document(tmp_path, name, *charts)

    assert [code for code, _ in found(tmp_path)] == codes


@pytest.mark.parametrize("name", ["lampiran-arsip.pdf", "lampiran-2-arsip.pdf"])
def test_an_archival_pdf_is_judged(tmp_path: Path, name: str) -> None:
    pdf(tmp_path, name, LAIN)

    assert found(tmp_path) == [("PK515", name)]
    pdf(tmp_path, name, SIDIK)
    assert found(tmp_path) == []


def test_a_web_page_is_judged_by_its_charts(tmp_path: Path) -> None:
    svg(tmp_path, "lampiran.html", LAIN)

    assert found(tmp_path) == [("PK515", "lampiran.html")]


@pytest.mark.parametrize("name", [*DOKUMEN, "lampiran-arsip.pdf", "lampiran.html"])
def test_a_document_of_another_structure_that_is_left_behind_is_warned_of(tmp_path: Path, name: str) -> None:
    make = {".pdf": pdf, ".html": svg}.get(Path(name).suffix, document)
    make(tmp_path, name, LAIN)

    (left,) = left_behind(tmp_path, (), SIDIK)

    assert (left.code, name in left.message) == ("PK484", True)


def test_a_sheet_of_change_is_not_left_behind_for_it_is_never_drawn_anew_here(tmp_path: Path) -> None:
    svg(tmp_path, "bagan-1-perubahan.svg", LAIN)

    assert list(left_behind(tmp_path, (), SIDIK)) == []
    assert found(tmp_path) == [("PK515", "bagan-1-perubahan.svg")]


@pytest.mark.parametrize("name", ["lampiran.docx", "lampiran-arsip.pdf", "lampiran.html"])
def test_a_damaged_document_proves_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04 rusak")

    assert found(tmp_path) == [("PK516", name)]


@pytest.mark.parametrize("name", ["bagan-1.svg", "lampiran.pdf"])
def test_a_file_without_fingerprint_proves_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"<svg></svg>")

    assert found(tmp_path) == [("PK516", name)]
    assert read_sidik(tmp_path / name) == ""


def test_a_pdf_without_fingerprint_proves_nothing(tmp_path: Path) -> None:
    pdf(tmp_path, "lampiran-1.pdf", "")

    assert found(tmp_path) == [("PK516", "lampiran-1.pdf")]


def test_other_files_are_not_judged_but_do_not_count(tmp_path: Path) -> None:
    svg(tmp_path, "logo.svg", LAIN)
    pdf(tmp_path, "surat-lampiran.pdf", "")

    assert [code for code, _ in found(tmp_path)] == ["PK517"]


def test_a_folder_that_may_not_be_read_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "iterdir", refuse)

    (found,) = match_files([STRUKTUR], tmp_path)

    assert (found.code, found.message) == (
        "PK517",
        f"folder '{tmp_path}' tidak dapat dibaca: Permission denied",
    )
    assert list(left_behind(tmp_path, (), SIDIK)) == []
