"""Finished pages -> the content of every file to be written, by name.

All pages go through the engine in one process. Page n > 1 of an annex has the suffix `-hN`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.text.metrics import HURUF_TERKECIL_PT
from polakerja_diagram.draw.charts import draw_charts
from polakerja_diagram.draw.letters import NAMA, carry_letters
from polakerja_diagram.draw.page import build_both_svgs, chart_scale
from polakerja_diagram.draw.templates import remark_templates
from polakerja_diagram.office import FORMAT_KANTOR
from polakerja_diagram.units import write_number

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from polakerja_diagram.chart.denah import Halaman
    from polakerja_diagram.model import Mode, Struktur
    from polakerja_diagram.office.documents import HalamanTergambar


@dataclass(frozen=True, slots=True)
class Permintaan:
    """How the files are to be made; the words are those of `pipeline.draw`."""

    format: Collection[str]
    mesin: str | None = None
    mesin_pdf: str | None = None
    templat: Path | None = None
    lebar_mm: float | None = None
    """Width on paper of the chart alone; None: as on the page."""
    huruf: str = NAMA
    """How an SVG carries its letters: `nama`, `tanam` or `kurva`."""
    dpi: int = 300
    """Pixels of a PNG to the inch."""
    sidik: str = ""
    """Fingerprint of the structure, for the metadata."""
    versi: str = ""
    """Our version, for the metadata."""
    judul: str = ""
    """Title of the document of all annexes."""
    tentang: str = ""
    """What the act is about: the subject of every PDF."""
    kata_kunci: tuple[str, ...] = ()
    """Keywords of every PDF."""
    semua_penanda: tuple[str, ...] = ()
    """Bookmarks of the document of all annexes, one for each annex that is drawn."""
    is_lengkap: bool = True
    """Whether all annexes are drawn; the document of all is not made from some."""
    struktur: Struktur | None = None
    """What is drawn; the documents of an office need it."""
    mode: Mode | None = None
    """How the pages are closed, for those documents; None: as `default_mode` says."""
    pdfa_tingkat: str = "2a"
    has_uraian: bool = False
    """Whether a Word document ends with the annexes in words."""
    kode_wilayah: str = ""
    """Code of the region in the file name of the JDIH record."""
    pola_berkas: str = ""
    """Pattern of that file name; empty: the usual one."""


@dataclass(frozen=True, slots=True)
class Keluaran:
    """File name -> content, in the order in which they are told; and remarks about how they were made."""

    isi: dict[str, bytes]
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Lembar:
    """One page on its way: what the engine was asked, the page and the chart alone made from its answer."""

    halaman: Halaman
    dot: str
    svg: str
    bagan: str


def draw_files(semua_lampiran: Sequence[tuple[Halaman, ...]], permintaan: Permintaan) -> Keluaran:
    """Return the files of all annexes in every format that was chosen.

    Raises:
        ToolError: an engine, a template or a PDF backend failed.
    """
    leaves = _draw_leaves([halaman for lampiran in semua_lampiran for halaman in lampiran], permintaan)
    isi: dict[str, bytes] = {}
    catatan: list[str] = []
    if permintaan.templat is not None:
        catatan += remark_templates(permintaan.templat)
    if "svg" in permintaan.format:
        isi.update(_svg_files(leaves, permintaan))
    if "pdf" in permintaan.format:
        isi.update(_pdf_files(leaves, permintaan))
    catatan += _pdf_remarks(permintaan)
    if "dot" in permintaan.format:
        isi.update((f"{page_name(leaf.halaman)}.dot", leaf.dot.encode("utf-8")) for leaf in leaves)
    if "png" in permintaan.format:
        isi.update(_png_files(leaves, permintaan))
    if permintaan.lebar_mm is not None:
        catatan += [_width_remark(leaf.halaman, permintaan.lebar_mm) for leaf in leaves]
    if permintaan.struktur is not None and not frozenset(FORMAT_KANTOR).isdisjoint(permintaan.format):
        isi.update(_office_files(permintaan.struktur, leaves, permintaan, tuple(isi)))
        if "jdih" in permintaan.format and not permintaan.is_lengkap:
            catatan.append("lampiran.jdih.json tidak dibuat karena tidak semua lampiran digambar")
    return Keluaran(isi, tuple(catatan))


def draw_pages(
    struktur: Struktur, pages: Sequence[Halaman], permintaan: Permintaan
) -> list[HalamanTergambar]:
    """Return pages with their drawing, as documents take them.

    Raises:
        ToolError: an engine or a template failed.
    """
    return _for_documents(struktur, _draw_leaves(pages, permintaan), permintaan)


def _draw_leaves(pages: Sequence[Halaman], permintaan: Permintaan) -> list[_Lembar]:
    """Have the engine draw all pages and hold its drawing against ours."""
    dots, texts = draw_charts(
        pages, lambda: [_svg_texts(halaman, permintaan) for halaman in pages], mesin=permintaan.mesin
    )
    return [_Lembar(halaman, dot, *both) for halaman, dot, both in zip(pages, dots, texts, strict=True)]


def _office_files(
    struktur: Struktur, leaves: Sequence[_Lembar], permintaan: Permintaan, berkas_lain: tuple[str, ...]
) -> dict[str, bytes]:
    """Return the documents of an office; their charts have the size that they have on the page."""
    from polakerja_diagram.chart.page.search import default_mode
    from polakerja_diagram.office.documents import PermintaanKantor, office_files

    return office_files(
        struktur,
        _for_documents(struktur, leaves, permintaan),
        PermintaanKantor(
            format=permintaan.format,
            judul=permintaan.judul,
            mode=permintaan.mode or default_mode(struktur),
            templat=permintaan.templat,
            mesin_pdf=permintaan.mesin_pdf,
            pdfa_tingkat=permintaan.pdfa_tingkat,
            has_uraian=permintaan.has_uraian,
            kode_wilayah=permintaan.kode_wilayah,
            pola_berkas=permintaan.pola_berkas,
            sidik=permintaan.sidik,
            berkas_lain=berkas_lain,
            is_lengkap=permintaan.is_lengkap,
        ),
    )


def _for_documents(
    struktur: Struktur, leaves: Sequence[_Lembar], permintaan: Permintaan
) -> list[HalamanTergambar]:
    from polakerja_diagram.office.documents import HalamanTergambar

    on_page = replace(permintaan, lebar_mm=None)
    annexes = {annex.urutan: annex for annex in struktur.semua_lampiran}
    return [
        HalamanTergambar(
            annexes[leaf.halaman.lampiran],
            leaf.halaman,
            leaf.svg,
            leaf.bagan if permintaan.lebar_mm is None else _svg_texts(leaf.halaman, on_page)[1],
        )
        for leaf in leaves
    ]


def page_name(halaman: Halaman, stem: str = "lampiran") -> str:
    """Return the name of a page's files without its ending: `lampiran-2`, `lampiran-2-h2`."""
    return f"{stem}-{halaman.lampiran}" + (f"-h{halaman.halaman}" if halaman.halaman > 1 else "")


