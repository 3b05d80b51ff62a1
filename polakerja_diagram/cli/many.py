"""`polakerja lampiran` with several files: the bar, the findings of each, the table, the exit code."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from polakerja_diagram.cli.endings import exit_code
from polakerja_diagram.cli.show import show, show_failure

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from polakerja_diagram.choices import Pilihan
    from polakerja_diagram.many import HasilBerkas


def draw_folder(semua_berkas: Sequence[Path], *, keluaran: Path, paralel: int, pilihan: Pilihan) -> None:
    """Draw all files; a bar on stderr while they are drawn, then errors on stderr and a table on stdout.

    Exit code 3 if a tool failed for any file, else 1 if any was not drawn.
    """
    from polakerja_diagram.cli.summary import summarise_many
    from polakerja_diagram.many import draw_many, find_namesakes

    twice = find_namesakes(semua_berkas)
    if twice:
        raise click.UsageError(
            f"'{twice[0]}' dan '{twice[1]}' bernama sama; hasilnya akan jatuh di folder yang sama"
        )
    done: dict[Path, HasilBerkas] = {}
    try:
        with click.progressbar(length=len(semua_berkas), label="Menggambar", file=sys.stderr) as bar:
            for hasil in draw_many(semua_berkas, keluaran=keluaran, paralel=paralel, pilihan=pilihan):
                done[hasil.berkas] = hasil
                bar.update(1)
    except KeyboardInterrupt as cause:
        drawn = sum(hasil.is_jadi for hasil in done.values())
        click.echo(f"\ndihentikan; {drawn} dari {len(semua_berkas)} berkas sudah digambar", err=True)
        sys.exit(exit_code(cause))
    in_order = [done[berkas] for berkas in semua_berkas]
    for hasil in in_order:
        _tell(hasil)
    for line in summarise_many(in_order):
        click.echo(line)
    failed = [hasil.kegagalan for hasil in in_order if not hasil.is_jadi]
    sys.exit(3 if any(one and one.kode for one in failed) else 1 if failed else 0)


def _tell(hasil: HasilBerkas) -> None:
    """Say on stderr why a file was not drawn; warnings are only counted, in the table."""
    from polakerja_diagram.diagnostics import Severity

    for remark in hasil.catatan:
        click.echo(f"catatan: {hasil.berkas}: {remark}", err=True)
    if hasil.is_jadi:
        return
    show((found for found in hasil.temuan if found.severity is Severity.GALAT), "lengkap", err=True)
    if hasil.kegagalan:
        failure = hasil.kegagalan
        show_failure(
            failure.kode, f"{hasil.berkas}: {failure.pesan}", saran=failure.saran, rincian=failure.rincian
        )
