"""Edits as a drafter would make them by hand: the text before, what is asked, the text after."""

from __future__ import annotations

import pytest

from polakerja_diagram.editing.actions import Action, AddRows, Confirm, Merge, MoveRows, Remove, Replace
from polakerja_diagram.editing.edit import Edit, edit
from polakerja_diagram.editing.patches import apply_patches
from polakerja_diagram.editing.wanted import FIRST

LISTS = """\
asisten:
  - kode: asisten-1
    koordinasi:
      # bidang sosial
      - dinsos        # tetap
      - {perangkat: dinkes, status: turunan}

      # bidang umum
      - bkpsdm
        # belum pasti
  - {kode: asisten-2, koordinasi: [dpupr, dishub], catatan: lama}  # baru
  - kode: asisten-3
    koordinasi:
      # belum ada
tanpa-asisten: [itwil]
langsung-sekda: bkad
"""
ONE = ("asisten", "asisten-1", "koordinasi")
TWO = ("asisten", "asisten-2", "koordinasi")
THREE = ("asisten", "asisten-3", "koordinasi")


def done(text: str, action: Action) -> Edit:
    outcome = edit(text, action)
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def after(text: str, action: Action) -> str:
    return apply_patches(text, done(text, action).patches)


def difference(text: str, action: Action) -> tuple[list[str], list[str]]:
    """Return the lines that went and those that came."""
    old, new = text.split("\n"), after(text, action).split("\n")
    return [line for line in old if line not in new], [line for line in new if line not in old]


@pytest.mark.parametrize(
    ("old", "value", "new"),
    [
        ("nama: Dinas A  # c", "Dinas B", "nama: Dinas B  # c"),
        ("nama: 'Dinas A'", "Dinas B", "nama: 'Dinas B'"),
        ("nama: 'Dinas A'", "Jum'at", "nama: 'Jum''at'"),
        ('nama: "Dinas A"', 'kata "B"', 'nama: "kata \\"B\\""'),
        ("nama: Dinas A", "Dinas A: B", 'nama: "Dinas A: B"'),
        ("nama: Dinas A", "Dinas#1", "nama: Dinas#1"),
        ("nama: Dinas A", "Dinas #1 #2", 'nama: "Dinas #1 #2"'),
        ("nama: Dinas A", "~", "nama: ~"),
        ("nama: Dinas A", "yes", "nama: yes"),
        ("nama: Dinas A  # c", "", "nama:  # c"),
        ("nama:   # c", "Dinas B", "nama: Dinas B   # c"),
        ("nama: Dinas\n  Pendidikan", "Dinas B", "nama: Dinas B"),
        ("nama: >\n  Dinas\n  A", "Dinas B", "nama: Dinas B"),
    ],
)
def test_a_value_keeps_its_quotes_and_gets_them_where_yaml_needs_them(old: str, value: str, new: str) -> None:
    assert after(f"{old}\n", Replace(("nama",), value)) == f"{new}\n"


@pytest.mark.parametrize(
    ("value", "new"), [("A, B", '"A, B"'), ("", ""), ("[x]", '"[x]"'), ("A: B", '"A: B"')]
)
def test_a_value_in_braces_is_written_for_braces(value: str, new: str) -> None:
    text = "perangkat:\n  - {kode: a, nama: A, status: turunan}\n"

    assert after(text, Replace(("perangkat", "a", "nama"), value)) == text.replace(
        "nama: A,", f"nama: {new},"
    )


def test_an_emptied_item_in_brackets_stays_an_item() -> None:
    assert after("konteks: [a, b]\n", Replace(("konteks", "a"), "")) == 'konteks: ["", b]\n'


def test_a_new_key_stands_where_the_schema_has_it() -> None:
    text = "perangkat:\n  - kode: a  # c\n    nama: A\n    # d\n    status: turunan\n"

    assert after(text, Replace(("perangkat", "a", "singkatan"), "B")) == text.replace(
        "A\n", "A\n    singkatan: B\n"
    )
    braces = "perangkat: [{nama: A, status: turunan}]\n"
    assert (
        after(braces, Replace(("perangkat", "A", "kode"), "a"))
        == "perangkat: [{kode: a, nama: A, status: turunan}]\n"
    )


