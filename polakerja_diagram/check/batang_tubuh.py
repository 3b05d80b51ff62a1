"""Rules about the articles that a file holds word for word (PK282-PK284)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from polakerja_diagram.diagnostics import Related, error, warning
from polakerja_diagram.model import JenisPerangkat
from polakerja_diagram.sebutan.citation import nama_urutan
from polakerja_diagram.sebutan.rujukan import CaraUbah
from polakerja_diagram.sebutan.tempat import read_tempat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.diagnostics import Diagnostic
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import BunyiPasal, Struktur
    from polakerja_diagram.sebutan.tempat import TempatPasal

LAMPIRAN: Final = re.compile(r"\bLampiran(?: [IVXLC]+)?\b")


def pk282_tempat_dalam_batang_tubuh(makna: Makna) -> Iterator[Diagnostic]:
    """Yang dikutip dari batang tubuh disebut tempatnya.

    Mengapa: dari tempatnya program tahu ketentuan mana yang diubah; tempat yang sama tidak ditulis dua kali.
    Salah: `batang-tubuh: {"Pasal satu": ...}` atau `{"Pasal 1 butir 7": ...}`.
    Betul: `batang-tubuh: {"Pasal 1 angka 7": ..., "Pasal 13 ayat (2)": ...}`.
    Dasar: UU 12/2011 Lampiran II angka 77 sampai dengan angka 96 (pasal, ayat, huruf, angka).
    """
    first: dict[TempatPasal, BunyiPasal] = {}
    for one in makna.struktur.batang_tubuh:
        tempat = read_tempat(one.tempat)
        if tempat is None:
            yield error(
                "PK282",
                at=one.at,
                message=f"'{one.tempat}' bukan tempat dalam batang tubuh",
                hint="tulis seperti 'Pasal 1 angka 7', 'Pasal 13 ayat (2)', atau 'Pasal 10 ayat (1) huruf b'",
            )
        elif tempat in first:
            yield error(
                "PK282",
                at=one.at,
                message=f"{tempat} ditulis dua kali",
                hint="hapus salah satu baris",
                related=(Related(first[tempat].at, "sudah ditulis di sini"),),
            )
        else:
            first[tempat] = one


def pk283_pasal_merujuk_lampirannya(makna: Makna) -> Iterator[Diagnostic]:
    """Pasal yang menjadi dasar sebuah lampiran merujuk lampiran itu.

    Mengapa: lampiran yang tidak dirujuk pasal mana pun tidak menjadi bagian peraturan, dan yang dirujuk dua
    pasal dibaca dua kali.
    Salah: `dasar: Pasal 13 ayat (2)` pada Lampiran II, sedangkan Pasal 13 ayat (2) menyebut Lampiran I.
    Betul: betulkan `dasar`; bila pasalnya yang keliru, ubahlah pasal itu dengan peraturan perubahan, yaitu
    betulkan kata-katanya di `batang-tubuh` rancangannya.
    Dasar: UU 12/2011 Lampiran II angka 192.
    """
    struktur = makna.struktur
    texts = _texts(struktur)
    for annex in struktur.semua_lampiran:
        tempat, own = read_tempat(annex.dasar), nama_urutan(struktur, annex)
        said = texts.get(tempat) if tempat else None
        called = LAMPIRAN.findall(said.teks) if said else [own]
        if said and own not in called:
            others = " dan ".join(dict.fromkeys(called)) or "tidak satu lampiran pun"
            yield warning(
                "PK283",
                at=annex.at,
                message=f"{annex.dasar} merujuk {others}, bukan {own}",
                hint="betulkan 'dasar', atau pasalnya dengan peraturan perubahan",
                related=(Related(said.at, "bunyi pasalnya"),),
                lampiran=(annex.urutan,),
            )


def pk284_definisi_menyebut_asisten(makna: Makna) -> Iterator[Diagnostic]:
    """Ketentuan yang mendefinisikan Asisten menyebut namanya.

    Mengapa: nama Asisten di bagan dan di batang tubuh sama. Pada peraturan perubahan tidak diperiksa: di sana
    nama yang berganti ditulis program ke dalam Pasal I.
    Salah: `dasar: Pasal 1 angka 7` pada Asisten Umum, sedangkan angka 7 mendefinisikan Asisten lain.
    Betul: betulkan `dasar`, atau nama Asisten itu.
    Dasar: UU 12/2011 Lampiran II angka 98 dan angka 102.
    """
    struktur = makna.struktur
    if struktur.peraturan.rujukan(CaraUbah.MENGUBAH):
        return
    texts = _texts(struktur)
    for organ in struktur.semua_perangkat:
        tempat = read_tempat(organ.keterangan.dasar)
        said = texts.get(tempat) if tempat and organ.jenis is JenisPerangkat.ASISTEN else None
        if said and " ".join(organ.nama.split()) not in said.teks:
            yield warning(
                "PK284",
                at=organ.nama_at,
                message=f"{organ.keterangan.dasar} tidak menyebut '{organ.nama}'",
                hint="betulkan 'dasar' atau nama Asisten ini",
                related=(Related(said.at, "bunyi ketentuannya"),),
            )


def _texts(struktur: Struktur) -> dict[TempatPasal, BunyiPasal]:
    return {tempat: one for one in struktur.batang_tubuh if (tempat := read_tempat(one.tempat))}
