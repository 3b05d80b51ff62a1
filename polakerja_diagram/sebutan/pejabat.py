"""Who signs: a name word by word (titles before and after it), what stands before an office, the NIP.

A title is known by its letters, whatever its points and capitals; one that may be a name too (`Ma`, `Sip`,
`St.`) only where points or capitals say so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

GELAR_DEPAN: Final = (
    *("Prof.", "Dr.", "(H.C.)", "Drs.", "Dra.", "Ir."),
    *("dr.", "drg.", "drh.", "apt.", "Ns.", "Bdn.", "Ftr.", "Ar."),
)
"""Academic and professional titles before a name: Kepmendiknas 178/U/2001, Permenristekdikti 59/2018, and the
professions of health and building."""

SAPAAN: Final = ("H.", "Hj.", "K.H.", "Tgk.", "R.", "Rd.", "R.A.", "R.M.", "R.Ng.", "Tb.")
"""What pilgrims, ulama and nobles bear before their names: no degree, so it may stay in a signature. `T.` and
`A.` (Teuku, Andi) are part of the name, or an initial."""

GELAR_BELAKANG: Final = (
    *("A.Md.", "A.Md.Kep.", "A.Md.Keb.", "A.Md.Kes.", "A.Md.Kom.", "A.Ma.", "A.P.", "B.A.", "B.Sc."),
    *("S.H.", "S.H.I.", "S.Sy.", "S.Sos.", "S.Sos.I.", "S.IP.", "S.AP.", "S.STP.", "S.Tr.IP.", "S.E."),
    *("S.E.I.", "S.Ak.", "S.M.", "S.T.", "S.TP.", "S.Ars.", "S.P.W.K.", "S.Si.", "S.Stat.", "S.Kom."),
    *("S.P.", "S.Pt.", "S.Pi.", "S.Hut.", "S.Kel.", "S.Pd.", "S.Pd.I.", "S.Ag.", "S.Th.", "S.Th.I."),
    *("S.Fil.", "S.Hum.", "S.S.", "S.Sn.", "S.Ds.", "S.Psi.", "S.I.Kom.", "S.I.K.", "S.Ked.", "S.KG."),
    *("S.KH.", "S.K.M.", "S.Kep.", "S.Keb.", "S.Gz.", "S.Farm.", "S.ST.", "S.Tr.Kes.", "S.Tr.Keb."),
    *("M.H.", "M.H.I.", "M.Kn.", "M.Si.", "M.A.P.", "M.IP.", "M.Sos.", "M.Tr.IP.", "M.Tr.A.P.", "M.P.A."),
    *("M.P.P.", "M.P.W.K.", "M.E.", "M.Ec.Dev.", "M.Ak.", "M.M.", "M.B.A.", "M.T.", "M.Eng.", "M.Kom."),
    *("M.Sc.", "M.P.", "M.Hut.", "M.Ling.", "M.Pd.", "M.Pd.I.", "M.Ed.", "M.Ag.", "M.A.", "M.S.", "M.Hum."),
    *("M.Sn.", "M.Psi.", "M.I.Kom.", "M.Kes.", "M.K.M.", "M.Kep.", "M.Keb.", "M.Gz.", "M.Farm."),
    *("M.A.R.S.", "LL.M."),
    *("Ph.D.", "Apt.", "Ners", "Ak.", "CA", "CPA", "QIA", "CGCAE", "CFrA"),
)
"""Titles after a name that civil servants bear: the same sources, and as offices write them."""

GELAR_BERTITIK: Final = re.compile(r"^(?:[SM]|Sp)\.[A-Za-z]{1,5}\.?(?:[A-Za-z]{1,5}\.?)*$")
"""`S.H.`, `M.Si`, `Sp.OG`: the degree, a point and the field of study without space; `M. Noor` is a name."""

MUNGKIN_NAMA: Final = frozenset(
    {
        *("ak", "ama", "ap", "ar", "ba", "ca", "ma", "mak", "mars", "me", "mp", "ms", "ra", "rm"),
        *("se", "sei", "sip", "sm", "sp", "ss", "st"),
    }
)
"""Letters of titles that are also names, or parts of them (`St. Aminah`, `Ar Rahman`)."""

HARIAN: Final = "Plh."
"""Stands before the office of whom someone takes the place for a day or some days."""

AWALAN_JABATAN: Final = ("Pj.", "Pjs.", "Plt.", HARIAN, "a.n.")
"""What stands before the office of an acting official (Permendagri 1/2023 Pasal 44; L18), or of one who signs
for another (the form in use)."""

BUKAN_BAKU: Final = {"ph": HARIAN, "a/n": "a.n."}
"""What offices write instead."""

AWALAN_PANJANG: Final = {
    "Penjabat Sementara": "Pjs.",
    "Penjabat": "Pj.",
    "Pelaksana Tugas": "Plt.",
    "Pelaksana Harian": HARIAN,
    "Atas Nama": "a.n.",
}
"""The same in full, the longer before what it begins with."""

ATAS_NAMA: Final = "a.n."
UNTUK_BELIAU: Final = "u.b."

DI_BAWAH_NAMA: Final = re.compile(
    r"\s*,\s*|\s+(?=(?:u\.b\.|Sekretaris|Sekda|Asisten|Wakil|Kepala|Pj\b|Pjs\b|Plt\b|Plh\b))", re.IGNORECASE
)
"""Where the office of who signs for another begins: `a.n. Bupati Contoh Sekretaris Daerah`."""

PANJANG_NIP: Final = 18
"""Digits of a NIP: date of birth 8, start of service 6, sex 1, order 3 (L19)."""


class GolonganKata(Enum):
    """What a word is in a person's name."""

    NAMA = auto()
    SAPAAN = auto()
    GELAR = auto()


