"""Ways to show Lampiran II, the clearest first: each organ in its box, or one list under each Asisten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.chart.jalur.plan import plan_jalur

if TYPE_CHECKING:
    from polakerja_diagram.chart.jalur.bagan import BaganJalur
    from polakerja_diagram.model import Struktur


def find_variants(struktur: Struktur) -> tuple[tuple[BaganJalur, ...], ...]:
    """Return the ways to show it, one in each group.

    The drafter's `opd-asisten` leaves one, and so do columns that he set: a list has none.
    """
    boxes, lists = plan_jalur(struktur), plan_jalur(struktur, berdaftar=True)
    wish = struktur.tata_letak.opd_asisten or ("kotak" if struktur.tata_letak.kolom else "")
    if boxes == lists:
        return ((boxes,),)
    ways = {"kotak": (boxes,), "daftar": (lists,)}.get(wish, (boxes, lists))
    return tuple((bagan,) for bagan in ways)
