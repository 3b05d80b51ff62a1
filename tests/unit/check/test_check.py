"""The checks as a whole: Balangan passes, findings stand in order, one slip is one finding."""

from __future__ import annotations

import pytest

from polakerja_diagram.check import check_struktur
from polakerja_diagram.diagnostics import Severity
from polakerja_diagram.read import parse_struktur, read_struktur
from tests import ROOT
from tests.unit.check.contoh import CASES

BALANGAN = ROOT / "data" / "struktur.yaml"


def test_balangan_passes_with_the_count_of_what_is_inferred_and_the_article_that_calls_a_wrong_annex() -> (
    None
):
    outcome = read_struktur(BALANGAN)
    assert outcome.value is not None

    found = check_struktur(outcome.value)

    assert {(one.code, one.severity) for one in found} - {("PK234", Severity.PERINGATAN)} == {
        ("PK283", Severity.PERINGATAN)
    }


def test_findings_of_different_rules_stand_in_order_of_place() -> None:
    text = (CASES / "pk216_struktural_asisten_opd.yaml").read_text(encoding="utf-8")
    text = text.replace("tentang: Pola", "tentang: Tentang Pola").replace(
        "koordinasi: [dinkes, dinsos]", "koordinasi: [dinkes]"
    )
    struktur = parse_struktur(text.encode(), file="s.yaml").value
    assert struktur is not None

    found = check_struktur(struktur)

    assert [(one.at.line, one.code) for one in found] == [(8, "PK602"), (21, "PK204"), (26, "PK216")]


@pytest.mark.parametrize("kode", ["dinso", "dinos", "dinssos", "disnos", "din-sos"])
def test_a_slip_in_a_path_offers_the_right_kode_and_is_said_once(kode: str) -> None:
    text = (CASES / "pk201_kode_salah_ketik.yaml").read_text(encoding="utf-8")
    struktur = parse_struktur(text.replace("- dinso ", f"- {kode} ").encode(), file="s.yaml").value
    assert struktur is not None

    found = [(one.code, one.hint) for one in check_struktur(struktur)]

    assert found == [("PK201", "mungkin maksudnya 'dinsos'?")]
