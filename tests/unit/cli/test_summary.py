"""The closing lines on the terminal."""

from __future__ import annotations

from pathlib import Path

from polakerja_diagram.chart.judge.judgement import Nilai
from polakerja_diagram.cli.summary import summarise_check, summarise_drawing, summarise_silence
from polakerja_diagram.diagnostics import NOWHERE, error, info, warning
from polakerja_diagram.pipeline import Hasil, HasilLampiran


def test_annexes_are_told_in_order_and_files_by_folder() -> None:
    hasil = Hasil(
        semua_berkas=(Path("hasil/lampiran-1.svg"), Path("hasil/lampiran-2.svg")),
        semua_lampiran=(
            HasilLampiran(
                1, "I", "Pola", "F4", mendatar=True, huruf_pt=8.5, halaman=1, persilangan=2, nilai=Nilai(())
            ),
            HasilLampiran(
                2, "II", "Jalur", "A3", mendatar=False, huruf_pt=10, halaman=3, persilangan=0, nilai=Nilai(())
            ),
        ),
    )

    assert list(summarise_drawing(hasil)) == [
        "Lampiran I (Pola): F4 mendatar, huruf 8,5 pt, 1 halaman, 2 garis bersilang",
        "Lampiran II (Jalur): A3 tegak, huruf 10 pt, 3 halaman, tanpa garis bersilang",
        "Berkas di hasil: lampiran-1.svg, lampiran-2.svg",
    ]


def test_what_is_let_be_is_not_counted_as_a_warning_and_there_is_nothing_else() -> None:
    found = [warning("PK601", at=NOWHERE, message="x", dibiarkan="y")]

    assert summarise_check(None, found) == "tidak ada temuan lain; 0 perangkat terbaca"
    assert list(summarise_silence(found)) == [
        "1 temuan dibiarkan:",
        "  dibiarkan[PK601] x; alasan: y",
    ]
    assert list(summarise_silence([])) == []


def test_findings_are_counted_by_severity() -> None:
    found = [
        warning("PK601", at=NOWHERE, message="x"),
        error("PK201", at=NOWHERE, message="x"),
        error("PK202", at=NOWHERE, message="x"),
        info("PK699", at=NOWHERE, message="x"),
    ]

    assert summarise_check(None, found) == "2 galat, 1 peringatan, 1 info"
