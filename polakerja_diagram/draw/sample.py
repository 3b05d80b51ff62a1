"""The sample frame in the KETERANGAN: a box with rounded corners, as wide as the sample lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from polakerja_diagram.chart.denah import BarisKeterangan

TINGGI_BINGKAI_MM: Final = 3.4
"""Height of a sample frame whose row gives only the line on which it stands: less than a 9 pt line pitch."""


def sample_frame(row: BarisKeterangan) -> tuple[float, float, float, float]:
    """Return x, y, width and height in millimetres: between the two points, or around their line."""
    x = min(row.contoh_dari.x_mm, row.contoh_ke.x_mm)
    y = min(row.contoh_dari.y_mm, row.contoh_ke.y_mm)
    lebar = abs(row.contoh_ke.x_mm - row.contoh_dari.x_mm)
    tinggi = abs(row.contoh_ke.y_mm - row.contoh_dari.y_mm)
    if tinggi < TINGGI_BINGKAI_MM / 2:
        y += (tinggi - TINGGI_BINGKAI_MM) / 2
        tinggi = TINGGI_BINGKAI_MM
    return x, y, lebar, tinggi
