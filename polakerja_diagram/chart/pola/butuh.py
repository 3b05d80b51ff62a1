"""Lampiran I: how much room the lines need, counted before the boxes have their final places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from polakerja_diagram.chart.pola.gerbang import count_turns, end_key, sides, start_key
from polakerja_diagram.chart.pola.kebutuhan import Kebutuhan
from polakerja_diagram.chart.pola.lajur import piece_key
from polakerja_diagram.chart.pola.rute import KANAN, KIRI, channel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polakerja_diagram.chart.pola.jarak import Jarak
    from polakerja_diagram.chart.pola.rute import Rute, Sisi

K = TypeVar("K")
V = TypeVar("V", int, float)
Pasangan = frozenset[tuple[str, str]]


def count_needs(
    semua_rute: Sequence[Rute],
    *,
    jarak: Jarak,
    headings: Mapping[int, str],
    lanes: Mapping[str, int],
    jumlah_baris: int,
) -> Kebutuhan:
    """Return what the ways need.

    Args:
        semua_rute: all ways.
        jarak: distances between lines.
        headings: to which side each way goes on; empty while no place is known.
        lanes: lanes of each channel; empty while no place is known.
        jumlah_baris: number of tiers.
    """
    known = {rute.nomor: headings.get(rute.nomor, "") for rute in semua_rute}
    margins: dict[str, set[tuple[str, ...]]] = {KIRI: set(), KANAN: set()}
    doors: dict[tuple[str, Sisi], set[tuple[str, ...]]] = {}
    for rute in semua_rute:
        for index, lajur in enumerate(rute.lajur):
            if lajur in margins:
                margins[lajur].add(piece_key(rute, index, known))
        for ujung, sisi, awal in sides(rute):
            key = start_key(rute, known) if awal else end_key(rute)
            doors.setdefault((ujung.kotak, sisi), set()).add(key)
    turns: dict[tuple[int, int], int] = {}
    for gang, keys in count_turns(semua_rute, known).items():
        place = (gang.baris, gang.urutan)
        turns[place] = turns.get(place, 0) + len(keys)
    return Kebutuhan(
        saluran=tuple(lanes.get(channel(index), 0) for index in range(jumlah_baris)),
        kiri=len(margins[KIRI]),
        kanan=len(margins[KANAN]),
        bersanding=_joined(semua_rute, level=True),
        bersusun=_joined(semua_rute, level=False),
        sebaris=frozenset(
            other.kotak
            for rute in semua_rute
            if rute.is_straight
            for end, other in ((rute.dari, rute.ke), (rute.ke, rute.dari))
            if end.anggota is not None
        ),
        gang=turns,
        lebar=_largest(doors, jarak, level=False),
        tinggi=_largest(doors, jarak, level=True),
    )


def _joined(semua_rute: Sequence[Rute], *, level: bool) -> Pasangan:
    """Return the pairs of boxes, both ways round, that lines join without a lane."""
    pairs = [
        (rute.dari.kotak, rute.ke.kotak)
        for rute in semua_rute
        if not rute.lajur and rute.sisi_dari.is_level == level
    ]
    return frozenset([*pairs, *((b, a) for a, b in pairs)])


def _largest(
    doors: Mapping[tuple[str, Sisi], set[tuple[str, ...]]], jarak: Jarak, *, level: bool
) -> dict[str, float]:
    """Return the least length of the sides of each box that several lines meet."""
    result: dict[str, float] = {}
    for (kotak, sisi), keys in doors.items():
        if sisi.is_level == level and len(keys) > 1:
            result[kotak] = max(result.get(kotak, 0.0), jarak.side_mm(len(keys)))
    return result


def at_least(satu: Kebutuhan, dua: Kebutuhan) -> Kebutuhan:
    """Return a need that covers both."""
    return Kebutuhan(
        saluran=tuple(max(pair) for pair in zip(satu.saluran, dua.saluran, strict=True)),
        kiri=max(satu.kiri, dua.kiri),
        kanan=max(satu.kanan, dua.kanan),
        bersanding=satu.bersanding | dua.bersanding,
        bersusun=satu.bersusun | dua.bersusun,
        sebaris=satu.sebaris | dua.sebaris,
        gang=_greater(satu.gang, dua.gang),
        lebar=_greater(satu.lebar, dua.lebar),
        tinggi=_greater(satu.tinggi, dua.tinggi),
    )


def _greater(satu: Mapping[K, V], dua: Mapping[K, V]) -> dict[K, V]:
    result = dict(satu)
    for key, value in dua.items():
        result[key] = max(result.get(key, value), value)
    return result


def is_same_width(satu: Kebutuhan, dua: Kebutuhan) -> bool:
    """Whether two needs give the same widths and heights of boxes; channels and what is joined may differ."""
    return replace(satu, saluran=dua.saluran, bersusun=dua.bersusun, sebaris=dua.sebaris) == dua
