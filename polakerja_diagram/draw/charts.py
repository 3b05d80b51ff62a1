"""Pages through the engine: it draws the charts while we write the pages, and is held against ours."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from polakerja_diagram.draw.dot import build_dot
from polakerja_diagram.draw.engine import render_svg
from polakerja_diagram.draw.geometry import check_geometry
from polakerja_diagram.host import MACHINE, Host

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from polakerja_diagram.chart.denah import Halaman

T = TypeVar("T")


def draw_charts(
    pages: Sequence[Halaman], write: Callable[[], T], *, mesin: str | None = None, host: Host = MACHINE
) -> tuple[tuple[str, ...], T]:
    """Return the DOT of each page, drawn by the engine as we place it, and what `write` gave meanwhile.

    Raises:
        ToolError: PK401-PK405, the engine failed or its drawing is not this page; or what `write` raises.
    """
    dots = tuple(build_dot(halaman) for halaman in pages)
    drawn, written = host.both(partial(render_svg, dots, engine=mesin, host=host), write)
    for halaman, gambar in zip(pages, drawn, strict=True):
        check_geometry(halaman, gambar)
    return dots, written
