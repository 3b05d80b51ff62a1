"""What several commands have in common: the structure file, and the options that make a `Pilihan`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from polakerja_diagram.choices import Pilihan

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., Any]")

T = TypeVar("T", Path, tuple[Path, ...])

BERKAS_BAWAAN: Final = (Path("struktur.yaml"), Path("data/struktur.yaml"))
"""Where the structure file is looked for when none is named: the first that is there."""

KELUARAN_BAWAAN: Final = Path("output")
"""The folder of the results when none is named."""

USUAL: Final = Pilihan()


def choice(field: str, *short: str, bantuan: str, **more: Any) -> Callable[[F], F]:
    """Return the option of a field of `Pilihan`: named like the field, and unsaid what the field is.

    Args:
        field: the name of the field.
        short: the short form of the option.
        bantuan: what the help says of it; what is usual is added where it can be written.
        more: the rest of `click.option`.
    """
    usual = getattr(USUAL, field)
    if isinstance(usual, bool):
        more["is_flag"] = True
    elif usual:
        bantuan += f" Bawaan: {','.join(usual) if isinstance(usual, tuple) else usual}."
    name = f"--{field.removesuffix('_mm').replace('_', '-')}"
    return click.option(name, *short, field, default=usual, help=bantuan, **more)


def structure_option(kind: click.ParamType[Any]) -> Callable[[F], F]:
    """Return `--berkas`, known to every command that reads a structure; it comes as `disebut`."""
    usual = " bila ada, selain itu ".join(path.as_posix() for path in BERKAS_BAWAAN)
    text = f"Berkas struktur. Bawaan: {usual}."
    return click.option("--berkas", "disebut", type=kind, metavar="BERKAS", help=text)


def named_once(word: T | None, option: T | None) -> T | None:
    """Return what was named by its position or behind `--berkas`; the two may not differ."""
    if word and option and word != option:
        raise click.UsageError(
            "berkas struktur disebut langsung dan dengan --berkas, dan keduanya berlainan; sebut satu saja"
        )
    return word or option


def usual_file(*, tell: bool = True, needed: bool = True) -> Path:
    """Return the file that is meant when none is named.

    Args:
        tell: say on stderr which it is.
        needed: it must be there; otherwise the last place stands for a file that may never be opened.
    """
    found = next((path for path in BERKAS_BAWAAN if path.is_file()), None)
    if found is None and needed:
        raise no_usual_file()
    if found and tell:
        click.echo(f"berkas struktur: {found}", err=True)
    return found or BERKAS_BAWAAN[-1]


def no_usual_file() -> click.UsageError:
    """Return the wrong use that no file is named and none is where it usually is."""
    return click.UsageError(
        f"berkas struktur belum disebut, dan {' maupun '.join(map(str, BERKAS_BAWAAN))} tidak ada di folder "
        f"'{Path.cwd()}'; sebut berkasnya (--berkas BERKAS), atau jalankan dari folder tempat berkas itu"
    )
