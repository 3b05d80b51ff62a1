"""Every code and what it means, in Indonesian, for `polakerja jelaskan` and the drafter's guide.

Rules explain themselves in their docstring; the other stages keep a literal dictionary each.
"""

from __future__ import annotations

from inspect import cleandoc
from typing import Final

from polakerja_diagram import loading, many
from polakerja_diagram.amend import codes as amend_codes
from polakerja_diagram.chart import codes as chart_codes
from polakerja_diagram.check import RULES, rule_code, silence
from polakerja_diagram.cli import endings
from polakerja_diagram.draw import codes as draw_codes
from polakerja_diagram.editing import codes as editing_codes
from polakerja_diagram.files import left_behind, manifest, writing
from polakerja_diagram.office import codes as office_codes
from polakerja_diagram.read import codes as read_codes


def _collect() -> dict[str, str]:
    found = {rule_code(rule): cleandoc(rule.__doc__ or "") for rule in RULES}
    for stage in (
        read_codes.CODES,
        silence.CODES,
        chart_codes.CODES,
        draw_codes.CODES,
        office_codes.CODES,
        editing_codes.CODES,
        amend_codes.CODES,
        writing.CODES,
        loading.CODES,
        left_behind.CODES,
        manifest.CODES,
        many.CODES,
        endings.CODES,
    ):
        for code, text in stage.items():
            if code in found:
                raise ValueError(f"{code} is explained twice")
            found[code] = cleandoc(text).strip()
    return dict(sorted(found.items()))


CODES: Final = _collect()
"""Code -> explanation, in the order of the codes."""
