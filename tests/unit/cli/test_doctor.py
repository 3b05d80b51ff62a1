"""`polakerja dokter` on a whole machine, and on one where each thing is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from polakerja_diagram.cli.doctor import EXIT_MISSING, Diagnosis, examine
from polakerja_diagram.cli.main import main
from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw import backend, engine, fonts

if TYPE_CHECKING:
    from pathlib import Path


def fail(*_: object, **__: object) -> Any:
    raise ToolError("PK401", "tidak ada", hint="pasang")


def found(folder: Path) -> dict[str, Diagnosis]:
    return {one.hal: one for one in examine(folder)}


def test_on_this_machine_all_that_is_needed_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    result = CliRunner().invoke(main, ["dokter"])

    assert result.exit_code == 0
    assert "KURANG" not in result.stdout
    assert result.stdout.endswith("Semua yang diperlukan ada.\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("module", "name", "hal"),
    [(engine, "find_engine", "mesin gambar"), (fonts, "fonts_folder", "huruf")],
)
def test_what_a_drawing_needs_and_is_missing_is_told_with_what_to_do(
    module: Any, name: str, hal: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(module, name, fail)

    result = CliRunner().invoke(main, ["dokter"])

    assert result.exit_code == EXIT_MISSING
    assert f"KURANG  {hal}: tidak ada\n        saran: pasang\n" in result.stdout
    assert f"Yang kurang: {hal}" in result.stdout


def test_one_of_two_ways_to_make_a_pdf_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend, "load_cairosvg", fail)

    assert str(found(tmp_path)["PDF dengan cairo"]).startswith("tiada ")
    assert "pembuat PDF" not in found(tmp_path)

    monkeypatch.setattr(backend, "load_typst", fail)

    assert str(found(tmp_path)["pembuat PDF"]).startswith("KURANG")


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    there = tmp_path / "ada" / "nanti"
    assert found(there)["folder hasil"].is_well
    assert not there.exists()

    (tmp_path / "berkas").write_text("", encoding="utf-8")
    for closed in (tmp_path / "berkas" / "hasil", tmp_path / ("x" * 300)):
        told = found(closed)["folder hasil"]
        assert (told.wajib, told.is_well) == (True, False)
        assert "--keluaran" in told.saran
