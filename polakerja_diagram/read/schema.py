"""Every key that a structure file may have, what it may hold and what it means, for all who read the file.

`shape.py` checks nodes against it, `build.py` relies on it, and an editor's JSON Schema can be made from it.
The words (keys, choices, meanings) are the drafter's, hence Indonesian.
"""

from __future__ import annotations

from typing import Final

from polakerja_diagram.model import BentukKoordinasi, JenisBagan, JenisHubungan, JenisPerangkat
from polakerja_diagram.read.forms import (
    Angka,
    Daftar,
    Isian,
    Kode,
    Kunci,
    Peta,
    RujukanAtauIsian,
    SalahSatu,
    Teks,
)
from polakerja_diagram.read.schema_common import BIARKAN, KETERANGAN, RUJUKAN, RUJUKAN_BERSAMA, TEKS, YA_TIDAK
from polakerja_diagram.read.schema_peraturan import LAMPIRAN, PERATURAN
from polakerja_diagram.sifat import SIFAT
from polakerja_diagram.units import KERTAS

SKEMA: Final = 1
"""The version of this description; a file with another one is refused."""

UJUNG: Final = Kunci(RUJUKAN_BERSAMA, "kode, nama kelompok, atau nama jenis", wajib=True)
BERSAMA: Final = Kunci(YA_TIDAK, "ya: memang dikoordinasikan lebih dari satu Asisten")


def _organ(sebutan: str, *, jenis: tuple[str, ...], dari_nama: bool = False, sejenis: bool = False) -> Isian:
    """Describe an organ whose `jenis` is one of some words; with a single word it may be left out."""
    return Isian(
        sebutan,
        {
            "kode": Kunci(Kode(), "nama pendek yang tidak pernah berubah; dipakai untuk merujuk", wajib=True),
            "nama": Kunci(TEKS, "nama lengkap seperti dalam Perda", wajib=True),
            "jenis": Kunci(SalahSatu(jenis), "jenis organ; boleh dihapus bila tampak dari kata pertama nama"),
            "singkatan": Kunci(Teks("Dinkes"), "nama singkat"),
            "induk": Kunci(RUJUKAN, "kode organ induknya, misalnya dinas dari sebuah RSUD"),
            "asal": Kunci(Daftar(RUJUKAN, satu=True), "kode organ lama asalnya"),
            **KETERANGAN,
        },
        jenis_dari_nama=dari_nama,
        nama_sejenis=sejenis,
    )


SEMUA_JENIS: Final = tuple(jenis.value for jenis in JenisPerangkat)

PIMPINAN: Final = _organ(
    "pimpinan",
    jenis=(JenisPerangkat.KEPALA_DAERAH, JenisPerangkat.WAKIL_KEPALA_DAERAH, JenisPerangkat.SEKDA),
    dari_nama=True,
)
STAF_AHLI: Final = _organ("staf ahli", jenis=(JenisPerangkat.STAF_AHLI,), sejenis=True)
KONTEKS: Final = _organ("konteks", jenis=(JenisPerangkat.KONTEKS,))
BAGIAN: Final = _organ("bagian", jenis=(JenisPerangkat.BAGIAN,))
PERANGKAT: Final = _organ("perangkat", jenis=SEMUA_JENIS, dari_nama=True)

BARIS_KOORDINASI: Final = RujukanAtauIsian(
    RUJUKAN_BERSAMA,
    Isian(
        "baris koordinasi",
        {
            "perangkat": Kunci(
                RUJUKAN_BERSAMA, "perangkat yang dikoordinasikan: kode, kelompok, atau jenis", wajib=True
            ),
            "bersama": BERSAMA,
            **KETERANGAN,
        },
    ),
    Isian("perangkat", {**PERANGKAT.kunci, "bersama": BERSAMA}, jenis_dari_nama=True),
)

