"""Commands that tell something and draw nothing: `jelaskan`, `skema`."""

from __future__ import annotations

import click

from polakerja_diagram.cli.language import MEMBANTU, Perintah


@click.command(cls=Perintah, golongan=MEMBANTU, short_help="Jelaskan arti kode sebuah temuan.")
@click.argument("kode", required=False)
def jelaskan(*, kode: str | None) -> None:
    """Jelaskan arti KODE sebuah temuan; tanpa KODE, sebutkan semua kode.

    \b
    Contoh:
      polakerja jelaskan PK203
    """
    from polakerja_diagram.cli.explain import CODES

    if kode is None:
        for name, text in sorted(CODES.items()):
            click.echo(f"{name}  {text.strip().splitlines()[0]}")
        return
    name = kode.strip().upper()
    if name not in CODES:
        raise click.UsageError(f"kode '{kode}' tidak dikenal; daftar semua kode: polakerja jelaskan")
    click.echo(f"{name}  {CODES[name].strip()}")


@click.command(
    cls=Perintah, golongan=MEMBANTU, short_help="Tulis skema berkas untuk penyunting teks (VS Code)."
)
def skema() -> None:
    """Tulis JSON Schema berkas struktur, supaya penyunting teks melengkapi kunci dan menjelaskannya.

    Simpan di samping berkas struktur, lalu tulis di berkas itu sebuah baris
    '# yaml-language-server: $schema=struktur.schema.json'.

    \b
    Contoh:
      polakerja skema > struktur.schema.json
    """
    from polakerja_diagram.read.json_schema import write_schema

    click.echo(write_schema(), nl=False)
