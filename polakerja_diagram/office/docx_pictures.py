"""A picture in a Word document: SVG for Word of 2016 and later, a PNG of 300 dpi for every other reader."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from docx.shared import Mm

from polakerja_diagram.draw.pdf import render_png
from polakerja_diagram.draw.spelling import clean_text

if TYPE_CHECKING:
    from docx.text.run import Run

    from polakerja_diagram.office.pictures import Picture

DPI: Final = 300.0
"""Resolution of the fallback: that of an office printer."""

SVG_EXTENSION: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""`svgBlip` among the extensions of a picture: MS-ODRAWXML 2.3.3.5."""

JENIS_SVG: Final = "image/svg+xml"


def fallback_png(svg: str, *, mesin_pdf: str | None = None) -> bytes:
    """Return the PNG of an SVG.

    Raises:
        ToolError: PK420-PK422, it could not be drawn.
    """
    return render_png(svg, dpi=DPI, backend=mesin_pdf)


def svg_extension(rid: str) -> Any:
    """Return what a picture says of its vector form, which stands behind a relation."""
    return parse_xml(
        '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f'<a:ext uri="{SVG_EXTENSION}">'
        '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
        f'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{rid}"/>'
        "</a:ext></a:extLst>"
    )


def put_picture(run: Run, gambar: Picture, png: bytes) -> None:
    """Put a picture into a run, in its size on paper, with its name and alternative text."""
    shape: Any = run.add_picture(BytesIO(png), width=Mm(gambar.lebar_mm), height=Mm(gambar.tinggi_mm))
    package: Any = run.part.package
    name = package.next_partname("/word/media/bagan%d.svg")
    part = Part(name, JENIS_SVG, gambar.svg.encode("utf-8"), package)
    rid = run.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    complete(shape._inline, gambar, rid)  # noqa: SLF001 - python-docx knows no names and alternative texts


def complete(inline: Any, gambar: Picture, svg: str) -> None:
    """Give a picture of python-docx its vector form, behind a relation, its name and its alternative text."""
    for side in ("distT", "distB", "distL", "distR"):  # without them LibreOffice keeps 3 mm free
        inline.set(side, "0")
    inline.graphic.graphicData.pic.blipFill.blip.append(svg_extension(svg))
    for properties in (inline.docPr, inline.graphic.graphicData.pic.nvPicPr.cNvPr):
        say_words(properties, gambar)


def say_words(properties: Any, gambar: Picture) -> None:
    """Give a picture its name and its alternative text, which has the name as its title.

    Some editors name pictures anew and keep the alternative text.
    """
    properties.set("name", clean_text(gambar.nama))
    properties.set("descr", clean_text(gambar.uraian))
    properties.set("title", clean_text(gambar.nama))
