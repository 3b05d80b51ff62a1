from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from polakerja_diagram.chart.denah import Titik
from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.dot import build_dot
from polakerja_diagram.draw.engine import TERTANAM, render_svg
from polakerja_diagram.draw.geometry import check_geometry
from tests.unit.draw.contoh import halaman


@cache
def gambar() -> str:
    return render_svg([build_dot(halaman())], engine=TERTANAM)[0]


def test_drawing_of_the_page_itself_passes() -> None:
    check_geometry(halaman(), gambar())


def test_box_elsewhere_is_pk405() -> None:
    page = halaman()
    first, *rest = page.denah.semua_kotak
    moved = replace(page.denah, semua_kotak=(replace(first, x_mm=first.x_mm + 0.15), *rest))

    with pytest.raises(ToolError) as raised:
        check_geometry(replace(page, denah=moved), gambar())

    assert (raised.value.code, raised.value.message) == (
        "PK405",
        "mesin gambar tidak menggambar 'perangkat-bupati' pada tempatnya",
    )


def test_line_elsewhere_is_pk405() -> None:
    page = halaman()
    first, *rest = page.denah.semua_garis
    polyline = tuple(Titik(t.x_mm, t.y_mm + 0.05) for t in first.polylines[0])
    moved = replace(page.denah, semua_garis=(replace(first, polylines=(polyline,)), *rest))

    with pytest.raises(ToolError) as raised:
        check_geometry(replace(page, denah=moved), gambar())

    assert raised.value.code == "PK405"
    assert raised.value.detail == "(79.999, 87.000) mm, seharusnya (80.000, 87.050) mm"


def test_line_that_was_not_drawn_is_pk405() -> None:
    page = halaman()
    first, *rest = page.denah.semua_garis
    renamed = replace(page.denah, semua_garis=(replace(first, ke="lain"), *rest))

    with pytest.raises(ToolError) as raised:
        check_geometry(replace(page, denah=renamed), gambar())

    assert (raised.value.code, raised.value.detail) == ("PK405", "tidak digambar")


def test_mark_elsewhere_is_pk405() -> None:
    page = halaman()
    (mark,) = page.denah.semua_tanda
    longer = replace(mark, ke=Titik(mark.ke.x_mm, mark.ke.y_mm + 1.0))

    with pytest.raises(ToolError) as raised:
        check_geometry(replace(page, denah=replace(page.denah, semua_tanda=(longer,))), gambar())

    assert raised.value.message == "mesin gambar tidak menggambar 'tanda-baris--bpbd--kiri' pada tempatnya"


def test_missing_arrowhead_is_pk405() -> None:
    page = halaman()
    without = gambar().replace('<polygon fill="black"', '<rect fill="black"')

    with pytest.raises(ToolError) as raised:
        check_geometry(page, without)

    assert (raised.value.code, raised.value.detail) == ("PK405", "mata panah berbeda")


def test_answer_that_is_no_xml_is_pk404() -> None:
    with pytest.raises(ToolError) as raised:
        check_geometry(halaman(), "<svg><g></svg>")

    assert raised.value.code == "PK404"
