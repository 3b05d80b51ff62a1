"""Lampiran I: ways, lanes and doors become polylines; a line that shares its way begins where it parts.

Lengths are millimetres.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.chart.denah import Titik
from polakerja_diagram.chart.pola_lajur import collect_ruas, find_headings, order_lanes, piece_key
from polakerja_diagram.chart.pola_letak import JARAK_JALUR_MM, TEPI_JALUR_MM
from polakerja_diagram.chart.pola_pintu import JARAK_PANAH_MM, Pintu, place_doors, spread
from polakerja_diagram.chart.pola_rute import KANAN, KIRI, Rute, Sisi

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from polakerja_diagram.chart.bagan import Ujung
    from polakerja_diagram.chart.pola_letak import Susunan

Jalur = tuple[Titik, ...]
Tepi = tuple[str, Sisi]


class Penarik:
    """Draws all ways on one placement. `member_y` gives the height of a member's row, if the box has it."""

    def __init__(
        self,
        semua_rute: Sequence[Rute],
        susunan: Susunan,
        member_y: Callable[[Ujung], float | None],
    ) -> None:
        self.semua_rute = semua_rute
        self.susunan = susunan
        self.member_y = member_y
        self.headings = find_headings(semua_rute, susunan)
        self.ruas = collect_ruas(semua_rute, susunan, headings=self.headings)
        self.lanes = {lajur: order_lanes(pieces) for lajur, pieces in self.ruas.items()}
        self.lurus = self._straight_places()
        self.pintu = self._doors()

    def draw(self) -> tuple[Jalur, ...]:
        """Return one polyline for each way, in their order."""
        result: list[Jalur] = []
        trunks: dict[tuple[str, ...], list[Jalur]] = {}
        for rute in self.semua_rute:
            whole = _simplify(self._points(rute))
            if not rute.lajur:
                result.append(whole)
                continue
            key = piece_key(rute, 0, self.headings)
            earlier = trunks.setdefault(key, [])
            result.append(_cut(whole, max((_shared(whole, other) for other in earlier), default=0.0)))
            earlier.append(whole)
        return tuple(result)

    def _points(self, rute: Rute) -> list[Titik]:
        start = self._door_point(rute.dari, rute.sisi_dari, self._start_key(rute))
        end = self._door_point(rute.ke, rute.sisi_ke, self._end_key(rute))
        points = [start]
        for index, lajur in enumerate(rute.lajur):
            place = self.lane_mm(lajur, piece_key(rute, index, self.headings))
            last = points[-1]
            points.append(Titik(place, last.y_mm) if lajur in {KIRI, KANAN} else Titik(last.x_mm, place))
        if rute.lajur:
            last = points[-1]
            points.append(Titik(last.x_mm, end.y_mm) if rute.sisi_ke.is_level else Titik(end.x_mm, last.y_mm))
        points.append(end)
        return points

    def lane_mm(self, lajur: str, key: tuple[str, ...]) -> float:
        """Return the coordinate of a piece: a height in a channel, a place from the left in a margin."""
        lanes = self.lanes[lajur]
        if lajur == KIRI:
            return self.susunan.kiri_mm - TEPI_JALUR_MM - lanes[key] * JARAK_JALUR_MM
        if lajur == KANAN:
            return self.susunan.kanan_mm + TEPI_JALUR_MM + lanes[key] * JARAK_JALUR_MM
        index = int(lajur[1:])
        top, bottom = self.susunan.baris[index][1], self.susunan.baris[index + 1][0]
        count = max(lanes.values()) + 1
        return top + (bottom - top) * (lanes[key] + 1) / (count + 1)

    def _door_point(self, ujung: Ujung, sisi: Sisi, key: tuple[str, ...]) -> Titik:
        letak = self.susunan.letak[ujung.kotak]
        place = self.pintu[ujung.kotak, sisi][key]
        if sisi is Sisi.ATAS:
            return Titik(place, letak.y_mm)
        if sisi is Sisi.BAWAH:
            return Titik(place, letak.bawah_mm)
        if sisi is Sisi.KIRI:
            return Titik(letak.x_mm, place)
        return Titik(letak.kanan_mm, place)

    def _start_key(self, rute: Rute) -> tuple[str, ...]:
        return ("lurus", str(rute.nomor)) if not rute.lajur else piece_key(rute, 0, self.headings)

    def _end_key(self, rute: Rute) -> tuple[str, ...]:
        return ("lurus" if not rute.lajur else "tiba", str(rute.nomor))

    def _straight_places(self) -> dict[int, float]:
        """Return the coordinate of each straight line: within both boxes, parallel ones side by side."""
        groups: dict[tuple[str, str, bool], list[Rute]] = {}
        for rute in self.semua_rute:
            if not rute.lajur:
                first, second = sorted((rute.dari.kotak, rute.ke.kotak))
                groups.setdefault((first, second, rute.sisi_dari.is_level), []).append(rute)
        places: dict[int, float] = {}
        for (first, second, level), group in groups.items():
            a, b = self.susunan.letak[first], self.susunan.letak[second]
            if level:
                low, high = max(a.y_mm, b.y_mm), min(a.bawah_mm, b.bawah_mm)
            else:
                low, high = max(a.x_mm, b.x_mm), min(a.kanan_mm, b.kanan_mm)
            fixed = self._member_places(group, low=low, high=high) if level else {}
            places.update(fixed)
            free = [rute for rute in group if rute.nomor not in fixed]
            spots = spread(len(free), awal_mm=low, akhir_mm=high, dilarang=tuple(fixed.values()))
            places.update({rute.nomor: spot for rute, spot in zip(free, spots, strict=True)})
        return places

    def _member_places(self, group: Sequence[Rute], *, low: float, high: float) -> dict[int, float]:
        """Return the heights of lines that leave at a member's row; several from one row stand below each other."""
        wanted: list[tuple[float, int]] = []
        for rute in group:
            ujung = rute.dari if rute.dari.anggota is not None else rute.ke
            height = self.member_y(ujung) if ujung.anggota is not None else None
            if height is not None:
                wanted.append((min(max(height, low), high), rute.nomor))
        places: dict[int, float] = {}
        last = low - JARAK_JALUR_MM
        for height, nomor in sorted(wanted):
            last = max(height, last + JARAK_JALUR_MM)
            places[nomor] = last
        return places

    def _doors(self) -> dict[Tepi, dict[tuple[str, ...], float]]:
        doors: dict[Tepi, dict[tuple[str, ...], Pintu]] = {}
        for rute in self.semua_rute:
            for ujung, sisi, key, index in (
                (rute.dari, rute.sisi_dari, self._start_key(rute), 0),
                (rute.ke, rute.sisi_ke, self._end_key(rute), len(rute.lajur) - 1),
            ):
                side = doors.setdefault((ujung.kotak, sisi), {})
                side.setdefault(key, self._door(rute, ujung, sisi, key, index))
        result: dict[Tepi, dict[tuple[str, ...], float]] = {}
        for (kotak, sisi), side in doors.items():
            letak = self.susunan.letak[kotak]
            low, high = (letak.y_mm, letak.bawah_mm) if sisi.is_level else (letak.x_mm, letak.kanan_mm)
            jarak = JARAK_PANAH_MM if sisi.is_level else JARAK_JALUR_MM
            result[kotak, sisi] = place_doors(side.values(), awal_mm=low, akhir_mm=high, jarak_mm=jarak)
        return result

    def _door(self, rute: Rute, ujung: Ujung, sisi: Sisi, key: tuple[str, ...], index: int) -> Pintu:
        if not rute.lajur:
            return Pintu(key, 0, 0, rute.nomor, self.lurus[rute.nomor])
        fixed = self.member_y(ujung) if ujung.anggota is not None else None
        lajur = rute.lajur[index]
        piece = next(r for r in self.ruas[lajur] if r.kunci == piece_key(rute, index, self.headings))
        letak = self.susunan.letak[ujung.kotak]
        here = letak.tengah_y_mm if lajur in {KIRI, KANAN} else letak.tengah_x_mm
        before, beyond = here - piece.awal > 1.0, piece.akhir - here > 1.0
        arah = 0 if before == beyond else (-1 if before else 1)
        return Pintu(key, arah, self._distance(rute, sisi, index), rute.nomor, fixed)

    def _distance(self, rute: Rute, sisi: Sisi, index: int) -> int:
        """Return how many lanes lie between a side of a box and the piece."""
        lajur = rute.lajur[index]
        lane = self.lanes[lajur][piece_key(rute, index, self.headings)]
        return max(self.lanes[lajur].values()) - lane if sisi is Sisi.ATAS else lane


