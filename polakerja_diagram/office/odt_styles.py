"""Our styles and pages in OpenDocument: named paragraph styles, one page master a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import quoteattr

from polakerja_diagram.chart.denah import Rata
from polakerja_diagram.draw.spelling import format_number
from polakerja_diagram.office import styles as g

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from polakerja_diagram.office.flow import FlowPage
    from polakerja_diagram.office.styles import Gaya

AWAL: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'

OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:"

NAMESPACES: Final = " ".join(
    (
        *(f'xmlns:{name}="{OASIS}{name}:1.0"' for name in ("office", "style", "text", "table", "meta")),
        f'xmlns:draw="{OASIS}drawing:1.0"',
        f'xmlns:fo="{OASIS}xsl-fo-compatible:1.0"',
        f'xmlns:svg="{OASIS}svg-compatible:1.0"',
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
        'office:version="1.3"',
    )
)

RATA: Final = {Rata.KIRI: "start", Rata.TENGAH: "center", Rata.KANAN: "end"}


def mm(length_mm: float) -> str:
    """Return a length as OpenDocument writes it.

    >>> mm(121.64999)
    '121.65mm'
    """
    return f"{format_number(length_mm)}mm"


def attributes(pairs: Mapping[str, str]) -> str:
    """Return attributes, quoted."""
    return " ".join(f"{name}={quoteattr(value)}" for name, value in pairs.items())


def style_name(gaya: Gaya) -> str:
    """Return the inner name of a style: an NCName; the drafter sees `display-name`.

    >>> style_name(g.JUDUL)
    'Judul_Lampiran'
    """
    return re.sub(r"\W", "_", gaya.nama)


def page_master(index: int) -> str:
    """Return the name of the page style of a page."""
    return f"Lampiran_{index + 1}"


def _paragraph(gaya: Gaya, *, sebelum_mm: float, kiri_mm: float) -> dict[str, str]:
    pairs = {
        "fo:text-align": RATA[gaya.rata],
        "fo:margin-left": mm(kiri_mm),
        "fo:margin-right": "0mm",
        "fo:margin-top": mm(sebelum_mm),
        "fo:margin-bottom": "0mm",
        "fo:text-indent": mm(-gaya.gantung_mm),
        "fo:orphans": "0",
        "fo:widows": "0",
    }
    if gaya.tepat:
        pairs["fo:line-height"] = mm(gaya.pitch_mm)
    if gaya.menyatu:
        pairs["fo:keep-with-next"] = "always"
    return pairs


def automatic_style(gaya: Gaya, *, sebelum_mm: float, kiri_mm: float, master: str, nomor: int | None) -> str:
    """Return a style that differs from a named one in its place only; `@` stands for its name.

    With `master` it begins a page of that master; `nomor` is the number of that page.
    """
    head = {"style:name": "@", "style:family": "paragraph", "style:parent-style-name": style_name(gaya)}
    if master:
        head["style:master-page-name"] = master
    pairs = {"fo:margin-top": mm(sebelum_mm), "fo:margin-left": mm(kiri_mm)}
    if nomor is not None:
        pairs["style:page-number"] = str(nomor)
    return f"<style:style {attributes(head)}><style:paragraph-properties {attributes(pairs)}/></style:style>"


def styles_xml(semua_gaya: Iterable[Gaya], semua: Sequence[FlowPage]) -> bytes:
    """Return `styles.xml`: default type and language, the named styles, one page layout a page."""
    named = "".join(_named(gaya) for gaya in dict.fromkeys(semua_gaya))
    layouts = "".join(_layout(susunan, index) for index, susunan in enumerate(semua))
    masters = "".join(_master(susunan, index) for index, susunan in enumerate(semua))
    default = attributes(
        {
            "style:font-name": g.HURUF,
            "fo:font-size": "12pt",
            "fo:language": "id",
            "fo:country": "ID",
        }
    )
    return (
        f"{AWAL}<office:document-styles {NAMESPACES}><office:font-face-decls>"
        f'<style:font-face style:name="{g.HURUF}" svg:font-family="&apos;{g.HURUF}&apos;" '
        'style:font-family-generic="roman"/></office:font-face-decls><office:styles>'
        '<style:default-style style:family="paragraph"><style:paragraph-properties '
        'style:writing-mode="lr-tb"/>'
        f"<style:text-properties {default}/></style:default-style>"
        '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>'
        '<style:style style:name="Frame" style:family="graphic"/>'
        '<style:style style:name="Graphics" style:family="graphic"/>'
        f"{named}</office:styles><office:automatic-styles>{layouts}</office:automatic-styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>"
    ).encode()


def _named(gaya: Gaya) -> str:
    head = {
        "style:name": style_name(gaya),
        "style:display-name": gaya.nama,
        "style:family": "paragraph",
        "style:parent-style-name": "Standard",
    }
    letters = {
        "fo:font-size": f"{format_number(gaya.ukuran_pt)}pt",
        "fo:font-weight": "bold" if gaya.tebal else "normal",
    }
    place = _paragraph(gaya, sebelum_mm=gaya.sebelum_mm, kiri_mm=gaya.kiri_mm)
    return (
        f"<style:style {attributes(head)}><style:paragraph-properties {attributes(place)}/>"
        f"<style:text-properties {attributes(letters)}/></style:style>"
    )


def _layout(susunan: FlowPage, index: int) -> str:
    atas, kanan, bawah, kiri = susunan.margin_mm
    numbered = susunan.nomor is not None
    page = {
        "fo:page-width": mm(susunan.lebar_mm),
        "fo:page-height": mm(susunan.tinggi_mm),
        "style:print-orientation": "landscape" if susunan.mendatar else "portrait",
        "fo:margin-top": mm(susunan.nomor_atas_mm if numbered else atas),
        "fo:margin-right": mm(kanan),
        "fo:margin-bottom": mm(bawah),
        "fo:margin-left": mm(kiri),
    }
    height = atas - susunan.nomor_atas_mm
    header = (
        "<style:header-style><style:header-footer-properties "
        f'svg:height="{mm(height)}" fo:margin-bottom="{mm(height - g.NOMOR.pitch_mm)}" '
        'style:dynamic-spacing="false"/></style:header-style>'
        if numbered
        else ""
    )
    return (
        f'<style:page-layout style:name="Kertas_{index + 1}"><style:page-layout-properties '
        f"{attributes(page)}/>{header}</style:page-layout>"
    )


def _master(susunan: FlowPage, index: int) -> str:
    header = (
        f'<style:header><text:p text:style-name="{style_name(g.NOMOR)}">- <text:page-number '
        f'text:select-page="current">{susunan.nomor}</text:page-number> -</text:p></style:header>'
        if susunan.nomor is not None
        else ""
    )
    head = {
        "style:name": page_master(index),
        "style:display-name": f"{susunan.sebutan}, halaman {index + 1}",
        "style:page-layout-name": f"Kertas_{index + 1}",
    }
    return f"<style:master-page {attributes(head)}>{header}</style:master-page>"
