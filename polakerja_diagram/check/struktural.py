"""Rules about the line of command (struktural): one superior for each organ, and no circle."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from polakerja_diagram.check.cycles import closed_groups
from polakerja_diagram.check.index import place
from polakerja_diagram.check.induk import rings
from polakerja_diagram.check.objections import kind_objection, struktural_rows
from polakerja_diagram.diagnostics import Related, error
from polakerja_diagram.model import JenisPerangkat
from polakerja_diagram.sifat.pairs import BAWAHAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.check.index import Indeks
    from polakerja_diagram.diagnostics import Diagnostic, Location
    from polakerja_diagram.model import Hubungan, Kode, Perangkat


BERINDUK: Final = frozenset({JenisPerangkat.BAGIAN, JenisPerangkat.UNIT, JenisPerangkat.KELURAHAN})
"""Kinds that always stand under an `induk`."""


def pk214_satu_atasan(indeks: Indeks) -> Iterator[Diagnostic]:
    """Setiap organ mempunyai paling banyak satu atasan struktural.

    Mengapa: garis struktural adalah garis komando; organ dengan dua atasan tidak tahu kepada siapa ia
    bertanggung jawab.
    Salah: `dari: sekda, ke: dinkes` dan `dari: bupati, ke: dinkes`, keduanya struktural.
    Betul: salah satunya saja. Organ yang mempunyai `induk` juga hanya berada di bawah induknya.
    Dasar: Pasal 9 ayat (1), kepemimpinan berjenjang.
    """
    blamed = {id(row) for row, _ in _circles(indeks)}
    excused = _excused(indeks)
    superior: dict[Kode, tuple[Kode, Location]] = {
        p.kode: (p.induk, place(p.induk_at, p.at))
        for p in indeks.perangkat.values()
        if p.induk and p.kode not in excused
    }
    for row in struktural_rows(indeks):
        if id(row) in blamed or kind_objection(indeks, row):
            continue  # reported by its own rule
        doubled: dict[Kode, tuple[Kode, Kode, Location]] = {}
        for leader, p in _leaders(indeks, row):
            if p.kode in excused:
                continue
            first, first_at = superior.setdefault(p.kode, (leader.kode, place(row.at, row.jenis_at)))
            if first != leader.kode:
                doubled.setdefault(p.kode, (first, leader.kode, first_at))
        if doubled:
            kode, (first, second, first_at) = next(iter(doubled.items()))
            more = f" (dan {len(doubled) - 1} organ lain)" if len(doubled) > 1 else ""
            yield error(
                "PK214",
                at=place(row.ke_at, row.at),
                message=f"'{kode}'{more} mempunyai dua atasan struktural: '{first}' dan '{second}'",
                hint="hapus salah satu baris struktural, atau ganti jenis hubungannya",
                related=(Related(first_at, f"sudah berada di bawah '{first}' di sini"),),
            )


def _excused(indeks: Indeks) -> frozenset[Kode]:
    """Return the organs whose `induk` is missing or wrong: their own rules say so (PK213, PK222-PK224)."""
    circular = (p.kode for ring in rings(indeks) for p in ring)
    wrong = []
    for p in indeks.perangkat.values():
        parent = indeks.perangkat.get(p.induk) if p.induk else None
        if (parent is None and p.jenis in BERINDUK) or (parent and p.jenis not in BAWAHAN[parent.jenis]):
            wrong.append(p.kode)
    return frozenset((*circular, *wrong))


def _leaders(indeks: Indeks, row: Hubungan) -> Iterator[tuple[Perangkat, Perangkat]]:
    """Yield (leader, led) so that every led organ is met with its first two leaders; no more are needed."""
    pairs = indeks.pairs(row)
    yield from pairs.khusus
    for p in pairs.ke:
        leaders = (leader for leader in pairs.dari[:3] if leader.kode != p.kode)
        for leader, _ in zip(leaders, range(2), strict=False):
            yield leader, p


def pk215_struktural_tidak_berputar(indeks: Indeks) -> Iterator[Diagnostic]:
    """Garis struktural tidak boleh kembali ke organ semula.

    Mengapa: organ yang memimpin atasannya sendiri tidak dapat diberi tempat pada bagan.
    Salah: sekda struktural ke dinkes, dan dinkes struktural ke sekda.
    Betul: hanya dari atasan ke bawahan.
    Dasar: Pasal 9 ayat (1), kepemimpinan berjenjang.
    """
    for blamed, others in _circles(indeks):
        yield error(
            "PK215",
            at=place(blamed.at, blamed.jenis_at),
            message=f"baris struktural dari '{blamed.dari}' ke '{blamed.ke}' membuat lingkaran",
            hint="hapus baris ini, tukar arahnya, atau ganti jenisnya",
            related=tuple(
                Related(place(row.at, row.jenis_at), f"'{row.dari}' sudah di atas '{row.ke}'")
                for row in others
            ),
        )


def blamed_for_circle(indeks: Indeks) -> frozenset[int]:
    """Return the `id` of each row that PK215 reports, so that no other rule reports it again."""
    return frozenset(id(row) for row, _ in _circles(indeks))


def _circles(indeks: Indeks) -> Iterator[tuple[Hubungan, list[Hubungan]]]:
    """Yield for each circle of command the row to blame and the other rows in it.

    To blame is the first row that no law of command allows; if all are allowed, the last one written.
    """
    rows = struktural_rows(indeks)
    follows: defaultdict[str | int, list[str | int]] = defaultdict(list)
    for n, row in enumerate(rows):  # a row is a node of its own: a group to a group costs a sum, no product
        pairs = indeks.pairs(row)
        for parent, child in pairs.khusus:
            follows[parent.kode].append(child.kode)
        if pairs.ke:
            for p in pairs.dari:
                follows[p.kode].append(n)
            follows[n].extend(p.kode for p in pairs.ke)
    for group in closed_groups(follows):
        organs = {node for node in group if isinstance(node, str)}
        if len(organs) < 2:  # noqa: PLR2004 - one organ at both ends of a row is not tied to itself
            continue
        inside = [row for row in rows if _closes(indeks, row, organs)]
        blamed = next((row for row in inside if kind_objection(indeks, row)), inside[-1])
        yield blamed, [row for row in inside if row is not blamed]


def _closes(indeks: Indeks, row: Hubungan, organs: set[str]) -> bool:
    """Whether a row leads from an organ of the circle to another of it."""
    pairs = indeks.pairs(row)
    if any(parent.kode in organs and child.kode in organs for parent, child in pairs.khusus):
        return True
    starts = {p.kode for p in pairs.dari} & organs
    ends = {p.kode for p in pairs.ke} & organs
    return bool(starts and ends) and len(starts | ends) > 1
