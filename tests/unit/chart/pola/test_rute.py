"""Ways between boxes: straight, by a channel, by a margin, or turning in a gap at a member's row."""

from __future__ import annotations

from polakerja_diagram.chart.bagan import Jaring, Kotak, Sambungan, Tingkat, Ujung
from polakerja_diagram.chart.pola.bagan import BaganPola
from polakerja_diagram.chart.pola.rute import Gang, Rute, Sisi, find_lanes, find_places, find_routes
from polakerja_diagram.chart.pola.slot import assign_slots
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


def pola(*nets: Jaring) -> BaganPola:
    return BaganPola(tuple(Kotak(nama, (nama,), nama, tingkat) for nama, tingkat in SEMUA.items()), nets)


def net(dari: str, ke: str, *, anggota: str = "", jenis: JenisHubungan = H.STRUKTURAL) -> Jaring:
    start = Ujung(dari, Kode(anggota) if anggota else None)
    return Jaring(jenis, None, (start,), (Ujung(ke),), (Sambungan(dari, ke),))


def way(dari: str, ke: str, *, anggota: str = "", extents: bool = False, pilihan: int = 0) -> Rute:
    bagan = pola(net(dari, ke, anggota=anggota))
    apart = {nama: (20.0 * n, 20.0 * n + 10.0) for n, nama in enumerate(SEMUA)} if extents else {}
    places = find_places(assign_slots(bagan), "")
    (rute,) = find_routes(bagan, places, extents=apart, pilihan={0: pilihan})
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


def test_a_way_may_take_the_other_margin_or_come_back_from_below() -> None:
    bagan = pola(net("kepala", "satuan"))

    lanes = find_lanes(bagan, find_places(assign_slots(bagan), ""), extents={})

    assert lanes == [(("kiri", "c2"), ("kanan", "c2"), ("kiri", "c3"), ("kanan", "c3"))]
    assert told(way("kepala", "satuan", pilihan=2)) == (Sisi.KIRI, Sisi.BAWAH, ("kiri", "c3"))


def test_a_way_upwards_may_come_back_from_above_but_not_over_the_first_tier() -> None:
    bagan = pola(net("dinas", "sekda"), net("dinas", "kepala"))

    lanes = find_lanes(bagan, find_places(assign_slots(bagan), ""), extents={})

    assert lanes == [
        (("kiri", "c1"), ("c2", "kanan", "c1"), ("kiri", "c0"), ("c2", "kanan", "c0")),
        (("kiri",), ("c2", "kanan")),
    ]


def test_an_upright_line_may_stand_at_the_left_or_right_of_its_boxes() -> None:
    assert [way("kepala", "sekda", pilihan=n).geser for n in range(3)] == [None, 0.12, 0.88]


def test_services_of_several_organs_to_one_end_arrive_as_one() -> None:
    services = [net("badan", "dinas", anggota=kode, jenis=H.FUNGSIONAL) for kode in ("satu", "dua")]
    bagan = pola(*services, net("badan", "dinas", jenis=H.KOLEGIAL))

    routes = find_routes(bagan, find_places(assign_slots(bagan), ""), extents={})

    assert [bool(rute.muara) for rute in routes] == [True, True, False]
    assert routes[0].muara == routes[1].muara


def test_a_service_that_still_parts_to_another_end_arrives_by_itself() -> None:
    parting = [net("dinas", ke, anggota="dinkes", jenis=H.FUNGSIONAL) for ke in ("kepala", "setwan")]
    bagan = pola(*parting, net("dinas", "setwan", anggota="dinsos", jenis=H.FUNGSIONAL))

    routes = find_routes(bagan, find_places(assign_slots(bagan), ""), extents={})

    assert [(rute.lajur, rute.muara) for rute in routes] == [(("kiri",), ())] * 3
