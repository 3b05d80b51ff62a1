"""What of a ground is taken: boxes, edges of frames, lines and free text."""

from __future__ import annotations

import pytest

from polakerja_diagram.chart.denah import (
    BarisTeks,
    BingkaiDenah,
    Denah,
    GarisDenah,
    GayaKotak,
    KotakDenah,
    Rata,
    Titik,
)
from polakerja_diagram.chart.judge.ground import empty_share
from polakerja_diagram.model import JenisHubungan

KOSONG = Denah(40, 40, 10, (), ())
KOTAK = KotakDenah("a", "perangkat-a", "A", 0, 0, 19.9, 39.9, GayaKotak.BIASA, ())
GARIS = GarisDenah("a", "b", JenisHubungan.STRUKTURAL, None, ((Titik(1, 1), Titik(39, 1)),))
BINGKAI = BingkaiDenah("opd", "bingkai-opd", "OPD", 1, 1, 38, 38)
TEKS = BarisTeks("lanjutan", 1, 3.9, 18, 10, Rata.KIRI)


@pytest.mark.parametrize(
    ("denah", "expected"),
    [
        (KOSONG, 1.0),
        (Denah(40, 40, 10, (KOTAK,), ()), 0.5),
        (Denah(40, 40, 10, (), (GARIS,)), 0.9),
        (Denah(40, 40, 10, (), (), (BINGKAI,)), 0.64),
        (Denah(40, 40, 10, (), (), (), (TEKS,)), 0.95),
        (Denah(40, 40, 10, (KOTAK, KOTAK), (GARIS,)), 0.45),
    ],
)
def test_cells_that_nothing_touches_are_empty(denah: Denah, expected: float) -> None:
    assert empty_share(denah, 40) == pytest.approx(expected)


def test_the_ground_may_be_higher_than_the_chart() -> None:
    assert empty_share(Denah(40, 40, 10, (KOTAK,), ()), 80) == pytest.approx(0.75)
