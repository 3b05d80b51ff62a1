"""The invented structures of `contoh/` as drawn: pages, paper, text size, organs named, ids, gallery."""

from __future__ import annotations

import io
import re
import subprocess
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import pytest
from PIL import Image, ImageChops, ImageStat

from polakerja_diagram.choices import Pilihan
from polakerja_diagram.loading import load
from polakerja_diagram.model import JenisBagan, JenisPerangkat
from polakerja_diagram.pipeline import draw
from tests.e2e.chromium import measure
from tests.e2e.terukur import cramped, overrun, touching
from tests.galeri import (
    CONTOH,
    DPI,
    DPI_README,
    GAMBAR,
    ROOT,
    Lukisan,
    paint,
    photograph,
    semua_lampiran,
    write_page,
)
from tests.golden.emas import assert_golden
from tests.pembaca import find_command

if TYPE_CHECKING:
    from pathlib import Path

    from polakerja_diagram.model import Lampiran, Struktur

F4_PT: Final = (609.45, 935.43)
"""215 x 330 mm in points of 1/72 inch."""

HURUF_TERKECIL_PT: Final = 8.0
KILOBITA_GAMBAR: Final = 40
BEDA_GAMBAR: Final = 2.0
"""Mean difference of grey (of 255) that another version of the reader may make; a moved chart makes more."""

BELUM_MUAT: Final[dict[tuple[str, int], str]] = {}
"""Annexes that cannot be drawn yet, and why."""

SEMUA: Final = semua_lampiran()
DIGAMBAR: Final = [
    pytest.param(
        *key,
        marks=[pytest.mark.xfail(raises=AssertionError, strict=True, reason=BELUM_MUAT[key])]
        if key in BELUM_MUAT
        else [],
        id=f"{key[0]}-{key[1]}",
    )
    for key in SEMUA
]

