"""Each sign of Word, PDF and web is one finding at its place, wherever it stands, and its mend mends it."""

from __future__ import annotations

import pytest

from polakerja_diagram.read import parse_struktur
from polakerja_diagram.read.signs import BULLETS, check_signs
from polakerja_diagram.read.source import read_nodes
from polakerja_diagram.read.text import split_lines
from tests.unit.test_cases import mended

STRUKTUR = """skema: 1
peraturan:
  jenis: Peraturan Bupati
  daerah: Kabupaten {0}
  tentang: {1}
  ditetapkan: {{di: {2}}}
  penandatangan:
    jabatan: {3}
    nama: {4}
lampiran:
  - bagan: jalur koordinasi
    nama: {5}
    dasar: {6}
kelompok:
  - nama: urusan
    judul: {7}
    anggota: dinkes
asisten:
  - kode: asisten-1
    nama: {8}
    bagian:
      - {{kode: bagian-umum, nama: {9}}}
    koordinasi:
      - perangkat: dinkes
perangkat:
  - {{kode: dinkes, nama: {10}, singkatan: {11}}}
"""
VALUES = (
    *("Contoh", "Pola Hubungan Kerja", "Paringin", "Bupati Contoh", "Abdul Hadi", "Jalur Koordinasi"),
    *("Pasal 5", "Badan Penunjang", "Asisten Umum", "Bagian Umum", "Dinas Kesehatan", "Dinkes"),
)
LINES = (4, 5, 6, 8, 9, 12, 13, 16, 20, 22, 26, 26)

SLIPS = [
    *(("“{}”", "PK025"), ("„{}", "PK025"), ("'{}”'", "PK025"), ("‘{}’", "PK025"), ("'\"{}\"'", "PK025")),  # noqa: RUF001
    *(("{}\u3164", "PK023"), ('"{}\\u061c"', "PK023"), ('"\\u2066{}"', "PK023"), ("{}\u034f", "PK023")),
    *(("{}\u180e", "PK023"), ('"{}\\ufe0f"', "PK023"), ("{}\xad", "PK023"), ('"{}\\_"', "PK023")),
    *(("{}\ufb03", "PK027"), ('"{}\\ufb01"', "PK027"), ("{}\ue000", "PK028"), ('"{}\\x07"', "PK028")),
    *(("{}\u0430", "PK235"), ('"{}\\u0430"', "PK235"), ("{} \u2161", "PK235")),
    *(("{} \U0001d400", "PK235"), ("{}\u03bf", "PK235"), ("{}\uff21", "PK235")),
    *(("{}\u5b57", "PK303"), ('"{} \\U0001F600"', "PK303")),
    *((f"{sign} {{}}", "PK026") for sign in "–•▪"),  # noqa: RUF001 - as Word writes them
]  # fmt: skip


def written(number: int, slip: str) -> str:
    return STRUKTUR.format(*(slip.format(one) if at == number else one for at, one in enumerate(VALUES)))


def found_in(text: str) -> list[tuple[str, int]]:
    return [(one.code, one.at.line) for one in parse_struktur(text.encode(), file="s.yaml").diagnostics]


@pytest.mark.parametrize(("slip", "code"), SLIPS)
def test_a_sign_is_one_finding_wherever_it_stands_and_its_mend_is_whole(slip: str, code: str) -> None:
    for number, line in enumerate(LINES):
        if number or not slip.startswith(("“", "„", "–", "•", "▪", "‘", "'", '"')):  # noqa: RUF001
            text = written(number, slip)

            (found,) = parse_struktur(text.encode(), file="s.yaml").diagnostics

            assert (found.code, found.at.line) == (code, line)
            assert found_in("\ufeff" + text.replace("\n", "\r\n")) == [(code, line)]
            assert bool(found.replacements) == (code != "PK303" and "\ue000" not in slip)
            if found.replacements:
                assert found_in(mended(text, found.replacements)) == []


@pytest.mark.parametrize(
    "value",
    [
        *("Dinas Qur’an", "‘Aisyiyah", "Dinas “Ma’arif”", "“Sehat” bagi Semua", "Dinas A – B", "'6'"),  # noqa: RUF001
        *("Bagian Café", '"Dinas Qur’an"', "Dinas A·B", "partikel α, 5 µm"),  # noqa: RUF001
    ],
)
def test_signs_within_a_value_that_the_font_has_are_right(value: str) -> None:
    text = f"a: {value}\n"

    root = read_nodes(text, file="s.yaml").value

    assert root is not None
    assert check_signs(root, split_lines(text)) == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param('a: "x\\u202ey"', (1, 6, 6), id="escape"),
        pytest.param('a: "x\n  y\\u202e"', (2, 4, 6), id="second line"),
        pytest.param('"\\x41\\x1b": b', (1, 6, 4), id="key"),
        pytest.param("a: >\n  satu\n  dua \ue001", (3, 7, 1), id="folded"),
        pytest.param("a: [b, 'c # \u200b']", (1, 13, 1), id="after what looks like a comment"),
    ],
)
def test_the_place_is_that_of_the_sign_itself(text: str, place: tuple[int, int, int]) -> None:
    root = read_nodes(text, file="s.yaml").value

    assert root is not None
    (found,) = check_signs(root, split_lines(text))
    assert (found.at.line, found.at.column, found.at.length) == place


@pytest.mark.parametrize("bullet", BULLETS)
def test_a_list_with_bullets_for_dashes_is_mended_row_by_row(bullet: str) -> None:
    text = STRUKTUR.format(*VALUES).replace(
        "      - perangkat: dinkes", f"      {bullet} dinkes\n      {bullet}x"
    )

    (found,) = parse_struktur(text.encode(), file="s.yaml").diagnostics

    assert (found.code, found.at.line, found.at.column) == ("PK026", 24, 7)
    assert "      - dinkes\n      - x\n" in mended(text, found.replacements)


def test_every_row_of_a_list_that_yaml_cannot_read_for_its_bullets_is_named_once() -> None:
    text = "asisten:\n  • kode: a\n    nama: A\n  • kode: b\n    nama: B\nx: “a: b”\n"

    found = parse_struktur(text.encode(), file="s.yaml").diagnostics

    assert [(one.code, one.at.line) for one in found] == [("PK026", 2), ("PK026", 4), ("PK025", 6)]


def test_notes_may_quote_and_hold_what_the_font_lacks_and_keys_are_not_drawn() -> None:
    text = "catatan: “dikutip” 字\nsumber: [– 字]\nalasan: • satu\nkunci ✓: tidak digambar\n"  # noqa: RUF001

    root = read_nodes(text, file="s.yaml").value

    assert root is not None
    assert check_signs(root, split_lines(text)) == ()


def test_a_quote_within_a_value_is_not_blamed_for_what_yaml_cannot_read_beside_it() -> None:
    assert found_in("tentang: “Sehat” bagi Semua\nnama: a: b\n") == [("PK011", 2)]
    assert found_in("tentang: “Sehat” bagi: Semua\n") == [("PK011", 1)]
    assert found_in("nama: [“a, “b”]\n")[:2] == [("PK025", 1), ("PK025", 1)]
