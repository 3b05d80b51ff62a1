"""Place Lampiran I: a BaganPola and a ground give a Denah, or None if it cannot fit.

Sizes first, then ways, lanes and doors; each decision has its own module here. Lengths are
millimetres.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.denah import BingkaiDenah, Denah, GarisDenah, KotakDenah
from polakerja_diagram.chart.pola.barisan import Barisan
from polakerja_diagram.chart.pola.butuh import at_least, count_needs, is_same_width
from polakerja_diagram.chart.pola.garis import Penarik
from polakerja_diagram.chart.pola.huruf import letter_all
from polakerja_diagram.chart.pola.jarak import spacing
from polakerja_diagram.chart.pola.letak import Penyusun
from polakerja_diagram.chart.pola.periksa import is_sound
from polakerja_diagram.chart.pola.rute import Rute, find_lanes, find_places, find_routes
from polakerja_diagram.chart.pola.silang import count_crossings, crossings_of_each
from polakerja_diagram.chart.pola.slot import assign_slots
from polakerja_diagram.chart.pola.ukuran import Pengukur
from polakerja_diagram.chart.text.boxes import measure_box, member_rows, place_box
from polakerja_diagram.sifat import SIFAT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.chart.annex import Ground
    from polakerja_diagram.chart.pola.bagan import BaganPola
    from polakerja_diagram.chart.pola.jarak import Jarak
    from polakerja_diagram.chart.pola.kebutuhan import Kebutuhan
    from polakerja_diagram.chart.pola.letak import Letak, Susunan
    from polakerja_diagram.chart.pola.poros import Kolom
    from polakerja_diagram.chart.text.box_text import IsiKotak

TANPA_BATAS_MM: Final = 1e6
"""A ground on which every height fits, for a draft."""

LONGGAR: Final = (1.0, 1.6, 2.6)
"""How many times the usual distance lines keep when the usual one leaves a letter or a door no room.

