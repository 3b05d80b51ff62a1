"""Lampiran I in sentences: the organs in the order of the file, then the relations by kind as in Pasal 5.

One item is one row of `hubungan`; a row that ties no two organs of the structure is not drawn and not said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.chart.bagan import Tingkat
from polakerja_diagram.chart.pola.plan import plan_pola
from polakerja_diagram.makna import Menurut, read_makna
from polakerja_diagram.model import BentukKoordinasi, JenisPerangkat
from polakerja_diagram.sifat import SIFAT
from polakerja_diagram.words.boxes import rincian
from polakerja_diagram.words.names import YANG_MANA, NamaUjung, sebut
from polakerja_diagram.words.sentences import Kalimat, Relasi, Rincian, join_dan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from polakerja_diagram.chart.bagan import Kotak
    from polakerja_diagram.chart.pola.bagan import BaganPola
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Hubungan, JenisHubungan, Struktur


def describe_pola(struktur: Struktur) -> tuple[Kalimat, ...]:
    """Return Lampiran I in sentences.

    Raises:
        ValueError: the structure has no head of region (a check reports that before).
    """
    makna = read_makna(struktur)
    return (*_organs(makna, plan_pola(struktur)), *_relations(makna))


def _organs(makna: Makna, bagan: BaganPola) -> Iterator[Kalimat]:
    inside = [kotak for kotak in bagan.semua_kotak if kotak.tingkat is not Tingkat.KONTEKS]
    outside = [kotak for kotak in bagan.semua_kotak if kotak.tingkat is Tingkat.KONTEKS]
    yield Kalimat("Bagan pola hubungan kerja memuat", tuple(_box(makna, kotak) for kotak in inside))
    if outside:
        yield Kalimat(
            "Di luar Perangkat Daerah, bagan memuat juga",
            tuple(rincian(makna, kotak) for kotak in outside),
        )


def _box(makna: Makna, kotak: Kotak) -> Rincian:
    kata = {Tingkat.PIMPINAN: "dibantu", Tingkat.SEKDA: "yang memimpin"}
    return rincian(makna, kotak, penghubung=kata.get(kotak.tingkat, "beserta"))


def _relations(makna: Makna) -> Iterator[Kalimat]:
    dasar = dict(makna.struktur.dasar_hubungan)
    for jenis, sifat in SIFAT.items():
        for bentuk in (None, *sifat.bentuk):
            rows = [
                row
                for row in makna.struktur.semua_hubungan
                if row.jenis is jenis and row.bentuk is bentuk and makna.cakupan(row).semua_ikatan
            ]
            if rows:
                yield Kalimat(
                    _heading(jenis, bentuk, dasar),
                    tuple(_relation(makna, row) for row in rows),
                    bertitik_dua=True,
                )


def _heading(jenis: JenisHubungan, bentuk: BentukKoordinasi | None, dasar: Mapping[str, str]) -> str:
    """Return `Hubungan struktural (Pasal 9)`."""
    sifat = SIFAT[jenis]
    form = f" {bentuk}" if bentuk else ""
    pasal = (dasar.get(f"{jenis}{form}") or dasar.get(jenis, "")) if sifat.berpasal else ""
    return f"{sifat.sebutan}{form} ({pasal})" if pasal else f"{sifat.sebutan}{form}"


def _relation(makna: Makna, row: Hubungan) -> Rincian:
    relasi = (Relasi(row.dari, row.ke, row.jenis, row.bentuk),)
    if row.dari == row.ke:
        return Rincian(f"antara sesama {sebut(makna, row.dari).kata}", relasi=relasi)
    awal, akhir = _ends(makna, row)
    return Rincian(SIFAT[row.jenis].kalimat.format(dari=awal, ke=akhir), relasi=relasi)


def _ends(makna: Makna, row: Hubungan) -> tuple[str, str]:
    """Return words for both ends, with which organs are meant: one's own, or the others of a group.

    Where Asisten have their own, they are named first; of a single organ only those who have it are named.
    What stands under an `induk` and is tied upwards is named first.
    """
    cakupan = makna.cakupan(row)
    dari, ke = sebut(makna, row.dari), sebut(makna, row.ke)
    if cakupan.menurut is Menurut.INDUK and cakupan.is_turned:
        if len(dari.semua_perangkat) == 1:
            return dari.kata, join_dan(tuple(perangkat.nama for perangkat in cakupan.ke))
        if len(ke.semua_perangkat) > 1:
            return dari.setiap, f"{ke.kata} yang membawahkannya"
        return f"{dari.setiap} di bawah {ke.kata}", ke.kata
    if cakupan.menurut is not None:
        dari, ke = (ke, dari) if cakupan.is_turned else (dari, ke)
        if len(ke.semua_perangkat) > 1:
            return dari.setiap, f"{ke.setiap} {YANG_MANA[cakupan.menurut]}"
        owners = cakupan.ke if cakupan.is_turned else cakupan.dari
        return join_dan(tuple(perangkat.nama for perangkat in owners)), ke.kata
    if len(dari.semua_perangkat) == 1:
        ke = sebut(makna, row.ke, [p for p in ke.semua_perangkat if p != dari.semua_perangkat[0]])
    others = {p.kode for p in cakupan.dari} < {p.kode for p in cakupan.ke} and _ends_in_a_kind(ke)
    return dari.setiap, f"{ke.setiap} lainnya" if others else ke.setiap


def _ends_in_a_kind(ujung: NamaUjung) -> bool:
    """Whether the words for these organs end in the name of a kind (`Dinas dan Badan`), not of one organ."""
    kinds = [perangkat.jenis for perangkat in ujung.semua_perangkat]
    last = max(kinds, key=list(JenisPerangkat).index)
    return kinds.count(last) > 1
