"""A sheet of change draws its chart as a page does, and its own marks beside it."""

from __future__ import annotations

from polakerja_diagram.chart.denah import Blok
from polakerja_diagram.chart.page.change_sheet import LembarPerubahan
from polakerja_diagram.draw.change_sheet import build_change_svg
from polakerja_diagram.draw.identity import Identitas
from tests.unit.draw.contoh import halaman


def test_a_sheet_of_change_shows_the_mark_of_a_row_too() -> None:
    legend = Blok("judul-legenda", (), 20.0, 250.0, 60.0, 5.0)

    svg = build_change_svg(
        LembarPerubahan(halaman(), (), (), (), legend, None), Identitas(), sidik_lama="0123"
    )

    assert svg.count('class="tanda-baris" id="tanda-baris--bpbd--kiri"') == 1
