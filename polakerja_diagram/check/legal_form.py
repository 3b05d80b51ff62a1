"""Rules about legal form (PK6xx): heading, annex names, numbers, years, signature and certificate."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Related, error, info, warning
from polakerja_diagram.diagnostics.replacement import replace_value
from polakerja_diagram.sebutan.citation import is_numbered
from polakerja_diagram.sebutan.nama import TANDA_AKHIR, split_end
from polakerja_diagram.sebutan.numerals import roman
from polakerja_diagram.units import MARGIN_MM, MARGIN_TERSEMPIT_MM, write_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.makna import Makna

TAHUN_PERTAMA: Final = 1945
TAHUN_TERAKHIR: Final = 2100
"""Years that an act may carry: L30. Before 1945 there was no Berita Daerah."""

AWALAN_TENTANG: Final = re.compile(r"tentang\b[ :]*", re.IGNORECASE)
KATA_NOMOR: Final = re.compile(r"\b(nomor|tahun|no\.)", re.IGNORECASE)
NOMOR_BERKATA: Final = re.compile(r"(?:(?:nomor|no\.) *)?(\S+)(?: tahun (\d{4}))?", re.IGNORECASE)


def pk601_angka_romawi(makna: Makna) -> Iterator[Diagnostic]:
    """Lampiran dinomori dengan angka Romawi berurutan; lampiran satu-satunya tidak dinomori.

    Mengapa: batang tubuh merujuk lampiran dengan nomornya.
    Salah: lampiran pertama `angka: I`, lampiran kedua `angka: III`; atau `angka: I` pada lampiran
    satu-satunya.
    Betul: hapus `angka`; nomornya mengikuti urutan lampiran di berkas ini.
    Dasar: UU 12/2011 Lampiran II angka 194.
    """
    semua_lampiran = makna.struktur.semua_lampiran
    numerals = {roman(lampiran.urutan) for lampiran in semua_lampiran}
    for lampiran in semua_lampiran:
        if not lampiran.angka:
            continue
        if not is_numbered(makna.struktur):
            yield error(
                "PK601",
                at=lampiran.angka_at,
                message=f"lampiran satu-satunya tidak dinomori, tetapi di sini tertulis '{lampiran.angka}'",
                hint="hapus 'angka'",
                lampiran=(lampiran.urutan,),
                replacements=replace_value(lampiran.angka_at, lampiran.angka, ""),
            )
        elif lampiran.angka != (wanted := roman(lampiran.urutan)):
            is_of_another = lampiran.angka in numerals  # then the order may be what is wrong
            yield error(
                "PK601",
                at=lampiran.angka_at,
                message=f"lampiran ke-{lampiran.urutan} bernomor '{wanted}', bukan '{lampiran.angka}'",
                hint="hapus 'angka' supaya mengikuti urutan, atau betulkan urutannya",
                lampiran=(lampiran.urutan,),
                replacements=replace_value(
                    lampiran.angka_at, lampiran.angka, None if is_of_another else wanted
                ),
            )


def pk602_judul_bersih(makna: Makna) -> Iterator[Diagnostic]:
    """Judul peraturan dan nama lampiran ditulis tanpa kata 'tentang' dan tanpa tanda baca akhir.

    Mengapa: kata TENTANG dicetak program pada barisnya sendiri, dan judul lampiran tidak diakhiri tanda
    baca.
    Salah: `tentang: Tentang Pola Hubungan Kerja.`
    Betul: `tentang: Pola Hubungan Kerja`, sama huruf demi huruf dengan judul peraturan.
    Dasar: UU 12/2011 Lampiran II angka 195 dan angka 196.
    """
    peraturan = makna.struktur.peraturan
    at = peraturan.tentang_at
    if AWALAN_TENTANG.match(peraturan.tentang.strip()):
        yield error(
            "PK602",
            at=at,
            message="judul peraturan diawali kata 'tentang', sehingga kata itu tercetak dua kali",
            hint="hapus kata 'tentang' di awal",
            replacements=replace_value(
                at, peraturan.tentang, AWALAN_TENTANG.sub("", peraturan.tentang, count=1) or None
            ),
        )
    name, end = legal_end(peraturan.tentang)
    if end:
        yield error(
            "PK602",
            at=at,
            message=f"judul peraturan diakhiri tanda baca '{end}'",
            hint="hapus tanda baca di akhir",
            replacements=replace_value(at, peraturan.tentang, name),
        )
    for lampiran in makna.struktur.semua_lampiran:
        name, end = legal_end(lampiran.nama)
        if end:
            yield error(
                "PK602",
                at=lampiran.at,
                message=f"nama lampiran '{lampiran.nama.strip()}' diakhiri tanda baca",
                hint="hapus tanda baca di akhir",
                lampiran=(lampiran.urutan,),
                replacements=replace_value(lampiran.nama_at, lampiran.nama, name),
            )


def legal_end(text: str) -> tuple[str | None, str]:
    """Return words without the punctuation that may not end them, None if nothing is left, and that."""
    name, end = split_end(text)
    return name or None, end.strip() if set(end) & set(TANDA_AKHIR) else ""


def pk603_nomor_saja(makna: Makna) -> Iterator[Diagnostic]:
    """Kunci `nomor` hanya memuat nomornya.

    Mengapa: kata NOMOR dan TAHUN dicetak program; bila ditulis juga, keduanya tercetak dua kali.
    Salah: `nomor: Nomor 28 Tahun 2025`.
    Betul: `nomor: 28` dan `tahun: 2025`. Nomor Keputusan ditulis apa adanya, misalnya `050/30/HK/2026`.
    Dasar: susunan judul lampiran dalam UU 12/2011 Lampiran II angka 195.
    """
    peraturan = makna.struktur.peraturan
    for said, sebutan in ((peraturan, "nomor peraturan"), (peraturan.berita, "nomor Berita Daerah")):
        if KATA_NOMOR.search(said.nomor):
            yield error(
                "PK603",
                at=said.nomor_at,
                message=f"{sebutan} '{said.nomor}' memuat kata yang dicetak program",
                hint="tulis nomornya saja; tahunnya di kunci 'tahun'",
                replacements=replace_value(said.nomor_at, said.nomor, _number_alone(said.nomor, said.tahun)),
            )


def _number_alone(nomor: str, tahun: str) -> str | None:
    """Return the number without the words around it; None if more would be lost than is written elsewhere.

    >>> [_number_alone(one, "2025") for one in ("Nomor 28", "No. 28 Tahun 2025", "28 Tahun 2024", "Nomor")]
    ['28', '28', None, None]
    """
    found = NOMOR_BERKATA.fullmatch(nomor)
    return found[1] if found and found[2] in {None, tahun} and not KATA_NOMOR.search(found[1]) else None


def pk608_tahun_wajar(makna: Makna) -> Iterator[Diagnostic]:
    """Tahun peraturan dan tahun Berita Daerah harus wajar.

    Mengapa: tahun dan nomor mudah tertukar, dan kesalahannya tercetak di judul setiap lampiran.
    Salah: `berita-daerah: {tahun: 1925, nomor: 2025}`.
    Betul: `berita-daerah: {tahun: 2025, nomor: 28}`.
    Dasar: tahun antara 1945 dan 2100.
    """
    peraturan = makna.struktur.peraturan
    for tahun, nomor, at, sebutan in (
        (peraturan.tahun, peraturan.nomor, peraturan.at, "tahun peraturan"),
        (peraturan.berita.tahun, peraturan.berita.nomor, peraturan.berita.at, "tahun Berita Daerah"),
    ):
        if tahun and not _is_year(tahun):
            yield error(
                "PK608",
                at=at,
                message=f"{sebutan} '{tahun}' di luar {TAHUN_PERTAMA} sampai {TAHUN_TERAKHIR}",
                hint="tahun dan nomor tampaknya tertukar" if _is_year(nomor) else "betulkan tahunnya",
            )


def _is_year(text: str) -> bool:
    return text.isdecimal() and TAHUN_PERTAMA <= int(text) <= TAHUN_TERAKHIR


def pk609_tahun_serasi(makna: Makna) -> Iterator[Diagnostic]:
    """Tahun peraturan sebaiknya sama dengan tahun penetapannya.

    Mengapa: nomor peraturan diberikan dalam tahun penetapannya; beda tahun biasanya salah ketik.
    Salah: `tahun: 2024` dengan `tanggal: 2025-05-06`; atau Berita Daerah bertahun lebih awal dari
    peraturannya.
    Betul: `tahun: 2025` dengan `tanggal: 2025-05-06`.
    Dasar: kebiasaan penomoran; pasalnya belum dipastikan.
    """
    peraturan = makna.struktur.peraturan
    if not _is_year(peraturan.tahun):
        return
    if peraturan.tanggal is not None and peraturan.tanggal.year != int(peraturan.tahun):
        yield warning(
            "PK609",
            at=peraturan.at,
            message=f"tahun peraturan {peraturan.tahun}, tetapi ditetapkan tahun {peraturan.tanggal.year}",
            hint="samakan 'tahun' dengan tahun pada 'tanggal'",
        )
    berita = peraturan.berita
    if _is_year(berita.tahun) and int(berita.tahun) < int(peraturan.tahun):
        yield warning(
            "PK609",
            at=berita.at,
            message=f"tahun Berita Daerah {berita.tahun} lebih awal dari tahun peraturan {peraturan.tahun}",
            hint="betulkan salah satu tahunnya",
        )


def pk621_margin_naskah(makna: Makna) -> Iterator[Diagnostic]:
    """Margin yang ditulis sebaiknya 25 mm atau lebih.

    Yang tidak ditulis 25 mm.
    Mengapa: batas bawah, kiri, dan kanan naskah 2,5 cm, diukur dari pinggir kertas ke hurufnya.
    Salah: `margin: {kiri: 20}` pada `tata-letak`.
    Betul: `margin: {atas: 25, kanan: 25, bawah: 25, kiri: 25}`.
    Dasar: UU 12/2011 Lampiran II angka 284a (UU 13/2022). Batas atas 8 cm di sana kami baca untuk halaman
    pertama peraturan, yang memuat lambang; 25 mm di atas pada halaman lain mengikuti pedoman satu
    kementerian. Keduanya pembacaan kami, bukan bunyi undang-undang.
    """
    wishes = makna.struktur.tata_letak
    written = wishes.margins_mm
    narrow = [
        (sisi, at) for sisi, at in wishes.semua_margin_at if MARGIN_TERSEMPIT_MM <= written[sisi] < MARGIN_MM
    ]
    if narrow:
        sides = ", ".join(f"{sisi} {write_number(written[sisi])}" for sisi, _ in narrow)
        yield info(
            "PK621",
            at=narrow[0][1],
            message=f"margin {sides} mm kurang dari {write_number(MARGIN_MM)} mm",
            hint=f"tulis {write_number(MARGIN_MM)}, atau biarkan bila kantor Anda memakai margin itu",
            related=tuple(Related(at, f"margin {sisi} di sini") for sisi, at in narrow[1:]),
        )


def pk251_margin_tersempit(makna: Makna) -> Iterator[Diagnostic]:
    """Margin tidak kurang dari 10 mm.

    Mengapa: pencetak dan mesin fotokopi memotong tulisan yang terlalu dekat dengan pinggir kertas; biasanya
    yang dimaksud sentimeter.
    Salah: `margin: {atas: 2.5}`.
    Betul: `margin: {atas: 25}`, atau dengan satuannya: `margin: {atas: 2.5 cm}`.
    Dasar: kebiasaan percetakan; naskah sendiri meminta 25 mm (PK621).
    """
    wishes = makna.struktur.tata_letak
    written = wishes.margins_mm
    for sisi, at in wishes.semua_margin_at:
        if written[sisi] < MARGIN_TERSEMPIT_MM:
            yield warning(
                "PK251",
                at=at,
                message=f"margin {sisi} {write_number(written[sisi])} mm: tulisannya dapat terpotong",
                hint=f"tulis {write_number(MARGIN_MM)}; panjang tanpa satuan dibaca dalam mm",
            )


def pk611_ada_lampiran(makna: Makna) -> Iterator[Diagnostic]:
    """Ada paling sedikit satu lampiran.

    Mengapa: tanpa lampiran tidak ada yang digambar.
    Salah: `lampiran: []`.
    Betul: `lampiran:` dengan satu baris `bagan` dan `nama` bagi setiap lampiran.
    Dasar: Pasal 5 ayat (3) dan Pasal 13 ayat (2) menunjuk lampiran.
    """
    if not makna.struktur.semua_lampiran:
        yield error(
            "PK611",
            at=makna.struktur.peraturan.at,
            message="belum ada satu lampiran pun",
            hint="tulis di bagian 'lampiran' bagan yang dimuat dan nama lampirannya",
        )
