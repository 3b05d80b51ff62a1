"""A relation row in, the kinds of organ that it ties out; and the first objection to them, if any."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from polakerja_diagram.sifat import SIFAT
from polakerja_diagram.sifat.pairs import objection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polakerja_diagram.check.index import Indeks
    from polakerja_diagram.model import Hubungan, JenisPerangkat, Perangkat
    from polakerja_diagram.sifat.pairs import Syarat


@dataclass(frozen=True, slots=True)
class Keberatan:
    """Why a row may not stand, and the kinds of organ of the first pair to which this applies."""

    alasan: str
    dari: JenisPerangkat
    ke: JenisPerangkat


def tied_kinds(indeks: Indeks, row: Hubungan) -> Iterator[tuple[JenisPerangkat, JenisPerangkat]]:
    """Yield each pair of kinds that a row ties, in the order of the file; an organ is not tied to itself."""
    pairs = indeks.pairs(row)
    seen = dict.fromkeys((parent.jenis, child.jenis) for parent, child in pairs.khusus)
    yield from seen
    semua_ke = _by_kind(pairs.ke)
    for jenis_dari, semua_dari in _by_kind(pairs.dari).items():
        for jenis_ke, organs in semua_ke.items():
            alone = len(semua_dari) == len(organs) == 1 and semua_dari[0].kode == organs[0].kode
            if not alone and (jenis_dari, jenis_ke) not in seen:
                yield jenis_dari, jenis_ke


def first_objection(indeks: Indeks, row: Hubungan, semua_syarat: tuple[Syarat, ...]) -> Keberatan | None:
    """Return the first pair of kinds that does not fit what is asked, and why."""
    for dari, ke in tied_kinds(indeks, row):
        alasan = objection(semua_syarat, dari, ke)
        if alasan:
            return Keberatan(alasan, dari, ke)
    return None


def kind_objection(indeks: Indeks, row: Hubungan) -> Keberatan | None:
    """Return why the kind of relation does not fit the organs that a row ties."""
    return first_objection(indeks, row, SIFAT[row.jenis].syarat)


def struktural_rows(indeks: Indeks) -> tuple[Hubungan, ...]:
    """Return the rows of the line of command, in the order of the file."""
    return tuple(row for row in indeks.struktur.semua_hubungan if SIFAT[row.jenis].komando)


def _by_kind(organs: Iterable[Perangkat]) -> dict[JenisPerangkat, list[Perangkat]]:
    result: dict[JenisPerangkat, list[Perangkat]] = {}
    for p in organs:
        result.setdefault(p.jenis, []).append(p)
    return result
