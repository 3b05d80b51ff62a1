"""A difference -> the marks of a chart: for each organ what happened to it, once, with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from polakerja_diagram.amend.affected import changes_chart
from polakerja_diagram.amend.perubahan import (
    AlihUrusan,
    BarisDihapus,
    BarisDitambah,
    BarisDiubah,
    Digabung,
    Dihapus,
    Dipecah,
    Dipindah,
    Ditambah,
    Ditata,
    GantiJenis,
    GantiKode,
    GantiNama,
    Selisih,
    Tetap,
)
from polakerja_diagram.amend.remarks import is_remark
from polakerja_diagram.amend.saying import join_nama, sebut_tempat
from polakerja_diagram.amend.words import describe_selisih
from polakerja_diagram.chart.marks import JenisTanda, Tanda
from polakerja_diagram.makna import group

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from polakerja_diagram.amend.perubahan import Perubahan
    from polakerja_diagram.model import JenisBagan, Kode, Perangkat, Struktur

Butir: TypeAlias = "tuple[Kode, JenisTanda, str]"
"""One thing that happened to one organ: which, what, in words."""

DIUTAMAKAN: Final = tuple(JenisTanda)
"""If more than one thing happened to an organ, the first in this order decides its frame."""

PENDEK: Final = {
    JenisTanda.GANTI_NAMA: "ganti nama",
    JenisTanda.GANTI_JENIS: "ganti jenis",
    JenisTanda.ALIH_URUSAN: "menerima urusan",
}
"""Short tags that are not the mark's own word."""


def mark_organs(lama: Struktur, selisih: Selisih) -> dict[Kode, Tanda]:
    """Return the marks by kode, in the order of the changes from `lama`; an organ has one, whatever happened.

    Remarks and the order within a list bear no mark: they change nothing that a chart must explain.
    """
    names: dict[str, str] = {p.kode: p.nama for p in lama.semua_perangkat}
    told = (butir for change in selisih.semua_perubahan for butir in _tell(change, names))
    return {kode: _unite(kode, semua) for kode, semua in group((butir[0], butir) for butir in told).items()}


def _unite(kode: Kode, told: Iterable[Butir]) -> Tanda:
    semua = sorted(told, key=lambda one: DIUTAMAKAN.index(one[1]))
    return Tanda(
        kode,
        semua[0][1],
        "; ".join(dict.fromkeys(teks for _, _, teks in semua)),
        ", ".join(dict.fromkeys(PENDEK.get(jenis, jenis.value) for _, jenis, _ in semua)),
    )


def _tell(change: Perubahan, lama: dict[str, str]) -> Iterator[Butir]:  # noqa: C901, PLR0912 - one arm a kind
    match change:
        case Ditambah(organ):
            yield organ.perangkat.kode, JenisTanda.BARU, "baru"
        case Dihapus(perangkat):
            yield perangkat.kode, JenisTanda.DIHAPUS, "dihapus"
        case Digabung(dari, menjadi):
            result = menjadi.perangkat
            parts = _names(p for p in dari if p.kode != result.kode)
            if isinstance(menjadi, Tetap):
                yield result.kode, JenisTanda.GABUNGAN, f"menerima penggabungan {parts}"
                if menjadi.lama.nama != result.nama:
                    yield result.kode, JenisTanda.GANTI_NAMA, f"semula {menjadi.lama.nama}"
            else:
                yield result.kode, JenisTanda.GABUNGAN, f"gabungan {parts}"
            for p in dari:
                yield p.kode, JenisTanda.DIGABUNG, f"digabung ke {result.nama}"
        case Dipecah(satu, results):
            into = _names(one.perangkat for one in results)
            yield satu.kode, JenisTanda.DIPECAH, f"dipecah menjadi {into}"
            for one in results:
                yield one.perangkat.kode, JenisTanda.PECAHAN, f"pecahan {satu.nama}"
        case Ditata(dari, hasil):
            for p in dari:
                yield p.kode, JenisTanda.DITATA, f"ditata menjadi {_names(one.perangkat for one in hasil)}"
            for organ in hasil:
                yield organ.perangkat.kode, JenisTanda.PENATAAN, f"penataan {_names(dari)}"
        case GantiKode(satu, organ):
            yield satu.kode, JenisTanda.DIGANTI, f"menjadi {organ.perangkat.nama}"
            yield organ.perangkat.kode, JenisTanda.GANTI_NAMA, f"semula {satu.nama}"
        case AlihUrusan(dari, ke):
            yield ke.perangkat.kode, JenisTanda.ALIH_URUSAN, f"menerima urusan {_names(dari)}"
        case GantiNama(former, now) if former.nama != now.nama:
            yield now.kode, JenisTanda.GANTI_NAMA, f"semula {former.nama}"
        case GantiJenis(now, jenis):
            yield now.kode, JenisTanda.GANTI_JENIS, f"semula {jenis.value}"
        case Dipindah(now, tempat, _, _):
            where = sebut_tempat(tempat, lama)
            yield now.kode, JenisTanda.PINDAH, f"pindah, semula {where or 'tanpa jalur'}"
        case _:
            pass


def _names(semua: Iterable[Perangkat]) -> str:
    return join_nama(p.nama for p in semua)


def other_changes(lama: Struktur, baru: Struktur, selisih: Selisih, bagan: JenisBagan) -> tuple[str, ...]:
    """Return in sentences what else changed on a chart: relations, groups; no mark can stand for those."""
    rows = tuple(
        change
        for change in selisih.semua_perubahan
        if isinstance(change, BarisDitambah | BarisDihapus | BarisDiubah)
        and not is_remark(change)
        and bagan in changes_chart(change)
    )
    return tuple(one.kalimat for one in describe_selisih(lama, baru, Selisih(rows)))
