"""A font of ours that is missing or damaged stops what needs it: nothing is drawn in another."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.fonts import BERKAS_HURUF, check_fonts, fonts_folder
from tests import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", sorted(BERKAS_HURUF))
@pytest.mark.parametrize("fault", ["missing", "empty", "damaged"])
def test_a_font_that_is_not_whole_is_pk413(tmp_path: Path, name: str, fault: str) -> None:
    shutil.copytree(fonts_folder(), tmp_path / "fonts")
    font = tmp_path / "fonts" / name
    if fault == "missing":
        font.unlink()
    else:
        font.write_bytes(b"" if fault == "empty" else font.read_bytes()[:-1] + b"?")

    with pytest.raises(ToolError) as failure:
        check_fonts(tmp_path / "fonts")

    assert (failure.value.code, failure.value.message) == (
        "PK413",
        f"huruf bawaan '{name}' tidak dapat dipakai",
    )
    assert failure.value.detail.startswith(f"{font}: ")


@pytest.mark.parametrize(
    "choices",
    [
        ("-f", "pdf", "--mesin-pdf", "cairo"),
        ("-f", "png", "--mesin-pdf", "typst"),
        ("-f", "svg", "--huruf", "tanam"),
        ("-f", "svg", "--huruf", "kurva"),
        ("-f", "html"),
    ],
)
def test_whatever_needs_letters_asks_for_whole_fonts(tmp_path: Path, choices: tuple[str, ...]) -> None:
    package = tmp_path / "program"
    for name in ("polakerja_diagram", "templates"):
        shutil.copytree(ROOT / name, package / name, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "polakerja_diagram" / "fonts" / "texgyrebonum-regular.otf").write_bytes(b"")

    ended = subprocess.run(
        [
            sys.executable, "-m", "polakerja_diagram", "lampiran", str(ROOT / "data" / "struktur.yaml"),
            "-k", str(tmp_path / "hasil"), "-l", "2", *choices,
        ],
        env={**os.environ, "PYTHONPATH": str(package)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip

    assert ended.returncode == 3
    assert "galat[PK413]: huruf bawaan 'texgyrebonum-regular.otf' tidak dapat dipakai" in ended.stderr
    assert not (tmp_path / "hasil").exists()
