"""Lampiran I: the order of lines that share a channel or margin, so that they cross as little as possible.

A `Ruas` is the part of a line that lies in one channel or margin; lines of one kind from one box share it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, permutations
from typing import TYPE_CHECKING, Final, Protocol

from polakerja_diagram.chart.pola.rute import KANAN, KIRI, Rute, Sisi
from polakerja_diagram.sifat import SIFAT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from polakerja_diagram.chart.pola.letak import Letak, Susunan
    from polakerja_diagram.chart.pola.rute import Gang

TERBANYAK_DICOBA: Final = 6
"""Up to so many lines all orders are tried (720); above that, each line is put where it crosses least."""

PUTARAN: Final = 4
"""Rounds in which single lines are moved to a better lane; three have always been enough."""

Kunci = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ruas:
    """One piece in a lane. `sambungan`: (place along the lane, towards the first tier or inner side?).

    In a channel the place is an x and the flag says that the line comes from above; in a margin the place is
    a y and the flag says that it comes from the content (always).
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


class Sambung(Protocol):
    """Tells where a way joins its lane of that index: the place along it, and whether it comes from above."""

    def __call__(self, rute: Rute, index: int, *, awal: bool) -> tuple[float, bool]:
        """Return it for the beginning of the piece (`awal`) or for its end."""


def collect_ruas(
    semua_rute: Iterable[Rute], tempat: Sambung, *, headings: Mapping[int, str]
) -> dict[str, tuple[Ruas, ...]]:
    """Return the pieces in each lane, with the places where lines join them."""
    joined: dict[str, dict[Kunci, dict[tuple[float, bool], None]]] = {}
    for rute in semua_rute:
        for index, lajur in enumerate(rute.lajur):
            key = piece_key(rute, index, headings)
            places = joined.setdefault(lajur, {}).setdefault(key, {})
            places[tempat(rute, index, awal=True)] = None
            places[tempat(rute, index, awal=False)] = None
    return {
        lajur: tuple(Ruas(key, lajur, tuple(places)) for key, places in pieces.items())
        for lajur, pieces in joined.items()
    }


def rough_places(susunan: Susunan) -> Sambung:
    """Return where ways join their lanes as long as no door is known: in the middles of boxes."""

    def tempat(rute: Rute, index: int, *, awal: bool) -> tuple[float, bool]:
        neighbour, box, sisi, gang = _beside(rute, index, susunan, awal=awal)
        if rute.lajur[index] in {KIRI, KANAN}:
            return (sum(susunan.saluran(neighbour)) / 2 if neighbour else box.tengah_y_mm), True
        if neighbour:
            return (susunan.kiri_mm - 1.0 if neighbour == KIRI else susunan.kanan_mm + 1.0), False
        if gang is not None:
            return (box.kanan_mm if sisi is Sisi.KANAN else box.x_mm), gang.turun
        return box.tengah_x_mm, sisi is Sisi.BAWAH

    return tempat


def _beside(rute: Rute, index: int, susunan: Susunan, *, awal: bool) -> tuple[str, Letak, Sisi, Gang | None]:
    """Return the lane before (or after) a lane of a way, if any; the box there, its side and its gap."""
    if awal:
        neighbour = rute.lajur[index - 1] if index else ""
        return neighbour, susunan.letak[rute.dari.kotak], rute.sisi_dari, rute.gang_dari
    neighbour = rute.lajur[index + 1] if index + 1 < len(rute.lajur) else ""
    return neighbour, susunan.letak[rute.ke.kotak], rute.sisi_ke, rute.gang_ke


def piece_key(rute: Rute, index: int, headings: Mapping[int, str]) -> Kunci:
    """Return the key of a way's piece in its lane `index`; lines that part at once differ in heading."""
    if rute.muara and index == len(rute.lajur) - 1:
        return rute.muara
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


def order_lanes(semua_ruas: Sequence[Ruas], *, jarak_mm: float | None = None) -> dict[Kunci, int]:
    """Return each piece's lane: 0 is the one next to the upper tier, or next to the content in a margin.

    Args:
        semua_ruas: the pieces of one channel or margin.
        jarak_mm: pieces whose ends are at least so far apart may share a lane; None while places are rough
            (then pieces that meet end to end at one box share it).
    """
    pieces = sorted(semua_ruas, key=_precedence)
    best = _best_order(pieces)
    lanes: dict[Kunci, int] = {}
    for index, ruas in enumerate(best):
        below = [lanes[other.kunci] + 1 for other in best[:index] if _meet(ruas, other, jarak_mm)]
        lanes[ruas.kunci] = max(below, default=0)
    return lanes


def _best_order(pieces: Sequence[Ruas]) -> Sequence[Ruas]:
    if len(pieces) < 2:  # noqa: PLR2004 - one piece has one order
        return pieces
    cost = [[_crossings(near, far) for far in pieces] for near in pieces]
    indices = range(len(pieces))
    if len(pieces) <= TERBANYAK_DICOBA:
        order: Sequence[int] = min(
            permutations(indices), key=lambda tried: sum(cost[a][b] for a, b in combinations(tried, 2))
        )
    else:
        order = _insert_each(cost)
    return [pieces[index] for index in order]


def _insert_each(cost: Sequence[Sequence[int]]) -> list[int]:
    """Put each piece where it crosses least, then move single pieces as long as that helps."""
    placed: list[int] = []
    for piece in range(len(cost)):
        placed = _insert_best(placed, piece, cost)
    for _ in range(PUTARAN):
        before = list(placed)
        for piece in before:
            placed.remove(piece)
            placed = _insert_best(placed, piece, cost)
        if placed == before:
            break
    return placed


def _insert_best(placed: Sequence[int], piece: int, cost: Sequence[Sequence[int]]) -> list[int]:
    total = sum(cost[piece][other] for other in placed)
    best, at = total, 0
    for index, other in enumerate(placed, start=1):
        total += cost[other][piece] - cost[piece][other]
        if total < best:
            best, at = total, index
    return [*placed[:at], piece, *placed[at:]]


def _precedence(ruas: Ruas) -> tuple[float, bool, Kunci]:
    """Longer pieces first; of equal ones that which is to enclose the other from both sides."""
    outer = any(ruas.kunci[0] == jenis for jenis, sifat in SIFAT.items() if sifat.tepi_kiri)
    return round(ruas.awal - ruas.akhir, 3), not outer, ruas.kunci


BERBAGI_MM: Final = 1.0
"""Two pieces that come no closer than this along the lane may share it; middles stand for ends here."""


def _meet(satu: Ruas, dua: Ruas, jarak_mm: float | None) -> bool:
    if jarak_mm is not None:
        return satu.awal < dua.akhir + jarak_mm and dua.awal < satu.akhir + jarak_mm
    return satu.awal < dua.akhir + BERBAGI_MM and dua.awal < satu.akhir + BERBAGI_MM and not _touch(satu, dua)


def _touch(satu: Ruas, dua: Ruas) -> bool:
    """Whether two pieces only meet end to end at one box (one leaves to the left, the other to the right)."""
    return abs(satu.akhir - dua.awal) < BERBAGI_MM or abs(dua.akhir - satu.awal) < BERBAGI_MM


def _crossings(near: Ruas, far: Ruas) -> int:
    """Return how often two pieces cross when the first is nearer: one must pass the lane of the other."""
    is_channel = near.lajur not in {KIRI, KANAN}
    below = sum(far.awal < x < far.akhir for x, up in near.sambungan if is_channel and not up)
    return below + sum(near.awal < x < near.akhir for x, up in far.sambungan if up)
