"""One annex closed in the four ways of the law's offices: draft, signed, true copy, electronic signature."""

from __future__ import annotations

import pytest

from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.page.search import lay_out
from polakerja_diagram.draw.identity import Identitas
from polakerja_diagram.draw.page import build_both_svgs
from polakerja_diagram.model import Mode
from polakerja_diagram.read import parse_struktur
from tests.golden.emas import assert_golden
from tests.unit.test_pipeline import NASKAH

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
