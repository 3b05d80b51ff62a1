"""Hints to look again (warnings): what differs from the usual, since offices differ, and what is unproven."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.annexes import KINDS, drawing
from polakerja_diagram.check.jalur import without_path
from polakerja_diagram.check.objections import struktural_rows
from polakerja_diagram.diagnostics import warning
from polakerja_diagram.makna import group
from polakerja_diagram.model import OPD, Hubungan, JenisPerangkat, Koordinasi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.diagnostics import Diagnostic, Location
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Perangkat

DI_LUAR_ASISTEN: Final = frozenset({JenisPerangkat.INSPEKTORAT, JenisPerangkat.SEKRETARIAT})
"""Kinds that custom puts under no Asisten: L36 and L38."""

LEWAT_SEKDA: Final = OPD | {JenisPerangkat.KECAMATAN, JenisPerangkat.SEKRETARIAT}
"""Kinds that answer to the head of region through the Sekda: L38. Not Inspektorat, which answers to the
head directly and only for its administration to the Sekda (one Inspektorat's own account; PP 18/2016 not
read)."""


KATA_DPRD: Final = ("dprd", "dprk", "dewan")
"""What the name of a Sekretariat DPRD holds (DPRK in Aceh); a region may have others."""


def pk230_tampak_di_jalur(makna: Makna) -> Iterator[Diagnostic]:
    """Inspektorat dan Sekretariat DPRD sebaiknya tampak pada bagan jalur koordinasi.

    Mengapa: organ yang tidak tertulis di jalur mana pun tidak digambar pada bagan itu, tanpa diketahui.
    Salah: `inspektorat` ada di daftar organ, tetapi tidak di `langsung-sekda` atau jalur lain.
    Betul: `langsung-sekda: [inspektorat, setwan]`; atau, bila memang tidak digambar, tulis di
    `tanpa-asisten`.
    Dasar: keduanya Perangkat Daerah (Pasal 1 angka 4).
    """
    if drawing(makna.struktur, Koordinasi) is None:
        return
    for p in without_path(makna, DI_LUAR_ASISTEN):
        yield warning(
            "PK230",
            at=p.at,
            message=f"'{p.kode}' tidak ada di jalur mana pun, jadi tidak tampak di jalur koordinasi",
            hint="tulis di 'langsung-sekda', atau di 'tanpa-asisten' bila memang tidak digambar",
        )


def pk232_jalur_lazim(makna: Makna) -> Iterator[Diagnostic]:
    """Jalur yang tidak lazim sebaiknya ditinjau.

    Mengapa: lazimnya dinas, satuan, badan, kecamatan, dan Sekretariat DPRD bertanggung jawab kepada kepala
    daerah melalui Sekretaris Daerah, sedangkan Inspektorat dan Sekretariat DPRD tidak di bawah Asisten.
    Salah: `inspektorat` di `koordinasi` asisten-1; `dinkes` di `langsung-kepala`.
    Betul: `inspektorat` di `langsung-sekda`; `dinkes` di `koordinasi` salah satu Asisten. Bila peraturan
    daerah Anda memang mengaturnya lain, biarkan: ini hanya ajakan untuk meninjau.
    Dasar: kebiasaan; pasalnya belum dipastikan.
    """
    for rows in makna.koordinasi.values():
        p = makna.perangkat.get(rows[0].perangkat)
        if p is not None and is_outside_asisten(p) and not p.induk:
            yield _review(rows[0].at, f"'{p.kode}' dikoordinasikan Asisten; lazimnya langsung lewat Sekda")
    for direct in makna.struktur.semua_langsung:
        p = makna.perangkat.get(direct.perangkat)
        if p is not None and direct.di_bawah == "kepala" and p.jenis in LEWAT_SEKDA:
            yield _review(direct.at, f"'{p.kode}' langsung di bawah kepala daerah; lazimnya lewat Sekda")
    if not makna.jenis[JenisPerangkat.SEKDA]:
        return
    for row in struktural_rows(makna):
        cakupan = makna.cakupan(row)
        led = next((p for p in cakupan.ke if p.jenis in LEWAT_SEKDA), None)
        if led and any(p.jenis is JenisPerangkat.KEPALA_DAERAH for p in cakupan.dari):
            yield _review(
                row.at,
                f"'{led.kode}' struktural langsung di bawah kepala daerah; lazimnya lewat Sekda",
            )


def is_outside_asisten(p: Perangkat) -> bool:
    """Whether custom puts an organ under no Asisten: Inspektorat, and of the sekretariat that of the DPRD."""
    if p.jenis is JenisPerangkat.SEKRETARIAT:
        return any(kata in p.nama.casefold() for kata in KATA_DPRD)
    return p.jenis in DI_LUAR_ASISTEN


def _review(at: Location, message: str) -> Diagnostic:
    return warning(
        "PK232",
        at=at,
        message=message,
        hint="tinjau lagi; bila peraturan memang mengaturnya demikian, biarkan",
    )


def pk234_masih_turunan(makna: Makna) -> Iterator[Diagnostic]:
    """Baris yang masih turunan disebut jumlahnya, sampai semuanya dipastikan.

    Mengapa: baris turunan disimpulkan, bukan dibaca di sumber; pejabat yang menandatangani harus
    mengetahuinya. Lampiran memuat satu baris catatan kecil selama masih ada, dan `--mode salinan` ditolak
    (PK620).
    Salah: lampiran ditandatangani dengan `status: turunan` pada alokasi Asisten.
    Betul: cocokkan setiap baris dengan sumbernya, lalu ganti menjadi `status: terverifikasi`.
    Dasar: kejujuran naskah; tidak ada pasal yang mengaturnya.
    """
    annexes = group((lampiran.bagan, lampiran.urutan) for lampiran in makna.struktur.semua_lampiran)
    for jenis, numbers in annexes.items():
        inferred = KINDS[jenis].inferred(makna.struktur)
        if inferred:
            yield warning(
                "PK234",
                at=inferred[0].dari_at if isinstance(inferred[0], Hubungan) else inferred[0].at,
                message=f"{len(inferred)} baris bagan {jenis} masih turunan, belum terverifikasi",
                hint="pastikan setiap baris, lalu ganti menjadi 'status: terverifikasi'",
                lampiran=numbers,
            )
