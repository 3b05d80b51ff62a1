"""What holds for the difference of any two states, and for each way in which a drafter amends one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from polakerja_diagram.amend import Selisih, compare_struktur
from polakerja_diagram.amend.perubahan import Digabung, GantiUrutan
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

    moved = {change.perangkat.jenis for change in selisih.semua_perubahan if isinstance(change, GantiUrutan)}
    assert moved == {JenisPerangkat.ASISTEN}
    assert apply_selisih(struktur, selisih) == baru
