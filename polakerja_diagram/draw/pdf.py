"""A page SVG as PDF or PNG, by cairo or by typst: the same page box, the same words at the same places.

Whatever the backend wrote about dates, itself and the machine is replaced, so that the same page gives the
same bytes. Nothing here is encrypted or signed. The backends are imported when first used: they load slowly.
"""

from __future__ import annotations

import re
import struct
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.backend import CAIRO, TYPST, choose_backend, load_cairosvg, load_typst
from polakerja_diagram.draw.cairo_surface import draw_pdf
from polakerja_diagram.draw.carried import PNG_HEAD_BYTES, png_chunk, text_chunks
from polakerja_diagram.draw.fonts import NAMA_PDF, for_backend
from polakerja_diagram.draw.identity import BAHASA, PROGRAM
from polakerja_diagram.draw.spelling import clean_text
from polakerja_diagram.draw.typst_engine import draw_with_typst

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pikepdf

    from polakerja_diagram.draw.identity import Identitas

SIZE: Final = re.compile(r"<svg\b[^>]*?\swidth=\"([\d.]+)mm\"[^>]*?\sheight=\"([\d.]+)mm\"")

TINGGI_HURUF: Final = {"Regular": (772, -228, 681), "Bold": (787, -213, 681)}
"""Ascent, descent, height of capitals of the bundled fonts in 1/1000 em (OS/2 sTypoAscender, sTypoDescender,
sCapHeight of the font files). cairo writes the bounds of all 1090 glyphs instead."""


def render_pdf(svg: str, identitas: Identitas, *, backend: str | None = None, uraian: str = "") -> bytes:
    """Return the page as a PDF of its physical size, with the bundled font embedded.

    Args:
        svg: a page of `build_both_svgs`, its width and height in millimetres.
        identitas: what the document says of itself; the fingerprint is `/Sidik` of its information.
        backend: `cairo` or `typst`; None chooses as `choose_backend` does.
        uraian: the page in words, for who cannot see it (typst writes it as the picture's alternative).

    Raises:
        ToolError: PK420, PK421 the backend is not there, PK422 it failed, PK423 it took another font.
    """
    import pikepdf  # noqa: PLC0415 - slow to load

    name, _ = choose_backend(backend)
    raw = (
        _with_cairo(draw_pdf, svg)
        if name == CAIRO
        else draw_with_typst(svg, *page_size_mm(svg), uraian=uraian)
    )
    with pikepdf.open(BytesIO(raw)) as document:
        _settle_fonts(document)
        _describe(document, identitas)
        return _save(document)


def join_pdf(parts: Sequence[tuple[str, bytes]], identitas: Identitas) -> bytes:
    """Return the pages of all parts in one document; a bookmark leads to the first page of each part.

    Args:
        parts: the words of the bookmark, and a PDF of `render_pdf`; in order.
        identitas: what the whole document says of itself.
    """
    import pikepdf  # noqa: PLC0415 - slow to load

    document = pikepdf.new()
    starts = []
    for name, data in parts:
        starts.append((clean_text(name), len(document.pages)))
        with pikepdf.open(BytesIO(data)) as part:
            document.pages.extend(part.pages)
    for page in document.pages:
        if "/StructParents" in page:  # the tree it points into stays behind with its part
            del page["/StructParents"]
    with document.open_outline() as outline:
        outline.root.extend(pikepdf.OutlineItem(name, start) for name, start in starts)
    document.Root.PageMode = pikepdf.Name.UseOutlines
    _describe(document, identitas)
    return _save(document)


def render_png(svg: str, *, dpi: float, backend: str | None = None) -> bytes:
    """Return the page as a picture on white, by the backend that draws the PDF.

    Raises:
        ToolError: PK420, PK421 the backend is not there, PK422 it failed.
    """
    name, _ = choose_backend(backend)
    if name == TYPST:
        load_typst()
        return _annotate(draw_with_typst(svg, *page_size_mm(svg), uraian="", dpi=dpi), svg, dpi)
    cairosvg = load_cairosvg()
    width_mm, height_mm = page_size_mm(svg)
    png: bytes = _with_cairo(
        cairosvg.svg2png,
        svg,
        output_width=round(width_mm / 25.4 * dpi),
        output_height=round(height_mm / 25.4 * dpi),
        background_color="white",
    )
    return _annotate(png, svg, dpi)


