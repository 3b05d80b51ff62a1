"""A command that is stopped says what stands on the disk; one whose words are lost does not crash."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from polakerja_diagram import pipeline
from polakerja_diagram.cli.endings import heard
from polakerja_diagram.cli.main import main
from polakerja_diagram.files.writing import write_files
from tests import ROOT

BALANGAN = str(ROOT / "data" / "struktur.yaml")
FULL = Path("/dev/full")

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
full = pytest.mark.skipif(not FULL.exists(), reason="only Linux has a device that is always full")


def draw_until_stopped(monkeypatch: pytest.MonkeyPatch, number: int, *, after_writing: bool) -> None:
    """Let the drawing be stopped by a real signal, before or after its files stand."""

    def draw(*_: Any, keluaran: Path, **__: Any) -> None:
        if after_writing:
            write_files(keluaran, {"lampiran-1.svg": b"<svg/>"})
        os.kill(os.getpid(), number)

    monkeypatch.setattr(pipeline, "draw", draw)


@posix
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
@pytest.mark.parametrize("after_writing", [False, True])
def test_who_is_stopped_says_what_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: int, *, after_writing: bool
) -> None:
    draw_until_stopped(monkeypatch, number, after_writing=after_writing)
    usual = signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL
    before = signal.signal(number, usual)  # a shell starts what is in the background deaf to it
    try:
        result = CliRunner().invoke(
            main, ["lampiran", BALANGAN, "-k", str(tmp_path / "k")], prog_name="polakerja"
        )
        assert signal.getsignal(number) == usual
    finally:
        signal.signal(number, before)

    said = (
        f"berkas di {tmp_path / 'k'} sudah selesai ditulis"
        if after_writing
        else "tidak ada berkas yang diubah"
    )
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (code, f"dihentikan; {said}")


@posix
def test_who_is_not_to_hear_a_signal_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draw_until_stopped(monkeypatch, signal.SIGHUP, after_writing=False)
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # nohup
    try:
        CliRunner().invoke(main, ["lampiran", BALANGAN, "-k", str(tmp_path / "k")], prog_name="polakerja")
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def run(*words: str, **streams: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "polakerja_diagram", *words], cwd=ROOT, text=True, check=False, **streams
    )


@full
@pytest.mark.parametrize("words", [("jelaskan",), ("--help",), ("periksa", BALANGAN)])
def test_words_that_find_no_room_are_pk452(words: tuple[str, ...]) -> None:
    with FULL.open("w") as stdout:
        ended = run(*words, stdout=stdout, stderr=subprocess.PIPE)

    assert (ended.returncode, ended.stderr.splitlines()[:2]) == (
        3,
        [
            "galat[PK452]: yang harus ditampilkan tidak dapat ditulis; berkas yang sudah ditulis tetap ada",
            "   | No space left on device",
        ],
    )
    assert "Traceback" not in ended.stderr


@full
def test_a_full_stderr_ends_the_command_as_well() -> None:
    with FULL.open("w") as stderr:
        ended = run("periksa", stdout=subprocess.PIPE, stderr=stderr)

    assert (ended.returncode, ended.stdout) == (3, "")


@posix
def test_a_reader_that_has_enough_ends_the_command_quietly() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = run("jelaskan", stdout=writing, stderr=subprocess.PIPE)
    finally:
        os.close(writing)

    assert (ended.returncode, ended.stderr) == (141, "")


@posix
def test_a_closed_stdout_is_no_failure(tmp_path: Path) -> None:
    program = f"'{sys.executable}' -m polakerja_diagram lampiran '{BALANGAN}' -f svg -l 2 -k '{tmp_path}'"

    ended = subprocess.run(["/bin/sh", "-c", f"{program} >&- 2>&-"], cwd=ROOT, check=False)

    assert ended.returncode == 0
    assert sorted(path.name for path in tmp_path.glob("*.svg")) == ["bagan-2.svg", "lampiran-2.svg"]


def test_a_failure_that_is_not_of_the_output_is_left_to_others() -> None:
    with pytest.raises(OSError, match="No space left"), heard():
        raise OSError(errno.ENOSPC, "No space left on device")
