from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.engine import TERTANAM, find_engine, render_svg
from polakerja_diagram.host import Host

if TYPE_CHECKING:
    from pathlib import Path

DUA = ('digraph a { x [pos="0,0!"] }\n', 'digraph b { y [pos="0,0!"] }\n')

posix = pytest.mark.skipif(os.name == "nt", reason="program palsu ditulis sebagai skrip shell")


def palsu(folder: Path, body: str) -> str:
    """Write a program that pretends to be an engine."""
    script, path = folder / "mesin.py", folder / "mesin palsu"
    script.write_text(f"import sys, time\nsys.stdin.buffer.read()\n{body}\n", encoding="utf-8")
    # by way of sh: a first line `#!` cannot name an interpreter in a folder with spaces
    path.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}"\n', encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def gagal(*texts: str, mesin: str, timeout_s: float = 20) -> ToolError:
    with pytest.raises(ToolError) as raised:
        render_svg(texts, engine=mesin, timeout_s=timeout_s)
    return raised.value


def test_embedded_engine_draws_several_graphs_in_one_run() -> None:
    drawn = render_svg(DUA, engine=TERTANAM)

    assert [svg.startswith("<svg") and svg.endswith("</svg>") for svg in drawn] == [True, True]
    assert ["<title>x</title>" in drawn[0], "<title>y</title>" in drawn[1]] == [True, True]


def test_nothing_to_draw_starts_nothing() -> None:
    assert render_svg((), engine="tidak-ada") == ()


def test_engine_that_is_not_there_is_pk401() -> None:
    error = gagal(*DUA, mesin="mesin-yang-tidak-ada")

    assert (error.code, error.message) == ("PK401", "mesin gambar 'mesin-yang-tidak-ada' tidak ditemukan")


def test_no_engine_at_all_is_pk401() -> None:
    host = Host()

    codes = []
    for name in (None, TERTANAM):
        with pytest.raises(ToolError) as raised:
            find_engine(name, host)
        codes.append((raised.value.code, raised.value.message))

    assert codes == [
        ("PK401", "mesin gambar tidak ditemukan"),
        ("PK401", "mesin gambar tertanam tidak ditemukan"),
    ]


@posix
def test_failing_engine_is_pk402_and_its_words_are_kept(tmp_path: Path) -> None:
    mesin = palsu(tmp_path, "print('<svg></svg>' * 2); sys.stderr.write('sakit perut'); sys.exit(1)")

    error = gagal(*DUA, mesin=mesin)

    assert (error.code, error.message, error.detail) == (
        "PK402",
        "mesin gambar 'mesin palsu' gagal (kode 1)",
        "sakit perut",
    )


@posix
def test_engine_that_cannot_start_is_pk402(tmp_path: Path) -> None:
    path = tmp_path / "rusak"
    path.write_bytes(b"\x00\x01")
    path.chmod(0o755)

    error = gagal(*DUA, mesin=str(path))

    assert (error.code, error.message) == ("PK402", "mesin gambar 'rusak' tidak dapat dijalankan")


@posix
def test_engine_that_hangs_is_pk403(tmp_path: Path) -> None:
    error = gagal(*DUA, mesin=palsu(tmp_path, "time.sleep(60)"), timeout_s=0.3)

    assert (error.code, error.message) == (
        "PK403",
        "mesin gambar 'mesin palsu' tidak selesai dalam 0.3 detik",
    )


@posix
def test_engine_that_draws_too_little_is_pk404(tmp_path: Path) -> None:
    error = gagal(*DUA, mesin=palsu(tmp_path, "print('<svg></svg>')"))

    assert (error.code, error.message) == ("PK404", "mesin gambar memberi 1 gambar untuk 2 halaman")


@posix
def test_engine_that_does_not_write_text_is_pk404(tmp_path: Path) -> None:
    error = gagal(*DUA, mesin=palsu(tmp_path, "sys.stdout.buffer.write(bytes([255, 254]))"))

    assert (error.code, error.message) == ("PK404", "jawaban mesin gambar 'mesin palsu' tidak dapat dibaca")


def test_bad_dot_text_is_pk402_with_the_engine_s_words() -> None:
    error = gagal("digraph {", mesin=TERTANAM)

    assert error.code == "PK402"
    assert "syntax error" in error.detail.lower()
