"""States over time: names of snapshots, keeping one, reading all, the one of a day."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.model import Peraturan
from polakerja_diagram.pipeline import check
from polakerja_diagram.states.archive import (
    Tersimpan,
    archive,
    parse_hari,
    read_riwayat,
    snapshot_files,
    snapshot_name,
    state_on,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PERBUP = Peraturan(
    "Peraturan Bupati", "Kabupaten Contoh", "Pola", nomor="28", tahun="2025", tanggal=date(2025, 5, 6)
)


MARGIN = "tata-letak:\n  margin: {atas: 25, kanan: 25, bawah: 25, kiri: 25}\n"


def isi(nomor: str = "28", tahun: str = "2025", *, tanggal: str = "", nama: str = "Dinas Kesehatan") -> str:
    return f"""skema: 1
peraturan:
  jenis: Peraturan Bupati
  daerah: Kabupaten Contoh
  nomor: {nomor}
  tahun: {tahun}
  tentang: Pola
{f"  ditetapkan: {{di: Contoh, tanggal: {tanggal}}}" if tanggal else ""}
lampiran: [{{bagan: jalur koordinasi, nama: Jalur}}]
pimpinan:
  - {{kode: bupati, nama: Bupati Contoh}}
  - {{kode: sekda, nama: Sekretaris Daerah}}
asisten:
  - kode: asisten-1
    nama: Asisten Umum
    koordinasi:
      - {{kode: dinkes, nama: {nama}}}
