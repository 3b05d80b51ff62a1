"""What the draft of an act says of the rows that nobody has confirmed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from polakerja_diagram.amend.decide import amend, revoke
from polakerja_diagram.amend.naskah import PilihanNaskah, as_text, write_naskah
from polakerja_diagram.amend.rantai import Rantai
from polakerja_diagram.choices import NomorLampiran
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
    naskah = write_naskah(amend(baru, STRUKTUR, Rantai(INDUK)))
    assert naskah is not None
    return naskah


def pencabutan(baru: Struktur) -> Naskah:
    naskah = write_naskah(revoke(baru, Rantai(INDUK)))
    assert naskah is not None
    return naskah


def test_an_amending_act_counts_the_inferred_rows_of_each_annex_that_it_carries() -> None:
    naskah = perubahan(inferred(PINDAH))

    assert naskah.semua_catatan == (
        "Catatan: 3 hubungan pada Lampiran disimpulkan dan belum dipastikan; pastikan sebelum ditetapkan.",
    )
    assert as_text(naskah).endswith(f"\n\n{naskah.semua_catatan[0]}\n")


def test_a_replacing_act_counts_them_too_by_the_numbers_of_its_annexes() -> None:
    naskah = pencabutan(inferred(PINDAH))

    assert naskah.semua_catatan == (
        "Catatan: 3 hubungan pada Lampiran II disimpulkan dan belum dipastikan; pastikan sebelum ditetapkan.",
    )


def test_where_nothing_is_inferred_nothing_is_said() -> None:
    assert perubahan(PINDAH).semua_catatan == ()
    assert pencabutan(PINDAH).semua_catatan == ()


def test_an_annex_of_which_nothing_is_said_stays_and_the_draft_says_so() -> None:
    naskah = perubahan(replace(PINDAH, semua_lampiran=PINDAH.semua_lampiran[1:]))

    (catatan,) = naskah.semua_catatan
    assert catatan == (
        "Catatan: keadaan baru tidak memuat Lampiran I, yang dianggap tetap berlaku; bila dihapus, tulis "
        "'dihapus: ya' pada barisnya."
    )


def test_the_annex_keeps_the_number_of_the_amended_act_where_the_drafter_chooses_so() -> None:
    naskah = write_naskah(
        amend(PINDAH, STRUKTUR, Rantai(INDUK)), PilihanNaskah(nomor_lampiran=NomorLampiran.TETAP)
    )

    assert naskah is not None
    assert naskah.semua_judul_lampiran[0][0] == "LAMPIRAN II"
    assert (
        "sebagaimana tercantum dalam Lampiran II yang merupakan" in naskah.semua_pasal[0].semua_baris[0].teks
    )
