from __future__ import annotations

import re
from dataclasses import replace

from polakerja_diagram.draw.dot import build_dot, label_rows
from tests.unit.draw.contoh import daftar, halaman, halaman_mendatar, kotak

STATEMENT = re.compile(r"^\t(\w+)(?: -> \w+)? \[(.*)\]$")


def test_every_id_of_a_page_is_used_once() -> None:
    text = build_dot(halaman())

    nodes = [found[1] for line in text.splitlines() if "->" not in line and (found := STATEMENT.match(line))]
    ids = re.findall(r'\bid="?([^" \]]+)', text)

    assert len(nodes) == len(set(nodes))
    assert len(ids) == len(set(ids))


def test_box_carries_its_geometry_in_points_and_inches() -> None:
    page = halaman_mendatar()
    line = next(line for line in build_dot(page).splitlines() if line.startswith("\tn_dprd "))

    assert line == (
        '\tn_dprd [label=DPRD class=perangkat fontsize=9 height=0.551181 id="perangkat-dprd" penwidth=0.992 '
        'pos="269.291,476.22!" style=rounded tooltip=DPRD width=1.377953]'
    )


def test_line_carries_its_spline_and_its_arrow_tips() -> None:
    line = next(line for line in build_dot(halaman()).splitlines() if "inspektorat--sekda" in line)

    assert line == (
        '\tn_inspektorat -> n_sekda [arrowsize=0.794 class="hubungan fungsional" dir=forward '
        'id="hubungan-inspektorat--sekda--fungsional" penwidth=0.992 pos="e,382.677,606.614 453.543,606.614 '
        '453.543,606.614 390.047,606.614 390.047,606.614" style=dashed]'
    )


def test_mark_of_a_row_is_a_stroke_between_points_of_its_own() -> None:
    line = next(line for line in build_dot(halaman()).splitlines() if "tanda-baris--bpbd" in line)

    assert line == (
        '\tt_1 -> t_2 [class="tanda-baris" id="tanda-baris--bpbd--kiri" penwidth=2.551 '
        'pos="185.528,418.394 185.528,418.394 185.528,395.717 185.528,395.717" style=solid]'
    )


def test_list_of_members_is_no_label() -> None:
    assert label_rows(daftar(0, 0)) == ()
    assert [row.teks for row in label_rows(kotak("a", 0, 0, 40, 12, "Dinas", "Kesehatan"))] == [
        "Dinas",
        "Kesehatan",
    ]


def test_title_of_a_page_cannot_leave_its_comment() -> None:
    page = replace(halaman(), judul_dokumen="Lampiran\ndigraph x {")

    assert build_dot(page).splitlines()[:2] == ["// Lampiran digraph x {", "digraph lampiran_1_1 {"]


def test_same_page_gives_the_same_text() -> None:
    assert build_dot(halaman()) == build_dot(halaman())
