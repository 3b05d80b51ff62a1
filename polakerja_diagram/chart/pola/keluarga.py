"""Lampiran I: organs of one box that rows tie by name are told together: `angka 2 dengan unit-unitnya`.

What belongs to a member of a list has no number of its own. What has the same relations is named once: all of
a kind that a parent has, all whose names begin alike, and the parents of which the same holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.bagan import Ujung
from polakerja_diagram.chart.pola.kata import Kata, count_off, join_names
from polakerja_diagram.chart.text.metrics import TAK_TERPUTUS
from polakerja_diagram.makna import group
from polakerja_diagram.sebutan.kelompok import judul_jenis

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from polakerja_diagram.chart.denah import HubunganTeks
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import JenisPerangkat, Kode, Perangkat


JAMAK: Final = {"unit": "unit-unit", "unitnya": "unit-unitnya"}
"""The word for several; other kinds have one word for one and for many."""


@dataclass(frozen=True, slots=True)
class Kerabat:
    """A relation between two organs of a box: one that is `dalam`, without a number, and one that is `luar`.

    `luar` is None for the organs that the box is made for, which need no name. `terbalik`: `dalam` begins it.
    """

    kotak: str
    luar: Kode | None
    dalam: Kode
    kata: str
    hubungan: HubunganTeks
    terbalik: bool = False


@dataclass(frozen=True, slots=True)
class Keluarga:
    """Knows who stands in which box, and under which number (0: none)."""

    makna: Makna
    box_of: Mapping[Kode, str]
    main: Mapping[str, tuple[Kode, ...]]
    ordinal: Callable[[Ujung], int]

    def tell(self, semua: Sequence[Kerabat]) -> Iterator[Kata]:
        """Yield what a box says of these relations, each once, equal ones under the same words."""
        kinds = group(((one.luar, one.dalam, one.terbalik), one.kata) for one in semua)
        alike = group(((luar, terbalik, kata), dalam) for (luar, dalam, terbalik), kata in kinds.items())
        words = {key: self._called(semua[0].kotak, *key[:2], dalam) for key, dalam in alike.items()}
        owners = group(((words[key], *key[1:]), key[0]) for key in alike)
        for one in semua:
            kata = kinds[one.luar, one.dalam, one.terbalik]
            own = words[one.luar, one.terbalik, kata]
            luar = owners[own, one.terbalik, kata]
            numbered = any(self._number(one.kotak, kode) for kode in luar)
            if len({(other.luar, other.dalam) for other in semua if other.luar in luar}) > 1:
                own = JAMAK.get(own, own)
            pembuka = f"{self._sentence(one, own, luar)}: "
            yield Kata(one.kotak, pembuka, one.kata, one.hubungan, berangka=numbered)

    def _number(self, kotak: str, kode: Kode | None) -> int:
        return self.ordinal(Ujung(kotak, kode))

    def _sentence(self, one: Kerabat, own: str, luar: Sequence[Kode | None]) -> str:
        """Return `angka 2 dan 7 dengan unit-unitnya`, or whatever opens the clause."""
        named = [self.makna.perangkat[kode].nama for kode in luar if kode is not None]
        numbers = {self._number(one.kotak, kode) for kode in luar}
        who = join_names(named) if 0 in numbers and named else f"angka{TAK_TERPUTUS}{count_off(numbers)}"
        if not named:
            return own
        if not one.terbalik:
            return f"{who} dengan {own}"
        return f"{own} {who} dengan induknya" if own.islower() else f"{own} dengan {who}"

    def _called(self, kotak: str, luar: Kode | None, terbalik: bool, dalam: Sequence[Kode]) -> str:  # noqa: FBT001 - the parts of a key
        """Return what words call organs that one other has the same relations with."""
        rest = dict.fromkeys(dalam)
        parts: list[str] = []
        around = self._around(kotak, luar)
        for jenis, semua in group((p.jenis, p) for p in around).items():
            if all(p.kode in rest for p in semua) and (luar is not None or len(semua) > 1):
                parts.append(_kind_word(jenis, semua, of_all=luar is None, whose=not terbalik))
                rest = {kode: None for kode in rest if kode not in {p.kode for p in semua}}
        for first, semua in group((p.nama.split()[0], p) for p in around).items():
            if len(semua) > 1 and all(p.kode in rest for p in semua):
                parts.append(f"setiap {first}{'nya' if luar is not None and not terbalik else ''}")
                rest = {kode: None for kode in rest if kode not in {p.kode for p in semua}}
        return join_names([*parts, *(self.makna.perangkat[kode].nama for kode in rest)])

    def _around(self, kotak: str, luar: Kode | None) -> tuple[Perangkat, ...]:
        """Return the organs that one has in the box; of a box's own organs all that it names within."""
        if luar is not None:
            return self.makna.anak.get(luar, ())
        inside = (
            kode for kode, nama in self.box_of.items() if nama == kotak and kode not in self.main[kotak]
        )
        return tuple(self.makna.perangkat[kode] for kode in inside)


def _kind_word(jenis: JenisPerangkat, semua: Sequence[Perangkat], *, of_all: bool, whose: bool) -> str:
    """Return what all organs of a kind are called: `Bagian`, or those of one parent: `unit-unitnya`."""
    judul = judul_jenis(jenis, semua)
    if of_all:
        return judul
    return f"{judul.lower()}{'nya' if whose else ''}"
