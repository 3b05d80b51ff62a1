"""Where a finding stands, if what it is about may be written in more places than one."""

from __future__ import annotations

from polakerja_diagram.diagnostics import NOWHERE, Location


def place(*candidates: Location) -> Location:
    """Return the first place that exists in a file; NOWHERE if none does."""
    return next((at for at in candidates if at != NOWHERE), NOWHERE)
