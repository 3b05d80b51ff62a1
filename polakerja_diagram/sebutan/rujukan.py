"""An earlier act as a file names it: what is done to it, its kind, number and year."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from polakerja_diagram.diagnostics import NOWHERE, Location


class CaraUbah(StrEnum):
    """What an act does to an earlier one; the value is the key of the file that says so."""

    MENGUBAH = "mengubah"
    MENCABUT = "mencabut"


@dataclass(frozen=True, slots=True)
class RujukanPeraturan:
    """An earlier act of the same region, which the act amends or revokes, by kind, number and year."""

    cara: CaraUbah
    jenis: str
    nomor: str
    tahun: str = ""
    at: Location = field(default=NOWHERE, compare=False)
    jenis_at: Location = field(default=NOWHERE, compare=False)
    nomor_at: Location = field(default=NOWHERE, compare=False)
    tahun_at: Location = field(default=NOWHERE, compare=False)

    def __str__(self) -> str:
        """Return the act as findings say it: `Peraturan Bupati Nomor 28 Tahun 2025`."""
        return f"{self.jenis} Nomor {self.nomor}{f' Tahun {self.tahun}' if self.tahun else ''}"
