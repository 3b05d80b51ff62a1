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
    from collections.abc import Iterator, Mapping

    from polakerja_diagram.model import Kode, Perangkat, Struktur

ADALAH: Final = " adalah "
"""Between a word and its definition (UU 12/2011 Lampiran II point 102)."""

SISIPAN: Final = re.compile(r"(\d+)([a-z]*)")
"""A number, and the letter of one that was inserted after it: points 234, 235."""


UBAH: Final = "diubah sehingga berbunyi sebagai berikut"
"""UU 12/2011 Lampiran II point 233 huruf a; `berbunyi` is said of articles only."""


@dataclass(frozen=True, slots=True)
class Ketentuan:
    """One change in Pasal I: `Ketentuan Lampiran II`, and what is done (`diubah sehingga ...`), no full stop.

    `di_depan`: the act can stand between the two (`Ketentuan Lampiran II dalam Peraturan ... diubah ...`).
    `semua_bunyi`: the places in the body that change and their words, empty where one is deleted; an annex
    has none.
    """

    hal: str
    dilakukan: str
    di_depan: bool = True
    semua_bunyi: tuple[tuple[TempatPasal, str], ...] = ()

    @property
    def kutipan(self) -> tuple[SentenceLine, ...]:
        """The words that follow a colon, each with its mark; a whole article after its number."""
        said = ((tempat, teks) for tempat, teks in self.semua_bunyi if teks)
        return tuple(
            SentenceLine(2, tempat.tanda, teks if tempat.tanda else f"{tempat} {teks}")
            for tempat, teks in said
        )


def change_articles(lama: Struktur, baru: Struktur) -> tuple[Ketentuan, ...]:
    """Return what changes in the body of the amended act, in the order of its articles."""
    found: dict[TempatPasal, Ketentuan] = {}
    for one in (*_rewritten(lama, baru), *_asisten(lama, baru), *_calls(lama, baru)):
        found.setdefault(one.semua_bunyi[0][0], one)
    return tuple(found[tempat] for tempat in sorted(found, key=lambda one: one.urutan))


def texts(struktur: Struktur) -> dict[TempatPasal, str]:
    """Return the articles that a file holds, by their place, without the mark before them."""
    places = ((read_tempat(one.tempat), one.teks) for one in struktur.batang_tubuh)
    return {tempat: teks.removeprefix(tempat.tanda).lstrip() for tempat, teks in places if tempat}


def place_new(lama: Struktur, baru: Struktur) -> tuple[tuple[Perangkat, TempatPasal], ...]:
    """Return each new Asisten with the number of its definition: after that of the last one (234, 235).

    Empty where no Asisten of the amended act is defined by a number.
    """
    before, after = _of_kind(lama), _of_kind(baru)
    kept = {*before, *(one.kode for kode, one in _heirs(after).items() if kode in before)}
    entering = [one for kode, one in after.items() if kode not in kept]
    last = _last_definition(before)
    found = SISIPAN.fullmatch(last.angka) if last else None
    if last is None or found is None:
        return ()
    first = ALFABET.index(found[2]) + 2 if found[2] else 1
    return tuple(
        (one, replace(last, angka=f"{found[1]}{letter(first + n)}")) for n, one in enumerate(entering)
    )


def _changed(tempat: TempatPasal, teks: str) -> Ketentuan:
    return Ketentuan(f"Ketentuan {tempat.terbalik}", UBAH, semua_bunyi=((tempat, teks),))


def _rewritten(lama: Struktur, baru: Struktur) -> Iterator[Ketentuan]:
    """Yield each article that both states hold in different words; capitals count in an article."""
    before = texts(lama)
    for tempat, teks in texts(baru).items():
        if tempat in before and before[tempat] != teks:
            yield _changed(tempat, teks)


