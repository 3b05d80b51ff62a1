"""An annex on its page: a checked Struktur gives finished pages, in the largest text that fits.

Looks for the largest text that the layouter can place, upright or across. Today an annex is one page; the
result is a tuple so that continuation pages need no new contract.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.bagan import BaganJalur
from polakerja_diagram.chart.denah import Denah, Halaman
from polakerja_diagram.chart.frame import (
    Bidang,
    place_heading,
    place_mark,
    place_name,
    place_page_number,
    text_area,
)
from polakerja_diagram.chart.judul import judul_dokumen, nama_urutan
from polakerja_diagram.chart.keterangan import Penjelasan, explain
from polakerja_diagram.chart.layout_jalur import layout_jalur
from polakerja_diagram.chart.layout_pola import layout_pola
from polakerja_diagram.chart.metrics import missing_signs
from polakerja_diagram.chart.penutup import Penutup, move_foot, place_foot
from polakerja_diagram.chart.plan_jalur import plan_jalur
from polakerja_diagram.chart.plan_pola import plan_pola
from polakerja_diagram.diagnostics import Diagnostic, Outcome, error, warning
from polakerja_diagram.model import JenisBagan, Mode
from polakerja_diagram.units import KERTAS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.chart.bagan import Bagan
    from polakerja_diagram.chart.denah import Blok
    from polakerja_diagram.model import Lampiran, Struktur, TataLetak

HURUF_TERBESAR_PT: Final = 12.0
"""Largest chart text: that of the heading (UU 12/2011 Lampiran II point 284)."""

HURUF_TERKECIL_PT: Final = 8.0
"""No chart text goes below 8 pt (L3)."""

LANGKAH_HURUF_PT: Final = 0.5

JARAK_BAGAN_MM: Final = 4.5
"""Space between the annex name and the chart."""

JARAK_PENUTUP_MM: Final = 5.0
"""Space between the chart and the band of KETERANGAN and signature."""

TINGGI_BAGAN_TERKECIL_MM: Final = 30.0
"""A ground lower than this holds no chart."""

ISI_TEGAK_CUKUP: Final = 0.6
"""Upright stands whenever its chart fills this share of its ground; below it, across may fill more."""

ISI_MENDATAR_LEBIH: Final = 0.2
"""Across must fill so much more of its ground before it is preferred at the same text size."""


def default_mode(struktur: Struktur) -> Mode:
    """Return RANCANGAN while number, date or name is empty, else ASLI."""
    return Mode.ASLI if struktur.peraturan.is_complete else Mode.RANCANGAN


def lay_out(
    struktur: Struktur, lampiran: Lampiran, *, mode: Mode | None, uraian: str = ""
) -> Outcome[tuple[Halaman, ...]]:
    """Return the pages of one annex, or why it cannot be drawn (PK301, PK302), with warnings (PK303, PK304).

    Args:
        struktur: a structure that `check_struktur` finds no error in.
        lampiran: one of its annexes.
        mode: how the page is closed; None for `default_mode`.
        uraian: what the chart says in words, carried to the page's description.
    """
    mode = mode or default_mode(struktur)
    bagan = plan(struktur, lampiran)
    rows = explain(struktur, bagan)
    frames = [
        _Bingkai(struktur, lampiran, bagan, rows, mode=mode, mendatar=mendatar)
        for mendatar in _orientations(struktur.tata_letak)
    ]
    findings = tuple(_foreign_signs(struktur))
    if not any(frame.ground_height(HURUF_TERKECIL_PT) >= TINGGI_BAGAN_TERKECIL_MM for frame in frames):
        return Outcome(None, (*findings, _no_room(struktur, lampiran)))
    best = _largest_that_fits(frames, text_sizes(struktur.tata_letak))
    if best:
        frame, denah = _choose(best)
        return Outcome((frame.page(denah, uraian=uraian),), findings)
    if mode is Mode.SALINAN and struktur.peraturan.salinan.di_lampiran:
        outcome = lay_out(_without_certificate(struktur), lampiran, mode=mode, uraian=uraian)
        if outcome.value is not None:
            return Outcome(outcome.value, (*outcome.diagnostics, _certificate_left_out(struktur, lampiran)))
    return Outcome(None, (*findings, _too_large(struktur, lampiran)))


def _without_certificate(struktur: Struktur) -> Struktur:
    """Return a structure whose annexes carry no certificate: L20 asks for it, L19 only on the act itself."""
    peraturan = struktur.peraturan
    salinan = replace(peraturan.salinan, di_lampiran=False)
    return replace(struktur, peraturan=replace(peraturan, salinan=salinan))


def plan(struktur: Struktur, lampiran: Lampiran) -> Bagan:
    """Return what the annex shows."""
    if lampiran.bagan is JenisBagan.JALUR:
        return plan_jalur(struktur)
    return plan_pola(struktur)


def _layout(
    bagan: Bagan, *, lebar_mm: float, tinggi_mm: float, huruf_pt: float, tata_letak: TataLetak
) -> Denah | None:
    if isinstance(bagan, BaganJalur):
        return layout_jalur(
            bagan, lebar_mm=lebar_mm, tinggi_mm=tinggi_mm, huruf_pt=huruf_pt, tata_letak=tata_letak
        )
    return layout_pola(
        bagan, lebar_mm=lebar_mm, tinggi_mm=tinggi_mm, huruf_pt=huruf_pt, tata_letak=tata_letak
    )


def text_sizes(tata_letak: TataLetak) -> tuple[float, ...]:
    """Return the sizes to try, in pt, largest first, in steps of half a point.

    >>> from polakerja_diagram.model import TataLetak
    >>> text_sizes(TataLetak(huruf_terbesar_pt=9.2))
    (9.0, 8.5, 8.0)
    """
    largest = max(tata_letak.huruf_terbesar_pt or HURUF_TERBESAR_PT, HURUF_TERKECIL_PT)
    steps = int((largest - HURUF_TERKECIL_PT) / LANGKAH_HURUF_PT + 1e-9)
    return tuple(HURUF_TERKECIL_PT + step * LANGKAH_HURUF_PT for step in range(steps, -1, -1))


def _orientations(tata_letak: TataLetak) -> tuple[bool, ...]:
    return {"tegak": (False,), "mendatar": (True,)}.get(tata_letak.orientasi, (False, True))


@dataclass(slots=True)
class _Bingkai:
    """The page around the chart in one orientation; computes how high the ground is for a text size."""

    struktur: Struktur
    lampiran: Lampiran
    bagan: Bagan
    rows: tuple[Penjelasan, ...]
    mode: Mode
    mendatar: bool
    bidang: Bidang
    heading: Blok
    name: Blok
    feet: dict[float, Penutup]

    def __init__(
        self,
        struktur: Struktur,
        lampiran: Lampiran,
        bagan: Bagan,
        rows: tuple[Penjelasan, ...],
        *,
        mode: Mode,
        mendatar: bool,
    ) -> None:
        self.struktur, self.lampiran, self.bagan, self.rows = struktur, lampiran, bagan, rows
        self.mode, self.mendatar = mode, mendatar
        self.bidang = text_area(struktur.tata_letak, mendatar=mendatar, mode=mode)
        self.heading = place_heading(struktur, lampiran, self.bidang)
        self.name = place_name(lampiran, self.bidang, self.heading)
        self.feet = {}

    @property
    def top_mm(self) -> float:
        """Upper edge of the ground."""
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
                turunan=self.bagan.turunan,
            )
        return self.feet[huruf_pt]

    def ground_height(self, huruf_pt: float) -> float:
        """Return the height that is left for the chart."""
        return self.bidang.bawah_mm - self.foot(huruf_pt).tinggi_mm - JARAK_PENUTUP_MM - self.top_mm

    def layout(self, huruf_pt: float) -> Denah | None:
        """Return the placed chart, or None if it does not fit at that size."""
        tinggi = self.ground_height(huruf_pt)
        if tinggi < TINGGI_BAGAN_TERKECIL_MM:
            return None
        return _layout(
            self.bagan,
            lebar_mm=self.bidang.lebar_mm,
            tinggi_mm=tinggi,
            huruf_pt=huruf_pt,
            tata_letak=self.struktur.tata_letak,
        )

    def fill(self, denah: Denah) -> float:
        """Return how much of the ground's height the chart takes."""
        return denah.tinggi_mm / self.ground_height(denah.huruf_pt)

    def page(self, denah: Denah, *, uraian: str) -> Halaman:
        """Return the finished page; the band stands close under the chart."""
        foot = move_foot(self.foot(denah.huruf_pt), turun_mm=self.top_mm + denah.tinggi_mm + JARAK_PENUTUP_MM)
        return Halaman(
            lampiran=self.lampiran.urutan,
            halaman=1,
            kertas=KERTAS[self.struktur.tata_letak.kertas],
            mendatar=self.mendatar,
            judul_dokumen=judul_dokumen(self.struktur, self.lampiran),
            uraian=uraian,
            judul_lampiran=self.heading,
            nama_lampiran=self.name,
            denah=denah,
            denah_x_mm=self.bidang.kiri_mm,
            denah_y_mm=self.top_mm,
            keterangan=foot.keterangan,
            keterangan_judul=foot.keterangan_judul,
            penandatangan=foot.penandatangan,
            salinan=foot.salinan,
            catatan=foot.catatan,
            tanda_rancangan=place_mark(self.struktur, self.bidang, mode=self.mode),
            nomor_halaman=place_page_number(self.lampiran, self.bidang, halaman=1),
        )


