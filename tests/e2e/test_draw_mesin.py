"""The hand-made page through real engines: the embedded one and the system's Graphviz."""

from __future__ import annotations

import json
import subprocess
import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import Any

import pytest

from polakerja_diagram.draw.dot import build_dot
from polakerja_diagram.draw.engine import TERTANAM, render_svg
from polakerja_diagram.draw.geometry import check_geometry
from tests.pembaca import find_command
from tests.unit.draw.contoh import halaman, halaman_mendatar

XLINK = "{http://www.w3.org/1999/xlink}title"
HOSTILE = (
    "<b>tebal</b>",
    'kutip "dua"',
    "garis miring \\N \\",
    "a & b &lt; &amp;",
    "kontrol \x01\n\t\x85 akhir",
    "-->",
)


@pytest.mark.parametrize("engine", [TERTANAM, "dot"])
def test_engine_draws_every_box_and_line_where_the_layout_put_them(engine: str) -> None:
    pages = (halaman(), halaman_mendatar())

    drawn = render_svg([build_dot(page) for page in pages], engine=engine)

    for page, svg in zip(pages, drawn, strict=True):
        check_geometry(page, svg)


@pytest.mark.parametrize("engine", [TERTANAM, "dot"])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_name_arrives_as_it_was_written(engine: str, name: str) -> None:
    page = halaman()
    first, *rest = page.denah.semua_kotak
    box = replace(first, judul_lengkap=name, semua_baris=(replace(first.semua_baris[0], teks=name),))
    evil = replace(page, judul_dokumen=name, denah=replace(page.denah, semua_kotak=(box, *rest)))

    (svg,) = render_svg([build_dot(evil)], engine=engine)

    check_geometry(evil, svg)
    root = ET.fromstring(svg)  # noqa: S314
    titles = [" ".join(element.get(XLINK, "").split()) for element in root.iter()]
    shown = "".join(character if character.isprintable() else " " for character in name)
    assert " ".join(shown.split()) in titles


def test_dot_file_is_a_graph_of_the_relations() -> None:
    """Another program reads who is related to whom, not only a drawing."""
    text = build_dot(halaman())

    result = subprocess.run(
        [find_command("dot"), "-Kneato", "-n2", "-Tdot_json"],
        input=text.encode(),
        capture_output=True,
        check=True,
    )

    graph: dict[str, Any] = json.loads(result.stdout)
    names = [node["name"] for node in graph["objects"]]
    edges = {
        (names[edge["tail"]], names[edge["head"]])
        for edge in graph["edges"]
        if edge["class"].startswith("hubungan")
    }
    assert {("n_bupati", "n_sekda"), ("n_sekda", "n_asisten_2d_1"), ("n_asisten_2d_1", "n_dinkes")} <= edges
    assert ("n_dinkes", "n_badan_2d_lain") in edges
