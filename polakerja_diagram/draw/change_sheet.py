"""A sheet of change as SVG: the chart of both states with its marks, and the legend.

Ids: `tanda-NAMA` for the mark of a box, `tanda-KODE` for the mark of a name in a list, `contoh-tanda-JENIS`
in the legend. Classes: `tanda tanda-JENIS`, with `data-kode`, `data-jenis` and the words in `data-teks`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.draw.mark_style import frame, hatch, strokes
from polakerja_diagram.draw.page import FILTERS, page_context
from polakerja_diagram.draw.templates import PERUBAHAN, render_template

if TYPE_CHECKING:
    from collections.abc import Callable

    from polakerja_diagram.chart.page.change_sheet import LembarPerubahan
    from polakerja_diagram.draw.identity import Identitas


def build_change_svg(lembar: LembarPerubahan, identitas: Identitas, *, sidik_lama: str) -> str:
    """Return the sheet as SVG text, in its physical size.

    Args:
        lembar: the sheet.
        identitas: what it says of itself and of the new state.
        sidik_lama: fingerprint of the old state.
    """
    context = {
        **page_context(lembar.halaman, identitas),
        "lembar": lembar,
        "bertanda": {one.kotak.nama: one for one in lembar.semua_kotak},
        "semua_baris": lembar.semua_baris,
        "sidik_lama": sidik_lama,
    }
    return render_template(PERUBAHAN, context, filters={**FILTERS, **SARINGAN}, templat=None)


SARINGAN: Final[dict[str, Callable[..., object]]] = {
    "bingkai_tanda": frame,
    "arsir": hatch,
    "garis_nama": strokes,
}
"""What the template of the sheet may compute beyond that of a page."""