"""


@pytest.mark.parametrize("nomor", ["1" * 400, "../../" + "x" * 400])
def test_the_name_of_a_snapshot_is_one_that_every_system_takes(nomor: str) -> None:
    name = snapshot_name(replace(PERBUP, nomor=nomor, jenis="Peraturan " + "Lain " * 100))

    assert name is not None
    assert len(name) < 200
    assert "/" not in name


@pytest.mark.skipif(sys.platform == "win32", reason="pipes with a name are POSIX")
@pytest.mark.parametrize(
    ("make", "detail"),
    [
        (os.mkfifo, "bukan berkas biasa"),
        (lambda path: path.symlink_to("tidak-ada"), "menunjuk ke berkas yang tidak ada"),
    ],
    ids=["pipe", "link"],
)
def test_what_cannot_be_read_in_the_history_is_pk483(
    berkas: Path, tmp_path: Path, make: Callable[[Path], None], detail: str
) -> None:
    path = snapshot(tmp_path / "riwayat", "2020-01-01-perbup-1.yaml", "")
    path.unlink()
    make(path)

    with pytest.raises(ToolError) as failure:
        archive(berkas, tmp_path / "riwayat")

    assert (failure.value.code, failure.value.message, failure.value.detail) == (
        "PK483",
        f"berkas '{path}' tidak dapat dibuka",
        detail,
    )
    assert [one.name for one in (tmp_path / "riwayat").iterdir()] == [path.name]


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    path = tmp_path / "struktur.yaml"
    path.write_text(isi(tanggal="2025-05-06"), encoding="utf-8")
    return path


def snapshot(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("act", "name"),
    [
        (PERBUP, "2025-05-06-perbup-28.yaml"),
        (replace(PERBUP, jenis="PERATURAN  Wali Kota"), "2025-05-06-perwali-28.yaml"),
        (replace(PERBUP, jenis="Keputusan Bupati", nomor="050/ 30 /HK"), "2025-05-06-kepbup-050-30-hk.yaml"),
        (replace(PERBUP, jenis="Instruksi Bupati"), "2025-05-06-instruksi-bupati-28.yaml"),
        (replace(PERBUP, nomor="../../x"), "2025-05-06-perbup-x.yaml"),
        (replace(PERBUP, nomor=""), None),
        (replace(PERBUP, tanggal=None), None),
    ],
)
def test_a_snapshot_is_named_by_its_act(act: Peraturan, name: str | None) -> None:
    assert snapshot_name(act) == name


@pytest.mark.parametrize(
    "text", ["kemarin", "2022-6-1", "22", "2022-02-30", "2022-13", "0000", "2022-06-01x"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert parse_hari(text) is None


def test_the_present_state_is_kept_byte_for_byte(berkas: Path) -> None:
    folder = berkas.parent / "riwayat"
    data = (isi(tanggal="2025-05-06") + MARGIN).replace("\n", "\r\n").encode()
    berkas.write_bytes(data)

    outcome = archive(berkas, folder)

    assert outcome.value == Tersimpan(folder / "2025-05-06-perbup-28.yaml", is_baru=True)
    assert (folder / "2025-05-06-perbup-28.yaml").read_bytes() == data


def test_a_snapshot_says_the_margin_that_its_file_leaves_to_the_default(berkas: Path) -> None:
    outcome = archive(berkas, berkas.parent / "riwayat")

    assert outcome.value is not None
    assert outcome.value.berkas.read_text(encoding="utf-8") == isi(tanggal="2025-05-06") + MARGIN


@pytest.mark.parametrize(
    ("wishes", "margins"),
    [
        ("", [20.0, 20.0, 20.0, 20.0]),
        ("tata-letak: {margin: {kiri: 30}}\n", [20.0, 20.0, 20.0, 30.0]),
        (MARGIN, [25.0, 25.0, 25.0, 25.0]),
    ],
)
def test_an_old_state_is_drawn_with_the_margin_of_its_time(
    berkas: Path, wishes: str, margins: list[float]
) -> None:
    folder = berkas.parent / "riwayat"
    old = snapshot(folder, "2021-03-01-perbup-94.yaml", isi("94", "2021", tanggal="2021-03-01") + wishes)

    by_day, by_file = state_on(berkas, folder, date(2022, 1, 1)), check(old)
    today = state_on(berkas, folder, date(2026, 1, 1))

    for outcome in (by_day, by_file):
        assert outcome.value is not None
        assert list(outcome.value.struktur.tata_letak.margins_mm.values()) == margins
    assert today.value is not None
    assert set(today.value.struktur.tata_letak.margins_mm.values()) == {25.0}


def test_an_old_snapshot_without_a_margin_is_the_state_of_a_file_without_one(berkas: Path) -> None:
    folder = berkas.parent / "riwayat"
    snapshot(folder, "2025-05-06-perbup-28.yaml", isi(tanggal="2025-05-06"))

    outcome = archive(berkas, folder)
    row = read_riwayat(folder, berkas)

    assert outcome.value == Tersimpan(folder / "2025-05-06-perbup-28.yaml", is_baru=False)
    assert len(row.value or ()) == 1


def test_keeping_it_again_changes_nothing(berkas: Path) -> None:
    folder = berkas.parent / "riwayat"
    archive(berkas, folder)

    outcome = archive(berkas, folder)

    assert outcome.value == Tersimpan(folder / "2025-05-06-perbup-28.yaml", is_baru=False)
    assert [path.name for path in folder.iterdir()] == ["2025-05-06-perbup-28.yaml"]


def test_a_different_snapshot_is_not_overwritten(berkas: Path) -> None:
    folder = berkas.parent / "riwayat"
    archive(berkas, folder)
    before = (folder / "2025-05-06-perbup-28.yaml").read_bytes()
    berkas.write_text(isi(tanggal="2025-05-06", nama="Dinas Lain"), encoding="utf-8")

    outcome = archive(berkas, folder)

    assert [(one.code, one.at.line) for one in outcome.diagnostics] == [("PK507", 2)]
    assert (folder / "2025-05-06-perbup-28.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("draft", "missing"),
    [
        (isi("", ""), "nomor dan tanggal penetapan"),
        (isi("", "2025"), "nomor dan tanggal penetapan"),
        (isi("28", "2025"), "tanggal penetapan"),
        (isi("", "2025", tanggal="2025-05-06"), "nomor"),
    ],
)
def test_a_draft_is_not_kept(berkas: Path, draft: str, missing: str) -> None:
    berkas.write_text(draft, encoding="utf-8")

    outcome = archive(berkas, berkas.parent / "riwayat")

    assert [(one.code, one.message) for one in outcome.diagnostics] == [
        ("PK506", f"rancangan belum dapat diarsipkan: {missing} kosong")
    ]
    assert not (berkas.parent / "riwayat").exists()


def test_a_state_that_does_not_fit_into_the_row_is_not_kept(berkas: Path) -> None:
    folder = berkas.parent / "riwayat"
    snapshot(folder, "2025-05-06-lain.yaml", isi("29", tanggal="2025-05-06", nama="Dinas Lain"))

    outcome = archive(berkas, folder)

    assert [one.code for one in outcome.diagnostics] == ["PK503"]
    assert [path.name for path in snapshot_files(folder)] == ["2025-05-06-lain.yaml"]


def test_a_faulty_file_is_not_kept(berkas: Path) -> None:
    berkas.write_text("skema: 1\n", encoding="utf-8")

    outcome = archive(berkas, berkas.parent / "riwayat")

    assert outcome.value is None
    assert outcome.has_errors


def test_the_present_state_is_the_last_of_the_row_once(berkas: Path) -> None:
    folder = berkas.parent / "riwayat"
    snapshot(folder, "2021-perbup-94.yaml", isi("94", "2021"))
    archive(berkas, folder)

    row = read_riwayat(folder, berkas)

    assert row.value is not None
    assert [struktur.peraturan.nomor for struktur in row.value] == ["94", "28"]


def test_a_fault_within_a_snapshot_is_told_with_its_place(berkas: Path) -> None:
    path = snapshot(berkas.parent / "riwayat", "2021.yaml", "skema: 1\nperaturan: [\n")

    row = read_riwayat(berkas.parent / "riwayat", berkas)

    assert row.value is None
    assert {one.at.file for one in row.diagnostics} == {str(path)}


def nomor_on(berkas: Path, hari: str) -> tuple[str, list[str]]:
    day = parse_hari(hari)
    assert day is not None
    outcome = state_on(berkas, berkas.parent / "riwayat", day)
    found = [one.code for one in outcome.diagnostics]
    return (outcome.value.struktur.peraturan.nomor if outcome.value else "", found)


@pytest.mark.parametrize(
    ("hari", "expected"),
    [
        ("2020", ("", ["PK508"])),
        ("2021-06-01", ("", ["PK508"])),
        ("2021", ("94", [])),
        ("2022-06-01", ("94", [])),
        ("2023-06-01", ("94", ["PK509"])),
        ("2023", ("90", [])),
        ("2025-05-05", ("90", [])),
        ("2025-05-06", ("28", [])),
        ("2030", ("28", [])),
    ],
)
def test_the_state_of_a_day_is_that_of_the_last_act_before(
    berkas: Path, hari: str, expected: tuple[str, list[str]]
) -> None:
    folder = berkas.parent / "riwayat"
    snapshot(folder, "2021-perbup-94.yaml", isi("94", "2021"))
    snapshot(folder, "2023-perbup-90.yaml", isi("90", "2023", nama="Dinas Kesehatan Daerah"))

    assert nomor_on(berkas, hari) == expected


def test_the_state_of_a_day_knows_the_acts_that_came_after_it(berkas: Path) -> None:
    folder = berkas.parent / "riwayat"
    snapshot(folder, "2021-perbup-94.yaml", isi("94", "2021"))
    snapshot(folder, "2023-perbup-90.yaml", isi("90", "2023", nama="Dinas Kesehatan Daerah"))

    decided = state_on(berkas, folder, date(2022, 6, 1)).value

    assert decided is not None
    assert [act.nomor for act in decided.sesudah] == ["90", "28"]


def test_a_draft_that_has_a_year_is_not_in_force(berkas: Path) -> None:
    snapshot(berkas.parent / "riwayat", "2021-perbup-94.yaml", isi("94", "2021"))
    berkas.write_text(isi("", "2025", nama="Dinas Kesehatan Daerah"), encoding="utf-8")

    assert nomor_on(berkas, "2026") == ("94", [])


def test_an_old_snapshot_without_a_number_is_in_force_and_uncertain(berkas: Path) -> None:
    snapshot(berkas.parent / "riwayat", "2021-perbup.yaml", isi("", "2021"))

    assert nomor_on(berkas, "2022") == ("", ["PK509"])