At last they keep the usual one, and lines in a gap run straight where their two ends allow it."""

PUTARAN: Final = 4
"""Rounds in which what the lines need is counted anew: it settles in two, seldom in three."""

PERCOBAAN: Final = 64
"""Other ways that are tried when lines cross; each try costs a whole placement."""

Terpilih = Mapping[int, int]
"""Which of its possible ways a relation takes, where it is not the first of them."""


def layout_pola(bagan: BaganPola, ground: Ground) -> Denah | None:
    """Return the placed chart, no wider and no taller than the ground; None if it does not fit at that size.

    In a draft lines that cross do not try other ways.
    """
    penata = _Placer(bagan, ground)
    usual, *others = (spacing(ground.huruf_pt, faktor=faktor) for faktor in LONGGAR)
    for jarak in (usual, *others, replace(usual, lurus=True)):
        penarik = penata.attempt(jarak, {})
        if penarik is None and jarak is usual:
            return None
        denah = penata.finish(penarik) if penarik else None
        if denah:
            return denah if ground.draf else _with_fewer_crossings(penata, denah, jarak)
    return None


def _with_fewer_crossings(penata: _Placer, denah: Denah, jarak: Jarak) -> Denah:
    """Return the chart, or one with fewer crossings in which single relations take another way."""
    best, chosen = denah, dict[int, int]()
    tries = PERCOBAAN
    improved = True
    while improved:
        improved = False
        for change in penata.changes(best, chosen):
            if not best.persilangan or not tries:
                return best
            tries -= 1
            wanted = {**chosen, **change}
            penarik = penata.attempt(jarak, wanted)
            tried = penata.finish(penarik, kurang_dari=best.persilangan) if penarik else None
            if tried:
                best, chosen, improved = tried, wanted, True
    return best


class _Placer:
    """Places one chart on one ground at one text size, as often as is asked."""

    def __init__(self, bagan: BaganPola, ground: Ground) -> None:
        self.bagan = bagan
        self.lebar_mm = ground.lebar_mm
        self.tinggi_mm = ground.tinggi_mm
        self.huruf_pt = ground.huruf_pt
        self.semua_baris = assign_slots(bagan)
        self.bingkai = bagan.semua_bingkai[0].nama if bagan.semua_bingkai else ""
        self.places = find_places(self.semua_baris, self.bingkai)
        self.kotak = {kotak.nama: kotak for kotak in bagan.semua_kotak}
        ends = [ujung for jaring in bagan.semua_jaring for ujung in (*jaring.dari, *jaring.ke)]
        self.at_rows = frozenset(ujung.kotak for ujung in ends if ujung.anggota is not None)
        self.pengukur = Pengukur(ground.huruf_pt, self.at_rows)
        self.isi: dict[tuple[str, float], IsiKotak] = {}

    def changes(self, denah: Denah, chosen: Terpilih) -> Iterator[Terpilih]:
        """Yield other ways of the relations that cross others, the worst first, then of all from one end."""
        extents = {k.nama: (k.x_mm, k.x_mm + k.lebar_mm) for k in denah.semua_kotak}
        extents |= {b.nama: (b.x_mm, b.x_mm + b.lebar_mm) for b in denah.semua_bingkai}
        ways = find_lanes(self.bagan, self.places, extents=extents)
        burdens = crossings_of_each(denah.semua_garis)
        groups: dict[tuple[str, str, str, tuple[str, ...]], dict[int, int]] = {}
        for nomor, garis in enumerate(denah.semua_garis):
            for way, lajur in enumerate(ways[nomor]):
                groups.setdefault(("dari", garis.dari, garis.kelas, lajur), {}).setdefault(nomor, way)
                groups.setdefault(("ke", garis.ke, garis.kelas, lajur), {}).setdefault(nomor, way)
        order = sorted(range(len(ways)), key=lambda nomor: (-burdens[nomor], nomor))
        for nomor in order:
            if burdens[nomor]:
                yield from ({nomor: way} for way in range(len(ways[nomor])) if way != chosen.get(nomor, 0))
        yield from (change for change in groups.values() if len(change) > 1)

    def attempt(self, jarak: Jarak, pilihan: Terpilih) -> Penarik | None:
        """Return a placement with these distances and ways; None if the boxes do not fit on the ground."""
        settled = self._settle(jarak, pilihan)
        if settled is None:
            return None
        need, columns = settled
        susunan = self._builder(need, jarak).place(columns, tinggi_mm=self.tinggi_mm)
        return None if susunan is None else self._drawer(susunan, jarak, pilihan)

    def _settle(self, jarak: Jarak, pilihan: Terpilih) -> tuple[Kebutuhan, tuple[Kolom, ...]] | None:
        """Return what the lines need and the widths that give it; None if the boxes are too wide."""
        rough = find_routes(self.bagan, self.places, extents={}, pilihan=pilihan)
        jumlah = len(self.semua_baris)
        need = count_needs(rough, jarak=jarak, headings={}, lanes={}, jumlah_baris=jumlah)
        columns: tuple[Kolom, ...] = ()
        for _ in range(PUTARAN):
            penyusun = self._builder(need, jarak)
            found = penyusun.columns(tinggi_mm=self.tinggi_mm)
            draft = None if found is None else penyusun.place(found, tinggi_mm=TANPA_BATAS_MM)
            if found is None or draft is None:
                return None
            penarik = self._drawer(draft, jarak, pilihan)
            penarik.arrange()
            seen = count_needs(
                penarik.semua_rute,
                jarak=jarak,
                headings=penarik.headings,
                lanes=penarik.lane_counts(),
                jumlah_baris=jumlah,
            )
            columns, before, need = found, need, at_least(need, seen)
            if is_same_width(need, before):
                break
        return need, columns

    def _builder(self, need: Kebutuhan, jarak: Jarak) -> Penyusun:
        return Penyusun(
            self.semua_baris,
            self.places,
            need,
            lebar_mm=self.lebar_mm,
            pengukur=self.pengukur.with_doors(need.lebar, need.tinggi),
            jarak=jarak,
            bingkai=self.bingkai,
        )

    def _drawer(self, susunan: Susunan, jarak: Jarak, pilihan: Terpilih) -> Penarik:
        extents = {nama: (letak.x_mm, letak.kanan_mm) for nama, letak in susunan.letak.items()}
        routes = find_routes(self.bagan, self.places, extents=extents, pilihan=pilihan)
        return Penarik(routes, susunan, self._rows(susunan), jarak=jarak)

    def finish(self, penarik: Penarik, *, kurang_dari: int | None = None) -> Denah | None:
        """Return the picture if it is sound; with `kurang_dari` only one with fewer crossings."""
        if not penarik.arrange():
            return None
        susunan = penarik.susunan
        boxes = tuple(self._box(nama, susunan.letak[nama]) for nama in self.kotak)
        drawn = tuple(
            GarisDenah(
                dari=rute.sambungan.dari,
                ke=rute.sambungan.ke,
                jenis=rute.jaring.jenis,
                bentuk=rute.jaring.bentuk,
                polylines=(tarikan.polyline,),
                panah_awal=(0,) if tarikan.utuh and self._has_start_arrow(rute) else (),
                panah_akhir=(0,) if tarikan.tiba and SIFAT[rute.jaring.jenis].panah_akhir else (),
            )
            for rute, tarikan in zip(penarik.semua_rute, penarik.draw(), strict=True)
        )
        persilangan = count_crossings(drawn)
        if kurang_dari is not None and persilangan >= kurang_dari:
            return None
        frames = tuple(
            BingkaiDenah(one.nama, one.svg_id, one.judul_lengkap, at.x_mm, at.y_mm, at.lebar_mm, at.tinggi_mm)
            for one in self.bagan.semua_bingkai
            for at in (susunan.letak[one.nama],)
        )
        ground = (self.lebar_mm, min(susunan.tinggi_mm, self.tinggi_mm))
        lettered = letter_all(drawn, boxes, frames, bidang_mm=ground, huruf_pt=self.huruf_pt)
        if lettered is None:
            return None
        denah = Denah(
            lebar_mm=self.lebar_mm,
            tinggi_mm=ground[1],
            huruf_pt=self.huruf_pt,
            semua_kotak=boxes,
            semua_garis=lettered,
            semua_bingkai=frames,
            semua_tanda=penarik.marks(),
            persilangan=persilangan,
        )
        return denah if is_sound(denah) else None

    @staticmethod
    def _has_start_arrow(rute: Rute) -> bool:
        sifat = SIFAT[rute.jaring.jenis]
        return sifat.panah_awal or (sifat.panah_akhir and rute.jaring.dua_arah)

    def _box(self, nama: str, letak: Letak) -> KotakDenah:
        isi = self._text(nama, letak)
        tinggi = self._text_height(nama, letak)
        placed = place_box(
            self.kotak[nama], isi, x_mm=letak.x_mm, y_mm=letak.y_mm, lebar_mm=letak.lebar_mm, tinggi_mm=tinggi
        )
        return replace(placed, tinggi_mm=letak.tinggi_mm)

    def _text(self, nama: str, letak: Letak) -> IsiKotak:
        key = (nama, letak.lebar_mm)
        if key not in self.isi:
            self.isi[key] = measure_box(
                self.kotak[nama], lebar_mm=letak.lebar_mm, huruf_pt=self.huruf_pt, kolom_anggota=letak.kolom
            )
        return self.isi[key]

    def _text_height(self, nama: str, letak: Letak) -> float:
        """Return the height that the text is centred in: a list begins at the top, as its neighbours do."""
        return self._text(nama, letak).tinggi_mm if self.kotak[nama].kelompok else letak.tinggi_mm

    def _rows(self, susunan: Susunan) -> Barisan:
        """Return the rows of the boxes at whose members lines end."""
        rows = {
            nama: member_rows(self._text(nama, at), y_mm=at.y_mm, tinggi_mm=self._text_height(nama, at))
            for nama, at in susunan.letak.items()
            if nama in self.at_rows
        }
        return Barisan(rows, susunan.setengah_baris_mm)
