"""The text of a Word document: where a marker stands, where a picture of a name stands, how one is put in.

Lengths in EMU, 360000 to a centimetre (ISO/IEC 29500-1, 20.1.2.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import quoteattr

from lxml import etree

from polakerja_diagram.draw.teks import clean_text
from polakerja_diagram.office.docx_gambar import SVG_EXTENSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.office.gambar import Gambar

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PIC: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
ASVG: Final = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"

TWIP_EMU: Final = 635
"""EMU in a twentieth of a point."""

TEPI_EMU: Final = 180000
"""Kept free at the height of a page for each picture: what Word adds around it, and the gap. 5 mm."""

GAP: Final = '<w:rPr><w:sz w:val="16"/></w:rPr><w:br/><w:br/>'
"""Between two pictures: an empty line of 8 pt."""


def emu(length_mm: float) -> int:
    """Return a length in EMU.

    >>> emu(10)
    360000
    """
    return round(length_mm * 36000)


def find_pictures(root: Any, names: Sequence[str]) -> dict[str, Any]:
    """Return the `inline` or `anchor` of the first picture of each name."""
    found: dict[str, Any] = {}
    for properties in root.iter(f"{WP}docPr"):
        name = properties.get("name", "")
        if (
            name in names
            and name not in found
            and next(properties.getparent().iter(f"{A}blip"), None) is not None
        ):
            found[name] = properties.getparent()
    return found


def width_emu(drawing: Any) -> int:
    """Return the width that a picture has in the document."""
    return int(drawing.find(f"{WP}extent").get("cx"))


def renew(drawing: Any, gambar: Gambar, png: str, svg: str, *, size: tuple[int, int]) -> None:
    """Let a picture show new content in a new size."""
    for extent in (drawing.find(f"{WP}extent"), *drawing.iter(f"{A}ext")):
        if extent is not None and extent.get("cx") is not None:
            extent.set("cx", str(size[0]))
            extent.set("cy", str(size[1]))
    for crop in list(drawing.iter(f"{A}srcRect")):
        crop.getparent().remove(crop)
    blip = next(drawing.iter(f"{A}blip"))
    blip.set(f"{R}embed", png)
    for old in blip.findall(f"{A}extLst"):
        blip.remove(old)
    blip.append(_svg_extension(svg))
    drawing.find(f"{WP}docPr").set("descr", clean_text(gambar.uraian))


def pictures_of(drawing: Any) -> list[str]:
    """Return the ids of the relations of a picture: PNG, SVG."""
    nodes = [*drawing.iter(f"{A}blip"), *drawing.iter(f"{ASVG}svgBlip")]
    return [node.get(f"{R}embed", "") for node in nodes]


def is_used(root: Any, rid: str) -> bool:
    """Whether anything in the text points to a relation."""
    return any(rid in node.attrib.values() for node in root.iter(etree.Element))


def find_marker(root: Any, penanda: str) -> list[tuple[list[Any], int]]:
    """Return for each place of the marker its text nodes and the character at which it begins in them."""
    places = []
    for paragraph in root.iter(f"{W}p"):
        nodes = [node for node in paragraph.iter(f"{W}t") if _paragraph_of(node) is paragraph]
        text = "".join(node.text or "" for node in nodes)
        start = text.find(penanda)
        while start >= 0:
            places.append(_nodes_of(nodes, start, len(penanda)))
            start = text.find(penanda, start + len(penanda))
    return places


def _paragraph_of(node: Any) -> Any:
    return next(node.iterancestors(f"{W}p"))


def _nodes_of(nodes: Sequence[Any], start: int, length: int) -> tuple[list[Any], int]:
    touched: list[Any] = []
    offset = position = 0
    for node in nodes:
        end = position + len(node.text or "")
        if end > start and position < start + length:
            if not touched:
                offset = start - position
            touched.append(node)
        position = end
    return [*touched, length], offset


def put_at_marker(place: tuple[list[Any], int], runs: Sequence[Any]) -> None:
    """Take the marker's letters out of its text nodes and put the runs there; text around it stays."""
    (*nodes, length), offset = place
    first, last = nodes[0], nodes[-1]
    taken = sum(len(node.text or "") for node in nodes[:-1]) - offset
    rest = (last.text or "")[offset + length if last is first else length - taken :]
    before = (first.text or "")[:offset]
    for node in nodes[1:]:
        _set_text(node, "")
    _set_text(first, before)
    anchor = _run_of(first)
    for run in runs:
        anchor.addnext(run)
        anchor = run
    if rest:
        tail = etree.fromstring(etree.tostring(_run_of(last)))
        for child in list(tail):
            if child.tag != f"{W}rPr":
                tail.remove(child)
        text = etree.SubElement(tail, f"{W}t")
        _set_text(text, rest)
        anchor.addnext(tail)
    _free_line(_paragraph_of(first))


