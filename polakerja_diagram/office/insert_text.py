"""The text of a Word document: where a marker stands, how much room is there, how runs take its place.

Lengths in EMU, 360000 to a centimetre (ISO/IEC 29500-1, 20.1.2.1).
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Final

from docx.oxml.parser import OxmlElement
from lxml import etree

from polakerja_diagram.diagnostics import ToolError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W_STRICT: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

TWIP_EMU: Final = 635
"""EMU in a twentieth of a point."""

TEPI_SEL_TWIP: Final = 216
"""What Word keeps free left and right in a table cell, together: twice 1.9 mm."""

RUANG_BAWAAN: Final = (165 * 36000, 250 * 36000)
"""Width and height of the text where a document does not say its paper."""


BUKAN_ISI: Final = frozenset({f"{W}p", f"{W}del", f"{W}moveFrom"})
"""What stands between a paragraph and text that is not its own: another one, or a change that took it out."""

PANJANG: Final = re.compile(r"(-?[0-9]{1,9})(?:\.[0-9]{1,9})?(mm|cm|in|pt|pc|pi)?", re.ASCII)
"""A measure as Word writes it, twentieths of a point or with a unit: ISO/IEC 29500-1, 22.9.2.14."""

SATUAN_TWIP: Final = {
    "": 1.0,
    "mm": 1440 / 25.4,
    "cm": 1440 / 2.54,
    "in": 1440.0,
    "pt": 20.0,
    "pc": 240.0,
    "pi": 240.0,
}

RUANG_TERKECIL_TWIP: Final = 1134
"""Text so narrow, 20 mm, holds no chart that can be read."""

ISI_RUN: Final = {
    f"{W}t": "",
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
"""What a run says besides its text: ISO/IEC 29500-1, 17.3.3."""

BENDA: Final = (f"{W}drawing", f"{W}pict", f"{W}object")

BOX: Final = f"{W}txbxContent"
"""The text of a text box, of which Word keeps two copies."""


@dataclass(frozen=True, slots=True)
class TempatPenanda:
    """Where a marker stands: its text nodes, and its place in the text that they say together."""

    nodes: tuple[Any, ...]
    awal: int
    panjang: int

    @property
    def paragraph(self) -> Any:
        """The paragraph of the marker."""
        return paragraph_of(self.nodes[0])


def find_marker(root: Any, penanda: str) -> list[TempatPenanda]:
    """Return each place of a marker in the text."""
    places = []
    for paragraph in root.iter(f"{W}p"):
        nodes = [node for node, _ in own_text(paragraph) if node.tag == f"{W}t"]
        text = "".join(node.text or "" for node in nodes)
        start = text.find(penanda)
        while start >= 0:
            places.append(_nodes_of(nodes, start, len(penanda)))
            start = text.find(penanda, start + len(penanda))
    return places


def own_text(paragraph: Any) -> Iterator[tuple[Any, str]]:
    """Yield what the runs of a paragraph say, without what stands in paragraphs within it."""
    for node in paragraph.iter(*ISI_RUN):
        if _is_text_of(node, paragraph):
            yield node, ISI_RUN[node.tag] or node.text or ""


def is_in_box(place: TempatPenanda) -> bool:
    """Whether a marker stands in a text box."""
    return next(place.paragraph.iterancestors(BOX), None) is not None


def is_alone(place: TempatPenanda) -> bool:
    """Whether nothing that can be seen stands in the paragraph of a marker but the marker."""
    said = "".join(text for _, text in own_text(place.paragraph))
    marker = "".join(node.text or "" for node in place.nodes)[place.awal : place.awal + place.panjang]
    is_alone_in_words = len("".join(said.split())) == len("".join(marker.split()))
    return is_alone_in_words and next(place.paragraph.iter(*BENDA), None) is None


def _is_text_of(node: Any, paragraph: Any) -> bool:
    """Whether a text node stands in a run of the paragraph itself, and has not been moved away or deleted."""
    ways = list(takewhile(lambda one: one is not paragraph, node.iterancestors()))
    return bool(ways) and ways[0].tag == f"{W}r" and not any(one.tag in BUKAN_ISI for one in ways)


def paragraph_of(node: Any) -> Any:
    """Return the paragraph that a node stands in."""
    return next(node.iterancestors(f"{W}p"))


def _nodes_of(nodes: Sequence[Any], start: int, length: int) -> TempatPenanda:
    touched: list[Any] = []
    offset = position = 0
    for node in nodes:
        end = position + len(node.text or "")
        if end > start and position < start + length:
            if not touched:
                offset = start - position
            touched.append(node)
        position = end
    return TempatPenanda(tuple(touched), offset, length)


def put_at_marker(place: TempatPenanda, runs: Sequence[Any]) -> None:
    """Take the marker's letters out of its text nodes and put the runs there; text around it stays."""
    nodes, offset, length = place.nodes, place.awal, place.panjang
    first, last = nodes[0], nodes[-1]
    taken = sum(len(node.text or "") for node in nodes[:-1]) - offset
    rest = (last.text or "")[offset + length if last is first else length - taken :]
    _set_text(first, (first.text or "")[:offset])
    for node in nodes[1:-1]:
        _set_text(node, "")
    run = first.getparent()
    tail = etree.Element(f"{W}r")
    properties = run.find(f"{W}rPr")
    if properties is not None:
        tail.append(deepcopy(properties))
    if last is not first:
        _set_text(last, rest)
    elif rest:
        _set_text(etree.SubElement(tail, f"{W}t"), rest)
    tail.extend(list(first.itersiblings()))
    anchor = run
    for new in runs:
        anchor.addnext(new)
        anchor = new
    if any(child.tag != f"{W}rPr" for child in tail):
        anchor.addnext(tail)
    free_line(paragraph_of(first))


