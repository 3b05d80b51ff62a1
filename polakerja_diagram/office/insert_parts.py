"""A DOCX as parts: read one, add pictures with their relations, write it back with all else untouched."""

from __future__ import annotations

import posixpath
import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from docx.oxml.parser import element_class_lookup
from lxml import etree

from polakerja_diagram.office.zip_bytes import TANGGAL_ZIP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

RELASI: Final = "word/_rels/document.xml.rels"
JENIS: Final = "[Content_Types].xml"

RELATION: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPES: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
KIND: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
PARSER.set_element_class_lookup(element_class_lookup)
"""Space stays as it is; python-docx knows in what order the properties of a paragraph stand."""

BESAR_TERBESAR: Final = 512 * 1024 * 1024
"""Bytes of all parts together; a file that unpacks to more is no document."""


def xml_bytes(root: Any) -> bytes:
    """Return a part as Word writes it."""
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return content


@dataclass(slots=True)
class DocxParts:
    """The parts of a document in their order, with what is changed, added and dropped."""

    semua: list[zipfile.ZipInfo]
    isi: dict[str, bytes]
    relations: dict[str, Any]
    """The tree of every list of relations, by its name."""
    types: Any
    """The tree of the list of content types."""
    baru: dict[str, bytes] = field(default_factory=dict)
    dibuang: set[str] = field(default_factory=set)

    @classmethod
    def read(cls, data: bytes, broken: Callable[[str], Exception]) -> DocxParts:
        """Return a document's parts.

        Raises:
            Exception: what `broken` makes, when it is no ZIP or lacks a part every Word document has.
        """
        try:
            with zipfile.ZipFile(BytesIO(data)) as archive:
                infos = archive.infolist()
                if sum(info.file_size for info in infos) > BESAR_TERBESAR:
                    raise broken("isinya terlalu besar")
                isi = {info.filename: archive.read(info) for info in infos}
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError) as cause:
            raise broken(str(cause)) from cause
        for name in ("word/document.xml", RELASI, JENIS):
            if name not in isi:
                raise broken(f"tidak memuat {name}")
        lists = [name for name in isi if name.endswith(".rels")]
        try:
            relations = {name: etree.fromstring(isi[name], PARSER) for name in lists}
            return cls(infos, isi, relations, etree.fromstring(isi[JENIS], PARSER))
        except etree.XMLSyntaxError as cause:
            raise broken(str(cause)) from cause

    def related(self, kind: str) -> Iterator[bytes]:
        """Yield the parts that the text has a relation of a kind to: `header`, `image`, ..."""
        for row in self.relations[RELASI].iter(RELATION):
            if row.get("Type") == KIND + kind and _target(RELASI, row) in self.isi:
                yield self.isi[_target(RELASI, row)]

    def add_image(self, content: bytes, ending: str, kind: str) -> str:
        """Add a picture; return the id of its relation. Equal content is added once."""
        rows, known = self.relations[RELASI], self.isi | self.baru
        for row in rows.iter(RELATION):
            if row.get("Type") == f"{KIND}image" and known.get(_target(RELASI, row)) == content:
                return str(row.get("Id"))
        media = (f"media/polakerja{number}.{ending}" for number in count(1))
        target = next(target for target in media if f"word/{target}" not in known)
        self.baru[f"word/{target}"] = content
        if not any(row.get("Extension", "").lower() == ending for row in self.types.iter(f"{TYPES}Default")):
            self.types.insert(0, etree.Element(f"{TYPES}Default", Extension=ending, ContentType=kind))
            self.isi[JENIS] = xml_bytes(self.types)
        taken = {row.get("Id") for row in rows.iter(RELATION)}
        rid = next(rid for number in count(1) if (rid := f"rIdPolakerja{number}") not in taken)
        etree.SubElement(rows, RELATION, Id=rid, Type=f"{KIND}image", Target=target)
        self.isi[RELASI] = xml_bytes(rows)
        return rid

    def drop_image(self, rid: str) -> None:
        """Take away a relation to a picture, and the picture if nothing else in the document points to it."""
        rows = self.relations[RELASI]
        row = next((row for row in rows.iter(RELATION) if row.get("Id") == rid), None)
        if row is None:
            return
        rows.remove(row)
        self.isi[RELASI] = xml_bytes(rows)
        name = _target(RELASI, row)
        used = {_target(key, one) for key, root in self.relations.items() for one in root.iter(RELATION)}
        if name not in used:
            self.dibuang.add(name)
            self.baru.pop(name, None)
            for override in self.types.findall(f"{TYPES}Override"):
                if override.get("PartName") == f"/{name}":
                    self.types.remove(override)
                    self.isi[JENIS] = xml_bytes(self.types)

    def bytes(self) -> bytes:
        """Return the file; parts that were not changed keep their dates and their content."""
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for info in self.semua:
                if info.filename not in self.dibuang:
                    archive.writestr(info, self.isi[info.filename])
            for name, content in self.baru.items():
                info = zipfile.ZipInfo(name, TANGGAL_ZIP)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.create_system = 3
                archive.writestr(info, content)
        return stream.getvalue()


def _target(relations: str, row: Any) -> str:
    """Return the part that a row of a list of relations points to, seen from the folder above that list.

    >>> _target("word/charts/_rels/chart1.xml.rels", etree.Element(RELATION, Target="../media/a.png"))
    'word/media/a.png'
    """
    folder = posixpath.dirname(posixpath.dirname(relations))
    return posixpath.normpath(posixpath.join("/", folder, row.get("Target", ""))).lstrip("/")
