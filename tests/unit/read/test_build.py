"""A file of every key becomes the structure it says; places point at what was written."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.diagnostics import Location
from polakerja_diagram.model import (
    Batas,
    BentukKoordinasi,
    Berita,
    Hubungan,
    JenisBagan,
    JenisHubungan,
    JenisPerangkat,
    Kelompok,
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
    Sumber,
    TataLetak,
)
from polakerja_diagram.read import parse_struktur, read_struktur
from polakerja_diagram.read.kinds import guess_jenis

if TYPE_CHECKING:
    from pathlib import Path

LENGKAP = """skema: 1
peraturan:
  jenis: Peraturan Bupati
  daerah: Kabupaten Contoh
  provinsi: Contoh Selatan
  nomor: 08
  tahun: 2025
  tentang: Pola
    Hubungan Kerja
  ditetapkan: {di: Contoh, tanggal: 2025-05-06}
  penandatangan: {jabatan: Bupati Contoh, nama: Budi}
  salinan: {jabatan: Kabag, nama: "Siti, SH", nip: 1 2, di-lampiran: tidak, kata-di-lampiran: ya}
  berita-daerah: {tahun: 2025, nomor: 8}
lampiran:
  - {bagan: pola hubungan kerja, nama: Pola, dasar: Pasal 5, angka: I, halaman-awal: 12}
konteks:
  - {kode: dprd, nama: DPRD}
perangkat:
  - {kode: dinkes, nama: Dinas Kesehatan, singkatan: Dinkes, asal: [dinkes-lama, p2kb]}
  - {kode: rsud, nama: Rumah Sakit Umum, induk: dinkes, sumber: silka, catatan: no}
asisten:
  - kode: asisten-1
    nama: Asisten Pemerintahan
    dasar: Pasal 1
    bagian:
      - {kode: bag-hukum, nama: Bagian Hukum}
    koordinasi:
      - dinkes
      - {perangkat: dinsos, bersama: ya, status: turunan, alasan: a, sumber: [b, c]}
      - {kode: dishub, nama: Dinas Perhubungan}
pimpinan:
  - {kode: bupati, nama: Bupati Contoh}
staf-ahli:
  - {kode: staf-ahli-1, nama: Bidang Hukum}
langsung-sekda: itda
langsung-kepala:
  - {perangkat: bpbd, status: terverifikasi}
tanpa-asisten: [satpol-pp]
kelompok:
  - {nama: penunjang, judul: Badan Penunjang, anggota: [bapperida, staf ahli]}
hubungan:
  - {dari: staf ahli, ke: opd, jenis: koordinatif, bentuk: fungsional, dasar: Pasal 10}
dasar-hubungan: {struktural: Pasal 9}
nomenklatur-perda: [Dinas Kesehatan]
tipe: B
batas: {asisten: 4, bagian: 5}
tata-letak:
  kertas: A4
  margin: {atas: 25,5}
  orientasi: tegak
  huruf-terbesar: 10
  kecamatan: kotak sendiri
  kotak-opd: bertumpuk
  opd-asisten: daftar
  hubungan-anggota: kata
  kolom: {asisten-1: 2}
  tampilkan-bagian: tidak
  tampilkan-singkatan: ya
sumber:
  silka: {judul: SILKA, url: "https://contoh", tanggal: 2022, catatan: c}
