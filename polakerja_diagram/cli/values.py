"""Values of the command line beyond one word: lengths, counts, files named by a pattern."""

from __future__ import annotations

import re
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from polakerja_diagram.cli.language import PathParam
from polakerja_diagram.units import read_mm

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

REGION: Final = re.compile(r"[0-9]{2}(?:\.?[0-9]{2})?")
"""Two digits of the province, two of the region within it (Kepmendagri on codes of regions)."""
NAME_PART: Final = re.compile(r"\{(?:tahun|jenis|kode|nomor)\}")
PATTERN_SIGNS: Final = frozenset("*?[")


class LengthParam(click.ParamType[float]):
    """A length on paper, in millimetres: `175mm`, `17,5 cm`, or `175`."""

    name = "panjang"

    def __init__(self, *, terkecil_mm: float, terbesar_mm: float) -> None:
        self.terkecil_mm = terkecil_mm
        self.terbesar_mm = terbesar_mm

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return what may be said, for the help page."""
        return "Nmm"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Return millimetres."""
        length = read_mm(str(value))
        if length is None:
            self.fail(f"'{value}' bukan panjang (contoh: 175mm atau 17,5cm)", param, ctx)
        if not self.terkecil_mm <= length <= self.terbesar_mm:
            self.fail(f"'{value}' di luar {self.terkecil_mm:g} sampai {self.terbesar_mm:g} mm", param, ctx)
        return length


class Bilangan(click.ParamType[int]):
    """A whole number within bounds."""

    name = "n"

    def __init__(self, terkecil: int, terbesar: int) -> None:
        self.terkecil = terkecil
        self.terbesar = terbesar

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number."""
        word = str(value).strip()
        if not (word.isascii() and word.isdigit() and self.terkecil <= int(word) <= self.terbesar):
            self.fail(f"'{value}' bukan bilangan dari {self.terkecil} sampai {self.terbesar}", param, ctx)
        return int(word)


class KodeWilayah(click.ParamType[str]):
    """Code of a province or a region, with or without its dot: `63`, `6311`, `63.11`."""

    name = "kode"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the digits; none if none were said."""
        word = str(value).strip()
        if word and REGION.fullmatch(word) is None:
            self.fail(f"'{value}' bukan kode wilayah (contoh: 63 atau 6311)", param, ctx)
        return word.replace(".", "")


class PolaBerkas(click.ParamType[str]):
    """Pattern of a file name: `{tahun}{jenis}{kode}{nomor}.pdf`."""

    name = "pola"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the pattern; each of its parts is known, and it names a file, not a folder."""
        word = str(value).strip()
        unknown = set('{}/\\:*?"<>|').intersection(NAME_PART.sub("", word))
        if unknown:
            self.fail(
                f"'{value}' bukan pola nama berkas (contoh: {{tahun}}{{jenis}}{{kode}}{{nomor}}.pdf)",
                param,
                ctx,
            )
        return word


class SemuaBerkas(click.ParamType[tuple[Path, ...]]):
    """A file that is there, or those that fit a pattern: not every system's shell expands `*.yaml`."""

    name = "berkas"
    one = PathParam(ada="berkas")

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Path, ...]:
        """Return the files, those of a pattern in the order of their names."""
        if isinstance(value, tuple):
            return value
        word = str(value)
        if PATTERN_SIGNS.isdisjoint(word) or Path(word).exists():
            return (self.one.convert(word, param, ctx),)
        found = tuple(path for name in sorted(glob(word)) if (path := Path(name)).is_file())  # noqa: PTH207
        return found or self.fail(f"tidak ada berkas yang cocok dengan '{word}'", param, ctx)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Let the shell complete paths."""
        return self.one.shell_complete(ctx, param, incomplete)
