"""Write several files all or nothing: a reader sees every old file or every new one, never a half.

Each file is first written whole beside its target and flushed to the disk; then all are renamed. If a rename
fails, those already renamed get their old content back. Windows refuses to replace a file that is open in
another program; that is an ordinary day in an office and gets a message that says so.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import ToolError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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
    "PK482": """PDF yang sudah ditandatangani tidak ditimpa.

Mengapa: tanda tangan elektronik berlaku untuk isi berkas saat ditandatangani; menimpanya menghapus naskah
    yang sah.
Salah: menggambar ke folder yang berisi `lampiran.pdf` bertanda tangan.
Betul: pilih folder lain dengan `--keluaran`, atau pindahkan berkas bertanda tangan itu ke arsip.
Dasar: Pasal 11 Undang-Undang Nomor 11 Tahun 2008 sebagaimana telah diubah (perubahan sesudah penandatanganan
    harus dapat diketahui).
""",
}
"""Code -> explanation, for `polakerja jelaskan`."""

SIGNATURE_DICTIONARY: Final = re.compile(rb"/Type\s*/Sig\b|/FT\s*/Sig\b|/SubFilter\s*/(?:adbe\.|ETSI\.)")
"""A signature dictionary, a signature field or its format: ISO 32000-1, 12.8.1 and 12.7.4.5."""

FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

CLOSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@dataclass(slots=True)
class _Move:
    """One file on its way: written as `new`; the earlier content waits as `old` until all are moved."""

    target: Path
    new: Path
    old: Path | None = None
    is_moved: bool = False


def is_signed_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF with an electronic signature. Its range is never in a compressed object.

    >>> is_signed_pdf(b"%PDF-1.7 << /Type /Sig /ByteRange [0 10 20 30] >>"), is_signed_pdf(b"%PDF-1.7 <<>>")
    (True, False)
    """
    return b"%PDF" in data[:1024] and b"/ByteRange" in data and SIGNATURE_DICTIONARY.search(data) is not None


def write_files(folder: Path, files: Mapping[str, bytes], *, usang: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Write `files` (name -> content) into `folder`, all or none, and return their paths in the given order.

    The folder is made if it is not there. A file whose content is already the same is left alone. `usang` are
    files of an earlier run that the new ones leave without meaning; they go when all others stand.

    Raises:
        ToolError: PK480 a file or the folder cannot be written, PK481 the disk is full, PK482 a file in the
            way carries an electronic signature. The old files stand as before.
    """
    with _explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
    moves: list[_Move] = []
    try:
        for name, content in files.items():
            target = folder / name
            with _explained(target):
                if _is_already_there(target, content):
                    continue
                moves.append(_Move(target, _write_beside(target, content)))
        _move_all(moves)
    finally:
        for move in moves:
            move.new.unlink(missing_ok=True)
    for path in usang:
        with _explained(path):
            path.unlink(missing_ok=True)
    _sync_folder(folder)
    return tuple(folder / name for name in files)


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
    """Whether the target holds these bytes; refuses a target that is signed."""
    if not target.is_file():
        return False
    old = target.read_bytes()
    if old != content and is_signed_pdf(old):
        raise ToolError(
            "PK482",
            f"berkas '{target}' sudah ditandatangani secara elektronik dan tidak ditimpa",
            hint="pilih folder lain dengan --keluaran, atau pindahkan berkas itu ke arsip",
        )
    return old == content


def _write_beside(target: Path, content: bytes) -> Path:
    """Write the content in full to a new file in the same folder; it is gone again if that fails."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".baru")
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        path.chmod(_mode(target))
    except BaseException:  # an interruption too leaves nothing behind
        path.unlink(missing_ok=True)
        raise
    return path


def _mode(target: Path) -> int:
    """Return the permission bits of the file to be replaced, or those of any new file."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _move_all(moves: list[_Move]) -> None:
    """Rename every new file into place; on a failure put every old one back, then say why."""
    try:
        for move in moves:
            with _explained(move.target):
                if move.target.exists():
                    move.old = _keep_old(move.target)
                move.new.replace(move.target)
                move.is_moved = True
    except BaseException:  # an interruption too is put back
        for move in reversed(moves):
            _put_back(move)
        raise
    for move in moves:
        if move.old:
            with suppress(OSError):  # the new file stands; a left-over hidden copy is no failure
                move.old.unlink(missing_ok=True)


def _keep_old(target: Path) -> Path:
    """Return a second name for the target's content: a hard link, or a copy where the disk knows no links."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".lama")
    os.close(handle)
    second = Path(name)
    second.unlink()
    try:
        second.hardlink_to(target)
    except (OSError, NotImplementedError):
        try:
            shutil.copy2(target, second)
        except OSError:
            second.unlink(missing_ok=True)
            raise
    return second


def _put_back(move: _Move) -> None:
    """Undo one move. What cannot be undone stays beside the target under its `.lama` name."""
    with suppress(OSError):
        if move.old and move.is_moved:
            move.old.replace(move.target)
        elif move.old:
            move.old.unlink(missing_ok=True)
        elif move.is_moved:
            move.target.unlink(missing_ok=True)


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
