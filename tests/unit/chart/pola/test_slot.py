"""Tiers of Lampiran I: who stands where from the top, and on which side of the axis."""

from __future__ import annotations

from polakerja_diagram.chart.bagan import Bingkai, Jaring, Kotak, Sambungan, Tingkat, Ujung
from polakerja_diagram.chart.pola.bagan import BaganPola
from polakerja_diagram.chart.pola.slot import Jenjang, assign_slots
from polakerja_diagram.model import JenisHubungan

T = Tingkat
H = JenisHubungan


def bagan(boxes: dict[str, Tingkat], *nets: tuple[str, str, JenisHubungan], frame: bool = False) -> BaganPola:
    return BaganPola(
        tuple(Kotak(nama, (nama,), nama, tingkat) for nama, tingkat in boxes.items()),
        tuple(
            Jaring(jenis, None, (Ujung(dari),), (Ujung(ke),), (Sambungan(dari, ke),))
            for dari, ke, jenis in nets
        ),
        (Bingkai("opd", "", tuple(n for n, t in boxes.items() if t is T.OPD)),) if frame else (),
    )


def slots(drawn: BaganPola) -> list[tuple[Jenjang, list[str], list[str], list[str]]]:
    return [
        (b.jenjang, [k.nama for k in b.kiri], [k.nama for k in b.tengah], [k.nama for k in b.kanan])
        for b in assign_slots(drawn)
    ]


def test_advice_stands_beside_the_head_and_a_context_body_opposite_it() -> None:
    drawn = bagan(
        {
            "kepala": T.PIMPINAN,
            "sekda": T.SEKDA,
            "ahli": T.SAMPING,
            "setwan": T.SAMPING,
            "inspektorat": T.SAMPING,
            "dprd": T.KONTEKS,
            "instansi": T.KONTEKS,
            "dinas": T.OPD,
        },
        ("ahli", "kepala", H.KONSULTATIF),
        ("setwan", "dprd", H.FUNGSIONAL),
        frame=True,
    )

    assert slots(drawn) == [
        (Jenjang.POROS, ["dprd"], ["kepala"], ["ahli"]),
        (Jenjang.POROS, ["setwan"], ["sekda"], ["inspektorat"]),
        (Jenjang.BINGKAI, [], ["dinas"], []),
        (Jenjang.DERET, [], ["instansi"], []),
    ]


def test_context_bodies_stand_at_both_sides_of_a_head_without_advisers_and_their_offices_below_them() -> None:
    drawn = bagan(
        {
            "kepala": T.PIMPINAN,
            "sekda": T.SEKDA,
            "set-mpu": T.SAMPING,
            "inspektorat": T.SAMPING,
            "set-dprk": T.SAMPING,
            "dprk": T.KONTEKS,
            "mpu": T.KONTEKS,
        },
        ("kepala", "dprk", H.KEMITRAAN),
        ("kepala", "mpu", H.KEMITRAAN),
        ("set-dprk", "dprk", H.FUNGSIONAL),
        ("set-mpu", "mpu", H.FUNGSIONAL),
    )

    assert slots(drawn) == [
        (Jenjang.POROS, ["dprk"], ["kepala"], ["mpu"]),
        (Jenjang.POROS, ["set-dprk"], ["sekda"], ["set-mpu", "inspektorat"]),
    ]


def test_what_stands_beside_a_sekda_that_is_not_there_stands_in_a_row() -> None:
    drawn = bagan({"kepala": T.PIMPINAN, "setwan": T.SAMPING, "inspektorat": T.SAMPING})

    assert slots(drawn) == [
        (Jenjang.POROS, [], ["kepala"], []),
        (Jenjang.DERET, [], ["inspektorat", "setwan"], []),
    ]
