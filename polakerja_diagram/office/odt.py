"""Finished pages -> an OpenDocument text: the same pages as in Word, the charts as vectors with real text.

Written by hand: a ZIP of five small XML files and the pictures, SVG only. OpenDocument 1.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from polakerja_diagram.draw.identity import BAHASA, PROGRAM, Penerbit
from polakerja_diagram.draw.spelling import clean_text
from polakerja_diagram.office import styles as g
from polakerja_diagram.office.flow import Paragraf
from polakerja_diagram.office.odt_styles import (
    AWAL,
    NAMESPACES,
    attributes,
    automatic_style,
    mm,
    page_master,
    style_name,
    styles_xml,
)
from polakerja_diagram.office.zip_bytes import pack_zip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.office.flow import BarisKaki, FlowPage, Tempel, Unsur

MIMETYPE: Final = "application/vnd.oasis.opendocument.text"

EMPTY: Final = f'<text:p text:style-name="{style_name(g.PENUTUP)}"/>'
"""What stands where nothing does: a cell and the end of a table want a paragraph."""


def build_odt(
    semua: Sequence[FlowPage], *, judul: str, pokok: str = "", penerbit: Penerbit = Penerbit()
) -> bytes:
    """Return an OpenDocument text of pages.

    Args:
        semua: the pages, from `susun`; at least one.
        judul: title of the document.
        pokok: what the act is about.
        penerbit: who it is from, and of which day.
    """
    isi = _Body()
    for index, susunan in enumerate(semua):
        isi.add_page(susunan, index)
    styles = dict.fromkeys(gaya for susunan in semua for gaya in susunan.semua_gaya)
    pictures = tuple((f"Pictures/bagan{n}.svg", svg) for n, svg in enumerate(isi.pictures, start=1))
    entries = [
        ("mimetype", MIMETYPE.encode("ascii")),
        ("META-INF/manifest.xml", _manifest([name for name, _ in pictures])),
        ("meta.xml", _meta(judul, pokok, penerbit)),
        ("styles.xml", styles_xml((*styles, g.GAMBAR, g.NOMOR, g.PENUTUP), semua)),
        ("content.xml", isi.xml()),
        *((name, svg.encode("utf-8")) for name, svg in pictures),
    ]
    return pack_zip(entries, stored=frozenset({"mimetype"}))


class _Body:
    """Collects the body, the automatic styles it needs, and the pictures."""

    def __init__(self) -> None:
        self.body: list[str] = []
        self.automatic: dict[tuple[str, str], str] = {}
        """Of each style its prefix and its text, in which `@` stands for its name, and that name."""
        self.pictures: list[str] = []

    def xml(self) -> bytes:
        styles = "".join(xml.replace("@", name) for (_, xml), name in self.automatic.items())
        text = (
            f"{AWAL}<office:document-content {NAMESPACES}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{''.join(self.body)}</office:text></office:body>"
            "</office:document-content>"
        )
        return text.encode("utf-8")

    def add_page(self, susunan: FlowPage, index: int) -> None:
        """Add a page; its first paragraph changes to the page's master."""
        parts = [self._unsur(unsur) for unsur in susunan.badan]
        parts[0] = self._unsur(susunan.badan[0], susunan=susunan, index=index)
        self.body += parts
        above = susunan.kaki_sebelum_mm
        for nomor, row in enumerate(susunan.kaki, start=1):
            self.body.append(self._row(susunan, row, name=f"Kaki{index + 1}-{nomor}", sebelum_mm=above))
            above = 0.0

    def _kind(self, prefix: str, family: str, properties: str, *, parent: str = "") -> str:
        """Return the name of an automatic style of a family with these properties."""
        above = f' style:parent-style-name="{parent}"' if parent else ""
        head, body = (
            f'style:name="@" style:family="{family}"{above}',
            f"style:{family}-properties {properties}",
        )
        return self._style(prefix, f"<style:style {head}><{body}/></style:style>")

    def _style(self, prefix: str, xml: str) -> str:
        """Return the name of an automatic style with this content."""
        return self.automatic.setdefault((prefix, xml), f"{prefix}{len(self.automatic) + 1}")

    def _unsur(self, unsur: Unsur, *, susunan: FlowPage | None = None, index: int = 0) -> str:
        """Return a paragraph; with a page it begins that page, and carries the word at its upper left."""
        gaya = unsur.gaya if isinstance(unsur, Paragraf) else g.GAMBAR
        before = unsur.sebelum_mm
        left = gaya.kiri_mm if isinstance(unsur, Paragraf) else unsur.kiri_mm
        name = style_name(gaya)
        if susunan or abs(before - gaya.sebelum_mm) > g.SAMA_MM or abs(left - gaya.kiri_mm) > g.SAMA_MM:
            master, number = (page_master(index), susunan.nomor) if susunan else ("", None)
            name = self._style(
                "P",
                automatic_style(gaya, sebelum_mm=before, kiri_mm=left, master=master, nomor=number),
            )
        if isinstance(unsur, Paragraf):
            inner = "<text:line-break/>".join(escape(clean_text(teks)) for teks in unsur.semua_baris)
        else:
            inner = self._picture(unsur)
        mark = self._mark(susunan, susunan.tanda) if susunan and susunan.tanda else ""
        return f"<text:p {attributes({'text:style-name': name})}>{mark}{inner}</text:p>"

    def _picture(self, tempel: Tempel) -> str:
        gambar = tempel.gambar
        self.pictures.append(gambar.svg)
        style = self._kind(
            "G",
            "graphic",
            'style:vertical-pos="bottom" style:vertical-rel="baseline" '
            'fo:margin="0mm" fo:padding="0mm" fo:border="none"',
            parent="Graphics",
        )
        number = len(self.pictures)
        frame = attributes(
            {
                "draw:style-name": style,
                "draw:name": clean_text(gambar.nama),
                "text:anchor-type": "as-char",
                "svg:width": mm(gambar.lebar_mm),
                "svg:height": mm(gambar.tinggi_mm),
                "draw:z-index": str(number),
            }
        )
        return (
            f'<draw:frame {frame}><draw:image xlink:href="Pictures/bagan{number}.svg" xlink:type="simple" '
            'xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="image/svg+xml"/>'
            f"<svg:title>{escape(clean_text(gambar.nama))}</svg:title>"
            f"<svg:desc>{escape(clean_text(gambar.uraian))}</svg:desc></draw:frame>"
        )

    def _mark(self, susunan: FlowPage, tanda: Paragraf) -> str:
        """Return the word at the upper left as a frame that leaves the heading where it is."""
        style = self._kind(
            "G",
            "graphic",
            'style:wrap="run-through" style:run-through="foreground" style:vertical-pos="from-top" '
            'style:vertical-rel="paragraph" style:horizontal-pos="from-left" style:horizontal-rel="page" '
            'fo:padding="0mm" fo:border="none" draw:fill="none" draw:stroke="none" '
            'fo:background-color="transparent" style:flow-with-text="false"',
            parent="Frame",
        )
        frame = attributes(
            {
                "draw:style-name": style,
                "draw:name": f"Tanda {susunan.sebutan}",
                "text:anchor-type": "paragraph",
                "svg:x": mm(susunan.margin_mm[3]),
                "svg:y": "0mm",
                "svg:width": mm(susunan.tanda_lebar_mm),
            }
        )
        text = escape(clean_text(" ".join(tanda.semua_baris)))
        return (
            f'<draw:frame {frame}><draw:text-box fo:min-height="{mm(g.TANDA.pitch_mm)}">'
            f'<text:p text:style-name="{style_name(g.TANDA)}">{text}</text:p></draw:text-box></draw:frame>'
        )

    def _row(self, susunan: FlowPage, row: BarisKaki, *, name: str, sebelum_mm: float) -> str:
        """Return a row of the lowest band as a table; OpenDocument keeps cells apart only within one."""
        table = self._kind(
            "T",
            "table",
            f'style:width="{mm(susunan.lebar_teks_mm)}" table:align="left" fo:margin-top="{mm(sebelum_mm)}" '
            'fo:margin-bottom="0mm" style:may-break-between-rows="false"',
        )
        widths = [susunan.lebar_kiri_mm, susunan.lebar_teks_mm - susunan.lebar_kiri_mm]
        cells = [row.kiri, row.kanan]
        if not row.kanan:
            widths, cells = [susunan.lebar_teks_mm], [row.kiri]
        names = [self._kind("K", "table-column", f'style:column-width="{mm(width)}"') for width in widths]
        columns = "".join(f'<table:table-column table:style-name="{name}"/>' for name in names)
        top = 'fo:padding="0mm" fo:border="none" style:vertical-align="top"'
        cell_style = self._kind("C", "table-cell", top)
        filled = "".join(
            f'<table:table-cell table:style-name="{cell_style}" office:value-type="string">'
            f"{''.join(self._unsur(unsur) for unsur in cell) or EMPTY}</table:table-cell>"
            for cell in cells
        )
        return (
            f'<table:table table:name={quoteattr(name)} table:style-name="{table}">{columns}'
            f"<table:table-row>{filled}</table:table-row></table:table>{EMPTY}"
        )


