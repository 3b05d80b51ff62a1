"""Files of an earlier run: which structure each was drawn from, and how its annex lay on its pages.

SVG and PDF carry the fingerprint of their structure. A run that draws only some annexes or formats leaves the
others as they are; those of another structure must not be sent off with the new ones. Pages carry how the
annex lies on them; a drafter hears what made more move than the row that was amended.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.tatanan import changes, read_tatanan
from polakerja_diagram.diagnostics import NOWHERE, Diagnostic, warning

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from polakerja_diagram.chart.tatanan import Tatanan

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

TATANAN_SVG: Final = re.compile(r'<metadata\b[^>]*\bdata-tatanan="([^"]*)"')

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


def read_arrangements(folder: Path, semua_lampiran: Iterable[int]) -> dict[int, Tatanan]:
    """Return how annexes lie on the pages that an earlier run has left in a folder, by number.

    Args:
        folder: where `lampiran-N.svg` may stand.
        semua_lampiran: the numbers of annexes to look for.
    """
    result: dict[int, Tatanan] = {}
    for urutan in semua_lampiran:
        try:
            page = (folder / f"lampiran-{urutan}.svg").read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):  # never drawn here, or no file of ours
            continue
        found = TATANAN_SVG.search(page)
        if found:
            result[urutan] = read_tatanan(unescape(found[1]))
    return result


def moved(sebutan: str, lama: Mapping[str, str], baru: Mapping[str, str]) -> str:
    """Return what to say of an annex whose boxes all may have moved; empty if it lies as before.

    >>> moved("Lampiran II", {"huruf": "10 pt"}, {"huruf": "10 pt"})
    ''
    """
    told = ", ".join(changes(lama, baru))
    if not told:
        return ""
    return (
        f"tata letak {sebutan} berubah sejak gambar sebelumnya ({told}), jadi kotak lain ikut bergeser; "
        "kunci di tata-letak dapat menetapkannya"
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
