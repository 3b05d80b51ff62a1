"""Rules about who signs and who certifies (PK604-PK607, PK610): office and name alone; certificate."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from polakerja_diagram.check.legal_form import legal_end
from polakerja_diagram.diagnostics import error, info, warning
from polakerja_diagram.diagnostics.replacement import replace_value
from polakerja_diagram.sebutan.citation import is_complete
from polakerja_diagram.sebutan.pejabat import (
    PANJANG_NIP,
    GolonganKata,
    digits_of_nip,
    read_nama,
    standard_awalan,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Penandatangan

PANGKAT: Final = frozenset(
    {"pembina", "penata", "pengatur", "kolonel", "letkol", "brigjen", "mayjen", "kombes", "akbp", "nip"}
)
"""Ranks of civil servants and officers, and what opens a NIP."""


def pk604_jabatan_tanpa_koma(makna: Makna) -> Iterator[Diagnostic]:
    """Jabatan penandatangan dan yang mengundangkan ditulis tanpa tanda baca di akhir.

    Mengapa: koma sesudah jabatan dicetak program, tepat satu.
    Salah: `jabatan: Bupati Balangan,`
    Betul: `jabatan: Bupati Balangan`
    Dasar: UU 12/2011 Lampiran II angka 169 dan angka 197.
    """
    for sebutan, signatory in _signatories(makna):
        jabatan, end = legal_end(signatory.jabatan)
        if end:
            yield error(
                "PK604",
                at=signatory.jabatan_at,
                message=f"jabatan {sebutan} diakhiri '{end}'",
                hint="hapus tanda baca itu; koma dicetak program",
                replacements=replace_value(signatory.jabatan_at, signatory.jabatan, jabatan),
            )


def pk605_nama_tanpa_gelar(makna: Makna) -> Iterator[Diagnostic]:
    """Nama penandatangan dan yang mengundangkan ditulis tanpa gelar, pangkat, dan NIP.

    Mengapa: nama pejabat yang menetapkan atau mengundangkan ditulis tanpa gelar dan pangkat.
    Salah: `nama: Drs. Abdul Hadi, M.Si`
    Betul: `nama: Abdul Hadi`. Kata H., Hj., K.H., dan R. bukan gelar akademik dan boleh ditulis.
    Dasar: UU 12/2011 Lampiran II angka 167 dan angka 197; Permendagri 1/2023 Pasal 44.
    """
    for sebutan, signatory in _signatories(makna):
        wrong = surplus_of_name(signatory.nama)
        if wrong:
            yield error(
                "PK605",
                at=signatory.nama_at,
                message=f"nama {sebutan} '{signatory.nama}' memuat {wrong}",
                hint="tulis namanya saja, tanpa gelar, pangkat, dan NIP",
                replacements=replace_value(signatory.nama_at, signatory.nama, _bare(signatory.nama)),
            )


def _signatories(makna: Makna) -> tuple[tuple[str, Penandatangan], ...]:
    """Return who signs the act, by what findings call them."""
    act = makna.struktur.peraturan
    return ("penandatangan", act.penandatangan), ("yang mengundangkan", act.pengundangan.pejabat)


def surplus_of_name(nama: str) -> str:
    """Return what in a name does not belong to it, in Indonesian; empty if nothing.

    >>> [surplus_of_name(nama) for nama in ("H. Abdul Hadi", "M. Noor", "Drs. Abdul Hadi", "Abdul Hadi, SH")]
    ['', '', "gelar 'Drs.'", 'koma']
    """
    if any(character.isdigit() for character in nama):
        return "angka"
    if "," in nama:
        return "koma"
    for word in read_nama(nama):
        if word.kata.strip(".").casefold() in PANGKAT:
            return f"'{word.kata}'"
        if word.golongan is GolonganKata.GELAR:
            return f"gelar '{word.kata}'"
    return ""


def _bare(nama: str) -> str | None:
    """Return a name without its titles; None if more is wrong, or if nothing but a comma makes it a title.

    >>> [_bare(nama) for nama in ("Drs. H. Abdul Hadi, S.H., M.Si", "Abdul Hadi Pembina", "Hadi, Abdul")]
    ['H. Abdul Hadi', None, None]
    """
    read, spaced = (
        " ".join(word.kata for word in read_nama(text) if word.golongan is not GolonganKata.GELAR)
        for text in (nama, nama.replace(",", " "))
    )
    bare = read.rstrip(",")
    return bare if bare == spaced and not surplus_of_name(bare) else None


def pk606_singkatan_pejabat(makna: Makna) -> Iterator[Diagnostic]:
    """Penjabat dan pelaksana ditulis dengan singkatan bakunya di depan jabatan.

    Mengapa: 'PH.' bukan singkatan baku, dan singkatan baku diakhiri titik.
    Salah: `jabatan: PH. Sekretaris Daerah`
    Betul: `jabatan: Plh. Sekretaris Daerah`; begitu pula Pj., Pjs., Plt., dan a.n.
    Dasar: Permendagri 1/2023 Pasal 44.
    """
    signatory = makna.struktur.peraturan.penandatangan
    word = next(iter(signatory.jabatan.split()), "")
    standard = standard_awalan(word)
    if standard and word.casefold() != standard.casefold():
        yield info(
            "PK606",
            at=signatory.jabatan_at,
            message=f"'{word}' di depan jabatan bukan singkatan baku",
            hint=f"tulis '{standard}'",
            replacements=replace_value(
                signatory.jabatan_at, signatory.jabatan, signatory.jabatan.replace(word, standard, 1)
            ),
        )


def pk607_nip_delapan_belas(makna: Makna) -> Iterator[Diagnostic]:
    """NIP pada keterangan salinan terdiri atas 18 angka.

    Mengapa: NIP yang kurang atau lebih menunjuk orang lain, atau tidak menunjuk siapa pun.
    Salah: `nip: 19830710 201001 1 02`
    Betul: `nip: 19830710 201001 1 020` (tanggal lahir, mulai kerja, jenis kelamin, nomor urut).
    Dasar: susunan NIP pegawai negeri sipil.
    """
    salinan = makna.struktur.peraturan.salinan
    digits = digits_of_nip(salinan.nip)
    if not digits:
        return
    if not (digits.isascii() and digits.isdecimal()):
        groups = re.findall("[0-9]+", salinan.nip)
        is_all = len("".join(groups)) == PANJANG_NIP
        yield error(
            "PK607",
            at=salinan.nip_at,
            message=f"NIP '{salinan.nip}' memuat tanda selain angka",
            hint="tulis 18 angka, boleh dipisah spasi; kata NIP dicetak program",
            replacements=replace_value(salinan.nip_at, salinan.nip, " ".join(groups) if is_all else None),
        )
    elif len(digits) != PANJANG_NIP:
        yield error(
            "PK607",
            at=salinan.nip_at,
            message=f"NIP '{salinan.nip}' terdiri atas {len(digits)} angka, seharusnya {PANJANG_NIP}",
            hint="cocokkan dengan kartu pegawainya",
        )


def pk610_salinan_lengkap(makna: Makna) -> Iterator[Diagnostic]:
    """Keterangan salinan sebaiknya lengkap: jabatan, nama, dan NIP.

    Mengapa: keterangan 'Salinan sesuai dengan aslinya' memuat ketiganya; yang kosong dicetak titik-titik.
    Salah: `salinan:` dengan `jabatan` dan `nama`, tanpa `nip`, pada peraturan yang sudah ditetapkan.
    Betul: ketiganya diisi; atau bagian `salinan` dihapus bila tidak mencetak salinan.
    Dasar: kebiasaan kantor.
    """
    peraturan = makna.struktur.peraturan
    salinan = peraturan.salinan
    parts = (("jabatan", salinan.jabatan), ("nama", salinan.nama), ("nip", salinan.nip))
    empty = [key for key, value in parts if not value]
    if is_complete(peraturan) and empty and len(empty) < len(parts):
        yield warning(
            "PK610",
            at=salinan.at,
            message=f"keterangan salinan belum lengkap: {' dan '.join(empty)} belum diisi",
            hint="isi, atau hapus bagian 'salinan' bila tidak mencetak salinan",
        )
