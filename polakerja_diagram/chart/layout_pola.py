"""Place Lampiran I: a BaganPola and a ground give a Denah with every box and line, or None if it cannot fit.

Sizes first, then ways, lanes and doors; every decision has its own module (`pola_*`). Lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.boxes import measure_box, member_y_mm, place_box
from polakerja_diagram.chart.denah import BingkaiDenah, Denah, GarisDenah, KotakDenah
from polakerja_diagram.chart.pola_garis import Penarik
from polakerja_diagram.chart.pola_huruf import letter
from polakerja_diagram.chart.pola_lajur import collect_ruas, find_headings, order_lanes
from polakerja_diagram.chart.pola_letak import Kebutuhan, Penyusun, Susunan
from polakerja_diagram.chart.pola_rute import KANAN, KIRI, Rute, channel, find_places, find_routes
from polakerja_diagram.chart.pola_silang import count_crossings
from polakerja_diagram.chart.pola_slot import assign_slots
from polakerja_diagram.model import JenisHubungan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.chart.bagan import BaganPola, Ujung
    from polakerja_diagram.chart.boxes import IsiKotak
    from polakerja_diagram.chart.pola_letak import Letak
    from polakerja_diagram.model import TataLetak

PANAH: Final = frozenset({JenisHubungan.FUNGSIONAL, JenisHubungan.KONSULTATIF})
"""Kinds that end in an arrow: who is served, who is advised. Konsultatif has one at both ends."""


def layout_pola(
    bagan: BaganPola, *, lebar_mm: float, tinggi_mm: float, huruf_pt: float, tata_letak: TataLetak
) -> Denah | None:
    """Return the placed chart, no wider and no taller than the ground; None if it does not fit at that size."""
    del tata_letak  # nothing in it concerns this chart beyond what the page has already chosen
    penata = _Penata(bagan, lebar_mm=lebar_mm, tinggi_mm=tinggi_mm, huruf_pt=huruf_pt)
    susunan = penata.arrange()
    return None if susunan is None else penata.finish(susunan)


class _Penata:
    def __init__(self, bagan: BaganPola, *, lebar_mm: float, tinggi_mm: float, huruf_pt: float) -> None:
        self.bagan = bagan
        self.lebar_mm = lebar_mm
        self.tinggi_mm = tinggi_mm
        self.huruf_pt = huruf_pt
        self.semua_baris = assign_slots(bagan)
        self.bingkai = bagan.semua_bingkai[0].nama if bagan.semua_bingkai else ""
        self.places = find_places(self.semua_baris, self.bingkai)
        self.kotak = {kotak.nama: kotak for kotak in bagan.semua_kotak}
        self.isi: dict[str, IsiKotak] = {}

    def arrange(self) -> Susunan | None:
        """Return all places; lanes are counted once the widths are known, then the heights follow."""
        rough = find_routes(self.bagan, self.places, extents={})
        need = self._need(rough, saluran=(0,) * len(self.semua_baris))
        penyusun = Penyusun(
            self.semua_baris, need, lebar_mm=self.lebar_mm, huruf_pt=self.huruf_pt, bingkai=self.bingkai
        )
        columns = penyusun.columns(tinggi_mm=self.tinggi_mm)
        if columns is None:
            return None
        draft = penyusun.place(columns, tinggi_mm=1e6)
        if draft is None:
            return None
        routes = self.routes(draft)
        penyusun.kebutuhan = self._need(routes, saluran=self._lanes_per_channel(routes, draft))
        return penyusun.place(columns, tinggi_mm=self.tinggi_mm)

    def routes(self, susunan: Susunan) -> tuple[Rute, ...]:
        extents = {nama: (letak.x_mm, letak.kanan_mm) for nama, letak in susunan.letak.items()}
        return find_routes(self.bagan, self.places, extents=extents)

    def _lanes_per_channel(self, routes: Sequence[Rute], draft: Susunan) -> tuple[int, ...]:
        pieces = collect_ruas(routes, draft, headings=find_headings(routes, draft))
        result: list[int] = []
        for index in range(len(self.semua_baris)):
            lanes = order_lanes(pieces.get(channel(index), ()))
            result.append(max(lanes.values(), default=-1) + 1)
        return tuple(result)

    def _need(self, routes: Sequence[Rute], *, saluran: tuple[int, ...]) -> Kebutuhan:
        margins: dict[str, set[tuple[str, ...]]] = {KIRI: set(), KANAN: set()}
        neighbours: set[tuple[str, str]] = set()
        stacked: set[tuple[str, str]] = set()
        for rute in routes:
            for index, lajur in enumerate(rute.lajur):
                if lajur in margins:
                    margins[lajur].add((*rute.batang, *rute.lajur[1 : index + 1]))
            if not rute.lajur:
                joined = neighbours if rute.sisi_dari.is_level else stacked
                joined.update({(rute.dari.kotak, rute.ke.kotak), (rute.ke.kotak, rute.dari.kotak)})
        return Kebutuhan(
            saluran, len(margins[KIRI]), len(margins[KANAN]), frozenset(neighbours), frozenset(stacked)
        )

    def finish(self, susunan: Susunan) -> Denah:
        boxes = tuple(self._box(nama, susunan.letak[nama]) for nama in self.kotak)
        routes = self.routes(susunan)
        lines = Penarik(routes, susunan, lambda ujung: self._member_y(ujung, susunan)).draw()
        drawn = tuple(
            GarisDenah(
                dari=rute.sambungan.dari,
                ke=rute.sambungan.ke,
                jenis=rute.jaring.jenis,
                bentuk=rute.jaring.bentuk,
                semua_jalur=(line,),
                panah_awal=(0,) if self._has_start_arrow(rute) else (),
                panah_akhir=(0,) if rute.jaring.jenis in PANAH else (),
            )
            for rute, line in zip(routes, lines, strict=True)
        )
        return Denah(
            bagan=self.bagan.bagan,
            lebar_mm=self.lebar_mm,
            tinggi_mm=self.tinggi_mm,
            huruf_pt=self.huruf_pt,
            semua_kotak=boxes,
            semua_garis=tuple(letter(garis, drawn, boxes, huruf_pt=self.huruf_pt) for garis in drawn),
            semua_bingkai=tuple(self._frames(susunan)),
            persilangan=count_crossings(drawn),
        )

    @staticmethod
    def _has_start_arrow(rute: Rute) -> bool:
        mutual = rute.jaring.jenis is JenisHubungan.FUNGSIONAL and rute.jaring.dua_arah
        return mutual or rute.jaring.jenis is JenisHubungan.KONSULTATIF

    def _box(self, nama: str, letak: Letak) -> KotakDenah:
        isi = measure_box(
            self.kotak[nama], lebar_mm=letak.lebar_mm, huruf_pt=self.huruf_pt, kolom_anggota=letak.kolom
        )
        self.isi[nama] = isi
        tinggi = self._text_height(nama, letak)
        placed = place_box(
            self.kotak[nama], isi, x_mm=letak.x_mm, y_mm=letak.y_mm, lebar_mm=letak.lebar_mm, tinggi_mm=tinggi
        )
        return replace(placed, tinggi_mm=letak.tinggi_mm)

    def _text_height(self, nama: str, letak: Letak) -> float:
        """Return the height that the text is centred in: a list begins at the top, level with its neighbours."""
        return self.isi[nama].tinggi_mm if self.kotak[nama].kelompok else letak.tinggi_mm

    def _member_y(self, ujung: Ujung, susunan: Susunan) -> float | None:
        if ujung.anggota is None:
            return None
        letak = susunan.letak[ujung.kotak]
        tinggi = self._text_height(ujung.kotak, letak)
        return member_y_mm(self.isi[ujung.kotak], ujung.anggota, y_mm=letak.y_mm, tinggi_mm=tinggi)

    def _frames(self, susunan: Susunan) -> list[BingkaiDenah]:
        result: list[BingkaiDenah] = []
        for bingkai in self.bagan.semua_bingkai:
            letak = susunan.letak[bingkai.nama]
            result.append(
                BingkaiDenah(
                    nama=bingkai.nama,
                    svg_id=bingkai.svg_id,
                    judul_lengkap=bingkai.judul_lengkap,
                    x_mm=letak.x_mm,
                    y_mm=letak.y_mm,
                    lebar_mm=letak.lebar_mm,
                    tinggi_mm=letak.tinggi_mm,
                )
            )
        return result
