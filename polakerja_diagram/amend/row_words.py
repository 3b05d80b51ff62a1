"""A change of an annex, a group, a relation, the act or another part of the file, in words."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from polakerja_diagram.amend.organ_words import say_keterangan
from polakerja_diagram.amend.perubahan import (
    Bagian,
    BagianDiubah,
    Baris,
    BarisDihapus,
    BarisDitambah,
    BarisDiubah,
)
from polakerja_diagram.amend.saying import OrganNames, Ucapan, changed, join_nama
from polakerja_diagram.model import Hubungan, Kelompok, Lampiran, Peraturan
from polakerja_diagram.sebutan.citation import say_peraturan
from polakerja_diagram.sebutan.numerals import roman
from polakerja_diagram.words.sentences import join_dan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BAGIAN: Final = {
    Bagian.PERATURAN: "Data peraturan",
    Bagian.DASAR_HUBUNGAN: "Dasar hubungan",
    Bagian.BATANG_TUBUH: "Batang tubuh",
    Bagian.NOMENKLATUR: "Nomenklatur Perda",
    Bagian.TATA_LETAK: "Tata letak",
    Bagian.BATAS: "Batas",
    Bagian.SUMBER: "Daftar sumber",
    Bagian.LAMPIRAN_DIHAPUS: "Daftar lampiran yang dihapus",
    Bagian.SKEMA: "Versi berkas",
}


def tell_baris(change: BarisDitambah | BarisDihapus | BarisDiubah, kamus: OrganNames) -> Ucapan:
    """Return what the change of an annex, a group or a relation says; what is gone by its former names."""
    match change:
        case BarisDitambah(row):
            said = _say(row, kamus.name)
            return Ucapan(f"{said} ditambahkan", "", said, "ditambahkan")
        case BarisDihapus(row):
            said = _say(row, kamus.former)
            return Ucapan(f"{said} dihapus", said, "", "dihapus")
        case BarisDiubah(lama, row):
            before, said = _say(lama, kamus.former), _say(row, kamus.name)
            if before != said:
                return Ucapan(f"{before} menjadi {said}", before, said, "diubah")
            return changed(said, "diubah", _rest(lama), _rest(row))


def alike(change: BarisDitambah | BarisDihapus) -> tuple[str, ...] | None:
    """Return what relations share that can be told as one: added or gone, kind, first end."""
    row = change.baris
    if not isinstance(row, Hubungan):
        return None
    return type(change).__name__, row.jenis, row.bentuk or "", row.dari


def tell_rows(changes: Sequence[BarisDitambah | BarisDihapus], kamus: OrganNames) -> Ucapan:
    """Return what relations of one kind from one organ say at once."""
    first, name = changes[0], kamus.name if isinstance(changes[0], BarisDitambah) else kamus.former
    rows = [one.baris for one in changes if isinstance(one.baris, Hubungan)]
    said = f"Hubungan {_kind(rows[0])} {name(rows[0].dari)} dengan {join_nama(name(row.ke) for row in rows)}"
    if isinstance(first, BarisDitambah):
        return Ucapan(f"{said} ditambahkan", "", said, f"{len(rows)} ditambahkan")
    return Ucapan(f"{said} dihapus", said, "", f"{len(rows)} dihapus")


def tell_taken(kode: str, row: Hubungan, kamus: OrganNames) -> str:
    """Return a relation that went with an organ, seen from the organ: `struktural dengan Dinas Kesehatan`."""
    return f"{_kind(row)} dengan {kamus.former(row.ke if row.dari == kode else row.dari)}"


def tell_bagian(change: BagianDiubah) -> Ucapan:
    """Return what the change of a part says; another number, year or subject is another act."""
    name = BAGIAN[change.bagian]
    lama, baru = change.lama, change.baru
    if isinstance(lama, Peraturan) and isinstance(baru, Peraturan):
        before, after = say_peraturan(lama), say_peraturan(baru)
        if before != after:
            return Ucapan(f"{before} menjadi {after}", before, after, "peraturan")
    if change.bagian is Bagian.BATANG_TUBUH:
        return _tell_articles(lama, baru)
    if is_dataclass(lama) and is_dataclass(baru):
        differing = [
            (field.name.replace("_", " "), getattr(lama, field.name), getattr(baru, field.name))
            for field in fields(lama)
            if field.compare and getattr(lama, field.name) != getattr(baru, field.name)
        ]
        names = join_dan(tuple(label for label, _, _ in differing))
        before = "; ".join(f"{label}: {_plain(value)}" for label, value, _ in differing)
        after = "; ".join(f"{label}: {_plain(value)}" for label, _, value in differing)
        return Ucapan(f"{name} berubah: {names}", before, after, name.lower())
    return Ucapan(f"{name} berubah", _plain(lama), _plain(baru), name.lower())


def _tell_articles(lama: Any, baru: Any) -> Ucapan:
    """Return which articles that a file holds word for word are worded otherwise."""
    sides: list[dict[str, str]] = [{one.tempat: one.teks for one in side} for side in (lama, baru)]
    places = dict.fromkeys(place for side in sides for place in side)
    changed_places = tuple(one for one in places if sides[0].get(one) != sides[1].get(one))
    before, after = (
        "; ".join(f"{one}: {side[one]}" for one in changed_places if one in side) for side in sides
    )
    said = join_dan(changed_places) or "urutannya"
    return Ucapan(f"Batang tubuh berubah: {said}", before, after, "batang tubuh")


def _say(row: Baris, name: Callable[[str], str]) -> str:
    if isinstance(row, Lampiran):
        return f"Lampiran {row.angka or roman(row.urutan)} ({row.nama})"
    if isinstance(row, Kelompok):
        return f"Kelompok {row.judul} ({', '.join(map(name, row.anggota))})"
    return f"Hubungan {_kind(row)} {name(row.dari)} dengan {name(row.ke)}"


def _kind(row: Hubungan) -> str:
    return f"{row.jenis.value} ({row.bentuk.value})" if row.bentuk else row.jenis.value


def _rest(row: Baris) -> str:
    """Return what a row says beside its name: article, first page, status."""
    if isinstance(row, Hubungan):
        return say_keterangan(row.keterangan)
    if isinstance(row, Lampiran):
        page = f"halaman awal {row.halaman_awal}" if row.halaman_awal is not None else ""
        return ", ".join(part for part in (row.dasar, page) if part)
    return row.nama


def _plain(value: Any) -> str:
    """Return a value as a drafter would write it; a record is its filled fields, a list its items."""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if value is None or value == "":
        return "kosong"
    if is_dataclass(value):
        filled = (
            getattr(value, field.name)
            for field in fields(value)
            if field.compare and getattr(value, field.name) not in ("", None)
        )
        return ", ".join(_plain(item) for item in filled) or "kosong"
    if isinstance(value, tuple):
        return "; ".join(_plain(item) for item in value) or "kosong"
    return value.isoformat() if isinstance(value, date) else str(value)
