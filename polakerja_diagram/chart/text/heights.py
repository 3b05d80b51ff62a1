"""How high a box is at any width and text size, known at once: its lines are counted only once.

The lines of a box depend on its width in em alone, so one `Takaran` serves every width, size and orientation
that the search for a page tries. It counts at the next smaller sixteenth of an em and so never promises too
little height. Lengths are millimetres.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.bagan import Tingkat
from polakerja_diagram.chart.text.box_text import (
    FOREIGN_SHARE,
    JEDA_JUDUL_EM,
    bold_fit_em,
    box_width_mm,
    fit_em,
    member_indent_em,
    split_evenly,
    split_members,
    text_width_mm,
    texts_above,
)
from polakerja_diagram.chart.text.boxes import box_height_mm, least_widths_em, lines_height_mm
from polakerja_diagram.chart.text.metrics import count_lines, room_em
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.chart.bagan import Kotak

TELITI: Final = 16
"""Steps an em is divided in: 0.2 mm at 10 pt."""

KATA_TERPANJANG_EM: Final = 16.0
"""A word wider than this is cut with a hyphen rather than that it decides the width of a column."""

KOLOM_ANGGOTA: Final = (3, 2)
"""Columns that a list of short names may take within its box, as `best_member_columns` has it."""


class Takaran:
    """One box, measured. Ask `height` for its least height in a column."""

    def __init__(self, kotak: Kotak) -> None:
        """Prepare what does not depend on the width."""
        self.kotak = kotak
        _, listed = split_members(kotak)
        self._above = texts_above(kotak)
        self._inside = [(a.teks, member_indent_em(a, kotak.anggota)) for a in listed]
        self._known: dict[tuple[int, int], tuple[int, int]] = {}
        self._widest_member = max((indent + room_em(teks) for teks, indent in self._inside), default=0.0)
        tops = sum(a.tingkat == 0 for a in listed)
        self._rows = {
            kolom: max(end - start for start, end in split_evenly(listed, [1] * len(listed), kolom))
            for kolom in KOLOM_ANGGOTA
            if kotak.kelompok and kolom <= tops
        }
        self.is_plain = not (kotak.catatan or kotak.tingkat is Tingkat.PIMPINAN or self._rows)
        """Whether its height follows from its lines alone."""
        self._least_em = least_widths_em(kotak)

    def least_width(self, huruf_pt: float) -> float:
        """Return the least width at which no word is cut, extremely long words aside."""
        semua_em, judul_em = (pt_to_mm(min(em, KATA_TERPANJANG_EM) * huruf_pt) for em in self._least_em)
        return max(box_width_mm(semua_em), FOREIGN_SHARE * judul_em)

    def height(self, lebar_mm: float, huruf_pt: float) -> float:
        """Return a height that holds the box at a width: its least height, or a little more.

        Boxes with notes and the head's own box, which no column holds, are measured in full.
        """
        if self.kotak.catatan or self.kotak.tingkat is Tingkat.PIMPINAN:
            return box_height_mm(self.kotak, lebar_mm=lebar_mm, huruf_pt=huruf_pt)
        above, inside = self.lines(_steps(lebar_mm, huruf_pt))
        for kolom, rows in self._rows.items():
            lebar = text_width_mm(lebar_mm, kolom=kolom)
            if self._widest_member <= fit_em(lebar, huruf_pt):
                inside = rows
                break
        return _height(above, inside, huruf_pt=huruf_pt)

    def lines(self, steps: tuple[int, int]) -> tuple[int, int]:
        """Return the lines of the heading and of the members at a width of so many sixteenths of an em.

        The second width is what a bold heading may take for the sake of readers without our font.
        """
        known = self._known.get(steps)
        if known is None:
            fit = max(steps[0] / TELITI, 1.0)
            bold = steps[1] / TELITI
            known = self._known[steps] = (
                sum(
                    count_lines(teks, bold_fit_em(teks, fit, bold) if tebal else fit, tebal=tebal)
                    for teks, tebal in self._above
                ),
                sum(count_lines(teks, max(fit - indent, 1.0)) for teks, indent in self._inside),
            )
        return known


def heights_mm(semua: Sequence[Takaran], lebar_mm: float, huruf_pt: float) -> list[float]:
    """Return what `height` gives for each box, much faster: boxes with as many lines are as high."""
    steps = _steps(lebar_mm, huruf_pt)
    by_lines: dict[tuple[int, int], float] = {}
    result: list[float] = []
    for ukur in semua:
        if not ukur.is_plain:
            result.append(ukur.height(lebar_mm, huruf_pt))
            continue
        lines = ukur.lines(steps)
        if lines not in by_lines:
            by_lines[lines] = _height(*lines, huruf_pt=huruf_pt)
        result.append(by_lines[lines])
    return result


def least_height_mm(kotak: Kotak, huruf_pt: float) -> float:
    """Return a height that the box has at any width, with each of its texts on one line.

    >>> from polakerja_diagram.chart.bagan import Kotak
    >>> round(least_height_mm(Kotak("a", ("Dinas Kesehatan",), "", Tingkat.OPD), 10), 2)
    6.5
    """
    lines = sum(1 for teks in kotak.semua_judul if teks.strip())
    if kotak.anggota:
        lines += math.ceil(sum(1 for a in kotak.anggota if a.teks.strip()) / max(KOLOM_ANGGOTA))
    return lines_height_mm(lines, huruf_pt=huruf_pt) if lines else 0.0


@lru_cache(maxsize=8192)
def takaran(kotak: Kotak) -> Takaran:
    """Return the measured box, the same for every call with an equal box; the largest file is remembered."""
    return Takaran(kotak)


def _steps(lebar_mm: float, huruf_pt: float) -> tuple[int, int]:
    """Return a width in sixteenths of an em: for text by our table, and for a bold heading in any font."""
    return (
        int(fit_em(text_width_mm(lebar_mm), huruf_pt) * TELITI),
        int(fit_em(lebar_mm / FOREIGN_SHARE, huruf_pt) * TELITI),
    )


def _height(above: int, inside: int, *, huruf_pt: float) -> float:
    gap_em = JEDA_JUDUL_EM if above and inside else 0.0
    return lines_height_mm(above + inside, huruf_pt=huruf_pt) + pt_to_mm(gap_em * huruf_pt)
