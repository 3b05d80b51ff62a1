"""Each kind of relation has one record, and a new kind needs nothing else."""

from __future__ import annotations

import importlib.util
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import polakerja_diagram
from polakerja_diagram import pipeline
from polakerja_diagram.check import check_struktur
from polakerja_diagram.choices import Pilihan
from polakerja_diagram.model import BentukKoordinasi, Hubungan, JenisHubungan, Struktur
from polakerja_diagram.read import parse_struktur
from polakerja_diagram.sifat import BENTUK, SIFAT, Arah, Sifat
from polakerja_diagram.sifat.pairs import Syarat, is_led
from polakerja_diagram.sifat.pen import Pen
from tests.tambah_enum import add_member
from tests.unit.test_pipeline import NASKAH

if TYPE_CHECKING:
    from types import ModuleType

MANDAT = Sifat(
    nama="Mandat",
    sebutan="Mandat",
    kalimat="{dari} melimpahkan wewenang kepada {ke}",
    arah=Arah.SEARAH,
    pen=Pen(0.35, (6.0, 1.2)),
    syarat=(Syarat(is_led, "mandat hanya dari pimpinan ke bawahannya"),),
    panah_akhir=True,
)


@pytest.fixture
def mandat(monkeypatch: pytest.MonkeyPatch) -> JenisHubungan:
    """A kind without its record."""
    return add_member(monkeypatch, JenisHubungan, "MANDAT", "mandat")


@pytest.fixture
def mandat_lengkap(mandat: JenisHubungan, monkeypatch: pytest.MonkeyPatch) -> JenisHubungan:
    """A kind with its one record."""
    monkeypatch.setitem(SIFAT, mandat, MANDAT)
    return mandat


def imported_anew(nama: str) -> ModuleType:
    """Return a module run once more, beside the one that the package uses."""
    spec = importlib.util.find_spec(nama)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def with_row(dari: str, ke: str, jenis: JenisHubungan) -> Struktur:
    struktur = parse_struktur(NASKAH.encode(), file="s.yaml").value
    assert struktur is not None
    return replace(struktur, semua_hubungan=(*struktur.semua_hubungan, Hubungan(dari, ke, jenis)))


def test_every_kind_and_every_form_has_its_record_in_the_order_of_the_law() -> None:
    assert tuple(SIFAT) == tuple(JenisHubungan)
    assert tuple(BENTUK) == tuple(BentukKoordinasi)


def test_no_other_module_asks_which_kind_a_relation_is() -> None:
    package = Path(polakerja_diagram.__file__).parent
    text = {path.relative_to(package).as_posix(): path.read_text("utf-8") for path in package.rglob("*.py")}
    quoted = re.compile("|".join(f"[\"']{jenis}[\"']" for jenis in JenisHubungan))

    assert {nama for nama, isi in text.items() if "JenisHubungan." in isi} == {
        "sifat/__init__.py",
        "chart/jalur/plan.py",  # draws the line of command and the coordination: makes rows, asks no row
    }
    assert {nama for nama, isi in text.items() if quoted.search(isi)} == {
        "model.py",
        "read/words_meant.py",  # what a drafter writes for them
    }


def test_a_kind_without_its_record_stops_the_program_before_it_reads_a_file(mandat: JenisHubungan) -> None:
    with pytest.raises(LookupError, match=r"no record in polakerja_diagram\.sifat: mandat"):
        imported_anew("polakerja_diagram.sifat")


def test_a_form_without_its_record_stops_the_program_too(monkeypatch: pytest.MonkeyPatch) -> None:
    add_member(monkeypatch, BentukKoordinasi, "LINTAS", "lintas")

    with pytest.raises(LookupError, match=r"no record in polakerja_diagram\.sifat: lintas"):
        imported_anew("polakerja_diagram.sifat")


def test_a_row_of_a_kind_without_its_record_never_passes_the_check(mandat: JenisHubungan) -> None:
    with pytest.raises(KeyError, match="mandat"):
        check_struktur(with_row("bupati", "sekda", mandat))


def test_a_kind_with_its_record_can_be_written_and_given_its_article(mandat_lengkap: JenisHubungan) -> None:
    schema = imported_anew("polakerja_diagram.read.schema")

    assert "mandat" in schema.JENIS_BERDASAR
    assert "mandat" in schema.HUBUNGAN.kunci["jenis"].isi.kata


def test_a_kind_with_its_record_is_checked_by_what_it_asks(mandat_lengkap: JenisHubungan) -> None:
    found = check_struktur(with_row("dinkes", "disdik", mandat_lengkap))

    assert [(item.code, item.message) for item in found if item.code == "PK216"] == [
        (
            "PK216",
            "mandat hanya dari pimpinan ke bawahannya; baris ini dari 'dinkes' (dinas) ke 'disdik' (dinas)",
        )
    ]


def test_a_kind_with_its_record_is_laid_out_explained_drawn_and_said(
    mandat_lengkap: JenisHubungan, tmp_path: Path
) -> None:
    struktur = with_row("bupati", "asisten-1", mandat_lengkap)
    struktur = replace(struktur, dasar_hubungan=(*struktur.dasar_hubungan, ("mandat", "Pasal 99")))
    pilihan = Pilihan(format=("dot", "svg", "teks"), lampiran=(1,))

    outcome = pipeline.draw(struktur, keluaran=tmp_path, pilihan=pilihan)

    assert outcome.value is not None
    assert not outcome.has_errors
    svg, dot, teks = (
        (tmp_path / nama).read_text("utf-8")
        for nama in ("lampiran-1.svg", "lampiran-1.dot", "lampiran-1.txt")
    )
    assert '<g class="hubungan mandat" id="hubungan-bupati--asisten-1--mandat"' in svg
    assert '<g class="contoh contoh-mandat">' in svg
    assert ">Mandat (Pasal 99)<" in svg
    edges = [line for line in dot.splitlines() if "mandat" in line]
    assert len(edges) == 2  # the line, and its sample in the KETERANGAN
    assert all("dir=forward" in edge and "style=dashed" in edge for edge in edges)
    assert "Mandat (Pasal 99): Bupati Contoh melimpahkan wewenang kepada Asisten Pemerintahan." in teks
