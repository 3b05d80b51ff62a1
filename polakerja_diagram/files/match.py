"""Hold drawn files against the model they should have been made from: an old chart does not slip in.

All that we draw carries the fingerprint of its structure; a file without one proves nothing and fails too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.diagnostics import Diagnostic, Location, error
from polakerja_diagram.draw.file_names import BERSIDIK, read_name
from polakerja_diagram.files.left_behind import read_sidik
from polakerja_diagram.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from polakerja_diagram.model import Struktur


def match_files(semua_struktur: Sequence[Struktur], folder: Path) -> tuple[Diagnostic, ...]:
    """Return what does not match, file by file: PK515 another model, PK516 no fingerprint, PK517 no file.

    Args:
        semua_struktur: the states that may have been drawn, at least one: as enacted, as consolidated.
        folder: the folder with the drawn files.
    """
    wanted = frozenset(map(fingerprint, semua_struktur))
    try:
        files = sorted(path for path in folder.iterdir() if _is_ours(path))
    except OSError as cause:
        problem, hint = f"tidak dapat dibaca: {cause.strerror or cause}", "minta hak baca atas folder itu"
        return (_no_files(folder, problem, hint),)
    if not files:
        return (_no_files(folder, "tidak memuat berkas hasil", "gambar dahulu: polakerja lampiran"),)
    return tuple(_mismatches(files, wanted, semua_struktur[0].file or "berkas struktur"))


def _no_files(folder: Path, problem: str, hint: str) -> Diagnostic:
    at = Location(str(folder), 1, 1)
    return error("PK517", at=at, message=f"folder '{folder}' {problem}", hint=hint)


def _is_ours(path: Path) -> bool:
    """Whether we write files of that name; others in the folder are not ours to judge."""
    name = read_name(path.name)
    return name is not None and name.akhiran in BERSIDIK and path.is_file()


def _mismatches(files: list[Path], wanted: frozenset[str], source: str) -> Iterator[Diagnostic]:
    for path in files:
        sidik = read_sidik(path)
        if sidik in wanted:
            continue
        at = Location(str(path), 1, 1)
        if sidik:
            yield error(
                "PK515",
                at=at,
                message=f"'{path.name}' tidak dibuat dari '{source}' yang sekarang",
                hint="gambar lagi dengan polakerja lampiran, atau hapus berkas lama itu",
            )
        else:
            yield error(
                "PK516",
                at=at,
                message=f"'{path.name}' tidak memuat sidik; asalnya tidak dapat dipastikan",
                hint="pakai berkas yang dibuat oleh polakerja lampiran",
            )
