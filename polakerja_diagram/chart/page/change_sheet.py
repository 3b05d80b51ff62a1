"""A sheet that shows a change: the union of two states laid out once, its marks, and a legend for each mark.

A working paper, not a page of an act: it has a title of its own and no signature, and it takes a larger paper
if the drafter's is too small for old and new together. Lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from polakerja_diagram.chart.annex import Ground
from polakerja_diagram.chart.denah import Halaman
from polakerja_diagram.chart.marks import Golongan, JenisTanda, TagLength, find_marks, mark_bagan
from polakerja_diagram.chart.page.blocks import Alinea, TextArea, set_block, text_area
from polakerja_diagram.chart.page.keterangan import explain, place_rows
from polakerja_diagram.chart.page.search import largest_that_fits, text_sizes
from polakerja_diagram.chart.page.sheet import TINGGI_BAGAN_TERKECIL_MM
from polakerja_diagram.chart.text.metrics import CAP_HEIGHT_EM, line_height_mm
from polakerja_diagram.units import KERTAS, pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from polakerja_diagram.chart.annex import AnnexKind
    from polakerja_diagram.chart.denah import BarisTeks, Blok, Denah
    from polakerja_diagram.chart.marks import Tanda, TandaBaris, TandaKotak
    from polakerja_diagram.chart.page.keterangan import Terpasang
    from polakerja_diagram.model import Kode, Lampiran, Struktur, TataLetak

HURUF_JUDUL_PT: Final = 12.0
HURUF_LEGENDA_PT: Final = 9.0

JARAK_MM: Final = 5.0
"""Space between title and chart, chart and legend."""

JEDA_KOLOM_MM: Final = 8.0
"""Space between the columns of the legend."""

CONTOH_MM: Final = (15.0, 4.0)
"""Width and height of a sample frame."""

JARAK_CONTOH_MM: Final = 3.0
"""Space between a sample and its words."""

TINGGI_BARIS_MM: Final = 6.0
"""Least pitch of rows with a sample frame: a heavy frame and air around it."""

KERTAS_BESAR: Final = "A3"
"""Paper for what the drafter's own does not hold."""

HURUF_TERBESAR_PT: Final = 10.0
"""Larger text would only spread a working paper."""

JUDUL_TANDA: Final = "TANDA PERUBAHAN"
TANPA_TANDA: Final = "TIDAK ADA PERANGKAT YANG BERUBAH"

GOLONGAN_BARIS: Final = {
    Golongan.MASUK: "dalam daftar namanya bergaris bawah",
    Golongan.KELUAR: "dalam daftar namanya dicoret",
    Golongan.BERUBAH: "dalam daftar namanya bergaris bawah titik-titik",
}
"""What the legend says of names in lists, after the meaning of the mark."""


@dataclass(frozen=True, slots=True)
class BarisLegenda:
    """A row of the legend: a sample frame in the look of the mark, and its meaning."""

    jenis: JenisTanda
    x_mm: float
    y_mm: float
    semua_baris: tuple[BarisTeks, ...]
    lebar_mm: float = CONTOH_MM[0]
    tinggi_mm: float = CONTOH_MM[1]


@dataclass(frozen=True, slots=True)
class LembarPerubahan:
    """The finished sheet: the page with the chart, marks in the chart's coordinates, legend in the page's."""

    halaman: Halaman
    semua_kotak: tuple[TandaKotak, ...]
    semua_baris: tuple[TandaBaris, ...]
    legenda: tuple[BarisLegenda, ...]
    judul_legenda: Blok
    catatan: Blok | None


@dataclass(frozen=True, slots=True)
class SheetContent:
    """What goes onto a sheet: the union of both states, the marks, the words around the chart."""

    gabungan: Struktur
    lampiran: Lampiran
    kind: AnnexKind[Any]
    semua_tanda: Mapping[Kode, Tanda]
    judul: tuple[str, ...]
    """Paragraphs of the title; the first is printed bold."""
    catatan: tuple[str, ...] = ()
    """Sentences about what no mark can show (relations, groups)."""
    peristiwa: tuple[str, ...] = ()
    """Sentences about the organs, for tags without names."""
    uraian: str = ""


