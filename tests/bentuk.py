"""The shape of a valid structure of any kind, from whoever chooses: Hypothesis, or a random number.

Hypothesis (`strategies.py`) chooses so that a failure shrinks; the slow suite (`lambat/`) so that structure
number 137 is the same for ever. Names and remarks come from `isi.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from polakerja_diagram.model import (
    Batas,
    BentukKoordinasi,
    Berita,
    Hubungan,
    JenisBagan,
    JenisHubungan,
    JenisPerangkat,
    Kelompok,
    Kode,
    Koordinasi,
    Lampiran,
    Langsung,
    Mode,
    Penandatangan,
    Perangkat,
    Peraturan,
    Salinan,
    Status,
    Struktur,
    TataLetak,
)
from tests.isi import AWALAN, OPD_URUT, WILAYAH, Isi

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
Baris = TypeVar("Baris", Koordinasi, Langsung, Hubungan)
J: Final = JenisPerangkat
H: Final = JenisHubungan
B: Final = BentukKoordinasi


class Pilih(Protocol):
    """Whoever chooses."""

    def bilangan(self, terkecil: int, terbesar: int) -> int:
        """Return a number, both ends included."""

    def ya(self) -> bool:
        """Return whether."""

    def satu(self, sequence: Sequence[T]) -> T:
        """Return one of them."""


@dataclass(frozen=True)
class Ukuran:
    """How large a structure may become."""

    asisten: int = 6
    opd: int = 60
    kecamatan: int = 50
    unit: int = 12
    kelurahan: int = 12
    bagian: int = 4
    staf_ahli: int = 5


def _peraturan(pilih: Pilih, isi: Isi, tingkat: str) -> tuple[Peraturan, str]:
    """Return a regulation of a provinsi, kabupaten or kota, complete or a draft, and the head's office."""
    wilayah = isi.salah_satu(WILAYAH)
    jabatan, daerah = {
        "provinsi": ("Gubernur", f"Provinsi {wilayah}"),
        "kabupaten": ("Bupati", f"Kabupaten {wilayah}"),
        "kota": ("Wali Kota", f"Kota {wilayah}"),
    }[tingkat]
    kepala = f"{jabatan} {wilayah}"
    peraturan = Peraturan(
        jenis=f"Peraturan {jabatan}",
        daerah=daerah,
        provinsi="" if tingkat == "provinsi" else "Kalimantan Selatan",
        tentang=isi.nama("Pola Hubungan Kerja") + " Perangkat Daerah",
    )
    if not pilih.ya():
        return peraturan, kepala
    tahun, nomor = str(pilih.bilangan(2016, 2045)), str(pilih.bilangan(1, 199))
    return (
        replace(
            peraturan,
            nomor=nomor,
            tahun=tahun,
            ditetapkan_di=wilayah,
            tanggal=date(int(tahun), pilih.bilangan(1, 12), pilih.bilangan(1, 28)),
            penandatangan=Penandatangan(
                isi.salah_satu(("", "Pj. ", "Plt. ")) + kepala, isi.salah_satu(("Abdul Hadi", "Siti Aminah"))
            ),
            salinan=Salinan("Kepala Bagian Hukum", "Muhammad Roji, SH", "19830710 201001 1 020"),
            berita=Berita(tahun, nomor),
        ),
        kepala,
    )


def _lampiran(pilih: Pilih) -> tuple[Lampiran, ...]:
    pola = ("Pola Hubungan Kerja Organisasi Perangkat Daerah", "Pasal 5 ayat (3)", JenisBagan.POLA)
    jalur = ("Jalur Koordinasi Antar Organisasi Perangkat Daerah", "Pasal 13 ayat (2)", JenisBagan.JALUR)
    choice = pilih.satu(((pola, jalur), (jalur, pola), (pola,), (jalur,)))
    return tuple(Lampiran(n, bagan, nama, dasar) for n, (nama, dasar, bagan) in enumerate(choice, start=1))


