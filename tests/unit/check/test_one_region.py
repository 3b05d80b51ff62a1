"""One act, one region: what is legal in special regions stays right, and each text that strays is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.check import check_struktur
from polakerja_diagram.model import (
    JenisPerangkat,
    Kode,
    Lampiran,
    Penandatangan,
    Perangkat,
    Peraturan,
    Salinan,
    Struktur,
)
from tests.unit.check.contoh import read_case, said_about

SAID = {
    "pk615_kota": (
        "4:10 galat[PK615] 'Peraturan Bupati' tidak sesuai dengan daerah 'Kota Balangan', di 4 tempat\n"
        "saran: tulis 'Peraturan Wali Kota', atau betulkan 'daerah'\n"
        "terkait 5:11 daerah peraturan di sini: 'Kota Balangan'\n"
        "terkait 16:26 juga 'Bupati Balangan'\n"
        "terkait 17:25 juga 'Wakil Bupati Balangan'\n"
        "terkait 10:14 juga 'Bupati Balangan'"
    ),
    "pk615_plt_tetangga": (
        "10:14 galat[PK615] 'Plt. Bupati Tabalong' tidak sesuai dengan daerah 'Kabupaten Balangan'\n"
        "saran: tulis 'Plt. Bupati Balangan', atau betulkan 'daerah'\n"
        "terkait 5:11 daerah peraturan di sini: 'Kabupaten Balangan'"
    ),
    "pk615_pengesah_tetangga": (
        "13:14 galat[PK615] 'Kepala Bagian Hukum Setda Kabupaten Tabalong' menyebut Kabupaten Tabalong, "
        "bukan Kabupaten Balangan\n"
        "saran: betulkan nama daerahnya, atau 'daerah' pada peraturan\n"
        "terkait 5:11 daerah peraturan di sini: 'Kabupaten Balangan'"
    ),
}


def found(
    jenis: str = "Peraturan Bupati",
    daerah: str = "Kabupaten Contoh",
    kepala: str = "Bupati Contoh",
    jabatan: str = "",
    *,
    provinsi: str = "",
    tentang: str = "Pola Hubungan Kerja",
    pengesah: str = "",
    lampiran: str = "Pola",
    organ: Perangkat | None = None,
) -> list[str]:
    """Return the codes from PK614 on that such a structure earns, in order."""
    act = Peraturan(
        jenis,
        daerah,
        tentang,
        provinsi=provinsi,
        penandatangan=Penandatangan(jabatan),
        salinan=Salinan(pengesah),
    )
    head = Perangkat(Kode("kepala"), kepala, JenisPerangkat.KEPALA_DAERAH)
    base = read_case("pk615_kota")
    struktur = Struktur(
        act, (Lampiran(1, base.semua_lampiran[0].bagan, lampiran),), (head, *((organ,) if organ else ()))
    )
    return [one.code for one in check_struktur(struktur) if one.code >= "PK614"]


@pytest.mark.parametrize("name", SAID)
def test_another_region_is_told_with_both_places(name: str) -> None:
    assert said_about(name) == [SAID[name]]


@pytest.mark.parametrize(
    ("jenis", "daerah", "kepala", "jabatan"),
    [
        ("Peraturan Bupati", "Kabupaten Contoh", "Bupati Contoh", "Pj. Bupati Contoh"),
        ("PERATURAN BUPATI", "KABUPATEN CONTOH", "BUPATI CONTOH", "PLT. BUPATI CONTOH"),
        ("Peraturan Bupati", "Kabupaten Contoh", "Bupati", "Bupati Contoh"),
        ("Peraturan Bupati", "Kabupaten Contoh", "Bupati Kabupaten Contoh", "Bupati Contoh"),
        ("Peraturan Bupati", "Kabupaten Contoh", "Pjs. Bupati Contoh", "Plh. Bupati Contoh"),
        ("Peraturan Bupati", "Kabupaten Contoh", "Penjabat Bupati Contoh", "Pelaksana Tugas Bupati Contoh"),
        ("Keputusan Bupati", "Kabupaten Contoh", "Bupati Contoh", "a.n. Bupati Contoh Sekretaris Daerah"),
        ("Keputusan Sekretaris Daerah", "Kabupaten Contoh", "Bupati Contoh", "Sekretaris Daerah"),
        ("Peraturan Daerah", "Kabupaten Contoh", "Bupati Contoh", "Bupati Contoh"),
        ("Peraturan Daerah", "Provinsi Contoh", "Gubernur Contoh", "Gubernur Contoh"),
        ("Peraturan Wali Kota", "Kota Kotamobagu", "Wali Kota Kotamobagu", "Wali Kota Kotamobagu"),
        ("Qanun", "Kabupaten Aceh Besar", "Bupati Aceh Besar", "Bupati Aceh Besar"),
        ("Qanun", "Kota Sabang", "Wali Kota Sabang", "Wali Kota Sabang"),
        ("Qanun", "Aceh", "Gubernur Aceh", "Gubernur Aceh"),
        ("Peraturan Gubernur", "Aceh", "Gubernur Aceh", "Gubernur Aceh"),
        ("Peraturan Gubernur", "Provinsi Aceh", "Gubernur Aceh", "Gubernur Aceh"),
        (
            *("Peraturan Gubernur", "Daerah Istimewa Yogyakarta"),
            *("Gubernur Daerah Istimewa Yogyakarta", "Gubernur Daerah Istimewa Yogyakarta"),
        ),
        ("Peraturan Daerah Istimewa", "Daerah Istimewa Yogyakarta", "Gubernur", ""),
        ("Peraturan Bupati", "Kabupaten Sleman", "Bupati Sleman", "Bupati Sleman"),
        ("Peraturan Daerah Khusus", "Provinsi Papua", "Gubernur Papua", "Gubernur Papua"),
        (
            *("Peraturan Gubernur", "Provinsi Daerah Khusus Ibukota Jakarta"),
            *("Gubernur Daerah Khusus Ibukota Jakarta", "Gubernur Provinsi Daerah Khusus Ibukota Jakarta"),
        ),
        (
            *("Peraturan Gubernur", "Daerah Khusus Jakarta"),
            *("Gubernur Daerah Khusus Jakarta", "Gubernur Daerah Khusus Jakarta"),
        ),
        (
            *("Keputusan Wali Kota", "Kota Administrasi Jakarta Selatan"),
            *("Wali Kota Administrasi Jakarta Selatan", "Wali Kota Jakarta Selatan"),
        ),
    ],
)
def test_what_is_of_one_region_is_right(jenis: str, daerah: str, kepala: str, jabatan: str) -> None:
    assert found(jenis, daerah, kepala, jabatan) == []


@pytest.mark.parametrize(
    ("jenis", "daerah", "kepala", "jabatan"),
    [
        ("Peraturan Bupati", "Kota Contoh", "Wali Kota Contoh", ""),
        ("Peraturan Wali Kota", "Kabupaten Contoh", "Bupati Contoh", ""),
        ("Peraturan Bupati", "Provinsi Contoh", "Gubernur Contoh", ""),
        ("Peraturan Bupati", "Aceh", "Gubernur Aceh", ""),
        ("Peraturan Gubernur", "Kabupaten Contoh", "Bupati Contoh", ""),
        ("Instruksi Bupati", "Kota Contoh", "Wali Kota Contoh", ""),
        ("Peraturan Daerah", "Kota Contoh", "Bupati Contoh", ""),
        ("Qanun", "Kabupaten Contoh", "Bupati Contoh", "Bupati Tetangga"),
        ("Peraturan Bupati", "Kabupaten Contoh", "Bupati Contoh", "Bupati Kota Contoh"),
        ("Peraturan Bupati", "Kabupaten Bandung", "Bupati Bandung", "Bupati Bandung Barat"),
        ("Peraturan Bupati", "Kabupaten Contoh", "Pj. Bupati Tetangga", "Bupati Contoh"),
        ("Peraturan Bupati", "Kabupaten Contoh", "Bupati Contoh", "a.n. Bupati Tetangga Sekretaris Daerah"),
        ("Keputusan Bupati", "Kabupaten Contoh", "Bupati Contoh", "Sekretaris Daerah Kota Contoh"),
    ],
)
def test_what_is_of_two_regions_is_an_error(jenis: str, daerah: str, kepala: str, jabatan: str) -> None:
    assert found(jenis, daerah, kepala, jabatan) == ["PK615"]


def organ(nama: str, jenis: JenisPerangkat) -> Perangkat:
    return Perangkat(Kode("x"), nama, jenis)


@pytest.mark.parametrize(
    "organ",
    [
        organ("Pemerintah Kabupaten Tetangga", JenisPerangkat.KONTEKS),
        organ("Bupati Tetangga", JenisPerangkat.KONTEKS),
        organ("Kecamatan Kota Contoh", JenisPerangkat.KECAMATAN),
        organ("Distrik Kota Hulu", JenisPerangkat.KECAMATAN),
        organ("Dinas Tata Kota Hijau", JenisPerangkat.DINAS),
        organ("Dinas Kesehatan Kabupaten Contoh", JenisPerangkat.DINAS),
        organ("Sekretaris Daerah Kabupaten Contoh", JenisPerangkat.SEKDA),
        organ("Kota Administrasi Jakarta Selatan", JenisPerangkat.UNIT),
    ],
)
def test_organs_may_say_their_own_region_and_neighbours_outside(organ: Perangkat) -> None:
    assert found(organ=organ) == []


@pytest.mark.parametrize(
    "organ",
    [
        organ("Dinas Kesehatan Kabupaten Tetangga", JenisPerangkat.DINAS),
        organ("Sekretariat DPRD Kabupaten Tetangga", JenisPerangkat.SEKRETARIAT),
        organ("Sekretaris Daerah Kota Contoh", JenisPerangkat.SEKDA),
        organ("Wakil Bupati Tetangga", JenisPerangkat.WAKIL_KEPALA_DAERAH),
        organ("Bagian Hukum Setda Kabupaten Tetangga", JenisPerangkat.BAGIAN),
    ],
)
def test_organs_of_a_neighbour_are_told(organ: Perangkat) -> None:
    assert found(organ=organ) == ["PK615"]


def test_titles_say_their_own_region_and_one_beside_it() -> None:
    assert found(tentang="Pola Hubungan Kerja Pemerintah Kabupaten Contoh Tahun 2025") == []
    assert found(tentang="Kerja Sama Pemerintah Kabupaten Contoh dan Pemerintah Kabupaten Tetangga") == []
    assert found(tentang="Pola Hubungan Kerja dengan Pemerintah Provinsi dan Kabupaten/Kota") == []
    assert found(tentang="Pola Hubungan Kerja Kabupaten Tetangga") == ["PK615"]
    assert found(lampiran="Jalur Koordinasi Kabupaten Tetangga") == ["PK615"]


def test_who_certifies_is_of_the_region() -> None:
    assert found(pengesah="Kepala Bagian Hukum Setda Kabupaten Contoh") == []
    assert found(pengesah="a.n. Bupati Contoh Kepala Bagian Tata Kota dan Hukum") == []
    assert found(pengesah="Kepala Bagian Hukum Sekretariat Daerah Kota Tetangga") == ["PK615"]


def test_the_province_of_a_kabupaten_is_a_province() -> None:
    assert found(provinsi="Nusa Karang") == []
    assert found(provinsi="Kabupaten Tetangga") == ["PK615"]
    assert found("Qanun", "Aceh", "Gubernur Aceh", provinsi="Papua") == ["PK615"]


def test_one_fault_is_one_finding() -> None:
    assert found(jabatan="Bupati Kab. Contoh") == ["PK614"]
    assert found(jabatan="Walikota Contoh") == ["PK615"]
    assert found(jenis="Peraturan Walikota") == ["PK615"]


def test_a_region_without_its_word_is_still_compared() -> None:
    assert found("Perbup", "Contoh", "Bupati Contoh", "Bupati Tetangga") == ["PK614", "PK614", "PK615"]


def test_what_is_wrong_is_mended_only_where_more_places_confirm_the_region() -> None:
    one = read_case("pk615_plt_tetangga")
    alone = replace(
        one, semua_perangkat=tuple(p for p in one.semua_perangkat if not p.nama.endswith("Balangan"))
    )

    mends = [
        [edit.text for edit in found.replacements]
        for struktur in (one, alone)
        for found in check_struktur(struktur)
        if found.code == "PK615"
    ]

    assert mends == [["Plt. Bupati Balangan"], []]