def _annotate(png: bytes, svg: str, dpi: float) -> bytes:
    """Return the PNG with what the SVG says of its publisher, and with its density (`pHYs`).

    Office programs paste a picture that states its density in its size on paper.
    """
    head, rest = png[:PNG_HEAD_BYTES], png[PNG_HEAD_BYTES:]
    density = b""
    if b"pHYs" not in rest[: rest.find(b"IDAT")]:
        per_metre = round(dpi / 0.0254)
        density = png_chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1))
    return head + density + text_chunks(svg) + rest


def page_size_mm(svg: str) -> tuple[float, float]:
    """Return width and height that the SVG states in millimetres.

    Raises:
        ToolError: PK422, it states none (a drafter's template left it out).
    """
    found = SIZE.search(svg)
    if found is None:
        raise ToolError(
            "PK422",
            "ukuran halaman dalam milimeter tidak tertulis pada SVG",
            hint="tulis width dan height dalam mm pada unsur svg di templat",
        )
    return float(found[1]), float(found[2])


def _with_cairo(convert: Any, svg: str, **options: Any) -> bytes:
    """Run CairoSVG on the copy for backends; it reads no other file and no network (`unsafe` stays off)."""
    try:
        result: bytes = convert(bytestring=for_backend(svg).encode("utf-8"), **options)
    # a drafter's template can hold anything
    except (ValueError, SyntaxError, ArithmeticError, OSError) as cause:
        raise ToolError(
            "PK422",
            "CairoSVG gagal membuat PDF atau PNG",
            hint="coba cara lain: --mesin-pdf typst",
            detail=f"{type(cause).__name__}: {cause}",
        ) from cause
    return result


def _settle_fonts(document: pikepdf.Pdf) -> None:
    """Give both backends' fonts the same heights; refuse a font that is not the bundled one.

    Another font has other widths, and readers build the boxes of words from the heights.

    Raises:
        ToolError: PK423, there is another font.
    """
    for page in document.pages:
        resources: Any = page.get("/Resources", {})
        for font in resources.get("/Font", {}).values():
            name = str(font.get("/BaseFont", ""))
            if NAMA_PDF not in name:
                raise ToolError(
                    "PK423",
                    f"PDF memakai huruf lain daripada huruf bawaan: '{name.lstrip('/')}'",
                    hint="pakai cara lain: --mesin-pdf typst",
                )
            holder = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            descriptor = holder.FontDescriptor
            heights = TINGGI_HURUF["Bold" if "Bold" in name else "Regular"]
            descriptor.Ascent, descriptor.Descent, descriptor.CapHeight = heights


def _describe(document: pikepdf.Pdf, identitas: Identitas) -> None:
    """Say title, subject, keywords, language, office and day of the act; and nothing about the machine."""
    import pikepdf  # noqa: PLC0415 - slow to load

    info = document.docinfo
    for key in list(info.keys()):
        del info[key]
    info["/Title"] = clean_text(identitas.judul)
    if identitas.tentang:
        info["/Subject"] = clean_text(identitas.tentang)
    if identitas.kata_kunci:
        info["/Keywords"] = clean_text(", ".join(identitas.kata_kunci))
    if identitas.sidik:
        info["/Sidik"] = identitas.sidik
    info["/Author"] = clean_text(identitas.penerbit.pembuat)
    info["/Creator"] = info["/Producer"] = PROGRAM
    if identitas.penerbit.tanggal:
        info["/CreationDate"] = info["/ModDate"] = f"D:{identitas.penerbit.tanggal:%Y%m%d}000000Z"
    if "/Metadata" in document.Root:  # the backend's own account, with its own title and dates
        del document.Root["/Metadata"]
    if "/MarkInfo" in document.Root:  # of its optional keys, older readers reject Suspects
        document.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    document.Root.Lang = pikepdf.String(BAHASA)
    document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)


def _save(document: pikepdf.Pdf) -> bytes:
    import pikepdf  # noqa: PLC0415 - slow to load

    stream = BytesIO()
    document.save(
        stream,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        recompress_flate=False,
        min_version="1.7",
    )
    return stream.getvalue()