def test_a_key_that_is_not_there_is_empty_already() -> None:
    assert done("perangkat: [{kode: a, nama: A}]\n", Replace(("perangkat", "a", "alasan"), "")).patches == ()


def test_a_section_that_is_not_there_is_added_among_the_others() -> None:
    text = "skema: 1\n\nlampiran:\n  - nama: A\n\nkonteks:\n  - kode: dprd\n"

    new = after(text, AddRows(("asisten",), ({"kode": "asisten-1", "nama": "Asisten Satu"},)))

    assert new == text.replace(
        "\nkonteks", "\nasisten:\n  - {kode: asisten-1, nama: Asisten Satu}\n\nkonteks"
    )


def test_a_row_moves_with_its_own_comments_and_leaves_the_heading() -> None:
    gone, came = difference(LISTS, MoveRows(((*ONE, "dinsos"),), TWO))

    assert gone == ["  - {kode: asisten-2, koordinasi: [dpupr, dishub], catatan: lama}  # baru"]
    assert came == [
        "  - kode: asisten-2  # baru",
        "      - dpupr",
        "      - dishub",
        "    catatan: lama",
    ]
    assert "      # bidang sosial\n      - {perangkat: dinkes" in after(
        LISTS, MoveRows(((*ONE, "dinsos"),), TWO)
    )
    assert "      - dishub\n      - dinsos        # tetap\n" in after(
        LISTS, MoveRows(((*ONE, "dinsos"),), TWO)
    )


def test_the_last_row_of_a_group_takes_its_heading_along() -> None:
    new = after(LISTS, MoveRows(((*ONE, "bkpsdm"),), THREE))

    assert "      - {perangkat: dinkes, status: turunan}\n  - {kode: asisten-2" in new
    assert new.endswith(
        "    koordinasi:\n      # belum ada\n      # bidang umum\n      - bkpsdm\n        # belum pasti\n"
        "tanpa-asisten: [itwil]\nlangsung-sekda: bkad\n"
    )


def test_a_lone_kode_goes_into_brackets_and_comes_out_as_a_row() -> None:
    text = LISTS.replace("        # belum pasti\n", "").replace("      # bidang umum\n", "")

    assert "koordinasi: [bkpsdm, dpupr, dishub]" in after(text, MoveRows(((*ONE, "bkpsdm"),), TWO, FIRST))
    assert "- bkpsdm\n      - dpupr\n  - {kode: asisten-2, koordinasi: [dishub]," in after(
        text, MoveRows(((*TWO, "dpupr"),), ONE)
    )


def test_lists_that_are_single_empty_or_missing_take_rows() -> None:
    assert "langsung-sekda: [bkad, dpmd]\n" in after(LISTS, AddRows(("langsung-sekda",), ("dpmd",)))
    assert "langsung-sekda:\n  - bkad\n  - {perangkat: dpmd, status: turunan}\n" in after(
        LISTS, AddRows(("langsung-sekda",), ({"perangkat": "dpmd", "status": "turunan"},))
    )
    assert "      # belum ada\n      - dpmd\n" in after(LISTS, AddRows(THREE, ("dpmd",)))
    emptied = after(LISTS, Remove((("tanpa-asisten", "itwil"),)))
    assert "tanpa-asisten: []\n" in emptied
    assert "tanpa-asisten: [dpmd]\n" in after(emptied, AddRows(("tanpa-asisten",), ("dpmd",)))
    assert "tanpa-asisten:\n  - {perangkat: dpmd}\n" in after(
        emptied, AddRows(("tanpa-asisten",), ({"perangkat": "dpmd"},))
    )
    assert "langsung-sekda:\n" in after(LISTS, Remove((("langsung-sekda", "bkad"),)))


