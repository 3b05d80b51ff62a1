"""A page read back from its SVG file alone: boxes, strokes, texts and where they stand, in millimetres.

What comes out is a `Denah` as drawn, so that `geometri.py` judges it as it judges a layout. A line's
`polylines` are its strokes, two for a double line; widths of texts are measured in the font file itself.
"""

from __future__ import annotations

import itertools
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from fontTools.ttLib import TTFont

from polakerja_diagram.chart.denah import (
    BarisTeks,
    BingkaiDenah,
    Denah,
    GarisDenah,
    GayaKotak,
    HubunganTeks,
    KotakDenah,
    Rata,
    TandaAnggota,
    Titik,
)
from polakerja_diagram.draw.fonts import fonts_folder
from polakerja_diagram.model import BentukKoordinasi, JenisHubungan, Kode
from polakerja_diagram.sifat.pen import SETENGAH_PALANG_MM
from polakerja_diagram.units import pt_to_mm
from tests.geometri import Persegi, persegi_teks

if TYPE_CHECKING:
    from collections.abc import Iterator

SVG: Final = "{http://www.w3.org/2000/svg}"
ANGKA: Final = re.compile(r"-?\d+(?:\.\d+)?")
PALANG_MM: Final = 2 * SETENGAH_PALANG_MM


@dataclass(frozen=True)
class Goresan:
    """A straight piece of ink: whose, how heavy, and the area that it covers."""

    garis: str
    tebal_mm: float
    area: Persegi
    panah: bool = False


@dataclass(frozen=True)
class Terbaca:
    """One page as a file says it. `semua_goresan`: all ink of lines, bars and arrowheads too."""

    lebar_mm: float
    tinggi_mm: float
    denah: Denah
    semua_goresan: tuple[Goresan, ...]
    tebal_kotak: tuple[float, ...]
    blok: dict[str, tuple[BarisTeks, ...]]
    """Texts of the blocks around the chart, by id of the block."""
    contoh: tuple[Goresan, ...]
    """Ink of the samples in the KETERANGAN."""
    nomor_halaman: BarisTeks | None
    semua_id: tuple[str, ...]

    @property
    def semua_teks(self) -> tuple[BarisTeks, ...]:
        """Every text of the page."""
        chart = [b for kotak in self.denah.semua_kotak for b in kotak.semua_baris]
        chart += self.denah.semua_teks
        chart += [h for garis in self.denah.semua_garis for h in garis.semua_huruf]
        around = [b for semua in self.blok.values() for b in semua]
        return (*chart, *around, *([self.nomor_halaman] if self.nomor_halaman else []))

    def tinta(self) -> Persegi:
        """Return what the chart covers, KETERANGAN and signature aside."""
        areas = [Persegi(k.x_mm, k.y_mm, k.x_mm + k.lebar_mm, k.y_mm + k.tinggi_mm) for k in self.frames()]
        areas += [goresan.area for goresan in self.semua_goresan]
        areas += [persegi_teks(baris) for baris in self.denah.semua_teks]
        return Persegi(
            min(a.kiri for a in areas),
            min(a.atas for a in areas),
            max(a.kanan for a in areas),
            max(a.bawah for a in areas),
        )

    def frames(self) -> tuple[KotakDenah | BingkaiDenah, ...]:
        """Return all boxes and the frames around boxes."""
        return (*self.denah.semua_kotak, *self.denah.semua_bingkai)


@cache
def _advances(*, tebal: bool) -> dict[int, float]:
    file = fonts_folder() / f"texgyrebonum-{'bold' if tebal else 'regular'}.otf"
    with TTFont(file) as font:
        widths, units = font["hmtx"].metrics, font["head"].unitsPerEm
        return {code: widths[name][0] / units for code, name in font.getBestCmap().items()}