def _largest_that_fits(frames: Sequence[_Bingkai], sizes: Sequence[float]) -> list[tuple[_Bingkai, Denah]]:
    """Return the placed charts of the largest size that any orientation holds; none if no size does.

    Halves the range of sizes at each step: what does not fit in one size does not fit in a larger one.
    """
    best: list[tuple[_Bingkai, Denah]] = []
    first, last = 0, len(sizes)
    while first < last:
        middle = (first + last) // 2
        placed: list[tuple[_Bingkai, Denah]] = []
        for frame in frames:
            denah = frame.layout(sizes[middle])
            if denah is not None:
                placed.append((frame, denah))
                if frame.fill(denah) >= ISI_TEGAK_CUKUP:
                    break
        if placed:
            best, last = placed, middle
        else:
            first = middle + 1
    return best


def _choose(placed: list[tuple[_Bingkai, Denah]]) -> tuple[_Bingkai, Denah]:
    """Return the upright page unless its chart leaves much of the page empty and the other does not."""
    first, *others = placed
    for other in others:
        upright, across = first[0].fill(first[1]), other[0].fill(other[1])
        if upright < ISI_TEGAK_CUKUP and across > upright + ISI_MENDATAR_LEBIH:
            return other
    return first


def _no_room(struktur: Struktur, lampiran: Lampiran) -> Diagnostic:
    return error(
        "PK302",
        at=struktur.peraturan.tentang_at,
        message=f"judul dan penutup {nama_urutan(struktur, lampiran)} tidak menyisakan tempat bagi bagan",
        hint="perkecil 'margin' pada 'tata-letak' atau periksa panjang 'tentang'",
    )


