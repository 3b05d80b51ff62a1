"""Lampiran I in sentences: the organs in the order of the file, then the relations by kind as in Pasal 5.

One item is one row of `hubungan`; a row that ties no two organs of the structure is not drawn and not said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.chart.bagan import Tingkat
from polakerja_diagram.chart.pola.plan import plan_pola
from polakerja_diagram.makna import resolve
from polakerja_diagram.model import (
    BentukKoordinasi,
    JenisPerangkat,
    Kode,
    Lampiran,
    Perangkat,
    Struktur,
)
from polakerja_diagram.sifat import SIFAT
from polakerja_diagram.words.boxes import Penyebut, catatan_turunan
from polakerja_diagram.words.names import sebut
from polakerja_diagram.words.sentences import Kalimat, Relasi, Rincian, Uraian

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from polakerja_diagram.chart.bagan import BaganPola, Kotak
    from polakerja_diagram.model import Hubungan, JenisHubungan


def describe_pola(struktur: Struktur, lampiran: Lampiran) -> Uraian:
    """Return Lampiran I in sentences.

    Raises:
        ValueError: the structure has no head of region (a check reports that before).
    """
    bagan = plan_pola(struktur)
    semua_kalimat = [*_organs(struktur, bagan), *_relations(struktur)]
    if bagan.turunan:
        semua_kalimat.append(Kalimat(catatan_turunan(bagan.turunan)))
    return Uraian(lampiran.nama, tuple(semua_kalimat))


def _organs(struktur: Struktur, bagan: BaganPola) -> Iterator[Kalimat]:
    penyebut = Penyebut(struktur)
    inside = [kotak for kotak in bagan.semua_kotak if kotak.tingkat is not Tingkat.KONTEKS]
    outside = [kotak for kotak in bagan.semua_kotak if kotak.tingkat is Tingkat.KONTEKS]
    yield Kalimat("Bagan pola hubungan kerja memuat", tuple(_box(penyebut, kotak) for kotak in inside))
    if outside:
        yield Kalimat(
            "Di luar Perangkat Daerah, bagan memuat juga",
            tuple(penyebut.rincian(kotak) for kotak in outside),
        )


def _box(penyebut: Penyebut, kotak: Kotak) -> Rincian:
    kata = {Tingkat.PIMPINAN: "dibantu", Tingkat.SEKDA: "yang memimpin"}
    return penyebut.rincian(kotak, penghubung=kata.get(kotak.tingkat, "beserta"))


def _relations(struktur: Struktur) -> Iterator[Kalimat]:
    dasar = dict(struktur.dasar_hubungan)
    for jenis, sifat in SIFAT.items():
        for bentuk in (None, *sifat.bentuk):
            rows = [
                row
                for row in struktur.semua_hubungan
                if row.jenis is jenis and row.bentuk is bentuk and is_said(struktur, row)
            ]
            if rows:
                yield Kalimat(
                    _heading(jenis, bentuk, dasar),
                    tuple(_relation(struktur, row) for row in rows),
                    bertitik_dua=True,
                )


def _heading(jenis: JenisHubungan, bentuk: BentukKoordinasi | None, dasar: Mapping[str, str]) -> str:
    """Return `Hubungan struktural (Pasal 9)`."""
    sifat = SIFAT[jenis]
    form = f" {bentuk}" if bentuk else ""
    pasal = (dasar.get(f"{jenis}{form}") or dasar.get(jenis, "")) if sifat.berpasal else ""
    return f"{sifat.sebutan}{form} ({pasal})" if pasal else f"{sifat.sebutan}{form}"


def is_said(struktur: Struktur, row: Hubungan) -> bool:
    """Whether a row ties two different organs of the structure."""
    dari, ke = resolve(struktur, row.dari) or (), resolve(struktur, row.ke) or ()
    return bool(dari and ke) and len({perangkat.kode for perangkat in (*dari, *ke)}) > 1


def _relation(struktur: Struktur, row: Hubungan) -> Rincian:
    relasi = Relasi(row.dari, row.ke, row.jenis, row.bentuk)
    dari = sebut(struktur, row.dari)
    if row.dari == row.ke:
        return Rincian(f"antara sesama {dari.kata}", relasi=(relasi,))
    alone = dari.semua_perangkat[0].kode if len(dari.semua_perangkat) == 1 else None
    ke = sebut(struktur, row.ke, tanpa=alone)
    akhir = f"{ke.setiap}{_clause(struktur, row, dari.semua_perangkat, ke.semua_perangkat)}"
    return Rincian(SIFAT[row.jenis].kalimat.format(dari=dari.setiap, ke=akhir), relasi=(relasi,))


def _clause(struktur: Struktur, row: Hubungan, dari: tuple[Perangkat, ...], ke: tuple[Perangkat, ...]) -> str:
    """Return which of the organs at the end are meant: one's own units, those one coordinates, the others."""
    if len(ke) == 1:
        return ""
    starts, ends = {perangkat.kode for perangkat in dari}, {perangkat.kode for perangkat in ke}
    among = {perangkat.kode for perangkat in resolve(struktur, row.ke) or ()}
    if all(perangkat.induk in starts for perangkat in ke):
        return " di bawahnya"
    if SIFAT[row.jenis].koordinasi and _is_coordinated(struktur, dari, ends):
        return " yang dikoordinasikannya"
    return " lainnya" if starts < among and _ends_in_a_kind(ke) else ""


def _ends_in_a_kind(semua: tuple[Perangkat, ...]) -> bool:
    """Whether the words for these organs end in the name of a kind (`Dinas dan Badan`), not of one organ."""
    kinds = [perangkat.jenis for perangkat in semua]
    last = max(kinds, key=list(JenisPerangkat).index)
    return kinds.count(last) > 1


def _is_coordinated(struktur: Struktur, dari: tuple[Perangkat, ...], ends: set[Kode]) -> bool:
    """Whether Asisten stand at the start and coordinate some of the ends (Pasal 13 ayat (1))."""
    asisten = {perangkat.kode for perangkat in dari if perangkat.jenis is JenisPerangkat.ASISTEN}
    theirs = {baris.perangkat for baris in struktur.semua_koordinasi if baris.asisten in asisten}
    return len(asisten) == len(dari) and bool(theirs & ends)
