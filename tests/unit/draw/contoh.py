"""A hand-made page with everything a page can have, so that drawing is tested without any layout."""

from __future__ import annotations

from dataclasses import replace

from polakerja_diagram.chart.denah import (
    BarisKeterangan,
    BarisTeks,
    BingkaiDenah,
    Blok,
    ContohKotak,
    Denah,
    GarisDenah,
    GayaKotak,
    Halaman,
    HubunganTeks,
    KotakDenah,
    Rata,
    TandaAnggota,
    Titik,
)
from polakerja_diagram.chart.text.metrics import width_mm
from polakerja_diagram.model import BentukKoordinasi, JenisHubungan, Kode
from polakerja_diagram.units import KERTAS

J = JenisHubungan
HURUF_PT = 9.0
BARIS_MM = 3.81
"""Line pitch of 9 pt text at 1.2 em."""


def baris(
    teks: str,
    x: float,
    y: float,
    *,
    pt: float = HURUF_PT,
    rata: Rata = Rata.TENGAH,
    tebal: bool = False,
    kelas: str = "judul",
    svg_id: str = "",
    semua_hubungan: tuple[HubunganTeks, ...] = (),
) -> BarisTeks:
    lebar = width_mm(teks, pt, tebal=tebal)
    return BarisTeks(teks, x, y, lebar, pt, rata, tebal, kelas, svg_id, semua_hubungan)


def kotak(
    nama: str,
    x: float,
    y: float,
    lebar: float,
    tinggi: float,
    *judul: str,
    gaya: GayaKotak = GayaKotak.BIASA,
    tebal: bool = False,
) -> KotakDenah:
    top = y + tinggi / 2 - BARIS_MM * (len(judul) - 1) / 2 + 1.1
    lines = tuple(
        baris(line, x + lebar / 2, top + index * BARIS_MM, tebal=tebal) for index, line in enumerate(judul)
    )
    return KotakDenah(nama, f"perangkat-{nama}", " ".join(judul), x, y, lebar, tinggi, gaya, lines)


def daftar(x: float, y: float) -> KotakDenah:
    """A group box: heading, numbered members in two columns, one of them on two lines, a note at the foot."""
    lines = [baris("BADAN LAINNYA", x + 40, y + 4, tebal=True)]
    names = (("bpbd", "Badan Kebencanaan"), ("", "dan Kebakaran"), ("kesbangpol", "Badan Kesbangpol"))
    for index, (kode, teks) in enumerate(names):
        column = 0 if index < 2 else 40
        at_y = y + 9 + (index if index < 2 else 0) * BARIS_MM
        if kode:
            nomor = "1." if kode == "bpbd" else "2."
            lines.append(baris(nomor, x + 2 + column, at_y, rata=Rata.KIRI, kelas="nomor"))
        lines.append(
            baris(
                teks,
                x + 6 + column,
                at_y,
                rata=Rata.KIRI,
                kelas="anggota",
                svg_id=f"anggota-{kode}" if kode else "",
            )
        )
    notes = tuple(HubunganTeks("badan-lain", ke, J.KOLEGIAL) for ke in ("badan-lain", "bpbd"))
    lines.append(
        baris(
            "Antaranggota: kolegial",
            x + 40,
            y + 18,
            pt=8,
            kelas="catatan-kotak",
            svg_id="hubungan-badan-lain--badan-lain--kolegial",
            semua_hubungan=notes,
        )
    )
    return KotakDenah(
        "badan-lain",
        "perangkat-kelompok-badan-lain",
        "Badan lainnya",
        x,
        y,
        80,
        21,
        GayaKotak.BIASA,
        tuple(lines),
        (Kode("bpbd"), Kode("kesbangpol")),
    )


def garis(
    dari: str,
    ke: str,
    jenis: JenisHubungan,
    *jalur: tuple[tuple[float, float], ...],
    bentuk: BentukKoordinasi | None = None,
    awal: tuple[int, ...] = (),
    akhir: tuple[int, ...] = (),
    huruf: tuple[BarisTeks, ...] = (),
) -> GarisDenah:
    lines = tuple(tuple(Titik(x, y) for x, y in line) for line in jalur)
    return GarisDenah(dari, ke, jenis, bentuk, lines, awal, akhir, huruf)


