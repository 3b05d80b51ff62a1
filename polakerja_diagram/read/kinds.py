"""The first words of an organ's name -> its kind, where they tell it."""

from __future__ import annotations

from typing import Final

from polakerja_diagram.model import JenisPerangkat
from polakerja_diagram.sebutan.jenis import EJAAN_KEPALA
from polakerja_diagram.sebutan.pejabat import split_awalan

FIRST_WORDS: Final = {
    **{f"wakil {kepala}": JenisPerangkat.WAKIL_KEPALA_DAERAH for kepala in EJAAN_KEPALA},
    **dict.fromkeys(EJAAN_KEPALA, JenisPerangkat.KEPALA_DAERAH),
    "sekretaris daerah": JenisPerangkat.SEKDA,
    "staf ahli": JenisPerangkat.STAF_AHLI,
    "asisten": JenisPerangkat.ASISTEN,
    "bagian": JenisPerangkat.BAGIAN,
    "biro": JenisPerangkat.BAGIAN,
    "sekretariat": JenisPerangkat.SEKRETARIAT,
    "inspektorat": JenisPerangkat.INSPEKTORAT,
    "dinas": JenisPerangkat.DINAS,
    "satuan": JenisPerangkat.SATUAN,
    "badan": JenisPerangkat.BADAN,
    "rumah sakit": JenisPerangkat.UNIT,
    "rsud": JenisPerangkat.UNIT,
    "pusat kesehatan masyarakat": JenisPerangkat.UNIT,
    "puskesmas": JenisPerangkat.UNIT,
    "unit": JenisPerangkat.UNIT,
    "upt": JenisPerangkat.UNIT,
    "uptd": JenisPerangkat.UNIT,
    "balai": JenisPerangkat.UNIT,  # a province's UPTD
    "cabang dinas": JenisPerangkat.UNIT,
    "kecamatan": JenisPerangkat.KECAMATAN,
    "distrik": JenisPerangkat.KECAMATAN,  # Papua
    "kapanewon": JenisPerangkat.KECAMATAN,  # Yogyakarta
    "kemantren": JenisPerangkat.KECAMATAN,  # Kota Yogyakarta
    "kelurahan": JenisPerangkat.KELURAHAN,
}
"""Kinds of organ by the first words of their names: UU 23/2014 Pasal 209 ayat (2), and some regions' own."""


def guess_jenis(nama: str) -> JenisPerangkat | None:
    """Return the kind of organ that a name begins with (after `Plt.` and the like), None if it does not tell.

    >>> guess_jenis("Dinas Kesehatan").value
    'dinas'
    >>> guess_jenis("Pj. Bupati Contoh").value
    'kepala daerah'
    >>> guess_jenis("Kantor Urusan Apa Saja") is None
    True
    """
    words = split_awalan(nama)[1].casefold().split()
    for length in (3, 2, 1):
        found = FIRST_WORDS.get(" ".join(words[:length]))
        if found is not None:
            return found
    return None
