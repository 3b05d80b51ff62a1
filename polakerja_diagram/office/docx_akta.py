"""An act and the pages of its annexes -> one Word document: styles, real numbering, sections of paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Mm

from polakerja_diagram.akta.teks import MEMUTUSKAN, RAHMAT, RANCANGAN
from polakerja_diagram.chart.denah import Rata
from polakerja_diagram.draw.identity import Penerbit
from polakerja_diagram.office import styles as g
from polakerja_diagram.office.docx import add_page, describe, set_number, to_bytes
from polakerja_diagram.office.docx_numbering import Penomoran
from polakerja_diagram.office.docx_pictures import fallback_png
from polakerja_diagram.office.docx_styles import (
    add_styles,
    begin_section,
    element,
    plain_table,
    put_clean,
    put_text,
    set_defaults,
    set_paper,
)
from polakerja_diagram.sebutan.celah import CELAH
from polakerja_diagram.units import MARGIN_MM

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from docx.document import Document
    from docx.section import Section
    from docx.text.paragraph import Paragraph

    from polakerja_diagram.akta.akta import Akta, BlokTertanda
    from polakerja_diagram.office.flow import FlowPage
    from polakerja_diagram.office.styles import Gaya
    from polakerja_diagram.units import Kertas
    from polakerja_diagram.words.sentences import SentenceLine

ATAS_HALAMAN_PERTAMA_MM: Final = 80.0
"""L3a: UU 12/2011 Lampiran II point 284a; page 1 has the emblem, the other pages 25 mm above too."""

KEPALA_MM: Final = MARGIN_MM / 2
"""Where the header begins, from the edge of the paper."""

LABEL_MM: Final = 27.0
TITIK_DUA_MM: Final = 5.0
"""Columns of `Menimbang` and its colon; the considerations have the rest."""

BARIS_MM: Final = 5.0
GANTUNG_MM: Final = 8.0
RUANG: Final = g.Gaya("Ruang Lambang", ukuran_pt=1.0, menyatu=False)
TENGAH: Final = g.Gaya("Judul Naskah", rata=Rata.TENGAH)
PASAL: Final = g.Gaya("Pasal", rata=Rata.TENGAH, sebelum_mm=BARIS_MM)
BADAN: Final = g.Gaya("Badan Naskah", tepat=False, menyatu=False, sebelum_mm=2.0)
KEPALA_KOLOM: Final = g.Gaya("Kata Pembuka", tepat=False, menyatu=False, sebelum_mm=2.0)
DITETAPKAN: Final = g.Gaya("Blok Penetapan")
DIUNDANGKAN: Final = g.Gaya("Blok Pengundangan")
CELAH_TERTANDA: Final = "Celah"
"""Character style of what the drafter has to fill in."""
KUNING: Final = "FFFF00"


def gaya_butir(tingkat: int) -> Gaya:
    """Return the style of an item of the act's lists."""
    return replace(BADAN, nama=f"Butir Naskah {tingkat}", kiri_mm=tingkat * GANTUNG_MM, gantung_mm=GANTUNG_MM)


def gaya_nama(blok: Gaya) -> Gaya:
    """Return the style of the name that ends a signature: what follows may stand on the next page."""
    return replace(
        blok, nama=blok.nama.replace("Blok", "Nama"), menyatu=False, sebelum_mm=g.PEJABAT.sebelum_mm
    )


BUTIR: Final = (gaya_butir(1), gaya_butir(2))
RATA_PENUH: Final = (BADAN, *BUTIR)
"""Styles whose lines reach both margins."""


def build_akta(
    akta: Akta,
    semua: Sequence[FlowPage],
    *,
    kertas: Kertas,
    penerbit: Penerbit = Penerbit(),
    make_png: Callable[[str], bytes] = fallback_png,
) -> bytes:
    """Return the act as a Word document: its body, then each page of its annexes.

    Args:
        akta: the act.
        semua: the pages of its annexes, from `susun`.
        kertas: the paper of the body.
        penerbit: who it is from, and of which day.
        make_png: draws the fallback picture of an SVG.

    Raises:
        ToolError: PK420-PK422, the fallback picture could not be drawn.
    """
    document = docx.Document()
    set_defaults(document)
    wide = kertas.lebar_mm - 2 * MARGIN_MM
    right = replace(DITETAPKAN, kiri_mm=wide / 2)
    used = (RUANG, TENGAH, PASAL, *RATA_PENUH, KEPALA_KOLOM)
    blocks = (right, DIUNDANGKAN)
    add_styles(document, (*used, *blocks, *map(gaya_nama, blocks), g.GAMBAR, g.NOMOR, g.PENUTUP, g.TANDA))
    for gaya in RATA_PENUH:
        document.styles[gaya.nama].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    marked: Any = document.styles.add_style(CELAH_TERTANDA, WD_STYLE_TYPE.CHARACTER)
    marked.element.get_or_add_rPr().append(element("w:shd", val="clear", color="auto", fill=KUNING))
    section = document.sections[0]
    set_paper(section, kertas.lebar_mm, kertas.tinggi_mm, (MARGIN_MM,) * 4)
    section.header_distance = section.footer_distance = Mm(KEPALA_MM)
    set_number(section, 1)
    _first_page(section, akta)
    writer = _Penulis(document, wide)
    writer.opening(akta)
    writer.articles(akta)
    writer.keep()
    writer.signature(akta.penetapan, right)
    if akta.pengundangan:
        writer.signature(akta.pengundangan, DIUNDANGKAN)
    if akta.berita:
        writer.keep()
        writer.lines(BADAN, (akta.berita,), sebelum_mm=2 * BARIS_MM)
    for susunan in semua:
        add_styles(document, susunan.semua_gaya)
        section = begin_section(document)
        section.different_first_page_header_footer = False
        add_page(document, section, susunan, make_png, is_numbered=True, starts=False)
    describe(document, " ".join(akta.judul), akta.judul[-1], penerbit)
    return to_bytes(document)


