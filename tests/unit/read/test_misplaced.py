"""A section that lost its heading is named, once, whichever it is."""

from __future__ import annotations

import pytest

from polakerja_diagram.diagnostics.causes import one_per_cause
from polakerja_diagram.diagnostics.render import format_full
from polakerja_diagram.loading import load_bytes
from tests import ROOT

BALANGAN = (ROOT / "data/struktur.yaml").read_text(encoding="utf-8").split("\n")
USUAL = {"PK234", "PK621"}
"""Found in that file as it is."""


def told_without(lines: range) -> list[str]:
    text = "\n".join(line for n, line in enumerate(BALANGAN) if n not in lines)
    outcome = load_bytes(text.encode(), file="s.yaml")
    return [format_full(one) for one in one_per_cause(outcome.diagnostics) if one.code not in USUAL]


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        (
            "pimpinan:",
            "PK248]: kunci 'kode', 'status', 'sumber' milik sebuah organ, bukan 'lampiran' (di 3 tempat)",
        ),
        ("asisten:", "PK248]: kunci 'bagian', 'koordinasi' milik bagian 'asisten', bukan 'staf ahli'"),
        ("    koordinasi:", "'koordinasi', bukan 'bagian' (di 17 tempat)"),
        ("perangkat:", "tampaknya bukan Asisten, tetapi 'sekretariat' (dan 35 lagi"),
        ("langsung-sekda:", "'langsung-sekda' atau 'langsung-kepala' atau 'koordinasi', bukan 'perangkat'"),
        ("hubungan:", "milik bagian 'hubungan', bukan 'kelompok' (dan 26 lagi yang serupa)"),
        ("tata-letak:", "saran: kunci itu milik bagian 'tata-letak:'"),
        ("sumber:", "milik bagian 'sumber', bukan 'tata-letak' (dan 44 lagi yang serupa)"),
    ],
)
def test_a_deleted_heading_is_one_finding_that_names_it(heading: str, said: str) -> None:
    line = BALANGAN.index(heading)

    (told,) = told_without(range(line, line + 1))

    assert said in told
    assert heading.strip() in told
    assert len(told.splitlines()) <= 14


@pytest.mark.parametrize("kode", ["sekda", "asisten-2", "disdikbud", "kec-juai", "bapperida"])
def test_a_deleted_line_or_organ_is_a_few_findings(kode: str) -> None:
    start = next(n for n, line in enumerate(BALANGAN) if line.strip() == f"- kode: {kode}")
    end = next(
        n for n in range(start + 1, len(BALANGAN)) if BALANGAN[n].startswith(("  - ", "#")) or not BALANGAN[n]
    )

    for told in (told_without(range(start, start + 1)), told_without(range(start, end))):
        assert 1 <= len(told) <= 3
        assert sum(len(one.splitlines()) for one in told) <= 30


def test_a_section_that_is_pushed_to_the_right_is_one_finding() -> None:
    start = BALANGAN.index("asisten:")
    end = BALANGAN.index("perangkat:")
    text = "\n".join(f"  {line}" if start <= n < end else line for n, line in enumerate(BALANGAN))

    found = one_per_cause(load_bytes(text.encode(), file="s.yaml").diagnostics)

    assert len(found) == 1
    assert found[0].at.line == start + 1


@pytest.mark.parametrize(
    "row",
    [
        "- {kode: asisten-1, nama: Asisten Pemerintahan}",
        "- {kode: asisten-1, nama: Bidang Pemerintahan}",
        "- {kode: asisten-1, nama: Pelaksana Harian Asisten Administrasi}",
    ],
)
def test_a_name_that_tells_no_other_kind_is_that_of_an_asisten(row: str) -> None:
    text = f"""skema: 1
peraturan: {{jenis: Peraturan Bupati, daerah: Kabupaten Contoh, tentang: Pola}}
lampiran: [{{bagan: jalur koordinasi, nama: Jalur}}]
pimpinan: [{{kode: bupati, nama: Bupati Contoh}}, {{kode: sekda, nama: Sekretaris Daerah}}]
asisten:
  {row}
"""

    outcome = load_bytes(text.encode(), file="s.yaml")

    assert outcome.value is not None
