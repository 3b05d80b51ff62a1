"""Text in a box: a `Kotak`, a width and a text size give its finished lines and the least height for them.

A box that is placed higher than its least height keeps its text in the middle. Lengths are millimetres; the
lines of an `IsiKotak` are relative to the top left corner of a box of that least height.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.bagan import Kotak, Tingkat
from polakerja_diagram.chart.denah import GayaKotak, KotakDenah, Rata
from polakerja_diagram.chart.text.box_notes import flow_notes
from polakerja_diagram.chart.text.box_text import (
    FOREIGN_SHARE,
    JEDA_CATATAN_EM,
    JEDA_JUDUL_EM,
    PADDING_TEGAK_MM,
    TEBAL,
    IsiKotak,
    PenulisKotak,
    box_width_mm,
    fit_em,
    fit_title_em,
    is_bold,
    member_indent_em,
    note_size_pt,
    split_evenly,
    split_members,
    text_width_mm,
    texts_above,
)
from polakerja_diagram.chart.text.metrics import (
    CAP_HEIGHT_EM,
    DESCENT_EM,
    count_lines,
    line_height_mm,
    room_em,
    untied,
    widest_piece_em,
)
from polakerja_diagram.units import pt_to_mm

if TYPE_CHECKING:
    from polakerja_diagram.chart.bagan import Anggota
    from polakerja_diagram.chart.text.box_text import Rentang
    from polakerja_diagram.model import Kode


CATATAN_BANYAK: Final = 4
"""From so many lines on what is said at the foot of a box takes at most a third of its lines."""

LANGKAH_CATATAN_MM: Final = 2.0
LANGKAH_TERBANYAK: Final = 40
"""Widths at which that is tried: a box that needs more has words that no width makes few."""


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
    writer = PenulisKotak(lebar_mm, huruf_pt)
    tebal = is_bold(kotak)
    for alinea in kotak.judul:
        writer.centred(alinea, tebal=tebal, kelas="judul")
    writer.centred(kotak.reference, tebal=False, kelas="rujukan", broken_as_bold=tebal)
    inline, listed = split_members(kotak)
    for teks, kelas, kode in (
        *((anggota.teks, "anggota", anggota.kode) for anggota in inline),
        *((teks, "rujukan", None) for teks in kotak.page_notes),
    ):
        writer.skip(_inline_gap_em(kotak))
        writer.centred(teks, tebal=kotak.tingkat is Tingkat.PIMPINAN, kelas=kelas, kode=kode)
    if listed:
        writer.skip(JEDA_JUDUL_EM)
        writer.list_members(listed, kolom=kolom_anggota)
    if kotak.catatan:
        writer.skip(JEDA_CATATAN_EM)
        writer.notes(kotak.catatan, rata=Rata.KIRI if listed else Rata.TENGAH)
    return writer.finish()


def box_height_mm(kotak: Kotak, *, lebar_mm: float, huruf_pt: float, kolom_anggota: int = 1) -> float:
    """Return the least height alone, as `measure_box` gives it, without making the lines."""
    above = sum(
        count_lines(teks, fit_title_em(teks, lebar_mm, huruf_pt, tebal=tebal), tebal=tebal)
        for teks, tebal in texts_above(kotak)
    )
    inline, listed = split_members(kotak)
    if not above and not listed:
        return measure_box(kotak, lebar_mm=lebar_mm, huruf_pt=huruf_pt).tinggi_mm
    inside = _list_lines(listed, lebar_mm=lebar_mm, huruf_pt=huruf_pt, kolom=kolom_anggota)
    gap_em = JEDA_JUDUL_EM if above and inside else 0.0
    gap_em += _inline_gap_em(kotak) * (len(inline) + len(kotak.page_notes))
    notes_mm = 0.0
    if kotak.catatan:
        ukuran = note_size_pt(huruf_pt)
        rows = flow_notes(kotak.catatan, fit_em(text_width_mm(lebar_mm), ukuran))
        notes_mm = len(rows) * line_height_mm(ukuran)
        gap_em += JEDA_CATATAN_EM
    return lines_height_mm(above + inside, huruf_pt=huruf_pt) + pt_to_mm(gap_em * huruf_pt) + notes_mm


def _inline_gap_em(kotak: Kotak) -> float:
    """Return the extra space before the deputy: both titles are bold, and each may take two lines."""
    return JEDA_JUDUL_EM if kotak.tingkat is Tingkat.PIMPINAN else 0.0


def _list_lines(semua: tuple[Anggota, ...], *, lebar_mm: float, huruf_pt: float, kolom: int) -> int:
    """Return the number of lines of the tallest column of a list of members."""
    if not semua:
        return 0
    fit = fit_em(text_width_mm(lebar_mm, kolom=kolom), huruf_pt)
    indents: dict[tuple[int, bool], float] = {}
    heights: list[int] = []
    for anggota in semua:
        key = (anggota.tingkat, bool(anggota.nomor))
        if key not in indents:
            indents[key] = member_indent_em(anggota, semua)
        heights.append(count_lines(anggota.teks, max(fit - indents[key], 1.0)))
    if kolom == 1:
        return sum(heights)
    return max(sum(heights[start:end]) for start, end in split_evenly(semua, heights, kolom))


def lines_height_mm(jumlah: int, *, huruf_pt: float) -> float:
    """Return the least height of a box with so many lines, at least one."""
    first = 2 * PADDING_TEGAK_MM + pt_to_mm((CAP_HEIGHT_EM + 2 * DESCENT_EM) * huruf_pt)
    return first + (max(jumlah, 1) - 1) * line_height_mm(huruf_pt)


def best_member_columns(kotak: Kotak, *, lebar_mm: float, huruf_pt: float, terbanyak: int = 3) -> int:
    """Return how many columns the listed members may take without one of them needing a second line."""
    _, listed = split_members(kotak)
    tops = sum(anggota.tingkat == 0 for anggota in listed)
    widest = max((member_indent_em(a, kotak.anggota) + room_em(a.teks) for a in listed), default=0.0)
    for kolom in range(min(terbanyak, tops), 1, -1):
        lebar = text_width_mm(lebar_mm, kolom=kolom)
        if widest <= fit_em(lebar, huruf_pt):
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
        gaya=GAYA.get(kotak.tingkat, GayaKotak.BIASA),
        semua_baris=tuple(
            replace(
                baris,
                x_mm=x_mm + baris.x_mm + (geser if baris.rata is Rata.TENGAH else 0.0),
                y_mm=turun + baris.y_mm,
            )
            for baris in isi.semua_baris
        ),
        kode=kotak.kode,
        kelompok=kotak.kelompok,
        semua_kode=tuple(anggota.kode for anggota in kotak.anggota),
    )


def member_rows(isi: IsiKotak, *, y_mm: float, tinggi_mm: float) -> dict[Kode, Rentang]:
    """Return the middles of the first and the last line of each member of the placed box."""
    turun = y_mm + (tinggi_mm - isi.tinggi_mm) / 2
    return {kode: (turun + first, turun + last) for kode, (first, last) in isi.semua_anggota}


def least_width_mm(kotak: Kotak, *, huruf_pt: float) -> float:
    """Return the least width at which no word of the box is cut, nor leaves it in a foreign font."""
    semua_em, judul_em = least_widths_em(kotak)
    foreign = FOREIGN_SHARE * pt_to_mm(judul_em * huruf_pt)
    return max(box_width_mm(pt_to_mm(semua_em * huruf_pt)), foreign)


def easy_width_mm(kotak: Kotak, *, huruf_pt: float) -> float:
    """Return the least width at which two words of each name stand in a line and words do not outweigh names.

    What is said at the foot takes at most a third of the lines, if it takes many.
    """
    bold = is_bold(kotak)
    em = [
        *(_pair_em(teks, tebal=tebal) for teks, tebal in texts_above(kotak)),
        *(member_indent_em(a, kotak.anggota) + _pair_em(a.teks) for a in split_members(kotak)[1]),
    ]
    judul_em = max((_pair_em(alinea, tebal=bold) for alinea in kotak.semua_judul if bold), default=0.0)
    lebar = max(
        least_width_mm(kotak, huruf_pt=huruf_pt),
        box_width_mm(pt_to_mm(max(em, default=0.0) * huruf_pt)),
        FOREIGN_SHARE * pt_to_mm(judul_em * huruf_pt),
    )
    wider = (lebar + step * LANGKAH_CATATAN_MM for step in range(LANGKAH_TERBANYAK))
    return next((mm for mm in wider if _notes_are_few(kotak, lebar_mm=mm, huruf_pt=huruf_pt)), lebar)


def _pair_em(teks: str, *, tebal: bool = False) -> float:
    """Return the width of the widest two words of a text that stand one behind the other."""
    words = untied(teks).split()
    pairs = (" ".join(pair) for pair in pairwise(words))
    return max((room_em(pair, tebal=tebal) for pair in pairs), default=widest_piece_em(teks, tebal=tebal))


def _notes_are_few(kotak: Kotak, *, lebar_mm: float, huruf_pt: float) -> bool:
    if not kotak.catatan:
        return True
    rows = len(flow_notes(kotak.catatan, fit_em(text_width_mm(lebar_mm), note_size_pt(huruf_pt))))
    if rows < CATATAN_BANYAK:
        return True
    names = sum(
        count_lines(teks, fit_title_em(teks, lebar_mm, huruf_pt, tebal=tebal), tebal=tebal)
        for teks, tebal in texts_above(kotak)
    )
    listed = split_members(kotak)[1]
    names += _list_lines(listed, lebar_mm=lebar_mm, huruf_pt=huruf_pt, kolom=1)
    return rows * 2 <= names


def least_widths_em(kotak: Kotak) -> tuple[float, float]:
    """Return the widest piece of all texts with its indent, and that of a bold heading (0: not bold)."""
    bold = is_bold(kotak)
    semua_em = [
        *(widest_piece_em(teks, tebal=tebal) for teks, tebal in texts_above(kotak)),
        *(member_indent_em(a, kotak.anggota) + widest_piece_em(a.teks) for a in split_members(kotak)[1]),
        *(widest_piece_em(catatan.teks) for catatan in kotak.catatan),
    ]
    judul_em = [widest_piece_em(alinea, tebal=bold) for alinea in kotak.semua_judul if bold]
    return max(semua_em, default=0.0), max(judul_em, default=0.0)


GAYA: Final = {Tingkat.KONTEKS: GayaKotak.KONTEKS, **dict.fromkeys(TEBAL, GayaKotak.UTAMA)}
"""The frames that are not the plain one."""
