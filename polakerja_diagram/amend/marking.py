"""A difference -> the marks of a chart: for each organ what happened to it, once, with its words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.amend.affected import changes_chart
from polakerja_diagram.amend.perubahan import (
    AlihUrusan,
    BarisDihapus,
    BarisDitambah,
    BarisDiubah,
    BarisDiurutkan,
    Digabung,
    Dihapus,
    Dipecah,
    Dipindah,
    Ditambah,
    Ditata,
    GantiJenis,
    GantiKode,
    GantiNama,
    GantiUrutan,
    Selisih,
    Tetap,
)
from polakerja_diagram.amend.remarks import is_remark, same_words
from polakerja_diagram.amend.saying import KOORDINASI, join_nama, sebut_tempat
from polakerja_diagram.amend.words import describe_selisih
from polakerja_diagram.chart.marks import JenisTanda, Tanda
from polakerja_diagram.makna import group

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polakerja_diagram.amend.perubahan import Perubahan
    from polakerja_diagram.model import JenisBagan, Kode, Perangkat, Struktur


@dataclass(frozen=True, slots=True)
class Peristiwa:
    """One thing that happened to one organ, in full; `sekali` without the names that another one spells."""

    kode: Kode
    jenis: JenisTanda
    teks: str
    sekali: str = ""


TANPA_TANDA: Final = (BarisDitambah, BarisDihapus, BarisDiubah, BarisDiurutkan, GantiUrutan)
"""Changes that are told in sentences below the chart."""

NAMA_PENDEK: Final = 30
"""A name of so many letters may be said twice on a sheet; a longer one only in full where it is due."""

DIUTAMAKAN: Final = tuple(JenisTanda)
"""If more than one thing happened to an organ, the first in this order decides its frame."""

PENDEK: Final = {
    JenisTanda.GANTI_NAMA: "ganti nama",
    JenisTanda.GANTI_JENIS: "ganti jenis",
    JenisTanda.ALIH_URUSAN: "menerima urusan",
}
"""Short tags that are not the mark's own word."""


def mark_organs(lama: Struktur, selisih: Selisih) -> dict[Kode, Tanda]:
    """Return the marks by kode, in the order of the changes from `lama`; an organ has one, whatever happened.

    Remarks and the order within a list bear no mark: they change nothing that a chart must explain.
    """
    names: dict[str, str] = {p.kode: p.nama for p in lama.semua_perangkat}
    told = (
        butir for change in selisih.semua_perubahan if not is_remark(change) for butir in _tell(change, names)
    )
    return {kode: _unite(kode, semua) for kode, semua in group((butir.kode, butir) for butir in told).items()}


def _unite(kode: Kode, told: Iterable[Peristiwa]) -> Tanda:
    semua = sorted(told, key=lambda one: DIUTAMAKAN.index(one.jenis))
    return Tanda(
        kode,
        semua[0].jenis,
        "; ".join(dict.fromkeys(one.teks for one in semua)),
        "; ".join(dict.fromkeys(one.sekali or one.teks for one in semua)),
        ", ".join(dict.fromkeys(PENDEK.get(one.jenis, one.jenis.value) for one in semua)),
    )


def _tell(change: Perubahan, lama: dict[str, str]) -> Iterator[Peristiwa]:
    match change:
        case Ditambah(organ):
            yield Peristiwa(organ.perangkat.kode, JenisTanda.BARU, "baru")
        case Dihapus(perangkat):
            yield Peristiwa(perangkat.kode, JenisTanda.DIHAPUS, "dihapus")
        case Digabung() | Dipecah() | Ditata() | GantiKode():
            yield from _tell_event(change)
        case AlihUrusan(dari, ke):
            short = join_nama(_known_as(p) or p.nama for p in dari)
            yield Peristiwa(
                ke.perangkat.kode,
                JenisTanda.ALIH_URUSAN,
                f"menerima urusan {_names(dari)}",
                f"menerima urusan {short}",
            )
        case GantiNama(former, now) if not same_words(former.nama, now.nama):
            yield Peristiwa(now.kode, JenisTanda.GANTI_NAMA, f"semula {former.nama}")
        case GantiJenis(now, jenis):
            yield Peristiwa(now.kode, JenisTanda.GANTI_JENIS, f"semula {jenis.value}")
        case Dipindah(now, tempat):
            where = sebut_tempat(tempat, lama) or "tanpa jalur"
            brief = where.removeprefix(KOORDINASI)
            yield Peristiwa(now.kode, JenisTanda.PINDAH, f"pindah, semula {where}", f"pindah, semula {brief}")
        case _:
            pass