def _run_of(node: Any) -> Any:
    return next(node.iterancestors(f"{W}r"))


def _set_text(node: Any, text: str) -> None:
    node.text = text or None  # an empty element is read back the same
    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _free_line(paragraph: Any) -> None:
    """Lift an exact line pitch, which would cut the picture to one line."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        paragraph.insert(0, properties)
    spacing = properties.find(f"{W}spacing")
    if spacing is None:
        spacing = etree.Element(f"{W}spacing")
        later = [child for child in properties if etree.QName(child).localname in AFTER_SPACING]
        if later:
            later[0].addprevious(spacing)
        else:
            properties.append(spacing)
    spacing.set(f"{W}line", "240")
    spacing.set(f"{W}lineRule", "auto")


AFTER_SPACING: Final = frozenset(
    {
        "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
        "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    }
)  # fmt: skip
"""What follows `w:spacing` in `w:pPr` (ISO/IEC 29500-1, 17.3.1.26)."""


def scale_to_fit(root: Any, place: tuple[list[Any], int], semua_gambar: Sequence[Gambar]) -> float:
    """Return the scale, at most 1, at which the pictures fit the text area of the marker's section."""
    width, height = _text_area(root, _paragraph_of(place[0][0]))
    wide = max(emu(gambar.lebar_mm) for gambar in semua_gambar)
    high = sum(emu(gambar.tinggi_mm) for gambar in semua_gambar)
    return min(1.0, width / wide, (height - TEPI_EMU * len(semua_gambar)) / high)


def _text_area(root: Any, paragraph: Any) -> tuple[int, int]:
    """Return width and height between the margins of the section that holds a paragraph."""
    is_past = False
    sections = []
    for node in root.iter(f"{W}p", f"{W}sectPr"):
        is_past = is_past or node is paragraph
        if is_past and node.tag == f"{W}sectPr":
            sections.append(node)
    section = sections[0] if sections else None
    size = section.find(f"{W}pgSz") if section is not None else None
    margin = section.find(f"{W}pgMar") if section is not None else None
    if size is None or margin is None:  # a document without them has the defaults of its reader
        return emu(165), emu(250)
    wide, high = (int(size.get(f"{W}{side}")) for side in ("w", "h"))
    top, right, bottom, left = (
        abs(int(margin.get(f"{W}{side}", "0"))) for side in ("top", "right", "bottom", "left")
    )
    return (wide - left - right) * TWIP_EMU, (high - top - bottom) * TWIP_EMU


def picture_run(
    root: Any, gambar: Gambar, png: str, svg: str, *, size: tuple[int, int], is_first: bool
) -> Any:
    """Return a run with a picture in the line; every but the first begins a new line."""
    ids = [int(node.get("id", "0")) for node in root.iter(f"{WP}docPr") if node.get("id", "0").isdigit()]
    number = max(ids, default=0) + (1 if is_first else 2)
    name, words = quoteattr(clean_text(gambar.nama)), quoteattr(clean_text(gambar.uraian))
    cx, cy = size
    text = (
        f'<w:r xmlns:w="{W[1:-1]}" xmlns:wp="{WP[1:-1]}" xmlns:a="{A[1:-1]}" xmlns:pic="{PIC[1:-1]}" '
        f'xmlns:r="{R[1:-1]}">{"" if is_first else GAP}<w:drawing>'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>'
        f'<wp:docPr id="{number}" name={name} descr={words}/><wp:cNvGraphicFramePr>'
        '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
        f'<a:graphicData uri="{PIC[1:-1]}"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name={name}/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{png}"/><a:stretch><a:fillRect/>'
        f'</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )
    run = etree.fromstring(text)
    next(run.iter(f"{A}blip")).append(_svg_extension(svg))
    return run


def _svg_extension(rid: str) -> Any:
    return etree.fromstring(
        f'<a:extLst xmlns:a="{A[1:-1]}"><a:ext uri="{SVG_EXTENSION}">'
        f'<asvg:svgBlip xmlns:asvg="{ASVG[1:-1]}" xmlns:r="{R[1:-1]}" r:embed="{rid}"/></a:ext></a:extLst>'
    )
