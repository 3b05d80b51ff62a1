"""`polakerja sisip`: a chart into a drafter's own Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from polakerja_diagram.choices import MESIN_PDF, NomorLampiran, Pilihan
from polakerja_diagram.cli.language import MENGGAMBAR, DaftarLampiran, PathParam, Perintah, SatuKata
from polakerja_diagram.cli.options import choice, structure_option, usual_file
from polakerja_diagram.cli.show import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from polakerja_diagram.insertion import BaganTersisip, HasilSisip


@click.command(cls=Perintah, golongan=MENGGAMBAR, short_help="Sisipkan bagan ke dalam naskah Word Anda.")
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
    bantuan="Lampiran yang disisipkan. Bawaan: semua yang penanda atau bagannya ada di naskah.",
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

    Semua lampiran yang penandanya ada di NASKAH disisipkan sekaligus. Bagan beberapa halaman menjadi
    beberapa gambar, masing-masing pada halaman baru. Bila bagan suatu lampiran sudah ada di NASKAH, bagan
    itu yang diperbarui, dengan lebar yang sama. Naskah semula disimpan di sampingnya sebagai
    NASKAH.docx.lama (yang terakhir sepuluh). Bila ada yang gagal, naskah tetap seperti semula.

    \b
    Contoh:
      polakerja sisip rancangan.docx
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
    for bagan in hasil.semua_bagan:
        for remark in _remarks(bagan):
            click.echo(f"catatan: {remark}", err=True)
    if hasil.sedang_dibuka:
        told = f"{naskah.name} tampaknya sedang dibuka di program lain; tutup di sana tanpa menyimpan"
        click.echo(f"catatan: {told}", err=True)
    for bagan in hasil.semua_bagan:
        click.echo(f"{naskah}: {_done(bagan)}")
    if hasil.cadangan:
        click.echo(f"Naskah semula: {hasil.cadangan}")
    if hasil.dihapus:
        click.echo(f"Yang disimpan sepuluh naskah semula terakhir; dihapus: {', '.join(hasil.dihapus)}")


def _done(bagan: BaganTersisip) -> str:
    if bagan.is_sama:
        return f"bagan {bagan.sebutan} sudah yang terbaru; tidak ada yang diubah"
    done = "diperbarui" if bagan.diperbarui else f"disisipkan pada {bagan.penanda}"
    return f"bagan {bagan.sebutan} {done}, huruf {_size(bagan)} pt"


def _size(bagan: BaganTersisip) -> str:
    return f"{bagan.huruf_pt:.1f}".replace(".", ",")


def _remarks(bagan: BaganTersisip) -> Iterator[str]:
    if bagan.is_kecil:
        yield (
            f"huruf bagan {bagan.sebutan} di naskah {_size(bagan)} pt; di bawah 8 pt sukar dibaca pada "
            "cetakan. Jadikan bagian itu mendatar atau perkecil marginnya"
        )
    if bagan.halaman > 1:
        yield (
            f"bagan {bagan.sebutan} menjadi {bagan.halaman} gambar, satu tiap halaman; nomor "
            "halaman yang disebut di dalamnya dihitung dari halaman-awal lampiran itu (bawaan 1)"
        )
    if bagan.penanda_tersisa:
        yield (
            f"yang diperbarui bagan {bagan.sebutan} yang sudah ada; penanda {bagan.penanda} masih "
            "tertulis di naskah"
        )
    for mirip in bagan.semua_mirip:
        yield f"{mirip} mirip penanda {bagan.penanda} dan dibiarkan"
