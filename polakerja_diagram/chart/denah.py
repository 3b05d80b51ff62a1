"""Where everything stands: finished geometry, in millimetres, origin at the top left, y downwards.

Made by the layout modules, spelled out by `draw/`. Whoever reads a `Denah` need not know a Struktur.
Text sizes are points. Nothing here computes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from polakerja_diagram.model import BentukKoordinasi, JenisHubungan, Kode
    from polakerja_diagram.units import Kertas


@dataclass(frozen=True, slots=True)
class Titik:
    """A point in millimetres."""

    x_mm: float
    y_mm: float


def hubungan_id(dari: str, ke: str, jenis: JenisHubungan, bentuk: BentukKoordinasi | None) -> str:
    """Return the id of a drawn element of a relation: `hubungan-DARI--KE--koordinatif-fungsional`."""
    return f"hubungan-{dari}--{ke}--{jenis}{f'-{bentuk}' if bentuk else ''}"


class Rata(Enum):
    """How a line of text hangs on its x."""

    KIRI = "start"
    TENGAH = "middle"
    KANAN = "end"


@dataclass(frozen=True, slots=True)
class BarisTeks:
    """One line of text: `x_mm` is its anchor, `y_mm` its baseline, `lebar_mm` its measured width.

    `svg_id` is set on the first line of a member (`anggota-KODE`) or of relations said in words, which
    `semua_hubungan` are. `kelas` is the SVG class: `judul`, `anggota`, `nomor`, `catatan-kotak`, ...
    """

    teks: str
    x_mm: float
    y_mm: float
    lebar_mm: float
    ukuran_pt: float
    rata: Rata = Rata.TENGAH
    tebal: bool = False
    kelas: str = ""
    svg_id: str = ""
    semua_hubungan: tuple[HubunganTeks, ...] = ()

    @property
    def kiri_mm(self) -> float:
        """Where the line begins."""
        return self.x_mm - self.lebar_mm * {Rata.KIRI: 0.0, Rata.TENGAH: 0.5, Rata.KANAN: 1.0}[self.rata]


@dataclass(frozen=True, slots=True)
class HubunganTeks:
    """A relation that is said in words (its data attributes); the same words may say several."""

    dari: str
    ke: str
    jenis: JenisHubungan
    bentuk: BentukKoordinasi | None = None

    @property
    def svg_id(self) -> str:
        """`hubungan-DARI--KE--JENIS`, as a line would have it."""
        return hubungan_id(self.dari, self.ke, self.jenis, self.bentuk)


class GayaKotak(Enum):
    """The frame: heavy for the leading ranks, plain, or rounded for what is not a Perangkat Daerah."""

    UTAMA = "utama"
    BIASA = "biasa"
    KONTEKS = "konteks"


@dataclass(frozen=True, slots=True)
class KotakDenah:
    """A placed box with its finished lines of text. `x_mm`, `y_mm` is the frame line's top left corner."""

    nama: str
    svg_id: str
    judul_lengkap: str
    x_mm: float
    y_mm: float
    lebar_mm: float
    tinggi_mm: float
    gaya: GayaKotak
    semua_baris: tuple[BarisTeks, ...]
    kode: Kode | None = None
    """The organ whose box it is."""
    semua_kode: tuple[Kode, ...] = ()
    """The organs named within."""
    kelompok: bool = False
    """Whether it stands for a group, by its `nama`."""


@dataclass(frozen=True, slots=True)
class BingkaiDenah:
    """A placed frame around boxes: a plain thin rectangle without text, drawn before the boxes."""

    nama: str
    svg_id: str
    judul_lengkap: str
    x_mm: float
    y_mm: float
    lebar_mm: float
    tinggi_mm: float


@dataclass(frozen=True, slots=True)
class GarisDenah:
    """One drawn element of a relation: one or more orthogonal polylines that belong together.

    `panah_awal`, `panah_akhir`: (polyline index, at its first or last point) is implied: an arrow stands at
    the first point of every polyline listed in `panah_awal` and at the last point of those in `panah_akhir`.
    `huruf`: letters a, b, c of the koordinatif form, set in a real gap of the line or beside it.
    """

    dari: str
    ke: str
    jenis: JenisHubungan
    bentuk: BentukKoordinasi | None
    polylines: tuple[tuple[Titik, ...], ...]
    panah_awal: tuple[int, ...] = ()
    panah_akhir: tuple[int, ...] = ()
    semua_huruf: tuple[BarisTeks, ...] = ()

    @property
    def kelas(self) -> str:
        """The kind with its form, as in the SVG id: `koordinatif-fungsional`."""
        return f"{self.jenis}-{self.bentuk}" if self.bentuk else str(self.jenis)

    @property
    def svg_id(self) -> str:
        """`hubungan-DARI--KE--JENIS`."""
        return hubungan_id(self.dari, self.ke, self.jenis, self.bentuk)


