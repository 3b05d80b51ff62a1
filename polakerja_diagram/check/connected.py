"""The rule that every box of Lampiran I is tied, in however many steps, to the head of region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.check.review import draws
from polakerja_diagram.diagnostics import warning
from polakerja_diagram.makna import JUDUL_BAWAAN
from polakerja_diagram.model import JenisBagan, JenisPerangkat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polakerja_diagram.check.index import Indeks
    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.model import Kode, Perangkat


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


def pk229_terhubung_dengan_kepala(indeks: Indeks) -> Iterator[Diagnostic]:
    """Setiap kotak pola hubungan kerja sebaiknya terhubung dengan kepala daerah.

    Mengapa: kotak yang tidak terhubung, langsung atau melalui kotak lain, berdiri sendiri di bagan;
    biasanya baris hubungannya terlewat.
    Salah: `inspektorat` terdaftar, tetapi tidak disebut dalam satu baris `hubungan` pun.
    Betul: `{dari: sekda, ke: inspektorat, jenis: struktural}` atau hubungan lain yang berlaku.
    Dasar: Pasal 1 angka 8 dan Pasal 5 ayat (1).
    """
    heads = indeks.jenis[JenisPerangkat.KEPALA_DAERAH]
    if not heads or not draws(indeks, JenisBagan.POLA):
        return
    semua_hubungan = indeks.struktur.semua_hubungan
    if any(nama not in indeks.arti for row in semua_hubungan for nama in (row.dari, row.ke)):
        return  # an unknown name may be the very tie that is missing
    if not semua_hubungan:
        yield warning(
            "PK229",
            at=heads[0].at,
            message="belum ada satu hubungan pun, jadi bagan pola hubungan kerja tanpa garis",
            hint="tulis bagian 'hubungan'",
        )
        return
    sets = _tied(indeks)
    head = sets.root(heads[0].kode)
    for box in _boxes(indeks):
        if sets.root(box[0].kode) != head:
            others = f" dan {len(box) - 1} organ sekotaknya" if len(box) > 1 else ""
            yield warning(
                "PK229",
                at=box[0].at,
                message=f"'{box[0].kode}'{others} tidak terhubung dengan kepala daerah",
                hint="tulis hubungannya di bagian 'hubungan'",
            )


def _tied(indeks: Indeks) -> _Sets:
    """Tie by relation, by `induk` (it is drawn in the parent's box), by sharing a box, deputy to head."""
    sets = _Sets()
    whole: set[str] = set()
    for row in indeks.struktur.semua_hubungan:
        pairs = indeks.pairs(row)
        for pair in pairs.khusus:
            sets.tie(pair)
        if not (pairs.dari and pairs.ke):
            continue
        for nama in (row.dari, row.ke):  # all of one end are tied through the other; a name's organs once
            if nama not in whole:
                whole.add(nama)
                sets.tie(indeks.arti[nama])
        sets.tie((pairs.dari[0], pairs.ke[0]))
    for kode, children in indeks.anak.items():
        if kode in indeks.perangkat:
            sets.tie((indeks.perangkat[kode], *children))
    sets.tie((*indeks.jenis[JenisPerangkat.KEPALA_DAERAH], *indeks.jenis[JenisPerangkat.WAKIL_KEPALA_DAERAH]))
    for box in _boxes(indeks):
        sets.tie(box)
    return sets


def _boxes(indeks: Indeks) -> Iterator[tuple[Perangkat, ...]]:
    """Yield the organs of each box as `kelompok.shared_boxes` makes them, in file order; context aside."""
    taken: set[Kode] = set()
    shared: dict[Kode, tuple[Perangkat, ...]] = {}
    for nama in indeks.kelompok:
        box = tuple(p for p in indeks.arti[nama] if p.kode not in taken)
        taken.update(p.kode for p in box)
        if box:
            shared[box[0].kode] = box
    for jenis in JUDUL_BAWAAN:
        box = tuple(p for p in indeks.jenis[jenis] if p.kode not in taken)
        taken.update(p.kode for p in box)
        if box:
            shared[box[0].kode] = box
    for p in indeks.perangkat.values():
        if p.kode in shared:
            yield shared[p.kode]
        elif p.kode not in taken and p.jenis is not JenisPerangkat.KONTEKS:
            yield (p,)