def _first_page(section: Section, akta: Akta) -> None:
    """Keep the room of the emblem free on page 1 by a header of its own: the body begins 80 mm below."""
    section.different_first_page_header_footer = True
    header = section.first_page_header
    header.is_linked_to_previous = False
    room = ATAS_HALAMAN_PERTAMA_MM - KEPALA_MM
    space = header.paragraphs[0]
    if akta.is_rancangan:
        put_text(space, g.TANDA, (RANCANGAN,), sebelum_mm=0.0)
        room -= g.TANDA.pitch_mm
        space = header.add_paragraph()
    space.style = RUANG.nama
    space.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    space.paragraph_format.line_spacing = Mm(room)


class _Penulis:
    """Writes the body of one act, from top to bottom."""

    __slots__ = ("_document", "_lebar_mm", "_penomoran")

    def __init__(self, document: Document, lebar_mm: float) -> None:
        self._document = document
        self._lebar_mm = lebar_mm
        self._penomoran = Penomoran(document)

    def lines(self, gaya: Gaya, lines: Iterable[str], *, sebelum_mm: float) -> None:
        """Add paragraphs of one style, the first so far below what is above it."""
        for n, line in enumerate(lines):
            put_text(
                self._document.add_paragraph(),
                gaya,
                (line,),
                sebelum_mm=gaya.sebelum_mm if n else sebelum_mm,
            )

    def opening(self, akta: Akta) -> None:
        """Add all that stands before the first article."""
        self.lines(TENGAH, akta.kepala, sebelum_mm=0.0)
        for line in akta.judul:
            self.lines(TENGAH, (line,), sebelum_mm=BARIS_MM)
        self.lines(TENGAH, (RAHMAT,), sebelum_mm=2 * BARIS_MM)
        self.lines(TENGAH, (akta.jabatan,), sebelum_mm=BARIS_MM)
        self._document.add_paragraph(style=g.PENUTUP.nama)
        self._columns((("Menimbang", akta.menimbang), ("Mengingat", akta.mengingat)))
        if akta.persetujuan:
            self.lines(TENGAH, akta.persetujuan, sebelum_mm=BARIS_MM)
        self.lines(TENGAH, (MEMUTUSKAN,), sebelum_mm=BARIS_MM)
        self._document.add_paragraph(style=g.PENUTUP.nama)
        self._columns((("Menetapkan", akta.menetapkan),))

    def _columns(self, rows: Iterable[tuple[str, str | Sequence[SentenceLine]]]) -> None:
        """Add a table without lines: the word, its colon, what it opens."""
        widths = (LABEL_MM, TITIK_DUA_MM, self._lebar_mm - LABEL_MM - TITIK_DUA_MM)
        table = plain_table(self._document, widths)
        for word, said in rows:
            cells = table.add_row().cells
            for cell, width in zip(cells, widths, strict=True):
                cell.width = Mm(width)
            for cell, teks in zip(cells, (word, ":"), strict=False):
                put_text(cell.paragraphs[0], KEPALA_KOLOM, (teks,), sebelum_mm=KEPALA_KOLOM.sebelum_mm)
            if isinstance(said, str):
                self._mark_gaps(cells[2].paragraphs[0], BADAN, said)
                continue
            self._penomoran.end()
            for n, baris in enumerate(said):
                self.item(cells[2].add_paragraph() if n else cells[2].paragraphs[0], baris)

    def articles(self, akta: Akta) -> None:
        """Add the articles with their numbers above them."""
        for pasal in akta.semua_pasal:
            self.lines(PASAL, (pasal.nomor,), sebelum_mm=PASAL.sebelum_mm)
            self._penomoran.end()
            for baris in pasal.semua_baris:
                self.item(self._document.add_paragraph(), baris)

    def item(self, paragraph: Paragraph, baris: SentenceLine) -> None:
        """Fill a paragraph with a line: a sentence, or an item with its mark."""
        if not baris.tingkat:
            self._mark_gaps(paragraph, BADAN, baris.teks)
            return
        gaya = BUTIR[baris.tingkat - 1]
        numbered = self._penomoran.put(paragraph, gaya, baris.nomor)
        written = f"{baris.nomor}\t" if baris.nomor and not numbered else ""
        self._mark_gaps(paragraph, gaya, f"{written}{baris.teks}")

    def _mark_gaps(self, paragraph: Paragraph, gaya: Gaya, teks: str) -> None:
        """Fill a paragraph; what the drafter has to fill in is marked."""
        paragraph.style = gaya.nama
        start = 0
        for found in CELAH.finditer(teks):
            if found.start() > start:
                paragraph.add_run(put_clean(teks[start : found.start()]))
            paragraph.add_run(put_clean(found[0]), style=CELAH_TERTANDA)
            start = found.end()
        if teks[start:]:
            paragraph.add_run(put_clean(teks[start:]))

    def keep(self) -> None:
        """Keep the last paragraph with what follows: neither signature nor gazette has a page of its own."""
        self._document.paragraphs[-1].paragraph_format.keep_with_next = True

    def signature(self, blok: BlokTertanda, gaya: Gaya) -> None:
        """Add place and day, office, room for the signature, name."""
        self.lines(gaya, blok.tempat, sebelum_mm=2 * BARIS_MM)
        self.lines(gaya, blok.jabatan, sebelum_mm=BARIS_MM)
        self.lines(gaya_nama(gaya), (blok.nama,), sebelum_mm=g.PEJABAT.sebelum_mm)
