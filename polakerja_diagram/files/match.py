"""Hold drawn files against the model they should have been made from: an old chart does not slip in.

A file is known by the fingerprint inside, not by its name. One without proves nothing, and is named so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.diagnostics import Diagnostic, Location, error, info, warning
from polakerja_diagram.draw.spelling import clean_text
from polakerja_diagram.files.sidik import folder_files, is_copy, read_sidik, shown
from polakerja_diagram.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from polakerja_diagram.model import Struktur


def match_files(semua_struktur: Sequence[Struktur], folder: Path) -> tuple[Diagnostic, ...]:
    """Return what does not match, file by file.

    Only PK515, a chart of another model, and PK517, a folder without files, are errors. PK516 names what is
    not judged: files without fingerprint, and the copies that we keep. Where all are such, PK517 warns.

    Args:
        semua_struktur: the states that may have been drawn, at least one: as enacted, as consolidated.
        folder: the folder with the drawn files.
    """
    wanted = frozenset(map(fingerprint, semua_struktur))
    at = Location(shown(folder), 1, 1)
    try:
        files = folder_files(folder)
    except OSError as cause:
        message = f"folder '{at.file}' tidak dapat dibaca: {cause.strerror or cause}"
        return (error("PK517", at=at, message=message, hint="minta hak baca atas folder itu"),)
    hint = "gambar dahulu: polakerja lampiran"
    if not files:
        return (error("PK517", at=at, message=f"folder '{at.file}' tidak memuat berkas hasil", hint=hint),)
    carried = {path: frozenset() if is_copy(path) else read_sidik(path) for path in files}
    found = tuple(_judge(carried, wanted, semua_struktur[0].file or "berkas struktur"))
    if any(carried.values()):
        return found
    message = f"tidak ada berkas di folder '{at.file}' yang memuat sidik; tidak ada yang dapat dipastikan"
    return (*found, warning("PK517", at=at, message=message, hint=hint))


def _judge(carried: dict[Path, frozenset[str]], wanted: frozenset[str], source: str) -> Iterator[Diagnostic]:
    for path, semua_sidik in carried.items():
        at, name = Location(shown(path), 1, 1), clean_text(path.name)
        if semua_sidik - wanted:
            yield error(
                "PK515",
                at=at,
                message=f"'{name}' tidak dibuat dari '{source}' yang sekarang",
                hint="gambar lagi (polakerja lampiran; naskah: polakerja sisip), atau hapus berkas lama itu",
            )
        elif is_copy(path):
            yield info(
                "PK516",
                at=at,
                message=f"'{name}' salinan yang disimpan program ini; tidak dinilai",
                hint="jangan kirimkan salinan itu",
            )
        elif not semua_sidik:
            yield info(
                "PK516",
                at=at,
                message=f"'{name}' tidak dikenal: tidak memuat sidik, jadi tidak dinilai",
                hint="bila itu bagan, pakai berkas yang dibuat oleh polakerja lampiran",
            )
