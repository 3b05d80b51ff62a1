"""The signs of the bundled font, TeX Gyre Bonum, and how wide each is.

The table is made once by `bench/build_metrics.py`; no font library is needed here.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Final

UNITS_PER_EM: Final = 1000


@cache
def _widths() -> dict[str, dict[str, int]]:
    text = files("polakerja_diagram").joinpath("font_widths.json").read_text(encoding="utf-8")
    table: dict[str, dict[str, int]] = json.loads(text)
    return table


@cache
def advances(*, tebal: bool) -> dict[str, float]:
    """Return the width of every sign in em (1 em = the text size)."""
    return {sign: width / UNITS_PER_EM for sign, width in _widths()["bold" if tebal else "regular"].items()}


def is_drawn(sign: str) -> bool:
    """Return whether the font has a sign, also where a heading writes it as a capital.

    >>> is_drawn("é"), is_drawn("字")
    (True, False)
    """
    known = advances(tebal=False)
    return sign in known and all(capital in known for capital in sign.upper())
