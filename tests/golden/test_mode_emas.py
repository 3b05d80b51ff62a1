"""One annex closed in the four ways of the law's offices: draft, signed, true copy, electronic signature."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.page.search import lay_out
from polakerja_diagram.draw.identity import Identitas
from polakerja_diagram.draw.page import build_both_svgs
from polakerja_diagram.model import Mode
from polakerja_diagram.read import parse_struktur
from polakerja_diagram.sebutan.citation import is_complete
from tests import ROOT
from tests.golden.emas import assert_golden
from tests.unit.test_pipeline import NASKAH

if TYPE_CHECKING:
    from pathlib import Path

    from polakerja_diagram.chart.denah import Halaman
    from polakerja_diagram.model import Lampiran, Struktur

SALINAN = """\
  salinan:
    jabatan: Kepala Bagian Hukum
    nama: Budi Santoso, SH
    nip: 19800101 200501 1 001
    kata-di-lampiran: ya
lampiran:
"""


@pytest.mark.parametrize("mode", list(Mode))
def test_page_of_each_mode(mode: Mode, request: pytest.FixtureRequest) -> None:
    naskah = NASKAH.replace("lampiran:\n", SALINAN, 1)
    struktur = parse_struktur(naskah.encode(), file="struktur.yaml").value
    assert struktur is not None
    annex = struktur.semua_lampiran[1]
    pages = lay_out(struktur, annex, kind_of(annex), mode=mode).value
    assert pages is not None
    (page,) = pages

    text, _ = build_both_svgs(page, Identitas(sidik="0123", versi="0.1.0"))

    assert_golden(f"mode/{mode}.svg", text, request.config)


BERKAS = (ROOT / "data" / "struktur.yaml", *sorted((ROOT / "contoh").glob("*.yaml")))

MENURUT_MODE = re.compile(r'<g id="(?:penandatangan|salinan|tanda-[a-z]+)">.*?</g>\n', re.DOTALL)
"""The blocks of a page that say how it is closed."""


def confirmed(berkas: Path) -> Struktur:
    """Return the structure of a file in which nothing is inferred, so that it can be certified."""
    naskah = berkas.read_text(encoding="utf-8").replace("status: turunan", "status: terverifikasi")
    struktur = parse_struktur(naskah.encode(), file=berkas.name).value
    assert struktur is not None
    return struktur


def pages_of(struktur: Struktur, lampiran: Lampiran, mode: Mode) -> tuple[Halaman, ...]:
    return lay_out(struktur, lampiran, kind_of(lampiran), mode=mode).value or ()


@pytest.mark.parametrize("berkas", BERKAS, ids=lambda berkas: berkas.stem)
def test_every_mode_is_the_same_drawing_to_the_byte(berkas: Path) -> None:
    struktur = confirmed(berkas)
    modes = [mode for mode in Mode if mode is not Mode.SALINAN or is_complete(struktur.peraturan)]

    for lampiran in struktur.semua_lampiran:
        drawn = {
            tuple(MENURUT_MODE.sub("", build_both_svgs(page)[0]) for page in pages)
            for pages in (pages_of(struktur, lampiran, mode) for mode in modes)
        }

        assert len(drawn) == 1
        assert () not in drawn


@pytest.mark.parametrize(
    ("margin_mm", "largest_pt", "sizes", "certified"),
    [(25.0, 0.0, [8.0, 9.5], [False, True]), (20.0, 8.0, [8.0, 8.0], [True, True])],
)
def test_the_copy_of_balangan_has_its_certificate_where_there_is_room_and_no_smaller_text(
    margin_mm: float, largest_pt: float, sizes: list[float], certified: list[bool]
) -> None:
    """With 25 mm Lampiran I fills its page: its certificate stands on the act alone."""
    balangan = confirmed(BERKAS[0])
    wishes = replace(balangan.tata_letak.with_unwritten(margin_mm), huruf_terbesar_pt=largest_pt)
    struktur = replace(balangan, tata_letak=wishes)

    (first,), (second,) = (pages_of(struktur, lampiran, Mode.SALINAN) for lampiran in struktur.semua_lampiran)

    assert [first.denah.huruf_pt, second.denah.huruf_pt] == sizes
    assert [first.mendatar, second.mendatar] == [False, False]
    assert [page.salinan is not None for page in (first, second)] == certified
