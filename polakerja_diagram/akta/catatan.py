"""Remarks for who works on the draft: no part of the act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.akta.batang_tubuh import change_articles, place_new, texts
from polakerja_diagram.amend.affected import Tindakan, changes_chart, left_out
from polakerja_diagram.amend.difference import compare_struktur
from polakerja_diagram.annexes import kind_of
from polakerja_diagram.sebutan.citation import nama_urutan
from polakerja_diagram.sebutan.rujukan import CaraUbah
from polakerja_diagram.sebutan.tempat import read_tempat
from polakerja_diagram.words.sentences import join_dan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.model import Struktur
    from polakerja_diagram.penetapan import Penetapan

LEBIH_SEPARUH: Final = 0.5
"""Share of what changes from which a new act is better: UU 12/2011 Lampiran II point 237 huruf b."""

SERING: Final = 4
"""The amendment from which restating is proposed: point 238 says `sering` and no number, this one is ours."""


def write_catatan(penetapan: Penetapan, enacted: Struktur) -> tuple[str, ...]:
    """Return what the drafter should know of the draft, a sentence each."""
    return tuple(
        f"Catatan: {one}"
        for one in (
            *_only_order(penetapan),
            *_left_out(penetapan),
            *_inferred(enacted),
            *_body(penetapan),
            *_better_new(penetapan),
            *_decisions(penetapan),
        )
    )


def _only_order(penetapan: Penetapan) -> Iterator[str]:
    ordered = tuple(one.sebutan for one in penetapan.semua_diubah if one.hanya_urutan)
    if ordered:
        yield f"pada {join_dan(ordered)} hanya urutan yang berubah."


def _left_out(penetapan: Penetapan) -> Iterator[str]:
    """Yield a sentence on each annex of which the new state says nothing."""
    lama = penetapan.lama
    for lampiran in left_out(lama, penetapan.struktur) if lama else ():
        yield (
            f"keadaan baru tidak memuat {nama_urutan(lama or penetapan.struktur, lampiran)}, yang "
            "dianggap tetap berlaku; bila dihapus, tulis 'dihapus: ya' pada barisnya."
        )


def _inferred(struktur: Struktur) -> Iterator[str]:
    """Yield a sentence on each annex of an act that has rows which nobody has confirmed yet."""
    for annex in struktur.semua_lampiran:
        count = len(kind_of(annex).inferred(struktur))
        if count:
            yield (
                f"{count} hubungan pada {nama_urutan(struktur, annex)} disimpulkan dan belum dipastikan; "
                "pastikan sebelum ditetapkan."
            )


def _body(penetapan: Penetapan) -> Iterator[str]:
    """Yield what the file must say of its articles, so that the next amendment finds them."""
    lama, baru = penetapan.lama, penetapan.struktur
    if lama is None:
        return
    for one, tempat in place_new(lama, baru):
        if read_tempat(one.keterangan.dasar) != tempat:
            yield f"definisi {one.nama} disisipkan; tulis 'dasar: {tempat}' pada barisnya."
    held = texts(baru)
    stale = tuple(
        str(tempat)
        for change in change_articles(lama, baru)
        for tempat, teks in change.semua_bunyi
        if held.get(tempat, "") != teks
    )
    if stale and (lama.batang_tubuh or baru.batang_tubuh):
        said = join_dan(stale)
        yield f"bunyi {said} di 'batang-tubuh' belum seperti di naskah; perbarui sesudah ditetapkan."


def _better_new(penetapan: Penetapan) -> Iterator[str]:
    """Yield where the handbook prefers a new act (points 237, 238)."""
    if penetapan.lama is None or penetapan.rantai is None:
        return
    if any(one.tindakan is Tindakan.GANTI for one in penetapan.semua_diubah):
        old = penetapan.lama
        changes = compare_struktur(old, penetapan.struktur).semua_perubahan
        changed = sum(bool(changes_chart(one)) for one in changes)
        if changed > LEBIH_SEPARUH * (len(old.semua_perangkat) + len(old.semua_hubungan)):
            yield (
                "lebih dari separuh isi lampiran berubah; lebih baik peraturan lama dicabut dan disusun "
                "kembali (Lampiran II UU 12/2011 angka 237)."
            )
    if penetapan.rantai.urutan >= SERING:
        yield (
            f"ini perubahan yang ke-{penetapan.rantai.urutan}; peraturan yang sering diubah sebaiknya "
            "disusun kembali dalam satu naskah (Lampiran II UU 12/2011 angka 238)."
        )


def _decisions(penetapan: Penetapan) -> Iterator[str]:
    if penetapan.cara is CaraUbah.MENCABUT:
        yield (
            "nasib keputusan yang ditetapkan berdasarkan peraturan lama ditulis tetap berlaku; sesuaikan "
            "bila lain (Lampiran II UU 12/2011 angka 148 dan angka 282)."
        )
