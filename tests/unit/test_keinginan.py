"""Every small wish of a drafter is a key of the file, and the drawn page follows it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import pytest

from polakerja_diagram.choices import Pilihan
from polakerja_diagram.pipeline import draw
from polakerja_diagram.units import KERTAS
from tests import ROOT
from tests.lambat.isi_bagan import under
from tests.terbaca import read_page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.terbaca import Terbaca

BALANGAN: Final = ROOT / "data" / "struktur.yaml"
CONTOH: Final = ROOT / "contoh" / "kabupaten-padat.yaml"


SINGKAT: Final = ("nama: Dinas Pendidikan}", "nama: Dinas Pendidikan, singkatan: Disdik}")
"""One organ of the example, and the same with a short name."""


def page(tmp_path: Path, wishes: str = "", *, lampiran: int = 2, text: str = "") -> Terbaca:
    """Draw the example, or another text, with other wishes for the page."""
    text = text or CONTOH.read_text(encoding="utf-8")
    berkas = tmp_path / "s.yaml"
    berkas.write_text(f"{text.rstrip()}\n\ntata-letak:\n{wishes}\n" if wishes else text, encoding="utf-8")
    outcome = draw(berkas, keluaran=tmp_path / "k", pilihan=Pilihan(lampiran=(lampiran,), format=("svg",)))
    assert outcome.value is not None, outcome.diagnostics
    return read_page((tmp_path / "k" / f"lampiran-{lampiran}.svg").read_text(encoding="utf-8"))


def words(halaman: Terbaca) -> str:
    return " ".join(baris.teks for baris in halaman.semua_teks)


def test_the_example_sets_no_wishes_of_its_own() -> None:
    assert "tata-letak" not in CONTOH.read_text(encoding="utf-8")


@pytest.mark.parametrize("kertas", KERTAS)
@pytest.mark.parametrize("orientasi", ["tegak", "mendatar"])
def test_paper_and_orientation(kertas: str, orientasi: str, tmp_path: Path) -> None:
    halaman = page(tmp_path, f"  kertas: {kertas}\n  orientasi: {orientasi}")

    sides = [KERTAS[kertas].lebar_mm, KERTAS[kertas].tinggi_mm]
    wanted = sides if orientasi == "tegak" else sides[::-1]
    assert [halaman.lebar_mm, halaman.tinggi_mm] == pytest.approx(wanted, abs=0.01)


def test_margins(tmp_path: Path) -> None:
    halaman = page(tmp_path, "  margin: {kiri: 35, kanan: 15}")

    ink = halaman.tinta()
    assert ink.kiri >= 35.0 - 0.01
    assert ink.kanan <= halaman.lebar_mm - 15.0 + 0.01


@pytest.mark.parametrize("jumlah", [1, 2, 3])
def test_columns_of_an_asisten(jumlah: int, tmp_path: Path) -> None:
    halaman = page(tmp_path, f"  kertas: A3\n  kolom: {{{ASISTEN}: {jumlah}}}")

    assert len({round(kotak.x_mm, 1) for kotak in under(halaman)[ASISTEN]}) == jumlah


ASISTEN: Final = "asisten-1"


@pytest.mark.parametrize("pt", [8.5, 9.0])
def test_largest_text(pt: float, tmp_path: Path) -> None:
    halaman = page(tmp_path, f"  huruf-terbesar: {pt}")

    sizes = {b.ukuran_pt for kotak in halaman.denah.semua_kotak for b in kotak.semua_baris}
    assert max(sizes) == pytest.approx(pt, abs=0.01)


def test_kecamatan_in_one_box_or_in_boxes_of_their_own(tmp_path: Path) -> None:
    together = page(tmp_path, "  kecamatan: satu kotak")
    apart = page(tmp_path, "  kertas: A3\n  kecamatan: kotak sendiri")

    def boxes(halaman: Terbaca) -> int:
        return sum("Kecamatan" in kotak.judul_lengkap for kotak in halaman.denah.semua_kotak)

    assert boxes(together) == 1
    assert boxes(apart) > 1


def test_lists_of_bagian_can_be_hidden(tmp_path: Path) -> None:
    text = BALANGAN.read_text(encoding="utf-8")
    shown, hidden = (
        page(tmp_path, lampiran=1, text=text.replace("tampilkan-bagian: ya", f"tampilkan-bagian: {word}"))
        for word in ("ya", "tidak")
    )

    assert "Bagian Umum" in words(shown)
    assert "Bagian Umum" not in words(hidden)
    assert len(hidden.denah.semua_garis) == len(shown.denah.semua_garis)


def test_short_names_can_be_shown(tmp_path: Path) -> None:
    text = CONTOH.read_text(encoding="utf-8").replace(*SINGKAT)

    assert "(Disdik)" in words(page(tmp_path, "  tampilkan-singkatan: ya", text=text))
    assert "(Disdik)" not in words(page(tmp_path, text=text))


def test_frames_by_rank_or_all_alike(tmp_path: Path) -> None:
    ranked = Counter(round(tebal, 2) for tebal in page(tmp_path, "  gaya-kotak: berjenjang").tebal_kotak)
    alike = Counter(round(tebal, 2) for tebal in page(tmp_path, "  gaya-kotak: seragam").tebal_kotak)

    assert set(ranked) == {0.5, 0.35}
    assert set(alike) == {0.35}


def test_order_of_rows_is_order_on_the_page(tmp_path: Path) -> None:
    def order(halaman: Terbaca) -> tuple[str, ...]:
        return tuple(kotak.nama for kotak in under(halaman)[ASISTEN])

    text = CONTOH.read_text(encoding="utf-8")
    first, second = (
        "{kode: disdik, nama: Dinas Pendidikan}",
        "{kode: dinkes, nama: Dinas Kesehatan}",
    )
    swapped = text.replace(first, "DI SINI").replace(second, first).replace("DI SINI", second)

    before, after = (order(page(tmp_path, "  opd-asisten: kotak", text=said)) for said in (text, swapped))

    assert before.index("disdik") < before.index("dinkes")
    assert after.index("dinkes") < after.index("disdik")
