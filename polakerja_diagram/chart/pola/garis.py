"""Lampiran I: ways, lanes and doors become polylines; a line that shares its way begins where it parts.

Lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from polakerja_diagram.chart.denah import Titik
from polakerja_diagram.chart.pola.gerbang import Gerbang, end_key, sides, start_key
from polakerja_diagram.chart.pola.jarak import SAMA_MM, TEPI_PANAH_MM
from polakerja_diagram.chart.pola.lajur import (
    collect_ruas,
    find_headings,
    order_lanes,
    piece_key,
    rough_places,
)
from polakerja_diagram.chart.pola.rute import KANAN, KIRI, Rute, Sisi
from polakerja_diagram.chart.pola.silang import length_mm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polakerja_diagram.chart.denah import TandaAnggota
    from polakerja_diagram.chart.pola.barisan import Barisan
    from polakerja_diagram.chart.pola.jarak import Jarak
    from polakerja_diagram.chart.pola.letak import Susunan

Polyline = tuple[Titik, ...]


@dataclass(frozen=True, slots=True)
class Tarikan:
    """A drawn way.

    `utuh`: it begins at its box, not where it parts from another line. `tiba`: it ends at its box, not where
    it joins another line.
    """

    polyline: Polyline
    utuh: bool = True
    tiba: bool = True


class Penarik:
    """Draws all ways on one placement; `barisan` has the rows of members at which they end."""

    def __init__(
        self,
        semua_rute: Sequence[Rute],
        susunan: Susunan,
        barisan: Barisan,
        *,
        jarak: Jarak,
    ) -> None:
        self.semua_rute = semua_rute
        self.susunan = susunan
        self.jarak = jarak
        self.headings = find_headings(semua_rute, susunan)
        rough = collect_ruas(semua_rute, rough_places(susunan), headings=self.headings)
        self.gerbang = Gerbang(
            semua_rute, susunan, barisan, jarak=jarak, headings=self.headings, semua_ruas=rough
        )
        self.lanes: dict[str, dict[tuple[str, ...], int]] = {}

    def arrange(self) -> bool:
        """Find doors and lanes; False if they do not fit between the boxes as these stand."""
        if not self.gerbang.open():
            return False
        for is_margin in (False, True):
            routes = [rute for rute in self.semua_rute if rute.lajur]
            pieces = collect_ruas(routes, self._place, headings=self.headings)
            for lajur, ruas in pieces.items():
                if (lajur in {KIRI, KANAN}) == is_margin:
                    self.lanes[lajur] = order_lanes(ruas, jarak_mm=self.jarak.rapat_mm)
        return True

    def lane_counts(self) -> Mapping[str, int]:
        """Return how many lanes each channel and margin has."""
        return {lajur: max(lanes.values()) + 1 for lajur, lanes in self.lanes.items()}

    def draw(self) -> tuple[Tarikan, ...]:
        """Return one polyline for each way, in their order."""
        result: list[Tarikan] = []
        trunks: dict[tuple[str, ...], list[Polyline]] = {}
        for rute in self.semua_rute:
            whole = _simplify(self._points(rute))
            if not rute.lajur:
                result.append(Tarikan(whole))
                continue
            start = _share(trunks.setdefault(start_key(rute, self.headings), []), whole)
            end = _share(trunks.setdefault(rute.muara, []), whole[::-1]) if rute.muara else 0.0
            polyline = _cut(_cut(whole, start)[::-1], end)[::-1]
            result.append(Tarikan(polyline, utuh=start == 0, tiba=end == 0))
        return tuple(result)

    def marks(self) -> tuple[TandaAnggota, ...]:
        """Return the marks of the rows at which ways end, one at each side of a row."""
        found = (
            self.gerbang.barisan.mark(ujung, sisi, self.susunan.letak[ujung.kotak])
            for rute in self.semua_rute
            for ujung, sisi, _ in sides(rute)
        )
        return tuple(dict.fromkeys(mark for mark in found if mark is not None))

    def _place(self, rute: Rute, index: int, *, awal: bool) -> tuple[float, bool]:
        """Return where a way joins a lane, by the doors that have been found."""
        at = index - 1 if awal else index + 1
        neighbour = rute.lajur[at] if 0 <= at < len(rute.lajur) else ""
        gang, sisi = (rute.gang_dari, rute.sisi_dari) if awal else (rute.gang_ke, rute.sisi_ke)
        key = start_key(rute, self.headings) if awal else end_key(rute)
        if rute.lajur[index] in {KIRI, KANAN}:
            if neighbour:
                lanes = self.lanes.get(neighbour)
                return (self.lane_mm(neighbour, piece_key(rute, at, self.headings)) if lanes else 0.0), True
            return self.gerbang.door(rute, key, awal=awal), True
        if neighbour:
            return (self.susunan.kiri_mm - 1.0 if neighbour == KIRI else self.susunan.kanan_mm + 1.0), False
        if gang is not None:
            return self.gerbang.turn(rute, awal=awal), gang.turun
        return self.gerbang.door(rute, key, awal=awal), sisi is Sisi.BAWAH

    def _points(self, rute: Rute) -> list[Titik]:
        key, last_key = start_key(rute, self.headings), end_key(rute)
        start, end = self._door_point(rute, key, awal=True), self._door_point(rute, last_key, awal=False)
        points = [start]
        if rute.gang_dari is not None:
            points.append(Titik(self.gerbang.turn(rute, awal=True), start.y_mm))
        for index, lajur in enumerate(rute.lajur):
            place = self.lane_mm(lajur, piece_key(rute, index, self.headings))
            last = points[-1]
            points.append(Titik(place, last.y_mm) if lajur in {KIRI, KANAN} else Titik(last.x_mm, place))
        last = points[-1]
        if rute.gang_ke is not None:
            turn = self.gerbang.turn(rute, awal=not rute.lajur)
            points += [Titik(turn, last.y_mm), Titik(turn, end.y_mm)]
        elif rute.lajur:
            points.append(Titik(last.x_mm, end.y_mm) if rute.sisi_ke.is_level else Titik(end.x_mm, last.y_mm))
        points.append(end)
        return points

    def lane_mm(self, lajur: str, key: tuple[str, ...]) -> float:
        """Return the coordinate of a piece: a height in a channel, a place from the left in a margin."""
        lanes = self.lanes[lajur]
        if lajur == KIRI:
            return self.susunan.kiri_mm - TEPI_PANAH_MM - lanes[key] * self.jarak.jalur_mm
        if lajur == KANAN:
            return self.susunan.kanan_mm + TEPI_PANAH_MM + lanes[key] * self.jarak.jalur_mm
        top, bottom = self.susunan.saluran(lajur)
        count = max(lanes.values()) + 1
        return top + (bottom - top) * (lanes[key] + 1) / (count + 1)

    def _door_point(self, rute: Rute, key: tuple[str, ...], *, awal: bool) -> Titik:
        ujung, sisi = (rute.dari, rute.sisi_dari) if awal else (rute.ke, rute.sisi_ke)
        letak = self.susunan.letak[ujung.kotak]
        place = self.gerbang.door(rute, key, awal=awal)
        if sisi.is_level:
            return Titik(letak.x_mm if sisi is Sisi.KIRI else letak.kanan_mm, place)
        return Titik(place, letak.y_mm if sisi is Sisi.ATAS else letak.bawah_mm)


def _simplify(points: Sequence[Titik]) -> Polyline:
    """Return the polyline without points that add nothing."""
    result: list[Titik] = []
    for point in points:
        if result and _direction(result[-1], point) == (0, 0):
            continue
        while len(result) > 1 and _is_between(result[-2], result[-1], point):
            result.pop()
        result.append(point)
    return tuple(result)


def _is_between(a: Titik, b: Titik, c: Titik) -> bool:
    level = abs(a.y_mm - b.y_mm) < SAMA_MM and abs(b.y_mm - c.y_mm) < SAMA_MM
    upright = abs(a.x_mm - b.x_mm) < SAMA_MM and abs(b.x_mm - c.x_mm) < SAMA_MM
    return level or upright


def _share(earlier: list[Polyline], whole: Polyline) -> float:
    """Return how far a polyline runs together with earlier ones from its start, in mm; it joins them."""
    shared = max((_shared(whole, other) for other in earlier), default=0.0)
    earlier.append(whole)
    return shared


def _shared(whole: Polyline, other: Polyline) -> float:
    """Return how far two polylines run together from their start, in mm."""
    total = 0.0
    for (a, b), (c, d) in zip(pairwise(whole), pairwise(other), strict=False):
        if length_mm(a, c) > SAMA_MM or _direction(a, b) != _direction(c, d):
            return total
        length, other_length = length_mm(a, b), length_mm(c, d)
        total += min(length, other_length)
        if abs(length - other_length) > SAMA_MM:
            return total
    return total


def _cut(whole: Polyline, length: float) -> Polyline:
    """Return a polyline without its first `length` millimetres."""
    if length <= 0:
        return whole
    left = length
    for index, (a, b) in enumerate(pairwise(whole)):
        step = length_mm(a, b)
        if left < step - SAMA_MM:
            share = left / step
            start = Titik(a.x_mm + (b.x_mm - a.x_mm) * share, a.y_mm + (b.y_mm - a.y_mm) * share)
            return (start, *whole[index + 1 :])
        left -= step
    return whole[-2:]


def _direction(a: Titik, b: Titik) -> tuple[int, int]:
    def sign(value: float) -> int:
        return 0 if abs(value) < SAMA_MM else (1 if value > 0 else -1)

    return sign(b.x_mm - a.x_mm), sign(b.y_mm - a.y_mm)
