"""All that is drawn can be drawn where there are neither programs nor threads nor processes."""

from __future__ import annotations

import multiprocessing.process
import os
import subprocess
import sys
import threading  # noqa: TID251 - what must not be started
from typing import TYPE_CHECKING, Any, NoReturn

import docx
import pytest

from polakerja_diagram import pipeline
from polakerja_diagram.choices import Pilihan
from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.host import MACHINE, Answer, Command, Host, Machine
from polakerja_diagram.insertion import insert
from polakerja_diagram.many import draw_many
from polakerja_diagram.states.comparison import compare
from tests import ROOT

if TYPE_CHECKING:
    from pathlib import Path

BALANGAN = ROOT / "data" / "struktur.yaml"
DRAWN = Pilihan(format=("svg", "dot"))
MARKER = "{{LAMPIRAN II}}"


class Recorder(Machine):
    """A machine that remembers what the engine gave for which text."""

    def __init__(self) -> None:
        self.answers: dict[bytes, Answer] = {}

    def run(self, command: Command) -> Answer:
        self.answers[command.text] = super().run(command)
        return self.answers[command.text]


class Within(Host):
    """A machine without programs, threads and processes, that has an engine within."""

    def __init__(self, answers: dict[bytes, Answer]) -> None:
        self.answers = answers

    def find(self, program: str, *, package: str = "") -> str | None:
        return program

    def run(self, command: Command) -> Answer:
        return self.answers[command.text]


def refuse(*_: Any, **__: Any) -> NoReturn:
    raise AssertionError("started a program, a thread or a process")


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be started, whoever asks."""
    for owner, name in (
        (subprocess.Popen, "__init__"),
        (threading.Thread, "start"),
        (multiprocessing.process.BaseProcess, "start"),
    ):
        monkeypatch.setattr(owner, name, refuse)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[bytes, Answer]]:
    """Draw Balangan on this machine; the files, and what the engine gave."""
    folder, host = tmp_path_factory.mktemp("biasa"), Recorder()
    pipeline.draw(BALANGAN, keluaran=folder, pilihan=DRAWN, host=host)
    return contents(folder), host.answers


@pytest.mark.usefixtures("alone")
def test_a_host_with_nothing_but_an_engine_draws_the_same_bytes(drawn: Any, tmp_path: Path) -> None:
    files, answers = drawn

    outcome = pipeline.draw(BALANGAN, keluaran=tmp_path, pilihan=DRAWN, host=Within(answers))

    assert outcome.value is not None
    assert len(files) == 7
    assert contents(tmp_path) == files


@pytest.mark.usefixtures("alone")
def test_many_files_are_drawn_in_turn_there(drawn: Any, tmp_path: Path) -> None:
    files, answers = drawn
    wrong = tmp_path / "salah.yaml"
    wrong.write_text("skema: 1\n", encoding="utf-8")

    results = draw_many(
        (wrong, BALANGAN), keluaran=tmp_path / "k", paralel=2, pilihan=DRAWN, host=Within(answers)
    )

    assert [(hasil.berkas, hasil.is_jadi) for hasil in results] == [(wrong, False), (BALANGAN, True)]
    assert contents(tmp_path / "k" / "struktur") == files


@pytest.mark.usefixtures("alone")
def test_a_host_without_an_engine_or_git_says_so(tmp_path: Path) -> None:
    codes = []
    for ask in (
        lambda: pipeline.draw(BALANGAN, keluaran=tmp_path, pilihan=DRAWN, host=Host()),
        lambda: compare("HEAD:struktur.yaml", None, berkas=BALANGAN, riwayat=tmp_path, host=Host()),
    ):
        with pytest.raises(ToolError) as failure:
            ask()
        codes.append(failure.value.code)

    assert codes == ["PK401", "PK511"]
    assert contents(tmp_path) == {}


def test_a_chart_is_inserted_there_too(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    document, host = docx.Document(), Recorder()
    document.add_paragraph(MARKER)
    names = [tmp_path / name for name in ("biasa.docx", "sendiri.docx")]
    document.save(str(names[0]))
    names[1].write_bytes(names[0].read_bytes())  # saved twice it may bear two times
    insert(names[0], BALANGAN, penanda=MARKER, host=host)
    request.getfixturevalue("alone")

    outcome = insert(names[1], BALANGAN, penanda=MARKER, host=Within(host.answers))

    assert outcome.value is not None
    assert names[0].read_bytes() == names[1].read_bytes() != (tmp_path / "sendiri.docx.lama").read_bytes()


@pytest.mark.parametrize(
    ("site", "recorded", "placed"),
    [
        ("lib/python3/site-packages", "../../../bin/mesin-uji", "bin/mesin-uji"),
        ("Python311/site-packages", "../Scripts/mesin-uji.exe", "Python311/Scripts/mesin-uji.exe"),
        ("paket", "../../bin/mesin-uji", "paket/bin/mesin-uji"),
        ("paket", "bin/mesin-uji", "paket/bin/mesin-uji"),
    ],
    ids=["--user", "--user on Windows", "--target", "wheel unpacked"],
)
def test_a_program_of_a_package_is_found_wherever_pip_has_put_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, site: str, recorded: str, placed: str
) -> None:
    about = tmp_path / site / "paket_uji-1.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: paket-uji\nVersion: 1\n", encoding="utf-8")
    (about / "RECORD").write_text(f"share/mesin-uji.1,,\n{recorded},,\n", encoding="utf-8")
    program = tmp_path / placed
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_bytes(b"")
    monkeypatch.syspath_prepend(tmp_path / site)
    monkeypatch.setenv("PATH", str(tmp_path))

    found = MACHINE.find("mesin-uji", package="paket-uji")

    assert found is not None
    assert os.path.realpath(found) == str(program)
    assert MACHINE.find("mesin-lain", package="paket-uji") is None
    assert MACHINE.find("mesin-uji", package="paket-lain") is None


def test_the_machine_does_two_things_at_once() -> None:
    first, second = threading.Event(), threading.Event()

    def beside() -> bool:
        first.set()
        return second.wait(20)

    def here() -> bool:
        second.set()
        return first.wait(20)

    assert MACHINE.both(beside, here) == (True, True)


def test_a_program_is_given_its_text_its_folder_and_its_settings(tmp_path: Path) -> None:
    code = "import os, sys; print(sys.stdin.read(), os.getcwd(), os.environ['KATA']); sys.exit(3)"

    answer = MACHINE.run(Command((sys.executable, "-c", code), 20, b"isi", tmp_path, {"KATA": "ya"}))

    assert (answer.code, answer.output.split()) == (3, [b"isi", os.fsencode(tmp_path.resolve()), b"ya"])


def test_a_program_that_hangs_is_stopped_and_its_words_are_kept() -> None:
    code = "import sys, time; print('lama', file=sys.stderr, flush=True); time.sleep(60)"

    answer = MACHINE.run(Command((sys.executable, "-c", code), 1))

    assert (answer.code, answer.words) == (None, "lama")
