"""Keeping, comparing and guarding as a drafter does it: another process, real files, real git."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Final

import pytest

BAWAAN: Final = f"berkas struktur: {Path('data/struktur.yaml')}\n"
ROOT: Final = Path(__file__).resolve().parent.parent.parent
SVG: Final = "{http://www.w3.org/2000/svg}"
NAMA: Final = "    nama: Dinas Perhubungan\n"


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "polakerja_diagram", *words],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


def rename(kantor: Path) -> None:
    path = kantor / "data/struktur.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(NAMA) == 1
    path.write_text(text.replace(NAMA, NAMA.replace("\n", " Darat\n")), encoding="utf-8")


def git(folder: Path, *words: str) -> None:
    world = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    names = ["-c", "user.name=Perancang", "-c", "user.email=perancang@example.org"]
    subprocess.run(
        ["git", *names, *words], cwd=folder, env=os.environ | world, check=True, capture_output=True
    )


def test_a_state_is_kept_before_it_is_amended(kantor: Path) -> None:
    kept = run(kantor, "arsip")
    rename(kantor)
    again = run(kantor, "arsip")
    told = run(kantor, "banding")

    snapshot = kantor / "data/riwayat/2025-05-06-perbup-28.yaml"
    assert (kept.returncode, kept.stdout) == (0, f"{snapshot.relative_to(kantor)}: disimpan\n")
    said = b"  margin: {atas: 25, kanan: 25, bawah: 25, kiri: 25}\n"
    assert snapshot.read_bytes().replace(said, b"", 1) == (ROOT / "data/struktur.yaml").read_bytes()
    assert said in snapshot.read_bytes()
    assert again.returncode == 1
    assert "galat[PK507]" in again.stderr
    assert told.returncode == 1
    assert "1. Dinas Perhubungan berganti nama menjadi Dinas Perhubungan Darat.\n" in told.stdout


def test_equal_states_have_exit_code_zero(kantor: Path) -> None:
    result = run(kantor, "banding", "data/struktur.yaml", "2026-01-01")

    assert (result.returncode, result.stdout, result.stderr) == (0, "Tidak ada perubahan.\n", BAWAAN)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["tidak-ada.yaml"], "'tidak-ada.yaml' bukan berkas yang ada, tanggal"),
        (["HEAD:data/struktur.yaml"], "galat[PK512]"),
        (["--format", "md,json"], "beberapa format sekaligus memerlukan --keluaran"),
        (
            ["--berkas", "tidak-ada.yaml", "--folder-riwayat", "data/riwayat"],
            "berkas 'tidak-ada.yaml' tidak ada",
        ),
    ],
)
def test_trouble_has_exit_code_two(kantor: Path, words: list[str], said: str) -> None:
    result = run(kantor, "banding", *words)

    assert result.returncode == 2
    assert said in result.stderr


def test_no_snapshot_is_trouble_that_says_what_to_do(kantor: Path) -> None:
    shutil.rmtree(kantor / "data/riwayat")

    result = run(kantor, "banding")

    assert result.returncode == 2
    assert "galat[PK510]" in result.stderr


def test_the_row_of_acts_has_a_line_each(kantor: Path) -> None:
    result = run(kantor, "banding", "--riwayat")

    assert result.returncode == 0
    lines = [line.split("  ") for line in result.stdout.splitlines()]
    assert [[cell.strip() for cell in line if cell.strip()][1:3] for line in lines] == [
        ["Peraturan Bupati Balangan Nomor ... Tahun ...", "33 perangkat"],
        ["Peraturan Bupati Balangan Nomor 94 Tahun 2021", "22 perangkat"],
        ["Peraturan Bupati Balangan Nomor 90 Tahun 2023", "24 perangkat"],
        ["Peraturan Bupati Balangan Nomor 28 Tahun 2025", "24 perangkat"],
    ]


def test_a_revision_is_compared_with_the_working_file(kantor: Path) -> None:
    git(kantor, "init", "-q")
    git(kantor, "add", "data/struktur.yaml")
    git(kantor, "commit", "-q", "-m", "keadaan lama")
    rename(kantor)

    result = run(kantor, "banding", "HEAD:data/struktur.yaml", "data/struktur.yaml", "--format", "json")

    assert result.returncode == 1
    (change,) = json.loads(result.stdout)["perubahan"]
    assert change["kalimat"] == "Dinas Perhubungan berganti nama menjadi Dinas Perhubungan Darat"


@pytest.mark.parametrize(
    "revisi", ["HEAD:data", "HEAD:data/lain.yaml", "--help:x", "HEAD:data/struktur.yaml;ls"]
)
def test_what_git_does_not_know_is_trouble(kantor: Path, revisi: str) -> None:
    git(kantor, "init", "-q")
    git(kantor, "add", "data/struktur.yaml")
    git(kantor, "commit", "-q", "-m", "keadaan lama")

    result = run(kantor, "banding", "--", revisi)

    assert result.returncode == 2
    assert "galat[PK512]" in result.stderr
    assert result.stdout == ""


def test_a_folder_gets_words_and_marked_charts_the_same_each_time(kantor: Path) -> None:
    first = run(kantor, "banding", "2021", "2023", "-k", "satu", "-f", "md,json,docx", "--naskah")
    run(kantor, "banding", "2021", "2023", "-k", "dua", "-f", "md,json,docx", "--naskah")

    names = sorted(path.name for path in (kantor / "satu").iterdir())
    assert first.returncode == 1
    assert names == [
        "bagan-1-perubahan.pdf", "bagan-1-perubahan.svg", "bagan-2-perubahan.pdf", "bagan-2-perubahan.svg",
        "naskah.docx", "naskah.md", "naskah.txt", "perubahan.docx", "perubahan.json", "perubahan.md",
    ]  # fmt: skip
    for name in names:
        assert (kantor / "satu" / name).read_bytes() == (kantor / "dua" / name).read_bytes(), name


def test_every_organ_of_both_states_is_named_once_on_the_marked_chart(kantor: Path) -> None:
    run(kantor, "banding", "2021", "2023", "-k", "hasil")

    root = ET.parse(kantor / "hasil/bagan-2-perubahan.svg").getroot()  # noqa: S314 - drawn just now
    semua_id = [one.get("id") for one in root.iter() if one.get("id")]
    marks = {
        one.get("data-kode") for one in root.iter(f"{SVG}g") if one.get("class", "").startswith("tanda ")
    }
    assert len(semua_id) == len(set(semua_id))
    assert {"perangkat-dinsos-p3a-pmd", "perangkat-dinsos", "perangkat-diskoperindag"} <= set(semua_id)
    assert marks == {
        "dinsos-p3a-pmd", "dinsos", "dp3a-p2kb-pmd", "diskoperindag", "diskop-ukm-naker", "disperindag",
        "dinkes", "dpmptsp", "bapperida",
    }  # fmt: skip


def test_the_state_of_a_day_is_drawn_under_the_act_of_that_day(kantor: Path) -> None:
    result = run(kantor, "lampiran", "--per", "2022-06-01", "--format", "svg")

    text = (kantor / "output/per-2022-06-01/lampiran-2.svg").read_text(encoding="utf-8")
    assert result.returncode == 0, result.stderr
    assert "NOMOR 94 TAHUN 2021" in text
    assert 'id="perangkat-dinsos-p3a-pmd"' in text


def test_a_stale_chart_does_not_pass_the_guard(kantor: Path) -> None:
    run(kantor, "lampiran", "--format", "svg,pdf")
    fresh = run(kantor, "periksa", "--cocok", "output")
    rename(kantor)
    run(kantor, "lampiran", "--format", "svg", "--lampiran", "2")

    stale = run(kantor, "periksa", "--cocok", "output", "--format", "ringkas")

    assert fresh.returncode == 0, fresh.stdout
    assert stale.returncode == 1
    named = [line.split(":")[0] for line in stale.stdout.splitlines() if "PK515" in line]
    assert named == [
        str(Path("output") / name)
        for name in ("bagan-1.svg", "lampiran-1.pdf", "lampiran-1.svg", "lampiran-2.pdf", "lampiran.pdf")
    ]
