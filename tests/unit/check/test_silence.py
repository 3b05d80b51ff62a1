"""What is let be: on its own row only, with its reason, never an error, and listed."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import polakerja_diagram
from polakerja_diagram import pipeline
from polakerja_diagram.check import check_struktur
from polakerja_diagram.check.silence import silence
from polakerja_diagram.choices import Pilihan
from polakerja_diagram.diagnostics import Severity, error, warning
from polakerja_diagram.fingerprint import fingerprint
from polakerja_diagram.model import Mode
from polakerja_diagram.read import parse_struktur
from polakerja_diagram.read.schema import STRUKTUR
from polakerja_diagram.read.schema_common import DAPAT_DIBIARKAN
from polakerja_diagram.read.silence import rows
from polakerja_diagram.read.source import read_nodes
from tests.unit.test_cases import CASES, findings

if TYPE_CHECKING:
    from polakerja_diagram.diagnostics import Diagnostic

AT_NO_ROW = {"PK024", "PK247", "PK264", "PK450", "PK484", "PK509", "PK514", "PK516", "PK517"}
"""About the key itself, all rows together, a folder, a file in it, an archive, two states, further findings:
about no row of the file."""

NASKAH = """skema: 1
peraturan:
  jenis: Peraturan Bupati
  daerah: Kabupaten Contoh
  nomor: 1
  tahun: 2025
  tentang: Pola
  ditetapkan: {di: Contoh, tanggal: 2025-01-02}
  penandatangan: {jabatan: Bupati Contoh, nama: BUDI}
  salinan: {nama: 'Siti, S.H.', jabatan: Kepala Bagian Hukum, nip: 19830710 201001 1 020}
lampiran:
  - {bagan: jalur koordinasi, nama: Jalur}
pimpinan:
  - {kode: bupati, nama: Bupati Contoh}
  - {kode: sekda, nama: Sekretaris Daerah}
asisten:
  - kode: asisten-1
    nama: Asisten Pemerintahan
    koordinasi:
      - {perangkat: dinkes}
      - {perangkat: inspektorat}
perangkat:
  - {kode: dinkes, nama: Dinas Kesehatan}
  - {kode: inspektorat, nama: Inspektorat}
