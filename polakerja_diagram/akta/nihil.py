"""Why nothing is to be enacted: what changed all the same, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from polakerja_diagram.amend.difference import compare_struktur
from polakerja_diagram.amend.perubahan import BagianDiubah
from polakerja_diagram.amend.remarks import is_spelling, same_words
from polakerja_diagram.amend.row_words import BAGIAN
from polakerja_diagram.model import Peraturan
from polakerja_diagram.words.sentences import join_dan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from polakerja_diagram.amend.perubahan import Perubahan
    from polakerja_diagram.model import Struktur

NIHIL: Final = "Tidak ada lampiran yang berubah; tidak ada yang perlu ditetapkan."

EJAAN: Final = "huruf besar atau spasi"
KETERANGAN_BARIS: Final = "keterangan baris (sumber, status, asal, kode, letak di berkas)"


def explain_nihil(lama: Struktur, baru: Struktur) -> str:
    """Return that no annex changes, and what does."""
    changes = compare_struktur(lama, baru).semua_perubahan
    said = tuple(dict.fromkeys(word for one in changes for word in _words(one)))
    return f"{NIHIL} Yang berubah hanya {join_dan(said)}." if said else NIHIL


def _words(change: Perubahan) -> Iterator[str]:
    match change:
        case BagianDiubah(_, Peraturan() as before, Peraturan() as after):
            yield from _act(before, after)
        case _ if is_spelling(change):
            yield EJAAN
        case BagianDiubah(bagian):
            yield BAGIAN[bagian].lower()
        case _:
            yield KETERANGAN_BARIS


def _act(lama: Peraturan, baru: Peraturan) -> Iterator[str]:
    """Yield what of the act's own data changed; what a draft leaves empty, and its title, tell nothing."""
    before, after = lama.penandatangan, baru.penandatangan
    people = ((before.jabatan, after.jabatan), (before.nama, after.nama))
    if any(new and not same_words(old, new) for old, new in people):
        yield "penandatangan"
    if any(
        new and old != new and same_words(old, new) for old, new in (*people, (lama.tentang, baru.tentang))
    ):
        yield EJAAN
    if lama.salinan != baru.salinan:
        yield "pengesahan salinan"
