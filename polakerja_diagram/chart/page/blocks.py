"""The blocks around the chart: words and a text area give heading, annex name, signature and certificate.

Page coordinates in millimetres, origin at the top left corner of the paper as it lies. A block reaches from
the top of its first capitals to the depth of its last small letters.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.denah import BarisTeks, Blok, Rata
from polakerja_diagram.chart.page import heading
from polakerja_diagram.chart.text.metrics import (
    CAP_HEIGHT_EM,
    DESCENT_EM,
    WORD,
    line_height_mm,
    untied,
    width_mm,
    wrap,
)
from polakerja_diagram.model import Mode
from polakerja_diagram.units import KERTAS, mm_to_pt, pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.model import Lampiran, Peraturan, Struktur, TataLetak

HURUF_NASKAH_PT: Final = 12.0
"""Size of heading, annex name and signature: UU 12/2011 Lampiran II point 284."""

TEPI_JUDUL: Final = 121.6 / 215.0
"""Usual left edge of the heading as a share of the page width: 121.6 mm on F4, the annex template of one
regency's legal office; L6 asks for the right half."""

LEBAR_TANDA_TANGAN_MM: Final = 50.0
"""Width of a signature block whose lines need no more: so much room is left for the KETERANGAN beside it."""

LANGKAH_TEPI_MM: Final = 1.0
"""Where it saves a line, a block begins so many times further left, at most at the middle of the page."""

JARAK_TANDA_TANGAN_MM: Final = 25.4
"""Clear space between the office and the name: 72 pt in the same template; L15 allows 15 to 26 mm."""

JARAK_RAPAT_MM: Final = 21.2
"""The same where room is kept for a certificate beside it: the square of 20 mm that an electronic signature
takes (L21), clear of the comma above it."""

HURUF_SALINAN_PT: Final = 9.0
"""Size of the certificate of a true copy, which is no part of the act: L3 asks 12 pt of its own words."""

JARAK_SALINAN_MM: Final = 15.0
"""Least clear space for the signature of who certifies a true copy."""

PITA_TTE_MM: Final = 20.0
"""Bottom margin that the notice of an electronic signature needs (L21)."""

LONGGAR: Final = 1.01
"""A program that kerns or rounds widths sets a line at most 1 % wider than our table says."""

LETAK_NOMOR: Final = 0.625
"""Depth of the page number in the top margin: 12.5 mm of 20 mm, as one office's template has it."""


@dataclass(frozen=True, slots=True)
class TextArea:
    """The text area of a page as it lies: what the margins leave."""

    lebar_halaman_mm: float
    kiri_mm: float
    atas_mm: float
    lebar_mm: float
    tinggi_mm: float

    @property
    def kanan_mm(self) -> float:
        """The right edge."""
        return self.kiri_mm + self.lebar_mm

    @property
    def bawah_mm(self) -> float:
        """The lower edge."""
        return self.atas_mm + self.tinggi_mm

    @property
    def tengah_mm(self) -> float:
        """The middle of the page: what stands at the right begins here or further right (L6)."""
        return self.lebar_halaman_mm / 2

    def edges_mm(self, usual_mm: float) -> tuple[float, ...]:
        """Return the left edges that a block at the right may have, the usual one first."""
        steps = int((usual_mm - self.tengah_mm) / LANGKAH_TEPI_MM)
        return (*(usual_mm - step * LANGKAH_TEPI_MM for step in range(steps + 1)), self.tengah_mm)


