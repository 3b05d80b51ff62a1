"""`arsip` and `banding` on the command line: what they pass on, what they print."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from polakerja_diagram.cli.main import main
from tests import ROOT

DATA = ROOT / "data"


@pytest.fixture(autouse=True)
def _kantor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    monkeypatch.chdir(tmp_path)


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words), prog_name="polakerja")


def test_a_draft_replaces_the_acts_that_are_in_force() -> None:
    result = run("banding", "--naskah")

    assert result.exit_code == 1
    assert "a. Peraturan Bupati Balangan Nomor 94 Tahun 2021" in result.stdout
    assert "b. Peraturan Bupati Balangan Nomor 90 Tahun 2023" in result.stdout
    assert "dicabut dan dinyatakan tidak berlaku." in result.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--cara", "perubahan"), "diubah sehingga menjadi sebagaimana tercantum dalam"),
        (("--cara", "perubahan", "--bagian-yang"), "bagian yang tidak terpisahkan"),
    ],
)
def test_the_wording_can_be_chosen(words: tuple[str, ...], said: str) -> None:
    result = run("banding", "data/riwayat/0000-sebelum-2021.yaml", "2021", "--naskah", *words)

    assert result.exit_code == 1, result.stderr
    assert said in result.stdout


@pytest.mark.parametrize(
    ("sebut", "said"),
    [
        ("daftar", "yang telah beberapa kali diubah dengan"),
        ("terakhir", "sebagaimana telah diubah beberapa kali terakhir dengan"),
        ("terakhir-lain", "sebagaimana telah beberapa kali diubah terakhir dengan"),
    ],
)
def test_the_way_to_cite_earlier_amendments_can_be_chosen(sebut: str, said: str) -> None:
    lain = Path("data/riwayat/2024-perbup-5.yaml")
    text = Path("data/riwayat/2023-perbup-90.yaml").read_text(encoding="utf-8")
    lain.write_text(
        text.replace("tahun: 2023", "tahun: 2024").replace("nama: Dinas Perhubungan", "nama: Dinas Angkutan"),
        encoding="utf-8",
    )

    result = run("banding", "2024", "--naskah", "--cara", "perubahan", "--sebut", sebut)

    assert result.exit_code == 1, result.stderr
    assert said in result.stdout


def test_remarks_are_shown_on_request() -> None:
    short, long = run("banding"), run("banding", "--lengkap")

    assert (
        "63 perubahan keterangan (sumber, status, asal, kode, letak di berkas) tidak ditampilkan."
        in short.stdout
    )
    assert len(long.stdout.splitlines()) == len(short.stdout.splitlines()) + 62


def test_the_archive_can_be_another_folder() -> None:
    first = run("arsip", "--riwayat", "lemari")
    second = run("arsip", "--riwayat", "lemari")

    path = Path("lemari/2025-05-06-perbup-28.yaml")
    assert (first.exit_code, first.stdout) == (0, f"{path}: disimpan\n")
    assert (second.exit_code, second.stdout) == (0, f"{path}: sudah tersimpan\n")
    assert run("banding", "--folder-riwayat", "lemari").exit_code == 0


def test_a_draft_is_begun_drawn_and_taken_back() -> None:
    path, kept = Path("data/struktur.yaml"), Path("data/riwayat/2025-05-06-perbup-28.yaml")
    before = path.read_bytes()

    begun = run("ubah")
    drawn = run("lampiran", "--keluaran", "hasil", "--format", "teks")
    path.write_text(
        path.read_text(encoding="utf-8").replace("Dinas Sosial", "Dinas Sosial dan Desa"), "utf-8"
    )
    draft = run("banding", "--naskah")
    undone = run("ubah", "--batal")

    name = "Peraturan Bupati Balangan Nomor 28 Tahun 2025 tentang Pola Hubungan Kerja"
    assert begun.stdout.splitlines()[0] == f"{kept}: disimpan"
    assert begun.stdout.splitlines()[1].startswith(
        f"{path}: kini rancangan Peraturan Bupati Balangan tentang Perubahan atas {name}"
    )
    assert (drawn.exit_code, "galat[PK264]" in drawn.stderr) == (1, True)
    assert f"PERUBAHAN ATAS {name.upper()}" in draft.stdout
    assert undone.stdout.splitlines() == [
        f"{path}: kembali seperti {kept}; arsip itu tetap ada",
        f"Rancangan yang sudah disunting disimpan: {path}.lama",
    ]
    said = b"  margin: {atas: 25, kanan: 25, bawah: 25, kiri: 25}\n"
    assert path.read_bytes() == kept.read_bytes()
    assert (path.read_bytes().count(said), path.read_bytes().replace(said, b"")) == (1, before)


def test_the_numbers_of_the_amended_act_can_be_kept_in_annex_and_draft_alike() -> None:
    path = Path("data/struktur.yaml")
    run("ubah")
    row = next(
        line for line in path.read_text(encoding="utf-8").splitlines() if "perangkat: disporapar" in line
    )
    text = path.read_text(encoding="utf-8").replace(f"{row}\n", "", 1)
    head, mark, tail = text.partition("kode: asisten-2")
    path.write_text(head + mark + tail.replace("koordinasi:\n", f"koordinasi:\n{row}\n", 1), "utf-8")

    drawn = run("lampiran", "--format", "teks", "--nomor-lampiran", "tetap")
    draft = run("banding", "--naskah", "--nomor-lampiran", "tetap")
    plain = run("banding", "--naskah")

    assert drawn.stdout.startswith("Lampiran II (")
    assert "\nLAMPIRAN II\nPERATURAN BUPATI BALANGAN\n" in draft.stdout
    assert "\nLAMPIRAN\nPERATURAN BUPATI BALANGAN\n" in plain.stdout


def test_a_draft_without_a_year_is_not_kept() -> None:
    path = Path("data/struktur.yaml")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  tahun: 2025\n  tentang", "  tentang").replace("2025-05-06", ""), "utf-8")

    result = run("arsip")

    assert result.exit_code == 1
    assert "galat[PK506]" in result.stderr
    assert len(list(Path("data/riwayat").iterdir())) == 3


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("lampiran", "--per", "kemarin"), "--per: 'kemarin' bukan tanggal (contoh: 2022-06-01 atau 2022)"),
        (("lampiran", "--per", "2022", "--paralel", "2"), "--per hanya untuk satu berkas"),
        (("banding", "--format", "docx"), "format docx memerlukan --keluaran"),
        (("periksa", "--cocok", "tidak-ada"), "--cocok: folder 'tidak-ada' tidak ada"),
    ],
)
def test_wrong_use_is_one_line(words: tuple[str, ...], said: str) -> None:
    result = run(*words)

    assert result.exit_code == 2
    assert f"polakerja: {said}\n" in result.stderr


def test_a_folder_without_drawn_files_does_not_pass_the_guard() -> None:
    Path("output").mkdir()

    result = run("periksa", "--cocok", "output")

    assert result.exit_code == 1
    assert "galat[PK517]" in result.stdout
    assert result.stdout.endswith("output: tidak cocok dengan berkas struktur\n")


def test_what_only_the_drafter_knows_is_counted_beside_the_act() -> None:
    path = Path("data/struktur.yaml")
    run("ubah")
    path.write_text(
        path.read_text("utf-8").replace("nama: Dinas Sosial\n", "nama: Dinas Sosial Baru\n"), "utf-8"
    )

    plain, markdown = run("banding", "--naskah"), run("banding", "--naskah", "-f", "md")

    assert plain.stdout.startswith("RANCANGAN\n\nBUPATI BALANGAN\n")
    assert markdown.stdout.startswith("**RANCANGAN**\n")
    assert "Naskah memuat 1 celah [diisi: ...]: alasan penetapan.\n" in plain.stderr
    assert "Titik-titik diisi saat ditetapkan: nomor, tahun, " in plain.stderr
    assert "Catatan: 27 hubungan pada Lampiran I disimpulkan" in markdown.stderr
    assert "pada Lampiran I disimpulkan" not in markdown.stdout


def test_another_signatory_alone_needs_no_act_and_that_is_said() -> None:
    path = Path("data/struktur.yaml")
    run("ubah")
    path.write_text(
        path.read_text("utf-8").replace("jabatan: Bupati Balangan\n", "jabatan: Pj. Bupati Balangan\n"),
        "utf-8",
    )

    result = run("banding", "--naskah", "-f", "docx", "-k", "hasil")

    assert result.exit_code == 1, result.stderr
    assert Path("hasil/naskah.txt").read_text("utf-8").endswith(" Yang berubah hanya penandatangan.\n")
    assert not Path("hasil/naskah.docx").exists()