PAGE_FILE: Final = re.compile(r"(?:lampiran|bagan)-(\d+)-h(\d+)\.(?:svg|dot|png)")
"""Name of a file that holds a continuation page: annex and page."""


def stale_pages(folder: Path, semua_lampiran: Sequence[tuple[Halaman, ...]]) -> Iterator[Path]:
    """Yield the files of pages that an annex had in an earlier run and has no more."""
    pages = {halaman[0].lampiran: len(halaman) for halaman in semua_lampiran}
    for path in sorted(folder.glob("*-h*")):
        found = PAGE_FILE.fullmatch(path.name)
        if found and int(found[2]) > pages.get(int(found[1]), int(found[2])):
            yield path


def _svg_texts(halaman: Halaman, permintaan: Permintaan) -> tuple[str, str]:
    return build_both_svgs(
        halaman,
        templat=permintaan.templat,
        sidik=permintaan.sidik,
        versi=permintaan.versi,
        lebar_mm=permintaan.lebar_mm,
    )


def _svg_files(leaves: Sequence[_Lembar], permintaan: Permintaan) -> Iterator[tuple[str, bytes]]:
    """Yield each page, and its chart alone for embedding, with the letters as they are wished."""
    for leaf in leaves:
        yield f"{page_name(leaf.halaman)}.svg", carry_letters(leaf.svg, permintaan.huruf).encode("utf-8")
        chart = carry_letters(leaf.bagan, permintaan.huruf)
        yield f"{page_name(leaf.halaman, 'bagan')}.svg", chart.encode("utf-8")


