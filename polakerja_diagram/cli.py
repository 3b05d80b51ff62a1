"""The command `polakerja`: read the command line, call the pipeline, print, choose the exit code.

Exit codes: 0 fine, 1 the structure has errors, 2 wrong use, 3 a tool is missing or failed. What only one
command needs is imported within it: `polakerja periksa` starts in a fraction of a second.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import click

from polakerja_diagram.cli_bahasa import DaftarLampiran, DaftarPilihan, Grup, Pilihan, Tempat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from polakerja_diagram.diagnostics import Diagnostic, ToolError

BERKAS_BAWAAN: Final = Path("data/struktur.yaml")
KELUARAN_BAWAAN: Final = Path("output")

BANTUAN: Final = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

PELENGKAP: Final = """\b
Pelengkap perintah (tombol Tab), sekali pasang:
  bash   tambahkan ke ~/.bashrc:  eval "$(_POLAKERJA_COMPLETE=bash_source polakerja)"
  zsh    tambahkan ke ~/.zshrc:   eval "$(_POLAKERJA_COMPLETE=zsh_source polakerja)"
  fish   tambahkan ke ~/.config/fish/config.fish:
         _POLAKERJA_COMPLETE=fish_source polakerja | source

\b
Kode keluar: 0 baik; 1 berkas struktur salah; 2 perintah salah; 3 alat tidak ada atau gagal.
"""


def use_utf8() -> None:
    """Make what we print UTF-8 also where the system's habit is another (Windows, output into a file)."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and (stream.encoding or "").lower().replace("-", "") != "utf8":
            reconfigure(encoding="utf-8", errors="backslashreplace")


@click.group(
    cls=Grup, name="polakerja", context_settings=BANTUAN, invoke_without_command=True, epilog=PELENGKAP
)
@click.help_option("-h", "--help", help="Tampilkan bantuan ini.")
@click.option("--version", "versi", is_flag=True, help="Tampilkan versi program.")
@click.pass_context
def main(ctx: click.Context, *, versi: bool) -> None:
    """Gambar bagan lampiran peraturan kepala daerah dari satu berkas struktur.

    \b
    Contoh:
      polakerja periksa
      polakerja lampiran
      polakerja jelaskan PK203
    """
    use_utf8()
    if versi:
        from polakerja_diagram import __version__

        click.echo(f"polakerja {__version__}")
    elif ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


@main.command(context_settings=BANTUAN, short_help="Periksa berkas struktur, lalu gambar lampirannya.")
@click.argument("berkas", type=Tempat(ada="berkas"), default=BERKAS_BAWAAN)
@click.option(
    "--keluaran",
    "-k",
    type=Tempat(),
    default=KELUARAN_BAWAAN,
    metavar="FOLDER",
    help="Folder hasil; dibuat bila belum ada. Bawaan: output.",
)
@click.option(
    "--lampiran", "-l", type=DaftarLampiran(), default="semua", help="Lampiran yang digambar. Bawaan: semua."
)
@click.option(
    "--format",
    "-f",
    "daftar_format",
    type=DaftarPilihan("svg", "pdf", "dot", "png"),
    default="svg,pdf,dot",
    help="Jenis berkas, dipisah koma. Bawaan: svg,pdf,dot.",
)
@click.option(
    "--mode",
    "-m",
    type=Pilihan("rancangan", "asli", "salinan", "tte"),
    help="Penutup halaman. Bawaan: rancangan selama nomor, tanggal, atau nama kosong; sesudahnya asli.",
)
@click.option(
    "--mesin",
    type=Pilihan("tertanam", "dot"),
    help="Mesin gambar. Bawaan: yang tertanam, lalu dot dari Graphviz bila terpasang.",
)
@click.option(
    "--mesin-pdf",
    type=Pilihan("cairo", "typst"),
    help="Mesin PDF. Bawaan: cairo bila pustakanya terpasang, selain itu typst.",
)
@click.option(
    "--templat",
    type=Tempat(ada="folder"),
    metavar="FOLDER",
    help="Folder templat Anda; berkas yang ada di situ menggantikan templat bawaan.",
)
@click.help_option("-h", "--help", help="Tampilkan bantuan ini.")
def lampiran(
    *,
    berkas: Path,
    keluaran: Path,
    lampiran: tuple[int, ...] | None,
    daftar_format: tuple[str, ...],
    mode: str | None,
    mesin: str | None,
    mesin_pdf: str | None,
    templat: Path | None,
) -> None:
    """Periksa BERKAS, lalu gambar lampirannya. Bila ada galat, tidak ada berkas yang diubah.

    BERKAS bawaan: data/struktur.yaml.

    \b
    Contoh:
      polakerja lampiran
      polakerja lampiran data/struktur.yaml --keluaran hasil
      polakerja lampiran --lampiran II --format pdf --mode salinan
    """
    from polakerja_diagram import pipeline
    from polakerja_diagram.diagnostics import ToolError
    from polakerja_diagram.model import Mode
    from polakerja_diagram.ringkasan import summarise_check, summarise_drawing

    try:
        outcome = pipeline.draw(
            berkas,
            keluaran=keluaran,
            lampiran=lampiran,
            format=daftar_format,
            mode=Mode(mode) if mode else None,
            mesin=mesin,
            mesin_pdf=mesin_pdf,
            templat=templat,
        )
    except pipeline.PilihanError as cause:
        raise click.UsageError(str(cause), click.get_current_context()) from cause
    except ToolError as cause:
        stop(cause)
    show(outcome.diagnostics, "lengkap", err=True)
    if outcome.value is None:
        click.echo(f"{summarise_check(None, outcome.diagnostics)}; tidak ada berkas yang diubah", err=True)
        sys.exit(1)
    for remark in outcome.value.catatan:
        click.echo(f"catatan: {remark}", err=True)
    for line in summarise_drawing(outcome.value):
        click.echo(line)


