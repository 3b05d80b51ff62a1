"""An edition -> the content of every file to be written, by name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.text.metrics import HURUF_TERKECIL_PT
from polakerja_diagram.choices import FORMAT_KANTOR
from polakerja_diagram.draw.carried import say_sidik
from polakerja_diagram.draw.file_names import BAGAN, LAMPIRAN, NamaBerkas, read_name
from polakerja_diagram.draw.letters import carry_letters
from polakerja_diagram.draw.page import chart_scale
from polakerja_diagram.draw.templates import remark_templates
from polakerja_diagram.units import write_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from polakerja_diagram.draw.edition import HalamanTergambar, Terbitan

SEMUA_PDF: Final = str(NamaBerkas("pdf"))
"""The document of all annexes."""


@dataclass(frozen=True, slots=True)
class Keluaran:
    """File name -> content, in the order in which they are told; and remarks about how they were made."""

    isi: dict[str, bytes]
    catatan: tuple[str, ...] = ()


def make_files(terbitan: Terbitan) -> Keluaran:
    """Return the files of all annexes in every format that was chosen.

    Raises:
        ToolError: a PDF backend failed.
    """
    pilihan = terbitan.pilihan
    isi: dict[str, bytes] = {}
    catatan: list[str] = []
    if pilihan.templat is not None:
        catatan += remark_templates(pilihan.templat)
    if "svg" in pilihan.format:
        isi.update(_page_files(terbitan, "svg", lambda svg: carry_letters(svg, pilihan.huruf).encode()))
    if "pdf" in pilihan.format:
        isi.update(_pdf_files(terbitan))
    catatan += _pdf_remarks(terbitan)
    if "dot" in pilihan.format:
        isi.update(_dot_files(terbitan))
    if "png" in pilihan.format:
        from polakerja_diagram.draw.pdf import render_png

        picture = partial(render_png, dpi=pilihan.dpi, backend=pilihan.mesin_pdf)
        isi.update(_page_files(terbitan, "png", picture))
    if pilihan.lebar_mm is not None:
        catatan += [_width_remark(page, pilihan.lebar_mm) for page in terbitan.semua_halaman]
    if not frozenset(FORMAT_KANTOR).isdisjoint(pilihan.format):
        from polakerja_diagram.office.documents import JDIH, office_files

        isi.update(office_files(terbitan, berkas_lain=tuple(isi)))
        if "jdih" in pilihan.format and not terbitan.identitas.is_lengkap:
            catatan.append(f"{JDIH} tidak dibuat karena tidak semua lampiran digambar")
    return Keluaran(isi, tuple(catatan))


def _dot_files(terbitan: Terbitan) -> Iterator[tuple[str, bytes]]:
    """Yield what the engine was asked, under a remark that says where it comes from."""
    for page in terbitan.semua_halaman:
        yield str(page_name(page, "dot")), f"// {say_sidik(terbitan.identitas.sidik)}\n{page.dot}".encode()


def page_name(page: HalamanTergambar, akhiran: str, isi: str = LAMPIRAN) -> NamaBerkas:
    """Return the name of a file that holds one page: `lampiran-2.svg`, `bagan-2-h2.png`."""
    return NamaBerkas(akhiran, isi, page.halaman.lampiran, page.halaman.halaman)


def stale_pages(folder: Path, terbitan: Terbitan) -> Iterator[Path]:
    """Yield the files of pages that an annex had in an earlier run and has no more."""
    pages = {page.halaman.lampiran: page.halaman.halaman for page in terbitan.semua_halaman}
    for path in sorted(folder.glob("*-h*")):
        name = read_name(path.name)
        if name and name.halaman > pages.get(name.urutan, name.halaman):
            yield path


def _page_files(
    terbitan: Terbitan, akhiran: str, make: Callable[[str], bytes]
) -> Iterator[tuple[str, bytes]]:
    """Yield what is made of the SVG of each page, and of its chart alone for embedding."""
    for page in terbitan.semua_halaman:
        for isi, svg in ((LAMPIRAN, page.svg), (BAGAN, page.lepas)):
            yield str(page_name(page, akhiran, isi)), make(svg)


def _width_remark(page: HalamanTergambar, lebar_mm: float) -> str:
    """Return how large the text of the chart alone is at the width that was asked for."""
    huruf_pt = page.halaman.denah.huruf_pt * chart_scale(page.halaman, lebar_mm)
    lebar, huruf = (write_number(round(value, 1)) for value in (lebar_mm, huruf_pt))
    remark = f"{page_name(page, 'svg', BAGAN).stem}: lebar {lebar} mm, huruf {huruf} pt"
    if round(huruf_pt, 1) < HURUF_TERKECIL_PT:
        remark += "; di bawah 8 pt sukar dibaca pada cetakan"
    return remark


def _pdf_files(terbitan: Terbitan) -> Iterator[tuple[str, bytes]]:
    """Yield the document of each annex, then the one of all annexes with a bookmark for each."""
    from polakerja_diagram.draw.pdf import join_pdf, render_pdf

    documents = []
    for pages in terbitan.per_lampiran:
        identitas = replace(terbitan.identitas, judul=pages[0].halaman.judul_dokumen)
        parts = [
            (
                f"Halaman {page.halaman.halaman}",
                render_pdf(
                    page.svg, identitas, backend=terbitan.pilihan.mesin_pdf, uraian=page.halaman.uraian
                ),
            )
            for page in pages
        ]
        whole = parts[0][1] if len(parts) == 1 else join_pdf(parts, identitas)
        documents.append((pages[0].penanda, whole))
        yield str(NamaBerkas("pdf", urutan=pages[0].lampiran.urutan)), whole
    if terbitan.identitas.is_lengkap:
        yield SEMUA_PDF, join_pdf(documents, terbitan.identitas)


def _pdf_remarks(terbitan: Terbitan) -> Iterator[str]:
    """Yield which backend made the PDF or PNG if it is not the usual one, and what was not renewed."""
    from polakerja_diagram.draw.backend import choose_backend

    pilihan = terbitan.pilihan
    made = [name.upper() for name in ("pdf", "png") if name in pilihan.format]
    if made:
        _, remark = choose_backend(pilihan.mesin_pdf)
        if remark:
            yield remark.replace("PDF", " dan ".join(made), 1)
    if "pdf" in pilihan.format and not terbitan.identitas.is_lengkap:
        yield f"{SEMUA_PDF} tidak diperbarui karena tidak semua lampiran digambar"
