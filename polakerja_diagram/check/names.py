"""Rules about how names are written (PK236-PK239): each once, and as a name stands within a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.check.legal_form import legal_end
from polakerja_diagram.check.rows import repeated
from polakerja_diagram.check.tanda_tangan import surplus_of_name
from polakerja_diagram.check.texts import Tertulis, semua_tertulis
from polakerja_diagram.diagnostics import Related, error, warning
from polakerja_diagram.diagnostics.replacement import replace_value
from polakerja_diagram.model import JenisPerangkat
from polakerja_diagram.read.kinds import FIRST_WORDS, read_label
from polakerja_diagram.sebutan.kelompok import KATA_SAMBUNG
from polakerja_diagram.sebutan.nama import find_misread, fold_name, split_end

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from polakerja_diagram.diagnostics import Diagnostic, Location
    from polakerja_diagram.makna import Makna
    from polakerja_diagram.model import Perangkat

BERULANG_DI_INDUK_LAIN: Final = frozenset({JenisPerangkat.UNIT, JenisPerangkat.KELURAHAN})
"""Kinds whose names are one only under one `induk`: there may be a Kelurahan Kota in two Kecamatan."""

SERUMAH: Final = frozenset({JenisPerangkat.ASISTEN, JenisPerangkat.SEKDA})
"""Whose Bagian are all of one sekretariat daerah, whichever Asisten leads them."""

BUKAN_PERANGKAT: Final = frozenset({JenisPerangkat.KONTEKS, JenisPerangkat.KECAMATAN})
"""Kinds that may have the name of an organ of another kind: who is outside, and places named without
`Kecamatan`."""

TUNGGAL: Final = frozenset({JenisPerangkat.KEPALA_DAERAH, JenisPerangkat.SEKDA})
"""Kinds of which a second one is another rule's (PK225, PK226)."""

SINGKATAN_JENIS: Final = frozenset({"rsud", "upt", "uptd"})
KATA_BIASA: Final = KATA_SAMBUNG.union(*(words.split() for words in FIRST_WORDS)) - SINGKATAN_JENIS
"""Words in small letters that are no abbreviation when they stand in capitals."""

HURUF_SINGKATAN: Final = 6
"""Letters that an abbreviation or acronym in capitals may have beside another (`UPTD SAMSAT`): our limit."""


def pk236_nama_sekali(makna: Makna) -> Iterator[Diagnostic]:
    """Satu nama hanya untuk satu organ, dan setiap lampiran mempunyai namanya sendiri.

    Mengapa: organ yang tertulis dua kali digambar sebagai dua kotak bernama sama, dan pembaca tidak tahu mana
    yang dimaksud batang tubuh. Huruf besar dan kecil, spasi, dan tanda baca tidak membuat nama lain.
    Salah: `Dinas Sosial` berkode `dinsos` di bawah Asisten I dan `DINAS SOSIAL.` berkode `dinsos-2` di bawah
    Asisten II; dua Asisten bernama sama; `Bagian Umum` pada dua Asisten.
    Betul: satu organ satu kode; di tempat lain tulis kodenya saja, dan bila dikoordinasikan dua Asisten tulis
    `bersama: ya`. Kelurahan di kecamatan lain, unit di bawah induk lain, dan Bagian pada sekretariat lain
    boleh bernama sama.
    Dasar: Lampiran I menggambar setiap organ sekali (Pasal 5 ayat (3)); bahwa ejaan tidak membedakan adalah
    pembacaan kami.
    """
    named = (((*_place(makna, p), fold_name(p.nama)), p) for p in makna.perangkat.values())
    for p, first in repeated((key, p) for key, p in named if p.jenis not in TUNGGAL):
        yield _again(
            p.nama,
            p.nama_at,
            f"organ '{first.kode}' bernama '{first.nama}'",
            first.nama_at,
            hint=f"bila organnya sama, pakai satu kode saja, '{first.kode}'; bila lain, lengkapi namanya",
        )
    annexes = ((fold_name(one.nama), one) for one in makna.struktur.semua_lampiran)
    for annex, earlier in repeated(annexes):
        yield _again(
            annex.nama,
            annex.nama_at,
            f"lampiran ke-{earlier.urutan} bernama '{earlier.nama}'",
            earlier.nama_at,
            hint="beri setiap lampiran nama menurut isinya",
        )


