"""What Lampiran II draws: the head, the Sekda, and the branches of the Asisten; no coordinate."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable

    from polakerja_diagram.chart.bagan import Jaring, Kotak


@dataclass(frozen=True, slots=True)
class Cabang:
    """An Asisten on Lampiran II with the boxes it coordinates, in order."""

    kepala: Kotak
    semua_kotak: tuple[Kotak, ...]


@dataclass(frozen=True, slots=True)
class BaganJalur:
    """Lampiran II: the head, the Sekda, who stands directly under them, and the branches of the Asisten."""

    pimpinan: Kotak
    sekda: Kotak | None
    langsung: tuple[Kotak, ...]
    semua_cabang: tuple[Cabang, ...]
    semua_jaring: tuple[Jaring, ...]
    berdaftar: bool = False
    """Whether the organs under an Asisten stand in one list, not each in a box."""

    @property
    def semua_kotak(self) -> tuple[Kotak, ...]:
        """Every box, from the head downwards."""
        branches = (kotak for cabang in self.semua_cabang for kotak in (cabang.kepala, *cabang.semua_kotak))
        return (self.pimpinan, *((self.sekda,) if self.sekda else ()), *self.langsung, *branches)

    def with_boxes(self, change: Callable[[Kotak], Kotak]) -> Self:
        """Return the chart with every box as `change` makes it; names and lines stay."""
        return replace(
            self,
            pimpinan=change(self.pimpinan),
            sekda=change(self.sekda) if self.sekda else None,
            langsung=tuple(map(change, self.langsung)),
            semua_cabang=tuple(
                Cabang(change(cabang.kepala), tuple(map(change, cabang.semua_kotak)))
                for cabang in self.semua_cabang
            ),
        )
