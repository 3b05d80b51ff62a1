"""The manifest says which files are one set; a folder in which two are mixed is noticed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from polakerja_diagram import __version__, pipeline
from polakerja_diagram.choices import Pilihan
from polakerja_diagram.files import manifest
from polakerja_diagram.files.manifest import MANIFES, Manifes, check_set, read_manifest
from polakerja_diagram.fingerprint import fingerprint
from polakerja_diagram.model import Mode
from polakerja_diagram.read import parse_struktur
from tests import ROOT
from tests.unit.test_pipeline import NASKAH

if TYPE_CHECKING:
    from polakerja_diagram.model import Struktur

SVG = Pilihan(format=("svg",))
TEKS = Pilihan(format=("teks", "dot"))


BERKAS = "naskah.yaml"


def read() -> Struktur:
    struktur = parse_struktur(NASKAH.encode(), file=BERKAS).value
    assert struktur is not None
    return struktur


SEKARANG = read()
DAHULU = replace(
    SEKARANG, semua_lampiran=tuple(replace(one, nama=f"{one.nama} Lama") for one in SEKARANG.semua_lampiran)
)


def draw(folder: Path, pilihan: Pilihan = SVG, struktur: Struktur = SEKARANG) -> list[str]:
    """Draw, and return what was said of a mixed set."""
    outcome = pipeline.draw(struktur, keluaran=folder, pilihan=pilihan)
    assert outcome.value is not None
    return [one.message for one in outcome.diagnostics if one.code in {"PK450", "PK484"}]


def record(folder: Path) -> Any:
    return json.loads((folder / MANIFES).read_bytes())


def test_the_manifest_names_every_file_with_what_it_holds_and_was_made_from(tmp_path: Path) -> None:
    draw(tmp_path)

    files = {path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(tmp_path.glob("*.svg"))}
    assert record(tmp_path) == {
        "skema": 1,
        "versi": __version__,
        "sidik": fingerprint(SEKARANG),
        "pilihan": {},
        "berkas": files,
    }
    assert len(files) == 4


def test_it_is_the_last_to_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved: list[str] = []
    replace_file = Path.replace
    monkeypatch.setattr(
        Path, "replace", lambda self, target: (moved.append(Path(target).name), replace_file(self, target))[1]
    )

    draw(tmp_path)

    assert moved[-1] == MANIFES
    assert len(moved) == 5


def test_what_a_later_run_of_the_same_choices_adds_belongs_to_the_set(tmp_path: Path) -> None:
    draw(tmp_path)

    assert draw(tmp_path, TEKS) == []
    assert sorted(record(tmp_path)["berkas"]) == [
        "bagan-1.svg", "bagan-2.svg", "lampiran-1.dot", "lampiran-1.svg", "lampiran-2.dot", "lampiran-2.svg",
        "lampiran.txt",
    ]  # fmt: skip
    assert list(check_set(tmp_path)) == []


def test_files_of_other_choices_are_named_with_what_differs(tmp_path: Path) -> None:
    templat = tmp_path / "templat"
    templat.mkdir()
    (templat / "halaman.svg.jinja").write_bytes((ROOT / "templates" / "halaman.svg.jinja").read_bytes())
    hasil = tmp_path / "hasil"
    draw(hasil, TEKS)

    found = draw(hasil, replace(SVG, mode=Mode.TTE, templat=templat))

    assert found == [
        (
            f"berkas di folder '{hasil}' bukan satu rangkaian: lampiran-1.dot, lampiran-2.dot, lampiran.txt "
            "(pilihan lain: mode, templat)"
        )
    ]
    assert sorted(record(hasil)["berkas"]) == [
        "bagan-1.svg",
        "bagan-2.svg",
        "lampiran-1.svg",
        "lampiran-2.svg",
    ]
    assert set(record(hasil)["pilihan"]) == {"mode", "templat"}
    assert [one.message for one in check_set(hasil)] == [
        (
            f"berkas di folder '{hasil}' bukan satu rangkaian: lampiran-1.dot, lampiran-2.dot, lampiran.txt "
            "(tidak tercatat)"
        )
    ]


def test_a_template_that_has_changed_is_another_choice(tmp_path: Path) -> None:
    templat = tmp_path / "templat"
    templat.mkdir()
    ours = (ROOT / "templates" / "halaman.svg.jinja").read_text(encoding="utf-8")
    (templat / "halaman.svg.jinja").write_text(ours, encoding="utf-8")
    draw(tmp_path / "hasil", replace(SVG, templat=templat))
    (templat / "halaman.svg.jinja").write_text(f"{ours} ", encoding="utf-8")

    (found,) = draw(tmp_path / "hasil", replace(TEKS, templat=templat))

    assert found.endswith("(pilihan lain: templat)")


def test_files_of_another_structure_are_told_once_and_are_not_of_the_set(tmp_path: Path) -> None:
    draw(tmp_path, Pilihan(format=("svg", "teks")), DAHULU)

    (found,) = draw(tmp_path, Pilihan(format=("svg",), lampiran=(2,)))

    assert found.startswith(f"folder '{tmp_path}' masih memuat berkas dari struktur yang lain: bagan-1.svg, ")
    assert sorted(record(tmp_path)["berkas"]) == ["bagan-2.svg", "lampiran-2.svg"]


def test_files_of_another_version_of_the_program_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw(tmp_path)
    monkeypatch.setattr("polakerja_diagram.draw.identity.__version__", "9.9")

    (found,) = draw(tmp_path, TEKS)

    assert found.endswith(f"(versi program {__version__})")


def test_a_file_that_has_changed_is_named_and_a_document_that_was_edited_is_not(tmp_path: Path) -> None:
    draw(tmp_path, Pilihan(format=("svg", "docx")))
    for name in ("lampiran-1.svg", "lampiran.docx"):
        (tmp_path / name).write_bytes(b"lain")

    (said,) = check_set(tmp_path)
    found = draw(tmp_path, TEKS)

    assert said.message == (
        f"berkas di folder '{tmp_path}' bukan satu rangkaian: lampiran-1.svg (isinya berubah sesudah ditulis)"
    )
    assert found == [said.message]
    assert "lampiran.docx" in record(tmp_path)["berkas"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_a_run_that_is_killed_while_it_writes_leaves_a_set_that_is_known_to_be_mixed(tmp_path: Path) -> None:
    (tmp_path / BERKAS).write_text(NASKAH, encoding="utf-8")
    folder = tmp_path / "hasil"
    program = (
        "import os, signal, sys; from pathlib import Path\n"
        "from polakerja_diagram import pipeline; from polakerja_diagram.choices import Pilihan\n"
        "replace = Path.replace\n"
        "def die(self, target):\n"
        "    replace(self, target)\n"
        "    if self != target and target.name == 'bagan-1.svg': os.kill(os.getpid(), signal.SIGKILL)\n"
        "Path.replace = die\n"
        "pipeline.draw(Path(sys.argv[1], '..', 'naskah.yaml'), keluaran=Path(sys.argv[1]),"
        " pilihan=Pilihan(format=('svg',)))\n"
    )
    draw(folder, SVG, DAHULU)

    ended = subprocess.run([sys.executable, "-c", program, str(folder)], cwd=ROOT, check=False)

    assert ended.returncode == -signal.SIGKILL
    assert [one.message for one in check_set(folder)] == [
        (
            f"berkas di folder '{folder}' bukan satu rangkaian: bagan-1.svg, lampiran-1.svg "
            "(isinya berubah sesudah ditulis)"
        )
    ]
    draw(folder)
    assert list(check_set(folder)) == []
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


GOOD = Manifes("a" * 64, "1", {"mode": "tte"}, {"lampiran.pdf": "b" * 64})


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[" * 100_000,
        b"[]",
        b'{"skema": 2, "versi": "1", "sidik": "", "pilihan": {}, "berkas": {}}',
        b'{"skema": 1, "versi": "1", "sidik": "", "pilihan": {}, "berkas": {"a": 1}}',
        b" " * (manifest.BESAR_TERBESAR + 1),
    ],
    ids=["empty", "binary", "deep", "list", "schema", "number", "large"],
)
def test_a_damaged_manifest_is_none_and_is_written_anew(tmp_path: Path, data: bytes) -> None:
    (tmp_path / MANIFES).write_bytes(data)

    assert read_manifest(tmp_path) is None
    assert list(check_set(tmp_path)) == []
    assert draw(tmp_path, TEKS) == []
    assert read_manifest(tmp_path) is not None


def test_a_manifest_is_read_as_it_is_written_and_leads_to_no_other_folder(tmp_path: Path) -> None:
    (tmp_path / MANIFES).write_bytes(replace(GOOD, berkas={**GOOD.berkas, "../x": "c" * 64}).to_bytes())

    assert read_manifest(tmp_path) == GOOD


@pytest.mark.skipif(sys.platform == "win32", reason="pipes with a name are POSIX")
def test_a_pipe_is_no_manifest(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / MANIFES)

    assert read_manifest(tmp_path) is None
