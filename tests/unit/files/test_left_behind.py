"""What an earlier run has left is looked at; what cannot be looked at stops nothing."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pikepdf
import pytest

from polakerja_diagram import pipeline
from polakerja_diagram.choices import Pilihan
from polakerja_diagram.files.shifts import read_arrangements
from tests import ROOT

if TYPE_CHECKING:
    from pathlib import Path

BALANGAN = ROOT / "data" / "struktur.yaml"


@pytest.mark.parametrize("password", ["", "rahasia"])
def test_an_encrypted_pdf_in_the_folder_stops_nothing(tmp_path: Path, password: str) -> None:
    old = tmp_path / "lampiran.pdf"
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(old, encryption=pikepdf.Encryption(owner="pemilik", user=password))
    before = old.read_bytes()

    outcome = pipeline.draw(BALANGAN, keluaran=tmp_path, pilihan=Pilihan(lampiran=(2,), format=("svg",)))

    assert outcome.value is not None
    assert old.read_bytes() == before
    assert (tmp_path / "lampiran-2.svg").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes with a name are POSIX")
def test_a_pipe_of_our_name_is_not_waited_for(tmp_path: Path) -> None:
    for name in ("lampiran-1.svg", "lampiran.docx"):
        os.mkfifo(tmp_path / name)

    outcome = pipeline.draw(BALANGAN, keluaran=tmp_path, pilihan=Pilihan(lampiran=(2,), format=("svg",)))

    assert outcome.value is not None
    assert read_arrangements(tmp_path, [1]) == {}
