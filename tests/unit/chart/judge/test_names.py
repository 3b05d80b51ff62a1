"""How names stand in their boxes: broken, towers, lone words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polakerja_diagram.chart.bagan import Anggota, Kotak, Tingkat
from polakerja_diagram.chart.denah import Denah, GarisDenah, KotakDenah, Titik
from polakerja_diagram.chart.judge.names import PlacedName, names_of
from polakerja_diagram.chart.text.boxes import measure_box, place_box
from polakerja_diagram.model import JenisHubungan, Kode

NAMA = "Dinas Pemuda, Olahraga dan Pariwisata"
GROUND_MM = 170.0


def placed(kotak: Kotak, x: float, lebar: float, *, kolom: int = 1) -> KotakDenah:
    isi = measure_box(kotak, lebar_mm=lebar, huruf_pt=10, kolom_anggota=kolom)
    return place_box(kotak, isi, x_mm=x, y_mm=20)


def organ(nama: str, x: float, lebar: float) -> KotakDenah:
    return placed(Kotak(nama, (NAMA,), NAMA, Tingkat.OPD, Kode(nama)), x, lebar)


def chart(*boxes: KotakDenah, lines: tuple[tuple[Titik, ...], ...] = ()) -> Denah:
    drawn = (GarisDenah("a", "b", JenisHubungan.STRUKTURAL, None, lines),) if lines else ()
    return Denah(GROUND_MM, 60, 10, boxes, drawn)


def name(denah: Denah) -> PlacedName:
    return next(names_of(denah))


def test_a_name_with_room_beside_its_box_is_broken() -> None:
    alone = organ("dispora", 40, 35)

    assert len(name(chart(alone)).lines) > 1
    assert name(chart(alone)).needed == 1
    assert name(chart(alone)).is_broken


def test_a_name_between_neighbours_is_not() -> None:
    beside = chart(organ("dispora", 40, 35), organ("kiri", 2, 34), organ("kanan", 79, 34))

    assert not name(beside).is_broken


def test_a_line_beside_a_box_takes_the_room() -> None:
    trunks = ((Titik(36, 0), Titik(36, 50)), (Titik(79, 0), Titik(79, 50)))

    assert not name(chart(organ("dispora", 40, 35), lines=trunks)).is_broken


def test_a_level_line_that_ends_at_the_box_gives_way() -> None:
    box = organ("dispora", 0, 35)
    y = box.y_mm + box.tinggi_mm / 2

    assert name(chart(box, lines=((Titik(35, y), Titik(150, y)),))).is_broken


def test_what_is_above_or_below_takes_no_room() -> None:
    above = replace(organ("atas", 80, 60), y_mm=0.0, tinggi_mm=10.0)

    assert name(chart(organ("dispora", 40, 35), above)).is_broken


@pytest.mark.parametrize(
    ("lines", "lone", "tower"),
    [
        (("Satuan", "Polisi", "Pamong", "Praja"), 4, True),
        (("Dinas", "Kelautan dan", "Perikanan"), 2, True),
        (("Dinas Kelautan", "dan", "Perikanan Laut"), 1, False),
        (("Dinas", "Sosial"), 2, False),
        (("Inspektorat",), 0, False),
    ],
)
def test_a_tower_is_mostly_single_words(lines: tuple[str, ...], lone: int, *, tower: bool) -> None:
    stands = PlacedName(lines, 1)

    assert (stands.lone_words, stands.is_tower) == (lone, tower)


def list_box(kolom: int, lebar: float) -> KotakDenah:
    members = tuple(
        Anggota(Kode(f"d{number}"), f"{NAMA} {number}", nomor=f"{number}.") for number in range(1, 5)
    )
    kotak = Kotak("dinas", ("Dinas",), "Dinas", Tingkat.OPD, judul_kelompok="Dinas", anggota=members)
    return placed(kotak, 0, lebar, kolom=kolom)


@pytest.mark.parametrize(("kolom", "lebar"), [(1, 60), (2, 120), (3, 170)])
def test_every_member_of_a_list_is_a_name_of_its_own(kolom: int, lebar: float) -> None:
    heading, *members = names_of(chart(list_box(kolom, lebar)))

    assert heading.lines == ("Dinas",)
    assert [" ".join(member.lines) for member in members] == [f"{NAMA} {n}" for n in (1, 2, 3, 4)]


def test_the_columns_of_a_list_share_what_is_free_beside_it() -> None:
    alone = chart(list_box(2, 150))
    beside = chart(list_box(2, 150), lines=((Titik(154, 0), Titik(154, 60)),))

    assert sum(member.is_broken for member in names_of(alone)) == 4
    assert not any(member.is_broken for member in names_of(beside))
