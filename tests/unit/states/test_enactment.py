"""A file held against the history beside it: which states come before it, what is told, what is drawn."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram import pipeline
from polakerja_diagram.choices import NomorLampiran, Pilihan
from polakerja_diagram.diagnostics import Severity
from polakerja_diagram.files.match import match_files

if TYPE_CHECKING:
    from pathlib import Path

POLA = "  - {bagan: pola hubungan kerja, nama: Pola Hubungan Kerja}\n"
DRAF = "  mengubah: {jenis: Peraturan Bupati, nomor: 28, tahun: 2025}\n"


def isi(peraturan: str, *, asisten: str = "asisten-1", pola: str = POLA, tentang: str = "Pola") -> str:
    """Return a structure of two annexes; the one dinas is under an Asisten."""
    others = dict.fromkeys(("asisten-1", "asisten-2"), "[]") | {asisten: "[dinkes]"}
    return f"""skema: 1
peraturan:
  jenis: Peraturan Bupati
  daerah: Kabupaten Contoh
  tentang: {tentang}
{peraturan}lampiran:
{pola}  - {{bagan: jalur koordinasi, nama: Jalur}}
pimpinan:
  - {{kode: bupati, nama: Bupati Contoh}}
  - {{kode: sekda, nama: Sekretaris Daerah}}
asisten:
  - {{kode: asisten-1, nama: Asisten Umum, koordinasi: {others["asisten-1"]}}}
  - {{kode: asisten-2, nama: Asisten Pembangunan, koordinasi: {others["asisten-2"]}}}
perangkat:
  - {{kode: dinkes, nama: Dinas Kesehatan}}
hubungan:
  - {{dari: bupati, ke: sekda, jenis: struktural}}
  - {{dari: sekda, ke: asisten, jenis: struktural}}
  - {{dari: sekda, ke: dinkes, jenis: struktural}}
