"""The KETERANGAN: what a chart draws gives the rows that explain it, one for every kind of line used (L31).

In: the Bagan (what will be drawn) and the drafter's Pasal. Out: words, then their place. Page millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from polakerja_diagram.chart.bagan import Tingkat
from polakerja_diagram.chart.denah import BarisKeterangan, BarisTeks, Rata, Titik
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

PANJANG_CONTOH_MM: Final = 15.0
"""Length of a sample line: three dashes and more of every pattern."""

TINGGI_CONTOH_MM: Final = 2.8
"""Height of a sample frame."""

JARAK_CONTOH_MM: Final = 3.5
"""Space between a sample and its words."""

JARAK_BARIS_EM: Final = 0.1
"""Extra space between two rows."""

JEDA_KOLOM_MM: Final = 7.0
"""Space between two columns of rows."""

KOLOM_TERBANYAK: Final = 3

LEBAR_KOLOM_MM: Final = 70.0
"""Least width of one of several columns: a sample and `Hubungan Kerja Konsultatif (Pasal 6)` at 9 pt."""

JUDUL: Final = "KETERANGAN"


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """One row in words: what it explains, and whether a sample line or a sample frame stands before it."""

    teks: str
    jenis: JenisHubungan | None = None
    konteks: bool = False

    @property
    def has_sample(self) -> bool:
        """Whether a sample stands before the words."""
        return self.jenis is not None or self.konteks


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
        rows.append(Penjelasan("Bukan Perangkat Daerah", konteks=True))
    return (*rows, *map(Penjelasan, kind.remarks(struktur, bagan)))


def _name(jenis: JenisHubungan, own: str, dasar: dict[str, str]) -> str:
    """Return `Hubungan Kerja Struktural (Pasal 9)`, or the name that the annex gives to the line."""
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
    options = [
        _place(semua, kolom, x_mm=x_mm, y_mm=y_mm, lebar_mm=lebar_mm, ukuran_pt=ukuran_pt)
        for kolom in range(1, min(KOLOM_TERBANYAK, len(semua)) + 1)
        if kolom == 1 or _column_width(lebar_mm, kolom) >= LEBAR_KOLOM_MM
    ]
    return min(options, key=lambda terpasang: round(terpasang.tinggi_mm, 3))


def _column_width(lebar_mm: float, kolom: int) -> float:
    return (lebar_mm - (kolom - 1) * JEDA_KOLOM_MM) / kolom


def _place(
    semua: Sequence[Penjelasan], kolom: int, *, x_mm: float, y_mm: float, lebar_mm: float, ukuran_pt: float
) -> Terpasang:
    """Set the rows with samples in so many columns, from top to bottom, and the sentences below them all.

    A single column keeps the order of the rows.
    """
    top = y_mm + pt_to_mm(CAP_HEIGHT_EM * ukuran_pt)
    judul = BarisTeks(
        JUDUL, x_mm, top, width_mm(JUDUL, ukuran_pt), ukuran_pt, Rata.KIRI, kelas="judul-keterangan"
    )
    sampled = [row for row in semua if row.has_sample or kolom == 1]
    lebar, per_column = _column_width(lebar_mm, kolom), -(-len(sampled) // kolom)
    rows: list[BarisKeterangan] = []
    for n in range(kolom):
        part, x = sampled[n * per_column : (n + 1) * per_column], x_mm + n * (lebar + JEDA_KOLOM_MM)
        rows += _set_rows(part, x_mm=x, after=top, lebar_mm=lebar, ukuran_pt=ukuran_pt)
    lowest = _last_baseline(rows, top)
    sentences = [row for row in semua if row not in sampled]
    rows += _set_rows(sentences, x_mm=x_mm, after=lowest, lebar_mm=lebar_mm, ukuran_pt=ukuran_pt)
    tinggi = _last_baseline(rows, top) + pt_to_mm(DESCENT_EM * ukuran_pt) - y_mm
    return Terpasang(judul, tuple(rows), tinggi)


def _last_baseline(rows: Sequence[BarisKeterangan], top: float) -> float:
    return max([top, *(row.teks[-1].y_mm for row in rows)])


def _set_rows(
    rows: Sequence[Penjelasan], *, x_mm: float, after: float, lebar_mm: float, ukuran_pt: float
) -> Iterator[BarisKeterangan]:
    """Yield rows one below the other; a sample stands at half the height of capitals."""
    pitch = line_height_mm(ukuran_pt)
    for penjelasan in rows:
        baseline = after + (pitch + pt_to_mm(JARAK_BARIS_EM * ukuran_pt))
        indent = PANJANG_CONTOH_MM + JARAK_CONTOH_MM if penjelasan.has_sample else 0.0
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
            for index, line in enumerate(wrap(penjelasan.teks, fit, rata_kiri=True))
        )
        after = teks[-1].y_mm
        axis = baseline - pt_to_mm(CAP_HEIGHT_EM * ukuran_pt) / 2
        half = TINGGI_CONTOH_MM / 2 if penjelasan.konteks else 0.0
        yield BarisKeterangan(
            teks=teks,
            contoh_jenis=penjelasan.jenis,
            contoh_konteks=penjelasan.konteks,
            contoh_dari=Titik(x_mm, axis - half) if penjelasan.has_sample else Titik(0, 0),
            contoh_ke=Titik(x_mm + PANJANG_CONTOH_MM, axis + half) if penjelasan.has_sample else Titik(0, 0),
        )
