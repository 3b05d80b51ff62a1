"""Invented regions of any size as structure files: the same seed gives the same bytes.

Shape and shares follow Balangan and its neighbours: three Asisten, dinas, badan, kecamatan, and the relations
between groups of Lampiran I.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

URUSAN = (
    "Pendidikan", "Kesehatan", "Pekerjaan Umum dan Penataan Ruang", "Perumahan Rakyat dan Kawasan Permukiman",
    "Sosial", "Tenaga Kerja dan Transmigrasi", "Pemberdayaan Perempuan dan Perlindungan Anak",
    "Ketahanan Pangan, Pertanian dan Perikanan", "Lingkungan Hidup", "Kependudukan dan Pencatatan Sipil",
    "Pemberdayaan Masyarakat dan Desa", "Pengendalian Penduduk dan Keluarga Berencana", "Perhubungan",
    "Komunikasi, Informatika, Statistik dan Persandian", "Koperasi, Usaha Mikro dan Perindustrian",
    "Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Kepemudaan, Olahraga dan Pariwisata",
    "Perpustakaan dan Kearsipan", "Perdagangan", "Kebudayaan",
)  # fmt: skip
BADAN = (
    "Perencanaan Pembangunan, Riset dan Inovasi Daerah", "Pengelolaan Keuangan dan Aset Daerah",
    "Pengelola Pajak dan Retribusi Daerah", "Kepegawaian dan Pengembangan Sumber Daya Manusia",
    "Kesatuan Bangsa dan Politik", "Penanggulangan Bencana Daerah",
)  # fmt: skip
TEMPAT = ("Air", "Batu", "Muara", "Tanjung", "Padang", "Bukit", "Sungai", "Teluk", "Lembah", "Rantau")
SIFAT = (
    "Jernih",
    "Raya",
    "Hulu",
    "Hilir",
    "Asri",
    "Tinggi",
    "Lestari",
    "Makmur",
    "Indah",
    "Putih",
    "Panjang",
)
ASISTEN = ("Pemerintahan dan Kesejahteraan Rakyat", "Perekonomian dan Pembangunan", "Administrasi Umum")
BAGIAN = ("Pemerintahan", "Hukum", "Kesejahteraan Rakyat", "Perekonomian", "Administrasi Pembangunan",
          "Pengadaan Barang dan Jasa", "Umum", "Organisasi", "Protokol")  # fmt: skip
HUBUNGAN = """\
hubungan:
  - {dari: kepala, ke: sekda, jenis: struktural}
  - {dari: kepala, ke: dprd, jenis: kemitraan}
  - {dari: sekda, ke: asisten, jenis: struktural}
  - {dari: asisten, ke: bagian, jenis: struktural}
  - {dari: asisten, ke: opd, jenis: koordinatif, bentuk: fungsional}
  - {dari: sekda, ke: opd, jenis: struktural}
  - {dari: sekda, ke: inspektorat, jenis: struktural}
  - {dari: sekda, ke: kecamatan, jenis: struktural}
  - {dari: opd, ke: opd, jenis: kolegial}
  - {dari: staf-ahli, ke: kepala, jenis: konsultatif}
  - {dari: inspektorat, ke: opd, jenis: fungsional}
"""
BAGIAN_DINAS, BAGIAN_BADAN = 0.5, 0.12
"""Shares of all organs; the rest are kecamatan."""


def write_region(
    path: Path,
    *,
    seed: int,
    organs: int,
    lampiran: tuple[str, ...] = ("pola", "jalur"),
    kecamatan: str = "satu kotak",
) -> None:
    """Write a structure file with about that many organs below the Asisten."""
    text = region(seed=seed, organs=organs, lampiran=lampiran)
    path.write_text(f"{text}tata-letak: {{kecamatan: {kecamatan}}}\n", encoding="utf-8")


def region(*, seed: int, organs: int, lampiran: tuple[str, ...]) -> str:
    """Return the text of a structure file without its wishes."""
    random = Random(seed)  # noqa: S311 - no secret: the same region every time
    place = f"{random.choice(TEMPAT)} {random.choice(SIFAT)}"
    dinas = _names(random, "Dinas", URUSAN, max(2, round(organs * BAGIAN_DINAS)))
    badan = _names(random, "Badan", BADAN, max(1, round(organs * BAGIAN_BADAN)))
    wilayah = [f"{a} {b}" for a in TEMPAT for b in SIFAT]
    kecamatan = _names(random, "Kecamatan", wilayah, max(2, organs - len(dinas) - len(badan)))
    codes = [(f"opd-{number}", name) for number, name in enumerate((*dinas, *badan), 1)]
    areas = [(f"kec-{number}", name) for number, name in enumerate(kecamatan, 1)]
    lines = [
        "skema: 1",
        "peraturan:",
        "  jenis: Peraturan Bupati",
        f"  daerah: Kabupaten {place}",
        f"  nomor: {random.randint(1, 90)}",
        "  tahun: 2025",
        "  tentang: Pola Hubungan Kerja Organisasi Perangkat Daerah",
        f"  ditetapkan: {{di: {place}, tanggal: 2025-05-06}}",
        f"  penandatangan: {{jabatan: Bupati {place}, nama: Siti Aminah}}",
        "lampiran:",
    ]
    for bagan in lampiran:
        name = "Pola Hubungan Kerja" if bagan == "pola" else "Jalur Koordinasi"
        lines += [f"  - bagan: {name.casefold()}", f"    nama: {name} Organisasi Perangkat Daerah"]
    lines += [
        "pimpinan:",
        f"  - {{kode: kepala, nama: Bupati {place}, jenis: kepala daerah}}",
        "  - {kode: sekda, nama: Sekretaris Daerah, jenis: sekretaris daerah}",
        "staf-ahli:",
        *(
            f"  - {{kode: ahli-{number}, nama: Staf Ahli Bidang {bidang}}}"
            for number, bidang in enumerate(("Pemerintahan dan Hukum", "Ekonomi", "Kemasyarakatan"), 1)
        ),
        "asisten:",
    ]
    groups: list[list[str]] = [[kode for kode, _ in areas], [], []]
    for kode, _ in codes:
        groups[random.randrange(len(ASISTEN))].append(kode)
    for index, (asisten, group) in enumerate(zip(ASISTEN, groups, strict=True)):
        lines += [f"  - kode: asisten-{index + 1}", f"    nama: Asisten {asisten}", "    bagian:"]
        lines += [
            f"      - {{kode: bag-{index}-{number}, nama: Bagian {bagian}}}"
            for number, bagian in enumerate(BAGIAN[index * 3 : index * 3 + 3])
        ]
        lines += ["    koordinasi:", *(f"      - {kode}" for kode in group)] if group else []
    lines += ["perangkat:", "  - {kode: inspektorat, nama: Inspektorat Daerah, jenis: inspektorat}"]
    lines += [f'  - {{kode: {kode}, nama: "{name}"}}' for kode, name in (*codes, *areas)]
    lines += ["langsung-sekda: [inspektorat]", "konteks:"]
    lines += [f"  - {{kode: dprd, nama: Dewan Perwakilan Rakyat Daerah Kabupaten {place}}}", HUBUNGAN]
    return "\n".join(lines)


def _names(random: Random, first: str, words: tuple[str, ...] | list[str], count: int) -> list[str]:
    """Return that many different names: shuffled words, later ones with a number."""
    order = list(words)
    random.shuffle(order)
    rounds = -(-count // len(order))
    return [
        f"{first} {word}" + (f" {number + 1}" if number else "") for number in range(rounds) for word in order
    ][:count]
