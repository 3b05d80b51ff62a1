"""What an act enacts: its title, its annexes, their numbers; what the amended act then reads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.amend.affected import Tindakan
from polakerja_diagram.amend.decide import decide, settle
from polakerja_diagram.chart.page.heading import judul_lampiran
from polakerja_diagram.choices import NomorLampiran, Pilihan
from polakerja_diagram.model import Mode, Penandatangan
from polakerja_diagram.penetapan import Penetapan
from polakerja_diagram.sebutan.citation import is_complete, nama_urutan
from polakerja_diagram.sebutan.rujukan import CaraUbah, RujukanPeraturan
from tests.unit.amend.contoh import INDUK, JALUR, POLA, RANCANGAN, STRUKTUR, amended, perubahan

if TYPE_CHECKING:
    from polakerja_diagram.model import Lampiran, Peraturan, Struktur

KEPADA_INDUK = RujukanPeraturan(CaraUbah.MENGUBAH, "Peraturan Bupati", "28", "2025")
DRAF = replace(RANCANGAN, semua_rujukan=(KEPADA_INDUK,))
PINDAH = replace(amended(STRUKTUR, dinsos="asisten-2"), peraturan=DRAF)


def after(*acts: Peraturan) -> Penetapan:
    """Return what the moved organ enacts after the first state and these amendments."""
    states = (STRUKTUR, *(replace(STRUKTUR, peraturan=act) for act in acts))
    settled: list[Struktur] = []
    for state in states:
        settled.append(settle(state, settled))
    return decide(PINDAH, settled)


def names(struktur: Struktur) -> list[str]:
    return [f"{nama_urutan(struktur, one)}: {one.nama}" for one in struktur.semua_lampiran]


def test_an_act_that_names_no_other_enacts_its_file_as_it_is() -> None:
    decided = decide(STRUKTUR, ())

    assert decided == Penetapan(STRUKTUR, STRUKTUR)
    assert decided.enacted() is STRUKTUR
    assert decided.consolidated() is STRUKTUR


@pytest.mark.parametrize(
    ("acts", "title"),
    [
        ((), "Perubahan atas"),
        ((perubahan(1, "5", "2026"),), "Perubahan Kedua atas"),
        ((replace(DRAF, nomor="5", tahun="2026"),), "Perubahan Kedua atas"),
        ((perubahan(1, "5", "2026"), replace(DRAF, nomor="9", tahun="2027")), "Perubahan Ketiga atas"),
    ],
    ids=["first", "after one known by its title", "after one that names what it amends", "after one of each"],
)
def test_title_and_ordinal_follow_from_the_history(acts: tuple[Peraturan, ...], title: str) -> None:
    act = after(*acts).enacted().peraturan

    assert act.tentang == f"{title} Peraturan Bupati Balangan Nomor 28 Tahun 2025 tentang Pola Hubungan Kerja"


def test_only_the_annex_that_changed_is_enacted_under_the_heading_of_the_amending_act() -> None:
    enacted = after().enacted()

    assert [judul_lampiran(enacted, one) for one in enacted.semua_lampiran] == [
        (
            "LAMPIRAN",
            "PERATURAN BUPATI BALANGAN",
            "NOMOR ... TAHUN ...",
            "TENTANG",
            "PERUBAHAN ATAS PERATURAN BUPATI BALANGAN NOMOR 28 TAHUN 2025 TENTANG POLA HUBUNGAN KERJA",
        )
    ]
    assert [one.dasar for one in enacted.semua_lampiran] == ["Pasal I"]


def test_the_number_of_the_amended_act_can_be_kept() -> None:
    enacted = after().enacted(NomorLampiran.TETAP)

    assert names(enacted) == ["Lampiran II: Jalur Koordinasi"]
    assert [one.urutan for one in enacted.semua_lampiran] == [2]


def test_the_amended_act_as_it_now_reads_has_its_own_heading_and_nobody_signs_it() -> None:
    signed = replace(INDUK, penandatangan=Penandatangan("Bupati Balangan", "Abdul Hadi"))
    decided = decide(PINDAH, (replace(STRUKTUR, peraturan=signed),))

    shown = decided.drawn(Pilihan(gabungan=True))

    assert names(shown) == ["Lampiran I: Pola Hubungan Kerja", "Lampiran II: Jalur Koordinasi"]
    assert shown.peraturan == replace(signed, penandatangan=Penandatangan("Bupati Balangan"))
    assert not is_complete(shown.peraturan)
    assert shown.semua_koordinasi == PINDAH.semua_koordinasi


@pytest.mark.parametrize("order", [(POLA, JALUR), (JALUR, POLA)], ids=["as before", "the new one first"])
def test_an_annex_that_is_added_comes_after_the_last_whatever_its_place_in_the_file(
    order: tuple[Lampiran, ...],
) -> None:
    lama = replace(STRUKTUR, semua_lampiran=(POLA,))
    semua = tuple(replace(one, urutan=place) for place, one in enumerate(order, start=1))

    decided = decide(replace(PINDAH, semua_lampiran=semua), (lama,))

    assert [(one.tindakan, one.sebutan, one.sesudah) for one in decided.semua_diubah] == [
        (Tindakan.TAMBAH, "Lampiran II", "Lampiran")
    ]
    assert names(decided.enacted()) == ["Lampiran: Jalur Koordinasi"]
    assert names(decided.consolidated()) == [
        "Lampiran I: Pola Hubungan Kerja",
        "Lampiran II: Jalur Koordinasi",
    ]


def test_a_deleted_annex_keeps_its_number_from_the_others() -> None:
    gone = replace(PINDAH, semua_lampiran=(JALUR,), lampiran_dihapus=(POLA,))

    decided = decide(gone, (STRUKTUR,))
    later = decide(gone, (STRUKTUR, settle(replace(gone, peraturan=replace(DRAF, nomor="5")), (STRUKTUR,))))

    assert [(one.tindakan, one.sebutan) for one in decided.semua_diubah] == [
        (Tindakan.HAPUS, "Lampiran I"), (Tindakan.GANTI, "Lampiran II"),
    ]  # fmt: skip
    assert names(decided.enacted()) == ["Lampiran: Jalur Koordinasi"]
    assert names(decided.consolidated()) == ["Lampiran II: Jalur Koordinasi"]
    assert later.semua_diubah == ()


def test_an_annex_that_the_file_leaves_out_is_not_deleted() -> None:
    decided = decide(replace(PINDAH, semua_lampiran=(replace(JALUR, urutan=1),)), (STRUKTUR,))

    assert [(one.tindakan, one.sebutan) for one in decided.semua_diubah] == [(Tindakan.GANTI, "Lampiran II")]


def test_a_numeral_that_is_written_and_one_that_follows_are_no_change() -> None:
    written = replace(STRUKTUR, semua_lampiran=(replace(POLA, angka="I"), replace(JALUR, angka="II")))

    assert decide(replace(STRUKTUR, peraturan=DRAF), (written,)).semua_diubah == ()
    assert decide(replace(written, peraturan=DRAF), (STRUKTUR,)).semua_diubah == ()


def test_an_act_that_revokes_enacts_all_its_annexes_under_its_own_title() -> None:
    act = replace(RANCANGAN, semua_rujukan=(replace(KEPADA_INDUK, cara=CaraUbah.MENCABUT),))
    baru = replace(PINDAH, peraturan=act)

    decided = decide(baru, (STRUKTUR,))

    assert decided.enacted() is baru
    assert decided.rantai is not None
    assert decided.rantai.induk == INDUK


@pytest.mark.parametrize("mode", [Mode.ASLI, Mode.SALINAN, Mode.TTE])
def test_what_nobody_signs_is_no_original_and_no_copy(mode: Mode) -> None:
    with pytest.raises(ValueError, match="tidak untuk --gabungan"):
        Pilihan(gabungan=True, mode=mode)
