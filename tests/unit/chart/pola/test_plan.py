"""Boxes of Lampiran I: which organ stands in which box, and what the chart of Balangan shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.chart.bagan import Tingkat
from polakerja_diagram.chart.jalur.plan import TANDA_RINCIAN
from polakerja_diagram.chart.pola.plan import plan_pola
from polakerja_diagram.model import JenisPerangkat
from polakerja_diagram.read import read_struktur
from tests import ROOT
from tests.unit.chart.contoh import STRUKTUR, organ

BALANGAN = ROOT / "data" / "struktur.yaml"


def test_organs_of_one_kind_share_a_box_and_a_single_one_has_its_own() -> None:
    bagan = plan_pola(STRUKTUR)

    assert [(k.nama, k.tingkat, [a.kode for a in k.anggota]) for k in bagan.semua_kotak] == [
        ("bupati", Tingkat.PIMPINAN, ["wabup"]),
        ("sekda", Tingkat.SEKDA, []),
        ("asisten-1", Tingkat.ASISTEN, []),
        ("asisten-2", Tingkat.ASISTEN, []),
        ("inspektorat", Tingkat.SAMPING, []),
        ("dinas", Tingkat.OPD, ["dinkes", "dinsos"]),
        ("bkpsdm", Tingkat.OPD, []),
    ]


def test_a_unit_is_named_under_its_parent_in_the_box_of_the_parent() -> None:
    struktur = replace(
        STRUKTUR,
        semua_perangkat=(
            *STRUKTUR.semua_perangkat,
            organ("rsud", "Rumah Sakit", JenisPerangkat.UNIT, "dinkes"),
        ),
    )

    dinas = next(kotak for kotak in plan_pola(struktur).semua_kotak if kotak.nama == "dinas")

    assert [(a.kode, a.nomor, a.tingkat) for a in dinas.anggota] == [
        ("dinkes", "1.", 0),
        ("rsud", TANDA_RINCIAN, 1),
        ("dinsos", "2.", 0),
    ]


def test_a_structure_without_a_head_of_region_is_refused() -> None:
    struktur = replace(STRUKTUR, semua_perangkat=STRUKTUR.semua_perangkat[2:])

    with pytest.raises(ValueError, match="head of region"):
        plan_pola(struktur)


def test_balangan_has_fourteen_boxes_and_one_frame() -> None:
    struktur = read_struktur(BALANGAN).value
    assert struktur is not None

    bagan = plan_pola(struktur)

    assert [(k.nama, len(k.anggota), len(k.catatan)) for k in bagan.semua_kotak] == [
        ("bupati", 1, 0),
        ("sekda", 1, 0),
        ("staf-ahli", 3, 0),
        ("asisten-1", 3, 2),
        ("asisten-2", 3, 2),
        ("asisten-3", 3, 2),
        ("setwan", 0, 0),
        ("inspektorat", 0, 0),
        ("dinas", 17, 4),
        ("badan", 5, 6),
        ("kecamatan", 8, 0),
        ("kelurahan", 3, 0),
        ("dprd", 0, 0),
        ("instansi-luar", 0, 0),
    ]
    assert [(b.nama, b.semua_kotak) for b in bagan.semua_bingkai] == [("opd", ("dinas", "badan"))]
