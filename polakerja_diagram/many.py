"""Many structure files in one run: each in a process of its own kind, none stops another.

What is drawn for one file is what `pipeline.draw` draws for it; here is only who does it and what is kept.
"""

from __future__ import annotations

import multiprocessing
import signal
import unicodedata
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram import pipeline
from polakerja_diagram.choices import Pilihan, PilihanError
from polakerja_diagram.diagnostics import Diagnostic, ToolError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from polakerja_diagram.pipeline import HasilLampiran

PROSES_TERBANYAK: Final = 61
"""More workers than this Windows cannot wait for (concurrent.futures, ProcessPoolExecutor)."""


@dataclass(frozen=True, slots=True)
class Kegagalan:
    """Why a file was not drawn though its structure may be right: a tool, the disk, a wrong choice."""

    kode: str
    pesan: str
    saran: str = ""
    rincian: str = ""


@dataclass(frozen=True, slots=True)
class HasilBerkas:
    """What became of one structure file."""

    berkas: Path
    folder: Path
    is_jadi: bool = False
    semua_lampiran: tuple[HasilLampiran, ...] = ()
    temuan: tuple[Diagnostic, ...] = ()
    catatan: tuple[str, ...] = ()
    kegagalan: Kegagalan | None = None


def find_namesakes(semua_berkas: Sequence[Path]) -> tuple[Path, Path] | None:
    """Return two files whose results would go into one folder, or None. Upper and lower case are one.

    >>> from pathlib import PurePath
    >>> find_namesakes([PurePath("a/tapin.yaml"), PurePath("b/Tapin.yml")])
    (PurePosixPath('a/tapin.yaml'), PurePosixPath('b/Tapin.yml'))
    """
    seen: dict[str, Path] = {}
    for berkas in semua_berkas:
        name = unicodedata.normalize("NFC", berkas.stem).casefold()
        if name in seen:
            return seen[name], berkas
        seen[name] = berkas
    return None


def draw_many(
    semua_berkas: Sequence[Path], *, keluaran: Path, paralel: int, pilihan: Pilihan
) -> Iterator[HasilBerkas]:
    """Draw every file into `keluaran/<name of the file>/` and yield what became of each, as they are done.

    Args:
        semua_berkas: the structure files, no two of one name.
        keluaran: the folder of the folders.
        paralel: how many processes work at the same time.
        pilihan: the choices, the same for all.
    """
    workers = max(1, min(paralel, len(semua_berkas), PROSES_TERBANYAK))
    # spawned on every system: a forked child would inherit locks of threads that it does not have
    context = multiprocessing.get_context("spawn")
    pool: Executor
    try:
        pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_leave_interrupts)
    except OSError:  # a system without shared memory for semaphores: one after the other, in this process
        pool = ThreadPoolExecutor(1)
    try:
        waiting = {
            pool.submit(draw_one, berkas, keluaran / berkas.stem, pilihan): berkas for berkas in semua_berkas
        }
        for future in as_completed(waiting):
            berkas = waiting[future]
            cause = future.exception()
            if cause is None:
                yield future.result()
            else:  # a fault of ours, or a process that the system ended: the others go on
                failure = Kegagalan("", f"{type(cause).__name__}: {cause}")
                yield HasilBerkas(berkas, keluaran / berkas.stem, kegagalan=failure)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def draw_one(berkas: Path, folder: Path, pilihan: Pilihan) -> HasilBerkas:
    """Draw one file and return what became of it; a failed tool or a wrong choice is part of that."""
    try:
        outcome = pipeline.draw(berkas, keluaran=folder, pilihan=pilihan)
    except ToolError as cause:
        failure = Kegagalan(cause.code, cause.message, cause.hint, cause.detail)
        return HasilBerkas(berkas, folder, kegagalan=failure)
    except (PilihanError, FileNotFoundError) as cause:
        return HasilBerkas(berkas, folder, kegagalan=Kegagalan("", str(cause)))
    if outcome.value is None:
        return HasilBerkas(berkas, folder, temuan=outcome.diagnostics)
    return HasilBerkas(
        berkas,
        folder,
        is_jadi=True,
        semua_lampiran=outcome.value.semua_lampiran,
        temuan=outcome.diagnostics,
        catatan=outcome.value.catatan,
    )


def _leave_interrupts() -> None:
    """Let the first process alone answer Ctrl+C; it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
