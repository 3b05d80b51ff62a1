"""The hand-made page as DOT and SVG, byte for byte. The engine's own drawing is no golden material."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.draw.dot import build_dot
from polakerja_diagram.draw.identity import Identitas
from polakerja_diagram.draw.page import build_both_svgs
from tests.golden.emas import assert_golden
from tests.unit.draw.contoh import halaman

if TYPE_CHECKING:
    import pytest


def test_dot_of_the_hand_made_page(request: pytest.FixtureRequest) -> None:
    page = halaman()

    text = build_dot(page)

    assert_golden("draw/halaman.dot", text, request.config)


def test_page_svg_of_the_hand_made_page(request: pytest.FixtureRequest) -> None:
    page = halaman()

    text, _ = build_both_svgs(page, Identitas(sidik="0123", versi="0.1.0"))

    assert_golden("draw/halaman.svg", text, request.config)


def test_chart_svg_of_the_hand_made_page(request: pytest.FixtureRequest) -> None:
    page = halaman()

    _, text = build_both_svgs(page, Identitas(sidik="0123", versi="0.1.0"))

    assert_golden("draw/bagan.svg", text, request.config)
