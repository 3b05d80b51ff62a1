from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from polakerja_diagram.office.html import build_html
from tests.unit.office.contoh import semua_tergambar, struktur

if TYPE_CHECKING:
    from pathlib import Path


def made(templat: Path | None = None) -> str:
    return build_html(struktur(), semua_tergambar(), judul="Lampiran <Peraturan>", templat=templat).decode()


def test_no_id_stands_twice() -> None:
    ids = re.findall(r'\sid="([^"]*)"', made())

    assert len(ids) == len(set(ids))
    assert {"l1-perangkat-sekda", "l2-perangkat-sekda"} <= set(ids)


def test_nothing_is_fetched() -> None:
    text = made()

    addresses = re.findall(r"""(?:src|href|url)\s*[=(]\s*["']?([^"')\s>]+)""", text)
    assert {address.partition(",")[0] for address in addresses} == {
        "#l1-halaman",
        "#l2-halaman",
        "data:font/woff;base64",
    }
    assert "default-src 'none'" in text


def test_words_of_the_drafter_are_only_text() -> None:
    first, second = struktur().semua_perangkat[:2]
    organs = (replace(first, nama="</script><b>Bupati"), second, *struktur().semua_perangkat[2:])

    text = build_html(replace(struktur(), semua_perangkat=organs), semua_tergambar(), judul="<i>").decode()

    assert ("</script><b>" in text, "<title><i>" in text) == (False, False)


def test_every_end_of_a_line_is_explained_to_the_search() -> None:
    text = made()

    data = json.loads(re.findall(r'id="data">(.*?)</script>', text)[0])
    ends = set(re.findall(r'data-(?:dari|ke)="([^"]*)"', text))
    first, second = data["lampiran"].values()
    assert ends <= {*first["kelompok"], *second["kelompok"]}
    assert first["kelompok"]["badan"]["kode"] == ["bapperida", "bpkpad", "bkpsdm", "bpbd", "bakesbangpol"]
    assert {"kode": "dinkes", "nama": "Dinas Kesehatan", "singkatan": ""} in [
        {**organ, "singkatan": ""} for organ in data["organ"]
    ]


def test_the_same_pages_give_the_same_bytes() -> None:
    assert made() == made()
