from __future__ import annotations

from polakerja_diagram.fingerprint import fingerprint
from polakerja_diagram.office.plain import build_markdown, build_text
from tests.unit.office.contoh import struktur


def test_the_text_names_each_annex_and_then_says_it() -> None:
    text = build_text(struktur(), struktur().semua_lampiran).decode("utf-8")

    first, second, last = text.split("\n\n\n")
    assert first.splitlines()[:4] == [
        "Lampiran I Peraturan Bupati Balangan Nomor 28 Tahun 2025",
        "POLA HUBUNGAN KERJA ORGANISASI PERANGKAT DAERAH",
        "",
        "Bagan pola hubungan kerja memuat:",
    ]
    assert second.startswith("Lampiran II Peraturan Bupati Balangan Nomor 28 Tahun 2025\nJALUR KOORDINASI")
    assert last == f"Sidik: {fingerprint(struktur())}\n"


def test_markdown_has_a_heading_for_each_annex() -> None:
    text = build_markdown(struktur(), struktur().semua_lampiran).decode("utf-8")

    assert [line for line in text.splitlines() if line.startswith("#")] == [
        "# Pola Hubungan Kerja Organisasi Perangkat Daerah",
        "# Jalur Koordinasi Antar Organisasi Perangkat Daerah",
    ]
    assert "\nLampiran II Peraturan Bupati Balangan Nomor 28 Tahun 2025\n\n" in text
