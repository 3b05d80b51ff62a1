"""Structure number n of the slow suite: of any kind of region, act and size, the same for ever.

Numbers go round through three sizes. What `check_struktur` refuses is for the caller to leave out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING, Final, TypeVar

from polakerja_diagram.model import (
    BentukKoordinasi,
    Hubungan,
    JenisBagan,
    JenisHubungan,
    JenisPerangkat,
    Kode,
    Lampiran,
    Mode,
    Perangkat,
    Peraturan,
    Struktur,
    TataLetak,
)
from polakerja_diagram.sebutan.citation import is_complete
from polakerja_diagram.sifat import BENTUK, SIFAT
from polakerja_diagram.sifat.pairs import objection
from polakerja_diagram.units import KERTAS
from tests.bentuk import Ukuran, closable, susun_struktur
from tests.isi import KATA

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

AKHIR_LAIN: Final = "Lain"
NAMA_TERPANJANG: Final = 160
"""Letters of a name: the longest that the issue of this suite asks for."""

SEMUA_UKURAN: Final = (
    Ukuran(asisten=4, opd=10, kecamatan=4, unit=2, kelurahan=2, bagian=3, staf_ahli=3),
    Ukuran(asisten=6, opd=35, kecamatan=20, unit=8, kelurahan=8, bagian=4, staf_ahli=5),
    Ukuran(asisten=3, opd=1, kecamatan=3, unit=1, kelurahan=1, bagian=2, staf_ahli=2),
    Ukuran(asisten=4, opd=24, kecamatan=12, unit=4, kelurahan=4, bagian=4, staf_ahli=3),
    Ukuran(asisten=6, opd=110, kecamatan=40, unit=12, kelurahan=12, bagian=4, staf_ahli=5),
)

LAYAK_DIBESARKAN: Final = ("Dinas", "Badan", "Satuan")

KATA_PANJANG: Final = (
    "Pertanggungjawabanpenyelenggaraanpemerintahandaerah",
    "KETATAUSAHAANKERUMAHTANGGAANDANKEPROTOKOLAN",
    "Kesejahteraan/Kemasyarakatan/Kebudayaan/Keistimewaan",
)
KATA_ANEH: Final = (
    "&",
    '"Khusus"',
    "Ja'far",
    "é",
    "Ñuñoa",
    "Çelik",
    "Nº",
    "2045",
    "A/B",
    "Tk.",
    "R&D",
    "(III)",
)


@dataclass(frozen=True, slots=True)
class Daerah:
    """A kind of region and act: what heads the page, and what its head is called."""

    jenis: str
    daerah: str
    kepala: str
    provinsi: str = ""


ISTIMEWA: Final = (
    Daerah("Peraturan Gubernur", "Daerah Istimewa Yogyakarta", "Gubernur Daerah Istimewa Yogyakarta"),
    Daerah("Peraturan Gubernur", "Aceh", "Gubernur Aceh"),
    Daerah("Qanun", "Kabupaten Aceh Rekaan", "Bupati Aceh Rekaan", "Aceh"),
    Daerah("Peraturan Daerah", "Kabupaten Rekaan", "Bupati Rekaan", "Kalimantan Selatan"),
    Daerah("Peraturan Daerah", "Provinsi Rekaan", "Gubernur Rekaan"),
    Daerah("Keputusan Bupati", "Kabupaten Rekaan", "Bupati Rekaan", "Papua"),
    Daerah("Keputusan Walikota", "Kota Rekaan", "Walikota Rekaan", "Jawa Timur"),
    Daerah("Peraturan Wali Kota", "Kota Rekaan", "Wali Kota Rekaan", "Sumatera Barat"),
)
"""Regions and acts beside the plain ones of `bentuk.py`."""


class Acak:
    """Lets a random number choose."""

    def __init__(self, nomor: int) -> None:
        self.random = Random(f"lambat-{nomor}")  # noqa: S311 - reproducible test data, no secret

    def bilangan(self, terkecil: int, terbesar: int) -> int:
        """Return a number, both ends included."""
        return self.random.randint(terkecil, terbesar)

    def ya(self) -> bool:
        """Return whether."""
        return self.random.random() < 0.5

    def satu(self, sequence: Sequence[T]) -> T:
        """Return one of them."""
        return self.random.choice(sequence)


def struktur_ke(nomor: int) -> tuple[Struktur, Mode]:
    """Return structure number `nomor`, and how its pages are closed."""
    acak = Acak(nomor)
    struktur = susun_struktur(acak, SEMUA_UKURAN[nomor % len(SEMUA_UKURAN)])
    if acak.ya():
        struktur = _in_another_region(struktur, acak)
    struktur = replace(struktur, semua_perangkat=_named(struktur.semua_perangkat, acak))
    struktur = replace(
        struktur,
        semua_lampiran=_annexes(struktur, acak),
        semua_hubungan=(*struktur.semua_hubungan, *_single_rows(struktur, acak)),
        tata_letak=_wishes(struktur, acak),
    )
    modes = [m for m in Mode if m is not Mode.SALINAN or is_complete(struktur.peraturan)]
    mode = acak.satu(modes)
    return closable(struktur, mode), mode


def _in_another_region(struktur: Struktur, acak: Acak) -> Struktur:
    """Give the structure another region and act; its head is called accordingly."""
    daerah = acak.satu(ISTIMEWA)
    old = struktur.peraturan
    if daerah.kepala.startswith("Gubernur") and any(
        p.jenis is JenisPerangkat.KECAMATAN for p in struktur.semua_perangkat
    ):
        return struktur
    keputusan = daerah.jenis.startswith("Keputusan")
    peraturan: Peraturan = replace(
        old,
        jenis=daerah.jenis,
        daerah=daerah.daerah,
        provinsi=daerah.provinsi,
        nomor="060/ 41 /ORG/412.22/2014" if keputusan and old.nomor else old.nomor,
        tahun="" if keputusan else old.tahun,
        penandatangan=replace(old.penandatangan, jabatan=daerah.kepala)
        if old.penandatangan.jabatan
        else old.penandatangan,
    )
    names = {
        JenisPerangkat.KEPALA_DAERAH: daerah.kepala,
        JenisPerangkat.WAKIL_KEPALA_DAERAH: f"Wakil {daerah.kepala}",
    }
    semua = tuple(replace(p, nama=names.get(p.jenis, p.nama)) for p in struktur.semua_perangkat)
    return replace(struktur, peraturan=peraturan, semua_perangkat=semua)


def _named(semua: tuple[Perangkat, ...], acak: Acak) -> tuple[Perangkat, ...]:
    """Cut names to length, make some of them extreme, and one like another but for case and its last word."""
    result = [replace(p, nama=_cut(p.nama)) for p in semua]
    own = [n for n, p in enumerate(result) if p.nama.startswith(LAYAK_DIBESARKAN)]
    if own and acak.ya():
        n = acak.satu(own)
        words = [acak.satu((*KATA, *KATA_ANEH)) for _ in range(40)]
        result[n] = replace(result[n], nama=_cut(" ".join([result[n].nama.split()[0], *words])))
    if own and acak.bilangan(0, 3) == 0:
        n = acak.satu(own)
        result[n] = replace(result[n], nama=f"{result[n].nama.split()[0]} {acak.satu(KATA_PANJANG)}")
    if len(own) > 1 and acak.bilangan(0, 3) == 0:
        a, b = acak.random.sample(own, 2)
        first, _, rest = result[a].nama.partition(" ")
        if result[b].jenis is result[a].jenis and len(rest) < NAMA_TERPANJANG - 20:
            result[b] = replace(result[b], nama=f"{first} {rest.upper()} {AKHIR_LAIN}")
    return tuple(result)


def _cut(nama: str) -> str:
    return nama if len(nama) <= NAMA_TERPANJANG else nama[:NAMA_TERPANJANG].rsplit(" ", 1)[0]


def _annexes(struktur: Struktur, acak: Acak) -> tuple[Lampiran, ...]:
    """Return the annexes as they are, or three."""
    pola, jalur = JenisBagan.POLA, JenisBagan.JALUR
    if acak.bilangan(0, 9):
        return struktur.semua_lampiran
    return (
        Lampiran(1, pola, "Pola Hubungan Kerja Perangkat Daerah", "Pasal 5"),
        Lampiran(2, jalur, "Jalur Koordinasi Perangkat Daerah", "Pasal 13"),
        Lampiran(3, acak.satu((pola, jalur)), "Bagan Perangkat Daerah dalam Masa Peralihan", "Pasal 20"),
    )


def _single_rows(struktur: Struktur, acak: Acak) -> tuple[Hubungan, ...]:
    """Return up to 32 rows between two organs of any kind, each allowed and none said before."""
    count = acak.satu((0, 0, 1, 2, 4, 8, 16, 32))
    semua = [p for p in struktur.semua_perangkat if p.jenis is not JenisPerangkat.BAGIAN]
    said: set[tuple[frozenset[str], JenisHubungan]] = set()
    rows: list[Hubungan] = []
    for _ in range(20 * count):
        if len(rows) == count:
            break
        dari, ke = acak.satu(semua), acak.satu(semua)
        jenis = acak.satu(tuple(JenisHubungan))
        bentuk = acak.satu(tuple(BentukKoordinasi)) if jenis is JenisHubungan.KOORDINATIF else None
        key = (frozenset((dari.kode, ke.kode)), jenis)
        syarat = (*SIFAT[jenis].syarat, *((BENTUK[bentuk],) if bentuk else ()))
        if dari.kode == ke.kode or key in said or objection(syarat, dari.jenis, ke.jenis):
            continue
        if jenis is JenisHubungan.STRUKTURAL and JenisPerangkat.KEPALA_DAERAH is not dari.jenis:
            continue  # two superiors are refused, and the rows of `bentuk.py` give most organs one
        said.add(key)
        rows.append(Hubungan(dari.kode, ke.kode, jenis, bentuk))
    return tuple(rows)


def _wishes(struktur: Struktur, acak: Acak) -> TataLetak:
    """Return the page that a drafter wishes: any paper, at times a direction, columns, a cap, margins."""
    asisten = [p.kode for p in struktur.semua_perangkat if p.jenis is JenisPerangkat.ASISTEN]
    kolom: tuple[tuple[Kode, int], ...] = ()
    if asisten and acak.bilangan(0, 4) == 0:
        kolom = tuple((kode, acak.bilangan(1, 3)) for kode in asisten if acak.ya())
    margin = acak.satu((20.0, 20.0, 20.0, 25.0, 30.0))
    return replace(
        struktur.tata_letak,
        kertas=acak.satu(("F4", "F4", *KERTAS)),
        orientasi=acak.satu(("", "", "", "tegak", "mendatar")),
        huruf_terbesar_pt=acak.satu((0.0, 0.0, 0.0, 8.0, 10.0)),
        kolom=kolom,
        gaya_kotak=acak.satu(("berjenjang", "seragam")),
        hubungan_anggota=acak.satu(("", "", "garis", "kata")),
        kotak_opd=acak.satu(("", "", "berdampingan", "bertumpuk")),
        opd_asisten=acak.satu(("", "", "kotak", "daftar")),
        margin_kiri_mm=margin,
        margin_atas_mm=margin,
    )
