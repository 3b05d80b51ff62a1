"""How an amended act is cited with the acts that amended it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polakerja_diagram.akta.akta import CaraSebut

if TYPE_CHECKING:
    from polakerja_diagram.akta.akta import PilihanNaskah


def sebagaimana_diubah(terakhir: str, *, beberapa_kali: bool, pilihan: PilihanNaskah) -> str:
    """Return the words that name the last act that amended another one (point 41a; L27).

    Args:
        terakhir: that act as cited; empty: there is none.
        beberapa_kali: whether it is not the only one.
        pilihan: the drafter's choices.

    >>> from polakerja_diagram.akta.akta import PilihanNaskah
    >>> sebagaimana_diubah("X", beberapa_kali=True, pilihan=PilihanNaskah())
    ' sebagaimana telah beberapa kali diubah terakhir dengan X'
    """
    if not terakhir:
        return ""
    if not beberapa_kali:
        return f" sebagaimana telah diubah dengan {terakhir}"
    turned = pilihan.sebut is CaraSebut.DIUBAH_BEBERAPA_KALI
    how = "diubah beberapa kali" if turned else "beberapa kali diubah"
    return f" sebagaimana telah {how} terakhir dengan {terakhir}"
