"""What the web page answers when an organ is asked for: on one chart, whom each drawn element ties to whom.

A line to a list or a frame is one element for many organs; `makna` knows which of them a row ties to the
organs at the other end. The values are for the script of the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from polakerja_diagram.draw.spelling import clean_text
from polakerja_diagram.makna import Ikatan, group
from polakerja_diagram.words.names import YANG_MANA, sebut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from polakerja_diagram.chart.denah import GarisDenah, HubunganTeks
    from polakerja_diagram.makna import Cakupan, Makna
    from polakerja_diagram.model import Kode, Perangkat


@dataclass(frozen=True, slots=True)
class Unsur:
    """A drawn element of a relation: a line, or words in a box (then its end may be a kind: `bagian`)."""

    hubungan: GarisDenah | HubunganTeks
    tertulis: bool = False

    @property
    def kunci(self) -> str:
        """What the script knows it by, from its data attributes."""
        one = self.hubungan
        return "|".join((one.dari, one.ke, one.jenis, one.bentuk or ""))


def answers(
    makna: Makna, semua_unsur: Sequence[Unsur], boxes: Mapping[str, tuple[Perangkat, ...]], *, of_rows: bool
) -> dict[str, Any]:
    """Return what the names on a chart stand for, and the elements that do not tie each with each.

    Args:
        makna: of the structure that is drawn.
        semua_unsur: the elements.
        boxes: for each box of a group, by name, its organs.
        of_rows: the elements are made from rows of `hubungan`; else each ties all whom it joins.
    """
    names = (name for unsur in semua_unsur for name in (unsur.hubungan.dari, unsur.hubungan.ke))
    named = {**{name: makna.organs(name) for name in names}, **boxes}
    ikatan: dict[str, dict[str, Any]] = {}
    if of_rows:
        rows = group(((row.jenis, row.bentuk), makna.cakupan(row)) for row in makna.struktur.semua_hubungan)
        for unsur in semua_unsur:
            one = unsur.hubungan
            dari, ke = named[one.dari], named[one.ke]
            more = [p for p in makna.organs(one.ke) if p not in ke] if unsur.tertulis else []
            starts, ends = frozenset(_kode(dari)), frozenset(_kode((*ke, *more)))
            same = rows.get((one.jenis, one.bentuk), ())
            tied = [(row, part) for row in same for part in _within(row, starts, ends)]
            if more or Ikatan(dari, ke) not in (part for _, part in tied):
                ikatan[unsur.kunci] = {
                    "pasangan": [[_kode(part.dari), _kode(part.ke)] for _, part in tied],
                    "kata": _kata(makna, (one.dari, dari), (one.ke, ke), tied[0][0]) if tied else "",
                }
    return {
        "kelompok": {
            name: {"nama": clean_text(sebut(makna, name, semua).kata) or name, "kode": _kode(semua)}
            for name, semua in named.items()
        },
        "ikatan": ikatan,
    }


def _within(row: Cakupan, starts: frozenset[Kode], ends: frozenset[Kode]) -> Iterator[Ikatan]:
    """Yield what a row ties of these organs."""
    for ikatan in row.semua_ikatan:
        dari = tuple(p for p in ikatan.dari if p.kode in starts)
        ke = tuple(p for p in ikatan.ke if p.kode in ends)
        if dari and ke and (len(dari) > 1 or dari != ke):
            yield Ikatan(dari, ke)


def _kata(
    makna: Makna,
    dari: tuple[str, tuple[Perangkat, ...]],
    ke: tuple[str, tuple[Perangkat, ...]],
    row: Cakupan,
) -> str:
    """Return what an element ties in words: `Asisten Administrasi Umum, Dinas yang dikoordinasikannya`."""
    awal, akhir = (ke, dari) if row.is_turned else (dari, ke)
    which = f" {YANG_MANA[row.menurut]}" if row.menurut and len(akhir[1]) > 1 else ""
    return clean_text(f"{sebut(makna, *awal).kata} \N{EN DASH} {sebut(makna, *akhir).kata}{which}")


def _kode(semua: Iterable[Perangkat]) -> list[Kode]:
    return [perangkat.kode for perangkat in semua]
