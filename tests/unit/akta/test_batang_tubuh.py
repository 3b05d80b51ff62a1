"""Which articles of the amended act change with its organs and annexes, and in which words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from polakerja_diagram.akta.batang_tubuh import change_articles
from polakerja_diagram.akta.susun import write_akta
from polakerja_diagram.akta.teks import as_text
from polakerja_diagram.amend.decide import amend
from polakerja_diagram.amend.rantai import Rantai
from polakerja_diagram.model import BunyiPasal, Keterangan
from tests.unit.amend.contoh import INDUK, JALUR, POLA, RANCANGAN, STRUKTUR, J, amended, organ

if TYPE_CHECKING:
    from polakerja_diagram.akta.batang_tubuh import Ketentuan
    from polakerja_diagram.model import Struktur


TEMPAT = {"p1_5": "Pasal 1 angka 5", "p1_6": "Pasal 1 angka 6", "p13": "Pasal 13 ayat (2)"}
BERBUNYI = "diubah sehingga berbunyi sebagai berikut"


def bunyi(**texts: str) -> tuple[BunyiPasal, ...]:
    """Return articles: `p1_5` is Pasal 1 angka 5, `p13` Pasal 13 ayat (2)."""
    places = {
        "p1_5": "Pasal 1 angka 5",
        "p1_6": "Pasal 1 angka 6",
        "p5": "Pasal 5",
        "p13": "Pasal 13 ayat (2)",
    }
    return tuple(BunyiPasal(places[name], teks) for name, teks in texts.items())


PEMERINTAHAN = "Asisten Pemrintahan adalah Asisten Pemerintahan Sekretariat Daerah."
JALUR_13 = "Jalur koordinasi tercantum dalam Lampiran I Peraturan Bupati ini."


def asisten(kode: str, nama: str, dasar: str = "") -> object:
    return organ(kode, nama, J.ASISTEN, keterangan=Keterangan(dasar=dasar))


def with_articles(struktur: Struktur, **texts: str) -> Struktur:
    """Return the structure whose Asisten are defined in Pasal 1, with articles word for word."""
    places = {"asisten-1": "Pasal 1 angka 5", "asisten-2": "Pasal 1 angka 6"}
    organs = tuple(
        replace(one, keterangan=Keterangan(dasar=places[one.kode])) if one.kode in places else one
        for one in struktur.semua_perangkat
    )
    return replace(struktur, semua_perangkat=organs, batang_tubuh=bunyi(**texts))


def said(changes: tuple[Ketentuan, ...]) -> list[str]:
    return [
        " ".join((one.hal, one.dilakukan, *(f"| {baris.nomor} {baris.teks}" for baris in one.kutipan)))
        for one in changes
    ]


LAMA = with_articles(STRUKTUR, p1_5=PEMERINTAHAN, p13=JALUR_13)


def test_a_renamed_asisten_changes_its_definition_word_for_word_but_for_the_name() -> None:
    baru = amended(LAMA, asisten("asisten-1", "Asisten Kesra", "Pasal 1 angka 5"))

    assert said(change_articles(LAMA, baru)) == [
        f"Ketentuan angka 5 Pasal 1 {BERBUNYI} | 5. Asisten Kesra adalah Asisten Kesra Sekretariat Daerah."
    ]


def test_a_definition_that_the_file_does_not_hold_is_a_gap() -> None:
    baru = amended(LAMA, asisten("asisten-2", "Asisten Umum", "Pasal 1 angka 6"))

    assert said(change_articles(LAMA, baru)) == [
        f"Ketentuan angka 6 Pasal 1 {BERBUNYI} | 6. [diisi: definisi Asisten Umum]"
    ]


def test_capitals_alone_and_another_kode_rename_nothing() -> None:
    spelt = amended(LAMA, asisten("asisten-1", "ASISTEN  Pemerintahan", "Pasal 1 angka 5"))
    heir = replace(organ("as-1", "Asisten Pemerintahan", J.ASISTEN), asal=("asisten-1",))
    recoded = amended(LAMA, heir, without="asisten-1")

    assert change_articles(LAMA, spelt) == change_articles(LAMA, recoded) == ()


def test_new_asisten_are_inserted_after_the_last_definition() -> None:
    baru = amended(LAMA, asisten("asisten-3", "Asisten Desa"), asisten("asisten-4", "Asisten Kota"))

    assert said(change_articles(LAMA, baru)) == [
        (
            "Di antara angka 6 dan angka 7 Pasal 1 disisipkan 2 (dua) angka, yakni angka 6a dan angka 6b "
            "sehingga berbunyi sebagai berikut | 6a. [diisi: definisi Asisten Desa] "
            "| 6b. [diisi: definisi Asisten Kota]"
        )
    ]


def test_after_an_inserted_number_the_next_letter_follows() -> None:
    lama = amended(LAMA, asisten("asisten-3", "Asisten Desa", "Pasal 1 angka 6a"))
    baru = amended(lama, asisten("asisten-4", "Asisten Kota"))
    baru = replace(baru, batang_tubuh=(BunyiPasal("Pasal 1 angka 6b", "Asisten Kota adalah asisten."),))

    assert said(change_articles(lama, baru)) == [
        (
            "Di antara angka 6a dan angka 7 Pasal 1 disisipkan 1 (satu) angka, yakni angka 6b "
            "sehingga berbunyi sebagai berikut | 6b. Asisten Kota adalah asisten."
        )
    ]


def test_an_abolished_asisten_takes_its_definition_along() -> None:
    assert said(change_articles(LAMA, amended(LAMA, without="asisten-2"))) == ["Angka 6 Pasal 1 dihapus"]


def test_where_no_asisten_is_defined_by_number_nothing_is_drafted() -> None:
    baru = amended(STRUKTUR, asisten("asisten-3", "Asisten Desa"), asisten("asisten-1", "Asisten Kesra"))

    assert change_articles(STRUKTUR, baru) == ()


def test_an_article_that_the_draft_words_otherwise_is_amended_in_its_order() -> None:
    mended = JALUR_13.replace("Lampiran I ", "Lampiran II ")
    baru = replace(
        amended(LAMA, asisten("asisten-1", "Asisten Kesra", "Pasal 1 angka 5")),
        batang_tubuh=bunyi(p13=f"(2) {mended}", p1_5="Asisten Kesra adalah orang.", p1_6="hanya di sini"),
    )

    assert said(change_articles(LAMA, baru)) == [
        f"Ketentuan angka 5 Pasal 1 {BERBUNYI} | 5. Asisten Kesra adalah orang.",
        f"Ketentuan ayat (2) Pasal 13 {BERBUNYI} | (2) {mended}",
    ]


def test_an_annex_that_is_added_numbered_or_deleted_changes_the_article_that_calls_it() -> None:
    jalur, pola = (
        replace(JALUR, urutan=1, dasar="Pasal 13 ayat (2)"),
        replace(POLA, urutan=2, dasar="Pasal 5"),
    )
    one = replace(
        LAMA, semua_lampiran=(jalur,), batang_tubuh=bunyi(p13=JALUR_13.replace("Lampiran I", "Lampiran"))
    )
    two = replace(one, peraturan=RANCANGAN, semua_lampiran=(jalur, pola))
    none = replace(one, semua_lampiran=(pola,), lampiran_dihapus=(jalur,))

    assert said(change_articles(one, two)) == [
        f"Ketentuan Pasal 5 {BERBUNYI} |  Pasal 5 [diisi: bunyi Pasal 5 yang merujuk Lampiran II]",
        f"Ketentuan ayat (2) Pasal 13 {BERBUNYI} | (2) {JALUR_13}",
    ]
    assert said(change_articles(replace(two, batang_tubuh=()), none)) == [
        f"Ketentuan ayat (2) Pasal 13 {BERBUNYI} | (2) [diisi: bunyi Pasal 13 ayat (2) tanpa Lampiran I]"
    ]


def test_an_article_alone_is_an_amendment_without_annexes() -> None:
    mended = JALUR_13.replace("Lampiran I ", "Lampiran II ")
    baru = replace(LAMA, peraturan=RANCANGAN, batang_tubuh=bunyi(p13=mended))

    akta = write_akta(amend(baru, LAMA, Rantai(INDUK)))

    assert akta is not None
    assert akta.semua_lampiran == ()
    assert akta.menimbang[1].teks.startswith("bahwa ketentuan Pasal 13 Peraturan Bupati Balangan Nomor 28")
    assert [baris.nomor for baris in akta.semua_pasal[0].semua_baris] == ["", "(2)"]
    assert akta.semua_pasal[0].semua_baris[0].teks.endswith(") diubah sehingga berbunyi sebagai berikut:")
    assert f"berikut:\n   (2) {mended}\n" in as_text(akta)


def test_words_of_an_earlier_name_are_no_definition_of_the_present_one() -> None:
    stale = amended(LAMA, asisten("asisten-1", "Asisten Umum Lama", "Pasal 1 angka 5"))
    baru = amended(stale, asisten("asisten-1", "Asisten Kesra", "Pasal 1 angka 5"))

    (change,) = change_articles(stale, baru)

    assert change.semua_bunyi[0][1] == "[diisi: definisi Asisten Kesra]"


def test_what_the_file_does_not_say_yet_is_told_beside_the_act() -> None:
    baru = amended(
        LAMA, asisten("asisten-1", "Asisten Kesra", "Pasal 1 angka 5"), asisten("asisten-3", "Asisten Desa")
    )

    akta = write_akta(amend(baru, LAMA, Rantai(INDUK)))

    assert akta is not None
    assert akta.semua_catatan[:2] == (
        "Catatan: definisi Asisten Desa disisipkan; tulis 'dasar: Pasal 1 angka 6a' pada barisnya.",
        (
            "Catatan: bunyi Pasal 1 angka 5 dan Pasal 1 angka 6a di 'batang-tubuh' belum seperti di naskah; "
            "perbarui sesudah ditetapkan."
        ),
    )
