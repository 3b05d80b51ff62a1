"""The pages around a chart in one orientation: what heading and foot take, and the finished pages.

The heading stands on the first page of an annex, the foot (KETERANGAN, note, signature) on its last.
Page coordinates in millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, Generic

from polakerja_diagram.chart.annex import B, Ground
from polakerja_diagram.chart.denah import GayaKotak, Halaman
from polakerja_diagram.chart.judge.judgement import judge
from polakerja_diagram.chart.judge.measure import measure
from polakerja_diagram.chart.page.arrangement import arrangement, write_tatanan
from polakerja_diagram.chart.page.blocks import (
    TextArea,
    page_number,
    place_heading,
    place_mark,
    place_name,
    place_page_number,
    text_area,
)
from polakerja_diagram.chart.page.foot import Penutup, move_foot, place_foot
from polakerja_diagram.chart.page.keterangan import explain
from polakerja_diagram.sebutan.citation import judul_dokumen
from polakerja_diagram.units import KERTAS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.chart.annex import AnnexKind
    from polakerja_diagram.chart.denah import Blok, Denah
    from polakerja_diagram.chart.judge.judgement import Nilai
    from polakerja_diagram.chart.judge.measure import Measures
    from polakerja_diagram.chart.page.arrangement import Tatanan
    from polakerja_diagram.chart.page.keterangan import Penjelasan
    from polakerja_diagram.model import Lampiran, Mode, Struktur

JARAK_BAGAN_MM: Final = 4.5
"""Space between the annex name and the chart."""

JARAK_PENUTUP_MM: Final = 4.5
"""Space between the chart and the band of KETERANGAN and signature."""

PENGESAHAN: Final = "tempat pengesahan salinan"
"""What the arrangement calls the room for the certificate: the chart is so much lower where it is kept."""

SERAGAM: Final = "seragam"
"""The drafter's wish that every frame has one weight."""

TINGGI_BAGAN_TERKECIL_MM: Final = 30.0
"""A ground lower than this holds no chart."""


@dataclass(frozen=True, slots=True)
class TinggiHalaman:
    """Heights of the grounds of a first page, of one in between and of the last, and of the foot."""

    pertama_mm: float
    tengah_mm: float
    terakhir_mm: float
    penutup_mm: float
    """What the foot takes from a page."""

    def of(self, jumlah: int, *, longgar: bool) -> tuple[float, ...]:
        """Return the heights of so many pages; `longgar`: the last but one leaves boxes for the last."""
        heights = [self.pertama_mm, *[self.tengah_mm] * (jumlah - 2), self.terakhir_mm]
        if longgar:
            heights[-2] -= self.penutup_mm
        return tuple(heights)


