"""One head, one Sekda, and limits that only warn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.check import check_struktur
from polakerja_diagram.model import Batas, Kode
from tests.unit.check.contoh import read_case, said_about

SAID = {
    "pk225_dua_kepala_daerah": (
        "15:12 galat[PK225] 'pj-bupati' adalah kepala daerah kedua\n"
        "saran: hapus salah satu, atau betulkan jenisnya\n"
        "terkait 13:12 kepala daerah pertama di sini"
    ),
    "pk225_tanpa_kepala_daerah": (
        "13:12 galat[PK225] belum ada kepala daerah\n"
        "saran: tulis bupati, wali kota, atau gubernur di bagian 'pimpinan'"
    ),
    "pk226_dua_sekda": (
        "15:12 galat[PK226] 'sekda-2' adalah Sekretaris Daerah kedua\n"
        "saran: hapus salah satu, atau betulkan jenisnya\n"
        "terkait 14:12 Sekretaris Daerah pertama di sini"
    ),
    "pk231_asisten_keempat": (
        "21:12 peringatan[PK231] ada 4 Asisten, lebih dari 3\n"
        "saran: periksa ketentuannya; bila memang demikian, tulis 'batas: {asisten: 4}'"
    ),
    "pk231_staf_ahli_batas_sendiri": (
        "18:12 peringatan[PK231] ada 2 staf ahli, lebih dari 1\n"
        "saran: periksa ketentuannya; bila memang demikian, tulis 'batas: {staf-ahli: 2}'"
    ),
    "pk231_bagian_tipe_b": (
        "22:16 peringatan[PK231] 'asisten-1' membawahi 4 Bagian, lebih dari 3 bagi tipe B\n"
        "saran: periksa ketentuannya; bila memang demikian, tulis 'batas: {bagian: 4}'\n"
        "terkait 9:7 tipe B di sini"
    ),
    "pk231_asisten_tipe_c": (
        "27:11 peringatan[PK231] ada 3 Asisten, lebih dari 2 bagi tipe C\n"
        "saran: periksa ketentuannya; bila memang demikian, tulis 'batas: {asisten: 3}'\n"
        "terkait 9:7 tipe C di sini"
    ),
    "pk622_tipe_provinsi": (
        "9:7 peringatan[PK622] tipe A adalah tipe kabupaten atau kota, bukan Provinsi Balangan\n"
        "saran: hapus 'tipe'; tulis batas jumlahnya di 'batas' bila perlu\n"
        "terkait 5:11 daerah peraturan di sini: 'Provinsi Balangan'"
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_the_drafter_is_told_what_is_wrong_where_and_what_to_do(case: str) -> None:
    said = said_about(case)

    assert said == [SAID[case]]


@pytest.mark.parametrize(
    ("batas", "expected"),
    [
        (Batas(), []),
        (Batas(tipe="A"), []),
        (Batas(tipe="B"), ["bagian"]),
        (Batas(tipe="C"), ["asisten", "bagian"]),
        (Batas(tipe="C", asisten=3), ["bagian"]),
        (Batas(tipe="C", asisten=3, bagian=4), []),
        (Batas(tipe="A", bagian=3), ["bagian"]),
        (Batas(bagian=0), ["bagian"]),
        (Batas(asisten=2), ["asisten"]),
    ],
)
def test_the_type_limits_what_the_drafter_does_not(batas: Batas, expected: list[str]) -> None:
    struktur = replace(read_case("pk231_bagian_tipe_b"), batas=batas)

    told = [one for one in check_struktur(struktur) if one.code == "PK231"]

    assert sorted(key for one in told for key in ("asisten", "bagian") if f"{{{key}:" in one.hint) == expected


def test_bagian_of_two_asisten_are_not_counted_together() -> None:
    struktur = read_case("pk231_bagian_tipe_b")
    moved = tuple(
        replace(p, induk=Kode("asisten-2")) if p.kode in {"bag-kesra", "bag-organisasi"} else p
        for p in struktur.semua_perangkat
    )

    assert check_struktur(replace(struktur, semua_perangkat=moved)) == ()


def test_the_type_of_a_kabupaten_limits_no_province() -> None:
    struktur = read_case("pk622_tipe_provinsi")

    told = check_struktur(replace(struktur, batas=replace(struktur.batas, tipe="C")))

    assert [one.code for one in told] == ["PK622"]
