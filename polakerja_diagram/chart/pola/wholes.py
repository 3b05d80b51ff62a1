"""Lampiran I: rows that tie every member of a list alike become one tie of the list, or of the whole frame.

A drafter who writes organ by organ gets the drawing of one who names the group.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from polakerja_diagram.chart.bagan import Ujung
from polakerja_diagram.makna import OPD_NAMA

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from polakerja_diagram.makna import Menurut
    from polakerja_diagram.model import BentukKoordinasi, Hubungan, JenisHubungan, Kode

Kunci = tuple["JenisHubungan", "BentukKoordinasi | None", Ujung, str]


@dataclass(frozen=True, slots=True)
class Pasangan:
    """Two ends that a row ties. `menurut`: it ties each organ of a list with its own only."""

    row: Hubungan
    dari: Ujung
    ke: Ujung
    menurut: Menurut | None = None


def gather(
    pairs: Iterable[Pasangan], *, main: Mapping[str, Sequence[Kode]], opd: Sequence[str]
) -> tuple[Pasangan, ...]:
    """Return the pairs, those of all members of a list as one, in the place of the first.

    Args:
        pairs: in the order of the file.
        main: the organs that each box is made for.
        opd: the boxes that a line to the frame is a line to each of.
    """
    lists = {nama: frozenset(members) for nama, members in main.items() if len(members) > 1}
    frame = {OPD_NAMA: frozenset(opd)} if len(opd) > 1 else {}
    result = tuple(pairs)
    for at_end in (True, False):
        result = _gather(result, lists, at_end=at_end)
    for at_end in (True, False):
        result = _gather(result, frame, at_end=at_end)
    return result


def _gather(
    pairs: Sequence[Pasangan], wholes: Mapping[str, frozenset[str]], *, at_end: bool
) -> tuple[Pasangan, ...]:
    """Put each whole in the place of its parts, where several rows name these at one end."""
    whole_of = {part: nama for nama, parts in wholes.items() for part in parts}
    found: dict[Kunci, dict[str, list[Pasangan]]] = {}
    for pair in pairs:
        end, other = (pair.ke, pair.dari) if at_end else (pair.dari, pair.ke)
        part = end.anggota or end.kotak
        nama = whole_of.get(part, "")
        if nama in {end.kotak, OPD_NAMA} and pair.menurut is None:
            key = (pair.row.jenis, pair.row.bentuk, other, nama)
            found.setdefault(key, {}).setdefault(part, []).append(pair)
    instead: dict[int, Pasangan | None] = {}
    for (_, _, other, nama), parts in found.items():
        semua = [pair for same in parts.values() for pair in same]
        missing = wholes[nama] - parts.keys() - {other.anggota}
        if missing or other.kotak in wholes[nama] or len({pair.row for pair in semua}) < 2:  # noqa: PLR2004 - one row says it by itself
            continue
        instead |= dict.fromkeys(map(id, semua))
        whole = Ujung(nama)
        instead[id(semua[0])] = replace(semua[0], ke=whole) if at_end else replace(semua[0], dari=whole)
    kept = (instead.get(id(pair), pair) for pair in pairs)
    return tuple(pair for pair in kept if pair is not None)
