"""A change of an organ in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from polakerja_diagram.amend.perubahan import (
    AlihUrusan,
    Digabung,
    Dihapus,
    Dipecah,
    Dipindah,
    Ditambah,
    Ditata,
    GantiAsal,
    GantiJenis,
    GantiKeterangan,
    GantiKode,
    GantiNama,
    Organ,
    Tetap,
)
from polakerja_diagram.amend.remarks import is_remark
from polakerja_diagram.amend.saying import OrganNames, Ucapan, changed, join_nama, sebut_tempat
from polakerja_diagram.model import JenisPerangkat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from polakerja_diagram.amend.events import Kejadian
    from polakerja_diagram.amend.perubahan import PerubahanOrgan, Sasaran, Tempat
    from polakerja_diagram.model import Keterangan, Perangkat

SEBUTAN: Final[dict[type[PerubahanOrgan], str]] = {
    Dipecah: "dipecah",
    Digabung: "digabung",
    Ditata: "ditata ulang",
    GantiKode: "digantikan",
    AlihUrusan: "alih urusan",
    Ditambah: "dibentuk",
    Dihapus: "dihapus",
    Dipindah: "dipindah",
    GantiNama: "berganti nama",
    GantiJenis: "berganti jenis",
    GantiKeterangan: "keterangan berubah",
    GantiAsal: "catatan asal berubah",
}
"""What each kind of change is called in a few words and in the column keterangan; the weightiest first."""


def tell_organ(change: PerubahanOrgan, kamus: OrganNames) -> Ucapan:
    """Return what the change says."""
    match change:
        case Digabung() | Dipecah() | Ditata() | GantiKode() | AlihUrusan():
            return _tell_event(change, kamus)
        case Ditambah() | Dihapus() | Dipindah():
            return _tell_place(change, kamus)
        case _:
            return _tell_data(change, kamus)


def kind_word(change: PerubahanOrgan) -> str:
    """Return what happened in a few words; a move says from what to what."""
    if not isinstance(change, Dipindah):
        return SEBUTAN[type(change)]
    if change.lama.semua_koordinasi and change.baru.semua_koordinasi:
        return "pindah Asisten"
    return "pindah induk" if change.lama.induk != change.baru.induk else "pindah jalur"


def likeness(change: Ditambah | Dihapus | Dipindah, kamus: OrganNames) -> tuple[str, ...]:
    """Return what organs share of which the same can be said at once: kind, what happened, where."""
    match change:
        case Ditambah(organ):
            return SEBUTAN[Ditambah], _kind(organ.perangkat), sebut_tempat(organ.tempat, kamus.baru)
        case Dihapus(perangkat, tempat):
            return SEBUTAN[Dihapus], _kind(perangkat), sebut_tempat(tempat, kamus.lama)
        case Dipindah(perangkat, lama, baru):
            where = sebut_tempat(lama, kamus.lama), sebut_tempat(baru, kamus.baru)
            return kind_word(change), _kind(perangkat), *where
    assert_never(change)


def tell_alike(changes: Sequence[Ditambah | Dihapus | Dipindah], kamus: OrganNames) -> Ucapan:
    """Return what changes of one likeness say: their number, what happened, and every name."""
    what, kind, *where = likeness(changes[0], kamus)
    semua = (one.organ.perangkat if isinstance(one, Ditambah) else one.perangkat for one in changes)
    names = _names(semua)
    counted, cell = f"{len(names)} {kind} {what}", "; ".join(names)
    match changes[0]:
        case Ditambah():
            note = _with(counted, where[0])
            return Ucapan(f"{note}: {join_nama(names)}", "", cell, note)
        case Dihapus():
            note = _with(counted, where[0] and f"semula {where[0]}")
            return Ucapan(f"{note}: {join_nama(names)}", cell, "", note)
        case _:
            lama, baru = (one or "tanpa jalur" for one in where)
            said = f"{counted}, semula {lama}, kini {baru}: {join_nama(names)}"
            return Ucapan(said, f"{lama}: {cell}", f"{baru}: {cell}", counted)


def _kind(perangkat: Perangkat) -> str:
    return "instansi" if perangkat.jenis is JenisPerangkat.KONTEKS else perangkat.jenis.value


def _tell_event(change: Kejadian, kamus: OrganNames) -> Ucapan:
    if isinstance(change, GantiKode) and is_remark(change):
        kode = change.dari.kode, change.menjadi.perangkat.kode
        return changed(change.menjadi.perangkat.nama, "kode berganti", *kode)
    dari = (change.dari,) if isinstance(change, Dipecah | GantiKode) else change.dari
    match change:
        case Digabung(_, Organ(perangkat)):
            what, menjadi = f"digabung menjadi {perangkat.nama}", (change.menjadi,)
        case Digabung(_, Tetap() as result):
            what = f"dilebur ke dalam {result.lama.nama}"
            if result.lama.nama != result.perangkat.nama:
                what += f", yang menjadi {result.perangkat.nama}"
            sentence = f"{join_nama(_names(dari))} {what}"
            return Ucapan(
                sentence, "; ".join(_names((result.lama, *dari))), result.perangkat.nama, SEBUTAN[Digabung]
            )
        case Dipecah(_, menjadi) if not isinstance(menjadi[0], Organ):
            what = f"dibubarkan; urusannya beralih kepada {join_nama(_results(menjadi))}"
        case Dipecah(_, menjadi):
            what = f"dipecah menjadi {join_nama(_results(menjadi))}"
        case Ditata(_, menjadi):
            what = f"ditata ulang menjadi {join_nama(_results(menjadi))}"
        case GantiKode(_, result):
            what, menjadi = f"digantikan oleh {result.perangkat.nama}", (result,)
        case AlihUrusan():
            return _tell_transfer(change, kamus)
    note = "; ".join(part for part in (SEBUTAN[type(change)], *_places(menjadi, kamus)) if part)
    return Ucapan(
        f"{join_nama(_names(dari))} {what}", "; ".join(_names(dari)), "; ".join(_results(menjadi)), note
    )


def _tell_transfer(change: AlihUrusan, kamus: OrganNames) -> Ucapan:
    dari, nama = join_nama(_names(change.dari)), change.ke.perangkat.nama
    if isinstance(change.ke, Organ):
        sentence = f"{nama} dibentuk dari sebagian urusan {dari}"
    else:
        sentence = f"sebagian urusan {dari} beralih kepada {nama}"
    note = "; ".join((SEBUTAN[AlihUrusan], *_places((change.ke,), kamus)))
    return Ucapan(sentence, "; ".join(_names(change.dari)), nama, note)


def _tell_place(change: Ditambah | Dihapus | Dipindah, kamus: OrganNames) -> Ucapan:
    match change:
        case Ditambah(organ):
            nama, tempat = organ.perangkat.nama, sebut_tempat(organ.tempat, kamus.baru)
            return Ucapan(_with(f"{nama} dibentuk", tempat), "", nama, _with(SEBUTAN[Ditambah], tempat))
        case Dihapus(perangkat, lama):
            tempat = sebut_tempat(lama, kamus.lama)
            note = _with(SEBUTAN[Dihapus], tempat and f"semula {tempat}")
            return Ucapan(f"{perangkat.nama} dihapus", perangkat.nama, "", note)
        case Dipindah(perangkat, lama, baru):
            return changed(
                perangkat.nama,
                kind_word(change),
                sebut_tempat(lama, kamus.lama),
                sebut_tempat(baru, kamus.baru),
            )
    assert_never(change)


def _tell_data(change: GantiNama | GantiJenis | GantiKeterangan | GantiAsal, kamus: OrganNames) -> Ucapan:
    nama = change.perangkat.nama
    match change:
        case GantiNama(lama, perangkat) if lama.nama == perangkat.nama:
            return changed(nama, "singkatan berubah", lama.singkatan, perangkat.singkatan)
        case GantiNama(lama):
            return Ucapan(f"{lama.nama} berganti nama menjadi {nama}", lama.nama, nama, SEBUTAN[GantiNama])
        case GantiJenis(perangkat, jenis):
            return changed(nama, SEBUTAN[GantiJenis], jenis.value, perangkat.jenis.value)
        case GantiAsal(perangkat, asal):
            return changed(nama, SEBUTAN[GantiAsal], kamus.names(asal), kamus.names(perangkat.asal))
        case GantiKeterangan(perangkat, lama, tempat_lama, tempat_baru):
            return changed(
                nama,
                SEBUTAN[GantiKeterangan],
                _remarks(lama, tempat_lama),
                _remarks(perangkat.keterangan, tempat_baru),
            )
    assert_never(change)


def _remarks(keterangan: Keterangan, tempat: Tempat) -> str:
    """Return what is known about the organ and about each of its rows, each thing said once."""
    rows = [row.keterangan for row in tempat.semua_koordinasi]
    rows += [row.keterangan for row in tempat.semua_langsung]
    said = [say_keterangan(one) for one in (keterangan, *rows)]
    said += ["bersama" for row in tempat.semua_koordinasi if row.bersama]
    return "; ".join(dict.fromkeys(part for part in said if part))


def say_keterangan(keterangan: Keterangan) -> str:
    """Return a remark in one line: status, article, reason, sources, note."""
    parts = (
        keterangan.status.value if keterangan.status else "",
        keterangan.dasar,
        keterangan.alasan,
        ", ".join(keterangan.sumber),
        keterangan.catatan,
    )
    return ", ".join(part for part in parts if part)


def _names(semua: Iterable[Perangkat]) -> tuple[str, ...]:
    return tuple(p.nama for p in semua)


def _results(semua: Iterable[Sasaran]) -> tuple[str, ...]:
    return tuple(result.perangkat.nama for result in semua)


def _places(semua: Iterable[Sasaran], kamus: OrganNames) -> tuple[str, ...]:
    """Return where the new organs stand; their names only where there are several."""
    organs = [result for result in semua if isinstance(result, Organ)]
    said = [(organ.perangkat.nama, sebut_tempat(organ.tempat, kamus.baru)) for organ in organs]
    if len(said) == 1:
        return tuple(tempat for _, tempat in said if tempat)
    return tuple(f"{nama} {tempat}" for nama, tempat in said if tempat)


def _with(what: str, tempat: str) -> str:
    return f"{what}, {tempat}" if tempat else what
