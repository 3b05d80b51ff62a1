"""Rules about what the act amends or revokes, as far as its own file tells (PK255, PK256, PK627).

That the earlier act is known is asked of the history: `amend/check_rujukan.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.diagnostics import Related, error
from polakerja_diagram.sebutan.citation import is_named, is_perubahan, nama_bernomor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.makna import Makna


def pk255_satu_peraturan_diubah(makna: Makna) -> Iterator[Diagnostic]:
    """Satu peraturan mengubah, atau mencabut, satu peraturan.

    Mengapa: judul, Pasal I, dan lampiran peraturan perubahan menyebut satu peraturan yang diubah; yang diubah
    tidak sekaligus dicabut.
    Salah: `mengubah:` dengan dua peraturan di dalam daftar; `mengubah:` dan `mencabut:` bersama-sama.
    Betul: `mengubah: {jenis: Peraturan Bupati, nomor: 28, tahun: 2025}`. Perubahan yang terdahulu tidak
    ditulis; program membacanya dari riwayat.
    Dasar: UU 12/2011 Lampiran II angka 6, angka 230, dan angka 233; program ini tidak menyusun peraturan
    dengan metode omnibus.
    """
    first, *others = makna.struktur.peraturan.semua_rujukan or (None,)
    for other in others:
        if first is not None and other is not None:
            yield error(
                "PK255",
                at=other.at,
                message=f"dua peraturan disebut sekaligus: {first.cara} {first}, dan {other.cara} {other}",
                hint="sebut satu peraturan saja; buat rancangan tersendiri untuk yang lain",
                related=(Related(first.at, f"{first.cara}: {first}"),),
            )


def pk256_bukan_dirinya(makna: Makna) -> Iterator[Diagnostic]:
    """Peraturan tidak mengubah atau mencabut dirinya sendiri.

    Mengapa: yang diubah adalah peraturan lain yang sudah ditetapkan; nomor dan tahun yang sama berarti nomor
    peraturan lama belum dikosongkan, atau nomor yang baru tertulis di tempat yang salah.
    Salah: `nomor: 28`, `tahun: 2025`, dan `mengubah: {jenis: Peraturan Bupati, nomor: 28, tahun: 2025}`.
    Betul: selama masih rancangan, `nomor` dan `tahun` peraturan perubahan dikosongkan.
    Dasar: UU 12/2011 Lampiran II angka 6 dan angka 230.
    """
    act = makna.struktur.peraturan
    for one in act.semua_rujukan:
        if act.nomor and is_named(act, one):
            yield error(
                "PK256",
                at=one.at,
                message=f"peraturan ini disebut {one.cara} dirinya sendiri: {nama_bernomor(act)}",
                hint="kosongkan nomor dan tahun rancangan ini, atau betulkan peraturan yang disebut",
                related=(Related(act.nomor_at, "nomor peraturan ini"),),
            )


def pk627_dihapus_oleh_perubahan(makna: Makna) -> Iterator[Diagnostic]:
    """Lampiran dihapus oleh peraturan perubahan.

    Mengapa: hanya peraturan yang mengubah peraturan lain dapat menghapus lampirannya; nomor lampiran yang
    dihapus tetap terpakai, sehingga lampiran lain tidak berganti nomor.
    Salah: `dihapus: ya` pada berkas yang tidak mengubah peraturan mana pun.
    Betul: `mengubah: {jenis: Peraturan Bupati, nomor: 28, tahun: 2025}` dan pada lampirannya `dihapus: ya`.
    Dasar: UU 12/2011 Lampiran II angka 236 dan angka 236c (UU 13/2022).
    """
    if is_perubahan(makna.struktur.peraturan):
        return
    for lampiran in makna.struktur.lampiran_dihapus:
        yield error(
            "PK627",
            at=lampiran.at,
            message=f"lampiran '{lampiran.bagan}' dihapus, padahal peraturan ini tidak mengubah yang lain",
            hint="hapus baris lampiran itu, atau tulis peraturan yang diubah pada kunci 'mengubah'",
            related=(Related(makna.struktur.peraturan.at, "di sini tidak ada 'mengubah'"),),
        )