def _organ(isi: Isi, kode: str, jenis: JenisPerangkat, awalan: str, induk: str = "") -> Perangkat:
    return Perangkat(
        Kode(kode),
        isi.nama(awalan),
        jenis,
        singkatan=isi.singkatan(kode),
        induk=Kode(induk) if induk else None,
        keterangan=isi.keterangan(),
    )


def _setda(pilih: Pilih, isi: Isi, tingkat: str, ukuran: Ukuran) -> list[Perangkat]:
    """Return the Staf Ahli, the Asisten with their Bagian (Biro in a provinsi), the secretariats."""
    semua = [
        _organ(isi, f"ahli-{n}", J.STAF_AHLI, "Staf Ahli Bidang")
        for n in range(pilih.bilangan(0, ukuran.staf_ahli))
    ]
    bagian = "Biro" if tingkat == "provinsi" else "Bagian"
    for n in range(pilih.bilangan(0, ukuran.asisten)):
        semua.append(_organ(isi, f"asisten-{n}", J.ASISTEN, "Asisten"))
        semua += [
            _organ(isi, f"bagian-{n}-{m}", J.BAGIAN, bagian, f"asisten-{n}")
            for m in range(pilih.bilangan(0, ukuran.bagian))
        ]
    if pilih.ya():
        semua.append(Perangkat(Kode("setda"), "Sekretariat Daerah", J.SEKRETARIAT, "Setda", Kode("sekda")))
    if pilih.ya():
        semua.append(Perangkat(Kode("setwan"), "Sekretariat DPRD", J.SEKRETARIAT, "Setwan"))
    if pilih.ya():
        semua.append(Perangkat(Kode("inspektorat"), "Inspektorat", J.INSPEKTORAT))
    return semua


def _opd(pilih: Pilih, isi: Isi, ukuran: Ukuran) -> list[Perangkat]:
    """Return dinas, satuan and badan, then units under some of them."""
    semua = []
    for n in range(pilih.bilangan(1, ukuran.opd)):
        jenis = isi.salah_satu(OPD_URUT)
        semua.append(_organ(isi, f"{jenis.value}-{n}", jenis, AWALAN[jenis]))
    return semua + [
        _organ(isi, f"unit-{n}", J.UNIT, "Unit", isi.salah_satu(semua).kode)
        for n in range(pilih.bilangan(0, ukuran.unit))
    ]


def _wilayah(pilih: Pilih, isi: Isi, ukuran: Ukuran) -> list[Perangkat]:
    """Return kecamatan, then kelurahan in some of them."""
    kecamatan = [
        _organ(isi, f"kec-{n}", J.KECAMATAN, "Kecamatan") for n in range(pilih.bilangan(0, ukuran.kecamatan))
    ]
    if not kecamatan:
        return []
    return kecamatan + [
        _organ(isi, f"kel-{n}", J.KELURAHAN, "Kelurahan", isi.salah_satu(kecamatan).kode)
        for n in range(pilih.bilangan(0, ukuran.kelurahan))
    ]


def _semua_perangkat(
    pilih: Pilih, isi: Isi, tingkat: str, kepala: str, ukuran: Ukuran
) -> tuple[Perangkat, ...]:
    semua = [Perangkat(Kode("kepala"), kepala, J.KEPALA_DAERAH)]
    if pilih.ya():
        semua.append(Perangkat(Kode("wakil"), f"Wakil {kepala}", J.WAKIL_KEPALA_DAERAH))
    semua.append(Perangkat(Kode("sekda"), "Sekretaris Daerah", J.SEKDA))
    semua += _setda(pilih, isi, tingkat, ukuran)
    semua += _opd(pilih, isi, ukuran)
    if tingkat != "provinsi":  # a kecamatan is an organ of a kabupaten or kota
        semua += _wilayah(pilih, isi, ukuran)
    if pilih.ya():
        semua.append(Perangkat(Kode("dprd"), "Dewan Perwakilan Rakyat Daerah", J.KONTEKS))
    if pilih.ya():
        semua.append(_organ(isi, "instansi-lain", J.KONTEKS, "Instansi"))
    return tuple(semua)