def lay_out_change(isi: SheetContent) -> LembarPerubahan | None:
    """Return the sheet in the largest text that fits: on the drafter's paper, with shorter tags, else on A3.

    Returns None if even that does not hold it in 8 pt.
    """
    for kertas, panjang in _attempts(isi.gabungan.tata_letak.kertas):
        sheets = [_ChangeSheet(isi, kertas, mendatar=mendatar, panjang=panjang) for mendatar in (False, True)]
        found = largest_that_fits(sheets, text_sizes(sheets[0].tata_letak))
        if found:
            sheet, draft = found
            return sheet.finish(sheet.place(draft.huruf_pt) or draft)
    return None


def _attempts(own: str) -> tuple[tuple[str, TagLength], ...]:
    """Return papers and lengths of tags in the order in which they are tried."""
    return tuple(dict.fromkeys((paper, one) for paper in (own, KERTAS_BESAR) for one in TagLength))


class _ChangeSheet:
    """One paper in one orientation."""

    def __init__(self, isi: SheetContent, kertas: str, *, mendatar: bool, panjang: TagLength) -> None:
        self.isi = isi
        self.catatan = isi.catatan if panjang is TagLength.SEKALI else (*isi.peristiwa, *isi.catatan)
        self.mendatar = mendatar
        wished = isi.gabungan.tata_letak.huruf_terbesar_pt
        self.tata_letak: TataLetak = replace(
            isi.gabungan.tata_letak,
            kertas=kertas,
            kolom=(),
            huruf_terbesar_pt=min(wished or HURUF_TERBESAR_PT, HURUF_TERBESAR_PT),
        )
        struktur = replace(isi.gabungan, tata_letak=self.tata_letak)
        self.polos = isi.kind.variants(struktur)[0][0]
        self.bagan = mark_bagan(self.polos, isi.semua_tanda, panjang)
        self.bidang: TextArea = text_area(self.tata_letak, mendatar=mendatar)
        self.kepala = set_block(
            "nama-lampiran",
            [Alinea(teks, kelas="nama", tebal=n == 0) for n, teks in enumerate(isi.judul)],
            x_mm=self.bidang.kiri_mm,
            y_mm=self.bidang.atas_mm,
            lebar_mm=self.bidang.lebar_mm,
            ukuran_pt=HURUF_JUDUL_PT,
        )
        self.atas_mm = self.kepala.y_mm + self.kepala.tinggi_mm + JARAK_MM

    @cached_property
    def tinggi_mm(self) -> float:
        """Height of the ground over a legend of every mark; which of them it shows is known only later."""
        told = {one.jenis for one in self.isi.semua_tanda.values()}
        kaki = self._foot(told, frozenset(Golongan), 0.0)
        return self.bidang.bawah_mm - self.atas_mm - JARAK_MM - kaki.tinggi_mm

    def place(self, huruf_pt: float, *, draf: bool = False) -> Denah | None:
        """Return the placed chart, or None if it does not fit at that size."""
        if self.tinggi_mm < TINGGI_BAGAN_TERKECIL_MM:
            return None
        ground = Ground(self.bidang.lebar_mm, self.tinggi_mm, huruf_pt, self.tata_letak, draf)
        return self.isi.kind.place(self.bagan, ground)

    def finish(self, denah: Denah) -> LembarPerubahan:
        """Return the sheet with the chart and the legend of the marks that it shows."""
        boxes, lines = find_marks(denah, self.isi.semua_tanda)
        drawn = {one.tanda.jenis for one in boxes} | {one.tanda.jenis for one in lines}
        listed = frozenset(one.tanda.jenis.golongan for one in lines)
        kaki = self._foot(drawn, listed, self.atas_mm + denah.tinggi_mm + JARAK_MM)
        halaman = Halaman(
            lampiran=self.isi.lampiran.urutan,
            halaman=1,
            kertas=KERTAS[self.tata_letak.kertas],
            mendatar=self.mendatar,
            judul_dokumen=" ".join(self.isi.judul[:1]),
            uraian=self.isi.uraian,
            judul_lampiran=None,
            nama_lampiran=self.kepala,
            denah=denah,
            denah_x_mm=self.bidang.kiri_mm,
            denah_y_mm=self.atas_mm,
            bidang_mm=self.tinggi_mm,
            keterangan=kaki.keterangan.semua_baris,
            keterangan_judul=kaki.keterangan.judul,
        )
        return LembarPerubahan(halaman, boxes, lines, kaki.legenda, kaki.judul, kaki.catatan)

    def _foot(self, used: AbstractSet[JenisTanda], listed: AbstractSet[Golongan], y_mm: float) -> _Kaki:
        """Set the lines' KETERANGAN left, the marks right, the sentences below both."""
        whole = self.bidang.lebar_mm
        lebar = (whole - JEDA_KOLOM_MM) / 2
        semua_jenis = tuple(jenis for jenis in JenisTanda if jenis in used)
        kiri = place_rows(
            explain(self.isi.gabungan, self.polos, self.isi.kind),
            x_mm=self.bidang.kiri_mm,
            y_mm=y_mm,
            lebar_mm=lebar if semua_jenis else whole,
            ukuran_pt=HURUF_LEGENDA_PT,
        )
        x, y = self.bidang.kiri_mm + lebar + JEDA_KOLOM_MM, y_mm
        if not semua_jenis:
            x, y = self.bidang.kiri_mm, y_mm + kiri.tinggi_mm + 2.0
        judul = set_block(
            "judul-tanda",
            [Alinea(JUDUL_TANDA if semua_jenis else TANPA_TANDA, kelas="judul-keterangan")],
            x_mm=x,
            y_mm=y,
            lebar_mm=lebar,
            ukuran_pt=HURUF_LEGENDA_PT,
        )
        rows = tuple(_legend(semua_jenis, listed, x_mm=x, y_mm=y_mm + judul.tinggi_mm + 1.0, lebar_mm=lebar))
        below = max([y_mm + kiri.tinggi_mm, y + judul.tinggi_mm, *(row.y_mm + row.tinggi_mm for row in rows)])
        below = max([below, *(baris.y_mm for row in rows for baris in row.semua_baris)])
        if not self.catatan:
            return _Kaki(kiri, judul, rows, None, below - y_mm)
        catatan = set_block(
            "perubahan-lain",
            [Alinea(teks, kelas="keterangan") for teks in self.catatan],
            x_mm=self.bidang.kiri_mm,
            y_mm=below + 2.0,
            lebar_mm=whole,
            ukuran_pt=HURUF_LEGENDA_PT,
        )
        return _Kaki(kiri, judul, rows, catatan, catatan.y_mm + catatan.tinggi_mm - y_mm)


