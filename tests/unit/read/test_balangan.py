"""The structure of Balangan as it is written in data/struktur.yaml is read whole."""

from __future__ import annotations

from collections import Counter

import pytest

from polakerja_diagram.diagnostics import NOWHERE
from polakerja_diagram.model import JenisPerangkat, Status, Struktur
from polakerja_diagram.read import read_struktur
from tests import ROOT

FILE = ROOT / "data" / "struktur.yaml"


@pytest.fixture(scope="module")
def struktur() -> Struktur:
    outcome = read_struktur(FILE)
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def test_it_holds_every_organ(struktur: Struktur) -> None:
    counted = Counter(perangkat.jenis for perangkat in struktur.semua_perangkat)

    assert counted == {
        JenisPerangkat.KEPALA_DAERAH: 1,
        JenisPerangkat.WAKIL_KEPALA_DAERAH: 1,
        JenisPerangkat.SEKDA: 1,
        JenisPerangkat.STAF_AHLI: 3,
        JenisPerangkat.ASISTEN: 3,
        JenisPerangkat.BAGIAN: 9,
        JenisPerangkat.SEKRETARIAT: 2,
        JenisPerangkat.INSPEKTORAT: 1,
        JenisPerangkat.DINAS: 15,
        JenisPerangkat.SATUAN: 1,
        JenisPerangkat.BADAN: 5,
        JenisPerangkat.UNIT: 1,
        JenisPerangkat.KECAMATAN: 8,
        JenisPerangkat.KELURAHAN: 3,
        JenisPerangkat.KONTEKS: 2,
    }


def test_no_allocation_and_no_relation_pretends_to_be_verified(struktur: Struktur) -> None:
    rows = (*struktur.semua_koordinasi, *struktur.semua_langsung, *struktur.semua_hubungan)

    unsure = [row for row in rows if row.keterangan.status is Status.TURUNAN and row.keterangan.alasan]

    assert len(unsure) == len(rows) == 29 + 2 + 27


def test_every_source_that_is_named_is_listed_and_every_listed_one_is_named(struktur: Struktur) -> None:
    rows = (
        *struktur.semua_perangkat,
        *struktur.semua_koordinasi,
        *struktur.semua_langsung,
        *struktur.semua_hubungan,
    )

    named = {nama for row in rows for nama in row.keterangan.sumber}

    assert named == {sumber.nama for sumber in struktur.semua_sumber}


def test_everything_knows_where_it_is_written(struktur: Struktur) -> None:
    lines = FILE.read_text(encoding="utf-8").split("\n")

    places = [(perangkat.at, perangkat.kode) for perangkat in struktur.semua_perangkat]

    assert NOWHERE not in [at for at, _ in places]
    assert [lines[at.line - 1][at.column - 1 : at.column - 1 + at.length] for at, _ in places] == [
        kode for _, kode in places
    ]


def test_every_organ_has_its_own_line_kode() -> None:
    struktur = read_struktur(FILE).value

    written = [
        line.strip().removeprefix("- ").removeprefix("kode: ")
        for line in FILE.read_text(encoding="utf-8").split("\n")
        if line.strip().removeprefix("- ").startswith("kode: ")
    ]

    assert struktur is not None
    assert sorted(written) == sorted(perangkat.kode for perangkat in struktur.semua_perangkat)
