from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.identity import Identitas
from polakerja_diagram.draw.page import (
    build_both_svgs,
    chart_bounds,
    chart_scale,
)
from polakerja_diagram.draw.templates import templates_folder
from tests.unit.draw.contoh import halaman, halaman_mendatar

if TYPE_CHECKING:
    from pathlib import Path

    from polakerja_diagram.chart.denah import Halaman

SVG = "{http://www.w3.org/2000/svg}"


def page_svg(page: Halaman) -> ET.Element:
    return ET.fromstring(build_both_svgs(page, Identitas(sidik="0123", versi="9.9"))[0])  # noqa: S314


def chart_svg(page: Halaman, *, lebar_mm: float | None = None) -> ET.Element:
    return ET.fromstring(build_both_svgs(page, lebar_mm=lebar_mm)[1])  # noqa: S314


@cache
def akar() -> ET.Element:
    return page_svg(halaman())


def by_id(svg_id: str) -> ET.Element:
    (found,) = [element for element in akar().iter() if element.get("id") == svg_id]
    return found


def test_page_states_its_size_language_title_and_origin() -> None:
    root = akar()

    assert {key: root.get(key) for key in ("width", "height", "viewBox", "lang")} == {
        "width": "215mm",
        "height": "330mm",
        "viewBox": "0 0 609.449 935.433",
        "lang": "id",
    }
    assert root.findtext(f"{SVG}title") == "Lampiran I Peraturan Bupati Balangan Nomor 28 Tahun 2025"
    assert root.findtext(f"{SVG}desc") == "Bupati memimpin; Staf Ahli memberi saran & pertimbangan."
    metadata = root.find(f"{SVG}metadata")
    assert metadata is not None
    assert metadata.attrib == {
        "data-program": "polakerja_diagram 9.9",
        "data-sidik": "0123",
        "data-lampiran": "1",
        "data-halaman": "1",
    }


def test_page_holds_only_plain_elements() -> None:
    tags = {element.tag.removeprefix(SVG) for element in akar().iter()}

    assert tags == {"svg", "title", "desc", "metadata", "g", "rect", "path", "text"}


def test_blocks_stand_in_reading_order() -> None:
    groups = [element.get("id") for element in akar() if element.tag in {f"{SVG}g", f"{SVG}text"}]

    assert groups == [
        "nomor-halaman",
        "tanda-rancangan",
        "judul-lampiran",
        "nama-lampiran",
        "bagan",
        "catatan",
        "keterangan",
        "penandatangan",
        "salinan",
    ]


def test_no_id_is_used_twice() -> None:
    ids = [element.get("id") for element in akar().iter() if element.get("id")]

    assert len(ids) == len(set(ids))


def test_box_has_its_full_name_its_frame_and_one_text_a_line() -> None:
    group = by_id("perangkat-bupati")

    assert group.get("class") == "perangkat"
    assert group.findtext(f"{SVG}title") == "BUPATI BALANGAN WAKIL BUPATI"
    assert [(text.text, text.get("y"), text.get("font-weight")) for text in group.iter(f"{SVG}text")] == [
        ("BUPATI BALANGAN", "244.332", "bold"),
        ("WAKIL BUPATI", "255.132", "bold"),
    ]


def test_relation_says_its_ends_its_kind_and_its_form() -> None:
    group = by_id("hubungan-asisten-1--dinkes--koordinatif-hierarki")

    assert group.attrib == {
        "class": "hubungan koordinatif",
        "id": "hubungan-asisten-1--dinkes--koordinatif-hierarki",
        "data-dari": "asisten-1",
        "data-ke": "dinkes",
        "data-jenis": "koordinatif",
        "data-bentuk": "hierarki",
    }
    assert [text.text for text in group.iter(f"{SVG}text")] == ["a"]