@dataclass(frozen=True)
class _Jalur:
    koordinasi: tuple[Koordinasi, ...]
    langsung: tuple[Langsung, ...]
    dikecualikan: tuple[Kode, ...]


def _jalur(pilih: Pilih, isi: Isi, semua: tuple[Perangkat, ...]) -> _Jalur:
    """Give each OPD and kecamatan its path: an Asisten, several on purpose, the Sekda, the head, or none."""
    asisten = [p.kode for p in semua if p.jenis is J.ASISTEN]
    koordinasi: list[Koordinasi] = []
    langsung: list[Langsung] = []
    dikecualikan: list[Kode] = []
    ways = ["asisten"] * 8 if asisten else ["sekda", "tanpa"]
    if pilih.ya():
        ways += ["sekda", "kepala", "tanpa"]
    if len(asisten) > 1 and pilih.ya():
        ways += ["bersama"]
    for perangkat in semua:
        if perangkat.jenis in (J.SEKRETARIAT, J.INSPEKTORAT) and not perangkat.induk:
            langsung.append(Langsung(perangkat.kode, keterangan=isi.keterangan()))
        if perangkat.jenis not in (*OPD_URUT, J.KECAMATAN):
            continue
        way = isi.salah_satu(ways)
        if way == "bersama":
            sharing = asisten[: isi.salah_satu(range(2, len(asisten) + 1))]
            koordinasi += [Koordinasi(a, perangkat.kode, bersama=True) for a in sharing]
        elif way == "asisten":
            koordinasi.append(
                Koordinasi(isi.salah_satu(asisten), perangkat.kode, keterangan=isi.keterangan())
            )
        elif way == "tanpa":
            dikecualikan.append(perangkat.kode)
        else:
            langsung.append(Langsung(perangkat.kode, way))
    koordinasi.sort(key=lambda row: asisten.index(row.asisten))
    return _Jalur(tuple(koordinasi), tuple(langsung), tuple(dikecualikan))


def _kelompok(pilih: Pilih, isi: Isi, semua: tuple[Perangkat, ...]) -> tuple[Kelompok, ...]:
    """Return the drafter's own groups: two kinds together, some organs by kode; no organ twice."""
    result: list[Kelompok] = []
    badan = tuple(p.kode for p in semua if p.jenis is J.BADAN)
    if pilih.ya() and badan:
        result.append(Kelompok("penunjang", isi.nama("Badan"), badan[: pilih.bilangan(1, len(badan))]))
    if any(p.jenis in (J.DINAS, J.SATUAN) for p in semua) and pilih.ya():
        result.append(Kelompok("dinas", isi.nama("Dinas"), ("dinas", "satuan")))
    return tuple(result)


BARIS_HUBUNGAN: Final = (
    ("kepala", "sekda", H.STRUKTURAL, None),
    ("sekda", "asisten", H.STRUKTURAL, None),
    ("sekda", "asisten", H.KOORDINATIF, B.HIERARKI),
    ("asisten", "bagian", H.STRUKTURAL, None),
    ("asisten", "bagian", H.KOORDINATIF, B.HIERARKI),
    ("asisten", "opd", H.KOORDINATIF, B.FUNGSIONAL),
    ("sekda", "opd", H.STRUKTURAL, None),
    ("sekda", "kecamatan", H.STRUKTURAL, None),
    ("opd", "opd", H.KOLEGIAL, None),
    ("opd", "opd", H.KOORDINATIF, B.FUNGSIONAL),
    ("staf-ahli", "kepala", H.KONSULTATIF, None),
    ("staf-ahli", "opd", H.KONSULTATIF, None),
    ("inspektorat", "opd", H.FUNGSIONAL, None),
    ("penunjang", "opd", H.FUNGSIONAL, None),
    ("penunjang", "opd", H.KOORDINATIF, B.FUNGSIONAL),
    ("setwan", "dprd", H.FUNGSIONAL, None),
    ("kecamatan", "kelurahan", H.STRUKTURAL, None),
    ("kecamatan", "kelurahan", H.KOORDINATIF, B.HIERARKI),
    ("kecamatan", "opd", H.KOORDINATIF, B.FUNGSIONAL),
    ("kecamatan", "kecamatan", H.KOLEGIAL, None),
    ("kepala", "dprd", H.KEMITRAAN, None),
    ("opd", "instansi-lain", H.KOORDINATIF, B.INSTANSIONAL),
    ("inspektorat", "instansi-lain", H.KOORDINATIF, B.INSTANSIONAL),
    ("opd", "unit", H.STRUKTURAL, None),
    ("opd", "unit", H.FUNGSIONAL, None),
    ("unit-0", "opd", H.KONSULTATIF, None),
    ("asisten", "asisten", H.KOLEGIAL, None),
    ("dinas", "badan", H.KOLEGIAL, None),
)
"""Rows of Lampiran I that are allowed wherever both ends stand for an organ."""


