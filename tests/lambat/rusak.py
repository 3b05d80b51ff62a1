"""Damaged documents without end: number n of a seed is the same for ever.

`dokumen(benih, n)` gives a kind and bytes: half of them Word documents of `pembuat`, also ODT, PDF, PNG, ZIP.
They are damaged in their bytes, in their container, or in their XML, once to three times.
"""

from __future__ import annotations

import random
import re
import struct
import zipfile
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Final

import pikepdf

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.carried import PNG_HEAD_BYTES, text_chunks
from polakerja_diagram.office.insert import insert_chart, read_document
from polakerja_diagram.office.pictures import Picture
from tests.lambat.pembuat import PENANDA, PROGRAM, bagian, tulis

if TYPE_CHECKING:
    from collections.abc import Callable

BENIH: Final = 14

SIDIK: Final = "3f" * 32

SVG: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="50mm" viewBox="0 0 283 142">'
    f'<metadata data-sidik="{SIDIK}" data-lampiran="2" data-halaman="1"></metadata></svg>'
)
BAGAN: Final = Picture(
    "Bagan", "Lampiran II", "Bupati membawahi Sekretaris Daerah.", SVG, 20.0, 80.0, 100.0, 50.0, urutan=2
)
BAGAN_BARU: Final = replace(BAGAN, svg=SVG.replace("3f", "4e"), tinggi_mm=60.0)
PNG: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415478da63f8ffff3f0005fe02fea7c5e7170000000049454e44ae426082"
)

JENIS: Final = ("docx",) * 10 + ("odt", "odt", "pdf", "pdf", "pdf", "png", "png", "zip", "zip", "lain")
"""The kinds of twenty documents in a row."""

ANGKA: Final = ("", "-1", "0", "99999999999999999999", "\u0662", "1.5", "12pt", "x", "NaN", "9" * 5000)
"""What a number may have become."""

DTD: Final = '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]>'


def dokumen(benih: int, nomor: int) -> tuple[str, bytes]:
    """Return the kind and the bytes of a damaged document."""
    acak = random.Random(f"{benih}-{nomor}")  # noqa: S311 - the same numbers for ever
    jenis = JENIS[nomor % len(JENIS)]
    data = _sound(jenis, nomor)
    for _ in range(acak.randint(1, 3)):
        ways = RUSAK_BYTE if jenis in {"pdf", "png", "lain"} else RUSAK_BYTE + RUSAK_WADAH + RUSAK_XML * 3
        data = acak.choice(ways)(data, acak)
    return jenis, data


def sisip(data: bytes, gambar: Picture = BAGAN) -> bytes | str:
    """Return the document with a chart, or the code for which it was refused."""
    try:
        file = read_document(data)
        insert_chart(file, PENANDA, [(gambar,)], make_png=lambda _: PNG)
        return file.to_bytes()
    except ToolError as refused:
        return refused.code


@cache
def _sound(jenis: str, nomor: int) -> bytes:
    """Return a document that is whole; every other one of Word's has a chart of ours already."""
    if jenis == "docx":
        order = nomor % len(JENIS) + nomor // len(JENIS) * JENIS.count("docx")
        bentuk = list(PROGRAM.values())[order % len(PROGRAM)]
        data = tulis(bentuk, bagian(bentuk))
        done = sisip(data) if order // len(PROGRAM) % 2 else data
        assert isinstance(done, bytes)
        return done
    return LAIN[jenis]()


def _odt() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", "<office><p>BAB I</p></office>")
        archive.writestr("Pictures/bagan1.svg", SVG)
        archive.writestr("Pictures/bagan1.png", PNG)
    return stream.getvalue()


def _pdf() -> bytes:
    stream = BytesIO()
    document = pikepdf.new()
    document.add_blank_page()
    document.docinfo["/Sidik"] = SIDIK
    document.save(stream, deterministic_id=True)
    return stream.getvalue()


def _zip() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("lampiran.svg", SVG)
        archive.writestr("catatan.xml", "<a>catatan</a>")
    return stream.getvalue()


LAIN: Final[dict[str, Callable[[], bytes]]] = {
    "odt": _odt,
    "pdf": _pdf,
    "png": lambda: PNG[:PNG_HEAD_BYTES] + text_chunks(SVG) + PNG[PNG_HEAD_BYTES:],
    "zip": _zip,
    "lain": SVG.encode,
}


# In the bytes.


