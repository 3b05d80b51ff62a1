"""What is printed beside a finding, and what is not opened at all."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from click.testing import CliRunner

from polakerja_diagram import pipeline
from polakerja_diagram.cli.main import main
from polakerja_diagram.cli.show import show
from polakerja_diagram.states import comparison
from tests.unit.test_pipeline import NASKAH

needs_devices = pytest.mark.skipif(not Path("/dev/zero").exists(), reason="devices with names are POSIX")


SALAH = NASKAH.replace("- dinkes", "- dinkess")
BARIS = """27 |       - dinkess
   |         ^^^^^^^
"""


@pytest.fixture
def kantor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder to work in, with a right file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "betul.yaml").write_text(NASKAH, encoding="utf-8")
    (tmp_path / "riwayat").mkdir()
    return tmp_path


def said(*words: str) -> str:
    return CliRunner().invoke(main, list(words), prog_name="polakerja").stderr


def test_a_finding_shows_its_line_though_the_file_is_gone(
    kantor: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = kantor / "salah.yaml"
    path.write_text(SALAH, encoding="utf-8")
    found = pipeline.check(path).diagnostics
    path.unlink()

    show(found, "lengkap", err=False)

    assert BARIS in capsys.readouterr().out


@pytest.mark.usefixtures("kantor")
def test_a_state_of_git_is_shown_with_its_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparison, "show_file", lambda *_, **__: SALAH.encode())

    assert BARIS in said("banding", "HEAD:s.yaml", "betul.yaml")


@pytest.mark.parametrize("words", [("arsip", "betul.yaml"), ("lampiran", "betul.yaml", "--per", "2025")])
def test_a_state_of_the_archive_is_shown_with_its_lines(words: tuple[str, ...], kantor: Path) -> None:
    (kantor / "riwayat" / "2021-perbup-1.yaml").write_text(SALAH, encoding="utf-8")

    assert BARIS in said(*words)


def test_a_file_of_many_is_shown_with_its_lines(kantor: Path) -> None:
    (kantor / "salah.yaml").write_text(SALAH, encoding="utf-8")

    assert BARIS in said("lampiran", "salah.yaml", "--paralel", "1", "--format", "dot")


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
