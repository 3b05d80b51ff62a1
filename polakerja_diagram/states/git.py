"""Read a file as it was in a git revision.

Never through a shell. The file comes as it is stored: no filter, no conversion, no pager takes part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.host import MACHINE, Command, Host

if TYPE_CHECKING:
    from pathlib import Path

TIMEOUT_S: Final = 20.0
"""A blob takes 10 ms; only a network disk or a lock takes seconds."""


SETTINGS: Final = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
"""It takes no lock, asks for nothing, and complains in English."""


def show_file(
    sebutan: str, *, folder: Path | None = None, timeout_s: float = TIMEOUT_S, host: Host = MACHINE
) -> bytes:
    """Return the content of `REV:path`, the path from the top of the repository (or `./path` from here).

    `git cat-file blob` prints what `git show` prints for a file, but starts no text converter that a
    repository may configure.

    Args:
        sebutan: the revision and the path, as in `HEAD~1:data/struktur.yaml`.
        folder: where the repository is; None: the working folder.
        timeout_s: seconds for git.
        host: where it runs.

    Raises:
        ToolError: PK511 git is not installed, PK512 it knows no such thing, PK513 it took too long.
    """
    program = host.find("git")
    if program is None:
        raise ToolError(
            "PK511", "git tidak ditemukan", hint="pasang git, atau sebut berkas biasa sebagai ganti revisi"
        )
    if sebutan.startswith("-"):
        raise _unknown(sebutan, "a revision does not begin with a hyphen")
    try:
        words = (program, "cat-file", "blob", sebutan)
        answer = host.run(Command(words, timeout_s, folder=folder, settings=SETTINGS))
    except (OSError, ValueError) as cause:
        raise _unknown(sebutan, str(cause)) from cause
    if answer.code is None:
        raise ToolError(
            "PK513",
            f"git tidak selesai dalam {timeout_s:g} detik",
            hint="jalankan sekali lagi, atau sebut berkas biasa sebagai ganti revisi",
        )
    if answer.code != 0:
        raise _unknown(sebutan, answer.words)
    return answer.output


def _unknown(sebutan: str, detail: str) -> ToolError:
    return ToolError(
        "PK512",
        f"git tidak dapat memberikan '{sebutan}'",
        hint="lihat revisi yang ada dengan: git log --oneline -- data/struktur.yaml",
        detail=detail,
    )
