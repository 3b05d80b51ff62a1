"""What breaks a rule of Word's package is refused in words; what is only unusual is not."""

from __future__ import annotations

import warnings
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.office.insert_parts import DocxParts
from polakerja_diagram.office.zip_bytes import BESAR_TERBESAR
from tests.lambat.pembuat import PROGRAM, bagian, tulis

WORD = PROGRAM["Word"]
ISI = bagian(WORD)
JENIS, PAKET, TEKS, RELASI = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/document.xml",
    "word/_rels/document.xml.rels",
)


def changed(name: str, old: bytes, new: bytes) -> bytes:
    assert old in ISI[name]
    return tulis(WORD, {**ISI, name: ISI[name].replace(old, new, 1)})


def without(name: str) -> bytes:
    return tulis(WORD, {key: content for key, content in ISI.items() if key != name})


def twice(name: str) -> bytes:
    stream = BytesIO(tulis(WORD, ISI))
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(name, ISI[TEKS])
    return stream.getvalue()


def patched(old: bytes, new: bytes) -> bytes:
    data = tulis(replace(WORD, is_disimpan=True), ISI)
    assert old in data
    return data.replace(old, new)


RUSAK = {
    "dokumen Word lama (.doc), atau bersandi": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600),
    "isinya bersandi": patched(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"),
    "isinya dipadatkan dengan cara yang tidak dikenal": patched(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x00\x00\x0c"
    ),
    "berkas ZIP-nya rusak atau terpotong": patched(b"PENUTUP", b"PENUTUR"),  # its check sum is another
    "bagian ganda: word/document.xml": twice("word/Document.xml"),
    f"tidak memuat {JENIS}": without(JENIS),
    f"tidak memuat {PAKET}": without(PAKET),
    "tidak memuat bagian utama": changed(PAKET, b"/word/document.xml", b"/word/naskah.xml"),
    "bukan dokumen Word: bagian utamanya dari jenis lain": changed(
        JENIS, b"wordprocessingml.document.main", b"spreadsheetml.sheet.main"
    ),
    f"bagian {JENIS} bukan XML yang utuh (baris 1)": tulis(WORD, {**ISI, JENIS: b""}),
    f"bagian {JENIS} bukan daftar yang dikenal": tulis(WORD, {**ISI, JENIS: b"<Types/>"}),
    f"bagian {JENIS} bukan daftar jenis bagian": changed(JENIS, b"Extension=", b"Ending="),
    f"{JENIS} ganda: xml": changed(JENIS, b'"rels"', b'"xml"'),
    f"bagian {JENIS} tidak menyebut jenis daftar hubungan": changed(JENIS, b'"rels"', b'"rel"'),
    f"bagian {RELASI} bukan daftar hubungan antarbagian": changed(RELASI, b"Target=", b"Sasaran="),
    f"{RELASI} ganda: rId1": changed(RELASI, b'"rId2"', b'"rId1"'),
    f"bagian {TEKS} menunjuk bagian yang tidak ada": changed(RELASI, b'"rId2"', b'"rId4"'),
    f"bagian {TEKS} menunjuk bagian yang tidak ada ": without("word/header1.xml"),
    "bagian ganda: word/styles.xml": twice("word/styles.xml/"),
    f"bagian {TEKS} mengabaikan awalan yang tidak dikenal: w15": changed(TEKS, b'"w14"', b'"w14 w15"'),
    f"bagian {TEKS} bukan XML yang utuh (baris 2)": changed(TEKS, b"</w:body>", b"</w:badan>"),
    f"bagian {TEKS} memuat DTD": changed(TEKS, b"?>", b'?><!DOCTYPE w [<!ENTITY x "y">]>'),
    f"bagian {TEKS} tidak ditulis dalam UTF-8 atau UTF-16": changed(TEKS, b"UTF-8", b"ISO-8859-1"),
    "bagian word/header1.xml bukan XML yang utuh (baris 1)": tulis(
        WORD, {**ISI, "word/header1.xml": b"<w:hdr>"}
    ),
}


@pytest.mark.parametrize(("detail", "data"), RUSAK.items(), ids=RUSAK)
def test_damage_is_named_in_our_own_words(detail: str, data: bytes) -> None:
    with pytest.raises(ToolError) as caught:
        DocxParts.read(data)

    assert (caught.value.code, caught.value.detail) == ("PK440", detail.strip())


@pytest.mark.parametrize(
    "data",
    [
        changed(RELASI, b"?>", b"?><!-- catatan -->"),
        changed(JENIS, b"<Default", b"<?x y?><Default"),
        changed(JENIS, b"/word/document.xml", b"/WORD/document.xml"),
        changed(PAKET, b'"/word/document.xml"', b'"word/document.xml"'),
        b"#!/bin/sh\n" + tulis(WORD, ISI),
    ],
    ids=["remark", "instruction", "case", "relative target", "bytes before the ZIP"],
)
def test_what_is_only_unusual_is_read(data: bytes) -> None:
    assert DocxParts.read(data).utama == TEKS


def test_the_main_part_is_found_through_the_relations_of_the_package() -> None:
    web, own = PROGRAM["Word di web"], PROGRAM["tangan"]

    assert DocxParts.read(tulis(web, bagian(web))).utama == "word/document2.xml"
    assert DocxParts.read(tulis(own, bagian(own))).relasi == "isi/_rels/naskah.xml.rels"


def test_what_says_that_it_unpacks_to_more_than_a_document_is_not_unpacked() -> None:
    size = len(ISI[TEKS]).to_bytes(4, "little")

    with pytest.raises(ToolError) as caught:
        DocxParts.read(patched(size + size, size + (BESAR_TERBESAR + 1).to_bytes(4, "little")))

    assert caught.value.detail == "isinya terlalu besar"


def test_a_picture_whose_ending_means_another_kind_is_declared_by_its_name() -> None:
    parts = DocxParts.read(
        changed(JENIS, b"<Override", b'<Default Extension="PNG" ContentType="x/y"/><Override')
    )

    parts.add_image(b"gambar", "png", "image/png")

    assert b'<Override PartName="/word/media/polakerja1.png" ContentType="image/png"/>' in parts.isi[JENIS]


def test_a_header_of_the_old_container_is_not_carried_over() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in ISI.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.extra, info.comment = b"\x01\x00\x04\x00\x00\x00\x00\x00", b"catatan"
            archive.writestr(info, content)

    parts = DocxParts.read(stream.getvalue())
    parts.add_image(b"gambar", "png", "image/png")

    with zipfile.ZipFile(BytesIO(parts.to_bytes())) as archive:
        heads = [(info.filename, info.extra, info.comment) for info in archive.infolist()]

    assert heads == [(name, b"", b"") for name in (*ISI, "word/media/polakerja1.png")]


def test_a_document_that_was_not_changed_is_the_one_that_was_read() -> None:
    data = b"#!/bin/sh\n" + tulis(WORD, ISI)

    assert DocxParts.read(data).to_bytes() is data
