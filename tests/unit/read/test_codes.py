"""Every code that the reader reports is explained, and no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import polakerja_diagram.read
from polakerja_diagram.read.codes import CODES

FOLDER = Path(polakerja_diagram.read.__file__).parent


def test_every_code_that_is_reported_is_explained_and_no_other() -> None:
    sources = [
        path.read_text(encoding="utf-8")
        for path in sorted(FOLDER.glob("*.py"))
        if path.stem not in {"codes", "schema_common"}
    ]
    pattern = re.compile(r'(?:^ *|[(])"(PK\d{3})"', re.MULTILINE)

    reported = {code for source in sources for code in pattern.findall(source)}

    assert reported == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_an_explanation_has_a_summary_a_reason_a_wrong_and_a_right_example(code: str) -> None:
    paragraphs = CODES[code].split("\n\n")

    summary, body = paragraphs

    assert summary.endswith(".")
    assert "\n" not in summary
    assert re.findall(r"^(\w+): ", body, re.MULTILINE)[:1] == ["Mengapa"]
    assert [word for word in re.findall(r"^(\w+): ", body, re.MULTILINE) if word != "Dasar"] == [
        "Mengapa",
        "Salah",
        "Betul",
    ]
