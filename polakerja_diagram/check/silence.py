"""Findings and what the drafter lets be -> the same findings, those let be with the reason (`biarkan`).

A finding is let be by a key on the row at which it points. An error never is.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Severity, info

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.model import Dibiarkan, Struktur

CODES: Final = {
    "PK247": """Yang dibiarkan tidak ada.

Mengapa: baris ini membiarkan suatu peringatan yang tidak (lagi) ditemukan padanya. Bila tetap tertulis,
peringatan yang timbul kelak hilang tanpa ditinjau.
Salah: biarkan: {PK232: "Pasal 12 Perda"} pada baris yang jalurnya sudah lazim, atau pada Asisten di atasnya.
Betul: kunci itu dihapus, atau dipindahkan ke baris yang ditunjuk peringatannya.
Dasar: cara berkas ini dibaca; bukan bunyi peraturan.""",
}


def silence(struktur: Struktur, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings; warnings and infos that the drafter lets be carry the reason."""
    said = defaultdict(list)
    for one in struktur.semua_dibiarkan:
        said[one.temuan].append(one)
    return tuple(_let_be(finding, said[finding.code]) for finding in found)


def _let_be(finding: Diagnostic, said: Iterable[Dibiarkan]) -> Diagnostic:
    if finding.severity is Severity.GALAT:
        return finding
    reason = next((one.alasan for one in said if finding.at in one.semua_at), "")
    return replace(finding, dibiarkan=reason) if reason else finding


def useless(
    struktur: Struktur, found: Iterable[Diagnostic], *, checked: Collection[str]
) -> Iterator[Diagnostic]:
    """PK247: yield what is let be and was not found; `checked` are the codes that would have been found."""
    met = defaultdict(set)
    for finding in found:
        if finding.dibiarkan:
            met[finding.code].add(finding.at)
    for one in struktur.semua_dibiarkan:
        if one.temuan in checked and one.semua_at.isdisjoint(met[one.temuan]):
            yield info(
                "PK247",
                at=one.at,
                message=f"tidak ada temuan {one.temuan} pada baris ini yang dapat dibiarkan",
                hint="hapus kunci ini, atau pindahkan ke baris yang ditunjuk temuannya",
            )
