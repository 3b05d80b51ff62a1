"""Numbers and days as an act writes them: Roman numerals, ordinals, names of months."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

ROMAWI: Final = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip

SATUAN: Final = (
    "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip

PULUH: Final = 10
BELAS: Final = 20
URUTAN_TERBESAR: Final = 99

BULAN: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def roman(angka: int) -> str:
    """Return a Roman numeral (L10).

    >>> [roman(n) for n in (1, 2, 4, 9, 14, 49)]
    ['I', 'II', 'IV', 'IX', 'XIV', 'XLIX']
    """
    result = ""
    for nilai, huruf in ROMAWI:
        while angka >= nilai:
            result += huruf
            angka -= nilai
    return result


def read_roman(text: str) -> int | None:
    """Return the number of a Roman numeral, small letters too; None where it is none, or above 99.

    >>> [read_roman(text) for text in ("I", "iv", "XIV", "IIII", "2", "")]
    [1, 4, 14, None, None, None]
    """
    return next((n for n in range(1, URUTAN_TERBESAR + 1) if roman(n) == text.upper()), None)


def ordinal(urutan: int) -> str:
    """Return the word of a place in a row, from the second on; the first amendment is not counted (L25).

    Raises:
        ValueError: the place is not between 1 and 99.

    >>> [ordinal(n) for n in (1, 2, 3, 10, 11, 12, 21)]
    ['', 'kedua', 'ketiga', 'kesepuluh', 'kesebelas', 'kedua belas', 'kedua puluh satu']
    """
    if not 1 <= urutan <= URUTAN_TERBESAR:
        raise ValueError(f"no ordinal for {urutan}")
    return f"ke{_cardinal(urutan)}" if urutan > 1 else ""


def say_jumlah(number: int) -> str:
    """Return a number with its word, as an act writes one.

    >>> say_jumlah(1), say_jumlah(12)
    ('1 (satu)', '12 (dua belas)')
    """
    return f"{number} ({_cardinal(number)})"


def _cardinal(number: int) -> str:
    if number < len(SATUAN):
        return SATUAN[number]
    tens, ones = divmod(number, PULUH)
    if number < BELAS:
        return f"{SATUAN[ones]} belas"
    return f"{SATUAN[tens]} puluh {SATUAN[ones]}".strip()


def say_tanggal(hari: date) -> str:
    """Return a day in words.

    >>> from datetime import date
    >>> say_tanggal(date(2025, 5, 6))
    '6 Mei 2025'
    """
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def read_bulan(kata: str) -> int | None:
    """Return the number of a month by its name, None where it is none.

    >>> read_bulan("mei"), read_bulan("May")
    (5, None)
    """
    return next((n for n, bulan in enumerate(BULAN, start=1) if bulan.casefold() == kata.casefold()), None)
