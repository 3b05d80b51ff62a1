"""Balangan's own history: the states that were in force have the known organs and tell the known events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.amend import compare_struktur
from polakerja_diagram.amend.check_riwayat import check_riwayat
from polakerja_diagram.amend.perubahan import (
    AlihUrusan,
    BagianDiubah,
    Digabung,
    Dipecah,
    GantiNama,
    Perubahan,
    Tetap,
)
from polakerja_diagram.amend.remarks import is_remark
from polakerja_diagram.amend.riwayat import count_organs, tell_riwayat
from polakerja_diagram.check import check_struktur
from polakerja_diagram.diagnostics import Severity
from polakerja_diagram.read import read_struktur
from tests import ROOT
from tests.apply import apply_selisih

if TYPE_CHECKING:
    from pathlib import Path

    from polakerja_diagram.model import Struktur

DATA = ROOT / "data"
ARSIP = sorted((DATA / "riwayat").glob("*.yaml"))


def read(path: Path) -> Struktur:
    outcome = read_struktur(path)
    assert outcome.value is not None
    return outcome.value


def event(change: Perubahan) -> tuple[str, ...]:  # noqa: PLR0911 - one arm a kind
    """Return the kind of an event and its kode: those it comes from, an arrow, those that come out."""
    match change:
        case Digabung(dari, Tetap(lama, perangkat)):
            return ("gabung", lama.kode, *(p.kode for p in dari), "->", perangkat.kode)
        case Digabung(dari, organ):
            return ("gabung", *(p.kode for p in dari), "->", organ.perangkat.kode)
        case Dipecah(dari, menjadi):
            return ("pecah", dari.kode, "->", *(organ.perangkat.kode for organ in menjadi))
        case AlihUrusan(dari, ke):
            return ("alih", *(p.kode for p in dari), "->", ke.perangkat.kode)
        case GantiNama(lama):
            return ("nama", lama.kode)
        case BagianDiubah(bagian):
            return ("bagian", bagian)
        case _:
            return (type(change).__name__,)


def events(lama: Path, baru: Path) -> list[str]:
    before, after = read(lama), read(baru)
    selisih = compare_struktur(before, after)
    assert apply_selisih(before, selisih) == after
    return [" ".join(event(change)) for change in selisih.semua_perubahan if not is_remark(change)]


@pytest.mark.parametrize("path", ARSIP, ids=lambda path: path.stem)
def test_a_snapshot_is_an_ordinary_structure_without_errors(path: Path) -> None:
    found = check_struktur(read(path))

    assert [one for one in found if one.severity is Severity.GALAT] == []


def test_the_states_have_33_then_22_then_24_organs_and_stand_in_order() -> None:
    states = [read(path) for path in ARSIP]

    assert [count_organs(struktur) for struktur in states] == [33, 22, 24]
    assert check_riwayat(states) == ()
    assert [row.tanggal for row in tell_riwayat(states)] == ["...", "2021", "2023"]


def test_the_events_of_2021_are_found() -> None:
    first, second, _ = ARSIP

    assert events(first, second) == [
        "bagian peraturan",
        "gabung dinkes dalduk-kb -> dinkes",
        "gabung pupr perkim -> pupr-perkim",
        "gabung dinsos dp3a dpmd -> dinsos-p3a-pmd",
        "gabung dkp dispertan diskan -> dkp3",
        "alih perkim -> dplh",
        "gabung diskoperin disdag -> diskoperindag",
        "gabung dpmptsp disnakertrans -> dpmptsp",
        "gabung dispora dispar -> disporapar",
        "gabung dispus disarsip -> dispersip",
        "gabung bappeda balitbang -> bapperida",
        "nama disdikbud",
        "nama dplh",
        "nama diskominfosan",
        "nama bpkpad",
        "nama bkpsdm",
    ]


def test_the_events_of_2023_are_found() -> None:
    _, second, third = ARSIP

    assert events(second, third) == [
        "bagian peraturan",
        "pecah dinsos-p3a-pmd -> dinsos dp3a-p2kb-pmd",
        "alih dinkes -> dp3a-p2kb-pmd",
        "pecah diskoperindag -> diskop-ukm-naker disperindag",
        "alih dpmptsp -> diskop-ukm-naker",
        "nama dinkes",
        "nama dpmptsp",
        "nama bapperida",
    ]
