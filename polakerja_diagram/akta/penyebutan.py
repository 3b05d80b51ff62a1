"""How an amended act is cited with the acts that amended it."""

from __future__ import annotations

from polakerja_diagram.akta.akta import CaraSebut


def sebagaimana_diubah(terakhir: str, *, beberapa_kali: bool, sebut: CaraSebut = CaraSebut.DAFTAR) -> str:
    """Return the words that name the last act that amended another one (point 41a; L27).

    Args:
        terakhir: that act as cited; empty: there is none.
        beberapa_kali: whether it is not the only one.
        sebut: in which order the words stand.

    >>> sebagaimana_diubah("X", beberapa_kali=True)
    ' sebagaimana telah beberapa kali diubah terakhir dengan X'
    """
    if not terakhir:
        return ""
    if not beberapa_kali:
        return f" sebagaimana telah diubah dengan {terakhir}"
    turned = sebut is CaraSebut.DIUBAH_BEBERAPA_KALI
    how = "diubah beberapa kali" if turned else "beberapa kali diubah"
    return f" sebagaimana telah {how} terakhir dengan {terakhir}"
