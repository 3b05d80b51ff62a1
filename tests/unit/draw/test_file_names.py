"""A file name is read as it was made, and names that others give are not ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from polakerja_diagram import pipeline
from polakerja_diagram.choices import FORMAT, Pilihan
from polakerja_diagram.draw.file_names import AKHIRAN, NamaBerkas, read_name
from polakerja_diagram.files.sidik import read_sidik
from polakerja_diagram.fingerprint import fingerprint
from polakerja_diagram.loading import load
from tests.galeri import CONTOH

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("isi", "rupa", "akhiran"),
    [(isi, rupa, akhiran) for (isi, rupa), endings in AKHIRAN.items() for akhiran in endings],
)
@pytest.mark.parametrize(("urutan", "halaman"), [(0, 1), (2, 1), (12, 3)])
def test_every_name_that_is_made_is_read(
    isi: str, rupa: str, akhiran: str, urutan: int, halaman: int
) -> None:
    name = NamaBerkas(akhiran, isi, urutan, halaman, rupa)

    assert read_name(str(name)) == name


@pytest.mark.parametrize(
    "name",
    [
        "surat-lampiran.pdf", "lampiran-1.doc", "bagan-1.docx", "Lampiran-1.svg", "lampiran-2-hal.svg",
        "lampiran-02.svg", "lampiran-1-arsip.svg", "lampiran-1-perubahan.pdf", "lampiran",
        "lampiran-1.svg.lama",
    ],
)  # fmt: skip
def test_a_name_that_is_never_made_is_not_ours(name: str) -> None:
    assert read_name(name) is None


def test_every_file_of_a_drawing_is_ours_and_carries_a_fingerprint(
    tmp_path: Path,
) -> None:
    outcome = pipeline.draw(
        CONTOH / "jalur-saja.yaml", keluaran=tmp_path, pilihan=Pilihan(format=FORMAT, dpi=36)
    )
    struktur = load(CONTOH / "jalur-saja.yaml").value
    assert outcome.value is not None
    assert struktur is not None
    names = {path: read_name(path.name) for path in outcome.value.semua_berkas}
    assert None not in names.values()

    assert {read_sidik(path) for path in names} == {frozenset({fingerprint(struktur)})}
