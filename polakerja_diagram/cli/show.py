"""What the commands print about findings and failures."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from polakerja_diagram.diagnostics import Diagnostic, ToolError


def show(found: Iterable[Diagnostic], bentuk: str, *, err: bool) -> None:
    """Print findings in one of the three forms; the full form needs the lines of the file."""
    from polakerja_diagram.diagnostics.render import format_full, format_json, format_short

    lines: dict[str, list[str]] = {}
    for diagnostic in found:
        if bentuk == "ringkas":
            click.echo(format_short(diagnostic), err=err)
        elif bentuk == "json":
            click.echo(format_json(diagnostic), err=err)
        else:
            file = diagnostic.at.file
            if file not in lines:
                lines[file] = source_lines(Path(file))
            click.echo(format_full(diagnostic, lines[file]) + "\n", err=err)


def source_lines(path: Path) -> list[str]:
    """Return the lines of a file as well as they can be shown; none if it cannot be read (any more).

    No more is read than a structure file may hold: a device has no end.
    """
    from polakerja_diagram.read.text import MAX_BYTES

    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES)
    except OSError:
        return []
    return data.decode("utf-8-sig", errors="replace").split("\n")


def show_failure(kode: str, pesan: str, *, saran: str = "", rincian: str = "") -> None:
    """Say which tool failed, why, and what now; the tool's own words are kept."""
    click.echo(f"galat[{kode}]: {pesan}" if kode else f"galat: {pesan}", err=True)
    for line in rincian.strip().splitlines():
        click.echo(f"   | {line}", err=True)
    if saran:
        click.echo(f"   = saran: {saran}; penjelasan: polakerja jelaskan {kode}", err=True)


def stop(failure: ToolError, *, kode: int = 3) -> NoReturn:
    """Say which tool failed and end with an exit code."""
    show_failure(failure.code, failure.message, saran=failure.hint, rincian=failure.detail)
    sys.exit(kode)
