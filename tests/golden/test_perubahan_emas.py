"""The marks of Balangan's own changes, sheet by sheet: which organ bears which mark, with which words."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Final

import pytest

from polakerja_diagram.amend import compare_struktur
from polakerja_diagram.loading import load
from polakerja_diagram.states.marked import draw_change
from tests import ROOT
from tests.golden.emas import assert_golden

DATA: Final = ROOT / "data"
KEADAAN: Final = {
    "lama": DATA / "riwayat/0000-sebelum-2021.yaml",
    "2021": DATA / "riwayat/2021-perbup-94.yaml",
    "2023": DATA / "riwayat/2023-perbup-90.yaml",
    "2025": DATA / "struktur.yaml",
}
SVG: Final = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(("lama", "baru"), [("lama", "2021"), ("2021", "2023"), ("2023", "2025")])
def test_marks_of(lama: str, baru: str, request: pytest.FixtureRequest) -> None:
    old, new = (load(KEADAAN[name]).value for name in (lama, baru))
    assert old is not None
    assert new is not None

    outcome = draw_change(old, new, compare_struktur(old, new))

    assert outcome.diagnostics == ()
    assert outcome.value is not None
    lines: list[str] = []
    for name in ("bagan-1-perubahan.svg", "bagan-2-perubahan.svg"):
        root = ET.fromstring(outcome.value[name])  # noqa: S314 - drawn just now
        lines.append(f"{name} {root.get('width')} x {root.get('height')}")
        for one in root.iter(f"{SVG}g"):
            if one.get("class", "").startswith("tanda "):
                lines.append(f"  {one.get('id')} | {one.get('class')} | {one.get('data-teks')}")
            if one.get("id", "").startswith("contoh-tanda-"):
                words = " ".join("".join(text.itertext()) for text in one.iter(f"{SVG}text"))
                lines.append(f"  {one.get('id')} | {words}")
    assert_golden(f"perubahan/{lama}-{baru}.txt", "\n".join(lines) + "\n", request.config)
