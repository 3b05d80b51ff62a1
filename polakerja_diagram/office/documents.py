"""An edition -> the files of an office, by name: what `files/contents` adds to SVG and PDF.

One document of all annexes and, where it makes sense, one of each. When only some annexes are drawn, nothing
is put in the place of a document of all: each drawn annex has documents of its own. Heavy libraries are
loaded only when their format is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.page.blocks import text_area
from polakerja_diagram.choices import PDFA_TINGKAT
from polakerja_diagram.draw.file_names import ARSIP, NamaBerkas
from polakerja_diagram.office.flow import PicturedPage, susun
from polakerja_diagram.office.pictures import chart_picture, legend_picture
from polakerja_diagram.office.plain import build_markdown, build_text, word_rows
from polakerja_diagram.sebutan.citation import nama_urutan

if TYPE_CHECKING:
    from collections.abc import Callable

    from polakerja_diagram.draw.edition import HalamanTergambar, Terbitan
    from polakerja_diagram.model import Lampiran
    from polakerja_diagram.office.flow import FlowPage

JDIH: Final = str(NamaBerkas("jdih.json"))
"""The record of the act."""


def office_files(terbitan: Terbitan, *, berkas_lain: tuple[str, ...] = ()) -> dict[str, bytes]:
    """Return file name -> content of every format of FORMAT_KANTOR that was asked for.

    The JDIH record is about the whole act: it is made only when all annexes are drawn.

    Args:
        terbitan: the drawn pages; their charts have the size that they have on the page.
        berkas_lain: names of the files that others make in the same run, for the JDIH record.

    Raises:
        ToolError: PK410-PK411 a template, PK420-PK422 a picture or the archival PDF failed.
    """
    makers: dict[str, Callable[[Terbitan], Berkas]] = {
        "docx": _docx_files,
        "odt": _odt_files,
        "html": _html_files,
        "teks": partial(_word_files, akhiran="txt"),
        "md": partial(_word_files, akhiran="md"),
        "pdfa": _archive_files,
    }
    pilihan = terbitan.pilihan
    isi: dict[str, bytes] = {}
    for name, make in makers.items():
        if name in pilihan.format:
            isi.update((str(one), content) for one, content in make(terbitan))
    if "jdih" in pilihan.format and terbitan.identitas.is_lengkap:
        from polakerja_diagram.office.jdih import POLA_BERKAS, build_jdih  # noqa: PLC0415 - loaded when asked for

        isi[JDIH] = build_jdih(
            terbitan.struktur,
            semua_kaitan=terbitan.semua_kaitan,
            semua_berkas=(*berkas_lain, *isi),
            kode_wilayah=pilihan.kode_wilayah,
            pola_berkas=pilihan.pola_berkas or POLA_BERKAS,
        )
    return isi


def make_lembar(terbitan: Terbitan) -> list[PicturedPage]:
    """Return the pages, each with its two pictures, for documents and for `insert_chart`."""
    return [
        PicturedPage(
            page.halaman,
            chart_picture(page.halaman, page.bagan, sebutan=page.sebutan),
            legend_picture(
                page.halaman,
                sebutan=page.sebutan,
                bidang=text_area(terbitan.struktur.tata_letak, mendatar=page.halaman.mendatar),
                identitas=terbitan.identitas,
                templat=terbitan.pilihan.templat,
            ),
        )
        for page in terbitan.semua_halaman
    ]


Berkas = Iterator[tuple[NamaBerkas, bytes]]


@dataclass(frozen=True, slots=True)
class Dokumen:
    """What goes into one document: the place of its annex (0: all of them), its title, its pages."""

    urutan: int
    judul: str
    semua_halaman: tuple[HalamanTergambar, ...]

    def name(self, akhiran: str, rupa: str = "") -> NamaBerkas:
        """Return the name of the document."""
        return NamaBerkas(akhiran, urutan=self.urutan, rupa=rupa)

    @property
    def semua_lampiran(self) -> tuple[Lampiran, ...]:
        """The annexes in it, in order."""
        return tuple(dict.fromkeys(page.lampiran for page in self.semua_halaman))


def _documents(terbitan: Terbitan, *, has_each: bool = False) -> Iterator[Dokumen]:
    """Yield the document of all annexes if all are drawn; that of each if not, or if it is wished."""
    is_whole = terbitan.identitas.is_lengkap
    if is_whole:
        yield Dokumen(0, terbitan.identitas.judul, terbitan.semua_halaman)
    if has_each or not is_whole:
        for pages in terbitan.per_lampiran:
            yield Dokumen(pages[0].lampiran.urutan, pages[0].halaman.judul_dokumen, pages)


def flow_pages(terbitan: Terbitan) -> list[FlowPage]:
    """Return the pages as styled paragraphs."""
    wishes = terbitan.struktur.tata_letak
    return [susun(lembar, tata_letak=wishes) for lembar in make_lembar(terbitan)]


def _arranged(terbitan: Terbitan) -> Iterator[tuple[Dokumen, tuple[FlowPage, ...]]]:
    """Yield the documents of all and of each, with their pages as styled paragraphs."""
    pages = flow_pages(terbitan)
    for dokumen in _documents(terbitan, has_each=True):
        own = zip(terbitan.semua_halaman, pages, strict=True)
        yield dokumen, tuple(susunan for page, susunan in own if dokumen.urutan in {0, page.lampiran.urutan})


def _docx_files(terbitan: Terbitan) -> Berkas:
    from polakerja_diagram.office.docx import build_docx  # noqa: PLC0415 - slow to load
    from polakerja_diagram.office.docx_pictures import fallback_png  # noqa: PLC0415 - slow to load
    from polakerja_diagram.office.docx_words import UraianLampiran  # noqa: PLC0415 - slow to load

    struktur, pilihan = terbitan.struktur, terbitan.pilihan
    make_png = cache(partial(fallback_png, mesin_pdf=pilihan.mesin_pdf))  # each stands in two files
    for dokumen, pages in _arranged(terbitan):
        words = [
            UraianLampiran(
                f"URAIAN {nama_urutan(struktur, lampiran).upper()}",
                word_rows(struktur, lampiran),
                struktur.tata_letak,
            )
            for lampiran in dokumen.semua_lampiran
            if pilihan.uraian
        ]
        yield (
            dokumen.name("docx"),
            build_docx(
                pages,
                judul=dokumen.judul,
                pokok=terbitan.identitas.tentang,
                penerbit=terbitan.identitas.penerbit,
                semua_uraian=words,
                make_png=make_png,
            ),
        )


def _odt_files(terbitan: Terbitan) -> Berkas:
    from polakerja_diagram.office.odt import build_odt  # noqa: PLC0415 - loaded when asked for

    for dokumen, pages in _arranged(terbitan):
        yield (
            dokumen.name("odt"),
            build_odt(
                pages,
                judul=dokumen.judul,
                pokok=terbitan.identitas.tentang,
                penerbit=terbitan.identitas.penerbit,
            ),
        )


def _html_files(terbitan: Terbitan) -> Berkas:
    from polakerja_diagram.office.html import build_html  # noqa: PLC0415 - slow to load

    templat = terbitan.pilihan.templat
    for dokumen in _documents(terbitan):
        page = build_html(terbitan.struktur, dokumen.semua_halaman, judul=dokumen.judul, templat=templat)
        yield dokumen.name("html"), page


def _word_files(terbitan: Terbitan, akhiran: str) -> Berkas:
    build = build_markdown if akhiran == "md" else build_text
    for dokumen in _documents(terbitan):
        yield dokumen.name(akhiran), build(terbitan.struktur, dokumen.semua_lampiran)


def _archive_files(terbitan: Terbitan) -> Berkas:
    from polakerja_diagram.draw.pdfa import render_pdfa  # noqa: PLC0415 - slow to load

    tingkat = terbitan.pilihan.pdfa_tingkat or PDFA_TINGKAT[0]
    for dokumen in _documents(terbitan):
        identitas = replace(terbitan.identitas, judul=dokumen.judul)
        yield dokumen.name("pdf", ARSIP), render_pdfa(dokumen.semua_halaman, identitas, tingkat=tingkat)
