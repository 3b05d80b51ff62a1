"""Every code explains itself, is raised somewhere, and has a case."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import polakerja_diagram
from polakerja_diagram.check import RULES, rule_code
from polakerja_diagram.cli.explain import CODES
from tests import ROOT

CASES = ROOT / "tests" / "cases"
PACKAGE = Path(polakerja_diagram.__file__).parent
RULE_CODES = [rule_code(rule) for rule in RULES]
PARTS = ["Mengapa:", "Salah:", "Betul:", "Dasar:"]


def codes_of_cases() -> set[str]:
    text = "".join(path.read_text(encoding="utf-8", errors="replace") for path in CASES.glob("pk*.yaml"))
    return set(re.findall(r"# harap: (PK\d{3})", text))


def test_rules_are_in_the_order_of_their_codes_and_share_none() -> None:
    assert sorted(set(RULE_CODES)) == RULE_CODES


@pytest.mark.parametrize("code", RULE_CODES)
def test_a_rule_says_why_shows_wrong_and_right_and_names_its_basis(code: str) -> None:
    summary, empty, *rest = CODES[code].splitlines()

    assert summary.endswith(".")
    assert empty == ""
    assert [line.partition(" ")[0] for line in rest if line.partition(" ")[0] in PARTS] == PARTS


@pytest.mark.parametrize("code", sorted(CODES))
def test_an_explanation_begins_with_one_sentence_and_fits_a_terminal(code: str) -> None:
    lines = CODES[code].splitlines()

    assert lines[0].endswith(".")
    assert lines[1] == ""
    assert max(len(line) for line in lines) <= 110


def test_every_rule_has_a_case_and_every_case_a_code() -> None:
    announced = codes_of_cases()

    assert sorted(set(RULE_CODES) - announced) == []
    assert sorted(announced - set(CODES)) == []


@pytest.mark.parametrize("path", sorted(CASES.glob("pk*.yaml")), ids=lambda path: path.stem)
def test_a_case_is_named_after_a_code_that_it_shows(path: Path) -> None:
    text = path.read_text(encoding="utf-8", errors="replace")

    assert path.stem[:5].upper() in CODES
    assert "# harap: " not in text or f"# harap: {path.stem[:5].upper()}" in text


def test_every_code_that_the_package_can_report_is_explained_and_no_other() -> None:
    sources = sorted(PACKAGE.rglob("*.py"))

    written = {code for path in sources for code in re.findall(r'"(PK\d{3})"', path.read_text("utf-8"))}

    assert written == set(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
def test_no_explanation_cites_a_number_that_only_maintainers_know(code: str) -> None:
    assert re.findall(r"\bL\d+\b", CODES[code]) == []
