"""Text in a box: a `Kotak`, a width and a text size give its finished lines and the least height for them.

A box that is placed higher than its least height keeps its text in the middle. Lengths are millimetres; the
lines of an `IsiKotak` are relative to the top left corner of a box of that least height.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.bagan import Anggota, CatatanKotak, Kotak, Tingkat
from polakerja_diagram.chart.denah import BarisTeks, GayaKotak, HubunganTeks, KotakDenah, Rata
from polakerja_diagram.chart.metrics import (
    CAP_HEIGHT_EM,
    DESCENT_EM,
    count_lines,
    line_height_mm,
    widest_piece_em,
    width_em,
    width_mm,
    wrap,
)
from polakerja_diagram.units import mm_to_pt, pt_to_mm

if TYPE_CHECKING:
    from polakerja_diagram.model import Kode

PADDING_MM: Final = 1.6
"""Between the frame and the text, left and right: 1 mm stays free (L33) when a program sets it wider."""

PADDING_TEGAK_MM: Final = 1.2
"""Between the frame and the text, above a capital and below the deepest small letter (L33 asks 1 mm)."""

KERNING_SHARE: Final = 1.01
"""A program that kerns or rounds widths sets a line at most 1 % wider than our table says."""

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

CATATAN_TERKECIL_PT: Final = 8.0
"""No chart text goes below 8 pt (L3)."""

TEBAL: Final = frozenset({Tingkat.PIMPINAN, Tingkat.SEKDA, Tingkat.ASISTEN})
"""Ranks whose heading is bold and whose frame is heavy."""


@dataclass(frozen=True, slots=True)
class IsiKotak:
    """The finished text of a box: lines relative to the corner of a box of `lebar_mm` x `tinggi_mm`.

    `tinggi_mm` is the least height. `semua_pintu` gives, for each member, the height of the middle of its
    first line: where a line to that member meets the frame.
    """

    lebar_mm: float
    tinggi_mm: float
    semua_baris: tuple[BarisTeks, ...]
    semua_pintu: tuple[tuple[Kode, float], ...] = ()


def measure_box(kotak: Kotak, *, lebar_mm: float, huruf_pt: float, kolom_anggota: int = 1) -> IsiKotak:
    """Return the lines of a box and its least height.

    Every line fits the width less the padding; a word that is too wide is cut with a hyphen.

    Args:
        kotak: what is to be written.
        lebar_mm: width of the frame.
        huruf_pt: text size; what is said at the foot may be 1 pt smaller, never under 8 pt.
        kolom_anggota: number of columns for numbered or indented members.

    Raises:
        ValueError: the width leaves no room for text at all.
    """
    lebar_teks = text_width_mm(lebar_mm)
    if lebar_teks <= 0:
        raise ValueError(f"a box of {lebar_mm} mm has no room for text")
    writer = _Writer(lebar_mm, huruf_pt)
    tebal = is_bold(kotak)
    for alinea in kotak.judul:
        writer.centred(alinea, tebal=tebal, kelas="judul")
    inline = tuple(anggota for anggota in kotak.anggota if _is_inline(kotak, anggota))
    listed = tuple(anggota for anggota in kotak.anggota if not _is_inline(kotak, anggota))
    for anggota in inline:
        writer.centred(
            anggota.teks, tebal=kotak.tingkat is Tingkat.PIMPINAN, kelas="anggota", kode=anggota.kode
        )
    if listed:
        writer.skip(JEDA_JUDUL_EM)
        writer.list_members(listed, kolom=kolom_anggota)
    if kotak.catatan:
        writer.skip(JEDA_CATATAN_EM)
        for catatan in kotak.catatan:
            writer.note(catatan, rata=Rata.KIRI if listed else Rata.TENGAH)
    return writer.finish()


def box_height_mm(kotak: Kotak, *, lebar_mm: float, huruf_pt: float, kolom_anggota: int = 1) -> float:
    """Return the least height alone, as `measure_box` gives it, without making the lines."""
    if kotak.catatan or kolom_anggota > 1:
        isi = measure_box(kotak, lebar_mm=lebar_mm, huruf_pt=huruf_pt, kolom_anggota=kolom_anggota)
        return isi.tinggi_mm
    fit = _fit_em(text_width_mm(lebar_mm), huruf_pt)
    tebal = is_bold(kotak)
    above = sum(count_lines(alinea, fit, tebal=tebal) for alinea in kotak.judul)
    inside = 0
    for anggota in kotak.anggota:
        if _is_inline(kotak, anggota):
            above += count_lines(anggota.teks, fit, tebal=kotak.tingkat is Tingkat.PIMPINAN)
        else:
            inside += count_lines(anggota.teks, max(fit - _indent_em(anggota, kotak.anggota), 1.0))
    gap_em = JEDA_JUDUL_EM if above and inside else 0.0
    return lines_height_mm(above + inside, huruf_pt=huruf_pt) + pt_to_mm(gap_em * huruf_pt)


def lines_height_mm(jumlah: int, *, huruf_pt: float) -> float:
    """Return the least height of a box with so many lines, at least one."""
    first = 2 * PADDING_TEGAK_MM + pt_to_mm((CAP_HEIGHT_EM + 2 * DESCENT_EM) * huruf_pt)
    return first + (max(jumlah, 1) - 1) * line_height_mm(huruf_pt)


def best_member_columns(kotak: Kotak, *, lebar_mm: float, huruf_pt: float, terbanyak: int = 3) -> int:
    """Return how many columns the listed members may take without one of them needing a second line."""
    listed = [anggota for anggota in kotak.anggota if not _is_inline(kotak, anggota)]
    tops = sum(anggota.tingkat == 0 for anggota in listed)
    widest = max((_indent_em(a, kotak.anggota) + width_em(a.teks) for a in listed), default=0.0)
    for kolom in range(min(terbanyak, tops), 1, -1):
        lebar = (text_width_mm(lebar_mm) - (kolom - 1) * JEDA_KOLOM_MM) / kolom
        if widest <= _fit_em(lebar, huruf_pt):
            return kolom
    return 1


def place_box(
    kotak: Kotak,
    isi: IsiKotak,
    *,
    x_mm: float,
    y_mm: float,
    lebar_mm: float | None = None,
    tinggi_mm: float | None = None,
) -> KotakDenah:
    """Return the box at its place; the text stands in the middle of a size larger than the least.

    Raises:
        ValueError: the box is smaller than its text was measured for.
    """
    lebar = isi.lebar_mm if lebar_mm is None else lebar_mm
    tinggi = isi.tinggi_mm if tinggi_mm is None else tinggi_mm
    if lebar < isi.lebar_mm - 1e-6 or tinggi < isi.tinggi_mm - 1e-6:
        raise ValueError(f"box '{kotak.nama}' is placed smaller than its text")
    turun = y_mm + (tinggi - isi.tinggi_mm) / 2
    geser = (lebar - isi.lebar_mm) / 2
    return KotakDenah(
        nama=kotak.nama,
        svg_id=kotak.svg_id,
        judul_lengkap=kotak.judul_lengkap,
        x_mm=x_mm,
        y_mm=y_mm,
        lebar_mm=lebar,
        tinggi_mm=tinggi,
        gaya=_gaya(kotak),
        semua_baris=tuple(
            replace(
                baris,
                x_mm=x_mm + baris.x_mm + (geser if baris.rata is Rata.TENGAH else 0.0),
                y_mm=turun + baris.y_mm,
            )
            for baris in isi.semua_baris
        ),
        semua_kode=tuple(anggota.kode for anggota in kotak.anggota),
    )


def member_y_mm(isi: IsiKotak, kode: Kode, *, y_mm: float, tinggi_mm: float) -> float | None:
    """Return where a line to a member meets the side of the placed box; None if it has no such member."""
    for anggota, tinggi in isi.semua_pintu:
        if anggota == kode:
            return y_mm + (tinggi_mm - isi.tinggi_mm) / 2 + tinggi
    return None


def text_width_mm(lebar_mm: float) -> float:
    """Return the width that lines may have, by our table, in a box of `lebar_mm`."""
    return (lebar_mm - 2 * PADDING_MM) / KERNING_SHARE


def box_width_mm(lebar_teks_mm: float) -> float:
    """Return the width of a box that holds a line of `lebar_teks_mm`; the inverse of `text_width_mm`."""
    return lebar_teks_mm * KERNING_SHARE + 2 * PADDING_MM


def least_width_mm(kotak: Kotak, *, huruf_pt: float) -> float:
    """Return the least width at which no word of the box is cut."""
    lebar_em = max((widest_piece_em(alinea, tebal=is_bold(kotak)) for alinea in kotak.judul), default=0.0)
    for anggota in kotak.anggota:
        tebal = kotak.tingkat is Tingkat.PIMPINAN and _is_inline(kotak, anggota)
        inden = 0.0 if _is_inline(kotak, anggota) else _indent_em(anggota, kotak.anggota)
        lebar_em = max(lebar_em, inden + widest_piece_em(anggota.teks, tebal=tebal))
    for catatan in kotak.catatan:
        lebar_em = max(lebar_em, widest_piece_em(catatan.teks))
    return box_width_mm(pt_to_mm(lebar_em * huruf_pt))


def _fit_em(lebar_mm: float, ukuran_pt: float) -> float:
    return mm_to_pt(lebar_mm) / ukuran_pt + 1e-9


def is_bold(kotak: Kotak) -> bool:
    """Whether the heading is bold: ranks from Asisten up, and the heading of a list of organs."""
    return kotak.tingkat in TEBAL or kotak.kelompok


def _gaya(kotak: Kotak) -> GayaKotak:
    if kotak.tingkat is Tingkat.KONTEKS:
        return GayaKotak.KONTEKS
    return GayaKotak.UTAMA if kotak.tingkat in TEBAL else GayaKotak.BIASA


def _is_inline(kotak: Kotak, anggota: Anggota) -> bool:
    """Whether a member is set like a heading line (the deputy in the head's box), not as a list item."""
    return not kotak.kelompok and not anggota.nomor and anggota.tingkat == 0


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


def _indent_em(anggota: Anggota, semua_anggota: tuple[Anggota, ...]) -> float:
    """Return where the name of a member begins."""
    start = _start_em(semua_anggota, anggota.tingkat)
    return start + (_number_em(semua_anggota, anggota.tingkat) if anggota.nomor else 0.0)


class _Writer:
    """Sets lines one below the other; `bottom` is the baseline of the last one."""

    def __init__(self, lebar_mm: float, huruf_pt: float) -> None:
        self.lebar_mm = lebar_mm
        self.huruf_pt = huruf_pt
        self.baris: list[BarisTeks] = []
        self.pintu: list[tuple[Kode, float]] = []
        self.padding = PADDING_TEGAK_MM + pt_to_mm(DESCENT_EM * huruf_pt)
        self.bottom: float | None = None
        self.gap = 0.0

    def skip(self, em: float) -> None:
        """Leave extra space before the next line, unless nothing stands above it."""
        if self.bottom is not None:
            self.gap += pt_to_mm(em * self.huruf_pt)

    def _next(self, after: float | None, ukuran_pt: float) -> float:
        if after is None:
            return self.padding + pt_to_mm(CAP_HEIGHT_EM * ukuran_pt)
        return after + line_height_mm(ukuran_pt)

    def centred(self, teks: str, *, tebal: bool, kelas: str, kode: Kode | None = None) -> None:
        """Set a paragraph in the middle."""
        lines = wrap(teks, _fit_em(text_width_mm(self.lebar_mm), self.huruf_pt), tebal=tebal)
        for index, line in enumerate(lines):
            self.bottom = self._next(self.bottom, self.huruf_pt) + self.gap
            self.gap = 0.0
            first = index == 0 and kode is not None
            if first and kode is not None:
                self.pintu.append((kode, self.bottom - pt_to_mm(CAP_HEIGHT_EM * self.huruf_pt) / 2))
            self.baris.append(
                BarisTeks(
                    teks=line,
                    x_mm=self.lebar_mm / 2,
                    y_mm=self.bottom,
                    lebar_mm=width_mm(line, self.huruf_pt, tebal=tebal),
                    ukuran_pt=self.huruf_pt,
                    rata=Rata.TENGAH,
                    tebal=tebal,
                    kelas=kelas,
                    svg_id=f"anggota-{kode}" if first else "",
                )
            )

    def list_members(self, semua_anggota: tuple[Anggota, ...], *, kolom: int) -> None:
        """Set members left-aligned with a hanging indent, in one or more columns of even height."""
        lebar = (text_width_mm(self.lebar_mm) - (kolom - 1) * JEDA_KOLOM_MM) / kolom
        heights = [len(self._wrap_member(anggota, semua_anggota, lebar)) for anggota in semua_anggota]
        top, gap = self.bottom, self.gap
        self.gap = 0.0
        lowest = top
        for index, (start, end) in enumerate(split_evenly(semua_anggota, heights, kolom)):
            bottom = top
            extra = gap
            for anggota in semua_anggota[start:end]:
                bottom = self._member(
                    anggota,
                    semua_anggota,
                    x_mm=PADDING_MM + index * (lebar + JEDA_KOLOM_MM),
                    lebar_mm=lebar,
                    after=bottom,
                    extra_mm=extra,
                )
                extra = 0.0
            if bottom is not None:
                lowest = bottom if lowest is None else max(lowest, bottom)
        self.bottom = lowest

    def _wrap_member(
        self, anggota: Anggota, semua_anggota: tuple[Anggota, ...], lebar_mm: float
    ) -> tuple[str, ...]:
        fit = _fit_em(lebar_mm, self.huruf_pt) - _indent_em(anggota, semua_anggota)
        return wrap(anggota.teks, max(fit, 1.0))

    def _member(
        self,
        anggota: Anggota,
        semua_anggota: tuple[Anggota, ...],
        *,
        x_mm: float,
        lebar_mm: float,
        after: float | None,
        extra_mm: float,
    ) -> float | None:
        """Set one member and return the baseline of its last line."""
        em_mm = pt_to_mm(self.huruf_pt)
        for index, line in enumerate(self._wrap_member(anggota, semua_anggota, lebar_mm)):
            after = self._next(after, self.huruf_pt) + extra_mm
            extra_mm = 0.0
            if index == 0:
                self.pintu.append((anggota.kode, after - em_mm * CAP_HEIGHT_EM / 2))
            if index == 0 and anggota.nomor:
                self.baris.append(
                    BarisTeks(
                        teks=anggota.nomor,
                        x_mm=x_mm + _start_em(semua_anggota, anggota.tingkat) * em_mm,
                        y_mm=after,
                        lebar_mm=width_mm(anggota.nomor, self.huruf_pt),
                        ukuran_pt=self.huruf_pt,
                        rata=Rata.KIRI,
                        kelas="nomor",
                    )
                )
            self.baris.append(
                BarisTeks(
                    teks=line,
                    x_mm=x_mm + _indent_em(anggota, semua_anggota) * em_mm,
                    y_mm=after,
                    lebar_mm=width_mm(line, self.huruf_pt),
                    ukuran_pt=self.huruf_pt,
                    rata=Rata.KIRI,
                    kelas="anggota",
                    svg_id=f"anggota-{anggota.kode}" if index == 0 else "",
                )
            )
        return after

    def note(self, catatan: CatatanKotak, *, rata: Rata) -> None:
        """Set a relation that holds within the box; its first line carries the relation."""
        ukuran = min(self.huruf_pt, max(self.huruf_pt - 1, CATATAN_TERKECIL_PT))
        hubungan = HubunganTeks(catatan.dari, catatan.ke, catatan.jenis, catatan.bentuk)
        kelas = f"{catatan.jenis}-{catatan.bentuk}" if catatan.bentuk else str(catatan.jenis)
        lines = wrap(catatan.teks, _fit_em(text_width_mm(self.lebar_mm), ukuran))
        for index, line in enumerate(lines):
            self.bottom = self._next(self.bottom, ukuran) + self.gap
            self.gap = 0.0
            self.baris.append(
                BarisTeks(
                    teks=line,
                    x_mm=self.lebar_mm / 2 if rata is Rata.TENGAH else PADDING_MM,
                    y_mm=self.bottom,
                    lebar_mm=width_mm(line, ukuran),
                    ukuran_pt=ukuran,
                    rata=rata,
                    kelas="catatan-kotak",
                    svg_id=f"hubungan-{catatan.dari}--{catatan.ke}--{kelas}" if index == 0 else "",
                    hubungan=hubungan if index == 0 else None,
                )
            )

    def finish(self) -> IsiKotak:
        """Close the box: as much space below the last baseline as above the first capital."""
        bottom = self._next(None, self.huruf_pt) if self.bottom is None else self.bottom
        return IsiKotak(self.lebar_mm, bottom + self.padding, tuple(self.baris), tuple(self.pintu))


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
