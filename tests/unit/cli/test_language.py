"""Values on the command line: what is understood, what the Tab key offers."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from polakerja_diagram.cli.language import DaftarKata, DaftarLampiran, PathParam, SatuKata
from polakerja_diagram.cli.main import main

LAMPIRAN = main.commands["lampiran"]


def offers(kind: click.ParamType, incomplete: str) -> list[tuple[str, str]]:
    with click.Context(LAMPIRAN) as context:
        items = kind.shell_complete(context, LAMPIRAN.params[0], incomplete)
    return [(item.value, item.type) for item in items]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("semua", None),
        ("SEMUA", None),
        ("2", (2,)),
        ("II", (2,)),
        ("ii, 1", (2, 1)),
        ("X", (10,)),
    ],
)
def test_annexes_are_named_by_number_or_numeral(text: str, expected: tuple[int, ...] | None) -> None:
    assert DaftarLampiran().convert(text, None, None) == expected


@pytest.mark.parametrize("text", ["", ",", "0", "-1", "1.5", "²", "lampiran"])
def test_what_is_no_annex_is_refused(text: str) -> None:
    with pytest.raises(click.BadParameter):
        DaftarLampiran().convert(text, None, None)


def test_formats_come_once_in_their_own_order_however_they_are_written() -> None:
    assert DaftarKata("svg", "pdf", "dot").convert(" PDF,svg,pdf,", None, None) == ("svg", "pdf")


def test_the_tab_key_offers_what_may_follow() -> None:
    formats = DaftarKata("svg", "pdf", "png")

    assert offers(formats, "svg,p") == [("svg,pdf", "plain"), ("svg,png", "plain")]
    assert offers(SatuKata("asli", "salinan"), "s") == [("salinan", "plain")]
    assert offers(PathParam(ada="berkas"), "da") == [("da", "file")]
    assert offers(PathParam(ada="folder"), "da") == [("da", "dir")]


def test_a_place_that_need_not_be_there_is_any_path() -> None:
    assert PathParam().convert("hasil baru/é", None, None) == Path("hasil baru/é")
