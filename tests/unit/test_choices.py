"""A choice that does not exist, or that no chosen format can follow, is refused as it is made."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from polakerja_diagram.choices import FORMAT, NEEDS, Pilihan, PilihanError


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        (
            {"format": ("svg", "dox")},
            "format 'dox' tidak dikenal; yang ada: svg, pdf, dot, png, docx, odt, html, teks, md, pdfa, jdih",
        ),
        ({"huruf": "gotik"}, "huruf 'gotik' tidak dikenal; yang ada: nama, tanam, kurva"),
        (
            {"huruf": "kurva", "format": ("pdf",)},
            "huruf 'kurva' hanya untuk svg; tambahkan svg pada --format",
        ),
        ({"dpi": 600}, "dpi hanya untuk png; tambahkan png pada --format"),
        (
            {"lebar_mm": 150.0, "format": ("pdf", "dot")},
            "lebar hanya untuk svg dan png; tambahkan salah satunya pada --format",
        ),
        ({"pdfa_tingkat": "3b", "format": ("pdfa",)}, "tingkat '3b' tidak dikenal; yang ada: 2a, 1b"),
        ({"pdfa_tingkat": "1b"}, "pdfa-tingkat hanya untuk PDF arsip; tambahkan --pdfa"),
        ({"uraian": True, "format": ("odt",)}, "uraian hanya untuk docx; tambahkan docx pada --format"),
        (
            {"pola_berkas": "{nomor}.pdf", "format": ("jdih",)},
            "pola-berkas memerlukan kode-wilayah; tambahkan --kode-wilayah",
        ),
        ({"kode_wilayah": "6311"}, "kode-wilayah hanya untuk jdih; tambahkan jdih pada --format"),
    ],
)
def test_what_does_not_exist_or_changes_nothing_is_refused(choice: dict[str, Any], message: str) -> None:
    with pytest.raises(PilihanError) as refusal:
        Pilihan(**choice)

    assert str(refusal.value) == message


def test_a_changed_record_is_judged_anew() -> None:
    with pytest.raises(PilihanError):
        replace(Pilihan(format=("png",), dpi=600), format=("svg",))


def test_what_is_usual_may_be_said_with_every_format() -> None:
    for one in FORMAT:
        Pilihan(format=(one,), huruf="nama", dpi=300, kode_wilayah="")


def test_formats_that_choices_need_are_formats() -> None:
    assert {one for formats, _ in NEEDS.values() for one in formats} <= set(FORMAT)
