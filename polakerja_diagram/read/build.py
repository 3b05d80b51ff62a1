"""Nodes whose shape has been checked -> Struktur. No finding is made here, nothing decided but defaults.

Organs come in one order whatever the order of the sections: pimpinan, staf ahli, Asisten each with its
Bagian, perangkat, organs defined within a row of koordinasi, konteks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from polakerja_diagram.model import (
    Batas,
    BentukKoordinasi,
    BunyiPasal,
    Hubungan,
    JenisHubungan,
    JenisPerangkat,
    Kelompok,
    Keterangan,
    Kode,
    Koordinasi,
    Langsung,
    Perangkat,
    Status,
    Struktur,
    Sumber,
)
from polakerja_diagram.read.build_peraturan import build_peraturan, build_semua_lampiran, build_tata_letak
from polakerja_diagram.read.kinds import guess_jenis
from polakerja_diagram.read.nodes import MappingNode, Node
from polakerja_diagram.read.record import Record, text_of
from polakerja_diagram.read.silence import read_dibiarkan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.diagnostics import Location


def build_struktur(root: MappingNode, *, file: str) -> Struktur:
    """Return the structure that a checked root says; no Location in it is empty."""
    top = Record(root)
    asisten = tuple(map(_build_asisten, top.records("asisten")))
    langsung = (*_langsung(top, di_bawah="sekda"), *_langsung(top, di_bawah="kepala"))
    lampiran, dihapus = build_semua_lampiran(top.records("lampiran"))
    defined = (
        *(organ for one in asisten for organ in one.defined),
        *(organ for _, organ in langsung if organ is not None),
    )
    return Struktur(
        peraturan=build_peraturan(top.record("peraturan"), at=top.key_at("peraturan")),
        semua_lampiran=lampiran,
        lampiran_dihapus=dihapus,
        semua_perangkat=(
            *map(build_perangkat, top.records("pimpinan")),
            *(build_perangkat(one, JenisPerangkat.STAF_AHLI) for one in top.records("staf-ahli")),
            *(organ for one in asisten for organ in one.organs),
            *map(build_perangkat, top.records("perangkat")),
            *defined,
            *(build_perangkat(one, JenisPerangkat.KONTEKS) for one in top.records("konteks")),
        ),
        semua_koordinasi=tuple(row for one in asisten for row in one.rows),
        semua_langsung=tuple(row for row, _ in langsung),
        semua_kelompok=tuple(map(_build_kelompok, top.records("kelompok"))),
        semua_hubungan=tuple(map(_build_hubungan, top.records("hubungan"))),
        dasar_hubungan=tuple(top.map("dasar-hubungan")),
        batang_tubuh=tuple(_articles(root.get("batang-tubuh"))),
        nomenklatur=top.texts("nomenklatur-perda"),
        dikecualikan=tuple(Kode(_name(text)) for text in top.texts("tanpa-asisten")),
        dikecualikan_at=top.places("tanpa-asisten"),
        nomenklatur_at=top.places("nomenklatur-perda"),
        tata_letak=build_tata_letak(top.record("tata-letak"), at=top.key_at("tata-letak")),
        batas=_build_batas(top),
        semua_sumber=tuple(_sources(root.get("sumber"))),
        semua_dibiarkan=tuple(read_dibiarkan(root)),
        file=file,
    )


@dataclass(frozen=True, slots=True)
class _AsistenBlock:
    """One entry of `asisten:`: the Asisten with its Bagian, the rows, the organs defined in rows."""

    organs: tuple[Perangkat, ...]
    rows: tuple[Koordinasi, ...]
    defined: tuple[Perangkat, ...]


def build_perangkat(record: Record, jenis: JenisPerangkat | None = None) -> Perangkat:
    """Return one organ; its kind is `jenis`, or what is written, or what the name tells."""
    at = record.at("kode")
    nama = record.text("nama")
    written = record.text("jenis")
    return Perangkat(
        kode=Kode(record.text("kode")),
        nama=nama,
        jenis=JenisPerangkat(written) if written else jenis or guess_jenis(nama) or JenisPerangkat.UNIT,
        singkatan=record.text("singkatan"),
        induk=Kode(record.text("induk")) if record.text("induk") else None,
        asal=tuple(map(Kode, record.texts("asal"))),
        keterangan=build_keterangan(record),
        at=at,
        nama_at=record.at("nama", otherwise=at),
        induk_at=record.at("induk", otherwise=at),
        asal_at=record.at("asal", otherwise=at),
    )


def build_keterangan(record: Record) -> Keterangan:
    """Return what is known about a row and how surely."""
    status = record.text("status")
    return Keterangan(
        dasar=record.text("dasar"),
        status=Status(status) if status else None,
        alasan=record.text("alasan"),
        sumber=record.texts("sumber"),
        catatan=record.text("catatan"),
    )


def _build_asisten(record: Record) -> _AsistenBlock:
    asisten = build_perangkat(record, JenisPerangkat.ASISTEN)
    bagian = (build_perangkat(one, JenisPerangkat.BAGIAN) for one in record.records("bagian"))
    own = (replace(one, induk=asisten.kode) if one.induk is None else one for one in bagian)
    rows = []
    defined = []
    for item in record.items("koordinasi"):
        kode, at, keterangan, organ = _reference(item)
        bersama = isinstance(item, MappingNode) and Record(item).text("bersama") == "ya"
        rows.append(Koordinasi(asisten.kode, kode, bersama, keterangan, at))
        if organ is not None:
            defined.append(organ)
    return _AsistenBlock((asisten, *own), tuple(rows), tuple(defined))


def _reference(node: Node) -> tuple[Kode, Location, Keterangan, Perangkat | None]:
    """Return what a row names, where, what it remarks, and the organ if the row defines it."""
    if not isinstance(node, MappingNode):
        return Kode(_name(text_of(node))), node.at, Keterangan(), None
    record = Record(node)
    if record.text("perangkat"):
        return Kode(_name(record.text("perangkat"))), record.at("perangkat"), build_keterangan(record), None
    organ = build_perangkat(record)
    return organ.kode, organ.at, build_keterangan(record), organ


def _langsung(top: Record, *, di_bawah: str) -> Iterator[tuple[Langsung, Perangkat | None]]:
    for item in top.items(f"langsung-{di_bawah}"):
        kode, at, keterangan, organ = _reference(item)
        yield Langsung(kode, di_bawah, keterangan, at), organ


def _build_kelompok(record: Record) -> Kelompok:
    return Kelompok(
        nama=record.text("nama"),
        judul=record.text("judul"),
        anggota=tuple(map(_name, record.texts("anggota"))),
        at=record.at("nama"),
        judul_at=record.at("judul"),
        anggota_at=record.places("anggota"),
    )


def _name(text: str) -> str:
    """Return the name by which a row refers to organs: `staf ahli` may be written for `staf-ahli`."""
    return text.replace(" ", "-")


def _build_hubungan(record: Record) -> Hubungan:
    bentuk = record.text("bentuk")
    return Hubungan(
        dari=_name(record.text("dari")),
        ke=_name(record.text("ke")),
        jenis=JenisHubungan(record.text("jenis")),
        bentuk=BentukKoordinasi(bentuk) if bentuk else None,
        keterangan=build_keterangan(record),
        at=record.whole_at,
        dari_at=record.at("dari"),
        ke_at=record.at("ke"),
        jenis_at=record.at("jenis"),
        bentuk_at=record.at("bentuk", otherwise=record.at("jenis")),
    )


def _articles(node: Node | None) -> Iterator[BunyiPasal]:
    for key, value in node.pairs if isinstance(node, MappingNode) else ():
        yield BunyiPasal(text_of(key), text_of(value), at=key.at)


def _build_batas(top: Record) -> Batas:
    said = {key: int(number) for key, number in top.map("batas")}
    return Batas(
        tipe=top.text("tipe"),
        asisten=said.get("asisten"),
        bagian=said.get("bagian"),
        staf_ahli=said.get("staf-ahli"),
        tipe_at=top.at("tipe"),
    )


def _sources(node: Node | None) -> Iterator[Sumber]:
    if not isinstance(node, MappingNode):
        return
    for key, value in node.pairs:
        if isinstance(value, MappingNode):
            record = Record(value)
            yield Sumber(
                nama=text_of(key),
                judul=record.text("judul"),
                url=record.text("url"),
                tanggal=record.text("tanggal"),
                catatan=record.text("catatan"),
                at=key.at,
            )
