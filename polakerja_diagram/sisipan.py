"""A chart into a drafter's document: which annex a marker means, the pictures, the copy that is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram import __version__, pipeline
from polakerja_diagram.berkas import write_files
from polakerja_diagram.chart.judul import nama_urutan
from polakerja_diagram.diagnostics import Outcome, ToolError
from polakerja_diagram.pipeline import PilihanError
from polakerja_diagram.sidik import fingerprint

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from polakerja_diagram.chart.denah import Halaman
    from polakerja_diagram.model import Lampiran, Struktur
    from polakerja_diagram.office.semua_berkas import HalamanTergambar

HURUF_TERKECIL_PT: Final = 8.0
"""Below this a printed chart is hard to read (L31)."""

DPI: Final = 300
"""Density of the picture for programs that show no SVG: that of office printers."""

WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class HasilSisip:
    """What became of the document."""

    sebutan: str
    """The annex, `Lampiran II`."""
    penanda: str
    diperbarui: bool
    """Whether an earlier chart was renewed (else the marker was replaced)."""
    is_sama: bool
    """Whether the document held this very chart already; then nothing was written."""
    huruf_pt: float
    """Size of the chart's text in the document, in points."""
    cadangan: Path
    """The document as it was before."""

    @property
    def is_kecil(self) -> bool:
        """Whether the text is too small to be read on paper."""
        return round(self.huruf_pt, 1) < HURUF_TERKECIL_PT


def insert(
    naskah: Path,
    berkas: Path,
    *,
    penanda: str | None = None,
    lampiran: int | None = None,
    templat: Path | None = None,
    mesin_pdf: str | None = None,
) -> Outcome[HasilSisip]:
    """Draw one annex and put its chart and KETERANGAN into a Word document, which is kept beside it.

    Args:
        naskah: the DOCX file; it is replaced when everything else went well, and not at all otherwise.
        berkas: the structure file.
        penanda: the marker; None is `{{LAMPIRAN II}}`, made from the annex.
        lampiran: 1-based place of the annex; None is the one that the marker names.
        templat: a folder whose templates replace ours.
        mesin_pdf: what draws the PNG, `cairo` or `typst`.

    Returns:
        What was done, or None if the structure has errors or the chart does not fit a page.

    Raises:
        PilihanError: neither option says which annex.
        ToolError: PK440-PK442 the document; PK4xx an engine or the disk. The document is as it was.
    """
    checked = pipeline.check(berkas)
    struktur = checked.value
    if struktur is None:
        return Outcome(None, checked.diagnostics)
    annex = choose_annex(struktur, penanda, lampiran)
    sebutan = nama_urutan(struktur, annex)
    marker = penanda or f"{{{{{sebutan.upper()}}}}}"
    laid_out = _lay_out(struktur, annex)
    found = (*checked.diagnostics, *laid_out.diagnostics)
    if laid_out.value is None or laid_out.has_errors:
        return Outcome(None, found)

    from polakerja_diagram.draw.page import chart_scale  # noqa: PLC0415 - slow to load
    from polakerja_diagram.keluaran import Permintaan, draw_pages  # noqa: PLC0415 - slow to load

    permintaan = Permintaan((), templat=templat, sidik=fingerprint(struktur), versi=__version__)
    pages = draw_pages(struktur, laid_out.value, permintaan)
    old = _read(naskah)
    new, renewed, skala = _insert(struktur, old, marker, pages, templat=templat, mesin_pdf=mesin_pdf)
    cadangan = find_backup(naskah, old)
    if new != old:
        target = naskah.resolve()  # a link stays a link
        write_files(target.parent, {cadangan.name: old, target.name: new})
    halaman = laid_out.value[0]
    huruf_pt = halaman.denah.huruf_pt * chart_scale(halaman) * skala
    return Outcome(HasilSisip(sebutan, marker, renewed, new == old, huruf_pt, cadangan), found)


def choose_annex(struktur: Struktur, penanda: str | None, lampiran: int | None) -> Lampiran:
    """Return the annex of that place, or the one whose numeral or number stands in the marker.

    Raises:
        PilihanError: there is none, or nothing says which of several.
    """
    annexes = struktur.semua_lampiran
    if lampiran is None and len(annexes) == 1:
        return annexes[0]
    words = {word.upper() for word in WORD.findall(penanda or "")}
    for annex in annexes:
        numeral = nama_urutan(struktur, annex).upper().rpartition(" ")[2]
        if annex.urutan == lampiran or (lampiran is None and words & {numeral, str(annex.urutan)}):
            return annex
    if lampiran is not None:
        raise PilihanError(f"lampiran {lampiran} tidak ada; berkas ini memuat {len(annexes)} lampiran")
    raise PilihanError("tidak jelas lampiran mana yang disisipkan; sebut dengan --lampiran")


def find_backup(naskah: Path, isi: bytes) -> Path:
    """Return where the document is kept: `NASKAH.docx.lama`, or the first number that is free or the same."""
    path = naskah.with_name(f"{naskah.name}.lama")
    number = 1
    while path.exists() and not (path.is_file() and path.read_bytes() == isi):
        number += 1
        path = naskah.with_name(f"{naskah.name}.lama-{number}")
    return path


def _lay_out(struktur: Struktur, annex: Lampiran) -> Outcome[tuple[Halaman, ...]]:
    """Lay the annex out on one page: a document holds one chart at one marker."""
    from polakerja_diagram.chart.pages import lay_out  # noqa: PLC0415 - slow to load
    from polakerja_diagram.words import describe_lampiran  # noqa: PLC0415 - slow to load

    words = describe_lampiran(struktur, annex)
    return lay_out(struktur, annex, mode=None, uraian=words, satu_halaman=True)


def _insert(
    struktur: Struktur,
    old: bytes,
    marker: str,
    pages: Sequence[HalamanTergambar],
    *,
    templat: Path | None,
    mesin_pdf: str | None,
) -> tuple[bytes, bool, float]:
    """Return the new document, whether a chart was renewed, and the scale that was reached."""
    from polakerja_diagram.draw.pdf import render_png  # noqa: PLC0415 - slow to load
    from polakerja_diagram.office.semua_berkas import make_lembar  # noqa: PLC0415 - slow to load
    from polakerja_diagram.office.sisip import insert_chart  # noqa: PLC0415 - slow to load

    lembar = make_lembar(struktur, pages[0], templat)
    pictures = [picture for picture in (lembar.bagan, lembar.keterangan) if picture is not None]
    done = insert_chart(
        old,
        marker,
        pictures,
        semua_png=[render_png(picture.svg, dpi=DPI, backend=mesin_pdf) for picture in pictures],
    )
    return done.naskah, done.diperbarui, done.skala


def _read(naskah: Path) -> bytes:
    try:
        return naskah.read_bytes()
    except OSError as cause:
        raise ToolError(
            "PK483",
            f"berkas '{naskah}' tidak dapat dibuka",
            hint="tutup program yang memakainya, atau minta hak baca",
            detail=cause.strerror or str(cause),
        ) from cause
