"""A picture in the text of a Word document: found by its name, put in, renewed, taken out.

Lengths in EMU, 360000 to a centimetre (ISO/IEC 29500-1, 20.1.2.1).
"""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from docx.oxml.ns import nsdecls
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.shape import CT_Inline
from docx.shared import Emu
from lxml import etree

from polakerja_diagram.draw.carried import ISI_KETERANGAN, read_picture
from polakerja_diagram.office.docx_pictures import complete, say_words, svg_extension
from polakerja_diagram.office.insert_package import R
from polakerja_diagram.office.insert_text import WP, A, W
from polakerja_diagram.office.pictures import BAGAN, KETERANGAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.office.insert_parts import DocxParts
    from polakerja_diagram.office.pictures import Picture

PIC: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
ASVG: Final = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"

LEBAR: Final = re.compile(r"[1-9][0-9]{0,9}", re.ASCII)
"""A width in EMU that a picture can have."""

NAMA_KAMI: Final = re.compile(rf"(?:{BAGAN}|{KETERANGAN}) Lampiran\b")

GAP: Final = f'<w:r {nsdecls("w")}><w:rPr><w:sz w:val="16"/></w:rPr><w:br/><w:br/></w:r>'
"""Between two pictures of one paragraph: an empty line of 8 pt."""


def emu(length_mm: float) -> int:
    """Return a length in EMU.

    >>> emu(10)
    360000
    """
    return round(length_mm * 36000)


def find_series(file: DocxParts, what: str, sebutan: str, urutan: int) -> dict[int, list[Any]]:
    """Return the pictures of all pages of an annex: page -> every `inline` or `anchor` that shows it.

    A picture is known by its name, by the title of its alternative text, or, where another program has named
    it anew, by what it says inside of its origin.

    Args:
        file: the document.
        what: BAGAN or KETERANGAN.
        sebutan: the annex, `Lampiran II`.
        urutan: its place.
    """
    named = re.compile(rf"{re.escape(f'{what} {sebutan}')}(?: halaman (\d{{1,4}}))?")
    found: dict[int, list[Any]] = {}
    for drawing in _pictures(file.root):
        page = _page_by_words(drawing, named) or _page_by_origin(file, drawing, what, urutan)
        if page:
            found.setdefault(page, []).append(drawing)
    return dict(sorted(found.items()))


def _page_by_words(drawing: Any, named: re.Pattern[str]) -> int:
    words = drawing.find(f"{WP}docPr")
    match = next(filter(None, (named.fullmatch(words.get(key, "")) for key in ("name", "title"))), None)
    return int(match[1] or 1) if match else 0


def _page_by_origin(file: DocxParts, drawing: Any, what: str, urutan: int) -> int:
    if NAMA_KAMI.match(drawing.find(f"{WP}docPr").get("name", "")):
        return 0  # it has its name still, and is another
    contents = (file.target_of(rid) for rid in relations_of(drawing))
    origin = next(filter(None, map(read_picture, contents)), None)
    isi = ISI_KETERANGAN if what == KETERANGAN else ""
    if origin is None or (origin.isi, origin.lampiran) != (isi, str(urutan)):
        return 0
    return int(origin.halaman) if LEBAR.fullmatch(origin.halaman) else 1


def _pictures(root: Any) -> Iterator[Any]:
    """Yield what holds a picture in the text, if it says its size as it must."""
    for drawing in root.iter(f"{WP}inline", f"{WP}anchor"):
        extent = drawing.find(f"{WP}extent")
        is_sized = extent is not None and LEBAR.fullmatch(extent.get("cx", ""))
        run = next(drawing.iterancestors(f"{W}r"), None)
        if (
            is_sized
            and run is not None
            and next(run.iterancestors(f"{W}p"), None) is not None
            and drawing.find(f"{WP}docPr") is not None
            and next(drawing.iter(f"{A}blip"), None) is not None
        ):
            yield drawing


def width_emu(drawing: Any) -> int:
    """Return the width that a picture has in the document."""
    return int(drawing.find(f"{WP}extent").get("cx"))


def size_emu(gambar: Picture, width: int) -> tuple[int, int]:
    """Return width and height of a picture that is so wide."""
    return width, round(width * gambar.tinggi_mm / gambar.lebar_mm)


def renew(drawing: Any, gambar: Picture, png: str, svg: str, *, size: tuple[int, int]) -> None:
    """Let a picture show new content in a new size."""
    for extent in (drawing.find(f"{WP}extent"), *drawing.iter(f"{A}ext")):
        if extent is not None and extent.get("cx") is not None:
            extent.set("cx", str(size[0]))
            extent.set("cy", str(size[1]))
    for crop in list(drawing.iter(f"{A}srcRect")):
        crop.getparent().remove(crop)
    if relations_of(drawing) != [png, svg]:
        blip = next(drawing.iter(f"{A}blip"))
        blip.set(f"{R}embed", png)
        for old in blip.findall(f"{A}extLst"):
            blip.remove(old)
        blip.append(svg_extension(svg))
    properties = drawing.find(f"{WP}docPr")
    say_words(properties, gambar)


def relations_of(drawing: Any) -> list[str]:
    """Return the ids of the relations of a picture: PNG, SVG."""
    nodes = [*drawing.iter(f"{A}blip"), *drawing.iter(f"{ASVG}svgBlip")]
    return [node.get(f"{R}embed", "") for node in nodes]


def take_out(drawing: Any) -> None:
    """Remove a picture with the line that stood empty before it, and its paragraph if it held no more."""
    run = next(drawing.iterancestors(f"{W}r"))
    paragraph = next(run.iterancestors(f"{W}p"))
    holder = next(one for one in (drawing, *drawing.iterancestors()) if one.getparent() is run)
    run.remove(holder)
    if not any(child.tag not in {f"{W}rPr", f"{W}br"} for child in run):
        run.getparent().remove(run)
    rest = [child for child in paragraph if child.tag != f"{W}pPr"]
    is_needed = paragraph.find(f"{W}pPr/{W}sectPr") is not None or _is_last(paragraph)
    if not rest and not is_needed:
        paragraph.getparent().remove(paragraph)


def _is_last(paragraph: Any) -> bool:
    """Whether a paragraph is the end of its cell or text, where Word wants one."""
    after = paragraph.getnext()
    return after is None or after.tag == f"{W}sectPr"


def is_used(root: Any, rid: str) -> bool:
    """Whether anything in the text points to a relation."""
    return any(rid in node.attrib.values() for node in root.iter(etree.Element))


def picture_run(gambar: Picture, png: str, svg: str, *, size: tuple[int, int], is_first: bool) -> Any:
    """Return a run with a picture in the line; every but the first of a paragraph begins a new line."""
    inline: Any = CT_Inline.new_pic_inline(0, png, "", *map(Emu, size))
    complete(inline, gambar, svg)
    run: Any = OxmlElement("w:r")
    if not is_first:
        run.extend(parse_xml(GAP))
    run.append(OxmlElement("w:drawing"))
    run[-1].append(inline)
    return run


def number(root: Any, runs: Sequence[Any]) -> None:
    """Give the pictures of runs numbers that no picture or shape of the text has."""
    taken = {node.get("id", "") for node in root.iter(f"{WP}docPr")}
    free = (number for number in map(str, count(1)) if number not in taken)
    for run, number in zip(runs, free, strict=False):
        for node in run.iter(f"{WP}docPr", f"{PIC}cNvPr"):
            node.set("id", number)
