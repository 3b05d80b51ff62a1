"""An annex of several pages as files: a picture and a DOT text for each page, one PDF for all."""

from __future__ import annotations

import subprocess
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from polakerja_diagram import pipeline
from polakerja_diagram.choices import Pilihan
from tests.pembaca import find_command
from tests.unit.chart.contoh import JALUR
from tests.unit.chart.page.test_search_many import large

if TYPE_CHECKING:
    from pathlib import Path


def test_every_page_has_its_files_and_the_pdf_has_all_pages(tmp_path: Path) -> None:
    struktur = replace(large(80), semua_lampiran=(replace(JALUR, urutan=1),))

    hasil = pipeline.draw(struktur, keluaran=tmp_path, pilihan=Pilihan(format=("svg", "pdf", "dot"))).value

    assert hasil is not None
    assert [(annex.halaman, annex.huruf_pt) for annex in hasil.semua_lampiran] == [(2, 10.0)]
    assert sorted(path.name for path in hasil.semua_berkas) == [
        "bagan-1-h2.svg",
        "bagan-1.svg",
        "lampiran-1-h2.dot",
        "lampiran-1-h2.svg",
        "lampiran-1.dot",
        "lampiran-1.pdf",
        "lampiran-1.svg",
        "lampiran.pdf",
    ]
    command = [find_command("pdftotext"), "-layout", str(tmp_path / "lampiran-1.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    first, second = text.rstrip("\f\n").split("\f")
    assert "LAMPIRAN" in first
    assert "LAMPIRAN" not in second
    assert second.splitlines()[0].replace(" ", "") == "-2-"
    assert ("ABDUL HADI" in first, "ABDUL HADI" in second) == (False, True)


def test_no_id_of_an_organ_or_a_relation_occurs_twice_in_an_annex(tmp_path: Path) -> None:
    struktur = replace(large(80), semua_lampiran=(replace(JALUR, urutan=1),))

    pipeline.draw(struktur, keluaran=tmp_path, pilihan=Pilihan(format=("svg",)))

    names = ("lampiran-1.svg", "lampiran-1-h2.svg")
    pages = [ET.fromstring((tmp_path / name).read_bytes()) for name in names]  # noqa: S314 - ours
    ids = Counter(
        found
        for page in pages
        for element in page.iter()
        if (found := element.get("id", "")).startswith(("perangkat-", "hubungan-", "anggota-", "lanjutan-"))
    )
    assert sum(name.startswith("perangkat-dinas-") for name in ids) == 80
    assert sum(name.startswith("hubungan-") for name in ids) == 80 + 1 + 1 + 3
    assert [name for name, count in ids.items() if count > 1] == []