def denah() -> Denah:
    huruf = baris("a", 30, 68.1, pt=8, kelas="huruf")
    return Denah(
        lebar_mm=175,
        tinggi_mm=120,
        huruf_pt=HURUF_PT,
        semua_kotak=(
            kotak(
                "bupati", 60, 0, 55, 14, "BUPATI BALANGAN", "WAKIL BUPATI", gaya=GayaKotak.UTAMA, tebal=True
            ),
            kotak("dprd", 0, 0, 35, 14, "DPRD", gaya=GayaKotak.KONTEKS),
            kotak("staf-ahli", 140, 0, 35, 14, "STAF AHLI", "3 bidang"),
            kotak("sekda", 60, 30, 55, 12, "SEKRETARIS DAERAH", gaya=GayaKotak.UTAMA, tebal=True),
            kotak("inspektorat", 140, 30, 35, 12, "Inspektorat"),
            kotak("asisten-1", 5, 48, 50, 14, "ASISTEN", "PEMERINTAHAN", gaya=GayaKotak.UTAMA, tebal=True),
            kotak("dinkes", 5, 76, 50, 12, "Dinas Kesehatan"),
            kotak("bapperida", 125, 76, 50, 12, "Bapperida & <Riset>"),
            daftar(45, 97),
        ),
        semua_bingkai=(
            BingkaiDenah("setda", "perangkat-bingkai-setda", "Sekretariat Daerah", 2, 26, 116, 39),
        ),
        semua_garis=(
            garis("bupati", "dprd", J.KEMITRAAN, ((60, 7), (35, 7))),
            garis("staf-ahli", "bupati", J.KONSULTATIF, ((140, 7), (115, 7)), awal=(0,), akhir=(0,)),
            garis("bupati", "sekda", J.STRUKTURAL, ((87.5, 14), (87.5, 30))),
            garis("inspektorat", "sekda", J.FUNGSIONAL, ((140, 36), (115, 36)), akhir=(0,)),
            garis(
                "sekda",
                "asisten-1",
                J.KOORDINATIF,
                ((87.5, 42), (87.5, 45), (30, 45), (30, 48)),
                bentuk=BentukKoordinasi.HIERARKI,
            ),
            garis(
                "asisten-1",
                "dinkes",
                J.KOORDINATIF,
                ((30, 62), (30, 65)),
                ((30, 70), (30, 76)),
                bentuk=BentukKoordinasi.HIERARKI,
                huruf=(huruf,),
            ),
            garis("dinkes", "bapperida", J.KOLEGIAL, ((55, 80), (90, 80), (90, 84), (125, 84))),
            garis("dinkes", "badan-lain", J.FUNGSIONAL, ((30, 88), (30, 105), (45, 105)), akhir=(0,)),
            garis("bpbd", "kesbangpol", J.KONSULTATIF, ((60, 118), (60, 120), (110, 120), (110, 118))),
            garis("bapperida", "badan-lain", J.STRUKTURAL, ((150, 88), (150, 108), (125, 108))),
        ),
        semua_teks=(baris("(lanjutan)", 175, 118, rata=Rata.KANAN, kelas="lanjutan"),),
        semua_tanda=(TandaAnggota("tanda-baris--bpbd--kiri", Titik(45.45, 102.4), Titik(45.45, 110.4)),),
    )


def blok(svg_id: str, x: float, y: float, lebar: float, *lines: BarisTeks) -> Blok:
    return Blok(svg_id, lines, x, y, lebar, len(lines) * 5.08)


