"""The sheet of a change: every organ of both states stands on it once; what did not change bears no mark."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polakerja_diagram.amend import compare_struktur
from polakerja_diagram.amend.marking import mark_organs
from polakerja_diagram.amend.perubahan import (
    BagianDiubah,
    BarisDihapus,
    BarisDitambah,
    BarisDiubah,
    BarisDiurutkan,
    GantiAsal,
    GantiKeterangan,
    GantiKode,
    GantiUrutan,
)
from polakerja_diagram.amend.union import unite
from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.marks import Golongan, mark_bagan
from polakerja_diagram.chart.page.change_sheet import SheetContent, lay_out_change
from tests.property.suntingan import SUNTINGAN, Suntingan
from tests.strategies import examples, struktur_kecil

if TYPE_CHECKING:
    from polakerja_diagram.chart.bagan import Bagan
    from polakerja_diagram.model import Struktur

TANPA_TANDA = (
    BagianDiubah,
    BarisDitambah,
    BarisDihapus,
    BarisDiubah,
    BarisDiurutkan,
    GantiAsal,
    GantiKeterangan,
    GantiKode,
    GantiUrutan,
)
"""Changes of what is no organ, of remarks, of a kode alone, and of the order."""


@examples(50)
@given(struktur_kecil(), struktur_kecil())
def test_the_union_holds_every_organ_of_both_states_once(lama: Struktur, baru: Struktur) -> None:
    gabungan = unite(lama, baru)

    semua_kode = [p.kode for p in gabungan.semua_perangkat]
    assert Counter(semua_kode) == Counter({p.kode for p in (*lama.semua_perangkat, *baru.semua_perangkat)})
    assert [p for p in gabungan.semua_perangkat if p in baru.semua_perangkat] == list(baru.semua_perangkat)


@examples(50)
@given(struktur_kecil())
def test_the_union_of_a_state_with_itself_is_the_state_and_bears_no_mark(struktur: Struktur) -> None:
    assert unite(struktur, struktur) == struktur
    assert mark_organs(struktur, compare_struktur(struktur, struktur)) == {}


@examples(50)
@given(struktur_kecil(), struktur_kecil())
def test_organs_that_come_or_go_are_marked_and_no_mark_is_without_its_organ(
    lama: Struktur, baru: Struktur
) -> None:
    marks = mark_organs(lama, compare_struktur(lama, baru))

    before, after = ({p.kode for p in one.semua_perangkat} for one in (lama, baru))
    assert {kode for kode, one in marks.items() if one.jenis.golongan is Golongan.KELUAR} == before - after
    assert after - before <= set(marks) <= before | after


@pytest.mark.parametrize("suntingan", SUNTINGAN, ids=lambda suntingan: suntingan.__name__)
@examples(15, picky=True)
@given(lama=struktur_kecil(), data=st.data())
def test_an_amendment_of_an_organ_is_marked_and_no_other_is(
    suntingan: Suntingan, lama: Struktur, data: st.DataObject
) -> None:
    baru, expected = suntingan(lama, data)

    selisih = compare_struktur(lama, baru)
    marks = mark_organs(lama, selisih)

    assert bool(marks) == any(kind not in TANPA_TANDA for kind in expected)


@examples(3)
@given(lama=struktur_kecil(), baru=struktur_kecil())
def test_any_two_states_can_be_put_on_a_sheet_or_are_too_large_for_it(lama: Struktur, baru: Struktur) -> None:
    marks = mark_organs(lama, compare_struktur(lama, baru))
    gabungan = unite(lama, baru)

    for lampiran in baru.semua_lampiran:
        sheet = lay_out_change(
            SheetContent(gabungan, lampiran, kind_of(lampiran), marks, judul=("Perubahan",))
        )

        boxes = [] if sheet is None else [kotak.nama for kotak in sheet.halaman.denah.semua_kotak]
        assert len(boxes) == len(set(boxes))


@examples(8, picky=True)
@given(lama=struktur_kecil(), data=st.data(), suntingan=st.sampled_from(SUNTINGAN))
def test_every_mark_of_a_box_or_a_name_is_found_on_the_sheet(
    lama: Struktur, data: st.DataObject, suntingan: Suntingan
) -> None:
    baru, _ = suntingan(lama, data)
    marks = mark_organs(lama, compare_struktur(lama, baru))

    for lampiran in baru.semua_lampiran:
        gabungan = unite(lama, baru)
        shown = drawn_kode(mark_bagan(kind_of(lampiran).variants(gabungan)[0][0], marks))
        sheet = lay_out_change(
            SheetContent(gabungan, lampiran, kind_of(lampiran), marks, judul=("Perubahan",))
        )
        if sheet is None:
            continue
        found = [one.tanda.kode for one in sheet.semua_kotak] + [one.tanda.kode for one in sheet.semua_baris]

        assert set(found) == shown & set(marks)
        assert {row.jenis for row in sheet.legenda} == {marks[kode].jenis for kode in found}


def drawn_kode(bagan: Bagan) -> set[str]:
    """The organs that a chart names, as a box or within one."""
    own = {kotak.nama.partition("--")[0] for kotak in bagan.semua_kotak if not kotak.kelompok}
    return own | {anggota.kode for kotak in bagan.semua_kotak for anggota in kotak.anggota}
