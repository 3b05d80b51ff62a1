"""Any valid structure passes; one broken thing gives its own code and no other error."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polakerja_diagram.check import check_struktur
from polakerja_diagram.diagnostics import NOWHERE, Diagnostic, Severity
from polakerja_diagram.model import (
    Berita,
    Hubungan,
    JenisHubungan,
    JenisPerangkat,
    Kelompok,
    Kode,
    Koordinasi,
    Langsung,
    Penandatangan,
    Perangkat,
    Salinan,
    Struktur,
)
from tests.strategies import examples, semua_struktur, struktur_kecil

if TYPE_CHECKING:
    from collections.abc import Callable

J = JenisPerangkat


def errors(struktur: Struktur) -> list[str]:
    return [found.code for found in check_struktur(struktur) if found.severity is Severity.GALAT]


def with_organ(struktur: Struktur, nama: str, jenis: JenisPerangkat, **more: str) -> Struktur:
    organ = Perangkat(Kode("baru"), nama, jenis, **{key: Kode(value) for key, value in more.items()})
    return replace(struktur, semua_perangkat=(*struktur.semua_perangkat, organ))


def with_row(struktur: Struktur, dari: str, ke: str, jenis: JenisHubungan) -> Struktur:
    return replace(struktur, semua_hubungan=(*struktur.semua_hubungan, Hubungan(dari, ke, jenis)))


def only_row(struktur: Struktur, *rows: tuple[str, str, JenisHubungan]) -> Struktur:
    return replace(struktur, semua_hubungan=tuple(Hubungan(*row) for row in rows))


def with_peraturan(struktur: Struktur, **change: object) -> Struktur:
    return replace(struktur, peraturan=replace(struktur.peraturan, **change))


def with_two_asisten(struktur: Struktur) -> Struktur:
    """Put a new dinas under two new Asisten."""
    asisten = [Perangkat(Kode(f"asisten-baru-{n}"), f"Asisten {n}", J.ASISTEN) for n in (1, 2)]
    return replace(
        with_organ(struktur, "Dinas Baru", J.DINAS),
        semua_perangkat=(
            *struktur.semua_perangkat,
            *asisten,
            Perangkat(Kode("baru"), "Dinas Baru", J.DINAS),
        ),
        semua_koordinasi=(
            *struktur.semua_koordinasi,
            *(Koordinasi(one.kode, Kode("baru")) for one in asisten),
        ),
    )


def doubled(struktur: Struktur) -> Struktur:
    """Write the last organ (no relation or path names it by place) once more."""
    last = struktur.semua_perangkat[-1]
    return replace(struktur, semua_perangkat=(*struktur.semua_perangkat, last))


KOLEGIAL, STRUKTURAL = JenisHubungan.KOLEGIAL, JenisHubungan.STRUKTURAL

BREAKING: Final[dict[str, Callable[[Struktur], Struktur]]] = {
    "PK201": lambda s: with_row(s, "kepala", "tidak-ada", KOLEGIAL),
    "PK202": doubled,
    "PK203": with_two_asisten,
    "PK204": lambda s: with_organ(s, "Dinas Baru", J.DINAS),
    "PK205": lambda s: with_organ(s, "Kecamatan Baru", J.KECAMATAN),
    "PK207": lambda s: replace(s, semua_langsung=(*s.semua_langsung, Langsung(Kode("sekda")))),
    "PK211": lambda s: replace(
        s, semua_kelompok=(*s.semua_kelompok, *(Kelompok("kembar", "K", ()) for _ in range(2)))
    ),
    "PK213": lambda s: with_organ(s, "Dinas Baru", J.DINAS, induk="baru"),
    "PK214": lambda s: only_row(
        with_organ(s, "Sekretariat Baru", J.SEKRETARIAT),
        ("kepala", "baru", STRUKTURAL),
        ("sekda", "baru", STRUKTURAL),
    ),
    "PK215": lambda s: only_row(s, ("kepala", "sekda", STRUKTURAL), ("sekda", "kepala", STRUKTURAL)),
    "PK216": lambda s: only_row(s, ("kepala", "sekda", KOLEGIAL)),
    "PK217": lambda s: only_row(s, ("kepala", "sekda", JenisHubungan.KOORDINATIF)),
    "PK219": lambda s: only_row(
        s,
        ("kepala", "sekda", JenisHubungan.KONSULTATIF),
        ("sekda", "kepala", JenisHubungan.KONSULTATIF),
    ),
    "PK220": lambda s: only_row(s, *2 * (("kepala", "sekda", STRUKTURAL),)),
    "PK221": lambda s: with_row(s, "sekda", "sekda", JenisHubungan.KONSULTATIF),
    "PK222": lambda s: with_organ(s, "Kelurahan Baru", J.KELURAHAN),
    "PK223": lambda s: with_organ(s, "RSUD Baru", J.UNIT),
    "PK224": lambda s: with_organ(s, "Bagian Baru", J.BAGIAN),
    "PK225": lambda s: with_organ(only_row(s), "Kepala Daerah Baru", J.KEPALA_DAERAH),
    "PK226": lambda s: with_organ(only_row(s), "Sekretaris Daerah", J.SEKDA),
    "PK601": lambda s: replace(
        s, semua_lampiran=(replace(s.semua_lampiran[0], angka="IX"), *s.semua_lampiran[1:])
    ),
    "PK602": lambda s: with_peraturan(s, tentang=f"Tentang {s.peraturan.tentang}"),
    "PK603": lambda s: with_peraturan(s, nomor="28 Tahun 2025"),
    "PK604": lambda s: with_peraturan(s, penandatangan=Penandatangan("Bupati,", "Abdul Hadi")),
    "PK605": lambda s: with_peraturan(s, penandatangan=Penandatangan("", "Abdul Hadi, S.H.")),
    "PK607": lambda s: with_peraturan(s, salinan=Salinan(nip="19830710")),
    "PK608": lambda s: with_peraturan(s, berita=Berita("28", "2025")),
    "PK611": lambda s: replace(s, semua_lampiran=()),
    "PK614": lambda s: with_peraturan(s, jenis="Perda"),
    "PK615": lambda s: with_peraturan(s, provinsi="Kabupaten Lain"),
    "PK616": lambda s: with_peraturan(s, nomor="28A", tahun="2025"),
    "PK617": lambda s: with_peraturan(s, nomor="..."),
}


@examples(60)
@given(semua_struktur())
def test_a_valid_structure_has_no_error(struktur: Struktur) -> None:
    assert errors(struktur) == []


@pytest.mark.parametrize("code", BREAKING)
@examples(25)
@given(struktur=struktur_kecil())
def test_one_broken_thing_gives_its_own_code_and_no_other(code: str, struktur: Struktur) -> None:
    broken = BREAKING[code](struktur)

    assert errors(broken) == [code]


@examples(60)
@given(semua_struktur(), st.data())
def test_findings_do_not_depend_on_the_order_of_the_relations(
    struktur: Struktur, data: st.DataObject
) -> None:
    shuffled = replace(struktur, semua_hubungan=tuple(data.draw(st.permutations(struktur.semua_hubungan))))

    assert summary(check_struktur(shuffled)) == summary(check_struktur(struktur))


@examples(60)
@given(semua_struktur())
def test_findings_come_in_order_of_place_and_say_what_to_do(struktur: Struktur) -> None:
    found = check_struktur(struktur)

    assert [one.at for one in found] == [NOWHERE] * len(found)
    assert [one for one in found if not one.hint or "\n" in one.message] == []


def summary(found: tuple[Diagnostic, ...]) -> Counter[str]:
    return Counter(one.code for one in found)