@cache
def measured_mm(teks: str, ukuran_pt: float, *, tebal: bool) -> float:
    """Return the width of a text as the font file has it; a letter that it has not counts as one em."""
    advances = _advances(tebal=tebal)
    return pt_to_mm(ukuran_pt * sum(advances.get(ord(sign), 1.0) for sign in teks))


def read_page(svg: str) -> Terbaca:
    """Read a page of an annex, or a chart alone."""
    root = ET.fromstring(svg)  # noqa: S314 - our own file
    _, _, lebar, tinggi = map(float, root.get("viewBox", "").split())
    chart = next(group for group in root.iter(f"{SVG}g") if group.get("id") == "bagan")
    groups = list(chart.findall(f"{SVG}g"))
    boxes = [_box(group) for group in groups if group.get("class") == "perangkat"]
    lines = [group for group in groups if group.get("class", "").startswith("hubungan")]
    blocks = [group for group in root.findall(f"{SVG}g") if group is not chart]
    keterangan = [g for block in blocks if block.get("id") == "keterangan" for g in block.iter(f"{SVG}g")]
    denah = Denah(
        lebar_mm=pt_to_mm(lebar),
        tinggi_mm=pt_to_mm(tinggi),
        huruf_pt=min(b.ukuran_pt for kotak, _ in boxes for b in kotak.semua_baris),
        semua_kotak=tuple(kotak for kotak, _ in boxes),
        semua_garis=tuple(_line(group) for group in lines),
        semua_bingkai=tuple(_frame(group) for group in groups if group.get("class") == "bingkai"),
        semua_teks=tuple(_text(element) for element in chart.findall(f"{SVG}text")),
        semua_tanda=tuple(
            TandaAnggota(path.get("id", ""), *_points(path))
            for path in chart.findall(f"{SVG}path")
            if path.get("class") == "tanda-baris"
        ),
    )
    return Terbaca(
        lebar_mm=pt_to_mm(lebar),
        tinggi_mm=pt_to_mm(tinggi),
        denah=denah,
        semua_goresan=tuple(g for group in lines for g in _ink(group)),
        tebal_kotak=tuple(width for _, width in boxes),
        blok={
            block.get("id", ""): tuple(_text(element) for element in block.iter(f"{SVG}text"))
            for block in blocks
        },
        contoh=tuple(g for group in keterangan if "contoh" in group.get("class", "") for g in _ink(group)),
        nomor_halaman=next(
            (_text(t) for t in root.findall(f"{SVG}text") if t.get("id") == "nomor-halaman"), None
        ),
        semua_id=tuple(element.get("id", "") for element in root.iter() if element.get("id")),
    )


def _length(element: ET.Element, name: str) -> float:
    return pt_to_mm(float(element.get(name, "0")))


def _text(element: ET.Element) -> BarisTeks:
    teks = element.text or ""
    ukuran, tebal = float(element.get("font-size", "0")), element.get("font-weight") == "bold"
    kelas = element.get("class", "").split()
    return BarisTeks(
        teks=teks,
        x_mm=_length(element, "x"),
        y_mm=_length(element, "y"),
        lebar_mm=measured_mm(teks, ukuran, tebal=tebal),
        ukuran_pt=ukuran,
        rata=Rata(element.get("text-anchor", "start")),
        tebal=tebal,
        kelas=kelas[0] if kelas else "",
        svg_id=element.get("id", ""),
        semua_hubungan=(HubunganTeks(**_relation(element)),) if "hubungan" in kelas else (),
    )


def _texts(group: ET.Element) -> tuple[BarisTeks, ...]:
    """Return the texts of a box; an empty group after words is one relation more that these say."""
    lines: list[BarisTeks] = []
    for element in group:
        if element.tag == f"{SVG}text":
            lines.append(_text(element))
        elif element.tag == f"{SVG}g":
            more = HubunganTeks(**_relation(element))  # type: ignore[arg-type]
            lines[-1] = replace(lines[-1], semua_hubungan=(*lines[-1].semua_hubungan, more))
    return tuple(lines)


