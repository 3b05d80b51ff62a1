"""Lampiran I: all doors of all boxes, and where lines turn in the gaps between boxes.

A strip is what doors share: a channel (their x), a gap or the outer side of a tier (their y). Doors of one
strip keep their distance whatever box they belong to, so that lines never run on one another. Millimetres.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from polakerja_diagram.chart.pola.jarak import JARAK_JALUR_MM, JARAK_TERKECIL_MM, SUDUT_MM, TEPI_JALUR_MM
from polakerja_diagram.chart.pola.lajur import order_lanes, piece_key
from polakerja_diagram.chart.pola.pintu import Ingin, Pintu, keep_apart, place_doors, spread
from polakerja_diagram.chart.pola.rute import KANAN, KIRI, Gang, Rute, Sisi, channel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polakerja_diagram.chart.bagan import Ujung
    from polakerja_diagram.chart.pola.barisan import Barisan
    from polakerja_diagram.chart.pola.jarak import Jarak
    from polakerja_diagram.chart.pola.lajur import Ruas
    from polakerja_diagram.chart.pola.letak import Susunan

Kunci = tuple[str, ...]


class Tepi(NamedTuple):
    """One side of one box."""

    kotak: str
    sisi: Sisi


def start_key(rute: Rute, headings: Mapping[int, str]) -> Kunci:
    """Return the key of the door where a way begins; ways of one trunk share it."""
    return (*rute.batang, headings[rute.nomor]) if rute.lajur else ("lurus", str(rute.nomor))


def end_key(rute: Rute) -> Kunci:
    """Return the key of the door where a way ends; a straight way has but one door."""
    if rute.muara:
        return ("tiba", *rute.muara)
    return ("lurus" if rute.is_straight else "tiba", str(rute.nomor))


def turn_key(rute: Rute, headings: Mapping[int, str], *, awal: bool) -> Kunci:
    """Return the key of a turn in a gap; lines that arrive as one are one in the gap they leave by."""
    if awal and rute.muara and len(rute.lajur) == 1:
        return ("kumpul", str(rute.gang_dari), *rute.muara)
    return start_key(rute, headings) if awal else end_key(rute)


def sides(rute: Rute) -> tuple[tuple[Ujung, Sisi, bool], ...]:
    """Return both ends of a way with their sides; the flag says that it is the beginning."""
    return (rute.dari, rute.sisi_dari, True), (rute.ke, rute.sisi_ke, False)


class Gerbang:
    """The doors of one placement. Call `open` first."""

    def __init__(
        self,
        semua_rute: Sequence[Rute],
        susunan: Susunan,
        barisan: Barisan,
        *,
        jarak: Jarak,
        headings: Mapping[int, str],
        semua_ruas: Mapping[str, Sequence[Ruas]],
    ) -> None:
        self.semua_rute = semua_rute
        self.susunan = susunan
        self.barisan = barisan
        self.jarak = jarak
        self.headings = headings
        self.ruas = {lajur: {piece.kunci: piece for piece in pieces} for lajur, pieces in semua_ruas.items()}
        self.lanes = {lajur: order_lanes(pieces) for lajur, pieces in semua_ruas.items()}
        self._doors: dict[tuple[Tepi, Kunci], float] = {}
        self._turns: dict[Kunci, float] = {}

    def door(self, rute: Rute, key: Kunci, *, awal: bool) -> float:
        """Return the place of a door on its side."""
        ujung, sisi, _ = sides(rute)[0 if awal else 1]
        return self._doors[Tepi(ujung.kotak, sisi), key]

    def turn(self, rute: Rute, *, awal: bool) -> float:
        """Return the x at which a line turns in the gap after its start, or before its end."""
        return self._turns[turn_key(rute, self.headings, awal=awal)]

    def open(self) -> bool:
        """Find all doors; False if some strip is too short for its doors."""
        strips: dict[Kunci, dict[Kunci, Ingin]] = {}
        owners: dict[tuple[Kunci, Kunci], list[Tepi]] = {}
        for tepi, wanted in self._wanted().items():
            for key, (strip, ingin) in wanted.items():
                known = strips.setdefault(strip, {}).get(key)
                strips[strip][key] = _both(known, ingin) if known is not None else ingin
                owners.setdefault((strip, key), []).append(tepi)
        for strip, key, turn in self._wanted_turns():
            strips.setdefault(strip, {})[key] = turn
        for strip, wishes in strips.items():
            places = self._places(wishes)
            if places is None:
                return False
            for key, place in places.items():
                if key[0] == "gang":
                    self._turns[key[1:]] = place
                for tepi in owners.get((strip, key), ()):
                    self._doors[tepi, key] = place
        return True

    def _places(self, wishes: Mapping[Kunci, Ingin]) -> dict[Kunci, float] | None:
        """Return the places of the doors of one strip, as far apart as they should be or at least must be."""
        for rapat_mm in (self.jarak.rapat_mm, JARAK_TERKECIL_MM):
            places = keep_apart(tuple(wishes.values()), rapat_mm=rapat_mm)
            if places is not None:
                return places
        return _without_steps(wishes) if self.jarak.lurus else None

    def _strip(self, rute: Rute, tepi: Tepi) -> Kunci:
        tempat = self.susunan.tempat[tepi.kotak]
        if not tepi.sisi.is_level:
            return (channel(tempat.baris if tepi.sisi is Sisi.BAWAH else tempat.baris - 1),)
        gang = rute.gang_dari if rute.dari.kotak == tepi.kotak else rute.gang_ke
        if rute.lajur and gang is None:
            return (str(tempat.baris), tepi.sisi.value)
        return (str(tempat.baris), str(tempat.urutan if tepi.sisi is Sisi.KANAN else tempat.urutan - 1))

    def _wanted(self) -> dict[Tepi, dict[Kunci, tuple[Kunci, Ingin]]]:
        straight = self._straight_places()
        doors: dict[Tepi, dict[Kunci, Pintu]] = {}
        rows: dict[Tepi, dict[Kunci, float]] = {}
        strips: dict[tuple[Tepi, Kunci], Kunci] = {}
        for rute in self.semua_rute:
            for ujung, sisi, awal in sides(rute):
                tepi = Tepi(ujung.kotak, sisi)
                key = start_key(rute, self.headings) if awal else end_key(rute)
                if key not in doors.setdefault(tepi, {}):
                    doors[tepi][key] = self._door(rute, ujung, key, straight, awal=awal)
                    strips[tepi, key] = self._strip(rute, tepi)
                    row = self.barisan.middle(ujung)
                    if row is not None:
                        rows.setdefault(tepi, {})[key] = row
        result: dict[Tepi, dict[Kunci, tuple[Kunci, Ingin]]] = {}
        for tepi, side in doors.items():
            letak = self.susunan.letak[tepi.kotak]
            datar = tepi.sisi.is_level
            low, high = (letak.y_mm, letak.bawah_mm) if datar else (letak.x_mm, letak.kanan_mm)
            best = place_doors(side.values(), awal_mm=low, akhir_mm=high, jarak=self.jarak, datar=datar)
            if tepi in rows:
                best = self._off_rows(tepi.kotak, best, rows[tepi])
            result[tepi] = {
                key: (strips[tepi, key], self._within(rows.get(tepi, {}), Ingin(key, low, high, place)))
                for key, place in best.items()
            }
        return result

    def _off_rows(
        self, kotak: str, best: Mapping[Kunci, float], rows: Mapping[Kunci, float]
    ) -> dict[Kunci, float]:
        """Return the doors of one side, those of the whole box between its rows."""
        whole = {key: place for key, place in best.items() if key not in rows}
        taken = [best[key] for key in rows]
        moved = self.barisan.aside((kotak,), tuple(whole.values()), taken=taken, rapat_mm=self.jarak.rapat_mm)
        return {**best, **dict(zip(whole, moved, strict=True))}

    def _within(self, rows: Mapping[Kunci, float], ingin: Ingin) -> Ingin:
        """Return a door that keeps off the corners, or close to the row of its member."""
        row = rows.get(ingin.kunci)
        if row is None:
            return replace(ingin, awal_mm=ingin.awal_mm + SUDUT_MM, akhir_mm=ingin.akhir_mm - SUDUT_MM)
        jumlah = sum(other == row for other in rows.values())
        half = max(self.susunan.setengah_baris_mm, jumlah * JARAK_JALUR_MM / 2)
        return replace(
            ingin, awal_mm=max(ingin.awal_mm, row - half), akhir_mm=min(ingin.akhir_mm, row + half)
        )

    def _door(
        self, rute: Rute, ujung: Ujung, key: Kunci, straight: Mapping[int, float], *, awal: bool
    ) -> Pintu:
        fixed = self.barisan.middle(ujung)
        letak = self.susunan.letak[ujung.kotak]
        sisi, gang = (rute.sisi_dari, rute.gang_dari) if awal else (rute.sisi_ke, rute.gang_ke)
        if rute.is_straight:
            return Pintu(key, 0, 0, rute.nomor, straight[rute.nomor])
        if rute.geser is not None and self.susunan.tempat[ujung.kotak].urutan < 0:
            low, length = (letak.y_mm, letak.tinggi_mm) if sisi.is_level else (letak.x_mm, letak.lebar_mm)
            return Pintu(key, 0, 0, rute.nomor, low + rute.geser * length)
        if not rute.lajur:
            return Pintu(key, 0, 0, rute.nomor, fixed)
        if gang is not None:
            return Pintu(key, 1 if gang.turun else -1, 0, rute.nomor, fixed)
        index = 0 if awal else len(rute.lajur) - 1
        lajur = rute.lajur[index]
        piece = self.ruas[lajur][piece_key(rute, index, self.headings)]
        here = letak.tengah_y_mm if lajur in {KIRI, KANAN} else letak.tengah_x_mm
        before, beyond = here - piece.awal > 1.0, piece.akhir - here > 1.0
        arah = 0 if before == beyond else (-1 if before else 1)
        return Pintu(key, arah, self._distance(lajur, piece.kunci, sisi), rute.nomor, fixed)

    def _distance(self, lajur: str, key: Kunci, sisi: Sisi) -> int:
        """Return how many lanes lie between a side of a box and the piece."""
        lane = self.lanes[lajur][key]
        return max(self.lanes[lajur].values()) - lane if sisi is Sisi.ATAS else lane

    def _straight_places(self) -> dict[int, float]:
        """Return where each straight line looks best: within both boxes, parallel ones side by side."""
        groups: dict[tuple[str, str, bool], list[Rute]] = {}
        for rute in self.semua_rute:
            if rute.is_straight:
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
            shifted = {rute.nomor: rute.geser for rute in group if rute.geser is not None}
            fixed |= {nomor: low + share * (high - low) for nomor, share in shifted.items()}
            places.update(fixed)
            free = [rute for rute in group if rute.nomor not in fixed]
            spots = spread(
                len(free), awal_mm=low, akhir_mm=high, jarak=self.jarak, dilarang=tuple(fixed.values())
            )
            if level:
                spots = self.barisan.aside(
                    (first, second), spots, taken=tuple(fixed.values()), rapat_mm=self.jarak.rapat_mm
                )
            places.update({rute.nomor: spot for rute, spot in zip(free, spots, strict=True)})
        return places

    def _member_places(self, group: Sequence[Rute], *, low: float, high: float) -> dict[int, float]:
        """Return the heights of lines at a member's row; several from one row stand below each other."""
        wanted: list[tuple[float, int]] = []
        for rute in group:
            ujung = rute.dari if rute.dari.anggota is not None else rute.ke
            height = self.barisan.middle(ujung)
            if height is not None:
                wanted.append((min(max(height, low), high), rute.nomor))
        places: dict[int, float] = {}
        last = low - self.jarak.jalur_mm
        for height, nomor in sorted(wanted):
            last = max(height, last + self.jarak.jalur_mm)
            places[nomor] = last
        return places

    def _wanted_turns(self) -> list[tuple[Kunci, Kunci, Ingin]]:
        """Return (strip, key, place) of each line that turns in a gap, in runs of one direction."""
        gaps: dict[tuple[int, int], list[tuple[tuple[bool, bool, float], Gang, Kunci]]] = {}
        for gang, keys in count_turns(self.semua_rute, self.headings).items():
            for key, (ujung, sisi) in keys.items():
                order = self._turn_order(gang, ujung, sisi)
                gaps.setdefault((gang.baris, gang.urutan), []).append((order, gang, key))
        last = len(self.susunan.baris) - 2
        result: list[tuple[Kunci, Kunci, Ingin]] = []
        for (baris, urutan), turns in gaps.items():
            low, high = self.susunan.gang(baris, urutan)
            low, high = low + TEPI_JALUR_MM, high - TEPI_JALUR_MM
            step = (high - low) / max(len(turns) - 1, 1)
            start = 0
            for turun, run in groupby(sorted(turns, key=itemgetter(0)), key=lambda turn: turn[1].turun):
                keys_of_run = [key for _, _, key in run]
                end = start + len(keys_of_run)
                left = low if not start else low + (start - 0.5) * step + self.jarak.rapat_mm / 2
                right = high if end == len(turns) else low + (end - 0.5) * step - self.jarak.rapat_mm / 2
                strip = (channel(min(baris, last) if turun else baris - 1),)
                for index, key in enumerate(keys_of_run, start=1):
                    wish = left + (right - left) * index / (len(keys_of_run) + 1)
                    result.append((strip, ("gang", *key), Ingin(("gang", *key), left, right, wish)))
                start = end
        return result

    def _turn_order(self, gang: Gang, ujung: Ujung, sisi: Sisi) -> tuple[bool, bool, float]:
        """Return a key that keeps lines in a gap off each other's way: each stands near the box it leaves.

        Of those from one box the line that leaves last in its own direction stands nearest.
        """
        letak = self.susunan.letak[ujung.kotak]
        height = self.barisan.middle(ujung)
        height = letak.tengah_y_mm if height is None else height
        from_left = sisi is Sisi.KANAN
        return not from_left, gang.turun, -height if from_left == gang.turun else height


