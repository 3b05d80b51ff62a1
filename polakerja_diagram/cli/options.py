"""What several commands have in common: the usual file, and the options that make a `Pilihan`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from polakerja_diagram.choices import Pilihan

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., Any]")

BERKAS_BAWAAN: Final = Path("data/struktur.yaml")

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
