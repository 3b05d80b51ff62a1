"""The stages are connected: findings stop the run, files appear all together or not at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from PIL import Image

from polakerja_diagram import loading, pipeline
from polakerja_diagram.choices import Pilihan, PilihanError
from polakerja_diagram.diagnostics import ToolError
from polakerja_diagram.draw import edition
from polakerja_diagram.files.manifest import MANIFES
from polakerja_diagram.model import Mode
from polakerja_diagram.read import parse_struktur

if TYPE_CHECKING:
    from pathlib import Path

NASKAH = """\
skema: 1
peraturan:
  jenis: Peraturan Bupati
  daerah: Kabupaten Contoh
  nomor: 7
  tahun: 2026
  tentang: Jalur Koordinasi Perangkat Daerah
  ditetapkan: {di: Contoh, tanggal: 2026-01-02}
  penandatangan: {jabatan: Bupati Contoh, nama: Siti Aminah}
lampiran:
  - bagan: pola hubungan kerja
    nama: Pola Hubungan Kerja
  - bagan: jalur koordinasi
    nama: Jalur Koordinasi
pimpinan:
  - kode: bupati
    nama: Bupati Contoh
    jenis: kepala daerah
  - kode: sekda
    nama: Sekretaris Daerah
    jenis: sekretaris daerah
asisten:
  - kode: asisten-1
    nama: Asisten Pemerintahan
    koordinasi:
      - disdik
      - dinkes
perangkat:
  - kode: disdik
    nama: Dinas Pendidikan
  - kode: dinkes
    nama: Dinas Kesehatan
hubungan:
  - dari: bupati
    ke: sekda
    jenis: struktural
  - dari: sekda
    ke: asisten-1
    jenis: struktural
  - dari: asisten-1
    ke: dinas
    jenis: koordinatif
    bentuk: fungsional
