"""Write several files all or nothing: a reader sees every old file or every new one, never a half.

Each file is first written whole beside its target and flushed to the disk; then all are renamed. If a rename
fails, those already renamed get their old content back. Windows refuses to replace a file that is open in
another program; that is an ordinary day in an office and gets a message that says so. What a run leaves that
is killed in between, the next one sweeps (`traces`).
"""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.files.signatures import is_signed
from polakerja_diagram.traces import FINISHED, working_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

CODES: Final[dict[str, str]] = {
    "PK480": """Berkas hasil tidak dapat ditulis.

Mengapa: program menulis semua berkas hasil sekaligus atau tidak sama sekali, supaya lampiran lama dan baru
    tidak tercampur. Satu berkas tidak dapat ditulis, maka semuanya dibatalkan dan berkas lama tetap ada.
Salah: `lampiran.pdf` masih terbuka di program lain, folder hasil hanya dapat dibaca, atau `--keluaran`
    menyebut sebuah berkas.
Betul: tutup berkas itu, atau pilih folder lain dengan `--keluaran`.
""",
    "PK481": """Tempat penyimpanan penuh.

Mengapa: berkas hasil tidak muat; tidak ada yang diubah, berkas lama tetap ada.
Salah: menggambar ke diska lepas yang penuh.
Betul: kosongkan tempat, atau pilih folder lain dengan `--keluaran`.
""",
    "PK482": """Berkas yang sudah ditandatangani tidak ditimpa.

Mengapa: tanda tangan elektronik berlaku untuk isi berkas saat ditandatangani; menimpanya menghapus naskah
    yang sah.
Salah: menggambar ke folder yang berisi `lampiran.pdf` atau `lampiran.docx` bertanda tangan.
Betul: pilih folder lain dengan `--keluaran`, atau pindahkan berkas bertanda tangan itu ke arsip.
Dasar: Pasal 11 Undang-Undang Nomor 11 Tahun 2008 sebagaimana telah diubah (perubahan sesudah penandatanganan
    harus dapat diketahui).
""",
}
"""Code -> explanation, for `polakerja jelaskan`."""

FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

CLOSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


TERLALU_PANJANG_WINDOWS: Final = 206
"""ERROR_FILENAME_EXCED_RANGE: learn.microsoft.com, System Error Codes (0-499)."""


NAMA_DISEBUT: Final = 40
"""Of a name that is too long, so much is said: its end."""


@dataclass(slots=True)
class _Move:
    """One file on its way: written as `new`; the earlier content waits as `old` until all are moved.

    Without `content` the file goes. Both marks are set before the deed, so that an interruption is undone.
    """

    target: Path
    content: bytes | None
    new: Path
    old: Path
    is_kept: bool = False
    is_moved: bool = False


