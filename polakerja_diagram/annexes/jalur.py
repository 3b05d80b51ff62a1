"""Lampiran II, the coordination paths: which organs each Asisten coordinates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.chart.annex import AnnexKind
from polakerja_diagram.model import JenisBagan, Koordinasi, Langsung

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.chart.annex import Ground
    from polakerja_diagram.chart.denah import Denah
    from polakerja_diagram.chart.jalur.bagan import BaganJalur
    from polakerja_diagram.chart.judge.measure import Measures
    from polakerja_diagram.chart.page.sheet import AnnexSheet, Tersebar
    from polakerja_diagram.diagnostics import Outcome
    from polakerja_diagram.model import Struktur, TataLetak
    from polakerja_diagram.words.sentences import Kalimat

HURUF_KOTAK_PT: Final = 9.0
"""Where boxes of single organs would have smaller text, lists are looked at too."""

PATAH_KOTAK: Final = 0.25
"""So do they where this share of the names is broken though there is room beside them."""

MENARA_KOTAK: Final = 0.15
"""So do they where this share of the names stands word by word."""


GESER_MM: Final = 5.0
"""What moves no further stays, for a drafter, where it was."""


def _describe(struktur: Struktur) -> tuple[Kalimat, ...]:
    from polakerja_diagram.words.jalur import describe_jalur

    return describe_jalur(struktur)


def _variants(struktur: Struktur) -> tuple[tuple[BaganJalur, ...], ...]:
    from polakerja_diagram.chart.jalur.variants import find_variants

    return find_variants(struktur)


def _is_clear(measures: Measures) -> bool:
    """Whether boxes of single organs do: few names are broken that need not be, or stand word by word."""
    return (
        measures.broken <= PATAH_KOTAK * measures.names and measures.towers <= MENARA_KOTAK * measures.names
    )


def _place(bagan: BaganJalur, ground: Ground) -> Denah | None:
    from polakerja_diagram.chart.jalur.layout import layout_jalur

    return layout_jalur(bagan, ground)


def _spread(
    semua_bingkai: Sequence[Sequence[AnnexSheet[BaganJalur]]], sizes: Sequence[float]
) -> Outcome[Tersebar]:
    from polakerja_diagram.chart.jalur.spread import spread_jalur

    return spread_jalur(semua_bingkai, sizes)


def _arrangement(bagan: BaganJalur, semua_denah: Sequence[Denah]) -> dict[str, str]:
    """Return how high the top is, and under each leader the greatest number of columns on a page."""
    from polakerja_diagram.chart.jalur.puncak import boxes_beside

    leaders = (bagan.pimpinan, *((bagan.sekda,) if bagan.sekda else ()))
    lists = [(kepala, boxes_beside(bagan, kepala)) for kepala in leaders]
    lists += [(cabang.kepala, cabang.semua_kotak) for cabang in bagan.semua_cabang]
    result = {"OPD di bawah Asisten": "daftar" if bagan.berdaftar else "kotak"}
    if below := [cabang.kepala for cabang in bagan.semua_cabang] or lists[len(leaders) - 1][1]:
        names = {kotak.nama for kotak in below}
        top = min((kotak.y_mm for kotak in semua_denah[0].semua_kotak if kotak.nama in names), default=0.0)
        result["tinggi baris pimpinan"] = f"{GESER_MM * round(top / GESER_MM):.0f} mm"
    for kepala, semua in lists:
        boxes = {kotak.nama for kotak in semua}
        columns = (
            len({round(kotak.x_mm, 3) for kotak in denah.semua_kotak if kotak.nama in boxes})
            for denah in semua_denah
        )
        if boxes:
            result[f"kolom {kepala.nama}"] = str(max(columns))
    return result


def _remarks(_struktur: Struktur, bagan: BaganJalur) -> tuple[str, ...]:
    """Return what the mark of an organ under more than one Asisten means, where it stands."""
    from polakerja_diagram.chart.jalur.plan import TANDA_BERSAMA

    if any(kotak.shared for kotak in bagan.semua_kotak):
        return (f"{TANDA_BERSAMA} Perangkat ini dikoordinasikan oleh lebih dari satu Asisten.",)
    return ()


def _remedies(tata_letak: TataLetak) -> tuple[str, ...]:
    return ("hapus 'kolom' pada 'tata-letak'",) if tata_letak.kolom else ()


JALUR: Final[AnnexKind[BaganJalur]] = AnnexKind(
    draws=frozenset({Koordinasi, Langsung}),
    describe=_describe,
    variants=_variants,
    place=_place,
    spread=_spread,
    judged=True,
    clear_pt=HURUF_KOTAK_PT,
    is_clear=_is_clear,
    arrangement=_arrangement,
    remarks=_remarks,
    remedies=_remedies,
    coordination=JenisBagan.JALUR.value,
)
