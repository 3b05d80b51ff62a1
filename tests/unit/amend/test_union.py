"""The union of two states: what is gone stands where it stood, in its group, with its relations."""

from __future__ import annotations

from dataclasses import replace

from polakerja_diagram.amend.union import unite
from polakerja_diagram.model import Hubungan, JenisHubungan, Kelompok
from tests.unit.amend.contoh import STRUKTUR, amended

BARU = replace(amended(STRUKTUR, without="dispertan"), semua_kelompok=(), semua_hubungan=())


def test_an_organ_that_is_gone_stands_where_it_stood() -> None:
    assert [p.kode for p in unite(STRUKTUR, BARU).semua_perangkat] == [
        p.kode for p in STRUKTUR.semua_perangkat
    ]


def test_of_a_group_that_is_gone_only_the_members_that_are_gone_too_are_grouped() -> None:
    assert [(g.nama, g.anggota) for g in unite(STRUKTUR, BARU).semua_kelompok] == [("teknis", ("dispertan",))]


def test_a_group_that_is_gone_and_has_lost_no_member_is_no_group() -> None:
    kept = replace(STRUKTUR, semua_kelompok=())

    assert unite(STRUKTUR, kept).semua_kelompok == ()


def test_a_group_that_stays_has_its_former_member_at_its_former_place() -> None:
    stays = replace(BARU, semua_kelompok=(Kelompok("teknis", "Dinas Teknis Baru", ("diskan", "dinkes")),))

    (group,) = unite(STRUKTUR, stays).semua_kelompok

    assert (group.judul, group.anggota) == ("Dinas Teknis Baru", ("dispertan", "diskan", "dinkes"))


def test_relations_of_what_is_gone_are_kept_and_others_are_not() -> None:
    gone = Hubungan("dispertan", "dinkes", JenisHubungan.KOLEGIAL)
    lama = replace(STRUKTUR, semua_hubungan=(*STRUKTUR.semua_hubungan, gone))

    assert unite(lama, BARU).semua_hubungan == (gone,)
