"""What a drawing can be asked for: one record, which refuses what does not exist or changes nothing."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, Final

from polakerja_diagram.model import Mode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


FORMAT_KANTOR: Final = ("docx", "odt", "html", "teks", "md", "pdfa", "jdih")
"""Documents of an office; `pdfa` is the archival PDF, `teks` and `md` hold the annexes in words."""

FORMAT: Final = ("svg", "pdf", "dot", "png", *FORMAT_KANTOR)
"""What can be asked for. `svg` also gives the chart alone (`bagan-N.svg`), `pdf` also all annexes in one."""

MESIN: Final = ("tertanam", "dot")
"""The engine that is installed with us, and Graphviz on PATH. The path of a program may be given too."""

MESIN_PDF: Final = ("cairo", "typst")

HURUF: Final = ("nama", "tanam", "kurva")
"""How an SVG may carry its letters: the font by name, the letters that it uses within, or outlines."""


class NomorLampiran(StrEnum):
    """How the annexes of an amending act are numbered."""

    URUT = "urut"
    """Their own row: none for an only annex, I, II, ... for several (UU 12/2011 Lampiran II point 194)."""
    TETAP = "tetap"
    """As in the amended act (UU 13/2022, point 236c, first example)."""


PDFA_TINGKAT: Final = ("2a", "1b")
"""Levels of the archival PDF: 2a is usual and fully tagged, 1b the one a strict validator proves."""


NEEDS: Final = {
    "huruf": (("svg",), "huruf '{}' hanya untuk svg; tambahkan svg pada --format"),
    "dpi": (("png",), "dpi hanya untuk png; tambahkan png pada --format"),
    "lebar_mm": (("svg", "png"), "lebar hanya untuk svg dan png; tambahkan salah satunya pada --format"),
    "pdfa_tingkat": (("pdfa",), "pdfa-tingkat hanya untuk PDF arsip; tambahkan --pdfa"),
    "uraian": (("docx",), "uraian hanya untuk docx; tambahkan docx pada --format"),
    "kode_wilayah": (("jdih",), "kode-wilayah hanya untuk jdih; tambahkan jdih pada --format"),
}
"""Field of Pilihan -> the formats that follow it, and what is said where none of them is chosen."""


class PilihanError(ValueError):
    """The caller asked for what does not exist: an annex that the file does not have, an unknown format."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pilihan:
    """The choices of a drafter about a drawing; `Pilihan()` is the usual drawing.

    Raises:
        PilihanError: one that does not exist or that no chosen format can follow; and what it needs.
    """

    lampiran: tuple[int, ...] | None = None
    """1-based places of the annexes to draw; None draws all."""
    format: tuple[str, ...] = ("svg", "pdf", "dot")
    """Any of FORMAT."""
    mode: Mode | None = None
    """The closing of the page (L18-L21); None: RANCANGAN while number, date or name is empty."""
    mesin: str | None = None
    """One of MESIN, or the path of a program; None tries both."""
    mesin_pdf: str | None = None
    """One of MESIN_PDF; None takes cairo where its library is installed, else typst."""
    templat: Path | None = None
    """A folder whose templates replace ours, file by file."""
    satu_halaman: bool = False
    """Put each annex on one page, even in text under 8 pt (then a warning says which size)."""
    lebar_mm: float | None = None
    """Width on paper of the charts alone (`bagan-N`); None: as wide as on the page."""
    huruf: str = HURUF[0]
    """One of HURUF, for the SVG files."""
    dpi: int = 300
    """Pixels of a PNG to the inch; the usual one is the resolution of office printers."""
    pdfa_tingkat: str | None = None
    """Level of the archival PDF, one of PDFA_TINGKAT; None is the first."""
    uraian: bool = False
    """End the Word documents with the annexes in words."""
    kode_wilayah: str = ""
    """Code of the region, for the file name that the JDIH record proposes."""
    gabungan: bool = False
    """Draw the annexes as the amended act now reads, in the place of those that the amending act carries."""
    nomor_lampiran: NomorLampiran = NomorLampiran.URUT
    """Of the annexes of an amending act."""
    pola_berkas: str = ""
    """Pattern of that name with {tahun}, {jenis}, {kode}, {nomor}; empty: the usual one."""

    def __post_init__(self) -> None:
        """Refuse what cannot be drawn."""
        problem = next(chain(self._unknown(), self._idle()), None)
        if problem:
            raise PilihanError(problem)

    def _unknown(self) -> Iterator[str]:
        for what, said, known in (
            *(("format", one, FORMAT) for one in self.format),
            ("huruf", self.huruf, HURUF),
            ("nomor-lampiran", self.nomor_lampiran, tuple(NomorLampiran)),
            ("tingkat", self.pdfa_tingkat or PDFA_TINGKAT[0], PDFA_TINGKAT),
        ):
            if said not in known:
                yield f"{what} '{said}' tidak dikenal; yang ada: {', '.join(known)}"

    def _idle(self) -> Iterator[str]:
        """Yield each choice that changes nothing in the chosen formats."""
        usual = {one.name: one.default for one in fields(self)}
        for name, (formats, problem) in NEEDS.items():
            said = getattr(self, name)
            if said != usual[name] and not set(formats).intersection(self.format):
                yield problem.format(said)
        if self.gabungan and self.mode not in {None, Mode.RANCANGAN}:
            yield f"mode {self.mode} tidak untuk --gabungan: naskah gabungan tidak ditandatangani siapa pun"
        if self.gabungan and self.nomor_lampiran != usual["nomor_lampiran"]:
            yield "nomor-lampiran hanya untuk lampiran peraturan perubahan, bukan untuk --gabungan"
        if self.pola_berkas and not self.kode_wilayah:
            yield "pola-berkas memerlukan kode-wilayah; tambahkan --kode-wilayah"
