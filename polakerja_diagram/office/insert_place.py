"""What stands around a marker in the text: lifted where it would crop or shrink a chart, else refused.

A marker that has its paragraph to itself frees it of style, frame, number and indent; beside other text that
would change what a drafter wrote. ISO/IEC 29500-1: 17.3.1 paragraphs, 17.4 tables, 17.5.2 content controls.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.office.insert_package import parse_part
from polakerja_diagram.office.insert_text import W, free_line, is_alone, paragraph_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.office.insert_parts import DocxParts
    from polakerja_diagram.office.insert_text import TempatPenanda

W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}"

KENDALI_TERTUTUP: Final = frozenset(
    f"{W}{name}" for name in ("text", "date", "dropDownList", "comboBox", "picture", "dataBinding")
) | {f"{W14}checkbox", f"{W15}dataBinding"}
"""Content controls that hold no picture, or whose content Word takes from elsewhere."""

INDEN: Final = ("left", "right", "firstLine", "hanging")

BADAN: Final = 9
"""`outlineLvl` of text that is no heading: ISO/IEC 29500-1, 17.3.1.20."""

OFF: Final = frozenset({"0", "false", "off"})


@dataclass(frozen=True, slots=True)
class GayaNaskah:
    """The styles of a document by id."""

    semua: dict[str, Any]
    bawaan: str
    """The paragraph style of paragraphs that name none."""

    @classmethod
    def read(cls, file: DocxParts) -> GayaNaskah:
        """Return the styles; none where a document has none."""
        roots = [parse_part(name, content) for name, content in file.related("styles")]
        styles = [style for root in roots for style in root.iter(f"{W}style")]
        usual = (
            style
            for style in styles
            if style.get(f"{W}type") == "paragraph" and is_on(style.get(f"{W}default", "0"))
        )
        first = next(usual, None)
        return cls(
            {style.get(f"{W}styleId", ""): style for style in styles},
            "" if first is None else first.get(f"{W}styleId", ""),
        )

    def of(self, paragraph: Any) -> list[Any]:
        """Return the style of a paragraph and those that it is based on, nearest first."""
        return self.chain(_value(paragraph, "pPr/pStyle") or self.bawaan)

    def chain(self, ident: str) -> list[Any]:
        """Return a style and those that it is based on; a circle ends where it closes."""
        found: dict[str, Any] = {}
        while ident in self.semua and ident not in found:
            found[ident] = self.semua[ident]
            ident = _value(found[ident], "basedOn")
        return list(found.values())

    def is_caps(self, node: Any) -> bool:
        """Whether small letters of a text node look like capitals on the page."""
        run = node.getparent()
        owners = [run, *self.chain(_value(run, "rPr/rStyle")), *self.of(paragraph_of(node))]
        marks = (mark for one in owners for mark in (_child(one, "rPr/caps"), _child(one, "rPr/smallCaps")))
        return any(mark is not None and is_on(mark.get(f"{W}val", "1")) for mark in marks)


def is_on(value: str) -> bool:
    """Whether a switch is on: ISO/IEC 29500-1, 22.9.2.7."""
    return value not in OFF


def make_room(place: TempatPenanda, penanda: str, gaya: GayaNaskah) -> None:
    """Free the place of a marker of what would crop, shrink or move a chart there.

    Raises:
        ToolError: PK445, it can hold no chart, or freeing it would change other text.
    """
    paragraph = place.paragraph
    _enter_controls(place.nodes[0], penanda)
    free_height(paragraph)
    found = list(_obstacles(paragraph, gaya))
    if found and not is_alone(place):
        raise _refused(
            f"penanda '{penanda}' ditulis bersama teks lain dalam alinea yang {' dan '.join(found)}",
            hint="tulis penanda dalam alinea tersendiri",
        )
    if found:
        _free(paragraph, gaya)
        left = list(_obstacles(paragraph, gaya))
        if left:
            raise _refused(
                f"alinea penanda '{penanda}' {' dan '.join(left)} menurut gaya bawaan naskah",
                hint="beri alinea penanda gaya lain",
            )


def free_height(paragraph: Any) -> None:
    """Let the lines of a paragraph and the table rows around it grow, which an exact height would crop."""
    spacing = _child(paragraph, "pPr/spacing")
    if spacing is not None and spacing.get(f"{W}lineRule") == "exact":
        free_line(paragraph)
    for row in paragraph.iterancestors(f"{W}tr"):
        for height in row.iterfind(f"{W}trPr/{W}trHeight"):
            if height.get(f"{W}hRule") == "exact":
                height.set(f"{W}hRule", "atLeast")


def _enter_controls(node: Any, penanda: str) -> None:
    """Refuse content controls that hold no picture; what stays is no placeholder that a click replaces."""
    for control in node.iterancestors(f"{W}sdt"):
        properties = control.find(f"{W}sdtPr")
        for child in list(properties) if properties is not None else ():
            if child.tag in KENDALI_TERTUTUP:
                raise _refused(
                    f"penanda '{penanda}' berada di dalam kontrol isian yang tidak dapat memuat gambar",
                    hint="hapus kontrol isian itu di Word, lalu tulis penanda dalam alinea biasa",
                )
            if child.tag == f"{W}showingPlcHdr":
                properties.remove(child)


def _obstacles(paragraph: Any, gaya: GayaNaskah) -> Iterator[str]:
    """Yield in words what stands in the way of a chart."""
    owners = [paragraph, *gaya.of(paragraph)]
    levels = [_value(one, "pPr/outlineLvl") for one in owners]
    is_named = any(_value(one, "name").lower().startswith("heading") for one in owners[1:])
    if is_named or any(level.isdigit() and int(level[:3]) < BADAN for level in levels):
        yield "bergaya judul"
    if any(_child(one, "pPr/framePr") is not None for one in owners):
        yield "berbingkai"
    if next((number for one in owners if (number := _value(one, "pPr/numPr/numId"))), "0") != "0":
        yield "bernomor atau berbutir"
    if any(_indents(owners).values()):
        yield "menjorok"


def _indents(owners: list[Any]) -> dict[str, bool]:
    """Return which indents a paragraph has; the nearest that says one decides."""
    result: dict[str, bool] = {}
    for one in owners:
        indents = _child(one, "pPr/ind")
        for name, value in indents.attrib.items() if indents is not None else ():
            key = name.rpartition("}")[2].replace("start", "left").replace("end", "right")
            if key.removesuffix("Chars") in INDEN:
                result.setdefault(key, value.strip("0.ptcmin") != "")
    return result


def _free(paragraph: Any, gaya: GayaNaskah) -> None:
    """Take style, frame, number and indent away from a paragraph."""
    properties = paragraph.get_or_add_pPr()
    wanted = ["framePr", "outlineLvl", "numPr"]
    if {"bergaya judul", "berbingkai"}.intersection(_obstacles(paragraph, gaya)):
        wanted.append("pStyle")
    for name in wanted:
        for child in properties.findall(f"{W}{name}"):
            properties.remove(child)
    found = list(_obstacles(paragraph, gaya))
    if "bernomor atau berbutir" in found:
        properties.get_or_add_numPr().get_or_add_numId().val = 0
    if {"bernomor atau berbutir", "menjorok"}.intersection(found):  # a number brings an indent of its own
        indents = properties.get_or_add_ind()
        said = _indents([paragraph, *gaya.of(paragraph)])
        indents.attrib.clear()
        for name in ("left", "right", "firstLine", *(key for key in said if key.endswith("Chars"))):
            indents.set(f"{W}{name}", "0")
        if "hanging" in said:
            indents.set(f"{W}hanging", "0")


def _child(node: Any, path: str) -> Any:
    return node.find("/".join(f"{W}{name}" for name in path.split("/")))


def _value(node: Any, path: str) -> str:
    """Return what a property says; empty where it is not there."""
    child = _child(node, path)
    return "" if child is None else str(child.get(f"{W}val", ""))


def _refused(message: str, *, hint: str) -> ToolError:
    return ToolError("PK445", message, hint=hint)
