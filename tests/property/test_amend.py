"""What holds for the difference of any two states, and for each way in which a drafter amends one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from polakerja_diagram.amend import Selisih, compare_struktur
from polakerja_diagram.amend.affected import changed_lampiran
from polakerja_diagram.amend.perubahan import BarisDiurutkan, Digabung, Dipindah, GantiUrutan
from polakerja_diagram.amend.remarks import is_remark, is_spelling
from polakerja_diagram.amend.state import BAGIAN_BERKAS
from polakerja_diagram.amend.words import describe_selisih, summarise
from polakerja_diagram.annexes import KINDS
from polakerja_diagram.model import (
    Hubungan,
    JenisHubungan,
    JenisPerangkat,
    Kelompok,
    Kode,
    Perangkat,
    Struktur,
)
from tests.apply import apply_selisih
from tests.property.suntingan import MAKERS, SUNTINGAN, Suntingan, pick_opd, placed, without
from tests.strategies import examples, semua_struktur, struktur_kecil

if TYPE_CHECKING:
    from polakerja_diagram.chart.annex import AnnexKind


@examples(60)
@given(semua_struktur())
def test_a_structure_does_not_differ_from_itself(struktur: Struktur) -> None:
    selisih = compare_struktur(struktur, struktur)

    assert selisih == Selisih()
    assert selisih.is_empty
    assert apply_selisih(struktur, selisih) == struktur


@examples(60)
@given(struktur_kecil(), struktur_kecil())
def test_the_difference_applied_to_the_old_state_gives_the_new(lama: Struktur, baru: Struktur) -> None:
    selisih = compare_struktur(lama, baru)

    assert apply_selisih(lama, selisih) == baru
    assert selisih.is_empty == (lama == baru)


@pytest.mark.parametrize("suntingan", SUNTINGAN, ids=lambda suntingan: suntingan.__name__)
@examples(20, picky=True)
@given(lama=struktur_kecil(), data=st.data())
def test_an_amendment_is_found_once_and_nothing_else_is(
    suntingan: Suntingan, lama: Struktur, data: st.DataObject
) -> None:
    baru, expected = suntingan(lama, data)

    selisih = compare_struktur(lama, baru)

    assert [type(change) for change in selisih.semua_perubahan] == expected
    assert apply_selisih(lama, selisih) == baru


@examples(60, picky=True)
@given(
    lama=struktur_kecil(), data=st.data(), semua=st.lists(st.sampled_from(SUNTINGAN), min_size=2, max_size=6)
)
def test_many_amendments_together_apply_exactly(
    lama: Struktur, data: st.DataObject, semua: list[Suntingan]
) -> None:
    baru = lama
    for suntingan in dict.fromkeys(semua):
        assume(not any(p.kode.startswith("baru") for p in baru.semua_perangkat) or suntingan not in MAKERS)
        baru, _ = suntingan(baru, data)

    assert apply_selisih(lama, compare_struktur(lama, baru)) == baru
    assert apply_selisih(baru, compare_struktur(baru, lama)) == lama


@examples(60, picky=True)
@given(struktur=struktur_kecil(), data=st.data())
def test_relations_and_groups_of_merged_organs_follow_and_are_no_change(
    struktur: Struktur, data: st.DataObject
) -> None:
    dari, lain = (p.kode for p in pick_opd(struktur, data, count=2))
    kolegial, koordinatif = (
        Hubungan(dari, "opd", JenisHubungan.KOLEGIAL),
        Hubungan("opd", dari, JenisHubungan.KOORDINATIF),
    )
    doubled, inner = replace(kolegial, dari=lain), replace(kolegial, ke=lain)
    lama = replace(
        struktur,
        semua_hubungan=(*struktur.semua_hubungan, kolegial, koordinatif, doubled, inner),
        semua_kelompok=(Kelompok("temu", "Temu", (lain, dari)), *struktur.semua_kelompok),
    )
    organ = Perangkat(Kode("baru"), "Dinas Gabungan", JenisPerangkat.DINAS, asal=(dari, lain))
    rest = without(lama, dari, lain)
    baru = replace(
        placed(replace(rest, semua_perangkat=(*rest.semua_perangkat, organ)), organ.kode, data),
        semua_hubungan=(
            *struktur.semua_hubungan,
            replace(kolegial, dari=organ.kode),
            replace(koordinatif, ke=organ.kode),
        ),
        semua_kelompok=(Kelompok("temu", "Temu", (organ.kode,)), *struktur.semua_kelompok),
    )

    selisih = compare_struktur(lama, baru)

    assert [type(change) for change in selisih.semua_perubahan] == [Digabung]
    assert apply_selisih(lama, selisih) == baru


@examples(60)
@given(struktur=struktur_kecil())
def test_an_asisten_that_changes_places_takes_its_bagian_along(struktur: Struktur) -> None:
    semua = struktur.semua_perangkat
    asisten = [p for p in semua if p.jenis is JenisPerangkat.ASISTEN]
    assume(len(asisten) > 1)
    block = [p for p in semua if asisten[0].kode in (p.kode, p.induk)]
    rest = [p for p in semua if p not in block]
    place = max(n for n, p in enumerate(rest) if asisten[-1].kode in (p.kode, p.induk)) + 1
    order = [p.kode for p in (*asisten[1:], asisten[0])]
    baru = replace(
        struktur,
        semua_perangkat=(*rest[:place], *block, *rest[place:]),
        semua_koordinasi=tuple(sorted(struktur.semua_koordinasi, key=lambda row: order.index(row.asisten))),
    )

    selisih = compare_struktur(struktur, baru)

    moved = [change.milik for change in selisih.semua_perubahan if isinstance(change, GantiUrutan)]
    assert moved == [("", "asisten")]
    assert apply_selisih(struktur, selisih) == baru


@examples(60, picky=True)
@given(struktur=semua_struktur(), data=st.data())
def test_an_order_is_told_as_nothing_but_an_order_and_what_is_not_told_changes_no_chart(
    struktur: Struktur, data: st.DataObject
) -> None:
    semua, rows = list(struktur.semua_perangkat), struktur.semua_hubungan
    for _ in range(data.draw(st.integers(1, 3))):
        organ = semua.pop(data.draw(st.integers(0, len(semua) - 1)))
        semua.insert(data.draw(st.integers(0, len(semua))), organ)
    asisten = [p.kode for p in semua if p.jenis is JenisPerangkat.ASISTEN]
    baru = replace(
        struktur,
        semua_perangkat=tuple(sorted(semua, key=lambda p: place_in_file(p, asisten))),
        semua_koordinasi=tuple(sorted(struktur.semua_koordinasi, key=lambda row: asisten.index(row.asisten))),
        semua_hubungan=(*rows[1:], *rows[:1]) if data.draw(st.booleans()) else rows,
    )

    selisih = compare_struktur(struktur, baru)

    assert {type(change) for change in selisih.semua_perubahan} <= {GantiUrutan, BarisDiurutkan}
    told = [change for change in selisih.semua_perubahan if not is_remark(change)]
    assert summarise(selisih) == ("hanya urutan berubah" if told else "susunan tetap")
    assert len(describe_selisih(struktur, baru, Selisih(tuple(told)))) == len(told)
    if not told:
        assert all(plans(struktur, kind) == plans(baru, kind) for kind in KINDS.values())


def place_in_file(perangkat: Perangkat, asisten: list[Kode]) -> tuple[int, ...]:
    """Return what a file keeps apart: its sections, and each Asisten with its Bagian behind it."""
    if perangkat.jenis is JenisPerangkat.BAGIAN and perangkat.induk in asisten:
        return 2, asisten.index(perangkat.induk), 1
    section = BAGIAN_BERKAS.get(perangkat.jenis, "perangkat")
    own = (asisten.index(perangkat.kode), 0) if section == "asisten" else ()
    return ["pimpinan", "staf-ahli", "asisten", "perangkat", "konteks"].index(section), *own


def plans(struktur: Struktur, kind: AnnexKind[Any]) -> object:
    return kind.variants(struktur)[0][0]


@examples(60)
@given(struktur=semua_struktur(), data=st.data())
def test_capitals_and_spaces_are_told_as_nothing_and_replace_no_annex(
    struktur: Struktur, data: st.DataObject
) -> None:
    def written(text: str) -> str:
        return data.draw(st.sampled_from([text, text.upper(), text.lower(), text.replace(" ", "  ")]))

    baru = replace(
        struktur,
        semua_perangkat=tuple(
            replace(p, nama=written(p.nama), singkatan=written(p.singkatan)) for p in struktur.semua_perangkat
        ),
        semua_lampiran=tuple(replace(one, nama=written(one.nama)) for one in struktur.semua_lampiran),
        semua_kelompok=tuple(replace(one, judul=written(one.judul)) for one in struktur.semua_kelompok),
        peraturan=replace(struktur.peraturan, tentang=written(struktur.peraturan.tentang)),
    )

    selisih = compare_struktur(struktur, baru)

    assert all(map(is_spelling, selisih.semua_perubahan))
    assert summarise(selisih) == "susunan tetap"
    assert changed_lampiran(struktur, baru, selisih) == ()


@examples(60)
@given(struktur_kecil(), struktur_kecil())
def test_every_organ_that_came_went_or_moved_is_named_and_the_words_are_the_same_every_time(
    lama: Struktur, baru: Struktur
) -> None:
    selisih = compare_struktur(lama, baru)

    said = [one.kalimat for one in describe_selisih(lama, baru, selisih)]

    text = " ".join(said).casefold()
    before, after = {p.kode for p in lama.semua_perangkat}, {p.kode for p in baru.semua_perangkat}
    differing = [p for p in (*lama.semua_perangkat, *baru.semua_perangkat) if p.kode in before ^ after]
    moved = [one.perangkat for one in selisih.semua_perubahan if isinstance(one, Dipindah)]
    assert [p.nama for p in (*differing, *moved) if p.nama.casefold() not in text] == []
    assert said == [one.kalimat for one in describe_selisih(lama, baru, compare_struktur(lama, baru))]
