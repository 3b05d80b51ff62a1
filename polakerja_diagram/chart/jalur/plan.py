"""Lampiran II: a checked Struktur gives the boxes and lines of the coordination paths, without coordinates.

Every organ that an Asisten coordinates, or that stands straight under the Sekda or the head, gets one box
(the kecamatan share one unless the drafter wants single boxes); what belongs to an organ is named in its box.
An organ that several Asisten coordinate on purpose gets a box under each, with a mark.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.bagan import TANDA_RINCIAN, Anggota, Jaring, Kotak, Sambungan, Tingkat, Ujung
from polakerja_diagram.chart.jalur.bagan import BaganJalur, Cabang
from polakerja_diagram.makna import Makna, read_makna
from polakerja_diagram.model import (
    BentukKoordinasi,
    JenisHubungan,
    JenisPerangkat,
    Kode,
    Perangkat,
    Struktur,
)
from polakerja_diagram.sebutan.kelompok import heading_says_more, judul_jenis
from polakerja_diagram.sebutan.pejabat import capital_jabatan

if TYPE_CHECKING:
    from collections.abc import Sequence

TANDA_BERSAMA: Final = "*)"
"""Stands behind the name of an organ that more than one Asisten coordinates; explained in the KETERANGAN."""

SENDIRI: Final = "kotak sendiri"
"""The drafter's wish that every kecamatan has its own box."""

WILAYAH: Final = frozenset({JenisPerangkat.KECAMATAN, JenisPerangkat.KELURAHAN})

NAMA_KECAMATAN: Final = "kecamatan"

DAFTAR: Final = "daftar-"
"""Begins the name of the list under an Asisten."""

DAFTAR_TERPENDEK: Final = 2
"""So many organs make a list."""


def plan_jalur(struktur: Struktur, *, berdaftar: bool = False) -> BaganJalur:
    """Return what Lampiran II shows, in the order of the file.

    With `berdaftar` the organs under an Asisten stand in one numbered list rather than each in its box.

    Raises:
        ValueError: the structure has no head of region (a check reports that before).
    """
    return _Planner(read_makna(struktur), berdaftar=berdaftar).plan()


_TANPA_JALUR: Final = frozenset(
    {
        JenisPerangkat.KEPALA_DAERAH,
        JenisPerangkat.WAKIL_KEPALA_DAERAH,
        JenisPerangkat.SEKDA,
        JenisPerangkat.STAF_AHLI,
        JenisPerangkat.ASISTEN,
        JenisPerangkat.BAGIAN,
        JenisPerangkat.KONTEKS,
    }
)


