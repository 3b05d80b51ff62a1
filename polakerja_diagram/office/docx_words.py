"""The annex in words as a table of a Word document: one row a sentence, its items below each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.office import styles as g
from polakerja_diagram.office.docx_styles import (
    add_grid,
    add_styles,
    begin_section,
    element,
    fill_row,
    put_text,
    set_paper,
)
from polakerja_diagram.units import KERTAS

if TYPE_CHECKING:
    from docx.document import Document

    from polakerja_diagram.model import TataLetak
    from polakerja_diagram.words.sentences import SentenceLine

PARAGRAF_UTUH: Final = 12
"""A row of no more paragraphs goes to the next page as a whole; a longer one would leave a gap."""

LEBAR_NOMOR_MM: Final = 12.0


@dataclass(frozen=True, slots=True)
class UraianLampiran:
    """An annex in words: heading, the lines of each sentence (`word_rows`), the wishes about its paper."""

    judul: str
    semua_baris: tuple[tuple[SentenceLine, ...], ...]
    tata_letak: TataLetak


def add_words(document: Document, uraian: UraianLampiran) -> None:
    """Add a section with the annex in words."""
    add_styles(document, (g.JUDUL_URAIAN, *g.SEMUA_RINCIAN))
    section = begin_section(document)
    section.header.is_linked_to_previous = False
    wishes = uraian.tata_letak
    kertas, atas, bawah = KERTAS[wishes.kertas], wishes.margin_atas_mm, wishes.margin_bawah_mm
    kanan, kiri = wishes.margin_kanan_mm, wishes.margin_kiri_mm
    set_paper(section, kertas.lebar_mm, kertas.tinggi_mm, (atas, kanan, bawah, kiri))
    put_text(document.add_paragraph(), g.JUDUL_URAIAN, (uraian.judul,), sebelum_mm=0.0)
    widths = (LEBAR_NOMOR_MM, kertas.lebar_mm - kanan - kiri - LEBAR_NOMOR_MM)
    table = add_grid(document, widths, ("No.", "Uraian"))
    for number, sentence in enumerate(uraian.semua_baris, start=1):
        row = table.add_row()
        if len(sentence) <= PARAGRAF_UTUH:
            row._tr.get_or_add_trPr().append(element("w:cantSplit"))  # noqa: SLF001 - no public setting
        fill_row(row, widths, (f"{number}.", sentence[0].teks))
        for baris in sentence[1:]:
            teks = f"{baris.nomor}\t{baris.teks}" if baris.nomor else baris.teks
            put_text(row.cells[1].add_paragraph(), g.gaya_rincian(baris.tingkat), (teks,), sebelum_mm=0.0)
