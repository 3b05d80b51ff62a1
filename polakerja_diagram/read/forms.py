"""What a value of a structure file may be: text, kode, number, one of some words, a list, keys, or a row.

`schema.py` describes every key with these forms, `shape.py` and `values.py` check nodes against them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Teks:
    """Any text on one line. `contoh` is shown when something else stands there."""

    contoh: str = ""


@dataclass(frozen=True, slots=True)
class Kode:
    """A kode, or a name made like one: small letters, digits, hyphens. `merujuk`: it names another entry.

    `kata` are words with a space that stand for a name with a hyphen (`staf ahli`).
    """

    merujuk: bool = False
    kata: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Angka:
    """A number, whole unless `pecahan`, from `paling_kecil` to `paling_besar`; `satuan` is what it counts.

    A length in mm may be written with its unit, also in cm.
    """

    paling_kecil: float = 0
    paling_besar: float = 9999
    pecahan: bool = False
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Tahun:
    """A year of four digits."""


@dataclass(frozen=True, slots=True)
class Tanggal:
    """A date as `2025-05-06`, or only its year."""


@dataclass(frozen=True, slots=True)
class SalahSatu:
    """One of some words."""

    kata: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KodeTemuan:
    """The code of a finding that may be let be: one of `kata`."""

    kata: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Daftar:
    """A list of one kind of thing. `satu`: a single thing may stand there without list."""

    isi: Bentuk
    satu: bool = False


@dataclass(frozen=True, slots=True)
class Kunci:
    """What a key holds and means. `wajib`: it must be there and filled."""

    isi: Bentuk
    arti: str
    wajib: bool = False


@dataclass(frozen=True, slots=True)
class Isian:
    """A set of keys. `sebutan` names it in messages.

    `jenis_dari_nama`: the key `jenis` may be left out if the first words of `nama` tell it. `nama_sejenis`:
    they may not tell another kind.
    """

    sebutan: str
    kunci: Mapping[str, Kunci]
    jenis_dari_nama: bool = False
    nama_sejenis: bool = False


@dataclass(frozen=True, slots=True)
class Peta:
    """Keys chosen by the drafter (kode or ids), all with the same kind of value."""

    sebutan: str
    kunci: Bentuk
    isi: Bentuk


@dataclass(frozen=True, slots=True)
class RujukanAtauIsian:
    """A kode alone, or keys: with `kode` an organ defined in place, otherwise a reference with remarks."""

    rujukan: Kode
    rinci: Isian
    organ: Isian


Bentuk = (
    Teks | Kode | Angka | Tahun | Tanggal | SalahSatu | KodeTemuan | Daftar | Isian | Peta | RujukanAtauIsian
)
