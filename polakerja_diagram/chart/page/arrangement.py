"""How an annex lies on its pages: what moves every box when it changes, in words that a later run compares.

Drawn pages carry it, so that a drafter hears of a larger change than the row that was amended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.bagan import BaganJalur
from polakerja_diagram.units import write_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polakerja_diagram.chart.bagan import Bagan
    from polakerja_diagram.chart.denah import Denah

PISAH: Final = "; "
SAMA_DENGAN: Final = "="

Tatanan = dict[str, str]
"""What can change -> how it is: `huruf` -> `9,5 pt`, `kolom asisten-1` -> `2`."""


def arrangement(bagan: Bagan, semua_denah: Sequence[Denah], *, kertas: str, mendatar: bool) -> Tatanan:
    """Return how an annex lies on its pages."""
    result = {
        "kertas": kertas,
        "orientasi": "mendatar" if mendatar else "tegak",
        "huruf": f"{write_number(min(denah.huruf_pt for denah in semua_denah))} pt",
        "halaman": str(len(semua_denah)),
    }
    if isinstance(bagan, BaganJalur):
        for cabang in bagan.semua_cabang:
            boxes = {kotak.nama for kotak in cabang.semua_kotak}
            columns = [
                len({round(kotak.x_mm, 3) for kotak in denah.semua_kotak if kotak.nama in boxes})
                for denah in semua_denah
            ]
            result[f"kolom {cabang.kepala.nama}"] = str(max(columns))
    else:
        result["hubungan anggota"] = "kata" if bagan.berkata else "garis"
        result["kotak OPD"] = "bertumpuk" if bagan.semua_tumpukan else "berdampingan"
    return result


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
