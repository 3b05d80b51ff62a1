"""How a command ends otherwise than by itself: it is interrupted, or no one can hear what it says."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

import click

from polakerja_diagram.cli.show import show_failure
from polakerja_diagram.host import TerminatedError
from polakerja_diagram.traces import FINISHED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CODES: Final[dict[str, str]] = {
    "PK452": """Kata-kata program tidak dapat ditulis.

Mengapa: yang biasanya tampil di layar dialihkan ke berkas atau program lain yang tidak dapat menerimanya,
    misalnya karena tempat penyimpanan penuh. Berkas hasil yang sudah ditulis tetap ada.
Salah: `polakerja periksa --format json > temuan.json` pada diska yang penuh.
Betul: kosongkan tempat, atau alihkan ke tempat lain.
""",
}
"""Code -> explanation, for `polakerja jelaskan`."""

INTERRUPTED: Final = 130
READER_GONE: Final = 141
"""128 + SIGINT, 128 + SIGPIPE: the custom of shells."""


def exit_code(cause: BaseException | None) -> int:
    """Return the exit code of who was stopped by an interruption."""
    return 128 + cause.number if isinstance(cause, TerminatedError) else INTERRUPTED


def say_stopped(before: int) -> str:
    """Return what stands on the disk when a command is stopped; `before` so many sets stood when it began."""
    folders: list[Path] = FINISHED[before:]
    if not folders:
        return "dihentikan; tidak ada berkas yang diubah"
    return f"dihentikan; berkas di {', '.join(map(str, dict.fromkeys(folders)))} sudah selesai ditulis"


@contextmanager
def heard() -> Iterator[None]:
    """End with exit code 3 where what we say cannot be written, quietly where a reader has had enough.

    Any other OSError is not ours to judge.
    """
    try:
        yield
    except OSError as cause:
        if not _is_of_output(cause):
            raise
        with suppress(OSError):  # stderr may be what is lost
            if cause.errno != errno.EPIPE:
                _say_lost(cause)
        for stream in (sys.stdout, sys.stderr):
            _forget(stream)
        sys.exit(READER_GONE if cause.errno == errno.EPIPE else 3)


def _say_lost(cause: OSError) -> None:
    show_failure(
        "PK452",
        "yang harus ditampilkan tidak dapat ditulis; berkas yang sudah ditulis tetap ada",
        saran="kosongkan tempat, atau alihkan ke tempat lain",
        rincian=cause.strerror or str(cause),
    )


def _is_of_output(cause: BaseException) -> bool:
    """Whether it was raised where click writes to a stream."""
    step = cause.__traceback__
    while step and step.tb_next:
        step = step.tb_next
    return step is not None and step.tb_frame.f_code is click.echo.__code__


def _forget(stream: Any) -> None:
    """Let the words that remain go nowhere, so that the interpreter does not fail over them at its end."""
    with suppress(OSError, AttributeError):  # closed from the beginning, it is None
        lost, nowhere = stream.fileno(), os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, lost)
        os.close(nowhere)
