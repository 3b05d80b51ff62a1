"""Ways to show Lampiran I, the clearest first: a checked Struktur gives groups of charts of equal worth.

Pages take the first group that fits in legible text, and within it what gives the largest. A chart with a
line for every relation comes first; where no page has room for that, lists tell what single members do.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.bagan import Tingkat
from polakerja_diagram.chart.pola.plan import plan_pola

if TYPE_CHECKING:
    from polakerja_diagram.chart.pola.bagan import BaganPola
    from polakerja_diagram.model import Struktur

BERTUMPUK_TERSEDIKIT: Final = 3
"""So many boxes of the OPD tier may stand in two columns; two stand side by side."""


def find_variants(struktur: Struktur) -> tuple[tuple[BaganPola, ...], ...]:
    """Return the ways to show it in groups, the clearest group first; never empty.

    The drafter's `hubungan-anggota` leaves one group, `kotak-opd` one way in each.
    """
    wish = struktur.tata_letak.hubungan_anggota
    drawn, told = plan_pola(struktur), plan_pola(struktur, berkata=True)
    if drawn.semua_jaring == told.semua_jaring or wish == "garis":
        plans: tuple[BaganPola, ...] = (drawn,)
    else:
        plans = (told,) if wish == "kata" else (drawn, told)
    return tuple(_arrangements(bagan, struktur.tata_letak.kotak_opd) for bagan in plans)


def _arrangements(bagan: BaganPola, wish: str) -> tuple[BaganPola, ...]:
    """Return the chart with the OPD side by side, then with those beside the longest box stacked."""
    opd = [kotak for kotak in bagan.semua_kotak if kotak.tingkat is Tingkat.OPD]
    longest = max(range(len(opd)), key=lambda index: len(opd[index].anggota), default=0)
    if wish == "berdampingan" or len(opd) < BERTUMPUK_TERSEDIKIT or longest not in {0, len(opd) - 1}:
        return (bagan,)
    others = tuple(kotak.nama for kotak in opd if kotak is not opd[longest])
    stacked = replace(bagan, semua_tumpukan=(others,))
    return (stacked,) if wish == "bertumpuk" else (bagan, stacked)