BARIS_LANGSUNG: Final = RujukanAtauIsian(
    RUJUKAN_BERSAMA,
    Isian(
        "baris jalur langsung",
        {
            "perangkat": Kunci(
                RUJUKAN_BERSAMA, "perangkat yang tidak lewat Asisten: kode, kelompok, atau jenis", wajib=True
            ),
            **KETERANGAN,
        },
    ),
    PERANGKAT,
)

ASISTEN: Final = Isian(
    "Asisten",
    {
        **_organ("Asisten", jenis=(JenisPerangkat.ASISTEN,)).kunci,
        "bagian": Kunci(Daftar(BAGIAN), "Bagian (provinsi: Biro) di bawah Asisten ini"),
        "koordinasi": Kunci(Daftar(BARIS_KOORDINASI), "perangkat, kelompok, atau jenis yang dikoordinasikan"),
    },
    nama_sejenis=True,
)

KELOMPOK: Final = Isian(
    "kelompok",
    {
        "nama": Kunci(Kode(), "nama yang dipakai di bagian 'hubungan'", wajib=True),
        "judul": Kunci(
            Teks("Badan Penunjang"),
            "sebutan kelompok; dicetak bila tidak tampak dari nama anggotanya",
            wajib=True,
        ),
        "anggota": Kunci(
            Daftar(RUJUKAN_BERSAMA, satu=True),
            "kode perangkat, atau nama jenis (dinas, badan, kecamatan, ...)",
            wajib=True,
        ),
        **BIARKAN,
    },
)

HUBUNGAN: Final = Isian(
    "hubungan",
    {
        "dari": UJUNG,
        "ke": UJUNG,
        "jenis": Kunci(SalahSatu(tuple(JenisHubungan)), "jenis hubungan kerja", wajib=True),
        "bentuk": Kunci(SalahSatu(tuple(BentukKoordinasi)), "bentuk hubungan koordinatif"),
        **KETERANGAN,
    },
)

JENIS_BERDASAR: Final = (
    *(jenis.value for jenis in SIFAT),
    *(f"{jenis} {bentuk}" for jenis, sifat in SIFAT.items() for bentuk in sifat.bentuk),
    JenisBagan.JALUR.value,
)

TATA_LETAK: Final = Isian(
    "tata-letak",
    {
        "kertas": Kunci(SalahSatu(tuple(KERTAS)), "ukuran kertas"),
        "margin": Kunci(
            Isian(
                "margin",
                {
                    sisi: Kunci(Angka(paling_besar=100, pecahan=True, satuan="mm"), f"margin {sisi} dalam mm")
                    for sisi in ("atas", "kanan", "bawah", "kiri")
                },
            ),
            "margin dalam mm",
        ),
        "orientasi": Kunci(SalahSatu(("tegak", "mendatar")), "bila dihapus, program memilih"),
        "huruf-terbesar": Kunci(
            Angka(paling_kecil=6, paling_besar=24, pecahan=True, satuan="pt"),
            "ukuran huruf bagan terbesar dalam pt",
        ),
        "kecamatan": Kunci(SalahSatu(("satu kotak", "kotak sendiri")), "cara menggambar kecamatan"),
        "kotak-opd": Kunci(
            SalahSatu(("berdampingan", "bertumpuk")),
            "kotak dinas dan badan; bila dihapus, program memilih",
        ),
        "opd-asisten": Kunci(
            SalahSatu(("kotak", "daftar")),
            "perangkat di bawah Asisten pada jalur koordinasi; bila dihapus, program memilih",
        ),
        "hubungan-anggota": Kunci(
            SalahSatu(("garis", "kata")), "hubungan satu anggota daftar; bila dihapus, program memilih"
        ),
        "kolom": Kunci(
            Peta("kolom", RUJUKAN, Angka(paling_kecil=1, paling_besar=9)),
            "jumlah kolom di bawah tiap Asisten",
        ),
        "tampilkan-bagian": Kunci(YA_TIDAK, "ya: nama Bagian dicetak di kotak Asisten"),
        "tampilkan-singkatan": Kunci(YA_TIDAK, "ya: singkatan dicetak di samping nama"),
        "gaya-kotak": Kunci(
            SalahSatu(("berjenjang", "seragam")),
            "berjenjang: bingkai pimpinan lebih tebal; seragam: sama tebal",
        ),
        **BIARKAN,
    },
)

