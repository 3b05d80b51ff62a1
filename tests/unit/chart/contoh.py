"""A small structure for tests of the page: one head, one Sekda, two Asisten, three OPD, one direct organ."""

from __future__ import annotations

from datetime import date

from polakerja_diagram.model import (
    JenisBagan,
    JenisPerangkat,
    Keterangan,
    Kode,
    Koordinasi,
    Lampiran,
    Langsung,
    Penandatangan,
    Perangkat,
    Peraturan,
    Salinan,
    Status,
    Struktur,
)

J = JenisPerangkat
TURUNAN = Keterangan(status=Status.TURUNAN, alasan="tugasnya searah")

POLA = Lampiran(1, JenisBagan.POLA, "Pola Hubungan Kerja")
JALUR = Lampiran(2, JenisBagan.JALUR, "Jalur Koordinasi Antar Perangkat Daerah")

PERATURAN = Peraturan(
    jenis="Peraturan Bupati",
    daerah="Kabupaten Balangan",
    provinsi="Kalimantan Selatan",
    tentang="Pola Hubungan Kerja dan Jalur Koordinasi Organisasi Perangkat Daerah",
    nomor="28",
    tahun="2025",
    ditetapkan_di="Paringin",
    tanggal=date(2025, 5, 6),
    penandatangan=Penandatangan("Bupati Balangan", "Abdul Hadi"),
    salinan=Salinan("Kepala Bagian Hukum", "Muhammad Roji, SH", "198307102010011020"),
)


def organ(kode: str, nama: str, jenis: JenisPerangkat, induk: str = "") -> Perangkat:
    return Perangkat(Kode(kode), nama, jenis, induk=Kode(induk) if induk else None)


STRUKTUR = Struktur(
    peraturan=PERATURAN,
    semua_lampiran=(POLA, JALUR),
    semua_perangkat=(
        organ("bupati", "Bupati Balangan", J.KEPALA_DAERAH),
        organ("wabup", "Wakil Bupati Balangan", J.WAKIL_KEPALA_DAERAH),
        organ("sekda", "Sekretaris Daerah", J.SEKDA),
        organ("asisten-1", "Asisten Kesejahteraan Rakyat", J.ASISTEN),
        organ("asisten-2", "Asisten Administrasi Umum", J.ASISTEN),
        organ("inspektorat", "Inspektorat", J.INSPEKTORAT),
        organ("dinkes", "Dinas Kesehatan", J.DINAS),
        organ("dinsos", "Dinas Sosial", J.DINAS),
        organ("bkpsdm", "Badan Kepegawaian", J.BADAN),
    ),
    semua_koordinasi=(
        Koordinasi(Kode("asisten-1"), Kode("dinkes")),
        Koordinasi(Kode("asisten-1"), Kode("dinsos")),
        Koordinasi(Kode("asisten-2"), Kode("bkpsdm")),
    ),
    semua_langsung=(Langsung(Kode("inspektorat")),),
    dasar_hubungan=(("struktural", "Pasal 9"), ("jalur koordinasi", "Pasal 13")),
    file="struktur.yaml",
)