def _place(makna: Makna, p: Perangkat) -> tuple[Hashable, ...]:
    """Return among which organs a name must be the only one: those of its kind or parent, or all."""
    if p.jenis in BERULANG_DI_INDUK_LAIN:
        return p.jenis, p.induk
    if p.jenis is JenisPerangkat.BAGIAN:
        parent = makna.perangkat.get(p.induk or "")
        if parent is not None and parent.jenis is JenisPerangkat.SEKRETARIAT:
            parent = makna.perangkat.get(parent.induk or "", parent)
        return p.jenis, "" if parent is not None and parent.jenis in SERUMAH else p.induk
    return (p.jenis if p.jenis in BUKAN_PERANGKAT else None,)


def _again(nama: str, at: Location, taken: str, first_at: Location, *, hint: str) -> Diagnostic:
    return error(
        "PK236",
        at=at,
        message=f"nama '{nama}' sudah dipakai: {taken}",
        hint=hint,
        related=(Related(first_at, "sudah dipakai di sini"),),
    )


def pk237_huruf_kapital_sewajarnya(makna: Makna) -> Iterator[Diagnostic]:
    """Nama tidak ditulis dengan huruf kapital seluruhnya, atau tanpa huruf kapital, di antara nama lain.

    Mengapa: nama tercetak huruf demi huruf di dalam daftar; satu nama berhuruf kapital tampak lebih penting
    daripada yang lain. Yang memang dicetak dengan huruf kapital, seperti judul, dikerjakan program.
    Salah: `nama: DINAS SOSIAL` atau `nama: dinas sosial` di antara `Dinas Kesehatan` dan `Dinas Perhubungan`.
    Betul: `nama: Dinas Sosial`. Singkatan boleh: `BPBD`, `UPTD SAMSAT`, `DPRD`. Bila semua nama di berkas ini
    berhuruf kapital, tidak ada peringatan.
    Dasar: kebiasaan; tidak ada pasal yang mengaturnya.
    """
    semua = semua_tertulis(makna)
    ordinary = [one.teks for one in semua if not one.teks.isupper()]
    known = {word.casefold(): word for teks in reversed(ordinary) for word in teks.split()}
    if not any(one.jenis is not None and not one.teks.isupper() for one in semua):
        return
    for one in semua:
        is_small = one.jenis is not None and one.teks.islower() and " " in one.teks
        if is_small or is_shouted(one.teks):
            mended = _as_others(one.teks, known)
            manner = "tanpa huruf kapital" if is_small else "dengan huruf kapital seluruhnya"
            yield warning(
                "PK237",
                at=one.at,
                message=f"'{one.teks}' ditulis {manner}, nama lain tidak",
                hint=f"tulis '{mended}'" if mended else "tulis huruf kapital di awal kata saja",
                replacements=replace_value(one.at, one.teks, mended),
            )


def is_shouted(teks: str) -> bool:
    """Whether a name stands in capitals, and not because it is an abbreviation, or several.

    >>> [is_shouted(one) for one in ("DINAS SOSIAL", "INSPEKTORAT", "RSUD BALANGAN", "POLA HUBUNGAN KERJA")]
    [True, True, True, True]
    >>> [is_shouted(one) for one in ("BPBD", "UPTD SAMSAT", "BAPPERIDA", "Dinas PUPR", "II")]
    [False, False, False, False, False]
    """
    if not teks.isupper():
        return False
    words = fold_name(teks).split()
    long = len(words) > 1 and any(len(word) > HURUF_SINGKATAN for word in words)
    return long or any(word in KATA_BIASA for word in words)


def _as_others(teks: str, known: dict[str, str]) -> str | None:
    """Return a text with each word as other names have it; None if no other name has one of them."""
    words = [
        word.casefold()
        if word.casefold() in KATA_SAMBUNG
        else word.capitalize()
        if word.casefold() in KATA_BIASA
        else known.get(word.casefold(), "")
        for word in teks.split()
    ]
    return " ".join(words) if all(words) else None