def count_turns(
    semua_rute: Sequence[Rute], headings: Mapping[int, str]
) -> dict[Gang, dict[Kunci, tuple[Ujung, Sisi]]]:
    """Return the lines that turn in each gap, by the keys of their doors, and where each comes from."""
    result: dict[Gang, dict[Kunci, tuple[Ujung, Sisi]]] = {}
    for rute in semua_rute:
        if rute.gang_dari is not None:
            key = turn_key(rute, headings, awal=True)
            result.setdefault(rute.gang_dari, {})[key] = rute.dari, rute.sisi_dari
        if rute.gang_ke is not None and rute.lajur:
            result.setdefault(rute.gang_ke, {})[end_key(rute)] = rute.ke, rute.sisi_ke
    return result


def _without_steps(wishes: Mapping[Kunci, Ingin]) -> dict[Kunci, float] | None:
    """Return the places of doors where each line with a step runs straight if one height suits both its ends.

    Its two doors are one then: a line keeps no distance from itself.
    """
    straight = dict(wishes)
    ends: dict[Kunci, Kunci] = {}
    for key, start in wishes.items():
        last = ("tiba", *key[1:])
        if key[0] != "lurus" or last not in wishes:
            continue
        both = _both(start, wishes[last])
        if both.awal_mm <= both.akhir_mm:
            straight[key] = both
            del straight[last]
            ends[last] = key
    places = keep_apart(tuple(straight.values()), rapat_mm=JARAK_TERKECIL_MM)
    return None if places is None else places | {last: places[key] for last, key in ends.items()}


def _both(satu: Ingin, dua: Ingin) -> Ingin:
    """Return the door of a straight line: it must suit both boxes."""
    return Ingin(satu.kunci, max(satu.awal_mm, dua.awal_mm), min(satu.akhir_mm, dua.akhir_mm), satu.ingin_mm)