def _simplify(points: Sequence[Titik]) -> Jalur:
    """Return the polyline without points that add nothing."""
    result: list[Titik] = []
    for point in points:
        if result and abs(point.x_mm - result[-1].x_mm) < 1e-6 and abs(point.y_mm - result[-1].y_mm) < 1e-6:
            continue
        while len(result) > 1 and _is_between(result[-2], result[-1], point):
            result.pop()
        result.append(point)
    return tuple(result)


def _is_between(a: Titik, b: Titik, c: Titik) -> bool:
    level = abs(a.y_mm - b.y_mm) < 1e-6 and abs(b.y_mm - c.y_mm) < 1e-6
    upright = abs(a.x_mm - b.x_mm) < 1e-6 and abs(b.x_mm - c.x_mm) < 1e-6
    return level or upright


def _shared(whole: Jalur, other: Jalur) -> float:
    """Return how far two polylines run together from their start, in mm."""
    total = 0.0
    for (a, b), (c, d) in zip(_pieces(whole), _pieces(other), strict=False):
        if _distance(a, c) > 1e-6 or _direction(a, b) != _direction(c, d):
            return total
        length, other_length = _distance(a, b), _distance(c, d)
        total += min(length, other_length)
        if abs(length - other_length) > 1e-6:
            return total
    return total


def _cut(whole: Jalur, length: float) -> Jalur:
    """Return a polyline without its first `length` millimetres."""
    if length <= 0:
        return whole
    left = length
    for index, (a, b) in enumerate(_pieces(whole)):
        step = _distance(a, b)
        if left < step - 1e-6:
            share = left / step
            start = Titik(a.x_mm + (b.x_mm - a.x_mm) * share, a.y_mm + (b.y_mm - a.y_mm) * share)
            return (start, *whole[index + 1 :])
        left -= step
    return whole[-2:]


def _pieces(jalur: Jalur) -> list[tuple[Titik, Titik]]:
    return list(zip(jalur, jalur[1:], strict=False))


def _distance(a: Titik, b: Titik) -> float:
    return abs(a.x_mm - b.x_mm) + abs(a.y_mm - b.y_mm)


def _direction(a: Titik, b: Titik) -> tuple[int, int]:
    def sign(value: float) -> int:
        return 0 if abs(value) < 1e-6 else (1 if value > 0 else -1)

    return sign(b.x_mm - a.x_mm), sign(b.y_mm - a.y_mm)
