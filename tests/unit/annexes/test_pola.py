"""What Lampiran I has to say of itself: whom a line to a list concerns."""

from __future__ import annotations

from dataclasses import replace

from polakerja_diagram.annexes.pola import POLA
from polakerja_diagram.chart.pola.plan import plan_pola
from polakerja_diagram.model import Hubungan, JenisHubungan, JenisPerangkat, Kelompok, Perangkat
from tests.unit.chart.contoh import STRUKTUR, organ

H = JenisHubungan
J = JenisPerangkat


def scope(*rows: Hubungan, more: tuple[Perangkat, ...] = ()) -> str:
    """Return what the rows of a file make the KETERANGAN say about lines to lists."""
    struktur = replace(
        STRUKTUR,
        semua_perangkat=(*STRUKTUR.semua_perangkat, *more),
        semua_kelompok=(Kelompok("uptd", "Unit pelaksana", ("unit",)),),
        semua_hubungan=rows,
    )
    (said,) = POLA.remarks(struktur, plan_pola(struktur))
    return said


def test_a_line_to_a_list_concerns_each_in_it_or_its_own_where_the_row_ties_so() -> None:
    kecamatan = (
        organ("kec-1", "Kecamatan Hulu", J.KECAMATAN),
        organ("kec-2", "Kecamatan Hilir", J.KECAMATAN),
    )
    kelurahan = tuple(organ(f"kel-{n}", f"Kelurahan {n}", J.KELURAHAN, f"kec-{n}") for n in (1, 2))
    staf_ahli = tuple(organ(f"ahli-{n}", f"Staf Ahli Bidang {n}", J.STAF_AHLI) for n in (1, 2))
    units = tuple(organ(f"unit-{n}", f"UPTD {n}", J.UNIT, kode) for n, kode in ((1, "dinkes"), (2, "bkpsdm")))
    each = "Garis ke daftar berlaku bagi setiap anggotanya."

    assert scope(Hubungan("sekda", "dinas", H.STRUKTURAL)) == each
    assert scope(Hubungan("asisten", "staf-ahli", H.KONSULTATIF), more=staf_ahli) == each
    assert scope(Hubungan("asisten", "dinas", H.KONSULTATIF)) == (
        f"{each} Garis dari Asisten dibaca menurut Lampiran II."
    )
    assert (
        scope(Hubungan("kecamatan", "kelurahan", H.STRUKTURAL), more=(*kecamatan, *kelurahan))
        == f"{each} Garis antara kecamatan dan kelurahan berlaku dalam wilayah masing-masing."
    )
    assert (
        scope(Hubungan("opd", "unit", H.STRUKTURAL), more=units)
        == f"{each} Garis ke Bagian dan unit berlaku bagi induk masing-masing."
    )
