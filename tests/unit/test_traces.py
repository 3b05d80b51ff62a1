"""Files on their way: those of a killed run are swept by the next, those of a living one are not touched."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.files.writing import write_files
from polakerja_diagram.traces import sweep, working_folder, working_in
from tests import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")

KILLED = """
import os, signal, sys
from pathlib import Path
from polakerja_diagram.files import writing
synced = []
def die(handle):
    synced.append(handle)
    if len(synced) == 2:
        os.kill(os.getpid(), signal.SIGKILL)
writing.os.fsync = die
writing.write_files(Path(sys.argv[1]), {"lampiran-1.svg": b"baru 1", "lampiran-2.svg": b"baru 2"})
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_a_killed_run_leaves_is_swept_by_the_next_and_strangers_stay(tmp_path: Path) -> None:
    (tmp_path / "lampiran-1.svg").write_bytes(b"lama 1")
    (tmp_path / ".polakerja-milik-saya").write_bytes(b"milik orang")
    ended = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], cwd=ROOT, check=False)
    left = names(tmp_path)

    write_files(tmp_path, {"lampiran-2.svg": b"baru 2"})

    assert ended.returncode == -signal.SIGKILL
    assert len(left) == 5  # a mark, one file and a half, an old one, a stranger
    assert names(tmp_path) == [".polakerja-milik-saya", "lampiran-1.svg", "lampiran-2.svg"]
    assert (tmp_path / "lampiran-1.svg").read_bytes() == b"lama 1"


def test_a_living_run_is_left_alone(tmp_path: Path) -> None:
    with working_in(tmp_path) as stem:
        (tmp_path / f"{stem.name}-0.baru").write_bytes(b"sedang ditulis")
        alive = names(tmp_path)

        sweep(tmp_path)
        write_files(tmp_path, {"lampiran-1.svg": b"baru"})

        assert names(tmp_path) == [*alive, "lampiran-1.svg"]


def test_a_folder_of_a_process_goes_with_it_or_with_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / ".polakerja-mati.kerja").write_bytes(b"")
    (tmp_path / ".polakerja-mati-folder").mkdir()
    (tmp_path / ".polakerja-mati-folder" / "fonts.conf").write_bytes(b"x")

    with working_folder() as folder:
        (folder / "cache").mkdir()
        during = names(tmp_path)

    assert during == sorted([folder.name, f"{folder.name.removesuffix('-folder')}.kerja"])
    assert names(tmp_path) == []


def test_a_mark_that_may_not_be_opened_is_another_users(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".polakerja-lain.kerja").symlink_to(tmp_path / "nowhere")

    sweep(tmp_path)

    assert names(tmp_path) == [".polakerja-lain.kerja"]