def _manifest(pictures: Sequence[str]) -> bytes:
    rows = [
        ("/", MIMETYPE),
        ("content.xml", "text/xml"),
        ("styles.xml", "text/xml"),
        ("meta.xml", "text/xml"),
    ]
    rows += [(name, "image/svg+xml") for name in pictures]
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in rows
    )
    return (
        f'{AWAL}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.3">{entries}</manifest:manifest>'
    ).encode()


def _meta(judul: str, pokok: str, penerbit: Penerbit) -> bytes:
    who, day = escape(clean_text(penerbit.pembuat)), penerbit.tanggal.isoformat() if penerbit.tanggal else ""
    dates = f"<meta:creation-date>{day}T00:00:00</meta:creation-date><dc:date>{day}T00:00:00</dc:date>"
    return (
        f"{AWAL}<office:document-meta {NAMESPACES}><office:meta>"
        f"<meta:generator>{PROGRAM}</meta:generator><dc:title>{escape(clean_text(judul))}</dc:title>"
        f"<dc:subject>{escape(clean_text(pokok))}</dc:subject><dc:language>{BAHASA}</dc:language>"
        f"<meta:initial-creator>{who}</meta:initial-creator><dc:creator>{who}</dc:creator>"
        f"{dates if day else ''}"
        "</office:meta></office:document-meta>"
    ).encode()
