"""`polakerja sisip`: a chart into a drafter's own Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from polakerja_diagram.choices import MESIN_PDF, NomorLampiran, Pilihan
from polakerja_diagram.cli.language import DaftarLampiran, PathParam, Perintah, SatuKata
from polakerja_diagram.cli.options import choice, structure_option, usual_file
from polakerja_diagram.cli.show import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from polakerja_diagram.insertion import HasilSisip


@click.command(cls=Perintah, short_help="Sisipkan bagan ke dalam naskah Word Anda.")
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
@structure_option(PathParam(ada="berkas"))
@choice(
    "nomor_lampiran",
    type=SatuKata(*NomorLampiran),
    bantuan="Nomor lampiran peraturan perubahan: urut, atau tetap seperti pada peraturan yang diubah.",
)
@choice("mesin_pdf", type=SatuKata(*MESIN_PDF), bantuan="Mesin gambar cadangan (PNG), seperti pada lampiran.")
@choice("templat", type=PathParam(ada="folder"), metavar="FOLDER", bantuan="Folder templat Anda.")
@choice(
    "satu_halaman",
    bantuan="Satu gambar, bila perlu dengan huruf di bawah 8 pt. Bawaan: satu gambar tiap halaman bagan.",
)
def sisip(*, naskah: Path, penanda: str | None, disebut: Path | None, **dipilih: Any) -> None:
    """Sisipkan bagan dan KETERANGAN ke NASKAH (.docx), di tempat penanda; bagian lain tidak disentuh.

    Bagan beberapa halaman menjadi beberapa gambar, masing-masing pada halaman baru. Bila bagan lampiran
    itu sudah ada di NASKAH, bagan itu yang diperbarui, dengan lebar yang sama. Naskah
    semula disimpan di sampingnya sebagai NASKAH.docx.lama. Bila ada yang gagal, naskah tetap seperti semula.

    \b
    Contoh:
      polakerja sisip rancangan.docx --penanda "{{LAMPIRAN II}}"
      polakerja sisip rancangan.docx --lampiran I
    """
    from polakerja_diagram.cli.summary import summarise_silence
    from polakerja_diagram.insertion import insert

    pilihan = Pilihan(**dipilih)
    outcome = insert(naskah, disebut or usual_file(), penanda=penanda, pilihan=pilihan)
    _tell(naskah, value_of(outcome, f"{naskah}: tidak diubah"))
    for line in summarise_silence(outcome.diagnostics):
        click.echo(line)


def _tell(naskah: Path, hasil: HasilSisip) -> None:
    """Say what was done; on stderr what the drafter should look at."""
    size = f"{hasil.huruf_pt:.1f}".replace(".", ",")
    for remark in _remarks(naskah, hasil, size):
        click.echo(f"catatan: {remark}", err=True)
    if hasil.is_sama:
        click.echo(f"{naskah}: bagan {hasil.sebutan} sudah yang terbaru; tidak ada yang diubah")
        return
    done = "diperbarui" if hasil.diperbarui else f"disisipkan pada {hasil.penanda}"
    click.echo(f"{naskah}: bagan {hasil.sebutan} {done}, huruf {size} pt")
    click.echo(f"Naskah semula: {hasil.cadangan}")


def _remarks(naskah: Path, hasil: HasilSisip, size: str) -> Iterator[str]:
    if hasil.is_kecil:
        yield (
            f"huruf bagan {hasil.sebutan} di naskah {size} pt; di bawah 8 pt sukar dibaca pada "
            "cetakan. Jadikan bagian itu mendatar atau perkecil marginnya"
        )
    if hasil.halaman > 1:
        yield (
            f"bagan {hasil.sebutan} menjadi {hasil.halaman} gambar, satu tiap halaman; nomor "
            "halaman yang disebut di dalamnya dihitung dari halaman-awal lampiran itu (bawaan 1)"
        )
    if hasil.penanda_tersisa:
        yield (
            f"yang diperbarui bagan {hasil.sebutan} yang sudah ada; penanda {hasil.penanda} masih "
            "tertulis di naskah"
        )
    if hasil.sedang_dibuka:
        yield f"{naskah.name} tampaknya sedang dibuka di program lain; tutup di sana tanpa menyimpan"
