"""A change of an annex, a group, a relation, the act or another part of the file, in words."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, Final

from polakerja_diagram.amend.organ_words import say_keterangan
from polakerja_diagram.amend.perubahan import (
    Bagian,
    BagianDiubah,
    Baris,
    BarisDihapus,
    BarisDitambah,
    BarisDiubah,
    PerubahanBaris,
)
from polakerja_diagram.amend.saying import OrganNames, Ucapan, changed
from polakerja_diagram.model import Hubungan, Kelompok, Lampiran, Peraturan
from polakerja_diagram.sebutan.citation import say_peraturan
from polakerja_diagram.sebutan.numerals import roman
from polakerja_diagram.words.sentences import join_dan

BAGIAN: Final = {
    Bagian.PERATURAN: "Data peraturan",
    Bagian.DASAR_HUBUNGAN: "Dasar hubungan",
    Bagian.NOMENKLATUR: "Nomenklatur Perda",
    Bagian.TATA_LETAK: "Tata letak",
    Bagian.BATAS: "Batas",
    Bagian.SUMBER: "Daftar sumber",
    Bagian.LAMPIRAN_DIHAPUS: "Daftar lampiran yang dihapus",
    Bagian.SKEMA: "Versi berkas",
}


def tell_baris(change: PerubahanBaris, kamus: OrganNames) -> Ucapan:
    """Return what the change of an annex, a group or a relation says."""
    said = _say(change.baris, kamus)
    match change:
        case BarisDitambah():
            return Ucapan(f"{said} ditambahkan", "", said, "ditambahkan")
        case BarisDihapus():
            return Ucapan(f"{said} dihapus", said, "", "dihapus")
        case BarisDiubah(lama):
            before = _say(lama, kamus)
            if before != said:
                return Ucapan(f"{before} menjadi {said}", before, said, "diubah")
            return changed(said, "diubah", _rest(lama), _rest(change.baris))
        case _:
            where = f"sesudah {_say_key(change.sesudah, kamus)}" if change.sesudah else "paling depan"
            return changed(said, "berpindah urutan", "", where)


def tell_bagian(change: BagianDiubah) -> Ucapan:
    """Return what the change of a part says; another number, year or subject is another act."""
    name = BAGIAN[change.bagian]
    lama, baru = change.lama, change.baru
    if isinstance(lama, Peraturan) and isinstance(baru, Peraturan):
        before, after = say_peraturan(lama), say_peraturan(baru)
        if before != after:
            return Ucapan(f"{before} menjadi {after}", before, after, "peraturan")
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


def _say(row: Baris, kamus: OrganNames) -> str:
    if isinstance(row, Lampiran):
        return f"Lampiran {row.angka or roman(row.urutan)} ({row.nama})"
    if isinstance(row, Kelompok):
        return f"Kelompok {row.judul} ({', '.join(kamus.name(name) for name in row.anggota)})"
    bentuk = f" ({row.bentuk.value})" if row.bentuk else ""
    return f"Hubungan {row.jenis.value}{bentuk} {kamus.name(row.dari)} dengan {kamus.name(row.ke)}"


def _say_key(key: tuple[str, ...], kamus: OrganNames) -> str:
    """Return what the row before is called: two ends and a kind, a chart, or the name of a group."""
    if len(key) > 2:  # noqa: PLR2004 - relations have keys of five parts; the last part numbers equal rows
        return f"hubungan {key[2]} {kamus.name(key[0])} dengan {kamus.name(key[1])}"
    return key[0]


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
