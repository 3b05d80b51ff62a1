from __future__ import annotations

import json
from dataclasses import replace

import pytest

from polakerja_diagram.fingerprint import fingerprint
from polakerja_diagram.model import Berita, Penandatangan, Peraturan
from polakerja_diagram.office.jdih import build_jdih, file_name, source
from polakerja_diagram.penetapan import Kaitan
from tests.unit.office.contoh import struktur


def test_the_record_of_balangan_is_whole() -> None:
    data = build_jdih(struktur(), semua_berkas=("lampiran.pdf",), kode_wilayah="6311")

    assert json.loads(data) == {
        "tipe_dokumen": "Peraturan Perundang-undangan",
        "judul": "Peraturan Bupati Balangan Nomor 28 Tahun 2025 tentang Pola Hubungan Kerja dan Jalur "
        "Koordinasi Organisasi Perangkat Daerah",
        "teu_badan": "Balangan (Kabupaten)",
        "nomor": "28",
        "tahun": "2025",
        "jenis": "Peraturan Bupati",
        "singkatan_jenis": "PERBUP",
        "tempat_penetapan": "Paringin",
        "tanggal_penetapan": "2025-05-06",
        "tempat_pengundangan": "Paringin",
        "tanggal_pengundangan": "2025-05-06",
        "sumber": "BD KAB. BALANGAN 2025 (28)",
        "subjek": "ORGANISASI PERANGKAT DAERAH",
        "status": "",
        "bahasa": "Indonesia",
        "lokasi": "",
        "bidang_hukum": "",
        "penandatangan": "Abdul Hadi",
        "pemrakarsa": "",
        "peraturan_terkait": [],
        "keterangan_status": [],
        "nama_berkas": "2025pb6311028.pdf",
        "lampiran": [
            {
                "judul": "Lampiran I Peraturan Bupati Balangan Nomor 28 Tahun 2025",
                "nama": "Pola Hubungan Kerja Organisasi Perangkat Daerah",
                "dasar": "Pasal 5 ayat (3)",
            },
            {
                "judul": "Lampiran II Peraturan Bupati Balangan Nomor 28 Tahun 2025",
                "nama": "Jalur Koordinasi Antar Organisasi Perangkat Daerah",
                "dasar": "Pasal 13 ayat (2)",
            },
        ],
        "berkas": ["lampiran.pdf"],
        "sidik": fingerprint(struktur()),
        "jdihn": {
            "idData": "",
            "tahun_pengundangan": "2025",
            "tanggal_pengundangan": "2025-05-06",
            "jenis": "Peraturan Bupati",
            "noPeraturan": "28",
            "judul": "Peraturan Bupati Balangan Nomor 28 Tahun 2025 tentang Pola Hubungan Kerja dan Jalur "
            "Koordinasi Organisasi Perangkat Daerah",
            "noPanggil": "",
            "singkatanJenis": "PERBUP",
            "tempatTerbit": "Paringin",
            "penerbit": "",
            "deskripsiFisik": "",
            "sumber": "BD KAB. BALANGAN 2025 (28)",
            "subjek": "ORGANISASI PERANGKAT DAERAH",
            "isbn": "",
            "status": "",
            "bahasa": "Indonesia",
            "bidangHukum": "",
            "teuBadan": "Balangan (Kabupaten)",
            "nomorIndukBuku": "",
            "fileDownload": "2025pb6311028.pdf",
            "urlDownload": "",
            "urlDetailPeraturan": "",
            "operasi": "4",
            "display": "1",
        },
    }


def test_related_acts_are_named_with_what_they_have_to_do() -> None:
    later = Peraturan("Peraturan Bupati", "Kabupaten Balangan", "Pola Baru", nomor="7", tahun="2027")

    data = json.loads(build_jdih(struktur(), semua_kaitan=(Kaitan("dicabut dengan", later),)))

    assert data["peraturan_terkait"] == ["Peraturan Bupati Balangan Nomor 7 Tahun 2027 tentang Pola Baru"]
    assert data["keterangan_status"] == ["dicabut dengan Peraturan Bupati Balangan Nomor 7 Tahun 2027"]


def test_a_file_name_follows_the_pattern_of_the_office() -> None:
    data = build_jdih(struktur(), kode_wilayah="6311", pola_berkas="{jenis}-{nomor}-{tahun}_{kode}.pdf")

    assert json.loads(data)["nama_berkas"] == "pb-028-2025_6311.pdf"


def test_what_a_draft_does_not_know_stays_empty() -> None:
    draft = Peraturan("Peraturan Bupati", "Kabupaten Balangan", "Pola")

    data = json.loads(build_jdih(replace(struktur(), peraturan=draft), kode_wilayah="6311"))

    unknown = ("nomor", "tahun", "sumber", "nama_berkas", "penandatangan", "tanggal_penetapan")
    assert [data[key] for key in unknown] == [""] * 6


@pytest.mark.parametrize("nama", ["Drs. H. Ansharuddin, M.Si.", "apt. Ansharuddin", "H. Ansharuddin SE"])
def test_a_name_is_written_without_titles(nama: str) -> None:
    signed = replace(struktur().peraturan, penandatangan=Penandatangan("Bupati", nama))

    data = json.loads(build_jdih(replace(struktur(), peraturan=signed)))

    assert data["penandatangan"] == "Ansharuddin"


@pytest.mark.parametrize(
    ("jenis", "singkatan", "sumber"),
    [
        ("Peraturan Walikota", "PERWALI", "BD KOTA TUA 2018 (3)"),
        ("Keputusan Walikota", "KEPWALI", ""),
        ("Qanun", "", "LD KOTA TUA 2018 (3)"),
    ],
)
def test_each_kind_of_act_has_its_short_name_and_its_gazette(jenis: str, singkatan: str, sumber: str) -> None:
    act = Peraturan(jenis, "Kota Tua", "", nomor="3", tahun="2018", berita=Berita("2018", "3"))

    data = json.loads(build_jdih(replace(struktur(), peraturan=act)))

    assert (data["singkatan_jenis"], data["sumber"]) == (singkatan, sumber)


def test_a_perda_is_in_the_lembaran_daerah() -> None:
    perda = Peraturan(
        "Peraturan Daerah", "Kabupaten Aceh Tenggara", "", nomor="3", tahun="2018", berita=Berita("2018", "3")
    )

    assert source(perda) == "LD KAB. ACEH TENGGARA 2018 (3)"
    assert file_name(perda, "1102") == "2018pd1102003.pdf"


@pytest.mark.parametrize(
    ("nomor", "expected"),
    [("../../x", "2025pb631100x.pdf"), ("100.3.3/7", "2025pb6311100-3-3-7.pdf"), ("..", "2025pb6311000.pdf")],
)
def test_a_number_never_leads_to_another_folder(nomor: str, expected: str) -> None:
    act = replace(struktur().peraturan, nomor=nomor)

    assert file_name(act, "6311") == expected