STRUKTUR: Final = Isian(
    "berkas struktur",
    {
        "skema": Kunci(Angka(), "versi bentuk berkas ini, sekarang 1"),
        "peraturan": Kunci(PERATURAN, "peraturan yang lampirannya digambar", wajib=True),
        "lampiran": Kunci(Daftar(LAMPIRAN), "lampiran menurut urutannya", wajib=True),
        "pimpinan": Kunci(Daftar(PIMPINAN), "kepala daerah, wakilnya, dan sekretaris daerah"),
        "staf-ahli": Kunci(Daftar(STAF_AHLI), "para staf ahli"),
        "asisten": Kunci(Daftar(ASISTEN), "para Asisten, Bagian, dan perangkat yang dikoordinasikan"),
        "perangkat": Kunci(Daftar(PERANGKAT), "setiap perangkat sekali; urutan di sini urutan di bagan"),
        "langsung-sekda": Kunci(Daftar(BARIS_LANGSUNG, satu=True), "perangkat langsung di bawah Sekda"),
        "langsung-kepala": Kunci(
            Daftar(BARIS_LANGSUNG, satu=True), "perangkat langsung di bawah kepala daerah"
        ),
        "tanpa-asisten": Kunci(
            Daftar(RUJUKAN_BERSAMA, satu=True), "perangkat yang memang tidak dikoordinasikan Asisten"
        ),
        "konteks": Kunci(Daftar(KONTEKS), "bukan Perangkat Daerah, tetapi digambar: DPRD, instansi lain"),
        "kelompok": Kunci(Daftar(KELOMPOK), "perangkat yang berbagi satu kotak di bagan pola hubungan kerja"),
        "hubungan": Kunci(Daftar(HUBUNGAN), "hubungan kerja, satu baris satu jenis"),
        "dasar-hubungan": Kunci(
            Peta("dasar-hubungan", SalahSatu(JENIS_BERDASAR), Teks("Pasal 9")), "pasal tiap jenis hubungan"
        ),
        "batang-tubuh": Kunci(
            Peta("batang-tubuh", Teks("Pasal 1 angka 7"), TEKS),
            "bunyi pasal yang mendefinisikan Asisten atau merujuk lampiran, kata demi kata",
        ),
        "nomenklatur-perda": Kunci(Daftar(TEKS), "nama perangkat menurut Perda, untuk dibandingkan"),
        "tipe": Kunci(
            SalahSatu(("A", "B", "C")), "tipe sekretariat daerah kabupaten atau kota; menentukan 'batas'"
        ),
        "batas": Kunci(
            Isian(
                "batas",
                {
                    "asisten": Kunci(Angka(paling_besar=99), "jumlah Asisten paling banyak"),
                    "bagian": Kunci(
                        Angka(paling_besar=99), "jumlah Bagian di bawah satu Asisten paling banyak"
                    ),
                    "staf-ahli": Kunci(Angka(paling_besar=99), "jumlah staf ahli paling banyak"),
                },
            ),
            "jumlah yang bila dilampaui diperingatkan",
        ),
        "tata-letak": Kunci(TATA_LETAK, "keinginan perancang; semuanya boleh dihapus"),
        "sumber": Kunci(
            Peta(
                "sumber",
                TEKS,
                Isian(
                    "sumber",
                    {
                        "judul": Kunci(TEKS, "judul sumber", wajib=True),
                        "url": Kunci(Teks("https://..."), "alamat web"),
                        "tanggal": Kunci(TEKS, "tanggal sumber"),
                        "catatan": Kunci(TEKS, "seberapa kuat sumber ini"),
                    },
                ),
            ),
            "daftar sumber: kode, judul, dan alamatnya",
        ),
        **BIARKAN,
    },
)
