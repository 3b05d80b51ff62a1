"""The web page answers for each organ whom it is tied to, as `makna` has it, whatever a line leads to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.page.search import lay_out
from polakerja_diagram.makna import read_makna
from polakerja_diagram.model import Kode, Koordinasi, Mode
from polakerja_diagram.office.html import answers_about
from tests.unit.office.contoh import halaman, struktur

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.chart.denah import Denah, Halaman
    from polakerja_diagram.model import Struktur


def asisten_of(kode: str, about: dict[str, Any], denah: Denah) -> Iterator[str]:
    """Yield the Asisten of an organ as the script of the page finds them."""
    for garis in denah.semua_garis:
        ends = [about["kelompok"][name]["kode"] for name in (garis.dari, garis.ke)]
        key = "|".join((garis.dari, garis.ke, garis.jenis, garis.bentuk or ""))
        for dari, ke in about["ikatan"].get(key, {"pasangan": [ends]})["pasangan"]:
            if kode in ke and garis.dari.startswith("asisten"):
                yield from dari


def answered(changed: Struktur, urutan: int, kode: str) -> list[str]:
    annex = changed.semua_lampiran[urutan - 1]
    pages = lay_out(changed, annex, kind_of(annex), mode=Mode.ASLI, uraian="uraian").value
    assert pages is not None
    about = answers_about(read_makna(changed), annex, [page.denah for page in pages])
    return [asisten for page in pages for asisten in asisten_of(kode, about, page.denah)]


def about(page: Halaman) -> dict[str, Any]:
    return answers_about(read_makna(struktur()), struktur().semua_lampiran[page.lampiran - 1], [page.denah])


def test_a_dinas_of_balangan_has_the_asisten_of_its_koordinasi_on_both_annexes() -> None:
    found = {page.lampiran: list(asisten_of("dinkes", about(page), page.denah)) for page in halaman()}

    assert found == {1: ["asisten-1"], 2: ["asisten-1"]}


def test_every_opd_of_balangan_has_the_same_asisten_on_both_annexes() -> None:
    makna = read_makna(struktur())
    first, second = ((about(page), page.denah) for page in halaman())

    for perangkat in makna.organs("opd"):
        assert list(asisten_of(perangkat.kode, *first)) == list(asisten_of(perangkat.kode, *second))


def test_kecamatan_of_two_asisten_are_told_apart_on_the_coordination_paths() -> None:
    moved = ("kec-halong", "kec-awayan")
    rows = tuple(row for row in struktur().semua_koordinasi if row.perangkat not in moved)
    more = tuple(Koordinasi(Kode("asisten-2"), Kode(kode)) for kode in moved)
    changed = replace(struktur(), semua_koordinasi=(*rows, *more))

    assert [answered(changed, 2, kode) for kode in ("kec-juai", "kec-halong", "kel-paringin-kota")] == [
        ["asisten-1"],
        ["asisten-2"],
        [],
    ]


def test_an_asisten_that_coordinates_nothing_there_is_no_answer() -> None:
    rows = tuple(
        replace(row, asisten=Kode("asisten-1")) if row.asisten == "asisten-3" else row
        for row in struktur().semua_koordinasi
    )
    changed = replace(struktur(), semua_koordinasi=rows)

    assert answered(changed, 1, "bpkpad") == ["asisten-1"]
