"""Any line that a layout could make is drawn by the engine exactly where it was put."""

from __future__ import annotations

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from polakerja_diagram.chart.denah import GarisDenah, Titik
from polakerja_diagram.draw.dot import build_dot
from polakerja_diagram.draw.engine import TERTANAM, render_svg
from polakerja_diagram.draw.geometry import check_geometry
from polakerja_diagram.draw.style import draw_line
from polakerja_diagram.model import JenisHubungan
from tests.strategies import examples
from tests.unit.draw.contoh import halaman_mendatar

LENGTH = st.floats(min_value=0, max_value=170).map(lambda value: round(value, 2))


@st.composite
def jalur(draw: st.DrawFn) -> tuple[Titik, ...]:
    """An orthogonal polyline of one to five pieces, some of them without length."""
    x, y = draw(LENGTH), draw(LENGTH)
    points = [Titik(x, y)]
    across = draw(st.booleans())
    for _ in range(draw(st.integers(min_value=1, max_value=5))):
        x, y = (draw(LENGTH), y) if across else (x, draw(LENGTH))
        across = not across
        points.append(Titik(x, y))
    return tuple(points)


@st.composite
def garis(draw: st.DrawFn) -> GarisDenah:
    lines = tuple(draw(st.lists(jalur(), min_size=1, max_size=3)))
    places = st.lists(st.sampled_from(range(len(lines))), unique=True).map(tuple)
    return GarisDenah(
        dari=draw(st.sampled_from(("bupati", "dprd", "bpbd", "tidak-ada"))),
        ke=draw(st.sampled_from(("sekda", "bupati", "badan-lain"))),
        jenis=draw(st.sampled_from(JenisHubungan)),
        bentuk=None,
        polylines=lines,
        panah_awal=draw(places),
        panah_akhir=draw(places),
    )


@examples(30)
@given(garis())
def test_engine_draws_any_line_where_it_was_put(line: GarisDenah) -> None:
    page = halaman_mendatar()
    page = replace(page, denah=replace(page.denah, semua_garis=(line,)))

    (svg,) = render_svg([build_dot(page)], engine=TERTANAM)

    check_geometry(page, svg)


@given(garis())
def test_ink_stays_near_the_line(line: GarisDenah) -> None:
    """No stroke and no arrowhead leaves the hull of its line by more than its own width."""
    gambar = draw_line(line)

    points = list(itertools.chain.from_iterable(line.polylines))
    ink = [titik for goresan in gambar.semua_goresan for titik in goresan.semua_titik]
    ink += [titik for panah in gambar.semua_panah for titik in panah]
    left, right = min(t.x_mm for t in points), max(t.x_mm for t in points)
    top, bottom = min(t.y_mm for t in points), max(t.y_mm for t in points)
    far = [t for t in ink if not (left - 3 <= t.x_mm <= right + 3 and top - 3 <= t.y_mm <= bottom + 3)]
    assert far == []