@dataclass(slots=True, eq=False)
class AnnexSheet(Generic[B]):
    """The pages around the chart in one orientation; computes how high the ground is for a text size."""

    struktur: Struktur
    lampiran: Lampiran
    kind: AnnexKind[B]
    bagan: B
    mode: Mode
    """How the last page is closed."""
    mendatar: bool
    pengesahan: bool = False
    """Whether room is kept for the certificate of a true copy, in every mode."""
    bidang: TextArea = field(init=False)
    heading: Blok = field(init=False)
    name: Blok = field(init=False)
    rows: tuple[Penjelasan, ...] = field(init=False)
    """The KETERANGAN in words."""
    feet: dict[float, Penutup] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Place heading and annex name."""
        self.bidang = text_area(self.struktur.tata_letak, mendatar=self.mendatar)
        self.heading = place_heading(self.struktur, self.lampiran, self.bidang)
        self.name = place_name(self.struktur, self.lampiran, self.bidang, self.heading)
        self.rows = explain(self.struktur, self.bagan, self.kind)

    @property
    def top_mm(self) -> float:
        """Upper edge of the first page's ground."""
        return self.name.semua_baris[-1].y_mm + JARAK_BAGAN_MM

    def foot(self, huruf_pt: float) -> Penutup:
        """Return the band for a text size, its top at 0."""
        if huruf_pt not in self.feet:
            self.feet[huruf_pt] = place_foot(
                self.struktur,
                self.rows,
                self.bidang,
                mode=self.mode,
                huruf_pt=huruf_pt,
                turunan=len(self.kind.inferred(self.struktur)),
                pengesahan=self.pengesahan,
            )
        return self.feet[huruf_pt]

    def ground_height(self, huruf_pt: float) -> float:
        """Return the height that is left for the chart of an annex of one page."""
        heights = self.heights(huruf_pt)
        return heights.pertama_mm - heights.penutup_mm

    def heights(self, huruf_pt: float) -> TinggiHalaman:
        """Return the heights that are left for the chart on each page of an annex of several pages."""
        foot = self.foot(huruf_pt).tinggi_mm + JARAK_PENUTUP_MM
        whole = self.bidang.tinggi_mm
        return TinggiHalaman(self.bidang.bawah_mm - self.top_mm, whole, whole - foot, foot)

    def place(self, huruf_pt: float, *, draf: bool = False) -> Denah | None:
        """Return the placed chart of an annex of one page, or None if it does not fit at that size."""
        tinggi = self.ground_height(huruf_pt)
        if tinggi < TINGGI_BAGAN_TERKECIL_MM:
            return None
        ground = Ground(self.bidang.lebar_mm, tinggi, huruf_pt, self.struktur.tata_letak, draf)
        return self.kind.place(self.bagan, ground)

    def grounds_mm(self, semua_denah: Sequence[Denah]) -> tuple[float, ...]:
        """Return the heights that the charts of an annex could have, page by page."""
        huruf_pt, jumlah = min(denah.huruf_pt for denah in semua_denah), len(semua_denah)
        if jumlah == 1:
            return (self.ground_height(huruf_pt),)
        return self.heights(huruf_pt).of(jumlah, longgar=False)

    def pages(self, semua_denah: Sequence[Denah], *, uraian: str) -> tuple[Halaman, ...]:
        """Return the finished pages of an annex, one for each chart.

        Args:
            semua_denah: the placed charts in order.
            uraian: what the whole chart says in words; later pages refer to the first for it.
        """
        tatanan = arrangement(
            semua_denah,
            tata_letak=self.struktur.tata_letak,
            mendatar=self.mendatar,
            lain={**self.kind.arrangement(self.bagan, semua_denah), PENGESAHAN: self._certificate_room()},
        )
        grounds = self.grounds_mm(semua_denah)
        return tuple(
            self._page(denah, uraian=uraian, tatanan=tatanan, halaman=nomor, grounds_mm=grounds)
            for nomor, denah in enumerate(semua_denah, start=1)
        )

    def _certificate_room(self) -> str:
        return "ada" if self.pengesahan else "tidak ada"

    def _page(
        self, denah: Denah, *, uraian: str, tatanan: Tatanan, halaman: int, grounds_mm: tuple[float, ...]
    ) -> Halaman:
        """Return one page; the band stands close under the chart of the last."""
        first, jumlah = halaman == 1, len(grounds_mm)
        top = self.top_mm if first else self.bidang.atas_mm
        foot: Penutup | None = None
        if halaman == jumlah:
            foot = move_foot(self.foot(denah.huruf_pt), turun_mm=top + denah.tinggi_mm + JARAK_PENUTUP_MM)
        judul = judul_dokumen(self.struktur, self.lampiran)
        return Halaman(
            lampiran=self.lampiran.urutan,
            halaman=halaman,
            kertas=KERTAS[self.struktur.tata_letak.kertas],
            mendatar=self.mendatar,
            judul_dokumen=judul if first else f"{judul}, halaman {halaman}",
            uraian=uraian if first else _later(halaman, jumlah),
            tatanan=write_tatanan(tatanan),
            judul_lampiran=self.heading if first else None,
            nama_lampiran=self.name if first else None,
            denah=_framed(denah, self.struktur.tata_letak.gaya_kotak),
            denah_x_mm=self.bidang.kiri_mm,
            denah_y_mm=top,
            bidang_mm=grounds_mm[halaman - 1],
            keterangan=foot.keterangan.semua_baris if foot else (),
            keterangan_judul=foot.keterangan.judul if foot else None,
            penandatangan=foot.penandatangan if foot else None,
            salinan=foot.salinan if foot else None,
            catatan=foot.keterangan.catatan if foot else None,
            tanda_rancangan=place_mark(self.struktur, self.bidang, mode=self.mode) if first else None,
            nomor=page_number(self.lampiran, halaman),
            nomor_halaman=place_page_number(self.lampiran, self.bidang, halaman=halaman),
        )


@dataclass(frozen=True, slots=True)
class Tersebar:
    """An annex in its place: the pages around it and the chart on each."""

    sheet: AnnexSheet[Any]
    semua_denah: tuple[Denah, ...]

    @property
    def huruf_pt(self) -> float:
        """The text size, the smallest of all pages."""
        return min(denah.huruf_pt for denah in self.semua_denah)

    def measures(self) -> Measures:
        """Return what a drafter would see on its pages."""
        grounds = self.sheet.grounds_mm(self.semua_denah)
        return measure(self.semua_denah, grounds, across=self.sheet.mendatar)

    def judgement(self) -> Nilai:
        """Return what its pages are judged to be."""
        return judge(self.measures())


def _framed(denah: Denah, gaya_kotak: str) -> Denah:
    """Return the chart with the frames that the drafter wishes; context bodies keep their round corners."""
    if gaya_kotak != SERAGAM:
        return denah
    boxes = (
        replace(kotak, gaya=GayaKotak.BIASA) if kotak.gaya is GayaKotak.UTAMA else kotak
        for kotak in denah.semua_kotak
    )
    return replace(denah, semua_kotak=tuple(boxes))


def _later(halaman: int, jumlah: int) -> str:
    return f"Sambungan bagan, halaman {halaman} dari {jumlah}; uraian seluruh bagan ada pada halaman pertama."
