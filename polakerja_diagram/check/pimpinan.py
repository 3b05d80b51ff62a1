"""Rules about how many: one head of region, one Sekda, and no more Asisten and staf ahli than the limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.diagnostics import Related, error, warning
from polakerja_diagram.model import JenisPerangkat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.makna import Makna


def pk225_satu_kepala_daerah(makna: Makna) -> Iterator[Diagnostic]:
    """Ada tepat satu kepala daerah.

    Mengapa: kedua bagan bermula dari kotak kepala daerah.
    Salah: `pimpinan` hanya memuat sekda; atau memuat dua bupati.
    Betul: satu bupati, wali kota, atau gubernur. Pj. ditulis di `penandatangan`, bukan sebagai organ
    tersendiri.
    Dasar: Pasal 1 angka 3.
    """
    if not makna.jenis[JenisPerangkat.KEPALA_DAERAH]:
        yield error(
            "PK225",
            at=next((p.at for p in makna.struktur.semua_perangkat), makna.struktur.peraturan.at),
            message="belum ada kepala daerah",
            hint="tulis bupati, wali kota, atau gubernur di bagian 'pimpinan'",
        )
    yield from _second(makna, JenisPerangkat.KEPALA_DAERAH, "PK225", "kepala daerah")


def pk226_satu_sekda(makna: Makna) -> Iterator[Diagnostic]:
    """Ada paling banyak satu Sekretaris Daerah.

    Mengapa: semua Asisten berada di bawah satu Sekretaris Daerah.
    Salah: dua organ berjenis sekretaris daerah di `pimpinan`.
    Betul: satu organ. Pj. atau Plh. Sekretaris Daerah bukan organ tersendiri.
    Dasar: Pasal 1 angka 5 sampai dengan angka 7.
    """
    yield from _second(makna, JenisPerangkat.SEKDA, "PK226", "Sekretaris Daerah")


def _second(makna: Makna, jenis: JenisPerangkat, code: str, sebutan: str) -> Iterator[Diagnostic]:
    organs = makna.jenis[jenis]
    for p in organs[1:]:
        yield error(
            code,
            at=p.at,
            message=f"'{p.kode}' adalah {sebutan} kedua",
            hint="hapus salah satu, atau betulkan jenisnya",
            related=(Related(organs[0].at, f"{sebutan} pertama di sini"),),
        )


def pk231_batas_jumlah(makna: Makna) -> Iterator[Diagnostic]:
    """Jumlah Asisten dan staf ahli sebaiknya tidak melampaui batas.

    Mengapa: jumlahnya dibatasi menurut tipe sekretariat daerah; kelebihan biasanya salah tulis.
    Salah: empat Asisten, padahal batasnya tiga.
    Betul: tiga Asisten; atau, bila ketentuan daerah Anda lain, tulis `batas: {asisten: 4}`.
    Dasar: belum dipastikan. Tiga adalah kebiasaan kabupaten; cocokkan dengan peraturan tentang tipe
    sekretariat daerah dan staf ahli yang berlaku bagi daerah Anda.
    """
    batas = makna.struktur.batas
    for jenis, sebutan, most, key in (
        (JenisPerangkat.ASISTEN, "Asisten", batas.asisten, "asisten"),
        (JenisPerangkat.STAF_AHLI, "staf ahli", batas.staf_ahli, "staf-ahli"),
    ):
        organs = makna.jenis[jenis]
        if len(organs) > most:
            yield warning(
                "PK231",
                at=organs[most].at,
                message=f"ada {len(organs)} {sebutan}, lebih dari {most}",
                hint=f"periksa ketentuannya; bila memang demikian, tulis 'batas: {{{key}: {len(organs)}}}'",
            )
