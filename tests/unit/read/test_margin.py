"""The file of a state with the margin that it is drawn with: wherever it may be written, and nothing else."""

from __future__ import annotations

import pytest

from polakerja_diagram.read import parse_struktur
from polakerja_diagram.read.margin import write_margin
from tests.unit.states.test_enactment import act, isi

FILE = isi(act(28, "2025-05-06"))
ALL = "{atas: 25, kanan: 25, bawah: 25, kiri: 25}"


def written(text: str) -> str:
    data = text.encode()
    struktur = parse_struktur(data, file="s.yaml").value
    assert struktur is not None
    return write_margin(data, struktur).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"tata-letak:\n  margin: {ALL}\n"),
        ("tata-letak:\n", f"tata-letak: {{margin: {ALL}}}\n"),
        ("tata-letak: {}\n", f"tata-letak: {{margin: {ALL}}}\n"),
        (
            "tata-letak:   # keinginan\n  kertas: F4\n",
            f"tata-letak:   # keinginan\n  margin: {ALL}\n  kertas: F4\n",
        ),
        ("tata-letak: {kertas: F4}\n", f"tata-letak: {{margin: {ALL}, kertas: F4}}\n"),
        ("tata-letak:\n  margin:\n  kertas: F4\n", f"tata-letak:\n  margin: {ALL}\n  kertas: F4\n"),
        (
            "tata-letak:\n  margin: {kiri: 30}\n",
            "tata-letak:\n  margin: {atas: 25, kanan: 25, bawah: 25, kiri: 30}\n",
        ),
        (
            "tata-letak:\n  margin:\n    kiri: 30\n",
            "tata-letak:\n  margin:\n    atas: 25\n    kanan: 25\n    bawah: 25\n    kiri: 30\n",
        ),
        (f"tata-letak:\n  margin: {ALL}\n", f"tata-letak:\n  margin: {ALL}\n"),
    ],
)
def test_what_a_file_leaves_to_the_default_is_written(before: str, after: str) -> None:
    assert written(FILE + before) == FILE + after


def test_lines_end_as_they_do_and_the_last_may_have_no_end() -> None:
    text = FILE.replace("\n", "\r\n").removesuffix("\r\n")

    assert written(text) == f"{text}\r\ntata-letak:\r\n  margin: {ALL}\r\n"


def test_a_file_between_braces_stays_one_line() -> None:
    text = (
        "{skema: 1, peraturan: {jenis: Peraturan Bupati, daerah: Kabupaten Contoh, tentang: Pola}, "
        "lampiran: [{bagan: jalur koordinasi, nama: Jalur}], "
        "pimpinan: [{kode: bupati, nama: Bupati Contoh}]}"
    )

    assert written(text) == f"{{tata-letak: {{margin: {ALL}}}, {text[1:]}"
