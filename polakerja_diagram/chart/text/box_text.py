"""The lines of a box: headings in the middle, members in a list with hanging indents, notes at the foot.

Lengths are millimetres from the top left corner of a box of least height; text sizes are points.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from polakerja_diagram.chart.bagan import Anggota, CatatanKotak, Kotak, Tingkat
from polakerja_diagram.chart.denah import BarisTeks, Rata
from polakerja_diagram.chart.text.box_notes import flow_notes
from polakerja_diagram.chart.text.metrics import (
    CAP_HEIGHT_EM,
    DESCENT_EM,
    HURUF_TERKECIL_PT,
    line_height_mm,
    widest_piece_em,
    width_em,
    width_mm,
    wrap,
)
from polakerja_diagram.units import mm_to_pt, pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.model import Kode

PADDING_MM: Final = 1.6
"""Between the frame and the text, left and right: 1 mm stays free (L33) when a program sets it wider."""

PADDING_TEGAK_MM: Final = 1.2
"""Between the frame and the text, above a capital and below the deepest small letter (L33 asks 1 mm)."""

KERNING_SHARE: Final = 1.01
"""A program that kerns or rounds widths sets a line at most 1 % wider than our table says."""

FOREIGN_SHARE: Final = 1.19
"""A reader without any font of the metric group may set bold capitals so much wider (DejaVu Serif Bold 1.126,
LibreOffice 1.147 in half points, and almost a millimetre off the middle); even then a heading stays within
its frame."""

FOREIGN_BIASA: Final = 1.045
"""As much wider a reader may set names in regular letters (DejaVu Serif 1.03 to 1.042): a line flush left
has only the padding at its right to grow into. Names all in capitals grow by 1.08: not provided for."""

JEDA_JUDUL_EM: Final = 0.4
"""Extra space between the heading and a list of members."""

JEDA_CATATAN_EM: Final = 0.5
"""Extra space between the members and what is said at the foot."""

JEDA_KOLOM_MM: Final = 3.0
"""Free space between two columns of members."""

INDEN_EM: Final = 1.2
"""Indent of a member under another that has no number."""

JARAK_NOMOR_EM: Final = 0.35
"""Space between a member's number and its name."""

TEBAL: Final = frozenset({Tingkat.PIMPINAN, Tingkat.SEKDA, Tingkat.ASISTEN})
"""Ranks whose heading is bold and whose frame is heavy."""


Rentang = tuple[float, float]
"""Middles of the first and of the last line of a name, as heights."""


@dataclass(frozen=True, slots=True)
class IsiKotak:
    """The finished text of a box: lines relative to the corner of a box of `lebar_mm` x `tinggi_mm`.

    `tinggi_mm` is the least height. `semua_anggota` gives, for each member, the heights of the middles of its
    first line, where a line to that member meets the frame, and of its last line.
    """

    lebar_mm: float
    tinggi_mm: float
    semua_baris: tuple[BarisTeks, ...]
    semua_anggota: tuple[tuple[Kode, Rentang], ...] = ()


def text_width_mm(lebar_mm: float, *, kolom: int = 1) -> float:
    """Return the width that lines may have, by our table, in each column of a box of `lebar_mm`."""
    gaps = (kolom - 1) * JEDA_KOLOM_MM
    ours = ((lebar_mm - 2 * PADDING_MM) / KERNING_SHARE - gaps) / kolom
    foreign = ((lebar_mm - 2 * PADDING_MM - gaps) / kolom + PADDING_MM) / FOREIGN_BIASA
    return min(ours, foreign)


def box_width_mm(lebar_teks_mm: float) -> float:
    """Return the width of a box that holds a line of `lebar_teks_mm`; the inverse of `text_width_mm`."""
    return max(lebar_teks_mm * KERNING_SHARE + 2 * PADDING_MM, lebar_teks_mm * FOREIGN_BIASA + PADDING_MM)


def fit_title_em(teks: str, lebar_mm: float, ukuran_pt: float, *, tebal: bool) -> float:
    """Return how many em of a heading fit a line of a box."""
    fit = fit_em(text_width_mm(lebar_mm), ukuran_pt)
    return bold_fit_em(teks, fit, fit_em(lebar_mm / FOREIGN_SHARE, ukuran_pt)) if tebal else fit


def bold_fit_em(teks: str, fit: float, foreign: float) -> float:
    """Return how many em of a bold heading fit a line.

    Args:
        teks: the heading.
        fit: what fits by our table.
        foreign: what fits in a font that is not ours; a word is never cut only for that.
    """
    widest = widest_piece_em(teks, tebal=True)
    return min(fit, foreign if widest > fit else max(foreign, widest))