def keterangan() -> tuple[BarisKeterangan, ...]:
    rows = [
        BarisKeterangan(
            (
                baris(
                    f"{jenis.value} (Pasal {5 + index})",
                    38,
                    246 + index * 4.5,
                    rata=Rata.KIRI,
                    kelas="keterangan",
                ),
            ),
            contoh_jenis=jenis,
            contoh_dari=Titik(20, 244.9 + index * 4.5),
            contoh_ke=Titik(35, 244.9 + index * 4.5),
        )
        for index, jenis in enumerate(JenisHubungan)
    ]
    rows.append(
        BarisKeterangan(
            (baris("bukan Perangkat Daerah", 38, 273.5, rata=Rata.KIRI, kelas="keterangan"),),
            contoh_kotak=ContohKotak.KONTEKS,
            contoh_dari=Titik(20, 270.9),
            contoh_ke=Titik(35, 274.1),
        )
    )
    rows.append(
        BarisKeterangan(
            (baris("hanya baris itu", 108, 273.5, rata=Rata.KIRI, kelas="keterangan"),),
            contoh_kotak=ContohKotak.TANDA,
            contoh_dari=Titik(90, 270.9),
            contoh_ke=Titik(105, 274.1),
        )
    )
    rows.append(BarisKeterangan((baris("a = hierarki", 38, 278, rata=Rata.KIRI, kelas="keterangan"),)))
    return tuple(rows)


def halaman() -> Halaman:
    """The page, upright F4."""
    kiri = {"pt": 12.0, "rata": Rata.KIRI, "kelas": "judul-lampiran"}
    return Halaman(
        lampiran=1,
        halaman=1,
        kertas=KERTAS["F4"],
        mendatar=False,
        judul_dokumen="Lampiran I Peraturan Bupati Balangan Nomor 28 Tahun 2025",
        uraian="Bupati memimpin; Staf Ahli memberi saran & pertimbangan.",
        judul_lampiran=blok(
            "judul-lampiran",
            121.6,
            20,
            73,
            baris("LAMPIRAN I", 121.6, 24, **kiri),
            baris("PERATURAN BUPATI BALANGAN", 121.6, 29.08, **kiri),
            baris("NOMOR 28 TAHUN 2025", 121.6, 34.16, **kiri),
        ),
        nama_lampiran=blok(
            "nama-lampiran",
            20,
            60,
            175,
            baris("POLA HUBUNGAN KERJA", 107.5, 64, pt=12, kelas="nama-lampiran"),
        ),
        denah=denah(),
        denah_x_mm=20,
        denah_y_mm=80,
        bidang_mm=160,
        keterangan=keterangan(),
        keterangan_judul=baris("KETERANGAN:", 20, 240, rata=Rata.KIRI, kelas="keterangan-judul"),
        penandatangan=blok(
            "penandatangan",
            121.6,
            250,
            73,
            baris("BUPATI BALANGAN,", 158, 254, pt=12, kelas="penandatangan"),
            baris("ttd", 158, 268, pt=12, kelas="penandatangan"),
            baris("ABDUL HADI", 158, 282, pt=12, kelas="penandatangan"),
        ),
        salinan=blok(
            "salinan",
            20,
            285,
            90,
            baris("Salinan sesuai dengan aslinya", 20, 290, rata=Rata.KIRI, kelas="salinan"),
            baris("Muhammad Roji, SH", 20, 305, rata=Rata.KIRI, kelas="salinan"),
            baris("NIP 19830710 201001 1 020", 20, 309, rata=Rata.KIRI, kelas="salinan"),
        ),
        catatan=blok(
            "catatan",
            20,
            225,
            175,
            baris(
                "Catatan: satu baris “turunan” — belum terverifikasi.",
                20,
                230,
                pt=8,
                rata=Rata.KIRI,
                kelas="catatan",
            ),
        ),
        tanda_rancangan=blok(
            "tanda-rancangan",
            20,
            20,
            60,
            baris("RANCANGAN", 20, 24, pt=12, rata=Rata.KIRI, tebal=True, kelas="tanda"),
        ),
        nomor_halaman=baris("- 7 -", 107.5, 12.5, pt=12, kelas="nomor-halaman"),
    )


def halaman_mendatar() -> Halaman:
    """The same chart on a page that lies on its side and has nothing else."""
    return replace(
        halaman(),
        lampiran=2,
        mendatar=True,
        judul_lampiran=None,
        nama_lampiran=None,
        denah_x_mm=77.5,
        denah_y_mm=40,
        keterangan=(),
        keterangan_judul=None,
        penandatangan=None,
        salinan=None,
        catatan=None,
        tanda_rancangan=None,
        nomor_halaman=None,
    )
