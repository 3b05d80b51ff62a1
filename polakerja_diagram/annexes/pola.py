"""Lampiran I, the pattern of work relations: every organ once, and all relations between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.annex import AnnexKind
from polakerja_diagram.makna import Menurut
from polakerja_diagram.model import Hubungan, JenisBagan, Kelompok
from polakerja_diagram.sebutan.citation import nama_urutan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.chart.annex import Ground
    from polakerja_diagram.chart.denah import Denah
    from polakerja_diagram.chart.page.sheet import AnnexSheet, Tersebar
    from polakerja_diagram.chart.pola.bagan import BaganPola
    from polakerja_diagram.diagnostics import Outcome
    from polakerja_diagram.model import Struktur
    from polakerja_diagram.words.sentences import Kalimat


def _describe(struktur: Struktur) -> tuple[Kalimat, ...]:
    from polakerja_diagram.words.pola import describe_pola

    return describe_pola(struktur)


def _variants(struktur: Struktur) -> tuple[tuple[BaganPola, ...], ...]:
    from polakerja_diagram.chart.pola.variants import find_variants

    return find_variants(struktur)


def _place(bagan: BaganPola, ground: Ground) -> Denah | None:
    from polakerja_diagram.chart.pola.layout import layout_pola

    return layout_pola(bagan, ground)


def _spread(
    semua_bingkai: Sequence[Sequence[AnnexSheet[BaganPola]]], sizes: Sequence[float]
) -> Outcome[Tersebar]:
    from polakerja_diagram.chart.pola.spread import spread_pola

    return spread_pola(semua_bingkai, sizes)


def _arrangement(bagan: BaganPola, semua_denah: Sequence[Denah]) -> dict[str, str]:
    from polakerja_diagram.chart.pola.letak import LANGKAH_TINGGI_MM

    steps = round(semua_denah[0].tinggi_mm / LANGKAH_TINGGI_MM)
    return {
        "tinggi bagan": f"{steps * LANGKAH_TINGGI_MM:.0f} mm",
        "hubungan anggota": "kata" if bagan.berkata else "garis",
        "kotak OPD": "bertumpuk" if bagan.semua_tumpukan else "berdampingan",
    }


def _remarks(struktur: Struktur, bagan: BaganPola) -> tuple[str, ...]:
    """Return whom a line to a list or frame concerns: each in it, or its own of an Asisten or an `induk`."""
    from polakerja_diagram.chart.bagan import Tingkat

    shared = {kotak.nama for kotak in bagan.semua_kotak if kotak.kelompok}
    if not shared:
        return ()
    shared.update(bingkai.nama for bingkai in bagan.semua_bingkai)
    tingkat = {kotak.nama: kotak.tingkat for kotak in bagan.semua_kotak}
    listed = [net for net in bagan.semua_jaring if shared & {net.dari[0].kotak, net.ke[0].kotak}]
    where = "daftar atau bingkai" if bagan.semua_bingkai else "daftar"
    sentences = [f"Garis ke {where} berlaku bagi setiap anggotanya."]
    if any(jaring.menurut is Menurut.KOORDINASI for jaring in listed):
        jalur = next((annex for annex in struktur.semua_lampiran if annex.bagan is JenisBagan.JALUR), None)
        said = nama_urutan(struktur, jalur) if jalur else "pembagian tugasnya"
        sentences.append(f"Garis dari Asisten dibaca menurut {said}.")
    own = {tingkat.get(jaring.ke[0].kotak) for jaring in listed if jaring.menurut is Menurut.INDUK}
    if Tingkat.WILAYAH in own:
        sentences.append("Garis antara kecamatan dan kelurahan berlaku dalam wilayah masing-masing.")
    if own - {Tingkat.WILAYAH}:
        sentences.append("Garis ke Bagian dan unit berlaku bagi induk masing-masing.")
    return (" ".join(sentences),)


POLA: Final[AnnexKind[BaganPola]] = AnnexKind(
    draws=frozenset({Hubungan, Kelompok}),
    describe=_describe,
    variants=_variants,
    place=_place,
    spread=_spread,
    arrangement=_arrangement,
    remarks=_remarks,
)
