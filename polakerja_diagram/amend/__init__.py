"""Two states of a structure -> their difference, its words, the draft of the amending act; a row of states.

`compare_struktur` is the core: what changed is always computed, never typed.
"""

from __future__ import annotations

from polakerja_diagram.amend.difference import compare_struktur
from polakerja_diagram.amend.perubahan import Perubahan, Selisih

__all__ = ["Perubahan", "Selisih", "compare_struktur"]
