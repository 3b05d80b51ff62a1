"""`polakerja dokter`: whether everything that a drawing needs is there, and what to do about what is not.

Each check tries the real thing: the engine draws, the PDF backends are loaded, a file is written. A check
says what is there, or raises what the drawing would raise.
"""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from polakerja_diagram.cli.language import MEMBANTU, PathParam, Perintah
from polakerja_diagram.cli.options import BERKAS_BAWAAN, KELUARAN_BAWAAN
from polakerja_diagram.diagnostics import ToolError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

EXIT_MISSING: Final = 3
"""Something that a drawing needs is not there, as where a tool fails."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What a check found: its subject, what is there, what to do if it is not, whether a drawing needs it."""

    hal: str
    kata: str
    saran: str = ""
    wajib: bool = True

    @property
    def is_well(self) -> bool:
        """Whether nothing has to be done."""
        return not self.saran

    def __str__(self) -> str:
        """Return the lines that a drafter reads."""
        mark = "baik  " if self.is_well else "KURANG" if self.wajib else "tiada "
        return f"{mark}  {self.hal}: {self.kata}" + (f"\n        saran: {self.saran}" if self.saran else "")


@click.command(cls=Perintah, golongan=MEMBANTU, short_help="Periksa apakah semua yang diperlukan terpasang.")
@click.option(
    "--keluaran",
    "-k",
    type=PathParam(),
    default=KELUARAN_BAWAAN,
    metavar="FOLDER",
    help="Folder hasil yang akan dipakai. Bawaan: output.",
)
def dokter(*, keluaran: Path) -> None:
    """Periksa mesin gambar, huruf, pembuat PDF, dan izin menulis, dengan mencobanya.

    Kode keluar 0 bila semua yang diperlukan ada, 3 bila ada yang kurang.

    \b
    Contoh:
      polakerja dokter
    """
    found = list(examine(keluaran))
    for one in found:
        click.echo(str(one))
    missing = [one.hal for one in found if one.wajib and not one.is_well]
    if missing:
        click.echo(f"\nYang kurang: {', '.join(missing)}.")
        sys.exit(EXIT_MISSING)
    click.echo("\nSemua yang diperlukan ada.")


def examine(keluaran: Path) -> Iterator[Diagnosis]:
    """Yield what every check finds, in the order in which it is told."""
    python = platform.python_version()
    yield Diagnosis("program", f"polakerja {_version()}, Python {python}, {platform.platform()}")
    yield _tried("mesin gambar", lambda: _draws(None))
    yield _tried("mesin gambar lain (dot)", lambda: _draws("dot"), wajib=False)
    yield _tried("huruf", _fonts)
    loaders = {"cairo": _cairo, "typst": _typst}
    backends = [_tried(f"PDF dengan {name}", load, wajib=False) for name, load in loaders.items()]
    yield from backends
    if not any(one.is_well for one in backends):
        yield Diagnosis("pembuat PDF", "tidak ada", "pasang ulang program ini, atau pasang libcairo")
    yield _writes(keluaran)
    yield _git()
    yield _berkas()


def _tried(hal: str, check: Callable[[], str], *, wajib: bool = True) -> Diagnosis:
    try:
        return Diagnosis(hal, check(), wajib=wajib)
    except ToolError as failure:
        return Diagnosis(
            hal, failure.message, failure.hint or f"polakerja jelaskan {failure.code}", wajib=wajib
        )


def _version() -> str:
    from polakerja_diagram import __version__

    return __version__


def _draws(engine: str | None) -> str:
    from polakerja_diagram.draw.engine import find_engine, render_svg

    render_svg(('graph { a [pos="0,0!"]; }',), engine=engine)
    return find_engine(engine)


def _fonts() -> str:
    from polakerja_diagram.draw.fonts import KELUARGA, fonts_folder

    return f"{KELUARGA}, {fonts_folder()}"


def _cairo() -> str:
    from polakerja_diagram.draw.backend import load_cairosvg

    return f"CairoSVG {load_cairosvg().__version__}"


def _typst() -> str:
    from polakerja_diagram.draw.backend import load_typst

    load_typst()
    return "terpasang"


def _writes(folder: Path) -> Diagnosis:
    """Try to write into the folder of the results, or where it would be made; nothing is left behind."""
    try:
        there = next(one for one in (folder, *folder.absolute().parents) if one.exists())
        trial = there / f".polakerja-dokter-{os.getpid()}"
        trial.write_bytes(b"")
        trial.unlink()
    except OSError as cause:
        hint = "pilih folder lain dengan --keluaran, misalnya di folder Dokumen Anda"
        return Diagnosis("folder hasil", f"{folder}: tidak dapat ditulisi ({cause.strerror})", hint)
    return Diagnosis("folder hasil", f"{folder}: dapat ditulisi")


def _git() -> Diagnosis:
    from polakerja_diagram.host import MACHINE

    path = MACHINE.find("git")
    hint = "" if path else "hanya untuk membandingkan dengan revisi Git; perintah lain tidak memerlukannya"
    return Diagnosis("git", path or "tidak ada", hint, wajib=False)


def _berkas() -> Diagnosis:
    found = next((path for path in BERKAS_BAWAAN if path.is_file()), None)
    hint = "" if found else "sebut berkasnya dengan --berkas, atau jalankan dari folder tempat berkas itu"
    return Diagnosis(
        "berkas struktur", str(found or f"tidak ada di folder '{Path.cwd()}'"), hint, wajib=False
    )
