"""A drafter's Word document and a chart -> the same document with the chart at a marker, or renewed.

Only `word/document.xml`, its relations and the list of content types are changed, and those only by what the
picture needs; every other part is carried over as it is, byte for byte.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.office import sisip_xml as x
from polakerja_diagram.office.sisip_zip import Naskah

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.office.gambar import Gambar

DOKUMEN: Final = "word/document.xml"

PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True)


@dataclass(frozen=True, slots=True)
class Sisipan:
    """The changed document; what was done; by how much the chart was scaled to fit between the margins."""

    naskah: bytes
    diperbarui: bool
    """Whether an earlier chart was renewed (else the marker was replaced)."""
    skala: float


def insert_chart(
    naskah: bytes, penanda: str, semua_gambar: Sequence[Gambar], *, semua_png: Sequence[bytes]
) -> Sisipan:
    """Put pictures where a marker stands, or renew those of the same name.

    A chart that is there already is renewed where it stands, in any paragraph, and keeps the width that the
    drafter gave it. Otherwise the marker, wherever Word has split it, makes way for the pictures, one below
    the other, scaled down together if the text area is narrower or lower.

    Args:
        naskah: a DOCX file.
        penanda: the marker, `{{LAMPIRAN II}}`.
        semua_gambar: the chart and, if wanted, its KETERANGAN; the first one's name decides.
        semua_png: the fallback of each, 300 dpi.

    Raises:
        ToolError: PK440 not a DOCX, PK441 neither marker nor chart is there, PK442 the marker stands twice.
    """
    file = Naskah.read(naskah, _broken)
    try:
        root = etree.fromstring(file.part(DOKUMEN), PARSER)
    except etree.XMLSyntaxError as cause:
        raise _broken(str(cause)) from cause
    earlier = x.find_pictures(root, [gambar.nama for gambar in semua_gambar])
    if semua_gambar[0].nama in earlier:
        skala = _renew(file, root, earlier, semua_gambar, semua_png)
    else:
        skala = _replace(file, root, penanda, semua_gambar, semua_png)
    file.change(DOKUMEN, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
    return Sisipan(file.bytes(), semua_gambar[0].nama in earlier, skala)


def _renew(
    file: Naskah,
    root: Any,
    earlier: dict[str, Any],
    semua_gambar: Sequence[Gambar],
    semua_png: Sequence[bytes],
) -> float:
    """Give each picture that is there its new content; the width stays, the height follows the new shape."""
    skala = 1.0
    for gambar, png in zip(semua_gambar, semua_png, strict=True):
        drawing = earlier.get(gambar.nama)
        if drawing is not None:
            width, height = _size(gambar, x.width_emu(drawing))
            if gambar is semua_gambar[0]:
                skala = width / x.emu(gambar.lebar_mm)
            before = x.pictures_of(drawing)
            x.renew(drawing, gambar, *_embed(file, gambar, png), size=(width, height))
            for rid in before:
                if not x.is_used(root, rid):
                    file.drop_image(rid)
    return skala


def _replace(
    file: Naskah, root: Any, penanda: str, semua_gambar: Sequence[Gambar], semua_png: Sequence[bytes]
) -> float:
    places = x.find_marker(root, penanda)
    if not places:
        raise ToolError(
            "PK441",
            f"penanda '{penanda}' tidak ditemukan dalam naskah",
            hint=f"tulis {penanda} pada naskah di tempat bagan, dalam alinea tersendiri",
        )
    if len(places) > 1:
        raise ToolError(
            "PK442",
            f"penanda '{penanda}' ada {len(places)} kali dalam naskah",
            hint="sisakan satu penanda",
        )
    skala = x.scale_to_fit(root, places[0], semua_gambar)
    runs = []
    for index, (gambar, png) in enumerate(zip(semua_gambar, semua_png, strict=True)):
        size = _size(gambar, round(x.emu(gambar.lebar_mm) * skala))
        runs.append(x.picture_run(root, gambar, *_embed(file, gambar, png), size=size, is_first=index == 0))
    x.put_at_marker(places[0], runs)
    return skala


def _size(gambar: Gambar, width: int) -> tuple[int, int]:
    """Return width and height in EMU of a picture that is so wide."""
    return width, round(width * gambar.tinggi_mm / gambar.lebar_mm)


def _embed(file: Naskah, gambar: Gambar, png: bytes) -> tuple[str, str]:
    """Add both forms of a picture; return the ids of their relations, PNG first."""
    return file.add_image(png, "png", "image/png"), file.add_image(
        gambar.svg.encode("utf-8"), "svg", "image/svg+xml"
    )


def _broken(detail: str) -> ToolError:
    return ToolError(
        "PK440",
        "naskah bukan dokumen Word (.docx) yang utuh",
        hint="simpan ulang di Word sebagai .docx tanpa sandi",
        detail=detail,
    )
