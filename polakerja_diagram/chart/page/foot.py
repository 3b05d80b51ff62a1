"""The foot of a page: KETERANGAN and note at the left, signature at the right, certificate of a true copy.

They share one band, so that the chart gets as much of the page as it can. The band is made with its top at 0
and moved when the chart's height is known. Page millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.denah import BarisKeterangan, Blok, Rata, Titik
from polakerja_diagram.chart.page.blocks import (
    JARAK_KOLOM_MM,
    JARAK_RAPAT_MM,
    JARAK_TANDA_TANGAN_MM,
    Alinea,
    TextArea,
    move_block,
    place_certificate,
    place_signature,
    set_block,
)
from polakerja_diagram.chart.page.keterangan import Penjelasan, Terpasang, place_rows
from polakerja_diagram.chart.text.metrics import HURUF_TERKECIL_PT
from polakerja_diagram.model import Mode

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from polakerja_diagram.model import Struktur

JARAK_BLOK_MM: Final = 4.0
"""Space between two blocks of the band, one below the other."""

JARAK_CATATAN_MM: Final = 1.4
"""Space between the last row of the KETERANGAN and the note."""

HURUF_KETERANGAN_PT: Final = 9.0
"""Largest size of the KETERANGAN; it is never larger than the chart's own text."""


@dataclass(frozen=True, slots=True)
class Penutup:
    """The finished band, its top at `y_mm`."""

    tinggi_mm: float
    keterangan: Terpasang
    penandatangan: Blok
    salinan: Blok | None = None


def place_foot(
    struktur: Struktur,
    rows: Sequence[Penjelasan],
    bidang: TextArea,
    *,
    mode: Mode,
    huruf_pt: float,
    turunan: int,
    pengesahan: bool,
) -> Penutup:
    """Return the lowest band: the KETERANGAN beside the signature, or across the page above it.

    All stands at the same place in every mode; a true copy alone prints `ttd` and the certificate.

    Args:
        struktur: whose signatory and certificate are set.
        rows: the KETERANGAN in words.
        bidang: the text area.
        mode: how the page is closed.
        huruf_pt: text size of the chart.
        turunan: number of drawn rows that are inferred; 0 gives no note.
        pengesahan: whether room is kept for the certificate of a true copy.
    """
    jarak_mm = JARAK_RAPAT_MM if pengesahan else JARAK_TANDA_TANGAN_MM
    signature = place_signature(struktur, bidang, mode=mode, jarak_mm=jarak_mm)
    kanan = signature.x_mm - JARAK_KOLOM_MM
    stack = partial(_stack, rows, x_mm=bidang.kiri_mm, huruf_pt=huruf_pt, turunan=turunan)
    beside = stack(lebar_mm=kanan - bidang.kiri_mm)
    if not pengesahan:
        tinggi = max(beside.tinggi_mm, signature.tinggi_mm)
        turun = tinggi - signature.tinggi_mm
        return Penutup(tinggi, beside, move_block(signature, turun_mm=turun))
    certificate, signature = _level(place_certificate(struktur, bidang, kanan_mm=kanan), signature)
    band = max(blok.y_mm + blok.tinggi_mm for blok in (certificate, signature))
    across = stack(lebar_mm=bidang.lebar_mm)
    chosen = min((beside, across), key=lambda one: one.tinggi_mm)
    over = chosen.tinggi_mm + JARAK_BLOK_MM if chosen.tinggi_mm else 0.0
    signature, certificate = (move_block(blok, turun_mm=over) for blok in (signature, certificate))
    return Penutup(over + band, chosen, signature, certificate if mode is Mode.SALINAN else None)


def _level(certificate: Blok, signature: Blok) -> tuple[Blok, Blok]:
    """Return both blocks with their last lines level: the NIP of who certifies, the name of who signs."""
    last = [blok.semua_baris[-1].y_mm for blok in (certificate, signature)]
    return (
        move_block(certificate, turun_mm=max(last[1] - last[0], 0.0)),
        move_block(signature, turun_mm=max(last[0] - last[1], 0.0)),
    )


def inferred_note(turunan: int) -> str:
    """Return the note on inferred rows, without full stop: under the chart, and at the end of its sentences.

    >>> inferred_note(3)
    'Catatan: 3 hubungan disimpulkan dan belum dipastikan'
    """
    return f"Catatan: {turunan} hubungan disimpulkan dan belum dipastikan"


def _stack(
    rows: Sequence[Penjelasan], *, x_mm: float, lebar_mm: float, huruf_pt: float, turunan: int
) -> Terpasang:
    """Return KETERANGAN and note, which ends the line of the word KETERANGAN where that has room for it."""
    terpasang = place_rows(
        rows, x_mm=x_mm, y_mm=0.0, lebar_mm=lebar_mm, ukuran_pt=min(huruf_pt, HURUF_KETERANGAN_PT)
    )
    if not turunan:
        return terpasang
    set_note = partial(
        set_block,
        "catatan",
        [Alinea(f"{inferred_note(turunan)}.", kelas="catatan")],
        ukuran_pt=HURUF_TERKECIL_PT,
    )
    if terpasang.judul is None:
        only = set_note(x_mm=x_mm, y_mm=0.0, lebar_mm=lebar_mm)
        return replace(terpasang, catatan=only, tinggi_mm=only.tinggi_mm)
    taken = terpasang.judul.lebar_mm + JARAK_KOLOM_MM
    aside = set_note(x_mm=x_mm + taken, y_mm=0.0, lebar_mm=lebar_mm - taken, rata=Rata.KANAN)
    if len(aside.semua_baris) == 1:
        return replace(terpasang, catatan=aside)
    below = set_note(x_mm=x_mm, y_mm=terpasang.tinggi_mm + JARAK_CATATAN_MM, lebar_mm=lebar_mm)
    return replace(terpasang, catatan=below, tinggi_mm=below.y_mm + below.tinggi_mm)


def move_foot(penutup: Penutup, *, turun_mm: float) -> Penutup:
    """Return the band so much lower."""
    move: Callable[[Blok | None], Blok | None] = lambda blok: (  # noqa: E731 - a block or none
        move_block(blok, turun_mm=turun_mm) if blok else None
    )
    judul, rows = penutup.keterangan.judul, penutup.keterangan.semua_baris
    return replace(
        penutup,
        keterangan=replace(
            penutup.keterangan,
            judul=replace(judul, y_mm=judul.y_mm + turun_mm) if judul else None,
            semua_baris=tuple(_lower(baris, turun_mm) for baris in rows),
            catatan=move(penutup.keterangan.catatan),
        ),
        penandatangan=move_block(penutup.penandatangan, turun_mm=turun_mm),
        salinan=move(penutup.salinan),
    )


def _lower(baris: BarisKeterangan, turun_mm: float) -> BarisKeterangan:
    dari, ke = baris.contoh_dari, baris.contoh_ke
    if baris.contoh_jenis is not None or baris.contoh_kotak is not None:
        dari, ke = Titik(dari.x_mm, dari.y_mm + turun_mm), Titik(ke.x_mm, ke.y_mm + turun_mm)
    return replace(
        baris,
        teks=tuple(replace(line, y_mm=line.y_mm + turun_mm) for line in baris.teks),
        contoh_dari=dari,
        contoh_ke=ke,
    )