def fit_em(lebar_mm: float, ukuran_pt: float) -> float:
    """Return how many em of text fit a width; a hair more, so that a text measured for it fits."""
    return mm_to_pt(lebar_mm) / ukuran_pt + 1e-9


def is_bold(kotak: Kotak) -> bool:
    """Whether the heading is bold: ranks from Asisten up, and the heading of a list of organs."""
    return kotak.tingkat in TEBAL or kotak.kelompok


def split_members(kotak: Kotak) -> tuple[tuple[Anggota, ...], tuple[Anggota, ...]]:
    """Return the members set like a heading line (the deputy in the head's box), and those set as a list."""
    inline: list[Anggota] = []
    listed: list[Anggota] = []
    for anggota in kotak.anggota:
        (listed if kotak.kelompok or anggota.nomor or anggota.tingkat else inline).append(anggota)
    return tuple(inline), tuple(listed)


def texts_above(kotak: Kotak) -> tuple[tuple[str, bool], ...]:
    """Return what stands above the list of members, and whether it is broken as bold text is."""
    bold, is_head = is_bold(kotak), kotak.tingkat is Tingkat.PIMPINAN
    inline = (anggota.teks for anggota in split_members(kotak)[0])
    return (
        *((alinea, bold) for alinea in kotak.semua_judul),
        *((teks, is_head) for teks in (*inline, *kotak.page_notes)),
    )


def _number_em(semua_anggota: tuple[Anggota, ...], tingkat: int) -> float:
    """Return the width of the column of numbers at one depth, with the space after it."""
    lebar = max(
        (
            width_em(anggota.nomor)
            for anggota in semua_anggota
            if anggota.nomor and anggota.tingkat == tingkat
        ),
        default=0.0,
    )
    return lebar + JARAK_NOMOR_EM if lebar else 0.0


def _start_em(semua_anggota: tuple[Anggota, ...], tingkat: int) -> float:
    """Return where the numbers (or, without numbers, the names) of one depth begin."""
    return sum(_number_em(semua_anggota, depth) or INDEN_EM for depth in range(tingkat))


def member_indent_em(anggota: Anggota, semua_anggota: tuple[Anggota, ...]) -> float:
    """Return where the name of a member begins."""
    start = _start_em(semua_anggota, anggota.tingkat)
    return start + (_number_em(semua_anggota, anggota.tingkat) if anggota.nomor else 0.0)


