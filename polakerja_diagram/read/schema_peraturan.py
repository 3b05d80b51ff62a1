"""Every key that tells of the act and of its annexes; `schema.py` has the sections of the region."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.model import JenisBagan
from polakerja_diagram.read.forms import Angka, Daftar, Isian, Kunci, SalahSatu, Tahun, Tanggal, Teks
from polakerja_diagram.read.schema_common import BIARKAN, TEKS, YA_TIDAK
from polakerja_diagram.sebutan.rujukan import CaraUbah

if TYPE_CHECKING:
    from collections.abc import Mapping

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
