"""Damaged folders of earlier states: number n of a seed is the same for ever.

A folder has the states of Balangan beside its file; up to four of its files are damaged, renamed, or replaced
by what is no file. `judge(benih, n, folder)` reads it as the commands do.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
from contextlib import contextmanager, suppress
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from polakerja_diagram import pipeline
from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.states.archive import RIWAYAT, archive, read_riwayat, state_on
from tests import ROOT
from tests.lambat.rusak import RUSAK_BYTE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

DATA: Final = ROOT / "data"

DETIK: Final = 60
"""So long a folder is read at most; a pipe has no end."""

NAMA: Final = (
    "keadaan.yaml", "2099-99-99-perbup-1.yaml", "2022-06-01.yml", ".yaml", "Ä\u0301.yaml", "a b'c.yaml",
    "2022-06-01-perbup-1.yaml.yaml", "x" * 240 + ".yaml", "2022-06-01-perbup-1.YAML",
)  # fmt: skip

ISI: Final = (
    b"", b"\n\n", b"\x00" * 40, b"\xff\xfe\x00", b"[" * 5000, b"a: &b [*b]", b"skema: 1", b"- " * 3000,
    b"\t: x", b"skema: 99999999999999999999", "skema: 1\nperaturan: {nomor: '1'}".encode("utf-16"),
    b"!!python/object:os.x {}", b"peraturan:\n  tanggal: 0000-00-00\n", b"%YAML 9.9\n---\n",
    b"a: " + b"x" * 100_000,
)  # fmt: skip


def judge(benih: int, nomor: int, folder: Path) -> Iterator[str]:
    """Yield what reading a damaged folder ends in: the codes that are told, or `utuh`.

    Raises:
        AssertionError: a file was lost or changed.
        TimeoutError: it was read without end.
    """
    berkas = build(benih, nomor, folder)
    before = _contents(folder)
    ways: tuple[Callable[[], object], ...] = (
        lambda: read_riwayat(folder / RIWAYAT, berkas),
        lambda: state_on(berkas, folder / RIWAYAT, date(2022, 6, 1)),
        lambda: pipeline.check(berkas),
        lambda: archive(berkas, folder / RIWAYAT),
    )
    for way in ways:
        with _in_time():
            yield from _told(way)
    after = _contents(folder)
    assert {name: after.get(name) for name in before} == before, nomor


def build(benih: int, nomor: int, folder: Path) -> Path:
    """Make a damaged folder and return its structure file."""
    acak = random.Random(f"riwayat-{benih}-{nomor}")  # noqa: S311 - the same numbers for ever
    states = folder / RIWAYAT
    states.mkdir(parents=True)
    for name, content in _states().items():
        (folder / name).write_bytes(content)
    for _ in range(acak.randint(1, 4)):
        files = sorted(states.iterdir())
        if files:
            acak.choice(CARA)(acak.choice(files), acak)
    return folder / "struktur.yaml"


def _told(way: Callable[[], object]) -> Iterator[str]:
    try:
        outcome = way()
    except ToolError as refused:
        yield refused.code
    else:
        found = getattr(outcome, "diagnostics", ())
        yield from dict.fromkeys(one.code for one in found if one.severity == "galat")
        if getattr(outcome, "value", None) is not None:
            yield "utuh"


@cache
def _states() -> dict[str, bytes]:
    files = (DATA / "struktur.yaml", *sorted((DATA / RIWAYAT).glob("*.yaml")))
    return {path.relative_to(DATA).as_posix(): path.read_bytes() for path in files}


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@contextmanager
def _in_time() -> Iterator[None]:
    """Interrupt what does not end, where the system can."""
    if sys.platform == "win32":
        yield
        return
    import signal  # noqa: PLC0415 - POSIX only

    def stop(*_: object) -> None:
        raise TimeoutError

    earlier = signal.signal(signal.SIGALRM, stop)
    signal.alarm(DETIK)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, earlier)


# What may have become of a file.


def _damaged(path: Path, acak: random.Random) -> None:
    if path.is_file():
        path.write_bytes(acak.choice(RUSAK_BYTE)(path.read_bytes(), acak))


def _replaced(path: Path, acak: random.Random) -> None:
    if path.is_file():
        path.write_bytes(acak.choice(ISI))


def _lines(path: Path, acak: random.Random) -> None:
    """Take lines away, repeat or move them."""
    if not path.is_file():
        return
    lines = path.read_bytes().splitlines(keepends=True)
    for _ in range(acak.randint(1, 5)):
        if lines:
            line = lines.pop(acak.randrange(len(lines)))
            for _ in range(acak.choice((0, 1, 2))):
                lines.insert(acak.randrange(len(lines) + 1), line)
    path.write_bytes(b"".join(lines))


def _recoded(path: Path, acak: random.Random) -> None:
    if path.is_file():
        text = path.read_bytes().decode("utf-8", "replace")
        path.write_bytes(text.encode(acak.choice(("utf-16", "utf-8-sig", "latin-1", "utf-32")), "replace"))


def _renamed(path: Path, acak: random.Random) -> None:
    target = path.with_name(acak.choice(NAMA))
    if not target.exists() and not target.is_symlink():
        path.rename(target)


def _doubled(path: Path, acak: random.Random) -> None:
    if path.is_file():
        shutil.copyfile(path, path.with_name(f"2021-01-01-salinan-{acak.randrange(9)}.yaml"))


def _gone(path: Path, acak: random.Random) -> None:
    if path.is_file() or path.is_symlink():
        path.unlink()


def _folder(path: Path, acak: random.Random) -> None:
    path.with_name("2020-01-01-folder.yaml").mkdir(exist_ok=True)


def _link(path: Path, acak: random.Random) -> None:
    link = path.with_name("2020-01-01-tautan.yaml")
    with suppress(OSError):  # a link of that name is there, or links are not to be had
        link.symlink_to(acak.choice((link, path.with_name("tidak-ada"), path.parent, path)))


def _pipe(path: Path, acak: random.Random) -> None:
    if hasattr(os, "mkfifo"):
        with suppress(FileExistsError):
            os.mkfifo(path.with_name("2020-01-01-pipa.yaml"))


def _bytes_in_name(path: Path, acak: random.Random) -> None:
    with suppress(OSError):  # a disk that knows only names that are text
        path.with_name(os.fsdecode(b"2020-01-01-\xff\x1b.yaml")).write_bytes(acak.choice(ISI))


CARA: Final[tuple[Callable[[Path, random.Random], None], ...]] = (
    _damaged, _damaged, _replaced, _lines, _lines, _recoded, _renamed, _doubled, _gone, _folder, _link, _pipe,
    _bytes_in_name,
)  # fmt: skip
