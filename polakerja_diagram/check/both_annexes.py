"""Rules about two annexes of one act (PK240-PK243): what one shows of an organ, the other does not deny.

Lampiran I says it in rows of `hubungan`, Lampiran II in `koordinasi`, `langsung-*` and the order of its top.
A whole kind to which Lampiran I gives no line of coordination, as often kecamatan, is the drafter's choice of
matter; told is what it leaves out of a kind, and always what custom has outside the Asisten (PK232).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from polakerja_diagram.annexes import KINDS, drawing
from polakerja_diagram.check.jalur import DAPAT_LANGSUNG
from polakerja_diagram.check.objections import struktural_rows
from polakerja_diagram.check.review import is_outside_asisten
from polakerja_diagram.check.rows import with_places
from polakerja_diagram.diagnostics import Related, warning
from polakerja_diagram.makna import DAPAT_DIKOORDINASIKAN, Menurut, group
from polakerja_diagram.model import OPD, Hubungan, JenisPerangkat, Koordinasi
from polakerja_diagram.sebutan.citation import nama_urutan
from polakerja_diagram.sifat import SIFAT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.diagnostics import Diagnostic, Location
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Kode, Perangkat


@dataclass(frozen=True, slots=True)
class _Atasan:
    """Under whom an annex shows an organ, and the place that says so."""

    kode: Kode
    at: Location


@dataclass(frozen=True, slots=True)
class _Names:
    """What the two annexes are called: `Lampiran I` with the relations, `Lampiran II` with the paths."""

    pola: str
    jalur: str
    pola_at: Location


def _both(makna: Makna) -> _Names | None:
    """Return the names of the annexes; None if the act does not have both."""
    pola, jalur = (drawing(makna.struktur, row) for row in (Hubungan, Koordinasi))
    if pola is None or jalur is None or pola is jalur:
        return None
    return _Names(nama_urutan(makna.struktur, pola), nama_urutan(makna.struktur, jalur), pola.nama_at)


def pk240_satu_atasan_di_kedua_lampiran(makna: Makna) -> Iterator[Diagnostic]:
    """Kedua lampiran menaruh organ di bawah atasan yang sama.

    Mengapa: garis struktural menunjukkan kepada siapa suatu organ bertanggung jawab; dua lampiran satu
    peraturan yang menjawabnya berlainan saling meniadakan.
    Salah: `rsud` di `langsung-kepala`, padahal `{dari: sekda, ke: opd, jenis: struktural}` mencakupnya; unit
    ber-`induk` dinas yang tertulis di `langsung-kepala`; `{dari: bupati, ke: asisten, jenis: struktural}`,
    padahal Lampiran II menggambar Asisten di bawah Sekretaris Daerah.
    Betul: `rsud` di `langsung-kepala`, dan `{dari: bupati, ke: rsud, jenis: struktural}` dengan baris Sekda
    yang tidak mencakupnya.
    Dasar: Pasal 9 ayat (1), kepemimpinan berjenjang; bahwa kedua lampiran dibaca bersama adalah pembacaan
    kami.
    """
    names = _both(makna)
    if names is None:
        return
    paths = dict(_above_in_jalur(makna))
    clashes = (
        ((first.at, first.kode, paths[p.kode].kode), (p, first))
        for p, first in _above_in_pola(makna)
        if p.kode in paths and paths[p.kode].kode != first.kode
    )
    for same in group(clashes).values():
        p, first = same[0]
        yield warning(
            "PK240",
            at=first.at,
            message=f"{_counted([p for p, _ in same])} di bawah '{first.kode}' pada {names.pola}, tetapi di "
            f"bawah '{paths[p.kode].kode}' pada {names.jalur}",
            hint="samakan atasannya di kedua tempat",
            related=(Related(paths[p.kode].at, f"'{p.kode}' di bawah '{paths[p.kode].kode}' menurut ini"),),
        )


def _above_in_pola(makna: Makna) -> Iterator[tuple[Perangkat, _Atasan]]:
    """Yield each organ with its first superior on the chart of relations (a second one is PK214)."""
    first = {p.kode: (p, _Atasan(p.induk, p.induk_at)) for p in makna.perangkat.values() if p.induk}
    for row in struktural_rows(makna):
        for ikatan in makna.cakupan(row).semua_ikatan:
            for p in ikatan.ke:
                leader = next((one for one in ikatan.dari if one.kode != p.kode), None)
                if leader is not None:
                    first.setdefault(p.kode, (p, _Atasan(leader.kode, row.at)))
    yield from first.values()


def _above_in_jalur(makna: Makna) -> Iterator[tuple[Kode, _Atasan]]:
    """Yield each organ that hangs on a line of command on the chart of paths, with its superior there."""
    heads, sekda = makna.jenis[JenisPerangkat.KEPALA_DAERAH], makna.jenis[JenisPerangkat.SEKDA]
    if not heads:
        return
    head, top = heads[0].kode, (*sekda, heads[0])[0].kode
    yield from ((p.kode, _Atasan(head, p.at)) for p in sekda)
    yield from ((p.kode, _Atasan(top, p.at)) for p in makna.jenis[JenisPerangkat.ASISTEN])
    for kode, rows in makna.langsung.items():
        is_sound = len(rows) == 1 and kode not in makna.koordinasi  # else PK208, PK209
        if is_sound and kode in makna.perangkat and makna.perangkat[kode].jenis in DAPAT_LANGSUNG:
            yield kode, _Atasan(head if rows[0].di_bawah == "kepala" else top, rows[0].at)


def pk241_garis_dari_asisten_yang_mengoordinasikan(makna: Makna) -> Iterator[Diagnostic]:
    """Asisten yang digambar bergaris ke suatu daftar mengoordinasikan sesuatu di dalamnya.

    Mengapa: pada pola hubungan kerja setiap Asisten di baris itu mendapat garis ke seluruh daftar, yang
    artinya menurut jalur koordinasi; bagi Asisten yang di sana tidak mempunyai satu organ pun, garis itu
    mengatakan yang tidak ada.
    Salah: `{dari: asisten, ke: opd, jenis: koordinatif, bentuk: fungsional}`, padahal `asisten-3` tidak
    mempunyai `koordinasi`.
    Betul: lengkapi `koordinasi` asisten-3; atau tulis baris bagi asisten-1 dan asisten-2 masing-masing.
    Dasar: Pasal 13 ayat (1) dan ayat (2).
    """
    names = _both(makna)
    if names is None:
        return
    for row in makna.struktur.semua_hubungan:
        cakupan = makna.cakupan(row)
        if cakupan.menurut is not Menurut.KOORDINASI or not cakupan.semua_ikatan:
            continue
        asisten, daftar = (row.ke, row.dari) if cakupan.is_turned else (row.dari, row.ke)
        own = {p.kode for p in (cakupan.ke if cakupan.is_turned else cakupan.dari)}
        without = [p for p in makna.organs(asisten) if p.kode not in own]
        if without and _has_list(makna, daftar):
            yield warning(
                "PK241",
                at=row.at,
                message=f"{_counted(without)} mendapat garis ke '{daftar}' pada {names.pola}, padahal tidak "
                f"mengoordinasikan satu pun di antaranya pada {names.jalur}",
                hint="lengkapi 'koordinasi', atau tulis baris bagi setiap Asisten yang lain",
                related=tuple(Related(p.at, f"'{p.kode}' di sini") for p in without),
            )


def _has_list(makna: Makna, nama: str) -> bool:
    """Whether a name covers a box of several organs, or the frame around all OPD: lines end there whole."""
    kodes = {str(p.kode) for p in makna.organs(nama)}
    frame = tuple(str(p.kode) for p in makna.perangkat.values() if p.jenis in OPD)
    boxes = (frame, *(box.anggota for box in makna.kotak_bersama))
    return any(len(box) > 1 and kodes.issuperset(box) for box in boxes)


def pk242_koordinasi_di_kedua_lampiran(makna: Makna) -> Iterator[Diagnostic]:
    """Yang dikoordinasikan Asisten pada satu lampiran juga dikoordinasikannya pada lampiran lain.

    Mengapa: siapa mengoordinasikan siapa tertulis di dua tempat; bila berlainan, pembaca tidak tahu yang mana
    yang berlaku.
    Salah: `inspektorat` di `koordinasi` asisten-3 tanpa satu baris `hubungan` koordinatif dari Asisten
    kepadanya; `{dari: asisten-1, ke: dinkes, jenis: koordinatif, bentuk: fungsional}`, padahal `dinkes` di
    `koordinasi` asisten-2.
    Betul: keduanya sama. Satu jenis organ yang sama sekali tidak diberi garis koordinasi oleh pola hubungan
    kerja, seperti semua kecamatan, adalah pilihan perancang; Inspektorat dan Sekretariat DPRD selalu disebut.
    Dasar: Pasal 13 ayat (1) dan ayat (2).
    """
    names = _both(makna)
    if names is None:
        return
    rows = {pair: row for row, pair in _coordinated_in_pola(makna)}
    paths = {(row.asisten, row.perangkat): row for row in makna.struktur.semua_koordinasi}
    above = {
        p.kode: Related(one.at, f"pada {names.pola} di bawah '{one.kode}' menurut ini")
        for p, one in _above_in_pola(makna)
    }
    shown = {_kind(makna.perangkat[kode]) for _, kode in rows}
    missing = (
        (_kind(p), (p, row))
        for pair, row in paths.items()
        if pair not in rows and (p := makna.perangkat.get(pair[1]))
        if _kind(p) in shown or is_outside_asisten(p)
    )
    for same in group(missing).values():
        p, row = same[0]
        yield warning(
            "PK242",
            at=row.at,
            message=f"{_counted([p for p, _ in same])} dikoordinasikan Asisten pada {names.jalur}, tetapi "
            f"tidak pada {names.pola}",
            hint="tulis baris koordinatif dari Asistennya di 'hubungan', atau hapus dari 'koordinasi'",
            related=(above.get(p.kode, Related(names.pola_at, f"{names.pola} di sini")),),
        )
    surplus = (
        ((row.at, asisten), (makna.perangkat[kode], row))
        for (asisten, kode), row in rows.items()
        if (asisten, kode) not in paths
    )
    for (_, asisten), others in group(surplus).items():
        p, hubungan = others[0]
        yield warning(
            "PK242",
            at=hubungan.at,
            message=f"{_counted([p for p, _ in others])} dikoordinasikan '{asisten}' pada {names.pola}, "
            f"tetapi tidak pada {names.jalur}",
            hint="samakan baris ini dengan 'koordinasi'",
            related=(_path_of(makna, p),),
        )


def _coordinated_in_pola(makna: Makna) -> Iterator[tuple[Hubungan, tuple[str, str]]]:
    """Yield each (Asisten, organ) that a row of coordination ties, in either direction."""
    for row in makna.struktur.semua_hubungan:
        if SIFAT[row.jenis].koordinasi:
            for ikatan in makna.cakupan(row).semua_ikatan:
                for one, other in ((ikatan.dari, ikatan.ke), (ikatan.ke, ikatan.dari)):
                    coordinated = [p for p in other if p.jenis in DAPAT_DIKOORDINASIKAN]
                    for asisten in (p for p in one if p.jenis is JenisPerangkat.ASISTEN):
                        yield from ((row, (asisten.kode, p.kode)) for p in coordinated)


def _kind(p: Perangkat) -> JenisPerangkat:
    """Return the kind of an organ, one for all that `opd` stands for."""
    return JenisPerangkat.DINAS if p.jenis in OPD else p.jenis


def _path_of(makna: Makna, p: Perangkat) -> Related:
    for row in makna.koordinasi.get(p.kode, ()):
        return Related(row.at, f"'{p.kode}' dikoordinasikan '{row.asisten}' menurut ini")
    for direct in makna.langsung.get(p.kode, ()):
        return Related(direct.at, f"'{p.kode}' di 'langsung-{direct.di_bawah}' di sini")
    exempt = dict(with_places(makna.struktur.dikecualikan, makna.struktur.dikecualikan_at))
    return Related(exempt.get(p.kode, p.at), f"'{p.kode}' tanpa Asisten menurut ini")


def _counted(semua: Sequence[Perangkat]) -> str:
    more = f" (dan {len(semua) - 1} organ lain)" if len(semua) > 1 else ""
    return f"'{semua[0].kode}'{more}"


def pk243_lampiran_berisi(makna: Makna) -> Iterator[Diagnostic]:
    """Bagan jalur koordinasi memuat organ yang dikoordinasikan.

    Mengapa: tanpa organ, bagan itu hanya menggambar pimpinan dan Asisten: pokoknya tidak ada. Bagian suatu
    Asisten bukan organ yang dikoordinasikan, dan tidak digambar di sana.
    Salah: setiap Asisten hanya mempunyai `bagian`, tidak satu pun mempunyai `koordinasi`.
    Betul: tulis organnya di `koordinasi` Asisten, atau di `langsung-sekda` bila tidak ada Asisten; atau hapus
    lampiran itu.
    Dasar: Pasal 13 ayat (1) dan ayat (2).
    """
    semua_asisten = makna.jenis[JenisPerangkat.ASISTEN]
    rows = makna.koordinasi if semua_asisten else makna.langsung
    if any(kode in makna.perangkat for kode in rows):
        return
    for lampiran in makna.struktur.semua_lampiran:
        if Koordinasi in KINDS[lampiran.bagan].draws:
            yield warning(
                "PK243",
                at=lampiran.nama_at,
                message=f"{nama_urutan(makna.struktur, lampiran)} hanya memuat pimpinan"
                f"{' dan Asisten' if semua_asisten else ''}, tidak satu pun organ yang dikoordinasikan",
                hint=f"tulis organnya di {'koordinasi' if semua_asisten else 'langsung-sekda'!r}, atau hapus "
                "lampiran ini",
                related=tuple(Related(p.at, "tanpa 'koordinasi'") for p in semua_asisten),
                lampiran=(lampiran.urutan,),
            )
