"""Laid out pages -> an edition: the pages as they are drawn, and all that the writers of files need to know.

A page carries its annex, so that no writer counts or searches. The engine draws the charts while we write the
pages, and its drawing is held against ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from polakerja_diagram.draw.dot import build_dot
from polakerja_diagram.draw.engine import render_svg
from polakerja_diagram.draw.geometry import check_geometry
from polakerja_diagram.draw.identity import identify
from polakerja_diagram.draw.page import build_both_svgs
from polakerja_diagram.host import MACHINE, Host
from polakerja_diagram.sebutan.citation import nama_urutan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from polakerja_diagram.chart.denah import Halaman
    from polakerja_diagram.choices import Pilihan
    from polakerja_diagram.draw.identity import Identitas
    from polakerja_diagram.model import Lampiran, Struktur
    from polakerja_diagram.penetapan import Kaitan

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class HalamanTergambar:
    """A drawn page: its annex and how that is cited, the page, what the engine was asked, three SVG pictures.

    `svg` is the page, `bagan` its chart alone in the size that it has on the page, `lepas` the chart alone in
    the width that was asked for.
    """

    lampiran: Lampiran
    sebutan: str
    halaman: Halaman
    dot: str
    svg: str
    bagan: str
    lepas: str

    @property
    def penanda(self) -> str:
        """The bookmark of its annex: `Lampiran II: Jalur Koordinasi`."""
        return f"{self.sebutan}: {self.lampiran.nama}"


@dataclass(frozen=True, slots=True)
class Terbitan:
    """The drawn pages of a structure, what was asked for, what the files say of themselves, related acts."""

    struktur: Struktur
    semua_halaman: tuple[HalamanTergambar, ...]
    pilihan: Pilihan
    identitas: Identitas
    semua_kaitan: tuple[Kaitan, ...] = ()

    @property
    def per_lampiran(self) -> Iterator[tuple[HalamanTergambar, ...]]:
        """The pages of each annex."""
        for _, pages in groupby(self.semua_halaman, key=lambda page: page.lampiran.urutan):
            yield tuple(pages)


def draw_pages(
    struktur: Struktur,
    pages: Sequence[Halaman],
    pilihan: Pilihan,
    *,
    host: Host = MACHINE,
    semua_kaitan: tuple[Kaitan, ...] = (),
) -> Terbitan:
    """Have all pages drawn, in one process of the engine.

    Raises:
        ToolError: the engine or a template failed.
    """
    annexes = {annex.urutan: annex for annex in struktur.semua_lampiran}
    identitas = identify(struktur, [annexes[number] for number in dict.fromkeys(p.lampiran for p in pages)])
    dots, pictures = draw_charts(
        pages, lambda: [_pictures(page, identitas, pilihan) for page in pages], mesin=pilihan.mesin, host=host
    )
    drawn = (
        HalamanTergambar(annex, nama_urutan(struktur, annex), page, dot, *svgs)
        for annex, page, dot, svgs in zip(
            (annexes[page.lampiran] for page in pages), pages, dots, pictures, strict=True
        )
    )
    return Terbitan(struktur, tuple(drawn), pilihan, identitas, semua_kaitan)


def draw_charts(
    pages: Sequence[Halaman], write: Callable[[], T], *, mesin: str | None = None, host: Host = MACHINE
) -> tuple[tuple[str, ...], T]:
    """Return the DOT of each page, drawn by the engine as we place it, and what `write` gave meanwhile.

    Raises:
        ToolError: PK401-PK405, the engine failed or its drawing is not this page; or what `write` raises.
    """
    dots = tuple(build_dot(halaman) for halaman in pages)
    drawn, written = host.both(partial(render_svg, dots, engine=mesin, host=host), write)
    for halaman, gambar in zip(pages, drawn, strict=True):
        check_geometry(halaman, gambar)
    return dots, written


def _pictures(page: Halaman, identitas: Identitas, pilihan: Pilihan) -> tuple[str, str, str]:
    svg, bagan = build_both_svgs(page, identitas, templat=pilihan.templat)
    if pilihan.lebar_mm is None:
        return svg, bagan, bagan
    _, lepas = build_both_svgs(page, identitas, templat=pilihan.templat, lebar_mm=pilihan.lebar_mm)
    return svg, bagan, lepas
