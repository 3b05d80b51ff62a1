"""A DOCX as parts: read one that is whole, add pictures and their relations, write it back, the rest kept.

Upper and lower case are one in the names of parts.
"""

from __future__ import annotations

import posixpath
import zipfile
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

from lxml import etree

from polakerja_diagram.office.insert_package import (
    BAGIAN_WORD,
    DAPAT_DIABAIKAN,
    JENIS,
    JENIS_RELASI,
    KIND,
    KIND_STRICT,
    OLE,
    RELASI_PAKET,
    RELATIONS,
    TANDA_TANGAN,
    TYPES,
    UTAMA,
    WAJIB_ADA,
    R,
    broken,
    new_list,
    parse_part,
    read_relations,
    read_types,
    refuse_twins,
    type_key,
    xml_bytes,
)
from polakerja_diagram.office.zip_bytes import ZipRusakError, new_entry, read_zip, write_zip

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(slots=True)
class DocxParts:
    """The parts of a document in their order, with what is changed, added and dropped."""

    asal: bytes
    semua: list[zipfile.ZipInfo]
    isi: dict[str, bytes]
    relations: dict[str, Any]
    """The tree of every list of relations, by its name."""
    types: Any
    """The tree of the list of content types."""
    jenis: dict[str, str]
    """What it says: the content type by `/name` or by ending, in small letters."""
    nama: dict[str, str]
    """Each name by its small letters."""
    utama: str = ""
    """Name of the part that holds the text."""
    root: Any = None
    """Its tree."""
    semula: bytes = b""
    """The tree as it was."""
    baru: dict[str, bytes] = field(default_factory=dict)
    dibuang: set[str] = field(default_factory=set)

    @classmethod
    def read(cls, data: bytes) -> DocxParts:
        """Return a document's parts.

        Raises:
            ToolError: PK440, it is no Word document that is whole.
        """
        if data.startswith(OLE):
            raise broken("dokumen Word lama (.doc), atau bersandi")
        try:
            entries = read_zip(data)
        except ZipRusakError as cause:
            raise broken(str(cause)) from cause
        isi = {info.filename: content for info, content in entries}
        refuse_twins("bagian", (info.filename.lower().rstrip("/") for info, _ in entries))
        for name in (JENIS, RELASI_PAKET):
            if name not in isi:
                raise broken(f"tidak memuat {name}")
        lists = [name for name in isi if name.lower().endswith(".rels")]
        types = read_types(isi[JENIS])
        parts = cls(
            data,
            [info for info, _ in entries],
            isi,
            {name: read_relations(name, isi[name]) for name in lists},
            types,
            {type_key(row): row.get("ContentType") for row in types},
            {name.lower(): name for name in isi},
        )
        if any(parts._kind_of(name) != JENIS_RELASI for name in lists):
            raise broken(f"bagian {JENIS} tidak menyebut jenis daftar hubungan")
        parts._read_text()
        return parts

    @property
    def relasi(self) -> str:
        """Name of the list of relations of the text."""
        folder, name = posixpath.split(self.utama)
        wanted = posixpath.join(folder, "_rels", f"{name}.rels")
        return self.nama.get(wanted.lower(), wanted)

    @property
    def is_changed(self) -> bool:
        """Whether anything is other than it was read."""
        return bool(self.baru or self.dibuang) or etree.tostring(self.root) != self.semula

    @property
    def is_signed(self) -> bool:
        """Whether the document carries an electronic signature."""
        return any(row.get("Type") == TANDA_TANGAN for row in self.relations[RELASI_PAKET])

    def related(self, kind: str) -> Iterator[tuple[str, bytes]]:
        """Yield name and content of the parts that the text has a relation of a kind to: `header`, ..."""
        for row in self.relations.get(self.relasi, ()):
            name = self._part(self.relasi, row)
            if row.get("Type") == KIND + kind and name:
                yield name, self.isi[name]

    def target_of(self, rid: str) -> bytes:
        """Return the part behind a relation of the text; empty if there is none."""
        row = next((row for row in self.relations.get(self.relasi, ()) if row.get("Id") == rid), None)
        return b"" if row is None else self._content(self._part(self.relasi, row))

    def add_image(self, content: bytes, ending: str, kind: str) -> str:
        """Add a picture; return the id of its relation. Equal content is added once."""
        if self.relasi not in self.relations:
            self.relations[self.relasi] = new_list(f"{RELATIONS}Relationships")
            self._declare(self.relasi, "rels", JENIS_RELASI)
        rows = self.relations[self.relasi]
        for row in rows:
            if row.get("Type") == f"{KIND}image" and self._content(self._part(self.relasi, row)) == content:
                return str(row.get("Id"))
        folder = posixpath.dirname(self.utama)
        media = (f"media/polakerja{number}.{ending}" for number in count(1))
        target = next(one for one in media if posixpath.join(folder, one).lower() not in self.nama)
        name = posixpath.join(folder, target)
        self.baru[name] = content
        self.nama[name.lower()] = name
        self._declare(name, ending, kind)
        ids = {row.get("Id") for row in rows}
        rid = next(rid for number in count(1) if (rid := f"rIdPolakerja{number}") not in ids)
        etree.SubElement(rows, f"{RELATIONS}Relationship", Id=rid, Type=f"{KIND}image", Target=target)
        self._keep(self.relasi, rows)
        return rid

    def drop_image(self, rid: str) -> None:
        """Take away a relation to a picture, and the picture if nothing else in the document points to it."""
        rows = self.relations[self.relasi]
        row = next((row for row in rows if row.get("Id") == rid), None)
        if row is None or row.get("Type") != f"{KIND}image":
            return
        name = self._part(self.relasi, row)
        rows.remove(row)
        self._keep(self.relasi, rows)
        used = {self._part(key, one) for key, root in self.relations.items() for one in root}
        if name in used or not self._kind_of(name).startswith("image/"):
            return
        del self.nama[name.lower()]
        if self.baru.pop(name, None) is None:
            self.dibuang.add(name)
        if self.jenis.pop(f"/{name.lower()}", None):
            for override in self.types.findall(f"{TYPES}Override"):
                if type_key(override) == f"/{name.lower()}":
                    self.types.remove(override)
            self._keep(JENIS, self.types)

    def to_bytes(self) -> bytes:
        """Return the file; parts that were not changed keep their dates and their content.

        Without any change it is the file that was read.
        """
        if not self.is_changed:
            return self.asal
        if etree.tostring(self.root) != self.semula:
            self.isi[self.utama] = xml_bytes(self.root)
        kept = [
            (_fresh(info), self.isi[info.filename])
            for info in self.semua
            if info.filename not in self.dibuang
        ]
        return write_zip((*kept, *((new_entry(name), content) for name, content in self.baru.items())))

    def _content(self, name: str) -> bytes:
        return self.baru.get(name) or self.isi.get(name, b"")

    def _keep(self, name: str, root: Any) -> None:
        """Put the changed tree of a list in the place of the part, which may be new."""
        (self.isi if name in self.isi else self.baru)[name] = xml_bytes(root)

    def _declare(self, name: str, ending: str, kind: str) -> None:
        """Say of what kind a new part is: by its ending, unless that already means another kind."""
        if self._kind_of(name) == kind:
            return
        row = (
            etree.Element(f"{TYPES}Override", PartName=f"/{name}", ContentType=kind)
            if self._kind_of(name)
            else etree.Element(f"{TYPES}Default", Extension=ending, ContentType=kind)
        )
        self.types.append(row)
        self.jenis[type_key(row)] = kind
        self._keep(JENIS, self.types)

    def _kind_of(self, name: str) -> str:
        """Return the content type of a part in small letters; empty if the package does not say."""
        by_ending = self.jenis.get(name.rpartition(".")[2].lower(), "")
        return self.jenis.get(f"/{name.lower()}", by_ending).lower()

    def _part(self, relations: str, row: Any) -> str:
        """Return the name of the part that a row points to; empty if it points outside or to nothing."""
        if row.get("TargetMode") == "External":
            return ""
        return self.nama.get(_target(relations, row).lower(), "")

    def _find_main(self) -> str:
        rows = self.relations[RELASI_PAKET]
        kinds = {f"{KIND}officeDocument", f"{KIND_STRICT}officeDocument"}
        mains = [row for row in rows if row.get("Type") in kinds]
        if len(mains) != 1 or not self._part(RELASI_PAKET, mains[0]):
            raise broken("tidak memuat bagian utama")
        name = self._part(RELASI_PAKET, mains[0])
        if self._kind_of(name) not in UTAMA:
            raise broken("bukan dokumen Word: bagian utamanya dari jenis lain")
        return name

    def _read_text(self) -> None:
        """Read the tree of the text, if that and every part of Word's beside it is whole."""
        self.utama = self._find_main()
        self.root = parse_part(self.utama, self.isi[self.utama])
        self.semula = etree.tostring(self.root)
        unknown = set(self.root.get(DAPAT_DIABAIKAN, "").split()) - set(self.root.nsmap)
        if unknown:
            raise broken(f"bagian {self.utama} mengabaikan awalan yang tidak dikenal: {min(unknown)}")
        rows = self.relations.get(self.relasi, ())
        lost = [row for row in rows if row.get("Type") in WAJIB_ADA and not self._part(self.relasi, row)]
        ids = {row.get("Id") for row in rows}
        asked = (rid for node in self.root.iter(etree.Element) for rid in _relations_of(node))
        if lost or any(rid not in ids for rid in asked):
            raise broken(f"bagian {self.utama} menunjuk bagian yang tidak ada")
        for name, content in self.isi.items():
            if name != self.utama and self._kind_of(name).startswith(BAGIAN_WORD):
                parse_part(name, content)


def _relations_of(node: Any) -> Iterator[str]:
    """Yield the relations that an element points to; an empty one is none."""
    return (value for key, value in node.attrib.items() if key.startswith(R) and value)


def _fresh(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """Return a header without what belonged to the old file: sizes, extra fields, a comment."""
    new = zipfile.ZipInfo(info.filename, info.date_time)
    new.compress_type, new.create_system = info.compress_type, info.create_system
    new.external_attr = info.external_attr
    return new


def _target(relations: str, row: Any) -> str:
    """Return the part that a row of a list of relations points to, seen from the folder above that list.

    >>> _target("word/charts/_rels/chart1.xml.rels", etree.Element("Relationship", Target="../media/a.png"))
    'word/media/a.png'
    """
    folder = posixpath.dirname(posixpath.dirname(relations))
    return posixpath.normpath(posixpath.join("/", folder, row.get("Target", ""))).lstrip("/")