@dataclass(frozen=True, slots=True)
class _Kaki:
    """Everything below the chart."""

    keterangan: Terpasang
    judul: Blok
    legenda: tuple[BarisLegenda, ...]
    catatan: Blok | None
    tinggi_mm: float


def _legend(
    semua_jenis: Sequence[JenisTanda],
    listed: AbstractSet[Golongan],
    *,
    x_mm: float,
    y_mm: float,
    lebar_mm: float,
) -> Iterator[BarisLegenda]:
    """Yield a row for each mark; the first row of a group also says how names in lists (`listed`) look."""
    untold = set(listed)
    indent = CONTOH_MM[0] + JARAK_CONTOH_MM
    cap = pt_to_mm(CAP_HEIGHT_EM * HURUF_LEGENDA_PT)
    for jenis in semua_jenis:
        words = jenis.arti
        if jenis.golongan in untold:
            untold.remove(jenis.golongan)
            words += f" ({GOLONGAN_BARIS[jenis.golongan]})"
        blok = set_block(
            "",
            [Alinea(words, kelas="keterangan")],
            x_mm=x_mm + indent,
            y_mm=y_mm + (CONTOH_MM[1] - cap) / 2,
            lebar_mm=lebar_mm - indent,
            ukuran_pt=HURUF_LEGENDA_PT,
        )
        yield BarisLegenda(jenis, x_mm, y_mm, blok.semua_baris)
        y_mm += TINGGI_BARIS_MM + (len(blok.semua_baris) - 1) * line_height_mm(HURUF_LEGENDA_PT)
