"""Finished pages -> the content of every file to be written, by name.

All pages go through the engine in one process. Page n > 1 of an annex has the suffix `-hN`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from polakerja_diagram.draw.dot import build_dot
from polakerja_diagram.draw.engine import render_svg
from polakerja_diagram.draw.page import build_chart_svg, build_page_svg

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from polakerja_diagram.chart.denah import Halaman


@dataclass(frozen=True, slots=True)
class Permintaan:
    """How the files are to be made; the words are those of `pipeline.draw`."""

    format: Collection[str]
    mesin: str | None = None
    mesin_pdf: str | None = None
    templat: Path | None = None
    sidik: str = ""
    versi: str = ""


@dataclass(frozen=True, slots=True)
class Keluaran:
    """File name -> content, in the order in which they are told; and remarks about how they were made."""

    isi: dict[str, bytes]
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Lembar:
    """One page on its way: what was asked of the engine, what it drew, the page made from that."""

    halaman: Halaman
    dot: str
    gambar: str
    svg: str


def draw_files(semua_lampiran: Sequence[tuple[Halaman, ...]], permintaan: Permintaan) -> Keluaran:
    """Return the files of all annexes in every format that was chosen.

    Raises:
        ToolError: an engine, a template or a PDF backend failed.
    """
    pages = [halaman for lampiran in semua_lampiran for halaman in lampiran]
    dots = [build_dot(halaman) for halaman in pages]
    drawn = render_svg(dots, engine=permintaan.mesin)
    leaves = [
        _Lembar(halaman, dot, gambar, _page_svg(halaman, gambar, permintaan))
        for halaman, dot, gambar in zip(pages, dots, drawn, strict=True)
    ]
    isi: dict[str, bytes] = {}
    if "svg" in permintaan.format:
        isi.update(_svg_files(leaves, permintaan))
    if "dot" in permintaan.format:
        isi.update((f"{page_name(leaf.halaman)}.dot", leaf.dot.encode("utf-8")) for leaf in leaves)
    return Keluaran(isi)


def page_name(halaman: Halaman, stem: str = "lampiran") -> str:
    """Return the name of a page's files without its ending: `lampiran-2`, `lampiran-2-h2`."""
    return f"{stem}-{halaman.lampiran}" + (f"-h{halaman.halaman}" if halaman.halaman > 1 else "")


def _page_svg(halaman: Halaman, gambar: str, permintaan: Permintaan) -> str:
    return build_page_svg(
        halaman, gambar, templat=permintaan.templat, sidik=permintaan.sidik, versi=permintaan.versi
    )


def _svg_files(leaves: Sequence[_Lembar], permintaan: Permintaan) -> Iterator[tuple[str, bytes]]:
    """Yield each page, and its chart alone for embedding."""
    for leaf in leaves:
        yield f"{page_name(leaf.halaman)}.svg", leaf.svg.encode("utf-8")
        chart = build_chart_svg(
            leaf.halaman,
            leaf.gambar,
            templat=permintaan.templat,
            sidik=permintaan.sidik,
            versi=permintaan.versi,
        )
        yield f"{page_name(leaf.halaman, 'bagan')}.svg", chart.encode("utf-8")
