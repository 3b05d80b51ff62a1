"""A row ties the organs that its two words mean, and no organ to itself."""

from __future__ import annotations

from dataclasses import replace

from polakerja_diagram.check import check_struktur
from polakerja_diagram.check.objections import tied_kinds
from polakerja_diagram.makna import Makna, read_makna
from polakerja_diagram.model import Hubungan, JenisHubungan, JenisPerangkat, Kode, Perangkat, Struktur
from tests.unit.check.contoh import read_case

J, H = JenisPerangkat, JenisHubungan


def with_organs(*organs: tuple[str, JenisPerangkat, str | None]) -> Struktur:
    """Return a sound structure of one Sekda and two dinas, with more organs."""
    base = replace(read_case("pk220_hubungan_dua_kali"), semua_hubungan=())
    more = (
        Perangkat(Kode(kode), kode, jenis, induk=Kode(induk) if induk else None)
        for kode, jenis, induk in organs
    )
    return replace(base, semua_perangkat=(*base.semua_perangkat, *more))


def tie(struktur: Struktur, dari: str, ke: str) -> tuple[Makna, Hubungan]:
    row = Hubungan(dari, ke, H.STRUKTURAL)
    return read_makna(replace(struktur, semua_hubungan=(row,))), row


def test_a_kind_to_its_children_ties_each_child_to_its_own_parent_only() -> None:
    struktur = with_organs(
        ("kec-1", J.KECAMATAN, None),
        ("kec-2", J.KECAMATAN, None),
        ("kel-1", J.KELURAHAN, "kec-1"),
        ("kel-2", J.KELURAHAN, "kec-2"),
    )

    makna, row = tie(struktur, "kecamatan", "kelurahan")

    semua_ikatan = makna.cakupan(row).semua_ikatan
    assert [([p.kode for p in one.dari], [p.kode for p in one.ke]) for one in semua_ikatan] == [
        (["kec-1"], ["kel-1"]),
        (["kec-2"], ["kel-2"]),
    ]


def test_the_only_organ_of_a_kind_is_not_tied_to_itself() -> None:
    makna, row = tie(with_organs(("satpol", J.SATUAN, None)), "opd", "opd")

    kinds = list(tied_kinds(makna, row))

    assert kinds == [(J.DINAS, J.DINAS), (J.DINAS, J.SATUAN), (J.SATUAN, J.DINAS)]


def test_two_superiors_of_many_organs_are_one_finding() -> None:
    base = with_organs(("setwan", J.SEKRETARIAT, None))
    rows = (Hubungan("sekda", "opd", H.STRUKTURAL), Hubungan("bupati", "opd", H.STRUKTURAL))

    found = check_struktur(replace(base, semua_hubungan=rows))

    assert [one.message for one in found if one.code == "PK214"] == [
        "'dinkes' (dan 1 organ lain) mempunyai dua atasan struktural: 'sekda' dan 'bupati'"
    ]


def test_no_circle_is_seen_where_a_group_holds_its_own_leader() -> None:
    base = with_organs(("unit-1", J.UNIT, "dinkes"), ("unit-2", J.UNIT, "unit-1"))

    found = check_struktur(replace(base, semua_hubungan=(Hubungan("opd", "unit", H.STRUKTURAL),)))

    assert [one.code for one in found if one.code in {"PK215", "PK216"}] == []
