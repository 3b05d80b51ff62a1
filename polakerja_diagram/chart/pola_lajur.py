"""Lampiran I: the order of lines that share a channel or margin, so that they cross as little as possible.

A `Ruas` is the part of a line that lies in one channel or margin; lines of one kind from one box share it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.pola_rute import KANAN, KIRI, Rute, Sisi
from polakerja_diagram.model import JenisHubungan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polakerja_diagram.chart.pola_letak import Letak, Susunan

TERBANYAK_DICOBA: Final = 6
"""Up to so many lines all orders are tried (720); above that, each line is put where it crosses least."""

Kunci = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ruas:
    """One piece in a lane. `sambungan`: (place along the lane, towards the first tier or inner side?).

    In a channel the place is an x and the flag says that the line comes from above; in a margin the place is a
    y and the flag says that it comes from the content (always).
    """

    kunci: Kunci
    lajur: str
    sambungan: tuple[tuple[float, bool], ...]

    @property
    def awal(self) -> float:
        """The lower end along the lane."""
        return min(place for place, _ in self.sambungan)

    @property
    def akhir(self) -> float:
        """The upper end along the lane."""
        return max(place for place, _ in self.sambungan)


def collect_ruas(
    semua_rute: Sequence[Rute], susunan: Susunan, *, headings: Mapping[int, str]
) -> dict[str, tuple[Ruas, ...]]:
    """Return the pieces in each lane, with the places where lines join them (middles of boxes, for a start)."""
    joined: dict[str, dict[Kunci, dict[tuple[float, bool], None]]] = {}
    for rute in semua_rute:
        start, end = susunan.letak[rute.dari.kotak], susunan.letak[rute.ke.kotak]
        for index, lajur in enumerate(rute.lajur):
            key = piece_key(rute, index, headings)
            places = joined.setdefault(lajur, {}).setdefault(key, {})
            before = rute.lajur[index - 1] if index else ""
            after = rute.lajur[index + 1] if index + 1 < len(rute.lajur) else ""
            places[_join(lajur, before, start, rute.sisi_dari, susunan)] = None
            places[_join(lajur, after, end, rute.sisi_ke, susunan)] = None
    return {
        lajur: tuple(Ruas(key, lajur, tuple(places)) for key, places in pieces.items())
        for lajur, pieces in joined.items()
    }


def piece_key(rute: Rute, index: int, headings: Mapping[int, str]) -> Kunci:
    """Return the key of a route's piece in its lane `index`; lines that part at once have different headings."""
    return (*rute.batang, headings[rute.nomor], *rute.lajur[1 : index + 1])


def find_headings(semua_rute: Sequence[Rute], susunan: Susunan) -> dict[int, str]:
    """Return for each route on which side of its start it goes on in its first lane."""
    result: dict[int, str] = {}
    for rute in semua_rute:
        start, end = susunan.letak[rute.dari.kotak], susunan.letak[rute.ke.kotak]
        if not rute.lajur:
            result[rute.nomor] = ""
        elif rute.lajur[0] in {KIRI, KANAN}:
            result[rute.nomor] = "turun" if end.tengah_y_mm >= start.tengah_y_mm else "naik"
        elif len(rute.lajur) > 1:
            result[rute.nomor] = rute.lajur[1]
        else:
            result[rute.nomor] = KANAN if end.tengah_x_mm >= start.tengah_x_mm else KIRI
    return result


def _join(lajur: str, neighbour: str, box: Letak, sisi: Sisi, susunan: Susunan) -> tuple[float, bool]:
    if lajur in {KIRI, KANAN}:
        if neighbour:
            return _channel_y(neighbour, susunan), True
        return box.tengah_y_mm, True
    if neighbour == KIRI:
        return susunan.kiri_mm - 1.0, False
    if neighbour == KANAN:
        return susunan.kanan_mm + 1.0, False
    return box.tengah_x_mm, sisi is Sisi.BAWAH


def _channel_y(lajur: str, susunan: Susunan) -> float:
    index = int(lajur[1:])
    return (susunan.baris[index][1] + susunan.baris[index + 1][0]) / 2


def order_lanes(semua_ruas: Sequence[Ruas]) -> dict[Kunci, int]:
    """Return each piece's lane: 0 is the one next to the upper tier, or next to the content in a margin.

    Pieces that do not overlap may share a lane.
    """
    pieces = sorted(semua_ruas, key=_precedence)
    if len(pieces) <= TERBANYAK_DICOBA:
        best = min(permutations(pieces), key=_cost, default=())
    else:
        placed: list[Ruas] = []
        for ruas in pieces:
            options = [[*placed[:at], ruas, *placed[at:]] for at in range(len(placed) + 1)]
            placed = min(options, key=_cost)
        best = tuple(placed)
    lanes: dict[Kunci, int] = {}
    for index, ruas in enumerate(best):
        below = [lanes[other.kunci] + 1 for other in best[:index] if _meet(ruas, other)]
        lanes[ruas.kunci] = max(below, default=0)
    return lanes


def _precedence(ruas: Ruas) -> tuple[float, bool, Kunci]:
    """Longer pieces first; of equal ones the struktural, which then encloses the other from both sides."""
    return round(ruas.awal - ruas.akhir, 3), ruas.kunci[0] != JenisHubungan.STRUKTURAL, ruas.kunci


BERBAGI_MM: Final = 1.0
"""Two pieces that come no closer than this along the lane may share it; middles stand for ends here."""


def _meet(satu: Ruas, dua: Ruas) -> bool:
    return satu.awal < dua.akhir + BERBAGI_MM and dua.awal < satu.akhir + BERBAGI_MM and not _touch(satu, dua)


def _touch(satu: Ruas, dua: Ruas) -> bool:
    """Whether two pieces only meet end to end at one box (one leaves to the left, the other to the right)."""
    return abs(satu.akhir - dua.awal) < BERBAGI_MM or abs(dua.akhir - satu.awal) < BERBAGI_MM


def _cost(order: Sequence[Ruas]) -> int:
    """Return how many crossings an order makes: lines that must pass through a lane beside theirs."""
    total = 0
    for index, near in enumerate(order):
        for far in order[index + 1 :]:
            total += sum(
                far.awal < x < far.akhir for x, up in near.sambungan if not up and near.lajur[0] == "c"
            )
            total += sum(near.awal < x < near.akhir for x, up in far.sambungan if up)
    return total
