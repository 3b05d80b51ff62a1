"""Lists that Word itself numbers: each list of a document has its own numbering, whose first mark is set."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from docx.oxml.ns import qn

from polakerja_diagram.office.docx_styles import element, twips
from polakerja_diagram.words.sentences import ALFABET

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from polakerja_diagram.office.styles import Gaya

TANDA: Final = re.compile(r"(\d+|([a-z])\2*)\.")
"""Marks that Word makes: `1.`, `a.`, `aa.`; others (`7a.`) stand as text."""


def read_mark(tanda: str) -> tuple[str, int] | None:
    """Return the kind of numbering that a mark is of, and its place; None where Word makes no such mark.

    >>> read_mark("12."), read_mark("bb."), read_mark("7a."), read_mark("(1)")
    (('decimal', 12), ('lowerLetter', 28), None, None)
    """
    found = TANDA.fullmatch(tanda)
    if found is None:
        return None
    if found[1].isdecimal():
        return "decimal", int(found[1])
    return "lowerLetter", ALFABET.index(found[2]) + 1 + len(ALFABET) * (len(found[1]) - 1)


class Penomoran:
    """Numbers the paragraphs of a document one after the other: a mark that does not follow begins a list."""

    __slots__ = ("_abstract", "_element", "_last")

    def __init__(self, document: Document) -> None:
        """Begin with the numberings that the document has."""
        self._element: Any = document.part.numbering_part.element
        self._abstract: dict[tuple[str, str], str] = {}
        self._last: dict[str, tuple[str, int, str]] = {}

    def put(self, paragraph: Paragraph, gaya: Gaya, tanda: str) -> bool:
        """Give a paragraph its mark as a real number; False where its mark has to be written."""
        known = read_mark(tanda)
        if known is None:
            return False
        kind, place = known
        before = self._last.get(gaya.nama)
        follows = before is not None and before[:2] == (kind, place - 1)
        num = before[2] if before and follows else self._begin(kind, gaya, place)
        self._last[gaya.nama] = (kind, place, num)
        properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx knows no numbering
        numbered = properties.get_or_add_numPr()
        numbered.get_or_add_ilvl().val = 0
        numbered.get_or_add_numId().val = int(num)
        return True

    def end(self) -> None:
        """End all lists: the next mark begins one."""
        self._last.clear()

    def _begin(self, kind: str, gaya: Gaya, place: int) -> str:
        """Add a list that begins at a place."""
        key = (kind, gaya.nama)
        if key not in self._abstract:
            self._abstract[key] = self._add_abstract(kind, gaya)
        number = str(1 + len(self._element.findall(qn("w:num"))))
        node = element("w:num", numId=number)
        node.append(element("w:abstractNumId", val=self._abstract[key]))
        override = element("w:lvlOverride", ilvl="0")
        override.append(element("w:startOverride", val=str(place)))
        node.append(override)
        self._element.append(node)
        return number

    def _add_abstract(self, kind: str, gaya: Gaya) -> str:
        """Describe a kind of list: its marks, and where they and the text stand."""
        there = self._element.findall(qn("w:abstractNum"))
        name = str(1 + max((int(one.get(qn("w:abstractNumId"))) for one in there), default=0))
        node = element("w:abstractNum", abstractNumId=name)
        node.append(element("w:multiLevelType", val="singleLevel"))
        level = element("w:lvl", ilvl="0")
        for tag, value in (("start", "1"), ("numFmt", kind), ("lvlText", "%1."), ("lvlJc", "left")):
            level.append(element(f"w:{tag}", val=value))
        layout = element("w:pPr")
        layout.append(element("w:ind", left=twips(gaya.kiri_mm), hanging=twips(gaya.gantung_mm)))
        level.append(layout)
        node.append(level)
        first = self._element.find(qn("w:num"))
        if first is None:
            self._element.append(node)
        else:
            first.addprevious(node)
        return name
