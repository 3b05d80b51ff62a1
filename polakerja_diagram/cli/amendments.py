"""Commands about change: `arsip` keeps a state, `banding` compares two and draws the difference."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from polakerja_diagram.choices import NomorLampiran
from polakerja_diagram.cli.language import MENGUBAH, DaftarKata, PathParam, Perintah, SatuKata
from polakerja_diagram.cli.options import choice, named_once, no_usual_file, structure_option, usual_file
from polakerja_diagram.cli.show import show, stop, value_of
from polakerja_diagram.diagnostics import Severity

if TYPE_CHECKING:
    from polakerja_diagram.penetapan import Penetapan
    from polakerja_diagram.states.comparison import Naskah, Perbandingan

SEBUT: Final = {
    "daftar": "daftar",
    "terakhir": "diubah beberapa kali",
    "terakhir-lain": "beberapa kali diubah",
}
"""Words of `--sebut` for the ways in which earlier amendments are cited."""

TIDAK_DIUBAH: Final = "tidak ada berkas yang diubah"

DOCX: Final = "docx"
"""Written into a folder only: a Word document does not go to the terminal."""

MASALAH: Final = 2
"""Exit code of `banding` for trouble, as `diff` has it."""


class Hari(click.ParamType[date]):
    """A day; a month or a year stand for their last day."""

    name = "tanggal"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day."""
        from polakerja_diagram.states.archive import parse_hari

        if isinstance(value, date):
            return value
        return parse_hari(str(value)) or self.fail(
            f"'{value}' bukan tanggal (contoh: 2022-06-01 atau 2022)", param, ctx
        )


def state_of(berkas: Path, hari: date) -> Penetapan:
    """Return what the state in force on a day enacts, for drawing; says why there is none and exits."""
    from polakerja_diagram.states.archive import riwayat_of, state_on

    return value_of(state_on(berkas, riwayat_of(berkas), hari), TIDAK_DIUBAH)


def match(penetapan: Penetapan, folder: Path, bentuk: str) -> bool:
    """Print which drawn files do not come from what the act enacts; return whether none is known not to."""
    from polakerja_diagram.files.manifest import check_set
    from polakerja_diagram.files.match import match_files

    found = match_files(penetapan.drawable, folder)
    show((*found, *check_set(folder)), bentuk, err=False)
    is_fine = not any(one.severity is Severity.GALAT for one in found)
    if bentuk == "lengkap":
        is_proven = is_fine and not any(one.code == "PK517" for one in found)
        verdict = "cocok" if is_proven else "tidak terbukti cocok" if is_fine else "tidak cocok"
        click.echo(f"{folder}: {verdict} dengan berkas struktur")
    return is_fine


@click.command(cls=Perintah, golongan=MENGUBAH, short_help="Simpan keadaan sekarang ke dalam riwayat.")
@click.argument("berkas", type=PathParam(ada="berkas"), required=False)
@structure_option(PathParam(ada="berkas"))
@click.option(
    "--riwayat",
    type=PathParam(),
    metavar="FOLDER",
    help="Folder arsip; dibuat bila belum ada. Bawaan: riwayat, di samping BERKAS.",
)
def arsip(*, berkas: Path | None, disebut: Path | None, riwayat: Path | None) -> None:
    """Simpan BERKAS apa adanya ke dalam riwayat, dinamai menurut peraturannya, sebelum Anda mengubahnya.

    Arsip yang isinya lain tidak pernah ditimpa.

    \b
    Contoh:
      polakerja arsip
    """
    from polakerja_diagram.states.archive import archive, riwayat_of

    berkas = named_once(berkas, disebut) or usual_file()
    kept = value_of(archive(berkas, riwayat or riwayat_of(berkas)), TIDAK_DIUBAH)
    click.echo(f"{kept.berkas}: {'disimpan' if kept.is_baru else 'sudah tersimpan'}")


