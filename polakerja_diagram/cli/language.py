"""click in Indonesian: help headings, usage errors, and the kinds of value that our options take.

click's own English would meet a drafter exactly when something is wrong.
"""

from __future__ import annotations

import re
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click
from click.core import augment_usage_errors
from click.shell_completion import CompletionItem

from polakerja_diagram.choices import PilihanError
from polakerja_diagram.cli.endings import exit_code, heard, say_stopped
from polakerja_diagram.cli.show import stop
from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.host import ending_on_signal
from polakerja_diagram.sebutan.numerals import read_roman
from polakerja_diagram.traces import FINISHED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HEADINGS: Final = {"Options": "Opsi", "Commands": "Perintah", "Positional arguments": "Yang disebut"}

USAGE: Final = {"[OPTIONS]": "[OPSI]", "[COMMAND] [ARGS]...": "PERINTAH ..."}

MENGGAMBAR: Final = "Memeriksa dan menggambar"
MENGUBAH: Final = "Peraturan perubahan"
MEMBANTU: Final = "Bantuan"
"""Headings of the list of commands."""

EXTRA_ARGUMENT: Final = re.compile(r"unexpected extra arguments? \((?P<kata>.*)\)")
"""click names the surplus words only within its message."""


class BentukBantuan(click.HelpFormatter):
    """The help page with Indonesian headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line."""
        for english, indonesian in USAGE.items():
            args = args.replace(english, indonesian)
        super().write_usage(prog, args, prefix or "Pemakaian: ")

    def write_heading(self, heading: str) -> None:
        """Write a section's Indonesian heading."""
        super().write_heading(HEADINGS.get(heading, heading))


class Konteks(click.Context):
    """A context that formats help in Indonesian."""

    formatter_class = BentukBantuan


class Perintah(click.Command):
    """A command: its help is Indonesian, what does not exist is wrong use, a failed tool ends it."""

    context_class = Konteks

    def __init__(self, *args: Any, golongan: str = "", **kwargs: Any) -> None:
        """Keep under which heading the command stands in the list of commands."""
        super().__init__(*args, **kwargs)
        self.golongan = golongan

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help page."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "Tampilkan bantuan ini."
        return option

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            with augment_usage_errors(ctx), heard():
                return super().invoke(ctx)
        except PilihanError as cause:
            raise click.UsageError(str(cause), ctx) from cause
        except ToolError as cause:
            stop(cause)


class Grup(Perintah, click.Group):
    """The program; a wrong use is one line in Indonesian and exit code 2."""

    command_class = Perintah

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which they are written, the daily ones first."""
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands under the headings of a drafter's work, in the order of the first of each."""
        lines: dict[str, list[tuple[str, str]]] = {}
        width = max(map(len, self.commands))
        for name in self.list_commands(ctx):
            command = self.commands[name]
            heading = command.golongan if isinstance(command, Perintah) else ""
            lines.setdefault(heading, []).append(
                (name.ljust(width), command.get_short_help_str(formatter.width))
            )
        for heading, rows in lines.items():
            with formatter.section(heading):
                formatter.write_dl(rows)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run as click does, but say usage errors in Indonesian."""
        kwargs["standalone_mode"] = False
        before = len(FINISHED)
        try:
            with heard(), ending_on_signal():
                result = super().main(*args, **kwargs)
        except click.UsageError as error:
            click.echo(f"polakerja: {explain_usage(error)}", err=True)
            path = error.ctx.command_path if error.ctx else "polakerja"
            click.echo(f"bantuan: {path} --help", err=True)
            sys.exit(2)
        except click.Abort as cause:  # click has ended the line
            click.echo(say_stopped(before), err=True)
            sys.exit(exit_code(cause.__cause__))
        sys.exit(result if isinstance(result, int) else 0)


def explain_usage(error: click.UsageError) -> str:
    """Return what is wrong with the command line, in one Indonesian line, with the near miss."""
    match error:
        case click.NoSuchOption():
            return f"opsi '{error.option_name}' tidak dikenal{_near(error.possibilities)}"
        case click.exceptions.NoSuchCommand():
            return f"perintah '{error.command_name}' tidak dikenal{_near(error.possibilities)}"
        case click.MissingParameter():
            return f"{_hint(error)} belum disebut"
        case click.BadParameter():
            # a file that is not there says so itself; an option's value needs the option's name
            return (
                error.message
                if isinstance(error.param, click.Argument)
                else f"{_hint(error)}: {error.message}"
            )
        case click.BadOptionUsage():
            verb = "tidak memakai" if "does not take" in error.message else "memerlukan"
            return f"opsi '{error.option_name}' {verb} nilai"
    extra = EXTRA_ARGUMENT.search(error.message)
    return f"'{extra['kata']}' berlebih di baris perintah" if extra else error.message


def _near(possibilities: Sequence[str] | None) -> str:
    return f"; mungkin maksudnya '{possibilities[0]}'?" if possibilities else ""


def _hint(error: click.BadParameter) -> str:
    param = error.param
    if param is None:
        return str(error.param_hint or "nilai")
    return param.human_readable_name if isinstance(param, click.Argument) else param.opts[0]


class SatuKata(click.Choice[str]):
    """One word of a few."""

    def __init__(self, *choices: str) -> None:
        super().__init__(choices)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return `a|b|c` for the help page."""
        return "|".join(self.choices)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word as we spell it; upper and lower case are one."""
        word = str(value).strip().casefold()
        if word not in self.choices:
            near = get_close_matches(word, self.choices, n=1)
            self.fail(
                f"'{value}' bukan pilihan{_near(near)} (pilihan: {', '.join(self.choices)})", param, ctx
            )
        return self.choices[self.choices.index(word)]


class DaftarKata(click.ParamType[tuple[str, ...]]):
    """Some of a few words, with commas; each once, in the order of the choices."""

    name = "daftar"

    def __init__(self, *choices: str) -> None:
        self.choices = choices
        self.one = SatuKata(*choices)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return `a,b,c` for the help page."""
        return ",".join(self.choices)

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Return the chosen words."""
        if isinstance(value, tuple):
            return value
        words = {self.one.convert(word, param, ctx) for word in _split(value)}
        if not words:
            self.fail(f"tidak boleh kosong (pilihan: {', '.join(self.choices)})", param, ctx)
        return tuple(word for word in self.choices if word in words)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Offer the words that may follow the last comma."""
        before, comma, last = incomplete.rpartition(",")
        return [CompletionItem(before + comma + word) for word in self.choices if word.startswith(last)]