def _hubungan(
    pilih: Pilih, isi: Isi, semua: tuple[Perangkat, ...], semua_kelompok: tuple[Kelompok, ...]
) -> tuple[Hubungan, ...]:
    """Return allowed rows whose two ends exist and are not both one and the same organ."""
    members: dict[str, set[str]] = {}
    for p in semua:
        for name in {p.kode, p.jenis.value.replace(" ", "-"), "opd" if p.jenis in OPD_URUT else p.kode}:
            members.setdefault(name, set()).add(p.kode)
    for kelompok in semua_kelompok:
        kinds = [members[name] for name in kelompok.anggota if name in members]
        members[kelompok.nama] = set().union(*kinds)
    possible = [
        row
        for row in BARIS_HUBUNGAN
        if row[0] in members and row[1] in members and len(members[row[0]] | members[row[1]]) > 1
    ]
    chance = pilih.satu((0.0, 0.5, 1.0))
    return tuple(
        Hubungan(dari, ke, jenis, bentuk, isi.keterangan())
        for dari, ke, jenis, bentuk in possible
        if isi.peluang(chance)
    )


def susun_struktur(pilih: Pilih, ukuran: Ukuran) -> Struktur:
    """Return a valid structure: provinsi, kabupaten or kota, none to many Asisten, few organs or many."""
    isi = Isi(pilih.bilangan(0, 2**32))
    tingkat = pilih.satu(("kabupaten", "kota", "provinsi"))
    peraturan, kepala = _peraturan(pilih, isi, tingkat)
    semua = _semua_perangkat(pilih, isi, tingkat, kepala, ukuran)
    jalur = _jalur(pilih, isi, semua)
    semua_kelompok = _kelompok(pilih, isi, semua)
    return Struktur(
        peraturan=peraturan,
        semua_lampiran=_lampiran(pilih),
        semua_perangkat=semua,
        semua_koordinasi=jalur.koordinasi,
        semua_langsung=jalur.langsung,
        semua_kelompok=semua_kelompok,
        semua_hubungan=_hubungan(pilih, isi, semua, semua_kelompok),
        dasar_hubungan=(("struktural", "Pasal 9"), ("jalur koordinasi", "Pasal 13")),
        dikecualikan=jalur.dikecualikan,
        tata_letak=TataLetak(
            kecamatan=pilih.satu(("satu kotak", "kotak sendiri")),
            tampilkan_bagian=pilih.ya(),
            tampilkan_singkatan=pilih.ya(),
        ),
        batas=Batas(),
        file="struktur.yaml",
    )


def closable(struktur: Struktur, mode: Mode) -> Struktur:
    """Return the structure so that it may be closed in this way: a true copy has no inferred row."""
    if mode is not Mode.SALINAN:
        return struktur
    return replace(
        struktur,
        semua_koordinasi=tuple(_confirmed(row) for row in struktur.semua_koordinasi),
        semua_langsung=tuple(_confirmed(row) for row in struktur.semua_langsung),
        semua_hubungan=tuple(_confirmed(row) for row in struktur.semua_hubungan),
    )


def _confirmed(row: Baris) -> Baris:
    known = row.keterangan
    if known.status is not Status.TURUNAN:
        return row
    return replace(row, keterangan=replace(known, status=Status.TERVERIFIKASI))
