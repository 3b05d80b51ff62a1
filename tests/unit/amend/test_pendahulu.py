"""Organs that came without `asal` though a gone one is much like them: asked about, and when not."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from polakerja_diagram.amend.pendahulu import ask_pendahulu
from polakerja_diagram.diagnostics import Severity
from polakerja_diagram.loading import load
from polakerja_diagram.states.comparison import compare
from tests import ROOT
from tests.unit.amend.contoh import STRUKTUR, J, amended, at, organ

DINSOS = organ("dinsos", "Dinas Sosial", at=at("arsip.yaml", 7))
LAMA = amended(STRUKTUR, DINSOS)


def test_the_same_name_under_another_kode_is_asked_about_at_both_places() -> None:
    baru = amended(
        LAMA, organ("sosial", "DINAS SOSIAL", at=at("s.yaml", 9)), without="dinsos", sosial="asisten-1"
    )

    (found,) = ask_pendahulu(LAMA, baru)

    assert (found.code, found.severity, found.at.line) == ("PK280", Severity.PERINGATAN, 9)
    assert found.message == "DINAS SOSIAL kini berkode 'sosial', semula 'dinsos'"
    assert "kode diganti? tulis asal: [dinsos]" in found.hint
    assert [one.at for one in found.related] == [DINSOS.at]


def test_a_new_organ_like_several_gone_ones_is_asked_about_once() -> None:
    baru = amended(
        LAMA, organ("dkp3", "Dinas Pertanian dan Perikanan"), without="dispertan diskan", dkp3="asisten-2"
    )

    (found,) = ask_pendahulu(LAMA, baru)

    assert found.code == "PK281"
    assert "tulis asal: [dispertan, diskan]" in found.hint


@pytest.mark.parametrize(
    "heir",
    [
        organ("dishub", "Dinas Perhubungan"),
        organ("sosial", "Dinas Sosial", asal="dinsos"),
        organ("dahulu", "Dinas Sosial", asal="dinkes"),
        organ("bag-sosial", "Bagian Sosial", J.BAGIAN),
        organ("urusan", "Dinas Urusan Daerah dan Bidang Kota"),
    ],
    ids=["another", "with its asal", "with another asal", "of another kind", "with common words only"],
)
def test_an_organ_that_is_not_alike_or_tells_its_origin_is_not_asked_about(heir: object) -> None:
    baru = replace(amended(LAMA, without="dinsos"), semua_perangkat=(*LAMA.semua_perangkat[:6], heir))

    assert [one.code for one in ask_pendahulu(LAMA, baru) if one.at.file == "s.yaml"] == []
    assert list(ask_pendahulu(LAMA, amended(LAMA, heir, without="dinsos"))) == []  # type: ignore[arg-type]


def test_the_history_of_balangan_asks_nothing() -> None:
    files = [*sorted((ROOT / "data/riwayat").glob("*.yaml")), ROOT / "data/struktur.yaml"]
    states = [load(file).value for file in files]

    assert [one for a, b in pairwise(states) if a and b for one in ask_pendahulu(a, b)] == []


def test_states_that_do_not_follow_each_other_are_not_asked_about() -> None:
    paths = {"berkas": ROOT / "data/struktur.yaml", "riwayat": ROOT / "data/riwayat"}

    outcome = compare(str(ROOT / "data/riwayat/0000-sebelum-2021.yaml"), None, **paths)

    assert not {one.code for one in outcome.diagnostics} & {"PK280", "PK281"}
