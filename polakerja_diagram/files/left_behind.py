"""Files of an earlier run that stay beside the new ones: which structure each was drawn from.

SVG and PDF carry the fingerprint of their structure; a document of an office carries it in its charts, which
are SVG, and keeps it when other text is edited. A run that draws only some annexes or formats leaves
the others as they are; those of another structure must not be sent off with the new ones.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import NOWHERE, Diagnostic, warning
from polakerja_diagram.draw.file_names import BERSIDIK, PERUBAHAN, read_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

CODES: Final[dict[str, str]] = {
    "PK484": """Folder hasil masih memuat berkas dari struktur yang lain.

Mengapa: yang digambar hanya sebagian lampiran atau sebagian format; berkas lain di folder itu dibuat dari
    struktur sebelum diubah dan tidak diperbarui. Bila dikirim bersama, dua keadaan tercampur.
Salah: `--lampiran II` sesudah struktur berubah, lalu mengirim `lampiran.pdf` yang lama.
Betul: gambar semua lampiran dengan semua format yang dipakai, atau hapus berkas lamanya; `polakerja periksa
    --cocok` memeriksa seluruh folder.
""",
}
"""Code -> explanation, for `polakerja jelaskan`."""

BESAR_TERBESAR: Final = 512 * 1024 * 1024
"""Bytes that the pictures of a document may unpack to."""

SIDIK_SVG: Final = re.compile(rb'<metadata\b[^>]*\bdata-sidik="([0-9a-f]{64})"')


def left_behind(folder: Path, baru: Collection[Path], sidik: str) -> Iterator[Diagnostic]:
    """Yield PK484 if the folder holds files that are not among the new ones and come from another structure.

    Args:
        folder: where the new files stand.
        baru: the files of this run.
        sidik: fingerprint of the structure that they were drawn from.
    """
    try:
        semua = sorted(folder.iterdir())
    except OSError:  # a folder may be open for writing only
        return
    old = [
        path.name
        for path in semua
        if (name := read_name(path.name))
        and name.akhiran in BERSIDIK
        and name.rupa != PERUBAHAN
        and path not in baru
        and path.is_file()  # a pipe has no end
        and read_sidik(path) not in {"", sidik}
    ]
    if old:
        yield warning(
            "PK484",
            at=NOWHERE,
            message=f"folder '{folder}' masih memuat berkas dari struktur yang lain: {', '.join(old)}",
            hint="gambar semua lampiran dan format ke folder itu, atau hapus berkas lamanya",
        )


def read_sidik(path: Path) -> str:
    """Return the fingerprint that a drawn file carries; empty if it carries none or cannot be read.

    A document whose charts are of several structures carries all their fingerprints, which are those of none.
    """
    try:
        if path.suffix == ".pdf":
            return _read_pdf(path)
        pictures = _read_zip(path) if path.suffix in {".docx", ".odt"} else [path.read_bytes()]
    except OSError:
        return ""
    found = {sidik.decode("ascii") for content in pictures for sidik in SIDIK_SVG.findall(content)}
    return " ".join(sorted(found))


def _read_zip(path: Path) -> list[bytes]:
    """Return the vector pictures in a document; none if it is no document."""
    try:
        with zipfile.ZipFile(path) as archive:
            pictures = [info for info in archive.infolist() if info.filename.endswith(".svg")]
            if sum(info.file_size for info in pictures) > BESAR_TERBESAR:
                return []
            return [archive.read(info) for info in pictures]
    except (
        zipfile.BadZipFile,
        zlib.error,
        RuntimeError,
        NotImplementedError,
    ):  # damaged or behind a password
        return []


def _read_pdf(path: Path) -> str:
    import pikepdf  # noqa: PLC0415 - slow to load

    try:
        with pikepdf.open(path) as document:
            return str(document.docinfo.get("/Sidik", ""))
    except (pikepdf.PdfError, pikepdf.PasswordError):  # no PDF, or one behind a password
        return ""
