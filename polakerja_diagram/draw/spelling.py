"""Text and numbers as files hold them: nothing a reader of XML or DOT chokes on, one spelling a number."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from polakerja_diagram.units import mm_to_pt

UNSAFE: Final = re.compile("[^ -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010fffd]")
"""Outside XML 1.0 `Char`, or allowed but without a shape: controls, line separators, non-characters."""


def clean_text(text: str) -> str:
    r"""Return the text with every character that no file format can carry replaced by a space.

    >>> clean_text("Dinas\x00\nSatu\ud800")
    'Dinas  Satu '
    """
    return UNSAFE.sub(" ", text)


@lru_cache(maxsize=1 << 14)
def format_number(value: float, *, decimals: int = 3) -> str:
    """Return the shortest decimal spelling, never with an exponent.

    >>> format_number(12.5), format_number(-0.0001), format_number(3.0)
    ('12.5', '0', '3')
    """
    text = f"{value:.{decimals}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def format_pt(length_mm: float) -> str:
    """Return a length in millimetres as points, the unit of our SVG and DOT coordinates.

    >>> format_pt(25.4)
    '72'
    """
    return format_number(mm_to_pt(length_mm))
