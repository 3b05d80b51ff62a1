"""What is printed beside a finding, and what is not opened at all."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from click.testing import CliRunner

from polakerja_diagram.cli.main import main
from polakerja_diagram.cli.show import source_lines
from polakerja_diagram.read.text import MAX_BYTES

needs_devices = pytest.mark.skipif(not Path("/dev/zero").exists(), reason="devices with names are POSIX")


def test_the_lines_of_a_file_are_read_without_its_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "struktur.yaml"
    path.write_bytes(b"\xef\xbb\xbfskema: 1\nnama: \xff")

    assert source_lines(path) == ["skema: 1", "nama: \ufffd"]


def test_a_file_that_is_gone_has_no_lines_to_show(tmp_path: Path) -> None:
    assert source_lines(tmp_path / "tidak-ada.yaml") == []


@needs_devices
def test_no_more_is_read_for_an_excerpt_than_a_structure_file_may_hold() -> None:
    (line,) = source_lines(Path("/dev/zero"))

    assert len(line) == MAX_BYTES


@needs_devices
@pytest.mark.parametrize("command", ["periksa", "lampiran", "arsip"])
def test_what_is_no_regular_file_is_refused(command: str) -> None:
    result = CliRunner().invoke(main, [command, "/dev/zero"], prog_name="polakerja")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("polakerja: '/dev/zero' bukan berkas biasa\n")


def test_a_folder_on_the_way_that_may_not_be_entered_is_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, **_: object) -> bool:
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "exists", refuse)

    result = CliRunner().invoke(main, ["lampiran", "--templat", "milik/orang"], prog_name="polakerja")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(
        f"polakerja: --templat: '{Path('milik/orang')}' tidak dapat dibuka: Permission denied\n"
    )
