"""What a drafter has edited in a drawn document is kept beside the new one, under a name of its own."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import pytest

from polakerja_diagram.choices import Pilihan
from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.files.edits import find_backup, is_edited, keep_edits
from polakerja_diagram.pipeline import draw
from tests.galeri import CONTOH

if TYPE_CHECKING:
    from pathlib import Path


def remarks(folder: Path) -> list[str]:
    hasil = draw(CONTOH / "jalur-saja.yaml", keluaran=folder, pilihan=Pilihan(format=("docx", "odt"))).value
    assert hasil is not None
    assert {path.suffix for path in hasil.semua_berkas} == {".docx", ".odt"}
    return [remark for remark in hasil.catatan if "disunting" in remark]


def test_a_document_as_we_wrote_it_is_replaced_without_a_word(tmp_path: Path) -> None:
    assert [remarks(tmp_path), remarks(tmp_path)] == [[], []]
    assert list(tmp_path.glob("*.lama")) == []


def test_edits_are_kept_once_and_told(tmp_path: Path) -> None:
    remarks(tmp_path)
    document = docx.Document(str(tmp_path / "lampiran.docx"))
    document.add_paragraph("Catatan perancang")
    document.save(str(tmp_path / "lampiran.docx"))
    edited = (tmp_path / "lampiran.docx").read_bytes()

    told = [remarks(tmp_path), remarks(tmp_path)]

    assert told == [["lampiran.docx sudah disunting; suntingannya disimpan sebagai lampiran.docx.lama"], []]
    assert (tmp_path / "lampiran.docx.lama").read_bytes() == edited
    assert not is_edited((tmp_path / "lampiran.docx").read_bytes())


def test_another_kind_of_file_in_the_way_is_kept_too(tmp_path: Path) -> None:
    (tmp_path / "lampiran.odt").write_bytes(b"bukan dokumen")

    assert keep_edits(tmp_path, ("lampiran.odt", "lampiran.svg", "lampiran.docx")) == {
        "lampiran.odt": ("lampiran.odt.lama", b"bukan dokumen")
    }


def test_a_document_that_cannot_be_read_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lampiran.docx").write_bytes(b"")

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)

    with pytest.raises(ToolError) as failure:
        keep_edits(tmp_path, ("lampiran.docx",))

    assert (failure.value.code, failure.value.detail) == ("PK480", "Permission denied")


def test_a_backup_takes_the_first_name_that_is_free_or_holds_the_same(tmp_path: Path) -> None:
    naskah = tmp_path / "naskah.docx"
    (tmp_path / "naskah.docx.lama").write_bytes(b"1")
    (tmp_path / "naskah.docx.lama-2").write_bytes(b"2")

    found = [find_backup(naskah, content).name for content in (b"1", b"2", b"3")]

    assert found == ["naskah.docx.lama", "naskah.docx.lama-2", "naskah.docx.lama-3"]


def test_one_part_of_another_date_is_enough() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a", (2025, 1, 1, 0, 0, 0)), "a")
        archive.writestr(zipfile.ZipInfo("b", (1980, 1, 1, 0, 0, 0)), "b")

    assert is_edited(made.getvalue())
