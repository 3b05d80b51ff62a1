"""A drafter's own edits are never lost: what another program has saved is kept beside the new document.

Documents of an office are drawn to be edited. Ours carry one date in all parts of their zip, which no office
suite writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.file_names import backup_name, read_backup
from polakerja_diagram.office.zip_bytes import TANGGAL_ZIP, ZipRusakError, read_zip

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

CADANGAN_TERBANYAK: Final = 10
"""So many earlier states of a drafter's document are kept."""

DAPAT_DISUNTING: Final = frozenset({".docx", ".odt"})


def is_edited(isi: bytes) -> bool:
    """Whether a document is not as we wrote it: saved by another program, or none of ours.

    >>> is_edited(b"catatan")
    True
    """
    try:
        return any(info.date_time != TANGGAL_ZIP for info, _ in read_zip(isi))
    except ZipRusakError:
        return True


def keep_edits(folder: Path, names: Iterable[str]) -> dict[str, tuple[str, bytes]]:
    """Return the edited documents that new ones of the same name would replace.

    Args:
        folder: where the new files will stand.
        names: their names.

    Returns:
        name -> the name under which the edited one is to be kept, and its content.

    Raises:
        ToolError: PK480, a document that may be edited cannot be read, and so is not replaced.
    """
    result: dict[str, tuple[str, bytes]] = {}
    for name in names:
        path = folder / name
        isi = _read(path) if path.suffix in DAPAT_DISUNTING else None
        if isi is not None and is_edited(isi):
            result[name] = (find_backup(path, isi).name, isi)
    return result


def _read(path: Path) -> bytes | None:
    """Return the document; None if there is none."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError as cause:
        raise ToolError(
            "PK480",
            f"'{path}' tidak dapat dibaca, jadi tidak ditimpa; berkas lama tetap ada",
            hint="tutup program yang memakainya, atau pilih folder lain dengan --keluaran",
            detail=cause.strerror or str(cause),
        ) from cause


def find_backup(naskah: Path, isi: bytes) -> Path:
    """Return where a document is kept: where it is kept already, or under the number after the last."""
    kept = _backups(naskah)
    same = (path for path in kept.values() if path.is_file() and path.read_bytes() == isi)
    return next(same, naskah.with_name(backup_name(naskah.name, max(kept, default=0) + 1)))


def surplus_backups(naskah: Path, baru: Path) -> tuple[Path, ...]:
    """Return the kept documents that are older than the last CADANGAN_TERBANYAK, of which `baru` is one."""
    kept = [path for path in _backups(naskah).values() if path != baru and path.is_file()]
    return tuple(kept[: max(0, len(kept) + 1 - CADANGAN_TERBANYAK)])


def _backups(naskah: Path) -> dict[int, Path]:
    """Return what has the name of a kept document, by number."""
    found = ((read_backup(path.name, naskah.name), path) for path in naskah.parent.iterdir())
    return dict(sorted((number, path) for number, path in found if number))
