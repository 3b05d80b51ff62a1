"""Names of the files that we write: made here, and read here where an earlier run has left some."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

LAMPIRAN: Final = "lampiran"
BAGAN: Final = "bagan"
"""An annex on its pages, and its chart alone."""

ARSIP: Final = "arsip"
PERUBAHAN: Final = "perubahan"

AKHIRAN: Final = {
    (LAMPIRAN, ""): (
        "svg", "dot", "png", "pdf", "docx", "odt", "html", "txt", "md", "jdih.json", "manifes.json",
    ),
    (LAMPIRAN, ARSIP): ("pdf",),
    (BAGAN, ""): ("svg", "png"),
    (BAGAN, PERUBAHAN): ("svg", "pdf"),
}  # fmt: skip
"""What a file shows and how -> the endings that it may have; all carry the fingerprint of their structure."""

NAMA: Final = re.compile(r"([a-z]+)(?:-([1-9]\d*))?(?:-h([1-9]\d*))?(?:-([a-z]+))?\.([a-z.]+)", re.ASCII)


CADANGAN: Final = re.compile(r"(.+)\.lama(?:-([1-9]\d{0,8}))?", re.ASCII | re.DOTALL)


@dataclass(frozen=True, slots=True)
class NamaBerkas:
    """The name of a file in its parts.

    >>> str(NamaBerkas("svg", urutan=2, halaman=2)), str(NamaBerkas("pdf", rupa=ARSIP))
    ('lampiran-2-h2.svg', 'lampiran-arsip.pdf')
    """

    akhiran: str
    isi: str = LAMPIRAN
    urutan: int = 0
    """1-based place of the annex; 0 for a document of all."""
    halaman: int = 1
    """Page of the annex, where each has a file of its own."""
    rupa: str = ""

    def __str__(self) -> str:
        """Return the name as it is written."""
        return f"{self.stem}.{self.akhiran}"

    @property
    def stem(self) -> str:
        """The name without its ending."""
        page = f"h{self.halaman}" if self.halaman > 1 else ""
        parts = (self.isi, str(self.urutan or ""), page, self.rupa)
        return "-".join(part for part in parts if part)


def read_name(name: str) -> NamaBerkas | None:
    """Return the parts of a name of ours; None if the file is none of ours.

    >>> read_name("bagan-1-perubahan.pdf")
    NamaBerkas(akhiran='pdf', isi='bagan', urutan=1, halaman=1, rupa='perubahan')
    >>> read_name("lampiran-akhir.pdf"), read_name("bagan-1.docx")
    (None, None)
    """
    found = NAMA.fullmatch(name)
    if found is None or found[5] not in AKHIRAN.get((found[1], found[4] or ""), ()):
        return None
    return NamaBerkas(found[5], found[1], int(found[2] or 0), int(found[3] or 1), found[4] or "")


def backup_name(name: str, nomor: int) -> str:
    """Return the name under which a drafter's document is kept beside its new one.

    >>> backup_name("naskah.docx", 1), backup_name("naskah.docx", 2)
    ('naskah.docx.lama', 'naskah.docx.lama-2')
    """
    return f"{name}.lama" + (f"-{nomor}" if nomor > 1 else "")


def read_backup(name: str, asal: str = "") -> int:
    """Return which kept document has a name, of any document or of one; 0 if none.

    >>> read_backup("naskah.docx.lama-12"), read_backup("naskah.docx.lama", "surat.docx")
    (12, 0)
    """
    found = CADANGAN.fullmatch(name)
    if found is None or (asal and found[1] != asal):
        return 0
    return int(found[2] or 1)
