"""The named styles of a document: what a drafter finds in the list of styles of Word or LibreOffice.

Sizes are points, lengths millimetres. Line pitch is exact, 1.2 em, as on the page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from polakerja_diagram.chart.denah import Rata
from polakerja_diagram.chart.page.blocks import (
    HURUF_NASKAH_PT,
    HURUF_SALINAN_PT,
    JARAK_SALINAN_MM,
    JARAK_TANDA_TANGAN_MM,
    leading,
)
from polakerja_diagram.chart.text.metrics import line_height_mm

HURUF: Final = "Bookman Old Style"
"""The type of an act: UU 12/2011 Lampiran II point 284."""

NAIK: Final = 0.8
"""Where the baseline stands in a line of exact pitch: LibreOffice puts 4/5 above it, Word about as much."""


SAMA_MM: Final = 0.05
"""A place that differs less from its style's is its style's."""


@dataclass(frozen=True, slots=True)
class Gaya:
    """One style. `tepat`: lines of exact pitch; else a line is as high as what stands in it (a picture)."""

    nama: str
    ukuran_pt: float = HURUF_NASKAH_PT
    rata: Rata = Rata.KIRI
    tebal: bool = False
    kiri_mm: float = 0.0
    gantung_mm: float = 0.0
    sebelum_mm: float = 0.0
    tepat: bool = True
    menyatu: bool = True
    """Whether it stays on one page with the paragraph after it."""

    @property
    def pitch_mm(self) -> float:
        """From one baseline to the next."""
        return line_height_mm(self.ukuran_pt)

    def indented(self, kiri_mm: float, *, mendatar: bool) -> Gaya:
        """Return the style for pages that lie so: its indent depends on the width of the paper."""
        return replace(self, nama=f"{self.nama} Mendatar" if mendatar else self.nama, kiri_mm=kiri_mm)


JUDUL: Final = Gaya("Judul Lampiran", menyatu=False)
"""Where a page grows too full, the heading stays alone: name, chart and signature go on together."""
NAMA: Final = Gaya("Nama Lampiran", rata=Rata.TENGAH, sebelum_mm=line_height_mm(HURUF_NASKAH_PT))
TANDA: Final = Gaya("Tanda Naskah", tebal=True)
GAMBAR: Final = Gaya("Gambar Lampiran", ukuran_pt=1.0, tepat=False)
JABATAN: Final = Gaya("Jabatan Penandatangan", rata=Rata.TENGAH)
TTD: Final = Gaya("Tanda ttd", rata=Rata.TENGAH)
PEJABAT: Final = Gaya(
    "Nama Penandatangan", rata=Rata.TENGAH, sebelum_mm=leading(JARAK_TANDA_TANGAN_MM, HURUF_NASKAH_PT)
)
SALINAN: Final = Gaya("Salinan", ukuran_pt=HURUF_SALINAN_PT)
PENYALIN: Final = Gaya(
    "Nama Penyalin",
    ukuran_pt=HURUF_SALINAN_PT,
    sebelum_mm=leading(JARAK_SALINAN_MM, HURUF_SALINAN_PT),
)
NOMOR: Final = Gaya("Nomor Halaman", rata=Rata.TENGAH, menyatu=False)
PENUTUP: Final = Gaya("Akhir Halaman", ukuran_pt=1.0, menyatu=False)
JUDUL_URAIAN: Final = Gaya("Judul Uraian", rata=Rata.TENGAH)
URAIAN: Final = Gaya("Uraian", ukuran_pt=10.0, menyatu=False)

GANTUNG_MM: Final = 7.0
"""Indent of one level of an enumeration, as wide as `aa.` at 10 pt."""

TINGKAT_TERDALAM: Final = 5
"""Deepest level that an enumeration has (`words.nomor_rincian`)."""


def gaya_rincian(tingkat: int) -> Gaya:
    """Return the style of an item; level 0 opens a sentence."""
    if tingkat == 0:
        return URAIAN
    return replace(URAIAN, nama=f"Rincian {tingkat}", kiri_mm=tingkat * GANTUNG_MM, gantung_mm=GANTUNG_MM)


SEMUA_RINCIAN: Final = tuple(gaya_rincian(tingkat) for tingkat in range(TINGKAT_TERDALAM + 1))
