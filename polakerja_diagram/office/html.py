"""Finished pages -> one web page that needs nothing else: charts inline, search, highlights, print as on F4.

Every id gets a prefix for its page, because both charts name the same organs. Nothing is fetched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from polakerja_diagram.annexes import kind_of
from polakerja_diagram.draw.letters import embed_font
from polakerja_diagram.draw.page import FILTERS
from polakerja_diagram.draw.spelling import clean_text
from polakerja_diagram.draw.templates import render_template
from polakerja_diagram.makna import group, read_makna
from polakerja_diagram.model import Hubungan
from polakerja_diagram.office.answers import Unsur, answers
from polakerja_diagram.office.plain import word_rows

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from pathlib import Path

    from polakerja_diagram.chart.denah import Denah
    from polakerja_diagram.draw.edition import HalamanTergambar
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Lampiran, Perangkat, Struktur
    from polakerja_diagram.words.sentences import SentenceLine

HTML: Final = "lampiran.html.jinja"

DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*\?>\s*")
ID: Final = re.compile(r'(\sid=")([^"]*")')
ROOT: Final = re.compile(r"<svg\b")


def build_html(
    struktur: Struktur, semua: Sequence[HalamanTergambar], *, judul: str, templat: Path | None = None
) -> bytes:
    """Return the web page; the sentences of an annex stand under the last of its pages.

    Args:
        struktur: the structure whose organs can be looked up.
        semua: the pages, in order.
        judul: title of the document.
        templat: a folder whose `lampiran.html.jinja` replaces ours.

    Raises:
        ToolError: PK410-PK411, the drafter's template is wrong.
    """
    makna = read_makna(struktur)
    boxes = [kotak for page in semua for kotak in page.halaman.denah.semua_kotak]
    charts = group((page.halaman.lampiran, page.halaman.denah) for page in semua)
    last = {page.lampiran.urutan: page for page in semua}
    context = {
        "judul": clean_text(judul),
        "semua": [
            _page(page, word_rows(struktur, page.lampiran) if page is last[page.lampiran.urutan] else ())
            for page in semua
        ],
        "data": {
            "organ": _organs(struktur, {kode for kotak in boxes for kode in (kotak.kode, *kotak.semua_kode)}),
            "lampiran": {
                f"l{annex.urutan}": answers_about(makna, annex, charts[annex.urutan])
                for annex in struktur.semua_lampiran
                if annex.urutan in charts
            },
        },
    }
    return render_template(HTML, context, filters=FILTERS, templat=templat).encode("utf-8")


def prefix_ids(svg: str, awalan: str) -> str:
    """Return the SVG for a place inside a web page: no declaration, ids prefixed, a group to step into.

    >>> prefix_ids('<?xml version="1.0"?><svg><g id="bagan"/></svg>', "l2-")
    '<svg role="group"><g id="l2-bagan"/></svg>'
    """
    svg = ID.sub(rf"\g<1>{awalan}\g<2>", DECLARATION.sub("", svg))
    return ROOT.sub('<svg role="group"', svg, count=1)


def _page(drawn: HalamanTergambar, semua_kalimat: Sequence[Sequence[SentenceLine]]) -> dict[str, Any]:
    page = drawn.halaman
    awalan = f"l{page.lampiran}-" + (f"h{page.halaman}-" if page.halaman > 1 else "")
    return {
        "awalan": awalan,
        "sebutan": clean_text(drawn.sebutan),
        "nomor": page.halaman,
        "nama": clean_text(drawn.lampiran.nama),
        "lebar_mm": page.lebar_mm,
        "tinggi_mm": page.tinggi_mm,
        "svg": embed_font(prefix_ids(drawn.svg, awalan)),
        "judul": page.judul_dokumen + (f", halaman {page.halaman}" if page.halaman > 1 else ""),
        "semua_kalimat": semua_kalimat,
    }


def _organs(struktur: Struktur, shown: Container[str | None]) -> list[dict[str, str]]:
    """Return the organs that any page shows, in the order of the file."""
    return [
        {
            "kode": clean_text(perangkat.kode),
            "nama": clean_text(perangkat.nama),
            "singkatan": clean_text(perangkat.singkatan),
        }
        for perangkat in struktur.semua_perangkat
        if perangkat.kode in shown
    ]


def answers_about(makna: Makna, lampiran: Lampiran, charts: Sequence[Denah]) -> dict[str, Any]:
    """Return what is answered about the charts of one annex."""
    of_rows = Hubungan in kind_of(lampiran).draws
    boxes = [kotak for denah in charts for kotak in denah.semua_kotak]
    ties = [Unsur(garis) for denah in charts for garis in denah.semua_garis]
    ties += [
        Unsur(said, tertulis=True)
        for kotak in boxes
        for baris in kotak.semua_baris
        for said in baris.semua_hubungan
    ]
    shared = {kelompok.nama: kelompok.anggota for kelompok in makna.kotak_bersama if of_rows}
    semua: dict[str, tuple[Perangkat, ...]] = {}
    for kotak in boxes:
        if kotak.kelompok:
            first = [kode for kode in kotak.semua_kode if makna.perangkat[kode].induk not in kotak.semua_kode]
            semua[kotak.nama] = tuple(makna.perangkat[kode] for kode in shared.get(kotak.nama, first))
    return answers(makna, ties, semua, of_rows=of_rows)
