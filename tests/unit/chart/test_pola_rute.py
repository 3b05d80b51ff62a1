"""Ways between boxes: straight, by a channel, by a margin, or turning in a gap at a member's row."""

from __future__ import annotations

from polakerja_diagram.chart.bagan import BaganPola, Jaring, Kotak, Sambungan, Tingkat, Ujung
from polakerja_diagram.chart.pola_rute import Gang, Rute, Sisi, find_places, find_routes
from polakerja_diagram.chart.pola_slot import assign_slots
from polakerja_diagram.model import JenisHubungan, Kode

T = Tingkat
H = JenisHubungan

SEMUA = {
    "kepala": T.PIMPINAN,
    "sekda": T.SEKDA,
    "inspektorat": T.SAMPING,
    "setwan": T.SAMPING,
    "arsip": T.SAMPING,
    "asisten": T.ASISTEN,
    "dinas": T.OPD,
    "satuan": T.OPD,
    "badan": T.OPD,
    "kecamatan": T.WILAYAH,
}


def way(dari: str, ke: str, *, anggota: str = "", extents: bool = False) -> Rute:
    boxes = tuple(Kotak(nama, (nama,), nama, tingkat) for nama, tingkat in SEMUA.items())
    start = Ujung(dari, Kode(anggota) if anggota else None)
    net = Jaring(H.STRUKTURAL, None, (start,), (Ujung(ke),), (Sambungan(dari, ke),))
    bagan = BaganPola(boxes, (net,))
    apart = {nama: (20.0 * n, 20.0 * n + 10.0) for n, nama in enumerate(SEMUA)} if extents else {}
    (rute,) = find_routes(bagan, find_places(assign_slots(bagan), ""), extents=apart)
    return rute


def told(rute: Rute) -> tuple[Sisi, Sisi, tuple[str, ...]]:
    return rute.sisi_dari, rute.sisi_ke, rute.lajur


def test_boxes_above_each_other_are_joined_by_an_upright_line() -> None:
    assert told(way("kepala", "sekda")) == (Sisi.BAWAH, Sisi.ATAS, ())


def test_boxes_of_neighbouring_tiers_that_stand_apart_are_joined_by_the_channel_between() -> None:
    assert told(way("sekda", "asisten", extents=True)) == (Sisi.BAWAH, Sisi.ATAS, ("c1",))


def test_neighbours_in_a_row_are_joined_by_a_level_line() -> None:
    assert told(way("satuan", "dinas")) == (Sisi.KIRI, Sisi.KANAN, ())


def test_boxes_of_a_row_that_are_no_neighbours_are_joined_by_the_channel_below() -> None:
    assert told(way("dinas", "badan")) == (Sisi.BAWAH, Sisi.BAWAH, ("c3",))


def test_a_tier_is_passed_in_the_margin() -> None:
    assert told(way("sekda", "kecamatan")) == (Sisi.BAWAH, Sisi.KIRI, ("c1", "kiri"))


def test_boxes_of_one_stack_are_joined_by_their_outer_side() -> None:
    assert told(way("inspektorat", "arsip")) == (Sisi.KANAN, Sisi.KANAN, ("kanan",))


def test_a_box_that_another_of_its_stack_covers_turns_in_the_gap_beside_it() -> None:
    rute = way("inspektorat", "setwan")

    assert told(rute) == (Sisi.KIRI, Sisi.BAWAH, ("c1",))
    assert rute.gang_dari == Gang(1, 1, turun=True)


def test_a_box_in_a_stack_reaches_a_lower_tier_by_the_margin_it_looks_at() -> None:
    assert told(way("inspektorat", "dinas")) == (Sisi.KANAN, Sisi.ATAS, ("kanan", "c2"))


def test_a_member_of_an_inner_box_turns_in_the_gap_beside_it() -> None:
    rute = way("satuan", "asisten", anggota="satpol")

    assert told(rute) == (Sisi.KANAN, Sisi.BAWAH, ("c2",))
    assert rute.gang_dari == Gang(3, 1, turun=False)


def test_a_member_of_an_outer_box_leaves_at_its_row_into_the_margin() -> None:
    assert told(way("dinas", "kecamatan", anggota="dinkes")) == (Sisi.KIRI, Sisi.KIRI, ("kiri",))
