"""A row of states, oldest first: when each came, which one was in force on a day, one line for each act.

A date may be known to the year only. Such an act counts as in force from the last day of its year, because
only then is it certain. The oldest state may have no date at all (it was always so), and so may the newest
(a draft).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from polakerja_diagram.amend.difference import compare_struktur
from polakerja_diagram.amend.words import summarise
from polakerja_diagram.model import JenisPerangkat
from polakerja_diagram.sebutan.citation import nama_bernomor, tanggal_dalam_kata

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.model import Peraturan, Struktur

ORGAN: Final = frozenset(
    {
        JenisPerangkat.SEKRETARIAT,
        JenisPerangkat.INSPEKTORAT,
        JenisPerangkat.DINAS,
        JenisPerangkat.SATUAN,
        JenisPerangkat.BADAN,
    }
)
"""What is counted when people say how many Perangkat Daerah there are: secretariats, inspectorate, dinas,
badan. UU 23/2014 Pasal 209 ayat (2) also names the kecamatan; reports of Balangan's 33 and 22 do not."""

YEAR_LENGTH: Final = 4


@dataclass(frozen=True, slots=True)
class Rentang:
    """The days between which an act came: one day, or a whole year if only that is known."""

    awal: date
    akhir: date

    @property
    def is_certain(self) -> bool:
        """Whether the day is known."""
        return self.awal == self.akhir


@dataclass(frozen=True, slots=True)
class Berlaku:
    """The state in force on a day; not certain where an act of that year has no known day, or no number."""

    struktur: Struktur
    is_certain: bool


@dataclass(frozen=True, slots=True)
class BarisRiwayat:
    """One act in the row: its date and its name in words, the number of organs, what it changed.

    `catatan`: what is not known of an act that stands in the row all the same.
    """

    tanggal: str
    peraturan: str
    jumlah: int
    perubahan: str
    catatan: str = ""


def rentang(peraturan: Peraturan) -> Rentang | None:
    """Return when the act came, or None while nothing is known; a year is four digits."""
    if peraturan.tanggal is not None:
        return Rentang(peraturan.tanggal, peraturan.tanggal)
    if len(peraturan.tahun) == YEAR_LENGTH and peraturan.tahun.isdecimal() and int(peraturan.tahun) > 0:
        tahun = int(peraturan.tahun)
        return Rentang(date(tahun, 1, 1), date(tahun, 12, 31))
    return None


def in_force(states: Sequence[Struktur], hari: date) -> Berlaku | None:
    """Return the state in force on a day, or None if the first act came later. A draft is never in force.

    Args:
        states: oldest first, without galat of `check_riwayat`.
        hari: the day asked for; for a year, its last day.
    """
    found: Struktur | None = None
    is_certain = True
    for place, struktur in enumerate(states):
        days = rentang(struktur.peraturan)
        if days is None:
            if place == 0:
                found = struktur
        elif days.akhir <= hari:
            found, is_certain = struktur, bool(struktur.peraturan.nomor)
        elif days.awal <= hari:
            is_certain = False
    return None if found is None else Berlaku(found, is_certain)


def count_organs(struktur: Struktur) -> int:
    """Return how many organs there are as usually counted: no kecamatan, kelurahan, unit, Bagian."""
    return sum(p.jenis in ORGAN for p in struktur.semua_perangkat)


def tell_riwayat(states: Sequence[Struktur]) -> tuple[BarisRiwayat, ...]:
    """Return one line for each state, oldest first; the first one changed nothing."""
    result: list[BarisRiwayat] = []
    for place, struktur in enumerate(states):
        words = summarise(compare_struktur(states[place - 1], struktur)) if place else "keadaan pertama"
        act = struktur.peraturan
        result.append(
            BarisRiwayat(
                tanggal_dalam_kata(act),
                nama_bernomor(act),
                count_organs(struktur),
                words,
                _doubt(act, is_last=struktur is states[-1]),
            )
        )
    return tuple(result)


def _doubt(act: Peraturan, *, is_last: bool) -> str:
    """Return what is uncertain about an act; the last one is a draft as long as it has no number."""
    if is_last and not act.nomor:
        return "rancangan"
    missing = [word for word, said in (("nomor", act.nomor), ("hari", act.tanggal)) if not said]
    return f"tidak pasti: {' dan '.join(missing)} belum diketahui" if missing else ""


def riwayat_as_text(rows: Sequence[BarisRiwayat]) -> str:
    """Return the lines in columns; the last column is as long as it must be."""
    width = max((len(row.tanggal) for row in rows), default=0)
    act_width = max((len(row.peraturan) for row in rows), default=0)
    count_width = max((len(str(row.jumlah)) for row in rows), default=0)
    return "".join(
        f"{row.tanggal:<{width}}  {row.peraturan:<{act_width}}  {row.jumlah:>{count_width}} perangkat  "
        f"{row.perubahan}{f' ({row.catatan})' if row.catatan else ''}\n"
        for row in rows
    )
