"""Read a file as it was in a git revision. With `draw/engine.py` the only place that starts a program.

Never through a shell. The file comes as it is stored: no filter, no conversion, no pager takes part.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import ToolError

if TYPE_CHECKING:
    from pathlib import Path

TIMEOUT_S: Final = 20.0
"""A blob takes 10 ms; only a network disk or a lock takes seconds."""

NO_WINDOW: Final = 0x08000000
"""CREATE_NO_WINDOW of the Windows process API: no console flashes up beside an editor."""

DETAIL_CHARACTERS: Final = 2000
"""How much of git's own words is kept."""


def show_file(sebutan: str, *, folder: Path | None = None, timeout_s: float = TIMEOUT_S) -> bytes:
    """Return the content of `REV:path`, the path from the top of the repository (or `./path` from here).

    `git cat-file blob` prints what `git show` prints for a file, but starts no text converter that a
    repository may configure.

    Args:
        sebutan: the revision and the path, as in `HEAD~1:data/struktur.yaml`.
        folder: where the repository is; None: the working folder.
        timeout_s: seconds for git.

    Raises:
        ToolError: PK511 git is not installed, PK512 it knows no such thing, PK513 it took too long.
    """
    program = shutil.which("git")
    if program is None:
        raise ToolError(
            "PK511", "git tidak ditemukan", hint="pasang git, atau sebut berkas biasa sebagai ganti revisi"
        )
    if sebutan.startswith("-"):
        raise _unknown(sebutan, "a revision does not begin with a hyphen")
    try:
        result = subprocess.run(  # noqa: S603 - git by its path, words as arguments, no shell
            [program, "cat-file", "blob", sebutan],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout_s,
            check=False,
            env={**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"},
            creationflags=NO_WINDOW if sys.platform == "win32" else 0,
        )
    except subprocess.TimeoutExpired as cause:
        raise ToolError(
            "PK513",
            f"git tidak selesai dalam {timeout_s:g} detik",
            hint="jalankan sekali lagi, atau sebut berkas biasa sebagai ganti revisi",
        ) from cause
    except (OSError, ValueError) as cause:  # ValueError: a NUL within the words
        raise _unknown(sebutan, str(cause)) from cause
    if result.returncode != 0:
        raise _unknown(sebutan, result.stderr.decode("utf-8", "replace").strip()[-DETAIL_CHARACTERS:])
    return result.stdout


def _unknown(sebutan: str, detail: str) -> ToolError:
    return ToolError(
        "PK512",
        f"git tidak dapat memberikan '{sebutan}'",
        hint="lihat revisi yang ada dengan: git log --oneline -- data/struktur.yaml",
        detail=detail,
    )