def test_relation_in_words_and_members_carry_their_ids() -> None:
    note = by_id("hubungan-badan-lain--badan-lain--kolegial")

    assert (note.tag, note.get("class"), note.get("data-jenis"), note.text) == (
        f"{SVG}text",
        "catatan-kotak hubungan kolegial",
        "kolegial",
        "Antaranggota: kolegial",
    )
    more = by_id("hubungan-badan-lain--bpbd--kolegial")
    assert (more.tag, more.get("class"), more.get("data-ke"), len(more)) == (
        f"{SVG}g",
        "hubungan kolegial",
        "bpbd",
        0,
    ), "a second relation in the same words"
    assert by_id("anggota-bpbd").text == "Badan Kebencanaan"


def test_mark_of_a_row_is_no_part_of_a_relation() -> None:
    mark = by_id("tanda-baris--bpbd--kiri")
    ties = [element for element in akar().iter() if "hubungan" in element.get("class", "").split()]

    assert (mark.tag, mark.get("class"), mark.get("stroke-width")) == (f"{SVG}path", "tanda-baris", "2.551")
    assert ties
    assert not any(mark in tie.iter() for tie in ties)


def test_samples_are_no_relations() -> None:
    classes = [element.get("class", "") for element in by_id("keterangan").iter()]

    assert [name for name in classes if "hubungan" in name.split()] == []
    assert [name for name in classes if name.startswith("contoh ")] == [
        "contoh contoh-konsultatif",
        "contoh contoh-kolegial",
        "contoh contoh-fungsional",
        "contoh contoh-struktural",
        "contoh contoh-koordinatif",
        "contoh contoh-kemitraan",
        "contoh contoh-konteks",
        "contoh contoh-tanda",
    ]


def test_hostile_text_is_only_text() -> None:
    page = halaman()
    first, *rest = page.denah.semua_kotak
    line = replace(first.semua_baris[0], teks='<script>x</script> & "q" \x00\ud800')
    evil = replace(
        page,
        judul_dokumen="</title><script/>",
        denah=replace(
            page.denah,
            semua_kotak=(replace(first, judul_lengkap="a\x1f</title>", semua_baris=(line,)), *rest),
        ),
    )

    root = page_svg(evil)

    assert [element.tag for element in root.iter() if "script" in element.tag] == []
    assert root.findtext(f"{SVG}title") == "</title><script/>"
    (text,) = [text.text for text in root.iter(f"{SVG}text") if "script" in (text.text or "")]
    assert text == '<script>x</script> & "q"   '


def test_chart_alone_is_cropped_with_an_even_margin() -> None:
    page = halaman()

    root = chart_svg(page)

    left, top, right, bottom = chart_bounds(page.denah)
    assert (left, top, right, bottom) == (
        pytest.approx(-0.175),
        pytest.approx(-0.25),
        pytest.approx(175.175),
        pytest.approx(120.25),
    )
    assert (root.get("width"), root.get("height")) == ("175mm", "120.259mm")
    assert root.get("viewBox") == "56.197 226.063 497.055 341.575"
    assert [element.get("id") for element in root if element.tag == f"{SVG}g"] == ["bagan"]


def test_narrow_chart_alone_has_the_same_margin_on_all_sides() -> None:
    page = halaman()
    (kotak, *_) = page.denah.semua_kotak
    small = replace(page.denah, semua_kotak=(kotak,), semua_bingkai=(), semua_garis=(), semua_teks=())
    tepi = 1.0 + 0.25  # half the stroke of a heavy frame

    bounds = chart_bounds(small)

    assert bounds == pytest.approx(
        (
            kotak.x_mm - tepi,
            kotak.y_mm - tepi,
            kotak.x_mm + kotak.lebar_mm + tepi,
            kotak.y_mm + kotak.tinggi_mm + tepi,
        )
    )


def test_chart_alone_is_scaled_to_the_width_on_paper_that_is_asked_for() -> None:
    page = halaman()

    root = chart_svg(page, lebar_mm=87.675)

    assert (root.get("width"), root.get("height")) == ("87.675mm", "60.25mm")
    assert root.get("viewBox") == "56.197 226.063 497.055 341.575"
    assert chart_scale(page, 87.675) == pytest.approx(0.5)


