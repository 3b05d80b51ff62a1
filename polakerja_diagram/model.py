"""The domain, frozen: what a drafter says about a regulation, its organs and their working relations.

No method here needs YAML, Graphviz or a page. Each element carries `at`, the place where it was written,
which equality ignores: two structures are equal when they say the same. Identity is the `kode`, not the name.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

from polakerja_diagram.diagnostics import NOWHERE, Location
from polakerja_diagram.units import MARGIN_MM

if TYPE_CHECKING:
    from datetime import date

    from polakerja_diagram.sebutan.dasar_hukum import DasarHukum
    from polakerja_diagram.sebutan.rujukan import CaraUbah, RujukanPeraturan

Kode = NewType("Kode", str)


class JenisPerangkat(StrEnum):
    """What an organ is. The value is the drafter's word; with hyphens, the name of its default Kelompok."""

    KEPALA_DAERAH = "kepala daerah"
    WAKIL_KEPALA_DAERAH = "wakil kepala daerah"
    SEKDA = "sekretaris daerah"
    STAF_AHLI = "staf ahli"
    ASISTEN = "asisten"
    BAGIAN = "bagian"  # Biro in a province
    SEKRETARIAT = "sekretariat"
    INSPEKTORAT = "inspektorat"
    DINAS = "dinas"
    SATUAN = "satuan"
    BADAN = "badan"
    UNIT = "unit"  # RSUD, UPTD, Cabang Dinas: under an `induk`
    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"
    KONTEKS = "konteks"  # not a Perangkat Daerah: DPRD, instansi lain


OPD = frozenset({JenisPerangkat.DINAS, JenisPerangkat.SATUAN, JenisPerangkat.BADAN})
"""The kinds that `opd` in a relation stands for."""


class JenisHubungan(StrEnum):
    """The five kinds of Pasal 5 ayat (1), and `kemitraan`, which is none of them and is drawn plain."""

    KONSULTATIF = "konsultatif"
    KOLEGIAL = "kolegial"
    FUNGSIONAL = "fungsional"
    STRUKTURAL = "struktural"
    KOORDINATIF = "koordinatif"
    KEMITRAAN = "kemitraan"


class BentukKoordinasi(StrEnum):
    """The three forms of koordinatif in Pasal 10 ayat (1); lettered a, b, c on the chart."""

    HIERARKI = "hierarki"
    FUNGSIONAL = "fungsional"
    INSTANSIONAL = "instansional"

    @property
    def huruf(self) -> str:
        """The letter of Pasal 10 ayat (1)."""
        return {"hierarki": "a", "fungsional": "b", "instansional": "c"}[self.value]


class Status(StrEnum):
    """Whether a fact was read in a source (`terverifikasi`) or inferred (`turunan`)."""

    TERVERIFIKASI = "terverifikasi"
    TURUNAN = "turunan"


class JenisBagan(StrEnum):
    """Which chart an annex carries."""

    POLA = "pola hubungan kerja"
    JALUR = "jalur koordinasi"


class Mode(StrEnum):
    """How the page is closed: draft, signed original, copy with `ttd`, electronic signature (L19-L21)."""

    RANCANGAN = "rancangan"
    ASLI = "asli"
    SALINAN = "salinan"
    TTE = "tte"


