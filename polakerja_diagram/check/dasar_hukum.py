"""Rules about the acts that `mengingat` names (PK630-PK634): UU 12/2011 Lampiran II points 39 to 52."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from polakerja_diagram.diagnostics import Related, error, warning
from polakerja_diagram.sebutan.dasar_hukum import gazette, rank
from polakerja_diagram.sebutan.rujukan import CaraUbah

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.sebutan.dasar_hukum import DasarHukum


def pk630_yang_dicabut_bukan_dasar(makna: Makna) -> Iterator[Diagnostic]:
    """Peraturan yang dicabut tidak menjadi dasar hukum.

    Mengapa: yang dicabut berakhir oleh peraturan ini sendiri, sehingga tidak dapat menjadi dasarnya.
    Peraturan yang diubah sebaliknya selalu disebut, dan ditulis program.
    Salah: `mencabut` menyebut Peraturan Bupati Nomor 94 Tahun 2021, dan `mengingat` menyebutnya pula.
    Betul: hapus barisnya dari `mengingat`.
    Dasar: UU 12/2011 Lampiran II angka 42; angka 41a (UU 13/2022) tentang yang diubah.
    """
    act = makna.struktur.peraturan
    for dasar in act.mengingat:
        for one in act.semua_rujukan:
            if one.cara is CaraUbah.MENCABUT and _key(dasar) == _plain(one.jenis, one.nomor, one.tahun):
                yield error(
                    "PK630",
                    at=dasar.at,
                    message=f"{dasar} dicabut oleh peraturan ini, jadi bukan dasar hukumnya",
                    hint="hapus baris ini dari 'mengingat'",
                    related=(Related(one.at, "dicabut di sini"),),
                )


def pk631_setingkat_atau_lebih_tinggi(makna: Makna) -> Iterator[Diagnostic]:
    """Dasar hukum setingkat dengan peraturan ini atau lebih tinggi.

    Mengapa: peraturan tidak dapat bersandar pada peraturan di bawahnya.
    Salah: `jenis: Keputusan Bupati` di `mengingat` sebuah Peraturan Bupati.
    Betul: sebut peraturan yang menjadi dasar keputusan itu.
    Dasar: UU 12/2011 Lampiran II angka 41.
    """
    act = makna.struktur.peraturan
    own = rank(act.jenis, act.daerah)
    for dasar in act.mengingat:
        if rank(dasar.jenis, dasar.daerah or act.daerah) > own:
            yield warning(
                "PK631",
                at=dasar.at,
                message=f"{dasar} lebih rendah daripada {act.jenis}, jadi bukan dasar hukumnya",
                hint="sebut peraturan yang setingkat atau lebih tinggi",
            )


def pk632_lembaran_sesuai_jenis(makna: Makna) -> Iterator[Diagnostic]:
    """Tempat pengundangan sesuai jenis peraturannya.

    Mengapa: Undang-Undang dan Peraturan Pemerintah diundangkan dalam Lembaran Negara, Peraturan Menteri dalam
    Berita Negara, Peraturan Daerah dalam Lembaran Daerah, Peraturan Bupati dalam Berita Daerah.
    Salah: `{jenis: Undang-Undang, nomor: 23, tahun: 2014, berita: {tahun: 2014, nomor: 244}}`.
    Betul: `lembaran: {tahun: 2014, nomor: 244, tambahan: 5587}`.
    Dasar: UU 12/2011 Pasal 81 sampai dengan Pasal 86; Lampiran II angka 47 dan angka 49.
    """
    for dasar in _all(makna):
        name, _ = gazette(dasar, makna.struktur.peraturan.daerah)
        wanted = name.partition(" ")[0].casefold()
        wrong = [one for one in dasar.kunci if one != wanted]
        if wrong:
            where = f"diundangkan dalam {name}" if name else "tidak mempunyai Lembaran atau Berita"
            yield error(
                "PK632",
                at=dasar.lembaran_at,
                message=f"{dasar} {where}, bukan '{wrong[-1]}'",
                hint=f"tulis '{wanted}' saja" if wanted else f"hapus '{wrong[-1]}'",
            )


def pk633_dasar_hukum_sekali(makna: Makna) -> Iterator[Diagnostic]:
    """Setiap dasar hukum disebut sekali.

    Mengapa: peraturan yang sama pada dua angka membuat pembaca mencari bedanya.
    Salah: Undang-Undang Nomor 23 Tahun 2014 pada dua baris `mengingat`.
    Betul: satu baris; peraturan yang mengubahnya ditulis pada `diubah`.
    Dasar: UU 12/2011 Lampiran II angka 43 dan angka 52.
    """
    first: dict[tuple[str, ...], DasarHukum] = {}
    for dasar in makna.struktur.peraturan.mengingat:
        if not dasar.nomor and not dasar.pasal:
            continue
        key = (*_key(dasar), dasar.pasal, dasar.daerah.casefold())
        if key in first:
            yield error(
                "PK633",
                at=dasar.at,
                message=f"{dasar} disebut dua kali",
                hint="hapus salah satu baris",
                related=(Related(first[key].at, "sudah disebut di sini"),),
            )
        first.setdefault(key, dasar)


def pk634_pasal_hanya_undang_undang_dasar(makna: Makna) -> Iterator[Diagnostic]:
    """Pasal disebut hanya untuk Undang-Undang Dasar.

    Mengapa: dasar hukum yang lain cukup disebut jenis, nomor, tahun, dan judulnya.
    Salah: `{jenis: Undang-Undang, pasal: Pasal 86, nomor: 12, tahun: 2011}`.
    Betul: `{jenis: Undang-Undang, nomor: 12, tahun: 2011}`.
    Dasar: UU 12/2011 Lampiran II angka 44 dan angka 45.
    """
    for dasar in _all(makna):
        if dasar.pasal and not dasar.is_undang_undang_dasar:
            yield error(
                "PK634",
                at=dasar.pasal_at,
                message=f"pasal disebut pada {dasar.jenis}, bukan pada Undang-Undang Dasar",
                hint="hapus 'pasal'",
            )


def _all(makna: Makna) -> Iterator[DasarHukum]:
    """Yield every act that `mengingat` names, those that amended it too."""
    return chain.from_iterable((one, *one.semua_perubahan) for one in makna.struktur.peraturan.mengingat)


def _key(dasar: DasarHukum) -> tuple[str, ...]:
    return _plain(dasar.jenis, dasar.nomor, dasar.tahun)


def _plain(*words: str) -> tuple[str, ...]:
    return tuple(" ".join(one.casefold().split()) for one in words)
