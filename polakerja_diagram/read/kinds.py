"""The first words of an organ's name -> its kind, where they tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.model import JenisPerangkat
from polakerja_diagram.sebutan.jenis import EJAAN_KEPALA
from polakerja_diagram.sebutan.nama import LABEL_LEPAS, find_misread, fold_name, split_label
from polakerja_diagram.sebutan.pejabat import split_awalan

if TYPE_CHECKING:
    from collections.abc import Mapping

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

MAYBE: Final = {
    **dict.fromkeys(("satpol pp", "satpol"), JenisPerangkat.SATUAN),
    **dict.fromkeys(("kota administrasi", "kabupaten administrasi"), JenisPerangkat.KECAMATAN),  # Jakarta
    **dict.fromkeys(("kantor", "rskd", "rsjd", "rsu", "rsj", "rsia"), JenisPerangkat.UNIT),
    **dict.fromkeys(("uptb", "labkesda", "laboratorium", "klinik", "panti"), JenisPerangkat.UNIT),
    **dict.fromkeys(("sekolah", "museum", "instalasi", "cabang", "loka"), JenisPerangkat.UNIT),
    **dict.fromkeys(("setwan", "sekwan"), JenisPerangkat.SEKRETARIAT),
    "itda": JenisPerangkat.INSPEKTORAT,
    **dict.fromkeys(("disdik", "dinkes", "dinsos", "dishub", "dispora"), JenisPerangkat.DINAS),
    **dict.fromkeys(("bappeda", "bpbd", "bkd", "bkpsdm", "bpkad", "kesbangpol"), JenisPerangkat.BADAN),
    **dict.fromkeys(("desa", "kalurahan", "nagari", "gampong", "pekon"), JenisPerangkat.KONTEKS),
    **dict.fromkeys(("dprd", "dprk", "dewan", "polres", "kodim"), JenisPerangkat.KONTEKS),
}
"""Kinds that first words probably mean, too unsure to be taken without the drafter's word.

A Kalurahan of Yogyakarta is a desa, which is no Perangkat Daerah (UU 6/2014); not read article by article."""


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
    return _kind_of(read_label(nama)[1], FIRST_WORDS)


def probable_jenis(nama: str) -> JenisPerangkat | None:
    """Return the kind that a drafter may be offered for a name that does not tell it; None if none is likely.

    >>> probable_jenis("Kantor Urusan Apa Saja").value
    'unit'
    """
    return _kind_of(read_label(nama)[1], MAYBE)


def read_label(nama: str) -> tuple[str, str]:
    """Return number, letter or mark of a list before an organ's name, empty for none, and the name.

    >>> read_label("2) Dinas Sosial"), read_label("A. Dinas Sosial"), read_label("A. Yani")
    (('2) ', 'Dinas Sosial'), ('A. ', 'Dinas Sosial'), ('', 'A. Yani'))
    """
    label, name = split_label(nama)
    loose = LABEL_LEPAS.match(name)
    if loose is None or _kind_of(name[loose.end() :], FIRST_WORDS) is None:
        return label, name
    return f"{label}{loose[0]}", name[loose.end() :]


def _kind_of(nama: str, kinds: Mapping[str, JenisPerangkat]) -> JenisPerangkat | None:
    said = find_misread(nama)[1] or nama
    words = fold_name(split_awalan(said)[1]).split()
    found = (kinds.get(" ".join(words[:length])) for length in (3, 2, 1))
    return next((kind for kind in found if kind is not None), None)
