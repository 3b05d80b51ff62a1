"""A Penetapan -> the whole act: title, opening, articles, closing, annexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.akta.akta import Akta, BlokTertanda, LampiranAkta, PilihanNaskah
from polakerja_diagram.akta.catatan import write_catatan
from polakerja_diagram.akta.mengingat import write_mengingat
from polakerja_diagram.akta.menimbang import write_menimbang
from polakerja_diagram.akta.pasal import changed_articles, write_pasal
from polakerja_diagram.annexes import describe
from polakerja_diagram.chart.page.heading import (
    TITIK_NAMA,
    jabatan_penandatangan,
    judul_lampiran,
    judul_peraturan,
    nama_lampiran,
    nama_penandatangan,
    office_lines,
)
from polakerja_diagram.sebutan.citation import (
    TITIK,
    has_plain_number,
    is_complete,
    nama_berita,
    tanggal_dalam_kata,
    tempat_pengundangan,
)
from polakerja_diagram.sebutan.jenis import (
    GUBERNUR,
    LEMBARAN_DAERAH,
    find_jenis,
    kepala_of_daerah,
    kepala_of_jenis,
    split_daerah,
)
from polakerja_diagram.sebutan.numerals import say_tanggal
from polakerja_diagram.sebutan.rujukan import CaraUbah

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.model import Peraturan, Struktur
    from polakerja_diagram.penetapan import Penetapan


def write_akta(penetapan: Penetapan, pilihan: PilihanNaskah = PilihanNaskah()) -> Akta | None:
    """Return the act; None where it would amend another one of which neither annex nor article changes."""
    changed = penetapan.semua_diubah or changed_articles(penetapan)
    if penetapan.cara is CaraUbah.MENGUBAH and not changed:
        return None
    enacted = penetapan.enacted(pilihan.nomor_lampiran)
    act = enacted.peraturan
    return Akta(
        is_rancangan=not is_complete(act),
        kepala=_head(act),
        judul=judul_peraturan(act),
        jabatan=f"{pembentuk(act)},",
        menimbang=write_menimbang(penetapan, pilihan),
        mengingat=write_mengingat(penetapan, pilihan),
        persetujuan=_consent(act),
        menetapkan=f"{act.jenis} tentang {act.tentang}".upper() + ".",
        semua_pasal=write_pasal(penetapan, enacted, pilihan),
        penetapan=_enacted(enacted),
        pengundangan=_promulgated(act) if nama_berita(act) else None,
        berita=_gazette(act),
        semua_lampiran=tuple(
            LampiranAkta(
                judul_lampiran(enacted, one),
                nama_lampiran(one),
                describe(enacted, one),
                BlokTertanda((), jabatan_penandatangan(enacted), nama_penandatangan(act)),
            )
            for one in enacted.semua_lampiran
        ),
        saat_ditetapkan=tuple(_open(act)),
        semua_catatan=write_catatan(penetapan, enacted),
    )


def pembentuk(act: Peraturan) -> str:
    """Return the office that makes the act, in capitals (UU 12/2011 Lampiran II point 16).

    >>> from polakerja_diagram.model import Peraturan
    >>> pembentuk(Peraturan("Peraturan Daerah", "Kabupaten Balangan", ""))
    'BUPATI BALANGAN'
    """
    of_council = find_jenis(act.jenis).diundangkan == LEMBARAN_DAERAH
    kepala = kepala_of_daerah(act.daerah) if of_council else kepala_of_jenis(act.jenis)
    if kepala is None:
        return f"{act.jenis.partition(' ')[2]} {act.daerah}".strip().upper()
    return f"{kepala.jabatan} {split_daerah(act.daerah)[1]}".upper()


def _head(act: Peraturan) -> tuple[str, ...]:
    """Return what stands above the title: the office, and the province of a kabupaten or kota."""
    is_province = kepala_of_daerah(act.daerah) is GUBERNUR
    return (
        pembentuk(act),
        *((f"PROVINSI {act.provinsi.upper()}",) if act.provinsi and not is_province else ()),
    )


def _consent(act: Peraturan) -> tuple[str, ...]:
    """Return the words before MEMUTUSKAN of an act that the DPRD has agreed to (point 56)."""
    if find_jenis(act.jenis).diundangkan != LEMBARAN_DAERAH:
        return ()
    council = f"DEWAN PERWAKILAN RAKYAT DAERAH {act.daerah}".upper()
    return "Dengan Persetujuan Bersama", council, "dan", pembentuk(act)


def _enacted(struktur: Struktur) -> BlokTertanda:
    act = struktur.peraturan
    place = f"Ditetapkan di {act.ditetapkan_di or TITIK}"
    day = f"pada tanggal {tanggal_dalam_kata(act)}"
    return BlokTertanda((place, day), jabatan_penandatangan(struktur), nama_penandatangan(act))


def _promulgated(act: Peraturan) -> BlokTertanda:
    """Return who promulgates (points 167 to 169): the Sekretaris Daerah, unless the file names another."""
    said = act.pengundangan
    place = f"Diundangkan di {tempat_pengundangan(act) or TITIK}"
    day = f"pada tanggal {say_tanggal(said.tanggal) if said.tanggal else TITIK}"
    office = office_lines(said.pejabat.jabatan or f"Sekretaris Daerah {act.daerah}")
    return BlokTertanda((place, day), office, " ".join(said.pejabat.nama.split()).upper() or TITIK_NAMA)


def _open(act: Peraturan) -> Iterator[str]:
    """Yield what of the act is known only when it is enacted and promulgated, and not known yet."""
    said = act.pengundangan
    known = {
        "nomor": act.nomor,
        "tahun": act.tahun or has_plain_number(act),
        "tanggal penetapan": act.tanggal,
        "nama yang menetapkan": act.penandatangan.nama,
    }
    promulgated = {
        "tanggal pengundangan": said.tanggal,
        "nama yang mengundangkan": said.pejabat.nama,
        f"tahun dan nomor {find_jenis(act.jenis).diundangkan}": act.berita.tahun and act.berita.nomor,
    }
    for name, value in (known | (promulgated if nama_berita(act) else {})).items():
        if not value:
            yield name


def _gazette(act: Peraturan) -> str:
    """Return the last line of the act (points 172, 173); empty for one without gazette."""
    name, said = nama_berita(act), act.berita
    return f"{name} TAHUN {said.tahun or TITIK} NOMOR {said.nomor or TITIK}".upper() if name else ""
