"""The words of the act that amends or replaces: its title, its articles, the headings of its annexes.

In go the acts, the annexes that change, and the drafter's choices where the sources disagree; out comes a
draft as a value. Every word of it is a template of the law's handbook or comes from the acts; what is unknown
is dots.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from polakerja_diagram.amend.affected import LampiranDiubah, Tindakan, left_out
from polakerja_diagram.annexes import kind_of
from polakerja_diagram.chart.page.heading import judul_lampiran, judul_peraturan
from polakerja_diagram.choices import NomorLampiran
from polakerja_diagram.penetapan import PASAL_PERUBAHAN, Penetapan
from polakerja_diagram.sebutan.citation import (
    TITIK,
    nama_berita,
    nama_peraturan,
    nama_urutan,
    sebut,
    sebut_pendek,
)
from polakerja_diagram.sebutan.rujukan import CaraUbah
from polakerja_diagram.words.sentences import SentenceLine, letter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.amend.rantai import Rantai
    from polakerja_diagram.model import Peraturan, Struktur


class KataUbah(StrEnum):
    """How a changed annex is introduced. `menjadi` suits a chart, which has no words to sound.

    `berbunyi` is what the law's model (UU 12/2011 Lampiran II) says of articles.
    """

    MENJADI = "menjadi"
    BERBUNYI = "berbunyi"


class CaraSebut(StrEnum):
    """How two or more earlier amendments are cited."""

    DAFTAR = "daftar"
    """All of them, lettered: UU 12/2011 Lampiran II, the article on acts amended several times."""
    DIUBAH_BEBERAPA_KALI = "diubah beberapa kali"
    """`sebagaimana telah diubah beberapa kali, terakhir dengan` (the Mengingat of PP 18/2016)."""
    BEBERAPA_KALI_DIUBAH = "beberapa kali diubah"
    """`sebagaimana telah beberapa kali diubah, terakhir dengan`; both are in use (L27)."""


@dataclass(frozen=True, slots=True)
class PilihanNaskah:
    """The drafter's choices.

    `bagian_yang`: `bagian yang tidak terpisahkan` (UU 12/2011 Lampiran II on annexes, Perbup 28/2025) instead
    of `bagian tidak terpisahkan` (UU 12/2011 Pasal 57 ayat (2)), which is the default. `nomor_lampiran`: as
    for the drawing of the annexes.
    """

    kata: KataUbah = KataUbah.MENJADI
    sebut: CaraSebut = CaraSebut.DAFTAR
    bagian_yang: bool = False
    nomor_lampiran: NomorLampiran = NomorLampiran.URUT


@dataclass(frozen=True, slots=True)
class Pasal:
    """An article: its number (`Pasal I`; dots where it depends on the rest of the body) and its lines."""

    nomor: str
    semua_baris: tuple[SentenceLine, ...]


@dataclass(frozen=True, slots=True)
class Naskah:
    """The draft: paragraphs of the title, articles, the five paragraphs of each annex heading.

    `semua_catatan` are remarks for who works on the draft: how much of its annexes is inferred.
    """

    judul: tuple[str, ...]
    semua_pasal: tuple[Pasal, ...]
    semua_judul_lampiran: tuple[tuple[str, ...], ...]
    semua_catatan: tuple[str, ...] = ()


SIFAT: Final = {
    KataUbah.MENJADI: "diubah sehingga menjadi sebagaimana tercantum dalam",
    KataUbah.BERBUNYI: "diubah sehingga berbunyi sebagaimana tercantum dalam",
}
"""A2: built from UU 12/2011 Lampiran II, the points on amending and on annexes; none gives this sentence."""


def write_naskah(penetapan: Penetapan, pilihan: PilihanNaskah = PilihanNaskah()) -> Naskah | None:
    """Return the draft of the act that amends or revokes another; None where it does neither."""
    if penetapan.rantai is None:
        return None
    if penetapan.cara is CaraUbah.MENCABUT:
        return _pencabutan(penetapan.struktur, penetapan.rantai)
    return _perubahan(penetapan, penetapan.rantai, pilihan) if penetapan.semua_diubah else None


def _perubahan(penetapan: Penetapan, rantai: Rantai, pilihan: PilihanNaskah) -> Naskah:
    """Return the draft of the amending act (A1 to A6)."""
    enacted = penetapan.enacted(pilihan.nomor_lampiran)
    act = enacted.peraturan
    names = {lampiran.bagan: nama_urutan(enacted, lampiran) for lampiran in enacted.semua_lampiran}
    changes = tuple(
        _change(one, names[one.baru.bagan] if one.baru else "", act, pilihan)
        for one in penetapan.semua_diubah
    )
    return Naskah(
        judul_peraturan(act),
        (
            Pasal(PASAL_PERUBAHAN, _article_one(changes, rantai, pilihan)),
            Pasal("Pasal II", _in_force(act)),
        ),
        tuple(judul_lampiran(enacted, lampiran) for lampiran in enacted.semua_lampiran),
        (*_left_out(penetapan), *_inferred(enacted)),
    )


def _pencabutan(baru: Struktur, rantai: Rantai) -> Naskah:
    """Return the closing articles of an act that replaces the old one with all its amendments (A7, L29)."""
    act = baru.peraturan
    opening = f"Pada saat {act.jenis} ini mulai berlaku"
    closing = "dicabut dan dinyatakan tidak berlaku."
    revoked = (rantai.induk, *rantai.semua_perubahan)
    if len(revoked) == 1:
        lines: tuple[SentenceLine, ...] = (SentenceLine(0, "", f"{opening}, {sebut(revoked[0])} {closing}"),)
    else:
        lines = (SentenceLine(0, "", f"{opening}:"), *_lettered([sebut(one) for one in revoked], end=","))
        lines = (*lines, SentenceLine(0, "", closing))
    return Naskah(
        judul_peraturan(act),
        (Pasal(f"Pasal {TITIK}", lines), Pasal(f"Pasal {TITIK}", _in_force(act))),
        tuple(judul_lampiran(baru, lampiran) for lampiran in baru.semua_lampiran),
        _inferred(baru),
    )


def _left_out(penetapan: Penetapan) -> Iterator[str]:
    """Yield a sentence on each annex of which the new state says nothing."""
    lama = penetapan.lama
    for lampiran in left_out(lama, penetapan.struktur) if lama else ():
        yield (
            f"Catatan: keadaan baru tidak memuat {nama_urutan(lama or penetapan.struktur, lampiran)}, yang "
            "dianggap tetap berlaku; bila dihapus, tulis 'dihapus: ya' pada barisnya."
        )


def _inferred(struktur: Struktur) -> tuple[str, ...]:
    """Return a sentence on each annex of an act that has rows which nobody has confirmed yet."""
    counted = ((annex, len(kind_of(annex).inferred(struktur))) for annex in struktur.semua_lampiran)
    return tuple(
        f"Catatan: {count} hubungan pada {nama_urutan(struktur, annex)} disimpulkan dan belum dipastikan; "
        "pastikan sebelum ditetapkan."
        for annex, count in counted
        if count
    )


@dataclass(frozen=True, slots=True)
class _Ketentuan:
    """One change in Pasal I: `Ketentuan Lampiran II`, and what is done (`diubah sehingga ...`), no full stop.

    `di_depan`: the act can stand between the two (`Ketentuan Lampiran II Peraturan ... diubah ...`).
    """

    hal: str
    dilakukan: str
    di_depan: bool = True


def _change(one: LampiranDiubah, own: str, act: Peraturan, pilihan: PilihanNaskah) -> _Ketentuan:
    bagian = "bagian yang tidak terpisahkan" if pilihan.bagian_yang else "bagian tidak terpisahkan"
    where = f"{own} yang merupakan {bagian} dari {act.jenis} ini"
    if one.tindakan is Tindakan.GANTI:
        return _Ketentuan(f"Ketentuan {one.sebutan}", f"{SIFAT[pilihan.kata]} {where}")
    if one.tindakan is Tindakan.HAPUS:
        return _Ketentuan(one.sebutan, "dihapus")
    what = f"1 (satu) Lampiran, yakni {one.sebutan}, sebagaimana tercantum dalam {where}"
    return _Ketentuan(f"Setelah {one.sesudah}", f"ditambahkan {what}", di_depan=False)


def _article_one(
    changes: tuple[_Ketentuan, ...], rantai: Rantai, pilihan: PilihanNaskah
) -> tuple[SentenceLine, ...]:
    """Return Pasal I: one change as a sentence (A2), several as a numbered list (A3)."""
    if len(changes) == 1 and changes[0].di_depan:
        hal, dilakukan = changes[0].hal, changes[0].dilakukan
        return _cited(f"{hal} {sebut(rantai.induk)}", dilakukan, rantai, pilihan)
    some = "Ketentuan" if len(changes) == 1 else "Beberapa ketentuan"
    head = _cited(f"{some} dalam {sebut(rantai.induk)}", "diubah sebagai berikut", rantai, pilihan, end=":")
    said = [f"{one.hal} {one.dilakukan}." for one in changes]
    if len(said) == 1:
        return (*head, SentenceLine(0, "", said[0]))
    return (*head, *(SentenceLine(1, f"{n}.", words) for n, words in enumerate(said, start=1)))


def _cited(
    cited: str, dilakukan: str, rantai: Rantai, pilihan: PilihanNaskah, *, end: str = "."
) -> tuple[SentenceLine, ...]:
    """Return the sentence that names the amended act, its earlier amendments (A4, L27) and what is done."""
    earlier = rantai.semua_perubahan
    if not earlier:
        return (SentenceLine(0, "", f"{cited} {dilakukan}{end}"),)
    if len(earlier) == 1:
        how = f"sebagaimana telah diubah dengan {sebut(earlier[0])}"
        return (SentenceLine(0, "", f"{cited} {how}, {dilakukan}{end}"),)
    if pilihan.sebut is not CaraSebut.DAFTAR:
        how = f"sebagaimana telah {pilihan.sebut.value}, terakhir dengan {sebut(earlier[-1])}"
        return (SentenceLine(0, "", f"{cited} {how}, {dilakukan}{end}"),)
    same_kind = len({nama_peraturan(one) for one in earlier}) == 1
    head = f" {nama_peraturan(earlier[0])}" if same_kind else ""
    items = [sebut_pendek(one) if same_kind else sebut(one) for one in earlier]
    return (
        SentenceLine(0, "", f"{cited} yang telah beberapa kali diubah dengan{head}:"),
        *_lettered(items, end=";", link=";"),
        SentenceLine(0, "", f"{dilakukan}{end}"),
    )


def _lettered(items: Sequence[str], *, end: str, link: str = "; dan") -> tuple[SentenceLine, ...]:
    """Return a lettered list: `;` after an item, `link` after the last but one, `end` after the last."""
    last = len(items)
    return tuple(
        SentenceLine(1, f"{letter(n)}.", f"{item}{end if n == last else link if n == last - 1 else ';'}")
        for n, item in enumerate(items, start=1)
    )


def _in_force(act: Peraturan) -> tuple[SentenceLine, ...]:
    """Return entry into force and the order to publish (Perbup 28/2025); a Keputusan has no gazette."""
    jenis, gazette = act.jenis, nama_berita(act)
    if not gazette:
        return (SentenceLine(0, "", f"{jenis} ini mulai berlaku pada tanggal ditetapkan."),)
    return (
        SentenceLine(0, "", f"{jenis} ini mulai berlaku pada tanggal diundangkan."),
        SentenceLine(
            0,
            "",
            f"Agar setiap orang mengetahuinya, memerintahkan pengundangan {jenis} ini dengan penempatannya "
            f"dalam {gazette}.",
        ),
    )


def as_text(naskah: Naskah) -> str:
    """Return the draft as plain text to paste: title, articles, annex headings, remarks."""
    lines = [*naskah.judul]
    for pasal in naskah.semua_pasal:
        lines += ["", pasal.nomor, ""]
        lines += [f"{baris.nomor} {baris.teks}".lstrip() for baris in pasal.semua_baris]
    for judul in naskah.semua_judul_lampiran:
        lines += ["", *judul]
    for catatan in naskah.semua_catatan:
        lines += ["", catatan]
    return "\n".join(lines) + "\n"
