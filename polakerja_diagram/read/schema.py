"""Every key that a structure file may have, what it may hold and what it means, for all who read the file.

`shape.py` checks nodes against it, `build.py` relies on it, and an editor's JSON Schema can be made from it.
The words (keys, choices, meanings) are the drafter's, hence Indonesian.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.model import BentukKoordinasi, JenisBagan, JenisHubungan, JenisPerangkat, Status
from polakerja_diagram.read.forms import (
    Angka,
    Daftar,
    Isian,
    Kode,
    KodeTemuan,
    Kunci,
    Peta,
    RujukanAtauIsian,
    SalahSatu,
    Tahun,
    Tanggal,
    Teks,
)
from polakerja_diagram.sebutan.rujukan import CaraUbah
from polakerja_diagram.sifat import SIFAT
from polakerja_diagram.units import KERTAS

if TYPE_CHECKING:
    from collections.abc import Mapping

SKEMA: Final = 1
"""The version of this description; a file with another one is refused."""

YA_TIDAK: Final = SalahSatu(("ya", "tidak"))
TEKS: Final = Teks()
RUJUKAN: Final = Kode(merujuk=True)
RUJUKAN_BERSAMA: Final = Kode(merujuk=True, kata=tuple(jenis for jenis in JenisPerangkat if " " in jenis))
"""A kode, or the name of a group or of a kind of organ."""

UJUNG: Final = Kunci(RUJUKAN_BERSAMA, "kode, nama kelompok, atau nama jenis", wajib=True)
BERSAMA: Final = Kunci(YA_TIDAK, "ya: memang dikoordinasikan lebih dari satu Asisten")

DAPAT_DIBIARKAN: Final = (
    *("PK227", "PK228", "PK229", "PK230", "PK231", "PK232", "PK233", "PK234", "PK237", "PK238", "PK239"),
    *("PK240", "PK241", "PK242", "PK243", "PK245", "PK250", "PK251"),
    *("PK304", "PK306", "PK307"),
    *("PK263", "PK280", "PK281", "PK283", "PK284"),
    *("PK606", "PK609", "PK610", "PK613", "PK618", "PK619", "PK621", "PK622", "PK629", "PK631"),
)
"""Codes of every warning and info that points at a row of the file; an error is mended, not let be."""

BIARKAN: Final[Mapping[str, Kunci]] = {
    "biarkan": Kunci(
        Peta("biarkan", KodeTemuan(DAPAT_DIBIARKAN), TEKS),
        "peringatan pada baris ini yang sudah ditinjau dan dibiarkan: kodenya, lalu alasannya",
    )
}

KETERANGAN: Final[Mapping[str, Kunci]] = {
    "dasar": Kunci(Teks("Pasal 10 ayat (1) huruf b"), "pasal atau peraturan yang menjadi dasarnya"),
    "status": Kunci(
        SalahSatu(tuple(Status)), "terverifikasi: terbaca di sumber; turunan: disimpulkan, belum dipastikan"
    ),
    "alasan": Kunci(TEKS, "mengapa disimpulkan demikian"),
    "sumber": Kunci(
        Daftar(TEKS, satu=True), "tempat membacanya: kata dari bagian 'sumber', atau judul langsung"
    ),
    "catatan": Kunci(TEKS, "hal lain yang perlu diketahui, misalnya varian ejaan nama"),
    **BIARKAN,
}


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

RUJUKAN_PERATURAN: Final = Daftar(
    Isian(
        "peraturan yang diubah atau dicabut",
        {
            "jenis": Kunci(Teks("Peraturan Bupati"), "jenis peraturan itu", wajib=True),
            "nomor": Kunci(Teks("28"), "nomornya", wajib=True),
            "tahun": Kunci(Tahun(), "tahunnya; Keputusan yang nomornya tanpa tahun tidak memerlukannya"),
        },
    ),
    satu=True,
)

LEMBARAN: Final = {
    "tahun": Kunci(Tahun(), "tahunnya"),
    "nomor": Kunci(Teks("244"), "nomornya"),
    "tambahan": Kunci(Teks("5587"), "nomor tambahannya"),
}

DASAR_HUKUM: Final[Mapping[str, Kunci]] = {
    "jenis": Kunci(Teks("Peraturan Pemerintah"), "jenis peraturan itu", wajib=True),
    "pasal": Kunci(Teks("Pasal 18 ayat (6)"), "pasalnya; hanya untuk Undang-Undang Dasar"),
    "nomor": Kunci(Teks("18"), "nomornya"),
    "tahun": Kunci(Tahun(), "tahunnya"),
    "tentang": Kunci(TEKS, "judulnya tanpa kata 'tentang'"),
    "daerah": Kunci(Teks("Provinsi Kalimantan Selatan"), "daerahnya, bila bukan daerah berkas ini"),
    "lembaran": Kunci(Isian("lembaran", LEMBARAN), "Lembaran Negara atau Lembaran Daerah"),
    "berita": Kunci(Isian("berita", LEMBARAN), "Berita Negara atau Berita Daerah"),
}

MENGINGAT: Final = Daftar(
    Isian(
        "dasar hukum",
        {
            **DASAR_HUKUM,
            "diubah": Kunci(
                Daftar(Isian("peraturan yang mengubah dasar hukum", DASAR_HUKUM), satu=True),
                "peraturan yang mengubahnya, yang terdahulu lebih dahulu",
            ),
            "beberapa-kali": Kunci(
                YA_TIDAK, "ya: diubah beberapa kali; 'diubah' hanya menyebut yang terakhir"
            ),
            **BIARKAN,
        },
    )
)

PERATURAN: Final = Isian(
    "peraturan",
    {
        "jenis": Kunci(Teks("Peraturan Bupati"), "jenis peraturan", wajib=True),
        "daerah": Kunci(
            Teks("Kabupaten Balangan"), "nama daerah, lengkap dengan Kabupaten atau Kota", wajib=True
        ),
        "provinsi": Kunci(Teks("Kalimantan Selatan"), "nama provinsi"),
        "nomor": Kunci(Teks("28"), "nomor; kosong selama masih rancangan"),
        "tahun": Kunci(Tahun(), "tahun; kosong selama masih rancangan"),
        "tentang": Kunci(TEKS, "judul peraturan tanpa kata 'tentang'", wajib=True),
        "ditetapkan": Kunci(
            Isian(
                "ditetapkan",
                {
                    "di": Kunci(Teks("Paringin"), "tempat penetapan"),
                    "tanggal": Kunci(Tanggal(), "tanggal penetapan; kosong selama masih rancangan"),
                    **BIARKAN,
                },
            ),
            "tempat dan tanggal penetapan",
        ),
        "penandatangan": Kunci(
            Isian(
                "penandatangan",
                {
                    "jabatan": Kunci(Teks("Bupati Balangan"), "jabatan yang menetapkan"),
                    "nama": Kunci(TEKS, "nama tanpa gelar dan pangkat; kosong selama masih rancangan"),
                    **BIARKAN,
                },
            ),
            "pejabat yang menetapkan",
        ),
        "salinan": Kunci(
            Isian(
                "salinan",
                {
                    "jabatan": Kunci(TEKS, "jabatan yang mengesahkan salinan"),
                    "nama": Kunci(TEKS, "nama lengkap dengan gelar"),
                    "nip": Kunci(Teks("19830710 201001 1 020"), "NIP, 18 angka"),
                    "di-lampiran": Kunci(YA_TIDAK, "ya: keterangan salinan juga dicetak di tiap lampiran"),
                    "kata-di-lampiran": Kunci(YA_TIDAK, "ya: kata SALINAN juga dicetak di lampiran"),
                    **BIARKAN,
                },
            ),
            "keterangan 'Salinan sesuai dengan aslinya'",
        ),
        "berita-daerah": Kunci(
            Isian(
                "berita-daerah",
                {
                    "tahun": Kunci(Tahun(), "tahun Berita Daerah"),
                    "nomor": Kunci(Teks("28"), "nomor Berita Daerah"),
                    **BIARKAN,
                },
            ),
            "tempat pengundangan",
        ),
        CaraUbah.MENGUBAH: Kunci(RUJUKAN_PERATURAN, "peraturan yang diubah; arsipnya ada di riwayat"),
        CaraUbah.MENCABUT: Kunci(RUJUKAN_PERATURAN, "peraturan yang dicabut dan diganti peraturan ini"),
        "menimbang": Kunci(Daftar(TEKS, satu=True), "alasan penetapan, satu pokok pikiran satu baris"),
        "mengingat": Kunci(MENGINGAT, "dasar hukum; urutannya dan peraturan yang diubah ditulis program"),
        "pengundangan": Kunci(
            Isian(
                "pengundangan",
                {
                    "di": Kunci(Teks("Paringin"), "tempat; bila dihapus, tempat penetapan"),
                    "tanggal": Kunci(Tanggal(), "tanggal; kosong selama masih rancangan"),
                    "jabatan": Kunci(TEKS, "jabatan yang mengundangkan; bila dihapus, Sekretaris Daerah"),
                    "nama": Kunci(TEKS, "nama tanpa gelar dan pangkat; kosong selama masih rancangan"),
                },
            ),
            "pengundangan dalam Berita Daerah atau Lembaran Daerah",
        ),
        **BIARKAN,
    },
)

LAMPIRAN: Final = Isian(
    "lampiran",
    {
        "bagan": Kunci(SalahSatu(tuple(JenisBagan)), "bagan yang dimuat lampiran ini", wajib=True),
        "nama": Kunci(TEKS, "nama lampiran, dicetak di tengah", wajib=True),
        "dasar": Kunci(Teks("Pasal 5 ayat (3)"), "pasal yang merujuk lampiran ini"),
        "angka": Kunci(Teks("II"), "angka Romawi; bila dihapus mengikuti urutan"),
        "halaman-awal": Kunci(Angka(paling_kecil=1), "nomor halaman pertama, bila melanjutkan batang tubuh"),
        "dihapus": Kunci(YA_TIDAK, "ya: dihapus oleh peraturan perubahan; nomornya tetap terpakai"),
        **BIARKAN,
    },
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
