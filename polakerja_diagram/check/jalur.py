"""Rules about Lampiran II: every OPD has one path of coordination, and only one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.check.kode import probably_meant
from polakerja_diagram.check.rows import repeated, with_places
from polakerja_diagram.diagnostics import Related, error, warning
from polakerja_diagram.makna import DAPAT_DIKOORDINASIKAN
from polakerja_diagram.model import OPD, JenisPerangkat

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Perangkat

DAPAT_LANGSUNG: Final = DAPAT_DIKOORDINASIKAN | {JenisPerangkat.STAF_AHLI, JenisPerangkat.UNIT}
"""Kinds that may stand straight under the Sekda or the head of region."""


def pk203_satu_asisten_per_opd(makna: Makna) -> Iterator[Diagnostic]:
    """Setiap OPD dikoordinasikan oleh tepat satu Asisten.

    Mengapa: dua garis koordinasi membuat bagan bertentangan dengan batang tubuh.
    Salah: `dinkes` tertulis di bawah asisten-1 dan asisten-2.
    Betul: `dinkes` tertulis sekali. Bila memang diatur bersama, tulis `bersama: ya` pada setiap barisnya.
    Dasar: pasal yang mengatur pembagian koordinasi (Pasal 13 ayat (1)).
    """
    for kode, rows in makna.koordinasi.items():
        first = rows[0]
        others = [row for row in rows[1:] if row.asisten != first.asisten]
        if all(row.bersama for row in rows):
            continue
        shared = any(row.bersama for row in rows)
        for row in others:
            yield error(
                "PK203",
                at=row.at,
                message=f"Perangkat '{kode}' dikoordinasikan lebih dari satu Asisten",
                hint=(
                    "tulis 'bersama: ya' pada setiap barisnya, atau hapus salah satu baris"
                    if shared
                    else "hapus salah satu baris"
                ),
                related=(Related(first.at, "sudah dikoordinasikan di sini"),),
            )


def pk204_opd_punya_asisten(makna: Makna) -> Iterator[Diagnostic]:
    """Setiap dinas, satuan, dan badan dikoordinasikan oleh satu Asisten, kecuali yang dikecualikan.

    Mengapa: OPD yang tidak tertulis di mana pun tidak muncul pada bagan jalur koordinasi.
    Salah: `dinsos` ada di daftar organ, tetapi tidak tertulis di bawah Asisten mana pun.
    Betul: tulis `dinsos` di `koordinasi` salah satu Asisten, di `langsung-sekda`, di `langsung-kepala`,
    atau di `tanpa-asisten`.
    Dasar: Pasal 13 ayat (1).
    """
    for p in without_path(makna, OPD):
        yield error(
            "PK204",
            at=p.at,
            message=f"OPD '{p.kode}' tidak dikoordinasikan Asisten mana pun",
            hint="tulis di 'koordinasi' salah satu Asisten, di 'langsung-sekda', atau di 'tanpa-asisten'",
        )


def pk205_kecamatan_punya_jalur(makna: Makna) -> Iterator[Diagnostic]:
    """Setiap kecamatan dikoordinasikan oleh satu Asisten, kecuali yang dikecualikan.

    Mengapa: kecamatan yang tidak tertulis di mana pun tidak muncul pada bagan jalur koordinasi.
    Salah: `kec-juai` ada di daftar organ, tetapi tidak di bawah siapa pun.
    Betul: tulis `kec-juai` di `koordinasi` salah satu Asisten, di `langsung-sekda`, atau di
    `tanpa-asisten`.
    Dasar: kecamatan adalah Perangkat Daerah (Pasal 1 angka 4) dan bertanggung jawab kepada kepala daerah
    melalui Sekretaris Daerah.
    """
    for p in without_path(makna, {JenisPerangkat.KECAMATAN}):
        yield error(
            "PK205",
            at=p.at,
            message=f"kecamatan '{p.kode}' tidak berada di bawah siapa pun",
            hint="tulis di 'koordinasi' salah satu Asisten, di 'langsung-sekda', atau di 'tanpa-asisten'",
        )


def without_path(makna: Makna, kinds: AbstractSet[JenisPerangkat]) -> Iterator[Perangkat]:
    """Yield the organs of some kinds that stand under no one, neither by a row nor by `induk`.

    But for those that need no path: exempt by the drafter's word, or misspelt where their path is.
    """
    excused = probably_meant(makna) | frozenset(makna.struktur.dikecualikan)
    known = excused.union(makna.koordinasi, makna.langsung)
    return (p for p in makna.perangkat.values() if p.jenis in kinds and not p.induk and p.kode not in known)


def pk206_sekali_per_asisten(makna: Makna) -> Iterator[Diagnostic]:
    """Satu organ tertulis sekali saja di bawah Asisten yang sama.

    Mengapa: baris kedua menggambar kotak yang sama dua kali.
    Salah: `dinkes` tertulis dua kali di `koordinasi` asisten-1.
    Betul: `dinkes` tertulis sekali.
    Dasar: Lampiran II menggambar setiap jalur sekali.
    """
    for row, first in repeated(
        ((row.perangkat, row.asisten), row) for row in makna.struktur.semua_koordinasi
    ):
        yield error(
            "PK206",
            at=row.at,
            message=f"'{row.perangkat}' tertulis dua kali di bawah '{row.asisten}'",
            hint="hapus salah satu baris",
            related=(Related(first.at, "sudah tertulis di sini"),),
        )


def pk207_organ_berjalur(makna: Makna) -> Iterator[Diagnostic]:
    """Yang dikoordinasikan Asisten hanya OPD, kecamatan, Inspektorat, dan Sekretariat DPRD.

    Mengapa: jalur koordinasi menghubungkan Asisten dengan organisasi Perangkat Daerah. Bagian dan kelurahan
    ikut induknya; pimpinan dan Asisten bukan organ yang dikoordinasikan; DPRD dan instansi lain bukan
    Perangkat Daerah.
    Salah: `kel-batu-piring` tertulis di `koordinasi` asisten-1.
    Betul: `kec-paringin-selatan` tertulis di sana; kelurahan mengikuti kecamatannya lewat `induk`. Bagian dan
    Biro ditulis di `bagian` Asistennya: pola hubungan kerja menaruhnya di kotak Asisten itu.
    Dasar: Pasal 1 angka 4 dan Pasal 13 ayat (1).
    """
    for rows in makna.koordinasi.values():
        p = makna.perangkat.get(rows[0].perangkat)
        is_loose = p is not None and p.jenis is JenisPerangkat.UNIT and not p.induk  # PK223 tells what to do
        if p is not None and p.jenis not in DAPAT_DIKOORDINASIKAN and not is_loose:
            for row in rows:
                yield error(
                    "PK207",
                    at=row.at,
                    message=f"'{p.kode}' berjenis {p.jenis}, bukan organ yang dikoordinasikan Asisten",
                    hint=_belongs(p),
                )
    for direct in makna.struktur.semua_langsung:
        p = makna.perangkat.get(direct.perangkat)
        if p is not None and p.jenis not in DAPAT_LANGSUNG:
            yield error(
                "PK207",
                at=direct.at,
                message=f"'{p.kode}' berjenis {p.jenis}, tidak ditulis di 'langsung-{direct.di_bawah}'",
                hint=_belongs(p),
            )


def _belongs(p: Perangkat) -> str:
    """Return what to do with an organ that stands in a path and belongs elsewhere."""
    if p.jenis is not JenisPerangkat.BAGIAN:
        return "hapus baris ini; organ di bawah organ lain ditulis dengan 'induk'"
    if p.induk:
        return f"hapus baris ini; ia sudah di bawah '{p.induk}' (Bagian dan Biro ditulis di 'bagian')"
    return "pindahkan ke 'bagian' di bawah Asistennya"


def pk208_satu_jalur(makna: Makna) -> Iterator[Diagnostic]:
    """Organ yang dikoordinasikan Asisten tidak sekaligus langsung di bawah Sekda atau kepala daerah.

    Mengapa: dua jalur untuk satu organ saling bertentangan; pembaca tidak tahu mana yang berlaku.
    Salah: `inspektorat` ada di `koordinasi` asisten-3 dan di `langsung-sekda`.
    Betul: `inspektorat` ada di salah satunya. Begitu pula dengan `tanpa-asisten`.
    Dasar: Pasal 13 ayat (1).
    """
    for direct in makna.struktur.semua_langsung:
        rows = makna.koordinasi.get(direct.perangkat)
        if rows:
            yield error(
                "PK208",
                at=direct.at,
                message=f"'{direct.perangkat}' tertulis di sini dan juga di bawah '{rows[0].asisten}'",
                hint="hapus salah satu baris",
                related=(Related(rows[0].at, "dikoordinasikan Asisten di sini"),),
            )
    for kode, at in with_places(makna.struktur.dikecualikan, makna.struktur.dikecualikan_at):
        rows = makna.koordinasi.get(kode)
        if rows:
            yield error(
                "PK208",
                at=at,
                message=f"'{kode}' dikecualikan dari Asisten, tetapi tertulis di bawah '{rows[0].asisten}'",
                hint="hapus salah satu baris",
                related=(Related(rows[0].at, "dikoordinasikan Asisten di sini"),),
            )


def pk209_langsung_sekali(makna: Makna) -> Iterator[Diagnostic]:
    """Organ yang langsung di bawah Sekda atau kepala daerah tertulis sekali saja.

    Mengapa: baris kedua menggambar kotak yang sama dua kali, atau memberi organ itu dua tempat.
    Salah: `setwan` ada di `langsung-sekda` dan di `langsung-kepala`.
    Betul: `setwan` ada di salah satunya.
    Dasar: Lampiran II menggambar setiap jalur sekali.
    """
    for row, first in repeated((row.perangkat, row) for row in makna.struktur.semua_langsung):
        yield error(
            "PK209",
            at=row.at,
            message=f"'{row.perangkat}' sudah tertulis di 'langsung-{first.di_bawah}'",
            hint="hapus salah satu baris",
            related=(Related(first.at, "sudah tertulis di sini"),),
        )


def pk250_jalur_berorgan(makna: Makna) -> Iterator[Diagnostic]:
    """Kata untuk banyak organ pada baris jalur sebaiknya mempunyai organ.

    Mengapa: `dinas`, `kecamatan`, atau nama kelompok pada baris jalur berarti semua organnya; bila tidak ada
    satu pun, baris itu tidak menempatkan apa-apa, tanpa diketahui.
    Salah: `langsung-sekda: [satuan]`, padahal tidak ada organ berjenis satuan.
    Betul: hapus kata itu, atau daftarkan organnya.
    Dasar: Lampiran II hanya menggambar organ yang ada.
    """
    for kata, at in makna.struktur.tanpa_organ:
        kelompok = makna.kelompok.get(kata)
        if kelompok is None or all(anggota in makna.arti for anggota in kelompok.anggota):
            yield warning(
                "PK250",
                at=at,
                message=f"'{kata}' belum ada organnya, jadi baris jalur ini tidak menempatkan apa-apa",
                hint="hapus kata ini, atau daftarkan organnya",
            )
