"""The first words of an organ's name -> its kind, where they tell it."""

from __future__ import annotations

from typing import Final

from polakerja_diagram.model import JenisPerangkat
from polakerja_diagram.sebutan.jenis import EJAAN_KEPALA
from polakerja_diagram.sebutan.nama import LABEL_LEPAS, find_misread, fold_name, split_label
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
    """Return the kind of organ that a name begins with, after `Plt.` or `1.`; None if it does not tell.

    >>> guess_jenis("Dinas Kesehatan").value
    'dinas'
    >>> guess_jenis("Pj. Bupati Contoh").value
    'kepala daerah'
    >>> guess_jenis("BIRO HUKUM").value, guess_jenis("1. Dinas Sosial").value
    ('bagian', 'dinas')
    >>> guess_jenis("lnspektorat Daerah").value, guess_jenis("Kecamatan.").value
    ('inspektorat', 'kecamatan')
    >>> guess_jenis("Kantor Urusan Apa Saja") is None
    True
    """
    return _kind_of(read_label(nama)[1])


def read_label(nama: str) -> tuple[str, str]:
    """Return number, letter or mark of a list before an organ's name, empty for none, and the name.

    >>> read_label("2) Dinas Sosial"), read_label("A. Dinas Sosial"), read_label("A. Yani")
    (('2) ', 'Dinas Sosial'), ('A. ', 'Dinas Sosial'), ('', 'A. Yani'))
    """
    label, name = split_label(nama)
    loose = LABEL_LEPAS.match(name)
    if loose is None or _kind_of(name[loose.end() :]) is None:
        return label, name
    return f"{label}{loose[0]}", name[loose.end() :]


def _kind_of(nama: str) -> JenisPerangkat | None:
    said = find_misread(nama)[1] or nama
    words = fold_name(split_awalan(said)[1]).split()
    for length in (3, 2, 1):
        found = FIRST_WORDS.get(" ".join(words[:length]))
        if found is not None:
            return found
    return None
