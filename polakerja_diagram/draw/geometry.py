"""Hold the engine's SVG against the Halaman: every box and line must be where the layout put it.

A difference means that the engine did not draw this page (an option it does not know, a layout of its own),
so nothing is made from it.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.placing import placed_chart
from polakerja_diagram.draw.style import named_shafts
from polakerja_diagram.units import mm_to_pt, pt_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.chart.denah import BingkaiDenah, Halaman, KotakDenah

LINE_TOLERANCE_MM: Final = 0.02
"""Engines write two decimals of a point, 0.002 mm; this is ten times that."""

BOX_TOLERANCE_MM: Final = 0.1
"""Graphviz up to 2.43 rounds box sizes to whole points: 0.5 pt, half on each side, is 0.088 mm."""

NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
SVG: Final = "{http://www.w3.org/2000/svg}"


def check_geometry(halaman: Halaman, graphviz_svg: str) -> None:
    """Pass if every box and line of the page stands in the engine's SVG at its place.

    Raises:
        ToolError: PK404 the SVG cannot be read, PK405 a box or line is missing or elsewhere.
    """
    groups = _groups(graphviz_svg)
    origin_pt = mm_to_pt(halaman.tinggi_mm)
    denah = placed_chart(halaman)
    frames: list[KotakDenah | BingkaiDenah] = [*denah.semua_bingkai, *denah.semua_kotak]
    for kotak in frames:
        drawn = _frame(_group(groups, kotak.svg_id), origin_pt)
        corners = [(kotak.x_mm, kotak.y_mm), (kotak.x_mm + kotak.lebar_mm, kotak.y_mm + kotak.tinggi_mm)]
        _compare(kotak.svg_id, drawn, corners, tolerance_mm=BOX_TOLERANCE_MM)
    for garis in denah.semua_garis:
        for svg_id, poros in named_shafts(garis, garis.svg_id):
            wanted = [(titik.x_mm, titik.y_mm) for titik in poros.semua_titik]
            group = _group(groups, svg_id)
            _compare(svg_id, _line(group, origin_pt), wanted, tolerance_mm=LINE_TOLERANCE_MM)
            arrows = sum(1 for tip in (poros.ujung_awal, poros.ujung_akhir) if tip)
            if len(list(group.iter(f"{SVG}polygon"))) != arrows:
                raise _differs(svg_id, "mata panah berbeda")
    for tanda in denah.semua_tanda:
        wanted = [(tanda.dari.x_mm, tanda.dari.y_mm), (tanda.ke.x_mm, tanda.ke.y_mm)]
        drawn = _line(_group(groups, tanda.svg_id), origin_pt)
        _compare(tanda.svg_id, drawn, wanted, tolerance_mm=LINE_TOLERANCE_MM)


def _groups(graphviz_svg: str) -> dict[str, ET.Element]:
    try:
        root = ET.fromstring(graphviz_svg)  # noqa: S314 - the engine's answer to our own text
    except ET.ParseError as cause:
        raise ToolError(
            "PK404",
            "jawaban mesin gambar bukan SVG yang utuh",
            hint="coba mesin lain: --mesin tertanam atau --mesin dot",
            detail=str(cause),
        ) from cause
    return {group.get("id", ""): group for group in root.iter(f"{SVG}g")}


def _group(groups: dict[str, ET.Element], svg_id: str) -> ET.Element:
    group = groups.get(svg_id)
    if group is None:
        raise _differs(svg_id, "tidak digambar")
    return group


def _differs(svg_id: str, detail: str) -> ToolError:
    return ToolError(
        "PK405",
        f"mesin gambar tidak menggambar '{svg_id}' pada tempatnya",
        hint="coba mesin lain: --mesin tertanam atau --mesin dot",
        detail=detail,
    )


def _points(text: str, origin_pt: float) -> list[tuple[float, float]]:
    numbers = [float(number) for number in NUMBER.findall(text)]
    return [(pt_to_mm(x), pt_to_mm(y + origin_pt)) for x, y in zip(numbers[::2], numbers[1::2], strict=False)]


def _shapes(group: ET.Element) -> Iterator[str]:
    for shape in group.iter():
        if shape.tag == f"{SVG}polygon":
            yield shape.get("points", "")
        elif shape.tag == f"{SVG}path":
            yield shape.get("d", "")


def _frame(group: ET.Element, origin_pt: float) -> list[tuple[float, float]]:
    """Return the top left and bottom right corner of the first shape; empty without one."""
    points = _points(next(_shapes(group), ""), origin_pt)
    if not points:
        return []
    across, down = [x for x, _ in points], [y for _, y in points]
    return [(min(across), min(down)), (max(across), max(down))]


def _line(group: ET.Element, origin_pt: float) -> list[tuple[float, float]]:
    """Return the points where the straight pieces of the path meet: every third one of the spline."""
    paths = [path.get("d", "") for path in group.iter(f"{SVG}path")]
    return [point for path in paths for point in _points(path, origin_pt)[::3]]


def _compare(
    svg_id: str,
    drawn: Sequence[tuple[float, float]],
    wanted: Sequence[tuple[float, float]],
    *,
    tolerance_mm: float,
) -> None:
    if len(drawn) != len(wanted):
        raise _differs(svg_id, f"{len(drawn)} titik, seharusnya {len(wanted)}")
    for (x, y), (want_x, want_y) in zip(drawn, wanted, strict=True):
        if max(abs(x - want_x), abs(y - want_y)) > tolerance_mm:
            raise _differs(svg_id, f"({x:.3f}, {y:.3f}) mm, seharusnya ({want_x:.3f}, {want_y:.3f}) mm")
