"""Menimbang: the drafter's reasons, the fact that the annex no longer fits, the closing consideration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.akta.pasal import changed_articles
from polakerja_diagram.akta.penyebutan import sebagaimana_diubah
from polakerja_diagram.amend.affected import Tindakan
from polakerja_diagram.sebutan.celah import celah
from polakerja_diagram.sebutan.citation import say_peraturan
from polakerja_diagram.sebutan.rujukan import CaraUbah
from polakerja_diagram.words.sentences import SentenceLine, join_dan, letter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.akta.akta import PilihanNaskah
    from polakerja_diagram.amend.affected import LampiranDiubah
    from polakerja_diagram.amend.rantai import Rantai
    from polakerja_diagram.model import Peraturan
    from polakerja_diagram.penetapan import Penetapan

BAHWA: Final = "bahwa"


def write_menimbang(penetapan: Penetapan, pilihan: PilihanNaskah) -> tuple[SentenceLine, ...]:
    """Return the considerations, lettered (UU 12/2011 Lampiran II points 17 to 27)."""
    act = penetapan.struktur.peraturan
    said = [_reason(one) for one in act.menimbang] or [f"{BAHWA} {celah('alasan penetapan')}"]
    if penetapan.rantai and (penetapan.cara is CaraUbah.MENGUBAH or not act.menimbang):
        said += _facts(penetapan, penetapan.rantai, pilihan)
    return tuple(
        SentenceLine(1, f"{letter(n)}.", f"{one};")
        for n, one in enumerate((*said, _closing(act, len(said))), 1)
    )


def _reason(teks: str) -> str:
    """Return a reason of the drafter as one consideration: `bahwa` before it, no sign at its end (22)."""
    bare = teks.rstrip(" ;.,")
    return bare if bare.casefold().split()[:1] == [BAHWA] else f"{BAHWA} {bare}"


def _closing(act: Peraturan, before: int) -> str:
    """Return the last consideration (point 23)."""
    letters = join_dan(tuple(f"huruf {letter(n)}" for n in range(1, before + 1)))
    return (
        f"{BAHWA} berdasarkan pertimbangan sebagaimana dimaksud dalam {letters}, perlu menetapkan "
        f"{act.jenis} tentang {act.tentang}"
    )


def _facts(penetapan: Penetapan, rantai: Rantai, pilihan: PilihanNaskah) -> Iterator[str]:
    """Yield why the act in force is amended or replaced, as far as the two states tell."""
    earlier = rantai.semua_perubahan
    last = say_peraturan(earlier[-1]) if earlier else ""
    how = sebagaimana_diubah(last, beberapa_kali=len(earlier) > 1, sebut=pilihan.sebut)
    cited = f"{say_peraturan(rantai.induk)}{how}"
    if penetapan.cara is CaraUbah.MENCABUT:
        why = celah("sebab penggantian")
        yield f"{BAHWA} {cited} sudah tidak sesuai lagi dengan {why}, sehingga perlu diganti"
        return
    changes = (one.semua_bunyi for one in changed_articles(penetapan))
    articles = tuple(dict.fromkeys(f"Pasal {tempat.pasal}" for one in changes for tempat, _ in one))
    if articles:
        yield f"{BAHWA} ketentuan {join_dan(articles)} {cited} perlu disesuaikan"
    for words, action in _groups(penetapan.semua_diubah):
        yield f"{BAHWA} {action.format(lampiran=words, peraturan=cited)}"


def _groups(changes: tuple[LampiranDiubah, ...]) -> Iterator[tuple[str, str]]:
    """Yield the annexes of which the same is true, and the sentence about them."""
    sentences = {
        (
            Tindakan.GANTI,
            False,
        ): "{lampiran} {peraturan} sudah tidak sesuai dengan susunan dan hubungan kerja "
        "Perangkat Daerah, sehingga perlu diubah",
        (Tindakan.GANTI, True): "urutan Perangkat Daerah dalam {lampiran} {peraturan} perlu disesuaikan",
        (Tindakan.TAMBAH, False): "{peraturan} perlu dilengkapi dengan {lampiran}",
        (Tindakan.HAPUS, False): "{lampiran} {peraturan} tidak diperlukan lagi, sehingga perlu dihapus",
    }
    for (tindakan, only_order), sentence in sentences.items():
        meant = tuple(
            one.sebutan
            for one in changes
            if one.tindakan is tindakan and (one.hanya_urutan and tindakan is Tindakan.GANTI) == only_order
        )
        if meant:
            yield join_dan(meant), sentence