class _Planner:
    """Looks everything up once, so that the cost grows with the number of organs and rows."""

    def __init__(self, makna: Makna, *, berdaftar: bool = False) -> None:
        self.makna = makna
        self.berdaftar = berdaftar
        self.struktur = makna.struktur
        self.atasan: dict[Kode, list[str]] = {
            kode: [row.asisten for row in rows] for kode, rows in makna.koordinasi.items()
        }
        for langsung in self.struktur.semua_langsung:
            self.atasan.setdefault(langsung.perangkat, []).append(f"langsung-{langsung.di_bawah}")
        self.used: dict[str, int] = {}

    def plan(self) -> BaganJalur:
        jenis, anak = self.makna.jenis, self.makna.anak
        if not jenis[JenisPerangkat.KEPALA_DAERAH]:
            raise ValueError("a structure without a head of region cannot be drawn")
        pimpinan, wakil = jenis[JenisPerangkat.KEPALA_DAERAH][0], jenis[JenisPerangkat.WAKIL_KEPALA_DAERAH]
        sekda = next(iter(jenis[JenisPerangkat.SEKDA]), None)
        kotak_pimpinan = self._leader(pimpinan, Tingkat.PIMPINAN, wakil[:1])
        kotak_sekda = self._leader(sekda, Tingkat.SEKDA, anak.get(sekda.kode, ())) if sekda else None
        semua_jaring = [self._struktural(kotak_pimpinan, (kotak_sekda,))] if kotak_sekda else []
        semua_cabang = [self._cabang(asisten) for asisten in jenis[JenisPerangkat.ASISTEN]]
        atas = kotak_sekda or kotak_pimpinan
        if semua_cabang:
            semua_jaring.append(self._struktural(atas, tuple(cabang.kepala for cabang in semua_cabang)))
        langsung: list[Kotak] = []
        for di_bawah, kepala in (("kepala", kotak_pimpinan), ("sekda", atas)):
            boxes = self._boxes(
                tuple(b.perangkat for b in self.struktur.semua_langsung if b.di_bawah == di_bawah),
                f"langsung-{di_bawah}",
            )
            if boxes:
                langsung.extend(boxes)
                semua_jaring.append(self._struktural(kepala, boxes))
        semua_jaring.extend(
            self._jaring(
                cabang.kepala,
                cabang.semua_kotak,
                jenis=JenisHubungan.KOORDINATIF,
                bentuk=BentukKoordinasi.FUNGSIONAL,
            )
            for cabang in semua_cabang
            if cabang.semua_kotak
        )
        return BaganJalur(
            pimpinan=kotak_pimpinan,
            sekda=kotak_sekda,
            langsung=tuple(langsung),
            semua_cabang=tuple(semua_cabang),
            semua_jaring=tuple(semua_jaring),
            berdaftar=self.berdaftar
            and any(kotak.nama.startswith(DAFTAR) for cabang in semua_cabang for kotak in cabang.semua_kotak),
        )

    def _struktural(self, atas: Kotak, bawah: tuple[Kotak, ...]) -> Jaring:
        return self._jaring(atas, bawah, jenis=JenisHubungan.STRUKTURAL, bentuk=None)

    def _leader(self, perangkat: Perangkat, tingkat: Tingkat, inside: tuple[Perangkat, ...]) -> Kotak:
        """Return the box of the head or the Sekda; the deputy, or the Setda, is named under the title."""
        named = [p for p in inside if p.jenis not in _TANPA_JALUR and not self.atasan.get(p.kode)]
        if tingkat is Tingkat.PIMPINAN:
            named = list(inside)
        anggota = tuple(
            Anggota(p.kode, capital_jabatan(p.nama) if tingkat is Tingkat.PIMPINAN else p.nama) for p in named
        )
        return Kotak(
            nama=perangkat.kode,
            judul=(capital_jabatan(perangkat.nama),),
            judul_lengkap=perangkat.nama,
            tingkat=tingkat,
            kode=perangkat.kode,
            anggota=anggota,
        )

    def _cabang(self, asisten: Perangkat) -> Cabang:
        kepala = Kotak(
            nama=asisten.kode,
            judul=(capital_jabatan(self.makna.shown(asisten)),),
            judul_lengkap=asisten.nama,
            tingkat=Tingkat.ASISTEN,
            kode=asisten.kode,
        )
        rows = tuple(k.perangkat for k in self.struktur.semua_koordinasi if k.asisten == asisten.kode)
        boxes = self._boxes(rows, asisten.kode)
        return Cabang(kepala, self._listed(boxes, asisten) if self.berdaftar else boxes)

    def _listed(self, boxes: tuple[Kotak, ...], asisten: Perangkat) -> tuple[Kotak, ...]:
        """Return one numbered list in the place of the boxes; shared organs keep theirs.

        A shared organ has its box, and its mark, under each Asisten: in lists it would be named twice.
        """
        listed = [kotak for kotak in boxes if not kotak.shared]
        anggota: list[Anggota] = []
        for kotak in listed:
            tops = kotak.anggota if kotak.kelompok else (Anggota(Kode(kotak.nama), kotak.judul[0]),)
            deeper = (
                () if kotak.kelompok else (replace(one, tingkat=one.tingkat + 1) for one in kotak.anggota)
            )
            anggota.extend((*tops, *deeper))
        if sum(one.tingkat == 0 for one in anggota) < DAFTAR_TERPENDEK:
            return boxes
        judul = f"Perangkat Daerah yang dikoordinasikan {self.makna.shown(asisten)}"
        daftar = Kotak(
            nama=f"{DAFTAR}{asisten.kode}",
            judul=(),
            judul_lengkap=f"{judul}: " + ", ".join(one.teks for one in anggota if one.tingkat == 0),
            tingkat=Tingkat.OPD,
            judul_kelompok=judul,
            anggota=_numbered(anggota),
        )
        return (daftar, *(kotak for kotak in boxes if kotak.shared))

    def _boxes(self, rows: tuple[Kode, ...], atasan: str) -> tuple[Kotak, ...]:
        """Return the boxes for the organs in one list; kecamatan come together where the first one stands.

        A shared kecamatan stands alone: in a list it could be named once only, and without its mark.
        """
        listed = set(rows)
        semua = [self.makna.perangkat[kode] for kode in dict.fromkeys(rows) if kode in self.makna.perangkat]
        tops = [p for p in semua if not (p.induk in listed and self._goes_with_parent(p))]
        grouped = [p for p in tops if p.jenis is JenisPerangkat.KECAMATAN and not self._is_shared(p)]
        if len(grouped) == 1 or self.struktur.tata_letak.kecamatan == SENDIRI:
            grouped = []
        in_group = {perangkat.kode for perangkat in grouped}
        boxes: list[Kotak] = []
        for perangkat in tops:
            if perangkat.kode not in in_group:
                boxes.append(self._box(perangkat, atasan))
            elif perangkat is grouped[0]:
                boxes.append(self._group(tuple(grouped), atasan))
        return tuple(boxes)

    def _is_shared(self, perangkat: Perangkat) -> bool:
        """Whether several coordinate it on purpose: it has a box under each, with the mark."""
        return len(set(self.atasan.get(perangkat.kode, ()))) > 1

    def _goes_with_parent(self, perangkat: Perangkat) -> bool:
        """Whether an organ with a row of its own is still named in its parent's box: one Asisten has both."""
        induk = self.atasan.get(perangkat.induk, []) if perangkat.induk is not None else []
        return self.atasan.get(perangkat.kode) == induk

    def _named_inside(self, perangkat: Perangkat, atasan: str) -> list[Perangkat]:
        """Return what is named in the organ's box: its units, unless they have another Asisten."""
        return [
            anak
            for anak in self.makna.anak.get(perangkat.kode, ())
            if not self.atasan.get(anak.kode) or self.atasan[anak.kode] == [atasan]
        ]

    def _rincian(self, perangkat: Perangkat, atasan: str, tingkat: int) -> list[Anggota]:
        result: list[Anggota] = []
        for anak in self._named_inside(perangkat, atasan):
            result.append(Anggota(anak.kode, self.makna.shown(anak), nomor=TANDA_RINCIAN, tingkat=tingkat))
            result.extend(self._rincian(anak, atasan, tingkat + 1))
        return result

    def _box(self, perangkat: Perangkat, atasan: str) -> Kotak:
        times = self.used[perangkat.kode] = self.used.get(perangkat.kode, 0) + 1
        judul, shared = self.makna.shown(perangkat), self._is_shared(perangkat)
        return Kotak(
            nama=perangkat.kode if times == 1 else f"{perangkat.kode}--{times}",
            judul=(f"{judul} {TANDA_BERSAMA}" if shared else judul,),
            judul_lengkap=perangkat.nama,
            tingkat=Tingkat.WILAYAH if perangkat.jenis in WILAYAH else Tingkat.OPD,
            kode=perangkat.kode,
            anggota=tuple(self._rincian(perangkat, atasan, 0)) if times == 1 else (),
            shared=shared,
        )

    def _group(self, semua_kecamatan: tuple[Perangkat, ...], atasan: str) -> Kotak:
        judul = judul_jenis(JenisPerangkat.KECAMATAN, semua_kecamatan)
        first = NAMA_KECAMATAN not in self.used
        self.used[NAMA_KECAMATAN] = self.used.get(NAMA_KECAMATAN, 0) + 1
        anggota: list[Anggota] = []
        for urutan, perangkat in enumerate(semua_kecamatan, start=1):
            anggota.append(Anggota(perangkat.kode, self.makna.shown(perangkat), nomor=f"{urutan}."))
            anggota.extend(self._rincian(perangkat, atasan, 1))
        return Kotak(
            nama=NAMA_KECAMATAN if first else f"{NAMA_KECAMATAN}-{atasan}",
            judul=(judul,) if heading_says_more(judul, semua_kecamatan) else (),
            judul_lengkap=f"{judul}: " + ", ".join(perangkat.nama for perangkat in semua_kecamatan),
            tingkat=Tingkat.WILAYAH,
            judul_kelompok=judul,
            anggota=tuple(anggota),
        )

    def _jaring(
        self, dari: Kotak, ke: tuple[Kotak, ...], *, jenis: JenisHubungan, bentuk: BentukKoordinasi | None
    ) -> Jaring:
        return Jaring(
            jenis=jenis,
            bentuk=bentuk,
            dari=(Ujung(dari.nama),),
            ke=tuple(Ujung(kotak.nama) for kotak in ke),
            semua_sambungan=tuple(Sambungan(dari.nama, kotak.kode or kotak.nama) for kotak in ke),
        )


def _numbered(semua_anggota: Sequence[Anggota]) -> tuple[Anggota, ...]:
    """Return the members of one list, those that are in no other's box numbered through."""
    numbers = count(1)
    return tuple(one if one.tingkat else replace(one, nomor=f"{next(numbers)}.") for one in semua_anggota)
