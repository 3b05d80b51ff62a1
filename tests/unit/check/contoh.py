"""What a case file is told about itself: every finding in full, one paragraph each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.check import check_struktur
from polakerja_diagram.read import parse_struktur
from tests import ROOT

if TYPE_CHECKING:
    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.model import Struktur

CASES = ROOT / "tests" / "cases"


def read_case(name: str) -> Struktur:
    """Return the structure of a case file; its findings call it `s.yaml`."""
    outcome = parse_struktur((CASES / f"{name}.yaml").read_bytes(), file="s.yaml")
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def said_about(name: str) -> list[str]:
    """Return each finding of a case: place and message, what to do, and other places."""
    return [_whole(found) for found in check_struktur(read_case(name))]


def _whole(found: Diagnostic) -> str:
    lines = [
        f"{found.at.line}:{found.at.column} {found.severity}[{found.code}] {found.message}",
        f"saran: {found.hint}",
        *(f"terkait {other.at.line}:{other.at.column} {other.message}" for other in found.related),
    ]
    return "\n".join(lines)