@dataclass(frozen=True, slots=True)
class KataNama:
    """A word of a person's name as written, the comma after it too."""

    kata: str
    golongan: GolonganKata


def read_nama(nama: str) -> tuple[KataNama, ...]:
    """Return the words of a person's name; what follows a comma is a title.

    >>> [(kata.kata, kata.golongan.name) for kata in read_nama("dr. H. Abdul Hadi, Sp.A")]
    [('dr.', 'GELAR'), ('H.', 'SAPAAN'), ('Abdul', 'NAMA'), ('Hadi,', 'NAMA'), ('Sp.A', 'GELAR')]
    """
    rest = " ".join(nama.split())
    words: list[KataNama] = []
    while (found := _DI_DEPAN.match(rest)) and not _may_be_name(found[0]):
        golongan = GolonganKata.SAPAAN if _letters(found[0]) in _SAPAAN else GolonganKata.GELAR
        words.append(KataNama(found[0].strip(), golongan))
        rest = rest[found.end() :]
    name, comma, titles = rest.partition(",")
    body = name.split()
    end = len(body)
    while end > 1 and _is_belakang(body[end - 1], shouted=name.isupper()):
        end -= 1
    for n, word in enumerate(body):
        inside = n < end - 1 and word.endswith(".") and _letters(word) in _GELAR_DEPAN
        is_title = n >= end or inside
        kata = f"{word}{comma}" if n == len(body) - 1 else word
        words.append(KataNama(kata, GolonganKata.GELAR if is_title else GolonganKata.NAMA))
    return (*words, *(KataNama(word, GolonganKata.GELAR) for word in titles.split()))


def bare_name(nama: str) -> str:
    """Return a person's name without titles and forms of address.

    >>> bare_name("Dr. H. Abdul Hadi, S.Ag., M.I.Kom."), bare_name("drh. R. Siti Aminah M.Si")
    ('Abdul Hadi', 'Siti Aminah')
    """
    words = (word.kata for word in read_nama(nama) if word.golongan is GolonganKata.NAMA)
    return " ".join(words).rstrip(",")


def standard_awalan(kata: str) -> str:
    """Return the standard abbreviation before an office that a word means, empty if it means none.

    >>> [standard_awalan(kata) for kata in ("PLT", "PH.", "a/n", "Bupati")]
    ['Plt.', 'Plh.', 'a.n.', '']
    """
    plain = _letters(kata)
    known = (awalan for awalan in AWALAN_JABATAN if _letters(awalan) == plain)
    return BUKAN_BAKU.get(plain) or next(known, "")


def split_awalan(jabatan: str) -> tuple[str, str]:
    """Return what stands before an office, as is standard, and the office; empty for nothing.

    >>> [split_awalan(one) for one in ("PLT BUPATI CONTOH", "Pj.Bupati Contoh", "Pelaksana Harian Sekda")]
    [('Plt.', 'BUPATI CONTOH'), ('Pj.', 'Bupati Contoh'), ('Plh.', 'Sekda')]
    >>> split_awalan("a.n. Plh. Bupati Contoh"), split_awalan("Bupati Contoh")
    (('a.n.', 'Bupati Contoh'), ('', 'Bupati Contoh'))
    """
    awalan, rest = "", jabatan.strip()
    while found := _AWALAN.match(rest):
        awalan = awalan or standard_awalan(found[1]) or AWALAN_PANJANG[" ".join(found[1].title().split())]
        rest = rest[found.end() :]
    return awalan, rest


