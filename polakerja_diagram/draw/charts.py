"""Pages through the engine: it draws the charts while we write the pages, and is held against ours."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from polakerja_diagram.draw.dot import build_dot
from polakerja_diagram.draw.engine import render_svg
from polakerja_diagram.draw.geometry import check_geometry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from polakerja_diagram.chart.denah import Halaman

T = TypeVar("T")


def draw_charts(
    pages: Sequence[Halaman], write: Callable[[], T], *, mesin: str | None = None
) -> tuple[tuple[str, ...], T]:
    """Return the DOT of each page, drawn by the engine as we place it, and what `write` gave meanwhile.

    Raises:
        ToolError: PK401-PK405, the engine failed or its drawing is not this page; or what `write` raises.
    """
    dots = tuple(build_dot(halaman) for halaman in pages)
    with ThreadPoolExecutor(max_workers=1) as beside:
        drawing = beside.submit(render_svg, dots, engine=mesin)
        written = write()
    for halaman, gambar in zip(pages, drawing.result(), strict=True):
        check_geometry(halaman, gambar)
    return dots, written
