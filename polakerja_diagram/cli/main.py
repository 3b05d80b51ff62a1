"""The command `polakerja`: read the command line, call the pipeline, print, choose the exit code.

Exit codes: 0 fine, 1 the structure has errors, 2 wrong use, 3 a tool is missing or failed. What only one
command needs is imported within it: `polakerja periksa` starts in a fraction of a second.
"""

from __future__ import annotations

import os
import sys
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

import click

from polakerja_diagram.choices import FORMAT, HURUF, MESIN, MESIN_PDF, PDFA_TINGKAT, NomorLampiran, Pilihan
from polakerja_diagram.cli.aids import jelaskan, skema
from polakerja_diagram.cli.amendments import Hari, arsip, banding, match, state_of
from polakerja_diagram.cli.begin import ubah
from polakerja_diagram.cli.doctor import dokter
from polakerja_diagram.cli.insert import sisip
from polakerja_diagram.cli.language import MENGGAMBAR, DaftarKata, DaftarLampiran, Grup, PathParam, SatuKata
from polakerja_diagram.cli.options import KELUARAN_BAWAAN, choice, named_once, structure_option, usual_file
from polakerja_diagram.cli.show import show, value_of
from polakerja_diagram.cli.values import Bilangan, KodeWilayah, LengthParam, PolaBerkas, SemuaBerkas
from polakerja_diagram.model import Mode

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

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


@main.command(golongan=MENGGAMBAR, short_help="Periksa berkas struktur, lalu gambar lampirannya.")
@click.argument("berkas", type=SemuaBerkas(), nargs=-1)
@structure_option(SemuaBerkas())
@click.option(
    "--keluaran",
    "-k",
    type=PathParam(),
    default=KELUARAN_BAWAAN,
    metavar="FOLDER",
    help="Folder hasil; dibuat bila belum ada. Bawaan: output.",
)
@choice("lampiran", "-l", type=DaftarLampiran(), bantuan="Lampiran yang digambar. Bawaan: semua.")
@choice("format", "-f", type=DaftarKata(*FORMAT), bantuan="Jenis berkas, dipisah koma.")
@choice(
    "mode",
    "-m",
    type=SatuKata(*Mode),
    bantuan="Penutup halaman. Bawaan: rancangan selama nomor, tanggal, atau nama kosong; sesudahnya asli.",
)
@choice(
    "mesin",
    type=SatuKata(*MESIN),
    bantuan="Mesin gambar. Bawaan: yang tertanam, lalu dot dari Graphviz bila terpasang.",
)
@choice(
    "mesin_pdf",
    type=SatuKata(*MESIN_PDF),
    bantuan="Mesin PDF. Bawaan: cairo bila pustakanya terpasang, selain itu typst.",
)
@choice(
    "templat",
    type=PathParam(ada="folder"),
    metavar="FOLDER",
    bantuan="Folder templat Anda; berkas yang ada di situ menggantikan templat bawaan.",
)
@choice(
    "satu_halaman",
    bantuan="Satu halaman tiap lampiran, bila perlu dengan huruf di bawah 8 pt. Bawaan: bersambung.",
)
@choice(
    "lebar_mm",
    type=LengthParam(terkecil_mm=20, terbesar_mm=2000),
    bantuan="Lebar bagan lepas (bagan-N) di kertas, misalnya 175mm. Bawaan: seperti di halaman lampiran.",
)
@choice(
    "huruf",
    type=SatuKata(*HURUF),
    bantuan="Huruf di SVG: disebut namanya, ditanam (untuk web), atau kurva (untuk percetakan).",
)
@choice("dpi", type=Bilangan(36, 1200), bantuan="Titik per inci pada gambar PNG.")
@click.option("--pdfa", is_flag=True, help="Buat juga PDF untuk arsip (PDF/A): lampiran-arsip.pdf.")
@choice(
    "pdfa_tingkat",
    type=SatuKata(*PDFA_TINGKAT),
    bantuan="Tingkat PDF/A: 2a lengkap untuk pembaca layar, 1b yang paling lama dikenal. Bawaan: 2a.",
)
@choice(
    "gabungan",
    bantuan="Gambar semua lampiran peraturan yang diubah menurut keadaan sekarang, bukan yang ditetapkan.",
)
@choice(
    "nomor_lampiran",
    type=SatuKata(*NomorLampiran),
    bantuan="Nomor lampiran peraturan perubahan: urut, atau tetap seperti pada peraturan yang diubah.",
)
@choice("uraian", bantuan="Tambahkan uraian bagan dengan kata-kata di akhir DOCX.")
@choice(
    "kode_wilayah",
    type=KodeWilayah(),
    bantuan="Kode wilayah untuk usul nama berkas di catatan JDIH, misalnya 6311.",
)
@choice(
    "pola_berkas",
    type=PolaBerkas(),
    bantuan="Pola usul nama berkas itu. Bawaan: {tahun}{jenis}{kode}{nomor}.pdf.",
)
@click.option(
    "--nilai", is_flag=True, help="Sebutkan juga nilai tiap lampiran sebagai halaman cetak, dengan alasannya."
)
@click.option(
    "--paralel",
    type=Bilangan(1, 256),
    help="Banyaknya berkas yang digambar bersamaan. Bawaan: menurut prosesor komputer.",
)
@click.option(
    "--per",
    type=Hari(),
    help="Gambar keadaan yang berlaku pada tanggal ini (2022-06-01) atau akhir tahun (2022), dari riwayat.",
)
def lampiran(
    *,
    berkas: tuple[tuple[Path, ...], ...],
    disebut: tuple[Path, ...] | None,
    keluaran: Path,
    pdfa: bool,
    nilai: bool,
    paralel: int | None,
    per: date | None,
    **dipilih: Any,
) -> None:
    """Periksa BERKAS, lalu gambar lampirannya. Bila ada galat, tidak ada berkas yang diubah.

    Beberapa BERKAS digambar bersamaan, masing-masing ke folder KELUARAN/<nama berkas>/; berkas yang
    salah tidak menghentikan yang lain. Dengan --per hasilnya berada di output/per-TANGGAL, kecuali
    --keluaran menyebut folder lain.

    \b
    Contoh:
      polakerja lampiran
      polakerja lampiran data/struktur.yaml --keluaran hasil
      polakerja lampiran contoh/kabupaten-terverifikasi.yaml --format pdf --mode salinan
      polakerja lampiran --format docx --uraian
      polakerja lampiran kabupaten/*.yaml --paralel 4
    """
    from polakerja_diagram import pipeline
    from polakerja_diagram.cli.summary import summarise_check, summarise_drawing, summarise_silence

    if pdfa:
        dipilih["format"] = tuple(dict.fromkeys((*dipilih["format"], "pdfa")))
    pilihan = Pilihan(**dipilih)
    semua_berkas = named_once(tuple(chain.from_iterable(berkas)), disebut) or (usual_file(),)
    if len(semua_berkas) > 1 or paralel is not None:
        if per is not None:
            raise click.UsageError("--per hanya untuk satu berkas")
        from polakerja_diagram.cli.many import draw_folder

        draw_folder(semua_berkas, keluaran=keluaran, paralel=paralel or os.cpu_count() or 1, pilihan=pilihan)
    sumber = state_of(semua_berkas[0], per) if per else semua_berkas[0]
    if per and keluaran == KELUARAN_BAWAAN:
        keluaran /= f"per-{per.isoformat()}"  # an old chart is never put in the place of the present one
    outcome = pipeline.draw(sumber, keluaran=keluaran, pilihan=pilihan)
    silenced = tuple(summarise_silence(outcome.diagnostics))
    failed = f"{summarise_check(None, outcome.diagnostics)}; tidak ada berkas yang diubah"
    hasil = value_of(outcome, "\n".join((failed, *silenced)))
    for remark in hasil.catatan:
        click.echo(f"catatan: {remark}", err=True)
    for line in (*summarise_drawing(hasil, nilai=nilai), *silenced):
        click.echo(line)


