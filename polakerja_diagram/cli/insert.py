"""`polakerja sisip`: a chart into a drafter's own Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from polakerja_diagram.choices import MESIN_PDF, Pilihan
from polakerja_diagram.cli.language import DaftarLampiran, PathParam, Perintah, SatuKata
from polakerja_diagram.cli.options import BANTUAN, BERKAS_BAWAAN, choice, wrong_use
from polakerja_diagram.cli.show import stop, value_of

if TYPE_CHECKING:
    from pathlib import Path

    from polakerja_diagram.insertion import HasilSisip

NASKAH_SALAH: Final = frozenset({"PK440", "PK441", "PK442", "PK443"})
"""The document is not as the command needs it: wrong use, no tool has failed."""


@click.command(cls=Perintah, context_settings=BANTUAN, short_help="Sisipkan bagan ke dalam naskah Word Anda.")
@click.argument("naskah", type=PathParam(ada="berkas"))
@click.option(
    "--penanda",
    metavar="TEKS",
    help="Teks di naskah yang digantikan bagan. Bawaan: {{LAMPIRAN II}}, menurut lampirannya.",
)
@choice(
    "lampiran",
    "-l",
    metavar="N",
    type=DaftarLampiran(),
    bantuan="Lampiran yang disisipkan, satu. Bawaan: yang disebut penanda.",
)
@click.option(
    "--berkas",
    type=PathParam(ada="berkas"),
    default=BERKAS_BAWAAN,
    metavar="BERKAS",
    help="Berkas struktur. Bawaan: data/struktur.yaml.",
)
@choice("mesin_pdf", type=SatuKata(*MESIN_PDF), bantuan="Mesin gambar cadangan (PNG), seperti pada lampiran.")
@choice("templat", type=PathParam(ada="folder"), metavar="FOLDER", bantuan="Folder templat Anda.")
@choice(
    "satu_halaman",
    bantuan="Satu gambar, bila perlu dengan huruf di bawah 8 pt. Bawaan: satu gambar tiap halaman bagan.",
)
@click.help_option("-h", "--help", help="Tampilkan bantuan ini.")
def sisip(*, naskah: Path, penanda: str | None, berkas: Path, **dipilih: Any) -> None:
    """Sisipkan bagan dan KETERANGAN ke NASKAH (.docx), di tempat penanda; bagian lain tidak disentuh.

    Bagan beberapa halaman menjadi beberapa gambar, masing-masing pada halaman baru. Bila bagan lampiran
    itu sudah ada di NASKAH, bagan itu yang diperbarui, dengan lebar yang sama. Naskah
    semula disimpan di sampingnya sebagai NASKAH.docx.lama. Bila ada yang gagal, naskah tetap seperti semula.

    \b
    Contoh:
      polakerja sisip rancangan.docx --penanda "{{LAMPIRAN II}}"
      polakerja sisip rancangan.docx --lampiran I
    """
    from polakerja_diagram.diagnostics import ToolError
    from polakerja_diagram.insertion import insert

    try:
        with wrong_use():
            outcome = insert(naskah, berkas, penanda=penanda, pilihan=Pilihan(**dipilih))
    except ToolError as cause:
        stop(cause, kode=2 if cause.code in NASKAH_SALAH else 3)
    _tell(naskah, value_of(outcome, f"{naskah}: tidak diubah"))


def _tell(naskah: Path, hasil: HasilSisip) -> None:
    """Say what was done; on stderr what the drafter should look at."""
    size = f"{hasil.huruf_pt:.1f}".replace(".", ",")
    if hasil.is_kecil:
        click.echo(
            f"catatan: huruf bagan {hasil.sebutan} di naskah {size} pt; di bawah 8 pt sukar dibaca pada "
            "cetakan. Jadikan bagian itu mendatar atau perkecil marginnya",
            err=True,
        )
    if hasil.halaman > 1:
        click.echo(
            f"catatan: bagan {hasil.sebutan} menjadi {hasil.halaman} gambar, satu tiap halaman; nomor "
            "halaman yang disebut di dalamnya dihitung dari halaman-awal lampiran itu (bawaan 1)",
            err=True,
        )
    if hasil.penanda_tersisa:
        click.echo(
            f"catatan: yang diperbarui bagan {hasil.sebutan} yang sudah ada; penanda {hasil.penanda} masih "
            "tertulis di naskah",
            err=True,
        )
    if hasil.sedang_dibuka:
        click.echo(
            f"catatan: {naskah.name} tampaknya sedang dibuka di program lain; tutup di sana tanpa menyimpan",
            err=True,
        )
    if hasil.is_sama:
        click.echo(f"{naskah}: bagan {hasil.sebutan} sudah yang terbaru; tidak ada yang diubah")
        return
    done = "diperbarui" if hasil.diperbarui else f"disisipkan pada {hasil.penanda}"
    click.echo(f"{naskah}: bagan {hasil.sebutan} {done}, huruf {size} pt")
    click.echo(f"Naskah semula: {hasil.cadangan}")
