"""The invariants of legibility on generated structures of every kind, asked of the drawn SVG files.

A few structures in every run of the tests; 2,000 with `--lambat` (`make test-lambat`). To see structure 137
again: `judge(137)` in `jalan.py`.
"""

from __future__ import annotations

from typing import Final

import pytest

from tests.lambat.aturan import SEMUA
from tests.lambat.jalan import Ringkasan, judge, run

SEDIKIT: Final = 15
"""Structures that every run of the tests judges."""

PESAN_HALAMAN: Final = frozenset({"PK301", "PK302", "PK305"})
"""What is said of a chart that no page holds at 8 pt."""


@pytest.fixture(scope="module")
def semua(request: pytest.FixtureRequest) -> Ringkasan:
    jumlah: int = request.config.getoption("--lambat")
    if not jumlah:
        pytest.skip("lambat: --lambat (make test-lambat) menilai 2.000 struktur")
    return run(jumlah)


@pytest.mark.parametrize("aturan", SEMUA)
def test_a_rule_holds_for_every_generated_structure(aturan: str, semua: Ringkasan) -> None:
    assert semua.pelanggaran.get(aturan, []) == []


def test_as_many_structures_were_drawn_as_were_asked_for(
    semua: Ringkasan, request: pytest.FixtureRequest
) -> None:
    assert semua.dihitung == request.config.getoption("--lambat")
    assert semua.halaman > semua.dihitung


def test_what_is_refused_is_refused_for_a_reason_of_its_own(semua: Ringkasan) -> None:
    codes = set(semua.ditolak)

    assert all(code.startswith("PK2") or code in PESAN_HALAMAN for code in codes), codes
    assert sum(semua.ditolak.values()) < semua.dihitung


def test_every_rule_holds_for_the_first_structures() -> None:
    found = [satu for satu in map(judge, range(SEDIKIT)) if satu.pelanggaran]

    assert found == []