def _width_remark(halaman: Halaman, lebar_mm: float) -> str:
    """Return how large the text of the chart alone is at the width that was asked for."""
    huruf_pt = halaman.denah.huruf_pt * chart_scale(halaman, lebar_mm)
    lebar, huruf = (write_number(round(value, 1)) for value in (lebar_mm, huruf_pt))
    remark = f"{page_name(halaman, 'bagan')}: lebar {lebar} mm, huruf {huruf} pt"
    if round(huruf_pt, 1) < HURUF_TERKECIL_PT:
        remark += "; di bawah 8 pt sukar dibaca pada cetakan"
    return remark


def _pdf_files(leaves: Sequence[_Lembar], permintaan: Permintaan) -> Iterator[tuple[str, bytes]]:
    """Yield the document of each annex, then the one of all annexes with a bookmark for each."""
    from polakerja_diagram.draw.pdf import render_pdf

    documents = []
    for urutan, group in groupby(leaves, key=lambda leaf: leaf.halaman.lampiran):
        pages = list(group)
        judul = pages[0].halaman.judul_dokumen
        parts = [
            (
                f"Halaman {leaf.halaman.halaman}",
                render_pdf(
                    leaf.svg,
                    judul=judul,
                    backend=permintaan.mesin_pdf,
                    pokok=permintaan.tentang,
                    kata_kunci=permintaan.kata_kunci,
                    uraian=leaf.halaman.uraian,
                    sidik=permintaan.sidik,
                ),
            )
            for leaf in pages
        ]
        whole = parts[0][1] if len(parts) == 1 else _join(parts, judul, permintaan)
        documents.append(whole)
        yield f"lampiran-{urutan}.pdf", whole
    if permintaan.is_lengkap:
        marked = list(zip(permintaan.semua_penanda, documents, strict=True))
        yield "lampiran.pdf", _join(marked, permintaan.judul, permintaan)


def _join(parts: Sequence[tuple[str, bytes]], judul: str, permintaan: Permintaan) -> bytes:
    from polakerja_diagram.draw.pdf import join_pdf

    return join_pdf(
        parts,
        judul=judul,
        pokok=permintaan.tentang,
        kata_kunci=permintaan.kata_kunci,
        sidik=permintaan.sidik,
    )


def _pdf_remarks(permintaan: Permintaan) -> Iterator[str]:
    """Yield which backend made the PDF or PNG if it is not the usual one, and what was not renewed."""
    from polakerja_diagram.draw.backend import choose_backend

    made = [name.upper() for name in ("pdf", "png") if name in permintaan.format]
    if made:
        _, remark = choose_backend(permintaan.mesin_pdf)
        if remark:
            yield remark.replace("PDF", " dan ".join(made), 1)
    if "pdf" in permintaan.format and not permintaan.is_lengkap:
        yield "lampiran.pdf tidak diperbarui karena tidak semua lampiran digambar"


def _png_files(leaves: Sequence[_Lembar], permintaan: Permintaan) -> Iterator[tuple[str, bytes]]:
    from polakerja_diagram.draw.pdf import render_png

    for leaf in leaves:
        for stem, svg in (("lampiran", leaf.svg), ("bagan", leaf.bagan)):
            png = render_png(svg, dpi=permintaan.dpi, backend=permintaan.mesin_pdf)
            yield f"{page_name(leaf.halaman, stem)}.png", png