def test_page_that_lies_on_its_side_has_no_empty_blocks() -> None:
    page = halaman_mendatar()

    root = page_svg(page)

    assert (root.get("width"), root.get("height")) == ("330mm", "215mm")
    assert [element.get("id") for element in root if element.tag == f"{SVG}g"] == ["bagan"]


def test_template_of_the_drafter_replaces_ours_by_its_name(tmp_path: Path) -> None:
    page = halaman()
    ours = (templates_folder() / "halaman.svg.jinja").read_text(encoding="utf-8")
    changed = ours.replace("{{ unsur.blok(halaman.salinan) -}}", '<g id="stempel"></g>')
    (tmp_path / "halaman.svg.jinja").write_text(changed, encoding="utf-8")

    svg, _ = build_both_svgs(page, templat=tmp_path)

    assert 'id="stempel"' in svg
    assert 'id="salinan"' not in svg
    assert 'id="keterangan"' in svg


def test_chart_on_the_page_and_the_chart_alone_are_one_drawing() -> None:
    page, chart = build_both_svgs(halaman())

    drawn = chart[chart.index('<g id="bagan">') : chart.rindex("</svg>")].strip()

    assert drawn in page


def test_template_of_the_drafter_may_say_another_thing_in_the_chart_than_on_the_page(tmp_path: Path) -> None:
    changed = tmp_path / "unsur.svg.jinja"
    ours = (templates_folder() / changed.name).read_text(encoding="utf-8")
    changed.write_text(
        ours.replace('<g id="bagan">', '<g id="bagan" data-l="{{ lebar_mm }}">'), encoding="utf-8"
    )

    page, chart = build_both_svgs(halaman(), templat=tmp_path, lebar_mm=100)

    assert ['data-l="215.0"' in page, 'data-l="100' in chart] == [True, True]


@pytest.mark.parametrize(
    ("text", "line", "detail"),
    [
        ("a\n{{ halaman.judul }}", 2, "UndefinedError"),
        ("a\n\n{% if %}", 3, "TemplateSyntaxError"),
        ("{{ 1 / 0 }}", 1, "ZeroDivisionError"),
        ("\n{{ halaman.__class__.__mro__ }}", 2, "SecurityError"),
        ("{% include 'tidak-ada' %}", 1, "TemplateNotFound"),
        ("{{ 'a' + 1 }}", 1, "TypeError"),
    ],
)
def test_wrong_template_is_pk411_with_its_line(tmp_path: Path, text: str, line: int, detail: str) -> None:
    page = halaman()
    path = tmp_path / "halaman.svg.jinja"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ToolError) as raised:
        build_both_svgs(page, templat=tmp_path)

    assert (raised.value.code, raised.value.message) == (
        "PK411",
        f"{path}:{line}: templat tidak dapat dipakai",
    )
    assert raised.value.detail.startswith(detail)


def test_template_that_is_not_utf8_is_pk411(tmp_path: Path) -> None:
    page = halaman()
    (tmp_path / "halaman.svg.jinja").write_bytes(b"\xff\xfe")

    with pytest.raises(ToolError) as raised:
        build_both_svgs(page, templat=tmp_path)

    assert raised.value.code == "PK411"


def test_folder_without_a_known_template_is_pk410(tmp_path: Path) -> None:
    page = halaman()
    (tmp_path / "halaman.svg").write_text("x", encoding="utf-8")

    with pytest.raises(ToolError) as raised:
        build_both_svgs(page, templat=tmp_path)

    assert raised.value.code == "PK410"


def test_template_that_makes_broken_xml_is_pk412(tmp_path: Path) -> None:
    page = halaman()
    (tmp_path / "halaman.svg.jinja").write_text("<svg><g></svg>", encoding="utf-8")

    with pytest.raises(ToolError) as raised:
        build_both_svgs(page, templat=tmp_path)

    assert raised.value.code == "PK412"
