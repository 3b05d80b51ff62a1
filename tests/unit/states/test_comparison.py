"""Finding two states and wording their difference; the kind of act that makes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from polakerja_diagram.akta.akta import PilihanNaskah
from polakerja_diagram.akta.teks import as_text
from polakerja_diagram.amend import compare_struktur
from polakerja_diagram.choices import PilihanError
from polakerja_diagram.model import Koordinasi, Peraturan, Struktur, TataLetak
from polakerja_diagram.penetapan import Penetapan
from polakerja_diagram.states.comparison import (
    BENTUK,
    Perbandingan,
    compare,
    resolve,
    write_naskah,
    write_words,
)
from polakerja_diagram.states.marked import draw_change
from tests import ROOT
from tests.unit.amend.contoh import INDUK, RANCANGAN, STRUKTUR, amended, organ, perubahan

if TYPE_CHECKING:
    from pathlib import Path

TEMPAT: Final = {"berkas": ROOT / "data/struktur.yaml", "riwayat": ROOT / "data/riwayat"}
PINDAH: Final = amended(STRUKTUR, dinsos="asisten-2")


def beda(act: Peraturan, *, known: tuple[Peraturan, ...] = (INDUK,)) -> Perbandingan:
    baru = replace(PINDAH, peraturan=act)
    return Perbandingan(STRUKTUR, Penetapan(baru, baru), compare_struktur(STRUKTUR, baru), known)


def test_without_words_the_last_snapshot_is_compared_with_the_present_state() -> None:
    found = compare(None, None, **TEMPAT).value

    assert found is not None
    assert [found.lama.peraturan.nomor, found.baru.peraturan.nomor] == ["90", "28"]
    assert [act.nomor for act in found.semua_peraturan] == ["94", "90"]


def test_acts_after_the_old_state_are_no_part_of_its_history() -> None:
    found = compare("2021", "2025-05-06", **TEMPAT).value

    assert found is not None
    assert [act.nomor for act in found.semua_peraturan] == ["94"]
    assert found.baru.peraturan.nomor == "28"


def test_a_day_without_certainty_is_compared_with_a_warning() -> None:
    outcome = compare("2023-06-01", None, **TEMPAT)

    assert outcome.value is not None
    assert outcome.value.lama.peraturan.nomor == "94"
    assert [one.code for one in outcome.diagnostics] == ["PK509"]


def test_findings_of_a_faulty_file_are_told(tmp_path: Path) -> None:
    (tmp_path / "salah.yaml").write_text("skema: 1\n", encoding="utf-8")

    outcome = compare(str(tmp_path / "salah.yaml"), None, **TEMPAT)

    assert outcome.value is None
    assert {one.at.file for one in outcome.diagnostics} == {str(tmp_path / "salah.yaml")}


@pytest.mark.parametrize(
    "word", ["tidak-ada.yaml", "2022-99", r"C:\data\struktur.yaml", ":struktur.yaml", "HEAD:"]
)
def test_a_word_that_names_no_state_is_wrong_use(word: str) -> None:
    with pytest.raises(PilihanError, match="bukan berkas yang ada"):
        resolve(word, **TEMPAT)


def test_each_form_has_a_file_of_its_own() -> None:
    words = write_words(beda(RANCANGAN), tuple(BENTUK), lengkap=False)

    assert list(words) == [
        "perubahan.txt", "perubahan-tabel.txt", "perubahan.md", "perubahan.json", "perubahan.html"
    ]  # fmt: skip
    assert all("Dinas Sosial" in text for text in words.values())


@pytest.mark.parametrize(
    ("act", "cara", "revokes"),
    [
        (RANCANGAN, None, False),
        (INDUK, None, False),
        (replace(INDUK, nomor="7", tahun="2027"), None, True),
        (perubahan(1, "7", "2027"), None, False),
        (RANCANGAN, "pencabutan", True),
        (replace(INDUK, nomor="7", tahun="2027"), "perubahan", False),
    ],
    ids=["a draft", "the same act", "a new act", "an amending act", "asked to revoke", "asked to amend"],
)
def test_the_new_act_decides_whether_it_amends_or_revokes(
    act: Peraturan,
    cara: str | None,
    revokes: bool,  # noqa: FBT001 - a column of the table
) -> None:
    naskah = write_naskah(beda(act), cara=cara, pilihan=PilihanNaskah())

    assert naskah.akta is not None
    text = as_text(naskah.akta)
    assert ("dicabut dan dinyatakan tidak berlaku" in text) == revokes
    assert ("PERUBAHAN ATAS" in text) != revokes


def test_no_changed_annex_means_no_act() -> None:
    same = Perbandingan(
        STRUKTUR, Penetapan(STRUKTUR, STRUKTUR), compare_struktur(STRUKTUR, STRUKTUR), (INDUK,)
    )

    naskah = write_naskah(same, cara=None, pilihan=PilihanNaskah())

    assert naskah.akta is None
    assert naskah.nihil == "Tidak ada lampiran yang berubah; tidak ada yang perlu ditetapkan."


def test_an_act_under_the_number_of_the_old_one_is_its_next_draft() -> None:
    naskah = write_naskah(beda(INDUK), cara=None, pilihan=PilihanNaskah())

    assert naskah.akta is not None
    assert naskah.akta.is_rancangan
    assert naskah.akta.judul[1] == "NOMOR ... TAHUN ..."


def test_a_chart_too_large_is_a_warning_and_the_other_is_drawn() -> None:
    asisten = STRUKTUR.semua_perangkat[2].kode
    organs = tuple(
        organ(f"dinas-{n}", f"Dinas Urusan yang Panjang Sekali Namanya Nomor {n}") for n in range(250)
    )
    baru: Struktur = replace(
        STRUKTUR,
        semua_perangkat=(*STRUKTUR.semua_perangkat, *organs),
        semua_koordinasi=(*(Koordinasi(asisten, one.kode) for one in organs), *STRUKTUR.semua_koordinasi),
        tata_letak=TataLetak(kertas="A3"),
    )

    outcome = draw_change(STRUKTUR, baru, compare_struktur(STRUKTUR, baru))

    assert {one.code for one in outcome.diagnostics} == {"PK514"}
    assert not outcome.has_errors
    assert outcome.value is not None
    assert "bagan-2-perubahan.svg" not in outcome.value


def test_two_states_of_one_act_are_told_apart_in_the_title() -> None:
    baru = replace(PINDAH, peraturan=INDUK)

    outcome = draw_change(STRUKTUR, baru, compare_struktur(STRUKTUR, baru))

    assert outcome.value is not None
    svg = outcome.value["bagan-2-perubahan.svg"].decode()
    assert ">Semula: Peraturan Bupati Balangan Nomor 28 Tahun 2025 (keadaan lama)</text>" in svg
    assert ">Menjadi: Peraturan Bupati Balangan Nomor 28 Tahun 2025 (keadaan baru)</text>" in svg
