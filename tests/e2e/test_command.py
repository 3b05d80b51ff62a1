"""The whole program as a drafter starts it: another process, real files, the system's own streams."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parent.parent.parent
STRUKTUR: Final = ROOT / "data" / "struktur.yaml"
FILES: Final = {
    "bagan-1.svg", "bagan-2.svg", "lampiran-1.dot", "lampiran-1.pdf", "lampiran-1.svg",
    "lampiran-2.dot", "lampiran-2.pdf", "lampiran-2.svg", "lampiran.manifes.json", "lampiran.pdf",
}  # fmt: skip


def run(folder: Path, *words: str, **world: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "polakerja_diagram", *words],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | world,
        capture_output=True,
        check=False,
    )


def test_balangan_passes_the_check(tmp_path: Path) -> None:
    result = run(tmp_path, "periksa", str(STRUKTUR))

    assert result.returncode == 0, result.stdout.decode()
    assert "galat" not in result.stdout.decode()


def test_balangan_is_drawn_into_a_folder_with_spaces_and_letters_beyond_ascii(tmp_path: Path) -> None:
    result = run(tmp_path, "lampiran", str(STRUKTUR), "--keluaran", "hasil naskah é", LC_ALL="C")

    assert result.returncode == 0, result.stderr.decode()
    assert {path.name for path in (tmp_path / "hasil naskah é").iterdir()} == FILES
    lines = result.stdout.decode("utf-8").splitlines()
    assert [line.split("(")[0] for line in lines[:2]] == ["Lampiran I ", "Lampiran II "]
    assert lines[2].startswith("Berkas di hasil naskah é: lampiran-1.svg, ")


def test_rows_still_derived_are_counted_in_a_warning(tmp_path: Path) -> None:
    result = run(tmp_path, "lampiran", str(STRUKTUR), "--format", "svg")

    warnings = [line for line in result.stderr.decode().splitlines() if line.startswith("peringatan[")]
    assert any("turunan" in line and any(word.isdigit() for word in line.split()) for line in warnings)


def test_png_pages_are_drawn_on_request(tmp_path: Path) -> None:
    result = run(tmp_path, "lampiran", str(STRUKTUR), "--format", "png", "--lampiran", "2")

    assert result.returncode == 0, result.stderr.decode()
    *paths, manifest = sorted((tmp_path / "output").iterdir())
    assert [path.name for path in paths] == ["bagan-2.png", "lampiran-2.png"]
    assert manifest.name == "lampiran.manifes.json"
    assert all(path.read_bytes().startswith(b"\x89PNG\r\n\x1a\n") for path in paths)


@pytest.mark.parametrize("engine", ["tertanam", "dot"])
def test_either_engine_draws(tmp_path: Path, engine: str) -> None:
    result = run(tmp_path, "lampiran", str(STRUKTUR), "--mesin", engine, "--format", "svg,dot")

    assert result.returncode == 0, result.stderr.decode()


def test_a_wrong_line_is_shown_and_nothing_is_written(tmp_path: Path) -> None:
    text = STRUKTUR.read_text(encoding="utf-8").replace("kode: disdikbud\n", "kode: disdikbut\n", 1)
    (tmp_path / "salah.yaml").write_text(text, encoding="utf-8")

    result = run(tmp_path, "lampiran", "salah.yaml")

    assert result.returncode == 1
    assert "--> salah.yaml:" in result.stderr.decode()
    assert "'disdikbud'" in result.stderr.decode()
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_output_is_utf8_also_where_the_system_writes_otherwise(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "s.yaml").write_text("skema: 1\nnama é ✓: x\n", encoding="utf-8")

    result = run(tmp_path, "periksa", "s.yaml", PYTHONIOENCODING=encoding, PYTHONUTF8="0")

    assert result.returncode == 1
    assert "nama é ✓" in result.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", 1),
        (b"\xff\xfe\x00\x01\x02", 1),
        (b"%PDF-1.7\n\x00\x80", 1),
        (b"[" * 100_000, 1),
        (b"a" * 6_000_000, 1),
    ],
)
def test_a_file_that_is_no_structure_is_a_finding(tmp_path: Path, content: bytes, code: int) -> None:
    (tmp_path / "s.yaml").write_bytes(content)

    result = run(tmp_path, "periksa", "s.yaml")

    assert result.returncode == code
    assert b"galat[PK0" in result.stdout
    assert b"Traceback" not in result.stderr


def test_wrong_use_exits_two(tmp_path: Path) -> None:
    result = run(tmp_path, "lampiran", "tidak-ada.yaml")

    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.decode().splitlines()[0] == "polakerja: berkas 'tidak-ada.yaml' tidak ada"


def test_a_missing_engine_exits_three(tmp_path: Path) -> None:
    result = run(tmp_path, "lampiran", str(STRUKTUR), "--mesin", "dot", PATH=str(tmp_path))

    assert result.returncode == 3
    assert result.stderr.decode().count("galat[PK401]") == 1
    assert not (tmp_path / "output").exists()


def test_a_signed_pdf_in_the_way_stays(tmp_path: Path) -> None:
    signed = b"%PDF-1.7 << /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 1 2 3] >>"
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "lampiran-2.pdf").write_bytes(signed)

    result = run(tmp_path, "lampiran", str(STRUKTUR))

    assert result.returncode == 3
    assert "galat[PK482]" in result.stderr.decode()
    assert [path.name for path in (tmp_path / "output").iterdir()] == ["lampiran-2.pdf"]
    assert (tmp_path / "output" / "lampiran-2.pdf").read_bytes() == signed


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe that closes early is told otherwise there")
def test_a_reader_that_stops_early_sees_no_traceback() -> None:
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "polakerja_diagram", "jelaskan"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()

        errors = program.stderr.read()

    assert errors == b""


def test_every_code_is_explained(tmp_path: Path) -> None:
    listed = run(tmp_path, "jelaskan").stdout.decode("utf-8").splitlines()

    assert len(listed) > 40
    for line in (listed[0], listed[-1]):
        code = line.split()[0]
        assert run(tmp_path, "jelaskan", code).stdout.decode("utf-8").startswith(line)
