"""Lampiran I: what the lines need of the boxes and the space between them. Lengths are millimetres."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Kebutuhan:
    """What the lines need: lanes in each channel (below each tier), lanes in the margins, joined neighbours.

    `bersanding`: pairs that a level line joins, `bersusun`: pairs that an upright line joins. `sebaris`:
    boxes that a straight line joins to the row of a member. `gang`: lines that turn in the gap right of a
    place in a tier. `lebar`, `tinggi`: least sizes of boxes for their doors.
    """

    saluran: tuple[int, ...]
    kiri: int
    kanan: int
    bersanding: frozenset[tuple[str, str]]
    bersusun: frozenset[tuple[str, str]]
    sebaris: frozenset[str]
    gang: Mapping[tuple[int, int], int]
    lebar: Mapping[str, float]
    tinggi: Mapping[str, float]