"""


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    path = tmp_path / "naskah hukum.yaml"
    path.write_text(NASKAH, encoding="utf-8")
    return path


@pytest.fixture
def hasil(tmp_path: Path) -> Path:
    return tmp_path / "hasil"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_a_sound_file_is_read_and_checked(berkas: Path) -> None:
    outcome = pipeline.check(berkas)

    assert outcome.value is not None
    assert [perangkat.kode for perangkat in outcome.value.berkas.semua_perangkat] == [
        "bupati", "sekda", "asisten-1", "disdik", "dinkes",
    ]  # fmt: skip


def test_an_error_of_shape_ends_the_check_before_meaning(berkas: Path) -> None:
    berkas.write_text(
        NASKAH.replace("skema: 1", "skemma: 1").replace("- dinkes", "- dinkess"), encoding="utf-8"
    )

    outcome = pipeline.check(berkas)

    assert outcome.value is None
    assert {diagnostic.code[:3] for diagnostic in outcome.diagnostics} == {"PK1"}


def test_an_error_of_meaning_ends_the_check(berkas: Path) -> None:
    berkas.write_text(NASKAH.replace("- dinkes", "- dinkess"), encoding="utf-8")

    outcome = pipeline.check(berkas)

    assert outcome.value is None
    assert outcome.diagnostics[0].code.startswith("PK2")
    assert outcome.diagnostics[0].at.file == str(berkas)


def test_a_file_that_is_not_there_is_not_a_finding(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        pipeline.check(tmp_path / "tidak-ada.yaml")


def test_a_file_that_may_not_be_opened_is_a_failure_with_a_way_out(
    berkas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> Any:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(loading, "read_bytes", refuse)

    with pytest.raises(ToolError) as failure:
        pipeline.check(berkas)

    assert (failure.value.code, failure.value.detail) == ("PK483", "Permission denied")


def test_drawing_writes_every_file_and_reports_each_annex(berkas: Path, hasil: Path) -> None:
    outcome = pipeline.draw(berkas, keluaran=hasil)

    assert outcome.value is not None
    assert [path.relative_to(hasil).as_posix() for path in outcome.value.semua_berkas] == [
        "lampiran-1.svg", "bagan-1.svg", "lampiran-2.svg", "bagan-2.svg",
        "lampiran-1.pdf", "lampiran-2.pdf", "lampiran.pdf",
        "lampiran-1.dot", "lampiran-2.dot",
    ]  # fmt: skip
    assert names(hasil) == sorted([*(path.name for path in outcome.value.semua_berkas), MANIFES])
    told = [
        (annex.sebutan, annex.nama, annex.kertas, annex.halaman) for annex in outcome.value.semua_lampiran
    ]
    assert told == [
        ("Lampiran I", "Pola Hubungan Kerja", "F4", 1),
        ("Lampiran II", "Jalur Koordinasi", "F4", 1),
    ]


def test_a_structure_in_memory_is_drawn_as_its_file_is(berkas: Path, tmp_path: Path) -> None:
    struktur = parse_struktur(NASKAH.encode(), file=str(berkas)).value
    assert struktur is not None

    pipeline.draw(struktur, keluaran=tmp_path / "a", pilihan=Pilihan(mesin_pdf="typst"))
    pipeline.draw(berkas, keluaran=tmp_path / "b", pilihan=Pilihan(mesin_pdf="typst"))

    contents = [
        {path.name: path.read_bytes() for path in sorted((tmp_path / folder).iterdir())}
        for folder in ("a", "b")
    ]
    assert contents[0] == contents[1]


def test_only_what_is_asked_for_is_drawn(berkas: Path, hasil: Path) -> None:
    outcome = pipeline.draw(
        berkas, keluaran=hasil, pilihan=Pilihan(lampiran=(2,), format=("svg",), mode=Mode.SALINAN)
    )

    assert outcome.value is not None
    assert names(hasil) == ["bagan-2.svg", "lampiran-2.svg", MANIFES]
    assert outcome.value.catatan == ()
    assert [lampiran.urutan for lampiran in outcome.value.semua_lampiran] == [2]


def test_inferred_rows_of_an_annex_that_is_not_drawn_are_not_counted(berkas: Path, hasil: Path) -> None:
    inferred = NASKAH.replace("- dinkes", "- {perangkat: dinkes, status: turunan, alasan: urusan}").replace(
        "    bentuk: fungsional\n", "    bentuk: fungsional\n    status: turunan\n    alasan: kebiasaan\n"
    )
    berkas.write_text(inferred, encoding="utf-8")

    both = pipeline.draw(berkas, keluaran=hasil, pilihan=Pilihan(format=("dot",)))
    second = pipeline.draw(berkas, keluaran=hasil, pilihan=Pilihan(format=("dot",), lampiran=(2,)))

    assert [found.message.split(" masih")[0] for found in both.diagnostics if found.code == "PK234"] == [
        "1 baris bagan jalur koordinasi",
        "1 baris bagan pola hubungan kerja",
    ]
    assert [found.message.split(" masih")[0] for found in second.diagnostics if found.code == "PK234"] == [
        "1 baris bagan jalur koordinasi",
    ]


def test_rows_of_two_annexes_are_counted_where_either_is_drawn(berkas: Path, hasil: Path) -> None:
    inferred = NASKAH.replace("- dinkes", "- {perangkat: dinkes, status: turunan, alasan: urusan}").replace(
        "pimpinan:", "  - {bagan: jalur koordinasi, nama: Jalur Kecamatan}\npimpinan:"
    )
    berkas.write_text(inferred, encoding="utf-8")

    drawn = {
        place: pipeline.draw(berkas, keluaran=hasil, pilihan=Pilihan(lampiran=(place,), format=("dot",)))
        for place in (1, 2, 3)
    }

    counted = {place: [one.lampiran for one in outcome.diagnostics] for place, outcome in drawn.items()}
    assert counted == {1: [], 2: [(2, 3)], 3: [(2, 3)]}


def test_charts_alone_come_at_the_width_that_is_asked_for_and_their_text_size_is_told(
    berkas: Path, hasil: Path
) -> None:
    outcome = pipeline.draw(
        berkas, keluaran=hasil, pilihan=Pilihan(lampiran=(2,), format=("svg",), lebar_mm=40)
    )

    assert outcome.value is not None
    (annex,) = outcome.value.semua_lampiran
    svg = (hasil / "bagan-2.svg").read_text(encoding="utf-8")
    assert ' width="40mm"' in svg
    (remark,) = outcome.value.catatan
    found = re.fullmatch(r"bagan-2: lebar 40 mm, huruf ([\d,]+) pt(; di bawah 8 pt .*)", remark)
    assert found
    assert 0 < float(found[1].replace(",", ".")) < annex.huruf_pt


def test_pictures_are_made_of_each_page_and_of_its_chart_alone(berkas: Path, hasil: Path) -> None:
    pipeline.draw(
        berkas, keluaran=hasil, pilihan=Pilihan(lampiran=(2,), format=("png",), dpi=100, mesin_pdf="typst")
    )

    assert names(hasil) == ["bagan-2.png", "lampiran-2.png", MANIFES]
    with Image.open(hasil / "lampiran-2.png") as picture:
        assert max(picture.size) == round(330 / 25.4 * 100)
        assert picture.info["dpi"] == pytest.approx((100, 100), abs=0.1)


def test_the_document_of_all_annexes_is_not_made_from_some(berkas: Path, hasil: Path) -> None:
    outcome = pipeline.draw(
        berkas, keluaran=hasil, pilihan=Pilihan(lampiran=(2,), format=("pdf",), mesin_pdf="typst")
    )

    assert outcome.value is not None
    assert names(hasil) == ["lampiran-2.pdf", MANIFES]
    assert outcome.value.catatan == ("lampiran.pdf tidak diperbarui karena tidak semua lampiran digambar",)


def test_an_annex_that_the_file_does_not_have_cannot_be_drawn(berkas: Path, hasil: Path) -> None:
    with pytest.raises(PilihanError, match=r"^lampiran 3 tidak ada; berkas ini memuat lampiran 1, 2$"):
        pipeline.draw(berkas, keluaran=hasil, pilihan=Pilihan(lampiran=(2, 3)))

    assert names(hasil) == []


def test_on_an_error_nothing_is_written_and_old_files_stay(berkas: Path, hasil: Path) -> None:
    pipeline.draw(berkas, keluaran=hasil, pilihan=Pilihan(format=("svg",)))
    before = {path.name: path.read_bytes() for path in hasil.iterdir()}
    berkas.write_text(NASKAH.replace("- dinkes", "- dinkess"), encoding="utf-8")

    outcome = pipeline.draw(berkas, keluaran=hasil)

    assert outcome.value is None
    assert {path.name: path.read_bytes() for path in hasil.iterdir()} == before


def test_when_an_engine_fails_nothing_is_written(
    berkas: Path, hasil: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> Any:
        raise ToolError("PK402", "mesin gambar gagal")

    monkeypatch.setattr(edition, "render_svg", fail)

    with pytest.raises(ToolError):
        pipeline.draw(berkas, keluaran=hasil)

    assert names(hasil) == []


def test_pages_that_an_annex_has_no_more_leave_the_folder(tmp_path: Path) -> None:
    berkas = tmp_path / "struktur.yaml"
    berkas.write_text(NASKAH, encoding="utf-8")
    hasil = tmp_path / "hasil"
    hasil.mkdir()
    for name in ("lampiran-2-h2.svg", "bagan-2-h3.svg", "lampiran-3-h2.svg", "lampiran-2-hal.svg"):
        (hasil / name).write_text("lama", encoding="utf-8")

    pipeline.draw(berkas, keluaran=hasil, pilihan=Pilihan(format=("svg",)))

    left = {path.name for path in hasil.iterdir() if path.read_bytes() == b"lama"}
    assert left == {"lampiran-3-h2.svg", "lampiran-2-hal.svg"}


@pytest.mark.parametrize("name", ["lampiran-1.pdf", "lampiran.pdf"])
def test_a_pdf_says_what_act_it_belongs_to(name: str, berkas: Path, hasil: Path) -> None:
    pipeline.draw(berkas, keluaran=hasil, pilihan=Pilihan(format=("pdf",)))

    with pikepdf.open(hasil / name) as document:
        assert document.docinfo["/Keywords"] == "Peraturan Bupati, Kabupaten Contoh, 7/2026"
