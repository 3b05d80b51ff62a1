"""How an annex lies on its pages: what moves every box when it changes, in words that a later run compares.

Drawn pages carry it, so that a drafter hears of a larger change than the row that was amended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.units import write_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polakerja_diagram.chart.denah import Denah
    from polakerja_diagram.model import TataLetak

MARGIN: Final = "margin"
"""What the arrangement calls the margins; pages drawn before 25 mm became the default do not say it."""

PISAH: Final = "; "
SAMA_DENGAN: Final = "="

Tatanan = dict[str, str]
"""What can change -> how it is: `huruf` -> `9,5 pt`, `kolom asisten-1` -> `2`."""


def arrangement(
    semua_denah: Sequence[Denah], *, tata_letak: TataLetak, mendatar: bool, lain: Mapping[str, str]
) -> Tatanan:
    """Return how an annex lies on its pages; `lain` is what its own kind has to add."""
    return {
        "kertas": tata_letak.kertas,
        MARGIN: _margins(tata_letak),
        "orientasi": "mendatar" if mendatar else "tegak",
        "huruf": f"{write_number(min(denah.huruf_pt for denah in semua_denah))} pt",
        "halaman": str(len(semua_denah)),
        **lain,
    }


def _margins(tata_letak: TataLetak) -> str:
    """Return `25 mm`, or the four from the top clockwise: `25, 20, 25, 30 mm`."""
    sides = tuple(tata_letak.margins_mm.values())
    said = [write_number(mm) for mm in (sides if len(set(sides)) > 1 else sides[:1])]
    return f"{', '.join(said)} mm"


def write_tatanan(tatanan: Mapping[str, str]) -> str:
    """Return it as one line for the metadata of a page.

    >>> write_tatanan({"huruf": "10 pt", "kolom asisten-1": "2"})
    'huruf=10 pt; kolom asisten-1=2'
    """
    return PISAH.join(f"{what}{SAMA_DENGAN}{how}" for what, how in tatanan.items())


def read_tatanan(teks: str) -> Tatanan:
    """Return what `write_tatanan` wrote; what has another form is left out.

    >>> read_tatanan('huruf=10 pt; kolom asisten-1=2; ?')
    {'huruf': '10 pt', 'kolom asisten-1': '2'}
    """
    parts = (part.partition(SAMA_DENGAN) for part in teks.split(PISAH))
    return {what: how for what, sign, how in parts if sign}


def changes(lama: Mapping[str, str], baru: Mapping[str, str]) -> Iterator[str]:
    """Yield what both arrangements know and one has otherwise.

    >>> list(changes({"huruf": "10 pt", "halaman": "1"}, {"huruf": "9,5 pt", "halaman": "1"}))
    ['huruf 10 pt menjadi 9,5 pt']
    """
    for what, how in baru.items():
        if lama.get(what, how) != how:
            yield f"{what} {lama[what]} menjadi {how}"
