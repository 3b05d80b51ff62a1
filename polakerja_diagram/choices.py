"""What a drawing can be asked for, and which choices are refused because they change nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.office import FORMAT_KANTOR

if TYPE_CHECKING:
    from collections.abc import Sequence

FORMAT: Final = ("svg", "pdf", "dot", "png", *FORMAT_KANTOR)
"""What can be asked for. `svg` also gives the chart alone (`bagan-N.svg`), `pdf` also all annexes in one."""

FORMAT_BAWAAN: Final = ("svg", "pdf", "dot")

HURUF: Final = ("nama", "tanam", "kurva")
"""How an SVG may carry its letters."""

HURUF_BAWAAN: Final = "nama"

DPI_BAWAAN: Final = 300
"""Pixels to the inch: the resolution of office printers."""

PDFA_TINGKAT: Final = ("2a", "1b")
"""Levels of the archival PDF, the usual one first."""


class PilihanError(ValueError):
    """The caller asked for what does not exist: an annex that the file does not have, an unknown format."""


def check_choices(
    *,
    format: Sequence[str] = FORMAT_BAWAAN,  # noqa: A002 - the word of the option it carries
    lebar_mm: float | None = None,
    huruf: str = HURUF_BAWAAN,
    dpi: int = DPI_BAWAAN,
    pdfa_tingkat: str | None = None,
    uraian: bool = False,
    kode_wilayah: str = "",
    pola_berkas: str = "",
) -> None:
    """Refuse choices of `draw` that do not exist, or that change nothing in the chosen formats.

    Raises:
        PilihanError: which one, and what it needs.
    """
    for name in format:
        if name not in FORMAT:
            raise PilihanError(f"format '{name}' tidak dikenal; yang ada: {', '.join(FORMAT)}")
    if huruf not in HURUF:
        raise PilihanError(f"huruf '{huruf}' tidak dikenal; yang ada: {', '.join(HURUF)}")
    if huruf != HURUF_BAWAAN and "svg" not in format:
        raise PilihanError(f"huruf '{huruf}' hanya untuk svg; tambahkan svg pada --format")
    if dpi != DPI_BAWAAN and "png" not in format:
        raise PilihanError("dpi hanya untuk png; tambahkan png pada --format")
    if lebar_mm is not None and not {"svg", "png"}.intersection(format):
        raise PilihanError("lebar hanya untuk svg dan png; tambahkan salah satunya pada --format")
    _check_office_choices(
        format, pdfa_tingkat, uraian=uraian, kode_wilayah=kode_wilayah, pola_berkas=pola_berkas
    )


def _check_office_choices(
    semua_format: Sequence[str],
    pdfa_tingkat: str | None,
    *,
    uraian: bool,
    kode_wilayah: str,
    pola_berkas: str,
) -> None:
    if pdfa_tingkat is not None and pdfa_tingkat not in PDFA_TINGKAT:
        raise PilihanError(f"tingkat '{pdfa_tingkat}' tidak dikenal; yang ada: {', '.join(PDFA_TINGKAT)}")
    if pdfa_tingkat is not None and "pdfa" not in semua_format:
        raise PilihanError("pdfa-tingkat hanya untuk PDF arsip; tambahkan --pdfa")
    if uraian and "docx" not in semua_format:
        raise PilihanError("uraian hanya untuk docx; tambahkan docx pada --format")
    if pola_berkas and not kode_wilayah:
        raise PilihanError("pola-berkas memerlukan kode-wilayah; tambahkan --kode-wilayah")
    if kode_wilayah and "jdih" not in semua_format:
        raise PilihanError("kode-wilayah hanya untuk jdih; tambahkan jdih pada --format")