def _relation(element: ET.Element) -> dict[str, object]:
    bentuk = element.get("data-bentuk")
    return {
        "dari": element.get("data-dari", ""),
        "ke": element.get("data-ke", ""),
        "jenis": JenisHubungan(element.get("data-jenis", "")),
        "bentuk": BentukKoordinasi(bentuk) if bentuk else None,
    }


def _area(group: ET.Element) -> tuple[ET.Element, dict[str, float]]:
    rect = group.find(f"{SVG}rect")
    assert rect is not None, group.get("id")
    names = ("x_mm", "x"), ("y_mm", "y"), ("lebar_mm", "width"), ("tinggi_mm", "height")
    return rect, {key: _length(rect, name) for key, name in names}


def _box(group: ET.Element) -> tuple[KotakDenah, float]:
    rect, area = _area(group)
    texts = _texts(group)
    svg_id = group.get("id", "")
    kotak = KotakDenah(
        nama=svg_id.removeprefix("perangkat-").removeprefix("kelompok-"),
        svg_id=svg_id,
        judul_lengkap=group.findtext(f"{SVG}title", ""),
        gaya=GayaKotak(rect.get("class", "")),
        semua_baris=texts,
        semua_kode=tuple(
            Kode(baris.svg_id.removeprefix("anggota-"))
            for baris in texts
            if baris.svg_id.startswith("anggota-")
        ),
        **area,
    )
    return kotak, _length(rect, "stroke-width")


def _frame(group: ET.Element) -> BingkaiDenah:
    _, area = _area(group)
    svg_id = group.get("id", "")
    title = group.findtext(f"{SVG}title", "")
    return BingkaiDenah(nama=svg_id.removeprefix("bingkai-"), svg_id=svg_id, judul_lengkap=title, **area)


def _points(path: ET.Element) -> list[Titik]:
    numbers = [pt_to_mm(float(number)) for number in ANGKA.findall(path.get("d", ""))]
    return [Titik(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _line(group: ET.Element) -> GarisDenah:
    strokes = [_points(p) for p in group.findall(f"{SVG}path") if p.get("class") != "panah"]
    relation = _relation(group)
    if relation["jenis"] is JenisHubungan.KEMITRAAN:
        strokes = [points for points in strokes if not _is_bar(points)]
    garis = GarisDenah(
        polylines=tuple(tuple(points) for points in strokes),
        semua_huruf=tuple(_text(element) for element in group.findall(f"{SVG}text")),
        **relation,  # type: ignore[arg-type]
    )
    assert garis.svg_id == group.get("id"), group.get("id")
    return garis


def _is_bar(points: list[Titik]) -> bool:
    """Whether a stroke is the bar across a kemitraan."""
    a, b = points[0], points[-1]
    return len(points) == 2 and abs(abs(b.x_mm - a.x_mm) + abs(b.y_mm - a.y_mm) - PALANG_MM) < 0.02


def _ink(group: ET.Element) -> Iterator[Goresan]:
    for path in group.findall(f"{SVG}path"):
        points = _points(path)
        if path.get("class") == "panah":
            xs, ys = [p.x_mm for p in points], [p.y_mm for p in points]
            yield Goresan(group.get("id", ""), 1.0, Persegi(min(xs), min(ys), max(xs), max(ys)), panah=True)
            continue
        width = _length(path, "stroke-width")
        for a, b in itertools.pairwise(points):
            across = width / 2 if a.x_mm == b.x_mm else 0.0
            down = width / 2 if a.y_mm == b.y_mm else 0.0
            area = Persegi(
                min(a.x_mm, b.x_mm) - across,
                min(a.y_mm, b.y_mm) - down,
                max(a.x_mm, b.x_mm) + across,
                max(a.y_mm, b.y_mm) + down,
            )
            yield Goresan(group.get("id", ""), width, area)