def pk238_tanpa_tanda_baca_akhir(makna: Makna) -> Iterator[Diagnostic]:
    """Nama tidak diakhiri tanda baca.

    Mengapa: titik, koma, titik dua, titik koma, atau tanda catatan kaki dari naskah asalnya ikut tercetak.
    Salah: `nama: Dinas Kesehatan;`; `daerah: Kabupaten Contoh.`; `nama: Dinas Sosial; dan`; `Bappeda*)`.
    Betul: `nama: Dinas Kesehatan`. Titik singkatan boleh: `RSUD H. Mansur, M.Kes.`. Judul peraturan, nama
    lampiran, dan jabatan mempunyai aturannya sendiri (PK602, PK604).
    Dasar: kebiasaan; bagi judul dan nama lampiran UU 12/2011 Lampiran II angka 195 dan angka 196.
    """
    for one in _with_persons(makna):
        name, end = split_end(one.teks)
        is_told = one.aturan and legal_end(one.teks)[1]
        if end and not is_told and (name or one.jenis):  # nothing else at all is PK617
            yield warning(
                "PK238",
                at=one.at,
                message=f"'{one.teks}' diakhiri '{end.strip()}', yang ikut tercetak",
                hint=f"hapus '{end.strip()}' di akhir",
                replacements=replace_value(one.at, one.teks, name or None),
            )


def _with_persons(makna: Makna) -> Iterator[Tertulis]:
    """Yield every text, and who signs and certifies, but where PK605 or PK614 says how it must be written."""
    yield from (one for one in semua_tertulis(makna) if one.aturan != "PK614")
    act = makna.struktur.peraturan
    if not surplus_of_name(act.penandatangan.nama):
        yield Tertulis(act.penandatangan.nama, act.penandatangan.nama_at)
    yield Tertulis(act.salinan.nama, act.salinan.nama_at)


def pk239_tanpa_nomor_daftar(makna: Makna) -> Iterator[Diagnostic]:
    """Nama tidak diawali nomor, huruf, atau tanda daftar.

    Mengapa: nomor di dalam daftar dicetak program; nomor yang ikut tersalin tercetak dua kali dan menjadi
    salah begitu urutannya berubah.
    Salah: `nama: 1. Dinas Kesehatan`; `nama: b) Dinas Sosial`; `nama: II. Pola Hubungan Kerja`.
    Betul: `nama: Dinas Kesehatan`. Angka yang menjadi bagian nama boleh: `Kecamatan IV Koto`, `24 Ilir`.
    Dasar: cara program menomori daftar; tidak ada pasal yang mengaturnya.
    """
    for one in _with_persons(makna):
        label, name = read_label(one.teks)
        if label:
            yield warning(
                "PK239",
                at=one.at,
                message=f"'{one.teks}' diawali '{label.strip()}', yang ikut tercetak",
                hint=f"tulis '{name}'",
                replacements=replace_value(one.at, one.teks, name),
            )


def pk245_huruf_terbaca_benar(makna: Makna) -> Iterator[Diagnostic]:
    """Nama tidak memuat sisa pemindaian atau pemenggalan.

    Mengapa: naskah yang disalin dari PDF atau hasil pindai membawa angka di tempat huruf, kata yang
    terpenggal di akhir baris, garis bawah di tempat spasi, atau huruf yang terpisah-pisah.
    Salah: `nama: Dinas S0sial`; `nama: Bagian Pereko- nomian`; `nama: D I N A S Sosial`.
    Betul: `nama: Dinas Sosial`; `nama: Bagian Perekonomian`. `P2KB` dan `Pra- dan Pascabencana` memang benar.
    Dasar: kebiasaan; tidak ada pasal yang mengaturnya.
    """
    for one in _with_persons(makna):
        part, mended = find_misread(one.teks)
        if part:
            yield warning(
                "PK245",
                at=one.at,
                message=f"'{part.strip()}' pada '{one.teks}' tampaknya sisa PDF atau hasil pindai",
                hint=f"tulis '{mended}'" if mended else "ketik ulang nama itu",
                replacements=replace_value(one.at, one.teks, mended),
            )
