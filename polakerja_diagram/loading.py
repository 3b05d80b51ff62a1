"""One structure file -> a Struktur that its own words do not contradict; what came before it is not asked."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from polakerja_diagram.check import check_struktur
from polakerja_diagram.diagnostics import Outcome, ToolError
from polakerja_diagram.read import parse_meant, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from polakerja_diagram.model import Struktur

RIWAYAT: Final = "riwayat"
"""Folder of the snapshots, beside the structure file."""

CODES: Final[dict[str, str]] = {
    "PK483": """Berkas struktur tidak dapat dibuka.

Mengapa: berkas ada, tetapi sistem menolak membacanya.
Salah: berkas milik pengguna lain, atau sedang dikunci program lain.
Betul: tutup program itu, atau minta hak baca atas berkas itu.
""",
}
"""Code -> explanation, for `polakerja jelaskan`."""


def is_snapshot(berkas: Path) -> bool:
    """Whether a file is an archived state."""
    return berkas.parent.name == RIWAYAT


def load(berkas: Path) -> Outcome[Struktur]:
    """Read and check a structure file.

    Args:
        berkas: the YAML file; its name stands in the findings as it is written here.

    Returns:
        The structure, or None if any finding is a `galat`; with all findings of the stage in order of place.

    Raises:
        FileNotFoundError: there is no such file (wrong use, not a finding).
        ToolError: PK483, the system does not let it be read.
    """
    with explain_closed(berkas):
        if berkas.exists() and not berkas.is_file() and not berkas.is_dir():  # a pipe has no end
            raise OSError(errno.EINVAL, "bukan berkas biasa")
        data = read_bytes(berkas)
    return load_bytes(data, file=str(berkas))


def load_bytes(data: bytes, *, file: str) -> Outcome[Struktur]:
    """Read and check a structure that is not (any more) in a file; `file` names it in the findings."""
    return check_read(parse_meant(data, file=file))


@contextmanager
def explain_closed(berkas: Path) -> Iterator[None]:
    """Turn the system's refusal to open a file into PK483; that it is not there stays FileNotFoundError."""
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as cause:
        raise ToolError(
            "PK483",
            f"berkas '{berkas}' tidak dapat dibuka",
            hint="tutup program yang memakainya, atau minta hak baca",
            detail=cause.strerror or str(cause),
        ) from cause


def check_read(read: Outcome[Struktur]) -> Outcome[Struktur]:
    """Check what was read, or built by a program; None where that cannot be drawn.

    On a line where a sign is to be mended first, the rules wait: the value is not yet what is meant.
    """
    if read.value is None:
        return Outcome(None, read.diagnostics)
    mended_first = {one.at.line for one in read.diagnostics}
    found = (one for one in check_struktur(read.value) if one.at.line not in mended_first)
    outcome = Outcome(read.value, tuple(sorted((*read.diagnostics, *found), key=lambda one: one.at)))
    return Outcome(None, outcome.diagnostics) if outcome.has_errors else outcome
