"""Each file of tests/cases announces its findings where they stand: `# harap: PK203` (or several codes).

What is announced must equal what is reported, so that a surplus finding fails too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.check import RULES, check_struktur
from polakerja_diagram.cli.explain import rule_code
from polakerja_diagram.read import read_struktur
from polakerja_diagram.read.codes import CODES
from tests import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from polakerja_diagram.diagnostics import Diagnostic

FOLDER = ROOT / "tests" / "cases"
CASES = sorted(FOLDER.glob("*.yaml"))
ANNOUNCED = re.compile(r"# harap: ((?:PK\d{3})(?:, PK\d{3})*)")
WITHOUT_FILE = {"PK001", "PK003", "PK004", "PK021", "PK022", "PK024"}
"""Findings whose file no editor would keep: tested in tests/unit/read."""


def findings(path: Path) -> tuple[Diagnostic, ...]:
    """Return what is found in a file: by reading, and by checking if it could be read."""
    outcome = read_struktur(path)
    if outcome.value is None:
        return outcome.diagnostics
    return (*outcome.diagnostics, *check_struktur(outcome.value))


def announced(path: Path) -> list[tuple[int, str]]:
    """Return line and code of every announced finding."""
    return sorted(
        (number, code)
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1)
        for match in ANNOUNCED.finditer(line)
        for code in match[1].split(", ")
    )


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_findings_of_a_case_are_those_it_announces(path: Path) -> None:
    expected = announced(path)

    reported = sorted((found.at.line, found.code) for found in findings(path))

    assert reported == expected


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_announces_the_code_it_is_named_after(path: Path) -> None:
    code = path.stem.partition("_")[0].upper()

    codes = {announced_code for _, announced_code in announced(path)}

    assert code in codes


def test_every_code_of_reading_and_checking_has_a_case() -> None:
    named = {path.stem.partition("_")[0].upper() for path in CASES}

    codes = {*CODES, *(rule_code(rule.__name__) for rule in RULES)}

    assert codes - named == WITHOUT_FILE
