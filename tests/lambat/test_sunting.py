"""Random edits of every example: none breaks a rule, and all undo to the first characters."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import pytest
import yaml

from polakerja_diagram.editing.paths import walk
from polakerja_diagram.read.source import read_nodes
from tests.lambat.sunting import FILES, try_edits

if TYPE_CHECKING:
    from pathlib import Path

SEDIKIT: Final = 250
"""Numbers that every run of the tests tries: some 500 edits."""

TIAP_STRUKTUR: Final = 5
"""Numbers for each structure of `--lambat`: some 20,000 edits beside 2,000 structures."""


def test_no_edit_breaks_a_rule(request: pytest.FixtureRequest) -> None:
    lambat: int = request.config.getoption("--lambat")
    counted: Counter[str] = Counter()
    broken = []
    for n in range(max(SEDIKIT, TIAP_STRUKTUR * lambat)):
        found, told = try_edits(n)
        counted += told
        broken += [(n, one) for one in found]

    assert broken == []
    assert counted["done"] > sum(counted.values()) / 2


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_both_loaders_place_every_value_alike(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    fast, pure = (read_nodes(text, file="", loader=one).value for one in (yaml.CSafeLoader, yaml.SafeLoader))
    assert fast is not None
    assert pure is not None

    assert [(path, node.span) for path, node in walk(fast)] == [
        (path, node.span) for path, node in walk(pure)
    ]
