from __future__ import annotations

from typing import Any

import docx
from docx.oxml.ns import qn

from polakerja_diagram.office.docx_akta import BUTIR
from polakerja_diagram.office.docx_numbering import Penomoran
from polakerja_diagram.office.docx_styles import add_styles, set_defaults


def numbered(*marks: str) -> tuple[list[bool], list[str | None], Any]:
    """Return whether each mark was made by Word, the number of the list that it is in, and the document."""
    document = docx.Document()
    set_defaults(document)
    add_styles(document, BUTIR)
    writer = Penomoran(document)
    paragraphs = [document.add_paragraph() for _ in marks]
    made = [writer.put(one, BUTIR[0], mark) for one, mark in zip(paragraphs, marks, strict=True)]
    found = [one._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}") for one in paragraphs]
    return made, [None if one is None else one.get(qn("w:val")) for one in found], document


def test_marks_that_follow_are_one_list_and_the_first_begins_another() -> None:
    made, lists, _ = numbered("1.", "2.", "3.", "1.", "a.", "b.")

    assert all(made)
    assert len(set(lists[:3])) == 1
    assert len({lists[0], lists[3], lists[4]}) == 3
    assert lists[4] == lists[5]


def test_a_list_begins_at_its_first_mark() -> None:
    _, lists, document = numbered("7.", "8.")

    numbering = document.part.numbering_part.element
    (num,) = (one for one in numbering.findall(qn("w:num")) if one.get(qn("w:numId")) == lists[0])
    assert num.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}").get(qn("w:val")) == "7"
    assert lists[0] == lists[1]


def test_a_mark_that_word_cannot_make_is_left_to_be_written() -> None:
    made, lists, _ = numbered("7a.", "(1)")

    assert (made, lists) == ([False, False], [None, None])


def test_descriptions_of_lists_stand_before_the_lists() -> None:
    _, _, document = numbered("1.", "a.")

    tags = [child.tag for child in document.part.numbering_part.element]
    assert tags == sorted(tags, key=lambda tag: tag != qn("w:abstractNum"))
