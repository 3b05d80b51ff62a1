"""An act and the acts that amended it, and the subject of the next one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from polakerja_diagram.sebutan.citation import is_perubahan, say_peraturan
from polakerja_diagram.sebutan.numerals import ordinal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from polakerja_diagram.model import Peraturan


@dataclass(frozen=True, slots=True)
class Rantai:
    """An act and the acts that amended it, oldest first."""

    induk: Peraturan
    semua_perubahan: tuple[Peraturan, ...] = ()

    @property
    def urutan(self) -> int:
        """How manieth amendment the next one is."""
        return len(self.semua_perubahan) + 1


def read_rantai(acts: Sequence[Peraturan]) -> Rantai:
    """Return the newest act that amends no other, and the acts that amended it.

    Args:
        acts: the acts of all states before the draft, oldest first; at least one.
    """
    start = max((n for n, act in enumerate(acts) if not is_perubahan(act)), default=0)
    return Rantai(acts[start], tuple(acts[start + 1 :]))


def tentang_perubahan(induk: Peraturan, urutan: int) -> str:
    """Return the subject of the amending act (A1): `Perubahan Kedua atas Peraturan Bupati ... tentang ...`.

    Args:
        induk: the act that is amended for the `urutan`-th time.
        urutan: earlier amendments plus one.
    """
    count = ordinal(urutan).title()
    parts = ("Perubahan", count, "atas", say_peraturan(induk))
    return " ".join(part for part in parts if part)
