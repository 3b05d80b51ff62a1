"""What Lampiran I draws: every organ once, and all relations; no coordinate."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable

    from polakerja_diagram.chart.bagan import Bingkai, Jaring, Kotak


@dataclass(frozen=True, slots=True)
class BaganPola:
    """Lampiran I: boxes in the drafter's order with their Tingkat, and all relations.

    `semua_tumpukan`: neighbours of one tier that stand one below the other instead of side by side.
    `berkata`: lists tell the relations of their single members in words.
    """

    semua_kotak: tuple[Kotak, ...]
    semua_jaring: tuple[Jaring, ...]
    semua_bingkai: tuple[Bingkai, ...] = ()
    semua_tumpukan: tuple[tuple[str, ...], ...] = ()
    berkata: bool = False

    def with_boxes(self, change: Callable[[Kotak], Kotak]) -> Self:
        """Return the chart with every box as `change` makes it; names and lines stay."""
        return replace(self, semua_kotak=tuple(map(change, self.semua_kotak)))
