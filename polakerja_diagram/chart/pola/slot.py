"""Lampiran I: which tier and which side every box takes; no sizes yet.

From the top: the head with what advises it, the Sekda with what stands beside it, the Asisten, the OPD, the
kecamatan and kelurahan. A context body stands beside whom it deals with, otherwise at the foot.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import groupby, product
from typing import TYPE_CHECKING

from polakerja_diagram.chart.bagan import Kotak, Tingkat
from polakerja_diagram.makna import group
from polakerja_diagram.sifat import SIFAT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from polakerja_diagram.chart.pola.bagan import BaganPola


class Jenjang(Enum):
    """How the boxes of a tier are placed: around a middle box, or in a row over the whole width."""

    POROS = "poros"
    DERET = "deret"
    BINGKAI = "bingkai"  # a row within a frame


@dataclass(frozen=True, slots=True)
class Tier:
    """One tier. With POROS, `tengah` stands in the middle, the others at its sides one below the other.

    `tumpukan`: neighbours of a row that stand one below the other.
    """

    jenjang: Jenjang
    tengah: tuple[Kotak, ...]
    kiri: tuple[Kotak, ...] = ()
    kanan: tuple[Kotak, ...] = ()
    tumpukan: tuple[tuple[str, ...], ...] = ()

    @property
    def semua_kotak(self) -> tuple[Kotak, ...]:
        """All boxes of the tier from left to right."""
        return (*self.kiri, *self.tengah, *self.kanan)

    @property
    def semua_kolom(self) -> tuple[tuple[Kotak, ...], ...]:
        """The boxes that stand one below the other, each such column from the top, from left to right."""
        if self.jenjang is Jenjang.POROS:
            return tuple(side for side in (self.kiri, self.tengah, self.kanan) if side)
        stack_of = {nama: stack for stack in self.tumpukan for nama in stack}
        runs = groupby(self.tengah, key=lambda kotak: stack_of.get(kotak.nama, (kotak.nama,)))
        return tuple(tuple(run) for _, run in runs)


def assign_slots(bagan: BaganPola) -> tuple[Tier, ...]:
    """Return the tiers that have boxes, from the top."""
    by_tingkat: dict[Tingkat, list[Kotak]] = {tingkat: [] for tingkat in Tingkat}
    for kotak in bagan.semua_kotak:
        by_tingkat[kotak.tingkat].append(kotak)
    sides = _Sides(bagan, by_tingkat)
    frame = Jenjang.BINGKAI if bagan.semua_bingkai else Jenjang.DERET
    tiers = (
        Tier(
            Jenjang.POROS,
            tuple(by_tingkat[Tingkat.PIMPINAN]),
            tuple(sides.atas_kiri),
            tuple(sides.atas_kanan),
        ),
        Tier(Jenjang.POROS, tuple(by_tingkat[Tingkat.SEKDA]), tuple(sides.kiri), tuple(sides.kanan)),
        Tier(Jenjang.DERET, tuple(by_tingkat[Tingkat.ASISTEN])),
        Tier(frame, tuple(by_tingkat[Tingkat.OPD]), tumpukan=bagan.semua_tumpukan),
        Tier(Jenjang.DERET, (*by_tingkat[Tingkat.WILAYAH], *sides.bawah)),
    )
    return tuple(_in_row(baris) for baris in tiers if baris.semua_kotak)


def _in_row(baris: Tier) -> Tier:
    """Return a tier that has lost its middle (no Sekda) as a row."""
    if baris.jenjang is Jenjang.POROS and not baris.tengah:
        return Tier(Jenjang.DERET, baris.semua_kotak)
    return baris


class _Sides:
    """Puts the boxes beside the head and the Sekda on a side, and the context bodies where they belong."""

    def __init__(self, bagan: BaganPola, by_tingkat: dict[Tingkat, list[Kotak]]) -> None:
        joined = [
            (dari.kotak, ke.kotak, jaring.jenis)
            for jaring in bagan.semua_jaring
            for dari, ke in product(jaring.dari, jaring.ke)
        ]
        self.partners = group(
            pair for dari, ke, jenis in joined for pair in ((dari, (ke, jenis)), (ke, (dari, jenis)))
        )
        heads, samping = by_tingkat[Tingkat.PIMPINAN], by_tingkat[Tingkat.SAMPING]
        konteks = by_tingkat[Tingkat.KONTEKS]
        self.atas_kiri = [kotak for kotak in konteks if self._knows(kotak, (*heads, *samping))]
        self.bawah = [kotak for kotak in konteks if kotak not in self.atas_kiri]
        self.atas_kanan = [kotak for kotak in samping if self._knows(kotak, heads, advising=True)]
        rest = [kotak for kotak in samping if kotak not in self.atas_kanan]
        if not self.atas_kanan:
            half = (len(self.atas_kiri) + 1) // 2
            self.atas_kiri, self.atas_kanan = self.atas_kiri[:half], self.atas_kiri[half:]
        right = [kotak for kotak in self.atas_kanan if kotak in konteks]
        self.kiri = [kotak for kotak in rest if self._knows(kotak, self.atas_kiri)]
        self.kanan = [k for k in rest if k not in self.kiri and self._knows(k, right)]
        for kotak in rest:
            if kotak not in self.kiri and kotak not in self.kanan:
                (self.kanan if len(self.kanan) <= len(self.kiri) else self.kiri).append(kotak)

    def _knows(self, kotak: Kotak, others: Iterable[Kotak], *, advising: bool = False) -> bool:
        """Whether a relation joins a box to one of others; `advising`: one of advice."""
        partners = self.partners.get(kotak.nama, ())
        known = {nama for nama, jenis in partners if SIFAT[jenis].nasihat or not advising}
        return any(other.nama in known for other in others)
