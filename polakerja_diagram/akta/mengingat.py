"""Mengingat: the acts that the file names, and always the act that is amended; never one that is revoked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.akta.penyebutan import sebagaimana_diubah
from polakerja_diagram.sebutan.celah import celah
from polakerja_diagram.sebutan.citation import is_named
from polakerja_diagram.sebutan.citation import sebut as cite
from polakerja_diagram.sebutan.dasar_hukum import rank, sebut_dasar
from polakerja_diagram.sebutan.rujukan import CaraUbah
from polakerja_diagram.words.sentences import SentenceLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.akta.akta import PilihanNaskah
    from polakerja_diagram.amend.rantai import Rantai
    from polakerja_diagram.model import Peraturan
    from polakerja_diagram.penetapan import Penetapan
    from polakerja_diagram.sebutan.dasar_hukum import DasarHukum

Urutan = tuple[int, int, int]
"""Rank, year, number: points 43; what is not known comes last."""

TERAKHIR = 9999


def write_mengingat(penetapan: Penetapan, pilihan: PilihanNaskah) -> tuple[SentenceLine, ...]:
    """Return the legal bases by rank and date, numbered if there are several (UU 12/2011 Lampiran II 28-52).

    Where the file names none, the usual ones are offered as gaps: which of them apply only the drafter knows.
    """
    act, rantai = penetapan.struktur.peraturan, penetapan.rantai
    touched = (rantai.induk, *rantai.semua_perubahan) if rantai else ()
    own = [one for one in act.mengingat if one.daerah or not any(is_named(old, one) for old in touched)]
    said = [(_place(one, act.daerah), _dasar(one, act.daerah, pilihan)) for one in own]
    if rantai and penetapan.cara is CaraUbah.MENGUBAH:
        induk = rantai.induk
        said.append(
            (_sorting(rank(induk.jenis, induk.daerah), induk.tahun, induk.nomor), _amended(rantai, pilihan))
        )
    cited = [words for _, words in sorted(said, key=lambda one: one[0])]
    offered = [] if act.mengingat else [celah(one) for one in _usual(act)]
    everything = (*offered, *cited)
    if len(everything) == 1:
        return (SentenceLine(0, "", f"{everything[0]};"),)
    return tuple(SentenceLine(1, f"{n}.", f"{words};") for n, words in enumerate(everything, start=1))


def _usual(act: Peraturan) -> Iterator[str]:
    """Yield what acts on the organs of a region usually rest on (points 39, 40)."""
    yield "pasal Undang-Undang Dasar yang menjadi dasar kewenangan, lazimnya Pasal 18 ayat (6)"
    yield f"Undang-Undang tentang pembentukan {act.daerah}"
    yield "Undang-Undang tentang pemerintahan daerah, beserta perubahannya"
    yield "Peraturan Pemerintah tentang perangkat daerah, beserta perubahannya"
    yield "Peraturan Daerah tentang pembentukan dan susunan perangkat daerah, beserta perubahannya"


def _dasar(dasar: DasarHukum, daerah: str, pilihan: PilihanNaskah) -> str:
    later, own = dasar.semua_perubahan, dasar.daerah or daerah
    last = sebut_dasar(later[-1], own) if later else celah("perubahan terakhirnya") * dasar.berkali_kali
    how = sebagaimana_diubah(last, beberapa_kali=dasar.berkali_kali or len(later) > 1, sebut=pilihan.sebut)
    return f"{sebut_dasar(dasar, daerah)}{how}"


def _amended(rantai: Rantai, pilihan: PilihanNaskah) -> str:
    """Return the amended act with its last amendment (point 41a)."""
    earlier = rantai.semua_perubahan
    last = cite(earlier[-1]) if earlier else ""
    return cite(rantai.induk) + sebagaimana_diubah(last, beberapa_kali=len(earlier) > 1, sebut=pilihan.sebut)


def _place(dasar: DasarHukum, daerah: str) -> Urutan:
    return _sorting(rank(dasar.jenis, dasar.daerah or daerah), dasar.tahun, dasar.nomor)


def _sorting(place: int, tahun: str, nomor: str) -> Urutan:
    year, number = (int(one) if one.isdecimal() else TERAKHIR for one in (tahun, nomor))
    return place, year, number
