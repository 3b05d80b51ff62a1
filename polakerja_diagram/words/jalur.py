"""Lampiran II in sentences: who stands under whom, then for each Asisten what it coordinates.

The sentences are made from the same plan as the chart, so that they cannot say another thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.chart.jalur.plan import plan_jalur
from polakerja_diagram.makna import read_makna
from polakerja_diagram.model import JenisBagan, JenisPerangkat, Struktur
from polakerja_diagram.sifat import SIFAT
from polakerja_diagram.words.boxes import Penyebut
from polakerja_diagram.words.sentences import Kalimat, Relasi, Rincian, join_dan

if TYPE_CHECKING:
    from polakerja_diagram.chart.bagan import Jaring, Kotak
    from polakerja_diagram.chart.jalur.bagan import BaganJalur
    from polakerja_diagram.model import JenisHubungan


def describe_jalur(struktur: Struktur) -> tuple[Kalimat, ...]:
    """Return Lampiran II in sentences.

    Raises:
        ValueError: the structure has no head of region (a check reports that before).
    """
    bagan = plan_jalur(struktur)
    penyebut = Penyebut(read_makna(struktur))
    dasar = dict(struktur.dasar_hubungan).get(JenisBagan.JALUR.value, "")
    semua_kalimat = [_opening(bagan, penyebut, dasar)]
    boxes = {kotak.nama: kotak for kotak in bagan.semua_kotak}
    for (dari, jenis), semua_jaring in _by_subject(bagan).items():
        semua_rincian = tuple(
            _rincian(penyebut, boxes[ujung.kotak], Relasi(sambungan.dari, sambungan.ke, jenis, jaring.bentuk))
            for jaring in semua_jaring
            for ujung, sambungan in zip(jaring.ke, jaring.semua_sambungan, strict=True)
        )
        semua_kalimat.append(Kalimat(f"{boxes[dari].judul_lengkap} {SIFAT[jenis].kata_kerja}", semua_rincian))
    return tuple(semua_kalimat)


def _opening(bagan: BaganJalur, penyebut: Penyebut, dasar: str) -> Kalimat:
    inside = tuple(penyebut.nama(anggota.kode) for anggota in bagan.pimpinan.anggota)
    helped = f", dibantu {join_dan(inside)}" if inside else ""
    return Kalimat(
        f"Jalur koordinasi{f' ({dasar})' if dasar else ''} berpangkal pada "
        f"{bagan.pimpinan.judul_lengkap}{helped}",
        organ=penyebut.organ(bagan.pimpinan),
    )


def _by_subject(bagan: BaganJalur) -> dict[tuple[str, JenisHubungan], list[Jaring]]:
    """Bring together what one organ leads, and what it coordinates: the head, then the Sekda, the Asisten."""
    groups: dict[tuple[str, JenisHubungan], list[Jaring]] = {}
    for jaring in bagan.semua_jaring:
        groups.setdefault((jaring.dari[0].kotak, jaring.jenis), []).append(jaring)
    return groups


def _rincian(penyebut: Penyebut, kotak: Kotak, relasi: Relasi) -> Rincian:
    """Return the item of one box; an organ that another Asisten coordinates too is said to be shared."""
    if kotak.kelompok:
        return penyebut.rincian(kotak, relasi=relasi)
    is_shared = kotak.shared and SIFAT[relasi.jenis].koordinasi
    kata = "yang memimpin" if penyebut.jenis(relasi.ke) is JenisPerangkat.SEKDA else "beserta"
    return penyebut.rincian(
        kotak,
        relasi=relasi,
        sebutan=" (dikoordinasikan bersama)" if is_shared else "",
        penghubung=kata,
        is_repeated=kotak.nama != kotak.kode,
    )
