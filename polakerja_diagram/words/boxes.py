"""A box of a chart -> an item of an enumeration: the organ, and under it what is named in its box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.makna import IKUT_INDUK
from polakerja_diagram.words.sentences import Rincian

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.chart.bagan import Anggota, Kotak
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Kode
    from polakerja_diagram.words.sentences import Relasi


def rincian(
    makna: Makna,
    kotak: Kotak,
    *,
    relasi: Relasi | None = None,
    sebutan: str = "",
    penghubung: str = "beserta",
    is_repeated: bool = False,
) -> Rincian:
    """Return a box as an item; `sebutan` follows the name; `is_repeated`: introduced before."""
    semua_relasi = (relasi,) if relasi else ()
    anak = _nested(makna, kotak.anggota, 0, kotak)
    if kotak.kode is None:
        return Rincian(teks=kotak.judul_kelompok, anak=anak, relasi=semua_relasi)
    return Rincian(
        teks=_alone(makna, kotak.kode) + sebutan,
        penghubung=penghubung,
        anak=anak,
        organ=() if is_repeated else (kotak.kode,),
        relasi=semua_relasi,
    )


def _alone(makna: Makna, kode: Kode) -> str:
    """Return the name of an organ with a box of its own; a unit or kelurahan names what it belongs to."""
    perangkat = makna.perangkat[kode]
    induk = makna.perangkat.get(perangkat.induk or "")
    return f"{perangkat.nama} ({induk.nama})" if induk and perangkat.jenis in IKUT_INDUK else perangkat.nama


def _nested(
    makna: Makna, semua_anggota: Sequence[Anggota], tingkat: int, kotak: Kotak
) -> tuple[Rincian, ...]:
    """Return the members of one level, each with those that follow it one level deeper."""
    starts = [n for n, one in enumerate(semua_anggota) if n == 0 or one.tingkat <= tingkat]
    ends = [*starts[1:], len(semua_anggota)] if starts else []
    return tuple(
        Rincian(
            teks=_in_box(makna, semua_anggota[start].kode, kotak),
            penghubung="beserta",
            anak=_nested(makna, semua_anggota[start + 1 : end], tingkat + 1, kotak),
            organ=(semua_anggota[start].kode,),
        )
        for start, end in zip(starts, ends, strict=True)
    )


def _in_box(makna: Makna, kode: Kode, kotak: Kotak) -> str:
    """Return the name of a member; one that stands apart from its parent names the parent too."""
    perangkat = makna.perangkat[kode]
    induk = makna.perangkat.get(perangkat.induk or "")
    if induk is None or not kotak.kelompok or any(one.kode == induk.kode for one in kotak.anggota):
        return perangkat.nama
    return f"{perangkat.nama} ({induk.nama})"
