"""git that is missing, hangs or is fed nonsense; the real git is met in the end-to-end tests."""

from __future__ import annotations

import shutil
import subprocess
from typing import Any

import pytest

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.states.git import show_file


def failure(sebutan: str) -> str:
    with pytest.raises(ToolError) as caught:
        show_file(sebutan)
    return caught.value.code


def answer(monkeypatch: pytest.MonkeyPatch, result: Any) -> list[list[str]]:
    calls: list[list[str]] = []

    def stand_in(words: list[str], **options: Any) -> Any:
        calls.append(words)
        assert "shell" not in options
        if isinstance(result, Exception):
            raise result
        return result

    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "run", stand_in)
    return calls


def test_git_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)

    assert failure("HEAD:a") == "PK511"


def test_the_words_of_the_drafter_are_one_argument(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = answer(monkeypatch, subprocess.CompletedProcess([], 0, b"isi", b""))

    assert show_file("HEAD~1:nama berkas;ls") == b"isi"
    assert calls == [["/usr/bin/git", "cat-file", "blob", "HEAD~1:nama berkas;ls"]]


def test_a_word_that_git_would_take_for_an_option_never_reaches_it(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = answer(monkeypatch, subprocess.CompletedProcess([], 0, b"", b""))

    assert failure("--upload-pack=x:y") == "PK512"
    assert calls == []


def test_git_that_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, subprocess.TimeoutExpired("git", 1))

    assert failure("HEAD:a") == "PK513"


@pytest.mark.parametrize("cause", [PermissionError("tidak boleh"), ValueError("embedded null byte")])
def test_git_that_cannot_be_started_is_told(monkeypatch: pytest.MonkeyPatch, cause: Exception) -> None:
    answer(monkeypatch, cause)

    assert failure("HEAD:a") == "PK512"
