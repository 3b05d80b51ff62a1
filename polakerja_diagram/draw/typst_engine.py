"""A page by typst: the SVG as one picture on a page of its size. Text and sizes are inputs, not code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.backend import load_typst
from polakerja_diagram.draw.fonts import fonts_folder, for_backend
from polakerja_diagram.draw.spelling import clean_text

if TYPE_CHECKING:
    from collections.abc import Mapping

SOURCE: Final = b"""#set document(date: none)
#set text(lang: "id", font: "TeX Gyre Bonum")
#set page(width: float(sys.inputs.lebar) * 1mm, height: float(sys.inputs.tinggi) * 1mm, margin: 0mm)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%, height: 100%, alt: sys.inputs.uraian)
"""
# https://typst.app/docs/reference/visualize/image/


def draw_with_typst(
    svg: str, lebar_mm: float, tinggi_mm: float, *, uraian: str, dpi: float | None = None
) -> bytes:
    """Return a PDF, or with `dpi` a PNG, of an SVG on a page of that size.

    Raises:
        ToolError: PK421 typst is not there, PK422 it failed.
    """
    return compile_typst(
        SOURCE,
        {
            "svg": for_backend(svg),
            "lebar": repr(lebar_mm),
            "tinggi": repr(tinggi_mm),
            "uraian": clean_text(uraian) or " ",
        },
        gagal=("typst gagal membuat PDF atau PNG", "coba cara lain: --mesin-pdf cairo"),
        format="pdf" if dpi is None else "png",
        ppi=dpi,
    )


def compile_typst(
    source: bytes, inputs: Mapping[str, str], *, gagal: tuple[str, str], **wishes: Any
) -> bytes:
    """Return what typst makes of a source, with our fonts alone; `gagal` says what failed, and what now.

    Raises:
        ToolError: PK421 typst is not there, PK422 it failed.
    """
    typst = load_typst()
    try:
        result: bytes = typst.compile(
            source,
            font_paths=[str(fonts_folder())],
            ignore_system_fonts=True,
            sys_inputs=dict(inputs),
            **wishes,
        )
    except (RuntimeError, ValueError, OSError) as cause:
        raise ToolError("PK422", gagal[0], hint=gagal[1], detail=str(cause)) from cause
    return result