def test_new_rows_are_written_as_their_neighbours() -> None:
    blocks = "perangkat:\n  - kode: a\n    nama: A\n\n  - kode: b\n    nama: B\n"
    row = {"kode": "c", "nama": "C", "asal": ("a", "b")}

    assert after(blocks, AddRows(("perangkat",), (row,), "a")) == blocks.replace(
        "A\n", "A\n\n  - kode: c\n    nama: C\n    asal: [a, b]\n"
    )
    braces = "perangkat:\n- {kode: a, nama: A}\n"
    assert after(braces, AddRows(("perangkat",), (row,), FIRST)) == braces.replace(
        "- {", "- {kode: c, nama: C, asal: [a, b]}\n- {"
    )


def test_rows_known_by_their_place_only_move_within_their_list() -> None:
    text = "hubungan:\n" + "".join(f"  - {{dari: a, ke: {name}}}\n" for name in "bcde")

    new = after(text, MoveRows((("hubungan", "#1"), ("hubungan", "#3")), ("hubungan",), "#4"))

    assert [line[-2] for line in new.split("\n")[1:-1]] == ["c", "e", "b", "d"]


@pytest.mark.parametrize("end", ["", "\n"])
def test_the_end_of_the_text_stays_as_it_is(end: str) -> None:
    text = f"konteks:\n  - a\n  - b{end}"

    assert after(text, AddRows(("konteks",), ("c",))) == f"konteks:\n  - a\n  - b\n  - c{end}"
    assert after(text, Remove((("konteks", "b"),))) == f"konteks:\n  - a{end}"


def test_what_goes_with_a_removed_row_is_named() -> None:
    removed = done(LISTS, Remove(((*ONE, "bkpsdm"), (*ONE, "dinsos"))))

    assert sorted(removed.comments_gone) == ["# belum pasti", "# bidang umum", "# tetap"]
    assert removed.name == "hapus 2 baris"


def test_an_asisten_goes_with_the_comments_below_it() -> None:
    new = after(LISTS, Remove((("asisten", "asisten-3"),)))

    assert new == LISTS[: LISTS.index("  - kode: asisten-3")] + LISTS[LISTS.index("tanpa-asisten") :]


ORGANS = """\
perangkat:
  - {kode: a, nama: Dinas A}
  - {kode: b, nama: Dinas B}
  - {kode: rs, nama: RSUD, induk: a}
asisten:
  - kode: asisten-1
    koordinasi:
      - a
      - {perangkat: b, status: turunan, alasan: dugaan}
kelompok:
  - {nama: g, judul: Grup, anggota: [a, b]}
hubungan:
  - {dari: sekda, ke: a, jenis: struktural}
  - {dari: sekda, ke: b, jenis: struktural}
  - {dari: a, ke: b, jenis: kolegial}
tata-letak: {kolom: {asisten-1: 2}}
"""


def test_an_organ_goes_with_all_that_names_it_if_that_is_wished() -> None:
    wish = Remove((("perangkat", "a"),), references=True)

    assert after(ORGANS, wish) == (
        "perangkat:\n"
        "  - {kode: b, nama: Dinas B}\n"
        "  - {kode: rs, nama: RSUD}\n"
        "asisten:\n"
        "  - kode: asisten-1\n"
        "    koordinasi:\n"
        "      - {perangkat: b, status: turunan, alasan: dugaan}\n"
        "kelompok:\n"
        "  - {nama: g, judul: Grup, anggota: [b]}\n"
        "hubungan:\n"
        "  - {dari: sekda, ke: b, jenis: struktural}\n"
        "tata-letak: {kolom: {asisten-1: 2}}\n"
    )
    assert done(ORGANS, wish).name == "hapus Dinas A"


