"""Pages of Balangan as documents take them; made once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from polakerja_diagram.annexes import describe, kind_of
from polakerja_diagram.chart.page.blocks import text_area
from polakerja_diagram.chart.page.heading import nama_urutan
from polakerja_diagram.chart.page.search import lay_out
from polakerja_diagram.draw.edition import HalamanTergambar
from polakerja_diagram.draw.page import build_both_svgs
from polakerja_diagram.model import Mode, Struktur
from polakerja_diagram.office.flow import FlowPage, PicturedPage, susun
from polakerja_diagram.office.pictures import chart_picture, legend_picture
from polakerja_diagram.read import read_struktur
from polakerja_diagram.words import as_desc
from tests import ROOT
from tests.bentuk import closable

if TYPE_CHECKING:
    from polakerja_diagram.chart.denah import Halaman

BALANGAN: Final = ROOT / "data" / "struktur.yaml"


@cache
def struktur() -> Struktur:
    read = read_struktur(BALANGAN)
    assert read.value is not None, read.diagnostics
    return read.value


@cache
def halaman(mode: Mode = Mode.ASLI) -> tuple[Halaman, ...]:
    found = []
    drawn = closable(struktur(), mode)
    for lampiran in drawn.semua_lampiran:
        uraian = as_desc(describe(drawn, lampiran))
        pages = lay_out(drawn, lampiran, kind_of(lampiran), mode=mode, uraian=uraian).value
        assert pages is not None
        found += pages
    return tuple(found)


@cache
def semua_tergambar(mode: Mode = Mode.ASLI) -> tuple[HalamanTergambar, ...]:
    annexes = struktur().semua_lampiran
    return tuple(
        HalamanTergambar(annex, nama_urutan(struktur(), annex), page, "", *build_both_svgs(page), "")
        for annex, page in zip(annexes, halaman(mode), strict=True)
    )


@cache
def pages_svg(mode: Mode = Mode.ASLI) -> tuple[str, ...]:
    return tuple(build_both_svgs(page)[0] for page in halaman(mode))


@cache
def semua_lembar(mode: Mode = Mode.ASLI) -> tuple[PicturedPage, ...]:
    names = [nama_urutan(struktur(), lampiran) for lampiran in struktur().semua_lampiran]
    return tuple(
        PicturedPage(
            page,
            chart_picture(page, build_both_svgs(page)[1], sebutan=name),
            legend_picture(
                page, sebutan=name, bidang=text_area(struktur().tata_letak, mendatar=page.mendatar)
            ),
        )
        for name, page in zip(names, halaman(mode), strict=True)
    )


@cache
def semua_susunan(mode: Mode = Mode.ASLI) -> tuple[FlowPage, ...]:
    wishes = struktur().tata_letak
    return tuple(susun(lembar, tata_letak=wishes) for lembar in semua_lembar(mode))
