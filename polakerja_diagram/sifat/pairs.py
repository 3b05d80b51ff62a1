"""Ranks and the line of command among the kinds of organ, and what a relation may ask of the two it ties.

The articles define the kinds of relation and name no pairs (except Asisten-OPD in Pasal 13 ayat (1)), so what
each asks is our reading of them. It refuses only what an article contradicts; offices differ in the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.model import OPD, JenisPerangkat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

J: Final = JenisPerangkat

JENJANG: Final = {
    J.KEPALA_DAERAH: 1,
    J.WAKIL_KEPALA_DAERAH: 2,
    J.SEKDA: 3,
    J.STAF_AHLI: 4,
    J.ASISTEN: 4,
    J.SEKRETARIAT: 4,
    J.INSPEKTORAT: 4,
    J.DINAS: 4,
    J.SATUAN: 4,
    J.BADAN: 4,
    J.BAGIAN: 5,
    J.KECAMATAN: 5,
    J.UNIT: 6,
    J.KELURAHAN: 6,
}
"""Ranks, 1 the highest. Staf Ahli, Asisten and heads of dinas, satuan, badan, inspektorat and sekretariat
DPRD hold one level of office, camat and kepala bagian the next, lurah and heads of units the last (PP
18/2016, levels of pimpinan tinggi and administrator; not read article by article). Konteks has none: it is
no Perangkat Daerah."""

_DI_BAWAH_PIMPINAN: Final = OPD | {
    J.SEKDA,
    J.STAF_AHLI,
    J.ASISTEN,
    J.SEKRETARIAT,
    J.INSPEKTORAT,
    J.KECAMATAN,
}

BAWAHAN: Final = {
    J.KEPALA_DAERAH: _DI_BAWAH_PIMPINAN | {J.WAKIL_KEPALA_DAERAH},
    J.WAKIL_KEPALA_DAERAH: _DI_BAWAH_PIMPINAN,
    J.SEKDA: (_DI_BAWAH_PIMPINAN - {J.SEKDA}) | {J.BAGIAN},
    J.STAF_AHLI: frozenset[JenisPerangkat](),  # advises, leads nobody
    J.ASISTEN: frozenset({J.BAGIAN}),  # OPD are coordinated by the Asisten, not led: Pasal 13 ayat (1)
    J.SEKRETARIAT: frozenset({J.BAGIAN, J.UNIT}),
    J.INSPEKTORAT: frozenset({J.BAGIAN, J.UNIT}),
    J.DINAS: frozenset({J.UNIT}),
    J.SATUAN: frozenset({J.UNIT}),
    J.BADAN: frozenset({J.UNIT}),
    J.BAGIAN: frozenset({J.UNIT}),
    J.KECAMATAN: frozenset({J.KELURAHAN, J.UNIT}),
    J.UNIT: frozenset({J.UNIT}),  # a unit's own branch
    J.KELURAHAN: frozenset({J.UNIT}),
    J.KONTEKS: frozenset[JenisPerangkat](),
}
"""The line of command: whom each kind of organ leads. Pasal 9 ayat (1): leadership `secara berjenjang dalam
susunan organisasi perangkat daerah`; Pasal 11: `setiap pimpinan unit kerja dalam unit organisasi` and
`bawahannya`."""


@dataclass(frozen=True, slots=True)
class Syarat:
    """What two kinds of organ, `dari` and `ke`, must fit, and what a drafter hears where they do not."""

    fits: Callable[[JenisPerangkat, JenisPerangkat], bool]
    alasan: str


def objection(semua_syarat: Iterable[Syarat], dari: JenisPerangkat, ke: JenisPerangkat) -> str:
    """Return the first thing that two kinds of organ do not fit, in Indonesian; empty if they fit all."""
    return next((syarat.alasan for syarat in semua_syarat if not syarat.fits(dari, ke)), "")


def is_inside(dari: JenisPerangkat, ke: JenisPerangkat) -> bool:
    """Whether both are Perangkat Daerah. Pasal 1 angka 8: relations are `antar Perangkat Daerah`."""
    return J.KONTEKS not in (dari, ke)


def is_served(dari: JenisPerangkat, ke: JenisPerangkat) -> bool:
    """Whether both are Perangkat Daerah, or the sekretariat serves the DPRD (Pasal 1 angka 4)."""
    return is_inside(dari, ke) or dari is J.SEKRETARIAT


def is_serving(dari: JenisPerangkat, _ke: JenisPerangkat) -> bool:
    """Whether an organ serves, not the head of region or the deputy."""
    return dari not in (J.KEPALA_DAERAH, J.WAKIL_KEPALA_DAERAH)


def is_with_outside(dari: JenisPerangkat, ke: JenisPerangkat) -> bool:
    """Whether one is a Perangkat Daerah and the other none."""
    return (dari, ke).count(J.KONTEKS) == 1


def is_led(dari: JenisPerangkat, ke: JenisPerangkat) -> bool:
    """Whether the first leads the second."""
    return ke in BAWAHAN[dari]


def is_level(dari: JenisPerangkat, ke: JenisPerangkat) -> bool:
    """Whether both hold the same rank."""
    return JENJANG.get(dari) == JENJANG.get(ke)