def split_atas_nama(jabatan: str) -> tuple[str, ...]:
    """Return an office in its lines: for whom is signed, then who signs; `u.b.` has a line of its own (L18).

    >>> split_atas_nama("a.n. Bupati Contoh, Plh. Sekretaris Daerah"), split_atas_nama("Bupati Contoh")
    (('a.n. Bupati Contoh', 'Plh. Sekretaris Daerah'), ('Bupati Contoh',))
    """
    awalan, office = split_awalan(jabatan)
    if awalan != ATAS_NAMA:
        return (jabatan,)
    whose, *own = DI_BAWAH_NAMA.split(office, maxsplit=1)
    head = jabatan[: len(jabatan) - len(office)] + whose
    return (head, *(part for one in own for part in re.split(r"\s*\b(u\.b\.)\s*", one) if part))


def capital_jabatan(jabatan: str) -> str:
    """Return an office in capitals; what stands before it keeps its own letters, as is standard (L18).

    >>> [capital_jabatan(one) for one in ("PLT Bupati Contoh", "Pj.Bupati Contoh", "u.b.")]
    ['Plt. BUPATI CONTOH', 'Pj. BUPATI CONTOH', 'u.b.']
    """
    words: list[str] = []
    rest = " ".join(jabatan.split())
    while (found := _AWALAN.match(rest)) and (awalan := standard_awalan(found[1])):
        words.append(awalan)
        rest = rest[found.end() :]
    return " ".join((*words, rest if rest == UNTUK_BELIAU else rest.upper()))


def digits_of_nip(nip: str) -> str:
    """Return a NIP without the spaces of its groups; whether it is one is for the caller to ask."""
    return nip.replace(" ", "")


def group_nip(nip: str) -> str:
    """Return a NIP in its usual groups; what is none, as written.

    >>> group_nip("198307102010011020"), group_nip("12345")
    ('19830710 201001 1 020', '12345')
    """
    angka = digits_of_nip(nip)
    if len(angka) == PANJANG_NIP and angka.isdecimal():
        return f"{angka[:8]} {angka[8:14]} {angka[14]} {angka[15:]}"
    return nip


def _letters(kata: str) -> str:
    return kata.replace(".", "").replace(" ", "").casefold()


def _may_be_name(kata: str) -> bool:
    """Whether nothing but its letters speaks for a title: no point, and they may be a name's."""
    return "." not in kata and _letters(kata) in MUNGKIN_NAMA


def _is_belakang(kata: str, *, shouted: bool) -> bool:
    """Whether a word behind a name is a title; `shouted`: the whole name is in capitals."""
    if GELAR_BERTITIK.match(kata):
        return True
    letters = _letters(kata)
    said = "." in kata[:-1] or (kata.isupper() and not shouted)
    return letters in _GELAR_BELAKANG and (said or letters not in MUNGKIN_NAMA)


def _spelled(gelar: str) -> str:
    """Return the pattern of a title before a name: its points and the spaces after them may be left out."""
    return re.escape(gelar.rstrip(".")).replace(r"\.", r"\.?\s?")


_SAPAAN: Final = frozenset(_letters(kata) for kata in SAPAAN)
_GELAR_DEPAN: Final = frozenset(_letters(kata) for kata in GELAR_DEPAN)
_GELAR_BELAKANG: Final = frozenset(_letters(kata) for kata in GELAR_BELAKANG)
_DI_DEPAN: Final = re.compile(
    rf"(?:{'|'.join(_spelled(kata) for kata in sorted((*GELAR_DEPAN, *SAPAAN), key=len, reverse=True))})"
    r"(?:\.\s*|\s+)(?=[^\s,.])",
    re.IGNORECASE,
)

_SEMUA_AWALAN: Final = (
    *AWALAN_PANJANG,
    *(_spelled(kata) for kata in sorted((*AWALAN_JABATAN, *BUKAN_BAKU), key=len, reverse=True)),
)
_AWALAN: Final = re.compile(rf"({'|'.join(_SEMUA_AWALAN)})(?:\.\s*|\s+)(?=\w)", re.IGNORECASE)
