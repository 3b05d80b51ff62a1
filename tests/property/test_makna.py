"""Whatever a row is written like: checks, words, the web page and `makna` name the same pairs of organs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hypothesis import given
from hypothesis import strategies as st

from polakerja_diagram.chart.denah import HubunganTeks
from polakerja_diagram.chart.pola.plan import plan_pola
from polakerja_diagram.check import check_struktur
from polakerja_diagram.check.objections import tied_kinds
from polakerja_diagram.diagnostics import Severity
from polakerja_diagram.makna import Makna, read_makna
from polakerja_diagram.model import (
    BentukKoordinasi,
    Hubungan,
    JenisBagan,
    JenisHubungan,
    JenisPerangkat,
    Lampiran,
    Struktur,
)
from polakerja_diagram.office.answers import Unsur, answers
from polakerja_diagram.words.names import sebut
from polakerja_diagram.words.pola import describe_pola
from polakerja_diagram.words.sentences import join_dan
from tests.strategies import examples, struktur_kecil

if TYPE_CHECKING:
    from polakerja_diagram.words.sentences import Rincian

H: Final = JenisHubungan
FUNGSIONAL: Final = BentukKoordinasi.FUNGSIONAL

POLA: Final = Lampiran(1, JenisBagan.POLA, "Pola Hubungan Kerja")

BARIS: Final = (
    Hubungan("asisten", "kecamatan", H.KOORDINATIF, FUNGSIONAL),
    Hubungan("asisten", "kelurahan", H.KOORDINATIF, FUNGSIONAL),
    Hubungan("asisten", "unit", H.KONSULTATIF),
    Hubungan("asisten", "opd", H.KONSULTATIF),
    Hubungan("asisten-0", "opd", H.FUNGSIONAL),
    Hubungan("asisten-1", "kecamatan", H.KONSULTATIF),
    Hubungan("asisten", "penunjang", H.FUNGSIONAL),
    Hubungan("asisten", "kec-0", H.FUNGSIONAL),
    Hubungan("asisten", "inspektorat", H.KONSULTATIF),
    Hubungan("asisten", "sekretariat", H.KONSULTATIF),
    Hubungan("kecamatan", "asisten", H.KOORDINATIF, FUNGSIONAL),
    Hubungan("dinas", "asisten", H.KOORDINATIF, FUNGSIONAL),
    Hubungan("opd", "asisten", H.KONSULTATIF),
    Hubungan("kec-0", "kelurahan", H.FUNGSIONAL),
    Hubungan("asisten-0", "bagian", H.FUNGSIONAL),
    Hubungan("dinas", "unit", H.KONSULTATIF),
    Hubungan("sekda", "unit", H.KONSULTATIF),
    Hubungan("unit", "dinas", H.KONSULTATIF),
    Hubungan("unit", "opd", H.KOORDINATIF, FUNGSIONAL),
    Hubungan("kelurahan", "kecamatan", H.KONSULTATIF),
    Hubungan("kelurahan", "kec-0", H.KOORDINATIF, FUNGSIONAL),
    Hubungan("bagian", "asisten-0", H.KONSULTATIF),
)
"""Rows that tie each organ with its own, and some that are written like them and do not."""


@st.composite
def semua_berbaris(draw: st.DrawFn) -> Struktur:
    """Draw a valid structure with some of these rows too."""
    struktur = draw(struktur_kecil())
    for row in draw(st.lists(st.sampled_from(BARIS), unique=True, max_size=8)):
        more = replace(struktur, semua_hubungan=(*struktur.semua_hubungan, row))
        if not any(found.severity is Severity.GALAT for found in check_struktur(more)):
            struktur = more
    return replace(struktur, semua_lampiran=(POLA,))


def coordinated(makna: Makna) -> set[tuple[str, str]]:
    """Return (Asisten, organ) of `koordinasi`; a unit or kelurahan has the Asisten of what it belongs to."""
    result: set[tuple[str, str]] = {(row.asisten, row.perangkat) for row in makna.struktur.semua_koordinasi}
    written = {perangkat for _, perangkat in result}
    for p in makna.perangkat.values():
        if p.jenis in (JenisPerangkat.UNIT, JenisPerangkat.KELURAHAN) and p.kode not in written:
            result |= {(asisten, p.kode) for asisten, perangkat in result if perangkat == p.induk}
    return result


def product(makna: Makna, dari: str, ke: str) -> set[tuple[str, str]]:
    return {(p.kode, q.kode) for p in makna.organs(dari) for q in makna.organs(ke) if p.kode != q.kode}


def in_words(makna: Makna, item: Rincian) -> set[tuple[str, str]]:
    """Return the pairs that an item of a sentence names, read from its words."""
    (relasi,) = item.relasi
    whole = product(makna, relasi.dari, relasi.ke)
    if item.teks.endswith(" di bawahnya"):
        return {pair for pair in whole if makna.perangkat[pair[1]].induk == pair[0]}
    if item.teks.endswith(" yang membawahkannya") or " di bawah " in item.teks:
        return {pair for pair in whole if makna.perangkat[pair[0]].induk == pair[1]}
    if item.teks.endswith(" yang dikoordinasikannya"):
        own = coordinated(makna)
        return {pair for pair in whole if pair in own or pair[::-1] in own}
    is_below = relasi.dari in {"unit", "kelurahan", "bagian"}  # these are named before their induk
    for group in (0, 1):  # a single organ, and at the other end those who have it, by their names
        owners = [makna.perangkat[kode] for kode in makna.perangkat if any(p[group] == kode for p in whole)]
        found = [p for p in owners if p.nama in item.teks]
        whole_names = [p for p in found if not any(p.nama in q.nama for q in found if q.nama != p.nama)]
        for named in (found, whole_names):  # a name may be a part of another's
            subject = join_dan(tuple(p.nama for p in named))
            if (
                named
                and len({pair[1 - group] for pair in whole}) == 1
                and (item.teks.startswith(f"{subject} ") or (is_below and item.teks.endswith(f" {subject}")))
            ):
                return {pair for pair in whole if pair[group] in {p.kode for p in named}}
    assert item.teks.startswith(("antara ", sebut(makna, relasi.dari).setiap))
    return whole


@examples(40)
@given(semua_berbaris())
def test_asisten_are_tied_to_those_of_a_group_that_their_koordinasi_names(struktur: Struktur) -> None:
    makna = read_makna(struktur)
    groups = {row.ke for row in struktur.semua_hubungan} & {"opd", "kecamatan", "penunjang"}

    for row in struktur.semua_hubungan:
        if row.dari.startswith("asisten") and row.ke in groups:
            own = {(k.asisten, k.perangkat) for k in struktur.semua_koordinasi}
            assert makna.cakupan(row).pairs == product(makna, row.dari, row.ke) & own


@examples(40)
@given(semua_berbaris())
def test_the_words_name_the_pairs_that_a_row_ties(struktur: Struktur) -> None:
    makna = read_makna(struktur)
    rows = {(row.dari, row.ke, row.jenis, row.bentuk): row for row in struktur.semua_hubungan}

    semua_kalimat = describe_pola(struktur)

    items = [item for kalimat in semua_kalimat for item in kalimat.semua_rincian if item.relasi]
    said = {
        rows[r.dari, r.ke, r.jenis, r.bentuk]: in_words(makna, item) for item in items for r in item.relasi
    }
    tying = {row: set(makna.cakupan(row).pairs) for row in struktur.semua_hubungan}
    assert said == {row: pairs for row, pairs in tying.items() if pairs}


@examples(40)
@given(semua_berbaris())
def test_the_web_page_answers_with_the_pairs_that_rows_tie(struktur: Struktur) -> None:
    makna, bagan = read_makna(struktur), plan_pola(struktur)
    lines = [
        Unsur(HubunganTeks(one.dari, one.ke, jaring.jenis, jaring.bentuk))
        for jaring in bagan.semua_jaring
        for one in jaring.semua_sambungan
    ]
    notes = [
        Unsur(hubungan, tertulis=True)
        for kotak in bagan.semua_kotak
        for one in kotak.catatan
        for hubungan in one.semua_hubungan
    ]
    boxes = {box.nama: tuple(makna.perangkat[kode] for kode in box.anggota) for box in makna.kotak_bersama}

    about = answers(makna, (*lines, *notes), boxes, of_rows=True)

    answered: defaultdict[object, set[frozenset[str]]] = defaultdict(set)
    for unsur in (*lines, *notes):
        one = unsur.hubungan
        whole = [[about["kelompok"][name]["kode"] for name in (one.dari, one.ke)]]
        for dari, ke in about["ikatan"].get(unsur.kunci, {"pasangan": whole})["pasangan"]:
            answered[one.jenis, one.bentuk] |= {frozenset((p, q)) for p in dari for q in ke if p != q}
    tied: defaultdict[object, set[frozenset[str]]] = defaultdict(set)
    for row in struktur.semua_hubungan:
        tied[row.jenis, row.bentuk] |= {frozenset(pair) for pair in makna.cakupan(row).pairs}
    assert {kind: pairs for kind, pairs in answered.items() if pairs} == {
        kind: pairs for kind, pairs in tied.items() if pairs
    }


@examples(40)
@given(semua_berbaris())
def test_the_checks_judge_the_pairs_that_a_row_ties(struktur: Struktur) -> None:
    makna = read_makna(struktur)

    found = [one for one in check_struktur(struktur) if one.code == "PK228"]

    assert len(found) == sum(not makna.cakupan(row).pairs for row in struktur.semua_hubungan)
    for row in struktur.semua_hubungan:
        kinds = {(makna.perangkat[p].jenis, makna.perangkat[q].jenis) for p, q in makna.cakupan(row).pairs}
        assert set(tied_kinds(makna, row)) == kinds