class PenulisKotak:
    """Sets lines one below the other; `bottom` is the baseline of the last one."""

    def __init__(self, lebar_mm: float, huruf_pt: float) -> None:
        self.lebar_mm = lebar_mm
        self.huruf_pt = huruf_pt
        self.baris: list[BarisTeks] = []
        self.rentang: dict[Kode, Rentang] = {}
        self.padding = PADDING_TEGAK_MM + pt_to_mm(DESCENT_EM * huruf_pt)
        self.bottom: float | None = None
        self.gap = 0.0

    def skip(self, em: float) -> None:
        """Leave extra space before the next line, unless nothing stands above it."""
        if self.bottom is not None:
            self.gap += pt_to_mm(em * self.huruf_pt)

    def _next(self, ukuran_pt: float) -> float:
        """Go to the next line and return its baseline."""
        first = self.padding + pt_to_mm(CAP_HEIGHT_EM * ukuran_pt)
        below = first if self.bottom is None else self.bottom + line_height_mm(ukuran_pt)
        self.bottom, self.gap = below + self.gap, 0.0
        return self.bottom

    def _write(self, teks: str, x_mm: float, ukuran_pt: float, rata: Rata = Rata.KIRI, **rest: Any) -> None:
        """Write words on the line; `rest` is more of their `BarisTeks`."""
        lebar = width_mm(teks, ukuran_pt, tebal=rest.get("tebal", False))
        self.baris.append(BarisTeks(teks, x_mm, self.bottom or 0.0, lebar, ukuran_pt, rata, **rest))

    def centred(
        self, teks: str, *, tebal: bool, kelas: str, kode: Kode | None = None, broken_as_bold: bool = False
    ) -> None:
        """Set a paragraph in the middle; `broken_as_bold`: its lines leave the room that bold ones need."""
        wide = tebal or broken_as_bold
        lines = wrap(teks, fit_title_em(teks, self.lebar_mm, self.huruf_pt, tebal=wide), tebal=wide)
        for line in lines:
            bottom = self._next(self.huruf_pt)
            svg_id = self._in_row(kode, bottom) if kode is not None else ""
            x_mm = self.lebar_mm / 2
            self._write(line, x_mm, self.huruf_pt, Rata.TENGAH, tebal=tebal, kelas=kelas, svg_id=svg_id)

    def list_members(self, semua_anggota: tuple[Anggota, ...], *, kolom: int) -> None:
        """Set members left-aligned with a hanging indent, in one or more columns of even height."""
        lebar, em_mm = text_width_mm(self.lebar_mm, kolom=kolom), pt_to_mm(self.huruf_pt)
        indents = [member_indent_em(anggota, semua_anggota) for anggota in semua_anggota]
        wrapped = [
            wrap(anggota.teks, max(fit_em(lebar, self.huruf_pt) - indent, 1.0), rata_kiri=True)
            for anggota, indent in zip(semua_anggota, indents, strict=True)
        ]
        top, gap = self.bottom, self.gap
        bottoms = [top]
        for column, (start, end) in enumerate(split_evenly(semua_anggota, list(map(len, wrapped)), kolom)):
            self.bottom, self.gap = top, gap
            left = PADDING_MM + column * (lebar + JEDA_KOLOM_MM)
            for n in range(start, end):
                x_nomor = left + _start_em(semua_anggota, semua_anggota[n].tingkat) * em_mm
                self._member(semua_anggota[n], wrapped[n], x_nomor, left + indents[n] * em_mm)
            bottoms.append(self.bottom)
        self.bottom, self.gap = max((bottom for bottom in bottoms if bottom is not None), default=None), 0.0

    def _member(self, anggota: Anggota, lines: Sequence[str], x_nomor: float, x_teks: float) -> None:
        for line in lines:
            svg_id = self._in_row(anggota.kode, self._next(self.huruf_pt))
            if svg_id and anggota.nomor:
                self._write(anggota.nomor, x_nomor, self.huruf_pt, kelas="nomor")
            self._write(line, x_teks, self.huruf_pt, kelas="anggota", svg_id=svg_id)

    def _in_row(self, kode: Kode, bottom: float) -> str:
        """Count a line of a member to its row; return the id that the first one has."""
        middle = bottom - pt_to_mm(CAP_HEIGHT_EM * self.huruf_pt) / 2
        is_first = kode not in self.rentang
        self.rentang[kode] = (middle if is_first else self.rentang[kode][0], middle)
        return f"anggota-{kode}" if is_first else ""

    def notes(self, semua_catatan: tuple[CatatanKotak, ...], *, rata: Rata) -> None:
        """Set what the box says of relations; the first words of each note carry its relations."""
        ukuran = note_size_pt(self.huruf_pt)
        em_mm = pt_to_mm(ukuran)
        for line in flow_notes(semua_catatan, fit_em(text_width_mm(self.lebar_mm), ukuran)):
            self._next(ukuran)
            last = line[-1]
            whole_mm = (last.x_em + width_em(last.teks)) * em_mm
            start = (self.lebar_mm - whole_mm) / 2 if rata is Rata.TENGAH else PADDING_MM
            for piece in line:
                said = piece.catatan.semua_hubungan if piece.awal else ()
                more: dict[str, Any] = {"svg_id": said[0].svg_id, "semua_hubungan": said} if said else {}
                self._write(piece.teks, start + piece.x_em * em_mm, ukuran, kelas="catatan-kotak", **more)

    def finish(self) -> IsiKotak:
        """Close the box: as much space below the last baseline as above the first capital."""
        bottom = self._next(self.huruf_pt) if self.bottom is None else self.bottom
        return IsiKotak(self.lebar_mm, bottom + self.padding, tuple(self.baris), tuple(self.rentang.items()))


def note_size_pt(huruf_pt: float) -> float:
    """Return the size of what is said at the foot: 1 pt smaller, never under the least legible size."""
    return min(huruf_pt, max(huruf_pt - 1, HURUF_TERKECIL_PT))


def split_evenly(
    semua_anggota: tuple[Anggota, ...], heights: list[int], kolom: int
) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of each column: in order, an indented member stays with its parent, tallest least.

    >>> daftar = tuple(Anggota(kode, kode) for kode in "abcde")
    >>> split_evenly(daftar, [1, 1, 1, 1, 1], 2)
    ((0, 3), (3, 5))
    """
    starts = [index for index, anggota in enumerate(semua_anggota) if anggota.tingkat == 0 or index == 0]
    blocks = [
        (start, end, sum(heights[start:end]))
        for start, end in zip(starts, [*starts[1:], len(semua_anggota)], strict=True)
    ]
    limit = max((height for _, _, height in blocks), default=0)
    while len(columns := _fill(blocks, limit)) > kolom:
        limit += 1
    return columns


def _fill(blocks: list[tuple[int, int, int]], limit: int) -> tuple[tuple[int, int], ...]:
    """Fill columns one after the other up to a height."""
    columns: list[tuple[int, int]] = []
    used = limit + 1
    for start, end, height in blocks:
        if used + height > limit:
            columns.append((start, end))
            used = height
        else:
            columns[-1] = (columns[-1][0], end)
            used += height
    return tuple(columns)
