"""One step to begin an amendment, and one back: nothing is lost, nothing half written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from polakerja_diagram import pipeline
from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.states import beginning
from polakerja_diagram.states.beginning import begin, take_back
from tests.unit.states.test_enactment import DRAF, act, isi

if TYPE_CHECKING:
    from pathlib import Path

PERTAMA = isi(act(28, "2025-05-06")) + "tata-letak: {margin: {atas: 25, kanan: 25, bawah: 25, kiri: 25}}\n"


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    path = tmp_path / "struktur.yaml"
    path.write_text(PERTAMA, encoding="utf-8")
    return path


def riwayat(berkas: Path) -> Path:
    return berkas.parent / "riwayat"


def files(berkas: Path) -> dict[str, str]:
    """Return every file beside the structure and in its history."""
    folder = berkas.parent
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_act_in_force_is_kept_and_its_file_becomes_a_draft(berkas: Path) -> None:
    outcome = begin(berkas, riwayat(berkas))

    assert outcome.value is not None
    assert outcome.value.judul == (
        "Peraturan Bupati Contoh tentang Perubahan atas Peraturan Bupati Contoh Nomor 28 Tahun 2025 "
        "tentang Pola"
    )
    assert files(berkas) == {
        "riwayat/2025-05-06-perbup-28.yaml": PERTAMA,
        "struktur.yaml": PERTAMA.replace("  tentang", f"{DRAF}  tentang")
        .replace("nomor: 28\n", "nomor:\n", 1)
        .replace("{tanggal: 2025-05-06}", "{tanggal: }"),
    }
    assert [one.code for one in pipeline.check(berkas).diagnostics] == ["PK264"]


def test_the_second_amendment_amends_the_first_act_again(berkas: Path) -> None:
    begin(berkas, riwayat(berkas))
    berkas.write_text(isi(act(5, "2026-01-02", DRAF), asisten="asisten-2"), encoding="utf-8")

    outcome = begin(berkas, riwayat(berkas))

    assert outcome.value is not None
    assert outcome.value.judul.startswith("Peraturan Bupati Contoh tentang Perubahan Kedua atas Peraturan")
    assert DRAF in berkas.read_text(encoding="utf-8")


def test_a_draft_is_not_begun_twice(berkas: Path) -> None:
    begin(berkas, riwayat(berkas))
    before = files(berkas)

    outcome = begin(berkas, riwayat(berkas))

    assert [one.code for one in outcome.diagnostics] == ["PK265"]
    assert files(berkas) == before


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (isi(""), "PK506"),
        (isi("  nomor: 28\n  tahun: 2025\n"), "PK506"),
        (isi(act(5, "2026-01-02"), tentang="Perubahan atas Peraturan Bupati Contoh Nomor 28"), "PK266"),
        (
            PERTAMA.replace("tentang: Pola", "tentang: Pola\n    Kerja").replace(
                "nomor: 28", "nomor: >-\n    28"
            ),
            "PK267",
        ),
        ("skema: 1\n", "PK104"),
    ],
)
def test_what_is_no_act_in_force_is_refused_and_nothing_is_written(
    berkas: Path, text: str, code: str
) -> None:
    berkas.write_text(text, encoding="utf-8")

    outcome = begin(berkas, riwayat(berkas))

    assert code in {one.code for one in outcome.diagnostics}
    assert files(berkas) == {"struktur.yaml": text}


def test_a_file_that_cannot_be_written_leaves_no_snapshot(
    berkas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path, files: dict[str, bytes]) -> None:
        raise ToolError("PK481", "penuh")

    monkeypatch.setattr(beginning, "write_files", refuse)

    with pytest.raises(ToolError):
        begin(berkas, riwayat(berkas))

    assert files(berkas) == {"struktur.yaml": PERTAMA}


def test_a_step_back_is_the_file_as_it_was(berkas: Path) -> None:
    begin(berkas, riwayat(berkas))

    outcome = take_back(berkas, riwayat(berkas))

    assert outcome.value is not None
    assert outcome.value.simpanan is None
    assert files(berkas) == {"riwayat/2025-05-06-perbup-28.yaml": PERTAMA, "struktur.yaml": PERTAMA}


@pytest.mark.parametrize(
    "edit", ["Dinas Kesehatan Kabupaten", "Dinas: [rusak"], ids=["sound", "not readable"]
)
def test_an_edited_draft_is_kept_beside_the_file(berkas: Path, edit: str) -> None:
    begin(berkas, riwayat(berkas))
    edited = berkas.read_text(encoding="utf-8").replace("Dinas Kesehatan", edit)
    berkas.write_text(edited, encoding="utf-8")

    outcome = take_back(berkas, riwayat(berkas))

    assert outcome.value is not None
    assert outcome.value.simpanan == berkas.with_name("struktur.yaml.lama")
    assert files(berkas) == {
        "riwayat/2025-05-06-perbup-28.yaml": PERTAMA, "struktur.yaml": PERTAMA, "struktur.yaml.lama": edited,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [(PERTAMA, "PK268"), (isi(act(5, "2026-01-02", DRAF)), "PK268"), (isi(""), "PK268")],
    ids=["as in the history", "an act with a number", "a draft that amends nothing"],
)
def test_what_was_not_begun_is_not_taken_back(berkas: Path, text: str, code: str) -> None:
    begin(berkas, riwayat(berkas))
    berkas.write_text(text, encoding="utf-8")
    before = files(berkas)

    outcome = take_back(berkas, riwayat(berkas))

    assert [one.code for one in outcome.diagnostics] == [code]
    assert files(berkas) == before


def test_without_a_history_nothing_is_taken_back(berkas: Path) -> None:
    outcome = take_back(berkas, riwayat(berkas))

    assert [one.code for one in outcome.diagnostics] == ["PK510"]