def text_area(tata_letak: TataLetak, *, mendatar: bool) -> TextArea:
    """Return the text area of the chosen paper."""
    kertas = KERTAS[tata_letak.kertas]
    lebar, tinggi = kertas.lebar_mm, kertas.tinggi_mm
    if mendatar:
        lebar, tinggi = tinggi, lebar
    return TextArea(
        lebar_halaman_mm=lebar,
        kiri_mm=tata_letak.margin_kiri_mm,
        atas_mm=tata_letak.margin_atas_mm,
        lebar_mm=lebar - tata_letak.margin_kiri_mm - tata_letak.margin_kanan_mm,
        tinggi_mm=tinggi - tata_letak.margin_atas_mm - tata_letak.margin_bawah_mm,
    )


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph to be set: its words, extra space before it in mm, and the class of its lines."""

    teks: str
    jarak_mm: float = 0.0
    kelas: str = ""
    tebal: bool = False


def set_block(
    svg_id: str,
    semua_alinea: Sequence[Alinea],
    *,
    x_mm: float,
    y_mm: float,
    lebar_mm: float,
    ukuran_pt: float = HURUF_NASKAH_PT,
    rata: Rata = Rata.KIRI,
) -> Blok:
    """Return paragraphs set one below the other, wrapped to the width; `y_mm` is the top of the capitals."""
    anchor = {Rata.KIRI: x_mm, Rata.TENGAH: x_mm + lebar_mm / 2, Rata.KANAN: x_mm + lebar_mm}[rata]
    cap = pt_to_mm(CAP_HEIGHT_EM * ukuran_pt)
    fit = mm_to_pt(lebar_mm) / LONGGAR / ukuran_pt + 1e-9
    baris: list[BarisTeks] = []
    baseline = y_mm + cap - line_height_mm(ukuran_pt)
    for alinea in semua_alinea:
        baseline += alinea.jarak_mm
        for teks in wrap(alinea.teks, fit, tebal=alinea.tebal, tepat=True):
            baseline += line_height_mm(ukuran_pt)
            baris.append(
                BarisTeks(
                    teks=teks,
                    x_mm=anchor,
                    y_mm=baseline,
                    lebar_mm=width_mm(teks, ukuran_pt, tebal=alinea.tebal),
                    ukuran_pt=ukuran_pt,
                    rata=rata,
                    tebal=alinea.tebal,
                    kelas=alinea.kelas,
                )
            )
    tinggi = baseline + pt_to_mm(DESCENT_EM * ukuran_pt) - y_mm if baris else 0.0
    return Blok(svg_id, tuple(baris), x_mm, y_mm, lebar_mm, tinggi)


def move_block(blok: Blok, *, turun_mm: float) -> Blok:
    """Return the block so much lower."""
    return replace(
        blok,
        y_mm=blok.y_mm + turun_mm,
        semua_baris=tuple(replace(baris, y_mm=baris.y_mm + turun_mm) for baris in blok.semua_baris),
    )


def place_heading(struktur: Struktur, lampiran: Lampiran, bidang: TextArea) -> Blok:
    """Return the heading block, upper right, flush left, single spaced (L6-L9)."""
    kelas = ("urutan", "peraturan", "nomor", "tentang", "judul")
    words = heading.judul_lampiran(struktur, lampiran)
    semua_alinea = [
        Alinea(heading.tied(teks, struktur.peraturan), kelas=nama)
        for teks, nama in zip(words, kelas, strict=True)
    ]
    usual = bidang.lebar_halaman_mm * TEPI_JUDUL
    return _set_at_right("judul-lampiran", semua_alinea, bidang, usual_mm=usual, y_mm=bidang.atas_mm)


def _set_at_right(
    svg_id: str,
    semua_alinea: Sequence[Alinea],
    bidang: TextArea,
    *,
    usual_mm: float,
    y_mm: float,
    rata: Rata = Rata.KIRI,
) -> Blok:
    """Return a block up to the right margin, from the edge where the fewest words are parted (L6).

    Of edges alike it takes the one with the fewest lines, and of these the nearest to `usual_mm`.
    """
    blocks = (
        set_block(svg_id, semua_alinea, x_mm=x, y_mm=y_mm, lebar_mm=bidang.kanan_mm - x, rata=rata)
        for x in bidang.edges_mm(usual_mm)
    )
    words = [untied(word) for alinea in semua_alinea for word in WORD.findall(alinea.teks)]

    def cost(blok: Blok) -> tuple[int, int]:
        lines = "\n".join(baris.teks for baris in blok.semua_baris)
        return sum(word not in lines for word in words), len(blok.semua_baris)

    return min(blocks, key=cost)


def place_name(struktur: Struktur, lampiran: Lampiran, bidang: TextArea, judul: Blok) -> Blok:
    """Return the annex name, centred, one blank line below the heading (L12)."""
    last = judul.semua_baris[-1].y_mm
    return set_block(
        "nama-lampiran",
        [Alinea(heading.tied(heading.nama_lampiran(lampiran), struktur.peraturan), kelas="nama")],
        x_mm=bidang.kiri_mm,
        y_mm=last + 2 * line_height_mm(HURUF_NASKAH_PT) - pt_to_mm(CAP_HEIGHT_EM * HURUF_NASKAH_PT),
        lebar_mm=bidang.lebar_mm,
        rata=Rata.TENGAH,
    )


def place_signature(struktur: Struktur, bidang: TextArea, *, mode: Mode, jarak_mm: float) -> Blok:
    """Return the signature block with its top at 0: office, space, name; `ttd` in a true copy (L13-L15, L19).

    It has the same place in every mode. `jarak_mm` is the clear space between office and name.
    """
    peraturan = struktur.peraturan
    semua_alinea = [
        *_office(heading.jabatan_penandatangan(struktur), peraturan),
        Alinea(heading.nama_penandatangan(peraturan), leading(jarak_mm, HURUF_NASKAH_PT), "nama-pejabat"),
    ]
    usual = bidang.kanan_mm - LEBAR_TANDA_TANGAN_MM
    blok = _set_at_right("penandatangan", semua_alinea, bidang, usual_mm=usual, y_mm=0.0, rata=Rata.TENGAH)
    if mode is not Mode.SALINAN:
        return blok
    office = max(baris.y_mm for baris in blok.semua_baris if baris.kelas == "jabatan")
    ttd = set_block(
        "",
        [Alinea("ttd", kelas="ttd")],
        x_mm=blok.x_mm,
        y_mm=office + (jarak_mm - pt_to_mm(CAP_HEIGHT_EM * HURUF_NASKAH_PT)) / 2,
        lebar_mm=blok.lebar_mm,
        rata=Rata.TENGAH,
    )
    lines = sorted((*blok.semua_baris, *ttd.semua_baris), key=lambda baris: baris.y_mm)
    return replace(blok, semua_baris=tuple(lines))


def leading(clear_mm: float, ukuran_pt: float) -> float:
    """Return the extra space that leaves `clear_mm` between a baseline and the capitals below it."""
    return clear_mm + pt_to_mm(CAP_HEIGHT_EM * ukuran_pt) - line_height_mm(ukuran_pt)


def _office(lines: Sequence[str], peraturan: Peraturan) -> list[Alinea]:
    return [Alinea(heading.tied(teks, peraturan), kelas="jabatan") for teks in lines]


def place_certificate(struktur: Struktur, bidang: TextArea, *, kanan_mm: float) -> Blok:
    """Return the certificate of a true copy, lower left, its top at 0 (L19, L20); it ends at `kanan_mm`."""
    salinan = struktur.peraturan.salinan
    return set_block(
        "salinan",
        [
            Alinea("Salinan sesuai dengan aslinya", kelas="salinan"),
            *_office(heading.jabatan_penyalin(salinan), struktur.peraturan),
            Alinea(
                heading.nama_bergelar(salinan.nama) or heading.TITIK_NAMA,
                leading(JARAK_SALINAN_MM, HURUF_SALINAN_PT),
                "nama-pejabat",
            ),
            Alinea(heading.nip(salinan), kelas="nip"),
        ],
        x_mm=bidang.kiri_mm,
        y_mm=0.0,
        lebar_mm=kanan_mm - bidang.kiri_mm,
        ukuran_pt=HURUF_SALINAN_PT,
    )


JARAK_KOLOM_MM: Final = 6.0
"""Space between what stands lower left and the signature block."""


def place_mark(struktur: Struktur, bidang: TextArea, *, mode: Mode) -> Blok | None:
    """Return the word at the upper left: RANCANGAN on a draft; SALINAN on a copy that wants it (L19)."""
    if mode is Mode.RANCANGAN:
        word = "RANCANGAN"
    elif mode is Mode.SALINAN and struktur.peraturan.salinan.kata_di_lampiran:
        word = "SALINAN"
    else:
        return None
    return set_block(
        f"tanda-{word.lower()}",
        [Alinea(word, kelas="tanda", tebal=True)],
        x_mm=bidang.kiri_mm,
        y_mm=bidang.atas_mm,
        lebar_mm=bidang.tengah_mm - bidang.kiri_mm - JARAK_KOLOM_MM,
    )


def page_number(lampiran: Lampiran, halaman: int) -> int:
    """Return the number of a page: counted from the annex's own first page, or on from the body's."""
    return (lampiran.halaman_awal or 1) + halaman - 1


def place_page_number(lampiran: Lampiran, bidang: TextArea, *, halaman: int) -> BarisTeks | None:
    """Return `- n -` in the top margin (L4): from page 2 on, on page 1 only if the body's count goes on."""
    if lampiran.halaman_awal is None and halaman == 1:
        return None
    teks = f"- {page_number(lampiran, halaman)} -"
    return BarisTeks(
        teks=teks,
        x_mm=bidang.lebar_halaman_mm / 2,
        y_mm=bidang.atas_mm * LETAK_NOMOR,
        lebar_mm=width_mm(teks, HURUF_NASKAH_PT),
        ukuran_pt=HURUF_NASKAH_PT,
        kelas="nomor-halaman",
    )
