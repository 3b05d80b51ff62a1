"""What a run says beside its files: each finding once, what was not renewed, which program made the PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from polakerja_diagram import pipeline
from polakerja_diagram.choices import Pilihan
from polakerja_diagram.diagnostics import Severity
from polakerja_diagram.draw import backend
from polakerja_diagram.draw.templates import templates_folder
from polakerja_diagram.model import Mode
from tests.unit.test_pipeline import NASKAH, names

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    path = tmp_path / "struktur.yaml"
    path.write_text(NASKAH, encoding="utf-8")
    return path


@pytest.fixture
def hasil(tmp_path: Path) -> Path:
    return tmp_path / "hasil"


def test_a_sign_that_the_font_lacks_is_an_error_and_nothing_is_written(berkas: Path, hasil: Path) -> None:
    berkas.write_text(NASKAH.replace("Dinas Kesehatan", "Dinas Kesehatan ☃"), encoding="utf-8")

    outcome = pipeline.draw(berkas, keluaran=hasil, pilihan=Pilihan(format=("dot",), mode=Mode.ASLI))

    (found,) = outcome.diagnostics
    assert (found.code, found.severity, found.at.line) == ("PK303", Severity.GALAT, 32)
    assert names(hasil) == []


def test_a_true_copy_of_an_unfinished_act_is_refused_once_and_nothing_is_written(
    berkas: Path, hasil: Path
) -> None:
    berkas.write_text(NASKAH.replace("nomor: 7", "nomor:"), encoding="utf-8")

    outcome = pipeline.draw(berkas, keluaran=hasil, pilihan=Pilihan(mode=Mode.SALINAN))

    assert outcome.value is None
    assert [found.code for found in outcome.diagnostics] == ["PK612"]
    assert names(hasil) == []


def test_a_true_copy_of_an_inferred_row_is_refused_unless_only_the_other_annex_is_chosen(
    berkas: Path, hasil: Path
) -> None:
    berkas.write_text(
        NASKAH.replace("- dinkes", "- {perangkat: dinkes, status: turunan, alasan: urusan}"), encoding="utf-8"
    )

    both = pipeline.draw(berkas, keluaran=hasil, pilihan=Pilihan(format=("dot",), mode=Mode.SALINAN))
    written = names(hasil)
    first = pipeline.draw(
        berkas, keluaran=hasil, pilihan=Pilihan(lampiran=(1,), format=("dot",), mode=Mode.SALINAN)
    )

    assert both.value is None
    assert written == []
    assert [found.code for found in both.diagnostics] == ["PK234", "PK304", "PK620"]
    assert first.value is not None
    assert [found.code for found in first.diagnostics] == ["PK304"]  # the file names nobody who certifies


@pytest.mark.parametrize("mode", [None, Mode.ASLI, Mode.TTE, Mode.RANCANGAN])
def test_an_inferred_row_is_warned_of_in_every_other_mode(
    berkas: Path, hasil: Path, mode: Mode | None
) -> None:
    berkas.write_text(
        NASKAH.replace("- dinkes", "- {perangkat: dinkes, status: turunan, alasan: urusan}"), encoding="utf-8"
    )

    outcome = pipeline.draw(berkas, keluaran=hasil, pilihan=Pilihan(format=("dot",), mode=mode))

    assert outcome.value is not None
    assert [found.code for found in outcome.diagnostics] == ["PK234"]


@pytest.mark.parametrize(
    ("formats", "remark"),
    [
        (("png",), "PNG dibuat dengan typst"),
        (("pdf", "png"), "PDF dan PNG dibuat dengan typst"),
        (("svg",), None),
    ],
)
def test_what_the_usual_backend_did_not_make_is_told_once(
    berkas: Path, hasil: Path, monkeypatch: pytest.MonkeyPatch, formats: tuple[str, ...], remark: str | None
) -> None:
    monkeypatch.setattr(backend, "choose_backend", lambda _: ("typst", "PDF dibuat dengan typst"))

    outcome = pipeline.draw(
        berkas, keluaran=hasil, pilihan=Pilihan(format=formats, dpi=36 if "png" in formats else 300)
    )

    assert outcome.value is not None
    assert outcome.value.catatan == ((remark,) if remark else ())


def test_files_of_another_structure_that_stay_in_the_folder_are_warned_of(berkas: Path, hasil: Path) -> None:
    pipeline.draw(berkas, keluaran=hasil, pilihan=Pilihan(format=("svg", "pdf"), mesin_pdf="typst"))
    same = pipeline.draw(
        berkas, keluaran=hasil, pilihan=Pilihan(lampiran=(2,), format=("pdf",), mesin_pdf="typst")
    )
    berkas.write_text(NASKAH.replace("Dinas Kesehatan", "Dinas Kesehatan Masyarakat"), encoding="utf-8")

    other = pipeline.draw(
        berkas, keluaran=hasil, pilihan=Pilihan(lampiran=(2,), format=("svg", "pdf"), mesin_pdf="typst")
    )

    assert same.diagnostics == ()
    assert [(found.code, str(found.severity), found.message) for found in other.diagnostics] == [
        (
            "PK484",
            "peringatan",
            (
                f"folder '{hasil}' masih memuat berkas dari struktur yang lain: "
                "bagan-1.svg, lampiran-1.pdf, lampiran-1.svg, lampiran.pdf"
            ),
        )
    ]


def test_a_misspelt_template_beside_a_right_one_is_remarked(
    berkas: Path, hasil: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "templat"
    folder.mkdir()
    ours = templates_folder() / "bagan.svg.jinja"
    for name in ("bagan.svg.jinja", "halamn.svg.jinja"):
        (folder / name).write_text(ours.read_text(encoding="utf-8"), encoding="utf-8")

    outcome = pipeline.draw(
        berkas, keluaran=hasil, pilihan=Pilihan(lampiran=(2,), format=("svg",), templat=folder)
    )

    assert outcome.value is not None
    (remark,) = outcome.value.catatan
    assert remark.endswith("maksudnya 'halaman.svg.jinja'?")
