"""Rules about the line of command (struktural): one superior for each organ, and no circle."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from polakerja_diagram.check.cycles import closed_groups
from polakerja_diagram.check.induk import rings
from polakerja_diagram.check.objections import kind_objection, struktural_rows
from polakerja_diagram.diagnostics import Related, error
from polakerja_diagram.makna import BERINDUK
from polakerja_diagram.sifat.pairs import BAWAHAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.diagnostics import Diagnostic, Location
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Hubungan, Kode, Perangkat


def pk214_satu_atasan(makna: Makna) -> Iterator[Diagnostic]:
    """Setiap organ mempunyai paling banyak satu atasan struktural.

    Mengapa: garis struktural adalah garis komando; organ dengan dua atasan tidak tahu kepada siapa ia
    bertanggung jawab.
    Salah: `dari: sekda, ke: dinkes` dan `dari: bupati, ke: dinkes`, keduanya struktural.
    Betul: salah satunya saja. Organ yang mempunyai `induk` juga hanya berada di bawah induknya.
    Dasar: Pasal 9 ayat (1), kepemimpinan berjenjang.
    """
    blamed = {id(row) for row, _ in _circles(makna)}
    excused = _excused(makna)
    superior: dict[Kode, tuple[Kode, Location]] = {
        p.kode: (p.induk, p.induk_at) for p in makna.perangkat.values() if p.induk and p.kode not in excused
    }
    for row in struktural_rows(makna):
        if id(row) in blamed or kind_objection(makna, row):
            continue  # reported by its own rule
        doubled: dict[Kode, tuple[Kode, Kode, Location]] = {}
        for leader, p in _leaders(makna, row):
            if p.kode in excused:
                continue
            first, first_at = superior.setdefault(p.kode, (leader.kode, row.at))
            if first != leader.kode:
                doubled.setdefault(p.kode, (first, leader.kode, first_at))
        if doubled:
            kode, (first, second, first_at) = next(iter(doubled.items()))
            more = f" (dan {len(doubled) - 1} organ lain)" if len(doubled) > 1 else ""
            yield error(
                "PK214",
                at=row.ke_at,
                message=f"'{kode}'{more} mempunyai dua atasan struktural: '{first}' dan '{second}'",
                hint="hapus salah satu baris struktural, atau ganti jenis hubungannya",
                related=(Related(first_at, f"sudah berada di bawah '{first}' di sini"),),
            )


def _excused(makna: Makna) -> frozenset[Kode]:
    """Return the organs whose `induk` is missing or wrong: their own rules say so (PK213, PK222-PK224)."""
    circular = (p.kode for ring in rings(makna) for p in ring)
    wrong = []
    for p in makna.perangkat.values():
        parent = makna.perangkat.get(p.induk) if p.induk else None
        if (parent is None and p.jenis in BERINDUK) or (parent and p.jenis not in BAWAHAN[parent.jenis]):
            wrong.append(p.kode)
    return frozenset((*circular, *wrong))


def _leaders(makna: Makna, row: Hubungan) -> Iterator[tuple[Perangkat, Perangkat]]:
    """Yield (leader, led) so that every led organ is met with its first two leaders; no more are needed."""
    for ikatan in makna.cakupan(row).semua_ikatan:
        for p in ikatan.ke:
            leaders = [leader for leader in ikatan.dari[:3] if leader.kode != p.kode]
            yield from ((leader, p) for leader in leaders[:2])


def pk215_struktural_tidak_berputar(makna: Makna) -> Iterator[Diagnostic]:
    """Garis struktural tidak boleh kembali ke organ semula.

    Mengapa: organ yang memimpin atasannya sendiri tidak dapat diberi tempat pada bagan.
    Salah: sekda struktural ke dinkes, dan dinkes struktural ke sekda.
    Betul: hanya dari atasan ke bawahan.
    Dasar: Pasal 9 ayat (1), kepemimpinan berjenjang.
    """
    for blamed, others in _circles(makna):
        yield error(
            "PK215",
            at=blamed.at,
            message=f"baris struktural dari '{blamed.dari}' ke '{blamed.ke}' membuat lingkaran",
            hint="hapus baris ini, tukar arahnya, atau ganti jenisnya",
            related=tuple(Related(row.at, f"'{row.dari}' sudah di atas '{row.ke}'") for row in others),
        )


def blamed_for_circle(makna: Makna) -> frozenset[int]:
    """Return the `id` of each row that PK215 reports, so that no other rule reports it again."""
    return frozenset(id(row) for row, _ in _circles(makna))


def _circles(makna: Makna) -> Iterator[tuple[Hubungan, list[Hubungan]]]:
    """Yield for each circle of command the row to blame and the other rows in it.

    To blame is the first row that no law of command allows; if all are allowed, the last one written.
    """
    rows = struktural_rows(makna)
    follows: defaultdict[str | int, list[str | int]] = defaultdict(list)
    semua_ikatan = (ikatan for row in rows for ikatan in makna.cakupan(row).semua_ikatan)
    for n, ikatan in enumerate(semua_ikatan):  # a node of its own: a group to a group costs no product
        for p in ikatan.dari:
            follows[p.kode].append(n)
        follows[n].extend(p.kode for p in ikatan.ke)
    for group in closed_groups(follows):
        organs = {node for node in group if isinstance(node, str)}
        if len(organs) < 2:  # noqa: PLR2004 - one organ at both ends of a row is not tied to itself
            continue
        inside = [row for row in rows if _closes(makna, row, organs)]
        blamed = next((row for row in inside if kind_objection(makna, row)), inside[-1])
        yield blamed, [row for row in inside if row is not blamed]


def _closes(makna: Makna, row: Hubungan, organs: set[str]) -> bool:
    """Whether a row leads from an organ of the circle to another of it."""
    for ikatan in makna.cakupan(row).semua_ikatan:
        starts = {p.kode for p in ikatan.dari} & organs
        ends = {p.kode for p in ikatan.ke} & organs
        if starts and ends and len(starts | ends) > 1:
            return True
    return False
