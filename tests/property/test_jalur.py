"""Lampiran II for any valid structure: nothing overlaps, crosses, hangs in the air or is left out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st

from polakerja_diagram.chart.annex import Ground
from polakerja_diagram.chart.jalur.layout import layout_jalur
from polakerja_diagram.chart.jalur.plan import plan_jalur
from polakerja_diagram.model import JenisHubungan, JenisPerangkat, Struktur
from tests import geometri
from tests.strategies import examples, semua_struktur

if TYPE_CHECKING:
    from polakerja_diagram.chart.denah import Denah

BIDANG = st.sampled_from(
    ((175.0, 204.0, 9.5), (290.0, 100.0, 8.0), (260.0, 400.0, 10.0), (380.0, 900.0, 12.0))
)
"""Grounds (width, height in mm) with a text size: F4 upright and across, A3, and one without bounds."""


@st.composite
def semua_denah(draw: st.DrawFn) -> tuple[Struktur, Denah]:
    struktur = draw(semua_struktur())
    lebar, tinggi, huruf = draw(BIDANG)
    denah = layout_jalur(plan_jalur(struktur), Ground(lebar, tinggi, huruf, struktur.tata_letak))
    assume(denah is not None)
    assert denah is not None
    assert denah.tinggi_mm <= tinggi + 1e-6
    return struktur, denah


@examples(60)
@given(semua_denah())
def test_every_rule_holds_for_any_structure_and_all_of_the_plan_is_drawn(
    drawn: tuple[Struktur, Denah],
) -> None:
    struktur, denah = drawn

    assert_drawn_well(denah)
    assert_organs_are_drawn_once(struktur, denah)
    assert_peers_look_alike(struktur, denah)
    assert_relations_are_drawn_once(struktur, denah)


def assert_drawn_well(denah: Denah) -> None:
    faults = {
        "overlap": geometri.tumpang_tindih(denah),
        "line through a box": geometri.garis_lewat_kotak(denah),
        "crossing": geometri.persilangan(denah),
        "lines too close": geometri.terlalu_dekat(denah, 1.5),
        "line too close to a box": geometri.garis_dekat_kotak(denah, 2.4),
        "text out of its box": geometri.teks_keluar(denah, 1.0),
        "out of the ground": geometri.keluar_bidang(denah),
        "loose end": list(geometri.menggantung(denah)),
    }

    assert {rule: found for rule, found in faults.items() if found} == {}


def assert_organs_are_drawn_once(struktur: Struktur, denah: Denah) -> None:
    """Every organ with a path stands under each of its superiors."""
    shown = Counter(
        kode
        for kotak in denah.semua_kotak
        for kode in (kotak.svg_id.removeprefix("perangkat-").removesuffix("--2"), *kotak.semua_kode)
    )
    ids = Counter(kotak.svg_id for kotak in denah.semua_kotak)

    superiors: dict[str, set[str]] = {}
    for baris in struktur.semua_koordinasi:
        superiors.setdefault(baris.perangkat, set()).add(baris.asisten)
    for langsung in struktur.semua_langsung:
        superiors.setdefault(langsung.perangkat, set()).add(langsung.di_bawah)
    assert max(ids.values()) == 1
    for perangkat in struktur.semua_perangkat:
        leads = perangkat.jenis in (
            JenisPerangkat.ASISTEN,
            JenisPerangkat.SEKDA,
            JenisPerangkat.KEPALA_DAERAH,
        )
        has_one_path = len(superiors.get(perangkat.kode, ())) == 1
        is_named_inside = perangkat.jenis is JenisPerangkat.UNIT and perangkat.induk in superiors
        if leads or has_one_path or is_named_inside:
            assert shown[perangkat.kode] == 1, perangkat.kode


def assert_peers_look_alike(struktur: Struktur, denah: Denah) -> None:
    """The Asisten stand level, columns of one list are equally wide."""
    by_nama = {kotak.nama: kotak for kotak in denah.semua_kotak}
    semua_asisten = [by_nama[p.kode] for p in struktur.semua_perangkat if p.jenis is JenisPerangkat.ASISTEN]

    tops = {(round(kotak.y_mm, 6), round(kotak.tinggi_mm, 6)) for kotak in semua_asisten}
    widths: dict[str, set[float]] = {}
    for jaring in plan_jalur(struktur).semua_jaring:
        if jaring.jenis is JenisHubungan.KOORDINATIF:
            widths[jaring.dari[0].kotak] = {round(by_nama[u.kotak].lebar_mm, 6) for u in jaring.ke}

    assert len(tops) <= 1
    assert all(len(found) == 1 for found in widths.values())


def assert_relations_are_drawn_once(struktur: Struktur, denah: Denah) -> None:
    wanted = Counter(
        (sambungan.dari, sambungan.ke, jaring.jenis)
        for jaring in plan_jalur(struktur).semua_jaring
        for sambungan in jaring.semua_sambungan
    )

    assert Counter((g.dari, g.ke, g.jenis) for g in denah.semua_garis) == wanted
    assert all(garis.polylines for garis in denah.semua_garis)
