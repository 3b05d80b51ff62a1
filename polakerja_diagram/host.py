"""What we need of the machine besides memory and files: other programs, threads, processes, signals.

Only this module has to do with any of them. `Host` has none: it does everything in turn, in the one process
that there is, and a subclass of it may hold an engine within. `MACHINE` is the usual one, which has all.
Whoever draws can be given either.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from concurrent.futures import Executor
    from queue import SimpleQueue

A = TypeVar("A")
B = TypeVar("B")

NO_WINDOW: Final = 0x08000000
"""CREATE_NO_WINDOW of the Windows process API: no console flashes up beside an editor."""

DETAIL_CHARACTERS: Final = 2000
"""How much of a program's own words is kept."""


class ProcessEndedError(Exception):
    """The process that did a piece of work ended before it was done: someone has killed it."""


class TerminatedError(KeyboardInterrupt):
    """The system wishes that we end; `number` is its signal."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@dataclass(frozen=True, slots=True)
class Command:
    """A program with its words, which never pass through a shell, what it reads, and where it runs."""

    words: tuple[str, ...]
    """The path of `find`, then the arguments."""
    timeout_s: float
    """Seconds until it is stopped."""
    text: bytes = b""
    folder: Path | None = None
    settings: Mapping[str, str] = field(default_factory=dict)
    """What is added to its environment."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a program gave: its exit code (None: it was stopped at its time), its output, its complaints."""

    code: int | None
    output: bytes = b""
    complaints: bytes = b""

    @property
    def words(self) -> str:
        """The end of what it complained about."""
        return self.complaints.decode("utf-8", "replace").strip()[-DETAIL_CHARACTERS:]


class Host:
    """A machine without other programs, threads and processes."""

    def find(self, program: str, *, package: str = "") -> str | None:  # noqa: ARG002
        """Return the path of a program, or None; that of a Python package before any other."""
        return None

    def run(self, command: Command) -> Answer:
        """Run a program and return what it gave.

        Raises:
            OSError: it cannot be started.
            ValueError: its words cannot be passed on (a NUL within).
        """
        raise NotImplementedError(command)

    def both(self, beside: Callable[[], A], here: Callable[[], B]) -> tuple[A, B]:
        """Return what two pieces of work give; the first is done beside the second where that can be."""
        done = here()
        return beside(), done

    def each(
        self,
        work: Callable[[A], B],
        things: Sequence[A],
        *,
        at_once: int,  # noqa: ARG002
    ) -> Iterator[tuple[A, B | BaseException]]:
        """Yield each thing with what became of it, as they are done; where they stand apart, a fault is told.

        Args:
            work: a function of a module, so that another process can be told of it.
            things: what it is done to.
            at_once: so many at the same time, where that can be.
        """
        for thing in things:
            yield thing, work(thing)


