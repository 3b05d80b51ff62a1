"""Which kind of relation may tie which two kinds of organ: one literal table, each line with its reason.

The articles define the kinds and name no pairs (except Asisten-OPD in Pasal 13 ayat (1)), so the table is
our reading of them. It refuses only what an article contradicts; offices differ in the rest.
"""

from __future__ import annotations

from typing import Final

from polakerja_diagram.model import OPD, BentukKoordinasi, JenisHubungan, JenisPerangkat

J: Final = JenisPerangkat

JENJANG: Final = {
    J.KEPALA_DAERAH: 1,
    J.WAKIL_KEPALA_DAERAH: 2,
    J.SEKDA: 3,
    J.STAF_AHLI: 4,
    J.ASISTEN: 4,
    J.SEKRETARIAT: 4,
    J.INSPEKTORAT: 4,
    J.DINAS: 4,
    J.SATUAN: 4,
    J.BADAN: 4,
    J.BAGIAN: 5,
    J.KECAMATAN: 5,
    J.UNIT: 6,
    J.KELURAHAN: 6,
}
"""Ranks, 1 the highest. Staf Ahli, Asisten and heads of dinas, satuan, badan, inspektorat and sekretariat
DPRD hold one level of office, camat and kepala bagian the next, lurah and heads of units the last (PP
18/2016, levels of pimpinan tinggi and administrator; not read article by article). Konteks has none: it is
no Perangkat Daerah."""

_DI_BAWAH_PIMPINAN: Final = OPD | {
    J.SEKDA,
    J.STAF_AHLI,
    J.ASISTEN,
    J.SEKRETARIAT,
    J.INSPEKTORAT,
    J.KECAMATAN,
}

BAWAHAN: Final = {
    J.KEPALA_DAERAH: _DI_BAWAH_PIMPINAN | {J.WAKIL_KEPALA_DAERAH},
    J.WAKIL_KEPALA_DAERAH: _DI_BAWAH_PIMPINAN,
    J.SEKDA: (_DI_BAWAH_PIMPINAN - {J.SEKDA}) | {J.BAGIAN},
    J.STAF_AHLI: frozenset[JenisPerangkat](),  # advises, leads nobody
    J.ASISTEN: frozenset({J.BAGIAN}),  # OPD are coordinated by the Asisten, not led: Pasal 13 ayat (1)
    J.SEKRETARIAT: frozenset({J.BAGIAN, J.UNIT}),
    J.INSPEKTORAT: frozenset({J.BAGIAN, J.UNIT}),
    J.DINAS: frozenset({J.UNIT}),
    J.SATUAN: frozenset({J.UNIT}),
    J.BADAN: frozenset({J.UNIT}),
    J.BAGIAN: frozenset({J.UNIT}),
    J.KECAMATAN: frozenset({J.KELURAHAN, J.UNIT}),
    J.UNIT: frozenset({J.UNIT}),  # a unit's own branch
    J.KELURAHAN: frozenset({J.UNIT}),
    J.KONTEKS: frozenset[JenisPerangkat](),
}
"""The line of command: whom each kind of organ leads. Pasal 9 ayat (1): leadership `secara berjenjang dalam
susunan organisasi perangkat daerah`; Pasal 11: `setiap pimpinan unit kerja dalam unit organisasi` and
`bawahannya`."""


def objection(  # noqa: PLR0911 - one return a reason
    jenis: JenisHubungan, dari: JenisPerangkat, ke: JenisPerangkat
) -> str:
    """Return why a relation of this kind may not tie the two kinds of organ, in Indonesian; empty if it may.

    >>> objection(JenisHubungan.STRUKTURAL, JenisPerangkat.SEKDA, JenisPerangkat.ASISTEN)
    ''
    >>> objection(JenisHubungan.KOLEGIAL, JenisPerangkat.SEKDA, JenisPerangkat.DINAS)
    'hubungan kolegial hanya antara organ yang setingkat'
    """
    konteks = (dari, ke).count(J.KONTEKS)
    if jenis is JenisHubungan.KEMITRAAN:
        # none of the five kinds of Pasal 5 ayat (1): it ties the Perangkat Daerah to a body outside them
        return (
            ""
            if konteks == 1
            else "kemitraan hanya antara satu organ dan satu lembaga di luar Perangkat Daerah"
        )
    if jenis is JenisHubungan.KOORDINATIF:
        return ""  # its form decides: see form_objection
    if konteks:
        # Pasal 1 angka 8: relations are `antar Perangkat Daerah`; the sekretariat serves the DPRD (angka 4)
        served = jenis is JenisHubungan.FUNGSIONAL and dari is J.SEKRETARIAT
        return "" if served else f"hubungan {jenis} hanya antar Perangkat Daerah"
    if jenis is JenisHubungan.STRUKTURAL and ke not in BAWAHAN[dari]:
        return "hubungan struktural hanya dari pimpinan ke bawahannya"  # Pasal 9 ayat (1)
    if jenis is JenisHubungan.KOLEGIAL and JENJANG[dari] != JENJANG[ke]:
        return "hubungan kolegial hanya antara organ yang setingkat"  # Pasal 7 ayat (1) huruf b
    if jenis is JenisHubungan.FUNGSIONAL and dari in (J.KEPALA_DAERAH, J.WAKIL_KEPALA_DAERAH):
        return "hubungan fungsional dijalankan organ, bukan kepala daerah atau wakilnya"  # Pasal 8 ayat (2)
    # konsultatif may tie any two: Pasal 6 ayat (2), `tanpa terikat pada Hubungan Kerja struktural`
    return ""


def form_objection(bentuk: BentukKoordinasi, dari: JenisPerangkat, ke: JenisPerangkat) -> str:
    """Return why a form of koordinatif may not tie the two kinds of organ, in Indonesian; empty if it may.

    >>> form_objection(BentukKoordinasi.FUNGSIONAL, JenisPerangkat.ASISTEN, JenisPerangkat.DINAS)
    ''
    >>> form_objection(BentukKoordinasi.INSTANSIONAL, JenisPerangkat.ASISTEN, JenisPerangkat.DINAS)
    'koordinasi instansional hanya dengan instansi lain di luar Perangkat Daerah'
    """
    konteks = (dari, ke).count(J.KONTEKS)
    if bentuk is BentukKoordinasi.HIERARKI and ke not in BAWAHAN[dari]:
        # Pasal 10 ayat (1) huruf a `dalam unit organisasi`, Pasal 11 `bawahannya`
        return "koordinasi hierarki hanya dari pimpinan ke bawahannya"
    if bentuk is BentukKoordinasi.FUNGSIONAL and konteks:
        # Pasal 10 ayat (1) huruf b `antara instansi dari sektor berlainan`, read with Pasal 1 angka 8
        return (
            "koordinasi fungsional hanya antar Perangkat Daerah; dengan instansi lain bentuknya instansional"
        )
    if bentuk is BentukKoordinasi.INSTANSIONAL and konteks != 1:
        # Pasal 10 ayat (1) huruf c `dengan instansi lain`
        return "koordinasi instansional hanya dengan instansi lain di luar Perangkat Daerah"
    return ""