def write_files(folder: Path, files: Mapping[str, bytes], *, usang: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Write `files` (name -> content) into `folder`, all or none, and return their paths in the given order.

    The folder is made if it is not there. A file whose content is already the same is left alone. `usang` are
    files of an earlier run that the new ones leave without meaning; those that are not signed go with the
    rest.

    Raises:
        ToolError: PK480 a file or the folder cannot be written, PK481 the disk is full, PK482 a file in the
            way carries an electronic signature. The old files stand as before.
    """
    with _explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
    wanted: dict[Path, bytes | None] = {}
    for path in usang:
        with _explained(path):
            if path.is_file() and not is_signed(path.read_bytes()):
                wanted[path] = None
    for name, content in files.items():
        with _explained(folder / name):
            if not _is_already_there(folder / name, content):
                wanted[folder / name] = content
    if wanted:
        with ExitStack() as work:
            with _explained(folder):
                stem = work.enter_context(working_in(folder))
            _make_all([_plan(stem, number, *one) for number, one in enumerate(wanted.items())])
        _sync_folder(folder)
    return tuple(folder / name for name in files)


def _plan(stem: Path, number: int, target: Path, content: bytes | None) -> _Move:
    new, old = (stem.with_name(f"{stem.name}-{number}.{ending}") for ending in ("baru", "lama"))
    return _Move(target, content, new, old)


def _make_all(moves: list[_Move]) -> None:
    try:
        for move in moves:
            with _explained(move.target):
                _write_new(move)
        _move_all(moves)
    finally:
        for move in moves:
            with suppress(OSError):
                move.new.unlink(missing_ok=True)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn the system's refusal to write `path` into words that tell the drafter what to do."""
    try:
        yield
    except OSError as cause:
        detail = cause.strerror or str(cause)
        if cause.errno in FULL:
            raise ToolError(
                "PK481",
                f"tempat penyimpanan penuh, '{path}' tidak dapat ditulis; berkas lama tetap ada",
                hint="kosongkan tempat, atau pilih folder lain dengan --keluaran",
                detail=detail,
            ) from cause
        message, hint = _refusal(cause, path)
        raise ToolError("PK480", f"{message}; berkas lama tetap ada", hint=hint, detail=detail) from cause


def _refusal(cause: OSError, path: Path) -> tuple[str, str]:
    """Return what stands in the way of `path`, and what to do about it."""
    elsewhere = "pilih folder lain dengan --keluaran"
    if cause.errno == errno.ENAMETOOLONG or getattr(cause, "winerror", None) == TERLALU_PANJANG_WINDOWS:
        name = str(path)[-NAMA_DISEBUT:]
        return f"nama '...{name}' terlalu panjang bagi sistem", "pakai nama yang lebih pendek"
    in_the_way = next((step for step in (path, *path.parents) if step.is_file()), None)
    if in_the_way and cause.errno in {errno.EEXIST, errno.ENOTDIR}:
        return f"'{in_the_way}' adalah berkas, bukan folder", elsewhere
    if path.is_dir() and cause.errno == errno.EISDIR:
        return f"'{path}' adalah folder, bukan berkas", f"pindahkan folder itu, atau {elsewhere}"
    folder = next((step for step in (path, *path.parents) if step.is_dir()), path)
    if cause.errno in CLOSED and not os.access(folder, os.W_OK | os.X_OK):
        return f"folder '{folder}' tidak boleh ditulisi", f"minta hak tulis atas folder itu, atau {elsewhere}"
    return (
        f"'{path}' tidak dapat ditulis",
        "tutup berkas itu bila masih terbuka di program lain; atau pilih folder lain (--keluaran)",
    )


def _is_already_there(target: Path, content: bytes) -> bool:
    """Whether the target holds these bytes; refuses a target that is signed, or is no file."""
    if not target.exists():
        return False
    if not target.is_file() and not target.is_dir():  # a pipe or a device has no end
        raise ToolError(
            "PK480",
            f"'{target}' bukan berkas biasa; berkas lama tetap ada",
            hint="pindahkan dari folder itu, atau pilih folder lain dengan --keluaran",
        )
    old = target.read_bytes()
    if old != content and is_signed(old):
        raise ToolError(
            "PK482",
            f"berkas '{target}' sudah ditandatangani secara elektronik dan tidak ditimpa",
            hint="pilih folder lain dengan --keluaran, atau pindahkan berkas itu ke arsip",
        )
    return old == content


def _write_new(move: _Move) -> None:
    """Write the content in full to a new file beside its target."""
    if move.content is None:
        return
    with move.new.open("xb") as stream:
        stream.write(move.content)
        stream.flush()
        os.fsync(stream.fileno())
    if move.target.exists():
        move.new.chmod(move.target.stat().st_mode & 0o777)


def _move_all(moves: list[_Move]) -> None:
    """Put every new file into its place; on a failure put every old one back, then say why."""
    try:
        for move in moves:
            with _explained(move.target):
                if move.target.exists():
                    _keep_old(move)
                move.is_moved = True
                if move.content is None:
                    move.target.unlink()
                else:
                    move.new.replace(move.target)
    except BaseException:  # an interruption too is put back
        for move in reversed(moves):
            _put_back(move)
        raise
    FINISHED.append(moves[0].target.parent)
    for move in moves:
        with suppress(OSError):  # the new file stands; the next run sweeps what is left over
            move.old.unlink(missing_ok=True)


def _keep_old(move: _Move) -> None:
    """Give the target's content a second name: a hard link, or a copy where the disk knows no links.

    Windows refuses to rename a file that is held open, even onto itself; of such a file it would not take a
    second name away either.
    """
    move.target.replace(move.target)
    move.is_kept = True
    try:
        move.old.hardlink_to(move.target)
    except (OSError, NotImplementedError):
        shutil.copy2(move.target, move.old)


def _put_back(move: _Move) -> None:
    """Undo one move. What cannot be undone stays beside the target under its `.lama` name."""
    with suppress(OSError):
        if move.is_kept and move.is_moved:
            move.old.replace(move.target)  # nothing happens where both are one file still
        elif move.is_moved:
            move.target.unlink(missing_ok=True)
        move.old.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Flush the new names to the disk where a folder can be opened (not on Windows)."""
    flags = getattr(os, "O_DIRECTORY", None)
    if flags is None:
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | flags)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
