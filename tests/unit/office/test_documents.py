from __future__ import annotations

import json
import re
import zipfile
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as ET

import docx

from polakerja_diagram import pipeline
from polakerja_diagram.draw.page import build_both_svgs
from polakerja_diagram.draw.pdf import render_png
from polakerja_diagram.office import FORMAT_KANTOR, docx_pictures
from polakerja_diagram.office.documents import (
    HalamanTergambar,
    PermintaanKantor,
    office_files,
)
from tests.unit.office.contoh import halaman, struktur

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def pages() -> tuple[HalamanTergambar, ...]:
    return tuple(
        HalamanTergambar(lampiran, page, *build_both_svgs(page))
        for lampiran, page in zip(struktur().semua_lampiran, halaman(), strict=True)
    )


def test_all_formats_give_their_files_in_order() -> None:
    isi = office_files(struktur(), pages(), PermintaanKantor(FORMAT_KANTOR, "Lampiran"))

    names = [
        "lampiran.docx",
        "lampiran-1.docx",
        "lampiran-2.docx",
        "lampiran.odt",
        "lampiran-1.odt",
        "lampiran-2.odt",
        "lampiran.html",
        "lampiran.txt",
        "lampiran.md",
        "lampiran-arsip.pdf",
    ]
    assert list(isi) == [*names, "lampiran.jdih.json"]
    assert json.loads(isi["lampiran.jdih.json"])["berkas"] == names


def test_a_picture_is_drawn_once_for_both_its_documents(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn_svgs = []

    def count(svg: str, **choices: Any) -> bytes:
        drawn_svgs.append(svg)
        return render_png(svg, **choices)

    monkeypatch.setattr(docx_pictures, "render_png", count)

    isi = office_files(struktur(), pages(), PermintaanKantor(("docx",), "Lampiran"))

    assert len(isi) == 3
    assert len(drawn_svgs) == len(set(drawn_svgs)) == 4, "chart and KETERANGAN of two annexes"


def test_some_annexes_leave_the_documents_of_all_alone() -> None:
    permintaan = PermintaanKantor(FORMAT_KANTOR, "Lampiran", is_lengkap=False)

    isi = office_files(struktur(), pages()[1:], permintaan)

    assert list(isi) == [
        f"lampiran-2{ending}" for ending in (".docx", ".odt", ".html", ".txt", ".md", "-arsip.pdf")
    ]


def test_the_record_names_the_files_that_others_made_first() -> None:
    permintaan = PermintaanKantor(("md", "jdih"), "Lampiran", berkas_lain=("lampiran.pdf",))

    isi = office_files(struktur(), pages(), permintaan)

    assert json.loads(isi["lampiran.jdih.json"])["berkas"] == ["lampiran.pdf", "lampiran.md"]


def test_what_is_not_asked_for_is_not_made() -> None:
    assert office_files(struktur(), pages(), PermintaanKantor(("svg",), "Lampiran")) == {}


def test_a_word_document_ends_with_the_words_if_they_are_asked_for() -> None:
    plain, worded = (
        office_files(struktur(), pages(), PermintaanKantor(("docx",), "Lampiran", has_uraian=has_uraian))
        for has_uraian in (False, True)
    )

    assert plain.keys() == worded.keys()
    assert all(len(worded[name]) > len(plain[name]) for name in plain)


ANEH: Final = (
    """Pola "Hubungan" & <Kerja> d'Organisasi {nama} 50% \\\\ &amp; Daerah""",
    "Jalur " * 26 + "Koordinasi",
)
"""Signs of markup, and a name of 160 letters and more."""


def test_odd_names_leave_every_document_readable(tmp_path: Path) -> None:
    first, second = struktur().semua_lampiran
    odd = (replace(first, nama=ANEH[0]), replace(second, nama=ANEH[1]))
    formats = ("docx", "odt", "html", "teks", "md", "pdfa", "jdih")

    hasil = pipeline.draw(replace(struktur(), semua_lampiran=odd), keluaran=tmp_path, format=formats).value

    assert hasil is not None
    for name in ("lampiran.docx", "lampiran-1.docx", "lampiran.odt", "lampiran-1.odt"):
        with zipfile.ZipFile(tmp_path / name) as archive:
            assert archive.testzip() is None
            for part in archive.namelist():
                if part.endswith((".xml", ".rels", ".svg")):
                    ET.fromstring(archive.read(part))  # noqa: S314 - ours
    heading = [p.text for p in docx.Document(str(tmp_path / "lampiran-1.docx")).paragraphs]
    assert ANEH[0].upper() in [" ".join(text.split()) for text in heading]
    names = [row["nama"] for row in json.loads((tmp_path / "lampiran.jdih.json").read_bytes())["lampiran"]]
    assert names == list(ANEH)
    title = re.search(
        r'aria-label="([^"]*)"', (tmp_path / "lampiran.html").read_text("utf-8").partition("<main>")[2]
    )
    assert title
    assert unescape(title[1]).endswith(ANEH[0])
