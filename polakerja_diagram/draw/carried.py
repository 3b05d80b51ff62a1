"""Where a drawn file comes from, carried inside it: written by us, read back whatever the file is called.

A page or chart in SVG says it in its metadata, and so does whatever holds that SVG (HTML, Word, ODT). A PNG
says the same in its text chunks, so that a document without vectors tells it too. Words and data say it in a
line.
"""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

METADATA: Final = re.compile(rb"<(?:\w+:)?metadata\b[^<>]*?\sdata-sidik=[^<>]*>")
"""Ours among the metadata of an SVG, saved again or not."""

ATTRIBUTE: Final = re.compile(rb"\sdata-(sidik|lampiran|halaman|isi)=(?:\"([\w-]*)\"|'([\w-]*)')")

BARIS: Final = re.compile(rb"^\W*sidik\"?:\s*\"?([0-9a-f]{64})\b", re.IGNORECASE | re.MULTILINE)
"""The line of `say_sidik` in a text, a remark, or JSON."""

SIDIK: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)

PNG: Final = b"\x89PNG\r\n\x1a\n"

PNG_HEAD_BYTES: Final = 33
"""Signature and IHDR of every PNG (https://www.w3.org/TR/png-3/#11IHDR); other chunks may follow."""

ISI_KETERANGAN: Final = "keterangan"
"""What the metadata of a KETERANGAN alone says that it is; of a page or chart it says nothing."""

KATA_PNG: Final = "polakerja-"
"""Begins the keyword of each text chunk of ours: `polakerja-sidik`."""


@dataclass(frozen=True, slots=True)
class Asal:
    """What a drawing shows, and what it was drawn from."""

    sidik: str
    """Fingerprint of the structure."""
    lampiran: str = ""
    """Place of the annex."""
    halaman: str = ""
    isi: str = ""
    """ISI_KETERANGAN or empty."""


def say_sidik(sidik: str) -> str:
    """Return the line by which text says its fingerprint."""
    return f"Sidik: {sidik}"


def read_svg(data: bytes) -> Iterator[Asal]:
    """Yield what each drawing in an SVG or a web page says.

    >>> [asal.lampiran for asal in read_svg(b'<metadata data-sidik="' + b"0" * 64 + b'" data-lampiran="2">')]
    ['2']
    """
    for found in METADATA.finditer(data):
        said = {key.decode(): (a or b).decode() for key, a, b in ATTRIBUTE.findall(found[0])}
        if SIDIK.fullmatch(said.get("sidik", "")):
            yield Asal(**said)


def read_png(data: bytes) -> Iterator[Asal]:
    """Yield what a PNG says, if it is ours."""
    said = {}
    for kind, content in _chunks(data):
        key, _, value = content.partition(b"\0")
        if kind == b"tEXt" and key.startswith(KATA_PNG.encode()):
            said[key.decode("latin-1").removeprefix(KATA_PNG)] = value.decode("latin-1")
    if SIDIK.fullmatch(said.get("sidik", "")):
        yield Asal(*(said.get(name, "") for name in Asal.__slots__))


def read_picture(data: bytes) -> Asal | None:
    """Return what a picture says, SVG or PNG; None if it is not ours."""
    return next(read_png(data) if data.startswith(PNG) else read_svg(data), None)


def read_lines(data: bytes) -> Iterator[str]:
    """Yield the fingerprints that a text says in lines of their own.

    >>> list(read_lines(b"// Sidik: " + b"0" * 64)) == list(read_lines(b'{"sidik": "' + b"0" * 64 + b'"}'))
    True
    """
    return (found.decode("ascii").lower() for found in BARIS.findall(data))


def text_chunks(svg: str) -> bytes:
    """Return the PNG chunks that say what an SVG says."""
    asal = next(read_svg(svg.encode("utf-8")), None)
    if asal is None:
        return b""
    said = ((name, getattr(asal, name)) for name in Asal.__slots__)
    return b"".join(
        png_chunk(b"tEXt", f"{KATA_PNG}{name}\0{value}".encode("latin-1")) for name, value in said if value
    )


def png_chunk(kind: bytes, content: bytes) -> bytes:
    """Return a chunk of a PNG (https://www.w3.org/TR/png-3/#5Chunk-layout)."""
    body = kind + content
    return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and content of the chunks of a PNG, as long as they follow one another."""
    at = len(PNG)
    while at + 8 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        at += length + 12
