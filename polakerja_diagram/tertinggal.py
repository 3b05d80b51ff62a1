"""Files of an earlier run that stay beside the new ones: which structure each was drawn from.

SVG and PDF carry the fingerprint of their structure. A run that draws only some annexes or formats leaves the
others as they are; those of another structure must not be sent off with the new ones.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import NOWHERE, Diagnostic, warning

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

NAMA: Final = re.compile(r"(?:lampiran|bagan)(?:-\d+)?(?:-h\d+)?\.(?:svg|pdf)")
"""Names of the files of annexes that carry a fingerprint."""

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
        if NAMA.fullmatch(path.name) and path not in baru and read_sidik(path) not in {"", sidik}
    ]
    if old:
        yield warning(
            "PK484",
            at=NOWHERE,
            message=f"folder '{folder}' masih memuat berkas dari struktur yang lain: {', '.join(old)}",
            hint="gambar semua lampiran dan format ke folder itu, atau hapus berkas lamanya",
        )


def read_sidik(path: Path) -> str:
    """Return the fingerprint that a drawn file carries; empty if it carries none or cannot be read."""
    try:
        if path.suffix == ".svg":
            found = SIDIK_SVG.search(path.read_bytes())
            return found[1].decode("ascii") if found else ""
        return _read_pdf(path)
    except OSError:
        return ""


def _read_pdf(path: Path) -> str:
    import pikepdf  # noqa: PLC0415 - slow to load

    try:
        with pikepdf.open(path) as document:
            return str(document.docinfo.get("/Sidik", ""))
    except pikepdf.PdfError:  # no PDF, or one behind a password
        return ""
