"""One value against its form: what passes, and what is told about the rest."""

from __future__ import annotations

import pytest

from polakerja_diagram.diagnostics import Location
from polakerja_diagram.read.forms import Angka, Bentuk, Kode, SalahSatu, Tahun, Tanggal, Teks
from polakerja_diagram.read.nodes import ScalarNode
from polakerja_diagram.read.values import check_value

AT = Location("s.yaml", 3, 7)


def told(text: str, bentuk: Bentuk) -> list[tuple[str, str, str]]:
    """Return code, message and hint of every finding."""
    return [
        (found.code, found.message, found.hint)
        for found in check_value(ScalarNode(text, AT), bentuk)
        if found.at == AT
    ]


@pytest.mark.parametrize(
    ("text", "bentuk"),
    [
        ("dp3a-p2kb-pmd", Kode()),
        ("staf ahli", Kode(kata=("staf ahli",))),
        ("ya", SalahSatu(("ya", "tidak"))),
        ("20", Angka(paling_besar=100)),
        ("12,5", Angka(pecahan=True)),
        ("12.5", Angka(pecahan=True)),
        ("2025", Tahun()),
        ("2024-02-29", Tanggal()),
        ("2025", Tanggal()),
        ("apa saja: boleh", Teks()),
    ],
)
def test_a_value_of_its_form_passes(text: str, bentuk: Bentuk) -> None:
    assert told(text, bentuk) == []


@pytest.mark.parametrize(
    ("text", "bentuk", "code", "message", "hint"),
    [
        (
            "Dinas Kesehatan",
            Kode(),
            "PK107",
            "kode 'Dinas Kesehatan' hanya boleh memuat huruf kecil, angka, dan tanda hubung",
            "tulis 'dinas-kesehatan'",
        ),
        (
            "-dinkes",
            Kode(),
            "PK107",
            "kode '-dinkes' hanya boleh memuat huruf kecil, angka, dan tanda hubung",
            "beri spasi: '- dinkes'",
        ),
        (
            "***",
            Kode(),
            "PK107",
            "kode '***' hanya boleh memuat huruf kecil, angka, dan tanda hubung",
            "misalnya 'dinkes' atau 'asisten-1'",
        ),
        (
            "komando",
            SalahSatu(("struktural", "koordinatif")),
            "PK106",
            "'komando' tidak dikenal",
            "mungkin maksudnya 'struktural'?",
        ),
        (
            "0",
            Angka(paling_kecil=1, paling_besar=9),
            "PK108",
            "'0' bukan angka bulat antara 1 dan 9",
            "tulis angka bulat tanpa satuan",
        ),
        (
            "20 mm",
            Angka(paling_besar=100, pecahan=True),
            "PK108",
            "'20 mm' bukan angka antara 0 dan 100",
            "tulis angka tanpa satuan",
        ),
        (
            "٢٠٢٥",  # digits that Python would read
            Tahun(),
            "PK108",
            "'٢٠٢٥' bukan tahun",
            "tulis empat angka, misalnya 2025; kosongkan selama masih rancangan",
        ),
        ("6 Mei 2025", Tanggal(), "PK109", "tanggal '6 Mei 2025' tidak terbaca", "tulis 2025-05-06"),
        ("06/05/2025", Tanggal(), "PK109", "tanggal '06/05/2025' tidak terbaca", "tulis 2025-05-06"),
        (
            "31/02/2025",
            Tanggal(),
            "PK109",
            "tanggal '31/02/2025' tidak terbaca",
            "tulis tahun-bulan-hari, misalnya 2025-05-06, atau tahunnya saja",
        ),
        (
            "2025-02-30",
            Tanggal(),
            "PK109",
            "tanggal '2025-02-30' tidak ada di kalender",
            "periksa bulan (01-12) dan harinya",
        ),
    ],
)
def test_another_value_is_told_with_what_to_write(
    text: str, bentuk: Bentuk, code: str, message: str, hint: str
) -> None:
    assert told(text, bentuk) == [(code, message, hint)]
