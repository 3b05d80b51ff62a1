from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest

from polakerja_diagram.draw.identity import Penerbit
from polakerja_diagram.model import Mode
from polakerja_diagram.office.odt import MIMETYPE, build_odt
from tests.unit.office.contoh import semua_lembar, semua_susunan


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_container_begins_with_its_type_uncompressed() -> None:
    data = build_odt(semua_susunan(), judul="Lampiran")

    with zipfile.ZipFile(BytesIO(data)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type, archive.read(first).decode()) == (
            "mimetype",
            zipfile.ZIP_STORED,
            MIMETYPE,
        )


@pytest.mark.parametrize("mode", list(Mode))
def test_every_part_is_whole_xml_and_stands_in_the_manifest(mode: Mode) -> None:
    found = parts(build_odt(semua_susunan(mode), judul="<Lampiran> & 'naskah'"))

    for name, content in found.items():
        if name != "mimetype":
            ET.fromstring(content)  # noqa: S314 - our own
    listed = re.findall(r'full-path="([^"]+)"', found["META-INF/manifest.xml"].decode())
    assert sorted(listed) == sorted({"/", *found} - {"mimetype", "META-INF/manifest.xml"})


def test_pictures_are_the_svg_and_nothing_else() -> None:
    found = parts(build_odt(semua_susunan(), judul=""))

    pictures = [content.decode() for name, content in found.items() if name.startswith("Pictures")]
    expected = []
    for lembar in semua_lembar():
        assert lembar.keterangan
        expected += [lembar.bagan.svg, lembar.keterangan.svg]
    assert pictures == expected


def test_the_same_pages_give_the_same_bytes() -> None:
    assert build_odt(semua_susunan(), judul="a") == build_odt(semua_susunan(), judul="a")


def test_the_text_is_of_the_office_and_the_day_of_its_act_and_a_draft_of_no_day() -> None:
    office = Penerbit("Pemerintah Kabupaten <Balangan>", date(2025, 5, 6))

    enacted, draft = (
        parts(build_odt(semua_susunan(), judul="", penerbit=one))["meta.xml"].decode()
        for one in (office, Penerbit())
    )

    assert (
        "<meta:initial-creator>Pemerintah Kabupaten &lt;Balangan&gt;</meta:initial-creator>"
        "<dc:creator>Pemerintah Kabupaten &lt;Balangan&gt;</dc:creator>"
        "<meta:creation-date>2025-05-06T00:00:00</meta:creation-date><dc:date>2025-05-06T00:00:00</dc:date>"
    ) in enacted
    assert "date>" not in draft


def test_page_numbers_are_fields() -> None:
    one = replace(semua_susunan()[0], nomor=12, nomor_atas_mm=8.4)

    found = parts(build_odt((one,), judul=""))

    assert (
        '<text:page-number text:select-page="current">12</text:page-number>' in found["styles.xml"].decode()
    )
    assert 'style:page-number="12"' in found["content.xml"].decode()
