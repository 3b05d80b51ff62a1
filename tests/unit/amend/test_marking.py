"""The union of two states and the marks of what happened: places of gone organs, words of each event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.amend import compare_struktur
from polakerja_diagram.amend.marking import mark_organs, other_changes
from polakerja_diagram.amend.union import unite
from polakerja_diagram.chart.marks import JenisTanda, TagLength, Tanda
from polakerja_diagram.model import Hubungan, JenisBagan, JenisHubungan, Kode, Struktur
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


def test_a_tag_is_shortened_first_where_an_organ_leaves() -> None:
    gone = Tanda(Kode("a"), JenisTanda.DIPECAH, "dipecah menjadi B dan C", "dipecah")
    came = Tanda(Kode("b"), JenisTanda.PECAHAN, "pecahan A", "pecahan")

    assert [gone.tag(one) for one in TagLength] == ["[dipecah menjadi B dan C]", "[dipecah]", "[dipecah]"]
    assert [came.tag(one) for one in TagLength] == ["[pecahan A]", "[pecahan A]", "[pecahan]"]
