"""The articles: Pasal I and II of an amending act, the closing articles of one that replaces another.

Every word is a template of the law's handbook or comes from the acts; what is unknown is a gap, or dots where
it is filled in when the act is enacted.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from polakerja_diagram.akta.akta import CaraSebut, Pasal
from polakerja_diagram.akta.batang_tubuh import Ketentuan, change_articles
from polakerja_diagram.akta.penyebutan import sebagaimana_diubah
from polakerja_diagram.amend.affected import Tindakan
from polakerja_diagram.penetapan import PASAL_PERUBAHAN
from polakerja_diagram.sebutan.celah import celah
from polakerja_diagram.sebutan.citation import (
    TITIK,
    nama_berita,
    nama_peraturan,
    nama_urutan,
    sebut,
    sebut_tanpa_judul,
)
from polakerja_diagram.sebutan.rujukan import CaraUbah
from polakerja_diagram.words.sentences import SentenceLine, join_dan, letter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from polakerja_diagram.akta.akta import PilihanNaskah
    from polakerja_diagram.amend.affected import LampiranDiubah
    from polakerja_diagram.amend.rantai import Rantai
    from polakerja_diagram.model import Peraturan, Struktur
    from polakerja_diagram.penetapan import Penetapan

PASAL_PENUTUP = f"Pasal {TITIK}"
"""An article whose number depends on the rest of the body."""


def write_pasal(penetapan: Penetapan, enacted: Struktur, pilihan: PilihanNaskah) -> tuple[Pasal, ...]:
    """Return the articles.

    Args:
        penetapan: what the act enacts.
        enacted: the state with the annexes that it carries.
        pilihan: the drafter's choices.
    """
    act, rantai = enacted.peraturan, penetapan.rantai
    if rantai is None or penetapan.cara is None:
        return (_body(enacted), Pasal(PASAL_PENUTUP, _in_force(act)))
    if penetapan.cara is CaraUbah.MENCABUT:
        return (_body(enacted), *_revoking(act, rantai), Pasal(PASAL_PENUTUP, _in_force(act)))
    names = {lampiran.bagan: nama_urutan(enacted, lampiran) for lampiran in enacted.semua_lampiran}
    annexes = (
        _change(one, names[one.baru.bagan] if one.baru else "", act, pilihan)
        for one in penetapan.semua_diubah
    )
    return (
        Pasal(PASAL_PERUBAHAN, _article_one((*changed_articles(penetapan), *annexes), rantai, pilihan)),
        Pasal("Pasal II", _in_force(act)),
    )


def changed_articles(penetapan: Penetapan) -> tuple[Ketentuan, ...]:
    """Return what changes in the body of the amended act, before its annexes."""
    return change_articles(penetapan.lama, penetapan.struktur) if penetapan.lama else ()


def _body(struktur: Struktur) -> Pasal:
    """Return the gap where the articles of a new act stand, and what they must call (point 192)."""
    called = join_dan(
        tuple(
            nama_urutan(struktur, one) + (f" ({one.dasar})" if one.dasar else "")
            for one in struktur.semua_lampiran
        )
    )
    return Pasal(
        PASAL_PENUTUP, (SentenceLine(0, "", celah(f"batang tubuh, dengan pasal yang merujuk {called}")),)
    )


def _revoking(act: Peraturan, rantai: Rantai) -> tuple[Pasal, ...]:
    """Return what becomes of decisions under the old act, and its revocation (144 to 148, 282; L29)."""
    opening = f"Pada saat {act.jenis} ini mulai berlaku"
    revoked = (rantai.induk, *rantai.semua_perubahan)
    cited = _with_amendments(rantai)
    closing = "dicabut dan dinyatakan tidak berlaku."
    if len(revoked) == 1:
        lines: tuple[SentenceLine, ...] = (SentenceLine(0, "", f"{opening}, {cited}, {closing}"),)
    else:
        items = _lettered([sebut(one) for one in revoked], end=",", link="; dan")
        lines = (SentenceLine(0, "", f"{opening}:"), *items, SentenceLine(0, "", closing))
    kept = (
        f"{opening}, semua keputusan yang ditetapkan berdasarkan {cited}, dinyatakan masih tetap berlaku "
        f"sepanjang tidak bertentangan dengan ketentuan dalam {act.jenis} ini."
    )
    return Pasal(PASAL_PENUTUP, (SentenceLine(0, "", kept),)), Pasal(PASAL_PENUTUP, lines)


def _with_amendments(rantai: Rantai) -> str:
    """Return an act as cited with its last amendment."""
    earlier = rantai.semua_perubahan
    last = sebut(earlier[-1]) if earlier else ""
    return sebut(rantai.induk) + sebagaimana_diubah(last, beberapa_kali=len(earlier) > 1)


def _change(one: LampiranDiubah, own: str, act: Peraturan, pilihan: PilihanNaskah) -> Ketentuan:
    """Return what is done with an annex (UU 13/2022, point 236c, both examples)."""
    bagian = "bagian yang tidak terpisahkan" if pilihan.bagian_yang else "bagian tidak terpisahkan"
    where = f"sebagaimana tercantum dalam {own} yang merupakan {bagian} dari {act.jenis} ini"
    if one.tindakan is Tindakan.GANTI:
        return Ketentuan(f"Ketentuan {one.sebutan}", f"diubah sehingga menjadi {where}")
    if one.tindakan is Tindakan.HAPUS:
        return Ketentuan(one.sebutan, "dihapus")
    what = f"1 (satu) Lampiran, yakni {one.sebutan}, {where}"
    return Ketentuan(f"Setelah {one.sesudah}", f"ditambahkan {what}", di_depan=False)


def _article_one(
    changes: Sequence[Ketentuan], rantai: Rantai, pilihan: PilihanNaskah
) -> tuple[SentenceLine, ...]:
    """Return Pasal I: one change as a sentence (A2), several as a numbered list (A3; point 233 huruf a)."""
    act, only = sebut(rantai.induk), changes[0]
    if len(changes) == 1 and only.di_depan:
        head = _cited(f"{only.hal} dalam {act}", only.dilakukan, rantai, pilihan, end=_end(only))
        return (*head, *only.kutipan)
    some = "Ketentuan" if len(changes) == 1 else "Beberapa ketentuan"
    head = _cited(f"{some} dalam {act}", "diubah sebagai berikut", rantai, pilihan, end=":")
    items = (_item(one, n, len(changes)) for n, one in enumerate(changes, start=1))
    return (*head, *chain.from_iterable(items))


def _item(one: Ketentuan, place: int, of: int) -> Iterator[SentenceLine]:
    """Yield one change of Pasal I, numbered where there are several, and the words that it quotes."""
    words = f"{one.hal} {one.dilakukan}{_end(one)}"
    yield SentenceLine(1, f"{place}.", words) if of > 1 else SentenceLine(0, "", words)
    yield from one.kutipan


def _end(one: Ketentuan) -> str:
    return ":" if one.kutipan else "."


def _cited(
    cited: str, dilakukan: str, rantai: Rantai, pilihan: PilihanNaskah, *, end: str = "."
) -> tuple[SentenceLine, ...]:
    """Return the sentence that names the amended act, its earlier amendments (A4, L27) and what is done."""
    earlier = rantai.semua_perubahan
    if len(earlier) > 1 and pilihan.sebut is CaraSebut.DAFTAR:
        return _listed(cited, dilakukan, earlier, end=end)
    last = sebut(earlier[-1]) if earlier else ""
    how = sebagaimana_diubah(last, beberapa_kali=len(earlier) > 1, sebut=pilihan.sebut)
    return (SentenceLine(0, "", f"{cited}{how}{',' if how else ''} {dilakukan}{end}"),)


def _listed(
    cited: str, dilakukan: str, earlier: Sequence[Peraturan], *, end: str
) -> tuple[SentenceLine, ...]:
    """Return it with a lettered list of number, year and gazette of each amendment (point 233 huruf b)."""
    same_kind = len({nama_peraturan(one) for one in earlier}) == 1
    head = f" {nama_peraturan(earlier[0])}" if same_kind else ""
    items = [sebut_tanpa_judul(one, with_name=not same_kind) for one in earlier]
    return (
        SentenceLine(0, "", f"{cited} yang telah beberapa kali diubah dengan{head}:"),
        *_lettered(items, end=";", link=";"),
        SentenceLine(0, "", f"{dilakukan}{end}"),
    )


def _lettered(items: Sequence[str], *, end: str, link: str) -> tuple[SentenceLine, ...]:
    """Return a lettered list: `;` after an item, `link` after the last but one, `end` after the last."""
    last = len(items)
    return tuple(
        SentenceLine(1, f"{letter(n)}.", f"{item}{end if n == last else link if n == last - 1 else ';'}")
        for n, item in enumerate(items, start=1)
    )


def _in_force(act: Peraturan) -> tuple[SentenceLine, ...]:
    """Return entry into force and the order to publish (points 150, 163); a Keputusan has no gazette."""
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
