"""Lengths: millimetres on the page, points for text; every conversion is made here.

Paper sizes carry their source. Nothing here knows a chart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

MM_PER_INCH: Final = 25.4
PT_PER_INCH: Final = 72.0

LENGTH: Final = re.compile(
    r"(?P<angka>[0-9]{1,6}(?:[.,][0-9]{1,4})?) *(?P<satuan>mm|cm|inci|inch)?", re.IGNORECASE
)
IN_MM: Final = {"": 1.0, "mm": 1.0, "cm": 10.0, "inci": MM_PER_INCH, "inch": MM_PER_INCH}


def mm_to_pt(length_mm: float) -> float:
    """Return points. One inch is 72 points and exactly 25.4 mm.

    >>> round(mm_to_pt(210), 3)  # width of A4
    595.276
    """
    return length_mm * PT_PER_INCH / MM_PER_INCH


def pt_to_mm(length_pt: float) -> float:
    """Return millimetres.

    >>> round(pt_to_mm(12 * 1.2), 3)  # one line of 12 pt text
    5.08
    """
    return length_pt * MM_PER_INCH / PT_PER_INCH


def read_mm(text: str) -> float | None:
    """Return the millimetres that a drafter writes, with a point or a comma; None if it is no length.

    >>> read_mm("25"), read_mm("2,5cm"), read_mm("2.5 cm"), read_mm("20 mm"), read_mm("lebar")
    (25.0, 25.0, 25.0, 20.0, None)
    """
    found = LENGTH.fullmatch(text.strip())
    if found is None:
        return None
    return round(float(found["angka"].replace(",", ".")) * IN_MM[(found["satuan"] or "").casefold()], 4)


def mm_to_inch(length_mm: float) -> float:
    """Return inches, the unit of Graphviz node sizes."""
    return length_mm / MM_PER_INCH


def write_number(number: float) -> str:
    """Return a number as Indonesian writes it.

    >>> write_number(9.5), write_number(10.0)
    ('9,5', '10')
    """
    return f"{number:g}".replace(".", ",")


@dataclass(frozen=True, slots=True)
class Kertas:
    """A paper format, upright. Sizes in millimetres."""

    nama: str
    lebar_mm: float
    tinggi_mm: float


KERTAS: Final = {
    "F4": Kertas("F4", 215.0, 330.0),
    "F4-210": Kertas("F4-210", 210.0, 330.0),
    "F4-216": Kertas("F4-216", 216.0, 330.0),
    "A4": Kertas("A4", 210.0, 297.0),
    "A3": Kertas("A3", 297.0, 420.0),
}
"""Paper profiles. UU 12/2011 Lampiran II point 284 asks for F4 and gives no millimetres;
offices use 215, 210 and 216 mm by 330 mm. A4 and A3 are ISO 216."""

MARGIN_TERSEMPIT_MM: Final = 10.0
"""A margin below this was probably meant in cm; printers leave 4 to 6 mm of an edge blank (custom)."""

MARGIN_MM: Final = 25.0
"""Margin on each side where a file writes none: UU 12/2011 Lampiran II point 284a (UU 13/2022) below, left
and right; above on pages without the emblem it is one ministry's guide."""

MARGIN_DAHULU_MM: Final = 20.0
"""The same in an archived state: what was drawn before point 284a was followed keeps its look."""