def _asisten(lama: Struktur, baru: Struktur) -> Iterator[Ketentuan]:
    """Yield what becomes of the definitions of Asisten that have another name, are new or gone."""
    before, after = _of_kind(lama), _of_kind(baru)
    heirs, known = _heirs(after), texts(lama)
    for kode, old in before.items():
        tempat = read_tempat(old.keterangan.dasar)
        new = after.get(kode) or heirs.get(kode)
        if tempat is None or not tempat.angka:
            continue
        if new is None:
            hal = tempat.terbalik
            yield Ketentuan(f"{hal[:1].upper()}{hal[1:]}", "dihapus", semua_bunyi=((tempat, ""),))
        elif not same_words(old.nama, new.nama):
            yield _changed(tempat, _renamed(known.get(tempat, ""), old.nama, new.nama))
    yield from _inserted(lama, baru)


def _of_kind(struktur: Struktur) -> dict[Kode, Perangkat]:
    return {one.kode: one for one in struktur.semua_perangkat if one.jenis is JenisPerangkat.ASISTEN}


def _heirs(after: Mapping[Kode, Perangkat]) -> dict[Kode, Perangkat]:
    """Return who has taken another kode, by the old one."""
    return {one.asal[0]: one for one in after.values() if len(one.asal) == 1 and one.asal[0] not in after}


def _last_definition(before: Mapping[Kode, Perangkat]) -> TempatPasal | None:
    places = (read_tempat(one.keterangan.dasar) for one in before.values())
    return max((one for one in places if one and one.angka), key=lambda one: one.urutan, default=None)


def _renamed(teks: str, lama: str, baru: str) -> str:
    """Return a definition for another name; a gap where the file does not hold it for the old name."""
    _, middle, rest = teks.partition(ADALAH)
    if not middle or lama not in teks:
        return celah(f"definisi {baru}")
    return f"{baru}{middle}{rest.replace(lama, baru)}"


def _inserted(lama: Struktur, baru: Struktur) -> Iterator[Ketentuan]:
    """Yield the insertion of the definitions of new Asisten."""
    new, last = place_new(lama, baru), _last_definition(_of_kind(lama))
    if not new or last is None:
        return
    known, where = texts(baru), replace(last, angka="")
    following = last.urutan[-1][0] + 1
    names = join_dan(tuple(f"angka {tempat.angka}" for _, tempat in new))
    yield Ketentuan(
        f"Di antara angka {last.angka} dan angka {following} {where.terbalik}",
        f"disisipkan {say_jumlah(len(new))} angka, yakni {names} sehingga berbunyi sebagai berikut",
        di_depan=False,
        semua_bunyi=tuple(
            (tempat, known.get(tempat) or celah(f"definisi {one.nama}")) for one, tempat in new
        ),
    )


def _calls(lama: Struktur, baru: Struktur) -> Iterator[Ketentuan]:
    """Yield each article that calls an annex which is new, deleted, or has another number."""
    before, held, written = {one.bagan: one for one in lama.semua_lampiran}, texts(lama), texts(baru)
    for annex in baru.semua_lampiran:
        old, tempat = before.get(annex.bagan), read_tempat(annex.dasar)
        called = nama_urutan(baru, annex)
        if tempat and (old is None or angka_lampiran(lama, old) != angka_lampiran(baru, annex)):
            teks = _recalled(held.get(tempat, ""), nama_urutan(lama, old), called) if old else ""
            own = "" if tempat in held else written.get(tempat, "")
            yield _changed(tempat, own or teks or celah(f"bunyi {tempat} yang merujuk {called}"))
    for annex in baru.lampiran_dihapus:
        old = before.get(annex.bagan)
        tempat = read_tempat(old.dasar) if old else None
        if old and tempat:
            yield _changed(tempat, celah(f"bunyi {tempat} tanpa {nama_urutan(lama, old)}"))


def _recalled(teks: str, lama: str, baru: str) -> str:
    """Return an article that calls an annex by its new number; empty where it calls none or several.

    >>> _recalled("tercantum dalam Lampiran, yang", "Lampiran", "Lampiran I")
    'tercantum dalam Lampiran I, yang'
    >>> _recalled("tercantum dalam Lampiran II", "Lampiran", "Lampiran I")
    ''
    """
    found, count = re.subn(rf"\b{re.escape(lama)}\b(?! [IVXLC]+\b)", baru, teks)
    return found if count == 1 else ""
