"""Lampiran I: how wide and how high the boxes of one tier become. Lengths are millimetres."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.text.boxes import box_height_mm, easy_width_mm, least_width_mm
from polakerja_diagram.chart.text.metrics import line_height_mm, width_em
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from polakerja_diagram.chart.bagan import Kotak

KOLOM_TERSEMPIT_EM: Final = 11.0
"""A column of members narrower than this breaks nearly every name into three lines."""

KOLOM_TERBANYAK: Final = 4
"""More columns than this are no longer read as one list."""

CELAH_TUMPUK_MM: Final = 2.5
"""Between two boxes of a row that stand one below the other: no line runs there."""

TELITI_MM: Final = 0.5
"""Widths are tried in steps of this size."""


@dataclass(frozen=True, slots=True)
class Ukuran:
    """A box's width with the least height at it and the number of member columns that gives it."""

    lebar_mm: float
    tinggi_mm: float
    kolom: int


@dataclass(slots=True)
class Pengukur:
    """Measures boxes at one text size and remembers what it has measured.

    `lebar_pintu`, `tinggi_pintu`: least sizes in mm of boxes whose sides many lines meet.
    """

    huruf_pt: float
    satu_kolom: frozenset[str] = frozenset()
    """Boxes to whose members lines lead: in several columns a line would point at the wrong one."""
    lebar_pintu: Mapping[str, float] = field(default_factory=dict)
    tinggi_pintu: Mapping[str, float] = field(default_factory=dict)
    _known: dict[tuple[str, int], Ukuran] = field(default_factory=dict)
    _least: dict[str, float] = field(default_factory=dict)
    _easy: dict[str, float] = field(default_factory=dict)

    def with_doors(self, lebar: Mapping[str, float], tinggi: Mapping[str, float]) -> Pengukur:
        """Return a measure of the same texts for boxes of other least sizes."""
        return replace(self, lebar_pintu=lebar, tinggi_pintu=tinggi)

    def least_width(self, kotak: Kotak) -> float:
        """Return the least width of the box, in whole steps: no word is cut."""
        if kotak.nama not in self._least:
            self._least[kotak.nama] = least_width_mm(kotak, huruf_pt=self.huruf_pt)
        exact = max(self._least[kotak.nama], self.lebar_pintu.get(kotak.nama, 0.0))
        return -(-exact // TELITI_MM) * TELITI_MM

    def easy_width(self, kotak: Kotak) -> float:
        """Return the least width at which the box reads easily, in whole steps."""
        if kotak.nama not in self._easy:
            exact = easy_width_mm(kotak, huruf_pt=self.huruf_pt)
            self._easy[kotak.nama] = -(-exact // TELITI_MM) * TELITI_MM
        return max(self._easy[kotak.nama], self.least_width(kotak))

    def measure(self, kotak: Kotak, lebar_mm: float) -> Ukuran:
        """Return the box at a width, with the number of member columns that makes it lowest."""
        steps = int((lebar_mm + 1e-6) / TELITI_MM)
        key = (kotak.nama, steps)
        if key not in self._known:
            lebar = steps * TELITI_MM
            tried = {
                kolom: box_height_mm(kotak, lebar_mm=lebar, huruf_pt=self.huruf_pt, kolom_anggota=kolom)
                for kolom in self._columns(kotak, lebar)
            }
            best = min(tried, key=lambda kolom: (round(tried[kolom], 3), kolom))
            self._known[key] = Ukuran(lebar, tried[best], best)
        found = self._known[key]
        least = self.tinggi_pintu.get(kotak.nama, 0.0)
        return found if found.tinggi_mm >= least else Ukuran(found.lebar_mm, least, found.kolom)

    def text_area_mm2(self, kotak: Kotak) -> float:
        """Return the area that the words of the box cover: no box of any width is smaller."""
        words = (*kotak.semua_judul, *(anggota.teks for anggota in kotak.anggota))
        width_mm = pt_to_mm(sum(width_em(teks) for teks in words) * self.huruf_pt)
        return width_mm * line_height_mm(self.huruf_pt)

    def _columns(self, kotak: Kotak, lebar_mm: float) -> range:
        tops = sum(anggota.tingkat == 0 for anggota in kotak.anggota)
        if not kotak.kelompok or kotak.nama in self.satu_kolom or tops < 2:  # noqa: PLR2004 - a list of one has one column
            return range(1, 2)
        most = int(lebar_mm / pt_to_mm(KOLOM_TERSEMPIT_EM * self.huruf_pt))
        return range(1, max(1, min(most, tops, KOLOM_TERBANYAK)) + 1)

    def stack_height(
        self, semua: Sequence[Kotak], lebar_mm: float, *, jeda_mm: float = CELAH_TUMPUK_MM
    ) -> float:
        """Return the height of boxes that stand one below the other, `jeda_mm` apart."""
        heights = [self.measure(kotak, lebar_mm).tinggi_mm for kotak in semua]
        return sum(heights) + jeda_mm * max(len(heights) - 1, 0)

    def narrowest(
        self, semua: Sequence[Kotak], *, tinggi_mm: float, paling_sempit_mm: float, paling_lebar_mm: float
    ) -> float | None:
        """Return the least width at which a stack is no higher than `tinggi_mm`; None if there is none."""
        low, high = paling_sempit_mm, paling_lebar_mm
        if low > high or self.stack_height(semua, high) > tinggi_mm + 1e-6:
            return None
        while high - low > TELITI_MM / 2:
            middle = round((low + high) / 2 / TELITI_MM) * TELITI_MM
            if middle <= low or middle >= high:
                break
            if self.stack_height(semua, middle) <= tinggi_mm + 1e-6:
                high = middle
            else:
                low = middle
        if self.stack_height(semua, low) <= tinggi_mm + 1e-6:
            return low
        return high


PEMBAGIAN: Final = 12
"""Halvings of a share of a width: finer than `TELITI_MM` on any paper."""


def fit_row(
    semua_kolom: Sequence[Sequence[Kotak]], *, lebar_mm: float, pengukur: Pengukur
) -> tuple[tuple[float, ...], float] | None:
    """Return widths for a row of columns of boxes (their sum is `lebar_mm`) and the least common height.

    The height is the lowest one at which all find room. What is left of the width saves lines, or eases the
    boxes that are too narrow to read easily, whichever leaves fewer lines in all. None if the words do not
    fit side by side.
    """
    least = [max(map(pengukur.least_width, kolom)) for kolom in semua_kolom]
    if sum(least) > lebar_mm:
        return None
    row = tuple(zip(semua_kolom, least, strict=True))
    low = max(pengukur.stack_height(kolom, lebar_mm) for kolom in semua_kolom)
    high = max(pengukur.stack_height(kolom, width) for kolom, width in row)
    best = _widths_at(row, high, lebar_mm=lebar_mm, pengukur=pengukur)
    while high - low > 0.5:  # noqa: PLR2004 - half a millimetre is finer than any line of text
        middle = (low + high) / 2
        found = _widths_at(row, middle, lebar_mm=lebar_mm, pengukur=pengukur)
        if found is None:
            low = middle
        else:
            best, high = found, middle
    if best is None:
        return None
    easy = [max(map(pengukur.easy_width, kolom)) for kolom in semua_kolom]

    def burden(widths: tuple[float, ...]) -> tuple[float, float]:
        """Return the height of all boxes together, then how far they are from reading easily."""
        heights = (
            pengukur.stack_height(kolom, width) for kolom, width in zip(semua_kolom, widths, strict=True)
        )
        short = (max(1 - width / wish, 0.0) for width, wish in zip(widths, easy, strict=True))
        return round(sum(heights), 1), round(sum(share * share for share in short), 3)

    starts = (best, _ease(best, easy, lebar_mm=lebar_mm))
    widths = min(
        (_share(semua_kolom, start, lebar_mm=lebar_mm, pengukur=pengukur) for start in starts), key=burden
    )
    height = max(
        pengukur.stack_height(kolom, width) for kolom, width in zip(semua_kolom, widths, strict=True)
    )
    return widths, height


def _ease(least: tuple[float, ...], easy: Sequence[float], *, lebar_mm: float) -> tuple[float, ...]:
    """Return the widths, those wider that are under their easy width: the furthest under it first."""

    def eased(share: float) -> tuple[float, ...]:
        return tuple(max(width, share * wish) for width, wish in zip(least, easy, strict=True))

    low, high = 0.0, 1.0
    if sum(eased(high)) <= lebar_mm:
        return eased(high)
    for _ in range(PEMBAGIAN):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(eased(middle)) <= lebar_mm else (low, middle)
    return eased(low)


def _share(
    semua_kolom: Sequence[Sequence[Kotak]], least: tuple[float, ...], *, lebar_mm: float, pengukur: Pengukur
) -> tuple[float, ...]:
    """Share what is left of the width: first where it saves a box a line, then in proportion."""
    widths = list(least)
    while True:
        steps: list[tuple[float, int]] = []
        for index, kolom in enumerate(semua_kolom):
            room = lebar_mm - sum(widths) + widths[index]
            lower = pengukur.stack_height(kolom, widths[index]) - 1.0
            wider = pengukur.narrowest(
                kolom, tinggi_mm=lower, paling_sempit_mm=widths[index], paling_lebar_mm=room
            )
            if wider is not None:
                steps.append((wider - widths[index], index))
        if not steps:
            break
        more, index = min(steps)
        widths[index] += max(more, TELITI_MM)
    spare = lebar_mm - sum(widths)
    return tuple(width + spare * width / sum(widths) for width in widths)


def _widths_at(
    row: Sequence[tuple[Sequence[Kotak], float]], tinggi_mm: float, *, lebar_mm: float, pengukur: Pengukur
) -> tuple[float, ...] | None:
    widths: list[float] = []
    for kolom, least in row:
        width = pengukur.narrowest(
            kolom, tinggi_mm=tinggi_mm, paling_sempit_mm=least, paling_lebar_mm=lebar_mm
        )
        if width is None:
            return None
        widths.append(width)
    return tuple(widths) if sum(widths) <= lebar_mm + 1e-6 else None
