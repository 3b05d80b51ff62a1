"""Rules about names: every kode is known, is used once, and means one thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from polakerja_diagram.check.near import build_kamus, near_miss
from polakerja_diagram.check.rows import repeated, with_places
from polakerja_diagram.diagnostics import Related, error, warning
from polakerja_diagram.diagnostics.replacement import replace_value
from polakerja_diagram.makna import NAMA_TERPESAN, OPD_NAMA, nama_jenis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.diagnostics import Diagnostic, Location
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Kelompok


class Lingkup(Enum):
    """Which words may stand at a place: a kode only, also a kind of organ, or any name a relation may use.

    A row of a path names an organ by now: a word left there is unknown, most likely a kode, else any name.
    """

    KODE = "kode"
    ANGGOTA = "anggota"
    JALUR = "jalur"
    UJUNG = "ujung"


SARAN_DAFTARKAN: Final = "daftarkan dahulu organ itu dengan barisnya sendiri, atau hapus sebutannya"

SARAN_TANPA_DUGAAN: Final = {
    Lingkup.KODE: SARAN_DAFTARKAN,
    Lingkup.JALUR: SARAN_DAFTARKAN,
    Lingkup.ANGGOTA: "tulis kode organ atau nama jenis organ seperti 'dinas' dan 'kecamatan'",
    Lingkup.UJUNG: "tulis kode organ, nama kelompok, 'opd', atau nama jenis organ seperti 'kecamatan'",
}


@dataclass(frozen=True, slots=True)
class Rujukan:
    """A word that points at an organ, where it stands, and which words may stand there."""

    kata: str
    at: Location
    lingkup: Lingkup = Lingkup.KODE


def pk201_kode_dikenal(makna: Makna) -> Iterator[Diagnostic]:
    """Setiap kode yang disebut harus ada organnya.

    Mengapa: baris yang menyebut kode yang tidak ada tidak dapat digambar; biasanya salah ketik, atau
    organnya sudah dihapus.
    Salah: `langsung-sekda: [inspektort]`, padahal kodenya `inspektorat`.
    Betul: `langsung-sekda: [inspektorat]`. Baris jalur dan ujung baris hubungan boleh juga nama kelompok,
    `opd`, atau nama jenis organ seperti `staf-ahli` dan `kecamatan`.
    Dasar: kode adalah satu-satunya penunjuk organ di dalam berkas ini.
    """
    for rujukan, near in _unknown(makna):
        yield error(
            "PK201",
            at=rujukan.at,
            message=f"kode '{rujukan.kata}' tidak dikenal",
            hint=f"mungkin maksudnya '{near}'?" if near else SARAN_TANPA_DUGAAN[rujukan.lingkup],
            replacements=replace_value(rujukan.at, rujukan.kata, near),
        )


def probably_meant(makna: Makna) -> frozenset[str]:
    """Return the organs that unknown words probably meant, so that a slip is not reported twice."""
    return frozenset(p.kode for _, near in _unknown(makna) if near for p in makna.organs(near))


def _unknown(makna: Makna) -> Iterator[tuple[Rujukan, str | None]]:
    """Yield every unknown word in the order of the rules, with what was probably meant."""
    kinds = NAMA_TERPESAN - {OPD_NAMA}
    known = {
        Lingkup.KODE: frozenset(makna.perangkat),
        Lingkup.ANGGOTA: frozenset(makna.perangkat) | kinds,
        Lingkup.JALUR: frozenset(makna.perangkat),
        Lingkup.UJUNG: frozenset(makna.arti),
    }
    unknown = [rujukan for rujukan in _mentions(makna) if rujukan.kata not in known[rujukan.lingkup]]
    if not unknown:
        return
    aliases = [(spelling, p.kode) for p in makna.perangkat.values() for spelling in (p.nama, p.singkatan)]
    kamus = {
        lingkup: build_kamus(sorted(words), [alias for alias in aliases if alias[0]])
        for lingkup, words in known.items()
    }
    for rujukan in unknown:
        near = near_miss(rujukan.kata, kamus[rujukan.lingkup])
        if near is None and rujukan.lingkup is Lingkup.JALUR:
            near = near_miss(rujukan.kata, kamus[Lingkup.UJUNG])
        yield rujukan, near


def _mentions(makna: Makna) -> Iterator[Rujukan]:
    """Yield every word that points at an organ."""
    struktur = makna.struktur
    for p in struktur.semua_perangkat:
        if p.induk is not None:
            yield Rujukan(p.induk, p.induk_at)
    for row in struktur.semua_koordinasi:
        yield Rujukan(row.asisten, row.at)
        yield Rujukan(row.perangkat, row.at, Lingkup.JALUR)
    for direct in struktur.semua_langsung:
        yield Rujukan(direct.perangkat, direct.at, Lingkup.JALUR)
    for kode, at in with_places(struktur.dikecualikan, struktur.dikecualikan_at):
        yield Rujukan(kode, at, Lingkup.JALUR)
    for kelompok in struktur.semua_kelompok:
        for kata, at in with_places(kelompok.anggota, kelompok.anggota_at):
            yield Rujukan(kata, at, Lingkup.ANGGOTA)
    for hubungan in struktur.semua_hubungan:
        yield Rujukan(hubungan.dari, hubungan.dari_at, Lingkup.UJUNG)
        yield Rujukan(hubungan.ke, hubungan.ke_at, Lingkup.UJUNG)
    for kode, _ in struktur.tata_letak.kolom:
        yield Rujukan(kode, struktur.tata_letak.at)


def pk202_kode_tunggal(makna: Makna) -> Iterator[Diagnostic]:
    """Satu kode hanya untuk satu organ.

    Mengapa: baris lain menunjuk organ dengan kodenya; kode yang dipakai dua organ membuat penunjukan itu
    kabur.
    Salah: `dinas-p` dipakai untuk Dinas Pendidikan dan untuk Dinas Pertanian.
    Betul: `dinas-pendidikan` dan `dinas-pertanian`.
    Dasar: kode adalah tanda pengenal organ, juga waktu dua keadaan dibandingkan.
    """
    for p, first in repeated((p.kode, p) for p in makna.struktur.semua_perangkat):
        yield error(
            "PK202",
            at=p.at,
            message=f"kode '{p.kode}' sudah dipakai organ lain",
            hint="beri organ ini kode lain, atau hapus salah satu bila organnya sama",
            related=(Related(first.at, f"sudah dipakai di sini untuk '{first.nama}'"),),
        )


def pk210_kode_bukan_nama_jenis(makna: Makna) -> Iterator[Diagnostic]:
    """Kode tidak boleh sama dengan `opd`, nama jenis organ, atau nama kelompok.

    Mengapa: pada baris hubungan, `dinas` berarti semua dinas dan nama kelompok berarti semua anggotanya;
    kode yang sama membuat baris itu berarti lain. Satu-satunya organ dari suatu jenis boleh memakai nama
    jenisnya (`inspektorat`), sebab artinya tetap sama.
    Salah: `kode: kecamatan` untuk Kecamatan Paringin, padahal ada kecamatan lain.
    Betul: `kode: kec-paringin`.
    Dasar: cara berkas ini membaca ujung baris hubungan.
    """
    for p in makna.perangkat.values():
        if p.kode in makna.kelompok:
            yield error(
                "PK210",
                at=p.at,
                message=f"kode '{p.kode}' sama dengan nama kelompok",
                hint="ganti kode organ ini atau nama kelompoknya",
                related=(Related(makna.kelompok[p.kode].at, "nama kelompok di sini"),),
            )
        elif p.kode in NAMA_TERPESAN and (p.kode != nama_jenis(p.jenis) or len(makna.jenis[p.jenis]) > 1):
            yield error(
                "PK210",
                at=p.at,
                message=f"kode '{p.kode}' sudah berarti semua organ sejenis",
                hint="beri organ ini kode yang lebih khusus",
            )


def pk211_kelompok_tunggal(makna: Makna) -> Iterator[Diagnostic]:
    """Nama kelompok hanya untuk satu kelompok.

    Mengapa: baris hubungan menunjuk kelompok dengan namanya, dan setiap kelompok menjadi satu kotak.
    Salah: dua kelompok bernama `badan`.
    Betul: `badan-penunjang` dan `badan-lain`.
    Dasar: cara berkas ini membaca ujung baris hubungan.
    """
    for kelompok, first in repeated((kelompok.nama, kelompok) for kelompok in makna.struktur.semua_kelompok):
        yield error(
            "PK211",
            at=kelompok.at,
            message=f"nama kelompok '{kelompok.nama}' sudah dipakai",
            hint="beri kelompok ini nama lain, atau gabungkan anggotanya",
            related=(Related(first.at, "sudah dipakai di sini"),),
        )


def pk212_satu_kelompok_per_organ(makna: Makna) -> Iterator[Diagnostic]:
    """Satu organ hanya menjadi anggota satu kelompok.

    Mengapa: kelompok adalah satu kotak pada Lampiran I, dan satu organ hanya berdiri di satu kotak.
    Salah: `bkpsdm` tertulis di kelompok `badan-penunjang` dan di kelompok `badan-lain`.
    Betul: `bkpsdm` tertulis di satu kelompok saja.
    Dasar: Lampiran I menggambar setiap organ sekali.
    """
    taken: dict[str, tuple[Kelompok, Location]] = {}
    for kelompok in makna.kelompok.values():
        own: set[str] = set()
        for kata, at in with_places(kelompok.anggota, kelompok.anggota_at):
            clash = False
            for p in makna.arti.get(kata, ()):
                if p.kode not in taken:
                    taken[p.kode] = (kelompok, at)
                    own.add(p.kode)
                elif p.kode not in own and not clash:
                    clash = True
                    other, other_at = taken[p.kode]
                    yield error(
                        "PK212",
                        at=at,
                        message=f"'{p.kode}' sudah menjadi anggota kelompok '{other.nama}'",
                        hint="tulis organ itu di satu kelompok saja",
                        related=(Related(other_at, "sudah tertulis di sini"),),
                    )


def pk227_kelompok_berisi(makna: Makna) -> Iterator[Diagnostic]:
    """Kelompok sebaiknya mempunyai anggota.

    Mengapa: kelompok tanpa anggota tidak digambar, sehingga judulnya hilang dari bagan tanpa diketahui.
    Salah: kelompok `satuan` beranggota jenis `satuan`, padahal tidak ada lagi organ jenis itu.
    Betul: hapus kelompok itu, atau tulis anggotanya.
    Dasar: Lampiran I hanya menggambar kotak yang ada isinya.
    """
    for kelompok in makna.kelompok.values():
        known = all(kata in makna.arti for kata in kelompok.anggota)
        if known and not makna.arti[kelompok.nama]:
            yield warning(
                "PK227",
                at=kelompok.at,
                message=f"kelompok '{kelompok.nama}' tidak mempunyai anggota, jadi tidak digambar",
                hint="hapus kelompok itu atau tulis anggotanya",
            )