def _flip(data: bytes, acak: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(acak.choice((1, 1, 3, 20))):
        if changed:
            changed[acak.randrange(len(changed))] = acak.randrange(256)
    return bytes(changed)


def _cut(data: bytes, acak: random.Random) -> bytes:
    return data[: acak.randrange(len(data) + 1)]


def _take(data: bytes, acak: random.Random) -> bytes:
    start = acak.randrange(len(data) + 1)
    return data[:start] + data[start + acak.choice((1, 10, 500)) :]


def _repeat(data: bytes, acak: random.Random) -> bytes:
    start = acak.randrange(len(data) + 1)
    return data[:start] + data[start : start + 300] * acak.choice((1, 2, 9)) + data[start:]


def _blank(data: bytes, acak: random.Random) -> bytes:
    start, length = acak.randrange(len(data) + 1), acak.choice((4, 60, 2000))
    return data[:start] + bytes(min(length, len(data) - start)) + data[start + length :]


def _surround(data: bytes, acak: random.Random) -> bytes:
    return acak.randbytes(acak.choice((0, 30))) + data + acak.randbytes(acak.choice((0, 1, 70000)))


def _flip_at_the_end(data: bytes, acak: random.Random) -> bytes:
    start = len(data) * 3 // 4
    return data[:start] + _flip(data[start:], acak)


RUSAK_BYTE: Final = (_flip, _cut, _take, _repeat, _blank, _surround, _flip_at_the_end)


# In the container.


def _entries(data: bytes) -> list[tuple[str, bytes]]:
    """Return what is left to read of a container."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return [(info.filename, archive.read(info)) for info in archive.infolist()]
    except Exception:  # noqa: BLE001 - already damaged beyond reading, in whatever way
        return []


def _pack(entries: list[tuple[str, bytes]]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _in_container(
    change: Callable[[list[tuple[str, bytes]], int, random.Random], None],
) -> Callable[[bytes, random.Random], bytes]:
    def damage(data: bytes, acak: random.Random) -> bytes:
        entries = _entries(data)
        if not entries:
            return data
        change(entries, acak.randrange(len(entries)), acak)
        return _pack(entries)

    return damage


def _drop(entries: list[tuple[str, bytes]], at: int, acak: random.Random) -> None:
    del entries[at]


def _twice(entries: list[tuple[str, bytes]], at: int, acak: random.Random) -> None:
    name, content = entries[at]
    entries.append((acak.choice((name, name.upper(), f"{name}/")), acak.choice((content, b""))))


def _rename(entries: list[tuple[str, bytes]], at: int, acak: random.Random) -> None:
    name, content = entries[at]
    names = (f"{name}x", name.upper(), name.replace("/", "\\"), f"../{name}", f"é{name}", f"/{name}", "")
    entries[at] = (acak.choice(names), content)


def _replace(entries: list[tuple[str, bytes]], at: int, acak: random.Random) -> None:
    name, content = entries[at]
    new = (
        b"",
        b"\x00" * 50,
        acak.randbytes(200),
        PNG,
        b"<a/>",
        b"\xff\xfe",
        content[: len(content) // 2],
        b"<" * 9,
    )
    entries[at] = (name, acak.choice(new))


def _swap(entries: list[tuple[str, bytes]], at: int, acak: random.Random) -> None:
    other = acak.randrange(len(entries))
    entries[at], entries[other] = (entries[at][0], entries[other][1]), (entries[other][0], entries[at][1])


def _big(entries: list[tuple[str, bytes]], at: int, acak: random.Random) -> None:
    entries.append((acak.choice(("word/media/besar.png", "besar.xml")), bytes(3_000_000)))


def _lie(data: bytes, acak: random.Random) -> bytes:
    """Change a field of a header: compression, flags, check sum, size, name."""
    heads = [found.start() for found in re.finditer(rb"PK\x01\x02|PK\x03\x04", data)]
    if not heads:
        return data
    head = acak.choice(heads)
    shift = 2 if data[head : head + 4] == b"PK\x01\x02" else 0
    offset, form, values = acak.choice(
        (
            (8, "<H", (0, 1, 9, 12, 14, 93, 99)),
            (6, "<H", (0x1, 0x8, 0x800, 0x801, 0xFFFF)),
            (14, "<I", (0, 0xDEADBEEF)),
            (18, "<I", (0, 1, 0xFFFFFFFF)),
            (22, "<I", (0, 1, 100_000_000, 0xFFFFFFFF)),
            (26, "<H", (0, 3, 0xFFFF)),
            (28, "<H", (4, 0xFFFF)),
            (46 if shift else 30, "<B", (0, 0xFF, 0x2F, 0x5C)),
        )
    )
    at = head + offset + (shift if offset < 30 else 0)
    try:
        struct.pack_into(form, changed := bytearray(data), at, acak.choice(values))
    except struct.error:  # past the end
        return data
    return bytes(changed)


RUSAK_WADAH: Final = (*map(_in_container, (_drop, _twice, _rename, _replace, _swap, _big)), _lie, _lie, _lie)


# In the XML.

TAG: Final = re.compile(r"<[^<>?!]+>")
NILAI: Final = re.compile(r'="([^"]*)"')


def _in_text(change: Callable[[str, random.Random], str]) -> Callable[[bytes, random.Random], bytes]:
    def damage(data: bytes, acak: random.Random) -> bytes:
        entries = _entries(data)
        texts = [at for at, (name, _) in enumerate(entries) if name.endswith((".xml", ".rels"))]
        if not texts:
            return data
        at = acak.choice(texts)
        name, content = entries[at]
        kode = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8"
        changed = change(content.decode(kode, "replace"), acak)
        entries[at] = (name, changed.encode(acak.choice((kode, kode, kode, "utf-16", "latin-1")), "replace"))
        return _pack(entries)

    return damage


def _without_a_tag(text: str, acak: random.Random) -> str:
    found = acak.choice(list(TAG.finditer(text)) or [re.match("", text)])
    return text[: found.start()] + text[found.end() :] if found else text


def _tag_twice(text: str, acak: random.Random) -> str:
    found = acak.choice(list(TAG.finditer(text)) or [re.match("", text)])
    return text[: found.end()] + found[0] + text[found.end() :] if found else text


def _other_value(text: str, acak: random.Random) -> str:
    found = list(NILAI.finditer(text))
    if not found:
        return text
    one = acak.choice(found)
    value = acak.choice(
        (*ANGKA, "/", "../..", "NULL", "word/document.xml", "mailto:a@b", acak.choice(found)[1])
    )
    return f"{text[: one.start(1)]}{value}{text[one.end(1) :]}"


def _without_a_value(text: str, acak: random.Random) -> str:
    found = list(re.finditer(r'\s[\w:]+="[^"]*"', text))
    one = acak.choice(found) if found else None
    return text[: one.start()] + text[one.end() :] if one else text


def _with_dtd(text: str, acak: random.Random) -> str:
    head, mark, rest = text.partition("?>")
    return f"{head}{mark}{DTD}{rest.replace('LAMPIRAN', acak.choice(('&y;', 'LAMPIRAN')), 1)}"


def _entity(text: str, acak: random.Random) -> str:
    return text.replace(">", f">{acak.choice(('&tidak;', '&#0;', '&#x1F600;', '&amp;'))}", acak.randint(1, 9))


def _deep(text: str, acak: random.Random) -> str:
    depth = acak.choice((20, 300, 5000))
    return text.replace("<w:body>", f"<w:body>{'<w:p>' * depth}{'</w:p>' * depth}", 1)


def _element_moved(text: str, acak: random.Random) -> str:
    """Wrap the marker, or what is there of it, in another element."""
    way = acak.choice(
        ("w:del", "w:ins", "w:sdt", "w:hyperlink", "w:txbxContent", "w:moveFrom", "x", "w:r", "w:t")
    )
    return text.replace("<w:r>", f"<{way}><w:r>").replace("</w:r>", f"</w:r></{way}>")


def _other_namespace(text: str, acak: random.Random) -> str:
    found = list(re.finditer(r'xmlns(?::\w+)?="([^"]*)"', text))
    one = acak.choice(found) if found else None
    other = acak.choice(("http://purl.oclc.org/ooxml/wordprocessingml/main", "urn:x", ""))
    return f"{text[: one.start(1)]}{other}{text[one.end(1) :]}" if one else text


def _remark(text: str, acak: random.Random) -> str:
    found = acak.choice(list(TAG.finditer(text)) or [re.match("", text)])
    return (
        f"{text[: found.end()]}{acak.choice(('<!-- x -->', '<?x y?>', '<![CDATA[x]]>'))}{text[found.end() :]}"
        if found
        else text
    )


RUSAK_XML: Final = tuple(
    map(
        _in_text,
        (
            _without_a_tag, _tag_twice, _other_value, _other_value, _without_a_value, _with_dtd, _entity,
            _deep, _element_moved, _other_namespace, _remark,
        ),
    )
)  # fmt: skip
