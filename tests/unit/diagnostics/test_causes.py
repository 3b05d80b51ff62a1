"""Many findings of one cause are told once, with all places and all that mends them."""

from __future__ import annotations

import json

from polakerja_diagram.diagnostics import Diagnostic, Location, Related, error, warning
from polakerja_diagram.diagnostics.causes import MAX_FINDINGS, one_per_cause, told
from polakerja_diagram.diagnostics.render import format_full, format_json
from polakerja_diagram.diagnostics.replacement import Replacement


def unknown(kode: str, line: int, **more: object) -> Diagnostic:
    at = Location("s.yaml", line, 9)
    return error("PK201", at=at, message=f"kode '{kode}' tidak dikenal", hint="daftarkan", **more)


def test_rows_that_name_one_lost_kode_are_one_finding_at_the_first_of_them() -> None:
    (found,) = one_per_cause([unknown("sekda", line) for line in (3, 4, 5, 9)])

    assert format_full(found) == (
        "galat[PK201]: kode 'sekda' tidak dikenal (di 4 tempat)\n"
        "  --> s.yaml:3:9\n"
        "   = terkait: s.yaml: baris 4-5, 9: demikian pula\n"
        "   = saran: daftarkan; penjelasan: polakerja jelaskan PK201"
    )


def test_many_names_of_one_fault_are_one_finding_that_keeps_every_place() -> None:
    (found,) = one_per_cause([unknown(f"dinas-{n}", n) for n in range(1, 21)])

    assert found.message == "kode 'dinas-1' tidak dikenal (dan 19 lagi yang serupa)"
    assert format_full(found).splitlines()[2:9] == [
        *(f"   = terkait: s.yaml:{n}:9: kode 'dinas-{n}' tidak dikenal" for n in range(2, 8)),
        "   = terkait: s.yaml: baris 8-20: 13 tempat lagi",
    ]
    related = json.loads(format_json(found))["terkait"]
    assert [(one["baris"], one["pesan"]) for one in related] == [
        (n, f"kode 'dinas-{n}' tidak dikenal") for n in range(2, 21)
    ]


def test_two_names_are_two_findings_in_order_of_place() -> None:
    found = [unknown("dinkes", 3), unknown("dinsos", 4), unknown("dinkes", 5)]

    merged = one_per_cause(found[:2])

    assert merged == tuple(found[:2])
    assert [one.message for one in one_per_cause([*found[:1], unknown("dinkes", 5), found[1]])] == [
        "kode 'dinkes' tidak dikenal (dan 2 lagi yang serupa)"
    ]


def test_another_advice_code_severity_annex_or_file_is_another_cause() -> None:
    one = unknown("sekda", 3)
    others = [
        error("PK201", at=one.at, message=one.message, hint="mungkin maksudnya 'setda'?"),
        error("PK202", at=one.at, message=one.message, hint=one.hint),
        warning("PK201", at=one.at, message=one.message, hint=one.hint),
        unknown("sekda", 3, lampiran=(2,)),
        unknown("sekda", 3, replacements=(Replacement(3, 9, 14, "setda"),)),
        error("PK201", at=Location("t.yaml", 3, 9), message=one.message, hint=one.hint),
    ]

    assert one_per_cause([one, *others]) == (one, *others)


def test_what_mends_each_mends_all_and_what_each_points_at_is_kept() -> None:
    first, second = (
        unknown(
            "sekda",
            line,
            related=(Related(Location("s.yaml", line + 50, 1), "ada di sini"),),
            replacements=(Replacement(line, 9, 14, "setda"),),
        )
        for line in (3, 7)
    )

    (found,) = one_per_cause([first, second])

    assert found.replacements == (*first.replacements, *second.replacements)
    assert found.related == (*first.related, Related(second.at, "demikian pula"), *second.related)


def test_what_is_let_be_is_told_one_by_one_with_its_reason() -> None:
    found = tuple(
        warning("PK232", at=Location("s.yaml", n, 1), message="tinjau", dibiarkan=f"alasan {n}")
        for n in (1, 2, 3)
    )

    assert one_per_cause(found) == found


def test_of_very_many_places_of_one_cause_the_first_are_named_and_all_are_counted() -> None:
    mend = Replacement(1, 1, 2, "x")

    (found,) = one_per_cause([unknown("sekda", n, replacements=(mend,)) for n in range(1, 20_001)])

    assert found.message == "kode 'sekda' tidak dikenal (di 20000 tempat)"
    assert [one.at.line for one in found.related] == list(range(2, MAX_FINDINGS + 1))
    assert len(found.replacements) == MAX_FINDINGS


def test_of_very_many_causes_the_first_are_told_and_the_rest_are_counted() -> None:
    found = [error("PK201", at=Location("s.yaml", n, 1), message="x", hint=str(n)) for n in range(1, 20_001)]

    *first, rest = told(found)

    assert first == found[:MAX_FINDINGS]
    assert (rest.code, rest.at.line, rest.message) == (
        "PK024", 1001, "19000 temuan lain, mulai di sini, tidak disebut",
    )  # fmt: skip
    assert told(found[:MAX_FINDINGS]) == tuple(found[:MAX_FINDINGS])
