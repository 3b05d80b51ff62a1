"""What the commands print about findings and failures."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final, NoReturn, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from polakerja_diagram.diagnostics import Diagnostic, Outcome, ToolError

T = TypeVar("T")

NASKAH_SALAH: Final = frozenset({"PK440", "PK441", "PK442", "PK443", "PK444", "PK445"})
"""The drafter's document is not as `sisip` needs it: wrong use, no tool has failed."""


def show(found: Iterable[Diagnostic], bentuk: str, *, err: bool) -> None:
    """Print findings, one a cause, in one of three forms; in full only what stands (`summarise_silence`)."""
    from polakerja_diagram.diagnostics.causes import told
    from polakerja_diagram.diagnostics.render import format_full, format_json, format_short

    write = {"ringkas": format_short, "json": format_json}.get(bentuk)
    for diagnostic in told(found):
        if write:
            click.echo(write(diagnostic), err=err)
        elif not diagnostic.dibiarkan:
            click.echo(f"{format_full(diagnostic)}\n", err=err)


def show_failure(kode: str, pesan: str, *, saran: str = "", rincian: str = "") -> None:
    """Say which tool failed, why, and what now; the tool's own words are kept."""
    click.echo(f"galat[{kode}]: {pesan}" if kode else f"galat: {pesan}", err=True)
    for line in rincian.strip().splitlines():
        click.echo(f"   | {line}", err=True)
    if saran:
        click.echo(f"   = saran: {saran}; penjelasan: polakerja jelaskan {kode}", err=True)


def value_of(outcome: Outcome[T], otherwise: str = "", *, kode: int = 1) -> T:
    """Print what was found and return the value; without one say `otherwise` and end with an exit code."""
    show(outcome.diagnostics, "lengkap", err=True)
    if outcome.value is None:
        if otherwise:
            click.echo(otherwise, err=True)
        sys.exit(kode)
    return outcome.value


def stop(failure: ToolError, *, kode: int = 3) -> NoReturn:
    """Say which tool failed and end with an exit code."""
    show_failure(failure.code, failure.message, saran=failure.hint, rincian=failure.detail)
    sys.exit(2 if failure.code in NASKAH_SALAH else kode)
