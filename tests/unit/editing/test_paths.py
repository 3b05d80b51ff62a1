from __future__ import annotations

import pytest

from polakerja_diagram.editing.paths import Data, find, follow, identity, plain, steps_of, walk
from polakerja_diagram.read.source import read_nodes

TEXT = """\
asisten:
  - kode: a
    koordinasi: [b, {perangkat: c}]
hubungan:
  - {dari: a, ke: b}
  - x
  - x
"""


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("dinkes", "dinkes"),
        ("", None),
        ({"kode": "a", "nama": "A"}, "a"),
        ({"perangkat": "a", "nama": "A"}, "a"),
        ({"bagan": "jalur koordinasi", "nama": "Jalur"}, "jalur koordinasi"),
        ({"nama": "grup", "judul": "Grup"}, "grup"),
        ({"dari": "a", "ke": "b", "kode": "c"}, None),
        ([], None),
        ({"kode": ""}, None),
    ],
)
def test_an_item_is_known_by_what_no_other_has(item: Data, name: str | None) -> None:
    assert identity(item) == name


def test_a_second_item_of_one_name_is_known_by_its_place() -> None:
    assert steps_of(["a", {"kode": "a"}, {"dari": "b"}, "c"]) == ["a", "#2", "#3", "c"]


def test_every_path_leads_back_to_its_node_and_to_its_data() -> None:
    root = read_nodes(TEXT, file="").value
    assert root is not None

    found = dict(walk(root))

    assert all(find(root, path) is node for path, node in found.items())
    assert all(follow(plain(root), path) == plain(node) for path, node in found.items())
    assert ("asisten", "a", "koordinasi", "c", "perangkat") in found
    assert ("hubungan", "#3") in found
    assert find(root, ("asisten", "b")) is None
    assert find(root, ("asisten", "a", "kode", "x")) is None
    assert follow("", ("a",)) is None