"""


def act(nomor: int, hari: str, mengubah: str = "") -> str:
    return f"  nomor: {nomor}\n  ditetapkan: {{tanggal: {hari}}}\n{mengubah}"


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    """Return a folder with one act in the history and a draft that moves the dinas."""
    (tmp_path / "riwayat").mkdir()
    write(tmp_path, "riwayat/2025-05-06-perbup-28.yaml", isi(act(28, "2025-05-06")))
    write(tmp_path, "struktur.yaml", isi(DRAF, asisten="asisten-2"))
    return tmp_path


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def history_of(path: Path) -> list[str]:
    return [one.code for one in pipeline.check(path).diagnostics if one.code not in {"PK229", "PK232"}]


def test_a_draft_is_held_against_the_last_state(kantor: Path) -> None:
    outcome = pipeline.check(kantor / "struktur.yaml")

    assert outcome.value is not None
    assert [one.sebutan for one in outcome.value.semua_diubah] == ["Lampiran II"]


def test_an_archived_amendment_is_held_against_what_was_before_it(kantor: Path) -> None:
    own = write(
        kantor, "riwayat/2026-01-02-perbup-5.yaml", isi(act(5, "2026-01-02", DRAF), asisten="asisten-2")
    )
    write(kantor, "riwayat/2027-01-02-perbup-9.yaml", isi(act(9, "2027-01-02", DRAF)))

    first, draft = pipeline.check(own).value, pipeline.check(kantor / "struktur.yaml").value

    assert first is not None
    assert first.struktur.peraturan.tentang.startswith("Perubahan atas")
    assert draft is not None
    assert draft.struktur.peraturan.tentang.startswith("Perubahan Ketiga atas")


def test_a_draft_that_changes_nothing_is_told_and_not_drawn(kantor: Path) -> None:
    path = write(kantor, "struktur.yaml", isi(DRAF))

    drawn = pipeline.draw(path, keluaran=kantor / "hasil")

    assert history_of(path) == ["PK264"]
    assert [(one.code, one.severity) for one in drawn.diagnostics if one.code == "PK264"] == [
        ("PK264", Severity.GALAT)
    ]
    assert not (kantor / "hasil").exists()


def test_an_archive_without_a_number_makes_the_ordinal_uncertain(kantor: Path) -> None:
    title = "Perubahan atas Peraturan Bupati Contoh Nomor 28 Tahun 2025 tentang Pola"
    write(kantor, "riwayat/2026-perbup.yaml", isi("  tahun: 2026\n", tentang=title))

    assert history_of(kantor / "struktur.yaml") == ["PK263"]


def test_a_fault_of_the_history_stops_the_drawing(kantor: Path) -> None:
    write(kantor, "riwayat/2025-05-06-perbup-29.yaml", isi(act(29, "2025-05-06")))

    drawn = pipeline.draw(kantor / "struktur.yaml", keluaran=kantor / "hasil")

    assert drawn.value is None
    assert "PK503" in {one.code for one in drawn.diagnostics}


def test_a_structure_without_a_history_is_not_enacted(kantor: Path) -> None:
    decided = pipeline.check(kantor / "struktur.yaml").value
    assert decided is not None

    drawn = pipeline.draw(decided.berkas, keluaran=kantor / "hasil")

    assert drawn.value is None
    assert "PK257" in {one.code for one in drawn.diagnostics}


@pytest.mark.parametrize(
    ("pilihan", "titles", "names"),
    [
        ({}, ["Lampiran Peraturan Bupati Contoh Nomor ... Tahun ..."], ["lampiran-1.svg", "bagan-1.svg"]),
        (
            {"nomor_lampiran": NomorLampiran.TETAP},
            ["Lampiran II Peraturan Bupati Contoh Nomor ... Tahun ..."],
            ["lampiran-2.svg", "bagan-2.svg"],
        ),
        (
            {"gabungan": True},
            [f"Lampiran {n} Peraturan Bupati Contoh Nomor 28 Tahun 2025" for n in ("I", "II")],
            ["lampiran-1.svg", "bagan-1.svg", "lampiran-2.svg", "bagan-2.svg"],
        ),
    ],
    ids=["enacted", "numbers kept", "consolidated"],
)
def test_what_is_drawn_is_what_the_act_enacts_and_matches_its_file(
    kantor: Path, pilihan: dict[str, bool], titles: list[str], names: list[str]
) -> None:
    path, folder = kantor / "struktur.yaml", kantor / "hasil"

    drawn = pipeline.draw(path, keluaran=folder, pilihan=Pilihan(format=("svg", "jdih"), **pilihan))

    assert drawn.value is not None
    assert [one.name for one in drawn.value.semua_berkas] == [*names, "lampiran.jdih.json"]
    record = json.loads((folder / "lampiran.jdih.json").read_text(encoding="utf-8"))
    assert [one["judul"] for one in record["lampiran"]] == titles
    said = [] if "gabungan" in pilihan else ["mengubah Peraturan Bupati Contoh Nomor 28 Tahun 2025"]
    assert record["keterangan_status"] == said
    decided = pipeline.check(path).value
    assert decided is not None
    assert match_files(decided.drawable, folder) == ()


def test_a_warning_about_an_annex_that_is_not_enacted_is_not_told(kantor: Path) -> None:
    row = "{dari: sekda, ke: dinkes, jenis: struktural}"
    text = isi(DRAF, asisten="asisten-2").replace(row, row.replace("}", ", status: turunan}"))
    path = write(kantor, "struktur.yaml", text)

    checked = pipeline.check(path)
    drawn = pipeline.draw(path, keluaran=kantor / "hasil", pilihan=Pilihan(format=("svg",)))

    assert "PK234" in {one.code for one in checked.diagnostics}
    assert "PK234" not in {one.code for one in drawn.diagnostics}


def status_of(path: Path, pilihan: Pilihan = Pilihan(format=("jdih",))) -> list[str]:
    drawn = pipeline.draw(path, keluaran=path.parent / "hasil", pilihan=pilihan)
    assert drawn.value is not None
    record = json.loads((path.parent / "hasil/lampiran.jdih.json").read_text(encoding="utf-8"))
    assert len(record["peraturan_terkait"]) == len(record["keterangan_status"])
    return [one.replace("Peraturan Bupati Contoh Nomor ", "") for one in record["keterangan_status"]]


def test_the_record_of_an_act_names_what_it_did_and_what_later_acts_did_to_it(kantor: Path) -> None:
    induk = kantor / "riwayat/2025-05-06-perbup-28.yaml"
    first = write(
        kantor, "riwayat/2026-01-02-perbup-5.yaml", isi(act(5, "2026-01-02", DRAF), asisten="asisten-2")
    )
    second = write(kantor, "riwayat/2027-01-02-perbup-9.yaml", isi(act(9, "2027-01-02", DRAF)))
    revoking = DRAF.replace("mengubah", "mencabut")
    last = write(kantor, "struktur.yaml", isi(act(3, "2028-01-02", revoking)))
    again = write(kantor, "riwayat/2028-01-02-perbup-3.yaml", last.read_text(encoding="utf-8"))

    assert status_of(last) == [f"mencabut {one}" for one in ("28 Tahun 2025", "5 Tahun 2026", "9 Tahun 2027")]
    assert status_of(again) == status_of(last)
    assert status_of(induk) == [
        "diubah dengan 5 Tahun 2026",
        "diubah dengan 9 Tahun 2027",
        "dicabut dengan 3 Tahun 2028",
    ]
    assert status_of(first) == ["mengubah 28 Tahun 2025", "dicabut dengan 3 Tahun 2028"]
    assert status_of(second, Pilihan(format=("jdih",), gabungan=True)) == status_of(induk)


def test_an_act_that_only_follows_another_does_not_revoke_it(kantor: Path) -> None:
    write(kantor, "riwayat/2027-01-02-perbup-9.yaml", isi(act(9, "2027-01-02")))

    assert status_of(kantor / "riwayat/2025-05-06-perbup-28.yaml") == []


def test_a_later_act_is_named_with_the_title_that_follows_from_the_history(kantor: Path) -> None:
    write(kantor, "riwayat/2026-01-02-perbup-5.yaml", isi(act(5, "2026-01-02", DRAF), asisten="asisten-2"))
    induk = kantor / "riwayat/2025-05-06-perbup-28.yaml"

    pipeline.draw(induk, keluaran=kantor / "hasil", pilihan=Pilihan(format=("jdih",)))

    record = json.loads((kantor / "hasil/lampiran.jdih.json").read_text(encoding="utf-8"))
    title = "Perubahan atas Peraturan Bupati Contoh Nomor 28 Tahun 2025 tentang Pola"
    assert record["peraturan_terkait"] == [f"Peraturan Bupati Contoh Nomor 5 Tahun 2026 tentang {title}"]