"""


def outcome_of(text: str) -> tuple[Diagnostic, ...]:
    struktur = parse_struktur(text.encode(), file="s.yaml").value
    assert struktur is not None
    return check_struktur(struktur)


def let_be(row: str, said: str, text: str = NASKAH) -> str:
    assert text.count(row) == 1
    return text.replace(row, f"{row[:-1]}, biarkan: {{{said}}}}}")


def reported_as(name: str) -> set[str]:
    """Return the codes with which the package makes findings of a kind."""
    return {
        node.args[0].value
        for path in Path(polakerja_diagram.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
        if node.args and isinstance(node.args[0], ast.Constant)
    }


def test_every_warning_and_info_can_be_let_be_but_those_at_no_row() -> None:
    assert set(DAPAT_DIBIARKAN) == (reported_as("warning") | reported_as("info")) - AT_NO_ROW


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_warning_and_info_of_a_case_points_at_one_row_that_can_hold_the_key(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    points = [one.at for one in findings(text) if one.severity is not Severity.GALAT]
    if not points:
        return
    root = read_nodes(text, file="s.yaml").value
    assert root is not None

    for at in points:
        owners = [row for row, places in rows(root, STRUKTUR, root.at, set()) if at in places]

        bare = (at.text or "").partition("#")[0].strip().removeprefix("- ").isalnum()
        assert len(owners) == (0 if bare else 1)


def test_a_warning_is_let_be_on_its_row_and_keeps_its_place_and_the_reason() -> None:
    text = let_be("{perangkat: inspektorat}", "PK232: Pasal 12 Perda")

    (found,) = outcome_of(text)

    assert (found.code, found.severity, found.dibiarkan) == (
        "PK232",
        Severity.PERINGATAN,
        "Pasal 12 Perda",
    )
    assert found.at.line == 21


@pytest.mark.parametrize(
    "row",
    [
        "{perangkat: dinkes}",
        "{kode: inspektorat, nama: Inspektorat}",
        "{bagan: jalur koordinasi, nama: Jalur}",
        "{jabatan: Bupati Contoh, nama: BUDI}",
    ],
)
def test_another_row_lets_nothing_be_and_says_so(row: str) -> None:
    found = outcome_of(let_be(row, "PK232: Pasal 12 Perda"))

    assert sorted((one.code, one.dibiarkan) for one in found) == [("PK232", ""), ("PK247", "")]


@pytest.mark.parametrize("row", ["    nama: Asisten Pemerintahan\n", "skema: 1\n"])
def test_the_row_above_lets_nothing_be(row: str) -> None:
    indent = row[: len(row) - len(row.lstrip())]
    text = NASKAH.replace(row, f"{row}{indent}biarkan: {{PK232: Pasal 12 Perda}}\n")

    assert sorted((one.code, one.dibiarkan) for one in outcome_of(text)) == [("PK232", ""), ("PK247", "")]


def test_parts_of_the_act_hold_the_key() -> None:
    text = NASKAH.replace("nip: 19830710 201001 1 020", "biarkan: {PK610: menunggu NIP}")

    found = {one.code: one.dibiarkan for one in outcome_of(text)}

    assert found == {"PK232": "", "PK610": "menunggu NIP"}


def test_an_error_is_never_let_be() -> None:
    struktur = parse_struktur(let_be("{perangkat: inspektorat}", "PK232: x").encode(), file="s.yaml").value
    assert struktur is not None
    (row,) = struktur.semua_dibiarkan
    (place,) = {at for at in row.semua_at if at.column == 21}

    found = silence(
        struktur, [error("PK232", at=place, message="x"), warning("PK232", at=place, message="x")]
    )

    assert [(one.severity, one.dibiarkan) for one in found] == [
        (Severity.GALAT, ""),
        (Severity.PERINGATAN, "x"),
    ]


def test_what_is_let_be_is_not_drawn_and_keeps_the_fingerprint() -> None:
    plain, silenced = (
        parse_struktur(text.encode(), file="s.yaml").value
        for text in (NASKAH, let_be("{perangkat: inspektorat}", "PK232: x"))
    )

    assert plain is not None
    assert silenced is not None
    assert silenced.semua_dibiarkan
    assert plain == silenced
    assert fingerprint(plain) == fingerprint(silenced)


@pytest.mark.parametrize("mode", [Mode.ASLI, Mode.SALINAN])
def test_inferred_rows_that_are_let_be_are_still_not_certified(mode: Mode, tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    text = NASKAH.replace(
        "{perangkat: dinkes}", "{perangkat: dinkes, status: turunan, biarkan: {PK234: x}}"
    ).replace("{perangkat: inspektorat}", "{perangkat: inspektorat, biarkan: {PK232: y}}")
    path.write_text(text, encoding="utf-8")

    outcome = pipeline.draw(path, keluaran=tmp_path / "hasil", pilihan=Pilihan(format=("svg",), mode=mode))

    told = [(one.code, one.dibiarkan) for one in outcome.diagnostics]
    if mode is Mode.SALINAN:
        assert (outcome.value, told) == (None, [("PK234", "x"), ("PK232", "y"), ("PK620", "")])
    else:
        assert outcome.value is not None
        assert told == [("PK234", "x"), ("PK232", "y")]
        page = (tmp_path / "hasil/lampiran-1.svg").read_text(encoding="utf-8")
        assert "Catatan: 1 hubungan disimpulkan dan belum dipastikan." in page


def test_a_finding_of_the_page_is_let_be_too(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    text = NASKAH.replace("BUDI", "''").replace(
        "  tentang: Pola\n", "  tentang: Pola\n  biarkan: {PK613: uji}\n"
    )
    path.write_text(let_be("{perangkat: inspektorat}", "PK232: x", text), encoding="utf-8")

    outcome = pipeline.draw(path, keluaran=tmp_path, pilihan=Pilihan(format=("svg",), mode=Mode.ASLI))

    assert [(one.code, one.dibiarkan) for one in outcome.diagnostics] == [("PK232", "x"), ("PK613", "uji")]
