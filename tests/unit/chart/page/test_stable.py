"""After a one-row amendment the rest of the chart stays where it was: with Asisten (44 organs) and without.

Boxes outside the lists that the amendment touches may move only when what is announced changes: the text
size, the number of columns, the height of the leaders' rows, the room for the certificate of a true copy; the
drafter can pin orientation, columns and size, and say that the annexes have no certificate.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final

import pytest

from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.page.arrangement import read_tatanan
from polakerja_diagram.chart.page.search import lay_out
from polakerja_diagram.chart.page.sheet import PENGESAHAN
from polakerja_diagram.model import (
    JenisBagan,
    JenisPerangkat,
    Kode,
    Koordinasi,
    Perangkat,
    Struktur,
    TataLetak,
)
from polakerja_diagram.read import read_struktur
from tests import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.chart.denah import KotakDenah

CONTOH: Final = ROOT / "contoh" / "kabupaten-44.yaml"

SUNTINGAN: Final = ("ubah nama", "pecah", "tambah", "pindah", "hapus")

DENGAN_PENGESAHAN: Final = ("pindah", "hapus")
"""Amendments that are drawn with the certificate on the annexes too: they give or take room for it."""

GESER_MM: Final = 5.0
"""What a box outside the lists that an amendment touches may move."""


@dataclass(frozen=True)
class Gambar:
    """What can be pinned or must be announced when it changes, and where the boxes stand on the page."""

    mendatar: bool
    huruf_pt: float
    kolom: tuple[tuple[str, int], ...]
    pengesahan: str
    letak: dict[str, tuple[float, float]]


@cache
def example() -> Struktur:
    struktur = read_struktur(CONTOH).value
    assert struktur is not None
    return replace(struktur, tata_letak=TataLetak(opd_asisten="kotak"))


def owners(struktur: Struktur) -> dict[str, str]:
    """Return the Asisten of each organ, and of the box of all kecamatan."""
    kinds = {p.kode: p.jenis for p in struktur.semua_perangkat}
    return {
        "kecamatan" if kinds[row.perangkat] is JenisPerangkat.KECAMATAN else row.perangkat: row.asisten
        for row in struktur.semua_koordinasi
    }


@cache
def draw(struktur: Struktur) -> Gambar:
    lampiran = next(annex for annex in struktur.semua_lampiran if annex.bagan is JenisBagan.JALUR)
    outcome = lay_out(struktur, lampiran, kind_of(lampiran), mode=None)
    assert outcome.value is not None
    (halaman,) = outcome.value
    boxes: tuple[KotakDenah, ...] = halaman.denah.semua_kotak
    asisten = owners(struktur)
    columns: dict[str, set[float]] = {}
    for kotak in boxes:
        if kotak.nama in asisten:
            columns.setdefault(asisten[kotak.nama], set()).add(round(kotak.x_mm, 3))
    return Gambar(
        halaman.mendatar,
        halaman.denah.huruf_pt,
        tuple(sorted((kode, len(found)) for kode, found in columns.items())),
        read_tatanan(halaman.tatanan)[PENGESAHAN],
        {kotak.nama: (kotak.x_mm, kotak.y_mm + halaman.denah_y_mm) for kotak in boxes},
    )


def renamed(struktur: Struktur, kode: str, tambahan: str = " dan Perlindungan Anak") -> Struktur:
    return replace(
        struktur,
        semua_perangkat=tuple(
            replace(p, nama=p.nama + tambahan) if p.kode == kode else p for p in struktur.semua_perangkat
        ),
    )


def moved(struktur: Struktur, kode: str, asisten: str) -> Struktur:
    """Put an organ at the end of another Asisten's list."""
    rows = [row for row in struktur.semua_koordinasi if row.perangkat != kode]
    end = max(index for index, row in enumerate(rows) if row.asisten == asisten) + 1
    new = Koordinasi(Kode(asisten), Kode(kode))
    return replace(struktur, semua_koordinasi=(*rows[:end], new, *rows[end:]))


def added(struktur: Struktur, asisten: str, nama: str) -> Struktur:
    new = Perangkat(Kode("baru"), nama, JenisPerangkat.DINAS)
    return moved(replace(struktur, semua_perangkat=(*struktur.semua_perangkat, new)), "baru", asisten)


