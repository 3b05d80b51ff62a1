"""A drafter hears when more moves than the row that was amended: size, columns, orientation, pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from polakerja_diagram.choices import Pilihan
from polakerja_diagram.diagnostics import NOWHERE
from polakerja_diagram.files.shifts import announce, announce_margin, read_arrangements
from polakerja_diagram.model import Kode, TataLetak
from polakerja_diagram.pipeline import draw
from polakerja_diagram.read import read_struktur
from tests.galeri import CONTOH

if TYPE_CHECKING:
    from pathlib import Path

    from polakerja_diagram.model import Struktur


def example(tata_letak: TataLetak) -> Struktur:
    struktur = read_struktur(CONTOH / "kota-kecil.yaml").value
    assert struktur is not None
    return replace(struktur, tata_letak=tata_letak)


def remarks(struktur: Struktur, folder: Path) -> list[str]:
    hasil = draw(struktur, keluaran=folder, pilihan=Pilihan(lampiran=(2,), format=("svg",))).value
    assert hasil is not None
    return [remark for remark in hasil.catatan if remark.startswith("tata letak")]


def test_the_first_drawing_and_an_equal_one_say_nothing(tmp_path: Path) -> None:
    struktur = example(TataLetak())

    assert [remarks(struktur, tmp_path), remarks(struktur, tmp_path)] == [[], []]


def test_what_moves_all_boxes_is_announced_with_how_it_was(tmp_path: Path) -> None:
    remarks(example(TataLetak()), tmp_path)

    wider = TataLetak(orientasi="mendatar", huruf_terbesar_pt=10, kolom=((Kode("asisten-1"), 3),))
    (remark,) = remarks(example(wider), tmp_path)

    assert remark == (
        "tata letak Lampiran II berubah sejak gambar sebelumnya (orientasi tegak menjadi mendatar, "
        "huruf 12 pt menjadi 9 pt, tinggi baris pimpinan 40 mm menjadi 35 mm, "
        "kolom asisten-1 1 menjadi 3, kolom asisten-2 1 menjadi 2), "
        "jadi kotak lain ikut bergeser; kunci di tata-letak dapat menetapkannya"
    )


def test_pages_of_others_in_the_folder_are_no_earlier_drawing(tmp_path: Path) -> None:
    (tmp_path / "lampiran-1.svg").write_text("<svg><metadata></metadata></svg>", encoding="utf-8")
    (tmp_path / "lampiran-2.svg").write_bytes(b"\xff\xfe")

    assert read_arrangements(tmp_path, (1, 2, 3)) == {}


def test_what_only_one_drawing_knows_is_no_change() -> None:
    lama, baru = {2: {"kolom asisten-9": "1"}}, {2: {"huruf": "10 pt"}}

    assert list(announce(lama, baru, {2: "Lampiran II"})) == []


def test_the_first_run_over_an_older_drawing_says_once_that_the_default_margin_has_changed(
    tmp_path: Path,
) -> None:
    struktur = example(TataLetak(margin_kiri_mm=30.0, semua_margin_at=(("kiri", NOWHERE),)))
    pilihan = Pilihan(lampiran=(2,), format=("svg",))
    draw(struktur, keluaran=tmp_path, pilihan=pilihan)
    page = tmp_path / "lampiran-2.svg"
    svg = page.read_text(encoding="utf-8")
    page.write_text(svg.replace("margin=25, 25, 25, 30 mm; ", ""), encoding="utf-8")

    first, second = (draw(struktur, keluaran=tmp_path, pilihan=pilihan).value for _ in range(2))

    assert first is not None
    assert second is not None
    assert first.catatan[-1] == (
        "margin yang tidak ditulis kini 25 mm, dahulu 20 mm (UU 12/2011 Lampiran II angka 284a); "
        "supaya tetap 20 mm, tulis 'margin: {atas: 20, kanan: 20, bawah: 20}' pada tata-letak"
    )
    assert not [remark for remark in second.catatan if remark.startswith("margin")]


def test_who_keeps_20_mm_or_has_drawn_nothing_hears_nothing_of_the_default() -> None:
    older = {2: {"huruf": "10 pt"}}
    kept = TataLetak().with_unwritten(20.0)

    assert list(announce_margin({}, TataLetak())) == []
    assert list(announce_margin(older, kept)) == []
    assert list(announce_margin({2: {"margin": "20 mm"}}, TataLetak())) == []
    assert len(list(announce_margin(older, TataLetak()))) == 1
