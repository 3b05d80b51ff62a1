"""A finished page -> the same page as flowing text: styled paragraphs, pictures, a foot of two cells.

Each paragraph gets the space before it that puts it where the page has it. Word and ODT spell this out; what
is decided is decided here. Millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.page.blocks import text_area
from polakerja_diagram.office import styles as g

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.chart.denah import Blok, Halaman
    from polakerja_diagram.chart.page.blocks import TextArea
    from polakerja_diagram.model import TataLetak
    from polakerja_diagram.office.pictures import Picture
    from polakerja_diagram.office.styles import Gaya

LONGGAR_MM: Final = 6.5
"""Room that a program needs beyond what the page has: one more line of the heading (12 pt: 5.1 mm), the one
that ends a section (0.4 mm), the rim of the chart's picture (1 mm). The lower margin of a section is so much
narrower; nothing on the page moves for it."""

MARGIN_TERKECIL_MM: Final = 5.0
"""No narrower: what printers cannot print, and Word warns of."""


@dataclass(frozen=True, slots=True)
class Paragraf:
    """Text of one style; its lines break where the page breaks them."""

    gaya: Gaya
    semua_baris: tuple[str, ...]
    sebelum_mm: float


@dataclass(frozen=True, slots=True)
class Tempel:
    """A picture in a paragraph of its own, so far from the left edge of the text."""

    gambar: Picture
    kiri_mm: float
    sebelum_mm: float


Unsur = Paragraf | Tempel


@dataclass(frozen=True, slots=True)
class BarisKaki:
    """A row of the lowest band: left and right cell; without a right one the left reaches across."""

    kiri: tuple[Unsur, ...]
    kanan: tuple[Unsur, ...]


@dataclass(frozen=True, slots=True)
class PicturedPage:
    """A page with its pictures, as `susun` takes it."""

    halaman: Halaman
    bagan: Picture
    keterangan: Picture | None


@dataclass(frozen=True, slots=True)
class FlowPage:
    """One page of a document: paper as it lies, margins, and its parts from top to bottom."""

    sebutan: str
    lebar_mm: float
    tinggi_mm: float
    mendatar: bool
    margin_mm: tuple[float, float, float, float]
    """Top, right, bottom, left."""
    nomor: int | None
    """Number of the page, or None for a page without."""
    nomor_atas_mm: float
    """Where the line of the page number begins, from the upper edge."""
    tanda: Paragraf | None
    tanda_lebar_mm: float
    badan: tuple[Unsur, ...]
    kaki: tuple[BarisKaki, ...]
    kaki_sebelum_mm: float
    """Space between the chart and the lowest band."""
    lebar_kiri_mm: float
    """Width of the left cell of the band; the right one takes the rest."""

    @property
    def lebar_teks_mm(self) -> float:
        """Width between the margins."""
        return self.lebar_mm - self.margin_mm[1] - self.margin_mm[3]

    @property
    def semua_gaya(self) -> tuple[Gaya, ...]:
        """The styles of the page, each once."""
        cells = [cell for row in self.kaki for cell in (*row.kiri, *row.kanan)]
        used = [unsur.gaya for unsur in (*self.badan, *cells) if isinstance(unsur, Paragraf)]
        if self.tanda:
            used.append(self.tanda.gaya)
        return tuple(dict.fromkeys(used))


@dataclass(slots=True)
class _Kursor:
    """Walks down a column; knows how far the text before has come."""

    y_mm: float
    semua: list[Unsur] = field(default_factory=list)

    def set_lines(self, gaya: Gaya, semua_baris: Sequence[str], *, baseline_mm: float) -> None:
        """Put a paragraph with its first baseline there, or as near below as the text before allows."""
        sebelum = max(0.0, baseline_mm - g.NAIK * gaya.pitch_mm - self.y_mm)
        self.semua.append(Paragraf(gaya, tuple(semua_baris), sebelum))
        self.y_mm += sebelum + gaya.pitch_mm * len(semua_baris)

    def set_picture(self, gambar: Picture, *, left_mm: float, turun_mm: float = 0.0) -> None:
        sebelum = max(0.0, gambar.y_mm + turun_mm - self.y_mm)
        self.semua.append(Tempel(gambar, max(0.0, gambar.x_mm - left_mm), sebelum))
        self.y_mm += sebelum + gambar.tinggi_mm

    def set_block(self, blok: Blok | None, semua_gaya: dict[str, Gaya], bawaan: Gaya) -> None:
        """Put the paragraphs of a block, one for each run of lines of one class."""
        for kelas, lines in groupby(blok.semua_baris if blok else (), key=lambda baris: baris.kelas):
            run = list(lines)
            self.set_lines(
                semua_gaya.get(kelas, bawaan), [baris.teks for baris in run], baseline_mm=run[0].y_mm
            )


def susun(lembar: PicturedPage, *, tata_letak: TataLetak) -> FlowPage:
    """Return a page as a document has it.

    Args:
        lembar: the page and its pictures.
        tata_letak: the drafter's wishes, for the margins.
    """
    halaman = lembar.halaman
    bidang = text_area(tata_letak, mendatar=halaman.mendatar)
    body = _Kursor(bidang.atas_mm)
    heading, signature = halaman.judul_lampiran, halaman.penandatangan
    if heading:
        indent = heading.x_mm - bidang.kiri_mm
        body.set_block(heading, {}, g.JUDUL.indented(indent, mendatar=halaman.mendatar))
    body.set_block(halaman.nama_lampiran, {}, g.NAMA)
    body.set_picture(lembar.bagan, left_mm=bidang.kiri_mm)
    start = max(body.y_mm, _top_of_band(lembar))
    nomor, tanda = halaman.nomor_halaman, halaman.tanda_rancangan
    return FlowPage(
        sebutan=lembar.bagan.sebutan,
        lebar_mm=halaman.lebar_mm,
        tinggi_mm=halaman.tinggi_mm,
        mendatar=halaman.mendatar,
        margin_mm=(
            bidang.atas_mm,
            halaman.lebar_mm - bidang.kanan_mm,
            max(halaman.tinggi_mm - bidang.bawah_mm - LONGGAR_MM, MARGIN_TERKECIL_MM),
            bidang.kiri_mm,
        ),
        nomor=halaman.nomor if nomor else None,
        nomor_atas_mm=nomor.y_mm - g.NAIK * g.NOMOR.pitch_mm if nomor else 0.0,
        tanda=Paragraf(g.TANDA, tuple(baris.teks for baris in tanda.semua_baris), 0.0) if tanda else None,
        tanda_lebar_mm=tanda.lebar_mm if tanda else 0.0,
        badan=tuple(body.semua),
        kaki=_band(lembar, bidang, start),
        kaki_sebelum_mm=start - body.y_mm,
        lebar_kiri_mm=signature.x_mm - bidang.kiri_mm if signature else 0.0,
    )


def _top_of_band(lembar: PicturedPage) -> float:
    """Return the y of whatever stands highest under the chart."""
    blocks = (lembar.halaman.penandatangan, lembar.halaman.salinan)
    tops = [
        blok.semua_baris[0].y_mm - g.NAIK * (g.SALINAN if blok.svg_id == "salinan" else g.JABATAN).pitch_mm
        for blok in blocks
        if blok
    ]
    if lembar.keterangan:
        tops.append(lembar.keterangan.y_mm)
    return min(tops, default=lembar.bagan.y_mm + lembar.bagan.tinggi_mm)


def _band(lembar: PicturedPage, bidang: TextArea, start: float) -> tuple[BarisKaki, ...]:
    """Return the rows of the lowest band, which begins there."""
    halaman, keterangan = lembar.halaman, lembar.keterangan
    rows: list[BarisKaki] = []
    left, right = _Kursor(start), _Kursor(start)
    if keterangan:
        left.set_picture(keterangan, left_mm=bidang.kiri_mm)
        signature = halaman.penandatangan
        beside = signature and keterangan.x_mm + keterangan.lebar_mm <= signature.x_mm
        if halaman.salinan or not beside:
            rows.append(BarisKaki(tuple(left.semua), ()))
            left, right = _Kursor(left.y_mm), _Kursor(left.y_mm)
    left.set_block(halaman.salinan, {"nama-pejabat": g.PENYALIN}, g.SALINAN)
    right.set_block(halaman.penandatangan, {"nama-pejabat": g.PEJABAT, "ttd": g.TTD}, g.JABATAN)
    if left.semua or right.semua:
        rows.append(BarisKaki(tuple(left.semua), tuple(right.semua)))
    return tuple(rows)
