"""Four boxes in three tiers with a gap of 20 mm between the two in the middle, and ways between them.

```text
        atas          y  0 to 10
    a         b       y 30 to 70, a from 0 to 40, b from 60 to 100
        bawah         y 90 to 100
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.bagan import Jaring, Sambungan, Ujung
from polakerja_diagram.chart.pola.barisan import Barisan
from polakerja_diagram.chart.pola.garis import Penarik
from polakerja_diagram.chart.pola.jarak import Jarak
from polakerja_diagram.chart.pola.letak import Letak, Susunan
from polakerja_diagram.chart.pola.rute import KANAN, KIRI, BoxPlace, Gang, Rute, Sisi
from polakerja_diagram.model import JenisHubungan, Kode

if TYPE_CHECKING:
    from collections.abc import Mapping

JARAK: Final = Jarak(jalur_mm=2.4, rapat_mm=2.0)

SUSUNAN: Final = Susunan(
    letak={
        "atas": Letak(0.0, 0.0, 100.0, 10.0),
        "a": Letak(0.0, 30.0, 40.0, 40.0),
        "b": Letak(60.0, 30.0, 40.0, 40.0),
        "bawah": Letak(0.0, 90.0, 100.0, 10.0),
    },
    baris=((0.0, 10.0), (30.0, 70.0), (90.0, 100.0), (100.0, 100.0)),
    kiri_mm=0.0,
    kanan_mm=100.0,
    tinggi_mm=100.0,
    tempat={
        "atas": BoxPlace(0, 0, terluar=frozenset({KIRI, KANAN})),
        "a": BoxPlace(1, 0, terluar=frozenset({KIRI})),
        "b": BoxPlace(1, 1, terluar=frozenset({KANAN})),
        "bawah": BoxPlace(2, 0, terluar=frozenset({KIRI, KANAN})),
    },
    setengah_baris_mm=1.5,
)

TENGAH: Final = Gang(1, 0, turun=True)
"""The gap between a and b; a line in it goes down."""


def way(
    nomor: int,
    ujung: tuple[str, str],
    sisi: tuple[Sisi, Sisi],
    lajur: tuple[str, ...] = (),
    *,
    gang_dari: Gang | None = None,
    gang_ke: Gang | None = None,
    geser: float | None = None,
    muara: tuple[str, ...] = (),
    jenis: JenisHubungan = JenisHubungan.STRUKTURAL,
) -> Rute:
    """Return a way between two ends; an end is a box, or `box/member`."""
    dari, ke = (_ujung(text) for text in ujung)
    sambungan = Sambungan(dari.anggota or dari.kotak, ke.anggota or ke.kotak)
    jaring = Jaring(jenis, None, (dari,), (ke,), (sambungan,))
    return Rute(nomor, jaring, sambungan, dari, ke, *sisi, lajur, gang_dari, gang_ke, geser, muara)


def _ujung(text: str) -> Ujung:
    kotak, _, anggota = text.partition("/")
    return Ujung(kotak, Kode(anggota) if anggota else None)


def drawer(
    *semua_rute: Rute,
    rows: Mapping[str, float] | None = None,
    jarak: Jarak = JARAK,
    susunan: Susunan = SUSUNAN,
) -> Penarik:
    """Return who draws the ways; `rows` are the heights (mm) of the members' rows."""
    barisan = {
        ujung.kotak: {Kode(kode): (y_mm, y_mm) for kode, y_mm in (rows or {}).items()}
        for rute in semua_rute
        for ujung in (rute.dari, rute.ke)
        if ujung.anggota in (rows or {})
    }
    return Penarik(semua_rute, susunan, Barisan(barisan, susunan.setengah_baris_mm), jarak=jarak)
