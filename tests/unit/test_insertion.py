"""A chart in a drafter's document: which annex, what is kept, what stays when something is wrong."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result
from docx.shared import Mm

from polakerja_diagram import insertion
from polakerja_diagram.cli.main import main
from polakerja_diagram.office.zip_bytes import pack_zip
from tests.lambat.rusak import BENIH, dokumen

STRUKTUR = """skema: 1
peraturan: {jenis: Peraturan Bupati, daerah: Kabupaten Contoh, tentang: Uji}
lampiran:
  - {bagan: jalur koordinasi, nama: Jalur}
  - {bagan: jalur koordinasi, nama: Jalur Kedua}
pimpinan:
  - {kode: bupati, nama: Bupati Contoh, jenis: kepala daerah}
  - {kode: sekda, nama: Sekretaris Daerah, jenis: sekretaris daerah}
asisten:
  - kode: asisten-1
    nama: Asisten Umum
    koordinasi:
      - {kode: dinkes, nama: Dinas Kesehatan}
"""


@pytest.fixture(autouse=True)
def _work_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("data").mkdir()
    Path("data/struktur.yaml").write_text(STRUKTUR, encoding="utf-8")


def write_document(text: str, *, margin_mm: float = 20.0) -> bytes:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(215), Mm(330)
    section.left_margin = section.right_margin = Mm(margin_mm)
    document.add_paragraph(text)
    stream = BytesIO()
    document.save(stream)
    Path("naskah.docx").write_bytes(stream.getvalue())
    return stream.getvalue()


def run(*words: str) -> Result:
    return CliRunner().invoke(
        main, ["sisip", "naskah.docx", "--berkas", "data/struktur.yaml", *words], prog_name="polakerja"
    )


def pictures() -> list[str]:
    shapes = docx.Document("naskah.docx").inline_shapes
    return [shape._inline.docPr.get("name") for shape in shapes]


def names() -> list[str]:
    return sorted(path.name for path in Path().iterdir() if path.is_file())


def test_the_marker_says_which_annex_and_the_document_is_kept() -> None:
    before = write_document("{{LAMPIRAN II}}")

    result = run("--penanda", "{{LAMPIRAN II}}")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[1] == "Naskah semula: naskah.docx.lama"
    assert pictures() == ["Bagan Lampiran II", "Keterangan Lampiran II"]
    assert Path("naskah.docx.lama").read_bytes() == before


def test_all_markers_of_a_document_are_served_in_one_run_and_one_copy_is_kept() -> None:
    write_document("{{LAMPIRAN II}}")
    document = docx.Document("naskah.docx")
    document.add_paragraph("{{LAMPIRAN I}}")
    document.save("naskah.docx")
    before = Path("naskah.docx").read_bytes()

    result = run()

    assert [line.partition(", huruf")[0] for line in result.stdout.splitlines()] == [
        "naskah.docx: bagan Lampiran I disisipkan pada {{LAMPIRAN I}}",
        "naskah.docx: bagan Lampiran II disisipkan pada {{LAMPIRAN II}}",
        "Naskah semula: naskah.docx.lama",
    ]
    assert pictures() == [f"{what} Lampiran {n}" for n in ("II", "I") for what in ("Bagan", "Keterangan")]
    assert (names(), Path("naskah.docx.lama").read_bytes()) == (["naskah.docx", "naskah.docx.lama"], before)


def test_only_the_annexes_that_a_document_has_a_place_for_are_drawn() -> None:
    write_document("{{LAMPIRAN II}}")
    run()
    document = docx.Document("naskah.docx")
    document.add_paragraph("{{LAMPIRAN I}}")
    document.save("naskah.docx")

    result = run()

    assert [line.partition(", huruf")[0] for line in result.stdout.splitlines()[:2]] == [
        "naskah.docx: bagan Lampiran I disisipkan pada {{LAMPIRAN I}}",
        "naskah.docx: bagan Lampiran II sudah yang terbaru; tidak ada yang diubah",
    ]


def test_a_document_without_any_place_is_told_what_is_nearly_one() -> None:
    write_document("{{Lampiran 2}}")

    result = run()

    assert (result.exit_code, result.stderr.splitlines()[0]) == (
        2,
        (
            "galat[PK441]: penanda '{{LAMPIRAN I}}' maupun '{{LAMPIRAN II}}' tidak ditemukan di badan "
            "naskah; mungkin maksudnya '{{Lampiran 2}}' di badan naskah (angkanya ditulis 2)"
        ),
    )


def test_a_marker_where_no_chart_can_stand_is_told_of_beside_the_one_that_was_served() -> None:
    write_document("{{LAMPIRAN I}}")
    document = docx.Document("naskah.docx")
    document.sections[0].header.paragraphs[0].text = "{{LAMPIRAN I}}"
    document.save("naskah.docx")

    result = run()

    told = "catatan: '{{LAMPIRAN I}}' di kepala halaman mirip penanda {{LAMPIRAN I}} dan dibiarkan"
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (0, told)


def test_the_last_ten_copies_are_kept() -> None:
    write_document("{{LAMPIRAN I}}")
    for number in range(1, 13):
        Path(f"naskah.docx.lama-{number}" if number > 1 else "naskah.docx.lama").write_text(
            str(number), "ascii"
        )

    result = run("--lampiran", "I")

    kept = {f"naskah.docx.lama-{number}" for number in range(4, 14)}
    assert set(names()) == {"naskah.docx", *kept}
    assert result.stdout.splitlines()[-1].endswith(
        "dihapus: naskah.docx.lama, naskah.docx.lama-2, naskah.docx.lama-3"
    )


def test_a_signed_document_is_left_alone() -> None:
    write_document("{{LAMPIRAN I}}")
    sign(Path("naskah.docx"))
    before = Path("naskah.docx").read_bytes()

    result = run()

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("galat[PK444]: naskah sudah ditandatangani secara elektronik")
    assert (Path("naskah.docx").read_bytes(), names()) == (before, ["naskah.docx"])


def sign(naskah: Path) -> None:
    """Give a document the relation that Word gives to a signed one."""
    with zipfile.ZipFile(naskah) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    row = (
        b'<Relationship Id="rIdTanda" Target="_xmlsignatures/origin.sigs" Type="http://schemas.openxmlformats'
        b'.org/package/2006/relationships/digital-signature/origin"/></Relationships>'
    )
    naskah.write_bytes(
        pack_zip(
            (name, content.replace(b"</Relationships>", row) if name == "_rels/.rels" else content)
            for name, content in parts
        )
    )


def test_without_a_marker_it_is_made_from_the_annex() -> None:
    write_document("Lihat {{LAMPIRAN I}}")

    result = run("--lampiran", "1")

    assert result.stdout.startswith("naskah.docx: bagan Lampiran I disisipkan pada {{LAMPIRAN I}}, huruf ")
    assert pictures() == ["Bagan Lampiran I", "Keterangan Lampiran I"]


def test_the_same_chart_again_changes_nothing() -> None:
    write_document("{{LAMPIRAN I}}")
    run("--lampiran", "I")
    before = Path("naskah.docx").read_bytes()

    result = run("--lampiran", "I")

    assert result.stdout == "naskah.docx: bagan Lampiran I sudah yang terbaru; tidak ada yang diubah\n"
    assert Path("naskah.docx").read_bytes() == before
    assert names() == ["naskah.docx", "naskah.docx.lama"]


def test_a_changed_structure_renews_the_chart_and_keeps_a_second_copy() -> None:
    write_document("{{LAMPIRAN I}}")
    run("--lampiran", "I")
    berkas = Path("data/struktur.yaml")
    berkas.write_text(STRUKTUR.replace("Dinas Kesehatan", "Dinas Sosial"), encoding="utf-8")

    result = run("--lampiran", "I")

    assert result.stdout.startswith("naskah.docx: bagan Lampiran I diperbarui, huruf ")
    assert names() == ["naskah.docx", "naskah.docx.lama", "naskah.docx.lama-2"]


def test_text_too_small_in_the_document_is_warned_of() -> None:
    write_document("{{LAMPIRAN I}}", margin_mm=90)

    result = run("--lampiran", "I")

    assert result.exit_code == 0
    assert "di bawah 8 pt sukar dibaca pada cetakan" in result.stderr


@pytest.mark.parametrize(
    ("words", "message", "code"),
    [
        (["--penanda", "{{BAGAN}}"], "polakerja: tidak jelas lampiran mana yang disisipkan; sebut dengan", 2),
        (["--lampiran", "1,2"], "galat[PK441]: penanda '{{LAMPIRAN II}}' tidak ditemukan di badan naskah", 2),
        (["--lampiran", "1,2", "--penanda", "x"], "polakerja: --penanda hanya untuk satu lampiran", 2),
        (["--lampiran", "9"], "polakerja: lampiran 9 tidak ada; berkas ini memuat lampiran 1, 2", 2),
        (["--penanda", "{{LAMPIRAN II}}"], "galat[PK441]: penanda '{{LAMPIRAN II}}' tidak ditemukan", 2),
        (
            ["--lampiran", "1", "--berkas", "tidak-ada.yaml"],
            "polakerja: --berkas: berkas 'tidak-ada.yaml'",
            2,
        ),
    ],
)
def test_what_is_wrong_leaves_the_document_whole(words: list[str], message: str, code: int) -> None:
    before = write_document("{{LAMPIRAN I}}")

    result = run(*words)

    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr.startswith(message)
    assert Path("naskah.docx").read_bytes() == before
    assert names() == ["naskah.docx"]


def large(count: int) -> str:
    """Return a structure with so many boxes under one Asisten."""
    rows = [f"      - {{kode: dinas-{n}, nama: Dinas Pekerjaan Umum {n}}}" for n in range(count)]
    return "\n".join((*STRUKTUR.splitlines()[:-1], *rows, "tata-letak: {opd-asisten: kotak}", ""))


@pytest.mark.parametrize("paper", [(330, 215), (215, 330)])
def test_the_chart_is_laid_out_as_the_page_of_the_document_lies(paper: tuple[int, int]) -> None:
    write_document("{{LAMPIRAN I}}")
    document = docx.Document("naskah.docx")
    document.sections[0].page_width, document.sections[0].page_height = map(Mm, paper)
    document.save("naskah.docx")
    Path("data/struktur.yaml").write_text(large(120), encoding="utf-8")

    result = run("--lampiran", "I")

    chart = docx.Document("naskah.docx").inline_shapes[1]
    assert (chart.width > chart.height) == (paper[0] > paper[1])
    assert "di bawah 8 pt" not in result.stderr


def test_a_chart_of_several_pages_is_said_to_be_so_and_can_be_forced_into_one() -> None:
    write_document("{{LAMPIRAN I}}")
    Path("data/struktur.yaml").write_text(large(120), encoding="utf-8")

    result = run("--lampiran", "I")

    several = [name for name in pictures() if name.startswith("Bagan")]
    assert several[:2] == ["Bagan Lampiran I", "Bagan Lampiran I halaman 2"]
    assert result.stderr.count(f"menjadi {len(several)} gambar, satu tiap halaman") == 1
    forced = run("--lampiran", "I", "--satu-halaman")
    assert pictures() == ["Bagan Lampiran I", "Keterangan Lampiran I"]
    assert "di bawah 8 pt" in forced.stderr


def test_a_document_that_may_only_be_read_is_left_alone() -> None:
    before = write_document("{{LAMPIRAN I}}")
    Path("naskah.docx").chmod(0o444)

    result = run("--lampiran", "I")

    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("galat[PK480]: naskah 'naskah.docx' hanya boleh dibaca")
    assert (Path("naskah.docx").read_bytes(), names()) == (before, ["naskah.docx"])


@pytest.mark.parametrize("sign", ["~$skah.docx", ".~lock.naskah.docx#"])
def test_a_document_that_seems_to_be_open_is_told_of(sign: str) -> None:
    write_document("{{LAMPIRAN I}}")
    Path(sign).touch()

    result = run("--lampiran", "I")

    assert result.exit_code == 0
    assert "naskah.docx tampaknya sedang dibuka di program lain" in result.stderr


def test_a_marker_that_stays_beside_the_renewed_chart_is_told_of() -> None:
    write_document("{{LAMPIRAN I}}")
    run("--lampiran", "I")
    document = docx.Document("naskah.docx")
    document.add_paragraph("{{LAMPIRAN I}}")
    document.save("naskah.docx")

    result = run("--lampiran", "I")

    assert "penanda {{LAMPIRAN I}} masih tertulis di naskah" in result.stderr


@pytest.mark.parametrize(
    "content", [b"", b"PK bukan zip", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 bersandi", b"{\\rtf1}"]
)
def test_what_is_no_word_document_is_refused_and_left_whole(content: bytes) -> None:
    Path("naskah.docx").write_bytes(content)

    result = run("--lampiran", "I")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("galat[PK440]: naskah bukan dokumen Word (.docx) yang utuh")
    assert (Path("naskah.docx").read_bytes(), names()) == (content, ["naskah.docx"])


def test_a_structure_with_errors_leaves_the_document_whole() -> None:
    before = write_document("{{LAMPIRAN I}}")
    berkas = Path("data/struktur.yaml")
    berkas.write_text(STRUKTUR.replace("dinkes, nama", "dinkes, nam"), encoding="utf-8")

    result = run("--lampiran", "1")

    assert (result.exit_code, result.stderr.splitlines()[-1]) == (1, "naskah.docx: tidak diubah")
    assert Path("naskah.docx").read_bytes() == before


def test_a_file_too_large_for_a_document_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    before = write_document("{{LAMPIRAN I}}")
    monkeypatch.setattr(insertion, "NASKAH_TERBESAR", len(before) - 1)

    result = run()

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("galat[PK440]: naskah 'naskah.docx' terlalu besar untuk dokumen Word")
    assert names() == ["naskah.docx"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("nomor", [*range(10), *range(20, 30)])
def test_a_damaged_document_is_left_whole_or_kept(nomor: int) -> None:
    _, before = dokumen(BENIH, nomor)
    Path("naskah.docx").write_bytes(before)

    result = run("--lampiran", "II")

    kept = "naskah.docx" if result.exit_code else "naskah.docx.lama"
    assert result.exit_code in {0, 2}
    assert (Path(kept).read_bytes(), names()[-1]) == (before, kept)
    assert result.exception is None or isinstance(result.exception, SystemExit)
