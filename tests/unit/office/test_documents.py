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
from polakerja_diagram.choices import FORMAT_KANTOR, Pilihan
from polakerja_diagram.draw.edition import Terbitan, draw_pages
from polakerja_diagram.draw.pdf import render_png
from polakerja_diagram.model import Mode
from polakerja_diagram.office import docx_pictures
from polakerja_diagram.office.documents import (
    office_files,
)
from tests.unit.office.contoh import halaman, struktur

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def terbitan(*formats: str, lampiran: tuple[int, ...] = (1, 2), **more: Any) -> Terbitan:
    chosen = [page for page in halaman() if page.lampiran in lampiran]
    return draw_pages(struktur(), chosen, Pilihan(format=formats, mode=Mode.ASLI, **more))


def test_all_formats_give_their_files_in_order() -> None:
    isi = office_files(terbitan(*FORMAT_KANTOR))

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

    isi = office_files(terbitan("docx"))

    assert len(isi) == 3
    assert len(drawn_svgs) == len(set(drawn_svgs)) == 4, "chart and KETERANGAN of two annexes"


def test_some_annexes_leave_the_documents_of_all_alone() -> None:
    isi = office_files(terbitan(*FORMAT_KANTOR, lampiran=(2,)))

    assert list(isi) == [
        f"lampiran-2{ending}" for ending in (".docx", ".odt", ".html", ".txt", ".md", "-arsip.pdf")
    ]


def test_the_record_names_the_files_that_others_made_first() -> None:
    isi = office_files(terbitan("md", "jdih"), berkas_lain=("lampiran.pdf",))

    assert json.loads(isi["lampiran.jdih.json"])["berkas"] == ["lampiran.pdf", "lampiran.md"]


def test_what_is_not_asked_for_is_not_made() -> None:
    assert office_files(terbitan("svg")) == {}


def test_a_word_document_ends_with_the_words_if_they_are_asked_for() -> None:
    plain, worded = (office_files(terbitan("docx", lampiran=(2,), uraian=uraian)) for uraian in (False, True))

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
    hasil = pipeline.draw(
        replace(struktur(), semua_lampiran=odd), keluaran=tmp_path, pilihan=Pilihan(format=FORMAT_KANTOR)
    ).value

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
