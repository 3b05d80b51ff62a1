"""What a difference says: by which names, in how few words, and what of it is only a remark."""

from __future__ import annotations

from dataclasses import replace

from polakerja_diagram.amend import compare_struktur
from polakerja_diagram.amend.words import describe_selisih, is_remark, summarise
from polakerja_diagram.model import Hubungan, JenisHubungan, Kelompok, Keterangan, Status, Struktur
from tests.unit.amend.contoh import STRUKTUR, amended, organ


def told(baru: Struktur) -> list[str]:
    return [said.kalimat for said in describe_selisih(STRUKTUR, baru, compare_struktur(STRUKTUR, baru))]


def with_row(dari: str, *semua_kelompok: Kelompok) -> Struktur:
    """Return the structure with a relation from an end to the inspektorat and groups of its own."""
    row = Hubungan(dari, "inspektorat", JenisHubungan.KOORDINATIF)
    return replace(
        STRUKTUR,
        semua_hubungan=(*STRUKTUR.semua_hubungan, row),
        semua_kelompok=(*STRUKTUR.semua_kelompok, *semua_kelompok),
    )


def test_a_relation_of_a_kind_names_it_by_its_word() -> None:
    assert told(with_row("dinas")) == ["Hubungan koordinatif Dinas dengan Inspektorat ditambahkan"]


def test_a_group_that_a_drafter_calls_as_a_kind_is_named_by_its_heading() -> None:
    *_, said = told(with_row("dinas", Kelompok("dinas", "Perangkat Teknis", ("dinkes",))))

    assert said == "Hubungan koordinatif Perangkat Teknis dengan Inspektorat ditambahkan"


def test_a_difference_is_summed_up_by_what_changed() -> None:
    baru = amended(STRUKTUR, organ("dishub", "Dinas Perhubungan"), without="dinsos", dishub="asisten-1")
    baru = replace(baru, peraturan=STRUKTUR.peraturan, semua_hubungan=STRUKTUR.semua_hubungan[:1])

    assert summarise(compare_struktur(STRUKTUR, baru)) == "1 dibentuk, 1 dihapus, 1 hubungan berubah"
    assert summarise(compare_struktur(STRUKTUR, STRUKTUR)) == "susunan tetap"


def test_what_is_known_of_a_thing_is_a_remark_and_the_thing_is_none() -> None:
    sourced = Keterangan(status=Status.TURUNAN, alasan="searah")
    first, *rest = STRUKTUR.semua_perangkat
    remarked = replace(STRUKTUR, semua_perangkat=(replace(first, keterangan=sourced), *rest))
    renamed = replace(STRUKTUR, semua_perangkat=(replace(first, nama="Bupati"), *rest))

    assert [is_remark(change) for change in compare_struktur(STRUKTUR, remarked).semua_perubahan] == [True]
    assert [is_remark(change) for change in compare_struktur(STRUKTUR, renamed).semua_perubahan] == [False]
