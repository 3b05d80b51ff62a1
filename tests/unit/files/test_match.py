"""Drawn files are held against their model by the fingerprint that they carry, whatever they are called."""

from __future__ import annotations

import errno
import logging
import os
import zipfile
from pathlib import Path

import pikepdf
import pytest

from polakerja_diagram.diagnostics import Severity
from polakerja_diagram.draw.carried import PNG, png_chunk, text_chunks
from polakerja_diagram.files.left_behind import left_behind
from polakerja_diagram.files.match import match_files
from polakerja_diagram.files.sidik import BERKAS_TERBESAR, read_sidik
from polakerja_diagram.fingerprint import fingerprint
from polakerja_diagram.model import Peraturan, Struktur

STRUKTUR = Struktur(Peraturan("Peraturan Bupati", "Kabupaten Contoh", "Pola"), (), (), file="struktur.yaml")
SIDIK = fingerprint(STRUKTUR)
LAIN = "0" * 64


def svg(folder: Path, name: str, sidik: str) -> None:
    (folder / name).write_text(
        f'<svg><title>data-sidik="{SIDIK}"</title><metadata data-sidik="{sidik}"></metadata></svg>', "utf-8"
    )


def pdf(folder: Path, name: str, sidik: str, sandi: str = "") -> None:
    document = pikepdf.new()
    document.add_blank_page()
    if sidik:
        document.docinfo["/Sidik"] = sidik
    document.save(folder / name, encryption=pikepdf.Encryption(user=sandi, owner=sandi) if sandi else False)


def png(folder: Path, name: str, sidik: str) -> None:
    drawn = text_chunks(f'<metadata data-sidik="{sidik}" data-lampiran="2"></metadata>')
    (folder / name).write_bytes(PNG + png_chunk(b"IHDR", b"-" * 13) + drawn + png_chunk(b"IEND", b""))


def text(folder: Path, name: str, sidik: str) -> None:
    before = {".dot": "// ", ".md": "<!-- ", ".json": '{\n  "'}.get(Path(name).suffix, "")
    line = f'{before}sidik": "{sidik}"' if before.startswith("{") else f"{before}Sidik: {sidik}"
    (folder / name).write_text(f"Bagan memuat Bupati.\n\n{line}\n", "utf-8")


def document(folder: Path, name: str, *semua_sidik: str) -> None:
    with zipfile.ZipFile(folder / name, "w") as archive:
        archive.writestr("content.xml", f'<x data-sidik="{SIDIK}"/>')
        for number, sidik in enumerate(semua_sidik):
            archive.writestr(f"media/bagan{number}.svg", f'<svg><metadata data-sidik="{sidik}"/></svg>')


MAKERS = {
    ".svg": svg, ".html": svg, ".pdf": pdf, ".png": png, ".docx": document, ".odt": document,
    ".dot": text, ".txt": text, ".md": text, ".json": text,
}  # fmt: skip


def make(folder: Path, name: str, sidik: str) -> None:
    MAKERS[Path(name).suffix](folder, name, sidik)


def found(folder: Path) -> list[tuple[str, str]]:
    return [(one.code, Path(one.at.file).name) for one in match_files([STRUKTUR], folder)]


SEMUA = [
    "lampiran-1.svg", "lampiran-2-h2.svg", "bagan-1-perubahan.svg", "lampiran.pdf", "lampiran-2-arsip.pdf",
    "lampiran.html", "lampiran.docx", "lampiran-1.odt", "bagan-2.png", "lampiran-1.dot", "lampiran.txt",
    "lampiran.md", "lampiran.jdih.json", "naskah.docx", "lampiran (1).pdf", "Salinan dari bagan.svg",
    "surat.txt",
]  # fmt: skip


@pytest.mark.parametrize("name", SEMUA)
def test_a_file_is_judged_by_the_fingerprint_inside_whatever_its_name(tmp_path: Path, name: str) -> None:
    make(tmp_path, name, SIDIK)
    assert found(tmp_path) == []

    make(tmp_path, name, LAIN)
    assert found(tmp_path) == [("PK515", name)]


@pytest.mark.parametrize("name", ["tanpa akhiran", "gambar.jpg", "lampiran.docx.bak"])
@pytest.mark.parametrize("maker", [svg, pdf, png, document])
def test_a_file_is_read_by_its_content_not_its_ending(tmp_path: Path, name: str, maker: object) -> None:
    assert callable(maker)
    maker(tmp_path, name, LAIN)

    assert found(tmp_path) == [("PK515", name)]


def test_each_file_of_another_model_is_named(tmp_path: Path) -> None:
    svg(tmp_path, "lampiran-1.svg", SIDIK)
    svg(tmp_path, "lampiran-2-h2.svg", LAIN)
    pdf(tmp_path, "lampiran-2.pdf", LAIN)

    assert found(tmp_path) == [("PK515", "lampiran-2-h2.svg"), ("PK515", "lampiran-2.pdf")]


@pytest.mark.parametrize(
    ("charts", "codes"),
    [
        ((SIDIK, SIDIK), []),
        ((LAIN,), ["PK515"]),
        ((SIDIK, LAIN), ["PK515"]),
        ((), ["PK516", "PK517"]),
    ],
)
def test_a_document_is_judged_by_all_its_charts(
    tmp_path: Path, charts: tuple[str, ...], codes: list[str]
) -> None:
    document(tmp_path, "naskah.docx", *charts)

    assert [code for code, _ in found(tmp_path)] == codes


def test_a_document_that_kept_only_its_bitmaps_still_tells_its_fingerprint(tmp_path: Path) -> None:
    png(tmp_path, "bagan.png", LAIN)
    with zipfile.ZipFile(tmp_path / "naskah.docx", "w") as archive:
        archive.write(tmp_path / "bagan.png", "word/media/image1.PNG")

    assert read_sidik(tmp_path / "naskah.docx") == {LAIN}


