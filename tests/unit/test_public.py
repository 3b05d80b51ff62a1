"""What the package offers to a program, and that it costs nothing until it is used."""

from __future__ import annotations

import subprocess
import sys

import pytest

import polakerja_diagram


def test_every_public_name_is_there() -> None:
    assert [name for name in polakerja_diagram.__all__ if not hasattr(polakerja_diagram, name)] == []


def test_a_name_that_is_not_public_is_refused_as_python_does() -> None:
    with pytest.raises(AttributeError, match="module 'polakerja_diagram' has no attribute 'gambar'"):
        polakerja_diagram.gambar  # noqa: B018 - asking is the test


def test_checking_loads_no_engine() -> None:
    code = "import sys, polakerja_diagram.cli.main, polakerja_diagram.pipeline; print(*sorted(sys.modules))"

    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    loaded = set(result.stdout.split())
    assert (
        loaded & {"graphviz", "jinja2", "cairosvg", "typst", "pikepdf", "polakerja_diagram.chart.page.search"}
        == set()
    )
