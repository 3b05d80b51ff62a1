"""Balangan and generated structures of every kind, measured in real browsers, with the font and without it.

Each browser is started once for all pages of a font. The pages are those that `draw` writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from polakerja_diagram.choices import Pilihan
from polakerja_diagram.pipeline import draw
from tests import ROOT
from tests.e2e import chromium, firefox
from tests.e2e.terukur import cramped, outside, overrun, touching
from tests.lambat.aneka import struktur_ke

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PERAMBAN: Final = {"chromium": chromium.measure_all, "firefox": firefox.measure_all}
JUMLAH: Final = 40
"""Generated structures that are measured."""


@pytest.fixture(scope="module")
def semua_svg(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every page of Balangan, its charts alone, and the pages of generated structures, by their names."""
    folder = tmp_path_factory.mktemp("peramban")
    assert draw(
        ROOT / "data" / "struktur.yaml", keluaran=folder / "balangan", pilihan=Pilihan(format=("svg",))
    ).value
    drawn = nomor = 0
    while drawn < JUMLAH:
        struktur, mode = struktur_ke(nomor)
        outcome = draw(struktur, keluaran=folder / f"{nomor}", pilihan=Pilihan(format=("svg",), mode=mode))
        drawn += outcome.value is not None
        nomor += 1
    wanted = [*folder.glob("*/lampiran-*.svg"), *folder.glob("balangan/bagan-*.svg")]
    return {f"{path.parent.name}/{path.stem}": path.read_text(encoding="utf-8") for path in sorted(wanted)}


_measured: dict[tuple[str, bool], dict[str, dict[str, Any]]] = {}


@pytest.fixture(params=sorted(PERAMBAN))
def peramban(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def facts(peramban: str, semua_svg: dict[str, str], work: Path, *, with_font: bool) -> dict[str, Any]:
    key = (peramban, with_font)
    if key not in _measured:
        found = PERAMBAN[peramban](list(semua_svg.values()), work=work, with_font=with_font)
        _measured[key] = dict(zip(semua_svg, found, strict=True))
    return _measured[key]


def faults(semua: dict[str, dict[str, Any]], *rules: Any) -> Iterator[tuple[str, str, object]]:
    for name, found in semua.items():
        for rule in rules:
            yield from ((name, rule.__name__, fault) for fault in rule(found))


def test_text_stands_in_its_box_and_no_line_touches_it(
    peramban: str, semua_svg: dict[str, str], tmp_path: Path
) -> None:
    semua = facts(peramban, semua_svg, tmp_path, with_font=True)

    assert len(semua) > JUMLAH
    assert all(found["boxes"] for found in semua.values())
    assert list(faults(semua, cramped, touching, overrun)) == []


def test_text_stays_in_its_box_when_the_font_is_missing(
    peramban: str, semua_svg: dict[str, str], tmp_path: Path
) -> None:
    semua = facts(peramban, semua_svg, tmp_path, with_font=False)

    widths = [text["x2"] - text["x1"] for text in semua["balangan/lampiran-2"]["texts"]]
    known = facts(peramban, semua_svg, tmp_path, with_font=True)["balangan/lampiran-2"]["texts"]
    assert sum(widths) > 1.01 * sum(text["x2"] - text["x1"] for text in known)  # it is the foreign font
    assert list(faults(semua, outside)) == []
