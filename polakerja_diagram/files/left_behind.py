"""Files of an earlier run that stay beside the new ones: which structure each was drawn from.

A run that draws only some annexes or formats leaves the others as they are; those of another structure must
not be sent off with the new ones, whatever they are called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import NOWHERE, Diagnostic, warning
from polakerja_diagram.draw.file_names import PERUBAHAN, read_name
from polakerja_diagram.draw.spelling import clean_text
from polakerja_diagram.files.sidik import folder_files, is_copy, read_sidik, shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

CODES: Final[dict[str, str]] = {
    "PK484": """Folder hasil masih memuat berkas dari struktur yang lain.

Mengapa: yang digambar hanya sebagian lampiran atau sebagian format; berkas lain di folder itu dibuat dari
    struktur sebelum diubah dan tidak diperbarui, apa pun namanya. Bila dikirim bersama, dua keadaan
    tercampur.
Salah: `--lampiran II` sesudah struktur berubah, lalu mengirim `lampiran.pdf` yang lama.
Betul: gambar semua lampiran dengan semua format yang dipakai, atau hapus berkas lamanya; `polakerja periksa
    --cocok` memeriksa seluruh folder.
""",
}
"""Code -> explanation, for `polakerja jelaskan`."""


def left_behind(folder: Path, baru: Collection[Path], sidik: str) -> Iterator[Diagnostic]:
    """Yield PK484 if the folder holds files that are not among the new ones and come from another structure.

    Args:
        folder: where the new files stand.
        baru: the files of this run.
        sidik: fingerprint of the structure that they were drawn from.
    """
    try:
        semua = folder_files(folder)
    except OSError:  # a folder may be open for writing only
        return
    old = [
        clean_text(path.name)
        for path in semua
        if path not in baru and not is_copy(path) and not _is_change(path) and read_sidik(path) - {sidik}
    ]
    if old:
        yield warning(
            "PK484",
            at=NOWHERE,
            message=f"folder '{shown(folder)}' masih memuat berkas dari struktur yang lain: {', '.join(old)}",
            hint="gambar semua lampiran dan format ke folder itu, atau hapus berkas lamanya",
        )


def _is_change(path: Path) -> bool:
    """Whether it is a sheet of change, which belongs to two structures and is not drawn anew here."""
    name = read_name(path.name)
    return name is not None and name.rupa == PERUBAHAN
