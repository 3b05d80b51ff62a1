from __future__ import annotations

import re
from pathlib import Path

from polakerja_diagram import draw
from polakerja_diagram.draw.codes import CODES


def test_every_code_raised_is_explained_and_every_explanation_is_used() -> None:
    sources = sorted(Path(str(draw.__file__)).parent.glob("*.py"))
    text = "".join(path.read_text(encoding="utf-8") for path in sources if path.name != "codes.py")

    raised = set(re.findall(r'"(PK\d{3})"', text))

    assert raised == set(CODES)


def test_every_explanation_begins_with_a_sentence_and_has_its_parts() -> None:
    for text in CODES.values():
        first, *rest = text.splitlines()
        assert first.endswith(".")
        assert rest[0] == ""
        assert [word for word in ("Mengapa:", "Salah:", "Betul:") if f"\n{word}" not in text] == []
