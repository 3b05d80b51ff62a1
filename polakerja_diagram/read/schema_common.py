"""What keys of every section may have: marks of how sure a row is, and what is let be on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.model import JenisPerangkat, Status
from polakerja_diagram.read.forms import Daftar, Kode, KodeTemuan, Kunci, Peta, SalahSatu, Teks

if TYPE_CHECKING:
    from collections.abc import Mapping

YA_TIDAK: Final = SalahSatu(("ya", "tidak"))
TEKS: Final = Teks()
RUJUKAN: Final = Kode(merujuk=True)
RUJUKAN_BERSAMA: Final = Kode(merujuk=True, kata=tuple(jenis for jenis in JenisPerangkat if " " in jenis))
"""A kode, or the name of a group or of a kind of organ."""

DAPAT_DIBIARKAN: Final = (
    *("PK227", "PK228", "PK229", "PK230", "PK231", "PK232", "PK233", "PK234", "PK237", "PK238", "PK239"),
    *("PK240", "PK241", "PK242", "PK243", "PK245", "PK250", "PK251"),
    *("PK304", "PK306", "PK307"),
    *("PK263", "PK280", "PK281", "PK283", "PK284"),
    *("PK606", "PK609", "PK610", "PK613", "PK618", "PK619", "PK621", "PK622", "PK629", "PK631"),
)
"""Codes of every warning and info that points at a row of the file; an error is mended, not let be."""

BIARKAN: Final[Mapping[str, Kunci]] = {
    "biarkan": Kunci(
        Peta("biarkan", KodeTemuan(DAPAT_DIBIARKAN), TEKS),
        "peringatan pada baris ini yang sudah ditinjau dan dibiarkan: kodenya, lalu alasannya",
    )
}

KETERANGAN: Final[Mapping[str, Kunci]] = {
    "dasar": Kunci(Teks("Pasal 10 ayat (1) huruf b"), "pasal atau peraturan yang menjadi dasarnya"),
    "status": Kunci(
        SalahSatu(tuple(Status)), "terverifikasi: terbaca di sumber; turunan: disimpulkan, belum dipastikan"
    ),
    "alasan": Kunci(TEKS, "mengapa disimpulkan demikian"),
    "sumber": Kunci(
        Daftar(TEKS, satu=True), "tempat membacanya: kata dari bagian 'sumber', atau judul langsung"
    ),
    "catatan": Kunci(TEKS, "hal lain yang perlu diketahui, misalnya varian ejaan nama"),
    **BIARKAN,
}
