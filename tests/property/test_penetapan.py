"""Title, heading, articles and annexes agree in every amending act, whatever it changes."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st

from polakerja_diagram.akta.akta import PilihanNaskah
from polakerja_diagram.akta.susun import write_akta
from polakerja_diagram.akta.teks import as_text
from polakerja_diagram.amend.affected import Tindakan
from polakerja_diagram.amend.check_riwayat import check_riwayat
from polakerja_diagram.amend.decide import decide, settle
from polakerja_diagram.amend.remarks import same_words
from polakerja_diagram.chart.page.heading import judul_lampiran, judul_peraturan
from polakerja_diagram.choices import NomorLampiran
from polakerja_diagram.diagnostics import Severity
from polakerja_diagram.model import JenisPerangkat
from polakerja_diagram.sebutan.citation import say_peraturan
from polakerja_diagram.sebutan.numerals import ordinal, roman
from polakerja_diagram.sebutan.rujukan import CaraUbah, RujukanPeraturan
from tests.property.suntingan import MAKERS, SUNTINGAN, hapus_lampiran, ubah_peraturan
from tests.strategies import examples, struktur_kecil

if TYPE_CHECKING:
    from polakerja_diagram.model import Struktur

AWAL = 2020
"""Year of the amended act; each amendment comes a year later."""


def dated(struktur: Struktur, place: int) -> Struktur:
    """Return the state under the act of its place in the row: the first is amended by all others."""
    first = replace(
        struktur.peraturan, nomor="28", tahun=str(AWAL), tanggal=date(AWAL, 5, 6), semua_rujukan=()
    )
    if place == 0:
        return replace(struktur, peraturan=first)
    named = RujukanPeraturan(CaraUbah.MENGUBAH, first.jenis, "28", str(AWAL))
    year = AWAL + place
    act = replace(first, nomor=str(place), tahun=str(year), tanggal=date(year, 1, 2), semua_rujukan=(named,))
    return replace(struktur, peraturan=act)


def defined(struktur: Struktur) -> Struktur:
    """Return the state whose Asisten are defined in Pasal 1, one number each."""
    organs = []
    for p in struktur.semua_perangkat:
        number = len(organs) + 1
        known = replace(p.keterangan, dasar=f"Pasal 1 angka {number}")
        organs.append(replace(p, keterangan=known) if p.jenis is JenisPerangkat.ASISTEN else p)
    return replace(struktur, semua_perangkat=tuple(organs))


@examples(60, picky=True)
@given(lama=struktur_kecil(), data=st.data(), nomor=st.sampled_from(list(NomorLampiran)))
def test_title_heading_articles_and_annexes_agree(
    lama: Struktur, data: st.DataObject, nomor: NomorLampiran
) -> None:
    usual = [one for one in SUNTINGAN if one not in {*MAKERS, hapus_lampiran, ubah_peraturan}]
    row, state = [dated(replace(lama, peraturan=replace(lama.peraturan, tentang="Pola")), 0)], lama
    for place in range(1, data.draw(st.integers(1, 4)) + 1):
        state, _ = data.draw(st.sampled_from(usual))(state, data)
        row.append(dated(replace(state, peraturan=row[0].peraturan), place))
    row = [defined(one) for one in row]
    settled: list[Struktur] = []
    for one in row[:-1]:
        settled.append(settle(one, settled))
    assume(not any(found.severity is Severity.GALAT for found in check_riwayat(row)))

    penetapan = decide(row[-1], settled)

    enacted = penetapan.enacted(nomor)
    count = ordinal(len(row) - 1)
    assert enacted.peraturan.tentang.casefold().split()[: 2 + len(count.split())] == [
        "perubahan", *count.split(), "atas",
    ]  # fmt: skip
    naskah = write_akta(penetapan, PilihanNaskah(nomor_lampiran=nomor))
    if naskah is None:
        assert not penetapan.semua_diubah
        assert not enacted.semua_lampiran
        return
    assert naskah.judul == judul_peraturan(enacted.peraturan)
    headings = tuple(judul_lampiran(enacted, annex) for annex in enacted.semua_lampiran)
    assert tuple(one.judul for one in naskah.semua_lampiran) == headings
    assert naskah.menetapkan == f"{enacted.peraturan.jenis} TENTANG {naskah.judul[-1]}.".upper()
    assert say_peraturan(row[0].peraturan) in naskah.mengingat[-1].teks
    assert as_text(naskah).count("dicabut") == 0
    assert all(heading[1:] == naskah.judul for heading in headings)
    said = " ".join(line.teks for line in naskah.semua_pasal[0].semua_baris)
    assert penetapan.lama is not None
    former, present = (
        {p.kode: p.nama for p in one.semua_perangkat if p.jenis is JenisPerangkat.ASISTEN}
        for one in (penetapan.lama, row[-1])
    )
    for kode, nama in present.items():
        if kode in former and not same_words(former[kode], nama):
            assert nama in said
    called = re.findall(r"sebagaimana tercantum dalam (Lampiran(?: [IVX]+)?) yang", said)
    assert [one.upper() for one in called] == [heading[0] for heading in headings]
    numbers = [one.urutan for one in penetapan.semua_diubah if one.tindakan is not Tindakan.HAPUS]
    kept = [annex.bagan for annex in penetapan.consolidated().semua_lampiran if annex.urutan in numbers]
    assert [annex.bagan for annex in enacted.semua_lampiran] == kept
    if nomor is NomorLampiran.TETAP and len(lama.semua_lampiran) > 1:
        assert [heading[0] for heading in headings] == [f"LAMPIRAN {roman(n)}" for n in numbers]
    elif nomor is NomorLampiran.URUT:
        many = [f"LAMPIRAN {roman(n)}" for n in range(1, len(headings) + 1)]
        assert [heading[0] for heading in headings] == (["LAMPIRAN"] if len(headings) == 1 else many)
