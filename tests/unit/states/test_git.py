"""git that is missing, hangs or is fed nonsense; the real git is met in the end-to-end tests."""

from __future__ import annotations

import pytest

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.host import Answer, Command, Host
from polakerja_diagram.states.git import show_file


class Git(Host):
    """A machine whose git answers one thing."""

    def __init__(self, answer: Answer | Exception) -> None:
        self.answer = answer
        self.calls: list[tuple[str, ...]] = []

    def find(self, program: str, *, package: str = "") -> str | None:
        return f"/usr/bin/{program}"

    def run(self, command: Command) -> Answer:
        self.calls.append(command.words)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def failure(sebutan: str, host: Host) -> ToolError:
    with pytest.raises(ToolError) as caught:
        show_file(sebutan, host=host)
    return caught.value


def test_git_that_is_not_installed_is_named() -> None:
    assert failure("HEAD:a", Host()).code == "PK511"


def test_the_words_of_the_drafter_are_one_argument() -> None:
    git = Git(Answer(0, b"isi"))

    assert show_file("HEAD~1:nama berkas;ls", host=git) == b"isi"
    assert git.calls == [("/usr/bin/git", "cat-file", "blob", "HEAD~1:nama berkas;ls")]


def test_a_word_that_git_would_take_for_an_option_never_reaches_it() -> None:
    git = Git(Answer(0))

    assert failure("--upload-pack=x:y", git).code == "PK512"
    assert git.calls == []


def test_git_that_hangs_is_stopped() -> None:
    assert failure("HEAD:a", Git(Answer(None))).code == "PK513"


def test_what_git_says_of_an_unknown_revision_is_kept() -> None:
    refusal = failure("HEAD:a", Git(Answer(128, complaints=b"fatal: tidak ada\n")))

    assert (refusal.code, refusal.detail) == ("PK512", "fatal: tidak ada")


@pytest.mark.parametrize("cause", [PermissionError("tidak boleh"), ValueError("embedded null byte")])
def test_git_that_cannot_be_started_is_told(cause: Exception) -> None:
    assert failure("HEAD:a", Git(cause)).code == "PK512"