class Machine(Host):
    """The usual machine."""

    def find(self, program: str, *, package: str = "") -> str | None:
        """Look on PATH; for a package's program first beside the interpreter, then where pip has put it."""
        import shutil

        if package:
            beside = shutil.which(program, path=str(Path(sys.executable).parent))
            found = beside or next(
                (str(path) for path in _recorded(package, program) if path.is_file()), None
            )
            if found:
                return found
        return shutil.which(program)

    def run(self, command: Command) -> Answer:
        """Run it as a process. Both texts go through files: a pipe would wake us for every 4 KB."""
        import subprocess
        from tempfile import TemporaryFile

        with TemporaryFile() as asked, TemporaryFile() as told:
            asked.write(command.text)
            asked.seek(0)
            try:
                result = subprocess.run(  # noqa: S603 - ours or named by the user; words as arguments, no shell
                    command.words,
                    cwd=command.folder,
                    stdin=asked,
                    stdout=told,
                    stderr=subprocess.PIPE,
                    timeout=command.timeout_s,
                    check=False,
                    env={**os.environ, **command.settings},
                    creationflags=NO_WINDOW if sys.platform == "win32" else 0,
                )
            except subprocess.TimeoutExpired as cause:
                return Answer(None, complaints=cause.stderr or b"")
            told.seek(0)
            return Answer(result.returncode, told.read(), result.stderr)

    def both(self, beside: Callable[[], A], here: Callable[[], B]) -> tuple[A, B]:
        """Do the first in a thread."""
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(max_workers=1) as pool:
            started = pool.submit(beside)
            done = here()
            return started.result(), done

    def each(
        self, work: Callable[[A], B], things: Sequence[A], *, at_once: int
    ) -> Iterator[tuple[A, B | BaseException]]:
        """Do each in a process, so that neither a fault of ours nor a process that ends stops the others.

        Interrupted, it waits for what is being done, and yields that before it ends too.
        """
        from concurrent.futures import ThreadPoolExecutor, as_completed

        pools = _pools(max(1, min(at_once, len(things))))
        watchers = ThreadPoolExecutor(pools.qsize())
        waiting = {watchers.submit(_apart, pools, work, thing): thing for thing in things}
        try:
            for future in as_completed(waiting):
                yield waiting.pop(future), future.exception() or future.result()
        except KeyboardInterrupt:
            watchers.shutdown(wait=True, cancel_futures=True)
            for future, thing in waiting.items():
                if not future.cancelled():
                    yield thing, future.exception() or future.result()
            raise
        finally:
            watchers.shutdown(wait=True, cancel_futures=True)
            while not pools.empty():
                pools.get().shutdown()


def _recorded(package: str, program: str) -> Iterator[Path]:
    """Yield where a program of a package may be by the package's own record, on every scheme of pip.

    `pip install --target` records the program beside the folder of the packages but puts it within.
    """
    import csv
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        found = distribution(package)
    except PackageNotFoundError:
        return
    # not its `files`: since Python 3.12 they leave out what is not where the record says
    for path, *_ in csv.reader((found.read_text("RECORD") or "").splitlines()):
        file = PurePosixPath(path)
        if file.name in {program, f"{program}.exe"}:
            yield Path(str(found.locate_file(file)))
            yield Path(str(found.locate_file(PurePosixPath(*file.parts[-2:]))))


def _pools(count: int) -> SimpleQueue[Executor]:
    """Return so many workers: a pool of one process each, so that it is known what a dead one was doing."""
    from concurrent.futures import ThreadPoolExecutor
    from queue import SimpleQueue

    pools: SimpleQueue[Executor] = SimpleQueue()
    try:
        for _ in range(count):
            pools.put(_process())
    except OSError:  # a system without shared memory for semaphores: one after the other, in this process
        if pools.empty():
            pools.put(ThreadPoolExecutor(1))
    return pools


def _process() -> Executor:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # spawned on every system: a forked child would inherit locks of threads that it does not have
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(1, mp_context=context, initializer=_leave_interrupts)


def _apart(pools: SimpleQueue[Executor], work: Callable[[A], B], thing: A) -> B:
    """Do a piece of work in the next free process; where that ends, another takes its place."""
    from concurrent.futures import BrokenExecutor

    pool = pools.get()
    try:
        return pool.submit(work, thing).result()
    except BrokenExecutor as cause:
        pool = _process()
        raise ProcessEndedError from cause
    finally:
        pools.put(pool)


def _leave_interrupts() -> None:
    """Let the first process alone answer Ctrl+C; it ends the others."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def ending_on_signal() -> Iterator[None]:
    """Let SIGTERM and SIGHUP end us as Ctrl+C does, by a TerminatedError, unless someone has other plans."""
    import signal

    def end(number: int, _: object) -> None:
        raise TerminatedError(number)

    signals = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    ours = [one for one in signals if signal.getsignal(one) is signal.SIG_DFL]
    try:
        for one in ours:
            signal.signal(one, end)
    except ValueError:  # not in the main thread, which alone hears signals
        ours = []
    try:
        yield
    finally:
        for one in ours:
            signal.signal(one, signal.SIG_DFL)


MACHINE: Final = Machine()
