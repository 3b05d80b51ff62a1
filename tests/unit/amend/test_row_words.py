"""What a row of an annex, a group or a relation, or another part of the file, says of its change."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from polakerja_diagram.amend import compare_struktur
from polakerja_diagram.amend.affected import changed_lampiran
from polakerja_diagram.amend.perubahan import BagianDiubah, BarisDiubah
from polakerja_diagram.amend.row_words import tell_bagian, tell_baris
from polakerja_diagram.amend.saying import OrganNames
from polakerja_diagram.amend.words import describe_selisih
from polakerja_diagram.model import (
    BentukKoordinasi,
    BunyiPasal,
    Hubungan,
    JenisHubungan,
    Kelompok,
    Keterangan,
    Struktur,
    TataLetak,
)
from tests.unit.amend.contoh import STRUKTUR

KAMUS: Final = OrganNames({}, {p.kode: p.nama for p in STRUKTUR.semua_perangkat})
SEKDA: Final = Hubungan("sekda", "opd", JenisHubungan.STRUKTURAL)
LAMA: Final = replace(
    STRUKTUR,
    semua_hubungan=(*STRUKTUR.semua_hubungan, SEKDA),
    semua_kelompok=(
        Kelompok("teknis", "Dinas Teknis", ("dispertan", "diskan")),
        Kelompok("lain", "Dinas Lain", ("dinkes",)),
        Kelompok("sosial", "Dinas Sosial", ("dinsos",)),
    ),
)


def told(baru: Struktur) -> list[str]:
    """Return what is said of what changed from `LAMA`."""
    return [said.kalimat for said in describe_selisih(LAMA, baru, compare_struktur(LAMA, baru))]


def test_relations_that_move_are_one_sentence_that_names_what_they_stand_between() -> None:
    first, second, third = LAMA.semua_hubungan

    assert told(replace(LAMA, semua_hubungan=(third, first, second))) == [
        (
            "Urutan hubungan berubah: struktural Sekretaris Daerah dengan Dinas kini paling depan, sebelum "
            "struktural Bupati Balangan dengan Sekretaris Daerah"
        )
    ]


def test_groups_and_annexes_that_move_are_told_by_their_names() -> None:
    first, second, third = LAMA.semua_kelompok
    pola, jalur = LAMA.semua_lampiran

    assert told(replace(LAMA, semua_kelompok=(second, third, first), semua_lampiran=(jalur, pola))) == [
        "Urutan lampiran berubah: jalur koordinasi kini paling depan, sebelum pola hubungan kerja",
        "Urutan kelompok berubah: Dinas Teknis kini sesudah Dinas Sosial, paling belakang",
    ]


def test_a_relation_with_a_form_says_it() -> None:
    lama = Hubungan("asisten-1", "dinkes", JenisHubungan.KOORDINATIF, BentukKoordinasi.HIERARKI)
    baru = replace(lama, bentuk=BentukKoordinasi.FUNGSIONAL)

    said = tell_baris(BarisDiubah(lama, baru, ()), KAMUS)

    assert said.semula == ("Hubungan koordinatif (hierarki) Asisten Pemerintahan dengan Dinas Kesehatan")
    assert said.menjadi == ("Hubungan koordinatif (fungsional) Asisten Pemerintahan dengan Dinas Kesehatan")


def test_of_a_row_with_the_same_name_the_rest_is_said() -> None:
    pola, jalur = LAMA.semua_lampiran
    relation = replace(SEKDA, keterangan=Keterangan(dasar="Pasal 9"))
    baru = replace(
        LAMA,
        semua_lampiran=(replace(pola, dasar="Pasal 5", halaman_awal=7), jalur),
        semua_hubungan=(*STRUKTUR.semua_hubungan, relation),
    )

    selisih = compare_struktur(LAMA, baru)

    assert [said.kalimat for said in describe_selisih(LAMA, baru, selisih)] == [
        "Lampiran I (Pola Hubungan Kerja): diubah, kini Pasal 5, halaman awal 7",
        "Hubungan struktural Sekretaris Daerah dengan Dinas: diubah, kini Pasal 9",
    ]


@pytest.mark.parametrize(
    ("baru", "kalimat", "semula", "menjadi"),
    [
        (
            replace(LAMA, tata_letak=TataLetak(kertas="A3", tampilkan_bagian=False)),
            "Tata letak berubah: kertas dan tampilkan bagian",
            "kertas: F4; tampilkan bagian: ya",
            "kertas: A3; tampilkan bagian: tidak",
        ),
        (
            replace(LAMA, dasar_hubungan=(("struktural", "Pasal 9"),)),
            "Dasar hubungan berubah",
            "kosong",
            "struktural; Pasal 9",
        ),
        (
            replace(LAMA, peraturan=replace(LAMA.peraturan, nomor="29")),
            (
                "Peraturan Bupati Balangan Nomor 28 Tahun 2025 tentang Pola Hubungan Kerja menjadi "
                "Peraturan Bupati Balangan Nomor 29 Tahun 2025 tentang Pola Hubungan Kerja"
            ),
            "Peraturan Bupati Balangan Nomor 28 Tahun 2025 tentang Pola Hubungan Kerja",
            "Peraturan Bupati Balangan Nomor 29 Tahun 2025 tentang Pola Hubungan Kerja",
        ),
        (
            replace(LAMA, peraturan=replace(LAMA.peraturan, tanggal=None)),
            "Data peraturan berubah: tanggal",
            "tanggal: 2025-05-06",
            "tanggal: kosong",
        ),
    ],
    ids=["fields", "list", "another act", "the same act"],
)
def test_another_part_says_what_it_was_and_what_it_is(
    baru: Struktur, kalimat: str, semula: str, menjadi: str
) -> None:
    (change,) = compare_struktur(LAMA, baru).semua_perubahan
    assert isinstance(change, BagianDiubah)

    said = tell_bagian(change)

    assert (said.kalimat, said.semula, said.menjadi) == (kalimat, semula, menjadi)


def test_articles_that_are_worded_otherwise_are_told_by_their_places_and_change_no_annex() -> None:
    lama = replace(LAMA, batang_tubuh=(BunyiPasal("Pasal 1", "satu"), BunyiPasal("Pasal 2", "dua")))
    baru = replace(LAMA, batang_tubuh=(BunyiPasal("Pasal 1", "satu"), BunyiPasal("Pasal 2", "kedua")))
    selisih = compare_struktur(lama, baru)

    (said,) = describe_selisih(lama, baru, selisih)

    assert (said.kalimat, said.semula, said.menjadi) == (
        "Batang tubuh berubah: Pasal 2",
        "Pasal 2: dua",
        "Pasal 2: kedua",
    )
    assert changed_lampiran(lama, baru, selisih) == ()
