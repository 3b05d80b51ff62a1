"""The structures of the slow suite are of every kind of region, act, size and wish."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final

import pytest

from polakerja_diagram.check import check_struktur
from polakerja_diagram.diagnostics import Severity
from polakerja_diagram.model import BentukKoordinasi, JenisBagan, JenisHubungan, JenisPerangkat, Mode
from polakerja_diagram.units import KERTAS
from tests.lambat.aneka import AKHIR_LAIN, ISTIMEWA, NAMA_TERPANJANG, struktur_ke

if TYPE_CHECKING:
    from polakerja_diagram.model import Struktur

JUMLAH: Final = 600


@pytest.fixture(scope="module")
def semua() -> list[tuple[Struktur, Mode]]:
    return [struktur_ke(nomor) for nomor in range(JUMLAH)]


def organs(struktur: Struktur, jenis: JenisPerangkat) -> int:
    return sum(perangkat.jenis is jenis for perangkat in struktur.semua_perangkat)


def test_a_number_gives_the_same_structure_every_time() -> None:
    assert [struktur_ke(nomor) for nomor in range(20)] == [struktur_ke(nomor) for nomor in range(20)]


def test_nearly_all_are_accepted_by_the_check(semua: list[tuple[Struktur, Mode]]) -> None:
    refused = [
        struktur
        for struktur, _ in semua
        if any(found.severity is Severity.GALAT for found in check_struktur(struktur))
    ]

    assert len(refused) < 0.1 * JUMLAH


def test_they_are_of_every_region_and_act(semua: list[tuple[Struktur, Mode]]) -> None:
    acts = {(struktur.peraturan.jenis, struktur.peraturan.daerah) for struktur, _ in semua}

    assert {(daerah.jenis, daerah.daerah) for daerah in ISTIMEWA} <= acts
    assert {"Peraturan Gubernur", "Peraturan Bupati", "Peraturan Wali Kota"} <= {jenis for jenis, _ in acts}
    assert {mode for _, mode in semua} == set(Mode)


def test_they_are_of_every_size(semua: list[tuple[Struktur, Mode]]) -> None:
    asisten = Counter(organs(struktur, JenisPerangkat.ASISTEN) for struktur, _ in semua)
    sizes = [len(struktur.semua_perangkat) for struktur, _ in semua]
    rows = [len(struktur.semua_hubungan) for struktur, _ in semua]

    assert set(asisten) == set(range(7))
    assert min(sizes) < 8
    assert max(sizes) >= 150
    assert (min(rows), max(rows) >= 50) == (0, True)


def test_they_have_every_relation_path_and_annex(semua: list[tuple[Struktur, Mode]]) -> None:
    rows = list(chain.from_iterable(struktur.semua_hubungan for struktur, _ in semua))
    annexes = {tuple(annex.bagan for annex in struktur.semua_lampiran) for struktur, _ in semua}
    paths = {row.di_bawah for struktur, _ in semua for row in struktur.semua_langsung}

    assert {row.jenis for row in rows} == set(JenisHubungan)
    assert {row.bentuk for row in rows} == {None, *BentukKoordinasi}
    assert {(JenisBagan.POLA,), (JenisBagan.JALUR,)} <= annexes
    assert {len(bagan) for bagan in annexes} == {1, 2, 3}
    assert paths == {"sekda", "kepala"}
    assert any(row.bersama for struktur, _ in semua for row in struktur.semua_koordinasi)
    assert any(struktur.semua_kelompok for struktur, _ in semua)
    assert any(organs(struktur, JenisPerangkat.KONTEKS) > 1 for struktur, _ in semua)


def test_names_are_long_odd_and_like_another_but_for_case_and_one_word(
    semua: list[tuple[Struktur, Mode]],
) -> None:
    names = [perangkat.nama for struktur, _ in semua for perangkat in struktur.semua_perangkat]
    twins = [
        count
        for struktur, _ in semua
        for count in Counter(
            perangkat.nama.removesuffix(f" {AKHIR_LAIN}").casefold() for perangkat in struktur.semua_perangkat
        ).values()
    ]

    assert NAMA_TERPANJANG - 10 < max(map(len, names)) <= NAMA_TERPANJANG
    assert max(len(word) for nama in names for word in nama.split()) > 40
    assert {sign for sign in '&"/é0%' if any(sign in nama for nama in names)} == set('&"/é0%')
    assert max(twins) > 1


def test_pages_are_as_drafters_wish_them(semua: list[tuple[Struktur, Mode]]) -> None:
    wishes = [struktur.tata_letak for struktur, _ in semua]

    assert {wish.kertas for wish in wishes} == set(KERTAS)
    assert {wish.orientasi for wish in wishes} == {"", "tegak", "mendatar"}
    assert {wish.kecamatan for wish in wishes} == {"satu kotak", "kotak sendiri"}
    assert {wish.gaya_kotak for wish in wishes} == {"berjenjang", "seragam"}
    assert {wish.tampilkan_bagian for wish in wishes} == {wish.tampilkan_singkatan for wish in wishes}
    assert any(wish.kolom for wish in wishes)
    assert any(wish.huruf_terbesar_pt for wish in wishes)