class DaftarLampiran(click.ParamType[tuple[int, ...] | None]):
    """`semua`, or numbers of annexes (`2`, `II`, `1,2`)."""

    name = "lampiran"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return what may be said, for the help page."""
        return "N|semua"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...] | None:
        """Return the places, 1-based, or None for all."""
        if value is None or isinstance(value, tuple) or str(value).casefold() == "semua":
            return None if isinstance(value, str) else value
        numbers = []
        for word in _split(value):
            if numeral := read_roman(word):
                numbers.append(numeral)
            elif word.isascii() and word.isdigit() and int(word) > 0:
                numbers.append(int(word))
            else:
                self.fail(f"'{word}' bukan nomor lampiran (contoh: 2, II, 1,2, atau semua)", param, ctx)
        return tuple(numbers) or self.fail("tidak boleh kosong (contoh: 2 atau semua)", param, ctx)


def _split(value: Any) -> Iterator[str]:
    return (word.strip() for word in str(value).split(",") if word.strip())


class PathParam(click.ParamType[Path]):
    """A path. `ada` asks for what is there: a file or a folder."""

    name = "berkas"

    def __init__(self, *, ada: str = "") -> None:
        self.ada = ada

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path, if it is what was asked for."""
        path = Path(value)
        try:
            problem = self._problem(path)
        except OSError as cause:  # a folder on the way to it may not be entered
            self.fail(f"'{path}' tidak dapat dibuka: {cause.strerror or cause}", param, ctx)
        if problem == "tidak ada":
            self.fail(f"{self.ada} '{path}' tidak ada{_near(_near_files(path))}", param, ctx)
        if problem:
            self.fail(f"'{path}' {problem}", param, ctx)
        return path

    def _problem(self, path: Path) -> str:
        """Return why the path is not what was asked for; empty if it is."""
        if not self.ada:
            return ""
        if not path.exists():
            return "tidak ada"
        if self.ada == "folder":
            return "" if path.is_dir() else "adalah berkas, bukan folder"
        if path.is_dir():
            return "adalah folder, bukan berkas"
        # a device or a pipe may have no end, and cannot be read a second time for the excerpts
        return "" if path.is_file() else "bukan berkas biasa"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Let the shell complete paths."""
        return [CompletionItem(incomplete, type="dir" if self.ada == "folder" else "file")]


def _near_files(path: Path) -> list[str]:
    """Return the file in the same folder whose name is nearest, as it would be written."""
    try:
        names = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:  # no such folder, or one that may not be read
        return []
    return [str(path.parent / name) for name in get_close_matches(path.name, names, n=1)]