@click.command(
    cls=Perintah, golongan=MENGUBAH, short_help="Bandingkan dua keadaan: daftar, tabel, bagan, naskah."
)
@click.argument("lama", required=False)
@click.argument("baru", required=False)
@click.option(
    "--riwayat", "baris", is_flag=True, help="Sebut semua peraturan di dalam riwayat, satu satu baris."
)
@click.option(
    "--format",
    "-f",
    "daftar_bentuk",
    type=DaftarKata("daftar", "teks", "md", "json", "html", DOCX),
    default="daftar",
    help="Bentuk perubahan: kalimat bernomor, tabel teks, Markdown, JSON, HTML, Word. Bawaan: daftar.",
)
@click.option(
    "--keluaran",
    "-k",
    type=PathParam(),
    metavar="FOLDER",
    help="Tulis ke folder ini, beserta bagan bertanda (bagan-N-perubahan); tanpa ini ke layar.",
)
@click.option("--lengkap", is_flag=True, help="Sebut juga perubahan sumber, status, dan asal.")
@click.option("--naskah", is_flag=True, help="Tulis rancangan peraturan yang menetapkan perubahan ini.")
@click.option(
    "--cara",
    type=SatuKata("perubahan", "pencabutan"),
    help="Naskah yang mengubah atau yang mencabut. Bawaan: menurut data peraturan pada keadaan BARU.",
)
@click.option(
    "--sebut",
    type=SatuKata(*SEBUT),
    default="daftar",
    help="Perubahan terdahulu: di Pasal I daftar lengkap, atau di mana pun yang terakhir. Bawaan: daftar.",
)
@choice(
    "nomor_lampiran",
    type=SatuKata(*NomorLampiran),
    bantuan="Nomor lampiran pada naskah: urut, atau tetap seperti pada peraturan yang diubah.",
)
@click.option("--bagian-yang", is_flag=True, help="Tulis 'bagian yang tidak terpisahkan'.")
@structure_option(PathParam())
@click.option(
    "--folder-riwayat",
    type=PathParam(ada="folder"),
    metavar="FOLDER",
    help="Folder arsip. Bawaan: riwayat, di samping berkas.",
)
def banding(
    *,
    lama: str | None,
    baru: str | None,
    baris: bool,
    daftar_bentuk: tuple[str, ...],
    keluaran: Path | None,
    lengkap: bool,
    naskah: bool,
    disebut: Path | None,
    folder_riwayat: Path | None,
    **pilihan_naskah: Any,
) -> None:
    """Bandingkan LAMA dengan BARU; tanpa keduanya, arsip terakhir dengan keadaan sekarang.

    LAMA dan BARU masing-masing sebuah berkas, tanggal (keadaan yang berlaku hari itu), atau revisi git
    REV:berkas. Kode keluar: 0 sama, 1 berbeda, 2 ada masalah.

    \b
    Contoh:
      polakerja banding
      polakerja banding 2021 2023 --keluaran hasil
      polakerja banding HEAD~1:data/struktur.yaml data/struktur.yaml --format md
      polakerja banding --naskah
    """
    from polakerja_diagram.diagnostics import ToolError
    from polakerja_diagram.states import comparison
    from polakerja_diagram.states.archive import riwayat_of

    if keluaran is None and len(daftar_bentuk) > 1:
        raise click.UsageError("beberapa format sekaligus memerlukan --keluaran")
    if keluaran is None and DOCX in daftar_bentuk:
        raise click.UsageError("format docx memerlukan --keluaran")
    are_files = all(word and Path(word).is_file() for word in (lama, baru))
    berkas = disebut or usual_file(tell=not are_files, needed=False)
    riwayat = folder_riwayat or riwayat_of(berkas)
    try:
        if baris:
            _tell_row(riwayat, berkas)
            return
        beda = value_of(comparison.compare(lama, baru, berkas=berkas, riwayat=riwayat), kode=MASALAH)
        files = _naskah(beda, daftar_bentuk, **pilihan_naskah) if naskah else {}
        if keluaran is None:
            words = comparison.write_words(beda, daftar_bentuk, lengkap=lengkap)
            said = [content.decode("utf-8") for content in files.values()] or words.values()
            click.echo("".join(said), nl=False)
        else:
            if DOCX in daftar_bentuk:
                files |= comparison.write_documents(beda, lengkap=lengkap)
            _write(beda, keluaran, daftar_bentuk, lengkap=lengkap, files=files)
    except FileNotFoundError as cause:
        if disebut is None and cause.filename == str(berkas):
            raise no_usual_file() from cause
        raise click.UsageError(f"berkas '{cause.filename}' tidak ada") from cause
    except ToolError as cause:
        stop(cause, kode=MASALAH)
    sys.exit(0 if beda.selisih.is_empty else 1)


def _tell_row(folder: Path, berkas: Path) -> None:
    """Print a line for each act, oldest first."""
    from polakerja_diagram.amend.riwayat import riwayat_as_text, tell_riwayat
    from polakerja_diagram.states.archive import read_riwayat

    states = value_of(read_riwayat(folder, berkas if berkas.is_file() else None), kode=MASALAH)
    click.echo(riwayat_as_text(tell_riwayat(states)), nl=False)


def _naskah(
    beda: Perbandingan,
    bentuk: tuple[str, ...],
    *,
    cara: str | None,
    sebut: str,
    bagian_yang: bool,
    nomor_lampiran: NomorLampiran,
) -> dict[str, bytes]:
    """Return the files of the act, by name; say what has to be filled in, or why there is no act."""
    from polakerja_diagram import pipeline
    from polakerja_diagram.akta.akta import CaraSebut, PilihanNaskah
    from polakerja_diagram.states.comparison import naskah_as_words, write_naskah

    pilihan = PilihanNaskah(CaraSebut(SEBUT[sebut]), bagian_yang, nomor_lampiran)
    draft = write_naskah(beda, cara=cara, pilihan=pilihan)
    files = naskah_as_words(draft, bentuk)
    if draft.akta and DOCX in bentuk:
        drawn = pipeline.draw_akta(draft.penetapan, draft.akta, nomor=nomor_lampiran)
        files["naskah.docx"] = value_of(drawn, kode=MASALAH)
    _tell_naskah(draft)
    return files


def _tell_naskah(draft: Naskah) -> None:
    """Say what of the act only the drafter can fill in, and the remarks on it; no part of the act itself."""
    if draft.akta is None:
        return
    gaps = draft.akta.semua_celah
    if gaps:
        click.echo(f"Naskah memuat {len(gaps)} celah [diisi: ...]: {'; '.join(gaps)}.", err=True)
    if draft.akta.saat_ditetapkan:
        click.echo(f"Titik-titik diisi saat ditetapkan: {', '.join(draft.akta.saat_ditetapkan)}.", err=True)
    for catatan in draft.akta.semua_catatan:
        click.echo(catatan, err=True)


def _write(
    beda: Perbandingan, keluaran: Path, bentuk: tuple[str, ...], *, lengkap: bool, files: dict[str, bytes]
) -> None:
    """Write the difference in words and the marked charts, all or nothing, and say what was written."""
    from polakerja_diagram.files.writing import write_files
    from polakerja_diagram.states.comparison import write_words
    from polakerja_diagram.states.marked import draw_change

    drawn = value_of(draw_change(beda.lama, beda.baru, beda.selisih), kode=MASALAH)
    words = write_words(beda, [one for one in bentuk if one != DOCX], lengkap=lengkap)
    texts = {name: content.encode("utf-8") for name, content in words.items()}
    for path in write_files(keluaran, texts | files | drawn):
        click.echo(path)
