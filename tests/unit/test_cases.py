"""Each file of tests/cases announces its findings where they stand: `# harap: PK203` (or several codes).

What is announced must equal what is reported, so that a surplus finding fails too.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.check import RULES, check_struktur, rule_code, silence
from polakerja_diagram.read import parse_struktur
from polakerja_diagram.read.codes import CODES
from tests import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.diagnostics.replacement import Replacement

FOLDER = ROOT / "tests" / "cases"
CASES = sorted(FOLDER.glob("*.yaml"))
ANNOUNCED = re.compile(r"# harap: ((?:PK\d{3})(?:, PK\d{3})*)")
WITHOUT_FILE = {"PK001", "PK003", "PK004", "PK021", "PK022", "PK024"}
"""Findings whose file no editor would keep: tested in tests/unit/read."""


MENDED = {
    *("PK005", "PK007", "PK008", "PK011", "PK012", "PK017", "PK023", "PK025", "PK026", "PK027", "PK028"),
    *("PK101", "PK102", "PK103", "PK106", "PK107", "PK108", "PK109", "PK111", "PK112"),
    *("PK201", "PK233", "PK235", "PK237", "PK238", "PK239", "PK245", "PK246"),
    *("PK601", "PK602", "PK603", "PK604", "PK605", "PK606", "PK607"),
    *("PK614", "PK615", "PK616", "PK617", "PK618", "PK619"),
}
"""Codes of which some case has only one mend."""


def findings(text: str) -> tuple[Diagnostic, ...]:
    """Return what is found in a file: by reading, and by checking if it could be read; not what is let be."""
    outcome = parse_struktur(text.encode(), file="s.yaml")
    if outcome.value is None:
        return outcome.diagnostics
    found = (*outcome.diagnostics, *check_struktur(outcome.value))
    return tuple(one for one in found if not one.dibiarkan)


def mended(text: str, replacements: Iterable[Replacement]) -> str:
    """Return a text after all the edits, as an editor makes them: by line and column, the last one first."""
    lines = text.split("\n")
    for one in sorted(replacements, key=lambda edit: (edit.line, edit.column), reverse=True):
        line = lines[one.line - 1]
        assert 1 <= one.column <= one.end_column <= len(line) + 1
        lines[one.line - 1] = line[: one.column - 1] + one.text + line[one.end_column - 1 :]
    return "\n".join(lines)


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

    reported = sorted((found.at.line, found.code) for found in findings(path.read_text(encoding="utf-8")))

    assert reported == expected


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_announces_the_code_it_is_named_after(path: Path) -> None:
    code = path.stem.partition("_")[0].upper()

    codes = {announced_code for _, announced_code in announced(path)}

    assert code in codes


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_is_mended_is_gone_and_nothing_else_is_wrong(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    before = findings(text)

    for finding in before:
        if finding.replacements:
            after = findings(mended(text, finding.replacements))

            wrong = Counter((one.code, one.message) for one in before)
            wrong.subtract([(finding.code, finding.message)])
            assert Counter((one.code, one.message) for one in after) <= wrong


def test_what_has_only_one_mend_says_it() -> None:
    said = {
        finding.code
        for path in CASES
        for finding in findings(path.read_text(encoding="utf-8"))
        if finding.replacements
    }

    assert said == MENDED


def test_every_code_of_reading_and_checking_has_a_case() -> None:
    named = {path.stem.partition("_")[0].upper() for path in CASES}

    codes = {*CODES, *silence.CODES, *(rule_code(rule) for rule in RULES)}

    assert codes - named == WITHOUT_FILE
