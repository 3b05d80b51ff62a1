"""Laid out pages -> an edition: the pages as they are drawn, and all that the writers of files need to know.

A page carries its annex, so that no writer counts or searches.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from polakerja_diagram.draw.charts import draw_charts
from polakerja_diagram.draw.identity import identify
from polakerja_diagram.draw.page import build_both_svgs
from polakerja_diagram.host import MACHINE, Host

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.chart.denah import Halaman
    from polakerja_diagram.choices import Pilihan
    from polakerja_diagram.draw.identity import Identitas
    from polakerja_diagram.model import Lampiran, Struktur


@dataclass(frozen=True, slots=True)
class HalamanTergambar:
    """A drawn page: its annex, the page, what the engine was asked, and three pictures as SVG.

    `svg` is the page, `bagan` its chart alone in the size that it has on the page, `lepas` the chart alone in
    the width that was asked for.
    """

    lampiran: Lampiran
    halaman: Halaman
    dot: str
    svg: str
    bagan: str
    lepas: str


@dataclass(frozen=True, slots=True)
class Terbitan:
    """The drawn pages of a structure, what was asked for, and what the files say of themselves."""

    struktur: Struktur
    semua_halaman: tuple[HalamanTergambar, ...]
    pilihan: Pilihan
    identitas: Identitas


def draw_pages(
    struktur: Struktur, pages: Sequence[Halaman], pilihan: Pilihan, *, host: Host = MACHINE
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
        HalamanTergambar(annexes[page.lampiran], page, dot, *svgs)
        for page, dot, svgs in zip(pages, dots, pictures, strict=True)
    )
    return Terbitan(struktur, tuple(drawn), pilihan, identitas)


def _pictures(page: Halaman, identitas: Identitas, pilihan: Pilihan) -> tuple[str, str, str]:
    svg, bagan = build_both_svgs(page, identitas, templat=pilihan.templat)
    if pilihan.lebar_mm is None:
        return svg, bagan, bagan
    _, lepas = build_both_svgs(page, identitas, templat=pilihan.templat, lebar_mm=pilihan.lebar_mm)
    return svg, bagan, lepas