@main.command(golongan=MENGGAMBAR, short_help="Periksa berkas struktur dan laporkan semua temuan.")
@click.argument("berkas", type=PathParam(ada="berkas"), required=False)
@structure_option(PathParam(ada="berkas"))
@click.option(
    "--format",
    "-f",
    "bentuk",
    type=SatuKata("lengkap", "ringkas", "json"),
    default="lengkap",
    help="Bentuk temuan: lengkap dengan baris sumbernya, ringkas satu baris, atau JSON. Bawaan: lengkap.",
)
@click.option(
    "--cocok",
    type=PathParam(ada="folder"),
    metavar="FOLDER",
    help="Periksa juga bahwa berkas hasil di folder ini digambar dari BERKAS yang sekarang.",
)
def periksa(*, berkas: Path | None, disebut: Path | None, bentuk: str, cocok: Path | None) -> None:
    """Periksa BERKAS dan laporkan semua temuan; tidak menggambar apa-apa.

    \b
    Contoh:
      polakerja periksa
      polakerja periksa data/struktur.yaml --format ringkas
      polakerja periksa --cocok output
    """
    from polakerja_diagram import pipeline
    from polakerja_diagram.cli.summary import summarise_check, summarise_silence

    berkas = named_once(berkas, disebut) or usual_file()
    outcome = pipeline.check(berkas)
    show(outcome.diagnostics, bentuk, err=False)
    if bentuk == "lengkap":
        struktur = outcome.value.berkas if outcome.value else None
        click.echo(f"{berkas}: {summarise_check(struktur, outcome.diagnostics)}")
        for line in summarise_silence(outcome.diagnostics):
            click.echo(line)
    is_fine = outcome.value is not None
    if cocok is not None and outcome.value is not None:
        is_fine = match(outcome.value, cocok, bentuk)
    sys.exit(0 if is_fine else 1)


main.add_command(sisip)
main.add_command(arsip)
main.add_command(ubah)
main.add_command(banding)
main.add_command(jelaskan)
main.add_command(skema)
main.add_command(dokter)