@dataclass(frozen=True, slots=True)
class TandaAnggota:
    """The mark of one row inside the frame of its box: a line that ends there concerns that member alone.

    An upright stroke of `TANDA_MM` from the top of the row to its foot. `svg_id`: `tanda-baris--KODE--kiri`.
    """

    svg_id: str
    dari: Titik
    ke: Titik


@dataclass(frozen=True, slots=True)
class Denah:
    """A placed chart on a ground of `lebar_mm` x `tinggi_mm` with its text size.

    Every box and line lies within the ground. `persilangan`: number of crossings the router could not avoid.
    """

    lebar_mm: float
    tinggi_mm: float
    huruf_pt: float
    semua_kotak: tuple[KotakDenah, ...]
    semua_garis: tuple[GarisDenah, ...]
    semua_bingkai: tuple[BingkaiDenah, ...] = ()
    semua_teks: tuple[BarisTeks, ...] = ()
    """Free text on the ground (a `lanjutan` mark), never part of a box."""
    persilangan: int = 0
    semua_tanda: tuple[TandaAnggota, ...] = ()


class ContohKotak(Enum):
    """A sample frame in the KETERANGAN: of what is not a Perangkat Daerah, or with the mark of a row."""

    KONTEKS = "konteks"
    TANDA = "tanda"


@dataclass(frozen=True, slots=True)
class BarisKeterangan:
    """A row of the KETERANGAN: its text, with a sample line, a sample frame or none."""

    teks: tuple[BarisTeks, ...]
    contoh_jenis: JenisHubungan | None = None
    contoh_kotak: ContohKotak | None = None
    contoh_dari: Titik = Titik(0, 0)
    contoh_ke: Titik = Titik(0, 0)


@dataclass(frozen=True, slots=True)
class Blok:
    """A block of text lines on the page with its bounding box; `svg_id` is the block's group id."""

    svg_id: str
    semua_baris: tuple[BarisTeks, ...]
    x_mm: float
    y_mm: float
    lebar_mm: float
    tinggi_mm: float


@dataclass(frozen=True, slots=True)
class Halaman:
    """One finished page: paper, blocks in reading order, the chart and where its ground's corner stands.

    Blocks that a page does not have are None (continuation pages; no signature but on the last).
    Blocks and rows are in page coordinates; only the `Denah` has its own, from the ground's corner.
    """

    lampiran: int
    """1-based place of the annex."""
    halaman: int
    """1-based page within the annex."""
    kertas: Kertas
    mendatar: bool
    judul_dokumen: str
    """For `<title>` and the PDF: `Lampiran II Peraturan Bupati Balangan Nomor 28 Tahun 2025`."""
    uraian: str
    """For `<desc>`: what the chart says, in words."""
    judul_lampiran: Blok | None
    nama_lampiran: Blok | None
    denah: Denah
    denah_x_mm: float
    denah_y_mm: float
    bidang_mm: float
    """Height that the chart could have had; it takes the rest of the page from its foot."""
    keterangan: tuple[BarisKeterangan, ...] = ()
    keterangan_judul: BarisTeks | None = None
    penandatangan: Blok | None = None
    salinan: Blok | None = None
    catatan: Blok | None = None
    tanda_rancangan: Blok | None = None
    nomor: int = 1
    """Its number in the document, printed or not."""
    nomor_halaman: BarisTeks | None = None
    tatanan: str = ""
    """For the metadata: how the annex lies on its pages (`chart.tatanan`)."""

    @property
    def lebar_mm(self) -> float:
        """Page width as it lies."""
        return self.kertas.tinggi_mm if self.mendatar else self.kertas.lebar_mm

    @property
    def tinggi_mm(self) -> float:
        """Page height as it lies."""
        return self.kertas.lebar_mm if self.mendatar else self.kertas.tinggi_mm