def removed(struktur: Struktur, kode: str) -> Struktur:
    return replace(
        struktur,
        semua_perangkat=tuple(p for p in struktur.semua_perangkat if p.kode != kode),
        semua_koordinasi=tuple(row for row in struktur.semua_koordinasi if row.perangkat != kode),
    )


def amendments(jenis: str) -> Iterator[tuple[Struktur, set[str]]]:
    """Yield every amendment of one sort, with the Asisten whose lists it touches."""
    struktur = example()
    names = {str(p.kode): p.nama for p in struktur.semua_perangkat}
    lists = {kode: asisten for kode, asisten in owners(struktur).items() if kode != "kecamatan"}
    all_asisten = sorted(set(lists.values()))
    if jenis == "tambah":
        for asisten in all_asisten:
            yield added(struktur, asisten, "Dinas Pertanahan dan Perumahan Rakyat"), {asisten}
        return
    for kode, asisten in lists.items():
        if jenis == "ubah nama":
            yield renamed(struktur, kode), {asisten}
        elif jenis == "pecah":
            yield added(struktur, asisten, names[kode] + " Wilayah Dua"), {asisten}
        elif jenis == "hapus":
            yield removed(struktur, kode), {asisten}
        else:
            others = (other for other in all_asisten if other != asisten)
            yield from ((moved(struktur, kode, other), {asisten, other}) for other in others)


def certified(struktur: Struktur, *, di_lampiran: bool) -> Struktur:
    """Say whether the annexes of a true copy have the certificate."""
    salinan = replace(struktur.peraturan.salinan, di_lampiran=di_lampiran)
    return replace(struktur, peraturan=replace(struktur.peraturan, salinan=salinan))


@pytest.fixture
def some(request: pytest.FixtureRequest) -> int:
    """Every so many amendments of a sort: every one with `--lambat`, every third otherwise."""
    return 1 if request.config.getoption("--lambat") else 3


@pytest.mark.parametrize(
    ("jenis", "di_lampiran"),
    [*((jenis, False) for jenis in SUNTINGAN), *((jenis, True) for jenis in DENGAN_PENGESAHAN)],
)
def test_one_row_moves_only_the_boxes_of_its_lists_unless_what_is_announced_changes(
    jenis: str, some: int, *, di_lampiran: bool
) -> None:
    before = draw(certified(example(), di_lampiran=di_lampiran))
    asisten = owners(example())

    for struktur, touched in islice(amendments(jenis), 0, None, some):
        after = draw(certified(struktur, di_lampiran=di_lampiran))
        if replace(after, letak=before.letak) != before:
            continue
        far = {
            nama
            for nama, (x, y) in before.letak.items()
            if nama in after.letak
            and asisten.get(nama, nama) not in touched
            and max(abs(after.letak[nama][0] - x), abs(after.letak[nama][1] - y)) > GESER_MM
        }
        assert far == set(), (jenis, touched)


@pytest.mark.parametrize("jenis", SUNTINGAN)
def test_no_amendment_changes_the_order_of_what_it_leaves_alone(jenis: str, some: int) -> None:
    before = [row.perangkat for row in example().semua_koordinasi]

    for struktur, _ in islice(amendments(jenis), 0, None, some):
        after = list(draw(struktur).letak)
        kept = [kode for kode in before if kode in after]
        own = [row.perangkat for row in struktur.semua_koordinasi if row.perangkat in kept]
        assert [nama for nama in after if nama in set(kept)] == own


def test_orientation_columns_and_size_can_be_pinned() -> None:
    columns = ((Kode("asisten-1"), 2), (Kode("asisten-2"), 2), (Kode("asisten-3"), 1))
    pins = TataLetak(orientasi="tegak", huruf_terbesar_pt=8.0, opd_asisten="kotak", kolom=columns)

    drawn = [draw(replace(s, tata_letak=pins)) for s in (example(), renamed(example(), "disdik", " Lagi"))]

    for gambar in drawn:
        assert (gambar.mendatar, gambar.huruf_pt) == (False, 8.0)
        assert gambar.kolom == (("asisten-1", 2), ("asisten-2", 2), ("asisten-3", 1))


