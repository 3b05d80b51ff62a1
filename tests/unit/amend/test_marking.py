"""The union of two states and the marks of what happened: places of gone organs, words of each event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.amend import compare_struktur
from polakerja_diagram.amend.marking import mark_organs, other_changes, told_events
from polakerja_diagram.amend.union import unite
from polakerja_diagram.chart.marks import JenisTanda, TagLength, Tanda
from polakerja_diagram.model import Hubungan, JenisBagan, JenisHubungan, Keterangan, Kode, Struktur
from tests.unit.amend.contoh import STRUKTUR, J, amended, organ


def marks(baru: Struktur) -> dict[str, tuple[JenisTanda, str, str]]:
    found = mark_organs(STRUKTUR, compare_struktur(STRUKTUR, baru))
    assert all(kode == one.kode for kode, one in found.items())
    return {kode: (one.jenis, one.teks, one.pendek) for kode, one in found.items()}


T = JenisTanda

PERISTIWA: dict[str, tuple[Struktur, dict[str, tuple[JenisTanda, str, str]]]] = {
    "added": (
        amended(STRUKTUR, organ("dishub", "Dinas Perhubungan"), dishub="asisten-1"),
        {"dishub": (T.BARU, "baru", "baru")},
    ),
    "removed": (
        amended(STRUKTUR, without="dinsos"),
        {"dinsos": (T.DIHAPUS, "dihapus", "dihapus")},
    ),
    "renamed": (
        amended(STRUKTUR, organ("dinkes", "Dinas Kesehatan Daerah")),
        {"dinkes": (T.GANTI_NAMA, "semula Dinas Kesehatan", "ganti nama")},
    ),
    "moved and renamed": (
        amended(STRUKTUR, organ("dinkes", "Dinas Kesehatan Daerah"), dinkes="asisten-2"),
        {
            "dinkes": (
                T.PINDAH,
                "pindah, semula di bawah koordinasi Asisten Pemerintahan; semula Dinas Kesehatan",
                "pindah, ganti nama",
            )
        },
    ),
    "of another kind": (
        amended(STRUKTUR, organ("dinkes", "Dinas Kesehatan", J.BADAN)),
        {"dinkes": (T.GANTI_JENIS, "semula dinas", "ganti jenis")},
    ),
    "merged into a new one": (
        amended(
            STRUKTUR,
            organ("dkp", "Dinas Pangan", asal="dispertan diskan"),
            without="dispertan diskan",
            dkp="asisten-2",
        ),
        {
            "dkp": (T.GABUNGAN, "gabungan Dinas Pertanian dan Dinas Perikanan", "gabungan"),
            "dispertan": (T.DIGABUNG, "digabung ke Dinas Pangan", "digabung"),
            "diskan": (T.DIGABUNG, "digabung ke Dinas Pangan", "digabung"),
        },
    ),
    "merged into one that lives on": (
        amended(STRUKTUR, organ("dinkes", "Dinas Kesos", asal="dinsos"), without="dinsos"),
        {
            "dinkes": (
                T.GABUNGAN,
                "menerima penggabungan Dinas Sosial; semula Dinas Kesehatan",
                "gabungan, ganti nama",
            ),
            "dinsos": (T.DIGABUNG, "digabung ke Dinas Kesos", "digabung"),
        },
    ),
    "split": (
        amended(
            STRUKTUR,
            organ("satu", "Dinas Satu", asal="dinsos"),
            organ("dua", "Dinas Dua", asal="dinsos"),
            without="dinsos",
            satu="asisten-1",
            dua="asisten-1",
        ),
        {
            "dinsos": (T.DIPECAH, "dipecah menjadi Dinas Satu dan Dinas Dua", "dipecah"),
            "satu": (T.PECAHAN, "pecahan Dinas Sosial", "pecahan"),
            "dua": (T.PECAHAN, "pecahan Dinas Sosial", "pecahan"),
        },
    ),
    "of another kode": (
        amended(
            STRUKTUR,
            organ("dinsos-2", "Dinas Sosial Baru", asal="dinsos"),
            without="dinsos",
            dinsos_2="asisten-1",
        ),
        {
            "dinsos": (T.DIGANTI, "menjadi Dinas Sosial Baru", "diganti"),
            "dinsos-2": (T.GANTI_NAMA, "semula Dinas Sosial", "ganti nama"),
        },
    ),
    "given urusan": (
        amended(STRUKTUR, organ("dinkes", "Dinas Kesehatan", asal="dinsos")),
        {"dinkes": (T.ALIH_URUSAN, "menerima urusan Dinas Sosial", "menerima urusan")},
    ),
}


@pytest.mark.parametrize("name", PERISTIWA)
def test_an_organ_that_is(name: str) -> None:
    baru, expected = PERISTIWA[name]

    assert marks(baru) == expected


def test_a_new_order_or_a_remark_bears_no_mark() -> None:
    lama = STRUKTUR.semua_perangkat
    baru = replace(STRUKTUR, semua_perangkat=(*lama[:-2], lama[-1], lama[-2]))

    assert marks(baru) == {}


def test_a_gone_organ_stands_where_it_stood_and_a_moved_one_where_it_stands() -> None:
    baru = amended(
        STRUKTUR,
        organ("dishub", "Dinas Perhubungan"),
        without="dinsos",
        dishub="asisten-1",
        diskan="asisten-1",
    )

    gabungan = unite(STRUKTUR, baru)

    rows = [(row.asisten, row.perangkat) for row in gabungan.semua_koordinasi]
    assert rows == [
        ("asisten-1", "dinkes"),
        ("asisten-1", "dinsos"),
        ("asisten-1", "dishub"),
        ("asisten-1", "diskan"),
        ("asisten-2", "dispertan"),
    ]
    assert [p.kode for p in gabungan.semua_perangkat][5:] == [
        "dinkes",
        "dinsos",
        "dispertan",
        "diskan",
        "dishub",
    ]


def test_a_gone_organ_stays_in_its_group_with_its_own_relations() -> None:
    lama = replace(
        STRUKTUR,
        semua_hubungan=(*STRUKTUR.semua_hubungan, Hubungan("diskan", "dinkes", JenisHubungan.KOLEGIAL)),
    )
    baru = amended(STRUKTUR, without="diskan")
    baru = replace(baru, semua_kelompok=(replace(STRUKTUR.semua_kelompok[0], anggota=("dispertan",)),))

    gabungan = unite(lama, baru)

    assert [kelompok.anggota for kelompok in gabungan.semua_kelompok] == [("dispertan", "diskan")]
    assert gabungan.semua_hubungan == lama.semua_hubungan


def test_the_present_head_of_region_comes_before_the_former() -> None:
    baru = amended(STRUKTUR, organ("gubernur", "Gubernur", J.KEPALA_DAERAH), without="bupati")

    gabungan = unite(STRUKTUR, baru)

    assert [p.kode for p in gabungan.semua_perangkat if p.jenis is J.KEPALA_DAERAH] == ["gubernur", "bupati"]


def test_relations_that_changed_are_told_for_the_chart_that_shows_them() -> None:
    baru = replace(STRUKTUR, semua_hubungan=STRUKTUR.semua_hubungan[:1])
    selisih = compare_struktur(STRUKTUR, baru)

    assert other_changes(STRUKTUR, baru, selisih, JenisBagan.JALUR) == ()
    (said,) = other_changes(STRUKTUR, baru, selisih, JenisBagan.POLA)
    assert said.startswith("Hubungan fungsional Inspektorat dengan ")
    assert said.endswith(" dihapus")


def tags(lama: Struktur, baru: Struktur) -> dict[str, str]:
    found = mark_organs(lama, compare_struktur(lama, baru))
    return {kode: one.tag(TagLength.SEKALI) for kode, one in found.items()}


PANJANG = "Dinas Pemberdayaan Masyarakat, Perempuan dan Desa"


def test_an_event_spells_its_names_on_one_organ_and_the_others_point_to_it_by_a_short_name() -> None:
    merged = organ("dkp", PANJANG, asal="dispertan diskan", singkatan="DPMPD")
    split = [organ("satu", "Dinas Satu", asal="dinsos"), organ("dua", "Dinas Dua", asal="dinsos")]
    baru = amended(
        STRUKTUR,
        merged,
        *split,
        without="dispertan diskan dinsos",
        dkp="asisten-2",
        satu="asisten-1",
        dua="asisten-1",
    )

    assert tags(STRUKTUR, baru) == {
        "dispertan": "[digabung ke DPMPD]",
        "diskan": "[digabung ke DPMPD]",
        "dkp": "[gabungan Dinas Pertanian dan Dinas Perikanan]",
        "dinsos": "[dipecah menjadi Dinas Satu dan Dinas Dua]",
        "satu": "[pecahan Dinas Sosial]",
        "dua": "[pecahan Dinas Sosial]",
    }


def test_a_long_name_without_a_short_form_is_not_repeated() -> None:
    lama = amended(STRUKTUR, organ("dinsos", PANJANG))
    baru = amended(
        lama,
        organ("satu", "Dinas Satu", asal="dinsos"),
        organ("dua", "Dinas Dua", asal="dinsos"),
        without="dinsos",
        satu="asisten-1",
        dua="asisten-1",
    )

    assert {tags(lama, baru)[kode] for kode in ("satu", "dua")} == {"[pecahan]"}


def test_into_what_organs_were_regrouped_is_said_once() -> None:
    baru = amended(
        STRUKTUR,
        organ("satu", "Dinas Satu", asal="dinkes"),
        organ("dua", "Dinas Dua", asal="dinkes dinsos"),
        without="dinkes dinsos",
        satu="asisten-1",
        dua="asisten-1",
    )

    assert tags(STRUKTUR, baru) == {
        "dinkes": "[ditata menjadi Dinas Satu dan Dinas Dua]",
        "dinsos": "[ditata bersama Dinas Kesehatan]",
        "satu": "[hasil penataan]",
        "dua": "[hasil penataan]",
    }


def test_a_move_names_the_asisten_alone_and_capitals_or_a_kode_bear_no_mark() -> None:
    moved = amended(STRUKTUR, dinsos="asisten-2")
    spelt = amended(STRUKTUR, organ("dinsos", "DINAS SOSIAL"))
    coded = amended(
        STRUKTUR, organ("sosial", "Dinas Sosial", asal="dinsos"), without="dinsos", sosial="asisten-1"
    )

    assert tags(STRUKTUR, moved) == {"dinsos": "[pindah, semula Asisten Pemerintahan]"}
    assert tags(STRUKTUR, spelt) == tags(STRUKTUR, coded) == {}


def test_a_tag_can_tell_the_kind_of_change_alone_and_the_event_is_told_in_a_sentence() -> None:
    tanda = Tanda(Kode("a"), JenisTanda.DIPECAH, "dipecah menjadi B dan C", "dipecah menjadi B", "dipecah")
    baru = amended(
        STRUKTUR, organ("dinkes", "Dinas Kesehatan", keterangan=Keterangan("Pasal 1")), dinsos="asisten-2"
    )

    assert [tanda.tag(one) for one in TagLength] == ["[dipecah menjadi B]", "[dipecah]"]
    assert [said[:27] for said in told_events(STRUKTUR, baru, compare_struktur(STRUKTUR, baru))] == [
        "Dinas Sosial: pindah Asiste"
    ]


def test_an_order_is_told_below_the_chart_that_shows_it() -> None:
    rows = STRUKTUR.semua_koordinasi
    baru = replace(STRUKTUR, semua_koordinasi=(rows[1], rows[0], *rows[2:]))
    selisih = compare_struktur(STRUKTUR, baru)

    (said,) = other_changes(STRUKTUR, baru, selisih, JenisBagan.JALUR)
    assert said.startswith("Urutan di bawah koordinasi Asisten Pemerintahan berubah: ")
