"""Which annexes an amending act replaces."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.amend.affected import changed_lampiran
from polakerja_diagram.amend.difference import compare_struktur
from polakerja_diagram.model import BentukKoordinasi, Hubungan, JenisHubungan, JenisPerangkat
from tests.unit.amend.contoh import STRUKTUR, amended, organ


@pytest.mark.parametrize(
    ("ke", "replaced"),
    [
        ("opd", ["Lampiran II"]),  # a line to the list of dinas, from each Asisten
        ("badan", ["Lampiran I", "Lampiran II"]),  # a line to the only badan, from its Asisten
    ],
)
def test_an_organ_that_moves_replaces_the_pattern_only_if_a_line_to_it_alone_moves(
    ke: str, replaced: list[str]
) -> None:
    row = Hubungan("asisten", ke, JenisHubungan.KOORDINATIF, BentukKoordinasi.FUNGSIONAL)
    badan = organ("bkpsdm", "Badan Kepegawaian", JenisPerangkat.BADAN)
    lama = amended(replace(STRUKTUR, semua_hubungan=(row,), semua_kelompok=()), badan, bkpsdm="asisten-1")

    baru = amended(lama, bkpsdm="asisten-2", dinkes="asisten-2")

    found = changed_lampiran(lama, baru, compare_struktur(lama, baru))
    assert [one.sebutan for one in found] == replaced
