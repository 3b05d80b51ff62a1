"""The KETERANGAN: what a chart draws gives the rows that explain it, one for every kind of line used (L31).

In: the Bagan (what will be drawn) and the drafter's Pasal. Out: words, then their place. Page millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING, Any, Final

from polakerja_diagram.chart.bagan import Tingkat
from polakerja_diagram.chart.denah import BarisKeterangan, BarisTeks, ContohKotak, Rata, Titik
from polakerja_diagram.chart.page.blocks import LONGGAR
from polakerja_diagram.chart.text.metrics import (
    CAP_HEIGHT_EM,
    DESCENT_EM,
    TAK_TERPUTUS,
    line_height_mm,
    width_mm,
    wrap,
)
from polakerja_diagram.model import BentukKoordinasi
from polakerja_diagram.sifat import SIFAT
from polakerja_diagram.units import mm_to_pt, pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.chart.annex import AnnexKind
    from polakerja_diagram.chart.bagan import Bagan
    from polakerja_diagram.chart.denah import Blok, HubunganTeks
    from polakerja_diagram.model import JenisHubungan, Struktur

PANJANG_CONTOH_MM: Final = 12.0
"""Length of a sample line: three dashes of the longest even pattern."""

TINGGI_CONTOH_MM: Final = 2.8
"""Height of a sample frame."""

JARAK_CONTOH_MM: Final = 3.0
"""Space between a sample and its words."""

JARAK_BARIS_EM: Final = 0.1
"""Extra space between two rows."""

JEDA_KOLOM_MM: Final = 7.0
"""Space between two columns of rows."""

KOLOM_TERBANYAK: Final = 3

LEBAR_KOLOM_MM: Final = 40.0
"""Least width of a column that yields to the others: a sample and two words at 8 pt."""

TAK_SEIMBANG: Final = 3
"""Columns differ by so many rows at most, where rows of several lines stand in the shorter one."""

JUDUL: Final = "KETERANGAN"


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """One row in words: what it explains, and which sample line or sample frame stands before it."""

    teks: str
    jenis: JenisHubungan | None = None
    kotak: ContohKotak | None = None

    @property
    def has_sample(self) -> bool:
        """Whether a sample stands before the words."""
        return self.jenis is not None or self.kotak is not None


@dataclass(frozen=True, slots=True)
class _Column:
    """Rows that stand one below the other."""

    rows: tuple[Penjelasan, ...]
    lebar_mm: float


_Band = tuple[_Column, ...]
"""Columns side by side, from left to right."""


@dataclass(frozen=True, slots=True)
class Terpasang:
    """The rows in their place, and the note that stands with them."""

    judul: BarisTeks | None
    semua_baris: tuple[BarisKeterangan, ...]
    tinggi_mm: float
    catatan: Blok | None = None


def explain(struktur: Struktur, bagan: Bagan, kind: AnnexKind[Any]) -> tuple[Penjelasan, ...]:
    """Return the rows for a chart, in the order of Pasal 5 and then: frames, and what the annex adds."""
    dasar = dict(struktur.dasar_hubungan)
    drawn = {jaring.jenis for jaring in bagan.semua_jaring}
    written = {said.jenis for said in _said(bagan)}
    rows: list[Penjelasan] = []
    for jenis, sifat in SIFAT.items():
        own = kind.coordination if sifat.koordinasi else ""
        name = _name(jenis, own, dasar)
        if sifat.bentuk and not own:
            name += _forms(bagan)
        if jenis in drawn:
            rows.append(Penjelasan(name, jenis=jenis))
        elif jenis in written:
            rows.append(Penjelasan(f"{name} ditulis di dalam kotak"))
    if any(kotak.tingkat is Tingkat.KONTEKS for kotak in bagan.semua_kotak):
        rows.append(Penjelasan("Bukan Perangkat Daerah", kotak=ContohKotak.KONTEKS))
    if any(u.anggota is not None for jaring in bagan.semua_jaring for u in (*jaring.dari, *jaring.ke)):
        rows.append(Penjelasan("Hanya baris itu", kotak=ContohKotak.TANDA))
    return (*rows, *map(Penjelasan, kind.remarks(struktur, bagan)))


def _name(jenis: JenisHubungan, own: str, dasar: dict[str, str]) -> str:
    """Return `Struktural (Pasal 9)`, or the name that the annex gives to the line."""
    sifat = SIFAT[jenis]
    pasal = dasar.get(own, dasar.get(jenis.value, "")) if sifat.berpasal else ""
    teks = own.title() or sifat.nama
    return f"{teks} ({pasal})" if pasal else teks


def _said(bagan: Bagan) -> Iterator[HubunganTeks]:
    """Yield the relations that boxes say in words."""
    for kotak in bagan.semua_kotak:
        for catatan in kotak.catatan:
            yield from catatan.semua_hubungan


def _forms(bagan: Bagan) -> str:
    """Return the letters of the koordinatif forms that the chart shows: `: a. hierarki, b. fungsional`."""
    shown = {jaring.bentuk for jaring in bagan.semua_jaring}
    shown.update(said.bentuk for said in _said(bagan))
    forms = [f"{bentuk.huruf}.{TAK_TERPUTUS}{bentuk.value}" for bentuk in BentukKoordinasi if bentuk in shown]
    return ": " + ", ".join(forms) if forms else ""


def place_rows(
    semua: Sequence[Penjelasan], *, x_mm: float, y_mm: float, lebar_mm: float, ukuran_pt: float
) -> Terpasang:
    """Return the rows set under the word KETERANGAN, in the number of columns that is least high."""
    if not semua:
        return Terpasang(None, (), 0.0)
    top = y_mm + pt_to_mm(CAP_HEIGHT_EM * ukuran_pt)
    placed = (
        _place(bands, x_mm=x_mm, top=top, ukuran_pt=ukuran_pt)
        for bands in _arrange(tuple(semua), lebar_mm=lebar_mm, ukuran_pt=ukuran_pt)
    )
    rows = min(placed, key=lambda rows: round(_last_baseline(rows, top), 3))
    judul = BarisTeks(
        JUDUL, x_mm, top, width_mm(JUDUL, ukuran_pt), ukuran_pt, Rata.KIRI, kelas="judul-keterangan"
    )
    return Terpasang(judul, rows, _last_baseline(rows, top) + pt_to_mm(DESCENT_EM * ukuran_pt) - y_mm)


def _arrange(
    semua: tuple[Penjelasan, ...], *, lebar_mm: float, ukuran_pt: float
) -> Iterator[tuple[_Band, ...]]:
    """Yield ways to lay rows in bands; a single column keeps the order of all rows.

    Several columns hold the rows with samples. All but one are as wide as their widest row; that one yields
    to the others. The sentences stand below them.
    """
    yield ((_Column(semua, lebar_mm),),)
    sampled = tuple(row for row in semua if row.has_sample)
    sentences = tuple(row for row in semua if not row.has_sample)
    for kolom in range(2, min(KOLOM_TERBANYAK, len(sampled)) + 1):
        for parts in _split(sampled, kolom):
            widths = [max(_width(row, ukuran_pt) for row in part) for part in parts]
            spare = lebar_mm - sum(widths) - (len(parts) - 1) * JEDA_KOLOM_MM
            for yielding, own in reversed(tuple(enumerate(widths))):
                if spare >= 0 or own + spare >= LEBAR_KOLOM_MM:
                    chosen = [*widths[:yielding], own + min(spare, 0.0), *widths[yielding + 1 :]]
                    yield tuple(map(_Column, parts, chosen)), (_Column(sentences, lebar_mm),)


def _split(sampled: Sequence[Penjelasan], kolom: int) -> Iterator[tuple[tuple[Penjelasan, ...], ...]]:
    """Yield ways to lay rows in so many columns, the most even first.

    The lines keep their order; each frame stands below the lines of a column, of equal ones in the last.
    """
    lines = [row for row in sampled if row.jenis is not None]
    frames = [row for row in sampled if row.jenis is None]
    ways: list[tuple[tuple[Penjelasan, ...], ...]] = []
    for cuts in combinations(reversed(range(len(lines) + 1)), kolom - 1):
        edges = (0, *reversed(cuts), len(lines))
        for places in product(reversed(range(kolom)), repeat=len(frames)):
            below = [[row for row, at in zip(frames, places, strict=True) if at == n] for n in range(kolom)]
            ways.append(tuple((*lines[edges[n] : edges[n + 1]], *below[n]) for n in range(kolom)))
    lengths = [sorted(map(len, way), reverse=True) for way in ways]
    even = sorted(range(len(ways)), key=lambda n: lengths[n])
    yield from (ways[n] for n in even if lengths[n][-1] and lengths[n][0] - lengths[n][-1] <= TAK_SEIMBANG)


def _width(row: Penjelasan, ukuran_pt: float) -> float:
    """Return the width of a row in one line."""
    return _indent(row) + width_mm(row.teks, ukuran_pt) * LONGGAR


def _indent(row: Penjelasan) -> float:
    return PANJANG_CONTOH_MM + JARAK_CONTOH_MM if row.has_sample else 0.0


def _place(
    bands: Sequence[_Band], *, x_mm: float, top: float, ukuran_pt: float
) -> tuple[BarisKeterangan, ...]:
    """Set bands one below the other, each column from top to bottom."""
    rows: list[BarisKeterangan] = []
    for band in bands:
        above, x = _last_baseline(rows, top), x_mm
        for column in band:
            rows += _set_rows(column.rows, x_mm=x, after=above, lebar_mm=column.lebar_mm, ukuran_pt=ukuran_pt)
            x += column.lebar_mm + JEDA_KOLOM_MM
    return tuple(rows)


def _last_baseline(rows: Sequence[BarisKeterangan], top: float) -> float:
    return max([top, *(row.teks[-1].y_mm for row in rows)])


def _set_rows(
    rows: Sequence[Penjelasan], *, x_mm: float, after: float, lebar_mm: float, ukuran_pt: float
) -> Iterator[BarisKeterangan]:
    """Yield rows one below the other; a sample stands at half the height of capitals."""
    pitch = line_height_mm(ukuran_pt)
    for penjelasan in rows:
        baseline = after + (pitch + pt_to_mm(JARAK_BARIS_EM * ukuran_pt))
        indent = _indent(penjelasan)
        fit = mm_to_pt(lebar_mm - indent) / LONGGAR / ukuran_pt + 1e-9
        teks = tuple(
            BarisTeks(
                teks=line,
                x_mm=x_mm + indent,
                y_mm=baseline + index * pitch,
                lebar_mm=width_mm(line, ukuran_pt),
                ukuran_pt=ukuran_pt,
                rata=Rata.KIRI,
                kelas="keterangan",
            )
            for index, line in enumerate(wrap(penjelasan.teks, fit, rata_kiri=True, tepat=True))
        )
        after = teks[-1].y_mm
        axis = baseline - pt_to_mm(CAP_HEIGHT_EM * ukuran_pt) / 2
        half = TINGGI_CONTOH_MM / 2 if penjelasan.kotak is not None else 0.0
        yield BarisKeterangan(
            teks=teks,
            contoh_jenis=penjelasan.jenis,
            contoh_kotak=penjelasan.kotak,
            contoh_dari=Titik(x_mm, axis - half) if penjelasan.has_sample else Titik(0, 0),
            contoh_ke=Titik(x_mm + PANJANG_CONTOH_MM, axis + half) if penjelasan.has_sample else Titik(0, 0),
        )