def _tell_event(change: Digabung | Dipecah | Ditata | GantiKode) -> Iterator[Peristiwa]:
    """Yield what an event did to each organ: one of them spells all names, the others point to it."""
    match change:
        case Digabung():
            yield from _tell_merge(change)
        case Dipecah(satu, results):
            into = _names(one.perangkat for one in results)
            yield Peristiwa(satu.kode, JenisTanda.DIPECAH, f"dipecah menjadi {into}")
            for one in results:
                yield _pointing(one.perangkat.kode, JenisTanda.PECAHAN, "pecahan", "", satu)
        case Ditata(dari, hasil):
            into = f"ditata menjadi {_names(one.perangkat for one in hasil)}"
            yield Peristiwa(dari[0].kode, JenisTanda.DITATA, into)
            for p in dari[1:]:
                together = _pointing(p.kode, JenisTanda.DITATA, "ditata", "bersama", dari[0])
                yield replace(together, teks=into)
            for organ in hasil:
                kode = organ.perangkat.kode
                yield Peristiwa(kode, JenisTanda.PENATAAN, f"penataan {_names(dari)}", "hasil penataan")
        case GantiKode(satu, organ):
            yield Peristiwa(satu.kode, JenisTanda.DIGANTI, f"menjadi {organ.perangkat.nama}", "diganti")
            yield Peristiwa(organ.perangkat.kode, JenisTanda.GANTI_NAMA, f"semula {satu.nama}")


def _tell_merge(change: Digabung) -> Iterator[Peristiwa]:
    dari, menjadi = change.dari, change.menjadi
    result = menjadi.perangkat
    parts = _names(p for p in dari if p.kode != result.kode)
    if isinstance(menjadi, Tetap):
        yield Peristiwa(result.kode, JenisTanda.GABUNGAN, f"menerima penggabungan {parts}")
        if menjadi.lama.nama != result.nama:
            yield Peristiwa(result.kode, JenisTanda.GANTI_NAMA, f"semula {menjadi.lama.nama}")
    else:
        yield Peristiwa(result.kode, JenisTanda.GABUNGAN, f"gabungan {parts}")
    for p in dari:
        yield _pointing(p.kode, JenisTanda.DIGABUNG, "digabung", "ke", result)


def _pointing(kode: Kode, jenis: JenisTanda, what: str, how: str, other: Perangkat) -> Peristiwa:
    """Return a mark that names another organ in full, on the chart by what it is known as."""
    phrase = f"{what} {how}".rstrip()
    known = _known_as(other)
    return Peristiwa(kode, jenis, f"{phrase} {other.nama}", f"{phrase} {known}" if known else what)


def _known_as(perangkat: Perangkat) -> str:
    """Return the short form, or a name that is short itself; empty if it has neither."""
    return perangkat.singkatan or (perangkat.nama if len(perangkat.nama) <= NAMA_PENDEK else "")


def _names(semua: Iterable[Perangkat]) -> str:
    return join_nama(p.nama for p in semua)


def told_events(lama: Struktur, baru: Struktur, selisih: Selisih) -> tuple[str, ...]:
    """Return in sentences what happened to organs, for a sheet whose tags have no room for names."""
    names: dict[str, str] = {}
    changes = tuple(one for one in selisih.semua_perubahan if not is_remark(one) and any(_tell(one, names)))
    return _sentences(lama, baru, changes)


def other_changes(lama: Struktur, baru: Struktur, selisih: Selisih, bagan: JenisBagan) -> tuple[str, ...]:
    """Return in sentences what else changed on a chart and no mark shows: relations, groups, orders."""
    changes = tuple(
        change
        for change in selisih.semua_perubahan
        if isinstance(change, TANPA_TANDA) and not is_remark(change) and bagan in changes_chart(change)
    )
    return _sentences(lama, baru, changes)


def _sentences(lama: Struktur, baru: Struktur, changes: tuple[Perubahan, ...]) -> tuple[str, ...]:
    return tuple(one.kalimat for one in describe_selisih(lama, baru, Selisih(changes)))
