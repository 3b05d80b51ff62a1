"""What a run leaves on the disk: names of files on their way, swept by a later run if it was killed.

A run marks itself by a file that goes when the run does. While the run lives, no other can have that file:
it is locked, or on Windows held open. Who finds a mark that can be had takes away all that belongs to it.
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

if sys.platform != "win32":
    import fcntl

AWALAN: Final = ".polakerja-"
"""How the names of all such files begin."""

TANDA: Final = ".kerja"
"""Ending of a mark; what belongs to it has its name without the ending, and more."""

FINISHED: Final[list[Path]] = []
"""Folders into which this process has written whole sets: what is said when it is stopped. Who writes appends
by itself: a function to call would leave a gap in which a signal comes."""


@contextmanager
def working_in(folder: Path) -> Iterator[Path]:
    """Yield how the names of this run's own files in a folder begin, once those of dead runs are swept.

    Raises:
        OSError: the folder may not be written to.
    """
    sweep(folder)
    handle, mark = claim(folder)
    try:
        yield mark.with_suffix("")
    finally:
        os.close(handle)
        with suppress(OSError):
            mark.unlink()


@contextmanager
def working_folder() -> Iterator[Path]:
    """Yield a folder of this process's own among the temporary files of the machine.

    Raises:
        OSError: there is no room for it.
    """
    import tempfile  # noqa: PLC0415 - a check writes nothing

    with working_in(Path(tempfile.gettempdir())) as stem:
        folder = stem.with_name(f"{stem.name}-folder")
        folder.mkdir(mode=0o700)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def claim(folder: Path) -> tuple[int, Path]:
    """Return a new mark and the handle that keeps it, until it is closed or the process ends.

    Raises:
        OSError: the folder may not be written to.
    """
    import tempfile  # noqa: PLC0415 - a check writes nothing

    handle, name = tempfile.mkstemp(dir=folder, prefix=AWALAN, suffix=TANDA)
    _lock(handle)
    return handle, Path(name)


def sweep(folder: Path) -> None:
    """Remove the files of runs that have been killed. What cannot be removed stays, and is no failure."""
    with suppress(OSError):
        for mark in sorted(folder.glob(f"{AWALAN}*{TANDA}")):
            if _is_dead(mark):
                for path in (*folder.glob(f"{mark.stem}-*"), mark):
                    _remove(path)


def _is_dead(mark: Path) -> bool:
    """Whether the run of a mark has ended; one of which nothing can be known lives."""
    try:
        if sys.platform == "win32":
            mark.replace(mark)  # refused while it is held open
            return True
        handle = os.open(mark, os.O_RDWR | os.O_NOFOLLOW)
    except OSError:
        return False
    try:
        return _lock(handle)
    finally:
        os.close(handle)


def _lock(handle: int) -> bool:
    """Lock a file as long as its handle is open; False if another has it, or the disk knows no locks."""
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _remove(path: Path) -> None:
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink()
