"""Lengths, counts and patterns on the command line."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from polakerja_diagram.cli.values import Bilangan, KodeWilayah, LengthParam, PolaBerkas, SemuaBerkas

WIDTH = LengthParam(terkecil_mm=20, terbesar_mm=2000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("175mm", 175.0), ("175", 175.0), (" 17,5 CM ", 175.0), ("170.5 mm", 170.5), ("20", 20.0)],
)
def test_a_length_is_millimetres_unless_it_says_centimetres(text: str, expected: float) -> None:
    assert WIDTH.convert(text, None, None) == pytest.approx(expected)


@pytest.mark.parametrize("text", ["", "mm", "-175mm", "175px", "17.5.5", "19.9", "2001", "nan", "1e3"])
def test_what_is_no_length_on_paper_is_refused(text: str) -> None:
    with pytest.raises(click.BadParameter):
        WIDTH.convert(text, None, None)


@pytest.mark.parametrize(
    ("text", "expected"), [("6311", "6311"), ("63.11", "6311"), (" 63 ", "63"), ("", "")]
)
def test_a_code_of_a_region_is_its_digits(text: str, expected: str) -> None:
    assert KodeWilayah().convert(text, None, None) == expected


@pytest.mark.parametrize("text", ["6", "631", "63-11", "63.11.01", "٦٣١١", "Balangan"])
def test_what_is_no_code_of_a_region_is_refused(text: str) -> None:
    with pytest.raises(click.BadParameter):
        KodeWilayah().convert(text, None, None)


@pytest.mark.parametrize("text", ["", "{tahun}{jenis}{kode}{nomor}.pdf", " {jenis} {nomor}-{tahun}.pdf "])
def test_a_pattern_of_a_file_name_is_kept(text: str) -> None:
    assert PolaBerkas().convert(text, None, None) == text.strip()


@pytest.mark.parametrize(
    "text", ["{no}.pdf", "{nomor", "{nomor.__class__}", "a/{nomor}.pdf", "{nomor:>9}", 'a"b']
)
def test_what_is_no_pattern_of_a_file_name_is_refused(text: str) -> None:
    with pytest.raises(click.BadParameter):
        PolaBerkas().convert(text, None, None)


@pytest.mark.parametrize("text", ["", "0", "5", "-1", "1.0", "²", "satu"])
def test_a_count_out_of_its_bounds_is_refused(text: str) -> None:
    assert Bilangan(1, 4).convert("4", None, None) == 4
    with pytest.raises(click.BadParameter):
        Bilangan(1, 4).convert(text, None, None)


def test_a_pattern_is_the_files_that_fit_it_in_the_order_of_their_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("tapin.yaml", "balangan.yaml", "kota[1].yaml", "catatan.txt"):
        Path(name).write_text("", encoding="utf-8")
    Path("folder.yaml").mkdir()

    assert SemuaBerkas().convert("*.yaml", None, None) == (
        Path("balangan.yaml"),
        Path("kota[1].yaml"),
        Path("tapin.yaml"),
    )
    assert SemuaBerkas().convert("kota[1].yaml", None, None) == (Path("kota[1].yaml"),)
