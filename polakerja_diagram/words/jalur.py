"""Lampiran II in sentences: who stands under whom, then for each Asisten what it coordinates.

The sentences are made from the same plan as the chart, so that they cannot say another thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.chart.jalur.plan import plan_jalur
from polakerja_diagram.makna import group, read_makna
from polakerja_diagram.model import JenisBagan, JenisPerangkat, Kode, Struktur
from polakerja_diagram.sifat import SIFAT
from polakerja_diagram.words.boxes import rincian
from polakerja_diagram.words.sentences import Kalimat, Relasi, Rincian, join_dan

if TYPE_CHECKING:
    from polakerja_diagram.chart.bagan import Kotak
    from polakerja_diagram.chart.jalur.bagan import BaganJalur
    from polakerja_diagram.makna import Makna


def describe_jalur(struktur: Struktur) -> tuple[Kalimat, ...]:
    """Return Lampiran II in sentences.

    Raises:
        ValueError: the structure has no head of region (a check reports that before).
    """
    bagan = plan_jalur(struktur)
    makna = read_makna(struktur)
    semua_kalimat = [_opening(bagan, makna)]
    boxes = {kotak.nama: kotak for kotak in bagan.semua_kotak}
    by_subject = group(((jaring.dari[0].kotak, jaring.jenis), jaring) for jaring in bagan.semua_jaring)
    for (dari, jenis), semua_jaring in by_subject.items():  # what one organ leads, and what it coordinates
        semua_rincian = tuple(
            _rincian(makna, boxes[ujung.kotak], Relasi(sambungan.dari, sambungan.ke, jenis, jaring.bentuk))
            for jaring in semua_jaring
            for ujung, sambungan in zip(jaring.ke, jaring.semua_sambungan, strict=True)
        )
        semua_kalimat.append(Kalimat(f"{boxes[dari].judul_lengkap} {SIFAT[jenis].kata_kerja}", semua_rincian))
    return tuple(semua_kalimat)


def _opening(bagan: BaganJalur, makna: Makna) -> Kalimat:
    dasar = dict(makna.struktur.dasar_hubungan).get(JenisBagan.JALUR.value, "")
    inside = [makna.perangkat[anggota.kode] for anggota in bagan.pimpinan.anggota]
    helped = f", dibantu {join_dan(tuple(p.nama for p in inside))}" if inside else ""
    return Kalimat(
        f"Jalur koordinasi{f' ({dasar})' if dasar else ''} berpangkal pada "
        f"{bagan.pimpinan.judul_lengkap}{helped}",
        organ=(Kode(bagan.pimpinan.nama), *(p.kode for p in inside)),
    )


def _rincian(makna: Makna, kotak: Kotak, relasi: Relasi) -> Rincian:
    """Return the item of one box; an organ that another Asisten coordinates too is said to be shared."""
    if kotak.kelompok:
        return rincian(makna, kotak, relasi=relasi)
    is_shared = kotak.shared and SIFAT[relasi.jenis].koordinasi
    kata = "yang memimpin" if makna.perangkat[relasi.ke].jenis is JenisPerangkat.SEKDA else "beserta"
    return rincian(
        makna,
        kotak,
        relasi=relasi,
        sebutan=" (dikoordinasikan bersama)" if is_shared else "",
        penghubung=kata,
        is_repeated=kotak.nama != kotak.kode,
    )
