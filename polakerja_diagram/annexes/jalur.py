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
    from polakerja_diagram.chart.page.sheet import AnnexSheet, Tersebar
    from polakerja_diagram.diagnostics import Outcome
    from polakerja_diagram.model import Struktur, TataLetak
    from polakerja_diagram.words.sentences import Kalimat


def _describe(struktur: Struktur) -> tuple[Kalimat, ...]:
    from polakerja_diagram.words.jalur import describe_jalur

    return describe_jalur(struktur)


def _variants(struktur: Struktur) -> tuple[tuple[BaganJalur, ...], ...]:
    from polakerja_diagram.chart.jalur.plan import plan_jalur

    return ((plan_jalur(struktur),),)


def _place(bagan: BaganJalur, ground: Ground) -> Denah | None:
    from polakerja_diagram.chart.jalur.layout import layout_jalur

    return layout_jalur(bagan, ground)


def _spread(
    semua_bingkai: Sequence[Sequence[AnnexSheet[BaganJalur]]], sizes: Sequence[float]
) -> Outcome[Tersebar]:
    from polakerja_diagram.chart.jalur.spread import spread_jalur

    return spread_jalur(semua_bingkai, sizes)


def _arrangement(bagan: BaganJalur, semua_denah: Sequence[Denah]) -> dict[str, str]:
    """Return under each Asisten the greatest number of columns on a page."""
    result: dict[str, str] = {}
    for cabang in bagan.semua_cabang:
        boxes = {kotak.nama for kotak in cabang.semua_kotak}
        counts = [
            len({round(kotak.x_mm, 3) for kotak in denah.semua_kotak if kotak.nama in boxes})
            for denah in semua_denah
        ]
        result[f"kolom {cabang.kepala.nama}"] = str(max(counts))
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
    arrangement=_arrangement,
    remarks=_remarks,
    remedies=_remedies,
    coordination=JenisBagan.JALUR.value,
)