TANPA_JALUR: Final = {JenisPerangkat.STAF_AHLI, JenisPerangkat.BAGIAN, JenisPerangkat.KONTEKS}
"""Kinds that Lampiran II does not show."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("contoh")


_painted: dict[tuple[str, int], Lukisan] = {}


def painted(nama: str, urutan: int, folder: Path) -> Lukisan:
    if (nama, urutan) not in _painted:
        _painted[nama, urutan] = paint(nama, urutan, folder / f"{nama}-{urutan}")
    return _painted[nama, urutan]


def struktur(nama: str) -> Struktur:
    value = load(CONTOH / f"{nama}.yaml").value
    assert value is not None
    return value


def annex(nama: str, urutan: int) -> Lampiran:
    return struktur(nama).semua_lampiran[urutan - 1]


def shown(nama: str, urutan: int) -> list[str]:
    """Names of the organs that an annex shows."""
    is_jalur = annex(nama, urutan).bagan is JenisBagan.JALUR
    return [p.nama for p in struktur(nama).semua_perangkat if not (is_jalur and p.jenis in TANPA_JALUR)]


def printed(nama: str, urutan: int, folder: Path) -> str:
    """The text of the PDF in reading order."""
    assert painted(nama, urutan, folder).hasil is not None
    path = folder / f"{nama}-{urutan}" / f"lampiran-{urutan}.pdf"
    command = [find_command("pdftotext"), "-raw", str(path), "-"]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def run_on(text: str) -> str:
    """Text without blanks and hyphens: lines are broken at both."""
    return re.sub(r"[\s-]", "", text).casefold()


@pytest.mark.parametrize(("nama", "urutan"), DIGAMBAR)
def test_an_annex_has_pages_of_its_paper_with_text_of_eight_points(
    nama: str, urutan: int, folder: Path
) -> None:
    hasil = painted(nama, urutan, folder).hasil
    assert hasil is not None
    (lampiran,) = hasil.semua_lampiran

    path = folder / f"{nama}-{urutan}" / f"lampiran-{urutan}.pdf"
    said = subprocess.run(
        [find_command("pdfinfo"), str(path)], capture_output=True, encoding="utf-8", check=True
    ).stdout

    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+) pts", said)
    assert size is not None
    assert (float(size[1]), float(size[2])) == pytest.approx(
        F4_PT[::-1] if lampiran.mendatar else F4_PT, abs=0.1
    )
    assert re.search(r"Pages:\s+(\d+)", said)[1] == str(lampiran.halaman)  # type: ignore[index]
    assert lampiran.huruf_pt >= HURUF_TERKECIL_PT


@pytest.mark.parametrize(("nama", "urutan"), DIGAMBAR)
def test_every_organ_of_an_annex_is_named_in_full(nama: str, urutan: int, folder: Path) -> None:
    text = run_on(printed(nama, urutan, folder))

    missing = [organ for organ in shown(nama, urutan) if run_on(organ) not in text]

    assert missing == []


@pytest.mark.parametrize(("nama", "urutan"), DIGAMBAR)
def test_no_id_occurs_twice_in_a_picture(nama: str, urutan: int, folder: Path) -> None:
    hasil = painted(nama, urutan, folder).hasil
    assert hasil is not None

    files = sorted((folder / f"{nama}-{urutan}").glob("*.svg"))

    assert len(files) == 2 * hasil.semua_lampiran[0].halaman  # each page, and its chart alone
    for path in files:
        root = ET.fromstring(path.read_bytes())  # noqa: S314 - the file is ours
        ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
        assert ids
        assert [name for name, count in ids.items() if count > 1] == []


@pytest.mark.parametrize(("nama", "urutan"), DIGAMBAR)
def test_an_annex_is_headed_and_signed(nama: str, urutan: int, folder: Path) -> None:
    signatory = struktur(nama).peraturan.penandatangan
    text = run_on(printed(nama, urutan, folder))

    assert text.count(run_on(annex(nama, urutan).nama)) >= 1
    assert run_on(signatory.nama) in text
    assert run_on(f"{signatory.jabatan},") in text or not signatory.jabatan


@pytest.mark.parametrize(("nama", "urutan"), DIGAMBAR)
def test_chromium_draws_no_line_over_a_box_or_text_and_no_text_at_a_frame(
    nama: str, urutan: int, folder: Path
) -> None:
    assert painted(nama, urutan, folder).hasil is not None
    work = folder / f"{nama}-{urutan}"
    svg = (work / f"lampiran-{urutan}.svg").read_text(encoding="utf-8")

    found = measure(svg, work=work, with_font=True)

    assert found["boxes"]
    assert found["lines"]
    assert list(cramped(found)) == []
    assert list(touching(found)) == []
    assert list(overrun(found)) == []


def test_a_shared_organ_stands_under_both_its_asisten_with_a_mark(folder: Path) -> None:
    text = run_on(printed("opd-bersama", 2, folder))
    svg = (folder / "opd-bersama-2" / "lampiran-2.svg").read_text(encoding="utf-8")

    assert text.count(run_on("Badan Penanggulangan Bencana Daerah *)")) == 2
    assert text.count(run_on("Dinas Kependudukan dan Pencatatan Sipil *)")) == 2
    assert text.count(run_on("UPTD Gudang Logistik Bencana")) == 1
    assert re.findall(r'id="(perangkat-(?:bpbd|disdukcapil)[^"]*)"', svg) == [
        "perangkat-bpbd",
        "perangkat-disdukcapil",
        "perangkat-bpbd--2",
        "perangkat-disdukcapil--2",
    ]


def test_names_that_differ_in_case_only_are_both_printed_as_written(folder: Path) -> None:
    text = " ".join(printed("nama-ekstrem", 2, folder).split())

    assert text.count("Badan PEMBINAAN Daerah") == 1
    assert text.count("Badan Pembinaan Desa") == 1


def test_an_old_keputusan_prints_its_number_without_tahun_and_is_no_draft(folder: Path) -> None:
    text = printed("keputusan-walikota", 1, folder)

    assert "KEPUTUSAN WALIKOTA TUA BARU\nNOMOR 060/ 41 /ORG/412.22/2014\nTENTANG\n" in text
    assert "RANCANGAN" not in text


def test_a_line_to_one_member_crosses_no_other_of_its_kind(folder: Path) -> None:
    hasil = painted("tanpa-asisten", 1, folder).hasil

    assert hasil is not None
    assert hasil.semua_lampiran[0].persilangan == 0


@pytest.mark.parametrize(("nama", "kertas"), [("kabupaten-44", "F4"), ("kabupaten-padat", "A3")])
def test_fifty_relations_fit_one_page(nama: str, kertas: str, tmp_path: Path) -> None:
    example = struktur(nama)
    example = replace(example, tata_letak=replace(example.tata_letak, kertas=kertas))

    outcome = draw(example, keluaran=tmp_path, pilihan=Pilihan(lampiran=(1,), format=("svg",)))

    assert outcome.value is not None
    (lampiran,) = outcome.value.semua_lampiran
    assert (lampiran.halaman, lampiran.huruf_pt >= 8) == (1, True)


def test_the_gallery_tells_what_is_drawn(folder: Path, request: pytest.FixtureRequest) -> None:
    semua = [painted(nama, urutan, folder) for nama, urutan in SEMUA]
    if request.config.getoption("--accept"):
        GAMBAR.mkdir(parents=True, exist_ok=True)
        for file, picture in (page for one in semua for page in one.halaman):
            (GAMBAR / file).write_bytes(picture)

    assert_golden("../../docs/galeri.md", write_page(semua), request.config)


def test_every_picture_of_the_gallery_is_small_and_shows_what_is_drawn(folder: Path) -> None:
    semua = {file: data for key in SEMUA for file, data in painted(*key, folder).halaman}

    assert sorted(path.name for path in GAMBAR.iterdir()) == sorted(semua)
    for file, data in semua.items():
        path = GAMBAR / file
        assert path.stat().st_size < KILOBITA_GAMBAR * 1024
        assert_alike(path, data)
        with Image.open(path) as kept:
            assert max(kept.size) == pytest.approx(330 / 25.4 * DPI, abs=1)


@pytest.mark.parametrize("urutan", [1, 2])
def test_the_pictures_of_the_readme_show_what_is_drawn(
    urutan: int, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    draw(
        ROOT / "data" / "struktur.yaml",
        keluaran=tmp_path,
        pilihan=Pilihan(lampiran=(urutan,), format=("pdf",)),
    )
    (drawn,) = photograph(tmp_path / f"lampiran-{urutan}.pdf", dpi=DPI_README)
    kept = ROOT / "docs" / f"lampiran-{urutan}.png"
    if request.config.getoption("--accept"):
        kept.write_bytes(drawn)

    assert_alike(kept, drawn)


def assert_alike(path: Path, data: bytes) -> None:
    """Hold a kept picture against what is drawn now."""
    with Image.open(path) as kept, Image.open(io.BytesIO(data)) as drawn:
        assert kept.size == drawn.size
        apart = ImageStat.Stat(ImageChops.difference(kept.convert("L"), drawn.convert("L"))).mean[0]
        assert apart < BEDA_GAMBAR, f"{path.name} basi; pytest --accept memperbaruinya"