@dataclass(frozen=True, slots=True)
class Keterangan:
    """What is known about a row and how surely: carried through the product, never decided upon silently."""

    dasar: str = ""
    status: Status | None = None
    alasan: str = ""
    sumber: tuple[str, ...] = ()
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Perangkat:
    """One organ, office or context body.

    `jenis` BAGIAN has its Asisten (or Sekda) as `induk`; UNIT, KELURAHAN and anything drawn in another's box
    has its parent. `asal` are the earlier kode it comes from (merge, split, transfer of urusan).
    """

    kode: Kode
    nama: str
    jenis: JenisPerangkat
    singkatan: str = ""
    induk: Kode | None = None
    asal: tuple[Kode, ...] = ()
    keterangan: Keterangan = Keterangan()
    at: Location = field(default=NOWHERE, compare=False)
    """Place of the value of `kode:`."""
    nama_at: Location = field(default=NOWHERE, compare=False)
    induk_at: Location = field(default=NOWHERE, compare=False)
    asal_at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Koordinasi:
    """An Asisten coordinates this organ. `bersama`: shared on purpose.

    A row of the file may name several organs at once (`dinas`): here each has its own, with the row's place.
    """

    asisten: Kode
    perangkat: Kode
    bersama: bool = False
    keterangan: Keterangan = Keterangan()
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Langsung:
    """An organ coordinated by no Asisten: straight under the Sekda (`sekda`) or the head (`kepala`)."""

    perangkat: Kode
    di_bawah: str = "sekda"
    keterangan: Keterangan = Keterangan()
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Kelompok:
    """A box that several organs share on Lampiran I. `anggota` are kode or names of a JenisPerangkat."""

    nama: str
    judul: str
    anggota: tuple[str, ...]
    at: Location = field(default=NOWHERE, compare=False)
    judul_at: Location = field(default=NOWHERE, compare=False)
    anggota_at: tuple[Location, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Hubungan:
    """One relation of Lampiran I: one row, one kind.

    `dari` and `ke` are a kode, a Kelompok's `nama`, a JenisPerangkat with hyphens (`staf-ahli`), or `opd`.
    """

    dari: str
    ke: str
    jenis: JenisHubungan
    bentuk: BentukKoordinasi | None = None
    keterangan: Keterangan = Keterangan()
    at: Location = field(default=NOWHERE, compare=False)
    dari_at: Location = field(default=NOWHERE, compare=False)
    ke_at: Location = field(default=NOWHERE, compare=False)
    jenis_at: Location = field(default=NOWHERE, compare=False)
    bentuk_at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Penandatangan:
    """The enacting official as written: office (`Bupati Balangan`, `Pj. Bupati Balangan`), bare name."""

    jabatan: str = ""
    nama: str = ""
    at: Location = field(default=NOWHERE, compare=False)
    jabatan_at: Location = field(default=NOWHERE, compare=False)
    nama_at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Salinan:
    """The certificate of a true copy: who certifies, with title and 18-digit NIP.

    `di_lampiran`: the certificate is repeated on each annex page (L20; Balangan does).
    `kata_di_lampiran`: the word SALINAN too is printed on the annex page.
    """

    jabatan: str = ""
    nama: str = ""
    nip: str = ""
    di_lampiran: bool = True
    kata_di_lampiran: bool = False
    at: Location = field(default=NOWHERE, compare=False)
    jabatan_at: Location = field(default=NOWHERE, compare=False)
    nama_at: Location = field(default=NOWHERE, compare=False)
    nip_at: Location = field(default=NOWHERE, compare=False)

    @property
    def is_written(self) -> bool:
        """Whether the file says anything of who certifies."""
        return bool(self.jabatan or self.nama or self.nip)


@dataclass(frozen=True, slots=True)
class Berita:
    """Berita or Lembaran Daerah, as in `BERITA DAERAH KABUPATEN BALANGAN TAHUN 2025 NOMOR 28`."""

    tahun: str = ""
    nomor: str = ""
    at: Location = field(default=NOWHERE, compare=False)
    nomor_at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Pengundangan:
    """Where, when and by whom the act is promulgated; without an office by the Sekretaris Daerah."""

    di: str = ""
    tanggal: date | None = None
    pejabat: Penandatangan = Penandatangan()


@dataclass(frozen=True, slots=True)
class Peraturan:
    """The act whose annexes are drawn. Empty strings and a missing date mean: not yet known, drawn as dots.

    `nomor` is text as written (a Keputusan has `050/ 30 /HK/437.12/2026`). `jenis` as in `Peraturan Bupati`.
    `tanggal` may be known to the year only (`tanggal` None, `tahun` filled). `semua_rujukan`: what it amends
    or revokes, one at most in a sound file; `tentang` of an amending act may be that of the amended one.
    What stands only in the body of the act (`menimbang`, `mengingat`, `pengundangan`) is not drawn, so two
    acts that differ in it only are equal.
    """

    jenis: str
    daerah: str
    tentang: str
    provinsi: str = ""
    nomor: str = ""
    tahun: str = ""
    ditetapkan_di: str = ""
    tanggal: date | None = None
    penandatangan: Penandatangan = Penandatangan()
    salinan: Salinan = Salinan()
    berita: Berita = Berita()
    semua_rujukan: tuple[RujukanPeraturan, ...] = ()
    menimbang: tuple[str, ...] = field(default=(), compare=False)
    mengingat: tuple[DasarHukum, ...] = field(default=(), compare=False)
    pengundangan: Pengundangan = field(default=Pengundangan(), compare=False)
    at: Location = field(default=NOWHERE, compare=False)
    jenis_at: Location = field(default=NOWHERE, compare=False)
    daerah_at: Location = field(default=NOWHERE, compare=False)
    provinsi_at: Location = field(default=NOWHERE, compare=False)
    nomor_at: Location = field(default=NOWHERE, compare=False)
    tentang_at: Location = field(default=NOWHERE, compare=False)
    ditetapkan_di_at: Location = field(default=NOWHERE, compare=False)

    def rujukan(self, cara: CaraUbah) -> RujukanPeraturan | None:
        """The act that this one amends, or the one that it revokes; None where it does not."""
        return next((one for one in self.semua_rujukan if one.cara is cara), None)


@dataclass(frozen=True, slots=True)
class Lampiran:
    """One annex: its place in the row (1-based), its chart, its name, the article that calls it.

    `angka` is the Roman numeral if the drafter wrote one; otherwise it follows from the order (L10).
    `halaman_awal`: first page number when the annex continues the body's count; None prints no number.
    """

    urutan: int
    bagan: JenisBagan
    nama: str
    dasar: str = ""
    angka: str = ""
    halaman_awal: int | None = None
    at: Location = field(default=NOWHERE, compare=False)
    nama_at: Location = field(default=NOWHERE, compare=False)
    angka_at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class TataLetak:
    """The drafter's wishes for the page; every one may be left out. Lengths in mm, text in pt.

    `orientasi`: `tegak`, `mendatar` or empty (we choose). `kolom`: columns under an Asisten, by kode.
    `kecamatan`: `satu kotak` or `kotak sendiri`. `gaya_kotak`: `berjenjang` (frames of the leading ranks are
    heavier) or `seragam`. `hubungan_anggota`: relations of single members of a list on Lampiran I as `garis`,
    as `kata`, or empty (we choose). `kotak_opd`: the boxes of dinas and badan there `berdampingan`, those
    beside the longest `bertumpuk`, or empty. `opd_asisten`: the organs under an Asisten on Lampiran II
    each in a `kotak`, in one `daftar`, or empty.
    """

    kertas: str = "F4"
    margin_atas_mm: float = MARGIN_MM
    margin_kanan_mm: float = MARGIN_MM
    margin_bawah_mm: float = MARGIN_MM
    margin_kiri_mm: float = MARGIN_MM
    orientasi: str = ""
    huruf_terbesar_pt: float = 0.0
    kecamatan: str = "satu kotak"
    hubungan_anggota: str = ""
    kotak_opd: str = ""
    opd_asisten: str = ""
    kolom: tuple[tuple[Kode, int], ...] = ()
    tampilkan_bagian: bool = True
    tampilkan_singkatan: bool = False
    gaya_kotak: str = "berjenjang"
    at: Location = field(default=NOWHERE, compare=False)
    semua_margin_at: tuple[tuple[str, Location], ...] = field(default=(), compare=False)
    """Side and place of each margin that the file writes."""

    @property
    def margins_mm(self) -> dict[str, float]:
        """The margin of each side, by the drafter's word for it."""
        return {
            "atas": self.margin_atas_mm,
            "kanan": self.margin_kanan_mm,
            "bawah": self.margin_bawah_mm,
            "kiri": self.margin_kiri_mm,
        }

    @property
    def unwritten_mm(self) -> dict[str, float]:
        """The margins that the file leaves to the default."""
        written = {sisi for sisi, _ in self.semua_margin_at}
        return {sisi: mm for sisi, mm in self.margins_mm.items() if sisi not in written}

    def with_unwritten(self, margin_mm: float) -> TataLetak:
        """Return the wishes with this margin on each side for which the file writes none."""
        sides = self.margins_mm | dict.fromkeys(self.unwritten_mm, margin_mm)
        return replace(
            self,
            margin_atas_mm=sides["atas"],
            margin_kanan_mm=sides["kanan"],
            margin_bawah_mm=sides["bawah"],
            margin_kiri_mm=sides["kiri"],
        )


@dataclass(frozen=True, slots=True)
class Batas:
    """Limits that only warn, because offices differ (L37): None where the drafter sets none.

    `tipe` of the sekretariat daerah of a kabupaten or kota (`A`, `B`, `C`) sets what is not set by a number.
    """

    tipe: str = ""
    asisten: int | None = None
    bagian: int | None = None
    """Under one Asisten."""
    staf_ahli: int | None = None
    tipe_at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Sumber:
    """A place to read about a fact: the word that rows use for it in `sumber`, its title and address."""

    nama: str
    judul: str
    url: str = ""
    tanggal: str = ""
    catatan: str = ""
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class BunyiPasal:
    """An article of the act, or a part of it, word for word; `tempat` as in `Pasal 1 angka 7`."""

    tempat: str
    teks: str
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Dibiarkan:
    """A warning or info, by the code of its finding, that the drafter lets be on a row, and why."""

    temuan: str
    alasan: str
    at: Location = field(default=NOWHERE, compare=False)
    semua_at: frozenset[Location] = field(default=frozenset(), compare=False)
    """Every place of the row: a finding that points at one of them is meant."""


@dataclass(frozen=True, slots=True)
class Struktur:
    """All that one structure file says. Order of each tuple is the order in the file, and on the page."""

    peraturan: Peraturan
    semua_lampiran: tuple[Lampiran, ...]
    semua_perangkat: tuple[Perangkat, ...]
    semua_koordinasi: tuple[Koordinasi, ...] = ()
    semua_langsung: tuple[Langsung, ...] = ()
    semua_kelompok: tuple[Kelompok, ...] = ()
    semua_hubungan: tuple[Hubungan, ...] = ()
    dasar_hubungan: tuple[tuple[str, str], ...] = ()
    """Pasal of each kind, for the KETERANGAN: (`struktural`, `Pasal 9`), ..."""
    nomenklatur: tuple[str, ...] = ()
    """Organ names as in the Perda, when the drafter lists them for comparison (L39)."""
    dikecualikan: tuple[Kode, ...] = ()
    """OPD that need no Asisten, by the drafter's word (L36)."""
    dikecualikan_at: tuple[Location, ...] = field(default=(), compare=False)
    nomenklatur_at: tuple[Location, ...] = field(default=(), compare=False)
    tanpa_organ: tuple[tuple[str, Location], ...] = field(default=(), compare=False)
    """Words in rows of paths that stand for several organs, of which there are none; with their places."""
    tata_letak: TataLetak = TataLetak()
    batas: Batas = Batas()
    semua_sumber: tuple[Sumber, ...] = ()
    semua_dibiarkan: tuple[Dibiarkan, ...] = field(default=(), compare=False)
    """Not drawn: two structures that differ in it only say the same, and have one fingerprint."""
    lampiran_dihapus: tuple[Lampiran, ...] = ()
    """Annexes deleted by this act or an earlier one: they keep their place in the row and have no chart."""
    batang_tubuh: tuple[BunyiPasal, ...] = field(default=(), compare=False)
    """Not drawn; two structures that differ in it only say the same, as with `semua_dibiarkan`."""
    skema: int = 1
    file: str = field(default="", compare=False)
