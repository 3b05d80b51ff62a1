"""A place in the body of an act, `Pasal 10 ayat (1) huruf b`: as it is written, amended, and sorted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

PASAL: Final = re.compile(
    r"Pasal (?P<pasal>\d+[A-Z]*)(?: ayat \((?P<ayat>\d+[a-z]*)\))?"
    r"(?: huruf (?P<huruf>[a-z]{1,2}))?(?: angka (?P<angka>\d+[a-z]*))?"
)
"""Units of an act from the article down: UU 12/2011 Lampiran II points 77 to 96; a letter after a number is
that of an inserted one (points 234, 235)."""

ANGKA: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class TempatPasal:
    """An article and what is meant within it; empty where nothing smaller is meant."""

    pasal: str
    ayat: str = ""
    huruf: str = ""
    angka: str = ""

    def __str__(self) -> str:
        """Return the place as an article names it: `Pasal 10 ayat (1) huruf b`."""
        return " ".join(reversed(self._parts()))

    @property
    def terbalik(self) -> str:
        """The place as an amending act names it, the smallest first: `huruf b ayat (1) Pasal 10`."""
        return " ".join(self._parts())

    @property
    def tanda(self) -> str:
        """The mark before the words of the smallest unit: `7.`, `b.`, `(3)`; empty for a whole article."""
        if self.angka or self.huruf:
            return f"{self.angka or self.huruf}."
        return f"({self.ayat})" if self.ayat else ""

    @property
    def urutan(self) -> tuple[tuple[int, str], ...]:
        """By which places are put into the order of the act."""
        return tuple(map(_place, (self.pasal, self.ayat, self.huruf, self.angka)))

    def _parts(self) -> tuple[str, ...]:
        """Return the units, the smallest first."""
        parts = (
            self.angka and f"angka {self.angka}",
            self.huruf and f"huruf {self.huruf}",
            self.ayat and f"ayat ({self.ayat})",
            f"Pasal {self.pasal}",
        )
        return tuple(part for part in parts if part)


def _place(unit: str) -> tuple[int, str]:
    number = ANGKA.match(unit)
    return (int(number[0]), unit[number.end() :]) if number else (0, unit)


def read_tempat(teks: str) -> TempatPasal | None:
    """Return the place that words name; None where they name none, or more than a place.

    >>> read_tempat("Pasal 1 angka 7").terbalik, read_tempat("Pasal 13 ayat (2)").tanda
    ('angka 7 Pasal 1', '(2)')
    >>> read_tempat("Perda Nomor 3") is None
    True
    """
    found = PASAL.fullmatch(" ".join(teks.split()))
    return TempatPasal(**{name: part or "" for name, part in found.groupdict().items()}) if found else None
