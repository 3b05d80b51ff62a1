"""Lampiran I: a checked Struktur gives the boxes and relations of the working pattern, without coordinates.

Organs of one kind share a box (`Makna.kotak_bersama`); what belongs to an organ without a box of its own is
named in its box. A relation within one box becomes a line of text at its foot. Boxes of the OPD tier that a
relation names together stand in a frame, and the relation is drawn once, to the frame.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from polakerja_diagram.chart.bagan import TANDA_RINCIAN, Anggota, Bingkai, Kotak, Tingkat
from polakerja_diagram.chart.pola.bagan import BaganPola
from polakerja_diagram.chart.pola.hubungan import HubunganPlanner
from polakerja_diagram.makna import OPD_NAMA, Makna, read_makna
from polakerja_diagram.model import JenisPerangkat, Kelompok, Kode, Perangkat, Struktur
from polakerja_diagram.sebutan.kelompok import heading_says_more
from polakerja_diagram.sebutan.pejabat import capital_jabatan

TINGKAT: Final = {
    JenisPerangkat.KEPALA_DAERAH: Tingkat.PIMPINAN,
    JenisPerangkat.WAKIL_KEPALA_DAERAH: Tingkat.PIMPINAN,
    JenisPerangkat.SEKDA: Tingkat.SEKDA,
    JenisPerangkat.STAF_AHLI: Tingkat.SAMPING,
    JenisPerangkat.SEKRETARIAT: Tingkat.SAMPING,
    JenisPerangkat.INSPEKTORAT: Tingkat.SAMPING,
    JenisPerangkat.ASISTEN: Tingkat.ASISTEN,
    JenisPerangkat.BAGIAN: Tingkat.ASISTEN,
    JenisPerangkat.DINAS: Tingkat.OPD,
    JenisPerangkat.SATUAN: Tingkat.OPD,
    JenisPerangkat.BADAN: Tingkat.OPD,
    JenisPerangkat.UNIT: Tingkat.OPD,
    JenisPerangkat.KECAMATAN: Tingkat.WILAYAH,
    JenisPerangkat.KELURAHAN: Tingkat.WILAYAH,
    JenisPerangkat.KONTEKS: Tingkat.KONTEKS,
}
"""The tier of each kind of organ, from the composition of the chart: struktural below, advice beside."""

KAPITAL: Final = frozenset({Tingkat.PIMPINAN, Tingkat.SEKDA, Tingkat.ASISTEN})
"""Ranks whose name is printed in capitals."""


def plan_pola(struktur: Struktur, *, berkata: bool = False) -> BaganPola:
    """Return what Lampiran I shows, in the order of the file.

    Args:
        struktur: a checked structure.
        berkata: lists tell the relations of their single members in words, not by lines to their rows. The
            OPD are then numbered through, so that the words of one list may refer to another.

    Raises:
        ValueError: the structure has no head of region (a check reports that before).
    """
    makna = read_makna(struktur)
    if not makna.jenis[JenisPerangkat.KEPALA_DAERAH]:
        raise ValueError("a structure without a head of region cannot be drawn")
    boxes = _BoxPlanner(makna)
    semua_kotak = boxes.plan()
    awal: dict[str, int] | None = None
    if berkata:
        semua_kotak, awal = _number_through(semua_kotak)
    opd = tuple(kotak.nama for kotak in semua_kotak if kotak.tingkat is Tingkat.OPD)
    hubungan = HubunganPlanner(makna, box_of=boxes.box_of, main=boxes.main, opd=opd, awal=awal)
    semua_jaring, semua_catatan = hubungan.plan()
    semua_bingkai: tuple[Bingkai, ...] = ()
    if hubungan.needs_frame:
        judul = "; ".join(kotak.judul_lengkap for kotak in semua_kotak if kotak.nama in opd)
        semua_bingkai = (Bingkai(OPD_NAMA, judul, opd),)
    return BaganPola(
        semua_kotak=tuple(
            replace(kotak, catatan=semua_catatan[kotak.nama]) if kotak.nama in semua_catatan else kotak
            for kotak in semua_kotak
        ),
        semua_jaring=semua_jaring,
        semua_bingkai=semua_bingkai,
        berkata=berkata,
    )


def _number_through(semua_kotak: tuple[Kotak, ...]) -> tuple[tuple[Kotak, ...], dict[str, int]]:
    """Return the boxes, all lists of the OPD tier numbered as one, and how many are numbered before each."""
    result: list[Kotak] = []
    awal: dict[str, int] = {}
    count = 0
    for kotak in semua_kotak:
        if kotak.tingkat is not Tingkat.OPD or not kotak.kelompok:
            result.append(kotak)
            continue
        awal[kotak.nama] = count
        members: list[Anggota] = []
        for anggota in kotak.anggota:
            count += anggota.tingkat == 0
            members.append(anggota if anggota.tingkat else replace(anggota, nomor=f"{count}."))
        result.append(replace(kotak, anggota=tuple(members)))
    return tuple(result), awal


class _BoxPlanner:
    """Decides which organ stands in which box.

    `box_of`: organ -> box. `main`: box -> the organs it is made for.
    """

    def __init__(self, makna: Makna) -> None:
        self.makna = makna
        self.tata_letak = makna.struktur.tata_letak
        self.kelompok_of: dict[Kode, Kelompok] = {}
        for kelompok in makna.kotak_bersama:
            if len(kelompok.anggota) > 1 or kelompok.nama in makna.kelompok:
                self.kelompok_of.update({Kode(kode): kelompok for kode in kelompok.anggota})
        self.box_of: dict[Kode, str] = {}
        self.main: dict[str, tuple[Kode, ...]] = {}

    def plan(self) -> tuple[Kotak, ...]:
        boxes: list[Kotak] = []
        done: set[str] = set()
        for perangkat in self.makna.perangkat.values():
            kelompok = self.kelompok_of.get(perangkat.kode)
            if kelompok is not None:
                if kelompok.nama not in done:
                    done.add(kelompok.nama)
                    boxes.append(self._group(kelompok))
            elif not self._is_inside(perangkat):
                boxes.append(self._single(perangkat))
        return tuple(boxes)

    def _is_inside(self, perangkat: Perangkat) -> bool:
        """Whether an organ is named in another's box: the deputy, and what has an `induk` that is drawn."""
        if perangkat.jenis is JenisPerangkat.WAKIL_KEPALA_DAERAH:
            return True
        return perangkat.induk is not None and perangkat.induk in self.makna.perangkat

    def _single(self, perangkat: Perangkat) -> Kotak:
        tingkat = TINGKAT[perangkat.jenis]
        nama = str(perangkat.kode)
        self.box_of[perangkat.kode] = nama
        self.main[nama] = (perangkat.kode,)
        judul = self.makna.shown(perangkat)
        return Kotak(
            nama=nama,
            judul=(capital_jabatan(judul) if tingkat in KAPITAL else judul,),
            judul_lengkap=perangkat.nama,
            tingkat=tingkat,
            kode=perangkat.kode,
            anggota=(*self._deputies(perangkat, nama), *self._inside(perangkat, nama, tingkat=0)),
        )

    def _deputies(self, perangkat: Perangkat, kotak: str) -> tuple[Anggota, ...]:
        if perangkat.jenis is not JenisPerangkat.KEPALA_DAERAH:
            return ()
        wakil = self.makna.jenis[JenisPerangkat.WAKIL_KEPALA_DAERAH]
        self.box_of.update({p.kode: kotak for p in wakil})
        return tuple(Anggota(p.kode, capital_jabatan(p.nama)) for p in wakil)

    def _inside(self, perangkat: Perangkat, kotak: str, *, tingkat: int) -> tuple[Anggota, ...]:
        """Return what belongs to an organ and has no box of its own, each under its parent."""
        result: list[Anggota] = []
        for anak in self.makna.anak.get(perangkat.kode, ()):
            if anak.kode in self.kelompok_of or anak.kode in self.box_of:
                continue
            self.box_of[anak.kode] = kotak
            hidden = anak.jenis is JenisPerangkat.BAGIAN and not self.tata_letak.tampilkan_bagian
            if not hidden:
                nomor = TANDA_RINCIAN if tingkat else ""
                result.append(Anggota(anak.kode, self.makna.shown(anak), nomor=nomor, tingkat=tingkat))
            result.extend(self._inside(anak, kotak, tingkat=tingkat + 1))
        return tuple(result)

    def _group(self, kelompok: Kelompok) -> Kotak:
        anggota: list[Anggota] = []
        semua = [self.makna.perangkat[kode] for kode in kelompok.anggota]
        self.main[kelompok.nama] = tuple(perangkat.kode for perangkat in semua)
        self.box_of.update({perangkat.kode: kelompok.nama for perangkat in semua})
        for urutan, perangkat in enumerate(semua, start=1):
            anggota.append(Anggota(perangkat.kode, self.makna.shown(perangkat), nomor=f"{urutan}."))
            anggota.extend(self._inside(perangkat, kelompok.nama, tingkat=1))
        return Kotak(
            nama=kelompok.nama,
            judul=(kelompok.judul,) if heading_says_more(kelompok.judul, semua) else (),
            judul_lengkap=f"{kelompok.judul}: " + ", ".join(perangkat.nama for perangkat in semua),
            tingkat=TINGKAT[semua[0].jenis],
            judul_kelompok=kelompok.judul,
            anggota=tuple(anggota),
        )
