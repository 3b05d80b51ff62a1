"""Drawn pages -> the files of an office, by name: what `keluaran` adds to SVG and PDF.

One document of all annexes and, where it makes sense, one of each. When only some annexes are drawn, nothing
is put in the place of a document of all: each drawn annex has documents of its own. Heavy libraries are
loaded only when their format is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from polakerja_diagram.model import Mode
from polakerja_diagram.office.flow import Lembar, susun_semua
from polakerja_diagram.office.pictures import chart_picture, legend_picture
from polakerja_diagram.office.word_rows import word_rows
from polakerja_diagram.sebutan.citation import kata_kunci, nama_urutan
from polakerja_diagram.units import KERTAS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from polakerja_diagram.chart.denah import Halaman
    from polakerja_diagram.model import Lampiran, Struktur
    from polakerja_diagram.office.docx_words import UraianLampiran
    from polakerja_diagram.office.flow import Susunan

SEMUA: Final = "lampiran"
"""File name, without ending, of the documents of all annexes."""


@dataclass(frozen=True, slots=True)
class HalamanTergambar:
    """A drawn page: its annex, the page, the page SVG and the chart alone in the size it has on the page."""

    lampiran: Lampiran
    halaman: Halaman
    svg: str
    bagan: str


@dataclass(frozen=True, slots=True)
class PermintaanKantor:
    """How the documents are to be made."""

    format: Collection[str]
    judul: str
    """Title of the document of all annexes."""
    mode: Mode = Mode.ASLI
    templat: Path | None = None
    mesin_pdf: str | None = None
    pdfa_tingkat: str = "2a"
    has_uraian: bool = False
    """Whether a Word document ends with the annexes in words."""
    kode_wilayah: str = ""
    pola_berkas: str = ""
    """Pattern of that file name; empty: the usual one."""
    sidik: str = ""
    """Fingerprint of the structure; the charts carry it already."""
    berkas_lain: tuple[str, ...] = ()
    """Names of the files that others make in the same run, for the JDIH record."""
    is_lengkap: bool = True
    """Whether all annexes are drawn."""


def office_files(
    struktur: Struktur, semua: Sequence[HalamanTergambar], permintaan: PermintaanKantor
) -> dict[str, bytes]:
    """Return file name -> content of every format of FORMAT_KANTOR that was asked for.

    The JDIH record is about the whole act: it is made only when all annexes are drawn.

    Raises:
        ToolError: PK410-PK411 a template, PK420-PK422 a picture or the archival PDF failed.
    """
    makers = {
        "docx": _docx_files,
        "odt": _odt_files,
        "html": _html_files,
        "teks": _text_files,
        "md": _markdown_files,
        "pdfa": _archive_files,
    }
    isi: dict[str, bytes] = {}
    for name, make in makers.items():
        if name in permintaan.format:
            isi.update(make(struktur, semua, permintaan))
    if "jdih" in permintaan.format and permintaan.is_lengkap:
        from polakerja_diagram.office.jdih import POLA_BERKAS, build_jdih  # noqa: PLC0415 - loaded when asked for

        isi["lampiran.jdih.json"] = build_jdih(
            struktur,
            semua_berkas=(*permintaan.berkas_lain, *isi),
            kode_wilayah=permintaan.kode_wilayah,
            pola_berkas=permintaan.pola_berkas or POLA_BERKAS,
        )
    return isi


def make_lembar(struktur: Struktur, page: HalamanTergambar, templat: Path | None = None) -> Lembar:
    """Return a page with its two pictures, for documents and for `insert_chart`."""
    sebutan = nama_urutan(struktur, page.lampiran)
    return Lembar(
        page.halaman,
        sebutan,
        chart_picture(page.halaman, page.bagan, sebutan=sebutan),
        legend_picture(page.halaman, sebutan=sebutan, templat=templat),
    )


Dokumen = tuple[str, str, tuple["Susunan", ...], tuple["Lampiran", ...]]
"""File name without ending, title, pages, annexes."""


def _documents(
    struktur: Struktur, semua: Sequence[HalamanTergambar], permintaan: PermintaanKantor
) -> Iterator[Dokumen]:
    """Yield the document of all annexes if all are drawn, then that of each."""
    lembar = [make_lembar(struktur, page, permintaan.templat) for page in semua]
    pages = susun_semua(lembar, tata_letak=struktur.tata_letak, mode=permintaan.mode)
    drawn = list(zip(semua, pages, strict=True))
    if permintaan.is_lengkap:
        yield SEMUA, permintaan.judul, pages, _annexes(semua)
    for urutan, group in groupby(drawn, key=lambda pair: pair[0].lampiran.urutan):
        own = list(group)
        title = own[0][0].halaman.judul_dokumen
        yield f"lampiran-{urutan}", title, tuple(page for _, page in own), (own[0][0].lampiran,)


def _parts(
    semua: Sequence[HalamanTergambar], permintaan: PermintaanKantor
) -> Iterator[tuple[str, str, tuple[HalamanTergambar, ...]]]:
    """Yield name, title and pages of the one document of all, or of each annex if not all are drawn."""
    if permintaan.is_lengkap:
        yield SEMUA, permintaan.judul, tuple(semua)
        return
    for urutan, group in groupby(semua, key=lambda page: page.lampiran.urutan):
        own = tuple(group)
        yield f"{SEMUA}-{urutan}", own[0].halaman.judul_dokumen, own


def _annexes(semua: Sequence[HalamanTergambar]) -> tuple[Lampiran, ...]:
    return tuple(dict.fromkeys(page.lampiran for page in semua))


def _docx_files(
    struktur: Struktur, semua: Sequence[HalamanTergambar], permintaan: PermintaanKantor
) -> Iterator[tuple[str, bytes]]:
    from polakerja_diagram.office.docx import build_docx  # noqa: PLC0415 - slow to load
    from polakerja_diagram.office.docx_pictures import fallback_png  # noqa: PLC0415 - slow to load

    make_png = cache(partial(fallback_png, mesin_pdf=permintaan.mesin_pdf))  # each stands in two files

    for name, judul, pages, annexes in _documents(struktur, semua, permintaan):
        words = [_words(struktur, lampiran) for lampiran in annexes] if permintaan.has_uraian else []
        yield (
            f"{name}.docx",
            build_docx(
                pages,
                judul=judul,
                pokok=struktur.peraturan.tentang,
                semua_uraian=words,
                make_png=make_png,
            ),
        )


def _words(struktur: Struktur, lampiran: Lampiran) -> UraianLampiran:
    from polakerja_diagram.office.docx_words import UraianLampiran  # noqa: PLC0415 - slow to load

    wishes = struktur.tata_letak
    kertas = KERTAS[wishes.kertas]
    return UraianLampiran(
        judul=f"URAIAN {nama_urutan(struktur, lampiran).upper()}",
        semua_baris=word_rows(struktur, lampiran),
        lebar_mm=kertas.lebar_mm,
        tinggi_mm=kertas.tinggi_mm,
        margin_mm=(
            wishes.margin_atas_mm,
            wishes.margin_kanan_mm,
            wishes.margin_bawah_mm,
            wishes.margin_kiri_mm,
        ),
    )


def _odt_files(
    struktur: Struktur, semua: Sequence[HalamanTergambar], permintaan: PermintaanKantor
) -> Iterator[tuple[str, bytes]]:
    from polakerja_diagram.office.odt import build_odt  # noqa: PLC0415 - loaded when asked for

    for name, judul, pages, _ in _documents(struktur, semua, permintaan):
        yield f"{name}.odt", build_odt(pages, judul=judul, pokok=struktur.peraturan.tentang)


def _html_files(
    struktur: Struktur, semua: Sequence[HalamanTergambar], permintaan: PermintaanKantor
) -> Iterator[tuple[str, bytes]]:
    from polakerja_diagram.office.html import LembarHtml, build_html  # noqa: PLC0415 - slow to load

    for name, judul, own in _parts(semua, permintaan):
        pages = [
            LembarHtml(
                page.halaman,
                nama_urutan(struktur, page.lampiran),
                page.lampiran.nama,
                page.svg,
                word_rows(struktur, page.lampiran) if page.lampiran is not after else (),
            )
            for page, after in zip(own, (*(page.lampiran for page in own[1:]), None), strict=True)
        ]
        yield f"{name}.html", build_html(struktur, pages, judul=judul, templat=permintaan.templat)


def _text_files(
    struktur: Struktur, semua: Sequence[HalamanTergambar], permintaan: PermintaanKantor
) -> Iterator[tuple[str, bytes]]:
    from polakerja_diagram.office.plain import build_text  # noqa: PLC0415 - loaded when asked for

    for name, _, own in _parts(semua, permintaan):
        yield f"{name}.txt", build_text(struktur, _annexes(own))


def _markdown_files(
    struktur: Struktur, semua: Sequence[HalamanTergambar], permintaan: PermintaanKantor
) -> Iterator[tuple[str, bytes]]:
    from polakerja_diagram.office.plain import build_markdown  # noqa: PLC0415 - loaded when asked for

    for name, _, own in _parts(semua, permintaan):
        yield f"{name}.md", build_markdown(struktur, _annexes(own))


def _archive_files(
    struktur: Struktur, semua: Sequence[HalamanTergambar], permintaan: PermintaanKantor
) -> Iterator[tuple[str, bytes]]:
    from polakerja_diagram.draw.pdfa import LembarArsip, render_pdfa  # noqa: PLC0415 - slow to load

    peraturan = struktur.peraturan
    for name, judul, own in _parts(semua, permintaan):
        pages = [
            LembarArsip(
                page.svg,
                page.halaman.uraian,
                f"{nama_urutan(struktur, page.lampiran)}: {page.lampiran.nama}"
                if page.halaman.halaman == 1
                else "",
            )
            for page in own
        ]
        yield (
            f"{name}-arsip.pdf",
            render_pdfa(
                pages,
                judul=judul,
                pokok=peraturan.tentang,
                kata_kunci=kata_kunci(peraturan),
                tingkat=permintaan.pdfa_tingkat,
                sidik=permintaan.sidik,
            ),
        )