@pytest.mark.parametrize(
    "content",
    [
        f"<svg:metadata id=\"metadata4\"\n   data-program='x' data-sidik='{LAIN}' />".encode(),
        f"Sidik: {LAIN}\r\n".encode("utf-16"),
        f'\ufeffcatatan\r\n{{"sidik":"{LAIN}"}}'.encode(),
    ],
    ids=["Inkscape", "Notepad", "minified"],
)
def test_what_another_program_has_saved_again_still_tells_its_fingerprint(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "hasil").write_bytes(content)

    assert read_sidik(tmp_path / "hasil") == {LAIN}


TIDAK_DIKENAL = {
    "lampiran.docx": b"PK\x03\x04 rusak",
    "lampiran.pdf": b"%PDF-1.7 rusak",
    "bagan-1.png": PNG + b"\xff" * 20,
    "bagan-1.svg": b"<svg></svg>",
    "rapat.txt": f"data-sidik={LAIN} disebut, sidik {LAIN}".encode(),
    "kosong": b"",
    "pendek.svg": b'<metadata data-sidik="00">',
}


@pytest.mark.parametrize(("name", "content"), TIDAK_DIKENAL.items(), ids=TIDAK_DIKENAL)
def test_what_has_no_fingerprint_is_named_and_no_error(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    svg(tmp_path, "z.svg", SIDIK)

    (one,) = match_files([STRUKTUR], tmp_path)

    assert (one.code, one.severity) == ("PK516", Severity.INFO)
    assert one.message == f"'{name}' tidak dikenal: tidak memuat sidik, jadi tidak dinilai"
    assert read_sidik(tmp_path / name) == frozenset()


def test_a_pdf_without_fingerprint_or_behind_a_password_is_unknown(tmp_path: Path) -> None:
    pdf(tmp_path, "cetak.pdf", "")
    pdf(tmp_path, "rahasia.pdf", LAIN, sandi="sandi")

    assert found(tmp_path) == [("PK516", "cetak.pdf"), ("PK516", "rahasia.pdf"), ("PK517", tmp_path.name)]


def test_what_a_library_remarks_about_damage_is_not_told() -> None:
    assert any(isinstance(one, logging.NullHandler) for one in logging.getLogger("pikepdf").handlers)


def test_a_file_too_large_for_a_chart_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "rekaman.mp4").open("wb") as stream:
        stream.truncate(BERKAS_TERBESAR + 1)

    assert read_sidik(tmp_path / "rekaman.mp4") == frozenset()


def test_our_own_copies_are_named_and_not_counted(tmp_path: Path) -> None:
    svg(tmp_path, "lampiran-1.svg", SIDIK)
    document(tmp_path, "naskah.docx", LAIN)
    (tmp_path / "naskah.docx").rename(tmp_path / "naskah.docx.lama-2")

    (one,) = match_files([STRUKTUR], tmp_path)

    assert (one.code, one.severity) == ("PK516", Severity.INFO)
    assert one.message == "'naskah.docx.lama-2' salinan yang disimpan program ini; tidak dinilai"
    assert list(left_behind(tmp_path, (), SIDIK)) == []


@pytest.mark.parametrize(
    "name",
    ["lampiran.manifes.json", "lampiran.manifes (1).json", ".~lock.naskah.docx#", "~$skah.docx", "Thumbs.db"],
)
def test_the_manifest_and_what_a_system_leaves_are_no_charts(tmp_path: Path, name: str) -> None:
    svg(tmp_path, "lampiran-1.svg", SIDIK)
    text(tmp_path, name, LAIN)

    assert found(tmp_path) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    svg(tmp_path, "lampiran-1.svg", SIDIK)
    os.mkfifo(tmp_path / "pipa.pdf")
    (tmp_path / "putus.svg").symlink_to(tmp_path / "tidak ada")
    (tmp_path / "lampiran.docx").mkdir()

    assert found(tmp_path) == []


def test_a_name_that_is_no_text_is_shown_without_its_bytes(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"bagan\xff\x1b.svg")).write_bytes(b"<svg/>")
    except OSError:
        pytest.skip("this disk knows only names that are text")

    one, _ = match_files([STRUKTUR], tmp_path)

    assert one.message == "'bagan  .svg' tidak dikenal: tidak memuat sidik, jadi tidak dinilai"
    assert one.at.file.isprintable()


@pytest.mark.parametrize("name", [name for name in SEMUA if "perubahan" not in name])
def test_a_document_of_another_structure_that_is_left_behind_is_warned_of(tmp_path: Path, name: str) -> None:
    make(tmp_path, name, LAIN)

    (left,) = left_behind(tmp_path, (), SIDIK)

    assert (left.code, name in left.message) == ("PK484", True)


def test_a_sheet_of_change_is_not_left_behind_for_it_is_never_drawn_anew_here(tmp_path: Path) -> None:
    svg(tmp_path, "bagan-1-perubahan.svg", LAIN)

    assert list(left_behind(tmp_path, (), SIDIK)) == []
    assert found(tmp_path) == [("PK515", "bagan-1-perubahan.svg")]


def test_a_folder_in_which_nothing_is_known_proves_nothing_and_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("rapat", "utf-8")

    unknown, warned = match_files([STRUKTUR], tmp_path)

    assert (unknown.severity, warned.code, warned.severity) == (Severity.INFO, "PK517", Severity.PERINGATAN)


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    (only,) = match_files([STRUKTUR], tmp_path)

    assert (only.code, only.severity) == ("PK517", Severity.GALAT)


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