def test_merged_organs_are_one_everywhere_and_once() -> None:
    wish = Merge(("a", "b"), {"kode": "ab", "nama": "Dinas A dan B"})

    assert after(ORGANS, wish) == (
        "perangkat:\n"
        "  - {kode: ab, nama: Dinas A dan B, asal: [a, b]}\n"
        "  - {kode: rs, nama: RSUD, induk: ab}\n"
        "asisten:\n"
        "  - kode: asisten-1\n"
        "    koordinasi:\n"
        "      - ab\n"
        "kelompok:\n"
        "  - {nama: g, judul: Grup, anggota: [ab]}\n"
        "hubungan:\n"
        "  - {dari: sekda, ke: ab, jenis: struktural}\n"
        "tata-letak: {kolom: {asisten-1: 2}}\n"
    )
    assert done(ORGANS, wish).name == "gabungkan 2 perangkat menjadi Dinas A dan B"
    assert done(ORGANS, wish).highlight == ("perangkat", "ab")


def test_an_inferred_row_is_confirmed_and_nothing_else() -> None:
    row = ("asisten", "asisten-1", "koordinasi", "b")

    assert after(ORGANS, Confirm((row,))) == ORGANS.replace("status: turunan", "status: terverifikasi")
    assert done(ORGANS, Confirm((row,))).name == "pastikan Dinas B"


@pytest.mark.parametrize(
    ("action", "code"),
    [
        (MoveRows((("perangkat", "x"),), ("konteks",)), "PK701"),
        (MoveRows((("perangkat", "a"),), ("asisten", "asisten-9", "koordinasi")), "PK701"),
        (MoveRows((("asisten", "asisten-1"),), ("asisten", "asisten-1", "bagian")), "PK701"),
        (MoveRows((("perangkat", "a"),), ("perangkat",), "a"), "PK701"),
        (AddRows(("perangkat",), ("c",), "x"), "PK701"),
        (AddRows(("hubungan", "#1"), ("c",)), "PK701"),
        (Replace(("perangkat", "x", "nama"), "X"), "PK701"),
        (Replace(("perangkat",), "X"), "PK701"),
        (Remove(()), "PK701"),
        (Merge(("a", "x"), {"kode": "c", "nama": "C"}), "PK701"),
        (Remove((("perangkat", "a"),)), "PK702"),
        (Replace(("perangkat", "a", "nama"), "Dinas\nA"), "PK704"),
        (AddRows(("perangkat",), ({"kode": "c", "nama": "Dinas\u00a0C"},)), "PK704"),
        (Confirm((("asisten", "asisten-1", "koordinasi", "a"),)), "PK705"),
        (Merge(("asisten-1", "a"), {"kode": "c", "nama": "C"}), "PK707"),
    ],
)
def test_what_cannot_be_done_is_a_finding_with_its_place(action: Action, code: str) -> None:
    outcome = edit(ORGANS, action, file="s.yaml")

    assert outcome.value is None
    assert [one.code for one in outcome.diagnostics] == [code]
    assert outcome.diagnostics[0].at.line > 0
    assert outcome.diagnostics[0].hint


def test_where_an_organ_is_still_named_is_told() -> None:
    found = edit(ORGANS, Remove((("perangkat", "a"),))).diagnostics[0]

    assert found.message == "Dinas A masih disebut pada 5 tempat"
    assert [one.message for one in found.related] == [
        "perangkat/rs/induk",
        "asisten/asisten-1/koordinasi/a",
        "kelompok/g/anggota/a",
        "hubungan/#1",
        "hubungan/#3",
    ]


def test_a_comment_in_brackets_is_not_torn_from_its_place() -> None:
    text = "konteks: [a,  # dahulu b\n  c]\n"

    outcome = edit(text, AddRows(("konteks",), ({"kode": "d", "nama": "D"},)))

    assert [one.code for one in outcome.diagnostics] == ["PK703"]
    assert after(text, AddRows(("konteks",), ("d",))) == "konteks: [a,  # dahulu b\n  c, d]\n"


def test_a_text_that_cannot_be_read_is_not_edited() -> None:
    outcome = edit("a: [b\n", Replace(("a",), "c"))

    assert outcome.value is None
    assert outcome.diagnostics[0].code.startswith("PK0")
