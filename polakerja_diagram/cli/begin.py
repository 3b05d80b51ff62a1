"""`polakerja ubah`: the first step of an amendment, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from polakerja_diagram.cli.language import MENGUBAH, PathParam, Perintah
from polakerja_diagram.cli.options import named_once, structure_option, usual_file
from polakerja_diagram.cli.show import value_of

if TYPE_CHECKING:
    from pathlib import Path


@click.command(cls=Perintah, golongan=MENGUBAH, short_help="Mulai rancangan perubahan, atau batalkan.")
@click.argument("berkas", type=PathParam(ada="berkas"), required=False)
@structure_option(PathParam(ada="berkas"))
@click.option(
    "--riwayat",
    type=PathParam(),
    metavar="FOLDER",
    help="Folder arsip; dibuat bila belum ada. Bawaan: riwayat, di samping BERKAS.",
)
@click.option("--batal", is_flag=True, help="Kembalikan BERKAS seperti arsip terakhir.")
def ubah(*, berkas: Path | None, disebut: Path | None, riwayat: Path | None, batal: bool) -> None:
    """Arsipkan peraturan yang berlaku, lalu jadikan BERKAS rancangan yang mengubahnya.

    Nomor, tahun, tanggal, nama penandatangan, dan Berita Daerah dikosongkan, dan peraturan yang diubah
    disebut pada kunci 'mengubah'. Komentar dan susunan BERKAS tetap. Dengan --batal BERKAS kembali seperti
    semula; rancangan yang sudah disunting disimpan di sampingnya.

    \b
    Contoh:
      polakerja ubah
      polakerja ubah --batal
    """
    from polakerja_diagram.states.archive import riwayat_of
    from polakerja_diagram.states.beginning import begin, take_back

    berkas = named_once(berkas, disebut) or usual_file()
    folder, unchanged = riwayat or riwayat_of(berkas), "tidak ada berkas yang diubah"
    if batal:
        undone = value_of(take_back(berkas, folder), unchanged)
        click.echo(f"{berkas}: kembali seperti {undone.arsip}; arsip itu tetap ada")
        if undone.simpanan:
            click.echo(f"Rancangan yang sudah disunting disimpan: {undone.simpanan}")
        return
    begun = value_of(begin(berkas, folder), unchanged)
    click.echo(f"{begun.arsip}: {'disimpan' if begun.is_baru else 'sudah tersimpan'}")
    click.echo(f"{berkas}: kini rancangan {begun.judul}")
    click.echo("Batalkan dengan: polakerja ubah --batal")
