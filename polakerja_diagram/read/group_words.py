"""Words for several organs in rows of paths -> one row for each organ, so that all who come after see organs.

`koordinasi`, `langsung-sekda`, `langsung-kepala` and `tanpa-asisten` take the names that `hubungan` takes
(`dinas`, `opd`, a Kelompok), which stand there for all their organs in the order of the file. What a row says
of itself, and its place, hold for each. Within one list an organ is once: its own kode comes before a group,
an earlier group before a later. Unknown words stay as they are; what is known and empty is kept apart.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from polakerja_diagram.makna import read_arti

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    from polakerja_diagram.model import Kode, Perangkat, Struktur

R = TypeVar("R")

TANPA_ASISTEN: Final = "tanpa-asisten"


def spell_out(struktur: Struktur) -> Struktur:
    """Return the structure with every group word in its rows of paths as the organs that it stands for."""
    koordinasi = [(row.asisten, row.perangkat, row) for row in struktur.semua_koordinasi]
    langsung = [(row.di_bawah, row.perangkat, row) for row in struktur.semua_langsung]
    places = zip(struktur.dikecualikan, struktur.dikecualikan_at, strict=True)
    dikecualikan = [(TANPA_ASISTEN, kode, at) for kode, at in places]
    words = [
        *((row.perangkat, row.at) for row in struktur.semua_koordinasi),
        *((row.perangkat, row.at) for row in struktur.semua_langsung),
        *((kata, at) for _, kata, at in dikecualikan),
    ]
    if {kata for kata, _ in words} <= {p.kode for p in struktur.semua_perangkat}:
        return struktur
    arti = read_arti(struktur)
    exempt = tuple(_each(dikecualikan, arti))
    return replace(
        struktur,
        semua_koordinasi=tuple(replace(row, perangkat=kode) for kode, row in _each(koordinasi, arti)),
        semua_langsung=tuple(replace(row, perangkat=kode) for kode, row in _each(langsung, arti)),
        dikecualikan=tuple(kode for kode, _ in exempt),
        dikecualikan_at=tuple(at for _, at in exempt),
        tanpa_organ=tuple((kata, at) for kata, at in words if arti.get(kata) == ()),
    )


def _each(
    rows: Sequence[tuple[Hashable, Kode, R]], arti: Mapping[str, tuple[Perangkat, ...]]
) -> Iterator[tuple[Kode, R]]:
    """Yield the kode of each organ with its row; `rows` are (list, word, row)."""
    said = {(where, kata) for where, kata, _ in rows}
    for where, kata, row in rows:
        organs = arti.get(kata)
        if organs is None or any(p.kode == kata for p in organs):
            yield kata, row
            continue
        for p in organs:
            if (where, p.kode) not in said:
                said.add((where, p.kode))
                yield p.kode, row
