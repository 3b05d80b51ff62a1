"""What the draft of an act says of the rows that nobody has confirmed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from polakerja_diagram.amend import compare_struktur
from polakerja_diagram.amend.affected import changed_lampiran
from polakerja_diagram.amend.naskah import as_text, write_pencabutan, write_perubahan
from polakerja_diagram.amend.rantai import Rantai
from polakerja_diagram.model import Keterangan, Status
from tests.unit.amend.contoh import INDUK, STRUKTUR, amended

if TYPE_CHECKING:
    from polakerja_diagram.amend.naskah import Naskah
    from polakerja_diagram.model import Struktur

PINDAH = amended(STRUKTUR, dinsos="asisten-2")


def inferred(struktur: Struktur) -> Struktur:
    """Return the structure with three inferred rows of coordination."""
    rows = struktur.semua_koordinasi
    known = Keterangan(status=Status.TURUNAN)
    return replace(
        struktur, semua_koordinasi=(*(replace(row, keterangan=known) for row in rows[:3]), *rows[3:])
    )


def perubahan(baru: Struktur) -> Naskah:
    annexes = changed_lampiran(STRUKTUR, baru, compare_struktur(STRUKTUR, baru))
    return write_perubahan(baru, Rantai(INDUK), annexes)


def test_an_amending_act_counts_the_inferred_rows_of_each_annex_that_it_carries() -> None:
    naskah = perubahan(inferred(PINDAH))

    assert naskah.semua_catatan == (
        "Catatan: 3 baris Lampiran masih turunan, belum terverifikasi; pastikan sebelum ditetapkan.",
    )
    assert as_text(naskah).endswith(f"\n\n{naskah.semua_catatan[0]}\n")


def test_a_replacing_act_counts_them_too_by_the_numbers_of_its_annexes() -> None:
    naskah = write_pencabutan(inferred(PINDAH), Rantai(INDUK))

    assert naskah.semua_catatan == (
        "Catatan: 3 baris Lampiran II masih turunan, belum terverifikasi; pastikan sebelum ditetapkan.",
    )


def test_where_nothing_is_inferred_nothing_is_said() -> None:
    assert perubahan(PINDAH).semua_catatan == ()
    assert write_pencabutan(PINDAH, Rantai(INDUK)).semua_catatan == ()
