"""Which program makes the PDF: cairo where its library is installed, else typst, which needs none."""

from __future__ import annotations

import ctypes.util
import sys
from contextlib import contextmanager, suppress
from functools import cache
from typing import TYPE_CHECKING, Any

from polakerja_diagram.choices import MESIN_PDF
from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw.fonts import isolate_fontconfig

if TYPE_CHECKING:
    from collections.abc import Iterator

CAIRO, TYPST = MESIN_PDF


def choose_backend(wish: str | None = None) -> tuple[str, str]:
    """Return the backend's name and a remark in Indonesian when it is not the usual one (else empty).

    On Windows cairo asks the system for fonts and cannot be given ours, so typst is the usual one there.

    Raises:
        ToolError: PK420 cairo was asked for and is not there, PK421 neither is there.
    """
    if wish == CAIRO:
        load_cairosvg()
        return CAIRO, ""
    if wish == TYPST:
        load_typst()
        return TYPST, ""
    if wish is not None:
        raise ToolError(
            "PK421", f"cara membuat PDF '{wish}' tidak dikenal", hint="yang ada: --mesin-pdf cairo atau typst"
        )
    if sys.platform == "win32":
        load_typst()
        return TYPST, "PDF dibuat dengan typst"
    try:
        load_cairosvg()
    except ToolError:
        load_typst()
        return TYPST, "pustaka cairo tidak terpasang, PDF dibuat dengan typst (hasilnya sama)"
    return CAIRO, ""


@cache
def load_cairosvg() -> Any:
    """Return the module, with only the bundled fonts in sight.

    Raises:
        ToolError: PK420, libcairo or CairoSVG is not installed.
    """
    isolate_fontconfig()
    try:
        with suppress(OSError), _loader_only():
            import cairosvg  # noqa: PLC0415 - slow to load
        import cairosvg  # noqa: PLC0415 - where the loader alone does not find libcairo
    except (ImportError, OSError) as cause:
        raise ToolError(
            "PK420",
            "pustaka cairo tidak dapat dimuat",
            hint="pasang libcairo (Debian: libcairo2), atau pakai --mesin-pdf typst",
            detail=str(cause),
        ) from cause
    return cairosvg


@contextmanager
def _loader_only() -> Iterator[None]:
    """On Linux, let libcairo be found by the system's loader alone.

    cairocffi asks `find_library` for three names; for those that do not exist this runs a C compiler and a
    linker, which takes longer than drawing a page.
    """
    if sys.platform != "linux":
        yield
        return
    asked = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None  # noqa: ARG005 - the shape of what it stands in for
    try:
        yield
    finally:
        ctypes.util.find_library = asked


@cache
def load_typst() -> Any:
    """Return the module.

    Raises:
        ToolError: PK421, typst is not installed or not made for this machine.
    """
    try:
        import typst  # noqa: PLC0415 - slow to load
    except (ImportError, OSError) as cause:
        raise ToolError(
            "PK421",
            "typst tidak dapat dimuat",
            hint="pasang ulang program ini, atau pasang libcairo lalu pakai --mesin-pdf cairo",
            detail=str(cause),
        ) from cause
    return typst
