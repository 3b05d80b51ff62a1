"""A relation row in, the kinds of organ that it ties out; and the first objection to them, if any."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from polakerja_diagram.makna import group
from polakerja_diagram.sifat import SIFAT
from polakerja_diagram.sifat.pairs import objection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Hubungan, JenisPerangkat
    from polakerja_diagram.sifat.pairs import Syarat


@dataclass(frozen=True, slots=True)
class Keberatan:
    """Why a row may not stand, and the kinds of organ of the first pair to which this applies."""

    alasan: str
    dari: JenisPerangkat
    ke: JenisPerangkat

    def say(self, row: Hubungan) -> str:
        """Return it in words, with the row's two ends."""
        return f"{self.alasan}; baris ini dari '{row.dari}' ({self.dari}) ke '{row.ke}' ({self.ke})"


def tied_kinds(makna: Makna, row: Hubungan) -> Iterator[tuple[JenisPerangkat, JenisPerangkat]]:
    """Yield each pair of kinds that a row ties, in the order of the file; an organ is not tied to itself."""
    seen: set[tuple[JenisPerangkat, JenisPerangkat]] = set()
    for ikatan in makna.cakupan(row).semua_ikatan:
        semua_ke = group((p.jenis, p) for p in ikatan.ke)
        for jenis_dari, semua_dari in group((p.jenis, p) for p in ikatan.dari).items():
            for jenis_ke, organs in semua_ke.items():
                alone = len(semua_dari) == len(organs) == 1 and semua_dari[0].kode == organs[0].kode
                if not alone and (jenis_dari, jenis_ke) not in seen:
                    seen.add((jenis_dari, jenis_ke))
                    yield jenis_dari, jenis_ke


def first_objection(makna: Makna, row: Hubungan, semua_syarat: tuple[Syarat, ...]) -> Keberatan | None:
    """Return the first pair of kinds that does not fit what is asked, and why."""
    for dari, ke in tied_kinds(makna, row):
        alasan = objection(semua_syarat, dari, ke)
        if alasan:
            return Keberatan(alasan, dari, ke)
    return None


def kind_objection(makna: Makna, row: Hubungan) -> Keberatan | None:
    """Return why the kind of relation does not fit the organs that a row ties."""
    return first_objection(makna, row, SIFAT[row.jenis].syarat)


def struktural_rows(makna: Makna) -> tuple[Hubungan, ...]:
    """Return the rows of the line of command, in the order of the file."""
    return tuple(row for row in makna.struktur.semua_hubungan if SIFAT[row.jenis].komando)
