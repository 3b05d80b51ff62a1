"""A DOCX as parts: read one, add pictures with their relations, write it back with all else untouched."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import quoteattr

if TYPE_CHECKING:
    from collections.abc import Callable

RELASI: Final = "word/_rels/document.xml.rels"
JENIS: Final = "[Content_Types].xml"
IMAGE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"

BESAR_TERBESAR: Final = 512 * 1024 * 1024
"""Bytes of all parts together; a file that unpacks to more is no document."""


@dataclass(slots=True)
class Naskah:
    """The parts of a document in their order, with what is changed, added and dropped."""

    semua: list[zipfile.ZipInfo]
    isi: dict[str, bytes]
    baru: dict[str, bytes] = field(default_factory=dict)
    dibuang: set[str] = field(default_factory=set)

    @classmethod
    def read(cls, data: bytes, broken: Callable[[str], Exception]) -> Naskah:
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
        return cls(infos, isi)

    def part(self, name: str) -> bytes:
        """Return a part as it stands now."""
        return self.isi[name]

    def change(self, name: str, content: bytes) -> None:
        """Give a part new content."""
        self.isi[name] = content

    def add_image(self, content: bytes, ending: str, kind: str) -> str:
        """Add a picture; return the id of its relation. Equal content is added once."""
        there = self._find_image(content, ending)
        if there:
            return there
        taken = {*self.isi, *self.baru}
        number = 1
        while f"word/media/polakerja{number}.{ending}" in taken:
            number += 1
        name = f"word/media/polakerja{number}.{ending}"
        self.baru[name] = content
        types = self.isi[JENIS].decode("utf-8")
        if not re.search(rf'<Default\b[^>]*Extension="{ending}"', types, re.IGNORECASE):
            default = f'<Default Extension="{ending}" ContentType="{kind}"/>'
            self.isi[JENIS] = re.sub(r"(<Types\b[^>]*>)", rf"\g<1>{default}", types, count=1).encode("utf-8")
        relations = self.isi[RELASI].decode("utf-8")
        ids = set(re.findall(r'\bId="([^"]*)"', relations))
        count = 1
        while f"rIdPolakerja{count}" in ids:
            count += 1
        rid = f"rIdPolakerja{count}"
        target = quoteattr(name.removeprefix("word/"))
        row = f'<Relationship Id="{rid}" Type="{IMAGE}" Target={target}/>'
        self.isi[RELASI] = relations.replace("</Relationships>", f"{row}</Relationships>").encode("utf-8")
        return rid

    def _find_image(self, content: bytes, ending: str) -> str:
        """Return the id of the relation to a picture that is there already; empty if there is none."""
        relations = self.isi[RELASI].decode("utf-8")
        for name, there in (self.isi | self.baru).items():
            if name.endswith(f".{ending}") and there == content and name not in self.dibuang:
                target = re.escape(f'Target="{name.removeprefix("word/")}"')
                row = re.search(rf"<Relationship\b[^>]*{target}[^>]*/>", relations)
                rid = re.search(r'\bId="([^"]*)"', row[0]) if row else None
                if rid:
                    return rid[1]
        return ""

    def drop_image(self, rid: str) -> None:
        """Take away a relation to a picture, and the picture if nothing else in the document points to it."""
        relations = self.isi[RELASI].decode("utf-8")
        found = re.search(rf'<Relationship\b[^>]*\bId="{re.escape(rid)}"[^>]*/>', relations)
        target = re.search(r'\bTarget="([^"]*)"', found[0]) if found else None
        if found is None or target is None:
            return
        self.isi[RELASI] = relations.replace(found[0], "").encode("utf-8")
        name = f"word/{target[1]}" if not target[1].startswith("/") else target[1][1:]
        others = b"".join(content for key, content in self.isi.items() if key.endswith(".rels"))
        if target[1].encode("utf-8") not in others:
            self.dibuang.add(name)
            types = self.isi[JENIS].decode("utf-8")
            override = rf'<Override\b[^>]*\bPartName="/{re.escape(name)}"[^>]*/>'
            self.isi[JENIS] = re.sub(override, "", types).encode("utf-8")

    def bytes(self) -> bytes:
        """Return the file; parts that were not changed keep their dates and their content."""
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for info in self.semua:
                if info.filename not in self.dibuang:
                    archive.writestr(info, self.isi[info.filename])
            for name, content in self.baru.items():
                info = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                info.create_system = 3
                archive.writestr(info, content)
        return stream.getvalue()