@main.command(context_settings=BANTUAN, short_help="Periksa berkas struktur dan laporkan semua temuan.")
@click.argument("berkas", type=Tempat(ada="berkas"), default=BERKAS_BAWAAN)
@click.option(
    "--format",
    "-f",
    "bentuk",
    type=Pilihan("lengkap", "ringkas", "json"),
    default="lengkap",
    help="Bentuk temuan: lengkap dengan baris sumbernya, ringkas satu baris, atau JSON. Bawaan: lengkap.",
)
@click.help_option("-h", "--help", help="Tampilkan bantuan ini.")
def periksa(*, berkas: Path, bentuk: str) -> None:
    """Periksa BERKAS dan laporkan semua temuan; tidak menggambar apa-apa.

    BERKAS bawaan: data/struktur.yaml.

    \b
    Contoh:
      polakerja periksa
      polakerja periksa data/struktur.yaml --format ringkas
    """
    from polakerja_diagram import pipeline
    from polakerja_diagram.diagnostics import ToolError
    from polakerja_diagram.ringkasan import summarise_check

    try:
        outcome = pipeline.check(berkas)
    except ToolError as cause:
        stop(cause)
    show(outcome.diagnostics, bentuk, err=False)
    if bentuk == "lengkap":
        click.echo(f"{berkas}: {summarise_check(outcome.value, outcome.diagnostics)}")
    sys.exit(1 if outcome.value is None else 0)


@main.command(context_settings=BANTUAN, short_help="Jelaskan arti kode sebuah temuan.")
@click.argument("kode", required=False)
@click.help_option("-h", "--help", help="Tampilkan bantuan ini.")
def jelaskan(*, kode: str | None) -> None:
    """Jelaskan arti KODE sebuah temuan; tanpa KODE, sebutkan semua kode.

    \b
    Contoh:
      polakerja jelaskan PK203
    """
    from polakerja_diagram.explain import CODES

    if kode is None:
        for name, text in sorted(CODES.items()):
            click.echo(f"{name}  {text.strip().splitlines()[0]}")
        return
    name = kode.strip().upper()
    if name not in CODES:
        raise click.UsageError(
            f"kode '{kode}' tidak dikenal; daftar semua kode: polakerja jelaskan", click.get_current_context()
        )
    click.echo(f"{name}  {CODES[name].strip()}")


def show(found: Iterable[Diagnostic], bentuk: str, *, err: bool) -> None:
    """Print findings in one of the three forms; the full form needs the lines of the file."""
    from polakerja_diagram.render_diagnostics import format_full, format_json, format_short

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
    """Return the lines of a file as well as they can be shown; none if it cannot be read (any more)."""
    try:
        return path.read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except OSError:
        return []


def stop(failure: ToolError) -> NoReturn:
    """Say which tool failed, why, and what now; the tool's own words are kept. Exit code 3."""
    click.echo(f"galat[{failure.code}]: {failure.message}", err=True)
    if failure.detail:
        for line in failure.detail.strip().splitlines():
            click.echo(f"   | {line}", err=True)
    if failure.hint:
        click.echo(f"   = saran: {failure.hint}; penjelasan: polakerja jelaskan {failure.code}", err=True)
    sys.exit(3)
