"""What a Word document must be as a package: kinds and relations of its parts that break no rule.

A package is what ISO/IEC 29500-2 says. What breaks its rules Word calls damaged; it is refused here, so that
nothing is built on it.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Any, Final

from docx.oxml.parser import element_class_lookup
from lxml import etree

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.spelling import clean_text

if TYPE_CHECKING:
    from collections.abc import Iterable

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Begins the container of Word before 2007, and that of an encrypted document: MS-CFB, 2.2."""

RELASI_PAKET: Final = "_rels/.rels"
JENIS: Final = "[Content_Types].xml"

RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
KIND: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
KIND_STRICT: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships/"

KUNCI_JENIS: Final = {f"{TYPES}Default": "Extension", f"{TYPES}Override": "PartName"}
"""What a row of the content types is about, by its element."""

HUBUNGAN: Final = ("Id", "Type", "Target")
"""What a row of relations must say."""

WAJIB_ADA: Final = frozenset(
    f"{KIND}{name}"
    for name in (
        "header", "footer", "footnotes", "endnotes", "comments", "styles", "numbering", "settings",
        "fontTable", "theme",
    )
)  # fmt: skip
"""Relations of the text behind which there must be a part; a lost picture Word shows as a frame."""

DAPAT_DIABAIKAN: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
"""Prefixes of names that a reader may pass over; each must be declared: ISO/IEC 29500-3, 7.2."""

TANDA_TANGAN: Final = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
"""The relation of a package to its signatures: ISO/IEC 29500-2, 13.2.4."""

BAGIAN_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."

UTAMA: Final = frozenset(
    {
        f"{BAGIAN_WORD}document.main+xml",
        f"{BAGIAN_WORD}template.main+xml",
        "application/vnd.ms-word.document.macroenabled.main+xml",
        "application/vnd.ms-word.template.macroenabledtemplate.main+xml",
    }
)
"""Kinds of the part that holds the text: ISO/IEC 29500-1, 11.3.10, and with macros MS-OFFMACRO2, 2.1.1."""

JENIS_RELASI: Final = "application/vnd.openxmlformats-package.relationships+xml"

PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
PARSER.set_element_class_lookup(element_class_lookup)
"""Space stays as it is; python-docx knows in what order the properties of a paragraph stand."""

XML_TERBESAR: Final = 64 * 1024 * 1024
"""Bytes of one part of XML, whose tree takes ten times as much; the text of 5,000 pages has half of it."""


def broken(detail: str) -> ToolError:
    """Return what is said of a document that is none, with the reason."""
    return ToolError(
        "PK440",
        "naskah bukan dokumen Word (.docx) yang utuh",
        hint="simpan ulang di Word sebagai Dokumen Word (*.docx) tanpa sandi",
        detail=clean_text(detail),
    )


def parse_part(name: str, content: bytes) -> Any:
    """Return the tree of a part.

    Raises:
        ToolError: PK440, it is no XML, too large, has a DTD or another encoding than a package may have
            (ISO/IEC 29500-2, 9.1.1).
    """
    if len(content) > XML_TERBESAR:
        raise broken(f"bagian {name} terlalu besar")
    try:
        root = etree.fromstring(content, PARSER)
    except etree.XMLSyntaxError as cause:
        raise broken(f"bagian {name} bukan XML yang utuh (baris {cause.lineno})") from cause
    info = root.getroottree().docinfo
    if info.internalDTD is not None:
        raise broken(f"bagian {name} memuat DTD")
    is_utf16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if (info.encoding or "UTF-8").upper() not in ({"UTF-16"} if is_utf16 else {"UTF-8", "US-ASCII"}):
        raise broken(f"bagian {name} tidak ditulis dalam UTF-8 atau UTF-16")
    return root


def xml_bytes(root: Any) -> bytes:
    """Return a part as Word writes it."""
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return content


def read_types(content: bytes) -> Any:
    """Return the tree of the list of content types.

    Raises:
        ToolError: PK440, it is none.
    """
    root = _rows(JENIS, content, f"{TYPES}Types")
    if any(row.tag not in KUNCI_JENIS or not row.get("ContentType") or not type_key(row) for row in root):
        raise broken(f"bagian {JENIS} bukan daftar jenis bagian")
    refuse_twins(JENIS, map(type_key, root))
    return root


def type_key(row: Any) -> str:
    """Return what a row of the content types is about: `/name` of a part, or an ending."""
    return str(row.get(KUNCI_JENIS[row.tag], "")).lower()


def read_relations(name: str, content: bytes) -> Any:
    """Return the tree of a list of relations.

    Raises:
        ToolError: PK440, it is none.
    """
    root = _rows(name, content, f"{RELATIONS}Relationships")
    if any(row.tag != f"{RELATIONS}Relationship" or not all(map(row.get, HUBUNGAN)) for row in root):
        raise broken(f"bagian {name} bukan daftar hubungan antarbagian")
    refuse_twins(name, (row.get("Id") for row in root))
    return root


def new_list(tag: str) -> Any:
    """Return an empty list without a prefix: not every reader knows one there."""
    return etree.Element(tag, nsmap={None: tag[1:].partition("}")[0]})


def _rows(name: str, content: bytes, tag: str) -> Any:
    """Return the tree of a list, without remarks and prefixes: each of its children is a row."""
    read = parse_part(name, content)
    if read.tag != tag:
        raise broken(f"bagian {name} bukan daftar yang dikenal")
    root = new_list(tag)
    for row in read:
        if isinstance(row.tag, str):
            etree.SubElement(root, row.tag, dict(row.attrib))
    return root


def refuse_twins(where: str, names: Iterable[str]) -> None:
    """Refuse a list that says the same twice."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise broken(f"{where} ganda: {name}")
        seen.add(name)