def _certificate_left_out(struktur: Struktur, lampiran: Lampiran) -> Diagnostic:
    return warning(
        "PK304",
        at=struktur.peraturan.salinan.at,
        message=f"pengesahan salinan tidak muat pada halaman {nama_urutan(struktur, lampiran)}",
        hint="pengesahan pada halaman akhir peraturan tetap wajib; kertas A3 memuat keduanya",
    )


def _too_large(struktur: Struktur, lampiran: Lampiran) -> Diagnostic:
    tata_letak = struktur.tata_letak
    remedies = ["pilih kertas yang lebih besar pada 'tata-letak' (A3)"]
    if tata_letak.orientasi:
        remedies.insert(0, "hapus 'orientasi' pada 'tata-letak'")
    if tata_letak.kolom and lampiran.bagan is JenisBagan.JALUR:
        remedies.insert(0, "hapus 'kolom' pada 'tata-letak'")
    return error(
        "PK301",
        at=lampiran.at,
        message=(
            f"bagan {nama_urutan(struktur, lampiran)} tidak muat pada satu halaman {tata_letak.kertas} "
            f"dengan huruf {HURUF_TERKECIL_PT:g} pt"
        ),
        hint=" atau ".join(remedies),
    )


def _foreign_signs(struktur: Struktur) -> Iterator[Diagnostic]:
    """Warn of characters that the bundled font cannot draw."""
    for perangkat in struktur.semua_perangkat:
        for sign in missing_signs(perangkat.nama):
            yield warning(
                "PK303",
                at=perangkat.nama_at,
                message=f"aksara '{sign}' pada nama '{perangkat.nama}' tidak ada dalam huruf cetak",
                hint="ketik ulang nama itu dengan huruf Latin biasa",
            )
    for sign in missing_signs(struktur.peraturan.tentang):
        yield warning(
            "PK303",
            at=struktur.peraturan.tentang_at,
            message=f"aksara '{sign}' pada 'tentang' tidak ada dalam huruf cetak",
            hint="ketik ulang judul itu dengan huruf Latin biasa",
        )
