"""Rules about the rows of Lampiran I: whether a relation of this kind may tie these organs, once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.check.objections import first_objection, kind_objection
from polakerja_diagram.check.rows import repeated
from polakerja_diagram.check.struktural import blamed_for_circle
from polakerja_diagram.diagnostics import Related, error, warning
from polakerja_diagram.model import BentukKoordinasi
from polakerja_diagram.sifat import BENTUK, SIFAT, Arah

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Hubungan

BENTUK_DITULIS: Final = ", ".join(f"'{bentuk}'" for bentuk in BentukKoordinasi)
JENIS_BERBENTUK: Final = " atau ".join(f"'{jenis}'" for jenis, sifat in SIFAT.items() if sifat.bentuk)


def pk216_jenis_sesuai_pasangan(makna: Makna) -> Iterator[Diagnostic]:
    """Jenis hubungan harus sesuai dengan kedua organ yang dihubungkan.

    Mengapa: setiap jenis hubungan mempunyai arti dalam batang tubuh; garis yang menyimpang dari arti itu
    menyesatkan pembaca.
    Salah: dari dinas ke badan dengan jenis struktural; keduanya setingkat.
    Betul: struktural dari pimpinan ke bawahannya; kolegial antara yang setingkat; fungsional dari organ,
    bukan dari kepala daerah; kemitraan dengan lembaga di luar Perangkat Daerah seperti DPRD.
    Dasar: Pasal 1 angka 8 sampai dengan angka 13 dan Pasal 6 sampai dengan Pasal 9.
    """
    circles = blamed_for_circle(makna)
    for row in makna.struktur.semua_hubungan:
        found = None if id(row) in circles else kind_objection(makna, row)
        if found:
            yield error(
                "PK216",
                at=row.jenis_at,
                message=found.say(row),
                hint="ganti jenisnya, tukar arahnya, atau hapus baris ini",
            )


def pk217_bentuk_hanya_koordinatif(makna: Makna) -> Iterator[Diagnostic]:
    """Hubungan koordinatif menyebut bentuknya; jenis lain tidak.

    Mengapa: hanya koordinatif yang mempunyai tiga bentuk, dan bentuk itu ditulis sebagai huruf a, b, c di
    bagan.
    Salah: `jenis: koordinatif` tanpa `bentuk`; atau `jenis: struktural` dengan `bentuk: hierarki`.
    Betul: `{dari: sekda, ke: asisten, jenis: koordinatif, bentuk: hierarki}`.
    Dasar: Pasal 10 ayat (1) huruf a, huruf b, dan huruf c.
    """
    for row in makna.struktur.semua_hubungan:
        semua_bentuk = SIFAT[row.jenis].bentuk
        if semua_bentuk and row.bentuk is None:
            yield error(
                "PK217",
                at=row.jenis_at,
                message=f"hubungan {row.jenis} dari '{row.dari}' ke '{row.ke}' belum menyebut bentuknya",
                hint=f"tulis 'bentuk:' dengan salah satu dari {BENTUK_DITULIS}",
            )
        elif not semua_bentuk and row.bentuk is not None:
            yield error(
                "PK217",
                at=row.bentuk_at,
                message=f"hubungan {row.jenis} tidak mempunyai bentuk, tetapi tertulis '{row.bentuk}'",
                hint=f"hapus 'bentuk', atau ganti jenisnya menjadi {JENIS_BERBENTUK}",
            )


def pk218_bentuk_sesuai_pasangan(makna: Makna) -> Iterator[Diagnostic]:
    """Bentuk koordinasi harus sesuai dengan kedua organ yang dihubungkan.

    Mengapa: hierarki berlangsung dalam satu unit organisasi, fungsional antar Perangkat Daerah,
    instansional dengan instansi lain; huruf yang keliru menunjuk ketentuan yang keliru.
    Salah: dari asisten ke opd dengan `bentuk: instansional`.
    Betul: dari asisten ke opd dengan `bentuk: fungsional`.
    Dasar: Pasal 10 ayat (1) dan Pasal 11.
    """
    for row in makna.struktur.semua_hubungan:
        if row.bentuk is None or not SIFAT[row.jenis].bentuk:
            continue
        found = first_objection(makna, row, (BENTUK[row.bentuk],))
        if found:
            yield error(
                "PK218",
                at=row.bentuk_at,
                message=found.say(row),
                hint="ganti bentuknya, tukar arahnya, atau hapus baris ini",
            )


def pk219_timbal_balik_sekali(makna: Makna) -> Iterator[Diagnostic]:
    """Hubungan timbal balik ditulis satu arah saja.

    Mengapa: hubungan kolegial, kemitraan, konsultatif, dan koordinatif bukan hierarki berlaku bagi kedua
    pihak; baris sebaliknya menggambar garis yang sama dua kali.
    Salah: `dinas` ke `badan` kolegial, lalu `badan` ke `dinas` kolegial.
    Betul: salah satu baris saja.
    Dasar: Pasal 7 untuk kolegial; Lampiran I menggambar setiap hubungan sekali.
    """
    first: dict[tuple[str, str, str], Hubungan] = {}
    for row, key in _keyed(makna):
        dari, ke, jenis = key
        one_way = SIFAT[row.jenis].arah is Arah.SEARAH or row.bentuk is BentukKoordinasi.HIERARKI
        if one_way or dari == ke:
            continue
        other = first.get((ke, dari, jenis))
        if other is None:
            first.setdefault(key, row)
            continue
        report = error if (row.dari, row.ke) == (other.ke, other.dari) else warning
        yield report(
            "PK219",
            at=row.at,
            message=f"hubungan {row.jenis} '{row.dari}' dan '{row.ke}' tertulis dua arah",
            hint="hapus salah satu baris; satu baris sudah berlaku bagi kedua pihak",
            related=(Related(other.at, "arah sebaliknya tertulis di sini"),),
        )


def pk220_hubungan_sekali(makna: Makna) -> Iterator[Diagnostic]:
    """Satu hubungan ditulis satu kali.

    Mengapa: baris kedua menggambar garis yang sama dua kali.
    Salah: `{dari: sekda, ke: opd, jenis: struktural}` tertulis dua kali.
    Betul: satu kali. Jenis lain di antara organ yang sama memang baris tersendiri. Dua nama bagi organ yang
    sama (`dinas` dan `opd`, bila belum ada badan) hanya diperingatkan.
    Dasar: Lampiran I menggambar setiap hubungan sekali.
    """
    for row, other in repeated((key, row) for row, key in _keyed(makna)):
        report = error if (row.dari, row.ke) == (other.dari, other.ke) else warning
        yield report(
            "PK220",
            at=row.at,
            message=f"hubungan {row.jenis} dari '{row.dari}' ke '{row.ke}' sudah tertulis",
            hint="hapus salah satu baris",
            related=(Related(other.at, "sudah tertulis di sini"),),
        )


def _keyed(makna: Makna) -> Iterator[tuple[Hubungan, tuple[str, str, str]]]:
    """Yield rows with known ends, each with what it says; two names for the same organs are one name."""
    canonical: dict[tuple[str, ...], str] = {}
    name_of: dict[str, str] = {}
    for row in makna.struktur.semua_hubungan:
        for nama in (row.dari, row.ke):
            organs = makna.arti.get(nama, ())
            if nama not in name_of and organs:
                name_of[nama] = canonical.setdefault(tuple(p.kode for p in organs), nama)
        if row.dari in name_of and row.ke in name_of:
            yield row, (name_of[row.dari], name_of[row.ke], f"{row.jenis} {row.bentuk}")


def pk221_bukan_diri_sendiri(makna: Makna) -> Iterator[Diagnostic]:
    """Hubungan kerja menghubungkan dua organ yang berlainan.

    Mengapa: garis dari satu organ ke dirinya sendiri tidak berarti apa-apa.
    Salah: `{dari: dinkes, ke: dinkes, jenis: kolegial}`.
    Betul: `{dari: opd, ke: opd, jenis: kolegial}`: sesama OPD.
    Dasar: Pasal 1 angka 8, hubungan kerja antar Perangkat Daerah.
    """
    for row in makna.struktur.semua_hubungan:
        if row.dari == row.ke and row.dari in makna.perangkat:
            yield error(
                "PK221",
                at=row.ke_at,
                message=f"'{row.dari}' dihubungkan dengan dirinya sendiri",
                hint="tulis organ lain di 'ke', atau hapus baris ini",
            )


def pk228_hubungan_berujung(makna: Makna) -> Iterator[Diagnostic]:
    """Kedua ujung hubungan sebaiknya mempunyai organ.

    Mengapa: baris yang salah satu ujungnya kosong tidak digambar, tanpa diketahui.
    Salah: dari `satuan` ke `badan`, padahal tidak ada lagi organ berjenis satuan.
    Betul: hapus baris itu, atau daftarkan organnya. Hubungan dari Asisten ke kelompok hanya mengikat organ
    yang dikoordinasikannya: tulis organ itu di `koordinasi`.
    Dasar: Lampiran I hanya menggambar organ yang ada.
    """
    for row in makna.struktur.semua_hubungan:
        known = row.dari in makna.arti and row.ke in makna.arti
        myself = row.dari == row.ke and row.dari in makna.perangkat
        cakupan = makna.cakupan(row)
        if not known or myself or cakupan.semua_ikatan:
            continue
        empty, lack, mend = _lack(makna, row)
        yield warning(
            "PK228",
            at=row.dari_at if empty == row.dari else row.ke_at,
            message=f"'{empty}' {lack}, jadi hubungan {row.jenis} ini tidak digambar",
            hint=f"hapus baris ini, atau {mend}",
        )


def _lack(makna: Makna, row: Hubungan) -> tuple[str, str, str]:
    """Return the end for want of which a row ties nothing, what it lacks, and what would mend that."""
    cakupan = makna.cakupan(row)
    if cakupan.menurut is not None:
        asisten, empty = (row.ke, row.dari) if cakupan.is_turned else (row.dari, row.ke)
        return empty, f"tidak memuat organ yang dikoordinasikan '{asisten}'", "lengkapi 'koordinasi'"
    empty = row.dari if not makna.arti[row.dari] else row.ke
    return empty, "hanya satu organ" if makna.arti[empty] else "belum ada organnya", "daftarkan organnya"