def _set_text(node: Any, text: str) -> None:
    node.text = text or None  # an empty element is read back the same
    node.set(XML_SPACE, "preserve")


def free_line(paragraph: Any) -> None:
    """Lift an exact line pitch, which would cut the picture to one line."""
    spacing = paragraph.get_or_add_pPr().get_or_add_spacing()
    spacing.set(f"{W}line", "240")
    spacing.set(f"{W}lineRule", "auto")


def next_paragraph(paragraph: Any) -> Any:
    """Return a new empty paragraph after the given one, set like it, that begins a page."""
    new: Any = OxmlElement("w:p")
    if paragraph.pPr is not None:
        new.append(deepcopy(paragraph.pPr))
    properties = new.get_or_add_pPr()
    for name in ("sectPr", "pPrChange", "pageBreakBefore", "numPr"):
        for child in properties.findall(f"{W}{name}"):
            properties.remove(child)
    properties.get_or_add_pageBreakBefore()
    section = paragraph.find(f"{W}pPr/{W}sectPr")
    if section is not None:  # the paragraph that ends a section is its last
        properties.append(section)
    paragraph.addnext(new)
    return new


def text_area(root: Any, paragraph: Any) -> tuple[int, int]:
    """Return the width and height that a paragraph has: of section, column or cell, less its indents.

    Raises:
        ToolError: PK445, there is no room for a chart.
    """
    section, size = _section_of(root, paragraph), paper(root, paragraph)
    margin = section.find(f"{W}pgMar") if section is not None else None
    if size is None or margin is None:  # it has the defaults of its reader
        return RUANG_BAWAAN
    wide, high = size
    wide -= abs(_twips(margin, "left")) + abs(_twips(margin, "right")) + abs(_twips(margin, "gutter"))
    high -= abs(_twips(margin, "top")) + abs(_twips(margin, "bottom"))
    columns = section.find(f"{W}cols")
    count = _twips(columns, "num") if columns is not None else 1
    if columns is not None and count > 1:
        wide = (wide - (count - 1) * _twips(columns, "space")) // count
    cell = next(paragraph.iterancestors(f"{W}tc"), None)
    if cell is not None:
        wide = min(wide, (_cell_width(cell) or wide + TEPI_SEL_TWIP) - TEPI_SEL_TWIP)
    indent = paragraph.find(f"{W}pPr/{W}ind")
    if indent is not None:
        wide -= sum(max(0, _twips(indent, side)) for side in ("left", "start", "right", "end", "firstLine"))
    if min(wide, high) < RUANG_TERKECIL_TWIP:
        raise ToolError(
            "PK445",
            "bidang ketik di tempat bagan terlalu sempit untuk bagan",
            hint="periksa ukuran kertas, margin, dan lebar sel di tempat itu",
        )
    return wide * TWIP_EMU, high * TWIP_EMU


def _cell_width(cell: Any) -> int:
    """Return the width of a table cell in twips, its own or that of its columns; 0 if neither is said."""
    own = cell.find(f"{W}tcPr/{W}tcW")
    if own is not None and own.get(f"{W}type") == "dxa" and _twips(own, "w"):
        return _twips(own, "w")
    table = next(cell.iterancestors(f"{W}tbl"), None)
    if table is None:
        return 0
    columns = [_twips(column, "w") for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    start = sum(_span(before) for before in cell.itersiblings(f"{W}tc", preceding=True))
    return sum(columns[start : start + _span(cell)])


def _span(cell: Any) -> int:
    """Return how many columns a cell takes."""
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return max(1, _twips(span, "val")) if span is not None else 1


def paper(root: Any, paragraph: Any) -> tuple[int, int] | None:
    """Return width and height in twips of the paper that a paragraph is on, if the document says."""
    section = _section_of(root, paragraph)
    size = section.find(f"{W}pgSz") if section is not None else None
    return (_twips(size, "w"), _twips(size, "h")) if size is not None else None


def _section_of(root: Any, paragraph: Any) -> Any:
    """Return the properties of the section that holds a paragraph: the first that end after it began."""
    is_past = False
    for node in root.iter(f"{W}p", f"{W}sectPr"):
        is_past = is_past or node is paragraph
        if is_past and node.tag == f"{W}sectPr":
            return node
    return None


def _twips(node: Any, name: str) -> int:
    found = PANJANG.fullmatch(node.get(f"{W}{name}", "0"))
    return round(int(found[1]) * SATUAN_TWIP[found[2] or ""]) if found else 0
