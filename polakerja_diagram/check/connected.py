"""The rule that every box of Lampiran I is tied, in however many steps, to the head of region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.annexes import drawing
from polakerja_diagram.diagnostics import warning
from polakerja_diagram.makna import BERINDUK
from polakerja_diagram.model import Hubungan, JenisPerangkat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Kelompok, Kode, Perangkat


class _Sets:
    """Organs that are tied together, merged as ties are told (union-find with path halving)."""

    def __init__(self) -> None:
        self._above: dict[Kode, Kode] = {}

    def root(self, kode: Kode) -> Kode:
        """Return the organ that stands for all that are tied to this one."""
        while (above := self._above.get(kode, kode)) != kode:
            self._above[kode] = kode = self._above.get(above, above)
        return kode

    def tie(self, organs: Iterable[Perangkat]) -> None:
        """Tie all these organs to each other."""
        roots = [self.root(p.kode) for p in organs]
        for other in roots[1:]:
            if self.root(other) != self.root(roots[0]):
                self._above[self.root(other)] = self.root(roots[0])


def pk229_terhubung_dengan_kepala(makna: Makna) -> Iterator[Diagnostic]:
    """Setiap kotak pola hubungan kerja sebaiknya terhubung dengan kepala daerah.

    Mengapa: kotak yang tidak terhubung, langsung atau melalui kotak lain, berdiri sendiri di bagan;
    biasanya baris hubungannya terlewat.
    Salah: `inspektorat` terdaftar, tetapi tidak disebut dalam satu baris `hubungan` pun.
    Betul: `{dari: sekda, ke: inspektorat, jenis: struktural}` atau hubungan lain yang berlaku.
    Dasar: Pasal 1 angka 8 dan Pasal 5 ayat (1).
    """
    heads = makna.jenis[JenisPerangkat.KEPALA_DAERAH]
    if not heads or drawing(makna.struktur, Hubungan) is None:
        return
    semua_hubungan = makna.struktur.semua_hubungan
    if any(nama not in makna.arti for row in semua_hubungan for nama in (row.dari, row.ke)):
        return  # an unknown name may be the very tie that is missing
    if not semua_hubungan:
        yield warning(
            "PK229",
            at=heads[0].at,
            message="belum ada satu hubungan pun, jadi bagan pola hubungan kerja tanpa garis",
            hint="tulis bagian 'hubungan'",
        )
        return
    sets = _tied(makna)
    head = sets.root(heads[0].kode)
    for box in _boxes(makna):
        is_told = box[0].jenis in BERINDUK and not box[0].induk  # PK222-PK224
        if not is_told and sets.root(box[0].kode) != head:
            others = f" dan {len(box) - 1} organ sekotaknya" if len(box) > 1 else ""
            yield warning(
                "PK229",
                at=box[0].at,
                message=f"'{box[0].kode}'{others} tidak terhubung dengan kepala daerah",
                hint="tulis hubungannya di bagian 'hubungan'",
            )


def _tied(makna: Makna) -> _Sets:
    """Tie by relation, by `induk` (it is drawn in the parent's box), by sharing a box, deputy to head."""
    sets = _Sets()
    whole: set[int] = set()
    for row in makna.struktur.semua_hubungan:
        for ikatan in makna.cakupan(row).semua_ikatan:
            for organs in (ikatan.dari, ikatan.ke):  # all of one end are tied through the other; a list once
                if id(organs) not in whole:
                    whole.add(id(organs))
                    sets.tie(organs)
            sets.tie((ikatan.dari[0], ikatan.ke[0]))
    for kode, children in makna.anak.items():
        if kode in makna.perangkat:
            sets.tie((makna.perangkat[kode], *children))
    sets.tie((*makna.jenis[JenisPerangkat.KEPALA_DAERAH], *makna.jenis[JenisPerangkat.WAKIL_KEPALA_DAERAH]))
    for box in _boxes(makna):
        sets.tie(box)
    return sets


def _boxes(makna: Makna) -> Iterator[tuple[Perangkat, ...]]:
    """Yield the organs of each box of Lampiran I, in the order of the file; context aside."""
    shared: dict[str, Kelompok] = {kode: box for box in makna.kotak_bersama for kode in box.anggota}
    for p in makna.perangkat.values():
        box = shared.get(p.kode)
        if box is not None and box.anggota[0] == p.kode:
            yield tuple(makna.perangkat[kode] for kode in box.anggota)
        elif box is None and p.jenis is not JenisPerangkat.KONTEKS:
            yield (p,)
