"""Page templates: where they live, how a drafter's own replace them, and what is said when one is wrong.

Templates are Jinja: autoescape on, every name must exist. Ours crash when they are wrong; a drafter's own run
in a sandbox and get a message with file and line.
"""

from __future__ import annotations

import traceback
from contextlib import suppress
from difflib import get_close_matches
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from polakerja_diagram.diagnostics import ToolError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

HALAMAN: Final = "halaman.svg.jinja"
BAGAN: Final = "bagan.svg.jinja"
PERUBAHAN: Final = "perubahan.svg.jinja"
SEMUA_TEMPLAT: Final = (HALAMAN, BAGAN, "unsur.svg.jinja", "keterangan.svg.jinja", "lampiran.html.jinja")
"""The files a drafter may replace: the page, the chart alone, the macros both use, the KETERANGAN alone, the
web page."""

MISTAKES: Final = (
    TemplateError,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    OSError,
    RecursionError,
    MemoryError,
)
"""What a wrong template can raise; the last two where it calls itself, or makes a text without end."""


def templates_folder() -> Path:
    """Return our templates: inside the installed package, or at the top of a checkout."""
    packaged = Path(str(files("polakerja_diagram"))) / "templates"
    if packaged.is_dir():
        return packaged
    return packaged.parent.parent / "templates"


def render_template(
    name: str,
    context: Mapping[str, Any],
    *,
    filters: Mapping[str, Callable[..., Any]],
    templat: Path | None,
) -> str:
    """Return a template filled in; a file of that name in `templat` takes the place of ours.

    Raises:
        ToolError: PK410 `templat` holds no template we know or cannot be read, PK411 a template of the
            drafter is wrong or cannot be read.
    """
    if templat is not None:
        _check_folder(templat)
    environment = _environment(templat)
    environment.filters.update(filters)
    try:
        return environment.get_template(name).render(context)
    except MISTAKES as cause:
        place = _place(cause, templat)
        if place is None:
            raise
        raise ToolError(
            "PK411",
            f"{place}: templat tidak dapat dipakai",
            hint="minta hak baca atas berkas itu, atau salin lagi dari templat bawaan"
            if isinstance(cause, OSError)
            else "bandingkan baris itu dengan templat bawaan",
            detail=f"{type(cause).__name__}: {cause}",
        ) from cause


def remark_templates(templat: Path) -> Iterator[str]:
    """Yield a remark for each template of the drafter that has no name of ours, with the name that is near.

    Raises:
        ToolError: PK410 the folder cannot be read.
    """
    for name in _names(templat):
        if name.endswith(".jinja") and name not in SEMUA_TEMPLAT:
            yield (
                f"templat '{templat / name}' tidak bernama seperti templat bawaan; "
                f"ia hanya terpakai bila dimuat oleh templat lain{_near(name)}"
            )


def fingerprint_templates(templat: Path) -> str:
    """Return 64 hexadecimal digits (SHA-256) of the templates in a folder, by name and content.

    Raises:
        ToolError: PK410 the folder cannot be read.
    """
    digest = sha256()
    for name in _names(templat):
        if name.endswith(".jinja"):
            with suppress(OSError):  # one that may not be read is not used, or has failed before
                digest.update(f"{name}\0".encode() + sha256((templat / name).read_bytes()).digest())
    return digest.hexdigest()


@cache
def _environment(templat: Path | None) -> Environment:
    """Return the environment for a folder; it compiles each template once and again when its file changes.

    Ours need no sandbox, which asks at every name whether it may be read and so takes a third of the time.
    """
    folders = [templates_folder()] if templat is None else [templat, templates_folder()]
    kind = Environment if templat is None else SandboxedEnvironment
    return kind(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        newline_sequence="\n",
    )


def _names(templat: Path) -> list[str]:
    """Return the names of the files in the drafter's folder, in order."""
    try:
        return sorted(path.name for path in templat.iterdir() if path.is_file())
    except OSError as cause:
        raise ToolError(
            "PK410",
            f"folder templat '{templat}' tidak dapat dibaca",
            hint="minta hak baca atas folder itu, atau salin isinya ke folder Anda sendiri",
            detail=cause.strerror or str(cause),
        ) from cause


def _near(name: str) -> str:
    """Return the question whether a name of ours is meant; empty if none is near.

    >>> _near("halamn.svg.jinja")
    "; maksudnya 'halaman.svg.jinja'?"
    """
    near = get_close_matches(name, SEMUA_TEMPLAT, n=1, cutoff=0.8)
    return f"; maksudnya '{near[0]}'?" if near else ""


def _check_folder(templat: Path) -> None:
    names = _names(templat)
    if any(name in SEMUA_TEMPLAT for name in names):
        return
    meant = next(((name, near) for name in names if (near := _near(name))), None)
    raise ToolError(
        "PK410",
        f"folder templat '{templat}' tidak memuat templat yang dikenal"
        + (f"; ada '{meant[0]}'{meant[1]}" if meant else ""),
        hint=f"salin salah satu dari {', '.join(SEMUA_TEMPLAT)} ke folder itu, lalu ubah salinannya",
    )


def _place(cause: BaseException, templat: Path | None) -> str | None:
    """Return `file:line` in the drafter's folder where it went wrong; None if it went wrong elsewhere."""
    if templat is None:
        return None
    if isinstance(cause, TemplateSyntaxError):
        file, line = cause.filename, cause.lineno
        return f"{file}:{line}" if file and Path(file).parent == templat else None
    for frame in reversed(traceback.extract_tb(cause.__traceback__)):
        if Path(frame.filename).parent == templat:
            return f"{frame.filename}:{frame.lineno}"
    if isinstance(cause, OSError):
        file = str(cause.filename or "")
        return file if Path(file).parent == templat else None
    if isinstance(cause, UnicodeDecodeError | RecursionError):  # read before any line of it could run
        return next((str(templat / name) for name in _names(templat) if name in SEMUA_TEMPLAT), None)
    return None
