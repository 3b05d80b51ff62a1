"""The kinds of annex: a literal registry, one row a kind, each row a module of this room.

Here alone it is asked which kind an annex is of; everybody else asks its record. A row loads what plans,
draws and describes only when it is called: a check, which only asks what a chart shows, stays quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polakerja_diagram.annexes.jalur import JALUR
from polakerja_diagram.annexes.pola import POLA
from polakerja_diagram.model import JenisBagan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from polakerja_diagram.chart.annex import AnnexKind, Tautan
    from polakerja_diagram.model import Lampiran, Struktur
    from polakerja_diagram.words.sentences import Uraian

KINDS: Final[Mapping[JenisBagan, AnnexKind[Any]]] = {
    JenisBagan.POLA: POLA,
    JenisBagan.JALUR: JALUR,
}

if missing := [jenis.name for jenis in JenisBagan if jenis not in KINDS]:
    raise LookupError(f"kinds of annex without a row in {__name__}: {', '.join(missing)}")


def kind_of(lampiran: Lampiran) -> AnnexKind[Any]:
    """Return the record of an annex's kind."""
    return KINDS[lampiran.bagan]


def drawing(struktur: Struktur, row: type[Tautan]) -> Lampiran | None:
    """Return the first annex whose chart shows rows of this kind; None if the file has no such annex."""
    return next((annex for annex in struktur.semua_lampiran if row in kind_of(annex).draws), None)


def describe(struktur: Struktur, lampiran: Lampiran) -> Uraian:
    """Return what the chart of an annex shows: every organ introduced once, every relation stated once.

    Raises:
        ValueError: the structure has no head of region (a check reports that before).
    """
    from polakerja_diagram.chart.page.foot import inferred_note
    from polakerja_diagram.words.sentences import Kalimat, Uraian

    kind = kind_of(lampiran)
    inferred = len(kind.inferred(struktur))
    note = (Kalimat(inferred_note(inferred)),) if inferred else ()
    return Uraian(lampiran.nama, (*kind.describe(struktur), *note))