@pytest.mark.parametrize("jenis", [jenis for jenis in SUNTINGAN if jenis != "pindah"])
def test_on_lampiran_one_only_the_lists_in_the_frame_move(jenis: str, request: pytest.FixtureRequest) -> None:
    """Every twentieth amendment of a sort; with `--lambat` every second."""
    before, lying = draw_all(example(), JenisBagan.POLA)
    inside = {"dinas", "badan-lain", "penunjang"}
    step = 2 if request.config.getoption("--lambat") else 20

    for struktur, _ in islice(amendments(jenis), 0, None, step):
        after, lies = draw_all(struktur, JenisBagan.POLA)
        if lies != lying:
            continue
        apart = {nama: mm for nama, mm in distances(before, after).items() if nama not in inside}
        assert {nama for nama, mm in apart.items() if mm > GESER_MM} == set()


@cache
def draw_all(struktur: Struktur, bagan: JenisBagan) -> tuple[dict[str, tuple[float, float]], str]:
    """Return where the boxes of the first page stand, and how the annex lies."""
    lampiran = next(annex for annex in struktur.semua_lampiran if annex.bagan is bagan)
    outcome = lay_out(struktur, lampiran, kind_of(lampiran), mode=None)
    assert outcome.value is not None
    first = outcome.value[0]
    return {k.nama: (k.x_mm, k.y_mm + first.denah_y_mm) for k in first.denah.semua_kotak}, first.tatanan


@cache
def without_asisten() -> Struktur:
    struktur = read_struktur(ROOT / "contoh" / "tanpa-asisten.yaml").value
    assert struktur is not None
    return struktur


def dropped(struktur: Struktur, kode: str) -> Struktur:
    """Return the structure without an organ and all that names it."""
    return replace(
        removed(struktur, kode),
        semua_langsung=tuple(row for row in struktur.semua_langsung if row.perangkat != kode),
        semua_hubungan=tuple(row for row in struktur.semua_hubungan if kode not in {row.dari, row.ke}),
    )


def amendments_without_asisten() -> Iterator[tuple[Struktur, str]]:
    """Yield that an organ is renamed, dropped, merged into the one before it; and under whom it is."""
    struktur = without_asisten()
    names = {p.kode: p.nama for p in struktur.semua_perangkat}
    under: dict[str, list[Kode]] = {}
    for row in struktur.semua_langsung:
        if names[row.perangkat].startswith(("Dinas", "Badan", "Satuan")):
            under.setdefault(row.di_bawah, []).append(row.perangkat)
    for leader, organs in under.items():
        for kode in organs:
            yield renamed(struktur, kode), leader
            yield dropped(struktur, kode), leader
        for first, second in pairwise(organs):
            yield renamed(dropped(struktur, second), first, f" dan {names[second]}"), leader


def test_without_asisten_one_row_moves_only_its_own_list_on_lampiran_two() -> None:
    struktur = without_asisten()
    before, lying = draw_all(struktur, JenisBagan.JALUR)
    kecamatan = {p.kode for p in struktur.semua_perangkat if p.jenis is JenisPerangkat.KECAMATAN}
    lists = {
        "kecamatan" if row.perangkat in kecamatan else row.perangkat: row.di_bawah
        for row in struktur.semua_langsung
    }
    kept = 0

    for changed, leader in amendments_without_asisten():
        after, lies = draw_all(changed, JenisBagan.JALUR)
        if lies != lying:
            continue
        kept += 1
        apart = distances(before, after)
        assert {nama for nama, mm in apart.items() if lists.get(nama) != leader and mm > GESER_MM} == set()
    assert kept > 0


def test_without_asisten_one_row_moves_only_the_frame_on_lampiran_one() -> None:
    before, lying = draw_all(without_asisten(), JenisBagan.POLA)
    inside = {"dinas", "badan", "satpol-pp"}
    kept = 0

    for changed, _ in amendments_without_asisten():
        after, lies = draw_all(changed, JenisBagan.POLA)
        if lies != lying:
            continue
        kept += 1
        apart = distances(before, after)
        assert {nama for nama, mm in apart.items() if nama not in inside and mm > GESER_MM} == set()
    assert kept > 0


def distances(
    before: dict[str, tuple[float, float]], after: dict[str, tuple[float, float]]
) -> dict[str, float]:
    """Return how far each box that is still there has moved."""
    return {
        nama: max(abs(after[nama][0] - x), abs(after[nama][1] - y))
        for nama, (x, y) in before.items()
        if nama in after
    }
