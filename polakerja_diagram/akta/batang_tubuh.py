"""Articles of the amended act that must change too: definitions of Asisten, calls of annexes, other words.

What the file holds verbatim (`batang-tubuh`) is amended or quoted; what it does not hold is a gap.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from polakerja_diagram.amend.remarks import same_words
from polakerja_diagram.model import JenisPerangkat
from polakerja_diagram.sebutan.celah import celah
from polakerja_diagram.sebutan.citation import angka_lampiran, nama_urutan
from polakerja_diagram.sebutan.numerals import say_jumlah
from polakerja_diagram.sebutan.tempat import TempatPasal, read_tempat
from polakerja_diagram.words.sentences import ALFABET, SentenceLine, join_dan, letter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from polakerja_diagram.model import Kode, Perangkat, Struktur

ADALAH: Final = " adalah "
"""Between a word and its definition (UU 12/2011 Lampiran II point 102)."""

SISIPAN: Final = re.compile(r"(\d+)([a-z]*)")
"""A number, and the letter of one that was inserted after it: points 234, 235."""


@dataclass(frozen=True, slots=True)
class Ketentuan:
    """One change in Pasal I: `Ketentuan Lampiran II`, and what is done (`diubah sehingga ...`), no full stop.

    `di_depan`: the act can stand between the two (`Ketentuan Lampiran II dalam Peraturan ... diubah ...`).
    `kutipan`: the words that follow a colon. `tempat` is the article that changes, None for an annex.
    """

    hal: str
    dilakukan: str
    di_depan: bool = True
    kutipan: tuple[SentenceLine, ...] = ()
    tempat: TempatPasal | None = None


def change_articles(lama: Struktur, baru: Struktur) -> tuple[Ketentuan, ...]:
    """Return what changes in the body of the amended act, in the order of its articles."""
    found: dict[TempatPasal, Ketentuan] = {}
    for one in (*_rewritten(lama, baru), *_asisten(lama, baru), *_calls(lama, baru)):
        if one.tempat is not None:
            found.setdefault(one.tempat, one)
    return tuple(found[tempat] for tempat in sorted(found, key=lambda one: one.urutan))


def texts(struktur: Struktur) -> dict[TempatPasal, str]:
    """Return the articles that a file holds, by their place, without the mark before them."""
    places = ((read_tempat(one.tempat), one.teks) for one in struktur.batang_tubuh)
    return {tempat: teks.removeprefix(tempat.tanda).lstrip() for tempat, teks in places if tempat}


def _changed(tempat: TempatPasal, teks: str) -> Ketentuan:
    """Return the change of an article (UU 12/2011 Lampiran II point 233 huruf a)."""
    words = "diubah sehingga berbunyi sebagai berikut"
    return Ketentuan(f"Ketentuan {tempat.terbalik}", words, kutipan=(_quoted(tempat, teks),), tempat=tempat)


def _quoted(tempat: TempatPasal, teks: str) -> SentenceLine:
    return SentenceLine(2, tempat.tanda, teks) if tempat.tanda else SentenceLine(2, "", f"{tempat} {teks}")


def _rewritten(lama: Struktur, baru: Struktur) -> Iterator[Ketentuan]:
    """Yield each article that both states hold in different words; capitals count in an article."""
    before = texts(lama)
    for tempat, teks in texts(baru).items():
        if tempat in before and before[tempat] != teks:
            yield _changed(tempat, teks)


def _asisten(lama: Struktur, baru: Struktur) -> Iterator[Ketentuan]:
    """Yield what becomes of the definitions of Asisten that have another name, are new or gone."""
    before, after = _of_kind(lama), _of_kind(baru)
    heirs = {one.asal[0]: one for one in after.values() if len(one.asal) == 1 and one.asal[0] not in after}
    known = texts(lama)
    for kode, old in before.items():
        tempat = read_tempat(old.keterangan.dasar)
        new = after.get(kode) or heirs.get(kode)
        if tempat is None or tempat.angka == "":
            continue
        if new is None:
            hal = tempat.terbalik
            yield Ketentuan(f"{hal[:1].upper()}{hal[1:]}", "dihapus", tempat=tempat)
        elif not same_words(old.nama, new.nama):
            yield _changed(tempat, _renamed(known.get(tempat, ""), old.nama, new.nama))
    kept = {*before, *(one.kode for kode, one in heirs.items() if kode in before)}
    yield from _inserted([one for kode, one in after.items() if kode not in kept], before, texts(baru))


def _of_kind(struktur: Struktur) -> dict[Kode, Perangkat]:
    return {one.kode: one for one in struktur.semua_perangkat if one.jenis is JenisPerangkat.ASISTEN}


def _renamed(teks: str, lama: str, baru: str) -> str:
    """Return a definition for another name; a gap where the file does not hold it in the usual form."""
    head, middle, rest = teks.partition(ADALAH)
    if not (head and middle):
        return celah(f"definisi {baru}")
    return f"{baru}{middle}{rest.replace(lama, baru)}"


def _inserted(
    entering: Sequence[Perangkat], before: Mapping[Kode, Perangkat], known: Mapping[TempatPasal, str]
) -> Iterator[Ketentuan]:
    """Yield the insertion of the definitions of new Asisten after that of the last one (points 234, 235)."""
    defined = [read_tempat(one.keterangan.dasar) for one in before.values()]
    last = max((one for one in defined if one and one.angka), key=lambda one: one.urutan, default=None)
    found = SISIPAN.fullmatch(last.angka) if last else None
    if last is None or found is None or not entering:
        return
    where, number = replace(last, angka=""), int(found[1])
    first = ALFABET.index(found[2]) + 2 if found[2] else 1
    places = [replace(last, angka=f"{number}{letter(first + n)}") for n in range(len(entering))]
    lines = tuple(
        SentenceLine(2, place.tanda, known.get(place) or celah(f"definisi {one.nama}"))
        for place, one in zip(places, entering, strict=True)
    )
    names = join_dan(tuple(f"angka {one.angka}" for one in places))
    yield Ketentuan(
        f"Di antara angka {last.angka} dan angka {number + 1} {where.terbalik}",
        f"disisipkan {say_jumlah(len(entering))} angka, yakni {names} sehingga berbunyi sebagai berikut",
        di_depan=False,
        kutipan=lines,
        tempat=places[0],
    )


def _calls(lama: Struktur, baru: Struktur) -> Iterator[Ketentuan]:
    """Yield each article that calls an annex which is new, deleted, or has another number."""
    before = {one.bagan: one for one in lama.semua_lampiran}
    for annex in baru.semua_lampiran:
        old, tempat = before.get(annex.bagan), read_tempat(annex.dasar)
        called = nama_urutan(baru, annex)
        if tempat and (old is None or angka_lampiran(lama, old) != angka_lampiran(baru, annex)):
            teks = texts(lama).get(tempat, "") if old else ""
            own = nama_urutan(lama, old) if old else called
            yield _changed(
                tempat, _recalled(teks, own, called) or celah(f"bunyi {tempat} yang merujuk {called}")
            )
    for annex in baru.lampiran_dihapus:
        old = before.get(annex.bagan)
        tempat = read_tempat(old.dasar) if old else None
        if old and tempat:
            yield _changed(tempat, celah(f"bunyi {tempat} tanpa {nama_urutan(lama, old)}"))


def _recalled(teks: str, lama: str, baru: str) -> str:
    """Return an article that calls an annex by its new number; empty where it calls none or several."""
    return teks.replace(f"{lama} ", f"{baru} ") if teks.count(f"{lama} ") == 1 else ""
