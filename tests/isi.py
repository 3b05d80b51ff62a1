"""Words and small choices of drawn structures, all from one seed: what no shrinking is needed for."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final, TypeVar

from polakerja_diagram.model import JenisPerangkat, Keterangan, Status
from polakerja_diagram.sebutan.nama import fold_name

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
J: Final = JenisPerangkat

OPD_URUT: Final = (J.DINAS, J.SATUAN, J.BADAN)
AWALAN: Final = {J.DINAS: "Dinas", J.SATUAN: "Satuan", J.BADAN: "Badan"}

KATA: Final = (
    "Pendidikan", "Kesehatan", "dan", "Pekerjaan", "Umum", "Penataan", "Ruang", "Sosial", "Pengendalian",
    "Penduduk", "Keluarga", "Berencana", "serta", "Pemberdayaan", "Masyarakat", "Desa", "Pangan,",
    "Pertanian", "Perikanan", "Perhubungan", "Komunikasi,", "Informatika,", "Statistik",
    "Persandian", "Koperasi,", "Usaha", "Mikro", "Penanaman", "Modal", "(Satu", "Pintu)",
    "Kebudayaan", "II", "Pemadam", "Kebakaran",
)  # fmt: skip

KATA_EKSTREM: Final = (
    "A", "I.", "Ketatausahaan/Kerumahtanggaan", "Pertanggungjawabanpenyelenggaraanpemerintahan", "<b>",
    "&amp;", '"Khusus"', "d'Karya", "C:\\Data", "50%", "{nama}", "R&D", "--", "#1", "é", "Kab/Kota;",
)  # fmt: skip
"""Words that break wrapping, markup, quoting or ids when they are not handled. All in the bundled font."""

WILAYAH: Final = ("Balangan", "Paringin", "Sungai Raya", "Tanah Bumbu", "Sumbawa Barat", "Kotamobagu Timur")


class Isi:
    """Fills in what no shrinking is needed for: names, remarks, short forms; all from one seed (0: sober)."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - reproducible test data, no secret
        self._sober = seed == 0
        self._taken: set[str] = set()

    def nama(self, awalan: str = "") -> str:
        """Return a name of one to thirty words, mostly sober, sometimes extreme, never one of before.

        Single spaces; a number tells a name from its like.
        """
        wild = not self._sober and self._random.random() < 0.3
        words = KATA + KATA_EKSTREM if wild else KATA
        count = self._random.randint(1, 30 if wild else 6)
        nama = " ".join([awalan, *(self._random.choice(words) for _ in range(count))]).strip()
        if fold_name(nama) in self._taken:
            nama = f"{nama} {len(self._taken)}"
        self._taken.add(fold_name(nama))
        return nama

    def keterangan(self) -> Keterangan:
        """Return what is known about a row."""
        return Keterangan(
            dasar=self._random.choice(("", "Pasal 9", "Pasal 10 ayat (1) huruf b")),
            status=self._random.choice((None, Status.TURUNAN, Status.TERVERIFIKASI)),
            alasan=self._random.choice(("", "tugas pokoknya searah")),
        )

    def singkatan(self, kode: str) -> str:
        """Return a short form or none."""
        return self._random.choice(("", kode.upper()))

    def peluang(self, chance: float) -> bool:
        """Return True with this chance (0 to 1)."""
        return self._random.random() < chance

    def salah_satu(self, sequence: Sequence[T]) -> T:
        """Return one of them."""
        return self._random.choice(sequence)
