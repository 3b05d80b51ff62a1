"""A syntax error is told as what to change, at the line that has to change, whichever parser found it."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from polakerja_diagram.diagnostics.render import format_short
from polakerja_diagram.read.source import read_nodes

LOADERS = [pytest.param(yaml.CSafeLoader, id="fast"), pytest.param(yaml.SafeLoader, id="pure")]

TOLD = [
    (
        'a: "x\nb: "c"\nd: e\n',
        's.yaml:1:4: galat[PK008] tanda kutip " dibuka di sini dan tidak ditutup',
        'tambahkan " di akhir isinya',
    ),
    (
        "nama: 'A' dan B\n",
        "s.yaml:1:11: galat[PK008] masih ada tulisan sesudah isi yang sudah ditutup",
        "apit seluruh isinya dengan satu pasang tanda kutip",
    ),
    (
        "a: [b, c\nd: e\n",
        "s.yaml:1:4: galat[PK009] kurung '[' dibuka di sini dan tidak ditutup",
        "tambahkan ']' sesudah isian terakhir",
    ),
    (
        "a: {b: c d: e}\n",
        "s.yaml:1:11: galat[PK009] isian di dalam '{ }' tidak terpisah dengan jelas",
        "pisahkan isian dengan koma; isi yang memuat titik dua atau kurung diapit tanda kutip",
    ),
    (
        "x:\n  - kode: a\n   nama: b\n",
        "s.yaml:3:4: galat[PK010] awal baris ini tidak sejajar dengan baris-baris di atasnya",
        "mulai dari kolom 5 (4 spasi), sejajar dengan baris 2",
    ),
    (
        "x:\n    - kode: a\n      nama: b\n   - kode: c\n",
        "s.yaml:4:4: galat[PK010] awal baris ini tidak sejajar dengan baris-baris di atasnya",
        "mulai dari kolom 5 (4 spasi), sejajar dengan baris 2",
    ),
    (
        "a: b\n  c: d\n",
        "s.yaml:2:3: galat[PK010] awal baris ini tidak sejajar dengan baris-baris di atasnya",
        "mulai dari awal baris, sejajar dengan baris 1",
    ),
    (
        "a: - b\n",
        "s.yaml:1:4: galat[PK010] daftar tidak boleh dimulai di baris kuncinya",
        "pindahkan tanda '-' ke baris baru, dua spasi lebih ke kanan daripada kuncinya",
    ),
    (
        "a: b: c\n",
        "s.yaml:1:5: galat[PK011] isi yang memuat titik dua dan spasi harus diapit tanda kutip",
        'tulis a: "b: c"',
    ),
    (
        "x:\n  - kode: a\n    nama:B\n    singkatan: c\n",
        "s.yaml:3:5: galat[PK007] sesudah 'nama:' belum ada spasi",
        "tulis 'nama: B'",
    ),
    (
        "a: @b\n",
        "s.yaml:1:4: galat[PK012] isi tidak boleh diawali tanda '@': di YAML tanda itu untuk keperluan lain",
        "apit seluruh isinya dengan tanda kutip",
    ),
    (
        "a: *\n",
        "s.yaml:1:4: galat[PK012] isi tidak boleh diawali tanda '*': di YAML tanda itu untuk rujukan",
        "apit seluruh isinya dengan tanda kutip",
    ),
    (
        'nama: "a\\qb"\n',
        "s.yaml:1:7: galat[PK012] garis miring terbalik di dalam tanda kutip ganda tidak terbaca",
        "pakai tanda kutip tunggal: '...'",
    ),
    (
        "a: b\nDinas Kesehatan\nc: d\n",
        "s.yaml:2:1: galat[PK013] baris ini tidak memuat titik dua, padahal sejajar dengan kunci",
        "tulis 'Dinas Kesehatan:' bila ini kunci; bila lanjutan isi di atasnya, gabungkan barisnya",
    ),
    (
        "a: b\n}\n",
        "s.yaml:2:1: galat[PK009] kurung tutup '}' tanpa pembuka",
        "hapus '}', atau tambahkan kurung pembukanya",
    ),
    (
        "a:\n  - : b\n",
        "s.yaml:2:3: galat[PK019] di sebelah kiri titik dua belum ada kunci",
        "tulis 'kunci: isi'",
    ),
    (
        "a: !<x\n",
        "s.yaml:1:6: galat[PK006] susunan YAML di sini tidak terbaca",
        "bandingkan dengan baris-baris di atasnya: awal baris, titik dua, tanda kutip, dan tanda kurung",
    ),
]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(("text", "message", "hint"), TOLD)
def test_a_syntax_error_says_where_and_what_to_write(text: str, message: str, hint: str, loader: Any) -> None:
    (found,) = read_nodes(text, file="s.yaml", loader=loader).diagnostics

    assert (format_short(found), found.hint) == (message, hint)


def test_a_very_long_line_is_not_repeated_in_a_message() -> None:
    (found,) = read_nodes("a: b\n" + "x" * 100_000 + "\nc: d\n", file="s.yaml").diagnostics

    assert len(found.hint) < 200
