"""A Halaman as DOT text that carries the geometry: `neato -n2` of any Graphviz redraws its boxes and lines.

Positions are points with y upwards, as Graphviz has them; the page's lower left corner is the origin.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

import graphviz

from polakerja_diagram.chart.denah import (
    BarisTeks,
    Blok,
    ContohKotak,
    GayaKotak,
    Halaman,
    KotakDenah,
    Rata,
    Titik,
)
from polakerja_diagram.draw.placing import placed_chart, sample_frame, sample_mark
from polakerja_diagram.draw.quoting import dot_value, node_id, quote_label, quote_tooltip
from polakerja_diagram.draw.spelling import clean_text, format_number
from polakerja_diagram.draw.style import (
    TEBAL_BINGKAI_MM,
    TEBAL_KOTAK_MM,
    Shaft,
    named_shafts,
    sample_line,
)
from polakerja_diagram.sifat import SIFAT
from polakerja_diagram.sifat.pen import PANAH_MM, TANDA_MM
from polakerja_diagram.units import mm_to_inch, mm_to_pt, pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterable

    from polakerja_diagram.chart.denah import BingkaiDenah, Denah, GarisDenah, TandaAnggota
    from polakerja_diagram.model import JenisHubungan
    from polakerja_diagram.sifat.pen import Pen

HURUF: Final = "Bookman Old Style"
"""The font that the law names; engines fall back to one of its metric group or to their own tables."""

ARROW_PT: Final = 10.0
"""Length of an arrowhead at `arrowsize=1` (https://graphviz.org/docs/attrs/arrowsize/)."""

BASELINE_EM: Final = 0.3
"""Graphviz sets the baseline of a single line this far below the middle of its node (measured, 16.1)."""

ALIGN: Final = {Rata.KIRI: "\\l", Rata.TENGAH: "", Rata.KANAN: "\\r"}
# https://graphviz.org/docs/attr-types/escString/


def build_dot(halaman: Halaman) -> str:
    """Return the DOT text of a page: boxes, lines, samples and every line of text, in reading order.

    Same page, same text; nothing in it depends on the machine.
    """
    return _Writer(halaman).write()


def label_rows(kotak: KotakDenah) -> tuple[BarisTeks, ...]:
    """Return the lines that are the box's own label: all of them if all are centred, else none.

    A list of members has columns and indents that a label cannot say; its lines become text nodes.
    """
    if all(baris.rata is Rata.TENGAH for baris in kotak.semua_baris):
        return kotak.semua_baris
    return ()


def line_style(pen: Pen) -> str:
    """Return the nearest style that every Graphviz knows; there is no dash-dot, an arrowhead tells it apart.

    >>> from polakerja_diagram.sifat.pen import Pen
    >>> [line_style(pen) for pen in (Pen(0.5), Pen(0.5, (0.5, 1.0)), Pen(0.35, (3.0, 1.5)))]
    ['solid', 'dotted', 'dashed']
    """
    if not pen.pola_mm:
        return "solid"
    return "dotted" if pen.pola_mm[0] <= pen.tebal_mm else "dashed"


class _Writer:
    """Collects the statements of one page."""

    def __init__(self, halaman: Halaman) -> None:
        self.halaman = halaman
        self.denah = placed_chart(halaman)
        self.points = 0
        self.texts = 0
        self.nodes = _nodes(halaman.denah)
        self.graph = graphviz.Digraph(
            name=f"lampiran_{halaman.lampiran}_{halaman.halaman}",
            comment=clean_text(halaman.judul_dokumen),
        )

    def write(self) -> str:
        """Write all statements and return the text."""
        halaman = self.halaman
        lebar, tinggi = halaman.lebar_mm, halaman.tinggi_mm
        self.graph.attr(
            "graph",
            bb=f"0,0,{_pt(lebar)},{_pt(tinggi)}",
            bgcolor="white",
            margin="0",
            notranslate="true",
            outputorder="nodesfirst",
            pad="0",
            splines="line",
        )
        self.graph.attr(
            "node", fixedsize="true", fontname=HURUF, label="", margin="0", shape="box", style="solid"
        )
        self.graph.attr("edge", dir="none")
        self._node("halaman", 0, 0, lebar, tinggi, style="invis")
        self._blocks(halaman.tanda_rancangan, halaman.judul_lampiran, halaman.nama_lampiran)
        for bingkai in self.denah.semua_bingkai:
            self._frame(bingkai)
        for kotak in self.denah.semua_kotak:
            self._box(kotak)
        self._texts(self.denah.semua_teks)
        for tanda in self.denah.semua_tanda:
            self._mark(tanda, kelas="tanda-baris")
        for garis in self.denah.semua_garis:
            self._line(garis)
        self._blocks(halaman.catatan)
        self._keterangan()
        self._blocks(halaman.penandatangan, halaman.salinan)
        if halaman.nomor_halaman:
            self._texts((halaman.nomor_halaman,))
        return str(self.graph.source)

    def _node(
        self, name: str, x_mm: float, y_mm: float, lebar_mm: float, tinggi_mm: float, **attributes: str
    ) -> None:
        attributes["pos"] = self._point(Titik(x_mm + lebar_mm / 2, y_mm + tinggi_mm / 2)) + "!"
        attributes["width"] = format_number(mm_to_inch(lebar_mm), decimals=6)
        attributes["height"] = format_number(mm_to_inch(tinggi_mm), decimals=6)
        self._statement(name, attributes)

    def _statement(self, subject: str, attributes: dict[str, str]) -> None:
        """Add a node or an edge; the label comes first, then the other attributes by name."""
        names = sorted(attributes, key=lambda name: (name != "label", name))
        values = " ".join(f"{name}={dot_value(attributes[name])}" for name in names)
        self.graph.body.append(f"\t{subject} [{values}]\n")

    def _box(self, kotak: KotakDenah) -> None:
        rows = label_rows(kotak)
        attributes = {
            "id": quote_label(kotak.svg_id),
            "class": "perangkat",
            "penwidth": _pt(TEBAL_KOTAK_MM[kotak.gaya]),
            "tooltip": quote_tooltip(kotak.judul_lengkap),
        }
        if kotak.gaya is GayaKotak.KONTEKS:
            attributes["style"] = "rounded"
        if rows:
            attributes["label"] = "\\n".join(quote_label(row.teks) for row in rows)
            attributes["fontsize"] = format_number(rows[0].ukuran_pt)
            if rows[0].tebal:
                attributes["fontname"] = HURUF_TEBAL
        name = node_id(kotak.nama)
        self._node(name, kotak.x_mm, kotak.y_mm, kotak.lebar_mm, kotak.tinggi_mm, **attributes)
        if not rows:
            self._texts(kotak.semua_baris)

    def _frame(self, bingkai: BingkaiDenah) -> None:
        self._node(
            node_id(bingkai.nama),
            bingkai.x_mm,
            bingkai.y_mm,
            bingkai.lebar_mm,
            bingkai.tinggi_mm,
            **{"class": "bingkai"},
            id=quote_label(bingkai.svg_id),
            penwidth=_pt(TEBAL_BINGKAI_MM),
            tooltip=quote_tooltip(bingkai.judul_lengkap),
        )

    def _line(self, garis: GarisDenah) -> None:
        ends = (self.nodes.get(garis.dari), self.nodes.get(garis.ke))
        if ends[0] == ends[1]:
            ends = (None, None)
        for svg_id, poros in named_shafts(garis, garis.svg_id):
            self._edge(garis.jenis, poros, ends, svg_id=svg_id, kelas="hubungan")
        self._texts(garis.semua_huruf)

    def _edge(
        self,
        jenis: JenisHubungan,
        poros: Shaft,
        ends: tuple[str | None, str | None],
        *,
        svg_id: str,
        kelas: str,
    ) -> None:
        tail = ends[0] or self._dot(poros.semua_titik[0])
        head = ends[1] or self._dot(poros.semua_titik[-1])
        pen = SIFAT[jenis].pen
        attributes = {
            "id": quote_label(svg_id),
            "class": f"{kelas} {jenis}",
            "penwidth": _pt(pen.tebal_mm),
            "style": line_style(pen),
            "pos": self._spline(poros),
        }
        both = poros.ujung_awal, poros.ujung_akhir
        if any(both):
            attributes["dir"] = "both" if all(both) else "back" if poros.ujung_awal else "forward"
            attributes["arrowsize"] = format_number(mm_to_pt(PANAH_MM) / ARROW_PT)
        self._statement(f"{tail} -> {head}", attributes)

    def _mark(self, tanda: TandaAnggota, *, kelas: str) -> None:
        """Draw the mark of a row: a stroke between two points of its own, no end of a relation."""
        attributes = {
            "id": quote_label(tanda.svg_id),
            "class": kelas,
            "penwidth": _pt(TANDA_MM),
            "style": "solid",
            "pos": self._spline(Shaft((tanda.dari, tanda.ke))),
        }
        self._statement(f"{self._dot(tanda.dari)} -> {self._dot(tanda.ke)}", attributes)

    def _dot(self, titik: Titik) -> str:
        """Place an invisible point for the end of a line that is no box."""
        self.points += 1
        name = f"t_{self.points}"
        self._node(name, titik.x_mm - 0.005, titik.y_mm - 0.005, 0.01, 0.01, shape="point", style="invis")
        return name

    def _keterangan(self) -> None:
        if self.halaman.keterangan_judul:
            self._texts((self.halaman.keterangan_judul,))
        for number, row in enumerate(self.halaman.keterangan, start=1):
            if row.contoh_jenis:
                sample = sample_line(row.contoh_jenis, row.contoh_dari, row.contoh_ke)
                for svg_id, poros in named_shafts(sample, f"contoh-{number}"):
                    self._edge(row.contoh_jenis, poros, (None, None), svg_id=svg_id, kelas="contoh")
            if row.contoh_kotak is not None:
                self._node(
                    f"contoh_{number}",
                    *sample_frame(row),
                    id=f"contoh-{number}",
                    penwidth=_pt(TEBAL_KOTAK_MM[GayaKotak.KONTEKS]),
                    style="rounded" if row.contoh_kotak is ContohKotak.KONTEKS else "solid",
                )
            tanda = sample_mark(row, number)
            if tanda:
                self._mark(tanda, kelas="contoh")
            self._texts(row.teks)

    def _blocks(self, *semua_blok: Blok | None) -> None:
        for blok in semua_blok:
            if blok:
                self._texts(blok.semua_baris)

    def _texts(self, semua_baris: Iterable[BarisTeks]) -> None:
        for baris in semua_baris:
            if not baris.teks.strip():
                continue
            self.texts += 1
            tinggi = pt_to_mm(baris.ukuran_pt * 1.2)
            self._node(
                f"b_{self.texts}",
                baris.kiri_mm,
                baris.y_mm - pt_to_mm(baris.ukuran_pt * BASELINE_EM) - tinggi / 2,
                baris.lebar_mm,
                tinggi,
                shape="plaintext",
                label=quote_label(baris.teks) + ALIGN[baris.rata],
                fontsize=format_number(baris.ukuran_pt),
                **({"fontname": HURUF_TEBAL} if baris.tebal else {}),
            )

    def _point(self, titik: Titik) -> str:
        return f"{_pt(titik.x_mm)},{_pt(self.halaman.tinggi_mm - titik.y_mm)}"

    def _spline(self, poros: Shaft) -> str:
        """Return straight pieces as a B-spline: each has its own end as both inner control points."""
        parts = []
        if poros.ujung_awal:
            parts.append(f"s,{self._point(poros.ujung_awal)}")
        if poros.ujung_akhir:
            parts.append(f"e,{self._point(poros.ujung_akhir)}")
        titik = [self._point(t) for t in poros.semua_titik]
        parts.append(titik[0])
        for a, b in itertools.pairwise(titik):
            parts += [a, b, b]
        return " ".join(parts)


def _nodes(denah: Denah) -> dict[str, str]:
    """Return the node of each box and frame by its name, and of each member the first box that holds it."""
    nodes: dict[str, str] = {}
    for kotak in denah.semua_kotak:
        for kode in kotak.semua_kode:
            nodes.setdefault(kode, node_id(kotak.nama))
    nodes.update((kotak.nama, node_id(kotak.nama)) for kotak in denah.semua_kotak)
    nodes.update((bingkai.nama, node_id(bingkai.nama)) for bingkai in denah.semua_bingkai)
    return nodes


def _pt(length_mm: float) -> str:
    return format_number(mm_to_pt(length_mm))


HURUF_TEBAL: Final = "Bookman-Demi"
"""The bold of the family by the PostScript name that Graphviz knows; it writes the weight into its SVG."""