"""

TURUNAN = Keterangan(status=Status.TURUNAN, alasan="a", sumber=("b", "c"))


def at(line: int, column: int) -> Location:
    return Location("s.yaml", line, column)


def build(text: str) -> Struktur:
    outcome = parse_struktur(text.encode(), file="s.yaml")
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def test_every_key_is_read_as_written() -> None:
    struktur = build(LENGKAP.replace("25,5", '"25,5"'))

    assert struktur == Struktur(
        peraturan=Peraturan(
            jenis="Peraturan Bupati",
            daerah="Kabupaten Contoh",
            tentang="Pola Hubungan Kerja",
            provinsi="Contoh Selatan",
            nomor="08",
            tahun="2025",
            ditetapkan_di="Contoh",
            tanggal=date(2025, 5, 6),
            penandatangan=Penandatangan("Bupati Contoh", "Budi"),
            salinan=Salinan("Kabag", "Siti, SH", "1 2", di_lampiran=False, kata_di_lampiran=True),
            berita=Berita("2025", "8"),
        ),
        semua_lampiran=(Lampiran(1, JenisBagan.POLA, "Pola", "Pasal 5", "I", 12),),
        semua_perangkat=(
            Perangkat(Kode("bupati"), "Bupati Contoh", JenisPerangkat.KEPALA_DAERAH),
            Perangkat(Kode("staf-ahli-1"), "Bidang Hukum", JenisPerangkat.STAF_AHLI),
            Perangkat(
                Kode("asisten-1"),
                "Asisten Pemerintahan",
                JenisPerangkat.ASISTEN,
                keterangan=Keterangan(dasar="Pasal 1"),
            ),
            Perangkat(Kode("bag-hukum"), "Bagian Hukum", JenisPerangkat.BAGIAN, induk=Kode("asisten-1")),
            Perangkat(
                Kode("dinkes"),
                "Dinas Kesehatan",
                JenisPerangkat.DINAS,
                singkatan="Dinkes",
                asal=(Kode("dinkes-lama"), Kode("p2kb")),
            ),
            Perangkat(
                Kode("rsud"),
                "Rumah Sakit Umum",
                JenisPerangkat.UNIT,
                induk=Kode("dinkes"),
                keterangan=Keterangan(sumber=("silka",), catatan="no"),
            ),
            Perangkat(Kode("dishub"), "Dinas Perhubungan", JenisPerangkat.DINAS),
            Perangkat(Kode("dprd"), "DPRD", JenisPerangkat.KONTEKS),
        ),
        semua_koordinasi=(
            Koordinasi(Kode("asisten-1"), Kode("dinkes")),
            Koordinasi(Kode("asisten-1"), Kode("dinsos"), bersama=True, keterangan=TURUNAN),
            Koordinasi(Kode("asisten-1"), Kode("dishub")),
        ),
        semua_langsung=(
            Langsung(Kode("itda"), "sekda"),
            Langsung(Kode("bpbd"), "kepala", Keterangan(status=Status.TERVERIFIKASI)),
        ),
        semua_kelompok=(Kelompok("penunjang", "Badan Penunjang", ("bapperida", "staf-ahli")),),
        semua_hubungan=(
            Hubungan(
                "staf-ahli",
                "opd",
                JenisHubungan.KOORDINATIF,
                BentukKoordinasi.FUNGSIONAL,
                Keterangan(dasar="Pasal 10"),
            ),
        ),
        dasar_hubungan=(("struktural", "Pasal 9"),),
        nomenklatur=("Dinas Kesehatan",),
        dikecualikan=(Kode("satpol-pp"),),
        tata_letak=TataLetak(
            kertas="A4",
            margin_atas_mm=25.5,
            orientasi="tegak",
            huruf_terbesar_pt=10.0,
            kecamatan="kotak sendiri",
            kotak_opd="bertumpuk",
            opd_asisten="daftar",
            hubungan_anggota="kata",
            kolom=((Kode("asisten-1"), 2),),
            tampilkan_bagian=False,
            tampilkan_singkatan=True,
        ),
        batas=Batas(tipe="B", asisten=4, bagian=5),
        semua_sumber=(Sumber("silka", "SILKA", "https://contoh", "2022", "c"),),
    )


def test_places_point_at_what_was_written() -> None:
    struktur = build(LENGKAP.replace("25,5", '"25,5"'))

    dinkes = next(perangkat for perangkat in struktur.semua_perangkat if perangkat.kode == "dinkes")
    (hubungan,) = struktur.semua_hubungan
    assert (dinkes.at, dinkes.nama_at, dinkes.asal_at) == (at(19, 12), at(19, 26), at(19, 68))
    assert [row.at for row in struktur.semua_koordinasi] == [at(28, 9), at(29, 21), at(30, 16)]
    assert (hubungan.at, hubungan.dari_at, hubungan.bentuk_at) == (at(42, 5), at(42, 12), at(42, 60))
    assert struktur.peraturan.tentang_at == at(8, 12)


def test_a_key_that_is_missing_stands_at_the_thing_it_belongs_to() -> None:
    text = "skema: 1\nperaturan:\n  jenis: a\n  daerah: b\n  tentang: c\n"

    struktur = build(text + "lampiran: [{bagan: jalur koordinasi, nama: d}]\n")

    assert struktur.peraturan.penandatangan.nama_at == at(3, 3)
    assert struktur.semua_lampiran[0].angka_at == struktur.semua_lampiran[0].at == at(6, 20)


def test_a_date_of_which_only_the_year_is_known_fills_the_year() -> None:
    text = LENGKAP.replace("25,5", "20").replace("2025-05-06", "2024").replace("  tahun: 2025\n", "")

    struktur = build(text)

    assert (struktur.peraturan.tahun, struktur.peraturan.tanggal) == ("2024", None)


@pytest.mark.parametrize(
    ("nama", "jenis"),
    [
        ("Wakil Bupati Balangan", JenisPerangkat.WAKIL_KEPALA_DAERAH),
        ("BUPATI BALANGAN", JenisPerangkat.KEPALA_DAERAH),
        ("Sekretaris Daerah", JenisPerangkat.SEKDA),
        ("Sekretariat DPRD", JenisPerangkat.SEKRETARIAT),
        ("Pusat Kesehatan Masyarakat Awayan", JenisPerangkat.UNIT),
        ("Dinas", JenisPerangkat.DINAS),
        ("Kantor Penghubung", None),
        ("", None),
    ],
)
def test_the_first_words_of_a_name_tell_the_kind(nama: str, jenis: JenisPerangkat | None) -> None:
    found = guess_jenis(nama)

    assert found is jenis


def test_a_file_that_is_not_there_is_not_a_finding(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_struktur(tmp_path / "tidak ada.yaml")
