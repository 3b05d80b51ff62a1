"""A drafter's Word document and the pages of charts -> the same document with them at markers, or renewed.

Only the text of the document, its relations and the list of content types are changed, and those only by what
the pictures need; every other part is carried over as it is, byte for byte.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.office import insert_pictures as p
from polakerja_diagram.office import insert_text as x
from polakerja_diagram.office.insert_near import Mirip, near_misses
from polakerja_diagram.office.insert_package import broken
from polakerja_diagram.office.insert_parts import DocxParts
from polakerja_diagram.office.insert_place import GayaNaskah, free_height, make_room
from polakerja_diagram.office.pictures import BAGAN, KETERANGAN, Picture

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TEPI_EMU: Final = 180000
"""Kept free at the height of a page for each picture: what Word adds around it, and the gap. 5 mm."""

MIRIP_TERBANYAK: Final = 3
"""So many near misses of a marker are told."""

HalamanSisip = tuple[Picture, ...]
"""What a page of an annex brings into a document: its chart, and below it the KETERANGAN if it has one."""


@dataclass(frozen=True, slots=True)
class Sisipan:
    """What was done with the chart of one annex."""

    diperbarui: bool
    """Whether an earlier chart was renewed (else the marker was replaced)."""
    is_sama: bool
    """Whether the document held this very chart already."""
    semua_skala: tuple[float, ...]
    """By how much the chart of each page is smaller or larger than on our page."""
    penanda_tersisa: bool
    """Whether the marker stands in the text still, beside the chart that was renewed."""
    semua_mirip: tuple[Mirip, ...]
    """What in the document is nearly the marker, or is it where no chart can stand."""


def read_document(naskah: bytes) -> DocxParts:
    """Return a document that may be changed.

    Raises:
        ToolError: PK440 it is no Word document that is whole, PK444 it is signed.
    """
    file = DocxParts.read(naskah)
    if file.root.tag == f"{x.W_STRICT}document":
        raise broken("ditulis sebagai Strict Open XML")
    if file.root.tag != f"{x.W}document" or file.root.find(f"{x.W}body") is None:
        raise broken("bagian utamanya tidak memuat badan naskah")
    if file.is_signed:
        raise ToolError(
            "PK444",
            "naskah sudah ditandatangani secara elektronik dan tidak diubah",
            hint="sisipkan bagan ke salinan yang belum ditandatangani",
        )
    return file


def insert_chart(
    file: DocxParts, penanda: str, semua: Sequence[HalamanSisip], *, make_png: Callable[[str], bytes]
) -> Sisipan:
    """Put the chart of an annex where a marker stands, or renew the one that is there.

    A chart that is there already is renewed where it stands, in any paragraph, in the width that the drafter
    gave it. Otherwise the marker, wherever Word has split it, makes way for the first page, and each further
    page gets a paragraph of its own on a new page; all are scaled down together if the text area is narrower
    or lower. When an annex has come to have more or fewer pages, the first chart keeps place and width and
    the others are put after it anew.

    Args:
        file: the document, which is changed.
        penanda: the marker, `{{LAMPIRAN II}}`.
        semua: the pages, at least one; the annex of the first chart finds an earlier one.
        make_png: draws the fallback of an SVG, 300 dpi.

    Raises:
        ToolError: PK441 neither marker nor chart is there, PK442 the marker stands twice, PK443 a chart whose
            pages changed stands twice, PK445 the place can hold no chart.
    """
    before = etree.tostring(file.root), dict(file.baru), set(file.dibuang)
    gaya = GayaNaskah.read(file)
    work = _Pekerjaan(file, file.root, make_png)
    sebutan, urutan = semua[0][0].sebutan, semua[0][0].urutan
    earlier = p.find_series(file, BAGAN, sebutan, urutan)
    if earlier:
        skala = work.renew(semua, earlier, p.find_series(file, KETERANGAN, sebutan, urutan))
    else:
        place = _find_place(file, penanda)
        make_room(place, penanda, gaya)
        skala = work.replace(semua, place)
    return Sisipan(
        diperbarui=bool(earlier),
        is_sama=before == (etree.tostring(file.root), file.baru, file.dibuang),
        semua_skala=skala,
        penanda_tersisa=bool(earlier) and bool(x.find_marker(file.root, penanda)),
        semua_mirip=near_misses(file, penanda, gaya)[:MIRIP_TERBANYAK],
    )


def stands_in(file: DocxParts, penanda: str, sebutan: str, urutan: int) -> bool:
    """Whether a document has the chart of an annex, or else its marker."""
    return bool(p.find_series(file, BAGAN, sebutan, urutan)) or bool(x.find_marker(file.root, penanda))


def find_orientation(file: DocxParts, penanda: str, sebutan: str, urutan: int) -> str:
    """Return how the page lies on which the chart of an annex, or else the marker, stands.

    `mendatar` or `tegak`; empty if neither is there or the document does not say.
    """
    nodes = [one for same in p.find_series(file, BAGAN, sebutan, urutan).values() for one in same]
    nodes += [place.nodes[0] for place in x.find_marker(file.root, penanda)]
    size = x.paper(file.root, x.paragraph_of(nodes[0])) if nodes else None
    if size is None:
        return ""
    return "mendatar" if size[0] > size[1] else "tegak"


def no_marker(file: DocxParts, semua_penanda: Sequence[str]) -> ToolError:
    """Return what is said where none of some markers stands in the text, with what is nearly one."""
    gaya = GayaNaskah.read(file)
    near = [str(one) for penanda in semua_penanda for one in near_misses(file, penanda, gaya)]
    told = "; mungkin maksudnya " + ", atau ".join(near[:MIRIP_TERBANYAK]) if near else ""
    names = " maupun ".join(f"'{penanda}'" for penanda in semua_penanda)
    return ToolError(
        "PK441",
        f"penanda {names} tidak ditemukan di badan naskah{told}",
        hint=f"tulis {semua_penanda[0]} pada naskah di tempat bagan, dalam alinea tersendiri",
    )


@dataclass(frozen=True, slots=True)
class _Pekerjaan:
    """A document that is being changed."""

    file: DocxParts
    root: Any
    make_png: Callable[[str], bytes]

    def replace(self, semua: Sequence[HalamanSisip], place: x.TempatPenanda) -> tuple[float, ...]:
        """Put the pages at the marker."""
        paragraph = place.paragraph
        skala = _scale_to_fit(x.text_area(self.root, paragraph), semua)
        x.put_at_marker(place, self._runs(semua[0], skala))
        self._add_pages(paragraph, semua[1:], skala)
        return (skala,) * len(semua)

    def renew(
        self, semua: Sequence[HalamanSisip], charts: dict[int, list[Any]], legends: dict[int, list[Any]]
    ) -> tuple[float, ...]:
        """Give each chart that is there its new content; a KETERANGAN that was taken out stays out."""
        if list(charts) != [page[0].halaman for page in semua]:
            return self._renew_all(semua, charts, legends)
        for page in semua:
            for drawing in charts[page[0].halaman]:
                self._renew(drawing, page[0])
        new = [keterangan for page in semua for keterangan in page[1:]]
        for index, same in enumerate(legends.values()):
            for drawing in same:
                if index < len(new):
                    self._renew(drawing, new[index])
                else:
                    self._take_out(drawing)
        return tuple(p.width_emu(charts[page[0].halaman][0]) / p.emu(page[0].lebar_mm) for page in semua)

    def _renew_all(
        self, semua: Sequence[HalamanSisip], charts: dict[int, list[Any]], legends: dict[int, list[Any]]
    ) -> tuple[float, ...]:
        """Renew the first chart where it stands and put all others after it anew."""
        old = [drawing for same in (*charts.values(), *legends.values()) for drawing in same]
        if len(old) > len(charts) + len(legends):
            raise ToolError(
                "PK443",
                f"'{semua[0][0].nama}' ada lebih dari satu kali, sedangkan jumlah halamannya berubah",
                hint="hapus salinannya dari naskah, lalu jalankan lagi",
            )
        first = old[0]
        wanted = [page if legends else page[:1] for page in semua]
        paragraph = x.paragraph_of(first)
        skala = p.width_emu(first) / p.emu(semua[0][0].lebar_mm)
        if len(semua) > 1:
            skala = min(skala, _scale_to_fit(x.text_area(self.root, paragraph), wanted))
        for drawing in old[1:]:
            self._take_out(drawing)
        self._renew(first, wanted[0][0], round(p.emu(wanted[0][0].lebar_mm) * skala))
        anchor = next(first.iterancestors(f"{x.W}r"))
        for run in reversed(self._runs(wanted[0], skala)[1:]):
            anchor.addnext(run)
        self._add_pages(paragraph, wanted[1:], skala)
        return (skala,) * len(semua)

    def _renew(self, drawing: Any, gambar: Picture, width: int | None = None) -> None:
        before = p.relations_of(drawing)
        free_height(x.paragraph_of(drawing))
        size = p.size_emu(gambar, width or p.width_emu(drawing))
        _, room = x.text_area(self.root, x.paragraph_of(drawing))
        if size[1] > room - TEPI_EMU:  # a chart that has grown longer stays on its page
            size = p.size_emu(gambar, round(size[0] * (room - TEPI_EMU) / size[1]))
        p.renew(drawing, gambar, *self._embed(gambar), size=size)
        self._drop(before)

    def _take_out(self, drawing: Any) -> None:
        before = p.relations_of(drawing)
        p.take_out(drawing)
        self._drop(before)

    def _drop(self, relations: Sequence[str]) -> None:
        for rid in relations:
            if not p.is_used(self.root, rid):
                self.file.drop_image(rid)

    def _add_pages(self, paragraph: Any, semua: Sequence[HalamanSisip], skala: float) -> None:
        for page in semua:
            paragraph = x.next_paragraph(paragraph)
            paragraph.extend(self._runs(page, skala))

    def _runs(self, semua: Sequence[Picture], skala: float) -> list[Any]:
        """Return the pictures of a page as runs."""
        runs = []
        for index, gambar in enumerate(semua):
            size = p.size_emu(gambar, round(p.emu(gambar.lebar_mm) * skala))
            runs.append(p.picture_run(gambar, *self._embed(gambar), size=size, is_first=index == 0))
        p.number(self.root, runs)
        return runs

    def _embed(self, gambar: Picture) -> tuple[str, str]:
        """Add both forms of a picture; return the ids of their relations, PNG first."""
        png = self.file.add_image(self.make_png(gambar.svg), "png", "image/png")
        return png, self.file.add_image(gambar.svg.encode("utf-8"), "svg", "image/svg+xml")


def _find_place(file: DocxParts, penanda: str) -> x.TempatPenanda:
    places = [place for place in x.find_marker(file.root, penanda) if not x.is_in_box(place)]
    if not places:
        raise no_marker(file, [penanda])
    if len(places) > 1:
        raise ToolError(
            "PK442",
            f"penanda '{penanda}' ada {len(places)} kali dalam naskah",
            hint="sisakan satu penanda",
        )
    return places[0]


def _scale_to_fit(area: tuple[int, int], semua: Sequence[HalamanSisip]) -> float:
    """Return the scale, at most 1, at which each page fits the area."""
    scales = [1.0]
    for page in semua:
        wide = max(p.emu(gambar.lebar_mm) for gambar in page)
        high = sum(p.emu(gambar.tinggi_mm) for gambar in page)
        scales += [area[0] / wide, (area[1] - TEPI_EMU * len(page)) / high]
    return min(scales)
