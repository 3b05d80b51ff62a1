"""The schema accepts and refuses as the reader does, tried on what forms may hold and what they may not."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from polakerja_diagram.read.forms import (
    Angka,
    Bentuk,
    Daftar,
    Isian,
    Kode,
    KodeTemuan,
    Peta,
    RujukanAtauIsian,
    SalahSatu,
    Tahun,
    Tanggal,
)
from polakerja_diagram.read.json_schema import make_schema, write_schema
from polakerja_diagram.read.schema import STRUKTUR
from polakerja_diagram.read.shape import check_shape
from polakerja_diagram.read.source import read_nodes
from tests import ROOT
from tests.strategies import examples

if TYPE_CHECKING:
    from pathlib import Path

FILES: Final = (*sorted((ROOT / "contoh").glob("*.yaml")), *sorted((ROOT / "data").rglob("*.yaml")))

BY_NAME: Final = frozenset({"PK110", "PK249"})
"""What only the name of an organ tells."""

VALIDATOR: Final = jsonschema.Draft202012Validator(make_schema())

STRANGE: Final = st.sampled_from(
    (
        *(
            None,
            "",
            "  ",
            "x y",
            "A",
            "ya",
            "dinkes",
            "2025",
            "2025-02-29",
            "2024-02-29",
            "6 Mei 2025",
            "PK232",
        ),
        *("2,5", "2.5 cm", "101", "11 cm", "0", "100,0", "1,23456", "staf ahli", "7 pt", "31", "007"),
        *(5, 0, -1, 99, 2025, 3.5, 1899, 100000, True, False),
        *([], {}, [None], ["a", ""], ["a"], {"kode": "a"}, {"a": "b"}, {"kode": None, "perangkat": "a"}),
    )
)


def _texts(form: Bentuk) -> st.SearchStrategy[Any]:
    match form:
        case SalahSatu() | KodeTemuan():
            return st.sampled_from(form.kata)
        case Kode():
            return st.sampled_from(("dinkes", "asisten-1", 7, *form.kata))
        case Angka():
            low, high = int(form.paling_kecil), int(form.paling_besar)
            return st.integers(low - 1, high + 1) | st.integers(low, high + 1).map(str)
        case Tahun() | Tanggal():
            return st.sampled_from((2025, "2025", "2025-05-06", "2025-02-28", "2025-04-31", "1900"))
        case _:
            return st.sampled_from(("Dinas Kesehatan", "Bagian Umum", "x", 28, "28", True))


def _keys(form: Isian) -> st.SearchStrategy[Any]:
    needed = {name: _data(kunci.isi) for name, kunci in form.kunci.items() if kunci.wajib}
    others = {name: _data(kunci.isi) for name, kunci in form.kunci.items() if not kunci.wajib}
    chosen = st.lists(st.sampled_from(sorted(others) or ["x"]), max_size=3, unique=True)
    filled = chosen.flatmap(
        lambda names: st.fixed_dictionaries(
            {**needed, **{name: others.get(name, st.just("")) for name in names}}
        )
    )
    return st.one_of(filled, filled, filled, filled.map(lambda said: {**said, "tak-dikenal": "x"}))


def _data(form: Bentuk) -> st.SearchStrategy[Any]:
    """Return what a form may hold, and now and then what it may not."""
    match form:
        case Isian():
            inner = _keys(form)
        case Daftar():
            items = st.lists(_data(form.isi), max_size=2)
            inner = st.one_of(items, _data(form.isi)) if form.satu else items
        case Peta():
            inner = st.dictionaries(_texts(form.kunci).map(str), _data(form.isi), max_size=2)
        case RujukanAtauIsian():
            inner = st.one_of(_texts(form.rujukan), _keys(form.rinci), _keys(form.organ))
        case _:
            inner = _texts(form)
    return st.integers(0, 19).flatmap(lambda chance: STRANGE if chance == 0 else inner)


ROOTS: Final = st.sampled_from(tuple(STRUKTUR.kunci)).flatmap(
    lambda name: st.fixed_dictionaries({name: _data(STRUKTUR.kunci[name].isi)})
)

SOUND: Final = {
    "skema": 1,
    "peraturan": {"jenis": "Peraturan Bupati", "daerah": "Kabupaten Contoh", "tentang": "Pola"},
    "lampiran": [{"bagan": "jalur koordinasi", "nama": "Jalur"}],
}


def is_accepted(data: object) -> bool:
    text = json.dumps(data).replace(": null", ": ").replace("null", '""')  # nothing is written, not a word
    root = read_nodes(text, file="").value
    return root is not None and not [one for one in check_shape(root) if one.code not in BY_NAME]


@examples(400)
@given(ROOTS)
def test_schema_and_reader_accept_and_refuse_alike(part: dict[str, Any]) -> None:
    data = {**SOUND, **part}

    refused = [f"{'/'.join(map(str, one.path))}: {one.message[:80]}" for one in VALIDATOR.iter_errors(data)]

    assert (refused == []) == is_accepted(data), (refused, part)


def test_the_schema_is_sound_and_refuses_what_is_nothing() -> None:
    jsonschema.Draft202012Validator.check_schema(make_schema())

    assert VALIDATOR.is_valid(SOUND)
    assert not VALIDATOR.is_valid({})
    assert not VALIDATOR.is_valid([])
    assert json.loads(write_schema()) == make_schema()


class CoreLoader(yaml.SafeLoader):
    """Reads YAML as an editor does (1.2 core): dates and `ya` are text, numbers are numbers."""


CoreLoader.yaml_implicit_resolvers = {
    first: [one for one in rules if one[0].rpartition(":")[2] in {"int", "float", "null"}]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_file_of_ours_is_as_the_schema_says(file: Path) -> None:
    data = yaml.load(file.read_text(encoding="utf-8"), CoreLoader)  # noqa: S506 - safe, with fewer tags

    assert [one.message for one in VALIDATOR.iter_errors(data)] == []


def test_every_key_says_what_it_means() -> None:
    defs = make_schema()["$defs"].values()
    said = [
        one for set_of_keys in (make_schema(), *defs) for one in set_of_keys.get("properties", {}).values()
    ]

    assert len(said) > 100
    assert all(one["title"] and one["description"] for one in said)


def test_the_schema_beside_our_files_is_that_of_the_program() -> None:
    beside = ROOT / "data" / "struktur.schema.json"

    assert beside.read_text(encoding="utf-8") == write_schema(), "polakerja skema > data/struktur.schema.json"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_file_of_ours_names_the_schema(file: Path) -> None:
    named = re.findall(
        r"^# yaml-language-server: \$schema=(.+)$", file.read_text(encoding="utf-8"), re.MULTILINE
    )

    assert [(file.parent / one).resolve() for one in named] == [ROOT / "data" / "struktur.schema.json"]
