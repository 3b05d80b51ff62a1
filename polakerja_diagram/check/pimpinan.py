"""Rules about how many: one head of region, one Sekda, Asisten, Bagian and staf ahli within their limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Related, error, warning
from polakerja_diagram.makna import group
from polakerja_diagram.model import JenisPerangkat
from polakerja_diagram.sebutan.jenis import GUBERNUR, kepala_of_daerah

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Perangkat


@dataclass(frozen=True, slots=True)
class BatasTipe:
    """How many Asisten, Bagian under one Asisten, and staf ahli there may be; None for no limit."""

    asisten: int
    bagian: int | None
    staf_ahli: int = 3


TIPE: Final = {"A": BatasTipe(3, 4), "B": BatasTipe(3, 3), "C": BatasTipe(2, 3)}
"""Types of the sekretariat daerah of a kabupaten or kota: PP 18/2016 as amended by PP 72/2019, as told by
drafters; its text is not at hand."""

TANPA_TIPE: Final = BatasTipe(3, None)
"""Custom of a kabupaten (L37)."""


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
    """Jumlah Asisten, Bagian, dan staf ahli sebaiknya tidak melampaui batas.

    Mengapa: jumlahnya dibatasi menurut tipe sekretariat daerah; kelebihan biasanya salah tulis.
    Salah: empat Asisten, padahal batasnya tiga; dengan `tipe: C`, tiga Asisten.
    Betul: `tipe` yang benar: A paling banyak 3 Asisten dan 4 Bagian di bawah satu Asisten, B 3 dan 3, C 2 dan
    3; staf ahli 3. Bila ketentuan daerah Anda lain, tulis `batas: {asisten: 4}`; `batas` yang berlaku. Tanpa
    `tipe`, batasnya 3 Asisten dan 3 staf ahli.
    Dasar: PP 18/2016 sebagaimana diubah dengan PP 72/2019, yang bunyinya tidak ada pada kami: cocokkan
    sendiri. Tanpa `tipe`: kebiasaan kabupaten.
    """
    for limit in _limits(makna):
        if limit.most is not None and len(limit.organs) > limit.most:
            tipe = makna.struktur.batas.tipe if limit.own is None and not _is_provinsi(makna) else ""
            key = f"batas: {{{limit.key}: {len(limit.organs)}}}"
            yield warning(
                "PK231",
                at=limit.organs[limit.most].at,
                message=f"{limit.said}, lebih dari {limit.most}" + (f" bagi tipe {tipe}" if tipe else ""),
                hint=f"periksa ketentuannya; bila memang demikian, tulis '{key}'",
                related=(Related(makna.struktur.batas.tipe_at, f"tipe {tipe} di sini"),) if tipe else (),
            )


@dataclass(frozen=True, slots=True)
class _Limit:
    """Organs that are counted together, how many may be, in which key the drafter says so."""

    said: str
    organs: tuple[Perangkat, ...]
    key: str
    own: int | None
    of_tipe: int | None

    @property
    def most(self) -> int | None:
        return self.of_tipe if self.own is None else self.own


def _limits(makna: Makna) -> Iterator[_Limit]:
    batas = makna.struktur.batas
    tipe = TANPA_TIPE if _is_provinsi(makna) else TIPE.get(batas.tipe, TANPA_TIPE)
    asisten, staf_ahli = makna.jenis[JenisPerangkat.ASISTEN], makna.jenis[JenisPerangkat.STAF_AHLI]
    yield _Limit(f"ada {len(asisten)} Asisten", asisten, "asisten", batas.asisten, tipe.asisten)
    yield _Limit(f"ada {len(staf_ahli)} staf ahli", staf_ahli, "staf-ahli", batas.staf_ahli, tipe.staf_ahli)
    under = group((p.induk, p) for p in makna.jenis[JenisPerangkat.BAGIAN])
    for one in asisten:
        bagian = under.get(one.kode, ())
        said = f"'{one.kode}' membawahi {len(bagian)} Bagian"
        yield _Limit(said, bagian, "bagian", batas.bagian, tipe.bagian)


def _is_provinsi(makna: Makna) -> bool:
    return kepala_of_daerah(makna.struktur.peraturan.daerah) is GUBERNUR


def pk622_tipe_kabupaten_kota(makna: Makna) -> Iterator[Diagnostic]:
    """Kunci `tipe` berlaku bagi kabupaten dan kota saja.

    Mengapa: batas menurut tipe yang dikenal program adalah batas sekretariat daerah kabupaten dan kota.
    Salah: `tipe: A` pada Peraturan Gubernur.
    Betul: hapus `tipe`, lalu tulis batasnya sendiri: `batas: {asisten: 4}`.
    Dasar: PP 18/2016 sebagaimana diubah dengan PP 72/2019, yang bunyinya tidak ada pada kami.
    """
    act, batas = makna.struktur.peraturan, makna.struktur.batas
    if batas.tipe and _is_provinsi(makna):
        yield warning(
            "PK622",
            at=batas.tipe_at,
            message=f"tipe {batas.tipe} adalah tipe kabupaten atau kota, bukan {act.daerah}",
            hint="hapus 'tipe'; tulis batas jumlahnya di 'batas' bila perlu",
            related=(Related(act.daerah_at, f"daerah peraturan di sini: '{act.daerah}'"),),
        )
