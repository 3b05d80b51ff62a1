"""What the drafter is told of a draft beside the act itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from polakerja_diagram.akta.akta import PilihanNaskah
from polakerja_diagram.akta.susun import write_akta
from polakerja_diagram.akta.teks import as_text
from polakerja_diagram.amend.decide import amend, revoke
from polakerja_diagram.amend.rantai import Rantai
from polakerja_diagram.choices import NomorLampiran
from polakerja_diagram.model import Keterangan, Status
from tests.unit.amend.contoh import INDUK, RANCANGAN, STRUKTUR, amended, organ
from tests.unit.amend.contoh import perubahan as act_of_change

if TYPE_CHECKING:
    from polakerja_diagram.akta.akta import Akta
    from polakerja_diagram.model import Struktur

PINDAH = amended(STRUKTUR, dinsos="asisten-2")


def inferred(struktur: Struktur) -> Struktur:
    """Return the structure with three inferred rows of coordination."""
    rows = struktur.semua_koordinasi
    known = Keterangan(status=Status.TURUNAN)
    return replace(
        struktur, semua_koordinasi=(*(replace(row, keterangan=known) for row in rows[:3]), *rows[3:])
    )


def perubahan(baru: Struktur) -> Akta:
    naskah = write_akta(amend(baru, STRUKTUR, Rantai(INDUK)))
    assert naskah is not None
    return naskah


def pencabutan(baru: Struktur) -> Akta:
    naskah = write_akta(revoke(baru, Rantai(INDUK)))
    assert naskah is not None
    return naskah


def test_an_amending_act_counts_the_inferred_rows_of_each_annex_that_it_carries() -> None:
    naskah = perubahan(inferred(PINDAH))

    assert naskah.semua_catatan == (
        "Catatan: 3 hubungan pada Lampiran disimpulkan dan belum dipastikan; pastikan sebelum ditetapkan.",
    )
    assert naskah.semua_catatan[0] not in as_text(naskah)


def test_a_replacing_act_counts_them_too_by_the_numbers_of_its_annexes() -> None:
    naskah = pencabutan(inferred(PINDAH))

    assert naskah.semua_catatan[0] == (
        "Catatan: 3 hubungan pada Lampiran II disimpulkan dan belum dipastikan; pastikan sebelum ditetapkan."
    )


def test_where_nothing_is_inferred_nothing_is_said() -> None:
    assert perubahan(PINDAH).semua_catatan == ()
    (keputusan,) = pencabutan(PINDAH).semua_catatan
    assert keputusan == (
        "Catatan: nasib keputusan yang ditetapkan berdasarkan peraturan lama ditulis tetap berlaku; "
        "sesuaikan bila lain (Lampiran II UU 12/2011 angka 148 dan angka 282)."
    )


def test_an_annex_of_which_nothing_is_said_stays_and_the_draft_says_so() -> None:
    naskah = perubahan(replace(PINDAH, semua_lampiran=PINDAH.semua_lampiran[1:]))

    (catatan,) = naskah.semua_catatan
    assert catatan == (
        "Catatan: keadaan baru tidak memuat Lampiran I, yang dianggap tetap berlaku; bila dihapus, tulis "
        "'dihapus: ya' pada barisnya."
    )


def test_the_annex_keeps_the_number_of_the_amended_act_where_the_drafter_chooses_so() -> None:
    naskah = write_akta(
        amend(PINDAH, STRUKTUR, Rantai(INDUK)), PilihanNaskah(nomor_lampiran=NomorLampiran.TETAP)
    )

    assert naskah is not None
    assert naskah.semua_lampiran[0].judul[0] == "LAMPIRAN II"
    assert (
        "sebagaimana tercantum dalam Lampiran II yang merupakan" in naskah.semua_pasal[0].semua_baris[0].teks
    )


def test_an_annex_of_which_only_the_order_changed_is_told() -> None:
    rows = STRUKTUR.semua_koordinasi
    turned = replace(STRUKTUR, peraturan=RANCANGAN, semua_koordinasi=(rows[1], rows[0], *rows[2:]))

    naskah = perubahan(turned)

    assert naskah.semua_catatan == ("Catatan: pada Lampiran II hanya urutan yang berubah.",)
    assert naskah.menimbang[1].teks.startswith("bahwa urutan Perangkat Daerah dalam Lampiran II ")


def test_where_more_than_half_changes_a_new_act_is_proposed() -> None:
    renamed = [organ(p.kode, f"{p.nama} Daerah", p.jenis) for p in STRUKTUR.semua_perangkat[4:]]

    few, many = (
        perubahan(amended(STRUKTUR, *renamed[:1])),
        perubahan(amended(STRUKTUR, *renamed, dinsos="sekda")),
    )

    assert few.semua_catatan == ()
    (catatan,) = many.semua_catatan
    assert catatan == (
        "Catatan: lebih dari separuh isi lampiran berubah; lebih baik peraturan lama dicabut dan disusun "
        "kembali (Lampiran II UU 12/2011 angka 237)."
    )


@pytest.mark.parametrize(("earlier", "told"), [(2, False), (3, True)])
def test_from_the_fourth_amendment_on_restating_is_proposed(earlier: int, told: bool) -> None:  # noqa: FBT001
    acts = tuple(act_of_change(n, str(n), str(2025 + n)) for n in range(1, earlier + 1))

    naskah = write_akta(amend(PINDAH, STRUKTUR, Rantai(INDUK, acts)))

    assert naskah is not None
    assert any("angka 238" in one for one in naskah.semua_catatan) == told
