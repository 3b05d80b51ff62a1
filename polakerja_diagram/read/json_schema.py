"""The description of keys -> a JSON Schema (2020-12) by which an editor completes and explains a file.

It refuses what `shape` refuses, but for three things that no schema can tell: the kind of an organ that its
name does not say (PK110, PK249), blanks around one of several words, a length in inches near its bound.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Final

from polakerja_diagram.read.forms import (
    Angka,
    Bentuk,
    Daftar,
    Isian,
    Kode,
    KodeTemuan,
    Kunci,
    Peta,
    RujukanAtauIsian,
    SalahSatu,
    Tahun,
    Tanggal,
)
from polakerja_diagram.read.schema import SKEMA, STRUKTUR
from polakerja_diagram.read.values import KODE_PATTERN

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

KOSONG: Final[tuple[Schema, ...]] = ({"type": "null"}, {"type": "string", "pattern": r"^\s*$"})
"""Nothing written: the key alone, or blanks in quotes."""

TERISI: Final[Schema] = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
"""Any text: an editor reads `28` as a number and `true` as a truth value, we as text."""

TAHUN: Final[Schema] = {
    "anyOf": [
        {"type": "integer", "minimum": 1900, "maximum": 2099},
        {"type": "string", "pattern": "^(?:19|20)[0-9][0-9]$"},
    ]
}

TANGGAL: Final = (
    r"\d{4}-(?:0[13578]|1[02])-31",
    r"\d{4}-(?:0[13-9]|1[0-2])-(?:29|30)",
    r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])",
    r"(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29",
)
"""Patterns that together are the days of the calendar, with 29 February in leap years."""

INCI: Final = r"0*[0-3](?:[.,][0-9]{1,4})? *[iI][nN][cC](?:[iI]|[hH])"


def write_schema() -> str:
    """Return the schema of a structure file as JSON, with a last line break."""
    return json.dumps(make_schema(), ensure_ascii=False, indent=2) + "\n"


def make_schema() -> Schema:
    """Return the schema of a structure file; each set of keys is described once, under `$defs`."""
    named = _Definitions()
    root = named.keys(STRUKTUR)
    root["properties"]["skema"] = {**_said("skema", STRUKTUR.kunci["skema"]), "enum": [SKEMA, str(SKEMA)]}
    root["required"] = ["skema", *root["required"]]
    return {
        "$schema": DIALECT,
        "title": "Struktur organisasi dan hubungan kerja",
        "description": "Berkas struktur polakerja: dari sini lampiran peraturan kepala daerah digambar.",
        **root,
        "$defs": named.schemas,
    }


@dataclass(slots=True)
class _Definitions:
    """Sets of keys by their names, each described once; two of one name are told apart by a number."""

    schemas: dict[str, Schema] = field(default_factory=dict)
    names: list[tuple[Isian | Peta, str]] = field(default_factory=list)

    def keys(self, isian: Isian) -> Schema:
        """Return a set of keys as an object that has no others."""
        return {
            "type": "object",
            "properties": {name: self.key(name, kunci) for name, kunci in isian.kunci.items()},
            "required": [name for name, kunci in isian.kunci.items() if kunci.wajib],
            "additionalProperties": False,
        }

    def key(self, name: str, kunci: Kunci) -> Schema:
        """Return a key with its meaning; one that need not be filled may be empty."""
        filled, said = self.filled(kunci.isi), _said(name, kunci)
        return {**said, **filled} if kunci.wajib else {**said, "anyOf": [filled, *KOSONG]}

    def reference(self, keys: Isian | Peta) -> Schema:
        """Return a reference to a set of keys, which is described where it is met first."""
        name = next((name for one, name in self.names if one is keys), "")
        if not name:
            same = sum(one.sebutan == keys.sebutan for one, _ in self.names)
            name = keys.sebutan.replace(" ", "-") + (f"-{same + 1}" if same else "")
            self.names.append((keys, name))
            described = self.keys(keys) if isinstance(keys, Isian) else self.chosen_keys(keys)
            self.schemas[name] = {"title": keys.sebutan, **described}
        return {"$ref": f"#/$defs/{name}"}

    def chosen_keys(self, peta: Peta) -> Schema:
        """Return an object whose keys the drafter chooses."""
        names, values = self.filled(peta.kunci), self.filled(peta.isi)
        return {"type": "object", "propertyNames": names, "additionalProperties": values}

    def filled(self, form: Bentuk) -> Schema:
        """Return the schema of a value that is filled."""
        match form:
            case Isian() | Peta():
                return self.reference(form)
            case Daftar():
                item = self.filled(form.isi)
                rows = {"type": "array", "items": item}
                return {"anyOf": [rows, item]} if form.satu else rows
            case RujukanAtauIsian():
                row = {
                    "type": "object",
                    "if": {"required": ["kode"], "not": {"required": ["perangkat"]}},
                    "then": self.reference(form.organ),
                    "else": self.reference(form.rinci),
                }
                return {"anyOf": [self.filled(form.rujukan), row]}
            case _:
                return _value(form)


def _said(name: str, kunci: Kunci) -> Schema:
    example = getattr(kunci.isi, "contoh", "")
    return {"title": name, "description": kunci.arti} | ({"examples": [example]} if example else {})


def _value(form: Bentuk) -> Schema:
    match form:
        case SalahSatu() | KodeTemuan():
            return {"enum": list(form.kata)}
        case Kode():
            either: list[Schema] = [
                {"type": "string", "pattern": KODE_PATTERN.pattern},
                {"type": "integer", "minimum": 0},
                {"type": "boolean"},  # `true` is a kode to us
            ]
            return {"anyOf": [*either, *([{"enum": list(form.kata)}] if form.kata else [])]}
        case Angka():
            return _number(form)
        case Tahun():
            return TAHUN
        case Tanggal():
            dates = {"type": "string", "format": "date", "pattern": f"^(?:{'|'.join(TANGGAL)})$"}
            return {"anyOf": [dates, *TAHUN["anyOf"]]}
        case _:
            return TERISI


def _number(angka: Angka) -> Schema:
    """Return a number, or its text with a comma or, for a length, with its unit."""
    low, high = int(angka.paling_kecil), int(angka.paling_besar)
    kind = "number" if angka.pecahan else "integer"
    texts = [_between(low, high, fraction=angka.pecahan)]
    if angka.satuan == "mm":
        texts = [
            f"{texts[0]} *(?:[mM][mM])?",
            f"{_between(-(-low // 10), high // 10, fraction=True)} *[cC][mM]",
            INCI,
        ]
    return {
        "anyOf": [
            {"type": kind, "minimum": low, "maximum": high},
            {"type": "string", "pattern": f"^(?:{'|'.join(texts)})$"},
        ]
    }


def _between(low: int, high: int, *, fraction: bool) -> str:
    """Return a pattern of the numbers from `low` to `high`; of many digits only their number is told."""
    if str(high).strip("9") == "" and low <= 1:  # 9, 99, 9999
        digits = len(str(high))
        some = r"0*[1-9][0-9]*" if low else "[0-9]+"
        return f"(?=[0-9]{{1,{digits}}}$){some}"
    part = "(?:[.,][0-9]{1,4})?" if fraction else ""
    zero = "(?:[.,]0{1,4})?" if fraction else ""
    below = "|".join(str(number) for number in range(low, high))
    return f"0*(?:(?:{below}){part}|{high}{zero})"
